//! Streams and handle times that vary more, or less, than the exponential ones of the exact formulas.

use super::erlang::Queue;
use super::special::{incomplete_gamma, ln_binomial_term};

/// Points at which a varying demand is taken: the middles of so many equally likely parts.
pub const MIDPOINTS: usize = 8;
/// Normal quantiles at 9/16, 11/16, 13/16 and 15/16.
const NORMAL_MIDPOINTS: [f64; 4] =
    [0.157_310_684_610_170_7, 0.488_776_411_114_669_6, 0.887_146_559_018_876, 1.534_120_544_352_546_4];
/// From this shape on gamma quantiles are their expansion around the normal.
const LARGE_SHAPE: f64 = 1e5;

/// Squared coefficients of variation (variance ÷ mean²) of what is exponential in [`Queue`]: 1 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variability {
    /// Of the times between arrivals, Cₐ².
    pub arrivals: f64,
    /// Of the handle times, Cₛ².
    pub handle: f64,
}

impl Variability {
    /// By how much waits are longer than those of Poisson arrivals and exponential work.
    ///
    /// # Formula
    /// (Cₐ² + Cₛ²)/2; what is not above 0 counts as 0. Source: Allen & Cunneen, in Allen 1978.
    #[must_use]
    pub fn factor(&self) -> f64 {
        let part = |squared: f64| if squared > 0.0 { squared.min(1e100) } else { 0.0 };
        f64::midpoint(part(self.arrivals), part(self.handle))
    }
}

/// Approximately the mean hours of waiting when times vary more or less than exponential ones; `None` when the
/// queue is not stable.
///
/// # Formula
/// E\[W\] ≈ E\[W of M/M/c\]·(Cₐ² + Cₛ²)/2
///
/// Exact for M/M/c and for M/G/1; in between usually within a few per cent where queues are long. Source: Allen
/// 1978 (Allen & Cunneen).
///
/// ```
/// use relevo::model::erlang::Queue;
/// use relevo::model::variability::{Variability, mean_wait_approximation};
/// // One person, handle times that never vary (M/D/1): half the wait of M/M/1.
/// let single = Queue { servers: 1, arrivals: 2.0, handle_hours: 1.0 / 3.0 };
/// let wait = mean_wait_approximation(&single, Variability { arrivals: 1.0, handle: 0.0 });
/// assert!((wait.unwrap_or(0.0) - 1.0 / 3.0).abs() < 1e-12);
/// ```
#[must_use]
pub fn mean_wait_approximation(queue: &Queue, variability: Variability) -> Option<f64> {
    queue.mean_wait().map(|wait| (wait * variability.factor()).min(f64::MAX))
}

/// Approximately P(wait > `hours`) when times vary more or less than exponential ones; 1 when the queue is not
/// stable.
///
/// # Formula
/// P(W > t) ≈ C·e^{−(cμ−λ)t·2/(Cₐ² + Cₛ²)}
///
/// The share that waits is that of M/M/c, the mean that of [`mean_wait_approximation`], the shape exponential.
/// Source: Allen 1978 (Allen & Cunneen).
#[must_use]
pub fn tail_approximation(queue: &Queue, variability: Variability, hours: f64) -> f64 {
    // Where nothing varies, who waits at all waits no time that counts.
    let stretched = if hours > 0.0 { (hours / variability.factor()).min(f64::MAX) } else { 0.0 };
    queue.tail(stretched)
}

/// How counts of a day vary around their mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dispersion {
    /// As they must if tickets come independently at a known rate.
    Poisson,
    /// More: the rate itself is gamma distributed with this shape, and counts are negative binomial.
    Gamma {
        /// k = m²/(Var − m): the smaller, the wilder.
        shape: f64,
    },
}

/// How counts vary that have this mean and variance; no more than Poisson counts as Poisson.
///
/// # Formula
/// k = m²/(Var − m)
///
/// ```
/// use relevo::model::variability::{Dispersion, dispersion};
/// assert_eq!(dispersion(20.0, 30.0), Dispersion::Gamma { shape: 40.0 });
/// assert_eq!(dispersion(20.0, 18.0), Dispersion::Poisson);
/// ```
#[must_use]
pub fn dispersion(mean: f64, variance: f64) -> Dispersion {
    let shape = mean * (mean / (variance - mean));
    let more = mean > 0.0 && variance > mean && shape > 0.0 && shape.is_finite();
    if more { Dispersion::Gamma { shape } } else { Dispersion::Poisson }
}

impl Dispersion {
    /// Eight equally likely rates for a mean rate, ascending: the quantiles at 1/16, 3/16 … 15/16.
    ///
    /// Their own mean is a little below `mean`, because the middle of the last eighth is not its mean: by 0.1 % at
    /// shape 40, 1.2 % at shape 4, 4.3 % at shape 1. Domain: mean ≥ 0.
    #[must_use]
    pub fn rates(&self, mean: f64) -> [f64; MIDPOINTS] {
        let mean = if mean > 0.0 { mean } else { 0.0 };
        match self.shape() {
            Some(shape) => std::array::from_fn(|part| mean * gamma_midpoint(shape, part)),
            None => [mean; MIDPOINTS],
        }
    }

