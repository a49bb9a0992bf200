//! Goal seek: the cheapest change of each kind with which today's plan keeps every promise.
//!
//! Each lever is pulled alone (people, backups, on-call, promises), or with the people that it takes (hours). More people
//! and more backups never make a plan worse, so the fewest that do are found by doubling and halving. Where no model
//! keeps every promise, the nearest one is offered with the objectives that it does keep.

use super::Sheet;
use super::actions::{Measure, action, apply, measure};
use super::clocks::Detail;
use super::demand::Ground;
use super::rank::ordered;
use super::results::{Action, ActionKind, Goal, Lever, Model, ModelResult, PromiseKind};
use crate::calendar::WEEK;
use crate::quantity::round_up;
use crate::scenario::Scenario;

/// More people are not looked for.
const MOST_PEOPLE: u32 = 256;
/// More backups neither.
const MOST_BACKUPS: u32 = 64;
/// Service models tried, the cheapest first.
const MOST_MODELS: usize = 3;
/// An objective is lowered to a multiple of this …
const OBJECTIVE_STEP: f64 = 0.005;
/// … and not below this.
const LEAST_OBJECTIVE: f64 = 0.5;

/// The cheapest change by each lever; nothing where today's plan keeps every promise.
pub(super) fn goals(today: &Sheet, list: &[ModelResult], best: &Model) -> Vec<Goal> {
    let (scenario, before) = (today.ground.scenario, Measure::of(today));
    if before.feasible {
        return Vec::new();
    }
    let found = [
        (Lever::People, today.is_within_reach().then(|| people(scenario)).flatten()),
        (Lever::Backups, backups(scenario)),
        (Lever::OnCall, on_call(scenario)),
        (Lever::Hours, hours(scenario, list, best)),
        (Lever::Promise, promises(today).map(together)),
    ];
    let told = |kind: ActionKind| told(kind, scenario, &before);
    found.map(|(lever, change)| Goal { lever, action: change.and_then(told) }).into()
}

/// The change with its effect, if it does keep every promise.
fn told(kind: ActionKind, scenario: &Scenario, before: &Measure) -> Option<Action> {
    let after = measure(&apply(&kind, scenario));
    after.feasible.then(|| action(kind, before, &after))
}

fn is_feasible(scenario: &Scenario) -> bool {
    Sheet::today(&Ground::new(scenario, Detail::Counted)).is_feasible()
}

/// The fewest of something, up to `most`, with which the plan keeps every promise.
fn fewest(most: u32, keeps: impl Fn(u32) -> bool) -> Option<u32> {
    let (mut few, mut enough) = (0, 1);
    while !keeps(enough) {
        (few, enough) = (enough, 2 * enough);
        if enough > most {
            return None;
        }
    }
    while enough - few > 1 {
        let middle = few + (enough - few) / 2;
        if keeps(middle) { enough = middle } else { few = middle }
    }
    Some(enough)
}

/// Only more engineers, where any number of them could do.
fn people(scenario: &Scenario) -> Option<ActionKind> {
    let with = |count: u32| apply(&ActionKind::AddEngineers { count }, scenario);
    fewest(MOST_PEOPLE, |count| is_feasible(&with(count))).map(|count| ActionKind::AddEngineers { count })
}

/// Only more backups. They do not come to who is on call, nor to a desk that nobody is scheduled for.
fn backups(scenario: &Scenario) -> Option<ActionKind> {
    let with = |count: u32| apply(&ActionKind::AddBackups { count }, scenario);
    if !is_feasible(&with(MOST_BACKUPS)) {
        return None;
    }
    fewest(MOST_BACKUPS, |count| is_feasible(&with(count))).map(|count| ActionKind::AddBackups { count })
}

/// On-call, with the monitoring that it needs; faster where there is one.
fn on_call(scenario: &Scenario) -> Option<ActionKind> {
    if scenario.service.window.mask().hours() == WEEK {
        return None;
    }
    let start = (!scenario.service.on_call).then_some(ActionKind::StartOnCall);
    let unwatched = scenario.layers.iter().enumerate().filter(|(_, layer)| !layer.monitored);
    let monitor =
        unwatched.map(|(layer, stated)| ActionKind::Monitor { layer, name: stated.name.clone() }).collect();
    let start: Vec<ActionKind> = start.into_iter().collect();
    let watched = [start.clone(), monitor].concat();
    let faster = [watched.clone(), vec![ActionKind::AnswerFaster]].concat();
    let tries = [start, watched, faster].into_iter().filter(|kinds| !kinds.is_empty()).map(together);
    tries.into_iter().find(|kind| is_feasible(&apply(kind, scenario)))
}

