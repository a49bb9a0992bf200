//! Attainment: the share of tickets in time, and the share of months in which that is enough.

use super::clocks::PromiseClock;
use super::demand::Ground;
use super::response::Response;
use super::results::{Promise, PromiseKind};
use crate::calendar::WEEK;
use crate::model::sla::{months_kept, months_kept_in_a_year};

/// Every promise for each layer: hours weighted by when the layer's tickets arrive.
pub(super) fn by_layer(ground: &Ground, response: &Response) -> Vec<Vec<Promise>> {
    let of_layer = |layer: usize| {
        let stated = &ground.scenario.layers[layer];
        let each = ground.clocks.iter().zip(&response.in_time).map(|(promise, path)| {
            let hours = path.of(stated.monitored);
            // Calls are promised nothing while every support window is closed.
            let counted = |slot: usize| promise.kind != PromiseKind::Answer || ground.runs(promise, slot);
            let (mut share, mut in_time) = (0.0, 0.0);
            for slot in (0..WEEK).filter(|&slot| counted(slot)) {
                share += ground.shares[layer][slot];
                in_time += ground.shares[layer][slot] * hours[slot];
            }
            one(promise, ground.counted(promise, layer), if share > 0.0 { in_time / share } else { 1.0 })
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
        one(promise, tickets, if tickets > 0.0 { in_time / tickets } else { 1.0 })
    });
    each.collect()
}

fn one(promise: &PromiseClock, tickets_a_month: f64, in_time: f64) -> Promise {
    let in_time = in_time.clamp(0.0, 1.0);
    Promise {
        kind: promise.kind,
        tier: promise.tier,
        severity: promise.severity,
        layer: promise.layer,
        counts: promise.counts,
        target_minutes: promise.hours * 60.0,
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
