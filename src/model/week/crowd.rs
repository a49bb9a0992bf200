//! The distribution of the number in the system, and how an hour changes it.

use crate::model::poisson::Poisson;

/// Probabilities below this are dropped at both ends of a distribution.
const NEGLIGIBLE: f64 = 1e-15;

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
        let scale = 1.0 / kept.iter().sum::<f64>();
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
    /// One sum after another, each as wide as `now`.
    sums: Vec<f64>,
    /// For each sum, the weight of the state after so many jumps.
    mixtures: Vec<Poisson>,
}

impl Propagation {
    /// Appends to `into` the mean over the hour and the distribution at its end.
    ///
    /// # Formula
    /// p(t) = Σₖ Pois(k; Λt)·p(0)Pᵏ, mean = Σₖ P(Pois(Λ) > k)/Λ·p(0)Pᵏ, Λ = λ + min(c, `n_max`)μ
    ///
    /// where P = the chain of the jumps (uniformisation), `n_max` = a bound of the number in the system within
    /// the hour. All terms are positive, so the error is the weight left out. Source: Jensen 1953.
    pub(super) fn through(&mut self, from: Crowd<'_>, hour: Hour, into: &mut Crowds) {
        let chain = Chain::new(hour, from.last());
        self.mixtures.resize_with(2, Poisson::default);
        let [mean, end] = &mut self.mixtures[..] else { return };
        end.refill(chain.rate);
        mean.refill_mean_of(end);
        self.mix(from, &chain, into);
    }

    /// Appends to `into` the distributions at the given fractions of the hour.
    pub(super) fn at(&mut self, from: Crowd<'_>, hour: Hour, fractions: &[f64], into: &mut Crowds) {
        let chain = Chain::new(hour, from.last());
        self.mixtures.resize_with(fractions.len(), Poisson::default);
        for (jumps, &fraction) in self.mixtures.iter_mut().zip(fractions) {
            jumps.refill(chain.rate * fraction);
        }
        self.mix(from, &chain, into);
    }

    /// Appends to `into` the mixtures of the states after 0, 1, 2 … jumps.
    fn mix(&mut self, from: Crowd<'_>, chain: &Chain, into: &mut Crowds) {
        let steps = self.mixtures.iter().map(Poisson::last).max().unwrap_or(0);
        // A number is held in the cell above `base`; cells are left free at the bottom and the top.
        let base = if chain.servers == 0 { from.first } else { from.first.saturating_sub(steps) };
        let width = from.last() + steps - base + 4;
        self.sums.clear();
        self.sums.resize(width * self.mixtures.len(), 0.0);
        for buffer in [&mut self.now, &mut self.next] {
            buffer.clear();
            buffer.resize(width, 0.0);
        }
        let mut low = from.first - base + 1;
        let mut high = low + from.weights.len();
        self.now[low..high].copy_from_slice(from.weights);
        for step in 0..=steps {
            // While closed a jump only moves the whole distribution up.
            let moved = if chain.servers == 0 { step } else { 0 };
            for (mixture, sums) in self.mixtures.iter().zip(self.sums.chunks_exact_mut(width)) {
                let weight = step.checked_sub(mixture.first).and_then(|at| mixture.weights.get(at));
                if let Some(weight) = weight {
                    let targets = sums[low + moved..high + moved].iter_mut().zip(&self.now[low..high]);
                    targets.for_each(|(sum, value)| *sum += weight * value);
                }
            }
            if chain.servers > 0 && step < steps {
                (low, high) = chain.step(base, &self.now, &mut self.next, low, high);
                std::mem::swap(&mut self.now, &mut self.next);
            }
        }
        for sums in self.sums.chunks_exact(width) {
            into.push(base, &sums[1..]);
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
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count ≥ 0")]
    fn new(hour: Hour, present: usize) -> Self {
        // More arrive within the hour with a probability below 1e-15 only.
        let arriving = (hour.arrivals + 9.0 * hour.arrivals.sqrt() + 15.0) as usize;
        let servers = (hour.servers as usize).min(present + arriving);
        let rate = hour.arrivals + servers as f64 * hour.rate;
        let scale = if rate > 0.0 { 1.0 / rate } else { 0.0 };
        Self { rate, arrives: hour.arrivals * scale, finishes: hour.rate * scale, servers }
    }

    /// One jump: `next` from `now`, which is 0 outside the cells `low..high`; returns the new range. Cell 1 is
    /// the lowest number that can be reached, cell 0 stays empty.
    ///
    /// Two cells on either side of the range are read, so these are cleared of what an earlier jump left there.
    fn step(&self, base: usize, now: &[f64], next: &mut [f64], low: usize, high: usize) -> (usize, usize) {
        let (start, end) = ((low - 1).max(1), high + 1);
        let all_busy = (self.servers + 1).saturating_sub(base).clamp(start, end);
        for cell in start..all_busy {
            let count = base + cell - 1;
            let idle = (self.servers - count) as f64;
            let above = (count + 1) as f64;
            next[cell] =
                self.arrives * now[cell - 1] + self.finishes * (idle * now[cell] + above * now[cell + 1]);
        }
        let leaves = self.finishes * self.servers as f64;
        let (below, above) = (&now[all_busy - 1..end - 1], &now[all_busy + 1..=end]);
        for ((cell, below), above) in next[all_busy..end].iter_mut().zip(below).zip(above) {
            *cell = self.arrives * below + leaves * above;
        }
        let (mut low, mut high) = (start, end);
        while low + 1 < high && next[low] < NEGLIGIBLE {
            low += 1;
        }
        while low + 1 < high && next[high - 1] < NEGLIGIBLE {
            high -= 1;
        }
        next[low.saturating_sub(2)..low].fill(0.0);
        next[high..high + 2].fill(0.0);
        (low, high)
    }
}
