//! The numbers that follow from the people listed, in place of those stated.

use crate::calendar::YEAR_WEEKS;
use crate::scenario::staff::{LeaveKind, Person, Staff};
use crate::scenario::{BackupSizing, Scenario};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::borrow::Cow;

/// Share of the time for which somebody who holds a post can leave it to stand in: what the usual occupancy of 85 %
/// leaves idle.
pub const IDLE_SHARE: f64 = 0.15;

/// The scenario with the numbers that follow from its people, who are not in it any more; itself where nobody is listed.
///
/// - Headcount: everybody of a group but those who are nothing but backups.
/// - Backups: everybody who stands in on some layer, where there is anybody. Who holds posts too is free for
///   [`IDLE_SHARE`] of the time only.
/// - Trained: the chance that a backup can take an absence, over the layers on which absences fall. A backup counts on
///   a layer after its induction visits, and until the skill lapses, as of the first day of the twelve months.
/// - Vacation, training and other days: those in the calendar of these months, where they are more than what is stated.
#[must_use]
pub fn staffed(scenario: &Scenario) -> Cow<'_, Scenario> {
    if scenario.staff.is_empty() {
        return Cow::Borrowed(scenario);
    }
    let (staff, _) = Staff::of(scenario);
    let mut derived = Scenario { staff: String::new(), ..scenario.clone() };
    if staff.is_listed() {
        for (group, count) in
            derived.team.groups.iter_mut().zip(headcounts(&staff, scenario.team.groups.len()))
        {
            group.headcount = count;
        }
        stand_ins(&staff, scenario, &mut derived);
        let days = leave_days(&staff);
        let absence = &mut derived.absence;
        absence.vacation_days = absence.vacation_days.max(days[0]);
        absence.training_days = absence.training_days.max(days[1]);
        absence.other_days = absence.other_days.max(days[2]);
    }
    Cow::Owned(derived)
}

/// People of each group of the team, those who are nothing but backups left out.
#[must_use]
pub fn headcounts(staff: &Staff, groups: usize) -> Vec<u32> {
    let mut counts = vec![0; groups];
    for person in staff.people.iter().filter(|person| !is_only_backup(person)) {
        if let Some(count) = counts.get_mut(person.group) {
            *count = (*count + person.heads).min(500);
        }
    }
    counts
}

/// Whether somebody stands in and does nothing else.
#[must_use]
pub fn is_only_backup(person: &Person) -> bool {
    let mut roles = person.skills.iter().map(|skill| skill.role);
    roles.clone().any(crate::scenario::staff::Role::is_backup)
        && !roles.any(crate::scenario::staff::Role::is_assigned)
}

/// Share of the absences that fall on each layer: everybody's are spread over the layers they work on.
#[must_use]
pub fn layer_weights(staff: &Staff, layers: usize) -> Vec<f64> {
    let mut weights = vec![0.0; layers];
    for person in &staff.people {
        let on: Vec<usize> = (0..layers)
            .filter(|&layer| person.skills.get(layer).is_some_and(|skill| skill.role.is_assigned()))
            .collect();
        for &layer in &on {
            weights[layer] += f64::from(person.heads) / on.len() as f64;
        }
    }
    let total: f64 = weights.iter().sum();
    let equal = 1.0 / layers.max(1) as f64;
    weights.into_iter().map(|weight| if total > 0.0 { weight / total } else { equal }).collect()
}

fn stand_ins(staff: &Staff, scenario: &Scenario, derived: &mut Scenario) {
    let backups =
        || staff.people.iter().filter(|person| person.skills.iter().any(|skill| skill.role.is_backup()));
    let count: u32 = backups().map(|person| person.heads).sum();
    if count == 0 {
        return;
    }
    let weights = layer_weights(staff, scenario.layers.len());
    let usual = induction_visits(scenario);
    let day = staff.from.unwrap_or(Date::constant(1990, 1, 1));
    let (mut trained, mut free) = (0.0, 0.0);
    for person in backups() {
        let heads = f64::from(person.heads);
        let share = if is_only_backup(person) { 1.0 } else { IDLE_SHARE };
        let able = |(layer, weight): (usize, &f64)| {
            let skill = person.skills[layer];
            if skill.role.is_backup() && staff.is_trained(skill, layer, usual, day) { *weight } else { 0.0 }
        };
        free += heads * share;
        trained += heads * share * weights.iter().enumerate().map(able).sum::<f64>();
    }
    derived.backups.sizing = BackupSizing::Count;
    derived.backups.count = count.min(200);
    derived.backups.availability *= free / f64::from(count);
    derived.backups.trained = (trained / free).clamp(0.0, 1.0);
}

/// Induction visits that make a backup of a layer for which none are stated.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded to 0..=52, and rounded")]
pub fn induction_visits(scenario: &Scenario) -> u32 {
    scenario.money.induction_visits.clamp(0.0, 52.0).round() as u32
}

/// Working days a year and person in the calendar of the twelve months: vacation, training, other. Public holidays are
/// left out of nobody's leave: who lists them as leave loses the day anyway.
fn leave_days(staff: &Staff) -> [f64; 3] {
    let mut days = [0.0; 3];
    let people: u32 =
        staff.people.iter().filter(|person| !is_only_backup(person)).map(|person| person.heads).sum();
    let Some(first) = staff.from else { return days };
    let last = first.checked_add(52.weeks()).unwrap_or(first);
    for leave in &staff.leave {
        let Some(person) = staff.person(leave.person).filter(|person| !is_only_backup(person)) else {
            continue;
        };
        let place = match leave.kind {
            LeaveKind::Vacation => 0,
            LeaveKind::Training => 1,
            LeaveKind::Other => 2,
        };
        days[place] +=
            f64::from(person.heads) * f64::from(working_days(leave.from.max(first), leave.to, last));
    }
    // Of 52 weeks, told for a mean year.
    let year = YEAR_WEEKS / 52.0 / f64::from(people.max(1));
    days.map(|days| days * year)
}

/// Mondays to Fridays from a day to another, before `end`.
fn working_days(from: Date, to: Date, end: Date) -> u32 {
    let weekend = |day: &Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let days = from.series(1.day()).take_while(|day| *day <= to && *day < end);
    u32::try_from(days.take(400).filter(|day| !weekend(day)).count()).unwrap_or(0)
}
