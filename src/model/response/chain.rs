//! A page that is passed on until it is answered.

use super::super::quadrature::integral;
use super::{Delay, FOREVER, Lognormal, acknowledged, hours, share};

/// What becomes of those who were paged first when the page is passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escalation {
    /// They may still answer: the earliest answer counts.
    Parallel,
    /// They may not: from now on only the next step can answer.
    Handoff,
}

/// Somebody who is paged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Responder {
    /// From the page to its acknowledgement, when it arrives at all.
    pub acknowledge: Lognormal,
    /// The probability that this page is never answered by them.
    pub unreachable: f64,
}

impl Responder {
    /// P(acknowledged within `hours`), P(not).
    fn split(&self, hours: f64) -> (f64, f64) {
        let (soon, late) = acknowledged(&self.acknowledge, hours);
        let unreachable = share(self.unreachable);
        ((1.0 - unreachable) * soon, unreachable + (1.0 - unreachable) * late)
    }

    /// E\[min(acknowledgement, limit)\].
    fn mean_before(&self, limit: f64) -> f64 {
        let reached = self.acknowledge.mean_of_min(limit);
        let unreachable = share(self.unreachable);
        if unreachable == 0.0 {
            return reached;
        }
        unreachable * limit.min(FOREVER) + (1.0 - unreachable) * reached
    }
}

/// People who are paged together.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Everyone who is paged; they acknowledge independently of each other.
    pub people: Vec<Responder>,
    /// How many of them must acknowledge: two of three, or the first of one. 0 needs nobody; more than there are
    /// never come together.
    pub needed: usize,
    /// Hours after which the page is passed on. The last step of a chain has nobody to pass it to.
    pub timeout_hours: f64,
}

impl Step {
    /// One person who is always reachable.
    #[must_use]
    pub fn one(acknowledge: Lognormal, timeout_hours: f64) -> Self {
        Self { people: vec![Responder { acknowledge, unreachable: 0.0 }], needed: 1, timeout_hours }
    }

    /// P(enough have acknowledged within `hours`), P(not): sums of products, both with all their digits.
    ///
    /// # Formula
    /// For each person with probability c: d\[j\] ← d\[j\](1 − c) + d\[j−1\]c, where d\[needed\] keeps what it
    /// has (Poisson-binomial, exact).
    fn split(&self, hours: f64) -> (f64, f64) {
        if let ([person], 1) = (self.people.as_slice(), self.needed) {
            return person.split(hours);
        }
        if self.needed > self.people.len() {
            return (0.0, 1.0);
        }
        let mut answered = vec![0.0; self.needed + 1];
        answered[0] = 1.0;
        for person in &self.people {
            let (soon, late) = person.split(hours);
            answered[self.needed] += if self.needed > 0 { answered[self.needed - 1] * soon } else { 0.0 };
            for j in (0..self.needed).rev() {
                let before = if j > 0 { answered[j - 1] * soon } else { 0.0 };
                answered[j] = answered[j] * late + before;
            }
        }
        (answered[self.needed].min(1.0), answered[..self.needed].iter().sum::<f64>().min(1.0))
    }

    /// E\[min(enough acknowledgements, limit)\].
    fn mean_before(&self, limit: f64) -> f64 {
        if let ([person], 1) = (self.people.as_slice(), self.needed) {
            return person.mean_before(limit);
        }
        let bends: Vec<f64> = self.bends().collect();
        let limit = limit.min(FOREVER);
        let end = bends.iter().copied().fold(0.0, f64::max).min(limit);
        let waited = integral(|hours| self.split(hours).1, 0.0, end, &bends);
        waited + (limit - end).max(0.0) * self.split(f64::INFINITY).1
    }

    fn bends(&self) -> impl Iterator<Item = f64> {
        self.people.iter().flat_map(|person| person.acknowledge.bends())
    }
}

/// A page that escalates: response = detection + acknowledgement at some step + mobilisation. Hours throughout.
///
/// Steps answer independently of each other. Without steps nobody ever answers.
///
/// ```
/// use relevo::model::response::{Chain, Delay, Escalation, Lognormal, Step};
/// let person = Lognormal::from_median_p90(5.0 / 60.0, 15.0 / 60.0);
/// let chain = |escalation| Chain {
///     detection_hours: 0.0,
///     steps: vec![Step::one(person, 0.25), Step::one(person, 0.25)],
///     mobilisation_hours: 0.0,
///     escalation,
/// };
/// // After half an hour: the second had a quarter of an hour; the first had it too, or the whole half hour.
/// assert!((chain(Escalation::Handoff).late(0.5) - 0.1 * 0.1).abs() < 1e-12);
/// assert!(chain(Escalation::Parallel).late(0.5) < 0.1 * 0.1);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// Until the outage is noticed and the first page goes out.
    pub detection_hours: f64,
    /// Who is paged, in order.
    pub steps: Vec<Step>,
    /// From the acknowledgement to hands on the keyboard, travel included.
    pub mobilisation_hours: f64,
    /// What happens to earlier steps when the page is passed on.
    pub escalation: Escalation,
}

