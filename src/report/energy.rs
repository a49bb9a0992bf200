//! Power and idle time: what 24/7 would waste, and each model in a row.

use super::{Voice, names};
use crate::engine::{Decision, Models, Waste, waste};

/// A waste of fewer hours a year is none.
const LEAST: f64 = 0.5;

/// What 24/7 would waste, in one sentence or two.
#[must_use]
pub fn finding(models: &Models, waste: &Waste, voice: Voice) -> String {
    let words = voice.money_words();
    if waste.hours < LEAST {
        return words.no_waste.to_owned();
    }
    let [hours, money, kg] = amounts(waste, voice);
    if waste.of_best.is_none() {
        return (words.wastes)(&hours, &money, &kg);
    }
    let more = voice.digits(waste.kwh);
    let power = (models.best != models.verdict.round_the_clock && waste.kwh >= LEAST)
        .then(|| format!(" {}", (words.more_power)(&more)));
    (words.would_waste)(&hours, &money, &kg) + &power.unwrap_or_default()
}

/// The same in a line below the answer, where 24/7 is not needed.
#[must_use]
pub fn below_the_answer(models: &Models, voice: Voice) -> Option<String> {
    let found = waste(models).filter(|waste| waste.hours >= LEAST && waste.of_best.is_some())?;
    let [hours, money, kg] = amounts(&found, voice);
    let say = voice.money_words().answer;
    (models.verdict.decision == Decision::NotNeeded).then(|| say(&hours, &money, &kg))
}

fn amounts(waste: &Waste, voice: Voice) -> [String; 3] {
    [voice.digits(waste.hours), voice.money(waste.cost), voice.digits(waste.co2_kg)]
}

/// A model as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct EnergyRow {
    /// Its name.
    pub name: String,
    /// Whether it is the one recommended.
    pub best: bool,
    /// kWh, kilograms, hours without work, their cost.
    pub cells: [String; 4],
}

/// Every model, in the order of the comparison.
#[must_use]
pub fn rows(models: &Models, voice: Voice) -> Vec<EnergyRow> {
    let row = |(position, row): (usize, &crate::engine::ModelResult)| {
        let of = &row.energy;
        let cells = [
            voice.digits(of.kwh),
            voice.digits(of.co2_kg),
            voice.digits(of.idle_hours),
            voice.money(of.idle_cost),
        ];
        EnergyRow { name: names::model_label(&row.model, voice), best: position == models.best, cells }
    };
    models.list.iter().enumerate().map(row).collect()
}
