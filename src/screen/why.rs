//! What a number is made of, opened where the number stands.
//!
//! | number | where it opens |
//! |---|---|
//! | decision, its money and break-even, grade | under the sentence; break-even again on the page of models |
//! | shifts short, SLA kept, cost of a year, each with its range | under each of the three |
//! | risk in a cell, gap and thin hours, occupancy | under the map; the numbers of one hour under the hour that is chosen |
//! | stretches in the list of gaps, rows of the map as a table | as that hour: a stretch is chosen at a press |
//! | share in time and share of months of a promise | at its name in the table |
//! | effects and cost of a suggested change | in its card |
//! | saving and addition of a layer | under its name |
//! | columns of the table of models, points of its chart | for the recommended plan, below |

use super::Markup;
use super::told::Told;
use crate::engine::{self, Headline};
use crate::i18n::ResultWords;
use crate::report::Shown;
use crate::report::explain::{self, ExplainText};

/// What some numbers of the plan shown are made of; `of` is what they are the numbers of.
pub(super) fn why_numbers(
    html: &mut Markup,
    told: &Told,
    headlines: &[Headline],
    testid: &'static str,
    of: &str,
) {
    let (words, seen) = (told.words(), told.seen());
    let texts = explain::find(seen.plan(), headlines, seen.scenario, seen.voice);
    why(html, testid, words.explain.why, of, &texts, words);
}

/// Why the answer is what it is, and the grade beside it.
pub(super) fn why_answer(html: &mut Markup, told: &Told, testid: &'static str) {
    let (words, asked) = (told.words(), told.verdict());
    let decision = told.compared(|known, voice| {
        let own = engine::explain::own_model(&known.models, &known.today.model);
        let own = own.filter(|_| told.shown() == Shown::Today);
        let found = std::iter::once(known.models.verdict.explanation.clone()).chain(own);
        explain::all(&found.collect::<Vec<_>>(), &known.of, voice)
    });
    let grade = explain::find(asked.plan(), &[Headline::Grade], asked.scenario, asked.voice);
    let texts: Vec<ExplainText> = decision.unwrap_or_default().into_iter().chain(grade).collect();
    why(html, testid, words.explain.why_answer, "", &texts, words);
}

/// What the map is made of.
pub(super) fn why_map(html: &mut Markup, told: &Told) {
    let (words, seen) = (told.words(), told.seen());
    let texts = explain::find(seen.plan(), &[Headline::Coverage], seen.scenario, seen.voice);
    why(html, "why-map", words.explain.headlines.coverage.title, "", &texts, words);
}

/// What the numbers of an hour are made of; nothing where no promise runs.
pub(super) fn why_hour(html: &mut Markup, told: &Told, layer: Option<usize>, slot: usize) {
    let (words, seen) = (told.words(), told.seen());
    let floor = seen.scenario.team.minimum_on_duty;
    let found = engine::explain::hour(seen.plan(), layer, slot, floor);
    if !found.is_empty() {
        let texts = explain::all(&found, seen.scenario, seen.voice);
        why(html, "why-hour", words.explain.why_hour, "", &texts, words);
    }
}

/// A disclosure: definition, formula, terms, and the parameters behind it, each with a way to its field. `of` is
/// told to screen readers behind the label; empty where the label says it all.
pub(super) fn why(
    html: &mut Markup,
    testid: &'static str,
    label: &str,
    of: &str,
    texts: &[ExplainText],
    words: &ResultWords,
) {
    html.raw("<details class=\"why\" data-testid=\"").raw(testid);
    html.element("\"><summary class=\"why__head\">", label, "");
    if !of.is_empty() {
        html.element("<span class=\"sr\"> ", of, "</span>");
    }
    html.raw("</summary>");
    for text in texts {
        html.raw("<div class=\"why__body\">");
        // The label may be the question already.
        if texts.len() > 1 && text.title != label {
            html.element("<p class=\"why__title\">", text.title, "</p>");
        }
        body(html, text, words);
        html.raw("</div>");
    }
    html.raw("</details>");
}

fn body(html: &mut Markup, text: &ExplainText, words: &ResultWords) {
    let words = &words.explain;
    html.element("<p>", text.definition, "</p>");
    html.element("<p class=\"muted\"><strong>", words.formula, ": </strong>").text(text.formula).raw("</p>");
    for (place, equation) in text.filled.iter().enumerate() {
        html.raw("<p>");
        if place == 0 {
            html.element("<strong>", words.filled, ": </strong>");
        }
        html.text(equation).raw("</p>");
    }
    html.element("<p class=\"muted small\"><strong>", words.source, ": </strong>").text(text.source);
    html.element("</p><p class=\"why__title\">", words.made_of, "</p><dl class=\"why__list\">");
    for (label, value) in &text.lines {
        html.element("<div class=\"why__row\"><dt>", label, "</dt>");
        html.element("<dd class=\"why__value\">", value, "</dd></div>");
    }
    html.raw("</dl>");
    if text.inputs.is_empty() {
        return;
    }
    html.element("<p class=\"why__title\">", words.rests_on, "</p><ul class=\"why__inputs\">");
    for input in &text.inputs {
        html.element(
            "<li class=\"why__row\"><span><button class=\"link\" type=\"button\" data-do=\"go:",
            &input.path,
            "\">",
        );
        html.text(&input.label).raw("</button>");
        if !input.source.is_empty() {
            html.element("<span class=\"why__source\">", input.source, "</span>");
        }
        html.element("</span><span class=\"why__value\">", &input.value, "</span></li>");
    }
    html.raw("</ul>");
}
