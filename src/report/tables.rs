//! Models, promises and layers, row by row.

use super::{Voice, ascending, names};
use crate::engine::{Decision, LayerVerdict, Model, ModelResult, Models, Promise};
use crate::scenario::Scenario;

/// A service model as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelRow {
    /// Position in the list of models.
    pub position: usize,
    /// Its name.
    pub name: String,
    /// Whether it is the one recommended.
    pub best: bool,
    /// Whether it is today's.
    pub today: bool,
    /// Whether it keeps every promise.
    pub feasible: bool,
    /// People, absences included.
    pub people: String,
    /// On duty at the busiest hour.
    pub posts: String,
    /// P1 tickets in time.
    pub first_in_time: String,
    /// Share of months in which the SLA is kept.
    pub months_kept: String,
    /// Hours of downtime a year.
    pub downtime: String,
    /// Cost a year.
    pub cost: String,
    /// "yes", or the promise missed most.
    pub promises: String,
    /// Its grade's word.
    pub grade: &'static str,
    /// How much there is to watch.
    pub to_watch: usize,
}

/// Every model, cheapest first.
#[must_use]
pub fn models(models: &Models, today: &Model, scenario: &Scenario, voice: Voice) -> Vec<ModelRow> {
    let costs: Vec<f64> = models.list.iter().map(|model| model.cost.total()).collect();
    let order = ascending(&costs);
    order.into_iter().map(|position| model_row(models, position, today, scenario, voice)).collect()
}

/// The few models that tell most: today's, the recommended one, its nearest in cost, and 24/7; cheapest first.
#[must_use]
pub fn short_models(all: &[ModelRow], comparison: &Models) -> Vec<ModelRow> {
    const ROWS: usize = 5;
    let always = |row: &ModelRow| row.best || row.today || row.position == comparison.verdict.round_the_clock;
    let best = all.iter().position(|row| row.best).unwrap_or(0);
    let distances: Vec<f64> = (0..all.len()).map(|place| place.abs_diff(best) as f64).collect();
    let mut others = ascending(&distances);
    others.retain(|&place| !always(&all[place]));
    others.truncate(ROWS.saturating_sub(all.iter().filter(|row| always(row)).count()));
    let kept = |(place, row): &(usize, &ModelRow)| always(row) || others.contains(place);
    all.iter().enumerate().filter(kept).map(|(_, row)| row.clone()).collect()
}

fn model_row(models: &Models, position: usize, today: &Model, scenario: &Scenario, voice: Voice) -> ModelRow {
    let model = &models.list[position];
    ModelRow {
        position,
        name: names::model_label(&model.model, voice),
        best: position == models.best,
        today: model.model == *today,
        feasible: model.feasible,
        people: voice.locale.number(model.people, 1),
        posts: voice.locale.number(f64::from(model.posts), 0),
        first_in_time: voice.share(model.first_in_time),
        months_kept: voice.share(model.sla_kept),
        downtime: voice.locale.hours(model.downtime_hours),
        cost: voice.money_short(model.cost.total()),
        promises: promises_kept(model, scenario, voice),
        grade: names::grade(model.grade, voice),
        to_watch: model.warnings.len(),
    }
}

fn promises_kept(model: &ModelResult, scenario: &Scenario, voice: Voice) -> String {
    let words = voice.pages();
    match model.missed.first() {
        Some(promise) => (words.misses)(&names::promise(promise, scenario, voice)),
        None if model.feasible => words.yes.to_owned(),
        None => voice.locale.common().no.to_owned(),
    }
}

/// A promise as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct PromiseRow {
    /// Severity, target, and the tier where there are several.
    pub name: String,
    /// Tickets a month.
    pub tickets: String,
    /// Share of them in time.
    pub in_time: String,
    /// Share that was promised.
    pub objective: String,
    /// Share of months in which it is kept.
    pub months_kept: String,
    /// Whether it is met in the long run.
    pub met: bool,
    /// Whether the verdict rests on it, or it is told for information.
    pub counts: bool,
}

/// Every promise, in the order given.
#[must_use]
pub fn promises(promises: &[Promise], scenario: &Scenario, voice: Voice) -> Vec<PromiseRow> {
    let row = |promise: &Promise| PromiseRow {
        name: names::promise(promise, scenario, voice),
        tickets: voice.count(promise.tickets_a_month),
        in_time: voice.share(promise.in_time),
        objective: voice.share(promise.objective),
        months_kept: voice.share(promise.months_kept),
        met: promise.is_met(),
        counts: promise.counts,
    };
    promises.iter().map(row).collect()
}

/// What a layer needs, taken alone.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerRow {
    /// The user's name for it.
    pub name: String,
    /// The decision.
    pub decision: String,
    /// The money.
    pub notes: Vec<String>,
    /// Whether 24/7 is needed for it.
    pub needed: bool,
}

/// Every layer's verdict.
#[must_use]
pub fn layers(models: &Models, voice: Voice) -> Vec<LayerRow> {
    models.layers.iter().map(|layer| layer_row(layer, voice)).collect()
}

fn layer_row(layer: &LayerVerdict, voice: Voice) -> LayerRow {
    let words = voice.answer();
    let model = names::model_phrase(&layer.model, voice);
    let decision = match layer.decision {
        Decision::NotNeeded => (words.layer_not_needed)(&model),
        Decision::Needed => words.layer_needed.to_owned(),
        Decision::TooClose => (words.layer_too_close)(&model),
        Decision::NothingKeepsIt => (words.layer_nothing)(&model),
    };
    let mut notes = Vec::new();
    if layer.decision == Decision::NotNeeded && layer.saving.abs() >= 0.5 {
        let say = if layer.saving > 0.0 { words.layer_saving } else { words.layer_extra };
        notes.push(say(&voice.money(layer.saving.abs())));
    }
    notes.push(if layer.marginal_staff < 0.5 {
        words.layer_adds_nothing.to_owned()
    } else {
        (words.layer_adds)(&voice.money(layer.marginal_staff))
    });
    LayerRow { name: layer.name.clone(), decision, notes, needed: layer.decision == Decision::Needed }
}
