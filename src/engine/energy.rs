//! Power of a plan, and time on duty that waits for work.

use super::results::{Energy, Models};
use super::{Sheet, requirement};
use crate::calendar::{WEEK, day_of};
use crate::model::energy::{PowerUse, co2_kg, idle_hours};

/// A plan's year.
pub(super) fn energy(sheet: &Sheet) -> Energy {
    let (ground, year) = (sheet.ground, &sheet.bill.year);
    let (scenario, weeks) = (ground.scenario, ground.year().weeks());
    let (stated, grid) = (&scenario.energy, scenario.energy.grid(scenario.country));
    let open = |slot: usize| if day_of(slot) < 5 { 1.0 - year.closed_share } else { 1.0 };
    let staffed = || (0..WEEK).filter(|&slot| sheet.staffed.0[slot]);
    let zone_hours = weeks * staffed().map(open).sum::<f64>();
    let power = PowerUse {
        seat_hours: year.hours,
        seat_kw: stated.seat_kw,
        zone_hours,
        zone_kw: stated.zone_kw,
        server_kw: stated.server_kw,
        pue: stated.pue,
    };
    let work = requirement::work(ground, &sheet.staffed, sheet.duty.slower);
    let idle = |slot: usize| {
        open(slot) * idle_hours(f64::from(sheet.duty.scheduled[slot]), work[slot], stated.idle_share)
    };
    let idle_hours = weeks * staffed().map(idle).sum::<f64>();
    let kwh = power.kwh();
    Energy {
        seat_hours: power.seat_hours,
        zone_hours,
        kwh,
        co2_kg: co2_kg(kwh, grid),
        idle_hours,
        // Sites have a pay of their own.
        idle_cost: idle_hours
            * sheet.bill.relief_factor
            * sheet.bill.quantities.pay.unwrap_or(scenario.money.hourly_cost),
        relief_factor: sheet.bill.relief_factor,
        idle_co2_kg: co2_kg(idle_hours * stated.seat_kw, grid),
    }
}

/// What people on duty around the clock would do without work, against those of the recommended plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waste {
    /// Person-hours a year of 24/7.
    pub of_all: f64,
    /// Those of the recommended plan, where it is another.
    pub of_best: Option<f64>,
    /// The difference.
    pub hours: f64,
    /// What it costs at the pay of 24/7, which is of one place.
    pub cost: f64,
    /// What the power of its seats stands for.
    pub co2_kg: f64,
    /// Power that 24/7 takes more, seats, room and servers.
    pub kwh: f64,
    /// Paid hours for an hour on duty.
    pub relief_factor: f64,
}

/// What 24/7 would waste; `None` where it is not among the models.
#[must_use]
pub fn waste(models: &Models) -> Option<Waste> {
    let all = models.list.get(models.verdict.round_the_clock)?;
    let other = models.list.get(models.best).filter(|best| best.model != all.model);
    let best = other.map_or_else(Energy::default, |best| best.energy);
    let hours = all.energy.idle_hours - best.idle_hours;
    let an_hour =
        if all.energy.idle_hours > 0.0 { all.energy.idle_cost / all.energy.idle_hours } else { 0.0 };
    Some(Waste {
        of_all: all.energy.idle_hours,
        of_best: other.map(|best| best.energy.idle_hours),
        hours,
        cost: hours * an_hour,
        co2_kg: all.energy.idle_co2_kg - best.idle_co2_kg,
        kwh: all.energy.kwh - best.kwh,
        relief_factor: all.energy.relief_factor,
    })
}
