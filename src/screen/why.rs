//! What a number is made of, opened where the number stands.

use super::Markup;
use super::told::Told;
use crate::engine::Headline;
use crate::i18n::ResultWords;
use crate::report::explain::{self, ExplainText};

/// What a number of the plan shown is made of; `of` is the number's name.
pub(super) fn why_number(html: &mut Markup, told: &Told, headline: Headline, testid: &'static str, of: &str) {
    let (words, seen) = (told.words(), told.seen());
    let text = explain::find(seen.plan(), headline, seen.scenario, seen.voice);
    why(html, testid, words.explain.why, of, text.as_ref(), words);
}

/// Why the answer is what it is.
pub(super) fn why_answer(html: &mut Markup, told: &Told, testid: &'static str) {
    let words = told.words();
    let text =
        told.compared(|known, voice| explain::explain(&known.models.verdict.explanation, &known.of, voice));
    why(html, testid, words.explain.why_answer, "", text.as_ref(), words);
}

/// A disclosure: definition, formula, terms, and the parameters behind it, each with a way to its field. `of` is
/// told to screen readers behind the label; empty where the label says it all.
pub(super) fn why(
    html: &mut Markup,
    testid: &'static str,
    label: &str,
    of: &str,
    text: Option<&ExplainText>,
    words: &ResultWords,
) {
    html.raw("<details class=\"why\" data-testid=\"").raw(testid);
    html.element("\"><summary class=\"why__head\">", label, "");
    if !of.is_empty() {
        html.element("<span class=\"sr\"> ", of, "</span>");
    }
    html.raw("</summary>");
    if let Some(text) = text {
        body(html, text, words);
    }
    html.raw("</details>");
}

fn body(html: &mut Markup, text: &ExplainText, words: &ResultWords) {
    let words = &words.explain;
    html.element("<div class=\"why__body\"><p>", text.definition, "</p>");
    html.element("<p class=\"muted\"><strong>", words.formula, ": </strong>").text(text.formula).raw("</p>");
    html.element("<p class=\"why__title\">", words.made_of, "</p><dl class=\"why__list\">");
    for (label, value) in &text.lines {
        html.element("<div class=\"why__row\"><dt>", label, "</dt>");
        html.element("<dd class=\"why__value\">", value, "</dd></div>");
    }
    html.element("</dl><p class=\"why__title\">", words.rests_on, "</p><ul class=\"why__inputs\">");
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
    html.raw("</ul></div>");
}
