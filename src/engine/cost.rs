//! What a plan costs in a year.

use super::demand::{Ground, Hours};
use super::pages::PageLoad;
use super::results::Cost;
use super::sites::{self, SiteBill};
use super::supply::Duty;
use crate::calendar::zone::touched;
use crate::calendar::{WEEK, WeekMask, YEAR_HOURS, day_of, hour_of};
use crate::model::availability::{AbsentDays, CoveredYear, PaidYear, WORKING_DAYS};
use crate::scenario::Site;

/// Who is paid for: the people that the plan needs, or those that there are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Paid {
    /// A steady state staffed to need.
    Need,
    /// Today's payroll.
    Payroll,
}

/// People and money of a plan, without downtime.
pub(super) struct Bill {
    pub(super) cost: Cost,
    pub(super) people_needed: f64,
    pub(super) relief_factor: f64,
    /// Hours to cover and what they take.
    pub(super) year: Covered,
    pub(super) relief: Relief,
    /// What each site is paid of it, where there are sites.
    pub(super) sites: Vec<SiteBill>,
}

/// Hours of duty a year.
pub(super) struct Covered {
    /// A week, handovers counted.
    pub(super) weekly_hours: f64,
    /// On which the desk is closed though the week says open, a year.
    pub(super) closed_hours: f64,
    /// A year.
    pub(super) hours: f64,
}

/// The yearly bill of a duty pattern with so many hours of overtime a week.
pub(super) fn bill(
    ground: &Ground,
    duty: &Duty,
    staffed: &WeekMask,
    on_call: bool,
    overtime: f64,
    paid: Paid,
) -> Bill {
    let scenario = ground.scenario;
    let money = &scenario.money;
    let weeks = ground.year().weeks();
    let relief = Relief::new(ground);
    let people_needed = people_needed(ground, duty);
    // An empty seat is not paid.
    let staff_hours = ground.filled_seat
        * match paid {
            Paid::Need => people_needed * relief.paid_hours,
            Paid::Payroll => payroll_hours(ground),
        };
    let on_call_hours = (WEEK - staffed.hours()) as f64 * weeks;
    let standing_by = on_call_hours * money.standby_share * f64::from(scenario.service.on_call_roles);
    let called = PageLoad::of(ground, staffed).paid_hours;
    let when_on_call = |hours: f64| if on_call { hours } else { 0.0 };
    let cost = Cost {
        staff: staff_hours * money.hourly_cost,
        premiums: premium_hours(ground, &duty.scheduled, 0, scenario.absence.holiday_days)
            * weeks
            * money.hourly_cost,
        standby: when_on_call(standing_by) * money.hourly_cost,
        // Overtime is paid like a call.
        callouts: (when_on_call(called) + overtime * weeks) * money.callout_multiple * money.hourly_cost,
        backups: f64::from(ground.backups) * money.backup_retainer
            + relief.filled_hours(people_needed) * money.hourly_cost,
        tools: money.tools,
        penalties: 0.0,
        downtime: 0.0,
    };
    Bill {
        cost,
        people_needed,
        relief_factor: ground.filled_seat * relief.paid_hours / relief.hours_of_a_seat,
        year: covered(ground, duty),
        relief,
        sites: Vec::new(),
    }
}

/// Hours of duty a year: handovers count twice, public holidays on which the desk is closed do not.
fn covered(ground: &Ground, duty: &Duty) -> Covered {
    let weekly_hours = duty.hours() + handover_hours(ground, duty, &duty.starts);
    let weekends = 5 * 24..WEEK;
    let closes = ground.scenario.service.closed_on_holidays
        && weekends.into_iter().all(|slot| duty.scheduled[slot] == 0);
    let year = CoveredYear {
        weekly_hours,
        length: ground.year(),
        closed_days: if closes { ground.scenario.absence.holiday_days.min(WORKING_DAYS) } else { 0.0 },
        hours_a_closed_day: weekly_hours / 5.0,
    };
    Covered { weekly_hours, closed_hours: year.closed_days * year.hours_a_closed_day, hours: year.hours() }
}

/// Hours of handing over a week, at some starts of shifts: as many people as were there before and are there after.
///
/// # Formula
/// Σ min(people before, people after)·h over the starts: n a day at one post make (24 + n·h)/24 of the hours of a day
pub(super) fn handover_hours(ground: &Ground, duty: &Duty, starts: &Hours<bool>) -> f64 {
    let at_start = |slot: usize| duty.scheduled[slot].min(duty.scheduled[(slot + WEEK - 1) % WEEK]);
    let people: f64 = (0..WEEK).filter(|&slot| starts[slot]).map(|slot| f64::from(at_start(slot))).sum();
    people * ground.scenario.team.handover_minutes / 60.0
}

