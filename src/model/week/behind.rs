//! Urgent tickets that wait for work in hand, as at a desk that does not interrupt it.

use super::WeekState;
use super::read::POINTS;
use crate::calendar::{WEEK, WEEK_HOURS, slot_at};

/// P(in time) by slot of the severities in `own`, behind work of `all`.
pub(super) fn in_time(own: &WeekState, all: &WeekState, deadline: &impl Fn(f64) -> f64) -> [f64; WEEK] {
    let (busy, own_busy) = (all.in_time_by_slot(|_| 0.0), own.in_time_by_slot(|_| 0.0));
    let mut in_time = own.in_time_by_slot(deadline);
    for (slot, share) in in_time.iter_mut().enumerate() {
        let behind = own_busy[slot] - busy[slot];
        if own.people(slot) > 0 && behind > 0.0 {
            *share = (*share - behind * still_held(own, slot, deadline)).clamp(0.0, 1.0);
        }
    }
    in_time
}

/// P(nobody becomes free for it until the deadline), over a slot's arrivals. Whoever comes on duty is free.
fn still_held(own: &WeekState, slot: usize, deadline: &impl Fn(f64) -> f64) -> f64 {
    let held = |time: f64| {
        if (0..WEEK).all(|slot| own.spare(slot) <= 0.0) {
            return 1.0;
        }
        let (mut finished, here) = (0.0, own.people(slot));
        for (slot, hours) in Walk::new(time, deadline(time)) {
            finished += hours * own.spare(slot);
            // Far beyond what can be told from 0, and a deadline may be years away.
            if finished > 40.0 || own.people(slot) > here {
                return 0.0;
            }
        }
        libm::exp(-finished)
    };
    POINTS.iter().map(|point| point.weight * held(slot as f64 + point.at)).sum()
}

impl WeekState {
    fn people(&self, slot: usize) -> u32 {
        self.courses.first().map_or(0, |kind| kind.course.servers[slot])
    }

    /// (cμ − λ)⁺ of a slot: tickets an hour that its people finish beyond the urgent ones.
    fn spare(&self, slot: usize) -> f64 {
        let rate = self.courses.first().map_or(0.0, |kind| kind.course.rate);
        (f64::from(self.people(slot)) * rate - self.arrivals[slot]).max(0.0)
    }
}

/// The pieces of hours from an instant on: `(slot, hours)`.
struct Walk {
    slot: usize,
    left_in_slot: f64,
    left: f64,
}

impl Walk {
    fn new(time: f64, wall: f64) -> Self {
        let slot = slot_at(time);
        Self { slot, left_in_slot: 1.0 - (time.rem_euclid(WEEK_HOURS) - slot as f64), left: wall.max(0.0) }
    }
}

impl Iterator for Walk {
    type Item = (usize, f64);

    fn next(&mut self) -> Option<Self::Item> {
        if self.left.is_nan() || self.left <= 0.0 {
            return None;
        }
        let slot = self.slot;
        let hours = self.left_in_slot.min(self.left);
        self.left -= hours;
        self.left_in_slot = 1.0;
        self.slot = (slot + 1) % WEEK;
        Some((slot, hours))
    }
}
