//! What to do next: changes of today's plan, each computed, the ones that help most.

use super::clocks::Detail;
use super::demand::Ground;
use super::rank::ordered;
use super::results::{Action, ActionKind, Goal, Lever, Model};
use super::{Sheet, coverage, gap_hours, listed};
use crate::scenario::{BackupSizing, DutyKind, Scenario};

/// How many are proposed.
const MOST: usize = 3;
/// A change worth less than this is not proposed: hundredths of months kept, shifts and hours of the week.
const LEAST: f64 = 0.1;

/// What a plan is measured by when changes are compared.
pub(super) struct Measure {
    /// Whether every promise is kept.
    pub(super) feasible: bool,
    short: f64,
    sla_kept: f64,
    in_time: f64,
    gap_hours: usize,
    cost: f64,
}

/// The changes that help most, best first: those by which every promise is kept, the cheapest first; then the others by
/// how much they help. To promise less is no help, and comes last of the first.
pub(super) fn actions(today: &Sheet, recommended: &Model, goals: &[Goal], stated: &Scenario) -> Vec<Action> {
    let (scenario, before) = (today.ground.scenario, Measure::of(today));
    let mut found: Vec<([f64; 3], Action)> = goals
        .iter()
        .filter_map(|goal| Some((goal.lever, goal.action.clone()?)))
        .map(|(lever, action)| ([0.0, f64::from(u8::from(lever == Lever::Promise)), action.cost], action))
        .collect();
    // Who is listed is trained by name, not all at once.
    let is_named = |kind: &ActionKind| stated.lists_backups() && *kind == ActionKind::TrainBackups;
    for kind in candidates(scenario, recommended).into_iter().filter(|kind| !is_named(kind)) {
        if found.iter().any(|(_, known)| known.kind == kind) {
            continue;
        }
        let after = measure(&apply(&kind, scenario));
        let gain = gain(&before, &after);
        if gain >= LEAST {
            // Of those that help as much, the cheapest.
            let action = action(kind, &before, &after);
            found.push(([1.0, -gain, action.cost], action));
        }
    }
    if let Some((action, gain)) = listed::training(stated, &before).filter(|(_, gain)| *gain >= LEAST) {
        found.push(([1.0, -gain, action.cost], action));
    }
    let keys: Vec<[f64; 3]> = found.iter().map(|(key, _)| *key).collect();
    ordered(&keys, MOST).into_iter().map(|at| found[at].1.clone()).collect()
}

/// The scenario after a change.
#[must_use]
pub fn apply(kind: &ActionKind, scenario: &Scenario) -> Scenario {
    let mut changed = scenario.clone();
    match kind {
        ActionKind::StartOnCall => changed.service.on_call = true,
        ActionKind::StopOnCall => changed.service.on_call = false,
        ActionKind::Monitor { layer, .. } => {
            if let Some(layer) = changed.layers.get_mut(*layer) {
                layer.monitored = true;
            }
        }
        ActionKind::AddBackups { count } => {
            changed.backups.count = scenario.backups.number(scenario.team.headcount()) + count;
            changed.backups.sizing = BackupSizing::Count;
            if !changed.backups.unlike.is_empty() {
                changed.backups.unlike.extend((0..*count).map(|_| 1.0));
                changed.backups.unlike.sort_by(|a, b| b.total_cmp(a));
            }
        }
        ActionKind::TrainBackups => (changed.backups.trained, changed.backups.unlike) = (1.0, Vec::new()),
        ActionKind::AddEngineers { count } => {
            if let Some(group) = changed.team.groups.iter_mut().max_by_key(|group| group.headcount) {
                group.headcount += count;
            }
        }
        ActionKind::Promise { tier, severity, objective, .. } => {
            if let Some(tier) = changed.tiers.get_mut(*tier) {
                tier.objective[*severity] = *objective;
            }
        }
        ActionKind::Together { kinds } => {
            changed = kinds.iter().fold(changed, |scenario, kind| apply(kind, &scenario));
        }
        ActionKind::Listed { kind, staff } => {
            changed = apply(kind, scenario);
            changed.staff.clone_from(staff);
        }
        // Only a list of people has it.
        ActionKind::Train { .. } => {}
        ActionKind::PlaceShifts => changed.team.duty = DutyKind::Proposed,
        ActionKind::ChangeModel { model } => {
            changed.service.window.take(&model.window);
            changed.service.on_call = model.on_call;
            // The rows were made for other hours; they are kept, switched off.
            changed.team.duty = DutyKind::Proposed;
        }
        ActionKind::Describe { layer, nature, outage_share, monitored } => {
            if let Some(layer) = changed.layers.get_mut(*layer) {
                (layer.nature, layer.outage_share, layer.monitored) = (*nature, *outage_share, *monitored);
            }
        }
        ActionKind::AnswerFaster => {
            changed.service.acknowledge_minutes = (scenario.service.acknowledge_minutes / 2.0).max(0.5);
            changed.service.acknowledge_p90_minutes =
                (scenario.service.acknowledge_p90_minutes / 2.0).max(1.0);
            changed.service.mobilisation_minutes = scenario.service.mobilisation_minutes / 2.0;
        }
    }
    changed
}

