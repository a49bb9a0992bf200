//! The distribution of the number in the system, and how an hour changes it.

use crate::model::poisson::Poisson;
use std::ops::Range;

/// Probabilities below this are dropped at both ends of a distribution.
const NEGLIGIBLE: f64 = 1e-13;

/// Distributions of the number in the system, one after another in one block of memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Crowds {
    weights: Vec<f64>,
    /// Smallest number and start of the weights of each.
    index: Vec<(usize, usize)>,
}

/// P(N = first + i) = weights\[i\]; outside, the probability is below 1e-12 in all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crowd<'a> {
    pub(super) first: usize,
    pub(super) weights: &'a [f64],
}

impl Crowds {
    pub(super) fn clear(&mut self) {
        self.weights.clear();
        self.index.clear();
    }

    pub(super) fn len(&self) -> usize {
        self.index.len()
    }

    pub(super) fn get(&self, row: usize) -> Crowd<'_> {
        let (first, start) = self.index[row];
        let end = self.index.get(row + 1).map_or(self.weights.len(), |next| next.1);
        Crowd { first, weights: &self.weights[start..end] }
    }

    pub(super) fn last(&self) -> Crowd<'_> {
        self.get(self.len() - 1)
    }

    /// Adds a copy.
    pub(super) fn push_row(&mut self, crowd: Crowd<'_>) {
        self.index.push((crowd.first, self.weights.len()));
        self.weights.extend_from_slice(crowd.weights);
    }

    /// Adds a distribution without its negligible ends, scaled to sum 1.
    pub(super) fn push(&mut self, first: usize, weights: &[f64]) {
        let from = weights.iter().position(|&weight| weight > NEGLIGIBLE).unwrap_or(0);
        let to =
            weights.iter().rposition(|&weight| weight > NEGLIGIBLE).map_or(weights.len(), |last| last + 1);
        let kept = &weights[from..to];
        let total: f64 = kept.iter().sum();
        if total.is_nan() || total <= 0.0 {
            return self.push_row(Crowd { first, weights: &[1.0] });
        }
        let scale = 1.0 / total;
        self.index.push((first + from, self.weights.len()));
        self.weights.extend(kept.iter().map(|weight| weight * scale));
    }
}

impl Crowd<'_> {
    /// The largest number kept.
    pub(super) fn last(&self) -> usize {
        self.first + self.weights.len() - 1
    }

    pub(super) fn mean(&self) -> f64 {
        (self.first..).zip(self.weights).map(|(count, weight)| count as f64 * weight).sum()
    }

    /// The weights of the numbers from `count` on: `(smallest number, weights)`.
    pub(super) fn from(&self, count: usize) -> (usize, &[f64]) {
        let skip = count.saturating_sub(self.first).min(self.weights.len());
        (self.first + skip, &self.weights[skip..])
    }

    pub(super) fn at(&self, count: usize) -> f64 {
        count.checked_sub(self.first).and_then(|at| self.weights.get(at)).copied().unwrap_or(0.0)
    }

    /// Σ|difference|.
    pub(super) fn distance(&self, other: &Self) -> f64 {
        let last = self.last().max(other.last());
        (self.first.min(other.first)..=last).map(|count| (self.at(count) - other.at(count)).abs()).sum()
    }
}

/// An hour of the week: constant arrivals, constant people.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hour {
    pub(super) arrivals: f64,
    pub(super) servers: u32,
    /// Tickets one busy person finishes per hour, μ.
    pub(super) rate: f64,
}

/// Memory for carrying a distribution through an hour, kept from hour to hour.
#[derive(Debug, Default)]
pub(super) struct Propagation {
    now: Vec<f64>,
    next: Vec<f64>,
    /// Shares of the jumps in which a number stays, or the one above comes down, for cells that have people idle.
    stays: Vec<f64>,
    comes_down: Vec<f64>,
    sums: Vec<Sum>,
}

