//! The map, one hour of it, and the grade that follows.

use super::super::coverage::{self, THIN};
use super::super::requirement::{self, OCCUPANCY};
use super::super::results::{
    Cell, CellState, Explanation, Gap, Headline, HourParts, Line, Load, Plan, Promise, Term, Value,
};
use super::super::{Sheet, gap_hours};
use super::{count, hours_of, line, number, paths, percent};
use crate::calendar::WEEK;

pub(super) fn coverage(sheet: &Sheet, gaps: &[Gap], cells: &[Cell]) -> Explanation {
    let in_service = (0..WEEK).filter(|&slot| sheet.ground.in_service(slot)).count();
    let (bare, thin) = (gap_hours(cells), thin_hours(cells));
    let peak = requirement::load(sheet.ground, sheet.duty.slower).iter().copied().fold(0.0, f64::max);
    let mut lines = vec![number(Term::PeakLoad, peak)];
    if let Load::Steady { occupancy } | Load::NearlyFull { occupancy } = sheet.load() {
        let present: f64 = coverage::present(&sheet.staffed, &sheet.presence).iter().sum();
        lines.push(hours_of(Term::WorkHours, sheet.work_hours()));
        lines.push(hours_of(Term::PresentHours, present));
        lines.push(percent(Term::Occupancy, occupancy));
    }
    if let Some(gap) = gaps.first() {
        lines.push(line(Term::WorstStretch, Value::Stretch(gap.slot, gap.length)));
        lines.push(count(Term::ScheduledThere, gap.on_duty));
        lines.push(count(Term::RequiredThere, gap.required));
        let late = gap.state != CellState::Staffed;
        lines.push(percent(if late { Term::LateThere } else { Term::ShortThere }, gap.risk));
    }
    let hours = |term: Term, hours: usize| hours_of(term, hours as f64);
    lines.push(hours(Term::GapHours, bare));
    lines.push(hours(Term::ThinHours, thin));
    lines.push(hours(Term::CoveredHours, in_service.saturating_sub(bare + thin)));
    lines.push(hours(Term::HoursInService, in_service));
    let inputs = paths(&[
        "team.groups.0.headcount",
        "team.minimum_on_duty",
        "layers.0.handle_minutes",
        "absence.sick_days",
    ]);
    Explanation { headline: Headline::Coverage, lines, inputs }
}

/// Hours in service that are thin, but no gap.
fn thin_hours(cells: &[Cell]) -> usize {
    cells.iter().filter(|cell| !cell.gap && cell.risk >= THIN).count()
}

pub(super) fn grade(sheet: &Sheet, cells: &[Cell]) -> Explanation {
    let missed = sheet.counted().filter(|promise| !promise.is_met()).count();
    let fewest = sheet.counted().map(|promise| promise.months_kept).fold(1.0, f64::min);
    let lines = vec![
        number(Term::Missed, missed as f64),
        percent(Term::FewestMonths, fewest),
        hours_of(Term::GapHours, gap_hours(cells) as f64),
        hours_of(Term::ThinHours, thin_hours(cells) as f64),
        line(Term::Grade, Value::Grade(sheet.grade(cells))),
    ];
    Explanation { headline: Headline::Grade, lines, inputs: Vec::new() }
}

/// The explanations of one hour of a layer, or of the whole: the people required and the risk that fewer are there, or
/// the risk of a late response. None where no promise runs.
#[must_use]
pub fn hour(plan: &Plan, layer: Option<usize>, slot: usize, floor: u32) -> Vec<Explanation> {
    let cells = layer.and_then(|layer| plan.layers.get(layer)).map_or(&plan.cells, |layer| &layer.cells);
    let Some(cell) = cells.get(slot) else { return Vec::new() };
    match cell.state {
        CellState::OutOfService => Vec::new(),
        CellState::Staffed => required(plan, slot, floor).into_iter().chain(short(plan, slot)).collect(),
        CellState::OnCall | CellState::Closed => late(plan, cell, slot).into_iter().collect(),
    }
}

