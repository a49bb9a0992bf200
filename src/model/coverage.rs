//! How many people are present when absence is a matter of chance, and what backups fill.

mod unlike;

use crate::quantity::Ratio;
pub use unlike::presence_of_unlike;

/// Cases rarer than this are left out of a presence, and the rest scaled to 1: what is left is precise to 1e-12
/// down to probabilities of 1e-20.
const NEGLIGIBLE: f64 = 1e-40;

/// How the unplanned absences of one day hang together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Dependence {
    /// Everybody falls out by themselves.
    #[default]
    Independent,
    /// Illness and weather strike several at once: the correlation of any two people's absence, 0..=1. Usual are
    /// 0.02 to 0.10; 0 is independent, 1 all or none.
    Correlated(f64),
    /// On some days everybody's probability is another one.
    Shock {
        /// The probability of such a day.
        probability: f64,
        /// Everybody's probability of absence on it; 1 is a strike.
        absence: f64,
    },
}

impl Dependence {
    /// P(j of `people` are absent), j = 0..=people, each with probability `absence` (in a shock: outside it).
    ///
    /// # Formula
    /// [`binomial`]; [`beta_binomial`]; (1 − π)·Bin(n, q) + π·Bin(n, s), where π = probability of a shock, s =
    /// absence in it. Probabilities are clamped to 0..=1.
    ///
    /// Source: Skellam 1948 for the beta-binomial; a common shock is a mixture of two binomials.
    ///
    /// ```
    /// use relevo::model::coverage::Dependence;
    /// // One day in a hundred nobody comes; otherwise one in ten is absent.
    /// let strike = Dependence::Shock { probability: 0.01, absence: 1.0 };
    /// assert!((strike.absences(2, 0.1)[2] - (0.99 * 0.01 + 0.01)).abs() < 1e-15);
    /// ```
    #[must_use]
    pub fn absences(self, people: u32, absence: f64) -> Vec<f64> {
        match self {
            Self::Independent => binomial(people, absence),
            Self::Correlated(correlation) => beta_binomial(people, absence, correlation),
            Self::Shock { probability, absence: in_shock } => {
                let (usual, shock) = (binomial(people, absence), binomial(people, in_shock));
                let share = Ratio::clamped(probability).get();
                usual.iter().zip(shock).map(|(usual, shock)| (1.0 - share) * usual + share * shock).collect()
            }
        }
    }
}

/// P(j of n happen), j = 0..=n, each with the same probability `p` (clamped to 0..=1).
///
/// # Formula
/// P(j) = C(n, j) pʲ (1−p)ⁿ⁻ʲ, taken outwards from the mode so that nothing overflows.
///
/// ```
/// use relevo::model::coverage::{at_least, binomial};
/// assert!((at_least(4, &binomial(5, 0.9)) - 0.918_540).abs() < 5e-7);
/// ```
#[must_use]
pub fn binomial(n: u32, p: f64) -> Vec<f64> {
    beta_binomial(n, p, 0.0)
}

