//! Two dials: how often it stops, and what an hour down costs. Along each of them, which service model is the cheapest,
//! and where that changes.
//!
//! Staffing, hours and objectives are held: only outages or the price of downtime are scaled, so that a dial answers what
//! would follow if one number were wrong. The models are those that keep every promise (all of them where none does).

use super::Sheet;
use super::results::{Dial, DialLine, Dials, ModelResult, Zone};

/// Multiples of what is stated that are looked at.
const MOST_TIMES: f64 = 64.0;
/// Steps in which a dial is searched for changes …
const STEPS: usize = 48;
/// … and to which share of it a change is found.
const SAME: f64 = 1e-10;

/// Both dials; `outages` a year over all layers, as stated.
///
/// `always` are told beside the models that are cheapest somewhere.
pub(super) fn dials(sheets: &[Sheet], list: &[ModelResult], outages: f64, always: [usize; 2]) -> Dials {
    let mut models: Vec<usize> = (0..list.len()).filter(|&model| list[model].feasible).collect();
    if models.is_empty() {
        models = (0..list.len()).collect();
    }
    let by_outages = |model: usize, times: f64| sheets[model].total_with_outages(times);
    let by_price = |model: usize, times: f64| {
        let cost = list[model].cost;
        cost.paid() + times * cost.downtime
    };
    let costs = list.iter().any(|result| result.cost.downtime > 0.0);
    let credits = list.iter().any(|result| result.cost.penalties > 0.0);
    Dials {
        outages: (outages > 0.0 && (costs || credits)).then(|| dial(&models, always, outages, &by_outages)),
        downtime_cost: costs.then(|| dial(&models, always, 1.0, &by_price)),
    }
}

/// A dial that stands at `here`; `total` is what a model costs at a multiple of that.
fn dial(models: &[usize], always: [usize; 2], here: f64, total: &dyn Fn(usize, f64) -> f64) -> Dial {
    let best = |times: f64| cheapest(models, times, total);
    // Far enough that the last change within reach is seen with some room behind it.
    let mut most = 2.0;
    let mut times = 2.0;
    while times < MOST_TIMES {
        if best(2.0 * times) != best(times) {
            most = 4.0 * times;
        }
        times *= 2.0;
    }
    let most = f64::min(most, MOST_TIMES);
    let mut zones: Vec<Zone> = Vec::new();
    let mut from = 0.0;
    while from < most {
        let model = best(from);
        let to = end_of_zone(model, from, most, &best);
        zones.push(Zone { model, from: from * here, to: to * here });
        // A zone without width would not end.
        from = if to > from { to } else { from + SAME * most };
    }
    join(&mut zones);
    let mut told: Vec<usize> = zones.iter().map(|zone| zone.model).collect();
    told.extend(always);
    told.sort_unstable();
    told.dedup();
    let at = |step: usize| most * step as f64 / Dial::STEPS as f64;
    let line = |model: usize| DialLine {
        model,
        totals: (0..=Dial::STEPS).map(|step| total(model, at(step))).collect(),
    };
    Dial { here, most: most * here, zones, lines: told.into_iter().map(line).collect() }
}

/// The cheapest model at a multiple; of equals, the first.
fn cheapest(models: &[usize], times: f64, total: &dyn Fn(usize, f64) -> f64) -> usize {
    let mut best = (models[0], f64::INFINITY);
    for &model in models {
        let cost = total(model, times);
        if cost < best.1 - 1e-9 * cost.abs() {
            best = (model, cost);
        }
    }
    best.0
}

/// Where a model that is the cheapest at `from` is no longer so.
fn end_of_zone(model: usize, from: f64, most: f64, best: &dyn Fn(f64) -> usize) -> f64 {
    let step = most / STEPS as f64;
    let mut low = from;
    let mut high = loop {
        let next = f64::min(low + step, most);
        if best(next) != model {
            break next;
        }
        if next >= most {
            return most;
        }
        low = next;
    };
    while high - low > SAME * most {
        let middle = 0.5 * (low + high);
        if best(middle) == model { low = middle } else { high = middle }
    }
    high
}

/// Neighbours of one model are one zone.
fn join(zones: &mut Vec<Zone>) {
    let mut joined: Vec<Zone> = Vec::new();
    for zone in zones.drain(..) {
        match joined.last_mut() {
            Some(last) if last.model == zone.model => last.to = zone.to,
            _ => joined.push(zone),
        }
    }
    // What rounding left between two zones is no zone.
    let shortest = 1e-6 * joined.last().map_or(0.0, |last| last.to);
    joined.retain(|zone| zone.to - zone.from > shortest);
    *zones = joined;
}

impl Dial {
    /// Steps at which the lines are told, of equal width.
    pub const STEPS: usize = 64;

    /// The zone that holds a place.
    #[must_use]
    pub fn zone(&self, at: f64) -> Option<&Zone> {
        self.zones.iter().find(|zone| at < zone.to).or(self.zones.last())
    }

    /// What a model costs at a place, if it is told: straight between two steps, which is exact where no credits are.
    #[must_use]
    pub fn total(&self, model: usize, at: f64) -> Option<f64> {
        let line = self.lines.iter().find(|line| line.model == model)?;
        let place = if self.most > 0.0 { (at / self.most).clamp(0.0, 1.0) * Self::STEPS as f64 } else { 0.0 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ..= 64")]
        let step = (place.floor() as usize).min(Self::STEPS - 1);
        let (before, after) = (line.totals.get(step)?, line.totals.get(step + 1)?);
        Some(before + (after - before) * (place - step as f64))
    }
}
