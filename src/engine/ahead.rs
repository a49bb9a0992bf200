//! The twelve months ahead, week by week: the cover visits that will be needed, and whether the backups can make them.
//!
//! Read [`ahead`] from top to bottom: days → who is away → leave not placed yet → demand → backups → weeks → weeks in
//! which the pool runs dry. The numbers are those of [`projection`](crate::model::projection).
//!
//! Everybody works five days a week, and they are counted as Monday to Friday, whichever they are: a week has as many days
//! away either way. All posts of the team are to be filled unless demand says otherwise.

mod days;
mod issues;
mod leave;
mod pool;

pub use days::{closes, holidays_of};
pub use issues::AheadIssue;

use super::staffed::{is_only_backup, staffed};
use crate::engine::demand::absent_days;
use crate::model::projection::{self, DAYS, Seats, Spells, Week, WeekAhead};
use crate::scenario::Scenario;
use crate::scenario::staff::Staff;
use days::Calendar;
use jiff::civil::Date;
use leave::Away;
use pool::Pool;
use std::cmp::Ordering;

/// From which chance on a week counts as one in which the pool runs dry.
pub const DRY: f64 = 0.1;
/// A row of more weeks than these is told month by month.
const LONG: usize = 9;
/// Days of a mean month.
const MONTH_DAYS: f64 = 365.25 / 12.0;

/// The weeks to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahead {
    /// All weeks that begin within twelve months.
    pub weeks: Vec<AheadWeek>,
    /// Weeks in which the pool runs dry, those that follow each other as one; the likeliest first.
    pub dry: Vec<Stretch>,
    /// What does not fit together.
    pub issues: Vec<AheadIssue>,
    /// People who hold posts.
    pub people: u32,
    /// People who stand in.
    pub backups: u32,
    /// Teams that share them.
    pub clients: u32,
    /// Holidays of the twelve months that fall on working days.
    pub holidays: u32,
    /// Whether the desk is closed on them.
    pub closes: bool,
}

/// A week.
#[derive(Clone, Debug, PartialEq)]
pub struct AheadWeek {
    /// Its first day.
    pub monday: Date,
    /// Working days that are no holiday on which the desk is closed.
    pub open_days: u32,
    /// What it comes to, for all clients together.
    pub visits: Week,
    /// Days that demand can do without, for all clients; below 0 it asks for more.
    pub spare: i64,
    /// Days of the backups on which they are not on leave.
    pub backup_days: u32,
    /// The chance that a backup takes a visit on such a day.
    pub comes: f64,
    /// [`Person::id`](crate::scenario::staff::Person::id) of everybody who holds posts and is on leave in the calendar.
    pub on_leave: Vec<u32>,
}

/// Weeks in a row in which the pool runs dry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Position of its first week.
    pub first: usize,
    /// Of its last.
    pub last: usize,
    /// Of the likeliest.
    pub worst: usize,
    /// Posts a day to be covered in the worst week: in nine cases of ten no more.
    pub need: u32,
    /// Posts a day that the backups can cover in it.
    pub have: u32,
}

impl Ahead {
    /// Sums over the weeks: leave that is planned, sickness, vacant seats, visits needed, visits nobody makes.
    #[must_use]
    pub fn sums(&self) -> [f64; 5] {
        let parts = |week: &AheadWeek| {
            let of = week.visits;
            [of.planned, of.sick, of.vacant, of.mean, of.uncovered]
        };
        self.weeks
            .iter()
            .map(parts)
            .fold([0.0; 5], |sums, parts| std::array::from_fn(|at| sums[at] + parts[at]))
    }

    /// The share of the days away that is known ahead, 0..=1; 0 where nobody is ever away.
    #[must_use]
    pub fn planned_share(&self) -> f64 {
        let [planned, sick, vacant, ..] = self.sums();
        let all = planned + sick + vacant;
        if all > 0.0 { planned / all } else { 0.0 }
    }

    /// The week that holds a day.
    #[must_use]
    pub fn week_of(&self, day: Date) -> Option<&AheadWeek> {
        let monday = crate::scenario::staff::monday(day);
        self.weeks.iter().find(|week| week.monday == monday)
    }
}

