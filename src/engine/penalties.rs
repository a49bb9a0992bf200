//! What broken promises are to be paid back: credits by the availability of a month, and by late tickets.
//!
//! The availability is that of all layers one after the other. The wait of an outage is taken at the mean of its
//! hour of the week; the repair has its whole distribution. Late tickets and downtime are taken apart, so the cap
//! holds for each and for the means of both together.

use super::demand::Ground;
use super::response::Response;
use super::results::{Promise, PromiseKind};
use crate::calendar::{MONTH_HOURS, WEEK};
use crate::model::credits::{Band, CreditTable, Penalty, TicketCredits};
use crate::model::outage::{Grid, MonthlyDowntime, Outages};
use crate::model::response::{Delay, Lognormal};
use crate::scenario::Credits;

/// Steps of the grid of a month's downtime.
const CELLS: usize = 1_024;
/// Waits of an outage that are told apart.
const MOST_WAITS: usize = 24;
/// Months in a year.
const MONTHS: f64 = 12.0;

/// Credits of all tiers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Penalties {
    /// Mean of a year.
    pub(super) a_year: f64,
    /// A month's P10 and P90, tiers added up.
    pub(super) luck: (f64, f64),
    /// Mean of a month by its availability, tiers added up.
    pub(super) by_availability: f64,
    /// Mean of a month for late tickets, tiers added up.
    pub(super) by_late_tickets: f64,
    /// What caps take off the mean of a month.
    pub(super) capped: f64,
}

/// The credits that a plan costs where outages are `times` as frequent as stated.
pub(super) fn penalties(ground: &Ground, response: &Response, promises: &[Promise], times: f64) -> Penalties {
    let mut sum = Penalties::default();
    let tiers =
        || ground.scenario.tiers.iter().enumerate().filter(|(_, tier)| tier.credits.monthly_fee > 0.0);
    let deepest = tiers().flat_map(|(_, tier)| tier.credits.below).fold(1.0, f64::min);
    if tiers().next().is_none() {
        return sum;
    }
    // The grid reaches well past the last band.
    let month = month(ground, response, times, 1.25 * (1.0 - deepest) * MONTH_HOURS + 1.0);
    for (tier, stated) in tiers() {
        let credits = &stated.credits;
        let mut all = vec![by_availability(credits, &month)];
        let of_tier = promises.iter().filter(|promise| promise.tier == tier && promise.counts);
        all.extend(of_tier.filter_map(|promise| by_late_tickets(credits, promise)));
        let most = credits.cap * credits.monthly_fee;
        let together = |value: &dyn Fn(&Penalty) -> f64| all.iter().map(value).sum::<f64>().min(most);
        let means: Vec<f64> = all.iter().map(Penalty::mean).collect();
        sum.by_availability += means[0];
        sum.by_late_tickets += means[1..].iter().sum::<f64>();
        sum.capped += (means.iter().sum::<f64>() - most).max(0.0);
        sum.a_year += MONTHS * together(&Penalty::mean);
        sum.luck.0 += together(&|penalty: &Penalty| penalty.at(0.1));
        sum.luck.1 += together(&|penalty: &Penalty| penalty.at(0.9));
    }
    sum
}

fn by_availability(credits: &Credits, month: &MonthlyDowntime) -> Penalty {
    let bands: Vec<Band> =
        credits.below.iter().zip(credits.share).map(|(&below, share)| Band { below, share }).collect();
    CreditTable::new(&bands, credits.cap).penalty(credits.monthly_fee, month)
}

/// Tickets that the objective allows to be late cost nothing.
fn by_late_tickets(credits: &Credits, promise: &Promise) -> Option<Penalty> {
    let is_ticket = promise.kind != PromiseKind::Answer;
    (is_ticket && credits.per_ticket > 0.0 && promise.tickets_a_month > 0.0).then(|| {
        let allowed = ((1.0 - promise.objective) * promise.tickets_a_month + 1e-9).floor();
        let cap = credits.cap * credits.monthly_fee;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ..= 1e7; saturates")]
        let table = TicketCredits { per_ticket: credits.per_ticket, allowed: allowed as u32, cap };
        table.penalty(promise.tickets_a_month * (1.0 - promise.in_time))
    })
}

/// Downtime of a month over all layers, up to some hours, where outages are `times` as frequent as stated.
fn month(ground: &Ground, response: &Response, times: f64, hours: f64) -> MonthlyDowntime {
    let mut parts: Vec<(f64, Waits, Lognormal)> = Vec::new();
    for (layer, stated) in ground.scenario.layers.iter().enumerate() {
        for severity in 0..4 {
            let a_month = times * stated.incidents_per_month[severity] * stated.outage_share[severity];
            if a_month > 0.0 {
                let waits = response.wait[severity].of(stated.monitored);
                let repair = Lognormal::from_mean_cv(stated.repair_hours, stated.repair_cv);
                parts.push((a_month, Waits::of(waits, &ground.shares[layer]), repair));
            }
        }
    }
    let delays: Vec<[&dyn Delay; 2]> =
        parts.iter().map(|(_, waits, repair)| [waits as &dyn Delay, repair]).collect();
    let outages: Vec<Outages> = parts
        .iter()
        .zip(&delays)
        .map(|((per_month, ..), parts)| Outages { per_month: *per_month, parts })
        .collect();
    MonthlyDowntime::new(Grid::up_to(hours, CELLS), &outages)
}

/// The waits of outages: each hour of the week has its own, as often as outages begin in it.
struct Waits {
    /// Hours, ascending, and P(not longer).
    steps: Vec<(f64, f64)>,
}

impl Waits {
    fn of(waits: &[f64; WEEK], shares: &[f64; WEEK]) -> Self {
        let mut each: Vec<(f64, f64)> =
            waits.iter().zip(shares).filter(|(_, share)| **share > 0.0).map(|(&w, &s)| (w, s)).collect();
        each.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        // Neighbours join at their mean, so that the sum of all waits stays.
        let width = each.len().div_ceil(MOST_WAITS).max(1);
        let mut sum = 0.0;
        let steps = each.chunks(width).map(|chunk| {
            let share: f64 = chunk.iter().map(|(_, share)| share).sum();
            sum += share;
            (chunk.iter().map(|(wait, share)| wait * share).sum::<f64>() / share, sum)
        });
        Self { steps: steps.collect() }
    }
}

impl Delay for Waits {
    fn in_time(&self, hours: f64) -> f64 {
        let after = self.steps.partition_point(|step| step.0 <= hours);
        after.checked_sub(1).map_or(0.0, |last| self.steps[last].1.min(1.0))
    }

    fn late(&self, hours: f64) -> f64 {
        1.0 - self.in_time(hours)
    }

    fn never(&self) -> f64 {
        0.0
    }

    fn bends(&self) -> Vec<f64> {
        self.steps.iter().map(|step| step.0).collect()
    }
}
