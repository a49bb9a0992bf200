//! Days, weeks that begin on Monday, and how many working days lie between.

use jiff::SignedDuration;
use jiff::civil::{Date, Weekday};

/// The Monday of the week of a day.
#[must_use]
pub fn monday(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(SignedDuration::from_hours(24 * back)).unwrap_or(day)
}

/// Days from 1970-01-01 to a day.
#[must_use]
pub fn since_1970(day: Date) -> i32 {
    (day - Date::constant(1970, 1, 1)).get_days()
}

/// The day so many days after 1970-01-01; the nearest there is.
#[must_use]
pub fn day_of_1970(days: i32) -> Date {
    let first = Date::constant(1970, 1, 1);
    first.checked_add(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(first)
}

/// Mondays to Fridays before a day, from a Monday long ago on; of days since 1970-01-01, which was a Thursday.
///
/// # Formula
/// 5⌊d/7⌋ + min(d mod 7, 5), d = days since a Monday
#[must_use]
pub const fn weekdays_before(day: i32) -> i32 {
    let since_monday = day + 3;
    let rest = since_monday.rem_euclid(7);
    since_monday.div_euclid(7) * 5 + if rest < 5 { rest } else { 5 }
}

/// Mondays to Fridays from a day to another, both counted, less the public holidays among them (ascending, each once).
///
/// ```
/// use jiff::civil::date;
/// use relevo::calendar::days::working_days;
/// // Three weeks of August 2026, in which the 15th is a Saturday anyway.
/// let assumption = [date(2026, 8, 15)];
/// assert_eq!(working_days(date(2026, 8, 3), date(2026, 8, 21), &assumption), 15);
/// // Christmas 2026 is a Friday.
/// assert_eq!(working_days(date(2026, 12, 24), date(2026, 12, 27), &[date(2026, 12, 25)]), 1);
/// ```
#[must_use]
pub fn working_days(from: Date, to: Date, holidays: &[Date]) -> u32 {
    if from > to {
        return 0;
    }
    let all = weekdays_before(since_1970(to) + 1) - weekdays_before(since_1970(from));
    let first = holidays.partition_point(|day| *day < from);
    let weekend = |day: &&Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let free = holidays[first..].iter().take_while(|day| **day <= to).filter(weekend).count();
    u32::try_from(all).unwrap_or(0).saturating_sub(u32::try_from(free).unwrap_or(0))
}
