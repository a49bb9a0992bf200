//! The share of months in which an objective is kept.

use super::coverage::binomial;
use super::poisson::Poisson;
use super::response::normal_cdf;

/// Above this many tickets a month the sum is replaced by its normal limit.
const MANY: f64 = 1e7;
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
/// ```
/// use relevo::model::sla::months_kept;
/// assert!((months_kept(10.0, 0.97, 0.95) - 0.742).abs() < 5e-4);
/// ```
#[must_use]
pub fn months_kept(tickets_per_month: f64, in_time: f64, objective: f64) -> f64 {
    let demands = tickets_per_month > 0.0 && objective > 0.0;
    if !demands {
        return 1.0;
    }
    let p = if in_time.is_nan() { 0.0 } else { in_time.clamp(0.0, 1.0) };
    let (mean, objective) = (tickets_per_month.min(1e15), objective.min(1.0));
    if mean > MANY {
        return many(mean, p, objective);
    }
    let in_time = Poisson::new(mean * p);
    let late = Poisson::new(mean * (1.0 - p));
    let mut late_at_most = late.weights.iter().scan(0.0, |sum, weight| {
        *sum += weight;
        Some(*sum)
    });
    // `counted` late tickets have been summed into `below` so far.
    let (mut counted, mut below) = (late.first, 0.0_f64);
    let mut kept = 0.0;
    for (hits, weight) in (in_time.first..).zip(&in_time.weights) {
        let allowed = allowed_late(hits, objective);
        while counted <= allowed {
            let Some(sum) = late_at_most.next() else { break };
            below = sum;
            counted += 1;
        }
        kept += weight * below;
    }
    kept.clamp(0.0, 1.0)
}

/// The most late tickets beside `hits` tickets in time with which the objective is kept.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count ≥ 0; saturates")]
fn allowed_late(hits: usize, objective: f64) -> usize {
    ((hits as f64 * (1.0 - objective) + FORGIVEN) / objective).floor() as usize
}

/// The normal limit of [`months_kept`].
fn many(mean: f64, p: f64, objective: f64) -> f64 {
    let variance = objective * objective * (1.0 - p) + (1.0 - objective).powi(2) * p;
    let distance = (p - objective) * mean.sqrt();
    if variance > 0.0 { normal_cdf(distance / variance.sqrt()) } else { f64::from(u8::from(distance >= 0.0)) }
}

/// The number of a year's twelve months kept that is reached or undercut with probability `level`: with 0.1 and
/// 0.9, the range in which eight of ten years end.
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