/// People, absences and vacancies included, for so many hours of duty a week at a site.
pub(super) fn people_of_site(ground: &Ground, site: &Site, weekly_hours: f64) -> f64 {
    sites::covered(ground, site, weekly_hours).hours / sites::relief(ground, site).hours_of_a_seat
}

/// People, absences and vacancies included, for a duty pattern.
pub(super) fn people_needed(ground: &Ground, duty: &Duty) -> f64 {
    covered(ground, duty).hours / Relief::new(ground).hours_of_a_seat
}

/// Hours a year by contract, of the time that support gets.
fn payroll_hours(ground: &Ground) -> f64 {
    let weeks = ground.year().weeks();
    let groups = ground.scenario.team.groups.iter();
    groups.map(|group| f64::from(group.headcount) * group.contract_hours * group.support_share * weeks).sum()
}

/// How much presence a paid year gives. The absence hours that backups fill are not paid for twice.
pub(super) struct Relief {
    pub(super) paid_hours: f64,
    /// Hours of presence of a person.
    pub(super) net_hours: f64,
    /// Hours of presence of a seat, vacancies and learning counted.
    pub(super) hours_of_a_seat: f64,
    absent_hours: f64,
    filled: f64,
}

impl Relief {
    fn new(ground: &Ground) -> Self {
        Self::of(ground, ground.absent)
    }

    /// That of people who are so many days away.
    pub(super) fn of(ground: &Ground, absent: AbsentDays) -> Self {
        let year = PaidYear { absent, ..ground.paid_year() };
        let paid_hours = year.weekly_hours * year.weeks;
        let (planned, unplanned) = (absent.planned_rate(), absent.unplanned_rate());
        let away = planned + (1.0 - planned) * unplanned;
        let people = f64::from(ground.scenario.team.headcount());
        // Backups can be in so many places at most; the ratio to the team holds for any size of it.
        let able = if people > 0.0 { f64::from(ground.backups) * ground.refill() / people } else { 0.0 };
        let filled = if away > 0.0 { (able / away).min(1.0) } else { 0.0 };
        let inner = 1.0 - ground.scenario.absence.inner_shrinkage;
        let absent_hours = (paid_hours * inner - year.net_hours()).max(0.0);
        let present = (year.net_hours() + filled * absent_hours).max(1.0);
        let hours_of_a_seat = (present * ground.effective_seat).max(1.0);
        Self { paid_hours, net_hours: year.net_hours(), hours_of_a_seat, absent_hours, filled }
    }

    /// The relief of all people together, of several with so many each; `alone` where there is nobody.
    pub(super) fn mean(several: &[(Self, f64)], alone: Self) -> Self {
        let people: f64 = several.iter().map(|(_, people)| people).sum();
        if people <= 0.0 {
            return alone;
        }
        let of = |part: fn(&Self) -> f64| {
            several.iter().map(|(relief, people)| part(relief) * people).sum::<f64>() / people
        };
        Self {
            paid_hours: of(|relief| relief.paid_hours),
            net_hours: of(|relief| relief.net_hours),
            hours_of_a_seat: of(|relief| relief.hours_of_a_seat),
            absent_hours: of(|relief| relief.filled * relief.absent_hours),
            filled: 1.0,
        }
    }

    /// Paid hours for an hour of presence.
    pub(super) fn paid_for_an_hour(&self) -> f64 {
        self.paid_hours / self.hours_of_a_seat
    }

    /// Hours a year that backups work for so many people.
    pub(super) fn filled_hours(&self, people: f64) -> f64 {
        self.filled * self.absent_hours * people
    }
}

/// Premium hours a week: nights 22–06, weekends, and public holidays as their share of all days, on clocks `ahead`
/// minutes ahead; an hour that touches two hours there is half of each.
pub(super) fn premium_hours(ground: &Ground, scheduled: &Hours<u32>, ahead: i32, holiday_days: f64) -> f64 {
    let money = &ground.scenario.money;
    let holidays = holiday_days / (YEAR_HOURS / 24.0);
    let extra = |slot: usize| {
        let night = if (6..22).contains(&hour_of(slot)) { 0.0 } else { money.night_premium };
        let weekend = day_of(slot) >= 5;
        let of_weekend = if weekend { money.weekend_premium } else { 0.0 };
        night + of_weekend + holidays * money.holiday_premium
    };
    let there = |slot: usize| touched(slot, ahead).map(extra).iter().sum::<f64>() / 2.0;
    (0..WEEK).map(|slot| f64::from(scheduled[slot]) * there(slot)).sum()
}
