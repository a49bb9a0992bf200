//! The distribution of the number in the system, and how an hour changes it.

use crate::model::poisson::Poisson;
use std::array::from_fn;
use std::ops::Range;

/// Probabilities below this are dropped at both ends of a distribution.
const NEGLIGIBLE: f64 = 1e-13;

/// What lies beyond a probability below this is not reached by a jump: a thousandth of that, for there are many jumps.
const UNREACHED: f64 = 1e-16;

/// Cells that are computed together.
const BLOCK: usize = 4;

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

    /// Adds a copy of one that is held already.
    pub(super) fn push_again(&mut self, row: usize) {
        let (first, start) = self.index[row];
        let end = start + self.get(row).weights.len();
        self.index.push((first, self.weights.len()));
        self.weights.extend_from_within(start..end);
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
        if (self.first, self.weights.len()) == (other.first, other.weights.len()) {
            return self.weights.iter().zip(other.weights).map(|(one, other)| (one - other).abs()).sum();
        }
        let last = self.last().max(other.last());
        (self.first.min(other.first)..=last).map(|count| (self.at(count) - other.at(count)).abs()).sum()
    }
}

/// An hour of the week: constant arrivals, constant people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hour {
    pub(super) arrivals: f64,
    pub(super) servers: u32,
    /// Tickets one busy person finishes per hour.
    pub(super) rate: f64,
}

impl Hour {
    /// So many people, of whom one finishes `rate` tickets per hour: a fraction is the nearest whole number of people, at
    /// least one, who are as much slower or faster.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of people ≥ 0")]
    pub(super) fn new(arrivals: f64, people: f64, rate: f64) -> Self {
        if people <= 0.0 || people.is_nan() {
            return Self { arrivals, servers: 0, rate };
        }
        let servers = people.round().max(1.0);
        Self { arrivals, servers: servers as u32, rate: rate * (people / servers) }
    }

    /// Tickets per hour that all together finish, cμ.
    pub(super) fn finished(&self) -> f64 {
        f64::from(self.servers) * self.rate
    }

    /// Whether as many people work as fast.
    pub(super) fn finishes_like(&self, other: &Self) -> bool {
        self.servers == other.servers && self.rate.to_bits() == other.rate.to_bits()
    }
}

/// Memory for carrying a distribution through an hour, kept from hour to hour.
#[derive(Debug, Default)]
pub(super) struct Propagation {
    start: Vec<f64>,
    now: Vec<f64>,
    next: Vec<f64>,
    /// Shares of the jumps in which a number stays, or the one above comes down, for cells that have people idle.
    stays: Vec<f64>,
    comes_down: Vec<f64>,
    jumps: Poisson,
    weights: Poisson,
    sums: Vec<Sum>,
}

/// A mean of the states after 0, 1, 2 … jumps.
#[derive(Debug, Default)]
struct Sum {
    weights: Poisson,
    cells: Vec<f64>,
}

/// Where numbers are held while an hour passes: `base` in the first cell of the second block, for a block is left free at
/// both ends.
struct Room {
    base: usize,
    /// The cells in use, whole blocks.
    cells: Range<usize>,
    /// The cells that there may be.
    limits: Range<usize>,
}

impl Propagation {
    /// Appends to `into` the mean over the next part of an hour and the distribution at its end.
    ///
    /// # Formula
    /// mean = Σₖ P(Pois(Λd) > k)/(Λd)·p(0)Pᵏ, end = p(0) + Λd·(mean·P − mean), Λ = λ + min(c, `n_max`)μ
    ///
    /// where d = length of the part, P = the chain of the jumps (uniformisation), `n_max` = a bound of the number in the system within the
    /// hour. All terms of the mean are positive, so its error is the weight left out; the end is Kolmogorov's equation over
    /// the part, and its rounding Λd times that of the mean. Source: Jensen 1953.
    pub(super) fn through(&mut self, from: Crowd<'_>, hour: Hour, span: f64, into: &mut Crowds) {
        let chain = Chain::new(hour, from.last());
        let jumps = chain.rate * span;
        self.jumps.refill(jumps);
        self.weights.refill_mean_of(&self.jumps);
        let room = self.sum_up(from, &chain);
        into.push(room.first(), &self.now[room.cells.clone()]);
        self.jump(&chain, 0.0, room.cells.clone());
        let before = self.start.iter().zip(&self.now);
        for (next, (start, mean)) in self.next.iter_mut().zip(before) {
            *next = (start + jumps * (*next - mean)).max(0.0);
        }
        into.push(room.first(), &self.next[room.cells]);
    }

