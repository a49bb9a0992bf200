//! Resolved in time: work that is interrupted, that rests at closing, that takes nearly as long as is allowed.

use super::fixture::{office, planned, promise, round_the_clock, tickets};
use super::{Handle, Play, judge};
use relevo::engine::PromiseKind;
use relevo::scenario::{Clock, Closing, Layer, ProfileKind, Scenario};

/// Holds resolutions of P1 to P4, promised within so many hours.
fn holds(mut scenario: Scenario, hours: [f64; 4], weeks: usize, bounds: [(f64, f64); 4]) {
    scenario.tiers[0].promises_resolution = true;
    scenario.tiers[0].resolution_hours = hours;
    let (plan, desk) = planned(&scenario);
    let played = Play { handle: Handle::Lognormal, ..desk }.weeks(weeks, 1);
    for (severity, bounds) in bounds.into_iter().enumerate() {
        let promise = promise(&plan, PromiseKind::Resolution, severity);
        judge(&format!("P{}", severity + 1), promise.in_time, played.in_time(promise), bounds.0..=bounds.1);
    }
}

#[test]
fn work_that_takes_nearly_as_long_as_is_allowed() {
    // Three points of the hours of work stand for all; the least urgent work is interrupted besides.
    let mut scenario = round_the_clock(
        2,
        vec![Layer { profile: ProfileKind::Flat, ..tickets([20.0, 80.0, 1_200.0, 60.0]) }],
    );
    scenario.tiers[0].clock = [Clock::Wall; 4];
    let near = (-0.012, 0.012);
    holds(scenario, [0.75, 1.0, 1.0, 3.0], 6_000, [near, near, (-0.015, 0.015), (0.0, 0.12)]);
}

#[test]
fn an_hour_of_the_window_s_clock_is_told_from_the_middle_of_the_hour() {
    let mut scenario = office(2, vec![tickets([10.0, 40.0, 150.0, 60.0])]);
    scenario.service.repair_goes_on = false;
    holds(scenario, [0.5, 1.0, 1.5, 2.0], 6_000, [(-0.01, 0.02), (-0.01, 0.015), (-0.01, 0.02), (0.0, 0.07)]);
}

#[test]
fn hands_on_work_rests_at_closing_whether_repairs_go_on_or_not() {
    let with = |closing, repair_goes_on| {
        let mut scenario = office(2, vec![tickets([10.0, 40.0, 150.0, 60.0])]);
        (scenario.service.closing, scenario.service.repair_goes_on) = (closing, repair_goes_on);
        scenario.tiers[0].clock = [Clock::Wall; 4];
        scenario
    };
    let hours = [2.0, 4.0, 8.0, 16.0];
    let near = (-0.01, 0.01);
    holds(with(Closing::Finish, true), hours, 6_000, [near, near, near, (0.0, 0.02)]);
    holds(with(Closing::Pause, false), hours, 6_000, [near, near, near, (0.0, 0.035)]);
    holds(with(Closing::Pause, true), hours, 6_000, [near, near, near, (0.0, 0.035)]);
}
