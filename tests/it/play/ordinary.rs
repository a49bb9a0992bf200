//! Plans as they are, played with everything as it is: handle times that vary, absences drawn shift by shift or day by
//! day, repairs that keep people.

use super::{Absences, Handle, Play, judge};
use relevo::engine::{Plan, plan};
use relevo::i18n::Language;
use relevo::scenario::presets::Preset;
use relevo::scenario::{DutyKind, Scenario};

/// Without what the player leaves out: breaks, and seats that are empty or new.
fn plain(preset: Preset) -> (Scenario, Plan) {
    let mut scenario = preset.scenario(Language::En);
    (scenario.absence.inner_shrinkage, scenario.absence.turnover) = (0.0, [0.0; 3]);
    let plan = plan(&scenario);
    (scenario, plan)
}

#[test]
fn the_examples_are_as_when_they_are_played() {
    for preset in Preset::ALL {
        let (scenario, plan) = plain(preset);
        let stated = scenario.team.duty == DutyKind::Stated;
        let absences = if stated { Absences::PerShift } else { Absences::PerDay };
        let desk =
            Play { absences, handle: Handle::Lognormal, repair_holds: true, ..Play::of(&scenario, &plan) };
        let played = desk.weeks(4_000, 1);
        for promise in plan.promises.iter().filter(|promise| promise.tickets_a_month > 0.0) {
            let what = format!("{preset:?} {:?} P{}", promise.kind, promise.severity + 1);
            judge(&what, promise.in_time, played.in_time(promise), -0.015..=0.015);
        }
    }
}
