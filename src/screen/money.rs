//! Cost line by line, the price to the client, the way to the recommended plan, power and idle time.

use super::Markup;
use super::board::Compared;
use super::told::Told;
use super::why::why;
use crate::engine::{self, Explanation};
use crate::report::costs::{CostRow, Costs};
use crate::report::explain::{self, ExplainText};
use crate::report::{Voice, energy, names, offer, transition};

pub(super) fn cards(html: &mut Markup, told: &Told) {
    costs(html, told);
    html.raw("<div class=\"halves\">");
    price(html, told);
    way(html, told);
    html.raw("</div>");
    waste(html, told);
}

fn in_words(of: &Explanation, known: &Compared, voice: Voice) -> Vec<ExplainText> {
    vec![explain::explain(of, &known.of, voice)]
}

/// The table of the cost of a model; each line opens.
fn costs(html: &mut Markup, told: &Told) {
    let words = told.words();
    let Some((known, voice)) = told.compared(|known, voice| (known, voice)) else { return };
    let costs = Costs::new(&known.of, &known.models, &known.today, told.view.model);
    html.raw("<section class=\"card stack\" data-testid=\"cost-lines\"><div class=\"card__head\">");
    html.element("<h1 class=\"figure__title\">", words.money.cost_lines, "</h1>")
        .file("lines", words.pages.download_csv);
    html.element("</div><p class=\"muted small\">", words.money.steady, "</p>");
    html.element(
        "<div class=\"switch switch--wrap\" role=\"group\" aria-label=\"",
        words.money.model_shown,
        "\">",
    );
    for (position, row) in known.models.list.iter().enumerate() {
        html.raw("<button type=\"button\" data-testid=\"cost-model\" data-do=\"model:");
        html.text(&position.to_string()).pressed(position == costs.chosen);
        html.element(">", &names::model_label(&row.model, voice), "</button>");
    }
    html.raw("</div>");
    let [model, clock, today] = costs.columns(voice);
    let heads = [words.money.line, &model, &clock, &today];
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">").heads(&heads).raw("<tbody>");
    for row in costs.rows(voice) {
        line(html, told, &costs, &row, &heads);
    }
    html.raw("</tbody></table></div>").element("<p>", &costs.people(voice), "</p></section>");
}

fn line(html: &mut Markup, told: &Told, costs: &Costs, row: &CostRow, heads: &[&str; 4]) {
    let (words, voice) = (told.words(), Voice::of(costs.scenario, told.view.locale));
    let made_of = row.line.and_then(|line| costs.explanation(line));
    // What is open stays open while others come and go.
    html.element("<tr data-key=\"", row.name, "\"><td><div>");
    match made_of {
        Some(made_of) => {
            let texts = [explain::explain(&made_of, costs.scenario, voice)];
            why(html, "why-line", row.name, words.explain.why, &texts, words);
        }
        None => {
            html.element("<strong>", row.name, "</strong>");
        }
    }
    html.raw("</div></td>");
    for (amount, head) in row.amounts.iter().zip(&heads[1..]) {
        html.labelled(head, &voice.locale.money(*amount, voice.sign));
    }
    html.raw("</tr>");
}

/// The price, unless it is hidden: then no amount of it is there at all.
fn price(html: &mut Markup, told: &Told) {
    let (words, hidden) = (told.words(), told.view.price_hidden);
    html.raw("<section class=\"card stack\" data-testid=\"price\"><div class=\"card__head\">");
    html.element("<h2>", words.money.price, "</h2>");
    let label = if hidden { words.money.show_price } else { words.money.hide_price };
    html.raw(
        "<button class=\"btn btn--small\" type=\"button\" data-testid=\"hide-price\" data-do=\"hide:price\">",
    );
    html.text(label).raw("</button></div>");
    if hidden {
        html.element("<p class=\"muted\">", words.money.price_hidden, "</p></section>");
        return;
    }
    let Some((known, voice)) = told.compared(|known, voice| (known, voice)) else { return };
    match engine::offer(&known.models.recommended.cost, &known.of.offer) {
        None => {
            html.element("<p>", words.money.no_price, "</p>");
        }
        Some(price) => {
            html.element("<p>", &names::model_label(&known.models.recommended.model, voice), "</p>");
            html.raw("<dl class=\"facts\">");
            for (label, value) in offer::facts(&price, &known.of, voice) {
                html.element("<div class=\"facts__fact\"><dt>", &label, "</dt>");
                html.element("<dd>", &value, "</dd></div>");
            }
            html.raw("</dl>");
            let texts = in_words(&engine::explain::price(&price, &known.of), known, voice);
            why(html, "why-price", words.explain.why, words.money.price, &texts, words);
        }
    }
    html.raw("</section>");
}

/// From today's plan to the recommended one.
fn way(html: &mut Markup, told: &Told) {
    let words = told.words();
    let Some((known, voice)) = told.compared(|known, voice| (known, voice)) else { return };
    let way = engine::transition(&known.of, &known.today, &known.models.recommended);
    html.raw("<section class=\"card stack\" data-testid=\"transition\">");
    html.element("<h2>", words.money.transition, "</h2>");
    for sentence in transition::sum(&way, voice) {
        html.element("<p>", &sentence, "</p>");
    }
    if !way.steps.is_empty() {
        let heads = [words.money.step, words.money.when, words.money.once];
        html.raw("<div class=\"scroll\"><table class=\"table table--cards\">").heads(&heads).raw("<tbody>");
        for row in transition::steps(&way, voice) {
            html.element("<tr><td>", &row.what, "</td>").labelled(heads[1], &row.when);
            html.labelled(heads[2], &row.cost).raw("</tr>");
        }
        html.raw("</tbody></table></div>");
        let texts = in_words(&engine::explain::one_off(&way, &known.of), known, voice);
        why(html, "why-transition", words.explain.why, words.money.transition, &texts, words);
    }
    html.raw("</section>");
}

/// What 24/7 would waste, and the power and idle time of each model.
fn waste(html: &mut Markup, told: &Told) {
    let words = told.words();
    let Some((known, voice)) = told.compared(|known, voice| (known, voice)) else { return };
    let Some(waste) = engine::waste(&known.models) else { return };
    html.raw("<section class=\"card stack\" data-testid=\"waste\"><h2>").text(words.money.waste);
    html.element("</h2><p>", &energy::finding(&known.models, &waste, voice), "</p>");
    let mut texts = in_words(&engine::explain::idle(&waste, &known.of), known, voice);
    if let Some(best) = known.models.list.get(known.models.best) {
        texts.extend(in_words(&engine::explain::power(&best.energy, &known.of), known, voice));
    }
    why(html, "why-waste", words.explain.why, words.money.waste, &texts, words);
    let money = &words.money;
    let heads = [words.pages.model, money.kwh, money.co2, money.idle_hours, money.idle_cost];
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">").heads(&heads).raw("<tbody>");
    for row in energy::rows(&known.models, voice) {
        html.raw(if row.best { "<tr data-best><td><span>" } else { "<tr><td><span>" }).text(&row.name);
        if row.best {
            html.element(" <span class=\"tag\">", words.pages.best, "</span>");
        }
        html.raw("</span></td>");
        for (cell, head) in row.cells.iter().zip(&heads[1..]) {
            html.labelled(head, cell);
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div></section>");
}
