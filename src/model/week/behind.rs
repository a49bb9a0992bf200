//! Urgent tickets that wait for work in hand, as at a desk that does not interrupt it.

use super::WeekState;
use super::view::{INSIDE, Piece, pieces};
use crate::calendar::{WEEK, WEEK_HOURS, slot_at};

/// P(in time) by slot of the severities in `own`, behind work of `all`.
pub(super) fn in_time(own: &WeekState, all: &WeekState, deadline: &impl Fn(f64) -> f64) -> [f64; WEEK] {
    let (busy, own_busy) = (all.in_time_by_slot(|_| 0.0), own.in_time_by_slot(|_| 0.0));
    let mut in_time = own.in_time_by_slot(deadline);
    let mut parts = Vec::new();
    for (slot, share) in in_time.iter_mut().enumerate() {
        let behind = own_busy[slot] - busy[slot];
        if own.people(slot) > 0 && behind > 0.0 {
            *share = (*share - behind * still_held(own, slot, deadline, &mut parts)).clamp(0.0, 1.0);
        }
    }
    in_time
}

/// P(nobody becomes free for it until the deadline), over a slot's arrivals. Whoever comes on duty is free.
///
/// # Formula
/// Mean of e^(−x) over a piece in which x goes evenly from x₀ to x₁: (e^(−x₀) − e^(−x₁))/(x₁ − x₀)
///
/// where x = tickets finished until the deadline. Between two full hours each hour of the deadline finishes as many.
fn still_held(own: &WeekState, slot: usize, deadline: &impl Fn(f64) -> f64, parts: &mut Vec<Piece>) -> f64 {
    let most = (0..WEEK).map(|slot| own.spare(slot)).fold(0.0, f64::max);
    if most == 0.0 {
        return 1.0;
    }
    pieces(slot, deadline, |_, _| true, parts);
    let over = |part: &Piece| {
        let finished = |at: f64| own.finished(part.time(at), part.wall(at, deadline), 40.0 + 2.0 * most);
        let (first, last) = (finished(part.from + INSIDE), finished(part.to - INSIDE));
        let (Some(first), Some(last)) = (first, last) else { return 0.0 };
        part.length() * mean_of_falling(first, last)
    };
    parts.iter().map(over).sum()
}

/// Mean of e^(−x) while x goes evenly from one value to another.
fn mean_of_falling(first: f64, last: f64) -> f64 {
    let (less, more) = (first.min(last), first.max(last));
    let apart = more - less;
    // The difference quotient; where both are the same, its limit.
    let share = if apart > 1e-8 { -libm::expm1(-apart) / apart } else { 1.0 - 0.5 * apart };
    libm::exp(-less) * share
}

impl WeekState {
    /// Tickets that are finished beyond the urgent ones until the deadline; none is told where somebody comes on duty.
    fn finished(&self, time: f64, wall: f64, enough: f64) -> Option<f64> {
        let (mut finished, here) = (0.0, self.people(slot_at(time)));
        for (slot, hours) in Walk::new(time, wall) {
            finished += hours * self.spare(slot);
            // Far beyond what can be told from 0 for any arrival of the hour, and a deadline may be years away.
            if finished > enough || self.people(slot) > here {
                return None;
            }
        }
        Some(finished)
    }

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
