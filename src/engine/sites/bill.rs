//! What sites cost: each its own people by its country's absences, at its own pay, with premiums on its own clocks.

use super::Sun;
use crate::calendar::{WEEK, WeekMask};
use crate::engine::cost::{
    Bill, Covered, Paid, Relief, handovers, holiday_share, hours_a_day, hours_with_premium, more_backups,
    price,
};
use crate::engine::demand::{Ground, Hours};
use crate::model::availability::AbsentDays;
use crate::scenario::Site;

/// People and money of a site.
#[derive(Clone, Debug)]
pub(in crate::engine) struct SiteBill {
    /// People, absences included.
    pub(in crate::engine) people: f64,
    /// Paid hours a year.
    pub(in crate::engine) paid_hours: f64,
    /// Of a paid hour, in the scenario's currency.
    pub(in crate::engine) rate: f64,
    /// Fewest people on duty while it is open.
    pub(in crate::engine) posts: u32,
    /// On duty at all, on its own clocks.
    pub(in crate::engine) local: WeekMask,
}

/// The relief of a site, by its country's absences.
pub(in crate::engine) fn relief(ground: &Ground, site: &Site) -> Relief {
    Relief::of(ground, absent(ground, site))
}

/// Days away of a person at a site: as stated where its country is that of the scenario, as is usual elsewhere.
fn absent(ground: &Ground, site: &Site) -> AbsentDays {
    if site.country == ground.scenario.country {
        return ground.absent;
    }
    let [vacation, public_holidays, sickness, training] = site.country.absence_days();
    let training = training + ground.scenario.absence.other_days;
    AbsentDays { vacation, public_holidays, sickness, training }
}

/// Hours of duty a year at a site, with so many a week, those of handovers among them; where it has its weekends off, its
/// public holidays too if so stated.
pub(in crate::engine) fn covered(
    ground: &Ground,
    site: &Site,
    weekly_hours: f64,
    handover_hours: f64,
) -> Covered {
    let local = site.hours.mask();
    let closes = ground.scenario.service.closed_on_holidays && (5 * 24..WEEK).all(|slot| !local.0[slot]);
    let share = if closes { holiday_share(ground, absent(ground, site).public_holidays) } else { 0.0 };
    Covered::of(ground, weekly_hours, handover_hours, share)
}

/// Hours a year that a site pays for.
struct SiteHours {
    /// Without handovers.
    staff: f64,
    /// Of handovers, and of backups.
    others: [f64; 2],
    /// By night, on weekends, on public holidays.
    with_premium: [f64; 3],
}

impl Sun {
    /// A bill of all sites' duty, with the people of each paid by its own pay. Who is on call, and tools, are paid as
    /// stated for the whole.
    pub(in crate::engine) fn bill(&self, ground: &Ground, mut bill: Bill) -> Bill {
        let scenario = ground.scenario;
        let mut year = Covered::of(ground, 0.0, 0.0, 0.0);
        let mut reliefs: Vec<(Relief, f64)> = Vec::new();
        // Each site's hours, and what one of them costs.
        let mut hours: Vec<(SiteHours, f64)> = Vec::new();
        bill.sites.clear();
        for (position, (site, part)) in scenario.sites.iter().zip(&self.parts).enumerate() {
            let overlap = handovers(ground, &self.duty, &self.first_starts(position));
            let handover_hours = overlap.iter().sum();
            let its = covered(ground, site, part.hours() + handover_hours, handover_hours);
            let relief = self::relief(ground, site);
            let people = its.hours / relief.hours_of_a_seat;
            let rate = site.hourly_cost * site.exchange;
            let paid_hours = ground.filled_seat * people * relief.paid_hours;
            let share = if its.weekly_hours > 0.0 { its.handover_hours / its.weekly_hours } else { 0.0 };
            let holidays = holiday_share(ground, absent(ground, site).public_holidays);
            let at_work = part.hours_at_work(&overlap);
            let of_site = SiteHours {
                staff: (1.0 - share) * paid_hours,
                others: [share * paid_hours, relief.filled_hours(people) * ground.filled_seat],
                with_premium: hours_with_premium(
                    ground,
                    &at_work,
                    self.clocks.ahead[position],
                    its.closed_share,
                    holidays,
                ),
            };
            hours.push((of_site, rate));
            year.weekly_hours += its.weekly_hours;
            year.handover_hours += its.handover_hours;
            year.closed_hours += its.closed_hours;
            year.hours += its.hours;
            let open = (0..WEEK).filter(|&slot| part.scheduled[slot] > 0);
            bill.sites.push(SiteBill {
                people,
                paid_hours,
                rate,
                posts: open.map(|slot| part.scheduled[slot]).min().unwrap_or(0),
                local: site.hours.mask(),
            });
            reliefs.push((relief, people));
        }
        bill.people_needed = bill.sites.iter().map(|site| site.people).sum();
        bill.relief = Relief::mean(&reliefs, bill.relief);
        bill.relief_factor = ground.filled_seat * bill.relief.paid_for_an_hour();
        bill.year = year;
        let staff_hours: f64 = hours.iter().map(|(of, _)| of.staff).sum();
        let staff: f64 = hours.iter().map(|(of, rate)| of.staff * rate).sum();
        let pay = if staff_hours > 0.0 { staff / staff_hours } else { 0.0 };
        let by_pay = |of: &dyn Fn(&SiteHours) -> f64| -> f64 {
            let weight = |rate: f64| if pay > 0.0 { rate / pay } else { 1.0 };
            hours.iter().map(|(hours, rate)| of(hours) * weight(*rate)).sum()
        };
        let quantities = &mut bill.quantities;
        quantities.pay = Some(pay);
        quantities.seats = bill.people_needed;
        quantities.staff_hours = staff_hours;
        quantities.handover_hours = by_pay(&|hours| hours.others[0]);
        quantities.visit_hours = by_pay(&|hours| hours.others[1]);
        let visit_hours: f64 = hours.iter().map(|(hours, _)| hours.others[1]).sum();
        quantities.visits = visit_hours / hours_a_day(ground);
        quantities.night_hours = by_pay(&|hours| hours.with_premium[0]);
        quantities.weekend_hours = by_pay(&|hours| hours.with_premium[1]);
        quantities.holiday_hours = by_pay(&|hours| hours.with_premium[2]);
        quantities.backups = f64::from(ground.backups) * more_backups(ground, Paid::Need, bill.people_needed);
        quantities.hires = bill.people_needed * ground.hires_a_seat;
        bill.cost = price(quantities, &scenario.money);
        bill
    }

    /// The hours in which shifts start at a site, those aside that start at an earlier site too: a handover is paid once.
    fn first_starts(&self, site: usize) -> Hours<bool> {
        std::array::from_fn(|slot| {
            self.parts[site].starts[slot] && self.parts[..site].iter().all(|part| !part.starts[slot])
        })
    }
}
