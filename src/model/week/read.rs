//! What the arrivals of one slot see: exact where a slot looks the same all along, Gauss points where not.

use super::Closing;
use super::ahead::Ahead;
use super::course::Course;
use super::crowd::{Crowds, Propagation};
use crate::calendar::{WEEK, WEEK_HOURS, slot_at};

/// A Gauss–Legendre point of a unit interval.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub(super) at: f64,
    pub(super) weight: f64,
}

/// Points per piece of a slot.
pub(super) const NODES: usize = 5;

/// Exact for polynomials up to degree 9.
pub(super) const POINTS: [Point; NODES] = [
    Point { at: 0.046_910_077_030_668, weight: 0.118_463_442_528_094_54 },
    Point { at: 0.230_765_344_947_158_45, weight: 0.239_314_335_249_683_24 },
    Point { at: 0.5, weight: 0.284_444_444_444_444_44 },
    Point { at: 0.769_234_655_052_841_5, weight: 0.239_314_335_249_683_24 },
    Point { at: 0.953_089_922_969_332, weight: 0.118_463_442_528_094_54 },
];

/// Just inside a slot: at its very ends a deadline may belong to the neighbour.
const INSIDE: f64 = 1e-9;

/// Arrivals that differ by less than this are late alike.
const SETTLED: f64 = 2e-9;

/// Memory for reading one slot after another.
#[derive(Debug, Default)]
pub(super) struct Reading {
    ahead: Ahead,
    propagation: Propagation,
    crowds: Crowds,
}

/// How the end of the deadline moves while the time of arrival moves through a slot.
enum View {
    /// Every arrival has the same people and open hours before it.
    Same,
    /// They change, with a kink where the end reaches a full hour (0..1; 1 is none).
    Changing { kink: f64 },
}

impl Reading {
    /// P(in time) of one arrival.
    pub(super) fn instant(&mut self, week: &Course, time: f64, wall_hours: f64) -> f64 {
        let slot = slot_at(time);
        let into = (time.rem_euclid(WEEK_HOURS) - slot as f64).clamp(0.0, 1.0);
        self.crowds.clear();
        self.propagation.at(week.start_of(slot), week.hour(slot), &[into], &mut self.crowds);
        1.0 - self.ahead.not_started(self.crowds.last(), week, time, wall_hours)
    }

    /// Mean over the slot's arrivals of P(in time).
    pub(super) fn slot(&mut self, week: &Course, slot: usize, deadline: &impl Fn(f64) -> f64) -> f64 {
        let late = match view(week, slot, deadline) {
            View::Same => {
                let time = slot as f64 + 0.5;
                self.ahead.not_started(week.mean_of(slot), week, time, deadline(time))
            }
            View::Changing { kink } => match self.settled(week, slot, kink, deadline) {
                Some(late) => late,
                None => self.pieces(week, slot, kink, deadline),
            },
        };
        (1.0 - late).clamp(0.0, 1.0)
    }

    /// P(late) where it hardly depends on the time of arrival: the slot's first and last arrival and the one at
    /// the kink, all with the slot's mean state before them, are late alike. Most slots, for most desks have
    /// time enough to do all that waits before a long deadline.
    fn settled(
        &mut self,
        week: &Course,
        slot: usize,
        kink: f64,
        deadline: &impl Fn(f64) -> f64,
    ) -> Option<f64> {
        let mean = week.mean_of(slot);
        let mut late_at = |into: f64| {
            let time = slot as f64 + into;
            self.ahead.not_started(mean, week, time, deadline(time))
        };
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for into in [INSIDE, 1.0 - INSIDE, kink - INSIDE] {
            let late = late_at(into);
            (low, high) = (low.min(late), high.max(late));
            if high - low > SETTLED {
                return None;
            }
        }
        Some(0.5 * (low + high))
    }

    /// Mean over the slot of P(late), from points before and after the kink.
    fn pieces(&mut self, week: &Course, slot: usize, kink: f64, deadline: &impl Fn(f64) -> f64) -> f64 {
        let mut at = [0.0; 2 * NODES];
        for (node, point) in POINTS.iter().enumerate() {
            at[node] = kink * point.at;
            at[NODES + node] = kink + (1.0 - kink) * point.at;
        }
        let at = if kink < 1.0 { &at[..] } else { &at[..NODES] };
        self.crowds.clear();
        self.propagation.at(week.start_of(slot), week.hour(slot), at, &mut self.crowds);
        let mut late = 0.0;
        for (node, into) in at.iter().enumerate() {
            let length = if node < NODES { kink } else { 1.0 - kink };
            let time = slot as f64 + into;
            let crowd = self.crowds.get(node);
            let missed = self.ahead.not_started(crowd, week, time, deadline(time));
            late += length * POINTS[node % NODES].weight * missed;
        }
        late
    }
}

/// How a slot's arrivals see their deadline.
fn view(week: &Course, slot: usize, deadline: &impl Fn(f64) -> f64) -> View {
    let (first, last) = (slot as f64 + INSIDE, (slot + 1) as f64 - INSIDE);
    let (from, to) = (first + deadline(first), last + deadline(last));
    if !from.is_finite() || !to.is_finite() {
        return View::Same;
    }
    let kink = from.floor() + 1.0 - from;
    let crosses = to.floor() > from.floor() && kink > INSIDE && kink < 1.0 - INSIDE;
    if looks_same(week, slot, from, to) {
        View::Same
    } else {
        View::Changing { kink: if crosses { kink } else { 1.0 } }
    }
}

/// Whether the people on duty between arrival and deadline are the same for the slot's first and last arrival,
/// and so for all between.
fn looks_same(week: &Course, slot: usize, from: f64, to: f64) -> bool {
    let people = |hour: f64| week.servers[slot_at(hour)];
    let here = week.servers[slot];
    if to - from < 0.5 {
        // The deadline stands still: nothing changes while closed.
        return here == 0 && to >= from;
    }
    // The hours the end passes over while the slot's arrivals come in.
    let passed = whole(to.floor() - from.floor());
    if passed > 1 && week.closing == Closing::Finish {
        // At the opening between, all that went into overtime makes room at once.
        return false;
    }
    if people(from) != here || people(to) != here || (1..passed).any(|ahead| people(from + ahead as f64) != 0)
    {
        return false;
    }
    let between = whole(from.floor() - slot as f64);
    here == 0 || (1..between).all(|ahead| [0, here].contains(&week.servers[(slot + ahead) % WEEK]))
}

/// Hours to look at: beyond a week they repeat.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=169 first")]
fn whole(hours: f64) -> usize {
    hours.clamp(0.0, WEEK as f64 + 1.0) as usize
}
