use super::*;
use relevo::engine::backtest::Cause;
use relevo::scenario::params::{CHOICES, FLAGS, NUMBERS};

const DAYS: u32 = 91;

/// Days 30 to 60 of the quarter.
fn is_july(day: u32) -> bool {
    (30..61).contains(&day)
}

const fn is_weekday(day: u32) -> bool {
    day % 7 < 5
}

/// Every weekday of a quarter so many tickets of a priority through the day, answered after so many minutes.
fn by_day(priority: &'static str, a_day: fn(u32) -> u32, after: fn(u32, u32) -> u32) -> Vec<Made> {
    let of_day = |day: u32| {
        (0..a_day(day)).map(move |n| Made {
            day,
            hour: 9 + n % 8,
            minute: n % 60,
            priority,
            answered_after: after(day, n),
        })
    };
    (0..DAYS).filter(|&day| is_weekday(day)).flat_map(of_day).collect()
}

fn backtested(made: Vec<Made>) -> Backtest {
    let export = Export::of(&export(made));
    export.against(&export.scenario())
}

fn inputs(found: &Backtest) -> &[String] {
    match &found.finding {
        Finding::Differs { inputs, .. } => inputs,
        Finding::TooFew | Finding::AsPredicted => &[],
    }
}

#[test]
fn late_nights_are_found_in_the_closed_hours_and_point_at_the_callout() {
    let export = Export::late_nights();
    let found = export.against(&export.scenario());
    assert_eq!(cause(&found), Some((Some(1), Cause::Closed)));
    let check = of_severity(&found, 1);
    let (closed, parts) = (check.portions.closed, check.parts());
    assert_eq!(closed.tickets, 26);
    assert!(closed.predicted > 0.99 && near(closed.actual, 0.0), "{closed:?}");
    assert!(parts.closed / check.difference() > 0.95, "{parts:?}");
    assert!(inputs(&found).contains(&"service.acknowledge_minutes".to_owned()));
}

#[test]
fn late_nights_of_a_severity_that_is_not_paged_point_at_the_service_hours() {
    let export = Export::late_nights();
    let mut scenario = export.scenario();
    // A desk that waits for the morning misses five hours every night; these were answered after four and a half.
    scenario.service.pages_up_to = 1;
    scenario.tiers[0].response_minutes[1] = 300.0;
    let found = export.against(&scenario);
    assert_eq!(cause(&found), Some((Some(1), Cause::Closed)));
    assert!(of_severity(&found, 1).difference() > 0.0, "answered sooner than a desk that is closed can");
    assert_eq!(inputs(&found)[0], "service.window.kind");
}

#[test]
fn what_goes_as_predicted_is_called_so() {
    let found = backtested(by_day("P2", |_| 4, |_, _| 10));
    assert_eq!(found.finding, Finding::AsPredicted);
    assert!(found.checks.iter().all(|check| check.difference().abs() < 0.02));
}

#[test]
fn late_in_a_busy_month_alone_is_volume() {
    // July has four times the tickets, and half of them are late.
    let a_day = |day| if is_july(day) { 24 } else { 6 };
    let after = |day, n: u32| if is_july(day) && n.is_multiple_of(2) { 400 } else { 10 };
    let found = backtested(by_day("P2", a_day, after));
    assert_eq!(cause(&found), Some((Some(1), Cause::Volume)));
    let parts = of_severity(&found, 1).parts();
    assert!(parts.volume < -0.2 && parts.open.abs() < 0.05, "{parts:?}");
    assert_eq!(inputs(&found), ["layers.0.incidents_per_month.1", "layers.*.handle_minutes"]);
}

#[test]
fn late_in_every_month_alike_is_who_is_there() {
    let found = backtested(by_day(
        "P2",
        |day| if is_july(day) { 8 } else { 4 },
        |_, n| if n.is_multiple_of(2) { 400 } else { 10 },
    ));
    assert_eq!(cause(&found), Some((Some(1), Cause::Open)));
    let parts = of_severity(&found, 1).parts();
    assert!(parts.open < -0.4 && parts.volume.abs() < 0.05, "{parts:?}");
    assert!(inputs(&found).contains(&"team.groups.*.headcount".to_owned()));
}

#[test]
fn tickets_at_other_hours_than_the_profile_are_told_apart_from_slow_answers() {
    // Many P3 by day set the profile; the P2 come at night, when nobody is called, and wait for the morning.
    let mut made = by_day("P3", |_| 12, |_, _| 10);
    made.extend((0..DAYS).filter(|&day| is_weekday(day)).map(|day| Made {
        day,
        hour: 19,
        minute: 0,
        priority: "P2",
        answered_after: 13 * 60,
    }));
    let export = Export::of(&export(made));
    let mut scenario = export.scenario();
    scenario.service.on_call = false;
    let found = export.against(&scenario);
    assert_eq!(cause(&found), Some((Some(1), Cause::Arrivals)));
    assert_eq!(inputs(&found), ["layers.*.profile"]);
    let parts = of_severity(&found, 1).parts();
    assert!(parts.arrivals < -0.8 && parts.closed.abs() < 0.01, "{parts:?}");
}

#[test]
fn every_severity_late_by_days_is_no_start_of_work() {
    let mut made = by_day("P2", |_| 4, |_, _| 4 * 1440);
    made.extend(by_day("P3", |_| 4, |_, _| 9 * 1440));
    let found = backtested(made);
    assert!(matches!(cause(&found), Some((_, Cause::FirstResponse))), "{:?}", found.finding);
    assert!(inputs(&found).is_empty());
    // One severity alone late by days is a matter of that severity.
    let mut made = by_day("P2", |_| 4, |_, _| 4 * 1440);
    made.extend(by_day("P3", |_| 4, |_, _| 10));
    assert_eq!(cause(&backtested(made)), Some((Some(1), Cause::Open)));
}

#[test]
fn a_severity_with_few_tickets_gets_no_verdict_of_its_own() {
    let mut made = by_day("P3", |_| 4, |_, _| 10);
    made.extend((0..9).map(|week| Made {
        day: week * 7,
        hour: 10,
        minute: 0,
        priority: "P1",
        answered_after: 999,
    }));
    let found = backtested(made);
    assert!(of_severity(&found, 0).difference() < -0.9);
    assert_ne!(cause(&found).map(|(severity, _)| severity), Some(Some(0)));
}

#[test]
fn every_parameter_that_is_pointed_at_is_in_the_table() {
    let export = Export::late_nights();
    let mut scenario = export.scenario();
    for pages in [1, 2] {
        scenario.service.pages_up_to = pages;
        for id in inputs(&export.against(&scenario)) {
            let known = NUMBERS.iter().map(|row| row.id).chain(CHOICES.iter().map(|row| row.id));
            let known: Vec<&str> = known.chain(FLAGS.iter().map(|row| row.id)).collect();
            assert!(known.contains(&id.as_str()), "{id}");
        }
    }
}
