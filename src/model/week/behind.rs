//! Urgent tickets that wait for work in hand, as at a desk that does not interrupt it.

use super::course::Course;
use super::crowd::Hour;
use super::view::{INSIDE, Piece, pieces};
use super::{BySlot, WeekState, waits};
use crate::calendar::{WEEK, WEEK_HOURS, slot_at};
use std::array::from_fn;

/// Further hours are not looked at where less than this share of the tickets waits on.
const NEGLIGIBLE: f64 = 1e-10;
/// Nor are those after so many weeks.
const MOST_WEEKS: usize = 20;

/// Share by slot of the severities in `own` that are still held up by work of `all` at their deadline.
pub(super) fn held(own: &WeekState, all: Option<&WeekState>, deadline: &impl Fn(f64) -> f64) -> BySlot {
    let mut parts = Vec::new();
    let (held_up, rests) = (held_up(own, all), rests(own, all));
    own.mean_by_slot(|place, slot| match held_up[place][slot] {
        behind if behind > 0.0 => behind * rests[place].still_held(slot, deadline, &mut parts),
        _ => 0.0,
    })
}

/// Mean wait by slot of the severities in `own`, behind work of `all`.
pub(super) fn mean_waits(own: &WeekState, all: Option<&WeekState>) -> Option<BySlot> {
    let waits = waits::mean_waits(&own.kinds)?;
    let (held_up, rests) = (held_up(own, all), rests(own, all));
    Some(own.mean_by_slot(|place, slot| match held_up[place][slot] {
        behind if behind > 0.0 => waits[place][slot] + behind * rests[place].hours_held(slot),
        _ => waits[place][slot],
    }))
}

/// For each kind of day and slot the share of arrivals that find everyone busy with less urgent work in somebody's hands.
fn held_up(own: &WeekState, all: Option<&WeekState>) -> Vec<[f64; WEEK]> {
    let busy = |course: &Course, slot: usize| -> f64 {
        course.mean_of(slot).from(course.hours[slot].servers as usize).1.iter().sum()
    };
    let held_up = |place: usize, slot: usize| {
        let own = &own.kinds[place].course;
        if own.hours[slot].servers == 0 {
            return 0.0;
        }
        let all = all.and_then(|all| all.kinds.get(place)).map_or(1.0, |all| busy(&all.course, slot));
        (all - busy(own, slot)).max(0.0)
    };
    (0..own.kinds.len()).map(|place| from_fn(|slot| held_up(place, slot))).collect()
}

/// The work in hand on a kind of day, and how fast it goes.
struct Rest<'a> {
    course: &'a Course,
    /// (cμ − λ)⁺ of each slot: jobs in hand that are finished beyond the urgent ones, per hour.
    spare: [f64; WEEK],
}

/// For each kind of day the rest of the work of `all`, whose jobs may be longer than those of `own`.
fn rests<'a>(own: &'a WeekState, all: Option<&WeekState>) -> Vec<Rest<'a>> {
    let pace = all.map_or(1.0, |all| all.rate / own.rate);
    let spare = |hour: &Hour| pace * (hour.finished() - hour.arrivals).max(0.0);
    own.kinds
        .iter()
        .map(|kind| Rest { course: &kind.course, spare: kind.course.hours.each_ref().map(spare) })
        .collect()
}

impl Rest<'_> {
    /// Mean hours until somebody becomes free for it, over a slot's arrivals. Whoever comes on duty is free.
    ///
    /// # Formula
    /// ∫ P(still held after u) du: (1 − e^(−s))/s for an hour in which s jobs are finished; averaged over the arrivals,
    /// (1 − (1 − e^(−s))/s)/s for what is left of their own
    fn hours_held(&self, slot: usize) -> f64 {
        let spare = self.spare[slot];
        // Mean of e^(−x) while x goes from 0 to what the hour finishes.
        let mut held = mean_of_falling(0.0, spare);
        let mut hours = if spare > 1e-5 { (1.0 - held) / spare } else { 0.5 - spare / 6.0 };
        for later in (slot + 1..).take(MOST_WEEKS * WEEK).map(|slot| slot % WEEK) {
            if held < NEGLIGIBLE || self.comes(slot, later) {
                break;
            }
            let spare = self.spare[later];
            hours += held * mean_of_falling(0.0, spare);
            held *= libm::exp(-spare);
        }
        hours
    }

    /// P(nobody becomes free for it until the deadline), over a slot's arrivals. Whoever comes on duty is free.
    ///
    /// # Formula
    /// Mean of e^(−x) over a piece in which x goes evenly from x₀ to x₁: (e^(−x₀) − e^(−x₁))/(x₁ − x₀)
    ///
    /// where x = jobs finished until the deadline. Between two full hours each hour of the deadline finishes as many.
    fn still_held(&self, slot: usize, deadline: &impl Fn(f64) -> f64, parts: &mut Vec<Piece>) -> f64 {
        let most = self.spare.iter().copied().fold(0.0, f64::max);
        if most == 0.0 {
            return 1.0;
        }
        pieces(slot, deadline, |_| true, parts);
        let over = |part: &Piece| {
            let finished =
                |at: f64| self.finished_until(part.time(at), part.wall(at, deadline), 40.0 + 2.0 * most);
            let (first, last) = (finished(part.from + INSIDE), finished(part.to - INSIDE));
            let (Some(first), Some(last)) = (first, last) else { return 0.0 };
            part.length() * mean_of_falling(first, last)
        };
        parts.iter().map(over).sum()
    }

    /// Jobs that are finished beyond the urgent ones until the deadline; none is told where somebody comes on duty.
    fn finished_until(&self, time: f64, wall: f64, enough: f64) -> Option<f64> {
        let (mut finished, here) = (0.0, slot_at(time));
        for (slot, hours) in Walk::new(time, wall) {
            finished += hours * self.spare[slot];
            // Far beyond what can be told from 0 for any arrival of the hour, and a deadline may be years away.
            if finished > enough || self.comes(here, slot) {
                return None;
            }
        }
        Some(finished)
    }

    /// Whether more people are there in the later of two slots.
    fn comes(&self, slot: usize, later: usize) -> bool {
        self.course.hours[later].servers > self.course.hours[slot].servers
    }
}

/// Mean of e^(−x) while x goes evenly from one value to another.
fn mean_of_falling(first: f64, last: f64) -> f64 {
    let (less, more) = (first.min(last), first.max(last));
    let apart = more - less;
    // The difference quotient; where both are the same, its limit.
    let share = if apart > 1e-8 { -libm::expm1(-apart) / apart } else { 1.0 - 0.5 * apart };
    libm::exp(-less) * share
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
