//! People on call who may be busy with an earlier page.

use super::super::erlang::erlang_b;
use super::{Chain, Delay, FOREVER};

/// Erlangs of pages beyond which no more are counted.
const MOST_PAGES: f64 = 1e100;

/// The probability that everyone on call is busy with an earlier page (Erlang B).
///
/// # Formula
/// [`erlang_b`](crate::model::erlang::erlang_b) of as many servers as roles at λs erlangs, λ =
/// `pages_per_hour`, s = `hours_per_page`
///
/// Domain: without roles 1; rates and hours that are not above 0 are no load. Who is paged in vain is not paged
/// again. Source: Erlang 1917.
///
/// ```
/// use relevo::model::response::on_call_busy;
/// assert!((on_call_busy(2, 1.0 / 24.0, 2.0) - 0.003_195).abs() < 5e-7);
/// ```
#[must_use]
pub fn on_call_busy(roles: u32, pages_per_hour: f64, hours_per_page: f64) -> f64 {
    if roles == 0 { 1.0 } else { erlang_b(roles, load(pages_per_hour, hours_per_page)) }
}

/// Erlangs of pages.
fn load(pages_per_hour: f64, hours_per_page: f64) -> f64 {
    if pages_per_hour > 0.0 { pages_per_hour * hours_per_page.max(0.0) } else { 0.0 }
}

/// A chain of which each step is one role: a busy role passes the page on at once.
///
/// A page that finds every role busy is not answered. Pages are taken in the order of the steps, so the first j
/// roles are all busy with the probability of j servers alone.
///
/// # Formula
/// P(late) = Σⱼ (Bⱼ − Bⱼ₊₁)·P(late | the first page goes to step j + 1) + Bₙ
///
/// where Bⱼ = Erlang B of j roles, n = the number of steps, j = 0..n. Source: Erlang 1917; ordered hunting, as in
/// Cooper, *Introduction to Queueing Theory*, 1981.
#[derive(Clone, Debug, PartialEq)]
pub struct OnCall {
    chain: Chain,
    /// P(the first page goes to this step).
    first: Vec<f64>,
    /// P(every role is busy).
    busy: f64,
}

impl OnCall {
    /// The chain under a load of pages, each of which keeps a role busy for `hours_per_page`.
    ///
    /// ```
    /// use relevo::model::response::{Chain, Delay, Escalation, Lognormal, OnCall, Step};
    /// let person = Step::one(Lognormal::from_median_p90(0.1, 0.2), 0.25);
    /// let chain = Chain { detection_hours: 0.0, steps: vec![person.clone(), person],
    ///     mobilisation_hours: 0.0, escalation: Escalation::Parallel };
    /// let on_call = OnCall::new(chain, 1.0 / 24.0, 2.0);
    /// assert!((on_call.never() - 0.003_195).abs() < 5e-7); // both busy
    /// ```
    #[must_use]
    pub fn new(chain: Chain, pages_per_hour: f64, hours_per_page: f64) -> Self {
        let load = load(pages_per_hour, hours_per_page).min(MOST_PAGES);
        let (mut busy, mut first) = (1.0, Vec::with_capacity(chain.steps.len()));
        for (role, _) in (1_u32..).zip(&chain.steps) {
            let busy_too = load * busy / (f64::from(role) + load * busy);
            // Where this cancels, everyone is busy and the weight counts for nothing.
            first.push(f64::max(busy - busy_too, 0.0));
            busy = busy_too;
        }
        Self { chain, first, busy }
    }

    fn mixture(&self, of_step: impl Fn(usize) -> f64) -> f64 {
        self.first.iter().enumerate().map(|(step, weight)| weight * of_step(step)).sum()
    }
}

impl Delay for OnCall {
    fn in_time(&self, hours: f64) -> f64 {
        self.mixture(|step| self.chain.split_from(step, hours).0)
    }

    fn late(&self, hours: f64) -> f64 {
        (self.mixture(|step| self.chain.split_from(step, hours).1) + self.busy).min(1.0)
    }

    fn never(&self) -> f64 {
        self.late(f64::INFINITY)
    }

    fn bends(&self) -> Vec<f64> {
        (0..self.first.len()).flat_map(|step| self.chain.bends_from(step)).collect()
    }

    fn mean_before(&self, limit: f64) -> f64 {
        let limit = if limit > 0.0 { limit.min(FOREVER) } else { 0.0 };
        self.mixture(|step| self.chain.mean_from(step, limit)) + self.busy * limit
    }
}
