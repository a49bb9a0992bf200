//! Attainment: the share of tickets in time, and the share of months in which that is enough.

use super::clocks::PromiseClock;
use super::demand::Ground;
use super::response::Response;
use super::results::{Promise, PromiseKind, Split};
use crate::calendar::{WEEK, WeekMask};
use crate::model::sla::{months_kept, months_kept_in_a_year};

/// Every promise for each layer: hours weighted by when the layer's tickets arrive.
pub(super) fn by_layer(ground: &Ground, response: &Response, staffed: &WeekMask) -> Vec<Vec<Promise>> {
    let of_layer = |layer: usize| {
        let stated = &ground.scenario.layers[layer];
        let each = ground.clocks.iter().zip(&response.in_time).map(|(promise, path)| {
            let hours = path.of(stated.monitored);
            // Calls are promised nothing while every support window is closed.
            let counted = |slot: usize| promise.kind != PromiseKind::Answer || ground.runs(promise, slot);
            let (mut share, mut in_time, mut here, mut here_in_time) = (0.0, 0.0, 0.0, 0.0);
            for slot in (0..WEEK).filter(|&slot| counted(slot)) {
                let of_slot = ground.shares[layer][slot];
                share += of_slot;
                in_time += of_slot * hours[slot];
                if staffed.0[slot] {
                    here += of_slot;
                    here_in_time += of_slot * hours[slot];
                }
            }
            let split = split(share, here, here_in_time, in_time - here_in_time);
            one(
                promise,
                ground.counted(promise, layer),
                if share > 0.0 { in_time / share } else { 1.0 },
                split,
            )
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
        let in_time: f64 = of_layers.clone().map(|promise| promise.tickets_a_month * promise.in_time).sum();
        let (mut here, mut here_in_time, mut others) = (0.0, 0.0, 0.0);
        for promise in of_layers {
            let Split { while_staffed, staffed_in_time, others_in_time } = promise.split;
            here += promise.tickets_a_month * while_staffed;
            here_in_time += promise.tickets_a_month * while_staffed * staffed_in_time;
            others += promise.tickets_a_month * (1.0 - while_staffed) * others_in_time;
        }
        let split = split(tickets, here, here_in_time, others);
        one(promise, tickets, if tickets > 0.0 { in_time / tickets } else { 1.0 }, split)
    });
    each.collect()
}

/// Of so many tickets: those that come while somebody is on duty, of these those in time, and of the others.
fn split(all: f64, here: f64, here_in_time: f64, others_in_time: f64) -> Split {
    let share = |part: f64, of: f64| if of > 0.0 { (part / of).clamp(0.0, 1.0) } else { 1.0 };
    Split {
        while_staffed: share(here, all),
        staffed_in_time: share(here_in_time, here),
        others_in_time: share(others_in_time, all - here),
    }
}

fn one(promise: &PromiseClock, tickets_a_month: f64, in_time: f64, split: Split) -> Promise {
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
        split,
    }
}

/// Months of twelve that are kept, P10 and P90.
pub(super) fn months_in_a_year(kept: f64) -> (u32, u32) {
    (months_kept_in_a_year(kept, 0.1), months_kept_in_a_year(kept, 0.9))
}
