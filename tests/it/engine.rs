//! The whole chain: published cases, identities, bounds, and that nothing a user can state breaks it.

pub(crate) mod ahead;
mod arbitrary;
mod backlog;
mod bill;
mod by_hand;
mod cover;
mod credits;
mod decision;
mod doubt;
mod downtime;
pub(crate) mod explain;
pub(crate) mod ledger;
mod listed;
mod measure;
mod money;
mod nature;
mod parts;
mod rank;
mod rules;
mod sites;
mod staffed;
mod training;
mod transition;

use relevo::calendar::WEEK;
use relevo::engine::{CellState, Decision, Grade, Load, ModelResult, Models, apply, evaluate, models, plan};
use relevo::i18n::Language;
use relevo::scenario::presets::Preset;
use relevo::scenario::{
    BackupSizing, Clock, DutyKind, DutyRow, Nature, ProfileKind, Scenario, Window, WindowKind,
};

fn software() -> Scenario {
    Preset::Software.scenario(Language::En)
}

/// 24 P1 a year, uniform, repair 2 h, nobody ever absent, many people: model.md §7 case 14.
fn case_14(window: WindowKind, on_call: bool) -> Scenario {
    let mut scenario = Scenario::default();
    let layer = &mut scenario.layers[0];
    layer.incidents_per_month = [2.0, 0.0, 0.0, 0.0];
    layer.profile = ProfileKind::Flat;
    layer.nature = Nature::Continuous;
    layer.handle_minutes = 1.0;
    (layer.repair_hours, layer.repair_cv, layer.downtime_cost_per_hour) = (2.0, 0.0, 1_000.0);
    let absence = &mut scenario.absence;
    (absence.vacation_days, absence.holiday_days, absence.sick_days) = (0.0, 0.0, 0.0);
    (absence.training_days, absence.turnover) = (0.0, [0.0; 3]);
    scenario.team.groups[0].headcount = 100;
    scenario.team.duty = DutyKind::Stated;
    scenario.service.window = Window::of(window);
    let hours = window.range().expect("a common name");
    scenario.team.rows = vec![DutyRow { people: 20, hours }];
    scenario.service.on_call = on_call;
    let service = &mut scenario.service;
    // A page is answered in 30 minutes, to the second.
    (service.detection_minutes, service.mobilisation_minutes) = (0.0, 29.0);
    (service.acknowledge_minutes, service.acknowledge_p90_minutes) = (1.0, 1.0);
    // So many that somebody is always free.
    service.on_call_roles = 10;
    scenario
}

#[test]
fn published_case_7_14_downtime_of_a_plan() {
    let hours = |window, on_call| plan(&case_14(window, on_call)).layers[0].downtime_hours;
    assert!((hours(WindowKind::Office8x5, false) - 413.714).abs() < 5e-4);
    assert!((hours(WindowKind::Extended12x5, false) - 346.286).abs() < 5e-4);
    assert!((hours(WindowKind::Long16x7, false) - 80.0).abs() < 5e-4);
    assert!((hours(WindowKind::Round24x7, false) - 48.0).abs() < 5e-4);
    assert!((hours(WindowKind::Office8x5, true) - 57.054).abs() < 5e-4);
}

#[test]
fn a_flat_cost_curve_costs_hours_times_the_rate() {
    let layer = &plan(&case_14(WindowKind::Office8x5, false)).layers[0];
    assert!((layer.downtime_cost - 1_000.0 * layer.downtime_hours).abs() < 1e-6 * layer.downtime_cost);
    assert!((layer.availability - (1.0 - layer.downtime_hours / 8_766.0)).abs() < 1e-12);
}

#[test]
fn an_empty_team_is_168_red_cells() {
    let mut scenario = software();
    scenario.team.groups[0].headcount = 0;
    let plan = plan(&scenario);
    assert!(plan.cells.iter().all(|cell| cell.gap && cell.state != CellState::OutOfService));
    assert_eq!(plan.grade, Grade::NotCovered);
    assert!((plan.shifts.short - 1.0).abs() < 1e-12);
}

#[test]
fn an_hour_outside_every_promise_is_out_of_service_not_a_gap() {
    let mut scenario = software();
    scenario.tiers[0].clock = [Clock::Window; 4];
    let plan = plan(&scenario);
    let out = plan.cells.iter().filter(|cell| cell.state == CellState::OutOfService).count();
    assert_eq!(out, WEEK - 50);
    assert!(plan.cells.iter().all(|cell| cell.state != CellState::OutOfService || !cell.gap));
}

