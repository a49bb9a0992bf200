//! All service models, each staffed to need; the cheapest that keeps every promise; is 24/7 needed?

use super::clocks::Detail;
use super::demand::{Ground, Hours};
use super::energy::energy;
use super::listed::listed;
use super::rank::{least, ordered};
use super::requirement::required;
use super::results::{Action, BreakEven, Decision, Goal, LayerVerdict, Model, ModelResult, Models, Verdict};
use super::{
    NO_BREAKS, Sheet, actions, coverage, dials, doubt, explain, goal, honor, paid_to_need, rules, sites,
    staffed, steps,
};
use crate::model::downtime::break_even_incidents;
use crate::quantity::round_up;
use crate::scenario::{Scenario, Window, WindowKind};

/// Costs this near to each other do not decide.
const TOO_CLOSE: f64 = 0.03;
/// Times that a model gets more people when a promise is missed.
pub(super) const RAISES: usize = 3;
/// No model is down less than this share of what 24/7 on duty is.
const LEAST_DOWNTIME: f64 = 0.95;
/// Outages so many times as frequent as stated are not looked at …
const MOST_TIMES: f64 = 1_024.0;
/// … and break-even is found to this share.
const SAME_TIMES: f64 = 1e-7;
/// A raise that brings less than this is not worth another.
pub(super) const WORTH_IT: f64 = 1e-3;

/// All service models and what follows from comparing them.
#[must_use]
pub fn models(scenario: &Scenario) -> Models {
    let stated = scenario;
    let scenario = &*staffed(scenario);
    let ground = Ground::new(scenario, Detail::Counted);
    let kinds = kinds(scenario);
    let at_need: Vec<Sheet> = kinds.iter().map(|model| at_need(&ground, model.clone())).collect();
    let probe = doubt::stated(&at_need, scenario);
    let sheets: Vec<Sheet> = at_need.into_iter().map(|sheet| fuller(&sheet).unwrap_or(sheet)).collect();
    let list: Vec<ModelResult> = sheets.iter().map(result).collect();
    let meet = |less: usize, all: usize| {
        times_that_meet(|times| {
            sheets[all].total_with_outages(times) - sheets[less].total_with_outages(times)
        })
    };
    let credits = scenario.tiers.iter().any(|tier| tier.credits.monthly_fee > 0.0);
    let verdict = verdict(scenario, &list, credits.then_some(&meet));
    let dials =
        dials::dials(&sheets, &list, verdict.break_even.outages, [verdict.round_the_clock, verdict.compared]);
    let today = Sheet::today(&ground);
    let best = &list[verdict.best].model;
    let goals = goal::goals(&today, &list, best);
    Models {
        best: verdict.best,
        recommended: sheets[verdict.best].plan(),
        promises: Sheet::today(&Ground::new(scenario, Detail::All)).promises,
        layers: layers(scenario, &kinds[verdict.best]),
        dials,
        steps: steps::steps(scenario, &verdict, &list),
        honored: honor::honored(&today),
        actions: on_list(actions::actions(&today, best, &goals, stated), stated),
        goals: goals
            .into_iter()
            .map(|goal| Goal { action: goal.action.map(|it| on_list_of(it, stated)), ..goal })
            .collect(),
        seasons: sites::seasons(scenario),
        verdict,
        list,
        probe,
    }
}

/// Actions as changes of the list of people, where there is one.
fn on_list(actions: Vec<Action>, stated: &Scenario) -> Vec<Action> {
    actions.into_iter().map(|action| on_list_of(action, stated)).collect()
}

fn on_list_of(action: Action, stated: &Scenario) -> Action {
    Action { kind: listed(action.kind, stated), ..action }
}

impl Models {
    /// The best of the models other than one: the cheapest that keeps every promise, the nearest to it where none does.
    #[must_use]
    pub fn best_other_than(&self, one: usize) -> Option<usize> {
        let others: Vec<usize> = (0..self.list.len()).filter(|&at| at != one).collect();
        let each = others.iter().map(|&at| &self.list[at]);
        let best = doubt::best(each.map(|model| (model.feasible, model.cost.total(), model.margin)));
        others.get(best).copied()
    }
}