    /// Appends to `into` the distribution at the end of an hour.
    ///
    /// # Formula
    /// Σₖ Pois(k; Λ)·p(0)Pᵏ, with Λ and P as in [`Propagation::through`].
    pub(super) fn end(&mut self, from: Crowd<'_>, hour: Hour, into: &mut Crowds) {
        let chain = Chain::new(hour, from.last());
        self.weights.refill(chain.rate);
        let room = self.sum_up(from, &chain);
        into.push(room.first(), &self.now[room.cells]);
    }

    /// Appends to `into` the distributions at the given fractions of the hour: other weights of the same jumps.
    pub(super) fn at(&mut self, from: Crowd<'_>, hour: Hour, fractions: &[f64], into: &mut Crowds) {
        let chain = Chain::new(hour, from.last());
        let mut sums = std::mem::take(&mut self.sums);
        sums.resize_with(fractions.len(), Sum::default);
        for (sum, fraction) in sums.iter_mut().zip(fractions) {
            sum.weights.refill(chain.rate * fraction);
        }
        let steps = sums.iter().map(|sum| sum.weights.last()).max().unwrap_or(0);
        let mut room = self.make_room(from, &chain, steps);
        for sum in &mut sums {
            sum.cells.clear();
            sum.cells.resize(self.start.len(), 0.0);
        }
        self.now.clone_from(&self.start);
        for step in 0..=steps {
            for sum in &mut sums {
                add(sum.weights.at(step), &self.now[room.cells.clone()], &mut sum.cells[room.cells.clone()]);
            }
            room.grow(&self.now);
            self.jump(&chain, 0.0, room.cells.clone());
            std::mem::swap(&mut self.now, &mut self.next);
        }
        for sum in &sums {
            into.push(room.first(), &sum.cells[room.cells.clone()]);
        }
        self.sums = sums;
    }

    /// Σₖ weightₖ·p(0)Pᵏ, left in `now`: by Horner's rule, or where nothing comes down by adding what has moved up.
    fn sum_up(&mut self, from: Crowd<'_>, chain: &Chain) -> Room {
        let steps = self.weights.last();
        let mut room = self.make_room(from, chain, steps);
        if chain.servers == 0 {
            let low = BLOCK + from.first - room.base;
            for step in 0..=steps.min(chain.most_arrivals) {
                add(self.weights.at(step), from.weights, &mut self.now[low + step..]);
            }
            room.cells = room.limits.clone();
            return room;
        }
        for step in (0..=steps).rev() {
            room.grow(&self.now);
            self.jump(chain, self.weights.at(step), room.cells.clone());
            std::mem::swap(&mut self.now, &mut self.next);
        }
        room
    }

    /// Makes room for so many jumps, with p(0) in `start`.
    fn make_room(&mut self, from: Crowd<'_>, chain: &Chain, steps: usize) -> Room {
        let base = if chain.servers == 0 { from.first } else { from.first.saturating_sub(steps) };
        let most = from.last() + chain.most_arrivals.min(steps);
        let end = BLOCK + (most + 1 - base).next_multiple_of(BLOCK);
        for buffer in [&mut self.start, &mut self.now, &mut self.next] {
            buffer.clear();
            buffer.resize(end + BLOCK, 0.0);
        }
        let low = BLOCK + from.first - base;
        let high = low + from.weights.len();
        self.start[low..high].copy_from_slice(from.weights);
        chain.fill(base, end, &mut self.stays, &mut self.comes_down);
        Room { base, cells: low / BLOCK * BLOCK..high.next_multiple_of(BLOCK), limits: BLOCK..end }
    }

