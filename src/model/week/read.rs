//! What the arrivals of one slot see, exact where all of them see the same, by quadrature where not.

use super::ahead::Ahead;
use super::course::Course;
use super::march::{March, Part};
use super::overtaking::Overtaking;
use super::view::{INSIDE, Piece, pieces};
use crate::calendar::{WEEK_HOURS, slot_at};

/// Arrivals that differ by less than this are late alike.
const SETTLED: f64 = 4e-9;

/// Error of P(late) that is allowed in each panel of the quadrature.
const ALLOWED: f64 = 2e-9;

/// Memory for reading one slot after another.
#[derive(Debug, Default)]
pub(super) struct Reading {
    ahead: Ahead,
    march: March,
    pieces: Vec<Piece>,
}

impl Reading {
    /// For tickets that these go before.
    pub(super) fn behind(overtaking: Overtaking) -> Self {
        Self { ahead: Ahead::behind(overtaking), ..Self::default() }
    }

    /// P(in time) of one arrival.
    pub(super) fn instant(&mut self, week: &Course, time: f64, wall_hours: f64) -> f64 {
        let slot = slot_at(time);
        let into = (time.rem_euclid(WEEK_HOURS) - slot as f64).clamp(0.0, 1.0);
        self.march.begin(week.start_of(slot));
        let crowd = self.march.instant(week.hour(slot), into);
        1.0 - self.ahead.not_started(crowd, week, time, wall_hours)
    }

    /// Mean over the slot's arrivals of P(in time).
    pub(super) fn slot(&mut self, week: &Course, slot: usize, deadline: &impl Fn(f64) -> f64) -> f64 {
        let mut parts = std::mem::take(&mut self.pieces);
        pieces(slot, deadline, |hour, next| week.servers[hour] != week.servers[next], &mut parts);
        let late = match self.settled(week, slot, &parts, deadline) {
            Some(late) => late,
            None => self.walk(week, slot, &parts, deadline),
        };
        self.pieces = parts;
        (1.0 - late).clamp(0.0, 1.0)
    }

    /// P(late) where it hardly depends on the time of arrival: the first and the last arrival of each piece, all
    /// with the slot's mean state before them, are late alike. Most slots, for most desks have time enough to do all
    /// that waits before a long deadline.
    fn settled(
        &mut self,
        week: &Course,
        slot: usize,
        parts: &[Piece],
        deadline: &impl Fn(f64) -> f64,
    ) -> Option<f64> {
        let mean = week.mean_of(slot);
        let mut late_at = |part: &Piece, at: f64| {
            self.ahead.not_started(mean, week, part.time(at), part.wall(at, deadline))
        };
        if let [part] = parts
            && part.looks_same(week)
        {
            return Some(late_at(part, part.middle()));
        }
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        // The slot's ends first: they are most often the ones that differ.
        let ends = parts.iter().rev().map(|part| (part, part.to - INSIDE));
        let begins = parts.iter().map(|part| (part, part.from + INSIDE));
        for (part, at) in ends.take(1).chain(begins).chain(ends_inside(parts)) {
            let late = late_at(part, at);
            (low, high) = (low.min(late), high.max(late));
            if high - low > SETTLED {
                return None;
            }
        }
        Some(0.5 * (low + high))
    }

    /// Mean over the slot of P(late), piece by piece.
    fn walk(&mut self, week: &Course, slot: usize, parts: &[Piece], deadline: &impl Fn(f64) -> f64) -> f64 {
        let (Self { ahead, march, .. }, hour) = (self, week.hour(slot));
        march.begin(week.start_of(slot));
        let mut late = 0.0;
        for part in parts {
            if part.looks_same(week) {
                let (at, crowd) = (part.middle(), march.mean(hour, part.length()));
                late +=
                    part.length() * ahead.not_started(crowd, week, part.time(at), part.wall(at, deadline));
                continue;
            }
            // Numbers fall at the rate of the people here, and of those on duty when the deadline ends.
            let people = week.servers[slot].max(week.servers[part.end_slot()]);
            let jumps = hour.arrivals + f64::from(people) * week.rate;
            let panels = Part { from: part.from, to: part.to, jumps, allowed: ALLOWED };
            late += march.integral(hour, panels, |crowd, at| {
                ahead.not_started(crowd, week, part.time(at), part.wall(at, deadline))
            });
        }
        late
    }
}

/// The last arrivals of all pieces but the last.
fn ends_inside(parts: &[Piece]) -> impl Iterator<Item = (&Piece, f64)> {
    parts.iter().rev().skip(1).map(|part| (part, part.to - INSIDE))
}
