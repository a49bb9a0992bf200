//! The share of months in which an objective is kept.

use super::coverage::binomial;
use super::poisson::Poisson;
use super::response::normal_cdf;

/// Above this many tickets a month the sum is replaced by its normal limit.
const MANY: f64 = 1e7;
/// Below this, a chance is summed again with its tails.
const RARE: f64 = 0.05;
/// The rounding that ⌈objective × n⌉ forgives.
const FORGIVEN: f64 = 1e-9;

/// P(at least ⌈o·n⌉ of a month's n tickets are in time), a month without tickets being kept.
///
/// # Formula
/// Σₙ Pois(n; m)·P(Bin(n, p) ≥ ⌈o·n − 1e-9⌉) = Σₕ Pois(h; mp)·P(Pois(m(1−p)) ≤ ⌊(h(1−o) + 1e-9)/o⌋)
///
/// where m = `tickets_per_month`, p = `in_time` (the probability of each), o = `objective`. Tickets in time and
/// tickets late are independent Poisson counts, so one sum is enough. Beyond ten million tickets a month the
/// normal limit Φ((p − o)√m / √(o²(1−p) + (1−o)²p)) is used: its error is below 1e-3 there.
///
/// Domain: without tickets, or with an objective not above 0, every month is kept; what is no number counts as
/// 0. Relative error below 1e-12 up to ten million tickets a month. Source: splitting a Poisson stream (Kingman
/// 1993).
///
/// ```
/// use relevo::model::sla::months_kept;
/// assert!((months_kept(10.0, 0.97, 0.95) - 0.742).abs() < 5e-4);
/// ```
#[must_use]
pub fn months_kept(tickets_per_month: f64, in_time: f64, objective: f64) -> f64 {
    unless_rare(|window| kept_and_missed(tickets_per_month, in_time, objective, window).0)
}

/// P(fewer than ⌈o·n⌉ of a month's n tickets are in time) = 1 − [`months_kept`], with all its digits where it is
/// small: the sum over the tickets in time of the tail of those late.
///
/// # Formula
/// Σₕ Pois(h; mp)·P(Pois(m(1−p)) > ⌊(h(1−o) + 1e-9)/o⌋), with the notation and the domain of [`months_kept`]
///
/// ```
/// use relevo::model::sla::months_missed;
/// // Two tickets a month, all of which must be in time: one late ticket is enough.
/// let missed = months_missed(2.0, 1.0 - 1e-12, 1.0);
/// assert!((missed / 2e-12 - 1.0).abs() < 1e-4); // 1 − 1e-12 itself has no more digits
/// ```
#[must_use]
pub fn months_missed(tickets_per_month: f64, in_time: f64, objective: f64) -> f64 {
    unless_rare(|window| kept_and_missed(tickets_per_month, in_time, objective, window).1)
}

/// A chance from the usual windows of a count, or, where it is small beside what they leave out, from deep ones.
fn unless_rare(chance: impl Fn(fn(f64) -> Poisson) -> f64) -> f64 {
    let usual = chance(Poisson::new);
    if usual < RARE { chance(Poisson::deep) } else { usual }
}

/// [`months_kept`] and [`months_missed`], each a sum of positive terms.
fn kept_and_missed(
    tickets_per_month: f64,
    in_time: f64,
    objective: f64,
    window: fn(f64) -> Poisson,
) -> (f64, f64) {
    let demands = tickets_per_month > 0.0 && objective > 0.0;
    if !demands {
        return (1.0, 0.0);
    }
    let p = if in_time.is_nan() { 0.0 } else { in_time.clamp(0.0, 1.0) };
    let (mean, objective) = (tickets_per_month.min(1e15), objective.min(1.0));
    if mean > MANY {
        return many(mean, p, objective);
    }
    let in_time = window(mean * p);
    let late = Tails::of(&window(mean * (1.0 - p)));
    let (mut kept, mut missed) = (0.0, 0.0);
    for (hits, weight) in (in_time.first..).zip(&in_time.weights) {
        let (few, many) = late.at(allowed_late(hits, objective));
        kept += weight * few;
        missed += weight * many;
    }
    (kept.clamp(0.0, 1.0), missed.clamp(0.0, 1.0))
}

/// Both tails of a count.
struct Tails {
    first: usize,
    /// P(N ≤ first + i).
    at_most: Vec<f64>,
    /// P(N > first + i).
    more: Vec<f64>,
}

impl Tails {
    /// Each summed from its small end, so that nothing is lost.
    fn of(count: &Poisson) -> Self {
        let running = |sum: &mut f64, weight: &f64| {
            *sum += weight;
            Some(*sum)
        };
        let at_most = count.weights.iter().scan(0.0, running).collect();
        let mut more: Vec<f64> = count.weights.iter().skip(1).rev().scan(0.0, running).collect();
        more.reverse();
        Self { first: count.first, at_most, more }
    }

    /// P(N ≤ most), P(N > most).
    fn at(&self, most: usize) -> (f64, f64) {
        let Some(place) = most.checked_sub(self.first) else { return (0.0, 1.0) };
        let tail = |tail: &Vec<f64>, beyond: f64| tail.get(place).copied().unwrap_or(beyond);
        (tail(&self.at_most, 1.0), tail(&self.more, 0.0))
    }
}

/// The most late tickets beside `hits` tickets in time with which the objective is kept.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count ≥ 0; saturates")]
fn allowed_late(hits: usize, objective: f64) -> usize {
    ((hits as f64 * (1.0 - objective) + FORGIVEN) / objective).floor() as usize
}

/// The normal limit of [`kept_and_missed`].
fn many(mean: f64, p: f64, objective: f64) -> (f64, f64) {
    let variance = objective * objective * (1.0 - p) + (1.0 - objective).powi(2) * p;
    let distance = (p - objective) * mean.sqrt();
    if variance > 0.0 {
        let deviations = distance / variance.sqrt();
        return (normal_cdf(deviations), normal_cdf(-deviations));
    }
    if distance >= 0.0 { (1.0, 0.0) } else { (0.0, 1.0) }
}

/// The number of a year's twelve months kept that is reached or undercut with probability `level`: with 0.1 and
/// 0.9, the range in which eight of ten years end.
///
/// # Formula
/// min j with P(Bin(12, p) ≤ j) ≥ level − 1e-12, where p = `monthly`, clamped to 0..=1; 12 for a level that is
/// never reached
#[must_use]
pub fn months_kept_in_a_year(monthly: f64, level: f64) -> u32 {
    let mut sum = 0.0;
    for (months, chance) in (0..).zip(binomial(12, monthly)) {
        sum += chance;
        if sum >= level - 1e-12 {
            return months;
        }
    }
    12
}