#[test]
fn more_people_never_lower_coverage() {
    let mut scenario = Preset::Mine.scenario(Language::En);
    let mut before = plan(&scenario);
    for more in 1..4 {
        for row in &mut scenario.team.rows {
            row.people += 1;
        }
        let after = plan(&scenario);
        assert!(after.shifts.short <= before.shifts.short + 1e-12, "{more} more");
        assert!(after.sla_kept >= before.sla_kept - 1e-9);
        before = after;
    }
}

#[test]
fn a_trained_backup_helps_and_an_untrained_one_changes_nothing() {
    let mut scenario = Preset::Mine.scenario(Language::En);
    scenario.backups.sizing = BackupSizing::Count;
    let short = |scenario: &Scenario| plan(scenario).shifts.short;
    scenario.backups.count = 0;
    let none = short(&scenario);
    scenario.backups.count = 3;
    assert!(short(&scenario) < none);
    scenario.backups.trained = 0.0;
    assert!((short(&scenario) - none).abs() < 1e-15);
}

#[test]
fn on_call_without_monitoring_does_nothing_at_night() {
    let mut scenario = software();
    let with = |scenario: &Scenario| plan(scenario).promises[0].in_time;
    scenario.service.on_call = false;
    let closed = with(&scenario);
    scenario.service.on_call = true;
    assert!(with(&scenario) > closed + 0.1);
    for layer in &mut scenario.layers {
        layer.monitored = false;
    }
    assert!((with(&scenario) - closed).abs() < 1e-12);
}

#[test]
fn the_requirement_of_a_p4_with_eight_hours_is_not_four_people_at_night() {
    let mut scenario = software();
    scenario.layers[0].incidents_per_month = [0.0, 0.0, 0.0, 900.0];
    scenario.layers.truncate(1);
    scenario.service.window = Window::of(WindowKind::Round24x7);
    scenario.team.minimum_on_duty = 0;
    scenario.tiers[0].response_minutes[3] = 480.0;
    let plan = plan(&scenario);
    assert!(plan.required[3 * 24 + 3] <= 2, "{:?}", &plan.required[72..96]);
    // All of it still has to be done, by people busy at most 85 % of their time.
    let work = 900.0 / 730.5 * 168.0 * 0.75;
    assert!(f64::from(plan.required.iter().sum::<u32>()) >= work / 0.85);
}

#[test]
fn work_beyond_capacity_is_named() {
    let mut scenario = software();
    scenario.layers[0].incidents_per_month[2] = 20_000.0;
    let plan = plan(&scenario);
    assert!(
        matches!(plan.load, Load::Overloaded { growth_a_week } if growth_a_week > 4_000.0),
        "{:?}",
        plan.load
    );
    assert!(plan.promises[2].in_time < 1e-12);
    // P1 interrupts it and is kept.
    assert!(plan.promises[0].in_time > 0.9);
}

#[test]
fn the_verdicts_of_the_examples() {
    let software = models(&software());
    assert_eq!(software.verdict.decision, Decision::NotNeeded);
    assert!(software.list[software.best].model.on_call && software.verdict.saving > 0.0);
    for preset in [Preset::Bank, Preset::Mine] {
        let models = models(&preset.scenario(Language::En));
        assert_eq!(models.verdict.decision, Decision::Needed, "{preset:?}");
        assert_eq!(models.best, models.verdict.round_the_clock);
        assert!(models.layers.iter().any(|layer| layer.decision == Decision::NotNeeded), "{preset:?}");
    }
}

#[test]
fn the_best_model_is_the_cheapest_that_is_feasible() {
    for preset in Preset::ALL {
        let models = models(&preset.scenario(Language::En));
        let best = &models.list[models.best];
        for other in models.list.iter().filter(|other| other.feasible) {
            assert!(best.feasible && best.cost.total() <= other.cost.total() + 1e-9, "{preset:?}");
        }
        for result in &models.list {
            assert_eq!(result.feasible, result.missed.is_empty());
        }
        assert_eq!(models.recommended.model, best.model);
        assert!((models.recommended.cost.total() - best.cost.total()).abs() < 1e-6);
    }
}

