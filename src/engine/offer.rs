//! What the client is asked for a plan, and what that is beside what the client pays today.

use super::results::Cost;
use crate::quantity::round_up;
use crate::scenario::Offer;

/// Months of a year.
const MONTHS: f64 = 12.0;

/// The price of a plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    /// What is paid out for the plan in a year.
    pub paid_a_year: f64,
    /// Price a month.
    pub a_month: f64,
    /// What is left of it.
    pub margin_a_month: f64,
    /// Price of all months, set-up fee included.
    pub of_term: f64,
    /// Beside the present contract, where there is one.
    pub present: Option<Present>,
}

/// The price beside a present contract.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Present {
    /// What the client pays a month today less the price; negative where the price is higher.
    pub less_a_month: f64,
    /// The same over the term, the set-up fee counted.
    pub less_of_term: f64,
    /// The month in which the savings have paid the set-up fee; `None`: in none.
    pub pays_back: Option<u32>,
}

/// The price of a plan by its yearly cost; `None` where nothing is paid for it. Downtime is the client's own.
///
/// # Formula
/// price a month = paid a year ÷ 12 ÷ (1 − margin); over the term = set-up fee + months × price
///
/// where the margin is a share of the price, below 1; the set-up fee is paid back after ⌈fee ÷ (present − price)⌉ months.
///
/// ```
/// use relevo::engine::{Cost, offer};
/// use relevo::scenario::Offer;
/// let stated = Offer { margin: 0.25, term_months: 36.0, setup_fee: 5_000.0, present_a_month: 21_000.0, redeploy: false };
/// let price = offer(&Cost { staff: 180_000.0, ..Cost::default() }, &stated).expect("something is paid");
/// assert_eq!(price.a_month, 20_000.0); // 15,000 are three quarters of it
/// assert_eq!(price.of_term, 725_000.0);
/// assert_eq!(price.present.expect("there is a contract").pays_back, Some(5));
/// ```
#[must_use]
pub fn offer(cost: &Cost, offer: &Offer) -> Option<Price> {
    let paid_a_year = cost.paid();
    let paid_out = 1.0 - offer.margin;
    if paid_a_year <= 0.0 || paid_out <= 0.0 {
        return None;
    }
    let a_month = paid_a_year / MONTHS / paid_out;
    let of_term = offer.setup_fee + offer.term_months * a_month;
    let present = (offer.present_a_month > 0.0).then(|| {
        let less_a_month = offer.present_a_month - a_month;
        let pays_back = if offer.setup_fee <= 0.0 && less_a_month >= 0.0 {
            Some(0)
        } else {
            (less_a_month > 0.0).then(|| round_up(offer.setup_fee / less_a_month))
        };
        let less_of_term = offer.term_months * offer.present_a_month - of_term;
        Present { less_a_month, less_of_term, pays_back }
    });
    Some(Price { paid_a_year, a_month, margin_a_month: offer.margin * a_month, of_term, present })
}
