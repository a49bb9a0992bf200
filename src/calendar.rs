//! The week of 168 hours, Monday 00:00 first, in the service's local time; and clocks that stop when closed.

pub mod civil;
pub mod days;
pub mod holidays;
pub mod zone;

use serde::{Deserialize, Serialize};

/// Hours in a week; the length of every profile.
pub const WEEK: usize = 168;
/// Hours in a week, as a number to compute with.
pub const WEEK_HOURS: f64 = 168.0;
/// Hours in a mean year of 365.25 days.
pub const YEAR_HOURS: f64 = 8_766.0;
/// Weeks in a mean year.
pub const YEAR_WEEKS: f64 = YEAR_HOURS / WEEK_HOURS;
/// Hours in a mean month.
pub const MONTH_HOURS: f64 = YEAR_HOURS / 12.0;

/// The slot's day, 0 = Monday.
#[must_use]
pub const fn day_of(slot: usize) -> usize {
    slot % WEEK / 24
}

/// The slot's hour of day, 0..24.
#[must_use]
pub const fn hour_of(slot: usize) -> usize {
    slot % 24
}

/// Common sets of weekdays, Monday first.
pub struct Days;

impl Days {
    /// Monday to Sunday.
    pub const ALL: [bool; 7] = [true; 7];
    /// Monday to Friday.
    pub const WEEKDAYS: [bool; 7] = [true, true, true, true, true, false, false];
    /// Saturday and Sunday.
    pub const WEEKEND: [bool; 7] = [false, false, false, false, false, true, true];
}

/// The same hours on each of some days: `from..to`, hours of day. `to <= from` runs past midnight into the
/// next day, so 22–6 is a night and 0–0 (or 0–24) the whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HourRange {
    /// Days on which the range starts.
    pub days: [bool; 7],
    /// First hour, 0..=23.
    pub from: u8,
    /// First hour no longer in it, 0..=24.
    pub to: u8,
}

impl HourRange {
    /// Hours from start to end, 1..=24.
    ///
    /// # Formula
    /// to − from, plus 24 where that is not above 0: 22 to 6 are 8 hours, and from an hour to itself a whole day.
    #[must_use]
    pub fn length(&self) -> usize {
        let (from, to) = (usize::from(self.from.min(23)), usize::from(self.to.min(24)));
        if to > from { to - from } else { to + 24 - from }
    }

    /// The slots of one start day, in order, wrapped over the week's end.
    ///
    /// Domain: `day` 0..=6, 0 = Monday. A range past midnight runs into the next day, and Sunday's into Monday.
    pub fn slots_from(&self, day: usize) -> impl Iterator<Item = usize> + use<> {
        let start = day * 24 + usize::from(self.from.min(23));
        (start..start + self.length()).map(|slot| slot % WEEK)
    }

    /// Every slot of the week that the range covers.
    #[must_use]
    pub fn mask(&self) -> WeekMask {
        let mut open = [false; WEEK];
        for day in (0..7).filter(|&day| self.days[day]) {
            self.slots_from(day).for_each(|slot| open[slot] = true);
        }
        WeekMask(open)
    }
}

/// Which of the 168 hours are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekMask(pub [bool; WEEK]);

impl WeekMask {
    /// Open around the clock.
    pub const ALWAYS: Self = Self([true; WEEK]);
    /// Never open.
    pub const NEVER: Self = Self([false; WEEK]);

    /// Open hours a week, 0..=168.
    #[must_use]
    pub fn hours(&self) -> usize {
        self.0.iter().filter(|&&open| open).count()
    }

    /// Whether the hour that holds `time` (hours since Monday 00:00, any week) is open.
    #[must_use]
    pub fn is_open_at(&self, time: f64) -> bool {
        self.0[slot_at(time)]
    }

    /// Hours from `time` to the next open instant: 0 when open now, `None` when never open.
    ///
    /// Domain: any finite `time`, before the week or after it too: the week repeats.
    #[must_use]
    pub fn until_open(&self, time: f64) -> Option<f64> {
        let slot = slot_at(time);
        let into = time.rem_euclid(WEEK_HOURS) - slot as f64;
        let ahead = (0..WEEK).find(|ahead| self.0[(slot + ahead) % WEEK])?;
        Some(if ahead == 0 { 0.0 } else { ahead as f64 - into })
    }

    /// The stretches of consecutive open (`true`) or closed hours, merged across the week's end, as
    /// `(first slot, length)`. A mask that never changes is one stretch of 168 from slot 0.
    #[must_use]
    pub fn runs(&self, open: bool) -> Vec<(usize, usize)> {
        let is = |slot: usize| self.0[slot % WEEK] == open;
        let starts: Vec<usize> = (0..WEEK).filter(|&slot| is(slot) && !is(slot + WEEK - 1)).collect();
        if starts.is_empty() {
            return if is(0) { vec![(0, WEEK)] } else { Vec::new() };
        }
        starts
            .into_iter()
            .map(|start| (start, (0..WEEK).take_while(|ahead| is(start + ahead)).count()))
            .collect()
    }

