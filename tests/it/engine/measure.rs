//! What happened against what was expected: by hand, by published quantiles, and at the ends.

use super::ledger::{frame, leave, team, two_layers};
use jiff::civil::{Date, date};
use relevo::engine::measure::{Assumed, Band, Holds, LEAST_WEEKS, Measured, clumps, expected, measure};
use relevo::scenario::staff::{Actual, Staff};

const WEEK: Date = date(2026, 8, 3);

fn assumed() -> Assumed {
    Assumed { heads: 20, rate: 0.04, spell: 1.0, days_a_year: 9.0, of_days: 225.0 }
}

fn week(number: i64) -> Date {
    WEEK.saturating_add(jiff::Span::new().weeks(number))
}

fn actual(number: i64, visits: f64, covered: f64) -> Actual {
    Actual { week: week(number), visits, covered }
}

#[test]
fn a_week_is_expected_to_need_its_leave_and_the_sickness_assumed() {
    let staff = team();
    let bands = expected(&staff, &assumed(), &frame(&staff, WEEK), &[WEEK, week(1), week(5)]);
    // Leave in the first week: five days of 1. In the second five each of 1 and 2. In the sixth five of 3.
    // Sickness: 20 people × 5 days × 4 % = 4, whose Poisson quantiles are 2, 4, 7 (tables: P(N ≤ 1) = .0916, P(N ≤ 2) =
    // .2381, P(N ≤ 3) = .4335, P(N ≤ 4) = .6288, P(N ≤ 6) = .8893, P(N ≤ 7) = .9489).
    let told: Vec<[f64; 5]> = bands.iter().map(|it| [it.planned, it.mean, it.p10, it.p50, it.p90]).collect();
    assert_eq!(
        told,
        [[5.0, 9.0, 7.0, 9.0, 12.0], [10.0, 14.0, 12.0, 14.0, 17.0], [5.0, 9.0, 7.0, 9.0, 12.0]]
    );
}

#[test]
fn leave_of_backups_needs_no_cover_and_that_of_several_alike_needs_several() {
    let mut staff = team();
    staff.leave = vec![leave(1, 4, WEEK, week(1)), leave(2, 3, WEEK, WEEK)];
    staff.people[2].heads = 3;
    let bands = expected(&staff, &assumed(), &frame(&staff, WEEK), &[WEEK]);
    assert!((bands[0].planned - 3.0).abs() < 1e-12);
    let of = Assumed::of(&two_layers(), &staff);
    assert_eq!(of.heads, 5, "1, 2 and three alike");
}

#[test]
fn public_holidays_are_no_cover_days() {
    let staff = team();
    let mut frame = frame(&staff, WEEK);
    frame.holidays = vec![date(2026, 8, 5)];
    let bands = expected(&staff, &assumed(), &frame, &[WEEK]);
    assert!((bands[0].planned - 4.0).abs() < 1e-12 && (bands[0].mean - 4.0 - 3.2).abs() < 1e-12);
}

#[test]
fn days_of_spells_vary_as_a_count_of_all_their_placements_says() {
    // Spells of three days that begin on any of the seven days from two before the week to its last, equally likely:
    // the mean square of the days they put into five days, over the mean.
    for (spell, days) in [(3_i32, 5_i32), (2, 5), (5, 5), (1, 5), (3, 4)] {
        let inside = |start: i32| f64::from(((start + spell).min(days) - start.max(0)).max(0));
        let starts = 1 - spell..days;
        let square: f64 = starts.clone().map(|start| inside(start).powi(2)).sum();
        let mean: f64 = starts.map(inside).sum();
        assert!((clumps(f64::from(days), f64::from(spell)) - square / mean).abs() < 1e-12, "{spell} {days}");
    }
    assert!((clumps(0.0, 3.0) - 1.0).abs() < 1e-12);
}

