//! Days that are busier than others: all severities at once, one layer alone, whole weeks.

use super::fixture::{office, planned, responses, tickets};
use super::{Play, Swing, judge};
use relevo::engine::PromiseKind;
use relevo::scenario::{Channel, Layer};

fn layers(dispersions: [f64; 2]) -> Vec<Layer> {
    let tickets = [tickets([1.0, 4.0, 150.0, 40.0]), tickets([1.0, 4.0, 60.0, 20.0])];
    let each = tickets.into_iter().zip(dispersions);
    each.map(|(layer, dispersion)| Layer { dispersion, ..layer }).collect()
}

/// Holds responses to P1 to P4 within bounds.
fn holds(dispersions: [f64; 2], swing: Swing, p3: (f64, f64), p4: (f64, f64)) {
    let (plan, desk) = planned(&office(2, layers(dispersions)));
    let played = Play { swing, ..desk }.weeks(10_000, 1);
    for ((less, _), bounds) in
        responses(&plan, &played).into_iter().zip([(-0.002, 0.002), (-0.002, 0.002), p3, p4])
    {
        assert!((bounds.0..=bounds.1).contains(&less), "{swing:?} {less:+.4}");
    }
}

#[test]
fn days_that_swing_with_several_severities() {
    holds([2.0, 2.0], Swing::Pooled, (-0.003, 0.003), (-0.004, 0.004));
}

#[test]
fn layers_that_swing_by_themselves_are_nearly_one() {
    holds([2.0, 2.0], Swing::PerLayer, (-0.003, 0.003), (-0.004, 0.006));
    // One wild layer among calm ones.
    holds([1.0, 8.0], Swing::PerLayer, (0.0, 0.014), (0.015, 0.04));
}

#[test]
fn busy_weeks_are_worse_than_busy_days() {
    holds([2.0, 2.0], Swing::Weekly, (0.0, 0.006), (0.01, 0.03));
    holds([1.0, 8.0], Swing::Weekly, (0.0, 0.025), (0.05, 0.085));
}

#[test]
fn calls_of_days_that_swing() {
    for (dispersion, most) in [(3.0, 0.002), (12.0, 0.007)] {
        let phone = Layer {
            channel: Channel::Phone,
            handle_minutes: 5.0,
            dispersion,
            ..tickets([0.0, 0.0, 5_000.0, 0.0])
        };
        let (plan, desk) = planned(&office(6, vec![phone]));
        let played = desk.weeks(1_000, 1);
        let answer = plan.promises.iter().find(|promise| promise.kind == PromiseKind::Answer).unwrap();
        judge("answered", answer.in_time, played.in_time(answer), 0.0..=most);
    }
}
