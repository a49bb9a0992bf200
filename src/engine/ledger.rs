//! Who covers which planned absence, and how far that is agreed: the absences that need a backup, the one that fits
//! best, the steps from the proposal to the work handed back, and whatever does not fit together.
//!
//! Only working days count: nobody has to stand in on a weekend or a public holiday.

mod conflicts;
mod fit;
mod propose;
mod steps;

pub use conflicts::{CONFIRMED_AHEAD, Conflict, Line, Trouble};
pub use fit::{Candidate, Hindrance};
pub use propose::{assign, propose};
pub use steps::{Refusal, State, ask_another, date_of, move_to, reach, take_back};

use super::ahead::{closes, holidays_of};
use super::staffed::induction_visits;
use crate::calendar::days::working_days;
use crate::scenario::Scenario;
use crate::scenario::staff::{Entry, Leave, Person, Staff};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What surrounds the people while the ledger is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Layers of the scenario.
    pub layers: usize,
    /// Induction visits that make a backup of a layer for which none are stated.
    pub usual: u32,
    /// Public holidays on which the desk is closed, ascending, each once.
    pub holidays: Vec<Date>,
    /// Today.
    pub today: Date,
}

impl Frame {
    /// That of a scenario and its people.
    #[must_use]
    pub fn of(scenario: &Scenario, staff: &Staff, today: Date) -> Self {
        // A desk that stays open has no holiday: somebody has to be there.
        // Those of the past year too: its weeks are measured.
        let days = [staff.first_day(today), today, today.saturating_sub(1.year())];
        let years = days.into_iter().filter(|_| closes(scenario));
        let all = years.flat_map(|day| holidays_of(scenario.country, staff, day));
        let mut holidays: Vec<Date> = all.map(|holiday| holiday.date).collect();
        holidays.sort_unstable();
        holidays.dedup();
        Self { layers: scenario.layers.len(), usual: induction_visits(scenario), holidays, today }
    }

    /// The first working day from a day on, within a month.
    pub(super) fn working_day_from(&self, day: Date) -> Option<Date> {
        day.series(1.day()).take(31).find(|day| self.days(*day, *day) > 0)
    }

    /// Working days from a day to another, both counted.
    #[must_use]
    pub fn days(&self, from: Date, to: Date) -> u32 {
        working_days(from, to, &self.holidays)
    }
}

/// A planned absence of somebody who holds posts, with at least one working day that is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// The leave.
    pub leave: Leave,
    /// Working days in it.
    pub days: u32,
    /// Layers that the person holds posts of.
    pub layers: Vec<usize>,
    /// Those of them for which nobody is asked.
    pub open: Vec<usize>,
    /// [`Entry::id`] of whatever was agreed about it, declined or not, ascending.
    pub entries: Vec<u32>,
    /// Whether a backup has confirmed for every layer.
    pub confirmed: bool,
}

/// The ledger beside the people whom it is about.
pub struct Ledger<'a> {
    staff: &'a Staff,
    frame: &'a Frame,
    /// Those of the staff, and those proposed since.
    entries: Vec<Entry>,
    people: BTreeMap<u32, &'a Person>,
    leave_of: BTreeMap<u32, Vec<&'a Leave>>,
    /// Places of the entries about somebody's absence.
    about: BTreeMap<u32, Vec<usize>>,
    /// Places of the entries in which somebody is asked to stand in, and has not declined.
    asked: BTreeMap<u32, Vec<usize>>,
}

impl<'a> Ledger<'a> {
    /// The ledger of a staff.
    #[must_use]
    pub fn new(staff: &'a Staff, frame: &'a Frame) -> Self {
        let mut leave_of: BTreeMap<u32, Vec<&Leave>> = BTreeMap::new();
        for leave in &staff.leave {
            leave_of.entry(leave.person).or_default().push(leave);
        }
        let people = staff.people.iter().map(|person| (person.id, person)).collect();
        let mut ledger = Self {
            staff,
            frame,
            entries: Vec::new(),
            people,
            leave_of,
            about: BTreeMap::new(),
            asked: BTreeMap::new(),
        };
        for &entry in &staff.ledger {
            ledger.push(entry);
        }
        ledger
    }

    /// What surrounds it.
    #[must_use]
    pub const fn frame(&self) -> &Frame {
        self.frame
    }

