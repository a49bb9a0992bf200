//! Which points are to be evaluated before anything is drawn.

use super::drivers::{Driver, drivers};
use super::inputs::{Input, inputs};
use super::probe::{Errand, Point, Probe, probe};
use super::staffing::{Staffed, staffing};
use crate::engine::staffed;
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// Draws of a run.
pub const DRAWS: u32 = 1_000;
/// Draws whose people are found in one go.
pub const BATCH: u32 = 100;
/// Draws whose models are evaluated exactly after a run, to see how far it was off.
pub const CHECKED: u32 = 12;

/// The drivers of a scenario.
pub(super) struct Layout {
    pub(super) drivers: Vec<Driver>,
}

impl Layout {
    pub(super) fn of(scenario: &Scenario, inputs: &[Input]) -> Self {
        Self { drivers: drivers(scenario, inputs) }
    }

    fn points(&self) -> impl Iterator<Item = Point> {
        let drivers = 0..u32::try_from(self.drivers.len()).unwrap_or(u32::MAX);
        let ends = drivers.flat_map(|driver| [Point::Low(driver), Point::High(driver)]);
        std::iter::once(Point::Fuller).chain(ends)
    }
}

/// What a run of a seed needs beside the stated point: the probes of the models that may turn out best, the people of all
/// draws, and some draws evaluated exactly.
#[must_use]
pub fn errands(scenario: &Scenario, stated: &Probe, seed: u64) -> Vec<Errand> {
    let layout = Layout::of(scenario, &inputs(scenario));
    let models = stated.contenders();
    let batches = (0..DRAWS).step_by(BATCH as usize).map(|from| Point::Staff { seed, from });
    let checked = (0..CHECKED).map(|number| Point::Draw { seed, number });
    layout.points().chain(batches).chain(checked).map(|point| Errand { point, models }).collect()
}

/// Runs an errand.
#[must_use]
pub fn run(scenario: &Scenario, errand: Errand) -> Found {
    let scenario = &*staffed(scenario);
    match errand.point {
        Point::Staff { seed, from } => Found::Staffed(staffing(scenario, seed, from, BATCH)),
        _ => Found::Probe(probe(scenario, errand)),
    }
}

/// What an errand brings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Found {
    /// Models at a point.
    Probe(Probe),
    /// People of some draws.
    Staffed(Staffed),
}

impl Found {
    /// Where it is from.
    #[must_use]
    pub fn point(&self) -> Point {
        match self {
            Self::Probe(probe) => probe.point,
            Self::Staffed(staffed) => Point::Staff { seed: staffed.seed, from: staffed.from },
        }
    }
}
