//! The week that repeats, and what is read from it.

use super::course::Course;
use super::cycle::{Plan, ROWS, Week};
use super::kinds::{self, Kind};
use super::read::{Outlook, Reading};
use super::{BySlot, Found, waits};
use crate::calendar::{WEEK, slot_at};
use std::array::from_fn;

/// The periodic week: how many tickets are in the system, at every instant.
#[derive(Clone, Debug)]
pub struct WeekState {
    /// Tickets one busy person finishes per hour, μ.
    pub(super) rate: f64,
    /// Mean tickets per hour over the kinds of day.
    pub(super) arrivals: [f64; WEEK],
    /// Mean hours of overtime that begin at the end of each slot.
    overtime: [f64; WEEK],
    /// Mean tickets in the system over each slot.
    in_system: [f64; WEEK],
    pub(super) kinds: Vec<Kind>,
    /// Those that differ in their people, for the day after a ticket's: share and place of one of each; none where all days
    /// are alike.
    tomorrow: Vec<(f64, usize)>,
    /// The mean of all kinds, for the days after that.
    pub(super) later: Course,
}

impl WeekState {
    pub(super) fn new(plan: &Plan, week: Week) -> Self {
        let in_system = |slot: usize| {
            let each = plan.kinds.iter().zip(&week.rows);
            each.map(|(kind, rows)| kind.share * rows.get(slot * ROWS + 1).mean()).sum()
        };
        let in_system = from_fn(in_system);
        let kinds = kinds::told_apart(plan, week.rows);
        let mut tomorrow: Vec<(f64, usize)> = Vec::new();
        for (place, kind) in kinds.iter().enumerate().filter(|_| plan.kinds.len() > 1) {
            let known = |entry: &&mut (f64, usize)| kinds[entry.1].course.works_like(&kind.course);
            match tomorrow.iter_mut().find(known) {
                Some(entry) => entry.0 += kind.share,
                None => tomorrow.push((kind.share, place)),
            }
        }
        Self {
            rate: plan.rate,
            arrivals: from_fn(|slot| plan.mean(|kind| kind.hours[slot].arrivals)),
            overtime: week.taken.map(|tickets| tickets / plan.rate),
            in_system,
            kinds,
            tomorrow,
            later: Course::average(plan),
        }
    }

    /// P(start of work within `wall_hours`) of a ticket that arrives at `time` (hours since Monday 00:00).
    #[must_use]
    pub fn in_time(&self, time: f64, wall_hours: f64) -> f64 {
        let mut reading = Reading::default();
        self.slot_mean(slot_at(time), |outlook| reading.instant(outlook, time, wall_hours))
    }

    /// For each slot the share of its tickets that are started within the wall-clock hours that `deadline` gives
    /// for their time of arrival (hours since Monday 00:00). A slot without arrivals gets the share of a ticket
    /// that might come.
    ///
    /// Arrival plus deadline may stand still, move with the clock, and jump a few times an hour, as the wall clock and
    /// [`WeekMask::wall_until`](crate::calendar::WeekMask::wall_until) do; other deadlines lose some accuracy.
    #[must_use]
    pub fn in_time_by_slot(&self, deadline: impl Fn(f64) -> f64) -> BySlot {
        let mut reading = Reading::default();
        self.by_slot(|_, slot, outlook| reading.slot(outlook, slot, &deadline))
    }

    /// The same for one slot.
    #[must_use]
    pub fn slot_in_time(&self, slot: usize, deadline: impl Fn(f64) -> f64) -> f64 {
        let mut reading = Reading::default();
        self.slot_mean(slot % WEEK, |outlook| reading.slot(outlook, slot % WEEK, &deadline))
    }

    /// The share of the whole week's tickets started in time; 1 without tickets.
    #[must_use]
    pub fn attainment(&self, deadline: impl Fn(f64) -> f64) -> f64 {
        let total: f64 = self.arrivals.iter().sum();
        if total <= 0.0 {
            return 1.0;
        }
        let in_time = self.in_time_by_slot(deadline).all();
        let all: f64 = self.arrivals.iter().zip(in_time).map(|(tickets, in_time)| tickets * in_time).sum();
        (all / total).clamp(0.0, 1.0)
    }

    /// For each slot the mean wall-clock hours from arrival to the first start of work; `None` if nobody is ever
    /// on duty.
    #[must_use]
    pub fn mean_waits(&self) -> Option<BySlot> {
        let waits = waits::mean_waits(&self.kinds)?;
        Some(self.mean_by_slot(|place, slot| waits[place][slot]))
    }

    /// The mean number of tickets in the system over a slot: those who wait and those in work, but not in
    /// overtime.
    #[must_use]
    pub fn mean_in_system(&self, slot: usize) -> f64 {
        self.in_system[slot % WEEK]
    }

    /// Mean hours of overtime a week, those of all people added up; 0 with [`Closing::Pause`](super::Closing::Pause).
    ///
    /// # Formula
    /// s · Σ E\[(min(N, c) − c′)⁺\] over the drops from c to c′
    ///
    /// where N = number in the system just before, s = handle time: what is left of an exponential one is as long
    /// as all of it.
    #[must_use]
    pub fn overtime_hours(&self) -> f64 {
        self.overtime.iter().sum()
    }

    /// The same by the slot at whose end the people leave.
    #[must_use]
    pub fn overtime_by_slot(&self) -> [f64; WEEK] {
        self.overtime
    }

    /// What is known of the days to come on a day of a kind, where days differ.
    fn tomorrow(&self) -> Vec<(f64, &Course)> {
        self.tomorrow.iter().map(|&(share, place)| (share, &self.kinds[place].course)).collect()
    }

    /// The mean over the tickets of a slot of something that each kind of day has its own of.
    fn slot_mean(&self, slot: usize, mut value: impl FnMut(&Outlook<'_>) -> f64) -> f64 {
        let tomorrow = self.tomorrow();
        let (mut sum, mut tickets) = (0.0, 0.0);
        for kind in &self.kinds {
            let weight = if self.arrivals[slot] > 0.0 { kind.tickets[slot] } else { kind.share };
            sum += weight * value(&self.outlook(kind, &tomorrow));
            tickets += weight;
        }
        sum / tickets
    }

    fn outlook<'a>(&'a self, kind: &'a Kind, tomorrow: &'a [(f64, &'a Course)]) -> Outlook<'a> {
        Outlook { today: &kind.course, tomorrow, later: &self.later, overtaking: None }
    }

    /// The mean of a value by the place of the kind of day, the slot, and what is known of the days to come.
    pub(super) fn by_slot(&self, mut value: impl FnMut(usize, usize, &Outlook<'_>) -> f64) -> BySlot {
        let tomorrow = self.tomorrow();
        self.mean_by_slot(|place, slot| value(place, slot, &self.outlook(&self.kinds[place], &tomorrow)))
    }

    pub(super) fn mean_by_slot(&self, mut value: impl FnMut(usize, usize) -> f64) -> BySlot {
        let (mut mean, mut found) = (BySlot::NONE, Vec::new());
        for slot in 0..WEEK {
            let of_kind = |(place, kind): (usize, &Kind)| Found {
                tickets: kind.tickets[slot],
                days: kind.share,
                staffed: kind.course.hours[slot].servers > 0,
                value: value(place, slot),
            };
            found.clear();
            found.extend(self.kinds.iter().enumerate().map(of_kind));
            mean.set(slot, &found);
        }
        mean
    }
}
