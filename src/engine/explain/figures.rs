//! What the figures behind the headlines are made of: shares in time, people, downtime, credits.

use super::super::Sheet;
use super::super::rank::least;
use super::super::results::{Explanation, Headline, Line, Promise, PromiseKind, Term, Value};
use super::{line, paths};
use crate::calendar::WEEK;

/// The promise that is kept worst: while the desk is staffed, and in the other hours.
pub(super) fn in_time(sheet: &Sheet) -> Option<Explanation> {
    let ground = sheet.ground;
    let margin = |promise: &Promise| promise.in_time - promise.objective;
    let counted = sheet
        .promises
        .iter()
        .enumerate()
        .filter(|(_, promise)| promise.counts && promise.tickets_a_month > 0.0);
    let counted: Vec<(usize, &Promise)> = counted.collect();
    let (position, promise) = counted[least(counted.iter().map(|(_, promise)| margin(promise)))?];
    let path = &sheet.response.in_time[position];
    // Tickets that come, and those in time: while staffed, and in the other hours.
    let (mut came, mut met) = ([0.0; 2], [0.0; 2]);
    for (layer, stated) in ground.scenario.layers.iter().enumerate() {
        let clock = &ground.clocks[position];
        let tickets = ground.counted(clock, layer);
        let counted = |slot: &usize| promise.kind != PromiseKind::Answer || ground.runs(clock, *slot);
        for slot in (0..WEEK).filter(counted) {
            let share = tickets * ground.shares[layer][slot];
            let place = usize::from(!sheet.staffed.0[slot]);
            came[place] += share;
            met[place] += share * path.of(stated.monitored)[slot];
        }
    }
    let mut lines = vec![
        line(Term::Promise, Value::Promise(Box::new(promise.clone()))),
        line(Term::WhileStaffed, Value::Percent(came[0] / (came[0] + came[1]).max(f64::MIN_POSITIVE))),
    ];
    for (place, term) in [Term::StaffedInTime, Term::UnstaffedInTime].into_iter().enumerate() {
        if came[place] > 0.0 {
            lines.push(line(term, Value::Percent((met[place] / came[place]).clamp(0.0, 1.0))));
        }
    }
    lines.push(line(Term::Objective, Value::Percent(promise.objective)));
    lines.push(line(Term::InTime, Value::Percent(promise.in_time)));
    let inputs = paths(&[
        "team.groups.0.headcount",
        "layers.0.handle_minutes",
        "service.acknowledge_minutes",
        "service.mobilisation_minutes",
        "service.urgency",
        "service.closing",
    ]);
    Some(Explanation { headline: Headline::InTime, lines, inputs })
}

/// From hours to people.
pub(super) fn people(sheet: &Sheet) -> Explanation {
    let bill = &sheet.bill;
    let (planned, unplanned) = sheet.ground.absence_rates();
    let year = sheet.ground.paid_year();
    let lines = vec![
        line(Term::HoursToCover, Value::Number(bill.hours_to_cover)),
        line(Term::PaidHours, Value::Number(year.paid_hours())),
        line(Term::PlannedAbsence, Value::Percent(planned)),
        line(Term::UnplannedAbsence, Value::Percent(unplanned)),
        line(Term::EffectiveSeats, Value::Percent(sheet.ground.effective_seat)),
        line(Term::SeatHours, Value::Number(bill.hours_to_cover / bill.people_needed.max(f64::MIN_POSITIVE))),
        line(Term::PeopleNeeded, Value::Number(bill.people_needed)),
    ];
    let inputs = paths(&[
        "team.groups.0.contract_hours",
        "absence.vacation_days",
        "absence.holiday_days",
        "absence.sick_days",
        "absence.inner_shrinkage",
        "absence.year",
        "team.handover_minutes",
    ]);
    Explanation { headline: Headline::People, lines, inputs }
}

/// From outages to hours down.
pub(super) fn downtime(sheet: &Sheet) -> Explanation {
    let outages: f64 = sheet.downtime.iter().map(|year| year.outages).sum();
    let hours = sheet.downtime_hours();
    let layers = sheet.ground.scenario.layers.iter().zip(&sheet.downtime);
    let repair: f64 = layers.map(|(layer, year)| year.outages * layer.repair_hours).sum();
    let lowest = sheet.downtime.iter().map(|year| year.availability).fold(1.0, f64::min);
    let of_each = |hours: f64| if outages > 0.0 { hours / outages } else { 0.0 };
    let lines: Vec<Line> = vec![
        line(Term::Outages, Value::Number(outages)),
        line(Term::MeanWait, Value::Hours(of_each(hours - repair))),
        line(Term::MeanRepair, Value::Hours(of_each(repair))),
        line(Term::DowntimeHours, Value::Hours(hours)),
        line(Term::Availability, Value::Percent(lowest)),
    ];
    let inputs = paths(&[
        "layers.0.incidents_per_month.0",
        "layers.0.outage_share.0",
        "layers.0.repair_hours",
        "layers.0.monitored",
        "service.detection_minutes",
    ]);
    Explanation { headline: Headline::Downtime, lines, inputs }
}

/// Credits, where any are promised.
pub(super) fn credits(sheet: &Sheet) -> Option<Explanation> {
    let tiers = &sheet.ground.scenario.tiers;
    let fees: f64 = tiers.iter().map(|tier| tier.credits.monthly_fee).sum();
    if fees <= 0.0 {
        return None;
    }
    let (low, high) = sheet.penalties.luck;
    let lines = vec![
        line(Term::Fees, Value::Money(fees)),
        line(Term::DowntimeHours, Value::Hours(sheet.downtime_hours())),
        line(Term::CreditsAMonth, Value::MoneyRange(low, high)),
        line(Term::Penalties, Value::Money(sheet.penalties.a_year)),
    ];
    let inputs = paths(&[
        "tiers.0.credits.monthly_fee",
        "tiers.0.credits.below.0",
        "tiers.0.credits.share.0",
        "tiers.0.credits.cap",
    ]);
    Some(Explanation { headline: Headline::Credits, lines, inputs })
}
