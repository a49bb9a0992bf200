//! The people by name, or by kind: who can do what, when they are away, what was agreed with whom. A part of the
//! scenario that the page only carries, as the text of [`Staff::write`]: it is read, edited and told in the worker.
//!
//! Reading never fails: what cannot be used is left out and told, what is out of bounds is moved to the nearest.
//! What is not listed is not known: without people, the numbers of the scenario stand alone.

mod entry;
pub mod fields;
mod read;
mod tree;
mod write;

pub use crate::calendar::days::{day_of_1970, monday, since_1970};
pub use entry::{Entry, GONE_LAYER};
use jiff::ToSpan;
use jiff::civil::Date;
pub use tree::{forget, without_names};

/// Most lines of people; a line may stand for several alike.
pub const MAX_PEOPLE: usize = 500;
/// Most stretches of leave.
pub const MAX_LEAVE: usize = 4_000;
/// Most public holidays of one's own.
pub const MAX_HOLIDAYS: usize = 400;
/// Most lines of the ledger.
pub const MAX_ENTRIES: usize = 4_000;
/// Most weeks that are measured.
pub const MAX_ACTUALS: usize = 1_000;
/// Longest text of all, in bytes.
pub const MAX_STAFF_TEXT: usize = 2 << 20;

/// Who there is, and what is known and agreed of their year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Staff {
    /// Who there is.
    pub people: Vec<Person>,
    /// When they are away, as far as that is known.
    pub leave: Vec<Leave>,
    /// What holds for leave that is not placed yet.
    pub policy: Policy,
    /// Public holidays of one's own; `None`: those of the country.
    pub holidays: Option<Vec<Holiday>>,
    /// How backups learn and forget.
    pub training: Training,
    /// What backups cost, and who shares them.
    pub pool: Pool,
    /// How demand moves through the year.
    pub demand: Seasons,
    /// What was agreed for each absence.
    pub ledger: Vec<Entry>,
    /// What happened.
    pub actuals: Vec<Actual>,
    /// First day of the twelve months, a Monday; `None`: the Monday of the present week.
    pub from: Option<Date>,
    /// Tells what is written of these people for other programs from what is written of others; 0: nothing does.
    pub key: u32,
}

/// A person, or several alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Tells them apart; from 1, never used again.
    pub id: u32,
    /// As the user calls them; empty: [`Person::called`].
    pub name: String,
    /// How many alike, 1..=500.
    pub heads: u32,
    /// Position in [`Team::groups`](super::Team::groups).
    pub group: usize,
    /// One for each layer of the scenario, in its order.
    pub skills: Vec<Skill>,
}

/// What somebody is on a layer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Skill {
    /// Assigned, backup, both or nothing.
    pub role: Role,
    /// Induction visits made.
    pub visits: u32,
    /// Day of the last visit, of induction or to keep the skill; `None` where that is not known.
    pub last: Option<Date>,
}

/// What somebody is to a layer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Does not work on it.
    #[default]
    Nothing,
    /// Works on it.
    Assigned,
    /// Stands in on it, once trained.
    Backup,
    /// Works on it, and stands in for others there.
    Both,
}

impl Role {
    /// All of them, in the order of their words.
    pub const ALL: [Self; 4] = [Self::Nothing, Self::Assigned, Self::Backup, Self::Both];
    /// As each is stored.
    pub const STORED: [&'static str; 4] = ["", "A", "B", "AB"];

    /// Whether such a person holds posts of the layer.
    #[must_use]
    pub const fn is_assigned(self) -> bool {
        matches!(self, Self::Assigned | Self::Both)
    }

    /// Whether such a person stands in on the layer.
    #[must_use]
    pub const fn is_backup(self) -> bool {
        matches!(self, Self::Backup | Self::Both)
    }
}

/// A stretch of days away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leave {
    /// Tells them apart; from 1, never used again.
    pub id: u32,
    /// [`Person::id`].
    pub person: u32,
    /// First day.
    pub from: Date,
    /// Last day, not before the first.
    pub to: Date,
    /// Why.
    pub kind: LeaveKind,
}

/// Why somebody is away and it is known before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeaveKind {
    /// Vacation.
    #[default]
    Vacation,
    /// Training.
    Training,
    /// Anything else.
    Other,
}

impl LeaveKind {
    /// All of them, in the order of their words.
    pub const ALL: [Self; 3] = [Self::Vacation, Self::Training, Self::Other];
    /// As each is stored.
    pub const STORED: [&'static str; 3] = ["vacation", "training", "other"];
}

/// What holds for leave that is not placed yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Policy {
    /// Most people on planned leave at once; 0: as many as like.
    pub at_once: u32,
    /// Weights of the months, January first, by which vacation falls that is not placed yet.
    pub seasons: [f64; 12],
}

impl Default for Policy {
    fn default() -> Self {
        Self { at_once: 0, seasons: [1.0; 12] }
    }
}

