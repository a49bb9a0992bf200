//! The way from today's plan to the recommended one, step by step.

use super::Voice;
use crate::engine::{StepKind, Transition, TransitionStep};

/// A step as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct StepRow {
    /// What is done.
    pub what: String,
    /// From which month to which.
    pub when: String,
    /// What it costs once; empty where it costs nothing.
    pub cost: String,
}

/// Every step, first things first.
#[must_use]
pub fn steps(transition: &Transition, voice: Voice) -> Vec<StepRow> {
    transition.steps.iter().map(|step| row(step, voice)).collect()
}

fn row(step: &TransitionStep, voice: Voice) -> StepRow {
    let words = voice.money_words();
    let whole = |count: u32| voice.locale.number(f64::from(count), 0);
    let what = match &step.kind {
        StepKind::Hire(people) => (words.hire)(&whole(*people)),
        StepKind::HireAt { site, people } => (words.hire_at)(&whole(*people), site),
        StepKind::Learn(people) => (words.learn)(&whole(*people)),
        StepKind::Move { hours, people } => (words.moves)(&voice.locale.hours(*hours), &voice.count(*people)),
        StepKind::Release(people) => (words.release)(&whole(*people)),
        StepKind::Train(backups) => (words.train)(&whole(*backups)),
        StepKind::Monitor(layers) => (words.monitor)(&layers.join(", ")),
        StepKind::StartOnCall => words.start_on_call.to_owned(),
        StepKind::StopOnCall => words.stop_on_call.to_owned(),
    };
    StepRow {
        what,
        when: (words.months)(&voice.count(step.from), &voice.count(step.to)),
        cost: if step.cost < 0.5 { String::new() } else { voice.locale.money(step.cost, voice.sign) },
    }
}

/// What all of it costs once and when it is done, and what becomes of people who are no longer needed.
#[must_use]
pub fn sum(transition: &Transition, voice: Voice) -> Vec<String> {
    let words = voice.money_words();
    if transition.steps.is_empty() {
        return vec![words.no_steps.to_owned()];
    }
    let amount = voice.locale.money(transition.one_off, voice.sign);
    let mut told = vec![(words.one_off)(&amount, &voice.count(transition.months))];
    if transition.steps.iter().any(|step| matches!(step.kind, StepKind::Release(_))) {
        told.push(if transition.saves_a_year > 0.0 {
            (words.saves)(&voice.money(transition.saves_a_year))
        } else {
            words.no_saving.to_owned()
        });
    }
    told
}
