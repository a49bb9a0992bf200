//! Presence where each backup has a chance of its own.

use super::{Dependence, Post, poisson_binomial, present_after};
use crate::quantity::Ratio;

/// P(j people are present), as [`presence_when`](super::presence_when) gives it, where each backup has chances of its own:
/// to take an absence that is known ahead and, being free, one that is not. Both lists name the backups in the same order, the
/// likeliest first; the post's own number of backups and their chances say nothing.
///
/// # Formula
/// That of [`presence_when`](super::presence_when) with K₁ ~ Poisson-binomial(`refills`) and K₂ ~
/// Poisson-binomial(`takers` without the K₁ likeliest)
///
/// That those who are on a visit already are the likeliest to come is an approximation on the careful side. One more
/// backup never lowers the number present at any chance; one who never comes changes nothing.
///
/// ```
/// use relevo::model::coverage::{Dependence, Post, p_short, presence_of_unlike};
/// let post = Post { scheduled: 1, required: 1, planned_absence: 0.0, lasting_absence: 0.0, unplanned_absence: 0.1,
///     backups: 0, refill: 0.0, takeover: 0.0 };
/// let present = presence_of_unlike(&post, &[0.0, 0.0], &[0.85, 0.13], Dependence::Independent);
/// assert!((p_short(1, &present) - 0.1 * 0.15 * 0.87).abs() < 1e-12);
/// ```
#[must_use]
pub fn presence_of_unlike(post: &Post, refills: &[f64], takers: &[f64], dependence: Dependence) -> Vec<f64> {
    let post = Post { backups: u32::try_from(takers.len()).unwrap_or(u32::MAX), ..*post };
    // Of the last one, the last two, and so on: each is the one before with one more.
    let mut rests = vec![vec![1.0]];
    for &chance in takers.iter().rev() {
        let chance = Ratio::clamped(chance).get();
        let last = &rests[rests.len() - 1];
        let mut more = vec![0.0; last.len() + 1];
        for (count, weight) in last.iter().enumerate() {
            more[count] += weight * (1.0 - chance);
            more[count + 1] += weight * chance;
        }
        rests.push(more);
    }
    let free = |free: u32| rests.get(free as usize).cloned().unwrap_or_else(|| vec![1.0]);
    present_after(&post, dependence, &poisson_binomial(refills), free)
}