/// The explanation of the people required in the hour that requires most.
#[must_use]
pub fn peak(plan: &Plan, floor: u32) -> Vec<Explanation> {
    let hours = plan.required.iter().enumerate();
    let most = hours.max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(&a.0)));
    most.and_then(|(slot, _)| required(plan, slot, floor)).into_iter().collect()
}

/// The largest need of the hour.
fn required(plan: &Plan, slot: usize, floor: u32) -> Option<Explanation> {
    let (parts, required) = (plan.parts.get(slot)?, plan.required.get(slot)?);
    let mut lines = vec![the_hour(slot), count(Term::Floor, floor), count(Term::Urgent, parts.urgent)];
    if parts.calls > 0 {
        lines.push(count(Term::Calls, parts.calls));
    }
    lines.push(number(Term::Work, parts.work));
    lines.push(percent(Term::BusyAtMost, OCCUPANCY));
    if parts.added > 0 {
        lines.push(count(Term::Added, parts.added));
    }
    lines.push(count(Term::ScheduledThere, *plan.scheduled.get(slot)?));
    lines.push(count(Term::RequiredThere, *required));
    let inputs = paths(&["team.minimum_on_duty", "tiers.0.response_minutes.0", "layers.*.handle_minutes"]);
    Some(Explanation { headline: Headline::Required, lines, inputs })
}

/// How likely it is that so many are missing.
fn short(plan: &Plan, slot: usize) -> Option<Explanation> {
    let HourParts { missing: [one, two, more], .. } = *plan.parts.get(slot)?;
    let mut lines = vec![the_hour(slot), count(Term::ScheduledThere, *plan.scheduled.get(slot)?)];
    lines.push(count(Term::RequiredThere, *plan.required.get(slot)?));
    lines.extend(absences(plan));
    lines.push(number(Term::Present, *plan.present.get(slot)?));
    lines.push(percent(Term::OneMissing, one));
    lines.push(percent(Term::TwoMissing, two));
    lines.push(percent(Term::MoreMissing, more));
    lines.push(percent(Term::ShortThere, plan.cells.get(slot)?.risk));
    let inputs = paths(&["absence.sick_days", "backups.trained", "backups.lead_hours"]);
    Some(Explanation { headline: Headline::Short, lines, inputs })
}

/// Absences and who fills them, as they are told of all shifts.
fn absences(plan: &Plan) -> Vec<Line> {
    const TERMS: [Term; 6] =
        [Term::OnLeave, Term::UnplannedAbsence, Term::Together, Term::Backups, Term::Takeover, Term::Relief];
    let told = plan.explanation(Headline::ShiftsShort);
    told.map_or(&[][..], |told| &told.lines)
        .iter()
        .filter(|line| TERMS.contains(&line.term))
        .cloned()
        .collect()
}

/// The promise that is late most often.
fn late(plan: &Plan, cell: &Cell, slot: usize) -> Option<Explanation> {
    let promise: &Promise = plan.promises.get(cell.promise.checked_sub(1)?)?;
    let lines = vec![
        the_hour(slot),
        line(Term::Promise, Value::Promise(Box::new(promise.clone()))),
        percent(Term::Objective, promise.objective),
        percent(Term::InTimeThere, 1.0 - cell.risk),
        percent(Term::LateThere, cell.risk),
    ];
    let on_call = [
        "service.detection_minutes",
        "service.acknowledge_minutes",
        "service.acknowledge_p90_minutes",
        "service.mobilisation_minutes",
    ];
    let inputs = match cell.state {
        CellState::OnCall => paths(&on_call),
        _ => paths(&["service.on_call", "service.window.kind"]),
    };
    Some(Explanation { headline: Headline::Late, lines, inputs })
}

fn the_hour(slot: usize) -> Line {
    line(Term::Hour, Value::Stretch(slot, 1))
}
