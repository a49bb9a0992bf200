//! How far backups cover the absent, and how many of them are enough or pay.

pub mod curve;
pub mod gaps;

use super::coverage::{at_least, binomial, or_nobody};
use crate::quantity::Ratio;

/// The largest number of people or backups that is searched for.
const MOST_PEOPLE: u32 = 1_000_000;
/// By how much of itself a probability may exceed what is allowed: 1 − 0.95 is not quite 0.05.
const FORGIVEN: f64 = 1e-9;

/// One person who may be called, with shares 0..=1 that are independent of each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backup {
    /// The share of time available.
    pub available: f64,
    /// How far trained for the layer: 1 after the induction visits, as long as refresh visits happen.
    pub trained: f64,
    /// The probability of being reached and ready within the lead time.
    pub reachable: f64,
    /// The share of time not needed on a post of their own; 1 for a backup without one.
    pub idle: f64,
}

impl Backup {
    /// The probability that this backup takes over, 0..=1: the product of the shares.
    ///
    /// # Formula
    /// available · trained · reachable · idle, each taken into 0..=1
    ///
    /// ```
    /// use relevo::model::backups::Backup;
    /// let backup = Backup { available: 0.85, trained: 1.0, reachable: 0.9, idle: 0.4 };
    /// assert!((backup.takeover() - 0.306).abs() < 1e-12);
    /// ```
    #[must_use]
    pub fn takeover(&self) -> f64 {
        [self.available, self.trained, self.reachable, self.idle]
            .into_iter()
            .map(|share| Ratio::clamped(share).get())
            .product()
    }
}

/// P(every absence is taken over), 0..=1.
///
/// # Formula
/// Σₐ P(A = a)·P(K ≥ a)
///
/// where A ~ `away`, K ~ `takers`: distributions indexed by their number and independent of each other, an
/// empty one standing for nobody. Backups with their own [`Backup::takeover`] come from
/// [`poisson_binomial`](super::coverage::poisson_binomial).
///
/// ```
/// use relevo::model::backups::p_covered;
/// use relevo::model::coverage::{binomial, poisson_binomial};
/// let covered = p_covered(&binomial(10, 0.1), &poisson_binomial(&[0.9, 0.9]));
/// assert!((covered - 0.889_130).abs() < 5e-7);
/// ```
#[must_use]
pub fn p_covered(away: &[f64], takers: &[f64]) -> f64 {
    let (away, takers) = (or_nobody(away), or_nobody(takers));
    let enough = tails(takers);
    away.iter().zip(enough).map(|(chance, enough)| chance * enough).sum::<f64>().min(1.0)
}

/// P(some absence is not taken over): 1 − [`p_covered`], summed as a tail, so precise however small.
///
/// # Formula
/// Σₖ P(K = k)·P(A > k), with the notation of [`p_covered`]
#[must_use]
pub fn p_uncovered(away: &[f64], takers: &[f64]) -> f64 {
    let more = tails(away);
    let more = more.iter().skip(1);
    or_nobody(takers).iter().zip(more).map(|(chance, more)| chance * more).sum::<f64>().min(1.0)
}

/// The mean number of absences that nobody takes over.
///
/// # Formula
/// E\[(A − K)⁺\] = Σₖ P(K = k)·Σ_{j ≥ k} P(A > j), with the notation of [`p_covered`]
///
/// ```
/// use relevo::model::backups::mean_uncovered;
/// use relevo::model::coverage::binomial;
/// assert!((mean_uncovered(&binomial(10, 0.1), &binomial(2, 0.9)) - 0.141_432).abs() < 5e-7);
/// ```
#[must_use]
pub fn mean_uncovered(away: &[f64], takers: &[f64]) -> f64 {
    let more = tails(&tails(away)[1..]);
    or_nobody(takers).iter().zip(more).map(|(chance, excess)| chance * excess).sum()
}

/// P(every post covered) of `posts` that are all required, each absent with probability `absence`, with
/// `backups` of whom each can take over with probability `takeover`: [`p_covered`] of equals.
///
/// # Formula
/// Σₐ P(Bin(n, q) = a)·P(Bin(b, p) ≥ a), where n = `posts`, q = `absence`, b = `backups`, p = `takeover`;
/// probabilities are clamped to 0..=1
///
/// ```
/// use relevo::model::backups::all_covered;
/// assert!((all_covered(10, 0.1, 1, 0.9) - 0.697_357).abs() < 5e-7);
/// ```
#[must_use]
pub fn all_covered(posts: u32, absence: f64, backups: u32, takeover: f64) -> f64 {
    p_covered(&binomial(posts, absence), &binomial(backups, takeover))
}

/// The mean number of posts left uncovered in the situation of [`all_covered`]: [`mean_uncovered`] of equals.
///
/// # Formula
/// E\[(A − K)⁺\], A ~ Bin(posts, absence), K ~ Bin(backups, takeover)
#[must_use]
pub fn uncovered_posts(posts: u32, absence: f64, backups: u32, takeover: f64) -> f64 {
    mean_uncovered(&binomial(posts, absence), &binomial(backups, takeover))
}

