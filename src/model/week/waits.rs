//! The mean wait until the first start of work, backwards through the week.

use super::WeekState;
use super::crowd::{Crowds, Propagation};
use super::read::POINTS;
use crate::calendar::WEEK;
use crate::model::poisson::Poisson;

/// Weeks that agree to this share of the longest wait are the same.
const SAME: f64 = 1e-11;
/// Weeks tried; each brings the wait of a ticket one week of work nearer to exact.
const MOST_WEEKS: usize = 400;

/// For each slot the mean hours to the first start.
///
/// # Formula
/// h(t, m) = E\[min(τ, T)\] + Σᵢ Pois(i; cμτ)·h(t + τ, m − i) for m ≥ c, else 0
///
/// where h(t, m) = mean further hours with m ahead, τ = time to the end of the slot, T = time until m − c + 1
/// are finished, E\[min(τ, T)\] = Σᵢ P(Pois(cμτ) > i)/(cμ), the sums over i ≤ m − c. Closed: h(t, m) = τ + h(t + τ, m).
pub(super) fn mean_waits(week: &WeekState) -> Option<[f64; WEEK]> {
    let a_week: f64 = week.servers.iter().map(|&people| f64::from(people) * week.rate).sum();
    if a_week <= 0.0 {
        return None;
    }
    let most = (0..week.crowds.len()).map(|row| week.crowds.get(row).last()).max().unwrap_or(0);
    // A smooth flow of the week's capacity is the first guess.
    let mut hours: Vec<f64> = (0..=most).map(|ahead| (ahead + 1) as f64 * WEEK as f64 / a_week).collect();
    let mut memory = Backwards::default();
    for _ in 0..MOST_WEEKS {
        let sunday = hours.clone();
        for slot in (0..WEEK).rev() {
            memory.step(week, slot, 1.0, &mut hours);
        }
        let change = hours.iter().zip(&sunday).map(|(now, then)| (now - then).abs()).fold(0.0, f64::max);
        if change <= SAME * hours.last().copied().unwrap_or(0.0).max(1.0) {
            break;
        }
    }
    let mut waits = [0.0; WEEK];
    let mut inside = Vec::new();
    let (mut propagation, mut crowds) = (Propagation::default(), Crowds::default());
    for slot in (0..WEEK).rev() {
        crowds.clear();
        propagation.at(week.start_of(slot), week.hour(slot), &POINTS.map(|point| point.at), &mut crowds);
        for (node, point) in POINTS.iter().enumerate() {
            inside.clone_from(&hours);
            memory.step(week, slot, 1.0 - point.at, &mut inside);
            let crowd = crowds.get(node);
            let waited = crowd.weights.iter().zip(&inside[crowd.first..]).map(|(weight, wait)| weight * wait);
            waits[slot] += point.weight * waited.sum::<f64>();
        }
        memory.step(week, slot, 1.0, &mut hours);
    }
    Some(waits)
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
    fn step(&mut self, week: &WeekState, slot: usize, span: f64, hours: &mut Vec<f64>) {
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
