//! How many cover visits the weeks to come need, as a distribution, and whether the backups can make them.
//!
//! A cover visit is a person-day: somebody is away on a working day and a backup takes the post. Absence has four parts,
//! and two of them are known ahead. *Planned*: leave in the calendar, which is certain, and leave not yet placed, which
//! [`spread`] lays over the year as evenly as its weights and its limit let. *Unplanned*: sickness in [`Spells`], and
//! seats that are vacant or filled by somebody new, [`Seats`]. Who is away for two reasons is away once.
//!
//! | part | holds |
//! |---|---|
//! | [`spells`](Spells) | how often and how long people are sick, and how much of it comes together |
//! | [`seats`](Seats) | who leaves, when the seat is filled again, and until when a newcomer is accompanied |
//! | [`spread`] | when leave is taken that nobody has placed yet |
//!
//! The distribution of a week is computed, not drawn. Given how many are sick at its start and how infectious it is, the
//! people of a week are independent of each other, and each is away on 0 to 5 of its days by a chain of days; the sum is
//! a convolution. What is approximate: the two given numbers are taken at some sixty values each, and pairs that come to
//! nearly the same number of days away are one case.

mod need;
mod pattern;
mod power;
mod seats;
mod spells;
mod spread;

pub use seats::Seats;
pub use spells::{Solved, Spells};
pub use spread::{Spread, place, posts, spread};

use need::Chances;

/// Working days of a week, Monday first.
pub const DAYS: usize = 5;
/// From this number of people on several count as one.
const MOST_PEOPLE: u32 = 1_000;

/// What is known of a week, Monday to Friday.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WeekAhead {
    /// On which days the desk is open: a public holiday removes one.
    pub open: [bool; DAYS],
    /// Who is on planned leave, one entry for each person with any: the lowest bit is Monday. People beyond those are
    /// not on leave.
    pub leave: Vec<u8>,
    /// Person-days fewer than the whole team that the demand of the week needs; below 0 it needs more.
    pub spare: i64,
    /// Days of the backups, of all of them together, on which they are not on leave themselves.
    pub backup_days: u32,
    /// The probability that a backup takes a visit on such a day.
    pub comes: f64,
}

/// A team and its backups in the weeks to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahead {
    /// Seats of the team.
    pub people: u32,
    /// How sickness comes.
    pub spells: Spells,
    /// How seats are vacated and filled. At the start all are filled.
    pub seats: Seats,
    /// Teams like this one, with the same leave in the same weeks, that share the backups; at least 1.
    pub clients: u32,
    /// The weeks, one after the other.
    pub weeks: Vec<WeekAhead>,
}

/// What a week comes to, for all clients together. Visits are person-days.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Week {
    /// Person-days of leave that is planned.
    pub planned: f64,
    /// Person-days sick, of those not on leave and of filled seats (mean).
    pub sick: f64,
    /// Person-days of vacant seats, and of newcomers who are accompanied, not on leave (mean).
    pub vacant: f64,
    /// Visits needed (mean).
    pub mean: f64,
    /// Visits needed that planned leave alone would need: the rest of the mean is not known ahead.
    pub mean_planned: f64,
    /// In one week of ten no more visits are needed.
    pub p10: u32,
    /// In half of the weeks no more.
    pub p50: u32,
    /// In nine weeks of ten no more.
    pub p90: u32,
    /// Visits that the backups can make (mean).
    pub capacity: f64,
    /// P(more visits are needed than the backups can make).
    pub dry: f64,
    /// Visits that nobody makes (mean).
    pub uncovered: f64,
}

/// The weeks to come.
///
/// # Formula
/// need = (T − spare)⁺, T = Σ over people of the working days on which they are on leave ∨ sick ∨ gone ∨ (new ∧
/// accompanied); P(dry) = ΣP(C = c)·P(need > c), uncovered = ΣP(C = c)·E\[(need − c)⁺\], C ~ Bin(backup days,
/// `comes`)
///
/// where *spare* is how many person-days the week can do without: a person away in a week in which there is less to do
/// need not be covered, whichever day it is. Given the share Q that is sick when the week begins and its rate of new
/// spells g, T is a sum of independent people; Q and g are mixed over, see [`Spells`].
///
/// Domain: nobody, no open day and no backup are weeks of zeros, where more than none are needed one that is dry for
/// certain. More than 1,000 people count in equal bundles. Relative to a play of calendars the quantiles are within its
/// 99 % interval for 5, 40 and 300 people.
///
/// ```
/// use relevo::model::projection::{Ahead, Seats, Spells, WeekAhead, project};
/// // Two of ten on leave for a week, nobody is ever sick or leaves: ten visits, and a backup makes five.
/// let week = WeekAhead { open: [true; 5], leave: vec![0b11111; 2], spare: 0, backup_days: 5,
///     comes: 1.0 };
/// let ahead = Ahead { people: 10, spells: Spells::NEVER, seats: Seats::KEPT, clients: 1, weeks: vec![week] };
/// let week = project(&ahead)[0];
/// assert_eq!((week.p10, week.p50, week.p90), (10, 10, 10));
/// assert!((week.dry - 1.0).abs() < 1e-12 && (week.uncovered - 5.0).abs() < 1e-12);
/// ```
#[must_use]
pub fn project(ahead: &Ahead) -> Vec<Week> {
    let spells = ahead.spells.solved();
    let mut chances = Chances::new(&spells, &ahead.seats);
    ahead.weeks.iter().map(|week| chances.next_week(ahead, week)).collect()
}

impl Ahead {
    /// How many people count as one, so that the sums stay short.
    fn bundle(&self) -> u32 {
        let all = self.people.saturating_mul(self.clients.max(1));
        all.div_ceil(MOST_PEOPLE).max(1)
    }
}
