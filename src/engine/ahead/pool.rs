//! The backups, week by week: how many days they have, and how likely one of them takes a visit.

use super::days::Calendar;
use super::leave::Away;
use crate::engine::staffed::able_on;
use crate::scenario::Scenario;
use crate::scenario::staff::Staff;
use jiff::civil::Date;

/// The backups.
pub(super) struct Pool {
    /// How many.
    people: u32,
    /// Whether they are listed.
    listed: bool,
}

impl Pool {
    /// Those of a team of so many people.
    pub(super) fn new(stated: &Scenario, staff: &Staff, team: u32) -> Self {
        let backups = staff.people.iter().filter(|person| person.stands_in());
        match backups.map(|person| person.heads).sum() {
            0 => Self { people: stated.backups.number(team), listed: false },
            people => Self { people, listed: true },
        }
    }

    pub(super) const fn people(&self) -> u32 {
        self.people
    }

    /// Days in a week on which backups are not on leave themselves.
    pub(super) fn days(&self, calendar: &Calendar, away: &Away, week: usize) -> u32 {
        let open = calendar.open_bits(week);
        let off: u32 = away
            .lines()
            .iter()
            .filter(|line| line.person.stands_in())
            .map(|line| line.person.heads * (line.week(week) & open).count_ones())
            .sum();
        (self.people * open.count_ones()).saturating_sub(if self.listed { off } else { 0 })
    }

    /// Backups who are not on leave themselves on a working day.
    pub(super) fn there(&self, away: &Away, at: usize) -> u32 {
        let lines = away.lines().iter().filter(|line| line.person.stands_in() && line.days[at].is_some());
        let off: u32 = lines.map(|line| line.person.heads).sum();
        self.people.saturating_sub(if self.listed { off } else { 0 })
    }

    /// The chance that a backup takes a visit on such a day: availability × the share that is trained, or of those listed the
    /// mean of [`able`](crate::engine::able) by the skills as they are on the Monday.
    pub(super) fn comes(&self, stated: &Scenario, staff: &Staff, monday: Date) -> f64 {
        let share = if self.listed {
            able_on(staff, stated, monday).iter().sum::<f64>() / f64::from(self.people.max(1))
        } else {
            stated.backups.trained
        };
        stated.backups.availability * share
    }
}
