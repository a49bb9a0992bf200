//! How soon somebody answers when nobody is on duty: a callout, or the next opening.

use super::erlang::erlang_b;
use crate::calendar::{WEEK_HOURS, WeekMask};

/// The 0.9 quantile of the standard normal.
const NORMAL_P90: f64 = 1.281_551_565_544_600_4;

/// A positive time whose logarithm is normal: acknowledgements, repairs. Units are those of its making.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lognormal {
    log_median: f64,
    spread: f64,
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

    /// P(X ≤ x).
    #[must_use]
    pub fn cdf(&self, x: f64) -> f64 {
        if x.is_nan() || x <= 0.0 {
            return 0.0;
        }
        if self.spread > 0.0 {
            normal_cdf((libm::log(x) - self.log_median) / self.spread)
        } else {
            // Without spread X is its median; the comparison forgives the logarithm's rounding.
            f64::from(u8::from(libm::log(x) >= self.log_median - 1e-12))
        }
    }

    /// E\[X\].
    #[must_use]
    pub fn mean(&self) -> f64 {
        libm::exp(self.log_median + self.spread * self.spread / 2.0).min(f64::MAX)
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
        let z = (libm::log(limit) - self.log_median) / self.spread;
        let below = self.mean() * normal_cdf(z - self.spread);
        (below + limit * normal_cdf(-z)).min(limit)
    }

    /// The time that a share `p` of the cases does not exceed; p is taken into 1e-12 ..= 1 − 1e-12.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        libm::exp(self.log_median + self.spread * normal_quantile(p)).min(f64::MAX)
    }
}

/// P(Z ≤ z) of the standard normal.
pub(super) fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z / std::f64::consts::SQRT_2)
}

/// The inverse of [`normal_cdf`] by bisection: slow, plain, and exact to 1e-13.
fn normal_quantile(p: f64) -> f64 {
    let p = if p.is_nan() { 0.5 } else { p.clamp(1e-12, 1.0 - 1e-12) };
    let (mut low, mut high) = (-8.0, 8.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if normal_cdf(middle) < p { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

/// A page to somebody at home. Hours throughout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Callout {
    /// Until the outage is noticed.
    pub detection_hours: f64,
    /// From the page to its acknowledgement.
    pub acknowledge: Lognormal,
    /// From the acknowledgement to hands on the keyboard, travel included.
    pub mobilisation_hours: f64,
}

impl Callout {
    /// P(answered within `hours`).
    #[must_use]
    pub fn in_time(&self, hours: f64) -> f64 {
        if self.acknowledge.spread == 0.0 {
            return f64::from(u8::from(hours + 1e-12 >= self.mean()));
        }
        self.acknowledge.cdf(hours - self.fixed_hours())
    }

    /// Mean hours to the answer.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.fixed_hours() + self.acknowledge.mean()
    }

    /// Mean hours to the answer when the desk opens in `opening_in` hours and answers if it comes first.
    #[must_use]
    pub fn mean_before(&self, opening_in: f64) -> f64 {
        let fixed = self.fixed_hours().min(opening_in.max(0.0));
        fixed + self.acknowledge.mean_of_min(opening_in - fixed)
    }

    fn fixed_hours(&self) -> f64 {
        self.detection_hours.max(0.0) + self.mobilisation_hours.max(0.0)
    }
}

/// Waiting for the next opening, for tickets that arrive evenly over the week.
#[derive(Clone, Debug, PartialEq)]
pub struct Closings {
    /// Lengths of the closed stretches in hours, merged over the week's end.
    gaps: Vec<f64>,
    never_open: bool,
}

impl Closings {
    /// The closed stretches of a week.
    #[must_use]
    pub fn of(open: &WeekMask) -> Self {
        let gaps = open.runs(false).into_iter().map(|(_, length)| length as f64).collect();
        Self { gaps, never_open: open.hours() == 0 }
    }

    /// Mean hours until the desk is open; `None` when it never opens.
    ///
    /// # Formula
    /// Σg²/(2·168), where g = the closed stretches in hours.
    ///
    /// ```
    /// use relevo::calendar::{Days, HourRange};
    /// use relevo::model::response::Closings;
    /// let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    /// let wait = Closings::of(&office).mean_wait();
    /// assert!((wait.unwrap_or(0.0) - 15.2381).abs() < 5e-5);
    /// ```
    #[must_use]
    pub fn mean_wait(&self) -> Option<f64> {
        (!self.never_open).then(|| self.mean_wait_before(f64::INFINITY))
    }

    /// Mean hours until the desk opens or `limit` hours have passed, whichever comes first (0 when open): the
    /// wait when a callout answers after `limit`.
    ///
    /// # Formula
    /// Σ∫₀ᵍ min(x, limit) dx / 168
    #[must_use]
    pub fn mean_wait_before(&self, limit: f64) -> f64 {
        if self.never_open {
            return if limit.is_finite() { limit.max(0.0) } else { WEEK_HOURS };
        }
        let limit = limit.max(0.0);
        let area = |gap: f64| {
            let capped = gap.min(limit);
            capped * (gap - capped / 2.0)
        };
        self.gaps.iter().map(|&gap| area(gap)).sum::<f64>() / WEEK_HOURS
    }

    /// Mean hours until the opening of those who find the desk closed: Σg²/(2Σg). `None` when it never opens,
    /// 0 when it never closes.
    #[must_use]
    pub fn mean_wait_if_closed(&self) -> Option<f64> {
        let closed: f64 = self.gaps.iter().sum();
        let wait = self.mean_wait()?;
        Some(if closed > 0.0 { wait * WEEK_HOURS / closed } else { 0.0 })
    }

    /// P(opening within `hours` | closed) = Σmin(T, g)/Σg: 0 when it never opens, 1 when it never closes.
    #[must_use]
    pub fn in_time_if_closed(&self, hours: f64) -> f64 {
        let closed: f64 = self.gaps.iter().sum();
        if self.never_open {
            return 0.0;
        }
        if closed == 0.0 {
            return 1.0;
        }
        self.gaps.iter().map(|gap| gap.min(hours.max(0.0))).sum::<f64>() / closed
    }
}

/// The probability that everyone on call is busy with an earlier page (Erlang B).
///
/// ```
/// use relevo::model::response::on_call_busy;
/// assert!((on_call_busy(2, 1.0 / 24.0, 2.0) - 0.003_195).abs() < 5e-7);
/// ```
#[must_use]
pub fn on_call_busy(roles: u32, pages_per_hour: f64, hours_per_page: f64) -> f64 {
    let load = if pages_per_hour > 0.0 { pages_per_hour * hours_per_page.max(0.0) } else { 0.0 };
    if roles == 0 { 1.0 } else { erlang_b(roles, load) }
}

/// P(somebody in the chain answers) = 1 − Π(1 − p), steps being independent.
///
/// ```
/// use relevo::model::response::escalation_answered;
/// assert!((escalation_answered(&[0.92, 0.90, 0.95]) - 0.9996).abs() < 5e-5);
/// ```
#[must_use]
pub fn escalation_answered(steps: &[f64]) -> f64 {
    1.0 - steps.iter().map(|p| 1.0 - p.clamp(0.0, 1.0)).product::<f64>()
}

fn positive(hours: f64) -> f64 {
    if hours > 1e-9 { hours.min(1e12) } else { 1e-9 }
}