/// The twelve months from the first day of the list on, or from this week. `stated` is what the user states, `staff` its
/// people.
#[must_use]
pub fn ahead(stated: &Scenario, staff: &Staff, today: Date) -> Ahead {
    let of = staffed(stated);
    let people = of.team.headcount();
    let calendar = Calendar::new(&of, staff, today);
    let away = Away::new(staff, &calendar);
    let spread = leave::not_placed(stated, staff, &calendar, &away, people);
    let pool = Pool::new(stated, staff, people);
    let spare = days::spare(staff, &calendar, people);
    let weeks: Vec<WeekAhead> = (0..calendar.weeks())
        .map(|week| WeekAhead {
            open: calendar.open(week),
            leave: leave::of_week(&away, &spread, week, people),
            spare: spare[week],
            backup_days: pool.days(&calendar, &away, week),
            comes: pool.comes(stated, staff, calendar.monday(week)),
        })
        .collect();
    let clients = staff.pool.clients.max(1);
    let projected = projection::project(&projection::Ahead {
        people,
        spells: spells(&of),
        seats: seats(&of),
        clients,
        weeks: weeks.clone(),
    });
    let weeks: Vec<AheadWeek> = projected
        .into_iter()
        .zip(&weeks)
        .enumerate()
        .map(|(week, (visits, known))| AheadWeek {
            monday: calendar.monday(week),
            open_days: calendar.open_bits(week).count_ones(),
            visits: day_by_day(visits, known, (0..DAYS).map(|day| week * DAYS + day), |at| {
                if calendar.is_open(at) { clients * away.off(at) } else { 0 }
                    .saturating_sub(pool.there(&away, at))
            }),
            spare: known.spare.saturating_mul(i64::from(clients)),
            backup_days: known.backup_days,
            comes: known.comes,
            on_leave: away.on_leave(week),
        })
        .collect();
    Ahead {
        dry: stretches(&weeks),
        weeks,
        issues: issues::found(&of, staff, &calendar, &away, &spread, people),
        people,
        backups: pool.people(),
        clients,
        holidays: calendar.holidays(),
        closes: closes(&of),
    }
}

/// Public holidays that fall on working days of the twelve months. `of` has the numbers that follow from the people.
#[must_use]
pub fn holidays_ahead(of: &Scenario, staff: &Staff, today: Date) -> u32 {
    Calendar::new(of, staff, today).holidays()
}

/// A week in which the calendar alone has more people away on a day than there are backups is dry: who is free on another
/// day does not help. `short` says how many are too many on a day.
fn day_by_day(
    week: Week,
    known: &WeekAhead,
    mut days: impl Iterator<Item = usize>,
    short: impl Fn(usize) -> u32,
) -> Week {
    let short: i64 = days.by_ref().map(|at| i64::from(short(at))).sum();
    let short = (short - known.spare.max(0)) as f64;
    if short <= 0.0 {
        return week;
    }
    Week { dry: 1.0, uncovered: week.uncovered.max(short), ..week }
}

/// How sickness comes: the share of the working days on which somebody who should be there is not.
fn spells(of: &Scenario) -> Spells {
    let absence = &of.absence;
    Spells {
        rate: absent_days(of).unplanned_rate(),
        mean_days: absence.sick_spell_days,
        correlation: absence.correlation,
    }
}

/// The mean seat of the team, its groups weighted by their people.
fn seats(of: &Scenario) -> Seats {
    let absence = &of.absence;
    let mean = |by_level: &[f64; 3]| of.team.mean(by_level);
    Seats {
        leavers_a_year: mean(&absence.turnover),
        fill_days: absence.fill_days,
        ramp_days: mean(&absence.ramp_months) * MONTH_DAYS,
        ramp_productivity: absence.ramp_productivity,
    }
}

/// Weeks in which the pool runs dry, in rows; a long row is told month by month.
fn stretches(weeks: &[AheadWeek]) -> Vec<Stretch> {
    let mut rows: Vec<(usize, usize)> = Vec::new();
    for at in (0..weeks.len()).filter(|&at| weeks[at].visits.dry >= DRY) {
        match rows.last_mut().filter(|(_, last)| last + 1 == at) {
            Some((_, last)) => *last = at,
            None => rows.push((at, at)),
        }
    }
    let mut found: Vec<Stretch> = Vec::new();
    for (first, last) in rows {
        let month = |at: &usize| weeks[*at].monday.month();
        let all: Vec<usize> = (first..=last).collect();
        let months: Vec<&[usize]> = all.chunk_by(|one, next| month(one) == month(next)).collect();
        let pieces = if all.len() > LONG { months } else { vec![all.as_slice()] };
        found.extend(pieces.into_iter().filter_map(|piece| stretch(weeks, piece)));
    }
    found.sort_by(|one, other| {
        order(&weeks[other.worst], &weeks[one.worst]).then(one.first.cmp(&other.first))
    });
    found
}

fn stretch(weeks: &[AheadWeek], piece: &[usize]) -> Option<Stretch> {
    let (&first, &last) = piece.first().zip(piece.last())?;
    let worst = piece.iter().copied().max_by(|&one, &other| order(&weeks[one], &weeks[other]))?;
    let (open, of) = (weeks[worst].open_days.max(1), &weeks[worst].visits);
    let need = of.p90.div_ceil(open);
    let have = whole(of.capacity / f64::from(open)).min(need.saturating_sub(1));
    Some(Stretch { first, last, worst, need, have })
}

/// How bad weeks are: the likelier to run dry or, where both are bound to, the one with more left undone.
fn order(one: &AheadWeek, other: &AheadWeek) -> Ordering {
    let hundredths = |week: &AheadWeek| (week.visits.dry * 100.0).round();
    hundredths(one)
        .total_cmp(&hundredths(other))
        .then(one.visits.uncovered.total_cmp(&other.visits.uncovered))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "visits a day, ≥ 0")]
fn whole(number: f64) -> u32 {
    (number + 1e-9).clamp(0.0, 1e9).floor() as u32
}

/// The five days of a week, as bits.
fn bit(day: usize) -> u8 {
    1 << (day % DAYS)
}
