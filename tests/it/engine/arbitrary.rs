//! Whatever a document may state is answered with numbers that can be: fed through the parameter table and the
//! document reader, so that a parameter that is added is fed too.

use proptest::prelude::*;
use relevo::calendar::WEEK;
use relevo::engine::{Grade, Load, ModelResult, Plan, Promise, Results, evaluate, plan};
use relevo::scenario::document::{Document, open};
use relevo::scenario::{ProfileKind, Scenario};
use serde_json::Value;

use crate::sketch::{Sketch, sketches, stated};

/// Most tickets a month of a single layer.
const MOST_TICKETS: f64 = 2e4;
/// Most work that the tickets of a layer bring in a month, as far as the shortest handle time, a minute, allows.
const MOST_WORK_MINUTES: f64 = 5e3;
/// Most tickets a month where days differ, of the only layer.
const MOST_VARIED: f64 = 500.0;

/// The scenario of a sketch as it comes out of the document that states it.
fn scenario(sketch: &Sketch) -> Scenario {
    let mut scenario = stated(sketch);
    quick(&mut scenario);
    let text = Document::new("id".to_owned(), "name".to_owned(), 0.0, scenario).save();
    open(&text).expect("it was just written").0.scenario
}

/// The largest desks take minutes to no purpose: long work is made short where there are many tickets, and as many as
/// can be are left to a layer that is the only one, unless they may all come in the same hour.
fn quick(scenario: &mut Scenario) {
    let mut left = if scenario.layers.len() == 1 { MOST_TICKETS } else { MOST_WORK_MINUTES };
    let mut many = scenario.layers.len() > 1;
    for layer in &mut scenario.layers {
        let stated = layer.incidents_per_month.map(|tickets| tickets.clamp(0.0, 1e5));
        let tickets: f64 = stated.iter().sum();
        let most = if layer.profile == ProfileKind::Measured { MOST_WORK_MINUTES.min(left) } else { left };
        if tickets > most {
            layer.incidents_per_month = stated.map(|of_severity| of_severity * most / tickets);
        }
        let tickets = tickets.min(most);
        left -= tickets;
        if tickets * layer.handle_minutes > MOST_WORK_MINUTES {
            layer.handle_minutes = MOST_WORK_MINUTES / tickets;
        }
        many |= tickets > MOST_VARIED;
    }
    // Days that differ take eight weeks for one, for the whole as for each layer alone.
    if many {
        scenario.layers.iter_mut().for_each(|layer| layer.dispersion = 1.0);
    }
}

/// Every number under a key that names a share, or pairs of them, and every sum of cost lines.
fn check_leaves(key: &str, value: &Value) {
    const SHARES: [&str; 11] = [
        "risk",
        "in_time",
        "first_in_time",
        "months_kept",
        "sla_kept",
        "objective",
        "short",
        "availability",
        "occupancy",
        "percent",
        "margin",
    ];
    match value {
        Value::Number(number) if SHARES.contains(&key) => {
            let (low, share) = (if key == "margin" { -1.0 } else { 0.0 }, number.as_f64().expect("a number"));
            assert!((low..=1.0).contains(&share), "{key}: {share}");
        }
        Value::Array(items) => items.iter().for_each(|item| check_leaves(key, item)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| check_leaves(key, value)),
        _ => {}
    }
}

fn near(left: f64, right: f64, what: &str) {
    assert!((left - right).abs() <= 1e-9 * (1.0 + left.abs().max(right.abs())), "{what}: {left} and {right}");
}

/// The grade by its definition (model.md §0).
fn grade(plan: &Plan) -> Grade {
    let counted = || plan.promises.iter().filter(|promise| promise.counts);
    let feasible = counted().all(Promise::is_met);
    match feasible {
        true if plan.cells.iter().any(|cell| cell.gap || cell.risk >= 0.05) => Grade::Thin,
        true => Grade::Covered,
        false if counted().all(|promise| promise.months_kept >= 0.5) => Grade::AtRisk,
        false => Grade::NotCovered,
    }
}

