//! How many wait ahead of a caller who finds everyone busy, and how long that takes.

use crate::model::special::{incomplete_beta, ln_binomial_term};

/// The weight of the likeliest state, and the one below which states are left out: together far beyond 1e-300.
const LIKELIEST: f64 = 1e250;
const LEAST: f64 = 1e-80;
/// Longer than any wait that counts.
const LONGEST_HOURS: f64 = 1e150;

/// P(q wait ahead | everyone is busy), q = first + index, unscaled.
#[derive(Clone, Debug)]
pub(super) struct Ahead {
    /// Callers per hour.
    pub(super) arrivals: f64,
    /// What all people finish per hour when busy, cμ.
    service: f64,
    /// What one waiting caller hangs up per hour, θ.
    leaving: f64,
    first: usize,
    weights: Vec<f64>,
    total: f64,
}

/// Of those who wait.
pub(super) struct Means {
    /// The share that hangs up.
    pub(super) abandon: f64,
    /// The share that is served.
    pub(super) served: f64,
    /// Mean hours until served or hung up.
    pub(super) wait: f64,
    /// Mean hours of those served, times their share.
    pub(super) served_wait: f64,
}

/// The share of the waiting on either side of a time.
pub(super) struct Split {
    pub(super) within: f64,
    pub(super) after: f64,
}

impl Ahead {
    /// The weights outwards from their mode, the last q at which arrivals still outnumber departures.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 ≤ mode ≤ arrivals in a patience"
    )]
    pub(super) fn new(arrivals: f64, service: f64, leaving: f64) -> Self {
        let mode = ((arrivals - service) / leaving).max(0.0).floor();
        let (mut weight, mut q) = (LIKELIEST, mode);
        let mut weights = vec![weight];
        while q > 0.0 && weight > LEAST {
            weight *= (service + q * leaving) / arrivals;
            weights.push(weight);
            q -= 1.0;
        }
        let first = q as usize;
        weights.reverse();
        (weight, q) = (LIKELIEST, mode);
        while weight > LEAST {
            q += 1.0;
            weight *= arrivals / (service + q * leaving);
            weights.push(weight);
        }
        let total = weights.iter().sum();
        Self { arrivals, service, leaving, first, weights, total }
    }

    /// P(nobody waits ahead | everyone is busy).
    pub(super) fn nobody_ahead(&self) -> f64 {
        if self.first == 0 { self.weights[0] / self.total } else { 0.0 }
    }

    /// The largest q kept.
    fn last(&self) -> usize {
        self.first + self.weights.len() - 1
    }

    /// The shares and mean waits of those who wait.
    ///
    /// # Formula
    /// served | q: cμ/(cμ + (q+1)θ), and its wait the sum of the mean times at which the q + 1 ahead dissolve,
    /// Σᵢ₌₁..q+1 1/(cμ + iθ)
    pub(super) fn means(&self) -> Means {
        let mut means = Means { abandon: 0.0, served: 0.0, wait: 0.0, served_wait: 0.0 };
        let mut dissolved = self.hours_to_dissolve(self.first);
        for (q, weight) in (self.first..).zip(&self.weights) {
            let place = q as f64 + 1.0;
            let step = 1.0 / (self.service + place * self.leaving);
            dissolved += step;
            means.abandon += weight * (place * self.leaving * step);
            means.served += weight * (self.service * step);
            means.wait += weight * (place * step);
            means.served_wait += weight * (self.service * step) * dissolved;
        }
        for sum in [&mut means.abandon, &mut means.served, &mut means.wait, &mut means.served_wait] {
            *sum /= self.total;
        }
        means
    }

    /// Σᵢ₌₁..n 1/(cμ + iθ): the first terms as they are, the many others by Euler and Maclaurin, exact to 1e-15.
    fn hours_to_dissolve(&self, n: usize) -> f64 {
        const EXPLICIT: usize = 32;
        let term = |i: usize| 1.0 / (self.service + i as f64 * self.leaving);
        let explicit: f64 = (1..=n.min(EXPLICIT)).map(term).sum();
        if n <= EXPLICIT {
            return explicit;
        }
        let patiences = self.service / self.leaving;
        let (from, to) = (patiences + EXPLICIT as f64 + 0.5, patiences + n as f64 + 0.5);
        let rest = |x: f64| {
            let square = 1.0 / (x * x);
            square * (1.0 / 24.0 - square * (7.0 / 960.0 - square * 31.0 / 8_064.0))
        };
        let logarithm = libm::log1p((to - from) / from);
        explicit + (logarithm + rest(to) - rest(from)) / self.leaving
    }

    /// The virtual waits of those who wait.
    pub(super) fn waiting(&self, hours: f64) -> Split {
        self.split(self.service, |_| 1.0, hours)
    }

    /// The waits of those who wait and are served: who is served has one hang-up more ahead of everything.
    pub(super) fn served(&self, hours: f64) -> Split {
        let served = |q: f64| self.service / (self.service + (q + 1.0) * self.leaving);
        self.split(self.service + self.leaving, served, hours)
    }

    /// Splits the weights, each times its `share`, by whether more than q of those ahead are gone by then, who go
    /// at a rate of `base` + jθ when j are gone.
    fn split(&self, base: f64, share: impl Fn(f64) -> f64, hours: f64) -> Split {
        let last = self.last();
        let hours = if hours > 0.0 { hours.min(LONGEST_HOURS) } else { 0.0 };
        let gone = Gone::new(base, self.leaving, hours, last);
        let weight = |q: usize| self.weights[q - self.first] * share(q as f64);
        let weigh = |from: usize, to: usize| -> f64 { (from.max(self.first)..to).map(weight).sum() };
        let end = gone.first + gone.chances.len();
        // j gone leaves those with q ≥ j waiting.
        let (mut after, mut at_least) = (0.0, weigh(end, last + 1));
        for (j, chance) in (gone.first..end).zip(&gone.chances).rev() {
            if j >= self.first {
                at_least += weight(j);
            }
            after += chance * at_least;
        }
        let (mut within, mut fewer) = (0.0, weigh(self.first, gone.first));
        for (j, chance) in (gone.first..end).zip(&gone.chances) {
            within += chance * fewer;
            if j >= self.first {
                fewer += weight(j);
            }
        }
        // More than the last q gone leaves nobody.
        within += (fewer + weigh(end, last + 1)) * gone.beyond(last);
        Split { within: within / self.total, after: after / self.total }
    }
}

