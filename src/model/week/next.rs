//! Where the search for the week that repeats goes on.

use super::course::Leaving;
use super::crowd::{Crowd, Crowds, Hour};
use super::mixing::{Mixing, dense};
use super::sweep::Sweep;

/// A week that leaves less than this of the distance is followed by its own end.
const AT_ONCE: f64 = 1e-3;
/// Weeks that may follow one another without halving the distance, before the other way is tried: balanced, and not.
const PATIENCE: (usize, usize) = (2, 8);
/// Fewer steps a week than this say nothing about a number in the system.
const RARE: f64 = 1e-12;

/// How often numbers in the system are passed in a week, n from 0.
#[derive(Default)]
pub(super) struct Passages {
    /// Times that n is passed upwards. From an open hour's two ends, so an estimate.
    up: Vec<f64>,
    /// Times that people who leave take the number from above n to n or below, each counted as often as numbers are
    /// passed before n.
    before: Vec<f64>,
}

impl Passages {
    pub(super) fn clear(&mut self) {
        self.up.clear();
        self.before.clear();
    }

    fn make_room(&mut self, crowd: Crowd<'_>) {
        let size = self.up.len().max(crowd.last() + 1);
        self.up.resize(size, 0.0);
        self.before.resize(size, 0.0);
    }

    /// Passages upwards between two states.
    pub(super) fn add_hour(&mut self, from: Crowd<'_>, to: Crowd<'_>, hour: Hour, share: f64) {
        self.make_room(from);
        self.make_room(to);
        if hour.servers > 0 {
            for crowd in [from, to] {
                let up = self.up[crowd.first..].iter_mut().zip(crowd.weights);
                up.for_each(|(up, weight)| *up += 0.5 * share * hour.arrivals * weight);
            }
            return;
        }
        // Nothing comes down: as often as the number is no longer n or below.
        let mut fewer = 0.0;
        for count in from.first..to.last() {
            fewer += from.at(count) - to.at(count);
            self.up[count] += share * fewer;
        }
    }

    pub(super) fn add_leaving(&mut self, crowd: Crowd<'_>, leaving: Leaving, share: f64) {
        for (count, weight) in (crowd.first..).zip(crowd.weights) {
            for passed in leaving.rest(count)..count {
                self.before[passed] += share * weight * (count - passed - 1) as f64;
            }
        }
    }
}

/// Ways to the start of the next week, the quickest that works.
pub(super) enum Next {
    /// Most desks forget the start within days: the end of the week, as long as that brings the distance down at once.
    Plain { distance: f64 },
    /// Mix the weeks seen, each followed by its balanced numbers in the system or by its own end.
    Mixed { balances: bool, mixing: Mixing, idle: usize, distance: f64 },
}

impl Default for Next {
    fn default() -> Self {
        Self::Plain { distance: f64::INFINITY }
    }
}

impl Next {
    fn mixed(balances: bool, distance: f64) -> Self {
        Self::Mixed { balances, mixing: Mixing::default(), idle: 0, distance }
    }

    /// The weights to start from, from 0 tickets on. `best` is the last end that is worth going back to.
    pub(super) fn start(&mut self, sweep: &Sweep, distance: f64, best: &mut Crowds) -> Vec<f64> {
        match self {
            Self::Plain { distance: before } if distance < AT_ONCE * *before => {
                *before = distance;
                dense(sweep.end())
            }
            Self::Plain { .. } => {
                *self = Self::mixed(true, f64::INFINITY);
                self.start(sweep, distance, best)
            }
            Self::Mixed { balances, mixing, idle, distance: least } => {
                if distance < 0.5 * *least {
                    (*least, *idle) = (distance, 0);
                    best.clear();
                    best.push_row(sweep.end());
                } else {
                    *idle += 1;
                }
                if *idle > if *balances { PATIENCE.0 } else { PATIENCE.1 } {
                    // The other way, from the nearest week that was seen.
                    *self = Self::mixed(!*balances, *least);
                    return dense(best.last());
                }
                let end = if *balances { balanced(sweep) } else { dense(sweep.end()) };
                mixing.next(dense(sweep.start.last()), end)
            }
        }
    }
}

/// A better start than the end of the week: every number in the system rescaled so that as many tickets step up
/// from it over the week as step down to it, which is so when the week repeats.
///
/// # Formula
/// q(n)·u(n) = q(n+1)·d(n+1), d(n+1) = u(n) − P(N ≤ n at the start) + P(N ≤ n at the end), start(n) = q(n)·end(n)
///
/// where u(n) = steps up from n in the week, d(n+1) = steps down to it. Repeating the week settles within the week, and
/// this settles between the numbers, which alone would take months when the desk is nearly full. Where people leave and
/// take d tickets along, n is passed from up to d above: q is taken for geometric there, to first order. Source:
/// Takahashi 1975 (aggregation and disaggregation).
fn balanced(sweep: &Sweep) -> Vec<f64> {
    let (start, end) = (sweep.start.last(), sweep.end());
    let passages = sweep.passages.up.iter().zip(&sweep.passages.before);
    let (mut scale, mut fewer) = (1.0_f64, 0.0);
    let mut weights = Vec::with_capacity(passages.len());
    for (count, (up, before)) in passages.enumerate() {
        weights.push(end.at(count) * scale);
        fewer += start.at(count) - end.at(count);
        let (up, down) = (up + before, up - fewer + before);
        // Where there is hardly anything, its ratio is noise.
        if up > RARE && down > RARE {
            scale = (scale * up / down).clamp(1e-100, 1e100);
        }
    }
    // The largest first: the scale may have run so far off that their sum is no number.
    let largest = weights.iter().copied().fold(0.0, f64::max);
    for weight in &mut weights {
        *weight /= largest;
    }
    let total: f64 = weights.iter().sum();
    for weight in &mut weights {
        *weight /= total;
    }
    weights
}
