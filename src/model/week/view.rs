//! How the end of the deadline moves while the time of arrival moves through a slot.

use super::course::Path;
use crate::calendar::WEEK;

/// Just inside a slot: at its very ends a deadline may belong to the neighbour.
pub(super) const INSIDE: f64 = 1e-9;

/// How nearly the instant is found at which a deadline changes its course, hours.
const FOUND: f64 = 1e-10;

/// Pieces of a slot that are told apart; a deadline that bends more often is read as it comes.
const MOST: usize = 8;

/// The course of the end of the deadline in a part of a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Motion {
    /// It moves with the clock: every arrival has as many hours.
    Moves,
    /// It stands still: later arrivals have less time.
    Stands,
    /// It never comes, or is no number.
    Never,
    /// Neither.
    Bends,
}

/// A part of a slot in which nothing happens to the end of the deadline.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Its beginning and end, 0..1 of the slot.
    pub(super) from: f64,
    pub(super) to: f64,
    /// The slot that it is a part of.
    slot: usize,
    /// Hours until the deadline of an arrival at `seen`.
    wall: f64,
    seen: f64,
    motion: Motion,
}

impl Piece {
    /// Wall-clock hours until the deadline of an arrival when the part `at` of the slot is over.
    pub(super) fn wall(&self, at: f64, deadline: &impl Fn(f64) -> f64) -> f64 {
        match self.motion {
            Motion::Moves | Motion::Never => self.wall,
            Motion::Stands => (self.wall - (at - self.seen)).max(0.0),
            Motion::Bends => deadline(self.time(at)),
        }
    }

    /// Hours since Monday 00:00 when the part `at` of the slot is over.
    pub(super) fn time(&self, at: f64) -> f64 {
        self.slot as f64 + at
    }

    pub(super) fn middle(&self) -> f64 {
        0.5 * (self.from + self.to)
    }

    pub(super) fn length(&self) -> f64 {
        self.to - self.from
    }

    /// Full hours from the start of the slot to that of the hour in which the deadline ends, as long as it does not bend.
    pub(super) fn end_hour(&self) -> usize {
        whole(self.end(self.middle()).floor() - self.slot as f64)
    }

    /// Arrival plus deadline.
    fn end(&self, at: f64) -> f64 {
        let late = if self.motion == Motion::Stands { self.seen } else { at };
        self.time(late) + self.wall
    }

    /// Whether all its arrivals have the same people before them until their deadline, so that the time of arrival
    /// only decides how many they find.
    pub(super) fn looks_same(&self, path: Path<'_>) -> bool {
        let hour = |hours: usize| path.hour(self.slot, hours);
        match self.motion {
            Motion::Never => true,
            Motion::Bends => false,
            // What is left of a closed hour brings nobody.
            Motion::Stands => hour(0).servers == 0,
            Motion::Moves => {
                let end = self.end_hour();
                let like_here = |on: usize| hour(on).finishes_like(hour(0));
                // What the slot takes away at one end, the last hour gives at the other.
                let is_open = hour(0).servers > 0;
                like_here(end) && !(is_open && (1..end).any(|on| hour(on).servers > 0 && !like_here(on)))
            }
        }
    }
}

/// The parts of a slot, split where the deadline changes its course, and where its end passes a full hour, so many after
/// the start of the slot, at which `differs` finds that the hour before and the hour after are not alike.
pub(super) fn pieces(
    slot: usize,
    deadline: &impl Fn(f64) -> f64,
    differs: impl Fn(usize) -> bool,
    into: &mut Vec<Piece>,
) {
    into.clear();
    let wall = |at: f64| deadline(slot as f64 + at);
    let mut piece =
        Piece { from: 0.0, to: 1.0, slot, wall: wall(INSIDE), seen: INSIDE, motion: Motion::Never };
    let last = (1.0 - INSIDE, wall(1.0 - INSIDE));
    if !piece.wall.is_finite() || !last.1.is_finite() {
        into.push(piece);
        return;
    }
    loop {
        if let Some(motion) = piece.straight(last) {
            split(Piece { motion, ..piece }, &differs, into);
            return;
        }
        if into.len() >= MOST {
            into.push(Piece { motion: Motion::Bends, ..piece });
            return;
        }
        let (before, after) = piece.course_until(last.0, &wall);
        let motion = piece.straight(before).unwrap_or(Motion::Bends);
        split(Piece { to: after.0, motion, ..piece }, &differs, into);
        piece = Piece { from: after.0, seen: after.0, wall: after.1, ..piece };
    }
}

/// An arrival, as a part of the slot, and the hours until its deadline.
type Seen = (f64, f64);

impl Piece {
    /// The course between the first arrival and another one, if a straight one joins them.
    fn straight(&self, (at, wall): Seen) -> Option<Motion> {
        let allowed = 0.1 * FOUND + 8.0 * f64::EPSILON * self.wall.abs();
        if (wall - self.wall).abs() <= allowed {
            Some(Motion::Moves)
        } else if (wall - self.wall + (at - self.seen)).abs() <= allowed {
            Some(Motion::Stands)
        } else {
            None
        }
    }

    /// Arrivals just before and just after the course that the piece begins with ends, where it does so before `last`.
    fn course_until(&self, last: f64, wall: &impl Fn(f64) -> f64) -> (Seen, Seen) {
        let (mut before, mut after) = ((self.seen, self.wall), (last, wall(last)));
        // Most often that is where the end reaches a full hour.
        let end = self.time(self.seen) + self.wall;
        let full = self.seen + (end.floor() + 1.0 - end);
        let mut looks = [full - 0.4 * FOUND, full + 0.4 * FOUND].into_iter();
        while after.0 - before.0 > FOUND {
            let at = looks.next().unwrap_or(0.5 * (before.0 + after.0));
            if at <= before.0 || at >= after.0 {
                continue;
            }
            let seen = (at, wall(at));
            if self.straight(seen).is_some() {
                before = seen;
            } else {
                after = seen;
            }
        }
        (before, after)
    }
}

/// Adds a piece, or its two parts where its end passes a full hour that matters.
fn split(piece: Piece, differs: &impl Fn(usize) -> bool, into: &mut Vec<Piece>) {
    if piece.motion == Motion::Moves {
        let end = piece.end(piece.from);
        // An end that is at a full hour from the first arrival on has no hour before.
        let full = piece.from + ((end + INSIDE).floor() + 1.0 - end);
        let hours = whole((end + INSIDE).floor() + 1.0 - piece.slot as f64);
        if full > piece.from + INSIDE && full < piece.to - INSIDE && differs(hours) {
            into.push(Piece { to: full, ..piece });
            into.push(Piece { from: full, ..piece });
            return;
        }
    }
    into.push(piece);
}

/// Full hours to look at: those of a later week stand for the same ones of the second.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below two weeks")]
fn whole(hours: f64) -> usize {
    let week = WEEK as f64;
    (if hours < week { hours.max(0.0) } else { week + hours % week }) as usize
}
