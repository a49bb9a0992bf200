//! The course of one kind of week: what the number in the system does, hour by hour, with its demand.

use super::Closing;
use super::crowd::{Crowd, Crowds, Hour};
use super::cycle::ROWS;
use crate::calendar::WEEK;

/// The desk and the states of its week.
#[derive(Clone, Debug)]
pub(super) struct Course {
    /// Tickets per hour.
    pub(super) arrivals: [f64; WEEK],
    pub(super) servers: [u32; WEEK],
    /// For each slot the hours with as many people from it on, itself included; a week where that never changes.
    pub(super) lasting: [usize; WEEK],
    /// Tickets one busy person finishes per hour, μ.
    pub(super) rate: f64,
    pub(super) closing: Closing,
    /// For each slot the state at its start and its mean.
    pub(super) crowds: Crowds,
}

impl Course {
    pub(super) fn hour(&self, slot: usize) -> Hour {
        Hour { arrivals: self.arrivals[slot], servers: self.servers[slot], rate: self.rate }
    }

    pub(super) fn start_of(&self, slot: usize) -> Crowd<'_> {
        self.crowds.get(slot * ROWS)
    }

    pub(super) fn mean_of(&self, slot: usize) -> Crowd<'_> {
        self.crowds.get(slot * ROWS + 1)
    }

    /// The people who leave with their work in hand at the end of a slot.
    pub(super) fn leaving(&self, slot: usize) -> Leaving {
        self.closing.leaving(self.servers[slot], self.servers[(slot + 1) % WEEK])
    }
}

/// For each slot the hours with as many people from it on, at most a week.
pub(super) fn lasting(servers: &[u32; WEEK]) -> [usize; WEEK] {
    let mut lasting = [WEEK; WEEK];
    let Some(change) = (0..WEEK).rfind(|&slot| servers[slot] != servers[(slot + 1) % WEEK]) else {
        return lasting;
    };
    let mut hours = 0;
    for slot in (0..WEEK).map(|back| (change + WEEK - back) % WEEK) {
        let changes = servers[slot] != servers[(slot + 1) % WEEK];
        hours = if changes { 1 } else { hours + 1 };
        lasting[slot] = hours;
    }
    lasting
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
