//! Sickness as spells that begin more often in some weeks than in others.

use crate::model::special::incomplete_gamma;
use crate::quantity::Ratio;

/// Values of the share that is sick when a week begins; denser near none.
const SHARES: usize = 64;
/// Equally likely parts of a week's rate, and how often the last of them is halved twice.
const PARTS: usize = 40;
const TAIL_CUTS: usize = 28;
/// Weeks that differ more than this by chance cannot be told from an epidemic, and those that differ less from none.
const SHAPES: std::ops::RangeInclusive<f64> = 0.02..=2e3;
/// Working days in a week without a holiday.
const WEEK_DAYS: i32 = 5;
/// Most of the time that somebody is sick.
const MOST_SICK: f64 = 0.9;

/// How people fall sick.
///
/// # Formula
/// Somebody who is well falls sick on a working day with probability 1 − e^{−λG}, and is well again on each later one
/// with probability 1/L. G is the same for all on all days of a week: gamma with mean 1 and shape κ, each week its own.
/// λ and κ follow from two demands on a week without holidays: the mean share that is sick is q, and the variance over
/// the weeks of that share is ρq(1−q), which makes ρ the correlation of two people's absence on a day.
///
/// Spells go on through leave, and no day of a spell passes on a holiday or a weekend. Domain: q up to 0.9, L from 1 to
/// 130 days; where κ would leave 0.02 to 2,000 it is the nearer end, and none above, so that a correlation that weeks
/// cannot bring about (beyond some 0.5) is the largest they can.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spells {
    /// Share of the working days, of those not on leave, on which somebody is sick: q, 0..=1.
    pub rate: f64,
    /// Mean working days of a spell: L.
    pub mean_days: f64,
    /// Correlation of the absence of two people on the same day: ρ, 0..=1.
    pub correlation: f64,
}

impl Spells {
    /// Nobody is ever sick.
    pub const NEVER: Self = Self { rate: 0.0, mean_days: 1.0, correlation: 0.0 };

    /// The rates that keep both demands.
    #[must_use]
    pub fn solved(&self) -> Solved {
        let rate = Ratio::clamped(self.rate).get().min(MOST_SICK);
        let days = if self.mean_days >= 1.0 { self.mean_days.min(130.0) } else { 1.0 };
        let correlation = Ratio::clamped(self.correlation).get();
        let recovery = 1.0 / days;
        let mut solved =
            Solved { recovery, spread: None, rate: 0.0, nodes: vec![(0.0, 1.0)], shares: at(0.0) };
        if rate <= 0.0 {
            return solved;
        }
        let start = (rate / (1.0 - rate) * recovery).min(0.95);
        let variance = correlation * rate * (1.0 - rate);
        // The weight of a week in a day's share, and so its shape, were hazards additive.
        let kept = 1.0 - recovery;
        let of_week: f64 = (1..=WEEK_DAYS).map(|day| (1.0 - kept.powi(day)).powi(2)).sum::<f64>() / 5.0;
        let shape = if variance > 0.0 { rate * rate * of_week.max(0.05) / variance } else { f64::INFINITY };
        solved.set(start, shape);
        solved.shares = at(rate);
        for _ in 0..12 {
            let (mean, seen) = solved.settle();
            let is_close = |seen: f64, wanted: f64| (seen - wanted).abs() <= 2e-4 * wanted;
            if mean <= 0.0 || (is_close(mean, rate) && (solved.spread.is_none() || is_close(seen, variance)))
            {
                break;
            }
            let chance = solved.rate * (rate / mean).clamp(0.5, 2.0);
            let shape = match solved.spread {
                Some(shape) if variance > 0.0 => shape * (seen / variance).clamp(0.25, 4.0),
                _ => f64::INFINITY,
            };
            solved.set(chance.min(0.95), shape);
        }
        solved
    }
}

/// The share that is sick, as values and their probabilities.
pub(super) type Shares = [f64; SHARES];

/// [`Spells`] whose rates are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Solved {
    /// P(well again) of a day: 1/L.
    pub(super) recovery: f64,
    /// The shape κ of a week's rate; `None` where all weeks are alike.
    spread: Option<f64>,
    /// The mean chance to fall sick on a day.
    rate: f64,
    /// What the chance to fall sick on a day of a week may be, and how likely that is.
    pub(super) nodes: Vec<(f64, f64)>,
    /// P(so many are sick when a week begins) after weeks without holidays.
    pub(super) shares: Shares,
}

impl Solved {
    /// Shape of the rate of a week, κ; `None` where all weeks are alike.
    #[must_use]
    pub fn shape(&self) -> Option<f64> {
        self.spread
    }

    /// The rate λ of new spells a day of somebody well, in a week like the mean of all.
    ///
    /// # Formula
    /// E\[1 − e^{−λG}\] = c: λ = κ((1 − c)^{−1/κ} − 1), −ln(1 − c) where G is always 1
    #[must_use]
    pub fn hazard(&self) -> f64 {
        let log = -libm::log1p(-self.rate);
        self.spread.map_or(log, |shape| shape * libm::expm1(log / shape))
    }

