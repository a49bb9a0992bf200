//! How soon work starts, hour by hour: by the queue where somebody is there, by a callout where nobody is and
//! somebody is on call, at the next opening otherwise.
//!
//! Severities are cumulated: a severity meets the exact week of itself and the more urgent ones together, as if they
//! interrupted all less urgent work, and waits for the more urgent ones that come later too. Where urgent tickets do
//! not interrupt, those that are promised an answer soon also wait for work in hand. A week counts work, in jobs as long
//! as those feel them who wait ([`Jobs::as_felt`](super::demand::Jobs::as_felt)): handle times differ, and vary. Expected waits do not count who
//! comes later. [`week`](crate::model::week#severities) measures the error. Calls are the most urgent of all.

mod people;

use super::calls::Calls;
use super::clocks::{PromiseClock, Start};
use super::demand::{Ground, Hours};
use super::pages::Pages;
use super::results::PromiseKind;
use super::supply::{Duty, Presence};
use crate::calendar::{WEEK, WEEK_HOURS, WeekMask};
use crate::model::week::{BySlot, Closing, Day, WeekDays, WeekOutcome, WeekState};
use crate::scenario::{self, Urgency};
use people::People;

/// Kinds of day, each with its people present.
const DAYS: usize = 4;
/// Promises longer than this are patient, hours.
const PATIENT_HOURS: f64 = 2.0;

/// What happens to a ticket of each hour: in the queue, or by a page.
pub(super) struct Response {
    /// For each promise of the ground, P(in time).
    pub(super) in_time: Vec<Path>,
    /// For each severity, expected wall-clock hours from the fault to the start of work.
    pub(super) wait: [Path; 4],
    /// Tickets that a week leaves undone, in the mean over the people present; below 0 where there is room.
    pub(super) growth_a_week: f64,
    /// Whether the backlog has a limit that is too far away to be told.
    pub(super) is_nearly_full: bool,
    /// Hours of overtime a week, where work in hand is finished after closing.
    pub(super) overtime: f64,
}

/// A value hour by hour for layers that are monitored and for those that are not.
#[derive(Clone)]
pub(super) struct Path {
    pub(super) monitored: Hours<f64>,
    pub(super) unmonitored: Hours<f64>,
}

impl Path {
    fn same(hours: &Hours<f64>) -> Self {
        Self { monitored: *hours, unmonitored: *hours }
    }

    /// The hours of a layer.
    pub(super) fn of(&self, monitored: bool) -> &Hours<f64> {
        if monitored { &self.monitored } else { &self.unmonitored }
    }
}

/// Responses of a plan, averaged over the people present.
pub(super) fn response(
    ground: &Ground,
    duty: &Duty,
    staffed: &WeekMask,
    on_call: bool,
    presence: &Presence,
) -> Response {
    let mut sum = Response {
        in_time: ground.clocks.iter().map(|_| Path::same(&[0.0; WEEK])).collect(),
        wait: std::array::from_fn(|_| Path::same(&[0.0; WEEK])),
        growth_a_week: f64::NEG_INFINITY,
        is_nearly_full: false,
        overtime: 0.0,
    };
    let mut paged =
        Paged { pages: on_call.then(|| Pages::new(ground, staffed)), known: Vec::new(), waits: Vec::new() };
    let people = People::of(presence, DAYS);
    let last = (0..4).rfind(|&severity| ground.a_month(severity) > 0.0).unwrap_or(0);
    let mut whole = None;
    for severity in (0..=last).filter(|&severity| ground.a_month(severity) > 0.0) {
        let waits = ground
            .clocks
            .iter()
            .filter(|promise| promise.severity == severity && promise.kind == PromiseKind::Response);
        let target = waits.map(|promise| promise.hours).fold(f64::INFINITY, f64::min);
        let is_urgent = target <= PATIENT_HOURS;
        let new = |severity| Desk::new(ground, duty, on_call, &people, severity, target);
        // Whoever waits for hours hardly feels what somebody has in hand.
        let waits = is_urgent && severity < last && ground.scenario.service.urgency == Urgency::Waits;
        if waits && whole.is_none() {
            whole = Some(new(last).outcome);
        }
        let desk = Desk { behind: whole.as_ref().filter(|_| waits), ..new(severity) };
        // The last severity's week has all the work in it.
        sum.growth_a_week = desk.growth;
        sum.is_nearly_full = matches!(desk.outcome, WeekOutcome::NearlyFull { .. });
        sum.overtime = desk.periodic().map_or(0.0, WeekState::overtime_hours);
        sum.add(ground, &desk, severity, &mut paged);
    }
    sum.add_calls(ground, staffed, presence);
    sum
}