    /// The mean of `measure` over the eight rates: what a typical day comes to, where the measure of the mean rate
    /// would be that of a day that never happens.
    ///
    /// # Formula
    /// ⅛·Σ measure(mᵢ), mᵢ = [`Dispersion::rates`]
    ///
    /// ```
    /// use relevo::model::erlang::Queue;
    /// use relevo::model::variability::dispersion;
    /// let level = |arrivals| Queue { servers: 14, arrivals, handle_hours: 0.05 }.service_level(20.0 / 3600.0);
    /// assert!(dispersion(200.0, 2_000.0).average(200.0, level) < level(200.0));
    /// ```
    #[must_use]
    pub fn average(&self, mean: f64, measure: impl Fn(f64) -> f64) -> f64 {
        if self.shape().is_none() {
            return measure(if mean > 0.0 { mean } else { 0.0 });
        }
        self.rates(mean).into_iter().map(measure).sum::<f64>() / MIDPOINTS as f64
    }

    /// P(count) of a day with this mean.
    ///
    /// # Formula
    /// Γ(k+n)/(Γ(k)n!)·(k/(k+m))ᵏ(m/(k+m))ⁿ, n = count, m = mean, k = shape; mⁿe⁻ᵐ/n! if Poisson
    ///
    /// Relative error below 1e-12. Domain: mean ≥ 0.
    ///
    /// ```
    /// use relevo::model::variability::Dispersion;
    /// // Shape 1 is geometric: 3 of a mean of 1 is (1/2)⁴.
    /// assert!((Dispersion::Gamma { shape: 1.0 }.probability(3, 1.0) - 0.0625).abs() < 1e-15);
    /// ```
    #[must_use]
    pub fn probability(&self, count: u32, mean: f64) -> f64 {
        let n = f64::from(count);
        if mean.is_nan() || mean <= 0.0 || mean.is_infinite() {
            return f64::from(u8::from(count == 0 && !mean.is_infinite()));
        }
        // A Poisson count is a negative binomial one whose shape is beyond all measure.
        let shape = self.shape().unwrap_or(POISSON_SHAPE).clamp(LEAST_SHAPE, POISSON_SHAPE);
        if count == 0 {
            return libm::exp(-shape * libm::log1p(mean / shape));
        }
        let scale = (shape + n) / (shape + mean);
        let ahead = (mean - n) * (shape / (shape + mean));
        let term = ln_binomial_term([shape, n], [shape * scale, mean * scale], ahead);
        libm::exp(term) * (shape / (shape + n))
    }
}

/// From this shape on a negative binomial count is Poisson to the last bit.
const POISSON_SHAPE: f64 = 1e40;
/// A shape below which all days but one in 1e98 are empty.
const LEAST_SHAPE: f64 = 1e-100;

impl Dispersion {
    /// The shape, if it is one.
    fn shape(&self) -> Option<f64> {
        match *self {
            Self::Gamma { shape } => Some(shape).filter(|shape| *shape > 0.0 && shape.is_finite()),
            Self::Poisson => None,
        }
    }
}

/// The quantile at (part + ½)/8 of a gamma distribution with mean 1.
fn gamma_midpoint(shape: f64, part: usize) -> f64 {
    if shape >= LARGE_SHAPE {
        return around_the_normal(shape, part);
    }
    let half = part.min(MIDPOINTS - 1 - part);
    let probability = (half as f64 + 0.5) / MIDPOINTS as f64;
    // The nearer tail is asked for, so that its probability is not a difference from 1.
    let is_below = |logarithm: f64| {
        let tails = incomplete_gamma(shape, libm::exp(logarithm));
        if half == part { tails.lower < probability } else { tails.upper > probability }
    };
    // Below: xᵏ/Γ(k+1) ≥ P, solved for x. Above: more than twenty beyond twice the mean is rarer than 1/16.
    let mut low = (libm::log(probability) + libm::lgamma(shape + 1.0)) / shape;
    let mut high = libm::log(2.0 * shape + 20.0);
    while high - low > 1e-15 * (1.0 + low.abs()) {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if is_below(middle) { low = middle } else { high = middle }
    }
    libm::exp(f64::midpoint(low, high)) / shape
}

/// The expansion of Cornish and Fisher (1938), whose next term is below 1e-12 from [`LARGE_SHAPE`] on.
fn around_the_normal(shape: f64, part: usize) -> f64 {
    const MIDDLE: usize = MIDPOINTS / 2;
    let z =
        if part < MIDDLE { -NORMAL_MIDPOINTS[MIDDLE - 1 - part] } else { NORMAL_MIDPOINTS[part - MIDDLE] };
    let (step, square) = (1.0 / shape.sqrt(), z * z);
    let fourth = (3.0 * square * square + 7.0 * square - 16.0) / 810.0;
    let third = z * (square - 7.0) / 36.0 - step * fourth;
    1.0 + step * (z + step * ((square - 1.0) / 3.0 + step * third))
}
