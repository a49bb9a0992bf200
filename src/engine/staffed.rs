//! The numbers that follow from the people listed, in place of those stated.

use crate::calendar::YEAR_WEEKS;
use crate::calendar::days::weekdays_before;
use crate::scenario::staff::{Leave, LeaveKind, Person, Staff, since_1970};
use crate::scenario::{BackupSizing, Scenario};
use jiff::civil::Date;
use std::borrow::Cow;

/// Share of the time for which somebody who holds a post can leave it to stand in: what the usual occupancy of 85 %
/// leaves idle.
pub const IDLE_SHARE: f64 = 0.15;
/// Most people of a group, as its field has it.
const MOST_PEOPLE: u32 = 500;
/// Most backups, as their field has it.
const MOST_BACKUPS: u32 = 200;
/// Days of the twelve months.
const DAYS: i32 = 52 * 7;

/// The scenario with the numbers that follow from its people, who are not in it any more; itself where nobody is listed.
///
/// - Headcount: everybody of a group but those who are nothing but backups. Where the list holds nobody else, it says
///   nothing of the team, and what is stated stands.
/// - Backups: everybody who stands in on some layer, where there is anybody; else what is stated stands. A retainer is
///   paid for each.
/// - Trained: the mean share of the absences that a backup who is called can take, and each one's own: see [`able`]. A
///   backup counts on a layer after its induction visits, and until the skill lapses, as of the first day of the twelve
///   months.
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

/// People of each group of the team, those who are nothing but backups left out; nothing where there is nobody else.
#[must_use]
pub fn headcounts(staff: &Staff, groups: usize) -> Vec<u32> {
    let mut counts = vec![0; groups];
    for person in staff.people.iter().filter(|person| !is_only_backup(person)) {
        // Who is in a group that there is not is in the last one, as where a list is fitted to its scenario.
        if let Some(count) = counts.get_mut(person.group.min(groups.saturating_sub(1))) {
            *count = (*count + person.heads).min(MOST_PEOPLE);
        }
    }
    if counts.iter().all(|&count| count == 0) { Vec::new() } else { counts }
}

/// Whether somebody stands in and does nothing else.
#[must_use]
pub fn is_only_backup(person: &Person) -> bool {
    person.stands_in() && !person.skills.iter().any(|skill| skill.role.is_assigned())
}

/// Share of their time for which somebody is free to stand in.
#[must_use]
pub fn free_share(person: &Person) -> f64 {
    if is_only_backup(person) { 1.0 } else { IDLE_SHARE }
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

/// For each backup the share of the absences that they can take, the most able first; alike people one each.
///
/// # Formula
/// cᵢ = fᵢ · Σ wₗ over the layers on which backup i is trained
///
/// where fᵢ = 1, or [`IDLE_SHARE`] for who holds a post too; wₗ = share of the absences that fall on layer l
/// ([`layer_weights`]). Each comes with availability × cᵢ: were all taken for alike, one who is hardly free or hardly
/// trained would take from what the others bring: two with the chances 0.85 and 0.13 are not two of 0.49. That somebody
/// trained on a layer is as likely to be wanted there as anybody is an approximation; [`training`](super::training) and
/// the part on cover look at each layer.
#[must_use]
pub fn able(staff: &Staff, scenario: &Scenario) -> Vec<f64> {
    let mut able = able_on(staff, scenario, day_that_counts(staff));
    able.truncate(MOST_BACKUPS as usize);
    able
}

/// The same by the skills as they are on a day, of however many backups.
pub(super) fn able_on(staff: &Staff, scenario: &Scenario, day: Date) -> Vec<f64> {
    let weights = layer_weights(staff, scenario.layers.len());
    let usual = induction_visits(scenario);
    let mut able = Vec::new();
    for person in staff.people.iter().filter(|person| person.stands_in()) {
        let counts = |(layer, weight): (usize, &f64)| {
            let skill = person.skills.get(layer).copied().unwrap_or_default();
            let is_trained = skill.role.is_backup() && staff.is_trained(skill, layer, usual, day);
            if is_trained { *weight } else { 0.0 }
        };
        let share = weights.iter().enumerate().map(counts).sum::<f64>().min(1.0);
        able.extend((0..person.heads).map(|_| free_share(person) * share));
    }
    able.sort_by(|a: &f64, b| b.total_cmp(a));
    able
}

fn stand_ins(staff: &Staff, scenario: &Scenario, derived: &mut Scenario) {
    let able = able(staff, scenario);
    let Some(&most) = able.first() else { return };
    let mean = able.iter().sum::<f64>() / able.len() as f64;
    let backups = &mut derived.backups;
    backups.sizing = BackupSizing::Count;
    backups.count = u32::try_from(able.len()).unwrap_or(MOST_BACKUPS);
    backups.trained = mean;
    if able.iter().any(|each| (each - most).abs() > 1e-12) {
        backups.unlike = able.into_iter().filter(|each| *each > 0.0).map(|each| each / mean).collect();
    }
}

/// The day on which training is looked at: the first of the twelve months. Where none is stated nothing has lapsed.
#[must_use]
pub fn day_that_counts(staff: &Staff) -> Date {
    staff.from.unwrap_or(Date::constant(1990, 1, 1))
}

/// Induction visits that make a backup of a layer for which none are stated.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded to 0..=52, and rounded")]
pub fn induction_visits(scenario: &Scenario) -> u32 {
    scenario.money.induction_visits.clamp(0.0, 52.0).round() as u32
}

/// Working days a year and person in the calendar of the twelve months: vacation, training, other. Public holidays are
/// left out of nobody's leave: who lists them as leave loses the day anyway. A day that is in two stretches counts once,
/// as what began first.
fn leave_days(staff: &Staff) -> [f64; 3] {
    let mut days = [0.0; 3];
    let people: u32 =
        staff.people.iter().filter(|person| !is_only_backup(person)).map(|person| person.heads).sum();
    let Some(first) = staff.from.map(since_1970) else { return days };
    let mut leave: Vec<&Leave> = staff.leave.iter().collect();
    leave.sort_by_key(|leave| (leave.person, leave.from, leave.to, leave.kind as u8));
    let (mut of, mut counted) = (None, first);
    for leave in leave {
        if of.is_none_or(|(id, _)| id != leave.person) {
            let person = staff.person(leave.person).filter(|person| !is_only_backup(person));
            (of, counted) = (Some((leave.person, person)), first);
        }
        let Some((_, Some(person))) = of else { continue };
        let from = since_1970(leave.from).max(counted);
        let end = (since_1970(leave.to) + 1).min(first + DAYS).max(from);
        counted = counted.max(end);
        let place = match leave.kind {
            LeaveKind::Vacation => 0,
            LeaveKind::Training => 1,
            LeaveKind::Other => 2,
        };
        days[place] += f64::from(person.heads) * f64::from(weekdays_before(end) - weekdays_before(from));
    }
    // Of 52 weeks, told for a mean year.
    let year = YEAR_WEEKS / 52.0 / f64::from(people.max(1));
    days.map(|days| days * year)
}
