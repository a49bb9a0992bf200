//! The number ahead of a ticket: it only falls, and the ticket starts when it is below the people on duty.

use super::Closing;
use super::course::Course;
use super::crowd::Crowd;
use crate::calendar::{WEEK, WEEK_HOURS, slot_at};
use crate::model::poisson::Poisson;

/// Waiting probabilities below this are taken for none.
const NEGLIGIBLE: f64 = 1e-13;
/// Numbers ahead less probable than this are left out.
const LEFT_OUT: f64 = 1e-15;
/// Counts of tickets finished that are remembered.
const REMEMBERED: usize = 32;

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
    falls: Falls,
}

impl Ahead {
    /// P(no start within `limit` hours) of a ticket that arrives at `time` (hours since Monday 00:00) and finds
    /// `crowd` in the system.
    pub(super) fn not_started(&mut self, crowd: Crowd<'_>, course: &Course, time: f64, limit: f64) -> f64 {
        let here = course.servers[slot_at(time)] as usize;
        let (first, waiting) = crowd.from(here);
        let total: f64 = waiting.iter().sum();
        // Closed for good, or nobody waits: no shift needs to be walked.
        if total < NEGLIGIBLE || (here == 0 && course.lasting[0] == WEEK) {
            return total.min(1.0);
        }
        self.first = first;
        self.waiting.clear();
        self.waiting.extend_from_slice(waiting);
        let mut shift = (here, 0.0);
        for (people, hours) in Shifts::new(course, time, limit) {
            if people == 0 && course.closing == Closing::Pause {
                continue;
            }
            if people != shift.0 {
                self.finish(shift, course.rate);
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
            if self.surely_started(shift, course.rate) {
                return 0.0;
            }
        }
        self.after(shift, course.rate).clamp(0.0, 1.0)
    }

    /// Whether a shift finishes far more than all who wait.
    fn surely_started(&self, (people, hours): (usize, f64), rate: f64) -> bool {
        let falls = people as f64 * rate * hours;
        let ahead = (self.first + self.waiting.len()) as f64;
        falls > 40.0 && falls - 9.0 * falls.sqrt() > ahead
    }

    /// P(still waiting) at the end of the shift.
    fn after(&mut self, (people, hours): (usize, f64), rate: f64) -> f64 {
        let falls = self.falls.of(people as f64 * rate * hours);
        let skip = people.saturating_sub(self.first).min(self.waiting.len());
        // The most that may fall for the ticket to wait on: 0 for the first that waits.
        let least = self.first + skip - people;
        falls.mean_of_at_most(least, &self.waiting[skip..])
    }

    /// Moves those who wait down by what the shift finishes.
    fn finish(&mut self, (people, hours): (usize, f64), rate: f64) {
        if people == 0 || hours == 0.0 {
            return;
        }
        let falls = &self.falls.of(people as f64 * rate * hours).window;
        // Still waiting means that at least `people` are ahead.
        let last = self.first + self.waiting.len();
        let lowest = people.min(last);
        self.moved.clear();
        self.moved.resize(last - lowest, 0.0);
        for (place, weight) in falls.weights.iter().enumerate() {
            let fall = falls.first + place;
            // From `first` to `first - fall`, as far as that is not below `lowest`.
            let skip = (lowest + fall).saturating_sub(self.first);
            let Some(waiting) = self.waiting.get(skip..) else { break };
            let to = self.first + skip - fall - lowest;
            let targets = &mut self.moved[to..][..waiting.len()];
            targets.iter_mut().zip(waiting).for_each(|(target, waiting)| *target += weight * waiting);
        }
        std::mem::swap(&mut self.waiting, &mut self.moved);
        self.first = lowest;
        // Who is left out at the upper end is as improbable as what the crowd leaves out.
        let kept = self.waiting.iter().rposition(|&waiting| waiting > LEFT_OUT).map_or(0, |last| last + 1);
        self.waiting.truncate(kept);
    }

    /// Lets those start who have fewer than `people` ahead.
    fn start_below(&mut self, people: usize) {
        let skip = people.saturating_sub(self.first).min(self.waiting.len());
        self.waiting.drain(..skip);
        self.first += skip;
    }
}

/// Counts of tickets finished, by their mean: neighbouring tickets ask for the same few.
#[derive(Debug, Default)]
struct Falls {
    known: Vec<Fall>,
    /// The place that is given up next.
    oldest: usize,
}

/// A Poisson count of tickets finished.
#[derive(Debug, Default)]
struct Fall {
    mean: f64,
    window: Poisson,
    /// P(at most first + i).
    at_most: Vec<f64>,
}

impl Falls {
    fn of(&mut self, mean: f64) -> &Fall {
        let same = |fall: &Fall| (fall.mean - mean).abs() <= 1e-12 * mean;
        let place = self.known.iter().position(same).unwrap_or_else(|| {
            let place = self.oldest;
            self.oldest = (place + 1) % REMEMBERED;
            if place == self.known.len() {
                self.known.push(Fall::default());
            }
            self.known[place].refill(mean);
            place
        });
        &self.known[place]
    }
}

impl Fall {
    fn refill(&mut self, mean: f64) {
        self.mean = mean;
        self.window.refill(mean);
        self.at_most.clear();
        let mut sum = 0.0;
        self.at_most.extend(self.window.weights.iter().map(|weight| {
            sum += weight;
            sum
        }));
    }

    /// Σ weights\[i\]·P(at most fewest + i).
    fn mean_of_at_most(&self, fewest: usize, weights: &[f64]) -> f64 {
        let (first, last) = (self.window.first, self.window.last());
        // Below the window the probability is 0, above it is 1.
        let from = first.saturating_sub(fewest).min(weights.len());
        let to = (last + 1).saturating_sub(fewest).clamp(from, weights.len());
        let skip = (fewest + from).saturating_sub(first).min(self.at_most.len());
        let inside = self.at_most[skip..].iter().zip(&weights[from..to]);
        inside.map(|(at_most, weight)| at_most * weight).sum::<f64>() + weights[to..].iter().sum::<f64>()
    }
}

/// The shifts from an instant on: `(people, hours)`.
struct Shifts<'a> {
    course: &'a Course,
    slot: usize,
    into_slot: f64,
    left: f64,
}

impl<'a> Shifts<'a> {
    fn new(course: &'a Course, time: f64, wall: f64) -> Self {
        let slot = slot_at(time);
        Self { course, slot, into_slot: time.rem_euclid(WEEK_HOURS) - slot as f64, left: wall.max(0.0) }
    }
}

impl Iterator for Shifts<'_> {
    type Item = (usize, f64);

    fn next(&mut self) -> Option<Self::Item> {
        if self.left.is_nan() || self.left <= 0.0 {
            return None;
        }
        let (people, lasting) = (self.course.servers[self.slot], self.course.lasting[self.slot]);
        let hours = (lasting as f64 - self.into_slot).min(self.left);
        self.left -= hours;
        self.into_slot = 0.0;
        self.slot = (self.slot + lasting) % WEEK;
        Some((people as usize, hours))
    }
}
