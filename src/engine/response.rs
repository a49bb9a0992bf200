//! How soon work starts, hour by hour: by the queue where somebody is there, by a callout where nobody is and
//! somebody is on call, at the next opening otherwise.
//!
//! Severities are cumulated: a severity meets the exact week of itself and the more urgent ones together, first
//! come first served, as if they interrupted all less urgent work. That is exact for the most urgent one and an
//! approximation for the others, whose tickets in truth wait for later, more urgent ones too.
//! [`week`](crate::model::week#severities) measures the error: small where urgent work does interrupt, up to 30
//! points for P1 at a full desk where it waits for work in hand, up to 21 for P4.

use super::demand::{Ground, Hours, PromiseClock};
use super::supply::{Duty, Presence};
use crate::calendar::{WEEK, WEEK_HOURS, WeekMask};
use crate::model::week::{Closing, WeekOutcome, WeekQueue, WeekState};
use crate::scenario::Clock;

/// Weeks, each with its people present, that are solved for a severity somebody waits for by the minute …
const WEEKS_URGENT: usize = 6;
/// … and for one that waits for hours, where one person more or less is soon made up for.
const WEEKS_PATIENT: usize = 3;
/// Promises longer than this are patient, hours.
const PATIENT_HOURS: f64 = 2.0;
/// Points of an hour at which a callout is compared with the next opening.
const POINTS: [f64; 2] = [0.25, 0.75];

/// What happens to a ticket of each hour: in the queue, or by a page.
pub(super) struct Response {
    /// For each promise of the ground, P(in time).
    pub(super) in_time: Vec<Path>,
    /// For each severity, expected wall-clock hours from the fault to the start of work.
    pub(super) wait: [Path; 4],
    /// Tickets that the week leaves undone, where it is overloaded.
    pub(super) growth_a_week: Option<f64>,
}

/// A value hour by hour for layers that are monitored and for those that are not.
#[derive(Clone)]
pub(super) struct Path {
    pub(super) monitored: Hours<f64>,
    pub(super) unmonitored: Hours<f64>,
}

impl Path {
    fn zero() -> Self {
        Self { monitored: [0.0; WEEK], unmonitored: [0.0; WEEK] }
    }

    /// The hours of a layer.
    pub(super) fn of(&self, monitored: bool) -> &Hours<f64> {
        if monitored { &self.monitored } else { &self.unmonitored }
    }

    fn add(&mut self, weight: f64, monitored: &Hours<f64>, unmonitored: &Hours<f64>) {
        for slot in 0..WEEK {
            self.monitored[slot] += weight * monitored[slot];
            self.unmonitored[slot] += weight * unmonitored[slot];
        }
    }
}

/// Responses of a plan, averaged over the people present.
pub(super) fn response(ground: &Ground, duty: &Duty, on_call: bool, presence: &Presence) -> Response {
    let mut sum = Response {
        in_time: ground.clocks.iter().map(|_| Path::zero()).collect(),
        wait: std::array::from_fn(|_| Path::zero()),
        growth_a_week: None,
    };
    let (urgent, patient) = (presence.weeks(WEEKS_URGENT), presence.weeks(WEEKS_PATIENT));
    for severity in (0..4).filter(|&severity| ground.a_month(severity) > 0.0) {
        let waits = ground.clocks.iter().filter(|promise| promise.severity == severity);
        let is_urgent = waits.map(|promise| promise.hours).fold(f64::INFINITY, f64::min) <= PATIENT_HOURS;
        for (servers, weight) in if is_urgent { &urgent } else { &patient } {
            let desk = Desk::new(ground, duty, on_call, servers, severity);
            if let WeekOutcome::Overloaded { growth_per_week } = desk.outcome {
                sum.growth_a_week = Some(sum.growth_a_week.unwrap_or(0.0).max(growth_per_week));
            }
            sum.add(ground, &desk, severity, *weight);
        }
    }
    sum
}

