//! The search for the week that repeats.

use super::Closing;
use super::course::Leaving;
use super::crowd::{Crowds, Hour};
use super::mixing::dense;
use super::next::Next;
use super::sweep::Sweep;
use super::totals::{Totals, largest_backlog};
use crate::calendar::{WEEK, hour_of};

/// The distance (Σ|difference|) from the periodic week that is allowed.
const SAME: f64 = 1e-10;
/// Two weeks do not come closer than the probabilities left out at the ends.
const NOISE: f64 = 2e-11;
/// Where these keep the weeks apart, a distance from the periodic week of this is allowed.
const NEARLY_SAME: f64 = 5e-9;
/// The largest number in the system that is carried.
const MOST_TICKETS: f64 = 4_096.0;

/// Where e^−x of a start is left, for this x, nothing is.
const FORGOTTEN: f64 = 32.0;

/// Rows of a slot: the state at its start, the mean over it.
pub(super) const ROWS: usize = 2;

/// A desk's week: its kinds of day, at least one, and its closing rule.
pub(super) struct Plan {
    pub(super) kinds: Vec<PlanDay>,
    /// Tickets one busy person finishes per hour, μ.
    pub(super) rate: f64,
    pub(super) closing: Closing,
}

/// A kind of day.
pub(super) struct PlanDay {
    /// Share of the days; they sum to 1.
    pub(super) share: f64,
    pub(super) hours: [Hour; WEEK],
}

impl Plan {
    /// The people of a kind of day who leave with their work in hand at the end of a slot. At midnight they are followed
    /// by people of their own kind: who is there the day after is drawn anew, and nobody leaves for that.
    pub(super) fn leaving(&self, kind: &PlanDay, slot: usize) -> Leaving {
        self.closing.leaving(kind.hours[slot].servers, kind.hours[(slot + 1) % WEEK].servers)
    }

    /// The mean of something over the kinds of day.
    pub(super) fn mean(&self, value: impl Fn(&PlanDay) -> f64) -> f64 {
        self.kinds.iter().map(|kind| kind.share * value(kind)).sum()
    }

    /// How many hours from a slot on can be taken as one: those of the day that are closed, or of the week where all
    /// days are alike, else only that one.
    pub(super) fn together(&self, slot: usize) -> usize {
        let end = if self.kinds.len() > 1 { slot - hour_of(slot) + 24 } else { WEEK };
        let closed = |slot: &usize| self.kinds.iter().all(|kind| kind.hours[*slot].servers == 0);
        (slot..end).take_while(closed).count().max(1)
    }

    /// Whether two slots treat the same state alike: the hours are the same, nobody leaves and no kind of day ends.
    pub(super) fn alike(&self, one: usize, other: usize) -> bool {
        let stays = |kind: &PlanDay, slot: usize| self.leaving(kind, slot).people() == 0;
        let alike =
            |kind: &PlanDay| kind.hours[one] == kind.hours[other] && stays(kind, one) && stays(kind, other);
        !self.ends_day(one) && !self.ends_day(other) && self.kinds.iter().all(alike)
    }

    /// Whether a kind of day ends with a slot, and the next day may be of any.
    pub(super) fn ends_day(&self, slot: usize) -> bool {
        self.kinds.len() > 1 && hour_of(slot) == 23
    }
}

/// A week that repeats.
pub(super) struct Week {
    /// For each kind of day the rows of its slots.
    pub(super) rows: Vec<Crowds>,
    /// Mean tickets taken into overtime at the end of each slot.
    pub(super) taken: [f64; WEEK],
}

/// The periodic week; `None` if too large or too slow to find.
pub(super) fn periodic(plan: &Plan, totals: &Totals) -> Option<Week> {
    // The tail beyond the weekly swing falls by the factor `tail` per ticket: e^-30 is 1e-13.
    let tail = totals.tail();
    let tickets = largest_backlog(plan) + 30.0 / (1.0 - tail);
    if tickets.is_nan() || tickets > MOST_TICKETS {
        return None;
    }
    let gap = totals.gap();
    let allowed = Allowed { same: (SAME * gap).max(NOISE), stalled: NEARLY_SAME * gap, gap };
    search(plan, &guess(tail), &allowed, weeks_for(tickets))
}

/// How far apart the start and the end of a week may be.
struct Allowed {
    same: f64,
    /// … when another week brings them no nearer.
    stalled: f64,
    /// The share of a distance that a week removes.
    gap: f64,
}

/// Weeks to try before giving up: fewer where each takes long.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped first")]
fn weeks_for(tickets: f64) -> usize {
    (400_000.0 / tickets).clamp(250.0, 400.0) as usize
}

/// The tail is geometric (balance of a whole week), so the search starts from that.
fn guess(tail: f64) -> Vec<f64> {
    let mut weights = vec![1.0];
    let mut weight = 1.0;
    while weight > 1e-14 && tail > 0.5 {
        weight *= tail;
        weights.push(weight);
    }
    weights
}

fn search(plan: &Plan, guess: &[f64], allowed: &Allowed, most_weeks: usize) -> Option<Week> {
    let mut sweep = Sweep::new(plan.kinds.len());
    let mut best = Crowds::default();
    let mut next = Next::default();
    let mut start = guess.to_vec();
    let (mut distance, mut expected) = (f64::INFINITY, f64::INFINITY);
    if let Some(slot) = forgets_from(plan) {
        sweep.carry(plan, &start, slot..WEEK);
        start = dense(sweep.end());
        sweep.record(plan, &start);
        if sweep.distance() >= allowed.same {
            sweep.record_again(plan, allowed.same);
        }
        if sweep.distance() < allowed.same {
            return Some(sweep.week());
        }
        start = dense(sweep.end());
    }
    for _ in 0..most_weeks {
        // The rows are kept only of the week that is likely to be the last.
        let keeps = expected < allowed.same;
        if keeps {
            sweep.record(plan, &start);
        } else {
            sweep.carry(plan, &start, 0..WEEK);
        }
        let before = std::mem::replace(&mut distance, sweep.distance());
        let stalled = distance < allowed.stalled && distance > 0.5 * before;
        if distance < allowed.same || stalled {
            if !keeps {
                // No week is further from the one before than that one was.
                start = dense(sweep.end());
                sweep.record(plan, &start);
            }
            return Some(sweep.week());
        }
        expected = distance * if before.is_finite() { distance / before } else { 1.0 - allowed.gap };
        start = next.start(&sweep, distance, &mut best);
    }
    None
}

/// The last slot from which the rest of the week forgets its start, if the desk forgets that soon: about as M/M/c
/// does with people idle or all busy. Only a guess, for the week that follows is judged.
fn forgets_from(plan: &Plan) -> Option<usize> {
    let mut forgotten = 0.0;
    (0..WEEK).rev().find(|&slot| {
        let of_kind = |kind: &PlanDay| {
            let hour = kind.hours[slot];
            let apart = (hour.finished().sqrt() - hour.arrivals.sqrt()).max(0.0);
            hour.rate.min(apart * apart)
        };
        forgotten += plan.kinds.iter().map(of_kind).fold(f64::INFINITY, f64::min);
        forgotten > FORGOTTEN
    })
}
