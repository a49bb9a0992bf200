//! What a plan uses in a year, and what that costs.

use super::demand::{Ground, Hours};
use super::pages::PageLoad;
use super::results::{Cost, Quantities};
use super::sites::{self, SiteBill};
use super::supply::Duty;
use crate::calendar::zone::touched;
use crate::calendar::{WEEK, WeekMask, day_of, hour_of};
use crate::model::availability::{AbsentDays, CoveredYear, PaidYear};
use crate::scenario::{Money, Site};

/// Who is paid for: the people that the plan needs, or those that there are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Paid {
    /// A steady state staffed to need.
    Need,
    /// Today's payroll.
    Payroll,
}

/// People and money of a plan, without credits and downtime.
pub(super) struct Bill {
    pub(super) quantities: Quantities,
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
    /// Those of handovers.
    pub(super) handover_hours: f64,
    /// On which the desk is closed though the week says open, a year.
    pub(super) closed_hours: f64,
    /// A year.
    pub(super) hours: f64,
    /// Share of the weekdays on which the desk is closed.
    pub(super) closed_share: f64,
}

/// The money of a year's quantities; credits and downtime, which have no price of their own, are 0.
///
/// # Formula
/// staff = hours × cost of an hour; premiums = Σ hours of a kind × its premium × cost of an hour; standby = hours ×
/// share × cost of an hour; callouts = (hours called + overtime) × multiple × cost of an hour; backups = number ×
/// retainer + hours × cost of an hour + days × cost of a visit; induction = number × visits × cost of a visit; hiring = hires × cost of one
#[must_use]
pub fn price(quantities: &Quantities, money: &Money) -> Cost {
    let of = quantities;
    let pay = quantities.pay.unwrap_or(money.hourly_cost);
    let premiums = of.night_hours * money.night_premium
        + of.weekend_hours * money.weekend_premium
        + of.holiday_hours * money.holiday_premium;
    let called = (of.callout_hours + of.overtime_hours) * money.callout_multiple;
    Cost {
        staff: of.staff_hours * pay,
        handovers: of.handover_hours * pay,
        premiums: premiums * pay,
        standby: of.standby_hours * money.standby_share * money.hourly_cost,
        // Overtime is paid like a call.
        callouts: called * money.hourly_cost,
        backups: of.backups * money.backup_retainer + of.visit_hours * pay + of.visits * money.backup_visit,
        induction: of.backups * money.induction_visits * money.induction_cost,
        hiring: of.hires * money.hiring_cost,
        tools: money.tools,
        penalties: 0.0,
        downtime: 0.0,
    }
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
    let weeks = ground.year().weeks();
    let (relief, year) = (Relief::new(ground), covered(ground, duty));
    let people_needed = year.hours / relief.hours_of_a_seat;
    let relief_factor = ground.filled_seat * relief.paid_hours / relief.hours_of_a_seat;
    let employed = payroll_hours(ground) / relief.paid_hours.max(1.0);
    let seats = match paid {
        Paid::Need => people_needed,
        Paid::Payroll => employed,
    };
    // An empty seat is not paid.
    let staff_hours = ground.filled_seat * seats * relief.paid_hours;
    let share = if year.weekly_hours > 0.0 { year.handover_hours / year.weekly_hours } else { 0.0 };
    let handover_hours = (share * year.hours * relief_factor).min(staff_hours);
    let holidays = holiday_share(ground, ground.absent.public_holidays);
    let at_work = duty.hours_at_work(&handovers(ground, duty, &duty.starts));
    let [night_hours, weekend_hours, holiday_hours] =
        hours_with_premium(ground, &at_work, 0, year.closed_share, holidays);
    // While the desk is closed for a public holiday, somebody is on call too.
    let closed = (WEEK - staffed.hours()) as f64 + staffed.hours() as f64 * year.closed_share;
    let called = PageLoad::of(ground, staffed);
    let on_holidays = PageLoad::of(ground, &WeekMask(staffed.0.map(|open| !open)));
    let with_holidays = |of: fn(&PageLoad) -> f64| of(&called) + year.closed_share * of(&on_holidays);
    let when_on_call = |amount: f64| if on_call { amount } else { 0.0 };
    // Nobody stands in for a seat that is empty, nor for more people than there are.
    let visit_hours = relief.filled_hours(seats.min(people_needed)) * ground.filled_seat;
    let quantities = Quantities {
        pay: None,
        seats,
        staff_hours: staff_hours - handover_hours,
        handover_hours,
        night_hours,
        weekend_hours,
        holiday_hours,
        standby_hours: when_on_call(closed * weeks * f64::from(scenario.service.on_call_roles)),
        pages: when_on_call(with_holidays(|load| load.pages)),
        callout_hours: when_on_call(with_holidays(|load| load.paid_hours)),
        overtime_hours: overtime * weeks,
        backups: f64::from(ground.backups) * more_backups(ground, paid, people_needed),
        visit_hours,
        visits: visit_hours / hours_a_day(ground),
        hires: seats * ground.hires_a_seat,
    };
    let cost = price(&quantities, &scenario.money);
    Bill { quantities, cost, people_needed, relief_factor, year, relief, sites: Vec::new() }
}

