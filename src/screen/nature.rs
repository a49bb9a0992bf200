//! What a layer is for: six questions, and what the answers propose.

use super::Markup;
use super::told::Told;
use crate::chart::week::steps;
use crate::engine::ActionKind;
use crate::engine::nature::propose;
use crate::report::nature::{ProposalText, curve, proposal, questions};
use crate::scenario::Scenario;

/// The changes that take over what the answers propose, with the layer of each.
pub(super) fn changes(scenario: &Scenario) -> Vec<(usize, ActionKind)> {
    let layers = scenario.layers.iter().enumerate();
    layers
        .filter_map(|(layer, stated)| Some((layer, propose(stated.answers)?.change(layer, stated)?)))
        .collect()
}

/// The questions about a layer, folded up; `change` is the position of the proposal among the changes that can be applied.
pub(super) fn questionnaire(html: &mut Markup, told: &Told, layer: usize, change: Option<usize>) {
    let Some(stated) = told.scenario.layers.get(layer) else { return };
    let (words, voice) = (&told.words().nature, told.voice());
    html.raw("<details class=\"why\" data-testid=\"questions\" data-key=\"questions-");
    html.text(&layer.to_string()).raw("\"><summary class=\"why__head\">");
    html.text(words.questions).element("<span class=\"sr\"> ", &stated.name, "</span></summary>");
    html.raw("<div class=\"why__body\"><div class=\"questions\">");
    for question in questions(stated, voice) {
        html.element(
            "<label class=\"questions__one\"><span class=\"field__label\">",
            question.label,
            "</span>",
        );
        html.raw("<select class=\"field__select\" data-testid=\"question-").raw(question.key);
        html.element("\" data-set=\"layers.", &layer.to_string(), ".answers.").raw(question.key).raw("\">");
        let stored = stored(question.key);
        for (position, (name, text)) in stored.iter().zip(question.options).enumerate() {
            html.option(name, text, position == question.answer);
        }
        html.raw("</select></label>");
    }
    html.raw("</div>");
    html.raw("<div class=\"stack stack--close\" data-testid=\"proposal\">");
    match proposal(stated, voice) {
        None => drop(html.element("<p class=\"muted\">", words.nothing_answered, "</p>")),
        Some(text) => proposed(html, told, &text, &stated.name, change),
    }
    html.element("<p class=\"muted small\">", words.curve, ": ");
    html.text(curve(stated.nature, voice)).raw(".</p>");
    let label = format!("{}: {}", words.curve, curve(stated.nature, voice));
    html.written(&steps(&stated.downtime_curve(), |text| Markup::default().text(text).done(), &label));
    html.raw("</div></div></details>");
}

fn proposed(html: &mut Markup, told: &Told, text: &ProposalText, layer: &str, change: Option<usize>) {
    let words = &told.words().nature;
    html.element("<p><strong>", &text.title, "</strong> ");
    html.element("<span class=\"muted\">(", &text.weight, ")</span></p>");
    html.element("<p class=\"small\">", words.because, ":</p><ul class=\"points small\">");
    for reason in &text.reasons {
        html.element("<li>", reason, "</li>");
    }
    for reason in &text.against {
        html.element("<li class=\"muted\">", reason, "</li>");
    }
    html.raw("</ul><ul class=\"points small\">");
    for set in &text.sets {
        html.element("<li>", set, "</li>");
    }
    html.raw("</ul>");
    if let Some(warning) = text.warning {
        html.element("<p class=\"notice small\">", warning, "</p>");
    }
    html.element("<p class=\"small\">", &text.stands, "</p>");
    if let Some(change) = change {
        html.raw("<p><button class=\"btn btn--small\" type=\"button\" data-testid=\"take\" data-do=\"apply:");
        html.text(&change.to_string()).raw("\">").text(&(words.take)(layer)).raw("</button></p>");
    }
    html.element("<p class=\"muted small\">", words.source, "</p>");
}

/// The names of the answers in the document, in their order.
fn stored(key: &str) -> &'static [&'static str] {
    let id = format!("layers.*.answers.{key}");
    crate::scenario::params::CHOICES.iter().find(|row| row.id == id).map_or(&[], |row| row.values)
}
