//! Months kept: each ticket by itself, and promises each by itself.

use super::fixture::{office, outages, planned, promise, tickets};
use super::{Handle, Play, judge};
use relevo::engine::{Promise, PromiseKind};
use relevo::scenario::Clock;

#[test]
fn months_of_tickets_that_wait_are_late_together() {
    // Two people at 82 % of their time.
    let scenario = office(2, vec![tickets([4.0, 14.0, 345.0, 115.0])]);
    let (plan, desk) = planned(&scenario);
    let played = Play { handle: Handle::Pooled, ..desk }.weeks(8_000, 1);
    for (severity, bounds) in [(0, -0.02..=0.02), (1, -0.02..=0.02), (2, 0.0..=0.035), (3, -0.35..=-0.2)] {
        let promise = promise(&plan, PromiseKind::Response, severity);
        println!("in time {:.4}, played {:.4}", promise.in_time, played.in_time(promise).mean);
        judge(&format!("P{}", severity + 1), promise.months_kept, played.months_kept(&[promise]), bounds);
    }
}

#[test]
fn months_of_urgent_tickets_are_as_if_each_were_by_itself() {
    // Nobody is there at night: half of the tickets of a flat week are late, in each month.
    let mut scenario = office(2, vec![outages([0.5, 2.0, 50.0, 10.0])]);
    scenario.tiers[0].clock = [Clock::Wall; 4];
    let (plan, desk) = planned(&scenario);
    let played = desk.weeks(8_000, 1);
    let both: Vec<&Promise> =
        (0..2).map(|severity| promise(&plan, PromiseKind::Response, severity)).collect();
    for promise in &both {
        judge("months kept", promise.months_kept, played.months_kept(&[promise]), -0.03..=0.03);
    }
    judge("SLA kept", plan.sla_kept, played.months_kept(&both), -0.03..=0.03);
}

#[test]
fn response_and_resolution_of_the_same_tickets_are_kept_in_the_same_months() {
    let mut scenario = office(2, vec![outages([0.5, 2.0, 50.0, 10.0])]);
    scenario.tiers[0].clock = [Clock::Wall; 4];
    scenario.tiers[0].promises_resolution = true;
    let (plan, desk) = planned(&scenario);
    let played = desk.weeks(8_000, 1);
    let all: Vec<&Promise> = plan.promises.iter().filter(|promise| promise.severity < 2).collect();
    judge("SLA kept", plan.sla_kept, played.months_kept(&all), -0.25..=0.0);
}
