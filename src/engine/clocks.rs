//! The clocks of the promises: when each ends, and when work must start for it to be kept.

use super::demand::{Ground, Hours};
use super::results::PromiseKind;
use super::work::WorkTime;
use crate::calendar::{WEEK, WeekMask, YEAR_HOURS};
use crate::scenario::{Channel, Clock, Closing, Scenario, Tier};

/// Points at which the hands-on time before a resolution is taken, and their weights: Gauss–Legendre over the
/// share of the tickets that leave any time to wait at all. The attainment hardly bends in it.
const POINTS: [(f64, f64); 3] = [
    (0.112_701_665_379_258_31, 0.277_777_777_777_777_8),
    (0.5, 0.444_444_444_444_444_4),
    (0.887_298_334_620_741_7, 0.277_777_777_777_777_8),
];

/// The clock of one promise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PromiseClock {
    pub(super) kind: PromiseKind,
    pub(super) tier: usize,
    pub(super) severity: usize,
    /// The layer whose calls it speaks of; `None` for the tickets of all.
    pub(super) layer: Option<usize>,
    pub(super) hours: f64,
    pub(super) objective: f64,
    pub(super) clock: Clock,
    /// Whether the verdict rests on it.
    pub(super) counts: bool,
}

/// Which promises are computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// Those that the verdict rests on.
    Counted,
    /// Escalation and resolution also where they are not promised.
    All,
}

/// Every promise, responses first.
pub(super) fn clocks(scenario: &Scenario, detail: Detail) -> Vec<PromiseClock> {
    let of_tiers =
        |kind: PromiseKind| {
            scenario.tiers.iter().enumerate().flat_map(move |(tier, stated)| {
                (0..4).map(move |severity| of_tier(kind, tier, stated, severity))
            })
        };
    let ticket_kinds = [PromiseKind::Response, PromiseKind::Escalation, PromiseKind::Resolution];
    let tickets = ticket_kinds.into_iter().flat_map(of_tiers);
    let calls = scenario.layers.iter().enumerate().filter(|(_, layer)| layer.channel != Channel::Ticket);
    let calls = calls.map(|(layer, stated)| PromiseClock {
        kind: PromiseKind::Answer,
        tier: 0,
        severity: 0,
        layer: Some(layer),
        hours: stated.answer_seconds / 3_600.0,
        objective: stated.answer_objective,
        clock: Clock::Window,
        counts: true,
    });
    tickets.chain(calls).filter(|clock| clock.counts || detail == Detail::All).collect()
}

fn of_tier(kind: PromiseKind, tier: usize, stated: &Tier, severity: usize) -> PromiseClock {
    let (hours, counts) = match kind {
        PromiseKind::Escalation => (stated.escalation_minutes[severity] / 60.0, stated.promises_escalation),
        PromiseKind::Resolution => (stated.resolution_hours[severity], stated.promises_resolution),
        PromiseKind::Response | PromiseKind::Answer => (stated.response_minutes[severity] / 60.0, true),
    };
    PromiseClock {
        kind,
        tier,
        severity,
        layer: None,
        hours,
        objective: stated.objective[severity],
        clock: stated.clock[severity],
        counts,
    }
}

/// What must be done between the start of work and the end of a promise: the promise is kept if work starts by
/// the [`Start::latest`] instant, in the share of the cases that this start stands for.
pub(super) struct Start {
    /// Share of the tickets of each hour of arrival.
    pub(super) share: Hours<f64>,
    /// Hours of work.
    work: Hours<f64>,
    /// Whether the work rests while nobody is on duty.
    rests: bool,
    /// What whoever is paged must do, where that is not the same.
    on_call: Option<Box<Start>>,
}

impl Start {
    /// Every case of a promise.
    pub(super) fn cases(ground: &Ground, promise: &PromiseClock, open: &WeekMask) -> Vec<Self> {
        let service = &ground.scenario.service;
        match promise.kind {
            PromiseKind::Response | PromiseKind::Answer => vec![Self::after(ground, promise, 0.0)],
            PromiseKind::Escalation => vec![Self::after(ground, promise, service.triage_minutes / 60.0)],
            PromiseKind::Resolution => {
                let [repairs, hands_on] = &ground.work_times[promise.severity];
                let mut cases = Self::resolutions(ground, promise, open, repairs, !service.repair_goes_on);
                // Work in hand may rest as the desk closes; whoever is paged works on.
                let works_on = Self::resolutions(ground, promise, open, hands_on, false);
                if service.closing == Closing::Finish {
                    cases.extend(works_on);
                    return cases;
                }
                let pauses = Self::resolutions(ground, promise, open, hands_on, true);
                let both = pauses.into_iter().zip(works_on);
                cases.extend(
                    both.map(|(pauses, works_on)| Self { on_call: Some(Box::new(works_on)), ..pauses }),
                );
                cases
            }
        }
    }

    /// The same for whoever is paged.
    pub(super) fn when_paged(&self) -> &Self {
        self.on_call.as_deref().unwrap_or(self)
    }

    /// Work that always takes as long and does not rest.
    fn after(ground: &Ground, promise: &PromiseClock, work: f64) -> Self {
        let left = |slot: usize| ground.deadline(promise, slot as f64 + 0.5) >= work - 1e-12;
        Self {
            share: std::array::from_fn(|slot| if left(slot) { 1.0 } else { 0.0 }),
            work: [work; WEEK],
            rests: false,
            on_call: None,
        }
    }

    fn resolutions(
        ground: &Ground,
        promise: &PromiseClock,
        open: &WeekMask,
        time: &WorkTime,
        rests: bool,
    ) -> Vec<Self> {
        if time.share() <= 0.0 {
            return Vec::new();
        }
        let mut known: Vec<(u64, f64, [f64; POINTS.len()])> = Vec::new();
        let mut cases: Vec<Self> = POINTS
            .iter()
            .map(|_| Self { share: [0.0; WEEK], work: [0.0; WEEK], rests, on_call: None })
            .collect();
        for slot in 0..WEEK {
            let arrival = slot as f64 + 0.5;
            let deadline = ground.deadline(promise, arrival);
            let allowed = if rests { open.open_between(arrival, deadline) } else { deadline };
            // Most hours leave the same time.
            let position = known.iter().position(|entry| entry.0 == allowed.to_bits()).unwrap_or_else(|| {
                known.push(taken(time, allowed));
                known.len() - 1
            });
            let (_, possible, work) = known[position];
            for ((case, (_, weight)), work) in cases.iter_mut().zip(POINTS).zip(work) {
                case.share[slot] = time.share() * possible * weight;
                case.work[slot] = work;
            }
        }
        cases
    }

    /// Wall-clock hours from `time` within which work must start; 0 where the hour's share is 0.
    pub(super) fn latest(&self, ground: &Ground, promise: &PromiseClock, open: &WeekMask, time: f64) -> f64 {
        let deadline = ground.deadline(promise, time);
        let work = self.work[crate::calendar::slot_at(time)];
        let back =
            if self.rests { open.wall_before(time + deadline, work).unwrap_or(YEAR_HOURS) } else { work };
        (deadline - back).max(0.0)
    }
}

/// For so many hours allowed: P(work takes no longer), and how long it takes at the points of these cases.
fn taken(time: &WorkTime, allowed: f64) -> (u64, f64, [f64; POINTS.len()]) {
    let possible = time.within(allowed);
    (allowed.to_bits(), possible, POINTS.map(|(at, _)| time.at(at * possible).min(allowed)))
}