    /// One jump: `next` = `now`·P + weight·`start` in whole blocks of cells.
    fn jump(&mut self, chain: &Chain, weight: f64, cells: Range<usize>) {
        let Self { start, now, next, stays, comes_down, .. } = self;
        let all_busy = stays.len().clamp(cells.start, cells.end);
        let leaves = chain.finishes * chain.servers as f64;
        // Most of the work are these loops: blocks of one known size need neither checks nor a rest.
        let around = |cells: Range<usize>| {
            [0, 1, 2].map(|shift| blocks(&now[cells.start - 1 + shift..][..cells.len()]))
        };
        let idle = cells.start..all_busy;
        if !idle.is_empty() {
            let [below, here, above] = around(idle.clone());
            let shares = blocks(&stays[idle.clone()]).iter().zip(blocks(&comes_down[idle.clone()]));
            let held = below.iter().zip(here).zip(above).zip(shares).zip(blocks(&start[idle.clone()]));
            let next = next[idle].as_chunks_mut::<BLOCK>().0;
            for (next, ((((below, here), above), (stays, comes_down)), start)) in next.iter_mut().zip(held) {
                *next = from_fn(|cell| {
                    (chain.arrives * below[cell] + weight * start[cell])
                        + (stays[cell] * here[cell] + comes_down[cell] * above[cell])
                });
            }
        }
        let size = cells.end - all_busy;
        let [below, above, start] =
            [&now[all_busy - 1..], &now[all_busy + 1..], &start[all_busy..]].map(|held| &held[..size]);
        let next = &mut next[all_busy..][..size];
        for cell in 0..size {
            next[cell] = chain.arrives * below[cell] + leaves * above[cell] + weight * start[cell];
        }
    }
}

/// Cells as whole blocks.
fn blocks(cells: &[f64]) -> &[[f64; BLOCK]] {
    cells.as_chunks().0
}

impl Room {
    /// The number in the first cell in use.
    fn first(&self) -> usize {
        self.base + self.cells.start - BLOCK
    }

    /// What a jump may reach: a block more where the outermost cell is not negligible.
    fn grow(&mut self, now: &[f64]) {
        let Self { cells, limits, .. } = self;
        if cells.start > limits.start && now[cells.start] > UNREACHED {
            cells.start -= BLOCK;
        }
        if cells.end < limits.end && now[cells.end - 1] > UNREACHED {
            cells.end += BLOCK;
        }
    }
}

/// Adds a state to a sum.
fn add(weight: f64, state: &[f64], sum: &mut [f64]) {
    if weight > 0.0 {
        sum.iter_mut().zip(state).for_each(|(sum, state)| *sum += weight * state);
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
    /// More arrivals than this are not looked at.
    most_arrivals: usize,
}

impl Chain {
    fn new(hour: Hour, present: usize) -> Self {
        let most_arrivals = most_arrivals(hour.arrivals);
        let servers = (hour.servers as usize).min(present + most_arrivals);
        let rate = hour.arrivals + servers as f64 * hour.rate;
        let scale = if rate > 0.0 { 1.0 / rate } else { 0.0 };
        Self { rate, arrives: hour.arrivals * scale, finishes: hour.rate * scale, servers, most_arrivals }
    }

    /// Fills in, for the blocks in which people may be idle, the shares of the jumps in which nothing happens and in
    /// which the number above comes down.
    fn fill(&self, base: usize, end: usize, stays: &mut Vec<f64>, comes_down: &mut Vec<f64>) {
        stays.clear();
        comes_down.clear();
        let idle = (BLOCK + self.servers).saturating_sub(base).next_multiple_of(BLOCK).clamp(BLOCK, end);
        for cell in 0..idle {
            let count = (base + cell).saturating_sub(BLOCK);
            stays.push(self.finishes * self.servers.saturating_sub(count) as f64);
            comes_down.push(self.finishes * self.servers.min(count + 1) as f64);
        }
    }
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