/// Every change that is possible at all.
fn candidates(scenario: &Scenario, recommended: &Model) -> Vec<ActionKind> {
    let service = &scenario.service;
    let backups = scenario.backups.number(scenario.team.headcount());
    let mut kinds = vec![ActionKind::AddBackups { count: 1 }, ActionKind::AddEngineers { count: 1 }];
    if service.on_call {
        kinds.push(ActionKind::AnswerFaster);
    } else if service.window.mask().hours() < crate::calendar::WEEK {
        kinds.push(ActionKind::StartOnCall);
    }
    if backups > 0 && scenario.backups.trained < 1.0 {
        kinds.push(ActionKind::TrainBackups);
    }
    if scenario.team.duty == DutyKind::Stated {
        kinds.push(ActionKind::PlaceShifts);
    }
    for (layer, stated) in scenario.layers.iter().enumerate().filter(|(_, layer)| !layer.monitored) {
        kinds.push(ActionKind::Monitor { layer, name: stated.name.clone() });
    }
    let same_hours = service.window.mask() == recommended.window.mask();
    // Sites are no change of today's hours: they come with people of their own.
    if !same_hours && recommended.sites == 0 {
        kinds.push(ActionKind::ChangeModel { model: recommended.clone() });
    } else if same_hours && service.on_call && !recommended.on_call {
        kinds.push(ActionKind::StopOnCall);
    }
    kinds
}

/// What the plan of a scenario is measured by.
pub(super) fn measure(scenario: &Scenario) -> Measure {
    Measure::of(&Sheet::today(&Ground::new(scenario, Detail::Counted)))
}

impl Measure {
    pub(super) fn of(sheet: &Sheet) -> Self {
        let tickets: f64 = sheet.counted().map(|promise| promise.tickets_a_month).sum();
        let met: f64 = sheet.counted().map(|promise| promise.tickets_a_month * promise.in_time).sum();
        Self {
            feasible: sheet.is_feasible(),
            short: coverage::shifts(&sheet.staffed, &sheet.ages, &sheet.short).short,
            sla_kept: sheet.sla_kept(),
            in_time: if tickets > 0.0 { met / tickets } else { 1.0 },
            gap_hours: gap_hours(&coverage::worst_cells(&sheet.cells())),
            cost: sheet.cost().total(),
        }
    }
}

/// How much better: months kept, tickets in time, shifts short and gap hours, each in hundredths.
pub(super) fn gain(before: &Measure, after: &Measure) -> f64 {
    let hours = before.gap_hours as f64 - after.gap_hours as f64;
    100.0 * (after.sla_kept - before.sla_kept)
        + 100.0 * (after.in_time - before.in_time)
        + 100.0 * (before.short - after.short)
        + hours / 1.68
}

/// A change with its effect.
pub(super) fn action(kind: ActionKind, before: &Measure, after: &Measure) -> Action {
    Action {
        kind,
        short: (before.short, after.short),
        sla_kept: (before.sla_kept, after.sla_kept),
        gap_hours: (before.gap_hours, after.gap_hours),
        feasible: (before.feasible, after.feasible),
        cost: after.cost - before.cost,
    }
}
