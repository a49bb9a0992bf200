//! More urgent tickets that come later and go before.

use super::course::{Course, Path};
use crate::calendar::{WEEK, WEEK_HOURS, slot_at};
use std::array::from_fn;

/// How many come within some hours, in the mean.
#[derive(Debug)]
pub(super) struct Overtaking {
    /// On the kind of day on which the ticket arrives …
    today: Cumulated,
    /// … and on those after it.
    later: Cumulated,
}

impl Overtaking {
    /// Of the tickets of a kind of day and of those after it, in each slot this share.
    pub(super) fn of(today: &Course, later: &Course, shares: &[f64; WEEK]) -> Self {
        Self { today: Cumulated::of(today, shares), later: Cumulated::of(later, shares) }
    }

    /// Those within so many hours from the middle of a slot on.
    pub(super) fn within(&self, path: Path<'_>, slot: usize, hours: f64) -> f64 {
        let from = slot as f64 + 0.5;
        let today = hours.min(path.hours_today(slot) as f64 - 0.5);
        let later = if hours > today { self.later.between(from + today, hours - today) } else { 0.0 };
        self.today.between(from, today) + later
    }
}

/// Tickets of a week, counted from its beginning on.
#[derive(Debug)]
struct Cumulated {
    /// Tickets per hour.
    rates: [f64; WEEK],
    /// Those from Monday 00:00 until the start of each slot, and of the whole week.
    until: [f64; WEEK + 1],
}

impl Cumulated {
    fn of(course: &Course, shares: &[f64; WEEK]) -> Self {
        let rates: [f64; WEEK] = from_fn(|slot| course.hours[slot].arrivals * shares[slot]);
        let mut until = [0.0; WEEK + 1];
        for (slot, rate) in rates.iter().enumerate() {
            until[slot + 1] = until[slot] + rate;
        }
        Self { rates, until }
    }

    /// Those within so many hours from an instant on.
    fn between(&self, time: f64, hours: f64) -> f64 {
        let from = time.rem_euclid(WEEK_HOURS);
        self.before(from + hours) - self.before(from)
    }

    /// Those between Monday 00:00 and an instant.
    fn before(&self, time: f64) -> f64 {
        let slot = slot_at(time);
        let weeks = (time / WEEK_HOURS).floor();
        let into = time - weeks * WEEK_HOURS - slot as f64;
        weeks * self.until[WEEK] + self.until[slot] + into * self.rates[slot]
    }
}
