//! What a plan costs in a year.

use super::demand::{Ground, Hours};
use super::results::Cost;
use super::supply::Duty;
use crate::calendar::{WEEK, WeekMask, YEAR_HOURS, YEAR_WEEKS, day_of, hour_of};

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
}

/// The yearly bill.
pub(super) fn bill(ground: &Ground, duty: &Duty, staffed: &WeekMask, on_call: bool, paid: Paid) -> Bill {
    let scenario = ground.scenario;
    let money = &scenario.money;
    let relief = Relief::new(ground);
    let people_needed = people_needed(ground, duty.hours());
    // An empty seat is not paid.
    let staff_hours = ground.filled_seat
        * match paid {
            Paid::Need => people_needed * relief.paid_hours,
            Paid::Payroll => payroll_hours(ground),
        };
    let on_call_hours = (WEEK - staffed.hours()) as f64 * YEAR_WEEKS;
    let cost = Cost {
        staff: staff_hours * money.hourly_cost,
        premiums: premium_hours(ground, &duty.scheduled) * YEAR_WEEKS * money.hourly_cost,
        standby: if on_call {
            on_call_hours
                * money.standby_share
                * money.hourly_cost
                * f64::from(scenario.service.on_call_roles)
        } else {
            0.0
        },
        callouts: if on_call {
            callout_hours(ground, staffed) * money.callout_multiple * money.hourly_cost
        } else {
            0.0
        },
        backups: f64::from(ground.backups) * money.backup_retainer
            + relief.filled_hours(people_needed) * money.hourly_cost,
        tools: money.tools,
        downtime: 0.0,
    };
    Bill {
        cost,
        people_needed,
        relief_factor: ground.filled_seat * relief.paid_hours / relief.hours_of_a_seat,
    }
}

/// People, absences and vacancies included, for so many person-hours of duty a week.
pub(super) fn people_needed(ground: &Ground, hours_a_week: f64) -> f64 {
    hours_a_week * YEAR_WEEKS / Relief::new(ground).hours_of_a_seat
}

/// Hours a year by contract, of the time that support gets.
fn payroll_hours(ground: &Ground) -> f64 {
    let groups = ground.scenario.team.groups.iter();
    groups
        .map(|group| f64::from(group.headcount) * group.contract_hours * group.support_share * YEAR_WEEKS)
        .sum()
}

/// How much presence a paid year gives. The absence hours that backups fill are not paid for twice.
struct Relief {
    paid_hours: f64,
    /// Hours of presence of a seat, vacancies and learning counted.
    hours_of_a_seat: f64,
    absent_hours: f64,
    filled: f64,
}

impl Relief {
    fn new(ground: &Ground) -> Self {
        let year = ground.paid_year();
        let paid_hours = year.weekly_hours * year.weeks;
        let (planned, unplanned) = ground.absence_rates();
        let away = planned + (1.0 - planned) * unplanned;
        let people = f64::from(ground.scenario.team.headcount());
        // Backups can be in so many places at most; the ratio to the team holds for any size of it.
        let able = if people > 0.0 { f64::from(ground.backups) * ground.refill() / people } else { 0.0 };
        let filled = if away > 0.0 { (able / away).min(1.0) } else { 0.0 };
        let inner = 1.0 - ground.scenario.absence.inner_shrinkage;
        let absent_hours = (paid_hours * inner - year.net_hours()).max(0.0);
        let present = (year.net_hours() + filled * absent_hours).max(1.0);
        let hours_of_a_seat = (present * ground.effective_seat).max(1.0);
        Self { paid_hours, hours_of_a_seat, absent_hours, filled }
    }

    /// Hours a year that backups work for so many people.
    fn filled_hours(&self, people: f64) -> f64 {
        self.filled * self.absent_hours * people
    }
}

/// Premium hours a week: nights 22–06, weekends, and public holidays as their share of all days.
fn premium_hours(ground: &Ground, scheduled: &Hours<u32>) -> f64 {
    let money = &ground.scenario.money;
    let holidays = ground.scenario.absence.holiday_days / (YEAR_HOURS / 24.0);
    let extra = |slot: usize| {
        let night = if (6..22).contains(&hour_of(slot)) { 0.0 } else { money.night_premium };
        let weekend = day_of(slot) >= 5;
        let of_weekend = if weekend { money.weekend_premium } else { 0.0 };
        night + of_weekend + holidays * money.holiday_premium
    };
    (0..WEEK).map(|slot| f64::from(scheduled[slot]) * extra(slot)).sum()
}

/// Paid callout hours a year: each page at least the minimum.
fn callout_hours(ground: &Ground, staffed: &WeekMask) -> f64 {
    let service = &ground.scenario.service;
    let mut hours = 0.0;
    for (layer, stated) in ground.scenario.layers.iter().enumerate().filter(|(_, layer)| layer.monitored) {
        for severity in 0..(service.pages_up_to as usize).min(4) {
            let pages: f64 = (0..WEEK)
                .filter(|&slot| !staffed.0[slot])
                .map(|slot| ground.arrivals[layer][severity][slot])
                .sum();
            let outage = stated.outage_share[severity];
            let work = outage * stated.repair_hours + (1.0 - outage) * stated.handle_minutes / 60.0;
            hours += pages * YEAR_WEEKS * work.max(ground.scenario.money.callout_minimum_hours);
        }
    }
    hours
}
