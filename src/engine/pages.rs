//! Pages: who is called when nobody is on duty, and how soon somebody works.

use super::clocks::{PromiseClock, Start};
use super::demand::Ground;
use crate::calendar::{WEEK, WEEK_HOURS, WeekMask, YEAR_WEEKS};
use crate::model::response::{Chain, Delay, Escalation, Lognormal, OnCall, Responder, Step};
use crate::scenario::{EscalationMode, Scenario};

/// Points of an hour at which a page is compared with the next opening.
const POINTS: [f64; 2] = [0.25, 0.75];

/// The people on call in the hours that are not staffed.
pub(super) struct Pages {
    on_call: OnCall,
}

/// Pages of a year, and the hours that people work on them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct PageLoad {
    /// A year.
    pub(super) pages: f64,
    /// A year, each page as long as it keeps somebody busy.
    pub(super) hours: f64,
    /// A year, each page at least as long as is paid.
    pub(super) paid_hours: f64,
}

impl PageLoad {
    /// Pages of an hour of the week, were nobody on duty.
    pub(super) fn in_slot(ground: &Ground, slot: usize) -> f64 {
        let severities = (ground.scenario.service.pages_up_to as usize).min(4);
        let layers = ground.scenario.layers.iter().zip(&ground.arrivals);
        let monitored = layers.filter(|(layer, _)| layer.monitored);
        monitored.flat_map(|(_, hours)| &hours[..severities]).map(|hours| hours[slot]).sum()
    }

    /// Of the hours that are not staffed.
    pub(super) fn of(ground: &Ground, staffed: &WeekMask) -> Self {
        let service = &ground.scenario.service;
        let least = ground.scenario.money.callout_minimum_hours;
        let mut load = Self::default();
        for (layer, stated) in ground.scenario.layers.iter().enumerate().filter(|(_, layer)| layer.monitored)
        {
            for severity in 0..(service.pages_up_to as usize).min(4) {
                let closed = (0..WEEK).filter(|&slot| !staffed.0[slot]);
                let pages =
                    YEAR_WEEKS * closed.map(|slot| ground.arrivals[layer][severity][slot]).sum::<f64>();
                let outage = stated.outage_share[severity];
                let repair = Lognormal::from_mean_cv(stated.repair_hours, stated.repair_cv);
                let hands_on = Lognormal::from_mean_cv(stated.handle_minutes / 60.0, stated.handle_cv);
                let of_both =
                    |of: &dyn Fn(&Lognormal) -> f64| outage * of(&repair) + (1.0 - outage) * of(&hands_on);
                load.pages += pages;
                load.hours +=
                    pages * (outage * stated.repair_hours + (1.0 - outage) * stated.handle_minutes / 60.0);
                // E[max(X, least)]: the short calls are paid longer, the long ones no shorter.
                load.paid_hours += pages * of_both(&|time| time.mean() + least - time.mean_of_min(least));
            }
        }
        load
    }
}

impl Pages {
    /// On call whenever the desk is not staffed, and busy with earlier pages now and then.
    pub(super) fn new(ground: &Ground, staffed: &WeekMask) -> Self {
        let load = PageLoad::of(ground, staffed);
        let closed = (WEEK - staffed.hours()) as f64 * YEAR_WEEKS;
        let pages_per_hour = if closed > 0.0 { load.pages / closed } else { 0.0 };
        let hours_per_page = if load.pages > 0.0 { load.hours / load.pages } else { 0.0 };
        Self { on_call: OnCall::new(chain(ground.scenario), pages_per_hour, hours_per_page) }
    }

    /// P(a page is answered, or the desk opens, by the latest start of work) of an hour of arrival. Work may rest outside the
    /// `open` hours; `opens` are those in which somebody comes.
    pub(super) fn in_time(
        &self,
        ground: &Ground,
        promise: &PromiseClock,
        start: &Start,
        open: &WeekMask,
        opens: &WeekMask,
        slot: usize,
    ) -> f64 {
        let start = start.when_paged();
        let at = |time: f64| {
            let latest = start.latest(ground, promise, open, time);
            let opens = opens.until_open(time).is_some_and(|ahead| ahead <= latest);
            if opens { 1.0 } else { self.on_call.in_time(latest) }
        };
        start.share[slot] * POINTS.map(|point| at(slot as f64 + point)).iter().sum::<f64>()
            / POINTS.len() as f64
    }

    /// Expected hours from the fault until a page is answered or the desk opens, whichever comes first, in an
    /// hour in which nobody is there; a week where neither comes. Most hours are as long before an opening as
    /// one of another day: each such wait is found once and remembered in `known`.
    pub(super) fn wait(&self, opens: &WeekMask, slot: usize, known: &mut Vec<(f64, f64)>) -> f64 {
        let mut before = |time: f64| {
            let limit = opens.until_open(time).unwrap_or(WEEK_HOURS);
            if let Some(entry) = known.iter().find(|entry| (entry.0 - limit).abs() < 1e-9) {
                return entry.1;
            }
            known.push((limit, self.on_call.mean_before(limit)));
            known[known.len() - 1].1
        };
        POINTS.map(|point| before(slot as f64 + point)).iter().sum::<f64>() / POINTS.len() as f64
    }
}

/// The people on call, in the order in which they are called.
fn chain(scenario: &Scenario) -> Chain {
    let service = &scenario.service;
    let acknowledge = Lognormal::from_median_p90(
        service.acknowledge_minutes / 60.0,
        service.acknowledge_p90_minutes.max(service.acknowledge_minutes) / 60.0,
    );
    let step = Step {
        people: vec![Responder { acknowledge, unreachable: service.unreachable }],
        needed: 1,
        timeout_hours: service.escalation_timeout_minutes / 60.0,
    };
    Chain {
        detection_hours: service.detection_minutes / 60.0,
        steps: vec![step; service.on_call_roles.max(1) as usize],
        mobilisation_hours: service.mobilisation_minutes / 60.0,
        escalation: match service.escalation_mode {
            EscalationMode::Parallel => Escalation::Parallel,
            EscalationMode::Handoff => Escalation::Handoff,
        },
    }
}
