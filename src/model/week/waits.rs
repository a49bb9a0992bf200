//! The mean wait until the first start of work, backwards through the week.

use super::course::{Course, Leaving};
use super::crowd::{Crowd, Crowds, Hour, Propagation};
use super::kinds::Kind;
use crate::calendar::{WEEK, hour_of};
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

/// For each kind of day and slot the mean hours to the first start; `None` if nobody is ever on duty.
///
/// # Formula
/// h(t, m) = E\[min(τ, T)\] + Σᵢ Pois(i; cμτ)·h(t + τ, m − i) for m ≥ c, else 0
///
/// where h(t, m) = mean further hours with m ahead, τ = time to the end of the slot, T = time until m − c + 1
/// are finished, E\[min(τ, T)\] = Σᵢ P(Pois(cμτ) > i)/(cμ), the sums over i ≤ m − c. Closed: h(t, m) = τ + h(t + τ, m).
/// Where d people leave and finish what they have in hand: h(m) = h(m − d) after it. At midnight h is the mean over the
/// kinds of the day that begins.
pub(super) fn mean_waits(kinds: &[Kind]) -> Option<Vec<[f64; WEEK]>> {
    let a_week = |kind: &Kind| {
        let left = (0..WEEK).map(|slot| kind.course.leaving(slot).people() as f64).sum::<f64>();
        (kind.share * kind.course.hours.iter().map(Hour::finished).sum::<f64>(), kind.share * left)
    };
    let (on_duty, left) =
        kinds.iter().map(a_week).fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    if on_duty <= 0.0 {
        return None;
    }
    let last =
        |kind: &Kind| (0..kind.course.crowds.len()).map(|row| kind.course.crowds.get(row).last()).max();
    let most = kinds.iter().filter_map(last).max().unwrap_or(0);
    // A smooth flow of the week's capacity is the first guess.
    let guess: Vec<f64> =
        (0..=most).map(|ahead| (ahead + 1) as f64 * WEEK as f64 / (on_duty + left)).collect();
    let ends = slot_ends(kinds, &guess);
    Some(kinds.iter().zip(&ends).map(|(kind, ends)| of_kind(&kind.course, ends)).collect())
}

fn of_kind(week: &Course, ends: &[Vec<f64>]) -> [f64; WEEK] {
    let mut inside = Inside::default();
    std::array::from_fn(|slot| {
        let people = week.hours[slot].servers as usize;
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
    })
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
        self.propagation.at(week.start_of(slot), week.hours[slot], &at, &mut self.crowds);
    }

    /// Mean hours to the first start of a ticket that finds `crowd` when the part `at` of the slot is over.
    fn wait(&mut self, week: &Course, slot: usize, crowd: Crowd<'_>, at: f64, end: &[f64]) -> f64 {
        self.hours.clear();
        self.hours.extend_from_slice(&end[..=crowd.last().min(end.len() - 1)]);
        self.backwards.step(week, slot, 1.0 - at, &mut self.hours);
        weighted(crowd, &self.hours)
    }
}

/// For each kind of day and slot the mean further hours at its end, by the number ahead; found backwards, week by week.
fn slot_ends(kinds: &[Kind], guess: &[f64]) -> Vec<Vec<Vec<f64>>> {
    let mut ends = vec![vec![guess.to_vec(); WEEK]; kinds.len()];
    let mut hours = vec![guess.to_vec(); kinds.len()];
    let mut memory = Backwards::default();
    for number in 0..MOST_WEEKS {
        for slot in (0..WEEK).rev() {
            if kinds.len() > 1 && hour_of(slot) == 23 {
                mix(kinds, &mut hours);
            }
            for (Kind { course, .. }, hours) in kinds.iter().zip(&mut hours) {
                before_leaving(course.leaving(slot), hours);
            }
            // Once two weeks meet they stay together: the rest of the later one is known.
            if number > 0 && hours.iter().zip(&ends).all(|(hours, ends)| same(hours, &ends[slot])) {
                return ends;
            }
            for ((Kind { course, .. }, ends), hours) in kinds.iter().zip(&mut ends).zip(&mut hours) {
                ends[slot].clone_from(hours);
                memory.step(course, slot, 1.0, hours);
            }
        }
    }
    ends
}

/// The day that begins is of any kind.
fn mix(kinds: &[Kind], hours: &mut [Vec<f64>]) {
    let mut mean = vec![0.0; hours[0].len()];
    for (kind, hours) in kinds.iter().zip(&*hours) {
        mean.iter_mut().zip(hours).for_each(|(mean, hours)| *mean += kind.share * hours);
    }
    for hours in hours {
        hours.clone_from(&mean);
    }
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
        let people = week.hours[slot].servers as usize;
        if people == 0 {
            for hours in hours {
                *hours += span;
            }
            return;
        }
        let rate = week.hours[slot].finished();
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