    fn set(&mut self, chance: f64, shape: f64) {
        self.rate = chance;
        self.spread = (shape < *SHAPES.end()).then_some(shape.max(*SHAPES.start()));
        let hazard = self.hazard();
        self.nodes = match self.spread {
            None => vec![(chance, 1.0)],
            Some(shape) => {
                let parts = gamma_parts(shape);
                parts.into_iter().map(|(value, weight)| (-libm::expm1(-hazard * value), weight)).collect()
            }
        };
    }

    /// Lets weeks without holidays pass until they are alike; the mean share that is sick on a day, and its variance.
    fn settle(&mut self) -> (f64, f64) {
        for _ in 0..200 {
            let next = self.after(&self.shares, WEEK_DAYS);
            let moved: f64 = next.iter().zip(&self.shares).map(|(next, now)| (next - now).abs()).sum();
            self.shares = next;
            if moved < 1e-7 {
                break;
            }
        }
        let (mut mean, mut square) = (0.0, 0.0);
        for (start, chance) in self.shares.iter().enumerate().filter(|(_, chance)| **chance > 1e-12) {
            for &(rate, weight) in &self.nodes {
                let mut share = value(start);
                for _ in 0..WEEK_DAYS {
                    share = self.next_share(share, rate);
                    mean += chance * weight * share;
                    square += chance * weight * share * share;
                }
            }
        }
        (mean / 5.0, (square / 5.0 - (mean / 5.0).powi(2)).max(0.0))
    }

    /// The share that is sick on the next working day.
    pub(super) fn next_share(&self, share: f64, rate: f64) -> f64 {
        share * (1.0 - self.recovery) + (1.0 - share) * rate
    }

    /// The share that is sick after some working days of one week.
    pub(super) fn after(&self, shares: &Shares, days: i32) -> Shares {
        let mut next = [0.0; SHARES];
        for &(rate, weight) in &self.nodes {
            // The days of [`Solved::next_share`] are a line.
            let slope = (1.0 - self.recovery - rate).powi(days);
            let settled = rate / (rate + self.recovery);
            for (start, chance) in shares.iter().enumerate().filter(|(_, chance)| **chance > 1e-12) {
                add(&mut next, settled + slope * (value(start) - settled), chance * weight);
            }
        }
        next
    }
}

/// The share that stands for a value.
pub(super) fn value(index: usize) -> f64 {
    (index as f64 / (SHARES - 1) as f64).powi(2)
}

/// A share that is certain.
fn at(share: f64) -> Shares {
    let mut shares = [0.0; SHARES];
    add(&mut shares, share, 1.0);
    shares
}

/// Gives a probability to the two values around a share, so that its mean stays.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a square root of 0..=1 times 63"
)]
fn add(shares: &mut Shares, share: f64, weight: f64) {
    let share = share.clamp(0.0, 1.0);
    let low = ((share.sqrt() * (SHARES - 1) as f64).floor() as usize).min(SHARES - 2);
    let part = ((share - value(low)) / (value(low + 1) - value(low))).clamp(0.0, 1.0);
    shares[low] += weight * (1.0 - part);
    shares[low + 1] += weight * part;
}

/// A gamma variable of mean 1 in parts: the mean of each and its probability. The last of equally likely parts is halved
/// again and again, for rare weeks decide how often the backups do not suffice.
///
/// # Formula
/// E\[G; G ≤ x/κ\] = P(κ + 1, x), where P is the incomplete gamma function: each part has its own mean exactly
fn gamma_parts(shape: f64) -> Vec<(f64, f64)> {
    let even = (1..PARTS).map(|part| 1.0 - part as f64 / PARTS as f64);
    let last = 1.0 / PARTS as f64;
    let tail = (1..=TAIL_CUTS).map(|cut| last * libm::exp2(-0.5 * cut as f64));
    let mut parts = Vec::with_capacity(PARTS + TAIL_CUTS);
    let (mut above, mut mean_above, mut from) = (1.0, 1.0, f64::NEG_INFINITY);
    for upper in even.chain(tail) {
        let logarithm = quantile(shape, upper, from);
        let cut = libm::exp(logarithm);
        let (next, mean_next) =
            (incomplete_gamma(shape, cut).upper, incomplete_gamma(shape + 1.0, cut).upper);
        push(&mut parts, above - next, mean_above - mean_next);
        (above, mean_above, from) = (next, mean_next, logarithm);
    }
    push(&mut parts, above, mean_above);
    parts
}

fn push(parts: &mut Vec<(f64, f64)>, weight: f64, mean: f64) {
    if weight > 0.0 {
        parts.push(((mean / weight).max(0.0), weight));
    }
}

/// ln x with P(X > x) = `upper` of a gamma variable with scale 1, at least `from`.
fn quantile(shape: f64, upper: f64, from: f64) -> f64 {
    // Below: xᵏ/Γ(k+1) ≥ P. Above: beyond k + 8√k + 40 is rarer than any tail asked for.
    let mut low = ((libm::log1p(-upper) + libm::lgamma(shape + 1.0)) / shape).max(from).max(-700.0);
    let mut high = libm::log(shape + 8.0 * shape.sqrt() + 40.0).max(low);
    while high - low > 1e-9 * (1.0 + low.abs()) {
        let middle = f64::midpoint(low, high);
        if incomplete_gamma(shape, libm::exp(middle)).upper > upper { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}
