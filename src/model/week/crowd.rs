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
    mean: Vec<f64>,
    end: Vec<f64>,
    /// Shares of the jumps in which a number stays, or the one above comes down, for cells that have people idle.
    stays: Vec<f64>,
    comes_down: Vec<f64>,
    /// Weights of the states after so many jumps: in the mean over the time, and at its end.
    in_mean: Poisson,
    at_end: Poisson,
}

impl Propagation {
    /// Appends to `into` the mean over the next `span` hours and the distribution at their end.
    ///
    /// # Formula
    /// end = Σₖ Pois(k; Λt)·p(0)Pᵏ, mean = Σₖ P(Pois(Λt) > k)/(Λt)·p(0)Pᵏ, Λ = λ + min(c, `n_max`)μ
    ///
    /// where t = span, P = the chain of the jumps (uniformisation), `n_max` = a bound of the number in the system
    /// within the hour. All terms are positive, so the error is the weight left out. Source: Jensen 1953.
    pub(super) fn through(&mut self, from: Crowd<'_>, hour: Hour, span: f64, into: &mut Crowds) {
        let chain = Chain::new(hour, from.last());
        self.at_end.refill(chain.rate * span);
        self.in_mean.refill_mean_of(&self.at_end);
        let steps = self.at_end.last();
        // A number is held in the cell above `base`; cells are left free at the bottom and the top.
        let base = if chain.servers == 0 { from.first } else { from.first.saturating_sub(steps) };
        let width = from.last() + steps - base + 6;
        for buffer in [&mut self.now, &mut self.next, &mut self.mean, &mut self.end] {
            buffer.clear();
            buffer.resize(width, 0.0);
        }
        let low = from.first - base + 1;
        self.now[low..low + from.weights.len()].copy_from_slice(from.weights);
        if chain.servers == 0 {
            self.shift(low..low + from.weights.len());
        } else {
            chain.fill(base, width, &mut self.stays, &mut self.comes_down);
            self.jump(&chain, low..low + from.weights.len());
        }
        into.push(base, &self.mean[1..]);
        into.push(base, &self.end[1..]);
    }

    /// Appends to `into` the distributions at the given fractions of the hour, ascending.
    pub(super) fn at(&mut self, from: Crowd<'_>, hour: Hour, fractions: &[f64], into: &mut Crowds) {
        let mut rows = Crowds::default();
        rows.push_row(from);
        let mut before = 0.0;
        for &fraction in fractions {
            let mut next = Crowds::default();
            self.through(rows.last(), hour, fraction - before, &mut next);
            rows = next;
            into.push_row(rows.last());
            before = fraction;
        }
    }

    /// Sums up the states after 0, 1, 2 … jumps.
    fn jump(&mut self, chain: &Chain, mut cells: Range<usize>) {
        for step in 0..=self.at_end.last() {
            let weights = (self.in_mean.at(step), self.at_end.at(step));
            let idle = (&self.stays[..], &self.comes_down[..]);
            let sums = (&mut self.mean[..], &mut self.end[..]);
            cells = chain.step(idle, &self.now, &mut self.next, cells, weights, sums);
            std::mem::swap(&mut self.now, &mut self.next);
        }
    }

    /// The same while closed: a jump only moves the whole distribution up.
    fn shift(&mut self, cells: Range<usize>) {
        for step in 0..=self.at_end.last() {
            let (in_mean, at_end) = (self.in_mean.at(step), self.at_end.at(step));
            let moved = cells.start + step..cells.end + step;
            let sums = self.mean[moved.clone()].iter_mut().zip(&mut self.end[moved]);
            for ((mean, end), now) in sums.zip(&self.now[cells.clone()]) {
                *mean += in_mean * now;
                *end += at_end * now;
            }
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

    /// One jump: `next` from `now`, which is 0 outside `cells`; returns the cells of `next`. On the way `now` is
    /// added to the sums of mean and end with the given weights. Cell 1 is the lowest number that can be
    /// reached, cell 0 stays empty.
    ///
    /// Two cells on either side of the range are read, so these are cleared of what an earlier jump left there.
    fn step(
        &self,
        (stays, comes_down): (&[f64], &[f64]),
        now: &[f64],
        next: &mut [f64],
        cells: Range<usize>,
        (in_mean, at_end): (f64, f64),
        (mean, end): (&mut [f64], &mut [f64]),
    ) -> Range<usize> {
        let reached = (cells.start - 1).max(1)..cells.end + 1;
        let all_busy = stays.len().clamp(reached.start, reached.end);
        // Nine tenths of the work are these loops: slices of one known length let them run without checks.
        let idle = reached.start..all_busy;
        if !idle.is_empty() {
            let size = idle.len();
            let [below, here, above] = [0, 1, 2].map(|shift| &now[idle.start - 1 + shift..][..size]);
            let [stays, comes_down] = [stays, comes_down].map(|cells| &cells[idle.start..][..size]);
            let [next, mean, end] =
                [&mut *next, &mut *mean, &mut *end].map(|cells| &mut cells[idle.start..][..size]);
            for cell in 0..size {
                mean[cell] += in_mean * here[cell];
                end[cell] += at_end * here[cell];
                next[cell] =
                    self.arrives * below[cell] + (stays[cell] * here[cell] + comes_down[cell] * above[cell]);
            }
        }
        let leaves = self.finishes * self.servers as f64;
        let size = reached.end - all_busy;
        let [below, here, above] = [0, 1, 2].map(|shift| &now[all_busy - 1 + shift..][..size]);
        let [next_here, mean, end] = [&mut *next, mean, end].map(|cells| &mut cells[all_busy..][..size]);
        for cell in 0..size {
            mean[cell] += in_mean * here[cell];
            end[cell] += at_end * here[cell];
            next_here[cell] = self.arrives * below[cell] + leaves * above[cell];
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