fn check_plan(plan: &Plan) {
    assert_eq!(plan.grade, grade(plan));
    for hours in [plan.scheduled.len(), plan.required.len(), plan.present.len(), plan.cells.len()] {
        assert_eq!(hours, WEEK);
    }
    for slot in 0..WEEK {
        let most = f64::from(plan.scheduled[slot].max(plan.required[slot]));
        assert!((-1e-9..=most + 1e-9).contains(&plan.present[slot]), "{} of {most}", plan.present[slot]);
    }
    for (position, promise) in plan.promises.iter().enumerate() {
        let of_layers = || plan.layers.iter().map(|layer| &layer.promises[position]);
        near(of_layers().map(|promise| promise.tickets_a_month).sum(), promise.tickets_a_month, "tickets");
        let in_time = of_layers().map(|promise| promise.tickets_a_month * promise.in_time).sum();
        near(promise.tickets_a_month * promise.in_time, in_time, "tickets in time");
    }
    near(plan.layers.iter().map(|layer| layer.downtime_cost).sum(), plan.cost.downtime, "downtime");
    let lines = serde_json::to_value(plan.cost).expect("it serializes");
    let lines = lines.as_object().expect("lines").values().map(|line| line.as_f64().expect("a number"));
    assert!(lines.clone().all(|line| line >= 0.0), "no cost is negative: {:?}", plan.cost);
    near(lines.sum(), plan.cost.total(), "total");
    for (low, high) in [plan.shifts.luck, plan.cost_luck, plan.credits_luck] {
        assert!(low <= high, "P10 {low}, P90 {high}");
    }
    assert!(plan.sla_months.0 <= plan.sla_months.1 && plan.sla_months.1 <= 12);
    assert!(plan.people_needed >= 0.0 && plan.relief_factor >= 0.0);
    assert!(!matches!(plan.load, Load::Overloaded { growth_a_week } if growth_a_week < 0.0));
}

fn check(results: &Results) {
    // NaN and infinity would be written as null, which no number is read from, or `None` only where there was `Some`.
    let text = serde_json::to_string(results).expect("it serializes");
    let back = serde_json::from_str::<Results>(&text);
    assert!(back.is_ok_and(|back| back == *results), "a number that is none, somewhere in {text}");
    check_leaves("", &serde_json::to_value(results).expect("it serializes"));
    let models = &results.models;
    check_plan(&results.today);
    check_plan(&models.recommended);
    let total = |position: usize| models.list[position].cost.total();
    assert_eq!(models.best, models.verdict.best);
    assert_eq!(models.recommended.model, models.list[models.best].model);
    near(models.recommended.cost.total(), total(models.best), "the recommended plan");
    let saves = |other: &ModelResult| total(models.verdict.round_the_clock) - other.cost.total();
    assert!(models.list.iter().any(|other| (saves(other) - models.verdict.saving).abs() < 1e-6));
    for result in &models.list {
        assert_eq!(result.feasible, result.missed.is_empty());
        assert_eq!(result.feasible, matches!(result.grade, Grade::Covered | Grade::Thin));
        let (best, other) = (total(models.best), result.cost.total());
        let cheaper = best <= other + 1e-9 * (1.0 + other.abs());
        assert!(!result.feasible || models.list[models.best].feasible && cheaper);
    }
    assert_eq!(models.layers.len(), results.today.layers.len());
    assert!(models.layers.iter().all(|layer| layer.marginal_staff >= 0.0) && models.actions.len() <= 3);
}

#[test]
fn a_thousand_million_tickets_of_two_days_each_are_a_result() {
    let mut stated = Scenario::default();
    (stated.layers[0].incidents_per_month, stated.layers[0].handle_minutes) = ([1e9; 4], 1e9);
    let text = Document::new("id".to_owned(), "name".to_owned(), 0.0, stated).save();
    let scenario = open(&text).expect("it was just written").0.scenario;
    assert_eq!(scenario.layers[0].incidents_per_month.map(f64::to_bits), [1e5_f64.to_bits(); 4]);
    let plan = plan(&scenario);
    check_plan(&plan);
    assert!(matches!(plan.load, Load::Overloaded { .. }) && plan.grade == Grade::NotCovered);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_document_states_is_answered_with_numbers_that_can_be(sketch in sketches()) {
        check(&evaluate(&scenario(&sketch)));
    }
}
