//! How many people are present when absence is a matter of chance, and what backups fill.

/// Cases rarer than this are left out, and the rest scaled to 1.
const NEGLIGIBLE: f64 = 1e-14;

/// P(j of n happen), j = 0..=n, each with the same probability `p` (clamped to 0..=1).
///
/// # Formula
/// P(j) = C(n, j) pʲ (1−p)ⁿ⁻ʲ, taken outwards from the mode so that nothing under- or overflows.
///
/// ```
/// use relevo::model::coverage::{at_least, binomial};
/// assert!((at_least(4, &binomial(5, 0.9)) - 0.918_540).abs() < 5e-7);
/// ```
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 <= mode <= n")]
pub fn binomial(n: u32, p: f64) -> Vec<f64> {
    let size = n as usize;
    let mut weights = vec![0.0; size + 1];
    if p.is_nan() || p <= 0.0 || p >= 1.0 {
        weights[if p >= 1.0 { size } else { 0 }] = 1.0;
        return weights;
    }
    let mode = ((f64::from(n) + 1.0) * p).floor().min(f64::from(n)) as usize;
    let odds = p / (1.0 - p);
    weights[mode] = 1.0;
    for j in mode..size {
        weights[j + 1] = weights[j] * odds * (size - j) as f64 / (j + 1) as f64;
    }
    for j in (0..mode).rev() {
        weights[j] = weights[j + 1] * (j + 1) as f64 / (odds * (size - j) as f64);
    }
    scaled(weights)
}

/// P(j are absent), j = 0..=n, of people with their own probabilities.
///
/// # Formula
/// For each probability q: d\[j\] ← d\[j\](1 − q) + d\[j−1\]q (Poisson-binomial, exact).
///
/// ```
/// use relevo::model::coverage::{at_least, poisson_binomial};
/// let present = poisson_binomial(&[0.95, 0.9, 0.9, 0.8, 0.7]);
/// assert!((at_least(4, &present) - 0.841_77).abs() < 5e-6);
/// ```
#[must_use]
pub fn poisson_binomial(absence: &[f64]) -> Vec<f64> {
    let mut weights = Vec::with_capacity(absence.len() + 1);
    weights.push(1.0);
    for &q in absence {
        let q = share(q);
        weights.push(0.0);
        for j in (1..weights.len()).rev() {
            weights[j] = weights[j] * (1.0 - q) + weights[j - 1] * q;
        }
        weights[0] *= 1.0 - q;
    }
    weights
}

/// P(N ≥ k) of a distribution indexed by N.
#[must_use]
pub fn at_least(k: usize, distribution: &[f64]) -> f64 {
    distribution.iter().skip(k).sum::<f64>().min(1.0)
}

/// A team scheduled for the same hour, and what may reduce or refill it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Post {
    /// People the duty pattern puts there.
    pub scheduled: u32,
    /// People needed; backups are called up to this number only.
    pub required: u32,
    /// The probability that a scheduled person is on planned leave or that the seat is unfilled.
    pub planned_absence: f64,
    /// The probability that a person who should be there falls out unplanned.
    pub unplanned_absence: f64,
    /// People who may be called.
    pub backups: u32,
    /// The probability that a backup takes a planned absence.
    pub refill: f64,
    /// The probability that a backup still free takes an unplanned one; 0 inside the lead time.
    pub takeover: f64,
}