/// A mean of the states after 0, 1, 2 … jumps.
#[derive(Debug, Default)]
struct Sum {
    weights: Poisson,
    cells: Vec<f64>,
}

impl Propagation {
    /// Appends to `into` the mean over the next part of an hour and the distribution at its end.
    ///
    /// # Formula
    /// end = Σₖ Pois(k; Λd)·p(0)Pᵏ, mean = Σₖ P(Pois(Λd) > k)/(Λd)·p(0)Pᵏ, Λ = λ + min(c, `n_max`)μ
    ///
    /// where d = length of the part, P = the chain of the jumps (uniformisation), `n_max` = a bound of the number in the system within the
    /// hour. All terms are positive, so the error is the weight left out. Source: Jensen 1953.
    pub(super) fn through(&mut self, from: Crowd<'_>, hour: Hour, span: f64, into: &mut Crowds) {
        let chain = Chain::new(hour, from.last());
        let mut sums = self.take_sums(2);
        sums[1].weights.refill(chain.rate * span);
        let (mean, end) = sums.split_at_mut(1);
        mean[0].weights.refill_mean_of(&end[0].weights);
        self.sum_up(from, &chain, &mut sums[..2], into);
        self.sums = sums;
    }

    /// Appends to `into` the distributions at the given fractions of the hour: other weights of the same jumps.
    pub(super) fn at(&mut self, from: Crowd<'_>, hour: Hour, fractions: &[f64], into: &mut Crowds) {
        let chain = Chain::new(hour, from.last());
        let mut sums = self.take_sums(fractions.len());
        for (sum, fraction) in sums.iter_mut().zip(fractions) {
            sum.weights.refill(chain.rate * fraction);
        }
        self.sum_up(from, &chain, &mut sums[..fractions.len()], into);
        self.sums = sums;
    }

    fn take_sums(&mut self, number: usize) -> Vec<Sum> {
        let mut sums = std::mem::take(&mut self.sums);
        sums.resize_with(number.max(sums.len()), Sum::default);
        sums
    }

    /// Sums up the states after 0, 1, 2 … jumps, and appends the sums to `into`.
    fn sum_up(&mut self, from: Crowd<'_>, chain: &Chain, sums: &mut [Sum], into: &mut Crowds) {
        let steps = sums.iter().map(|sum| sum.weights.last()).max().unwrap_or(0);
        // A number is held in the cell above `base`; cells are left free at the bottom and the top.
        let base = if chain.servers == 0 { from.first } else { from.first.saturating_sub(steps) };
        let width = from.last() + steps - base + 6;
        let cells = sums.iter_mut().map(|sum| &mut sum.cells);
        for buffer in cells.chain([&mut self.now, &mut self.next]) {
            buffer.clear();
            buffer.resize(width, 0.0);
        }
        let low = from.first - base + 1;
        let mut cells = low..low + from.weights.len();
        self.now[cells.clone()].copy_from_slice(from.weights);
        if chain.servers > 0 {
            chain.fill(base, width, &mut self.stays, &mut self.comes_down);
        }
        for step in 0..=steps {
            // While closed a jump only moves the whole distribution up.
            let up = if chain.servers == 0 { step } else { 0 };
            for sum in &mut *sums {
                sum.add(step, cells.start + up, &self.now[cells.clone()]);
            }
            if chain.servers > 0 && step < steps {
                cells = chain.step((&self.stays, &self.comes_down), &self.now, &mut self.next, cells);
                std::mem::swap(&mut self.now, &mut self.next);
            }
        }
        for sum in sums {
            into.push(base, &sum.cells[1..]);
        }
    }
}

impl Sum {
    /// Adds the state after `step` jumps, from the cell `first` on.
    fn add(&mut self, step: usize, first: usize, state: &[f64]) {
        let weight = self.weights.at(step);
        if weight > 0.0 {
            let cells = self.cells[first..].iter_mut().zip(state);
            cells.for_each(|(cell, state)| *cell += weight * state);
        }
    }
}