/// P(j of n happen), j = 0..=n, each with probability `p`, any two with this `correlation` (both clamped to
/// 0..=1).
///
/// # Formula
/// P(j) = C(n, j) B(j + α, n − j + β) / B(α, β), α = p(1/ρ − 1), β = (1 − p)(1/ρ − 1), from the ratios
/// P(j+1)/P(j) = (n − j)(jρ + p(1−ρ)) / \[(j + 1)((n−j−1)ρ + (1−p)(1−ρ))\]
///
/// where ρ = correlation: 0 is [`binomial`], 1 all or none, and no ρ is too small for the ratios. The mean is
/// np, the variance np(1−p)(1 + (n−1)ρ). Source: Skellam 1948.
///
/// ```
/// use relevo::model::coverage::beta_binomial;
/// let at_most_two: f64 = beta_binomial(10, 0.1, 0.05).iter().take(3).sum();
/// assert!((at_most_two - 0.893_870).abs() < 5e-7);
/// ```
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 <= mode <= n")]
pub fn beta_binomial(n: u32, p: f64, correlation: f64) -> Vec<f64> {
    let (p, rho) = (Ratio::clamped(p).get(), Ratio::clamped(correlation).get());
    let (q, size) = (1.0 - p, n as usize);
    let mut weights = vec![0.0; size + 1];
    if n == 0 || p <= 0.0 || q <= 0.0 || rho >= 1.0 {
        // Certain, or all or none.
        weights[0] += q;
        weights[size] += p;
        return weights;
    }
    let (first, last) = (p * (1.0 - rho), q * (1.0 - rho));
    let up = |j: usize| (size - j) as f64 * (j as f64 * rho + first);
    let down = |j: usize| (j + 1) as f64 * ((size - j - 1) as f64 * rho + last);
    // Any start will do that is not far below the greatest weight.
    let start = ((f64::from(n) + 1.0) * p).floor().min(f64::from(n)) as usize;
    weights[start] = 1.0;
    // Both walks end where a weight is too small to be a number; from there on all are 0.
    let mut weight = 1.0;
    for j in start..size {
        weight *= up(j) / down(j);
        if weight < f64::MIN_POSITIVE {
            break;
        }
        weights[j + 1] = weight;
    }
    weight = 1.0;
    for j in (0..start).rev() {
        weight *= down(j) / up(j);
        if weight < f64::MIN_POSITIVE {
            break;
        }
        weights[j] = weight;
    }
    scaled(weights)
}

/// P(j are absent), j = 0..=n, of people with their own probabilities.
///
/// # Formula
/// For each probability q: d\[j\] ← d\[j\](1 − q) + d\[j−1\]q (Poisson-binomial, exact).
///
/// Domain: probabilities are clamped to 0..=1; of nobody, nobody is absent. Relative error below 1e-12.
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
        let q = Ratio::clamped(q).get();
        weights.push(0.0);
        for j in (1..weights.len()).rev() {
            weights[j] = weights[j] * (1.0 - q) + weights[j - 1] * q;
        }
        weights[0] *= 1.0 - q;
    }
    weights
}

/// P(N ≥ k) of a distribution indexed by N, summed from the rarest on: precise however small.
///
/// # Formula
/// Σ_{j ≥ k} P(N = j); 1 for k = 0 of a distribution, 0 beyond its end.
#[must_use]
pub fn at_least(k: usize, distribution: &[f64]) -> f64 {
    distribution.iter().skip(k).rev().sum::<f64>().min(1.0)
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
    /// The probability that a person who is not on leave has been out unplanned since an earlier day: known ahead by
    /// now, and taken by backups like leave.
    pub lasting_absence: f64,
    /// The probability that a person who should be there falls out unplanned.
    pub unplanned_absence: f64,
    /// People who may be called.
    pub backups: u32,
    /// The probability that a backup takes an absence that is known ahead.
    pub refill: f64,
    /// The probability that a backup still free takes an unplanned one; 0 inside the lead time.
    pub takeover: f64,
}

/// P(j people are present), j = index up to the larger of scheduled and required, unplanned absences being
/// independent: [`presence_when`] of nothing else.
///
/// # Formula
/// That of [`presence_when`] with A₂ ~ Bin(V₀, unplanned absence). Probabilities are clamped to 0..=1.
///
/// ```
/// use relevo::model::coverage::{Post, at_least, presence};
/// let post = Post { scheduled: 10, required: 10, planned_absence: 0.0, lasting_absence: 0.0, unplanned_absence: 0.1,
///     backups: 2, refill: 0.0, takeover: 0.9 };
/// assert!((at_least(10, &presence(&post)) - 0.889_130).abs() < 5e-7);
/// ```
#[must_use]
pub fn presence(post: &Post) -> Vec<f64> {
    presence_when(post, Dependence::Independent)
}

