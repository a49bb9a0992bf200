//! How soon somebody answers when nobody is on duty: a callout, or the next opening; and how soon it is repaired.
//!
//! | type | is |
//! |---|---|
//! | [`Delay`] | any time of chance: what the others have in common |
//! | [`Lognormal`] | one acknowledgement, one repair |
//! | [`Callout`] | a page to one person |
//! | [`Chain`] | a page that escalates from step to step |
//! | [`OnCall`] | a chain whose people may be busy with an earlier page |
//! | [`Closings`] | waiting for the next opening |
//! | [`Repair`] | response and repair together, against a deadline |

mod chain;
mod closings;
mod lognormal;
mod on_call;
mod resolution;

pub use chain::{Chain, Escalation, Responder, Step};
pub use closings::Closings;
pub use lognormal::Lognormal;
pub(super) use lognormal::normal_cdf;
pub use on_call::{OnCall, on_call_busy};
pub use resolution::{AtClosing, Due, Repair, both_in_time, both_late};

use super::quadrature::integral;

/// Hours that stand for "without end" where a wait may never be over.
pub const FOREVER: f64 = 1e12;

/// A time that is a matter of chance: an answer, a repair, both. Hours from 0.
pub trait Delay {
    /// P(over within `hours`); 0 for a time that is no number.
    fn in_time(&self, hours: f64) -> f64;

    /// P(not over within `hours`): 1 − [`Delay::in_time`], with all its digits where it is small.
    fn late(&self, hours: f64) -> f64;

    /// P(never over).
    fn never(&self) -> f64;

    /// Times where the chance begins, jumps or bends, in any order: an integral is smooth between them, and
    /// negligible beyond the last one, but for what is never over.
    fn bends(&self) -> Vec<f64>;

    /// E\[min(X, limit)\] in hours; a limit beyond [`FOREVER`] counts as that where X may never be over.
    ///
    /// # Formula
    /// ∫₀ᵈ P(X > t) dt, where d = limit; by quadrature to 1e-10 unless there is a closed form.
    fn mean_before(&self, limit: f64) -> f64 {
        let bends = self.bends();
        let limit = limit.min(FOREVER);
        let end = bends.iter().copied().fold(0.0, f64::max).min(limit);
        let beyond = (limit - end).max(0.0) * self.never();
        integral(|hours| self.late(hours), 0.0, end, &bends) + beyond
    }
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
    ///
    /// # Formula
    /// P(acknowledged within hours − detection − mobilisation); 0 for hours that are no number
    #[must_use]
    pub fn in_time(&self, hours: f64) -> f64 {
        acknowledged(&self.acknowledge, hours - self.fixed_hours()).0
    }

    /// Mean hours to the answer.
    ///
    /// # Formula
    /// detection + E\[acknowledgement\] + mobilisation; parts below 0 count as 0
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.fixed_hours() + self.acknowledge.mean()
    }

    /// Mean hours to the answer when the desk opens in `opening_in` hours and answers if it comes first.
    ///
    /// # Formula
    /// E\[min(f + A, d)\], f = detection + mobilisation, A = acknowledgement, d = `opening_in` hours (below 0: 0)
    #[must_use]
    pub fn mean_before(&self, opening_in: f64) -> f64 {
        let fixed = self.fixed_hours().min(opening_in.max(0.0));
        fixed + self.acknowledge.mean_of_min(opening_in - fixed)
    }

    fn fixed_hours(&self) -> f64 {
        self.detection_hours.max(0.0) + self.mobilisation_hours.max(0.0)
    }
}

impl Delay for Callout {
    fn in_time(&self, hours: f64) -> f64 {
        Self::in_time(self, hours)
    }

    fn late(&self, hours: f64) -> f64 {
        acknowledged(&self.acknowledge, hours - self.fixed_hours()).1
    }

    fn never(&self) -> f64 {
        0.0
    }

    fn bends(&self) -> Vec<f64> {
        let fixed = self.fixed_hours();
        let mut bends: Vec<f64> = self.acknowledge.bends().iter().map(|at| fixed + at).collect();
        bends.push(fixed);
        bends
    }

    fn mean_before(&self, limit: f64) -> f64 {
        Self::mean_before(self, limit)
    }
}

/// P(acknowledged within `hours` of the page) and P(not). Without spread the comparison forgives the rounding of
/// the sum that `hours` is the rest of.
fn acknowledged(acknowledge: &Lognormal, hours: f64) -> (f64, f64) {
    if acknowledge.spread == 0.0 {
        let over = hours + 1e-12 >= acknowledge.mean();
        return if over { (1.0, 0.0) } else { (0.0, 1.0) };
    }
    acknowledge.chances(hours)
}

/// P(somebody in the chain answers) = 1 − Π(1 − p), steps being independent.
///
/// # Formula
/// 1 − Πᵢ (1 − pᵢ); probabilities are taken into 0..=1, what is no number is 0, and no step answers nothing
///
/// ```
/// use relevo::model::response::escalation_answered;
/// assert!((escalation_answered(&[0.92, 0.90, 0.95]) - 0.9996).abs() < 5e-5);
/// ```
#[must_use]
pub fn escalation_answered(steps: &[f64]) -> f64 {
    1.0 - steps.iter().map(|p| 1.0 - share(*p)).product::<f64>()
}

/// A probability, whatever came in.
fn share(p: f64) -> f64 {
    if p.is_nan() { 0.0 } else { p.clamp(0.0, 1.0) }
}

/// A stretch of time, whatever came in: 0 ..= [`FOREVER`].
fn hours(time: f64) -> f64 {
    if time > 0.0 { time.min(FOREVER) } else { 0.0 }
}
