//! Shares in time and shares of months.

use super::super::rank::least;
use super::super::results::{Explanation, Headline, Line, Promise, PromiseKind, Term, Value};
use super::super::{Sheet, promises};
use super::{line, number, paths, percent};

pub(super) fn sla_kept(sheet: &Sheet) -> Explanation {
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
            lines.push(the_promise(promise));
            lines.push(number(tickets, promise.tickets_a_month));
            lines.push(percent(in_time, promise.in_time));
            lines.push(percent(Term::Objective, promise.objective));
            lines.push(percent(kept, promise.months_kept));
        }
    }
    lines.push(percent(Term::SlaKept, sheet.sla_kept()));
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

pub(super) fn sla_luck(sheet: &Sheet) -> Explanation {
    let kept = sheet.sla_kept();
    let (low, high) = promises::months_in_a_year(kept);
    let lines = vec![
        percent(Term::SlaKept, kept),
        line(Term::SlaLuck, Value::Range(f64::from(low), f64::from(high))),
    ];
    Explanation { headline: Headline::SlaLuck, lines, inputs: Vec::new() }
}

/// The promise that is kept worst.
pub(super) fn worst(sheet: &Sheet) -> Vec<Explanation> {
    let margin = |promise: &Promise| promise.in_time - promise.objective;
    let counted: Vec<&Promise> = sheet.counted().filter(|promise| promise.tickets_a_month > 0.0).collect();
    least(counted.iter().map(|promise| margin(promise))).map(|at| promise(counted[at])).unwrap_or_default()
}

/// The explanations of a promise: its share in time, and its share of months.
#[must_use]
pub fn promise(promise: &Promise) -> Vec<Explanation> {
    vec![in_time(promise), months_kept(promise)]
}

fn the_promise(promise: &Promise) -> Line {
    line(Term::Promise, Value::Promise(Box::new(promise.clone())))
}

/// While the desk is staffed, and in the other hours.
fn in_time(promise: &Promise) -> Explanation {
    let split = promise.split;
    let mut lines = vec![the_promise(promise), percent(Term::WhileStaffed, split.while_staffed)];
    if split.while_staffed > 0.0 {
        lines.push(percent(Term::StaffedInTime, split.staffed_in_time));
    }
    if split.while_staffed < 1.0 {
        lines.push(percent(Term::UnstaffedInTime, split.others_in_time));
    }
    lines.push(percent(Term::InTime, promise.in_time));
    let mut inputs = target_paths(promise);
    if split.while_staffed < 1.0 && promise.kind != PromiseKind::Answer {
        inputs.extend(paths(&["service.acknowledge_minutes"]));
    }
    Explanation { headline: Headline::InTime, lines, inputs }
}

fn months_kept(promise: &Promise) -> Explanation {
    let lines = vec![
        number(Term::Tickets, promise.tickets_a_month),
        percent(Term::InTime, promise.in_time),
        percent(Term::Objective, promise.objective),
        percent(Term::MonthsKept, promise.months_kept),
    ];
    Explanation { headline: Headline::MonthsKept, lines, inputs: Vec::new() }
}

/// Where a promise's target and objective are stated.
fn target_paths(promise: &Promise) -> Vec<String> {
    let Promise { tier, severity, .. } = promise;
    let target = match promise.kind {
        PromiseKind::Response => format!("tiers.{tier}.response_minutes.{severity}"),
        PromiseKind::Escalation => format!("tiers.{tier}.escalation_minutes.{severity}"),
        PromiseKind::Resolution => format!("tiers.{tier}.resolution_hours.{severity}"),
        PromiseKind::Answer => {
            let layer = promise.layer.unwrap_or(0);
            let own = ["answer_seconds", "answer_objective", "handle_minutes", "patience_minutes"];
            return own.map(|of| format!("layers.{layer}.{of}")).to_vec();
        }
    };
    vec![target, format!("tiers.{tier}.objective.{severity}"), "layers.*.handle_minutes".to_owned()]
}
