//! A positive time whose logarithm is normal.

use super::Delay;

/// The 0.9 quantile of the standard normal.
const NORMAL_P90: f64 = 1.281_551_565_544_600_4;
/// Shares are taken to lie at least this far from 0: the quantile of 0 is 0 and of 1 has no end.
const LEAST_SHARE: f64 = 1e-300;
/// Standard deviations at which a distribution is cut for an integral.
const CUTS: [f64; 5] = [-6.0, -2.5, 0.0, 2.5, 6.0];

/// A positive time whose logarithm is normal: acknowledgements, repairs. Units are those of its making.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lognormal {
    pub(super) log_median: f64,
    pub(super) spread: f64,
}

impl Lognormal {
    /// From the time half of all cases take and the time nine in ten take. Times not above 0 count as a
    /// billionth; a p90 below the median counts as the median.
    ///
    /// # Formula
    /// ln X ~ Normal(ln median, σ), σ = ln(p90/median)/1.28155
    #[must_use]
    pub fn from_median_p90(median: f64, p90: f64) -> Self {
        let median = positive(median);
        Self {
            log_median: libm::log(median),
            spread: libm::log(positive(p90) / median).max(0.0) / NORMAL_P90,
        }
    }

    /// From the mean and the coefficient of variation.
    ///
    /// # Formula
    /// σ² = ln(1 + cv²), ln median = ln mean − σ²/2
    #[must_use]
    pub fn from_mean_cv(mean: f64, cv: f64) -> Self {
        let cv = if cv > 0.0 { cv.min(1e3) } else { 0.0 };
        let variance = libm::log1p(cv * cv);
        Self { log_median: libm::log(positive(mean)) - variance / 2.0, spread: variance.sqrt() }
    }

    /// P(X ≤ x), to twelve digits down to 1e-300.
    ///
    /// # Formula
    /// Φ((ln x − ln median)/σ); without spread 1 from the median on. 0 for an x that is not above 0.
    #[must_use]
    pub fn cdf(&self, x: f64) -> f64 {
        if x.is_nan() || x <= 0.0 {
            return 0.0;
        }
        if self.spread > 0.0 { normal_cdf(self.deviations(x)) } else { f64::from(u8::from(self.is_over(x))) }
    }

    /// P(X > x): the true tail, to twelve digits down to 1e-300.
    ///
    /// # Formula
    /// Φ((ln median − ln x)/σ); without spread 0 from the median on. 1 for an x that is not above 0.
    ///
    /// ```
    /// use relevo::model::response::Lognormal;
    /// let acknowledged = Lognormal::from_median_p90(5.0, 15.0);
    /// assert!((acknowledged.sf(15.0) - 0.1).abs() < 1e-15);
    /// assert!(acknowledged.sf(1e10) > 0.0); // where 1 − cdf has long been 0
    /// ```
    #[must_use]
    pub fn sf(&self, x: f64) -> f64 {
        if x.is_nan() || x <= 0.0 {
            return 1.0;
        }
        if self.spread > 0.0 {
            normal_cdf(-self.deviations(x))
        } else {
            f64::from(u8::from(!self.is_over(x)))
        }
    }

    /// P(X ≤ x), P(X > x): the smaller one exactly, the larger one as its complement, for half the price of both.
    pub(super) fn chances(&self, x: f64) -> (f64, f64) {
        if self.spread == 0.0 || x.is_nan() || x <= 0.0 {
            return (self.cdf(x), self.sf(x));
        }
        let deviations = self.deviations(x);
        let smaller = normal_cdf(-deviations.abs());
        if deviations < 0.0 { (smaller, 1.0 - smaller) } else { (1.0 - smaller, smaller) }
    }

    /// Standard deviations from the median to x > 0, where there is a spread.
    pub(super) fn deviations(&self, x: f64) -> f64 {
        (libm::log(x) - self.log_median) / self.spread
    }

    /// Without spread X is its median; the comparison forgives the logarithm's rounding.
    fn is_over(&self, x: f64) -> bool {
        libm::log(x) >= self.log_median - 1e-12
    }

    /// The time `z` standard deviations from the median.
    pub(super) fn at_deviations(&self, z: f64) -> f64 {
        libm::exp(self.log_median + self.spread * z).min(f64::MAX)
    }

    /// E\[X\].
    ///
    /// # Formula
    /// median·e^{σ²/2}, never above the largest number
    #[must_use]
    pub fn mean(&self) -> f64 {
        libm::exp(self.log_median + self.spread * self.spread / 2.0).min(f64::MAX)
    }