    /// All entries, those of the staff first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// An entry by id.
    #[must_use]
    pub fn entry(&self, id: u32) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Somebody by id.
    #[must_use]
    pub fn person(&self, id: u32) -> Option<&'a Person> {
        self.people.get(&id).copied()
    }

    fn push(&mut self, entry: Entry) {
        let place = self.entries.len();
        self.about.entry(entry.person).or_default().push(place);
        if let Some(backup) = entry.backup.filter(|_| is_asked(&entry)) {
            self.asked.entry(backup).or_default().push(place);
        }
        self.entries.push(entry);
    }

    /// The absences that somebody has to stand in for, by their first day.
    #[must_use]
    pub fn absences(&self) -> Vec<Absence> {
        let coming = self.staff.leave.iter().filter(|leave| leave.to >= self.frame.today);
        let mut absences: Vec<Absence> = coming.filter_map(|leave| self.absence(leave)).collect();
        absences.sort_by_key(|absence| (absence.leave.from, absence.leave.id));
        absences
    }

    /// The absence of a leave; `None` where nobody has to stand in.
    fn absence(&self, leave: &Leave) -> Option<Absence> {
        let layers = self.posts(leave.person);
        let days = self.frame.days(leave.from, leave.to);
        if layers.is_empty() || days == 0 {
            return None;
        }
        let its: Vec<&Entry> =
            self.about(leave.person).filter(|entry| self.home(entry) == Some(leave)).collect();
        let by = |is: &dyn Fn(&Entry) -> bool| {
            let left = |layer: &usize| !its.iter().any(|entry| is(entry) && is_about(entry, *layer));
            layers.iter().copied().filter(left).collect::<Vec<usize>>()
        };
        let open = by(&is_asked);
        let confirmed = by(&|entry| is_asked(entry) && entry.confirmed.is_some()).is_empty();
        let mut entries: Vec<u32> = its.iter().map(|entry| entry.id).collect();
        entries.sort_unstable();
        Some(Absence { leave: *leave, days, layers, open, entries, confirmed })
    }

    /// The leave that an entry is about: of the person's stretches that it shares days with the very same one, else
    /// the one with which it shares most.
    #[must_use]
    pub fn home(&self, entry: &Entry) -> Option<&'a Leave> {
        let shared = |leave: &Leave| {
            let (from, to) = (leave.from.max(entry.from), leave.to.min(entry.to));
            (from <= to).then(|| (to - from).get_days())
        };
        let of_person = self.leave_of.get(&entry.person).into_iter().flatten().copied();
        let rated = of_person.filter_map(|leave| {
            let same = (leave.from, leave.to) == (entry.from, entry.to);
            Some((leave, (same, shared(leave)?, std::cmp::Reverse(leave.id))))
        });
        rated.max_by_key(|(_, rate)| *rate).map(|(leave, _)| leave)
    }

    /// Whether a backup is asked for the days and layers of an entry, in another one.
    #[must_use]
    pub fn is_taken(&self, entry: &Entry) -> bool {
        let layers = self.layers_of(entry);
        self.about(entry.person).any(|other| {
            other.id != entry.id
                && is_asked(other)
                && self.frame.days(other.from.max(entry.from), other.to.min(entry.to)) > 0
                && layers.iter().any(|&layer| is_about(other, layer))
        })
    }

    /// Layers that somebody holds posts of.
    fn posts(&self, person: u32) -> Vec<usize> {
        let Some(person) = self.person(person) else { return Vec::new() };
        let holds = |layer: &usize| person.skills.get(*layer).is_some_and(|skill| skill.role.is_assigned());
        (0..self.frame.layers).filter(holds).collect()
    }

    /// Layers that an entry is about.
    #[must_use]
    pub fn layers_of(&self, entry: &Entry) -> Vec<usize> {
        match entry.layer {
            Some(layer) if layer < self.frame.layers => vec![layer],
            Some(_) => Vec::new(),
            None => self.posts(entry.person),
        }
    }

    fn about(&self, person: u32) -> impl Iterator<Item = &Entry> {
        self.about.get(&person).into_iter().flatten().map(|&place| &self.entries[place])
    }

    fn asked(&self, backup: u32) -> impl Iterator<Item = &Entry> {
        self.asked.get(&backup).into_iter().flatten().map(|&place| &self.entries[place])
    }

    /// Working days for which a backup is asked in the twelve months and after.
    #[must_use]
    pub fn days_asked(&self, backup: u32) -> u32 {
        let first = self.staff.first_day(self.frame.today);
        let counted = self.asked(backup).filter(|entry| entry.to >= first);
        counted.map(|entry| self.frame.days(entry.from.max(first), entry.to)).sum()
    }
}

/// Whether somebody is asked to stand in, and has not declined.
#[must_use]
pub const fn is_asked(entry: &Entry) -> bool {
    entry.backup.is_some() && entry.declined.is_none()
}

/// Whether an entry is about a layer that the person works on.
fn is_about(entry: &Entry, layer: usize) -> bool {
    entry.layer.is_none_or(|its| its == layer)
}
