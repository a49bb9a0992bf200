//! What sites cost: each its own people by its country's absences, at its own pay, with premiums on its own clocks.

use super::Sun;
use crate::calendar::{WEEK, WeekMask};
use crate::engine::cost::{Bill, Covered, Relief, handover_hours, premium_hours};
use crate::engine::demand::{Ground, Hours};
use crate::model::availability::{AbsentDays, CoveredYear, WORKING_DAYS};
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

/// Hours of duty a year at a site, with so many a week; where it has its weekends off, its public holidays too if so
/// stated.
pub(in crate::engine) fn covered(ground: &Ground, site: &Site, weekly_hours: f64) -> Covered {
    let local = site.hours.mask();
    let closes = ground.scenario.service.closed_on_holidays && (5 * 24..WEEK).all(|slot| !local.0[slot]);
    let holidays = absent(ground, site).public_holidays.min(WORKING_DAYS);
    let year = CoveredYear {
        weekly_hours,
        length: ground.year(),
        closed_days: if closes { holidays } else { 0.0 },
        hours_a_closed_day: weekly_hours / 5.0,
    };
    Covered { weekly_hours, closed_hours: year.closed_days * year.hours_a_closed_day, hours: year.hours() }
}

impl Sun {
    /// A bill of all sites' duty, with the people of each paid by its own pay. Who is on call, and tools, are paid as
    /// stated for the whole.
    pub(in crate::engine) fn bill(&self, ground: &Ground, mut bill: Bill) -> Bill {
        let scenario = ground.scenario;
        let weeks = ground.year().weeks();
        let (mut staff, mut premiums, mut filled) = (0.0, 0.0, 0.0);
        let mut year = Covered { weekly_hours: 0.0, closed_hours: 0.0, hours: 0.0 };
        let mut reliefs: Vec<(Relief, f64)> = Vec::new();
        bill.sites.clear();
        for (position, (site, part)) in scenario.sites.iter().zip(&self.parts).enumerate() {
            let weekly = part.hours() + handover_hours(ground, &self.duty, &self.first_starts(position));
            let its = covered(ground, site, weekly);
            let relief = self::relief(ground, site);
            let people = its.hours / relief.hours_of_a_seat;
            let rate = site.hourly_cost * site.exchange;
            let paid_hours = ground.filled_seat * people * relief.paid_hours;
            let holidays = absent(ground, site).public_holidays;
            staff += paid_hours * rate;
            premiums +=
                premium_hours(ground, &part.scheduled, self.clocks.ahead[position], holidays) * weeks * rate;
            filled += relief.filled_hours(people) * rate;
            year.weekly_hours += its.weekly_hours;
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
        bill.cost.staff = staff;
        bill.cost.premiums = premiums;
        bill.cost.backups = f64::from(ground.backups) * scenario.money.backup_retainer + filled;
        bill.people_needed = bill.sites.iter().map(|site| site.people).sum();
        bill.relief = Relief::mean(&reliefs, bill.relief);
        bill.relief_factor = ground.filled_seat * bill.relief.paid_for_an_hour();
        bill.year = year;
        bill
    }

    /// The hours in which shifts start at a site, those aside that start at an earlier site too: a handover is paid once.
    fn first_starts(&self, site: usize) -> Hours<bool> {
        std::array::from_fn(|slot| {
            self.parts[site].starts[slot] && self.parts[..site].iter().all(|part| !part.starts[slot])
        })
    }
}
