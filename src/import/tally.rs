//! Counts by hour of the week and by day, and the period that they cover.

use jiff::civil::Date;

use super::stamp::civil;
use crate::calendar::{WEEK, WeekMask};

/// Hours from Monday 00:00 to the hour in which 1970 began, a Thursday.
const EPOCH_SLOT: i64 = 72;
/// Hours in a week, to compute with signed hours.
const WEEK_LENGTH: i64 = 168;
/// Whole days below which no dispersion is told.
const DISPERSION_DAYS: i64 = 14;
/// Tickets below which no dispersion is told.
const DISPERSION_TICKETS: u32 = 30;

/// The slot of the week of an hour since 1970.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "0 <= remainder < 168")]
pub(super) fn slot_of(hour: i64) -> usize {
    (hour + EPOCH_SLOT).rem_euclid(WEEK_LENGTH) as usize
}

/// The hours from the first ticket's to the last one's, both included, in hours since 1970 on the service's
/// clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first ticket's hour.
    pub first_hour: i64,
    /// The last ticket's hour.
    pub last_hour: i64,
}

impl Period {
    /// The day of the first ticket.
    #[must_use]
    pub fn first_day(&self) -> Option<Date> {
        i32::try_from(self.first_hour.div_euclid(24)).ok().and_then(civil)
    }

    /// The day of the last ticket.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        i32::try_from(self.last_hour.div_euclid(24)).ok().and_then(civil)
    }

    /// Days touched, 1 or more.
    #[must_use]
    pub fn days(&self) -> u32 {
        let days = self.last_hour.div_euclid(24) - self.first_hour.div_euclid(24) + 1;
        u32::try_from(days).unwrap_or(1).max(1)
    }

    /// How many times the period holds this hour of the week: the weeks to divide its count by.
    #[must_use]
    pub fn weeks(&self, slot: usize) -> u32 {
        let hours = self.last_hour - self.first_hour + 1;
        // Hours into the period at which the slot comes for the first time.
        let first = slot_of(self.first_hour);
        let ahead = (slot % WEEK + WEEK - first) % WEEK;
        let cut = usize::try_from(hours % WEEK_LENGTH).is_ok_and(|rest| ahead < rest);
        u32::try_from(hours / WEEK_LENGTH + i64::from(cut)).unwrap_or(0)
    }
}

/// How many tickets in which hour of the week and on which day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tickets in each of the 168 hours; empty when there are none at all.
    pub week: Vec<u32>,
    /// (days since 1970, tickets), in order, days without tickets left out.
    pub days: Vec<(i32, u32)>,
}

impl Tally {
    /// The tally of tickets opened in these hours since 1970, which must be in order.
    pub(super) fn of(hours: impl Iterator<Item = i64>) -> Self {
        let mut tally = Self::default();
        for hour in hours {
            tally.week.resize(WEEK, 0);
            tally.week[slot_of(hour)] += 1;
            let day = i32::try_from(hour.div_euclid(24)).unwrap_or(i32::MAX);
            match tally.days.last_mut() {
                Some((last, count)) if *last == day => *count += 1,
                _ => tally.days.push((day, 1)),
            }
        }
        tally
    }

    /// Tickets.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.week.iter().sum()
    }

    /// Tickets in an hour of the week.
    #[must_use]
    pub fn at(&self, slot: usize) -> u32 {
        self.week.get(slot).copied().unwrap_or(0)
    }

    /// Adds another's tickets.
    pub fn merge(&mut self, other: &Self) {
        if self.week.is_empty() {
            self.week.clone_from(&other.week);
        } else {
            self.week.iter_mut().zip(&other.week).for_each(|(sum, count)| *sum += count);
        }
        self.days.extend_from_slice(&other.days);
        self.days.sort_unstable();
        self.days.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
    }

    /// Share of the tickets that were opened inside the mask, 0..=1; 0 without tickets. Plain counts, not
    /// divided by weeks.
    #[must_use]
    pub fn share_inside(&self, mask: &WeekMask) -> f64 {
        let inside: u32 = (0..WEEK).filter(|&slot| mask.0[slot]).map(|slot| self.at(slot)).sum();
        f64::from(inside) / f64::from(self.count().max(1))
    }

    /// Tickets per week in each hour of the week: the counts divided by the weeks that the period really covers,
    /// hour by hour. Hours that a period of less than a week never reached get the mean of the others.
    #[must_use]
    pub fn rates(&self, period: &Period) -> Vec<f64> {
        let covered: Vec<u32> = (0..WEEK).map(|slot| period.weeks(slot)).collect();
        let hours: u32 = covered.iter().sum();
        let mean = f64::from(self.count()) / f64::from(hours.max(1));
        let rate = |(slot, &weeks): (usize, &u32)| {
            if weeks == 0 { mean } else { f64::from(self.at(slot)) / f64::from(weeks) }
        };
        covered.iter().enumerate().map(rate).collect()
    }

    /// How much more the days differ than chance alone would have it, weekday by weekday: the sum of
    /// (n − m)²/m over whole days, with m the mean of their weekday, divided by its degrees of freedom. About 1
    /// is Poisson, more is bursts. `None` under two weeks of whole days or 30 tickets.
    #[must_use]
    pub fn dispersion(&self, period: &Period) -> Option<f64> {
        // The first and the last day are cut short by the export.
        let (first, last) = (period.first_hour.div_euclid(24) + 1, period.last_hour.div_euclid(24) - 1);
        if last - first + 1 < DISPERSION_DAYS || self.count() < DISPERSION_TICKETS {
            return None;
        }
        let mut chi_square = 0.0;
        let mut freedom = 0.0;
        for weekday in 0..7 {
            let of_weekday = |day: i64| slot_of(day * 24) / 24 == weekday;
            let days = (first..=last).filter(|&day| of_weekday(day)).count() as f64;
            let counts = self.days.iter().filter(|&&(day, _)| {
                let day = i64::from(day);
                (first..=last).contains(&day) && of_weekday(day)
            });
            let (sum, squares) = counts.fold((0.0, 0.0), |(sum, squares), &(_, count)| {
                let count = f64::from(count);
                (sum + count, squares + count * count)
            });
            if sum > 0.0 {
                // Σ(n − m)²/m = Σn²/m − Σn with m = Σn/days; days without tickets add nothing to either sum.
                chi_square += squares * days / sum - sum;
                freedom += days - 1.0;
            }
        }
        (freedom > 0.0).then(|| (chi_square / freedom).max(0.0))
    }
}
