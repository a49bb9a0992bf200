//! As many people as an hour is said to need: are the promises kept with them?

use super::fixture::{planned, promise, round_the_clock, tickets};
use super::hour;
use relevo::calendar::{WEEK, slot_at};
use relevo::engine::PromiseKind;
use relevo::scenario::{Clock, Layer, ProfileKind, Scenario, Urgency};

/// Many urgent tickets, most of them in the evening.
fn evenings(dispersion: f64) -> Scenario {
    let layer = Layer { profile: ProfileKind::Shop, dispersion, ..tickets([200.0, 300.0, 300.0, 90.0]) };
    let mut scenario = round_the_clock(2, vec![layer]);
    scenario.tiers[0].response_minutes = [15.0, 60.0, 480.0, 960.0];
    scenario
}

/// In time with the people required in each hour, less the objective: P1 and P2, over all and in the worst hour of day.
fn margins(scenario: &Scenario, weeks: usize) -> [(f64, f64); 2] {
    let (plan, mut desk) = planned(scenario);
    desk.scheduled = desk.required;
    let played = desk.weeks(weeks, 1);
    std::array::from_fn(|severity| {
        let promise = promise(&plan, PromiseKind::Response, severity);
        let all = played.in_time(promise);
        let of = |of_day: usize| {
            let tickets = played.tickets(severity).filter(|seen| hour(seen.arrived).0 % 24 == of_day);
            let kept = |seen| f64::from(u8::from(played.is_in_time(promise, seen).unwrap()));
            played.mean(tickets.map(|seen| (seen, kept(seen)))).mean
        };
        let staffed = (0..24).filter(|&of_day| plan.required[of_day] > 0);
        let worst = staffed.map(of).fold(1.0, f64::min);
        let (all, worst) = (all.mean - promise.objective, worst - promise.objective);
        println!("P{}: all {all:+.4}, worst hour {worst:+.4}", severity + 1);
        (all, worst)
    })
}

#[test]
fn people_needed_keep_the_promises_of_every_hour() {
    for (all, worst) in margins(&evenings(1.0), 6_000) {
        assert!(all > 0.02 && worst > -0.01);
    }
}

#[test]
fn people_needed_keep_them_also_where_urgent_tickets_wait_for_work_in_hand() {
    let mut scenario = evenings(1.0);
    scenario.service.urgency = Urgency::Waits;
    for (all, worst) in margins(&scenario, 6_000) {
        assert!(all > 0.01 && worst > -0.015);
    }
}

#[test]
fn people_needed_keep_them_in_the_mean_of_days_that_swing() {
    let [p1, p2] = margins(&evenings(4.0), 6_000);
    assert!(p1.0 > 0.02 && p1.1 > -0.02 && p2.0 > 0.0 && p2.1 > -0.04);
}

#[test]
fn people_needed_after_an_opening_keep_what_piled_up_before() {
    // Tickets around the clock, people from 8 to 18, and clocks that start with them.
    let layer = Layer { profile: ProfileKind::Flat, ..tickets([200.0, 300.0, 300.0, 90.0]) };
    let mut scenario = super::fixture::office(2, vec![layer]);
    scenario.tiers[0].response_minutes = [15.0, 60.0, 480.0, 960.0];
    scenario.tiers[0].clock = [Clock::Window; 4];
    for (all, worst) in margins(&scenario, 3_000) {
        assert!(all > 0.03 && worst > -0.13);
    }
    let (plan, _) = planned(&scenario);
    let most = (0..WEEK).max_by_key(|&slot| plan.required[slot]).unwrap();
    assert_eq!(slot_at(most as f64) % 24, 8);
}
