//! The backups, week by week: how many days they have, and how likely one of them takes a visit.

use super::days::Calendar;
use super::leave::Away;
use crate::engine::staffed::{IDLE_SHARE, induction_visits, is_only_backup, layer_weights};
use crate::scenario::Scenario;
use crate::scenario::staff::{Person, Staff};
use jiff::civil::Date;

/// The backups.
pub(super) struct Pool {
    /// How many.
    people: u32,
    /// Whether they are listed.
    listed: bool,
}

impl Pool {
    pub(super) fn new(stated: &Scenario, staff: &Staff) -> Self {
        let listed: u32 =
            staff.people.iter().filter(|person| stands_in(person)).map(|person| person.heads).sum();
        if listed > 0 {
            return Self { people: listed, listed: true };
        }
        let team = super::staffed(stated).team.headcount();
        Self { people: stated.backups.number(team), listed: false }
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
            .filter(|line| stands_in(line.person))
            .map(|line| line.person.heads * (line.week(week) & open).count_ones())
            .sum();
        (self.people * open.count_ones()).saturating_sub(if self.listed { off } else { 0 })
    }

    /// The chance that a backup takes a visit on such a day.
    ///
    /// # Formula
    /// availability × the share that is trained; of those listed: availability × Σ heads · free · Σ w·trained ÷
    /// Σ heads
    ///
    /// where free is 1 for who does nothing else and [`IDLE_SHARE`] for who holds posts too, the second sum is over the layers, w = share of the absences
    /// that fall on the layer, and trained is told by the skills as they are on the Monday: one lapses without a visit.
    pub(super) fn comes(&self, stated: &Scenario, staff: &Staff, monday: Date) -> f64 {
        let availability = stated.backups.availability;
        if !self.listed {
            return availability * stated.backups.trained;
        }
        let weights = layer_weights(staff, stated.layers.len());
        let usual = induction_visits(stated);
        let mut able = 0.0;
        for person in staff.people.iter().filter(|person| stands_in(person)) {
            let free = if is_only_backup(person) { 1.0 } else { IDLE_SHARE };
            let on = weights.iter().enumerate().filter(|(layer, _)| {
                person.skills.get(*layer).is_some_and(|skill| {
                    skill.role.is_backup() && staff.is_trained(*skill, *layer, usual, monday)
                })
            });
            able += f64::from(person.heads) * free * on.map(|(_, weight)| weight).sum::<f64>();
        }
        availability * able / f64::from(self.people.max(1))
    }
}

/// Whether somebody stands in on some layer.
fn stands_in(person: &Person) -> bool {
    person.skills.iter().any(|skill| skill.role.is_backup())
}
