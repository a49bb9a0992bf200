//! How far the number ahead of a ticket falls over a span of time.

use super::crowd::Crowd;
use crate::model::poisson::Poisson;

/// Means below this are taken for none.
const SELDOM: f64 = 1e-9;

/// Chances of ruin below this are taken for none …
const RUINED: f64 = 1e-16;
/// … and those of so many.
const MOST_RUINED: usize = 4_096;

/// Counts that are remembered, a power of two.
const REMEMBERED: usize = 4_096;

/// Counts by their means: tickets of all kinds of day and of the same hour of other days ask for the same few. Each has one
/// place, which it takes from the one before.
#[derive(Debug, Default)]
pub(super) struct Falls {
    known: Vec<Fall>,
}

/// Means of what happens to the number ahead over a span of time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Span {
    /// Tickets finished.
    pub(super) falls: f64,
    /// More urgent tickets that come.
    pub(super) rises: f64,
    /// Those of them that come after the first of the falls may have happened.
    pub(super) against: f64,
}

impl Span {
    /// What is left of it after an earlier one.
    pub(super) fn since(&self, earlier: &Self) -> Self {
        Self {
            falls: self.falls - earlier.falls,
            rises: self.rises - earlier.rises,
            against: self.against - earlier.against,
        }
    }

    /// The same place for spans that are close, but for a few that fall apart.
    #[expect(clippy::cast_possible_truncation, reason = "the highest ten bits")]
    fn place(&self) -> usize {
        let parts = [self.falls, self.rises, self.against].map(|mean| mean.to_bits() >> 16);
        let mixed = parts
            .iter()
            .fold(0_u64, |mixed, part| (mixed.rotate_left(23) ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        (mixed >> (64 - REMEMBERED.trailing_zeros())) as usize
    }

    fn is_close_to(&self, other: &Self) -> bool {
        let close = |one: f64, other: f64| (one - other).abs() <= 1e-12 * other;
        close(self.falls, other.falls) && close(self.rises, other.rises) && close(self.against, other.against)
    }
}

/// How far the number ahead of a ticket falls over a span: tickets finished less more urgent ones that come, both Poisson.
///
/// # Formula
/// P(D = k) = Σⱼ Pois(k + j; f)·Pois(j; r);
/// P(never more than k) = P(D ≤ k) − Σᵢ (r/f)ⁱ·P(D = k + 1 + i), i ≥ 1
///
/// where f, r = means of the falls and the rises; in the second r leaves out those that come before anybody is on duty.
/// It is the reflection of the paths that were above k and came back, exact where r/f is the same at every instant;
/// without rises both are those of a Poisson count, which never comes back. Source: Skellam 1946; the reflection principle (Feller I, III) for steps of unequal chances.
#[derive(Debug, Default)]
pub(super) struct Fall {
    span: Span,
    /// P(D = k), k ≥ 0.
    window: Poisson,
    /// P(never more than first + i).
    at_most: Vec<f64>,
}

/// How far from its mean a count of falls less rises is looked at: where eight spreads are not neglected, what lies beyond is
/// below 1e-12.
fn reach(falls: f64, rises: f64, spreads: f64) -> f64 {
    (spreads - 1.0) * (falls + rises).sqrt() + 10.0
}

impl Falls {
    pub(super) fn of(&mut self, span: Span, spreads: f64) -> &Fall {
        self.known.resize_with(REMEMBERED, Fall::default);
        let fall = &mut self.known[span.place()];
        if fall.at_most.is_empty() || !fall.span.is_close_to(&span) {
            fall.refill(span, spreads);
        }
        fall
    }
}

impl Fall {
    fn refill(&mut self, span: Span, spreads: f64) {
        self.span = span;
        let Span { falls, rises, .. } = span;
        self.at_most.clear();
        // Without falls nothing falls, whatever comes; without rises this is a Poisson count.
        if falls > SELDOM && rises > SELDOM {
            let reach = reach(falls, rises, spreads);
            return if falls - rises + reach < 1.0 {
                self.refill_with_ruin();
            } else {
                self.refill_with_rises(reach);
            };
        }
        self.window.refill(falls);
        let mut sum = 0.0;
        self.at_most.extend(self.window.weights.iter().map(|weight| {
            sum += weight;
            sum
        }));
    }

    /// The window for k ≥ 0, and P(never more than k).
    ///
    /// # Formula
    /// k·p(k) = f·p(k − 1) − r·p(k + 1), from the far ends towards 0, where all terms are positive; both walks meet at 0.
    /// What came back from above k − 1 is ρ times what is at k + 1 or came back from there.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded counts")]
    fn refill_with_rises(&mut self, reach: f64) {
        let Span { falls, rises, against } = self.span;
        let (by_falls, by_rises, ratio) = (1.0 / falls, 1.0 / rises, against / falls);
        let (low, high) = ((falls - rises - reach).floor(), (falls - rises + reach).ceil());
        let Self { window: Poisson { first, weights }, at_most, .. } = self;
        *first = low.max(0.0) as usize;
        let size = high as usize - *first + 1;
        weights.clear();
        weights.resize(size, 0.0);
        at_most.resize(size, 0.0);
        // Downwards from the end; no further than to the other end, below which nothing counts.
        let (mut here, mut above, mut k) = (1e-250, 0.0, high * by_falls);
        let on = rises * by_falls;
        let mut back = 0.0;
        for (weight, at_most) in weights.iter_mut().zip(at_most.iter_mut()).rev() {
            (*weight, *at_most) = (here, back);
            back = ratio * (above + back);
            (here, above) = (k * here + on * above, here);
            k -= by_falls;
        }
        let mut below = 0.0;
        if low < 0.0 {
            let (mut here, mut under, mut k) = (1e-250, 0.0, -low * by_rises);
            let on = falls * by_rises;
            for _ in 0..(-low) as usize {
                below += here;
                (here, under) = (k * here + on * under, here);
                k -= by_rises;
            }
            below *= weights[0] / here;
        }
        let scale = 1.0 / (below + weights.iter().sum::<f64>());
        let mut sum = below * scale;
        for (weight, at_most) in weights.iter_mut().zip(at_most) {
            *weight *= scale;
            sum += *weight;
            *at_most = (sum - *at_most * scale).clamp(0.0, 1.0);
        }
    }

    /// Far more rises than falls: what falls at all does so before the rises carry it away.
    ///
    /// # Formula
    /// P(ever more than k) = (f/r)ᵏ⁺¹. Source: the ruin of a gambler (Feller I, XIV)
    fn refill_with_ruin(&mut self) {
        let ratio = (self.span.falls / self.span.against).min(1.0);
        // Where the rises come before all falls, nothing comes down below where it was.
        let mut ever = if ratio < 1.0 { 1.0 } else { 0.0 };
        while ever > RUINED && self.at_most.len() < MOST_RUINED {
            ever *= ratio;
            self.at_most.push(1.0 - ever);
        }
        self.window.first = 0;
        self.window.weights.clear();
        self.window.weights.resize(self.at_most.len(), 0.0);
    }

    /// Σ p(n)·P(so many fall that `count` are left).
    pub(super) fn mean_of_at(&self, crowd: Crowd<'_>, count: usize) -> f64 {
        let (first, weights) = crowd.from(count + self.window.first);
        let skip = first.saturating_sub(count + self.window.first).min(self.window.weights.len());
        weights.iter().zip(&self.window.weights[skip..]).map(|(weight, fall)| weight * fall).sum()
    }

    /// Σ p(n)·P(at least `count` are left all the time).
    pub(super) fn mean_of_at_most(&self, crowd: Crowd<'_>, count: usize) -> f64 {
        let (first, weights) = crowd.from(count + self.window.first);
        let skip = first.saturating_sub(count + self.window.first).min(self.at_most.len());
        // Above the window the probability is 1.
        let (inside, above) = weights.split_at((self.at_most.len() - skip).min(weights.len()));
        let inside = inside.iter().zip(&self.at_most[skip..]).map(|(weight, at_most)| weight * at_most);
        inside.sum::<f64>() + above.iter().sum::<f64>()
    }
}
