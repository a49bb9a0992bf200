//! More urgent tickets that come later and go before.

use super::course::Course;
use crate::calendar::{WEEK, WEEK_HOURS, slot_at};

/// How many come between two instants, in the mean.
#[derive(Debug)]
pub(super) struct Overtaking {
    /// Tickets per hour.
    rates: [f64; WEEK],
    /// Those from Monday 00:00 until the start of each slot, and of the whole week.
    until: [f64; WEEK + 1],
}

impl Overtaking {
    /// Of the tickets of a course, in each slot this share.
    pub(super) fn of(course: &Course, shares: &[f64; WEEK]) -> Self {
        let rates: [f64; WEEK] = std::array::from_fn(|slot| course.arrivals[slot] * shares[slot]);
        let mut until = [0.0; WEEK + 1];
        for (slot, rate) in rates.iter().enumerate() {
            until[slot + 1] = until[slot] + rate;
        }
        Self { rates, until }
    }

    /// Those within so many hours from an instant on.
    pub(super) fn between(&self, time: f64, hours: f64) -> f64 {
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
