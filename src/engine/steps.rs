//! Layer after layer: what the first one needs, and what each added one changes.

use super::models::contenders;
use super::results::{ModelResult, Step, Verdict};
use crate::scenario::Scenario;

/// The verdict for the first layer, the first two, and so on; that of all of them is known.
pub(super) fn steps(scenario: &Scenario, all: &Verdict, list: &[ModelResult]) -> Vec<Step> {
    let count = scenario.layers.len();
    let of_first = |layers: usize| {
        let name = scenario.layers[layers - 1].name.clone();
        if layers == count {
            return step(name, all, list);
        }
        let first = Scenario { layers: scenario.layers[..layers].to_vec(), ..scenario.clone() };
        let (verdict, list) = contenders(&first);
        step(name, &verdict, &list)
    };
    (1..=count).map(of_first).collect()
}

fn step(name: String, verdict: &Verdict, list: &[ModelResult]) -> Step {
    let best = &list[verdict.best];
    Step {
        name,
        decision: verdict.decision,
        model: best.model.clone(),
        feasible: best.feasible,
        people: best.people,
        cost: best.cost.total(),
    }
}