/// Every model, with and without on-call: common hours, the user's own, and sites that take turns. 24/7 is the last.
pub(super) fn kinds(scenario: &Scenario) -> Vec<Model> {
    use WindowKind::{Extended12x5, Long16x5, Long16x7, Office8x5, Round24x5, Round24x7};
    let mut windows: Vec<Window> =
        [Office8x5, Extended12x5, Long16x5, Long16x7, Round24x5, Round24x7].map(Window::of).into();
    let own = scenario.service.window.plain();
    if own.mask().hours() > 0 && windows.iter().all(|window| window.mask() != own.mask()) {
        windows.insert(1, own);
    }
    let with_on_call = |window: Window| {
        let never_closed = window.kind == WindowKind::Round24x7;
        let plain = Model { window: window.clone(), on_call: false, sites: 0 };
        std::iter::once(plain).chain((!never_closed).then_some(Model { window, on_call: true, sites: 0 }))
    };
    let mut kinds: Vec<Model> = windows.into_iter().flat_map(with_on_call).collect();
    if let Some(clocks) = sites::weakest(scenario).filter(|_| scenario.follows_the_sun()) {
        let sites = u32::try_from(scenario.sites.len()).unwrap_or(u32::MAX);
        let closes = clocks.union.hours() < crate::calendar::WEEK;
        let window = Window::of_mask(&clocks.union);
        let last = kinds.pop();
        kinds.push(Model { window: window.clone(), on_call: false, sites });
        kinds.extend(closes.then_some(Model { window, on_call: true, sites }));
        kinds.extend(last);
    }
    kinds
}

/// A model with people for every hour's need, and more where that is what it takes to keep every promise. Where
/// no number of people does (nobody answers at night), it stays at the need.
pub(super) fn staffed_to_need<'g, 'a>(ground: &'g Ground<'a>, model: Model) -> Sheet<'g, 'a> {
    let sheet = at_need(ground, model);
    fuller(&sheet).unwrap_or(sheet)
}

/// A model with people for every hour's need.
pub(super) fn at_need<'g, 'a>(ground: &'g Ground<'a>, model: Model) -> Sheet<'g, 'a> {
    let base = required(ground, &model.window.mask(), NO_BREAKS);
    Sheet::needed(ground, model, &base)
}

/// The model with more people where these keep every promise and fewer do not.
pub(super) fn fuller<'g, 'a>(sheet: &Sheet<'g, 'a>) -> Option<Sheet<'g, 'a>> {
    let mut margin = sheet.margin();
    let mut needed = sheet.required;
    let raises = if sheet.is_within_reach() { RAISES } else { 0 };
    for _ in 0..raises {
        if margin >= -1e-9 {
            break;
        }
        needed = raised(&needed);
        let fuller = Sheet::needed(sheet.ground, sheet.model.clone(), &needed);
        if fuller.is_feasible() {
            return Some(fuller);
        }
        if fuller.margin() < margin + WORTH_IT {
            break;
        }
        margin = fuller.margin();
    }
    None
}

/// A tenth more people in every hour, at least one.
pub(super) fn raised(needed: &Hours<u32>) -> Hours<u32> {
    needed.map(|people| if people == 0 { 0 } else { people + round_up(f64::from(people) * 0.1) })
}