/// P(j people are present), j = index up to the larger of scheduled and required, when unplanned absences hang
/// together as `dependence` says, those that last and those of the day each by themselves.
///
/// # Formula
/// V₀ = n − A₁ + min(K₁, A₁), V = V₀ − A₂, present = V + min(K₂, (R − V)⁺)
///
/// where n = scheduled, R = required, A₁ = P + the lasting absences of n − P people with P ~ Bin(n, planned absence),
/// K₁ ~ Bin(backups, refill), A₂ = the unplanned absences of V₀ people, K₂ ~ Bin(backups not used for A₁, takeover). Cases below 1e-40 are left out.
///
/// Domain: probabilities are clamped to 0..=1. Nobody scheduled and nobody required is nobody present, for
/// certain.
///
/// ```
/// use relevo::model::coverage::{Dependence, Post, p_short, presence_when};
/// let post = Post { scheduled: 10, required: 8, planned_absence: 0.0, lasting_absence: 0.0, unplanned_absence: 0.1,
///     backups: 0, refill: 0.0, takeover: 0.0 };
/// let short = p_short(8, &presence_when(&post, Dependence::Correlated(0.05)));
/// assert!((short - (1.0 - 0.893_870)).abs() < 5e-7);
/// ```
#[must_use]
pub fn presence_when(post: &Post, dependence: Dependence) -> Vec<f64> {
    let refills = binomial(post.backups, post.refill);
    present_after(post, dependence, &refills, |free| binomial(free, post.takeover))
}

/// The presence where K₁ ~ `refills`, and K₂ ~ `takers` of those who are still free.
fn present_after(
    post: &Post,
    dependence: Dependence,
    refills: &[f64],
    takers: impl Fn(u32) -> Vec<f64>,
) -> Vec<f64> {
    let mut present = vec![0.0; post.scheduled.max(post.required) as usize + 1];
    for Left { free, staff } in after_unplanned(post, dependence, refills) {
        if staff.iter().any(|&weight| weight > NEGLIGIBLE) {
            fill(&mut present, post.required, &staff, &takers(free));
        }
    }
    scaled(present)
}

/// P(so many people are left, and so many backups still free): `staff` is indexed by people.
struct Left {
    free: u32,
    staff: Vec<f64>,
}

/// Who is left when the unplanned absences are known, for each number of backups that may still be free.
fn after_unplanned(post: &Post, dependence: Dependence, refills: &[f64]) -> Vec<Left> {
    let before = after_planned(post, dependence, refills);
    let mut left: Vec<Left> =
        before.iter().map(|row| Left { free: row.free, staff: vec![0.0; row.staff.len()] }).collect();
    for staff in 0..=post.scheduled {
        let staff_index = staff as usize;
        if before.iter().all(|row| row.staff[staff_index] <= NEGLIGIBLE) {
            continue;
        }
        let away = dependence.absences(staff, post.unplanned_absence);
        let (first, kept) = kept(&away);
        let rows = before.iter().zip(&mut left);
        for (before, left) in rows.filter(|(row, _)| row.staff[staff_index] > NEGLIGIBLE) {
            let weight = before.staff[staff_index];
            let people = &mut left.staff[..=staff_index - first];
            for (left, chance) in people.iter_mut().rev().zip(kept) {
                *left += weight * chance;
            }
        }
    }
    left
}

/// P(j absences are known ahead), j = 0..=scheduled: leave, and what lasts of those who are not on leave.
fn known_ahead(post: &Post, dependence: Dependence) -> Vec<f64> {
    let leave = binomial(post.scheduled, post.planned_absence);
    if Ratio::clamped(post.lasting_absence).get() <= 0.0 {
        return leave;
    }
    let mut known = vec![0.0; leave.len()];
    let (fewest, likely) = kept(&leave);
    for (away, chance) in (fewest..).zip(likely) {
        let rest = leave.len() - 1 - away;
        // No more people than are scheduled.
        let lasting = dependence.absences(u32::try_from(rest).unwrap_or(u32::MAX), post.lasting_absence);
        for (known, weight) in known[away..].iter_mut().zip(lasting) {
            *known += chance * weight;
        }
    }
    known
}