impl Response {
    /// Puts in what happens to one severity.
    fn add(&mut self, ground: &Ground, desk: &Desk, severity: usize, paged: &mut Paged) {
        let open = desk.people.open();
        for (position, (promise, path)) in ground.clocks.iter().zip(&mut self.in_time).enumerate() {
            if promise.severity != severity || promise.kind == PromiseKind::Answer {
                continue;
            }
            let starts = Start::cases(ground, promise, open);
            let queue = desk.queue_in_time(ground, promise, &starts);
            let by_page = |slot, opens: &WeekMask, paged: &mut Paged| {
                paged.in_time(ground, position, &starts, open, opens, slot)
            };
            *path = desk.path(&queue, paged, by_page);
        }
        if ground.scenario.layers.iter().any(|layer| layer.outage_share[severity] > 0.0) {
            let queue = desk.queue_wait(ground);
            self.wait[severity] = desk.path(&queue, paged, |slot, opens, paged| paged.wait(opens, slot));
        }
    }

    /// Puts in what is answered of the calls.
    fn add_calls(&mut self, ground: &Ground, staffed: &WeekMask, presence: &Presence) {
        let Some(calls) = Calls::of(ground) else { return };
        let answers = ground.clocks.iter().zip(&mut self.in_time);
        let answers = answers.filter(|(promise, _)| promise.kind == PromiseKind::Answer);
        for ((_, path), hours) in answers.zip(calls.in_time(ground, staffed, presence)) {
            *path = Path::same(&hours);
        }
    }
}

/// What pages bring in the hours in which nobody is there, found once for each promise and set of open hours: most days
/// open alike.
struct Paged {
    pages: Option<Pages>,
    known: Vec<(usize, WeekMask, Hours<Option<f64>>)>,
    /// Expected waits by the hours until the desk opens.
    waits: Vec<(f64, f64)>,
}

impl Paged {
    /// Expected hours to the start of work on a page, where there are pages.
    fn wait(&mut self, opens: &WeekMask, slot: usize) -> Option<f64> {
        Some(self.pages.as_ref()?.wait(opens, slot, &mut self.waits))
    }

    /// P(in time) of a page, where there are pages.
    fn in_time(
        &mut self,
        ground: &Ground,
        promise: usize,
        starts: &[Start],
        open: &WeekMask,
        opens: &WeekMask,
        slot: usize,
    ) -> Option<f64> {
        let pages = self.pages.as_ref()?;
        let position = self.known.iter().position(|entry| entry.0 == promise && entry.1 == *opens);
        let position = position.unwrap_or_else(|| {
            self.known.push((promise, *opens, [None; WEEK]));
            self.known.len() - 1
        });
        let clock = &ground.clocks[promise];
        let find = || starts.iter().map(|start| pages.in_time(ground, clock, start, open, opens, slot)).sum();
        Some(*self.known[position].2[slot].get_or_insert_with(find))
    }
}

/// The week that repeats, where it does.
fn periodic(outcome: &WeekOutcome) -> Option<&WeekState> {
    match outcome {
        WeekOutcome::Periodic(state) => Some(state),
        WeekOutcome::Overloaded { .. } | WeekOutcome::NearlyFull { .. } => None,
    }
}

/// The queue of a severity and the more urgent ones.
struct Desk<'a> {
    outcome: WeekOutcome,
    /// Tickets by which the backlog grows in a week in which all are busy.
    growth: f64,
    /// Calls and more urgent tickets an hour.
    urgent: Hours<f64>,
    /// The week of all severities, where less urgent work in hand is not interrupted.
    behind: Option<&'a WeekOutcome>,
    people: &'a People,
    /// Whether this severity is paged when nobody is there.
    paged: bool,
}

