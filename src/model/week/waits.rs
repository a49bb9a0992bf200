//! The mean wait until the first start of work, backwards through the week.

use super::course::{Course, Leaving};
use super::crowd::{Crowd, Crowds, Propagation};
use crate::calendar::WEEK;
use crate::model::poisson::Poisson;

/// Weeks that agree to this share of the longest wait are the same.
const SAME: f64 = 1e-11;
/// Weeks tried; each brings the wait of a ticket one week of work nearer to exact.
const MOST_WEEKS: usize = 400;

/// Where fewer than this share of the tickets wait at all, one point in the middle of the hour is enough.
const SELDOM: f64 = 1e-4;

/// Gauss–Legendre points of an hour and their weights, exact up to degree 5: waits bend little within an
/// hour, the error is below a second.
const POINTS: [(f64, f64); 3] = [
    (0.112_701_665_379_258_31, 0.277_777_777_777_777_8),
    (0.5, 0.444_444_444_444_444_4),
    (0.887_298_334_620_741_7, 0.277_777_777_777_777_8),
];

/// For each slot the mean hours to the first start.
///
/// # Formula
/// h(t, m) = E\[min(τ, T)\] + Σᵢ Pois(i; cμτ)·h(t + τ, m − i) for m ≥ c, else 0
///
/// where h(t, m) = mean further hours with m ahead, τ = time to the end of the slot, T = time until m − c + 1
/// are finished, E\[min(τ, T)\] = Σᵢ P(Pois(cμτ) > i)/(cμ), the sums over i ≤ m − c. Closed: h(t, m) = τ + h(t + τ, m).
/// Where d people leave and finish what they have in hand: h(m) = h(m − d) after it.
pub(super) fn mean_waits(week: &Course) -> Option<[f64; WEEK]> {
    let on_duty: f64 = week.servers.iter().map(|&people| f64::from(people) * week.rate).sum();
    if on_duty <= 0.0 {
        return None;
    }
    let a_week = on_duty + (0..WEEK).map(|slot| week.leaving(slot).people() as f64).sum::<f64>();
    let most = (0..week.crowds.len()).map(|row| week.crowds.get(row).last()).max().unwrap_or(0);
    // A smooth flow of the week's capacity is the first guess.
    let guess: Vec<f64> = (0..=most).map(|ahead| (ahead + 1) as f64 * WEEK as f64 / a_week).collect();
    let ends = slot_ends(week, guess);
    let mut inside = Inside::default();
    Some(std::array::from_fn(|slot| {
        let people = week.servers[slot] as usize;
        let mean = week.mean_of(slot);
        if people == 0 {
            // While closed nobody starts: half an hour, and what the number found waits from the end on.
            return 0.5 + weighted(mean, &ends[slot]);
        }
        if mean.from(people).1.iter().sum::<f64>() < SELDOM {
            return inside.wait(week, slot, mean, 0.5, &ends[slot]);
        }
        inside.states(week, slot);
        let at_point = |(node, (at, weight)): (usize, (f64, f64))| {
            let crowds = std::mem::take(&mut inside.crowds);
            let waited = weight * inside.wait(week, slot, crowds.get(node), at, &ends[slot]);
            inside.crowds = crowds;
            waited
        };
        POINTS.into_iter().enumerate().map(at_point).sum()
    }))
}

/// Σ P(m)·hours\[m\]; a state inside a slot may keep one more negligible number than those at its ends.
fn weighted(crowd: Crowd<'_>, hours: &[f64]) -> f64 {
    let from = crowd.first.min(hours.len());
    crowd.weights.iter().zip(&hours[from..]).map(|(weight, wait)| weight * wait).sum()
}

/// Memory for waits from inside a slot.
#[derive(Default)]
struct Inside {
    propagation: Propagation,
    crowds: Crowds,
    backwards: Backwards,
    hours: Vec<f64>,
}

impl Inside {
    /// The states at the points of a slot.
    fn states(&mut self, week: &Course, slot: usize) {
        self.crowds.clear();
        let at = POINTS.map(|point| point.0);
        self.propagation.at(week.start_of(slot), week.hour(slot), &at, &mut self.crowds);
    }

    /// Mean hours to the first start of a ticket that finds `crowd` when the part `at` of the slot is over.
    fn wait(&mut self, week: &Course, slot: usize, crowd: Crowd<'_>, at: f64, end: &[f64]) -> f64 {
        self.hours.clear();
        self.hours.extend_from_slice(&end[..=crowd.last().min(end.len() - 1)]);
        self.backwards.step(week, slot, 1.0 - at, &mut self.hours);
        weighted(crowd, &self.hours)
    }
}

/// For each slot the mean further hours at its end, by the number ahead; found backwards, week by week.
fn slot_ends(week: &Course, guess: Vec<f64>) -> Vec<Vec<f64>> {
    let mut ends = vec![guess; WEEK];
    let mut hours = ends[WEEK - 1].clone();
    let mut memory = Backwards::default();
    for number in 0..MOST_WEEKS {
        for slot in (0..WEEK).rev() {
            before_leaving(week.leaving(slot), &mut hours);
            // Once two weeks meet they stay together: the rest of the later one is known.
            if number > 0 && same(&hours, &ends[slot]) {
                return ends;
            }
            ends[slot].clone_from(&hours);
            memory.step(week, slot, 1.0, &mut hours);
        }
    }
    ends
}

/// From the mean further hours after people have left to those before.
fn before_leaving(leaving: Leaving, hours: &mut [f64]) {
    let (size, people) = (hours.len(), leaving.people());
    if people == 0 {
        return;
    }
    let started = leaving.before.min(size);
    if started < size {
        hours.copy_within(leaving.after..size - people, started);
    }
    hours[..started].fill(0.0);
}

/// Whether the waits agree, but for a share of the longest.
fn same(hours: &[f64], before: &[f64]) -> bool {
    let allowed = SAME * hours.last().copied().unwrap_or(0.0).max(1.0);
    hours.iter().zip(before).all(|(now, then)| (now - then).abs() <= allowed)
}

/// Memory for a step backwards.
#[derive(Default)]
struct Backwards {
    falls: Poisson,
    /// P(more than i fall), i from 0.
    more: Vec<f64>,
    moved: Vec<f64>,
}

impl Backwards {
    /// From the mean further hours at the end of a slot to those `span` hours earlier, `hours[m]` with m ahead.
    fn step(&mut self, week: &Course, slot: usize, span: f64, hours: &mut Vec<f64>) {
        let people = week.servers[slot] as usize;
        if people == 0 {
            for hours in hours {
                *hours += span;
            }
            return;
        }
        let rate = people as f64 * week.rate;
        self.falls.refill(rate * span);
        self.more.clear();
        self.more.resize(self.falls.first, 1.0);
        let mut more = 1.0;
        self.more.extend(self.falls.weights.iter().map(|weight| {
            more -= weight;
            f64::max(more, 0.0)
        }));
        let waiting = people.min(hours.len());
        self.moved.clear();
        self.moved.resize(hours.len(), 0.0);
        let mut inside = 0.0;
        for (ahead, moved) in self.moved[waiting..].iter_mut().enumerate() {
            inside += self.more.get(ahead).copied().unwrap_or(0.0) / rate;
            *moved = inside;
        }
        for (fall, weight) in (self.falls.first..).zip(&self.falls.weights) {
            let Some(targets) = self.moved.get_mut(waiting + fall..) else { break };
            targets.iter_mut().zip(&hours[waiting..]).for_each(|(moved, hours)| *moved += weight * hours);
        }
        std::mem::swap(hours, &mut self.moved);
    }
}
