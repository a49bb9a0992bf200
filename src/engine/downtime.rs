//! How long each layer is down, and what that costs by the curve of its nature.

use super::demand::Ground;
use super::response::Response;
use crate::calendar::WEEK;
use crate::model::downtime::{CostCurve, availability};
use crate::model::response::Lognormal;

/// Shares of the repairs, the shortest first, at whose means the cost curve is followed. The long ones are told apart
/// more finely: they reach into hours of another price, and most of the spread is theirs.
const REPAIRS: [f64; 8] = [0.2, 0.2, 0.2, 0.15, 0.1, 0.08, 0.05, 0.02];
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
            for (part, repair) in REPAIRS.iter().zip(repairs) {
                let cost = curve.between(slot as f64 + 0.5, waits[slot] + repair);
                year.cost += share * part * cost;
                year.variance += share * part * cost * cost;
            }
        }
    }
    year.availability = availability(year.hours);
    year
}

/// The mean wait of an outage of a layer and severity until work starts, hours, and its mean cost where the dearest hour costs
/// 1, if repairs last `repair_hours` in the mean.
pub(super) fn mean_outage(
    ground: &Ground,
    response: &Response,
    layer: usize,
    severity: usize,
    repair_hours: f64,
) -> (f64, f64) {
    let stated = &ground.scenario.layers[layer];
    let curve = CostCurve::new(&stated.downtime_curve());
    let repairs = repairs(repair_hours, stated.repair_cv);
    let waits = response.wait[severity].of(stated.monitored);
    let (mut wait, mut cost) = (0.0, 0.0);
    for slot in (0..WEEK).filter(|&slot| ground.shares[layer][slot] > 0.0) {
        let share = ground.shares[layer][slot];
        wait += share * waits[slot];
        for (part, repair) in REPAIRS.iter().zip(repairs) {
            cost += share * part * curve.between(slot as f64 + 0.5, waits[slot] + repair);
        }
    }
    (wait, cost)
}

/// The mean of each share of the repairs.
fn repairs(mean: f64, cv: f64) -> [f64; REPAIRS.len()] {
    if mean <= 0.0 {
        return [0.0; REPAIRS.len()];
    }
    let spread = Lognormal::from_mean_cv(mean, cv);
    let (mut shorter, mut below) = (0.0, 0.0);
    std::array::from_fn(|k| {
        shorter += REPAIRS[k];
        // The last share ends nowhere: what the others leave of the mean is its.
        let up_to = if k + 1 < REPAIRS.len() {
            let longest = spread.quantile(shorter);
            spread.mean_of_min(longest) - longest * (1.0 - shorter)
        } else {
            spread.mean()
        };
        let hours = (up_to - below) / REPAIRS[k];
        below = up_to;
        hours.max(0.0)
    })
}
