//! What to do next, with what it changes.

use super::{Voice, ascending, names};
use crate::engine::{Action, ActionKind};

/// An action as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionText {
    /// What to do.
    pub title: String,
    /// What it changes, strongest first: whether every promise is kept then, and two numbers at most.
    pub effects: Vec<String>,
    /// What it costs.
    pub cost: String,
}

/// The action in words.
#[must_use]
pub fn action(action: &Action, voice: Voice) -> ActionText {
    ActionText {
        title: title(&action.kind, voice),
        effects: effects(action, voice),
        cost: cost(action.cost, voice),
    }
}

fn title(kind: &ActionKind, voice: Voice) -> String {
    let words = voice.actions();
    match kind {
        ActionKind::StartOnCall => words.start_on_call.to_owned(),
        ActionKind::StopOnCall => words.stop_on_call.to_owned(),
        ActionKind::Monitor { name, .. } => (words.monitor)(name),
        ActionKind::AddBackups { count } => (words.add_backups)(*count),
        ActionKind::TrainBackups => words.train_backups.to_owned(),
        ActionKind::AddEngineers { count } => (words.add_engineers)(*count),
        ActionKind::Listed { kind, .. } => title(kind, voice),
        ActionKind::Train { name, people, .. } => (words.train)(*people, name),
        ActionKind::PlaceShifts => words.place_shifts.to_owned(),
        ActionKind::ChangeModel { model } => (words.change_model)(&names::model_exactly(model, voice)),
        ActionKind::AnswerFaster => words.answer_faster.to_owned(),
        ActionKind::Promise { name, severity, objective, .. } => {
            let tier = if name.is_empty() { String::new() } else { format!(", {name}") };
            (words.promise)(severity + 1, &tier, &voice.share(*objective))
        }
        ActionKind::Together { kinds } => {
            kinds.iter().map(|kind| title(kind, voice)).collect::<Vec<_>>().join(words.and_then)
        }
        // It has a button of its own, where the questions stand.
        ActionKind::Describe { .. } => String::new(),
    }
}

/// The effects that can be seen in the numbers as written, the largest first.
fn effects(action: &Action, voice: Voice) -> Vec<String> {
    let words = voice.actions();
    let pair = |(before, after): (f64, f64)| (voice.of_hundred(before), voice.of_hundred(after));
    let (short, sla) = (pair(action.short), pair(action.sla_kept));
    let gaps = action.gap_hours;
    let mut seen = vec![
        (action.short.0 - action.short.1, short.0 != short.1, (words.effect_short)(&short.0, &short.1)),
        (action.sla_kept.1 - action.sla_kept.0, sla.0 != sla.1, (words.effect_sla)(&sla.0, &sla.1)),
        ((gaps.0 as f64 - gaps.1 as f64) / 168.0, gaps.0 != gaps.1, (words.effect_gaps)(gaps.0, gaps.1)),
    ];
    seen.retain(|(_, visible, _)| *visible);
    let losses: Vec<f64> = seen.iter().map(|(effect, ..)| -effect).collect();
    let order = ascending(&losses);
    let keeps = (!action.feasible.0 && action.feasible.1).then(|| words.effect_keeps.to_owned());
    let shown = order.into_iter().take(2).map(|place| seen[place].2.clone());
    let mut texts: Vec<String> = keeps.into_iter().chain(shown).collect();
    if texts.is_empty() {
        texts.push(words.effect_none.to_owned());
    }
    texts
}

fn cost(cost: f64, voice: Voice) -> String {
    let words = voice.actions();
    if cost.abs() < 0.5 {
        words.no_cost.to_owned()
    } else if cost > 0.0 {
        (words.cost_more_a_year)(&voice.money(cost))
    } else {
        (words.cost_less_a_year)(&voice.money(-cost))
    }
}
