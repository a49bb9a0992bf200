//! Approximate formulas that no plan uses, against a desk that never changes.

use super::fixture::{planned, round_the_clock, tickets};
use super::{Handle, Play, Played};
use relevo::calendar::MONTH_HOURS;
use relevo::model::erlang::Queue;
use relevo::model::priority::class_tail_approximation;
use relevo::model::variability::{Variability, mean_wait_approximation, tail_approximation};
use relevo::scenario::{Layer, ProfileKind, Urgency};

/// Four people and jobs of an hour, so many of each severity an hour.
fn desk(an_hour: [f64; 4], handle: Handle, urgency: Urgency) -> Played {
    let layer = Layer {
        profile: ProfileKind::Flat,
        handle_minutes: 60.0,
        handle_cv: 1.5,
        ..tickets(an_hour.map(|rate| rate * MONTH_HOURS))
    };
    let mut scenario = round_the_clock(4, vec![layer]);
    scenario.service.urgency = urgency;
    let (_, desk) = planned(&scenario);
    Play { handle, ..desk }.weeks(6_000, 1)
}

/// Share of the tickets of a severity that wait longer than so many hours.
fn late(played: &Played, severity: usize, hours: f64) -> f64 {
    let each = played.tickets(severity).map(|seen| (seen, f64::from(u8::from(seen.wait > hours))));
    let late = played.mean(each);
    assert!(late.error < 0.003, "± {}", late.error);
    late.mean
}

#[test]
fn waits_of_jobs_that_vary_by_allen_cunneen() {
    let handle = Variability { arrivals: 1.0, handle: 1.5 * 1.5 };
    for (rate, of_mean, of_tail) in [(2.4, 0.25, 0.035), (3.4, 0.1, 0.055)] {
        let queue = Queue { servers: 4, arrivals: rate, handle_hours: 1.0 };
        let played = desk([0.0, 0.0, rate, 0.0], Handle::Lognormal, Urgency::Interrupts);
        let wait = played.mean(played.tickets(2).map(|seen| (seen, seen.wait)));
        let computed = mean_wait_approximation(&queue, handle).unwrap();
        println!("{rate}: mean {computed:.4}, played {:.4} ± {:.4}", wait.mean, wait.error);
        assert!((computed / wait.mean - 1.0).abs() < of_mean);
        for hours in [0.25, 1.0, 4.0] {
            let (computed, played) = (tail_approximation(&queue, handle, hours), late(&played, 2, hours));
            println!("  after {hours} h: {computed:.4}, played {played:.4}");
            assert!((computed - played).abs() < of_tail);
        }
    }
}

#[test]
fn tails_of_lower_classes_that_wait_for_work_in_hand() {
    let an_hour = [0.2, 0.8, 1.6, 0.8];
    let played = desk(an_hour, Handle::Exponential, Urgency::Waits);
    for (class, most) in [(0, 0.005), (1, 0.01), (2, 0.035), (3, 0.085)] {
        for hours in [0.25, 1.0, 4.0] {
            let computed = class_tail_approximation(4, &an_hour, 1.0, class, hours);
            let seen = late(&played, class, hours);
            println!("P{} after {hours} h: {computed:.4}, played {seen:.4}", class + 1);
            assert!((computed - seen).abs() < most);
        }
    }
}