/// Hours of a working day by contract.
pub(super) fn hours_a_day(ground: &Ground) -> f64 {
    (ground.paid_year().weekly_hours / 5.0).max(1.0)
}

/// How many times as many backups a plan keeps: the relief factor counts on their ratio to the people, for any number
/// of people; those that there are stay.
pub(super) fn more_backups(ground: &Ground, paid: Paid, people_needed: f64) -> f64 {
    let people = f64::from(ground.scenario.team.headcount());
    if paid == Paid::Need && people > 0.0 { (people_needed / people).max(1.0) } else { 1.0 }
}

/// Hours of duty a year: handovers count twice, public holidays on which the desk is closed do not.
fn covered(ground: &Ground, duty: &Duty) -> Covered {
    let handover_hours = handovers(ground, duty, &duty.starts).iter().sum();
    let weekly_hours = duty.hours() + handover_hours;
    let closes = closes_on_holidays(ground, &duty.scheduled);
    let closed_share = if closes { holiday_share(ground, ground.absent.public_holidays) } else { 0.0 };
    Covered::of(ground, weekly_hours, handover_hours, closed_share)
}

impl Covered {
    /// Of a desk that is closed on a share of the Mondays to Fridays.
    pub(super) fn of(ground: &Ground, weekly_hours: f64, handover_hours: f64, closed_share: f64) -> Self {
        let year = CoveredYear {
            weekly_hours,
            length: ground.year(),
            closed_days: closed_share * weekdays(ground),
            hours_a_closed_day: weekly_hours / 5.0,
        };
        let closed_hours = year.closed_days * year.hours_a_closed_day;
        Self { weekly_hours, handover_hours, closed_hours, hours: year.hours(), closed_share }
    }
}

/// Whether a pattern has nobody on duty on public holidays: the desk then closes on weekends too.
pub(super) fn closes_on_holidays(ground: &Ground, scheduled: &Hours<u32>) -> bool {
    ground.scenario.service.closed_on_holidays && scheduled[5 * 24..].iter().all(|&people| people == 0)
}

/// Mondays to Fridays a year.
fn weekdays(ground: &Ground) -> f64 {
    5.0 * ground.year().weeks()
}

/// Share of the Mondays to Fridays that are public holidays: those that are stated fall on working days.
pub(super) fn holiday_share(ground: &Ground, public_holidays: f64) -> f64 {
    (public_holidays / weekdays(ground)).min(1.0)
}

/// Hours a week in which two shifts overlap, by the hour in which the later one starts, at some starts of shifts: as many
/// people hand over as were there before and are there after.
///
/// # Formula
/// Σ min(people before, people after)·h over the starts: n a day at one post make (24 + n·h)/24 of the hours of a day
pub(super) fn handovers(ground: &Ground, duty: &Duty, starts: &Hours<bool>) -> Hours<f64> {
    let each = ground.scenario.team.handover_minutes / 60.0;
    std::array::from_fn(|slot| {
        let before = duty.scheduled[(slot + WEEK - 1) % WEEK];
        if starts[slot] { f64::from(duty.scheduled[slot].min(before)) * each } else { 0.0 }
    })
}

/// People, absences and vacancies included, for so many hours of duty a week at a site.
pub(super) fn people_of_site(ground: &Ground, site: &Site, weekly_hours: f64) -> f64 {
    sites::covered(ground, site, weekly_hours, 0.0).hours / sites::relief(ground, site).hours_of_a_seat
}

/// People, absences and vacancies included, for a duty pattern.
pub(super) fn people_needed(ground: &Ground, duty: &Duty) -> f64 {
    covered(ground, duty).hours / Relief::new(ground).hours_of_a_seat
}

/// Paid hours to cover one hour of presence.
pub(super) fn relief_factor(ground: &Ground) -> f64 {
    let relief = Relief::new(ground);
    ground.filled_seat * relief.paid_hours / relief.hours_of_a_seat
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

    /// Hours a year that backups work for so many people who are employed.
    pub(super) fn filled_hours(&self, people: f64) -> f64 {
        self.filled * self.absent_hours * people
    }
}

/// Hours a year in which people are at work by night (22–06), on weekends and on public holidays, on clocks `ahead` minutes
/// ahead: an hour that touches two hours there is half of each. `at_work` = person-hours a week; `closed` = share of the
/// weekdays on which the desk is closed, `holidays` = share that are public holidays.
pub(super) fn hours_with_premium(
    ground: &Ground,
    at_work: &Hours<f64>,
    ahead: i32,
    closed: f64,
    holidays: f64,
) -> [f64; 3] {
    let mut hours = [0.0; 3];
    for (slot, &people) in at_work.iter().enumerate() {
        for there in touched(slot, ahead) {
            let weekend = day_of(there) >= 5;
            let a_year = 0.5 * people * ground.year().weeks();
            let open = a_year * if weekend { 1.0 } else { 1.0 - closed };
            if !(6..22).contains(&hour_of(there)) {
                hours[0] += open;
            }
            if weekend {
                hours[1] += open;
            } else {
                hours[2] += a_year * (holidays - closed);
            }
        }
    }
    hours
}
