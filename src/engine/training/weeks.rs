//! The weeks of the plan: how many visits still fit in each, and who is away.

use super::{Visit, VisitKind, WEEKS};
use crate::scenario::staff::{Staff, day_of_1970, monday, since_1970};
use jiff::civil::Date;

pub(super) struct Weeks<'a> {
    staff: &'a Staff,
    /// The first Monday, in days since 1970.
    first: i32,
    room: [u32; WEEKS],
    /// Of each line of people: the weeks in which a working day is leave, a bit each.
    away: Vec<u64>,
}

impl<'a> Weeks<'a> {
    /// The weeks that begin on a day or later.
    pub(super) fn new(staff: &'a Staff, today: Date, a_week: u32) -> Self {
        let this = since_1970(monday(today));
        let first = if this == since_1970(today) { this } else { this + 7 };
        let mut away = vec![0; staff.people.len()];
        for leave in &staff.leave {
            let Some(person) = staff.people.iter().position(|person| person.id == leave.person) else {
                continue;
            };
            for week in 0..WEEKS {
                let from = first + days(week);
                // Monday to Friday.
                if since_1970(leave.from) < from + 5 && since_1970(leave.to) >= from {
                    away[person] |= 1 << week;
                }
            }
        }
        Self { staff, first, room: [a_week; WEEKS], away }
    }

    pub(super) fn monday(&self, week: usize) -> Date {
        day_of_1970(self.first + days(week))
    }

    pub(super) fn friday(&self, week: usize) -> Date {
        day_of_1970(self.first + days(week) + 4)
    }

    /// The first day behind the last week.
    pub(super) fn end(&self) -> Date {
        self.monday(WEEKS)
    }

    /// Places visits in the first weeks with room. The last week that was taken, and visits that fit nowhere.
    pub(super) fn first(
        &mut self,
        person: usize,
        layer: usize,
        wanted: u32,
        visits: &mut Vec<Visit>,
    ) -> (Option<usize>, u32) {
        let (mut left, mut last) = (wanted, None);
        for week in 0..WEEKS {
            let count = if self.is_there(person, week) { left.min(self.room[week]) } else { 0 };
            if count > 0 {
                self.take(week, person, layer, VisitKind::Induction, count, visits);
                left -= count;
                last = Some(week);
            }
        }
        (last, left)
    }

    /// Places visits that keep a skill in the last weeks that end before a day; all of them or none. The first week that
    /// was taken.
    pub(super) fn last_before(
        &mut self,
        day: Date,
        person: usize,
        layer: usize,
        wanted: u32,
        visits: &mut Vec<Visit>,
    ) -> Option<usize> {
        let ends_before = |week: &usize| self.friday(*week) < day;
        let weeks: Vec<usize> =
            (0..WEEKS).take_while(ends_before).filter(|&week| self.is_there(person, week)).collect();
        let room: u32 = weeks.iter().map(|&week| self.room[week]).fold(0, u32::saturating_add);
        if room < wanted {
            return None;
        }
        let (mut left, mut taken) = (wanted, None);
        for week in weeks.into_iter().rev() {
            let count = left.min(self.room[week]);
            if count > 0 {
                self.take(week, person, layer, VisitKind::Refresh, count, visits);
                left -= count;
                taken = Some(week);
            }
        }
        taken
    }

    fn is_there(&self, person: usize, week: usize) -> bool {
        self.away.get(person).is_none_or(|away| away >> week & 1 == 0) && person < self.staff.people.len()
    }

    fn take(
        &mut self,
        week: usize,
        person: usize,
        layer: usize,
        kind: VisitKind,
        count: u32,
        visits: &mut Vec<Visit>,
    ) {
        self.room[week] -= count;
        visits.push(Visit { week: self.monday(week), person, layer, kind, count });
    }
}

fn days(week: usize) -> i32 {
    i32::try_from(week * 7).unwrap_or(0)
}
