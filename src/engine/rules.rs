//! What to watch in a service model: people that are too few for its posts, an on-call that wears them out, the law. All
//! of it warns, nothing excludes a model.

use super::Sheet;
use super::law::Law;
use super::pages::PageLoad;
use super::results::{Rule, Warning};
use crate::calendar::{WEEK, WeekMask, YEAR_WEEKS, hour_of};
use crate::model::on_call::{MOST_INCIDENTS, MOST_TIME_ON_CALL, Rotation, p_overload};
use crate::quantity::round_up;
use crate::scenario::{Country, Scenario};

/// A share of overloaded duties above this is told.
pub const MOST_OVERLOADED: f64 = 0.05;
/// More nights a week with a call than this are told.
pub const MOST_BROKEN_NIGHTS: f64 = 1.0;
/// Hours of a duty on call.
const DUTY_HOURS: f64 = 12.0;
/// Nobody works every day of the week.
const MOST_SHIFTS_A_WEEK: f64 = 6.0;
/// A sum of hours that differs by less is the same.
const SAME: f64 = 1e-9;

/// What to watch, people first, then rest, then the law.
pub(super) fn warnings(sheet: &Sheet) -> Vec<Warning> {
    let mut found = few_people(sheet);
    if sheet.model.on_call && sheet.staffed.hours() < WEEK {
        found.extend(on_call(sheet));
    }
    found.extend(law(sheet));
    found
}

/// The fewest people with whom so many posts can be filled in a week of so many hours: as many as the contracts ask for,
/// and one more than the posts, for nobody can be the only one.
///
/// # Formula
/// max(⌈posts·hours ÷ contract⌉, posts + 1), 0 for no posts
///
/// where hours = hours a week in which the posts are filled, contract = hours a week of one person
///
/// ```
/// use relevo::engine::fewest_people;
/// // A post around the clock takes 4.2 people before anybody is absent, office hours one and another for when that is away.
/// assert_eq!([168, 112, 40].map(|hours| fewest_people(1, hours, 40.0)), [5, 3, 2]);
/// ```
#[must_use]
pub fn fewest_people(posts: u32, hours: usize, contract: f64) -> u32 {
    if posts == 0 || hours == 0 {
        return 0;
    }
    let by_hours = f64::from(posts) * hours as f64 / contract.max(1.0);
    round_up(by_hours).max(posts.saturating_add(1))
}

fn few_people(sheet: &Sheet) -> Vec<Warning> {
    let contract = sheet.ground.paid_year().weekly_hours;
    let check = |site, people: f64, posts, hours| {
        let least = fewest_people(posts, hours, contract);
        let too_few = people < f64::from(least) - SAME;
        too_few.then_some(Warning::FewPeople { site, people, least })
    };
    if sheet.bill.sites.is_empty() {
        let posts = (0..WEEK).filter(|&slot| sheet.staffed.0[slot]).map(|slot| sheet.duty.scheduled[slot]);
        let hours = (0..WEEK).filter(|&slot| sheet.duty.scheduled[slot] > 0).count();
        return check(None, sheet.bill.people_needed, posts.min().unwrap_or(0), hours).into_iter().collect();
    }
    let sites = sheet.bill.sites.iter().enumerate();
    sites.filter_map(|(at, site)| check(Some(at), site.people, site.posts, site.local.hours())).collect()
}

/// On-call: one week in four, two incidents in twelve hours, a night's rest.
fn on_call(sheet: &Sheet) -> Vec<Warning> {
    let ground = sheet.ground;
    let roles = ground.scenario.service.on_call_roles;
    let mut found = Vec::new();
    let (planned, unplanned) = ground.absence_rates();
    let absence = planned + (1.0 - planned) * unplanned;
    let rotation = Rotation { roles, sites: 1, most_time: MOST_TIME_ON_CALL, absence };
    let people = round_up(sheet.bill.people_needed);
    if let Some(least) = rotation.people().filter(|&least| people < least) {
        found.push(Warning::OnCallTooOften { people, least });
    }
    let load = PageLoad::of(ground, &sheet.staffed);
    let closed = (WEEK - sheet.staffed.hours()) as f64 * YEAR_WEEKS;
    let incidents = load.pages / closed * DUTY_HOURS;
    let share = p_overload(incidents, MOST_INCIDENTS);
    if share > MOST_OVERLOADED {
        found.push(Warning::Overload { share, incidents });
    }
    let nights = broken_nights(sheet);
    if nights > MOST_BROKEN_NIGHTS {
        let rest = Law::of(ground.scenario.country).daily_rest.max(LEAST_REST);
        found.push(Warning::BrokenNights { nights, rest });
    }
    found
}

