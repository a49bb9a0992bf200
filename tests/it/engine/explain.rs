//! Explanations: the result of each is what its lines come to by its formula, and the number that is shown.

mod lines;

use super::{case_14, software};
use lines::Lines;
use relevo::calendar::WEEK;
use relevo::engine::doubt::{Draws, draws, staffing};
use relevo::engine::{
    CellState, CostLine, Explanation, Headline, Models, Plan, Promise, Term, Value, apply, explain, models,
    offer, plan, transition, waste,
};
use relevo::i18n::Language;
use relevo::scenario::presets::Preset;
use relevo::scenario::{Channel, Closing, DutyKind, EscalationMode, Scenario, Urgency, WindowKind};

/// What no example has: calls, two tiers, credits under a cap, promises of escalation and resolution, a stated pattern,
/// holidays on which the desk is closed, overtime, urgent work that waits.
pub(crate) fn everything() -> Scenario {
    let mut scenario = software();
    let service = &mut scenario.service;
    (service.closing, service.urgency) = (Closing::Finish, Urgency::Waits);
    (service.escalation_mode, service.on_call_roles) = (EscalationMode::Handoff, 3);
    (service.closed_on_holidays, service.unreachable) = (true, 0.1);
    scenario.absence.correlation = 0.3;
    scenario.team.duty = DutyKind::Stated;
    let layer = &mut scenario.layers[0];
    (layer.channel, layer.handle_minutes, layer.patience_minutes) = (Channel::Phone, 4.0, 3.0);
    scenario.layers[1].repair_cv = 1.7;
    scenario.team.handover_minutes = 10.0;
    (scenario.offer.present_a_month, scenario.offer.setup_fee) = (90_000.0, 12_000.0);
    scenario.energy.server_kw = 0.4;
    let tier = &mut scenario.tiers[0];
    (tier.promises_escalation, tier.promises_resolution) = (true, true);
    (tier.credits.monthly_fee, tier.credits.per_ticket, tier.credits.cap) = (20_000.0, 50.0, 0.01);
    let mut second = scenario.tiers[0].clone();
    "Gold".clone_into(&mut second.name);
    second.share = 0.4;
    second.response_minutes[0] = 30.0;
    scenario.tiers[0].share = 0.6;
    scenario.tiers.push(second);
    scenario
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    let presets = Preset::ALL.iter().map(|preset| preset.scenario(Language::En));
    presets.chain([everything()]).collect()
}

/// Every explanation that any page can show.
pub(crate) fn shown(scenario: &Scenario, today: &Plan, compared: &Models) -> Vec<Explanation> {
    let floor = scenario.team.minimum_on_duty;
    let mut all = vec![compared.verdict.explanation.clone()];
    for plan in [today, &compared.recommended] {
        all.extend(plan.explanations.iter().cloned());
        all.extend(plan.promises.iter().flat_map(explain::promise));
        all.extend(explain::peak(plan, floor));
        for layer in std::iter::once(None).chain((0..plan.layers.len()).map(Some)) {
            all.extend((0..WEEK).flat_map(|slot| explain::hour(plan, layer, slot, floor)));
        }
    }
    all.extend(explain::own_model(compared, &today.model));
    all.extend(of_money(scenario, today, compared));
    let staffed = [staffing(scenario, 1, 0, 40)];
    let (stated, recommended) = (&compared.probe, compared.best);
    let doubt = draws(&Draws { scenario, stated, probes: &[], staffed: &staffed, recommended, seed: 1 });
    all.extend((0..doubt.models.len()).filter_map(|model| explain::chance(&doubt, model)));
    all.extend((0..doubt.models.len()).filter_map(|model| explain::regret(&doubt, model)));
    all.extend(doubt.saving_moved_by.iter().map(|mover| explain::mover(&doubt, mover)));
    all.extend(compared.promises.iter().flat_map(explain::promise));
    all.extend(compared.layers.iter().flat_map(|layer| layer.explanations.iter().cloned()));
    all.extend(compared.actions.iter().map(|action| explain::change(action, today)));
    all
}

/// What is told of money, power and idle time.
fn of_money(scenario: &Scenario, today: &Plan, compared: &Models) -> Vec<Explanation> {
    let mut all = Vec::new();
    for line in CostLine::ALL {
        for row in &compared.list {
            all.push(explain::cost_line(line, &row.quantities, &row.cost, row.downtime_hours, scenario));
        }
        let down = today.layers.iter().map(|layer| layer.downtime_hours).sum();
        all.push(explain::cost_line(line, &today.quantities, &today.cost, down, scenario));
    }
    let price = offer(&compared.recommended.cost, &scenario.offer);
    all.extend(price.map(|price| explain::price(&price, scenario)));
    let way = transition(scenario, today, &compared.recommended);
    all.push(explain::one_off(&way, scenario));
    all.extend(compared.list.iter().map(|row| explain::power(&row.energy, scenario)));
    all.extend(waste(compared).map(|waste| explain::idle(&waste, scenario)));
    all
}

#[test]
fn every_explanation_comes_to_its_result() {
    let mut seen = Vec::new();
    for scenario in scenarios() {
        let (today, compared) = (plan(&scenario), models(&scenario));
        for explanation in shown(&scenario, &today, &compared) {
            Lines(&explanation).check();
            if !seen.contains(&explanation.headline) {
                seen.push(explanation.headline);
            }
        }
    }
    for headline in Headline::ALL {
        assert!(seen.contains(headline), "{headline:?} is never explained");
    }
}