impl<'a> Desk<'a> {
    fn new(
        ground: &Ground,
        duty: &Duty,
        on_call: bool,
        people: &'a People,
        severity: usize,
        target: f64,
    ) -> Self {
        let service = &ground.scenario.service;
        let pages = |k: usize| on_call && k < service.pages_up_to as usize;
        let layers = &ground.scenario.layers;
        let (mut days, mut urgent) = (Vec::new(), [0.0; WEEK]);
        let counts = ground.goes_before(severity);
        let jobs = ground.jobs(&counts);
        let unit_hours = jobs.as_felt(target / duty.slower);
        for (present, share) in &people.days {
            // Who is paged does not queue for the opening, and who calls in vain does not either.
            let queues = |layer: usize, k: usize, slot: usize| {
                present[slot] > 0.0 || !(ground.is_live(layer) || pages(k) && layers[layer].monitored)
            };
            let work = ground.work(unit_hours, |layer, k, slot| counts(layer, k) && queues(layer, k, slot));
            let before = |layer, k, slot| (ground.is_live(layer) || k < severity) && queues(layer, k, slot);
            for (sum, rate) in urgent.iter_mut().zip(ground.work(unit_hours, before)) {
                *sum += share * rate;
            }
            days.extend(ground.day_kinds.iter().map(|kind| Day {
                share: share * kind.share,
                arrivals: work.map(|rate| kind.factor * rate),
                people: *present,
            }));
        }
        let handle_hours = unit_hours * duty.slower;
        let closing = match service.closing {
            scenario::Closing::Pause => Closing::Pause,
            scenario::Closing::Finish => Closing::Finish,
        };
        let week = WeekDays { days: &days, handle_hours, closing };
        Self {
            outcome: week.solve(),
            growth: week.growth_per_week() * unit_hours / ground.handle_hours,
            urgent,
            behind: None,
            people,
            paged: pages(severity),
        }
    }

    fn periodic(&self) -> Option<&WeekState> {
        periodic(&self.outcome)
    }

    /// P(in time) in the queue; 0 where the backlog grows without end.
    fn queue_in_time(&self, ground: &Ground, promise: &PromiseClock, starts: &[Start]) -> Queue {
        let mut sum = Queue::same(0.0);
        let Some(state) = self.periodic() else { return sum };
        for start in starts {
            let deadline = |time| start.latest(ground, promise, self.people.open(), time);
            let in_time = match self.behind {
                Some(all) => state.in_time_behind_by_slot(periodic(all), &self.urgent, deadline),
                None => state.in_time_overtaken_by_slot(&self.urgent, deadline),
            };
            for slot in 0..WEEK {
                sum.staffed[slot] += start.share[slot] * in_time.staffed[slot];
                sum.empty[slot] += start.share[slot] * in_time.empty[slot];
            }
        }
        sum
    }

    /// Expected hours from the fault to the start of work; a week where there is no end.
    fn queue_wait(&self, ground: &Ground) -> Queue {
        let detection = ground.scenario.service.detection_minutes / 60.0;
        let waits = |state: &WeekState| match self.behind {
            Some(all) => state.mean_waits_behind(periodic(all)),
            None => state.mean_waits(),
        };
        let waits = self.periodic().and_then(waits);
        let mut queue = waits.map_or_else(
            || Queue::same(WEEK_HOURS),
            |BySlot { staffed, empty, .. }| Queue { staffed, empty },
        );
        queue.staffed.iter_mut().for_each(|wait| *wait += detection);
        queue
    }

    /// The hours of a value: of the queue, or of a page where nobody is there.
    fn path(
        &self,
        queue: &Queue,
        paged: &mut Paged,
        by_page: impl Fn(usize, &WeekMask, &mut Paged) -> Option<f64>,
    ) -> Path {
        let mut path = Path::same(&queue.staffed);
        for slot in 0..WEEK {
            let empty = self.people.empty(slot);
            if empty == 0.0 {
                continue;
            }
            let staffed = (1.0 - empty) * queue.staffed[slot];
            path.unmonitored[slot] = staffed + empty * queue.empty[slot];
            path.monitored[slot] = path.unmonitored[slot];
            if self.paged {
                let days = self.people.without(slot);
                let answered = days.map(|(share, opens)| Some(share * by_page(slot, opens, paged)?));
                let answered = answered.sum::<Option<f64>>();
                path.monitored[slot] = answered.map_or(path.unmonitored[slot], |pages| staffed + pages);
            }
        }
        path
    }
}

/// A value of the queue, hour by hour: for tickets that find somebody on duty, and for those that do not.
struct Queue {
    staffed: Hours<f64>,
    empty: Hours<f64>,
}

impl Queue {
    fn same(value: f64) -> Self {
        Self { staffed: [value; WEEK], empty: [value; WEEK] }
    }
}
