//! What the answers about a layer propose, in words.

use super::Voice;
use crate::engine::nature::{Proposal, Question, answer, propose};
use crate::i18n::words::params::ChoiceText;
use crate::scenario::options::Options;
use crate::scenario::{Layer, Nature};

/// A question with what was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionText {
    /// Its last name in the document: `users` in `layers.0.answers.users`.
    pub key: &'static str,
    /// The question.
    pub label: &'static str,
    /// What can be answered.
    pub options: &'static [&'static str],
    /// Position of the answer.
    pub answer: usize,
}

/// A proposal in words.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalText {
    /// "Proposed: Continuous operation".
    pub title: String,
    /// "5 of 6 answers speak for it".
    pub weight: String,
    /// Questions with the answers that speak for it.
    pub reasons: Vec<String>,
    /// The same of those that speak for another nature, and for which.
    pub against: Vec<String>,
    /// What it sets: severity of a stop and shares of the tickets, monitoring.
    pub sets: Vec<String>,
    /// A contradiction between the answers, where there is one.
    pub warning: Option<&'static str>,
    /// Whether the plan uses it, or what it uses instead.
    pub stands: String,
}

/// The six questions about a layer.
#[must_use]
pub fn questions(layer: &Layer, voice: Voice) -> Vec<QuestionText> {
    let each = Question::ALL.into_iter();
    each.map(|question| {
        let text = text(question, voice);
        let answer = answer(question, layer.answers);
        QuestionText { key: key(question), label: text.label, options: text.options, answer }
    })
    .collect()
}

/// What the answers about a layer propose; `None` while they propose nothing.
#[must_use]
pub fn proposal(layer: &Layer, voice: Voice) -> Option<ProposalText> {
    let proposal = propose(layer.answers)?;
    let words = &voice.locale.results().nature;
    let said = |question: Question| {
        let text = text(question, voice);
        let answer = text.options.get(answer(question, layer.answers)).copied().unwrap_or_default();
        format!("{} {answer}", text.label)
    };
    let (count, others) = (proposal.reasons.len(), proposal.against.len());
    Some(ProposalText {
        title: (words.proposed)(name(proposal.nature, voice)),
        weight: (words.speaks_for)(count, count + others),
        reasons: proposal.reasons.iter().map(|&question| said(question)).collect(),
        against: proposal
            .against
            .iter()
            .map(|&(question, nature)| {
                format!("{} ({})", said(question), (words.against)(&name(nature, voice).to_lowercase()))
            })
            .collect(),
        sets: sets(&proposal, voice),
        warning: proposal.sleeps.then_some(words.sleeps),
        stands: if proposal.change(0, layer).is_none() {
            words.taken.to_owned()
        } else if proposal.nature == layer.nature {
            words.details_overruled.to_owned()
        } else {
            (words.overruled)(&name(layer.nature, voice).to_lowercase())
        },
    })
}

fn sets(proposal: &Proposal, voice: Voice) -> Vec<String> {
    let words = &voice.locale.results().nature;
    let [first, second, third] = [0, 1, 2].map(|k: usize| voice.share(proposal.outage_share[k]));
    let stop = (words.stop_is)(proposal.severity + 1);
    let mut sets = vec![format!("{stop}; {}", (words.shares)(&first, &second, &third))];
    let alarm = |is: bool| if is { words.monitored } else { words.not_monitored };
    sets.extend(proposal.monitored.map(|is| alarm(is).to_owned()));
    sets
}

/// What an hour down costs through the week, in words.
#[must_use]
pub fn curve(nature: Nature, voice: Voice) -> &'static str {
    voice.locale.results().nature.curves[nature.position()]
}

fn name(nature: Nature, voice: Voice) -> &'static str {
    let options = voice.locale.strings().params.nature.options;
    options.get(nature.position()).copied().unwrap_or_default()
}

fn text(question: Question, voice: Voice) -> &'static ChoiceText {
    let params = &voice.locale.strings().params;
    match question {
        Question::Users => &params.users,
        Question::AtNight => &params.at_night,
        Question::Stakes => &params.stakes,
        Question::Waits => &params.waits,
        Question::Alarms => &params.alarms,
        Question::Notices => &params.notices,
    }
}

fn key(question: Question) -> &'static str {
    match question {
        Question::Users => "users",
        Question::AtNight => "at_night",
        Question::Stakes => "stakes",
        Question::Waits => "waits",
        Question::Alarms => "alarms",
        Question::Notices => "notices",
    }
}