/// A public holiday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// When.
    pub date: Date,
    /// What it is called.
    pub name: String,
}

/// How backups learn and forget.
#[derive(Clone, Debug, PartialEq)]
pub struct Training {
    /// Induction visits that make a backup of a layer, one for each layer; `None`: as many as
    /// [`Money::induction_visits`](super::Money::induction_visits).
    pub visits: Vec<Option<u32>>,
    /// A visit at least each so many months keeps the skill; 0: it never lapses.
    pub refresh_months: u32,
    /// Visits that fit in a week.
    pub visits_a_week: u32,
}

impl Default for Training {
    fn default() -> Self {
        Self { visits: Vec::new(), refresh_months: 12, visits_a_week: 2 }
    }
}

/// Who shares the backups, and what they cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pool {
    /// Teams like this one that share the backups; 1: they are this team's alone.
    pub clients: u32,
    /// Of a day on which nobody covers a post.
    pub uncovered_cost: f64,
}

impl Default for Pool {
    fn default() -> Self {
        Self { clients: 1, uncovered_cost: 1_500.0 }
    }
}

/// How demand moves through the year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seasons {
    /// A year; 0.1 is a tenth more after twelve months.
    pub growth: f64,
    /// Factor in the last three working days of a month.
    pub month_end: f64,
    /// Factors by month, January first.
    pub months: [f64; 12],
}

impl Default for Seasons {
    fn default() -> Self {
        Self { growth: 0.0, month_end: 1.0, months: [1.0; 12] }
    }
}

/// What was needed and done in a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Actual {
    /// Its Monday.
    pub week: Date,
    /// Days of cover that were needed.
    pub visits: f64,
    /// Those that a backup came for.
    pub covered: f64,
}

impl Staff {
    /// Whether people are listed.
    #[must_use]
    pub const fn is_listed(&self) -> bool {
        !self.people.is_empty()
    }

    /// Somebody by id.
    #[must_use]
    pub fn person(&self, id: u32) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// People listed, alike ones counted.
    #[must_use]
    pub fn heads(&self) -> u32 {
        self.people.iter().map(|person| person.heads).sum()
    }

    /// The first day of the twelve months, a Monday.
    #[must_use]
    pub fn first_day(&self, today: Date) -> Date {
        self.from.unwrap_or_else(|| monday(today))
    }

    /// An id that no item of these has had.
    #[must_use]
    pub fn next_id(ids: impl Iterator<Item = u32>) -> u32 {
        ids.max().unwrap_or(0).saturating_add(1)
    }

    /// Induction visits that make a backup of a layer, where `usual` are stated for all.
    #[must_use]
    pub fn visits_needed(&self, layer: usize, usual: u32) -> u32 {
        self.training.visits.get(layer).copied().flatten().unwrap_or(usual)
    }

    /// Whether a backup counts on a day: all induction visits are made, and the last visit is not too long ago.
    /// Without a date of the last visit the skill is taken as kept.
    #[must_use]
    pub fn is_trained(&self, skill: Skill, layer: usize, usual: u32, day: Date) -> bool {
        skill.visits >= self.visits_needed(layer, usual)
            && self.lapses(skill).is_none_or(|lapses| day < lapses)
    }

    /// The day on which a skill lapses unless there is a visit before; `None` where it does not, or that is not known.
    #[must_use]
    pub fn lapses(&self, skill: Skill) -> Option<Date> {
        let months = i64::from(self.training.refresh_months);
        (months > 0).then_some(skill.last?).and_then(|last| last.checked_add(months.months()).ok())
    }

    /// The list fitted to a scenario of so many layers and groups.
    pub fn fit(&mut self, layers: usize, groups: usize) {
        for person in &mut self.people {
            person.skills.resize(layers, Skill::default());
            person.group = person.group.min(groups.saturating_sub(1));
        }
        self.training.visits.resize(layers, None);
    }
}

impl Person {
    /// Whether they stand in on some layer.
    #[must_use]
    pub fn stands_in(&self) -> bool {
        self.skills.iter().any(|skill| skill.role.is_backup())
    }

    /// The name, or `P7` where there is none.
    #[must_use]
    pub fn called(&self) -> String {
        if self.name.is_empty() { format!("P{}", self.id) } else { self.name.clone() }
    }
}

/// A day as it is written, `2026-08-03`, of the years 1990 to 2199.
///
/// ```
/// use relevo::scenario::staff::day;
/// assert_eq!(day(" 2026-08-03 ").map(|day| day.to_string()).as_deref(), Some("2026-08-03"));
/// assert_eq!(day("03/08/2026"), None);
/// ```
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let is_written_so = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_written_so
        .then(|| text.parse::<Date>().ok())
        .flatten()
        .filter(|day| (1990..2200).contains(&day.year()))
}