/// Other hours with the people that they take, the cheapest that keep every promise; else the nearest, with the
/// objectives that it keeps.
fn hours(scenario: &Scenario, list: &[ModelResult], best: &Model) -> Option<ActionKind> {
    let costs: Vec<[f64; 1]> = list.iter().map(|result| [result.cost.total()]).collect();
    let mut models: Vec<&ModelResult> =
        ordered(&costs, costs.len()).into_iter().map(|at| &list[at]).collect();
    // Sites come with people of their own.
    models.retain(|result| result.feasible && result.model.sites == 0);
    if models.is_empty() {
        let nearest = list.iter().find(|result| result.model == *best && best.sites == 0)?;
        let moved = moved(scenario, nearest);
        let there = apply(&moved, scenario);
        let kept = promises(&Sheet::today(&Ground::new(&there, Detail::Counted)))?;
        return Some(together([vec![moved], kept].concat()));
    }
    models.iter().take(MOST_MODELS).find_map(|result| {
        let moved = moved(scenario, result);
        let with = |count: u32| {
            let more = (count > 0).then_some(ActionKind::AddEngineers { count });
            together([vec![moved.clone()], more.into_iter().collect()].concat())
        };
        let keeps = |count: u32| is_feasible(&apply(&with(count), scenario));
        if keeps(0) { Some(with(0)) } else { fewest(MOST_PEOPLE, keeps).map(with) }
    })
}

/// A model in place of today's, with as many people as it needs in a steady state where the team has fewer.
fn moved(scenario: &Scenario, result: &ModelResult) -> ActionKind {
    let change = ActionKind::ChangeModel { model: result.model.clone() };
    let count = round_up(result.people).saturating_sub(scenario.team.headcount());
    let more = (count > 0).then_some(ActionKind::AddEngineers { count });
    together(std::iter::once(change).chain(more).collect())
}

/// The objectives that the plan keeps, in place of those that it misses.
fn promises(sheet: &Sheet) -> Option<Vec<ActionKind>> {
    let scenario = sheet.ground.scenario;
    let missed = sheet.counted().filter(|promise| !promise.is_met());
    let several_tiers = scenario.tiers.len() > 1;
    let mut lowered: Vec<ActionKind> = Vec::new();
    for promise in missed {
        let objective = ((promise.in_time + 1e-9) / OBJECTIVE_STEP).floor() * OBJECTIVE_STEP;
        // The objective of calls is one of their layer; it is not lowered here.
        if objective < LEAST_OBJECTIVE || promise.kind == PromiseKind::Answer {
            return None;
        }
        let (tier, severity) = (promise.tier, promise.severity);
        // Response, escalation and resolution share one objective: the lowest that one of them needs.
        let known = lowered.iter_mut().find_map(|kind| match kind {
            ActionKind::Promise { tier: t, severity: k, objective, .. } if (*t, *k) == (tier, severity) => {
                Some(objective)
            }
            _ => None,
        });
        match known {
            Some(lowest) => *lowest = lowest.min(objective),
            None => lowered.push(ActionKind::Promise {
                tier,
                name: if several_tiers { scenario.tiers[tier].name.clone() } else { String::new() },
                severity,
                objective,
            }),
        }
    }
    (!lowered.is_empty()).then_some(lowered)
}

/// Several changes as one; one alone stays what it is.
fn together(kinds: Vec<ActionKind>) -> ActionKind {
    let each = kinds.into_iter().flat_map(|kind| match kind {
        ActionKind::Together { kinds } => kinds,
        kind => vec![kind],
    });
    let mut kinds: Vec<ActionKind> = each.collect();
    if kinds.len() == 1 { kinds.remove(0) } else { ActionKind::Together { kinds } }
}
