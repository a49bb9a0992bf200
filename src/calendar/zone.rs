//! The clocks of a time zone through the planning year, and what is open there told on another clock. Zones are stored
//! as numbers: nothing here needs a data base of zones.

use super::{WEEK, WeekMask};
use serde::{Deserialize, Serialize};

/// Days of the planning year.
pub const YEAR_DAYS: u32 = 365;
/// Minutes of an hour.
const HOUR: i32 = 60;
/// Minutes of a week.
const WEEK_MINUTES: i32 = 168 * HOUR;

/// How far a zone's clocks are ahead of UTC, and when they change.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ZoneYear {
    /// Minutes ahead of UTC: in standard time, and in summer time.
    pub offsets: [f64; 2],
    /// Days of the year, from 1, on which summer time begins and ends; 0 and 0 where there is none.
    pub summer: [f64; 2],
}

impl ZoneYear {
    /// Spain, Germany and most of the European Union, 2026: summer time from 29 March to 25 October.
    pub const CENTRAL_EUROPE: Self = Self { offsets: [60.0, 120.0], summer: [88.0, 298.0] };

    /// A zone whose clocks never change.
    #[must_use]
    pub const fn fixed(minutes: f64) -> Self {
        Self { offsets: [minutes, minutes], summer: [0.0, 0.0] }
    }

    /// Minutes ahead of UTC on a day of the year, from 1. The day on which clocks change counts as changed throughout;
    /// south of the equator summer time runs over the end of the year.
    ///
    /// ```
    /// use relevo::calendar::zone::ZoneYear;
    /// let madrid = ZoneYear::CENTRAL_EUROPE;
    /// assert_eq!([1, 87, 88, 297, 298].map(|day| madrid.offset_on(day)), [60, 60, 120, 120, 60]);
    /// let santiago = ZoneYear { offsets: [-240.0, -180.0], summer: [249.0, 95.0] };
    /// assert_eq!([1, 94, 95, 248, 249].map(|day| santiago.offset_on(day)), [-180, -180, -240, -240, -180]);
    /// ```
    #[must_use]
    pub fn offset_on(&self, day: u32) -> i32 {
        let [begins, ends] = self.summer;
        let day = f64::from(day);
        let is_summer = if begins <= 0.0 || ends <= 0.0 || (begins - ends).abs() < 0.5 {
            false
        } else if begins < ends {
            (begins..ends).contains(&day)
        } else {
            day >= begins || day < ends
        };
        minutes(self.offsets[usize::from(is_summer)])
    }

    /// Days of the year on which the clocks change.
    pub fn changes(&self) -> impl Iterator<Item = u32> + use<> {
        let days = self.summer.map(|day| minutes(day).unsigned_abs());
        days.into_iter().filter(|&day| (1..=YEAR_DAYS).contains(&day))
    }
}

/// A stated number as a whole one.
#[expect(clippy::cast_possible_truncation, reason = "it saturates")]
fn minutes(value: f64) -> i32 {
    value.round() as i32
}

/// The hours of a clock `ahead` minutes ahead that an hour of the week touches: the same one twice where the clocks
/// differ by whole hours.
#[must_use]
pub fn touched(slot: usize, ahead: i32) -> [usize; 2] {
    let start = i32::try_from(slot % WEEK).unwrap_or(0) * HOUR + ahead;
    let hour_at = |minute: i32| usize::try_from(minute.rem_euclid(WEEK_MINUTES) / HOUR).unwrap_or(0) % WEEK;
    [hour_at(start), hour_at(start + HOUR - 1)]
}

impl WeekMask {
    /// What is open on a clock `ahead` minutes ahead of one's own, told in one's own hours. Where the clocks differ by a
    /// part of an hour, an hour is open only if all of it is: the half hours at both ends of a day are given away.
    ///
    /// ```
    /// use relevo::calendar::{Days, HourRange};
    /// let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    /// // An hour ahead: 9 there is 8 here. Five and a half ahead: 9 to 17 there is 3:30 to 11:30 here.
    /// assert_eq!(office.seen_from(60).runs(true)[0], (8, 8));
    /// assert_eq!(office.seen_from(330).runs(true)[0], (4, 7));
    /// ```
    #[must_use]
    pub fn seen_from(&self, ahead: i32) -> Self {
        Self(std::array::from_fn(|slot| touched(slot, ahead).into_iter().all(|there| self.0[there])))
    }
}