fn result(sheet: &Sheet) -> ModelResult {
    let counted = || sheet.counted().filter(|promise| promise.tickets_a_month > 0.0);
    let missed: Vec<_> = counted().filter(|promise| !promise.is_met()).collect();
    let margins: Vec<[f64; 1]> = missed.iter().map(|promise| [promise.in_time - promise.objective]).collect();
    let missed = ordered(&margins, margins.len()).into_iter().map(|worst| missed[worst].clone()).collect();
    let first = counted()
        .filter(|promise| promise.is_response_to(0))
        .map(|promise| promise.in_time)
        .fold(1.0, f64::min);
    ModelResult {
        model: sheet.model.clone(),
        feasible: sheet.is_feasible(),
        grade: sheet.grade(&coverage::worst_cells(&sheet.cells())),
        people: sheet.bill.people_needed,
        posts: sheet.duty.scheduled.iter().copied().max().unwrap_or(0),
        first_in_time: first,
        sla_kept: sheet.sla_kept(),
        margin: sheet.margin(),
        downtime_hours: sheet.downtime_hours(),
        cost: sheet.cost(),
        quantities: sheet.bill.quantities,
        energy: energy(sheet),
        missed,
        warnings: rules::warnings(sheet),
    }
}

/// The cheapest of some models, of equals the first; of none, nothing.
fn cheapest(list: &[ModelResult], of: impl Fn(&ModelResult) -> bool) -> Option<usize> {
    let some: Vec<usize> = (0..list.len()).filter(|&position| of(&list[position])).collect();
    least(some.iter().map(|&position| list[position].cost.total())).map(|at| some[at])
}

/// Is 24/7 needed?
///
/// `meet` finds the multiple of the outages at which two models cost the same, where credits keep the costs from being
/// straight lines.
fn verdict(
    scenario: &Scenario,
    list: &[ModelResult],
    meet: Option<&dyn Fn(usize, usize) -> Option<f64>>,
) -> Verdict {
    let round_the_clock = list.iter().position(|result| result.model.is_round_the_clock()).unwrap_or(0);
    let (decision, best, compared) = decide(list, round_the_clock);
    let saving = list[round_the_clock].cost.total() - list[compared].cost.total();
    let outages: f64 = scenario
        .layers
        .iter()
        .map(|layer| {
            let each = layer.incidents_per_month.iter().zip(layer.outage_share);
            12.0 * each.map(|(incidents, share)| incidents * share).sum::<f64>()
        })
        .sum();
    let mut break_even = break_even(&list[compared], &list[round_the_clock], outages);
    if let Some(meet) = meet.filter(|_| outages > 0.0) {
        break_even.outages_at = meet(compared, round_the_clock).map(|times| times * outages);
    }
    let (less, all) = (&list[compared], &list[round_the_clock]);
    let explanation = explain::verdict(scenario, less, all, &break_even, meet.is_some());
    Verdict { decision, best, round_the_clock, compared, saving, break_even, explanation }
}

/// The decision, the model recommended, and the one that 24/7 is compared with.
fn decide(list: &[ModelResult], round_the_clock: usize) -> (Decision, usize, usize) {
    let less = |result: &ModelResult| result.model != list[round_the_clock].model;
    let nearest = |of: &dyn Fn(&ModelResult) -> bool| {
        let some: Vec<usize> = (0..list.len()).filter(|&position| of(&list[position])).collect();
        // The best margin; of equals, the cheapest.
        let key = |&position: &usize| [-(list[position].margin * 1e4).round(), list[position].cost.total()];
        let keys: Vec<[f64; 2]> = some.iter().map(key).collect();
        ordered(&keys, 1).first().map_or(round_the_clock, |&at| some[at])
    };
    let Some(best) = cheapest(list, |result| result.feasible) else {
        let compared = nearest(&less);
        return (Decision::NothingKeepsIt, nearest(&|_| true), compared);
    };
    let other = cheapest(list, |result| result.feasible && less(result));
    let Some(other) = other else {
        return (Decision::Needed, best, nearest(&less));
    };
    let (all, some) = (&list[round_the_clock], &list[other]);
    let apart = (all.cost.total() - some.cost.total()).abs();
    let decision = if all.feasible && apart <= TOO_CLOSE * some.cost.total() {
        Decision::TooClose
    } else if best == round_the_clock {
        Decision::Needed
    } else {
        Decision::NotNeeded
    };
    (decision, best, other)
}