#[test]
fn weeks_are_told_against_their_band() {
    let band = |weeks: &[Date]| {
        weeks
            .iter()
            .map(|&week| Band { week, planned: 1.0, mean: 5.0, p10: 3.0, p50: 5.0, p90: 7.0 })
            .collect()
    };
    let actuals = [
        actual(0, 3.0, 3.0),
        actual(1, 7.0, 6.0),
        actual(2, 8.0, 4.0),
        actual(3, 2.0, 2.0),
        actual(1, 6.0, 6.0),
    ];
    let found = measure(&actuals, &assumed(), band);
    assert_eq!(found.weeks.len(), 4, "what was stated last of a week counts");
    let within: Vec<bool> = found.weeks.iter().map(Measured::is_within).collect();
    assert_eq!(within, [true, true, false, false]);
    let ahead: Vec<f64> = found.weeks.iter().map(|it| it.ahead).collect();
    assert_eq!(ahead, [-2.0, -1.0, 2.0, -1.0]);
    // Needed 3 + 6 + 8 + 2, covered 3 + 6 + 4 + 2.
    assert_eq!(
        (found.needed, found.covered, found.expected, found.within, found.usual),
        (19.0, 15.0, 20.0, 2, 3)
    );
    assert!((found.share_covered().expect("something was needed") - 15.0 / 19.0).abs() < 1e-12);
}

/// Twelve weeks of so many visits, four expected of each.
fn twelve(visits: f64, assumed: &Assumed) -> Holds {
    let band = |weeks: &[Date]| {
        weeks
            .iter()
            .map(|&week| Band { week, planned: 0.0, mean: 4.0, p10: 2.0, p50: 4.0, p90: 7.0 })
            .collect()
    };
    let actuals: Vec<Actual> = (0..12).map(|number| actual(number, visits, visits)).collect();
    measure(&actuals, assumed, band).holds
}

#[test]
fn what_chance_makes_often_is_no_contradiction_and_what_it_hardly_makes_is() {
    // 48 expected, 60 found: P(N ≥ 60) = .0523 for a Poisson mean of 48, so .105 on both sides.
    let Holds::AsAssumed { chance } = twelve(5.0, &assumed()) else { panic!("60 of 48") };
    assert!((chance - 0.105).abs() < 0.002, "{chance}");
    // 72 found: P(N ≥ 72) = .0008.
    let Holds::Off { chance, assumed: stated, found } = twelve(6.0, &assumed()) else { panic!("72 of 48") };
    assert!(chance < 0.003, "{chance}");
    // Half as many again: 9 days a year become 13.5.
    assert!((stated - 9.0).abs() < 1e-12 && (found - 13.5).abs() < 1e-9, "{found}");
    let Holds::Off { found, .. } = twelve(2.0, &assumed()) else { panic!("24 of 48") };
    assert!((found - 4.5).abs() < 1e-9);
    // The same days in spells of five are 14.4 spells of 9.6 expected, which is nothing rare.
    let spells = Assumed { spell: 5.0, ..assumed() };
    assert!(matches!(twelve(6.0, &spells), Holds::AsAssumed { .. }));
}

#[test]
fn too_few_weeks_nobody_and_nothing_have_their_names() {
    let staff = Staff::default();
    let band = |weeks: &[Date]| expected(&staff, &assumed(), &frame(&staff, WEEK), weeks);
    let actuals: Vec<Actual> = (0..3).map(|number| actual(number, 0.0, 0.0)).collect();
    let found = measure(&actuals, &assumed(), band);
    assert_eq!((found.share_covered(), found.holds), (None, Holds::TooEarly));
    assert_eq!(LEAST_WEEKS, 4);
    let nobody = Assumed { heads: 0, rate: 0.0, ..assumed() };
    assert_eq!(measure(&actuals, &nobody, |_| Vec::new()).holds, Holds::Nobody);
    assert!(measure(&[], &assumed(), |_| Vec::new()).weeks.is_empty());
    // No sickness assumed, and there was some: 24 of 20 people × 5 days × 4 weeks, of 225 days.
    let none = Assumed { rate: 0.0, days_a_year: 0.0, ..assumed() };
    let some: Vec<Actual> = (0..4).map(|number| actual(number, 6.0, 6.0)).collect();
    let flat = |weeks: &[Date]| {
        weeks
            .iter()
            .map(|&week| Band { week, planned: 0.0, mean: 0.0, p10: 0.0, p50: 0.0, p90: 0.0 })
            .collect()
    };
    let Holds::Off { chance, found, .. } = measure(&some, &none, flat).holds else { panic!("24 of 0") };
    assert!(chance < 1e-12 && (found - 24.0 / 400.0 * 225.0).abs() < 1e-9);
}