/// P(j of those ahead are gone by a time), j = first + index, up to a last j: a negative binomial count, which is
/// Poisson when nobody leaves.
struct Gone {
    base: f64,
    leaving: f64,
    /// (1 − e^{−θt})/θ.
    reach: f64,
    /// e^{−θt}.
    staying: f64,
    first: usize,
    chances: Vec<f64>,
}

impl Gone {
    /// The chances outwards from the likeliest j that is not beyond `last`.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ≤ mode ≤ last")]
    fn new(base: f64, leaving: f64, hours: f64, last: usize) -> Self {
        let reach = -libm::expm1(-leaving * hours) / leaving;
        let staying = libm::exp(-leaving * hours);
        let mode = ((base * reach - 1.0) / staying).ceil().clamp(0.0, last as f64) as usize;
        let mut gone = Self { base, leaving, reach, staying, first: mode, chances: Vec::new() };
        let likeliest = gone.chance(mode, hours);
        let mut chance = likeliest;
        gone.chances.push(chance);
        while gone.first > 0 && chance > 0.0 {
            chance /= gone.ratio(gone.first - 1);
            gone.first -= 1;
            gone.chances.push(chance);
        }
        gone.chances.reverse();
        chance = likeliest;
        for j in mode..last {
            chance *= gone.ratio(j);
            if chance == 0.0 {
                break;
            }
            gone.chances.push(chance);
        }
        gone
    }

    /// P(j are gone), from the logarithm of a binomial term.
    fn chance(&self, j: usize, hours: f64) -> f64 {
        if j == 0 {
            return libm::exp(-self.base * hours);
        }
        let j = j as f64;
        let patiences = self.base / self.leaving;
        let means = [(patiences + j) * self.staying, (self.base + j * self.leaving) * self.reach];
        let term = ln_binomial_term([patiences, j], means, self.base * self.reach - j * self.staying);
        libm::exp(term) * (patiences / (patiences + j))
    }

    /// P(j + 1 are gone) ÷ P(j are gone).
    fn ratio(&self, j: usize) -> f64 {
        let j = j as f64;
        (self.base + j * self.leaving) * self.reach / (j + 1.0)
    }

    /// P(more than `last` are gone), all chances up to there being known.
    fn beyond(&self, last: usize) -> f64 {
        let until: f64 = self.chances.iter().sum();
        if until <= 0.5 {
            return 1.0 - until;
        }
        let (more, patiences) = (last as f64 + 1.0, self.base / self.leaving);
        if self.staying < 0.5 {
            incomplete_beta(patiences, more, self.staying).upper
        } else {
            incomplete_beta(more, patiences, self.leaving * self.reach).lower
        }
    }
}
