//! Shifts short of people, and the people that a plan needs.

use super::super::rank::least;
use super::super::results::{Explanation, Headline, Line, Shifts, Term, Value};
use super::super::{Sheet, coverage};
use super::{count, hours_of, line, number, paths, percent};
use crate::calendar::WEEK;

/// Most kinds of shift that are told one by one; the rest is told by its mean.
const MOST_KINDS: usize = 5;
/// Shifts that differ by less have the same risk.
const SAME_RISK: f64 = 1e-9;

pub(super) fn shifts_short(sheet: &Sheet, shifts: &Shifts) -> Explanation {
    let staffed: Vec<usize> = (0..WEEK).filter(|&slot| sheet.staffed.0[slot]).collect();
    let worst = least(staffed.iter().map(|&slot| -sheet.short[slot])).map(|at| staffed[at]);
    let mut lines = who_is_missing(sheet);
    if let Some(slot) = worst {
        lines.push(line(Term::WorstStretch, Value::Stretch(slot, 1)));
        lines.push(count(Term::ScheduledThere, sheet.duty.scheduled[slot]));
        lines.push(count(Term::RequiredThere, sheet.required[slot]));
        lines.push(percent(Term::ShortThere, sheet.short[slot]));
    }
    lines.extend(kinds(coverage::shift_risks(&sheet.staffed, &sheet.ages, &sheet.short)));
    lines.push(number(Term::ShiftsAWeek, shifts.a_week));
    lines.push(percent(Term::ShiftsShort, shifts.short));
    let inputs = paths(&[
        "absence.sick_days",
        "absence.vacation_days",
        "backups.availability",
        "backups.trained",
        "backups.lead_hours",
        "team.minimum_on_duty",
    ]);
    Explanation { headline: Headline::ShiftsShort, lines, inputs }
}

/// Absences and who fills them, the same in every hour of the plan.
fn who_is_missing(sheet: &Sheet) -> Vec<Line> {
    let (ground, duty) = (sheet.ground, &sheet.duty);
    let (planned, unplanned) = ground.absence_rates();
    let mut lines = vec![
        percent(Term::PlannedAbsence, planned),
        percent(Term::UnplannedAbsence, unplanned),
        percent(Term::EffectiveSeats, ground.effective_seat),
    ];
    if duty.planned_absence > 0.0 {
        lines.push(percent(Term::OnLeave, duty.planned_absence));
    }
    lines.push(number(Term::Together, ground.scenario.absence.correlation));
    lines.push(count(Term::Backups, ground.backups));
    lines.push(percent(Term::Takeover, ground.takeover()));
    if duty.relief > 0 {
        lines.push(count(Term::Relief, duty.relief));
    }
    lines
}

/// Shifts by their risk, the greatest first.
fn kinds(mut risks: Vec<f64>) -> Vec<Line> {
    risks.sort_by(|a, b| b.total_cmp(a));
    let mut kinds: Vec<(f64, f64)> = Vec::new();
    for risk in risks {
        match kinds.last_mut() {
            Some((shifts, last)) if *last - risk < SAME_RISK => *shifts += 1.0,
            _ => kinds.push((1.0, risk)),
        }
    }
    let told = if kinds.len() > MOST_KINDS { MOST_KINDS - 1 } else { kinds.len() };
    let rest = kinds.split_off(told);
    let tell = |(shifts, risk)| line(Term::AlikeShifts, Value::Times(shifts, risk));
    let mut lines: Vec<Line> = kinds.into_iter().map(tell).collect();
    let shifts: f64 = rest.iter().map(|(shifts, _)| shifts).sum();
    if shifts > 0.0 {
        let short: f64 = rest.iter().map(|(shifts, risk)| shifts * risk).sum();
        lines.push(line(Term::OtherShifts, Value::Times(shifts, short / shifts)));
    }
    lines
}

pub(super) fn shifts_luck(shifts: &Shifts) -> Explanation {
    let (low, high) = shifts.luck;
    let lines = vec![
        count(Term::ShiftsAMonth, coverage::shifts_a_month(shifts.a_week)),
        percent(Term::ShiftsShort, shifts.short),
        line(Term::ShiftsLuck, Value::PercentRange(low, high)),
    ];
    Explanation { headline: Headline::ShiftsLuck, lines, inputs: Vec::new() }
}

/// From hours to people.
pub(super) fn people(sheet: &Sheet) -> Explanation {
    let (ground, bill) = (sheet.ground, &sheet.bill);
    let (planned, unplanned) = ground.absence_rates();
    let mut lines =
        vec![hours_of(Term::WeeklyHours, bill.year.weekly_hours), number(Term::Weeks, ground.year().weeks())];
    if bill.year.closed_hours > 0.0 {
        lines.push(hours_of(Term::ClosedHours, bill.year.closed_hours));
    }
    lines.extend([
        hours_of(Term::HoursToCover, bill.year.hours),
        percent(Term::PlannedAbsence, planned),
        percent(Term::UnplannedAbsence, unplanned),
        hours_of(Term::PaidHours, bill.relief.paid_hours),
        hours_of(Term::NetHours, bill.relief.net_hours),
        hours_of(Term::FilledHours, bill.relief.filled_hours(1.0)),
        percent(Term::EffectiveSeats, ground.effective_seat),
        hours_of(Term::SeatHours, bill.relief.hours_of_a_seat),
        number(Term::PeopleNeeded, bill.people_needed),
    ]);
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
