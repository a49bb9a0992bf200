use jiff::civil::date;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use relevo::calendar::civil::{CivilClock, Zone};
use relevo::calendar::{Days, HourRange, WeekMask};

fn utc(year: i16, month: i8, day: i8, hour: i8, minute: i8) -> Timestamp {
    Offset::UTC.to_timestamp(date(year, month, day).at(hour, minute, 0, 0)).expect("a date of our time")
}

/// Madrid in 2026: summer time from 29 March to 25 October, each at 01:00 UTC.
fn madrid() -> Zone {
    Zone::new(&[
        (utc(2026, 10, 25, 1, 0), Offset::constant(1)),
        (utc(2026, 3, 29, 1, 0), Offset::constant(2)),
        (utc(2026, 1, 1, 0, 0), Offset::constant(1)),
    ])
}

fn office() -> WeekMask {
    HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask()
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

#[test]
fn the_window_walk_has_its_published_dates() {
    let clock = CivilClock::new(office(), &[], Zone::new(&[]));
    // 6 March 2026 is a Friday.
    let friday_16 = utc(2026, 3, 6, 16, 0);
    assert_eq!(clock.deadline(friday_16, hours(8)), Some(utc(2026, 3, 9, 16, 0)));
    assert_eq!(clock.deadline(friday_16, hours(2)), Some(utc(2026, 3, 9, 10, 0)));
    assert_eq!(clock.deadline(friday_16, hours(1)), Some(utc(2026, 3, 6, 17, 0)));
    assert_eq!(clock.deadline(friday_16, hours(0)), Some(friday_16));
    assert_eq!(clock.next_opening(friday_16), Some(friday_16));
    assert_eq!(clock.next_opening(utc(2026, 3, 6, 17, 0)), Some(utc(2026, 3, 9, 9, 0)));
    assert_eq!(clock.open_between(friday_16, utc(2026, 3, 9, 10, 0)), hours(2));
    assert_eq!(clock.open_between(friday_16, friday_16 - hours(5)), hours(0));
}

#[test]
fn a_week_end_in_which_clocks_change_is_an_hour_shorter_or_longer() {
    let clock = CivilClock::new(office(), &[], madrid());
    // Friday 27 March 16:00 is 15:00 UTC; Monday 30 March 10:00 is 08:00 UTC.
    assert_eq!(clock.deadline(utc(2026, 3, 27, 15, 0), hours(2)), Some(utc(2026, 3, 30, 8, 0)));
    // Friday 23 October 16:00 is 14:00 UTC; Monday 26 October 10:00 is 09:00 UTC.
    assert_eq!(clock.deadline(utc(2026, 10, 23, 14, 0), hours(2)), Some(utc(2026, 10, 26, 9, 0)));
    let always = CivilClock::new(WeekMask::ALWAYS, &[], madrid());
    let day =
        |month, from, to| always.open_between(utc(2026, month, from, 23, 0), utc(2026, month, to, 22, 0));
    assert_eq!(day(3, 28, 29), hours(23)); // the local day of 29 March
    assert_eq!(always.open_between(utc(2026, 10, 24, 22, 0), utc(2026, 10, 25, 23, 0)), hours(25));
}

#[test]
fn an_hour_that_is_skipped_gives_no_time_and_one_that_repeats_gives_two() {
    let two_to_three = HourRange { days: [false, false, false, false, false, false, true], from: 2, to: 3 };
    let clock = CivilClock::new(two_to_three.mask(), &[], madrid());
    let of_day =
        |month, day| clock.open_between(utc(2026, month, day - 1, 12, 0), utc(2026, month, day, 12, 0));
    assert_eq!(of_day(3, 22), hours(1));
    assert_eq!(of_day(3, 29), hours(0));
    assert_eq!(of_day(10, 25), hours(2));
    // Waiting for the skipped hour leads to the week after.
    assert_eq!(clock.next_opening(utc(2026, 3, 28, 12, 0)), Some(utc(2026, 4, 5, 0, 0)));
    // 02:30 comes twice on 25 October: half an hour of open time has passed at the first.
    let half = SignedDuration::from_mins(30);
    assert_eq!(clock.deadline(utc(2026, 10, 24, 12, 0), half), Some(utc(2026, 10, 25, 0, 30)));
    assert_eq!(clock.deadline(utc(2026, 10, 24, 12, 0), half * 3), Some(utc(2026, 10, 25, 1, 30)));
}

#[test]
fn an_opening_after_the_change_keeps_its_local_hour() {
    let early = HourRange { days: [false, false, false, false, false, false, true], from: 4, to: 8 };
    let clock = CivilClock::new(early.mask(), &[], madrid());
    assert_eq!(clock.next_opening(utc(2026, 3, 28, 12, 0)), Some(utc(2026, 3, 29, 2, 0)));
    assert_eq!(clock.next_opening(utc(2026, 10, 24, 12, 0)), Some(utc(2026, 10, 25, 3, 0)));
    // Open around the change, and closed by the local clock: Sunday 00:00 to 04:00 lasts three hours, then five.
    let night = HourRange { from: 0, to: 4, ..early };
    let clock = CivilClock::new(night.mask(), &[], madrid());
    let of_day =
        |month, day| clock.open_between(utc(2026, month, day - 1, 12, 0), utc(2026, month, day, 12, 0));
    assert_eq!((of_day(3, 29), of_day(10, 25)), (hours(3), hours(5)));
    // A zone that moves by half an hour, in the middle of an hour.
    let (first, then) = (Offset::constant(0), Offset::from_seconds(1_800).expect("half an hour"));
    let odd = Zone::new(&[(utc(2026, 1, 1, 0, 0), first), (utc(2026, 3, 29, 1, 15), then)]);
    let clock = CivilClock::new(night.mask(), &[], odd);
    assert_eq!(
        clock.open_between(utc(2026, 3, 28, 12, 0), utc(2026, 3, 29, 12, 0)),
        SignedDuration::from_mins(210)
    );
}

#[test]
fn holidays_stay_closed_by_the_local_date() {
    // 1 May 2026 is a Friday.
    let clock = CivilClock::new(office(), &[date(2026, 5, 1)], madrid());
    let thursday_16 = utc(2026, 4, 30, 14, 0);
    assert_eq!(clock.deadline(thursday_16, hours(2)), Some(utc(2026, 5, 4, 8, 0)));
    assert!(!clock.is_open_at(utc(2026, 5, 1, 10, 0)));
    // A window around the clock closes from local midnight to local midnight.
    let always = CivilClock::new(WeekMask::ALWAYS, &[date(2026, 5, 1)], madrid());
    assert_eq!(always.next_opening(utc(2026, 4, 30, 22, 0)), Some(utc(2026, 5, 1, 22, 0)));
    assert!(always.is_open_at(utc(2026, 4, 30, 21, 59)));
}

#[test]
fn a_zone_without_whole_hours_keeps_its_minutes() {
    let kolkata = Offset::from_seconds(19_800).expect("half past five");
    let clock = CivilClock::new(office(), &[], Zone::new(&[(utc(2026, 1, 1, 0, 0), kolkata)]));
    assert_eq!(clock.next_opening(utc(2026, 3, 9, 0, 0)), Some(utc(2026, 3, 9, 3, 30)));
    let local = Zone::new(&[(utc(2026, 1, 1, 0, 0), kolkata)]).local(utc(2026, 3, 9, 3, 30));
    assert_eq!(local, Some(date(2026, 3, 9).at(9, 0, 0, 0)));
}

#[test]
fn a_window_that_never_opens_has_no_deadline() {
    let never = CivilClock::new(WeekMask::NEVER, &[], madrid());
    assert_eq!(never.next_opening(utc(2026, 1, 1, 0, 0)), None);
    assert_eq!(never.deadline(utc(2026, 1, 1, 0, 0), hours(1)), None);
    assert_eq!(never.open_between(utc(2026, 1, 1, 0, 0), utc(2027, 1, 1, 0, 0)), hours(0));
    let office = CivilClock::new(office(), &[], madrid());
    assert_eq!(office.deadline(Timestamp::MAX, hours(1)), None);
    assert_eq!(office.deadline(Timestamp::MIN, hours(-1)), Some(Timestamp::MIN));
    assert_eq!(office.deadline(utc(9990, 1, 1, 0, 0), hours(1_000_000)), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn walking_on_and_counting_back_agree(
        start in 0..31_536_000_i64, minutes in 1..60_000_i64, from in 0..24_u8, to in 0..=24_u8,
        days in proptest::array::uniform7(any::<bool>()), holiday in 1..28_i8,
    ) {
        prop_assume!(days.contains(&true));
        let holidays: Vec<_> = (1..=12).map(|month| date(2026, month, holiday)).collect();
        let clock = CivilClock::new(HourRange { days, from, to }.mask(), &holidays, madrid());
        let start = utc(2026, 1, 1, 0, 0) + SignedDuration::from_secs(start);
        let asked = SignedDuration::from_mins(minutes);
        let due = clock.deadline(start, asked).expect("it opens every week");
        prop_assert_eq!(clock.open_between(start, due), asked);
        // The earliest such instant: a nanosecond sooner there was less.
        prop_assert!(clock.open_between(start, due - SignedDuration::from_nanos(1)) < asked);
        let opening = clock.next_opening(start).expect("it opens every week");
        prop_assert!(clock.is_open_at(opening) && clock.open_between(start, opening) == SignedDuration::ZERO);
    }
}
