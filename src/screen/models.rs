//! Service models compared.

use super::board::Compared;
use super::told::Told;
use super::why::{why, why_answer};
use super::{Markup, Part, decision, dials, model_table, money, nature, paint, sites};
use crate::engine::{Headline, explain as made_of};
use crate::report::verdict::change;
use crate::report::{explain, scatter, tables};

/// The figures of the recommended plan that are explained.
const FIGURES: [&[Headline]; 8] = [
    &[Headline::People],
    &[Headline::InTime, Headline::MonthsKept],
    &[Headline::SlaKept],
    &[Headline::Downtime],
    &[Headline::DowntimeCost],
    &[Headline::CostAYear],
    &[Headline::Credits],
    &[Headline::Grade],
];

pub(super) fn page(told: &Told) -> String {
    let mut html = Markup::default();
    if told.compared.is_none() {
        let words = told.words();
        html.element("<section class=\"card\"><h1>", told.view.locale.strings().shell.tabs[2], "</h1>");
        html.element("<p class=\"muted\">", told.waiting(words.answer.comparing), "</p></section>");
        return html.done();
    }
    parts(&mut html, told);
    match told.view.part {
        Part::Compare => {
            chart(&mut html, told);
            model_table::all(&mut html, told);
            sites::watch(&mut html, told);
            break_even(&mut html, told);
            figures(&mut html, told);
        }
        Part::Change => {
            let actions = told.compared.map_or(0, |known| known.models.actions.len());
            decision::goal_seek(&mut html, told, actions + nature::changes(told.scenario).len());
            dials::card(&mut html, told);
            decision::promised(&mut html, told);
        }
        Part::Money => money::cards(&mut html, told),
        Part::Hours => {
            paint::card(&mut html, told);
            sites::through_the_year(&mut html, told);
        }
        Part::Layers => {
            layers(&mut html, told);
            decision::layer_after_layer(&mut html, told);
        }
    }
    html.done()
}

/// The parts of the page.
fn parts(html: &mut Markup, told: &Told) {
    let words = &told.words().decision;
    html.element("<div class=\"switch switch--wrap\" role=\"group\" aria-label=\"", words.parts_label, "\">");
    for (part, word) in Part::ALL.into_iter().zip(words.parts) {
        html.raw("<button type=\"button\" data-testid=\"part-").raw(part.name());
        html.raw("\" data-do=\"part:").raw(part.name()).pressed(told.view.part == part);
        html.element(">", word, "</button>");
    }
    html.raw("</div>");
}

/// The models by cost and attainment.
fn chart(html: &mut Markup, told: &Told) {
    let words = &told.words().pages;
    let finding = told.compared(|known, voice| scatter::finding(&known.models, voice)).unwrap_or_default();
    html.raw("<figure class=\"card\" data-testid=\"scatter\"><div class=\"card__head\">");
    html.element("<h1 class=\"figure__title\">", &finding, "</h1>").raw("<span class=\"row\">");
    html.file("chart", words.download_svg).png("chart", words.download_png);
    html.element("</span></div><p class=\"muted small\">", words.scatter_note, "</p>");
    html.element("<div class=\"chart\" role=\"img\" aria-label=\"", words.scatter_label, "\">");
    html.written(told.chart).raw("</div><ul class=\"legend\">");
    for (key, name) in ["full", "hollow", "here", "line"].into_iter().zip(words.scatter_legend) {
        html.raw("<li class=\"legend__item\"><span class=\"key key--").raw(key);
        html.element("\" aria-hidden=\"true\"></span>", name, "</li>");
    }
    html.raw("</ul></figure>");
}

fn layers(html: &mut Markup, told: &Told) {
    html.raw("<section class=\"card stack\" data-testid=\"layer-verdicts\">");
    html.element(
        "<h1 class=\"figure__title\" tabindex=\"-1\">",
        told.words().pages.layer_by_layer,
        "</h1><ul class=\"layers\">",
    );
    let made_of = |known: &Compared, voice| {
        let each = known.models.layers.iter();
        each.map(|layer| explain::all(&layer.explanations, &known.of, voice)).collect::<Vec<_>>()
    };
    let rows = told.compared(|known, voice| {
        let rows = tables::layers(&known.models, voice).into_iter();
        rows.zip(made_of(known, voice)).collect::<Vec<_>>()
    });
    let actions = told.compared.map_or(0, |known| known.models.actions.len());
    let changes = nature::changes(told.scenario);
    for (layer, (row, texts)) in rows.unwrap_or_default().into_iter().enumerate() {
        html.element("<li class=\"layers__layer\"><h2>", &row.name, "</h2>");
        html.element("<span>", &row.decision, "</span>");
        for note in &row.notes {
            html.element("<span class=\"muted small\">", note, "</span>");
        }
        why(html, "why-layer", told.words().explain.why, &row.name, &texts, told.words());
        let change = changes.iter().position(|change| change.0 == layer);
        nature::questionnaire(html, told, layer, change.map(|change| actions + change));
        html.raw("</li>");
    }
    html.raw("</ul></section>");
}

fn break_even(html: &mut Markup, told: &Told) {
    let words = told.words();
    html.raw("<section class=\"card stack\" data-testid=\"break-even\">");
    html.element("<h2>", words.pages.break_even, "</h2><p>");
    if let Some(text) = change(told.verdict()) {
        html.text(&text).raw(".");
    }
    html.raw("</p>");
    why_answer(html, told, "why-models");
    html.raw("</section>");
}

/// What the figures of the recommended plan are made of.
fn figures(html: &mut Markup, told: &Told) {
    let words = told.words();
    html.raw("<section class=\"card stack\" data-testid=\"figures\">");
    html.element("<h2>", words.pages.figures, "</h2><ul class=\"figures\">");
    let figures = told.compared(|known, voice| {
        let plan = &known.models.recommended;
        let of_plan = FIGURES.iter().map(|headlines| explain::find(plan, headlines, &known.of, voice));
        let mut figures: Vec<_> = of_plan.collect();
        let peak = made_of::peak(plan, known.of.team.minimum_on_duty);
        figures.insert(1, explain::all(&peak, &known.of, voice));
        figures
    });
    for (place, texts) in figures.unwrap_or_default().iter().enumerate() {
        if let Some(first) = texts.first() {
            // What is open stays open while others come and go.
            html.element("<li data-key=\"", &place.to_string(), "\">");
            why(html, "why-figure", first.title, "", texts, words);
            html.raw("</li>");
        }
    }
    html.raw("</ul></section>");
}
