//! What would change the answer, what today's team can promise, and layer after layer.

use super::actions::{ActionText, action};
use super::{Voice, ascending, capital, names};
use crate::engine::{Decision, Dial, Goal, Honored, Models, Promise, Step};
use crate::scenario::Scenario;

/// Which of the two dials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialKind {
    /// Outages a year.
    Outages,
    /// What an hour down costs.
    Price,
}

impl DialKind {
    /// Both, in the order in which they stand.
    pub const ALL: [Self; 2] = [Self::Outages, Self::Price];

    /// The dial, where there is one.
    #[must_use]
    pub fn of(self, models: &Models) -> Option<&Dial> {
        match self {
            Self::Outages => models.dials.outages.as_ref(),
            Self::Price => models.dials.downtime_cost.as_ref(),
        }
    }
}

/// A dial in words.
#[derive(Clone, Debug, PartialEq)]
pub struct DialText {
    /// The number that moves.
    pub title: &'static str,
    /// Who is cheapest from where to where, in one sentence.
    pub finding: String,
    /// The number as stated.
    pub here: String,
    /// Its place, 0..=1 of the dial.
    pub here_at: f64,
    /// The zones in order.
    pub zones: Vec<ZoneText>,
    /// Where the pointer stands, 0..=1.
    pub pointer_at: f64,
    /// "At 14 a year".
    pub at: String,
    /// Models there, the cheapest first: name, cost a year, difference.
    pub rows: Vec<[String; 3]>,
}

/// A zone of a dial.
#[derive(Clone, Debug, PartialEq)]
pub struct ZoneText {
    /// The cheapest model there.
    pub model: String,
    /// Where it begins and ends, 0..=1 of the dial.
    pub span: (f64, f64),
    /// The same as values.
    pub values: (String, String),
    /// Whether it is 24/7.
    pub is_all: bool,
}

/// A dial with its pointer at a thousandth of its length; `None`: where the number is as stated.
#[must_use]
pub fn dial(
    kind: DialKind,
    models: &Models,
    pointer: Option<u16>,
    scenario: &Scenario,
    voice: Voice,
) -> Option<DialText> {
    let dial = kind.of(models)?;
    let words = &voice.locale.results().decision;
    let label = |model: usize| names::model_label(&models.list[model].model, voice);
    let value = |at: f64| written(kind, at, scenario, voice);
    let share = |at: f64| if dial.most > 0.0 { at / dial.most } else { 0.0 };
    let pointer_at =
        pointer.map_or(share(dial.here), |thousandth| f64::from(thousandth.min(1_000)) / 1_000.0);
    let at = if pointer.is_some() { pointer_at * dial.most } else { dial.here };
    let zones: Vec<ZoneText> = dial
        .zones
        .iter()
        .map(|zone| ZoneText {
            model: label(zone.model),
            span: (share(zone.from), share(zone.to)),
            values: (value(zone.from), value(zone.to)),
            is_all: zone.model == models.verdict.round_the_clock,
        })
        .collect();
    let phrase = |model: usize| names::model_exactly(&models.list[model].model, voice);
    let feasible = models.list.iter().filter(|result| result.feasible).count();
    let finding = if let ([only], 1) = (dial.zones.as_slice(), feasible) {
        (words.only_one)(&phrase(only.model))
    } else if let [only] = dial.zones.as_slice() {
        (words.one_zone)(&phrase(only.model))
    } else {
        let last = dial.zones.len() - 1;
        let each = dial.zones.iter().enumerate().map(|(place, zone)| {
            let name = phrase(zone.model);
            if place == last { (words.beyond)(&name) } else { (words.up_to)(&name, &value(zone.to)) }
        });
        each.collect::<Vec<_>>().join(words.then)
    };
    let totals: Vec<(usize, f64)> =
        dial.lines.iter().filter_map(|line| Some((line.model, dial.total(line.model, at)?))).collect();
    let order = ascending(&totals.iter().map(|total| total.1).collect::<Vec<_>>());
    let least = order.first().map_or(0.0, |&first| totals[first].1);
    let row = |place: usize| {
        let (model, total) = totals[place];
        let more = total - least;
        let apart = if more < 0.5 { words.cheapest.to_owned() } else { (words.more)(&voice.money(more)) };
        [label(model), voice.money(total), apart]
    };
    Some(DialText {
        title: if kind == DialKind::Outages { words.outages } else { words.price },
        finding: capital(&finding),
        here: value(dial.here),
        here_at: share(dial.here),
        zones,
        pointer_at,
        at: (words.at)(&value(at)),
        rows: order.into_iter().map(row).collect(),
    })
}

