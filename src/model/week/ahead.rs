//! The number ahead of a ticket: it only falls, and the ticket starts when it is below the people on duty.

use super::Closing;
use super::course::Course;
use super::crowd::Crowd;
use crate::calendar::{WEEK, WEEK_HOURS, slot_at};
use crate::model::poisson::Poisson;

/// Waiting probabilities below this are taken for none.
const NEGLIGIBLE: f64 = 1e-13;

/// P(no start yet) of tickets that wait, carried forward from shift to shift.
///
/// # Formula
/// P(no start by t + d | n at t) = P(Pois(cμd) ≤ n − c) while c is constant and n ≥ c, else 0
///
/// where c = people on duty, μ = tickets one person finishes per hour. While a ticket waits, the number ahead is
/// at least c, so it falls at rate cμ and nobody behind matters. Closed time only stops the clock; where c
/// changes, those ahead are carried over and tickets with fewer than the new c ahead start.
#[derive(Debug, Default)]
pub(super) struct Ahead {
    /// `waiting[i]` = P(waiting with first + i ahead).
    waiting: Vec<f64>,
    first: usize,
    moved: Vec<f64>,
    falls: Poisson,
    /// The mean of `falls`: neighbouring tickets often ask for the same.
    mean: f64,
}

impl Ahead {
    /// P(no start within `limit` hours) of a ticket that arrives at `time` (hours since Monday 00:00) and finds
    /// `crowd` in the system.
    pub(super) fn not_started(&mut self, crowd: Crowd<'_>, course: &Course, time: f64, limit: f64) -> f64 {
        let (servers, rate) = (&course.servers, course.rate);
        let here = servers[slot_at(time)] as usize;
        let (first, waiting) = crowd.from(here);
        let total: f64 = waiting.iter().sum();
        // Closed for good, or nobody waits: no shift needs to be walked.
        if total < NEGLIGIBLE || servers.iter().all(|&servers| servers == 0) {
            return total.min(1.0);
        }
        self.first = first;
        self.waiting.clear();
        self.waiting.extend_from_slice(waiting);
        let mut shift = (here, 0.0);
        for (slot, hours) in Walk::new(time, limit) {
            let people = servers[slot] as usize;
            if people == 0 && course.closing == Closing::Pause {
                continue;
            }
            if people != shift.0 {
                self.finish(shift, rate);
                if course.closing == Closing::Finish {
                    self.first = self.first.saturating_sub(shift.0.saturating_sub(people));
                }
                self.start_below(people);
                shift = (people, 0.0);
                if self.waiting.iter().sum::<f64>() < NEGLIGIBLE {
                    return 0.0;
                }
            }
            shift.1 += hours;
            if self.surely_started(shift, rate) {
                return 0.0;
            }
        }
        self.after(shift, rate).clamp(0.0, 1.0)
    }

    /// Whether a shift finishes far more than all who wait.
    fn surely_started(&self, (people, hours): (usize, f64), rate: f64) -> bool {
        let falls = people as f64 * rate * hours;
        let ahead = (self.first + self.waiting.len()) as f64;
        falls > 40.0 && falls - 9.0 * falls.sqrt() > ahead
    }

    /// P(still waiting) at the end of the shift.
    fn after(&mut self, (people, hours): (usize, f64), rate: f64) -> f64 {
        self.set_falls(people as f64 * rate * hours);
        let skip = people.saturating_sub(self.first).min(self.waiting.len());
        // The most that may fall for the ticket to wait on: 0 for the first that waits.
        let least = self.first + skip - people;
        let mut below = if least > 0 { self.falls.at_most(least - 1) } else { 0.0 };
        let mut sum = 0.0;
        for (most, waiting) in (least..).zip(&self.waiting[skip..]) {
            below += self.falls.at(most);
            sum += waiting * below;
        }
        sum
    }

    /// Moves those who wait down by what the shift finishes.
    fn finish(&mut self, (people, hours): (usize, f64), rate: f64) {
        if people == 0 || hours == 0.0 {
            return;
        }
        self.set_falls(people as f64 * rate * hours);
        // Still waiting means that at least `people` are ahead.
        let last = self.first + self.waiting.len();
        let lowest = people.min(last);
        self.moved.clear();
        self.moved.resize(last - lowest, 0.0);
        for (fall, weight) in (self.falls.first..).zip(&self.falls.weights) {
            // From `first` to `first - fall`, as far as that is not below `lowest`.
            let skip = (lowest + fall).saturating_sub(self.first);
            if skip >= self.waiting.len() {
                break;
            }
            let to = self.first + skip - fall - lowest;
            let targets = self.moved[to..].iter_mut().zip(&self.waiting[skip..]);
            targets.for_each(|(target, waiting)| *target += weight * waiting);
        }
        std::mem::swap(&mut self.waiting, &mut self.moved);
        self.first = lowest;
    }

    /// Lets those start who have fewer than `people` ahead.
    fn start_below(&mut self, people: usize) {
        let skip = people.saturating_sub(self.first).min(self.waiting.len());
        self.waiting.drain(..skip);
        self.first += skip;
    }

    fn set_falls(&mut self, mean: f64) {
        if self.falls.weights.is_empty() || (self.mean - mean).abs() > 1e-12 * mean {
            self.mean = mean;
            self.falls.refill(mean);
        }
    }
}

/// The pieces of hours from an instant on: `(slot, hours)`.
pub(super) struct Walk {
    slot: usize,
    left_in_slot: f64,
    left: f64,
}

impl Walk {
    pub(super) fn new(time: f64, wall: f64) -> Self {
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