/// The fewest backups with which every absence is taken over with probability `target`; `None` where no number
/// up to a million is enough: nobody is trained (`takeover` 0), or certainty is asked of uncertain backups.
///
/// # Formula
/// min b with P(A > K(b)) ≤ 1 − target, A ~ `away`, K(b) ~ Bin(b, takeover)
///
/// ```
/// use relevo::model::backups::backups_for;
/// use relevo::model::coverage::binomial;
/// assert_eq!(backups_for(0.95, &binomial(10, 0.1), 0.9), Some(3)); // 0.965839
/// assert_eq!(backups_for(0.95, &binomial(10, 0.1), 0.0), None);
/// ```
#[must_use]
pub fn backups_for(target: f64, away: &[f64], takeover: f64) -> Option<u32> {
    enough_backups(missable(target), away, takeover)
}

/// The fewest people to schedule so that, with the backups, `required` are present with probability `target`;
/// `None` where no number up to a million is enough, as when all may be absent together.
///
/// # Formula
/// min n with P(n − A(n) + K < R) ≤ 1 − target
///
/// where R = required, A(n) ~ `absences` of n people (such as
/// [`Dependence::absences`](super::coverage::Dependence::absences)), K ~ `takers`, an empty one standing for
/// nobody. One more person must not lower the number present, which no distribution of absences here does.
///
/// ```
/// use relevo::model::backups::people_for;
/// use relevo::model::coverage::binomial;
/// // 4 of 5 are there with 0.918540, 4 of 6 with 0.984150.
/// assert_eq!(people_for(4, 0.95, &[], |people| binomial(people, 0.1)), Some(6));
/// ```
#[must_use]
pub fn people_for(
    required: u32,
    target: f64,
    takers: &[f64],
    absences: impl Fn(u32) -> Vec<f64>,
) -> Option<u32> {
    let allowed = missable(target);
    fewest(MOST_PEOPLE, |people| p_too_few(people, required, &absences(people), takers) <= allowed)
}

/// P(n − A + K < R): with the backups, fewer than `required` of `people`.
fn p_too_few(people: u32, required: u32, away: &[f64], takers: &[f64]) -> f64 {
    let more = tails(away);
    let (people, required) = (people as usize, required as usize);
    let short = |came: usize| match (people + came).checked_sub(required) {
        Some(spare) => more.get(spare + 1).copied().unwrap_or(0.0),
        None => 1.0,
    };
    or_nobody(takers).iter().enumerate().map(|(came, chance)| chance * short(came)).sum()
}

/// The number of backups that pays: one more costs as much as the uncovered post-days it saves. 0 where a
/// backup-day costs no less than an uncovered post-day (or that costs nothing); `None` where every further
/// backup up to a million pays, as when uncertain ones are free.
///
/// # Formula
/// Add one while p·P(A > K(b)) > c/u; with p = 1 the smallest b with P(A ≤ b) ≥ 1 − c/u
///
/// where A ~ `away`, K(b) ~ Bin(b, p), p = `takeover`, c = `backup_cost` of a day, u = `uncovered_cost` of
/// a post for a day. Source: the newsvendor, Arrow, Harris & Marschak 1951.
///
/// ```
/// use relevo::model::backups::backups_that_pay;
/// use relevo::model::coverage::binomial;
/// assert_eq!(backups_that_pay(&binomial(20, 0.15), 1.0, 10.0, 100.0), Some(5));
/// ```
#[must_use]
pub fn backups_that_pay(away: &[f64], takeover: f64, backup_cost: f64, uncovered_cost: f64) -> Option<u32> {
    let ratio = if uncovered_cost > 0.0 { backup_cost.max(0.0) / uncovered_cost } else { 1.0 };
    if ratio.is_nan() || ratio >= 1.0 {
        return Some(0);
    }
    if takeover.is_nan() || takeover <= 0.0 {
        return Some(0);
    }
    enough_backups(ratio * (1.0 + FORGIVEN) / takeover.min(1.0), away, takeover)
}

/// The fewest backups with P(A > K(b)) ≤ `allowed`.
fn enough_backups(allowed: f64, away: &[f64], takeover: f64) -> Option<u32> {
    let sure = takeover >= 1.0 || (takeover > 0.0 && allowed > 0.0);
    if !sure {
        // Of backups who may all fail there are never enough, though the chance soon is too small to be a number.
        return (at_least(1, away) <= allowed).then_some(0);
    }
    fewest(MOST_PEOPLE, |backups| p_uncovered(away, &binomial(backups, takeover)) <= allowed)
}

/// The smallest number up to `most` that is enough, where more never is less.
fn fewest(most: u32, enough: impl Fn(u32) -> bool) -> Option<u32> {
    if enough(0) {
        return Some(0);
    }
    let (mut low, mut high) = (0, 1);
    while !enough(high) {
        if high >= most {
            return None;
        }
        (low, high) = (high, high.saturating_mul(2).min(most));
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if enough(middle) { high = middle } else { low = middle }
    }
    Some(high)
}

/// How often a `target` may be missed.
fn missable(target: f64) -> f64 {
    (1.0 - Ratio::clamped(target).get()) * (1.0 + FORGIVEN)
}

/// P(N ≥ j) for each j up to one past the last, summed from the rarest on; of anything, the sums of its rests.
fn tails(distribution: &[f64]) -> Vec<f64> {
    let mut tails = distribution.to_vec();
    tails.push(0.0);
    for j in (0..distribution.len()).rev() {
        tails[j] += tails[j + 1];
    }
    tails
}