/// The chain of the jumps: one more ticket, one fewer, or none.
struct Chain {
    /// Jumps per hour, Λ.
    rate: f64,
    arrives: f64,
    /// One person's share of the jumps.
    finishes: f64,
    servers: usize,
}

impl Chain {
    fn new(hour: Hour, present: usize) -> Self {
        let arriving = most_arrivals(hour.arrivals);
        let servers = (hour.servers as usize).min(present + arriving);
        let rate = hour.arrivals + servers as f64 * hour.rate;
        let scale = if rate > 0.0 { 1.0 / rate } else { 0.0 };
        Self { rate, arrives: hour.arrivals * scale, finishes: hour.rate * scale, servers }
    }

    /// Fills in, for the cells with people idle, the shares of the jumps in which nothing happens and in which the
    /// number above comes down. Cell 1 is the number `base`.
    fn fill(&self, base: usize, width: usize, stays: &mut Vec<f64>, comes_down: &mut Vec<f64>) {
        stays.clear();
        comes_down.clear();
        let cells = (self.servers + 1).saturating_sub(base).min(width);
        for cell in 0..cells {
            let count = (base + cell) as f64 - 1.0;
            stays.push(self.finishes * (self.servers as f64 - count));
            comes_down.push(self.finishes * (count + 1.0));
        }
    }

    /// One jump: `next` from `now`, which is 0 outside `cells`; returns the cells of `next`. Cell 1 is the lowest
    /// number that can be reached, cell 0 stays empty.
    ///
    /// Two cells on either side of the range are read, so these are cleared of what an earlier jump left there.
    fn step(
        &self,
        (stays, comes_down): (&[f64], &[f64]),
        now: &[f64],
        next: &mut [f64],
        cells: Range<usize>,
    ) -> Range<usize> {
        let reached = (cells.start - 1).max(1)..cells.end + 1;
        let all_busy = stays.len().clamp(reached.start, reached.end);
        let around = |from: usize, size: usize| [0, 1, 2].map(|shift| &now[from - 1 + shift..][..size]);
        // Most of the work are these loops: slices of one known length let them run without checks.
        let idle = reached.start..all_busy;
        if !idle.is_empty() {
            let size = idle.len();
            let [below, here, above] = around(idle.start, size);
            let [stays, comes_down] = [stays, comes_down].map(|cells| &cells[idle.start..][..size]);
            let next = &mut next[idle][..size];
            for cell in 0..size {
                next[cell] =
                    self.arrives * below[cell] + (stays[cell] * here[cell] + comes_down[cell] * above[cell]);
            }
        }
        let leaves = self.finishes * self.servers as f64;
        let size = reached.end - all_busy;
        let [below, _, above] = around(all_busy, size);
        let here = &mut next[all_busy..][..size];
        for cell in 0..size {
            here[cell] = self.arrives * below[cell] + leaves * above[cell];
        }
        trimmed(next, reached)
    }
}

/// The range without its negligible ends, with two empty cells on either side.
fn trimmed(cells: &mut [f64], mut range: Range<usize>) -> Range<usize> {
    while range.start + 1 < range.end && cells[range.start] < NEGLIGIBLE {
        range.start += 1;
    }
    while range.start + 1 < range.end && cells[range.end - 1] < NEGLIGIBLE {
        range.end -= 1;
    }
    cells[range.start.saturating_sub(2)..range.start].fill(0.0);
    let after = (range.end + 2).min(cells.len());
    cells[range.end..after].fill(0.0);
    range
}

/// A number that Poisson arrivals exceed within the hour with a probability below 1e-13 only.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count ≥ 0")]
fn most_arrivals(mean: f64) -> usize {
    if mean > 1.0 {
        return (mean + 8.0 * mean.sqrt() + 12.0) as usize;
    }
    // P(more than k) is below its first term, mean^(k+1)/(k+1)!, times 1/(1 − mean/2).
    let mut term = 2.0;
    let mut count = 0;
    while term > 1e-13 {
        count += 1;
        term *= mean / count as f64;
    }
    count
}