fn result(plan: &Plan, headline: Headline, term: Term) -> f64 {
    Lines(plan.explanation(headline).expect("it is explained")).get(term)
}

#[test]
fn every_explanation_of_a_plan_is_of_the_number_that_is_shown() {
    for scenario in scenarios() {
        let today = plan(&scenario);
        let of = |headline, term| result(&today, headline, term);
        let same = |left: f64, right: f64| assert!((left - right).abs() <= 1e-9 * right.abs().max(1.0));
        same(of(Headline::ShiftsShort, Term::ShiftsShort), today.shifts.short);
        same(of(Headline::SlaKept, Term::SlaKept), today.sla_kept);
        same(of(Headline::CostAYear, Term::Total), today.cost.total());
        same(of(Headline::People, Term::PeopleNeeded), today.people_needed);
        same(of(Headline::DowntimeCost, Term::Downtime), today.cost.downtime);
        let down: f64 = today.layers.iter().map(|layer| layer.downtime_hours).sum();
        same(of(Headline::Downtime, Term::DowntimeHours), down);
        let gaps = today.cells.iter().filter(|cell| cell.gap).count();
        same(of(Headline::Coverage, Term::GapHours), gaps as f64);
        let range = |headline, term| Lines(today.explanation(headline).expect("it is explained")).range(term);
        assert_eq!(range(Headline::ShiftsLuck, Term::ShiftsLuck), today.shifts.luck);
        assert_eq!(range(Headline::CostLuck, Term::CostLuck), today.cost_luck);
        let (low, high) = today.sla_months;
        assert_eq!(range(Headline::SlaLuck, Term::SlaLuck), (f64::from(low), f64::from(high)));
        let grade = today.explanation(Headline::Grade).expect("it is explained");
        assert_eq!(Lines(grade).grade(), today.grade);
        if scenario.tiers[0].credits.monthly_fee > 0.0 {
            same(of(Headline::Credits, Term::Penalties), today.cost.penalties);
            assert!(of(Headline::Credits, Term::Capped) > 0.0, "the cap is reached now and then");
        }
    }
}

#[test]
fn every_hour_in_service_and_every_promise_is_explained() {
    for scenario in scenarios() {
        let (today, floor) = (plan(&scenario), scenario.team.minimum_on_duty);
        let result = |explanation: &Explanation| explanation.lines.last().map(|line| line.value.clone());
        for slot in 0..WEEK {
            let told = explain::hour(&today, None, slot, floor);
            let results: Vec<Value> = told.iter().filter_map(result).collect();
            let risk = Value::Percent(today.cells[slot].risk);
            match today.cells[slot].state {
                CellState::OutOfService => assert!(told.is_empty()),
                CellState::Staffed => {
                    assert_eq!(results, [Value::Number(f64::from(today.required[slot])), risk]);
                }
                _ => assert_eq!(results, [risk]),
            }
        }
        for promise in &today.promises {
            let Promise { in_time, months_kept, .. } = *promise;
            let results: Vec<Value> = explain::promise(promise).iter().filter_map(result).collect();
            assert_eq!(results, [Value::Percent(in_time), Value::Percent(months_kept)]);
        }
    }
}

#[test]
fn a_change_is_explained_by_what_the_plan_would_be() {
    for scenario in scenarios() {
        let (today, compared) = (plan(&scenario), models(&scenario));
        assert!(!compared.actions.is_empty());
        for action in &compared.actions {
            let (told, after) = (explain::change(action, &today), plan(&apply(&action.kind, &scenario)));
            let of = Lines(&told);
            of.is(Term::ShortNow, today.shifts.short);
            of.is(Term::ShortThen, after.shifts.short);
            of.is(Term::SlaNow, today.sla_kept);
            of.is(Term::SlaThen, after.sla_kept);
            let gaps = |plan: &Plan| plan.cells.iter().filter(|cell| cell.gap).count() as f64;
            of.is(Term::GapsNow, gaps(&today));
            of.is(Term::GapsThen, gaps(&after));
            of.is(Term::CostNow, today.cost.total());
            of.is(Term::CostThen, after.cost.total());
        }
        for layer in &compared.layers {
            let [alone, adds] = &layer.explanations[..] else { panic!("two explanations") };
            Lines(alone).is(Term::Saving, layer.saving);
            Lines(adds).is(Term::LayerAdds, layer.marginal_staff);
        }
    }
}

#[test]
fn the_hours_without_anybody_come_to_the_share_of_the_others_in_time() {
    // Tickets come evenly, and there is one promise: each hour weighs the same.
    for on_call in [false, true] {
        let today = plan(&case_14(WindowKind::Office8x5, on_call));
        let (mut in_time, mut hours) = (0.0, 0.0);
        for slot in (0..WEEK).filter(|&slot| today.cells[slot].state != CellState::Staffed) {
            let told = explain::hour(&today, None, slot, 0);
            let [late] = &told[..] else { panic!("one explanation") };
            assert_eq!(late.headline, Headline::Late);
            in_time += Lines(late).get(Term::InTimeThere);
            hours += 1.0;
        }
        let split = today.promises[0].split;
        assert!((split.others_in_time - in_time / hours).abs() < 1e-9, "{split:?}");
        assert!((split.while_staffed - (1.0 - hours / WEEK as f64)).abs() < 1e-9);
    }
}
