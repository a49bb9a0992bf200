//! The spreadsheet: `evaluate(&Scenario) -> Results`.

pub mod job;
pub mod results;

use crate::scenario::Scenario;
pub use results::*;

/// Everything that follows from a scenario.
#[must_use]
pub fn evaluate(scenario: &Scenario) -> Results {
    Results { today: plan(scenario), models: models(scenario) }
}

/// The plan that the user states, within a frame.
#[must_use]
pub fn plan(_scenario: &Scenario) -> Plan {
    unimplemented!("comes with the next change")
}

/// All service models; may follow from the worker.
#[must_use]
pub fn models(_scenario: &Scenario) -> Models {
    unimplemented!("comes with the next change")
}
