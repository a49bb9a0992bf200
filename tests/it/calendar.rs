mod civil;
mod holidays;

use relevo::calendar::{Days, HourRange, WEEK, WeekMask};

fn office() -> WeekMask {
    HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask()
}

#[test]
fn a_night_runs_into_the_next_day_and_over_the_week_end() {
    let night = HourRange { days: Days::ALL, from: 22, to: 6 };
    assert_eq!(night.length(), 8);
    assert_eq!(night.slots_from(6).last(), Some(5));
    assert_eq!(night.mask().hours(), 56);
}

#[test]
fn closed_hours_merge_across_the_week_end() {
    let gaps = office().runs(false);
    assert_eq!(gaps.len(), 5);
    assert_eq!(gaps.iter().map(|gap| gap.1).max(), Some(64)); // Friday 17:00 to Monday 09:00
    assert_eq!(gaps.iter().map(|gap| gap.1).sum::<usize>(), WEEK - 40);
    assert_eq!(WeekMask::ALWAYS.runs(true), vec![(0, WEEK)]);
    assert!(WeekMask::ALWAYS.runs(false).is_empty());
}

#[test]
fn published_case_4_3_window_walks() {
    let (office, friday) = (office(), 4.0 * 24.0);
    let monday = 7.0 * 24.0;
    for (asked, until) in [(8.0, monday + 16.0), (2.0, monday + 10.0), (1.0, friday + 17.0)] {
        assert_eq!(office.wall_until(friday + 16.0, asked), Some(until - (friday + 16.0)), "{asked} hours");
    }
    assert_eq!(office.business_day_hours(), Some(8.0));
}

#[test]
fn the_window_clock_and_its_inverse_agree_at_every_hour() {
    let office = office();
    for start in 0..WEEK {
        for asked in [0.25, 1.0, 7.5, 8.0, 40.0, 41.5, 100.0] {
            let time = start as f64 + 0.375;
            let wall = office.wall_until(time, asked).expect("the office opens");
            assert!((office.open_between(time, wall) - asked).abs() < 1e-9, "{start} {asked}");
        }
    }
}

#[test]
fn a_desk_that_never_opens_has_no_opening() {
    assert_eq!(WeekMask::NEVER.until_open(3.5), None);
    assert_eq!(WeekMask::NEVER.wall_until(3.5, 1.0), None);
    assert_eq!(office().until_open(4.0 * 24.0 + 17.5), Some(63.5));
}

#[test]
fn the_walk_back_is_the_inverse_of_the_walk_on() {
    let office = office();
    for end in 0..WEEK {
        for asked in [0.25, 1.0, 8.0, 40.0, 41.5] {
            let time = end as f64 + 0.375;
            let back = office.wall_before(time, asked).expect("the office opens");
            assert!((office.open_between(time - back, back) - asked).abs() < 1e-9, "{end} {asked}");
            // A moment later, and less would be left.
            assert!(office.open_between(time - back + 1e-6, back - 1e-6) < asked - 5e-7, "{end} {asked}");
        }
    }
    assert_eq!(WeekMask::NEVER.wall_before(3.5, 1.0), None);
    assert_eq!(office.wall_before(3.5, 0.0), Some(0.0));
}

#[test]
fn a_business_day_is_the_mean_of_the_open_days() {
    let late_friday = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    let saturday = HourRange { days: [false, false, false, false, false, true, false], from: 10, to: 12 };
    assert_eq!(late_friday.or(&saturday.mask()).business_day_hours(), Some(7.0));
    assert_eq!(WeekMask::ALWAYS.business_day_hours(), Some(24.0));
    assert_eq!(WeekMask::NEVER.business_day_hours(), None);
}