/// Where `less` and 24/7 cost the same, by the formula of model.md §4.8: the people cost more, downtime less.
fn break_even(less: &ModelResult, round_the_clock: &ModelResult, outages: f64) -> BreakEven {
    let extra_paid = round_the_clock.cost.paid() - less.cost.paid();
    let saved = less.cost.downtime - round_the_clock.cost.downtime;
    let saved_per_outage = if outages > 0.0 { saved / outages } else { 0.0 };
    BreakEven {
        outages,
        outages_at: break_even_incidents(extra_paid, saved_per_outage, 1.0, 0.0),
        downtime_cost_times: break_even_incidents(extra_paid, saved, 1.0, 0.0),
    }
}

/// The multiple of the outages at which 24/7 costs no more than less cover does, by bisection of the cost that they are
/// `apart`: credits for a month's downtime have bands and a cap. 0 if it costs no more anyway, `None` if it always does.
fn times_that_meet(apart: impl Fn(f64) -> f64) -> Option<f64> {
    if apart(0.0) <= 0.0 {
        return Some(0.0);
    }
    let (mut low, mut high) = (0.0, 1.0);
    while apart(high) > 0.0 {
        (low, high) = (high, 2.0 * high);
        if high > MOST_TIMES {
            return None;
        }
    }
    while high - low > SAME_TIMES * high {
        let middle = 0.5 * (low + high);
        if apart(middle) > 0.0 { low = middle } else { high = middle }
    }
    Some(high)
}

/// The models that can be the cheapest, and 24/7, with the verdict of comparing them: whoever is paid more than the best so far costs in all, with
/// the least downtime there can be, is not looked at.
pub(super) fn contenders(scenario: &Scenario) -> (Verdict, Vec<ModelResult>) {
    let ground = Ground::new(scenario, Detail::Counted);
    let paid = |model: &Model| paid_to_need(&ground, model);
    let mut kinds: Vec<(f64, Model)> =
        kinds(scenario).into_iter().map(|model| (paid(&model), model)).collect();
    let all_hours = kinds.pop().map(|(_, round_the_clock)| round_the_clock);
    let mut list: Vec<ModelResult> =
        all_hours.into_iter().map(|model| result(&staffed_to_need(&ground, model))).collect();
    let least_downtime = LEAST_DOWNTIME * list.first().map_or(0.0, |all| all.cost.downtime);
    let keys: Vec<[f64; 1]> = kinds.iter().map(|(paid, _)| [*paid]).collect();
    for (paid, model) in ordered(&keys, keys.len()).into_iter().map(|at| kinds[at].clone()) {
        let best = cheapest(&list, |result| result.feasible).map(|best| list[best].cost.total());
        if best.is_none_or(|best| paid + least_downtime < best) {
            list.push(result(&staffed_to_need(&ground, model)));
        }
    }
    (verdict(scenario, &list, None), list)
}

/// Each layer taken alone, and what it adds to the people of the recommended model.
fn layers(scenario: &Scenario, recommended: &Model) -> Vec<LayerVerdict> {
    let staff = |scenario: &Scenario| {
        let ground = Ground::new(scenario, Detail::Counted);
        paid_to_need(&ground, recommended)
    };
    let with_all = staff(scenario);
    let of_layer = |layer: usize| {
        let alone = Scenario { layers: vec![scenario.layers[layer].clone()], ..scenario.clone() };
        let (verdict, list) = contenders(&alone);
        let without = if scenario.layers.len() > 1 {
            let mut rest = scenario.clone();
            rest.layers.remove(layer);
            staff(&rest)
        } else {
            0.0
        };
        let marginal_staff = (with_all - without).max(0.0);
        let alone = explain::layer(layer, verdict.explanation);
        LayerVerdict {
            name: scenario.layers[layer].name.clone(),
            decision: verdict.decision,
            model: list[verdict.best].model.clone(),
            feasible: list[verdict.best].feasible,
            saving: verdict.saving,
            marginal_staff,
            explanations: vec![alone, explain::layer_adds(with_all, without, marginal_staff)],
        }
    };
    (0..scenario.layers.len()).map(of_layer).collect()
}