    /// E\[X²\], never above the largest number: with it, the variance of a sum of outages.
    ///
    /// # Formula
    /// exp(2·ln median + 2σ²)
    #[must_use]
    pub fn mean_square(&self) -> f64 {
        libm::exp(2.0 * (self.log_median + self.spread * self.spread)).min(f64::MAX)
    }

    /// E\[min(X, limit)\]: what is waited when something else ends the wait at `limit`.
    ///
    /// # Formula
    /// E\[X\]·Φ((ln d − μ − σ²)/σ) + d·(1 − Φ((ln d − μ)/σ)), where d = limit, μ = ln median.
    ///
    /// ```
    /// use relevo::model::response::Lognormal;
    /// let acknowledged = Lognormal::from_median_p90(5.0, 15.0);
    /// assert!(acknowledged.mean_of_min(1e9) <= acknowledged.mean());
    /// assert!((acknowledged.cdf(15.0) - 0.9).abs() < 1e-12);
    /// ```
    #[must_use]
    pub fn mean_of_min(&self, limit: f64) -> f64 {
        if limit.is_nan() || limit <= 0.0 {
            return 0.0;
        }
        if limit.is_infinite() || self.spread == 0.0 {
            return self.mean().min(limit);
        }
        let z = self.deviations(limit);
        let below = self.mean() * normal_cdf(z - self.spread);
        (below + limit * normal_cdf(-z)).min(limit)
    }

    /// The time that a share `p` of the cases does not exceed, to twelve digits. p is taken into 1e-300 ..=
    /// 1 − 1e-16; a p that is no number counts as one half.
    ///
    /// # Formula
    /// median·e^{σ·Φ⁻¹(p)}
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        self.at_deviations(normal_quantile(p))
    }

    /// The time that a share `late` of the cases exceeds, to twelve digits for shares of 1e-300 too.
    ///
    /// # Formula
    /// median·e^{−σ·Φ⁻¹(late)}, with the domain of [`Lognormal::quantile`]
    ///
    /// ```
    /// use relevo::model::response::Lognormal;
    /// let acknowledged = Lognormal::from_median_p90(5.0, 15.0);
    /// assert!((acknowledged.exceeded_by(0.1) - 15.0).abs() < 1e-12);
    /// ```
    #[must_use]
    pub fn exceeded_by(&self, late: f64) -> f64 {
        self.at_deviations(-normal_quantile(late))
    }
}

impl Delay for Lognormal {
    fn in_time(&self, hours: f64) -> f64 {
        self.cdf(hours)
    }

    fn late(&self, hours: f64) -> f64 {
        self.sf(hours)
    }

    fn never(&self) -> f64 {
        0.0
    }

    fn bends(&self) -> Vec<f64> {
        if self.spread == 0.0 {
            return vec![self.mean()];
        }
        // The last cut moves out with the spread, so that the mean beyond it stays below 1e-17 of the whole.
        CUTS.iter().chain(&[8.5 + self.spread]).map(|&z| self.at_deviations(z)).collect()
    }

    fn mean_before(&self, limit: f64) -> f64 {
        self.mean_of_min(limit)
    }
}

/// P(Z ≤ z) of the standard normal.
pub(in crate::model) fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z / std::f64::consts::SQRT_2)
}

/// The inverse of [`normal_cdf`].
///
/// Newton's method on ln Φ, which is concave: from the left of the root every step stays left of it, and by
/// Chernoff's bound Φ(−√(−2 ln p)) ≤ p the start is there.
pub(super) fn normal_quantile(p: f64) -> f64 {
    let p = if p.is_nan() { 0.5 } else { p.clamp(LEAST_SHARE, 1.0_f64.next_down()) };
    if p > 0.5 {
        return -normal_quantile(1.0 - p);
    }
    let log_p = libm::log(p);
    let mut z = -(-2.0 * log_p).sqrt();
    for _ in 0..40 {
        let below = normal_cdf(z);
        let density = libm::exp(-z * z / 2.0) / (2.0 * std::f64::consts::PI).sqrt();
        let step = (libm::log(below) - log_p) * below / density;
        z -= step;
        if step.abs() <= 1e-15 * z.abs().max(1e-3) {
            break;
        }
    }
    z
}

/// A time above 0, whatever came in.
fn positive(hours: f64) -> f64 {
    if hours > 1e-9 { hours.min(1e12) } else { 1e-9 }
}
