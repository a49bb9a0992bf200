//! The answer: verdict, three numbers, the map, what to do next.

use super::told::Told;
use super::why::{why, why_answer, why_numbers};
use super::{Clerk, Markup, compare, map, model_table};
use crate::engine::explain::change;
use crate::report::actions::{ActionText, action};
use crate::report::explain::{self, ExplainText};
use crate::report::numbers::numbers;
use crate::report::verdict::{self, sentence, weak_spot};
use crate::report::{Shown, energy, names};

/// Test ids of the three numbers and of their explanations.
const IDS: [(&str, &str); 3] =
    [("number-short", "why-short"), ("number-sla", "why-sla"), ("number-cost", "why-cost")];

pub(super) fn page(told: &Told, clerk: &Clerk) -> String {
    let mut html = Markup::default();
    plan_switch(&mut html, told);
    verdict(&mut html, told);
    three_numbers(&mut html, told);
    compare::line(&mut html, told, clerk);
    waste(&mut html, told);
    html.raw("<div class=\"pair\">");
    map::card(&mut html, told, None);
    next(&mut html, told);
    html.raw("</div>");
    model_table::short(&mut html, told);
    not_counted(&mut html, told);
    html.done()
}

/// The name of the plan, and the toggle between today's and the recommended one.
pub(super) fn plan_switch(html: &mut Markup, told: &Told) {
    let words = &told.words().pages;
    html.raw("<div class=\"row row--spread plan\">");
    // The people needed are those of the comparison, if that is of the same scenario.
    let asked = if told.is_fresh() { told.verdict() } else { told.seen() };
    html.element("<p class=\"plan__name\" data-testid=\"plan-name\">", &asked.plan_name(), "</p>");
    html.element("<div class=\"switch\" role=\"group\" aria-label=\"", words.plan_shown, "\">");
    let choices = [
        (Shown::Today, words.today, "today", "plan-today"),
        (Shown::Recommended, words.recommended, "best", "plan-best"),
    ];
    for (shown, label, what, testid) in choices {
        html.raw("<button type=\"button\" data-do=\"plan:").raw(what).raw("\" data-testid=\"").raw(testid);
        html.pressed(told.view.shown == shown).element(">", label, "</button>");
    }
    html.raw("</div></div>");
}

/// Grade, sentence, weakest hours, what would change it, and why.
fn verdict(html: &mut Markup, told: &Told) {
    let (words, asked) = (told.words(), told.verdict());
    let grade = asked.plan().grade;
    html.raw("<section class=\"card verdict verdict--").raw(names::grade_key(grade));
    html.raw("\"><div class=\"row\"><span class=\"grade grade--").raw(names::grade_key(grade));
    html.element("\" data-testid=\"grade\" title=\"", names::grade_meaning(grade, told.voice()), "\">");
    html.element("<span aria-hidden=\"true\">", names::grade_icon(grade), "</span> ");
    html.text(names::grade(grade, told.voice()));
    let updating = if told.is_fresh() { "" } else { told.waiting(words.answer.updating) };
    html.element("</span><span class=\"muted small\" data-testid=\"updating\">", updating, "</span></div>");
    html.element("<h1 class=\"verdict__text\" data-testid=\"verdict\">", &sentence(asked), "</h1>");
    html.raw("<p class=\"verdict__more\">");
    for line in [weak_spot(asked), verdict::change(asked)].into_iter().flatten() {
        html.element("<span>", &line, ".</span>");
    }
    html.raw("</p>");
    why_answer(html, told, "why-verdict");
    html.raw("</section>");
}

/// Shifts short of people, SLA kept, cost a year: of the plan shown, each with its range and what it is made of.
fn three_numbers(html: &mut Markup, told: &Told) {
    let seen = told.seen();
    html.raw("<section class=\"numbers\">");
    for (number, (testid, why_id)) in numbers(seen.plan(), seen.voice).iter().zip(IDS) {
        html.raw("<div class=\"card number\" data-testid=\"").raw(testid);
        html.element("\"><h2 class=\"number__label\">", number.label, "</h2>");
        html.element("<p class=\"number__value\">", &number.value, "</p>");
        html.element("<p class=\"number__range\">", &number.range, "</p>");
        why_numbers(html, told, &number.headlines, why_id, number.label);
        html.raw("</div>");
    }
    html.raw("</section>");
}

/// What 24/7 would waste, where it is not needed; its place is kept, so that what is open below stays open.
fn waste(html: &mut Markup, told: &Told) {
    let line = told.compared(|known, voice| energy::below_the_answer(&known.models, voice)).flatten();
    html.raw("<p class=\"muted\" data-testid=\"waste-line\"").raw(if line.is_some() {
        ">"
    } else {
        " hidden>"
    });
    html.text(&line.unwrap_or_default()).raw("</p>");
}

/// The changes of today's plan that help most, each with its effect and a button that makes it.
fn next(html: &mut Markup, told: &Told) {
    let words = told.words();
    html.raw("<section class=\"stack\" data-testid=\"next\">");
    let today = told.shown() == Shown::Today;
    html.element(
        "<h2 tabindex=\"-1\">",
        if today { words.pages.do_next } else { words.pages.do_next_today },
        "</h2>",
    );
    let list = told.compared(|known, voice| {
        let made_of = |next| explain::explain(&change(next, &known.today), &known.of, voice);
        known.models.actions.iter().map(|next| (action(next, voice), made_of(next))).collect::<Vec<_>>()
    });
    match list {
        None => {
            html.element("<p class=\"muted\">", told.waiting(words.answer.comparing), "</p>");
        }
        Some(list) if list.is_empty() => {
            html.element("<p class=\"muted\">", words.actions.no_actions, "</p>");
        }
        Some(list) => {
            html.raw("<ol class=\"actions\">");
            for (position, (text, made_of)) in list.iter().enumerate() {
                next_action(html, told, position, text, made_of);
            }
            html.raw("</ol>");
        }
    }
    html.raw("</section>");
}

fn next_action(html: &mut Markup, told: &Told, position: usize, text: &ActionText, made_of: &ExplainText) {
    let words = &told.words().pages;
    html.element("<li class=\"action\"><span class=\"action__title\">", &text.title, "</span>");
    for effect in &text.effects {
        html.element("<span class=\"action__effect\">", effect, "</span>");
    }
    html.element("<span class=\"action__foot\"><span class=\"action__cost\">", &text.cost, "</span>");
    html.raw("<button class=\"btn btn--small\" type=\"button\" data-testid=\"apply\" aria-label=\"");
    html.text(&(words.apply_this)(&text.title)).element("\" data-do=\"apply:", &position.to_string(), "\">");
    html.text(words.apply).raw("</button></span>");
    let (label, texts) = (told.words().explain.why, std::slice::from_ref(made_of));
    why(html, "why-action", label, &text.title, texts, told.words());
    html.raw("</li>");
}

fn not_counted(html: &mut Markup, told: &Told) {
    let words = &told.words().pages;
    html.element("<section class=\"not-counted muted small\"><h2>", words.not_counted, "</h2><ul>");
    for item in words.not_counted_items {
        html.element("<li>", item, "</li>");
    }
    html.raw("</ul></section>");
}
