//! The numbers of a scenario that are in doubt, and what a draw makes of them.

use super::kinds::{factor, usual_range};
use crate::model::two_piece::TwoPiece;
use crate::random::Stream;
use crate::scenario::document::places;
use crate::scenario::params::{At, NUMBERS, Number, path};
use crate::scenario::ranges::{may_vary, range_of};
use crate::scenario::relevance::matters;
use crate::scenario::{Level, Scenario};

/// One number in doubt.
pub(super) struct Input {
    pub(super) row: &'static Number,
    pub(super) at: At,
    pub(super) low: f64,
    pub(super) middle: f64,
    pub(super) high: f64,
    /// Whether the ends are those of its kind, because none were typed.
    pub(super) is_usual: bool,
    spread: TwoPiece,
}

impl Input {
    /// Its value so many standard deviations from the middle.
    pub(super) fn value(&self, deviations: f64) -> f64 {
        self.spread.at(deviations)
    }

    pub(super) fn path(&self) -> String {
        path(self.row.id, self.at)
    }

    /// Puts a value of it into a scenario.
    pub(super) fn put(&self, scenario: &mut Scenario, value: f64) {
        (self.row.set)(scenario, self.at, value);
    }
}

/// Every number in doubt, in the order of the parameter table.
pub(super) fn inputs(scenario: &Scenario) -> Vec<Input> {
    let mut found = Vec::new();
    for row in NUMBERS.iter().filter(|row| may_vary(row.id)) {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some()) {
            let middle = (row.get)(scenario, at).unwrap_or_default();
            let typed = range_of(scenario, row, at);
            let usual = || {
                let factor = factor(row.id, at.part).filter(|_| counts(scenario, row.id, at))?;
                usual_range(middle, factor, row.bounds)
            };
            let Some((low, high)) = typed.or_else(usual) else { continue };
            let spread = TwoPiece::new(low, middle, high, row.bounds);
            found.push(Input { row, at, low, middle, high, is_usual: typed.is_none(), spread });
        }
    }
    found
}

/// Whether a number has a say in any service model. On-call is one of them, whatever is done today.
fn counts(scenario: &Scenario, id: &str, at: At) -> bool {
    match id {
        "absence.turnover.*" | "absence.ramp_months.*" => {
            scenario.team.groups.iter().any(|group| group.level == [Level::L1, Level::L2, Level::L3][at.part])
        }
        _ if id.starts_with("backups.") => scenario.backups.number(scenario.team.headcount()) > 0,
        _ if id.starts_with("service.") => true,
        "layers.*.outage_share.*" => scenario.layers[at.item].incidents_per_month[at.part] > 0.0,
        "layers.*.repair_hours" | "layers.*.downtime_cost_per_hour" => {
            let layer = &scenario.layers[at.item];
            layer
                .incidents_per_month
                .iter()
                .zip(layer.outage_share)
                .any(|(tickets, share)| tickets * share > 0.0)
        }
        "layers.*.handle_minutes" => scenario.layers[at.item].incidents_per_month.iter().any(|n| *n > 0.0),
        _ => matters(scenario, id, at),
    }
}

/// Draw number `i` of a seed: for each input, how many standard deviations it is from its middle.
pub(super) fn draw(inputs: &[Input], seed: u64, i: u64) -> Vec<f64> {
    let mut stream = Stream::new(seed, i);
    inputs.iter().map(|_| stream.normal()).collect()
}

/// The scenario in which the inputs have these values.
pub(super) fn moved(scenario: &Scenario, inputs: &[Input], deviations: &[f64]) -> Scenario {
    let mut scenario = scenario.clone();
    for (input, &deviations) in inputs.iter().zip(deviations) {
        input.put(&mut scenario, input.value(deviations));
    }
    scenario
}
