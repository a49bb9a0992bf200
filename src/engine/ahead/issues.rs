//! What does not fit together in the leave, the limits and the holidays: as data.

use super::days::Calendar;
use super::leave::{Away, NotPlaced};
use crate::scenario::Scenario;
use crate::scenario::options::Country;
use crate::scenario::staff::Staff;
use jiff::civil::Date;

/// Something that does not fit together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AheadIssue {
    /// Everybody is off on these days.
    EverybodyOff {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
        /// People.
        people: u32,
    },
    /// More are off than the policy lets.
    MoreThanAtOnce {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
        /// Most who are off on one of them.
        off: u32,
        /// Most who may be.
        at_once: u32,
    },
    /// Two stretches of leave of one person overlap; the days count once.
    Overlap {
        /// Whose.
        person: u32,
        /// First day of the second stretch.
        from: Date,
        /// Last day that both have.
        to: Date,
    },
    /// Leave of somebody who is not listed; it does not count.
    Unknown {
        /// [`Leave::id`](crate::scenario::staff::Leave::id).
        leave: u32,
        /// First day.
        from: Date,
    },
    /// Leave that lies outside the twelve months.
    Outside {
        /// Whose.
        person: u32,
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// Leave that falls on no working day on which the desk is open.
    NoWorkingDay {
        /// Whose.
        person: u32,
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// Days of leave not placed yet for which the limit leaves no room.
    NoRoom {
        /// Person-days.
        days: u32,
        /// Most who may be off at once; 0 for no limit.
        at_once: u32,
    },
    /// The list of public holidays has none in the twelve months.
    NoHolidays {
        /// The country.
        country: Country,
    },
}

/// Everything that does not fit together, the gravest first.
pub(super) fn found(
    of: &Scenario,
    staff: &Staff,
    calendar: &Calendar,
    away: &Away,
    not_placed: &NotPlaced,
    people: u32,
) -> Vec<AheadIssue> {
    let at_once = staff.policy.at_once;
    let mut found = Vec::new();
    let all = |off: u32| people > 0 && off >= people;
    found.extend(rows(calendar, away, all).map(|(from, to, _)| AheadIssue::EverybodyOff {
        from,
        to,
        people,
    }));
    let many = |off: u32| at_once > 0 && off > at_once && !all(off);
    let too_many = rows(calendar, away, many);
    found.extend(too_many.map(|(from, to, off)| AheadIssue::MoreThanAtOnce { from, to, off, at_once }));
    if not_placed.left > 0 {
        found.push(AheadIssue::NoRoom { days: not_placed.left, at_once });
    }
    leave(staff, calendar, &mut found);
    if calendar.holidays() == 0 {
        found.push(AheadIssue::NoHolidays { country: of.country });
    }
    found
}

/// Open days in a row on which so many are off that it counts: the first, the last, and most on one of them.
fn rows(
    calendar: &Calendar,
    away: &Away,
    counts: impl Fn(u32) -> bool,
) -> impl Iterator<Item = (Date, Date, u32)> {
    let mut found: Vec<(usize, usize, u32)> = Vec::new();
    let mut is_row = false;
    for at in (0..calendar.days()).filter(|&at| calendar.is_open(at)) {
        let off = away.off(at);
        match found.last_mut().filter(|_| is_row && counts(off)) {
            Some(last) => *last = (last.0, at, last.2.max(off)),
            None if counts(off) => found.push((at, at, off)),
            None => {}
        }
        is_row = counts(off);
    }
    found.into_iter().map(|(first, last, off)| (calendar.date(first), calendar.date(last), off))
}

/// What is odd about single stretches of leave.
fn leave(staff: &Staff, calendar: &Calendar, found: &mut Vec<AheadIssue>) {
    let mut sorted: Vec<_> = staff.leave.iter().collect();
    sorted.sort_by_key(|leave| (leave.person, leave.from, leave.to));
    let mut last: Option<(u32, Date)> = None;
    for leave in sorted {
        let (person, from, to) = (leave.person, leave.from, leave.to);
        if staff.person(person).is_none() {
            found.push(AheadIssue::Unknown { leave: leave.id, from });
            continue;
        }
        match calendar.span(from, to) {
            None if to < calendar.monday(0) || from > calendar.date(calendar.days().max(1) - 1) => {
                found.push(AheadIssue::Outside { person, from, to });
            }
            None => found.push(AheadIssue::NoWorkingDay { person, from, to }),
            Some((first, last)) if (first..=last).all(|at| !calendar.is_open(at)) => {
                found.push(AheadIssue::NoWorkingDay { person, from, to });
            }
            Some(_) => {}
        }
        if let Some((_, until)) = last.filter(|(who, until)| *who == person && *until >= from) {
            found.push(AheadIssue::Overlap { person, from, to: until.min(to) });
        }
        last = Some((person, last.filter(|(who, _)| *who == person).map_or(to, |(_, until)| until.max(to))));
    }
}
