//! How long work takes: layers and severities that differ, and times that vary.

use super::fixture::{office, planned, promise, responses, tickets};
use super::{Handle, Play, judge};
use relevo::engine::PromiseKind;
use relevo::scenario::Layer;

/// Layers with their tickets a month and minutes of work.
fn layers(stated: &[([f64; 4], f64)]) -> Vec<Layer> {
    stated.iter().map(|&(a_month, minutes)| Layer { handle_minutes: minutes, ..tickets(a_month) }).collect()
}

/// Computed less played with another way for work to vary, P1 to P4.
fn less(people: u32, layers: Vec<Layer>, handle: Handle, weeks: usize) -> [f64; 4] {
    let scenario = office(people, layers);
    let (plan, desk) = planned(&scenario);
    let played = Play { handle, ..desk }.weeks(weeks, 1);
    responses(&plan, &played).map(|(less, error)| {
        assert!(error < 0.006, "± {error}");
        less
    })
}

#[test]
fn layers_whose_tickets_differ_threefold_are_as_they_are_played() {
    let stated =
        [([1.0, 4.0, 210.0, 70.0], 30.0), ([1.0, 4.0, 90.0, 30.0], 45.0), ([2.0, 6.0, 45.0, 15.0], 90.0)];
    let [p1, p2, p3, p4] = less(2, layers(&stated), Handle::Exponential, 6_000);
    assert!(p1.abs() < 0.003 && p2.abs() < 0.003 && p3.abs() < 0.007 && p4.abs() < 0.01);
}

#[test]
fn few_long_tickets_among_many_short_ones_are_a_little_too_bad() {
    // Ten minutes and eight hours.
    let stated = [([1.0, 4.0, 700.0, 100.0], 10.0), ([1.0, 4.0, 10.0, 5.0], 480.0)];
    let [p1, p2, p3, p4] = less(2, layers(&stated), Handle::Exponential, 6_000);
    assert!(p1.abs() < 0.003 && p2.abs() < 0.005 && p3.abs() < 0.055 && p4.abs() < 0.055);
}

#[test]
fn short_urgent_tickets_do_not_wait_as_if_they_were_long() {
    // The urgent ones take a quarter of an hour, the others four hours.
    let stated = [([10.0, 40.0, 20.0, 10.0], 15.0), ([0.0, 0.0, 30.0, 20.0], 240.0)];
    let [p1, p2, p3, p4] = less(2, layers(&stated), Handle::Exponential, 6_000);
    assert!(p1.abs() < 0.003 && p2.abs() < 0.003 && p3.abs() < 0.015 && p4.abs() < 0.02);
    // One person, who has more to do than there is time for: P1 and P2 hardly feel it.
    let [p1, p2, ..] = less(1, layers(&stated), Handle::Exponential, 6_000);
    assert!(p1.abs() < 0.003 && p2.abs() < 0.004);
}

#[test]
fn handle_times_that_vary_are_as_they_are_played() {
    // As the product has it before anything else is stated: a variation of 1.5.
    for (people, a_month, most) in
        [(1, 150.0, [0.004, 0.005, 0.012, 0.02]), (2, 300.0, [0.003, 0.003, 0.009, 0.012])]
    {
        let stated = [([0.02 * a_month, 0.05 * a_month, a_month, 0.27 * a_month], 45.0)];
        let varied = layers(&stated).into_iter().map(|layer| Layer { handle_cv: 1.5, ..layer }).collect();
        let less = less(people, varied, Handle::Lognormal, 8_000);
        assert!(less.iter().zip(most).all(|(less, most)| less.abs() < most), "{people} people: {less:?}");
    }
}

#[test]
fn with_one_handle_time_the_week_is_as_it_is_played() {
    let stated = [([1.0, 4.0, 210.0, 70.0], 45.0), ([3.0, 10.0, 100.0, 30.0], 45.0)];
    let scenario = office(2, layers(&stated));
    let (plan, desk) = planned(&scenario);
    let played = desk.weeks(8_000, 3);
    for severity in 0..4 {
        let promise = promise(&plan, PromiseKind::Response, severity);
        let bounds = if severity == 3 { -0.015..=0.01 } else { -0.003..=0.003 };
        judge(&format!("P{}", severity + 1), promise.in_time, played.in_time(promise), bounds);
    }
}
