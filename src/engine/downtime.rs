//! How long each layer is down, and what that costs by the curve of its nature.

use super::demand::Ground;
use super::response::Response;
use crate::calendar::WEEK;
use crate::model::downtime::{CostCurve, availability};
use crate::model::response::Lognormal;

/// Equal shares of the repairs, at the middles of which the cost curve is followed.
const REPAIRS: usize = 4;
/// Months in a year.
const MONTHS: f64 = 12.0;

/// A layer's year.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Downtime {
    pub(super) outages: f64,
    pub(super) hours: f64,
    pub(super) cost: f64,
    /// Sum over outages of their squared cost: the variance of a compound Poisson year.
    pub(super) variance: f64,
    pub(super) availability: f64,
}

/// Expected downtime of one layer in a year.
pub(super) fn downtime(ground: &Ground, response: &Response, layer: usize) -> Downtime {
    let stated = &ground.scenario.layers[layer];
    let curve = CostCurve::new(&stated.downtime_curve().map(|weight| weight * stated.downtime_cost_per_hour));
    let repairs = repairs(stated.repair_hours, stated.repair_cv);
    let mut year = Downtime::default();
    for severity in 0..4 {
        let outages = stated.incidents_per_month[severity] * MONTHS * stated.outage_share[severity];
        if outages <= 0.0 {
            continue;
        }
        let waits = response.wait[severity].of(stated.monitored);
        year.outages += outages;
        for slot in (0..WEEK).filter(|&slot| ground.shares[layer][slot] > 0.0) {
            let share = outages * ground.shares[layer][slot];
            year.hours += share * (waits[slot] + stated.repair_hours);
            for repair in repairs {
                let cost = curve.between(slot as f64 + 0.5, waits[slot] + repair);
                year.cost += share * cost / REPAIRS as f64;
                year.variance += share * cost * cost / REPAIRS as f64;
            }
        }
    }
    year.availability = availability(year.hours);
    year
}

/// Repair times at the middles of equal shares, scaled to keep the mean.
fn repairs(mean: f64, cv: f64) -> [f64; REPAIRS] {
    if mean <= 0.0 {
        return [0.0; REPAIRS];
    }
    let spread = Lognormal::from_mean_cv(mean, cv);
    let at = std::array::from_fn(|k| spread.quantile((k as f64 + 0.5) / REPAIRS as f64));
    let sum: f64 = at.iter().sum();
    if sum > 0.0 { at.map(|hours: f64| hours * mean * REPAIRS as f64 / sum) } else { [mean; REPAIRS] }
}