/// P(j people are present), j = index.
///
/// # Formula
/// V₀ = n − A₁ + min(K₁, A₁), V = V₀ − A₂, present = V + min(K₂, (R − V)⁺)
///
/// where n = scheduled, R = required, A₁ ~ Bin(n, planned absence), K₁ ~ Bin(backups, refill), A₂ ~ Bin(V₀,
/// unplanned absence), K₂ ~ Bin(backups not used for A₁, takeover). Cases below 1e-14 are left out.
///
/// ```
/// use relevo::model::coverage::{Post, at_least, presence};
/// let post = Post { scheduled: 10, required: 10, planned_absence: 0.0, unplanned_absence: 0.1,
///     backups: 2, refill: 0.0, takeover: 0.9 };
/// assert!((at_least(10, &presence(&post)) - 0.889_130).abs() < 5e-7);
/// ```
#[must_use]
pub fn presence(post: &Post) -> Vec<f64> {
    let after_leave = after_planned(post);
    let mut present = vec![0.0; post.scheduled.max(post.required) as usize + 1];
    for (free, by_staff) in after_leave.iter().enumerate() {
        let takers = binomial(index(free), post.takeover);
        // Mix the people left over all the ways to have this many backups free, then call these.
        let mut left = vec![0.0; post.scheduled as usize + 1];
        for (staff, &weight) in by_staff.iter().enumerate().filter(|(_, weight)| **weight > NEGLIGIBLE) {
            for (away, chance) in binomial(index(staff), post.unplanned_absence).into_iter().enumerate() {
                left[staff - away] += weight * chance;
            }
        }
        for (here, &weight) in left.iter().enumerate().filter(|(_, weight)| **weight > NEGLIGIBLE) {
            let missing = (post.required as usize).saturating_sub(here);
            for (came, chance) in takers.iter().enumerate() {
                present[here + came.min(missing)] += weight * chance;
            }
        }
    }
    scaled(present)
}

/// P(backups still free, people not on planned leave), indexed `[free][people]`.
fn after_planned(post: &Post) -> Vec<Vec<f64>> {
    let (scheduled, backups) = (post.scheduled as usize, post.backups as usize);
    let refills = binomial(post.backups, post.refill);
    let mut table = vec![vec![0.0; scheduled + 1]; backups + 1];
    for (away, chance) in binomial(post.scheduled, post.planned_absence).into_iter().enumerate() {
        if chance > NEGLIGIBLE {
            for (willing, refill) in refills.iter().enumerate() {
                let used = willing.min(away);
                table[backups - used][scheduled - away + used] += chance * refill;
            }
        }
    }
    table
}

/// P(fewer present than required).
#[must_use]
pub fn p_short(required: u32, present: &[f64]) -> f64 {
    present.iter().take(required as usize).sum::<f64>().min(1.0)
}

/// The mean number of people missing: E\[(R − present)⁺\].
#[must_use]
pub fn shortfall(required: u32, present: &[f64]) -> f64 {
    present
        .iter()
        .take(required as usize)
        .enumerate()
        .map(|(here, weight)| (required as usize - here) as f64 * weight)
        .sum()
}

/// P(every post covered) of `posts` that are all required, each absent with probability `absence`, with
/// `backups` of whom each can take over with probability `takeover`.
///
/// # Formula
/// Σₐ P(A = a)·P(K ≥ a), A ~ Bin(posts, absence), K ~ Bin(backups, takeover)
///
/// ```
/// use relevo::model::coverage::all_covered;
/// assert!((all_covered(10, 0.1, 1, 0.9) - 0.697_357).abs() < 5e-7);
/// ```
#[must_use]
pub fn all_covered(posts: u32, absence: f64, backups: u32, takeover: f64) -> f64 {
    let takers = binomial(backups, takeover);
    let away = binomial(posts, absence);
    away.iter().enumerate().map(|(away, chance)| chance * at_least(away, &takers)).sum::<f64>().min(1.0)
}

/// The mean number of posts left uncovered in the situation of [`all_covered`]: E\[(A − K)⁺\].
#[must_use]
pub fn uncovered_posts(posts: u32, absence: f64, backups: u32, takeover: f64) -> f64 {
    let takers = binomial(backups, takeover);
    let uncovered = |away: usize| -> f64 {
        takers.iter().take(away).enumerate().map(|(came, chance)| (away - came) as f64 * chance).sum()
    };
    binomial(posts, absence).iter().enumerate().map(|(away, chance)| chance * uncovered(away)).sum()
}

/// Weights scaled so that they sum to 1.
fn scaled(mut weights: Vec<f64>) -> Vec<f64> {
    let total: f64 = weights.iter().sum();
    if total > 0.0 {
        for weight in &mut weights {
            *weight /= total;
        }
    }
    weights
}

/// A probability, whatever came in.
fn share(p: f64) -> f64 {
    if p.is_nan() { 0.0 } else { p.clamp(0.0, 1.0) }
}

/// An index that came from a `u32`.
fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
