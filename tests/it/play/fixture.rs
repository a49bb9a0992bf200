//! Desks to play: nobody is away, nobody takes a break, unless a test says so.

use super::{Absences, Play, Played};
use relevo::calendar::{Days, HourRange};
use relevo::engine::{Plan, Promise, PromiseKind, plan};
use relevo::scenario::{Clock, DutyKind, DutyRow, Layer, Scenario, Window, WindowKind};

/// So many people on weekdays from 8 to 18, promised within half an hour, one, four and eight hours of their clock.
pub(super) fn office(people: u32, layers: Vec<Layer>) -> Scenario {
    staffed(WindowKind::Office10x5, HourRange { days: Days::WEEKDAYS, from: 8, to: 18 }, people, layers)
}

/// The same around the clock.
pub(super) fn round_the_clock(people: u32, layers: Vec<Layer>) -> Scenario {
    staffed(WindowKind::Round24x7, HourRange { days: Days::ALL, from: 0, to: 24 }, people, layers)
}

fn staffed(window: WindowKind, hours: HourRange, people: u32, layers: Vec<Layer>) -> Scenario {
    let mut scenario = Scenario { layers, ..Scenario::default() };
    let absence = &mut scenario.absence;
    (absence.vacation_days, absence.holiday_days, absence.sick_days) = (0.0, 0.0, 0.0);
    (absence.training_days, absence.inner_shrinkage, absence.turnover) = (0.0, 0.0, [0.0; 3]);
    scenario.team.duty = DutyKind::Stated;
    scenario.team.groups[0].headcount = people;
    scenario.team.rows = vec![DutyRow { people, hours }];
    scenario.backups.count = 0;
    scenario.service.window = Window::of(window);
    scenario.service.on_call = false;
    let tier = &mut scenario.tiers[0];
    tier.window = Window::of(window);
    tier.response_minutes = [30.0, 60.0, 240.0, 480.0];
    tier.clock = [Clock::Window; 4];
    scenario
}

/// Tickets of 45 minutes that stop no service, their times as exponential as the queue has them.
pub(super) fn tickets(a_month: [f64; 4]) -> Layer {
    Layer { outage_share: [0.0; 4], ..outages(a_month) }
}

/// The same, of which P1 and some of P2 are outages.
pub(super) fn outages(a_month: [f64; 4]) -> Layer {
    Layer { incidents_per_month: a_month, handle_cv: 1.0, ..Layer::default() }
}

/// Its plan, and how it is played with nobody away.
pub(super) fn planned(scenario: &Scenario) -> (Plan, Play) {
    let plan = plan(scenario);
    let desk = Play { absences: Absences::Never, ..Play::of(scenario, &plan) };
    (plan, desk)
}

/// The promise of the first tier to a severity, 0 = P1.
pub(super) fn promise(plan: &Plan, kind: PromiseKind, severity: usize) -> &Promise {
    let found = plan.promises.iter().find(|promise| promise.kind == kind && promise.severity == severity);
    found.unwrap()
}

/// Responses computed less played, P1 to P4, with the standard errors.
pub(super) fn responses(plan: &Plan, played: &Played) -> [(f64, f64); 4] {
    std::array::from_fn(|severity| {
        let promise = promise(plan, PromiseKind::Response, severity);
        let seen = played.in_time(promise);
        println!(
            "P{} computed {:.4}, played {:.4} ± {:.4}",
            severity + 1,
            promise.in_time,
            seen.mean,
            seen.error
        );
        (promise.in_time - seen.mean, seen.error)
    })
}