    /// Wall-clock hours from `time` until `open_hours` of open time have passed: the *earliest* such instant.
    /// `None` when never open (and something is asked for). With Monday to Friday 9–17, Friday 16:00 plus one
    /// hour is Friday 17:00.
    ///
    /// ```
    /// use relevo::calendar::{Days, HourRange};
    /// let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    /// let friday_16 = 4.0 * 24.0 + 16.0;
    /// assert_eq!(office.wall_until(friday_16, 1.0), Some(1.0)); // Friday 17:00
    /// assert_eq!(office.wall_until(friday_16, 2.0), Some(66.0)); // Monday 10:00
    /// assert_eq!(office.wall_until(friday_16, 8.0), Some(72.0)); // Monday 16:00
    /// ```
    #[must_use]
    pub fn wall_until(&self, time: f64, open_hours: f64) -> Option<f64> {
        if open_hours <= 0.0 {
            return Some(0.0);
        }
        let a_week = self.hours() as f64;
        if a_week == 0.0 {
            return None;
        }
        // Whole weeks first, keeping a rest above zero so that the earliest instant is found.
        let weeks = ((open_hours / a_week).ceil() - 1.0).max(0.0);
        let mut rest = open_hours - weeks * a_week;
        let mut wall = weeks * WEEK_HOURS;
        let mut slot = slot_at(time);
        let mut left = 1.0 - (time.rem_euclid(WEEK_HOURS) - slot as f64);
        // One week and one hour: the hour that `time` cuts in two is met at both ends.
        for _ in 0..=WEEK {
            if self.0[slot] {
                if rest <= left {
                    return Some(wall + rest);
                }
                rest -= left;
            }
            wall += left;
            left = 1.0;
            slot = (slot + 1) % WEEK;
        }
        Some(wall)
    }

    /// Open hours between `time` and `wall` hours later.
    ///
    /// # Formula
    /// ∫ open(t) dt from `time` to `time` + `wall`, whole weeks first
    ///
    /// Hours throughout; a `wall` below 0 walks back and is counted below 0. The inverse of
    /// [`WeekMask::wall_until`].
    #[must_use]
    pub fn open_between(&self, time: f64, wall: f64) -> f64 {
        let weeks = (wall / WEEK_HOURS).floor();
        let mut rest = wall - weeks * WEEK_HOURS;
        let mut open = weeks * self.hours() as f64;
        let mut slot = slot_at(time);
        let mut left = 1.0 - (time.rem_euclid(WEEK_HOURS) - slot as f64);
        while rest > 0.0 {
            let step = left.min(rest);
            if self.0[slot] {
                open += step;
            }
            rest -= step;
            left = 1.0;
            slot = (slot + 1) % WEEK;
        }
        open
    }

    /// Wall-clock hours back from `time` to the *latest* instant from which `open_hours` of open time pass until
    /// `time`: the inverse walk of [`WeekMask::wall_until`]. `None` when never open (and something is asked for).
    ///
    /// ```
    /// use relevo::calendar::{Days, HourRange};
    /// let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    /// assert_eq!(office.wall_before(10.0, 1.0), Some(1.0)); // Monday 10:00 back to 09:00
    /// assert_eq!(office.wall_before(10.0, 2.0), Some(66.0)); // to Friday 16:00
    /// ```
    #[must_use]
    pub fn wall_before(&self, time: f64, open_hours: f64) -> Option<f64> {
        let reversed = Self(std::array::from_fn(|slot| self.0[WEEK - 1 - slot]));
        reversed.wall_until(WEEK_HOURS - time.rem_euclid(WEEK_HOURS), open_hours)
    }

    /// The hours of a business day: mean open hours of the days with any. `None` when never open.
    ///
    /// # Formula
    /// open hours of the week / days with an open hour
    ///
    /// ```
    /// use relevo::calendar::{Days, HourRange};
    /// let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    /// assert_eq!(office.business_day_hours(), Some(8.0));
    /// ```
    #[must_use]
    pub fn business_day_hours(&self) -> Option<f64> {
        let days = self.0.chunks(24).filter(|day| day.contains(&true)).count();
        (days > 0).then(|| self.hours() as f64 / days as f64)
    }

    /// Open in either.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|slot| self.0[slot] || other.0[slot]))
    }
}

/// The slot that holds `time` (hours since Monday 00:00, any week).
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 <= remainder < 168")]
pub fn slot_at(time: f64) -> usize {
    (time.rem_euclid(WEEK_HOURS) as usize).min(WEEK - 1)
}