#[test]
fn break_even_is_where_the_costs_meet() {
    let scenario = software();
    let before = models(&scenario);
    let times = before.verdict.break_even.downtime_cost_times.expect("there is one");
    let mut dearer = scenario.clone();
    for layer in &mut dearer.layers {
        layer.downtime_cost_per_hour *= times;
    }
    let after = models(&dearer);
    let model = &before.list[before.best].model;
    let same = after.list.iter().find(|result| result.model == *model).expect("the model is there");
    let all = &after.list[after.verdict.round_the_clock];
    assert!((same.cost.total() - all.cost.total()).abs() < 1e-6 * all.cost.total());
}

#[test]
fn break_even_in_outages_is_where_the_costs_meet() {
    // Without credits the costs are straight lines; with them a month's downtime has bands and a cap.
    for fee in [0.0, 4_000.0] {
        let mut scenario = software();
        for tier in &mut scenario.tiers {
            tier.credits.monthly_fee = fee;
        }
        // So dear that fewer outages decide; nobody is paged, so that outages keep nobody from the next one.
        scenario.layers.iter_mut().for_each(|layer| layer.downtime_cost_per_hour *= 300.0);
        scenario.service.pages_up_to = 0;
        let before = models(&scenario);
        let at = before.verdict.break_even.outages_at.expect("there is one");
        let times = at / before.verdict.break_even.outages;
        assert!(times > 0.0 && times < 0.99, "{times}");
        let mut more = scenario.clone();
        for layer in &mut more.layers {
            layer.outage_share.iter_mut().for_each(|share| *share *= times);
        }
        let after = models(&more);
        let compared = compared(&before);
        let less = after.list.iter().find(|result| result.model == before.list[compared].model);
        let less = less.expect("the model is there").cost.total();
        let all = after.list[after.verdict.round_the_clock].cost.total();
        assert!((less - all).abs() < 1e-6 * all, "fee {fee}: {times} times, {less} and {all}");
    }
}

/// The model that 24/7 is compared with: it is dearer by the saving.
fn compared(models: &Models) -> usize {
    let dearer =
        |result: &ModelResult| models.list[models.verdict.round_the_clock].cost.total() - result.cost.total();
    let found = models.list.iter().position(|result| (dearer(result) - models.verdict.saving).abs() < 1e-9);
    found.expect("it is in the list")
}

#[test]
fn an_action_does_what_it_says() {
    for preset in Preset::ALL {
        let scenario = preset.scenario(Language::En);
        let before = plan(&scenario);
        let actions = models(&scenario).actions;
        assert!(!actions.is_empty() && actions.len() <= 3);
        for action in actions {
            let after = plan(&apply(&action.kind, &scenario));
            assert!((action.short.0 - before.shifts.short).abs() < 1e-12, "{preset:?} {:?}", action.kind);
            assert!((action.short.1 - after.shifts.short).abs() < 1e-12);
            assert!((action.sla_kept.1 - after.sla_kept).abs() < 1e-12);
            assert_eq!(action.gap_hours.1, after.cells.iter().filter(|cell| cell.gap).count());
            assert!((action.cost - (after.cost.total() - before.cost.total())).abs() < 1e-6);
        }
    }
}

#[test]
fn the_map_counts_what_the_gaps_list() {
    let mut scenario = software();
    scenario.service.on_call = false;
    scenario.absence.sick_days = 0.0;
    let plan = plan(&scenario);
    let listed: usize =
        plan.gaps.iter().filter(|gap| gap.gap && gap.layer.is_none()).map(|gap| gap.length).sum();
    assert_eq!(listed, plan.cells.iter().filter(|cell| cell.gap).count());
    // A ticket of the last hour before an opening is still answered within the hour.
    assert_eq!(listed, WEEK - 50 - 5);
}

#[test]
fn the_same_scenario_gives_the_same_results_also_through_text() {
    let results = evaluate(&Preset::Mine.scenario(Language::En));
    let text = serde_json::to_string(&results).expect("it serializes");
    assert!(serde_json::from_str::<relevo::engine::Results>(&text).expect("it comes back") == results);
    let wire = postcard::to_allocvec(&results.models).expect("it serializes");
    assert!(postcard::from_bytes::<relevo::engine::Models>(&wire).expect("it comes back") == results.models);
    assert!(evaluate(&Preset::Mine.scenario(Language::En)) == results);
}
