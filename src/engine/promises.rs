//! Attainment: the share of tickets in time, and the share of months in which that is enough.

use super::demand::Ground;
use super::response::Response;
use super::results::Promise;
use crate::calendar::WEEK;
use crate::model::sla::{months_kept, months_kept_in_a_year};

/// Every promise for each layer: hours weighted by when the layer's tickets arrive.
pub(super) fn by_layer(ground: &Ground, response: &Response) -> Vec<Vec<Promise>> {
    let of_layer = |layer: usize| {
        let stated = &ground.scenario.layers[layer];
        let each = ground.clocks.iter().zip(&response.in_time).map(|(promise, path)| {
            let hours = path.of(stated.monitored);
            let in_time = (0..WEEK).map(|slot| ground.shares[layer][slot] * hours[slot]).sum();
            let tickets = stated.incidents_per_month[promise.severity] * ground.tier_shares[promise.tier];
            one(ground, promise, tickets, in_time)
        });
        each.collect()
    };
    (0..ground.scenario.layers.len()).map(of_layer).collect()
}

/// Every promise over all layers.
pub(super) fn pooled(ground: &Ground, layers: &[Vec<Promise>]) -> Vec<Promise> {
    let each = ground.clocks.iter().enumerate().map(|(position, promise)| {
        let of_layers = layers.iter().map(|promises| &promises[position]);
        let tickets: f64 = of_layers.clone().map(|promise| promise.tickets_a_month).sum();
        let in_time: f64 = of_layers.map(|promise| promise.tickets_a_month * promise.in_time).sum();
        one(ground, promise, tickets, if tickets > 0.0 { in_time / tickets } else { 1.0 })
    });
    each.collect()
}

fn one(
    ground: &Ground,
    promise: &super::demand::PromiseClock,
    tickets_a_month: f64,
    in_time: f64,
) -> Promise {
    let in_time = in_time.clamp(0.0, 1.0);
    let stated = &ground.scenario.tiers[promise.tier];
    Promise {
        tier: promise.tier,
        severity: promise.severity,
        target_minutes: stated.response_minutes[promise.severity],
        objective: promise.objective,
        tickets_a_month,
        in_time,
        months_kept: months_kept(tickets_a_month, in_time, promise.objective),
    }
}

/// Months of twelve that are kept, P10 and P90.
pub(super) fn months_in_a_year(kept: f64) -> (u32, u32) {
    (months_kept_in_a_year(kept, 0.1), months_kept_in_a_year(kept, 0.9))
}
