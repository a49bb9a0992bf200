//! Clocks on real dates: public holidays, and nights of 23 and 25 hours.
//!
//! Hours here are elapsed hours. A desk that closes at 17:00 closes by the local clock; between two closings of a
//! week in which the clocks change lie 167 or 169 hours. An open hour that the change skips gives no time, one that
//! it repeats gives two hours.

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

use super::{WEEK, WeekMask};

/// Nanoseconds of an hour, the unit of the walk: whole numbers, so that nothing is rounded.
const HOUR: i128 = 3_600_000_000_000;
/// Nanoseconds of a day without a change.
const DAY: i128 = 24 * HOUR;
/// The weekday of 1 January 1970, Monday = 0.
const FIRST_WEEKDAY: i128 = 3;

/// How far local time is ahead of UTC, and when that changes: a zone as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Ascending instants (nanoseconds since 1970) from which on an offset (nanoseconds) holds.
    changes: Vec<(i128, i128)>,
}

impl Zone {
    /// From the instants from which on an offset holds, in any order. Before the first one its offset holds too;
    /// without any, local time is UTC.
    #[must_use]
    pub fn new(offsets: &[(Timestamp, Offset)]) -> Self {
        let mut changes: Vec<(i128, i128)> = offsets
            .iter()
            .map(|(from, offset)| (from.as_nanosecond(), i128::from(offset.seconds()) * HOUR / 3_600))
            .collect();
        changes.sort_unstable();
        Self { changes }
    }

    /// The local date and time of an instant; `None` beyond the years that dates can name.
    ///
    /// ```
    /// use jiff::{Timestamp, civil::date, tz::Offset};
    /// use relevo::calendar::civil::Zone;
    /// let bogota = Zone::new(&[(Timestamp::UNIX_EPOCH, Offset::constant(-5))]);
    /// assert_eq!(bogota.local(Timestamp::UNIX_EPOCH), Some(date(1969, 12, 31).at(19, 0, 0, 0)));
    /// ```
    #[must_use]
    pub fn local(&self, instant: Timestamp) -> Option<DateTime> {
        let instant = instant.as_nanosecond();
        let local = Timestamp::from_nanosecond(instant + self.at(instant).0).ok()?;
        Some(Offset::UTC.to_datetime(local))
    }

    /// The offset at an instant, and the instant of the next change.
    fn at(&self, instant: i128) -> (i128, Option<i128>) {
        let next = self.changes.partition_point(|change| change.0 <= instant);
        let offset = self.changes.get(next.saturating_sub(1)).map_or(0, |change| change.1);
        (offset, self.changes.get(next).map(|change| change.0))
    }
}

/// A window that opens by the hour of week, in a zone, except on public holidays.
///
/// ```
/// use jiff::{SignedDuration, civil::date, tz::Offset};
/// use relevo::calendar::civil::{CivilClock, Zone};
/// use relevo::calendar::{Days, HourRange};
/// // Madrid springs forward on Sunday 29 March 2026, 01:00 UTC.
/// let utc = |day, hour| Offset::UTC.to_timestamp(date(2026, 3, day).at(hour, 0, 0, 0));
/// let madrid = Zone::new(&[(utc(1, 0)?, Offset::constant(1)), (utc(29, 1)?, Offset::constant(2))]);
/// let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
/// let clock = CivilClock::new(office, &[], madrid);
/// // Friday 16:00 and two open hours: Monday 10:00, which is 65 hours later and not 66.
/// let friday_16 = utc(27, 15)?;
/// let due = clock.deadline(friday_16, SignedDuration::from_hours(2));
/// assert_eq!(due, Some(utc(30, 8)?));
/// # Ok::<(), jiff::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CivilClock {
    open: WeekMask,
    /// Days since 1970, ascending.
    holidays: Vec<i128>,
    zone: Zone,
}

impl CivilClock {
    /// From the weekly window, the local dates on which it stays closed from midnight to midnight, and the zone.
    #[must_use]
    pub fn new(open: WeekMask, holidays: &[Date], zone: Zone) -> Self {
        let mut holidays: Vec<i128> = holidays.iter().map(|day| days_since_1970(*day)).collect();
        holidays.sort_unstable();
        Self { open, holidays, zone }
    }

    /// Whether the window is open at an instant.
    #[must_use]
    pub fn is_open_at(&self, instant: Timestamp) -> bool {
        self.stretch(instant.as_nanosecond()).1
    }

    /// The first open instant from `from` on, `from` itself where it is open; `None` when none comes before the
    /// dates end.
    #[must_use]
    pub fn next_opening(&self, from: Timestamp) -> Option<Timestamp> {
        let mut at = from.as_nanosecond();
        loop {
            let (end, open) = self.stretch(at);
            if open {
                return Timestamp::from_nanosecond(at).ok();
            }
            at = self.within_dates(end)?;
        }
    }

    /// The earliest instant by which `open_time` of open time has passed since `from`; `from` itself for no
    /// time. `None` when the window opens too rarely for it before the dates end.
    #[must_use]
    pub fn deadline(&self, from: Timestamp, open_time: SignedDuration) -> Option<Timestamp> {
        let (mut at, mut rest) = (from.as_nanosecond(), open_time.as_nanos());
        while rest > 0 {
            let (end, open) = self.stretch(at);
            if open && rest <= end - at {
                return Timestamp::from_nanosecond(at + rest).ok();
            }
            rest -= if open { end - at } else { 0 };
            at = self.within_dates(end)?;
        }
        Timestamp::from_nanosecond(at).ok()
    }

    /// The open time between two instants; none when `to` is not later than `from`.
    #[must_use]
    pub fn open_between(&self, from: Timestamp, to: Timestamp) -> SignedDuration {
        let (mut at, to) = (from.as_nanosecond(), to.as_nanosecond());
        let mut open_time = 0;
        while at < to {
            let (end, open) = self.stretch(at);
            let end = end.min(to);
            open_time += if open { end - at } else { 0 };
            at = end;
        }
        SignedDuration::from_nanos_i128(open_time)
    }

    /// An instant after `at` up to which the window does not change, and whether it is open until there: the rest
    /// of the local hours that are alike, within the local day and up to the next change of the clocks.
    fn stretch(&self, at: i128) -> (i128, bool) {
        let (offset, change) = self.zone.at(at);
        let local = at + offset;
        let day = local.div_euclid(DAY);
        let midnight = day * DAY;
        let (end, open) = if self.holidays.binary_search(&day).is_ok() {
            (midnight + DAY, false)
        } else {
            let hour = (local - midnight).div_euclid(HOUR);
            let first = (day + FIRST_WEEKDAY).rem_euclid(7) * 24;
            let is_open = |hour: i128| self.open.0[slot(first + hour)];
            let alike = (hour..24).take_while(|&later| is_open(later) == is_open(hour)).count();
            (midnight + (hour + alike as i128) * HOUR, is_open(hour))
        };
        let end = end - offset;
        (change.map_or(end, |change| end.min(change)), open)
    }

    /// The instant, where dates can still name it and something can still open.
    fn within_dates(&self, at: i128) -> Option<i128> {
        (self.open.hours() > 0 && at <= Timestamp::MAX.as_nanosecond()).then_some(at)
    }
}

/// A slot of the week from a number that is one.
fn slot(hour_of_week: i128) -> usize {
    usize::try_from(hour_of_week.rem_euclid(WEEK as i128)).unwrap_or(0)
}

/// Days from 1 January 1970 to a date; negative before it.
fn days_since_1970(day: Date) -> i128 {
    let span = day.duration_since(Date::constant(1970, 1, 1));
    span.as_nanos().div_euclid(DAY)
}