/// Who is not away for what is known ahead, for each number of backups that may still be free: those that refill it are as few
/// as the leave and the refills that are not negligible, however many backups there are.
fn after_planned(post: &Post, dependence: Dependence, refills: &[f64]) -> Vec<Left> {
    let scheduled = post.scheduled as usize;
    let leave = known_ahead(post, dependence);
    let ((fewest_away, leave), (fewest_willing, refills)) = (kept(&leave), kept(refills));
    let fewest_used = fewest_away.min(fewest_willing);
    let most_used = (fewest_away + leave.len()).min(fewest_willing + refills.len()) - 1;
    let free = (0..=post.backups).skip(post.backups as usize - most_used).take(most_used + 1 - fewest_used);
    let mut rows: Vec<Left> = free.map(|free| Left { free, staff: vec![0.0; scheduled + 1] }).collect();
    for (away, chance) in (fewest_away..).zip(leave) {
        for (willing, refill) in (fewest_willing..).zip(refills) {
            let used = willing.min(away);
            rows[most_used - used].staff[scheduled - away + used] += chance * refill;
        }
    }
    rows
}

/// The part of a distribution that is not negligible, and the index at which it starts.
fn kept(distribution: &[f64]) -> (usize, &[f64]) {
    let matters = |&weight: &f64| weight > NEGLIGIBLE;
    let first = distribution.iter().position(matters).unwrap_or(0);
    let end = distribution.iter().rposition(matters).map_or(first, |last| last + 1);
    (first, &distribution[first..end])
}

/// P(j people are present), j = index, once backups have filled what is missing.
///
/// # Formula
/// present = V + min(K, (R − V)⁺)
///
/// where V ~ `staff`, K ~ `takers`, both indexed by their number and independent, an empty one standing for
/// nobody, R = required. With [`poisson_binomial`] people and backups may each have their own probability.
///
/// ```
/// use relevo::model::coverage::{filled, p_short, poisson_binomial};
/// // Two posts, two people present with 0.9 and 0.8; one backup who comes with 0.5.
/// let present = filled(2, &poisson_binomial(&[0.9, 0.8]), &poisson_binomial(&[0.5]));
/// assert!((p_short(2, &present) - 0.15).abs() < 1e-15); // 0.02 + 0.26 / 2
/// ```
#[must_use]
pub fn filled(required: u32, staff: &[f64], takers: &[f64]) -> Vec<f64> {
    let mut present = vec![0.0; staff.len().max(required as usize + 1)];
    fill(&mut present, required, or_nobody(staff), or_nobody(takers));
    present
}

/// Adds [`filled`] to `present`.
fn fill(present: &mut [f64], required: u32, staff: &[f64], takers: &[f64]) {
    let required = required as usize;
    // P(K ≥ k), so that all who are too many for what is missing are one case.
    let mut enough = takers.to_vec();
    for k in (1..enough.len()).rev() {
        enough[k - 1] += enough[k];
    }
    let (first, likely) = kept(takers);
    for (here, &weight) in staff.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
        let missing = required.saturating_sub(here);
        let from = first.min(missing);
        for (present, chance) in present[here + from..here + missing].iter_mut().zip(likely) {
            *present += weight * chance;
        }
        present[here + missing] += weight * enough.get(missing).copied().unwrap_or(0.0);
    }
}

/// P(fewer present than required).
///
/// # Formula
/// Σ_{j < R} P(present = j), where R = `required`; 0 where nobody is required. `present` is indexed by people, as
/// [`presence`] gives it.
#[must_use]
pub fn p_short(required: u32, present: &[f64]) -> f64 {
    present.iter().take(required as usize).sum::<f64>().min(1.0)
}

/// The mean number of people missing: E\[(R − present)⁺\].
///
/// # Formula
/// Σ_{j < R} (R − j)·P(present = j), where R = `required`, `present` is indexed by people
#[must_use]
pub fn shortfall(required: u32, present: &[f64]) -> f64 {
    present
        .iter()
        .take(required as usize)
        .enumerate()
        .map(|(here, weight)| (required as usize - here) as f64 * weight)
        .sum()
}

/// A distribution, an empty one standing for nobody.
pub(super) fn or_nobody(distribution: &[f64]) -> &[f64] {
    if distribution.is_empty() { &[1.0] } else { distribution }
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
