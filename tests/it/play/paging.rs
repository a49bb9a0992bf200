//! People on call: busy roles, evenings, the opening.

use super::fixture::{office, outages, planned, promise};
use super::{Busy, Play, Played, judge};
use relevo::engine::{Plan, PromiseKind, plan};
use relevo::scenario::{Clock, Layer, ProfileKind, Scenario};

/// P1 and P2 of which each is an outage, paged outside office hours.
fn on_call(a_month: [f64; 2], repair_hours: f64, profile: ProfileKind) -> Scenario {
    let layer = Layer {
        outage_share: [1.0, 1.0, 0.0, 0.0],
        repair_hours,
        profile,
        ..outages([a_month[0], a_month[1], 50.0, 10.0])
    };
    let mut scenario = office(4, vec![layer]);
    scenario.tiers[0].clock = [Clock::Wall; 4];
    scenario.tiers[0].response_minutes = [60.0, 120.0, 480.0, 960.0];
    scenario.service.on_call = true;
    scenario.service.unreachable = 0.05;
    scenario
}

fn played(scenario: &Scenario, weeks: usize) -> (Plan, Played) {
    let (plan, desk) = planned(scenario);
    let played = desk.weeks(weeks, 1);
    (plan, played)
}

/// Holds responses to P1 and P2, and the hours down of a year as a share of those played.
fn holds((plan, played): &(Plan, Played), p1: (f64, f64), p2: (f64, f64), hours: (f64, f64)) {
    for (severity, bounds) in [p1, p2].into_iter().enumerate() {
        let promise = promise(plan, PromiseKind::Response, severity);
        judge(&format!("P{}", severity + 1), promise.in_time, played.in_time(promise), bounds.0..=bounds.1);
    }
    let down = Played::a_year(&played.by_month(&played.outages(), |outage| outage.hours));
    judge(
        "share of the hours",
        plan.layers[0].downtime_hours / down.mean,
        down.of(down.mean),
        hours.0..=hours.1,
    );
}

#[test]
fn pages_of_an_ordinary_desk_are_as_they_are_played() {
    let both = played(&on_call([1.0, 4.0], 2.0, ProfileKind::Office), 8_000);
    holds(&both, (-0.006, 0.006), (-0.004, 0.004), (-0.06, 0.06));
}

#[test]
fn a_page_that_finds_everybody_busy_is_answered_sooner_than_computed() {
    let mut scenario = on_call([10.0, 30.0], 4.0, ProfileKind::Flat);
    holds(&played(&scenario, 6_000), (-0.03, 0.0), (-0.05, 0.0), (0.0, 0.4));
    scenario.service.on_call_roles = 2;
    holds(&played(&scenario, 6_000), (-0.01, 0.0), (-0.012, 0.0), (0.0, 0.1));
}

#[test]
fn evenings_that_are_busier_than_nights_hardly_matter() {
    // The same pages, with those that find nobody free left to the opening: what remains is that they are spread evenly.
    let scenario = on_call([30.0, 60.0], 4.0, ProfileKind::Office);
    let plan = plan(&scenario);
    let desk = Play { busy: Busy::PageIsLost, ..planned(&scenario).1 };
    holds(&(plan, desk.weeks(6_000, 1)), (-0.004, 0.004), (-0.004, 0.004), (-0.03, 0.03));
}

#[test]
fn a_quarter_of_an_hour_before_an_opening_is_told_by_two_points() {
    // Nobody ever answers, so that the opening does: in the hour before it for a part of the tickets.
    for (minutes, bounds) in [(15.0, -0.002..=0.015), (14.0, -0.016..=0.002)] {
        let mut scenario = on_call([20.0, 4.0], 2.0, ProfileKind::Flat);
        scenario.service.unreachable = 1.0;
        scenario.tiers[0].response_minutes[0] = minutes;
        let (plan, played) = played(&scenario, 15_000);
        let promise = promise(&plan, PromiseKind::Response, 0);
        judge("P1", promise.in_time, played.in_time(promise), bounds);
    }
}
