//! The course of one kind of week: what the number in the system does, hour by hour, with its demand.

use super::Closing;
use super::crowd::{Crowd, Crowds, Hour};
use super::cycle::{Plan, ROWS};
use super::overtaking::Overtaking;
use crate::calendar::{WEEK, day_of, hour_of};
use std::array::from_fn;

/// The desk and the states of its week.
#[derive(Clone, Debug)]
pub(super) struct Course {
    pub(super) hours: [Hour; WEEK],
    /// For each slot the hours with as many people from it on, itself included; a week where that never changes.
    pub(super) lasting: [usize; WEEK],
    /// For each day of the week the days, itself included, until the first one on which anybody works is over.
    pub(super) days_to_work: [usize; 7],
    pub(super) closing: Closing,
    /// For each slot the state at its start and its mean.
    pub(super) crowds: Crowds,
}

impl Course {
    pub(super) fn new(hours: &[Hour; WEEK], closing: Closing, crowds: Crowds) -> Self {
        let (lasting, days_to_work) = (lasting(hours), days_to_work(hours));
        Self { hours: *hours, lasting, days_to_work, closing, crowds }
    }

    /// A desk whose days differ, in the mean; without its states.
    pub(super) fn average(plan: &Plan) -> Self {
        let hours = from_fn(|slot| {
            let arrivals = plan.mean(|kind| kind.hours[slot].arrivals);
            let finished = plan.mean(|kind| kind.hours[slot].finished());
            Hour::new(arrivals, finished / plan.rate, plan.rate)
        });
        Self::new(&hours, plan.closing, Crowds::default())
    }

    /// Whether the same people work all week.
    pub(super) fn works_like(&self, other: &Self) -> bool {
        self.hours.iter().zip(&other.hours).all(|(one, other)| one.finishes_like(other))
    }

    pub(super) fn start_of(&self, slot: usize) -> Crowd<'_> {
        self.crowds.get(slot * ROWS)
    }

    pub(super) fn mean_of(&self, slot: usize) -> Crowd<'_> {
        self.crowds.get(slot * ROWS + 1)
    }

    /// The people who leave with their work in hand at the end of a slot.
    pub(super) fn leaving(&self, slot: usize) -> Leaving {
        self.closing.leaving(self.hours[slot].servers, self.hours[(slot + 1) % WEEK].servers)
    }
}

/// What a ticket may live through: the rest of the day on which it arrives, the next day on which anybody works, and the
/// mean of all kinds of day from then on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path<'a> {
    pub(super) today: &'a Course,
    pub(super) tomorrow: &'a Course,
    pub(super) later: &'a Course,
    /// More urgent tickets that come later and go before, where there are any.
    pub(super) overtaking: Option<&'a Overtaking>,
}

impl<'a> Path<'a> {
    /// Full hours from a slot on, itself included, until another kind of day begins; none does where all are the same.
    pub(super) fn hours_today(&self, slot: usize) -> usize {
        if std::ptr::eq(self.today, self.later) { usize::MAX } else { 24 - hour_of(slot) }
    }

    /// Full hours from the day after a slot's until the end of the next one on which anybody works.
    pub(super) fn hours_tomorrow(&self, slot: usize) -> usize {
        24 * self.later.days_to_work[(day_of(slot) + 1) % 7]
    }

    /// The hour that begins so many full hours after a slot does.
    pub(super) fn hour(&self, slot: usize, hours: usize) -> &'a Hour {
        let course = match hours.checked_sub(self.hours_today(slot)) {
            None => self.today,
            Some(hours) if hours < self.hours_tomorrow(slot) => self.tomorrow,
            Some(_) => self.later,
        };
        &course.hours[(slot + hours) % WEEK]
    }

    /// Whether nobody is ever on duty.
    pub(super) fn is_never_open(&self) -> bool {
        [self.today, self.tomorrow, self.later]
            .iter()
            .all(|day| day.hours[0].servers == 0 && day.lasting[0] == WEEK)
    }
}

/// For each slot the hours in which as much is finished from it on, at most a week.
fn lasting(hours: &[Hour; WEEK]) -> [usize; WEEK] {
    let mut lasting = [WEEK; WEEK];
    let changes = |slot: usize| !hours[slot].finishes_like(&hours[(slot + 1) % WEEK]);
    let Some(change) = (0..WEEK).rfind(|&slot| changes(slot)) else { return lasting };
    let mut hours = 0;
    for slot in (0..WEEK).map(|back| (change + WEEK - back) % WEEK) {
        hours = if changes(slot) { 1 } else { hours + 1 };
        lasting[slot] = hours;
    }
    lasting
}

/// For each day the days until the first one on which anything is finished is over; a week where there is none.
fn days_to_work(hours: &[Hour; WEEK]) -> [usize; 7] {
    let works = |day: usize| hours[24 * day..24 * day + 24].iter().any(|hour| hour.servers > 0);
    from_fn(|day| (1..=7).find(|days| works((day + days - 1) % 7)).unwrap_or(7))
}

/// People who leave at a full hour and finish in overtime what they have in hand.
///
/// # Formula
/// n → n for n ≤ c′, c′ for c′ ≤ n ≤ c, n − (c − c′) for n ≥ c
///
/// where n = number in the system, c = people before, c′ = people after: of the min(n, c) tickets in work those
/// above c′ go with the leaving.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaving {
    /// People before.
    pub(super) before: usize,
    /// People after; the same where nobody takes work along.
    pub(super) after: usize,
}

impl Closing {
    pub(super) fn leaving(self, before: u32, after: u32) -> Leaving {
        let after = match self {
            Self::Pause => before,
            Self::Finish => after.min(before),
        };
        Leaving { before: before as usize, after: after as usize }
    }
}

impl Leaving {
    /// How many leave.
    pub(super) fn people(self) -> usize {
        self.before - self.after
    }

    /// The number in the system that is left of `count`.
    pub(super) fn rest(self, count: usize) -> usize {
        count - self.taken(count)
    }

    /// The tickets taken into overtime when `count` are in the system.
    pub(super) fn taken(self, count: usize) -> usize {
        count.min(self.before).saturating_sub(self.after)
    }
}