/// A value of a dial. The price is that of the only layer, or a multiple of what is stated for several.
fn written(kind: DialKind, at: f64, scenario: &Scenario, voice: Voice) -> String {
    let words = &voice.locale.results().decision;
    match (kind, scenario.layers.as_slice()) {
        (DialKind::Outages, _) => (words.outages_at)(&voice.about(at)),
        (DialKind::Price, [layer]) => (words.an_hour)(&voice.money(at * layer.downtime_cost_per_hour)),
        (DialKind::Price, _) if (at - 1.0).abs() < 5e-3 => words.as_stated.to_owned(),
        (DialKind::Price, _) => (words.times)(&voice.count(at)),
    }
}

/// What today's team can promise: a sentence, and a row for each promise: name, as stated, as it can be kept, and whether
/// it is kept as stated.
#[must_use]
pub fn honored(models: &Models, scenario: &Scenario, voice: Voice) -> (String, Vec<([String; 3], bool)>) {
    let words = &voice.locale.results().decision;
    let kept = |honored: &Honored| {
        honored.minutes.is_some_and(|minutes| minutes <= honored.promise.target_minutes + 1e-9)
    };
    let rows: Vec<_> = models
        .honored
        .iter()
        .map(|honored| {
            let tightest = honored
                .minutes
                .map_or_else(|| words.none_kept.to_owned(), |minutes| voice.locale.duration(minutes / 60.0));
            let stated = voice.locale.duration(honored.promise.target_minutes / 60.0);
            ([of_whom(&honored.promise, scenario, voice), stated, tightest], kept(honored))
        })
        .collect();
    let count = rows.iter().filter(|row| row.1).count();
    let finding =
        if count == rows.len() { words.keeps_all.to_owned() } else { (words.keeps_some)(count, rows.len()) };
    (finding, rows)
}

/// "P1, Critical, for 95 %".
fn of_whom(promise: &Promise, scenario: &Scenario, voice: Voice) -> String {
    let tier = scenario.tiers.get(promise.tier).filter(|_| scenario.tiers.len() > 1);
    let tier = tier.map_or_else(String::new, |tier| format!(", {}", tier.name));
    format!("P{}{tier}, {}", promise.severity + 1, voice.share(promise.objective))
}

/// What all layers so far need, a row for each added one: name, 24/7 or not, model, people, cost, what it adds.
#[must_use]
pub fn steps(models: &Models, voice: Voice) -> Vec<[String; 6]> {
    let words = &voice.locale.results().decision;
    let before = std::iter::once(None).chain(models.steps.iter().map(Some));
    let row = |(step, before): (&Step, Option<&Step>)| {
        let name =
            if before.is_none() { (words.with_first)(&step.name) } else { (words.with_next)(&step.name) };
        let decision = match step.decision {
            Decision::NotNeeded => words.not_needed,
            Decision::Needed => words.needed,
            Decision::TooClose => words.too_close,
            Decision::NothingKeepsIt => words.nothing,
        };
        let changed = before.is_some_and(|before| before.model != step.model);
        let model = names::model_label(&step.model, voice);
        let model = if changed { format!("{model} ({})", words.changes_model) } else { model };
        let adds = voice.money(step.cost - before.map_or(0.0, |before| before.cost));
        [name, decision.to_owned(), model, voice.locale.number(step.people, 1), voice.money(step.cost), adds]
    };
    models.steps.iter().zip(before).map(row).collect()
}

/// A lever with the smallest change by it that keeps every promise, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalText {
    /// The lever.
    pub lever: &'static str,
    /// The change.
    pub change: Result<ActionText, &'static str>,
}

/// Every lever.
#[must_use]
pub fn goals(models: &Models, voice: Voice) -> Vec<GoalText> {
    let words = voice.actions();
    let text = |goal: &Goal| {
        let place = goal.lever as usize;
        let change = goal.action.as_ref().map(|found| action(found, voice));
        GoalText { lever: words.levers[place], change: change.ok_or(words.no_goal[place]) }
    };
    models.goals.iter().map(text).collect()
}
