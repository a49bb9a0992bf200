//! Explanations as data: what each headline is made of, with the user's values filled in.

mod figures;

use super::Sheet;
use super::rank::least;
use super::results::{
    BreakEven, Cell, Cost, Explanation, Gap, Headline, Line, Load, ModelResult, Promise, PromiseKind, Shifts,
    Term, Value,
};
use crate::calendar::WEEK;
use crate::scenario::Scenario;

/// The explanations of a plan's numbers.
pub(super) fn explanations(sheet: &Sheet, shifts: &Shifts, gaps: &[Gap], cells: &[Cell]) -> Vec<Explanation> {
    let mut all = vec![
        shifts_short(sheet, shifts),
        sla_kept(sheet),
        cost_a_year(sheet),
        coverage(sheet, gaps, cells),
        figures::people(sheet),
        figures::downtime(sheet),
    ];
    all.extend(figures::in_time(sheet));
    all.extend(figures::credits(sheet));
    all
}

fn line(term: Term, value: Value) -> Line {
    Line { term, value }
}

fn paths(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|&id| id.to_owned()).collect()
}

fn shifts_short(sheet: &Sheet, shifts: &Shifts) -> Explanation {
    let ground = sheet.ground;
    let (planned, unplanned) = ground.absence_rates();
    let staffed: Vec<usize> = (0..WEEK).filter(|&slot| sheet.staffed.0[slot]).collect();
    let worst = least(staffed.iter().map(|&slot| -sheet.short[slot])).map(|at| staffed[at]);
    let mut lines = vec![
        line(Term::PlannedAbsence, Value::Percent(planned)),
        line(Term::UnplannedAbsence, Value::Percent(unplanned)),
        line(Term::EffectiveSeats, Value::Percent(ground.effective_seat)),
        line(Term::Backups, Value::Number(f64::from(ground.backups))),
        line(Term::Takeover, Value::Percent(ground.takeover())),
        line(Term::ShiftsAWeek, Value::Number(shifts.a_week)),
    ];
    if let Some(slot) = worst {
        lines.push(line(Term::WorstStretch, Value::Stretch(slot, 1)));
        lines.push(line(Term::ScheduledThere, Value::Number(f64::from(sheet.duty.scheduled[slot]))));
        lines.push(line(Term::RequiredThere, Value::Number(f64::from(sheet.required[slot]))));
        lines.push(line(Term::ShortThere, Value::Percent(sheet.short[slot])));
    }
    lines.push(line(Term::ShiftsShort, Value::Percent(shifts.short)));
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

fn sla_kept(sheet: &Sheet) -> Explanation {
    let mut lines = Vec::new();
    let terms = [
        (Term::FirstTickets, Term::FirstInTime, Term::FirstKept),
        (Term::SecondTickets, Term::SecondInTime, Term::SecondKept),
    ];
    for (severity, (tickets, in_time, kept)) in terms.into_iter().enumerate() {
        let of_severity = |promise: &&Promise| {
            promise.severity == severity
                && promise.tickets_a_month > 0.0
                && promise.counts
                && promise.kind != PromiseKind::Answer
        };
        for promise in sheet.promises.iter().filter(of_severity) {
            if sheet.ground.scenario.tiers.len() > 1 {
                let name = sheet.ground.scenario.tiers[promise.tier].name.clone();
                lines.push(line(Term::Tier, Value::Name(name)));
            }
            lines.push(line(Term::Promise, Value::Promise(Box::new(promise.clone()))));
            lines.push(line(tickets, Value::Number(promise.tickets_a_month)));
            lines.push(line(in_time, Value::Percent(promise.in_time)));
            lines.push(line(Term::Objective, Value::Percent(promise.objective)));
            lines.push(line(kept, Value::Percent(promise.months_kept)));
        }
    }
    lines.push(line(Term::SlaKept, Value::Percent(sheet.sla_kept())));
    let inputs = paths(&[
        "tiers.0.response_minutes.0",
        "tiers.0.objective.0",
        "layers.0.incidents_per_month.0",
        "layers.0.handle_minutes",
        "service.acknowledge_minutes",
        "service.acknowledge_p90_minutes",
        "service.mobilisation_minutes",
        "service.detection_minutes",
    ]);
    Explanation { headline: Headline::SlaKept, lines, inputs }
}

fn cost_a_year(sheet: &Sheet) -> Explanation {
    let cost = sheet.cost();
    let hourly = sheet.ground.scenario.money.hourly_cost;
    let hours = (hourly > 0.0).then(|| line(Term::PaidHours, Value::Number(cost.staff / hourly)));
    let mut lines: Vec<Line> = hours.into_iter().collect();
    lines.push(line(Term::HourlyCost, Value::Money(hourly)));
    lines.extend(cost_lines(&cost));
    let inputs = paths(&[
        "money.hourly_cost",
        "team.groups.0.headcount",
        "team.groups.0.contract_hours",
        "money.standby_share",
        "money.callout_multiple",
        "layers.0.downtime_cost_per_hour",
        "layers.0.repair_hours",
    ]);
    Explanation { headline: Headline::CostAYear, lines, inputs }
}

fn cost_lines(cost: &Cost) -> Vec<Line> {
    let mut parts = vec![
        (Term::Staff, cost.staff),
        (Term::Premiums, cost.premiums),
        (Term::Standby, cost.standby),
        (Term::Callouts, cost.callouts),
        (Term::BackupCost, cost.backups),
        (Term::Tools, cost.tools),
        (Term::Penalties, cost.penalties),
        (Term::Downtime, cost.downtime),
        (Term::Total, cost.total()),
    ];
    // Who promises no credits need not read of them.
    parts.retain(|(term, amount)| *term != Term::Penalties || *amount > 0.0);
    parts.into_iter().map(|(term, amount)| line(term, Value::Money(amount))).collect()
}

fn coverage(sheet: &Sheet, gaps: &[Gap], cells: &[Cell]) -> Explanation {
    let in_service = (0..WEEK).filter(|&slot| sheet.ground.in_service(slot)).count();
    let peak = super::requirement::load(sheet.ground, sheet.duty.slower).iter().copied().fold(0.0, f64::max);
    let mut lines = vec![
        line(Term::HoursInService, Value::Number(in_service as f64)),
        line(Term::GapHours, Value::Number(super::gap_hours(cells) as f64)),
        line(Term::PeakLoad, Value::Number(peak)),
    ];
    if let Load::Steady { occupancy } = sheet.load() {
        lines.push(line(Term::Occupancy, Value::Percent(occupancy)));
    }
    if let Some(gap) = gaps.first() {
        lines.push(line(Term::WorstStretch, Value::Stretch(gap.slot, gap.length)));
        lines.push(line(Term::ScheduledThere, Value::Number(f64::from(gap.on_duty))));
        lines.push(line(Term::RequiredThere, Value::Number(f64::from(gap.required))));
        lines.push(line(Term::ShortThere, Value::Percent(gap.risk)));
    }
    let inputs = paths(&[
        "team.groups.0.headcount",
        "team.minimum_on_duty",
        "layers.0.handle_minutes",
        "absence.sick_days",
    ]);
    Explanation { headline: Headline::Coverage, lines, inputs }
}

/// The explanation of the decision: 24/7 against the model compared with it.
pub(super) fn verdict(
    scenario: &Scenario,
    less: &ModelResult,
    round_the_clock: &ModelResult,
    break_even: &BreakEven,
) -> Explanation {
    let saved = less.cost.downtime - round_the_clock.cost.downtime;
    let per_outage = if break_even.outages > 0.0 { saved / break_even.outages } else { 0.0 };
    let times = |at: Option<f64>| at.map_or(Value::Never, Value::Number);
    let lines = vec![
        line(Term::ModelCompared, Value::Model(less.model.clone())),
        line(Term::FirstInTime, Value::Percent(less.first_in_time)),
        line(Term::RoundTheClockCost, Value::Money(round_the_clock.cost.total())),
        line(Term::ModelCost, Value::Money(less.cost.total())),
        line(Term::Saving, Value::Money(round_the_clock.cost.total() - less.cost.total())),
        line(Term::ExtraPaid, Value::Money(round_the_clock.cost.paid() - less.cost.paid())),
        line(Term::Outages, Value::Number(break_even.outages)),
        line(Term::SavedPerOutage, Value::Money(per_outage)),
        line(Term::BreakEvenOutages, times(break_even.outages_at)),
        line(Term::BreakEvenDowntime, times(break_even.downtime_cost_times)),
    ];
    let mut inputs = paths(&["tiers.0.response_minutes.0", "tiers.0.objective.0", "money.hourly_cost"]);
    inputs.extend(
        (0..scenario.layers.len().min(3)).map(|layer| format!("layers.{layer}.downtime_cost_per_hour")),
    );
    Explanation { headline: Headline::Verdict, lines, inputs }
}
