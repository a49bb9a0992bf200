//! Outages that were played: how long each layer was down, what that cost, and the credits of each month.

use super::{Estimate, Played, hour};
use relevo::calendar::MONTH_HOURS;
use relevo::engine::Promise;

/// One layer down.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outage {
    pub(crate) layer: usize,
    pub(crate) from: f64,
    pub(crate) hours: f64,
    pub(crate) month: usize,
}

impl Played {
    /// Those that were seen to end, in the order in which work on them started.
    pub(crate) fn outages(&self) -> Vec<Outage> {
        let detection = self.scenario.service.detection_minutes / 60.0;
        let ended = self.seen.iter().filter(|seen| seen.is_outage && !seen.resolved.is_nan());
        let each = ended.map(|seen| Outage {
            layer: usize::from(seen.layer),
            from: seen.arrived,
            // A ticket of the desk was written when the outage was noticed; a page's clock starts with the outage.
            hours: seen.resolved + if seen.staffed { detection } else { 0.0 },
            month: seen.month(),
        });
        each.collect()
    }

    /// Where outages that overlap count once: of the same layer, or of any.
    pub(crate) fn merged(&self, layers_together: bool) -> Vec<Outage> {
        let mut outages = self.outages();
        let key = |outage: &Outage| if layers_together { 0 } else { outage.layer };
        outages.sort_by(|a, b| key(a).cmp(&key(b)).then(a.from.total_cmp(&b.from)));
        let mut merged: Vec<Outage> = Vec::new();
        for outage in outages {
            match merged.last_mut() {
                Some(last) if key(last) == key(&outage) && outage.from <= last.from + last.hours => {
                    last.hours = last.hours.max(outage.from + outage.hours - last.from);
                }
                _ => merged.push(outage),
            }
        }
        merged
    }

    /// What an outage costs by the curve of its layer, walked hour by hour.
    pub(crate) fn cost(&self, outage: &Outage) -> f64 {
        let layer = &self.scenario.layers[outage.layer];
        let curve = layer.downtime_curve();
        let (mut now, end) = (outage.from, outage.from + outage.hours);
        let mut cost = 0.0;
        while now < end {
            let (slot, next) = hour(now);
            cost += curve[slot] * layer.downtime_cost_per_hour * (next.min(end) - now);
            now = next;
        }
        cost
    }

    /// Sums of a value over the outages of each month.
    pub(crate) fn by_month(&self, outages: &[Outage], value: impl Fn(&Outage) -> f64) -> Vec<f64> {
        let mut months = vec![0.0; self.months];
        for outage in outages.iter().filter(|outage| outage.month < self.months) {
            months[outage.month] += value(outage);
        }
        months
    }

    /// The mean of a year, from sums by month.
    pub(crate) fn a_year(months: &[f64]) -> Estimate {
        let mean = Estimate::of_months(months);
        Estimate { mean: 12.0 * mean.mean, error: 12.0 * mean.error }
    }

    /// The credits of a tier in each month, by hours down in each and by tickets that were late. In a month of n tickets
    /// of a promise ⌊(1 − objective)·n⌋ may be late.
    pub(crate) fn credits(&self, tier: usize, promises: &[Promise], down: &[f64]) -> Vec<f64> {
        let credits = &self.scenario.tiers[tier].credits;
        let of_tier: Vec<&Promise> = promises.iter().filter(|p| p.tier == tier && p.counts).collect();
        let counts: Vec<Vec<(f64, f64)>> = of_tier.iter().map(|promise| self.by_promise(promise)).collect();
        let month = |month: usize| {
            let available = 1.0 - down[month] / MONTH_HOURS;
            let bands = credits.below.iter().zip(credits.share);
            let share = bands.filter(|(below, _)| available < **below).map(|(_, share)| share);
            let mut paid = credits.monthly_fee * share.fold(0.0, f64::max);
            for (promise, months) in of_tier.iter().zip(&counts) {
                let (tickets, in_time) = months[month];
                let allowed = ((1.0 - promise.objective) * tickets + 1e-9).floor();
                paid += credits.per_ticket * (tickets - in_time - allowed).max(0.0);
            }
            paid.min(credits.cap * credits.monthly_fee)
        };
        (0..self.months).map(month).collect()
    }
}

/// The value that a share of the numbers does not exceed.
pub(crate) fn quantile(numbers: &[f64], share: f64) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[super::whole(share * (sorted.len() - 1) as f64)]
}
