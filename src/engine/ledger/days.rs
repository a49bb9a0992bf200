//! Days on which somebody has to stand in.

use crate::scenario::staff::since_1970;
use jiff::civil::{Date, Weekday};

/// Mondays to Fridays from a day to another, both counted, less the public holidays among them (ascending, each once).
///
/// # Formula
/// W(to + 1) − W(from) − holidays on weekdays, W(d) = 5⌊d/7⌋ + min(d mod 7, 5) with d days since a Monday
///
/// ```
/// use jiff::civil::date;
/// use relevo::engine::ledger::working_days;
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
    // 1 January 1970 was a Thursday, the fourth day of its week.
    let weekdays = |days: i32| 5 * days.div_euclid(7) + days.rem_euclid(7).min(5);
    let all = weekdays(since_1970(to) + 4) - weekdays(since_1970(from) + 3);
    let first = holidays.partition_point(|day| *day < from);
    let weekend = |day: &&Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let free = holidays[first..].iter().take_while(|day| **day <= to).filter(weekend).count();
    u32::try_from(all).unwrap_or(0).saturating_sub(u32::try_from(free).unwrap_or(0))
}