impl Chain {
    /// Mean hours to the answer; `None` when it may never come.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.never() == 0.0).then(|| self.mean_before(f64::INFINITY))
    }

    /// P(answered within `hours`), P(not), when the first page goes to the step `first`.
    ///
    /// # Formula
    /// Parallel: P(late) = Π qᵢ(t − sᵢ). Handoff, for t between sₘ and sₘ₊₁: P(late) = qₘ(t − sₘ)·Π qᵢ(τᵢ) over
    /// i < m.
    ///
    /// where qᵢ(x) = P(step i not acknowledged after x), τᵢ = its timeout, sᵢ = detection, mobilisation and the
    /// timeouts before it. P(in time) is the sum over the steps that answer, so that it keeps its digits too.
    pub(super) fn split_from(&self, first: usize, time: f64) -> (f64, f64) {
        let (mut in_time, mut late) = (0.0, 1.0);
        let mut start = self.fixed_hours();
        let last = self.steps.len().saturating_sub(1);
        for (position, step) in self.steps.iter().enumerate().skip(first) {
            let timeout = hours(step.timeout_hours);
            let waited = time - start;
            if waited.is_nan() || waited < 0.0 {
                break;
            }
            let passed_on = position < last && waited >= timeout;
            let hands_off = passed_on && self.escalation == Escalation::Handoff;
            let (answered, unanswered) = step.split(if hands_off { timeout } else { waited });
            in_time += late * answered;
            late *= unanswered;
            if !passed_on {
                break;
            }
            start += timeout;
        }
        (in_time.min(1.0), late)
    }

    /// E\[min(response, limit)\] when the first page goes to the step `first`.
    ///
    /// # Formula
    /// Handoff and single steps: fixed + Σ P(step i is reached)·E\[min(Xᵢ, τᵢ, what is left of the limit)\].
    /// Parallel: the integral of P(late), by quadrature.
    pub(super) fn mean_from(&self, first: usize, limit: f64) -> f64 {
        let limit = if limit > 0.0 { limit } else { 0.0 };
        let fixed = self.fixed_hours().min(limit);
        let pages = self.steps.len().saturating_sub(first);
        if pages == 0 {
            return limit.min(FOREVER);
        }
        if pages > 1 && self.escalation == Escalation::Parallel {
            let limit = limit.min(FOREVER);
            let bends = self.bends_from(first);
            let end = bends.iter().copied().fold(0.0, f64::max).min(limit);
            let never = (limit - end).max(0.0) * self.split_from(first, f64::INFINITY).1;
            return fixed + integral(|time| self.split_from(first, time).1, fixed, end, &bends) + never;
        }
        let (mut mean, mut left, mut reached) = (fixed, limit - fixed, 1.0);
        for (position, step) in self.steps.iter().enumerate().skip(first) {
            let timeout = if position + 1 < self.steps.len() { hours(step.timeout_hours) } else { left };
            mean += reached * step.mean_before(timeout.min(left));
            reached *= step.split(timeout).1;
            left -= timeout;
            if left.is_nan() || left <= 0.0 {
                break;
            }
        }
        mean.min(limit)
    }

    pub(super) fn bends_from(&self, first: usize) -> Vec<f64> {
        let mut bends = Vec::new();
        let mut start = self.fixed_hours();
        for step in self.steps.iter().skip(first) {
            bends.push(start);
            bends.extend(step.bends().map(|at| start + at));
            start += hours(step.timeout_hours);
        }
        bends
    }

    fn fixed_hours(&self) -> f64 {
        self.detection_hours.max(0.0) + self.mobilisation_hours.max(0.0)
    }
}

impl Delay for Chain {
    fn in_time(&self, hours: f64) -> f64 {
        self.split_from(0, hours).0
    }

    fn late(&self, hours: f64) -> f64 {
        self.split_from(0, hours).1
    }

    fn never(&self) -> f64 {
        self.split_from(0, f64::INFINITY).1
    }

    fn bends(&self) -> Vec<f64> {
        self.bends_from(0)
    }

    fn mean_before(&self, limit: f64) -> f64 {
        self.mean_from(0, limit)
    }
}