impl Response {
    /// Adds a week of one severity.
    fn add(&mut self, ground: &Ground, desk: &Desk, severity: usize, weight: f64) {
        let open = WeekMask(desk.servers.map(|people| people > 0));
        for (promise, path) in ground.clocks.iter().zip(&mut self.in_time) {
            if promise.severity == severity {
                let queue = desk.queue_in_time(ground, promise);
                let monitored = desk.with_pages(&queue, |slot| page_in_time(ground, promise, &open, slot));
                path.add(weight, &monitored, &queue);
            }
        }
        if ground.scenario.layers.iter().any(|layer| layer.outage_share[severity] > 0.0) {
            let queue = desk.queue_wait(ground);
            let monitored = desk.with_pages(&queue, |slot| page_wait(ground, &open, slot));
            self.wait[severity].add(weight, &monitored, &queue);
        }
    }
}

/// The queue of a severity and the more urgent ones.
struct Desk<'a> {
    outcome: WeekOutcome,
    servers: &'a Hours<u32>,
    /// Whether this severity is paged when nobody is there.
    paged: bool,
}

impl<'a> Desk<'a> {
    fn new(ground: &Ground, duty: &Duty, on_call: bool, servers: &'a Hours<u32>, severity: usize) -> Self {
        let pages = |k: usize| on_call && k < ground.scenario.service.pages_up_to as usize;
        let layers = &ground.scenario.layers;
        // Who is paged does not queue for the opening.
        let queues =
            |layer: usize, k: usize, slot: usize| servers[slot] > 0 || !pages(k) || !layers[layer].monitored;
        let arrivals = ground.pooled(severity, queues);
        let handle_hours = ground.handle_hours * duty.slower;
        let outcome =
            WeekQueue { arrivals: &arrivals, servers, handle_hours, closing: Closing::Pause }.solve();
        Self { outcome, servers, paged: pages(severity) }
    }

    fn periodic(&self) -> Option<&WeekState> {
        match &self.outcome {
            WeekOutcome::Periodic(state) => Some(state),
            WeekOutcome::Overloaded { .. } | WeekOutcome::NearlyFull { .. } => None,
        }
    }

    /// P(in time) in the queue; 0 where the backlog grows without end.
    fn queue_in_time(&self, ground: &Ground, promise: &PromiseClock) -> Hours<f64> {
        self.periodic()
            .map_or([0.0; WEEK], |state| state.in_time_by_slot(|time| ground.deadline(promise, time)))
    }

    /// Expected hours from the fault to the start of work; a week where there is no end.
    fn queue_wait(&self, ground: &Ground) -> Hours<f64> {
        let detection = ground.callout.detection_hours;
        let waits = self.periodic().and_then(WeekState::mean_waits).unwrap_or([WEEK_HOURS; WEEK]);
        std::array::from_fn(|slot| if self.servers[slot] > 0 { detection + waits[slot] } else { waits[slot] })
    }

    /// The queue's values, with the callout's where nobody is there and this severity is paged.
    fn with_pages(&self, queue: &Hours<f64>, page: impl Fn(usize) -> f64) -> Hours<f64> {
        std::array::from_fn(
            |slot| if self.servers[slot] == 0 && self.paged { page(slot) } else { queue[slot] },
        )
    }
}

/// P(a page is answered, or the desk opens, before the deadline).
fn page_in_time(ground: &Ground, promise: &PromiseClock, open: &WeekMask, slot: usize) -> f64 {
    let at = |time: f64| {
        let deadline = ground.deadline(promise, time);
        let opens = open.until_open(time).is_some_and(|ahead| ahead <= deadline);
        if opens { 1.0 } else { ground.callout.in_time(deadline) }
    };
    if promise.clock == Clock::Wall
        && open.until_open(slot as f64).is_none_or(|ahead| ahead > promise.hours + 1.0)
    {
        return ground.callout.in_time(promise.hours);
    }
    POINTS.map(|point| at(slot as f64 + point)).iter().sum::<f64>() / POINTS.len() as f64
}

/// Expected hours until a page is answered or the desk opens, whichever comes first.
fn page_wait(ground: &Ground, open: &WeekMask, slot: usize) -> f64 {
    let at = |time: f64| match open.until_open(time) {
        Some(ahead) => ground.callout.mean_before(ahead),
        None => ground.callout.mean(),
    };
    POINTS.map(|point| at(slot as f64 + point)).iter().sum::<f64>() / POINTS.len() as f64
}