/// Rest that a night's call breaks where the law names none, hours.
const LEAST_REST: f64 = 11.0;

/// Nights a week in which the desk is closed and a page comes.
///
/// # Formula
/// Σ 1 − e^{−λ} over the seven nights, λ = pages in the closed hours from 22 to 6
fn broken_nights(sheet: &Sheet) -> f64 {
    let night = |day: usize| {
        let slots = (day * 24 + 22..day * 24 + 30).map(|slot| slot % WEEK);
        let closed = slots.filter(|&slot| !sheet.staffed.0[slot]);
        let pages: f64 = closed.map(|slot| PageLoad::in_slot(sheet.ground, slot)).sum();
        -libm::expm1(-pages)
    };
    (0..7).map(night).sum()
}

fn law(sheet: &Sheet) -> Vec<Warning> {
    let scenario = sheet.ground.scenario;
    if sheet.bill.sites.is_empty() {
        let on = WeekMask(sheet.duty.scheduled.map(|people| people > 0));
        return of_country(scenario, None, scenario.country, &on);
    }
    let sites = scenario.sites.iter().zip(&sheet.bill.sites).enumerate();
    sites.flat_map(|(at, (site, bill))| of_country(scenario, Some(at), site.country, &bill.local)).collect()
}

/// The rules of a country that people on duty in these hours, on their own clocks, come into conflict with.
fn of_country(scenario: &Scenario, site: Option<usize>, country: Country, on: &WeekMask) -> Vec<Warning> {
    if on.hours() == 0 {
        return Vec::new();
    }
    let law = Law::of(country);
    let contract = scenario.team.groups.iter().map(|group| group.contract_hours).fold(0.0, f64::max);
    let shift = longest_shift(scenario, on);
    let nights = (0..WEEK).any(|slot| on.0[slot] && law.is_night(hour_of(slot)));
    let shifts = (contract / shift_hours(scenario) - SAME).ceil();
    let rules = [
        (contract > law.weekly_hours + SAME)
            .then_some(Rule::WeeklyHours { planned: contract, most: law.weekly_hours }),
        (24.0 - shift < law.daily_rest - SAME)
            .then_some(Rule::DailyRest { planned: 24.0 - shift, least: law.daily_rest }),
        (shift > law.daily_hours + SAME)
            .then_some(Rule::DailyHours { planned: shift, most: law.daily_hours }),
        (nights && shift > law.night_hours + SAME)
            .then_some(Rule::NightHours { planned: shift, most: law.night_hours }),
        (nights && scenario.money.night_premium < law.night_premium - SAME).then_some(Rule::NightPremium {
            planned: scenario.money.night_premium,
            least: law.night_premium,
        }),
        (law.weekly_rest > 0.0 && shifts > MOST_SHIFTS_A_WEEK)
            .then_some(Rule::WeeklyRest { shifts, least: law.weekly_rest }),
    ];
    rules.into_iter().flatten().map(|rule| Warning::Law { site, country, rule }).collect()
}

/// Longest shift, whole hours, as shifts are placed.
fn shift_hours(scenario: &Scenario) -> f64 {
    f64::from(round_up(scenario.team.shift_hours).clamp(1, 24))
}

/// Hours of the longest shift with its handover: as long as the people may work, or the desk is open in one piece.
fn longest_shift(scenario: &Scenario, on: &WeekMask) -> f64 {
    let open = on.runs(true).into_iter().map(|run| run.1).max().unwrap_or(0) as f64;
    let handover = if open > shift_hours(scenario) { scenario.team.handover_minutes / 60.0 } else { 0.0 };
    shift_hours(scenario).min(open) + handover
}
