//! The decision and what would change it: dials, goal seek, what today's team can promise, layer after layer.

use relevo::engine::{ActionKind, Decision, Dial, Lever, ModelResult, Models, apply, models, plan};
use relevo::i18n::Language;
use relevo::scenario::presets::Preset;
use relevo::scenario::{DutyKind, Scenario, Urgency, WindowKind};

fn example(preset: Preset) -> Scenario {
    preset.scenario(Language::En)
}

fn best(models: &Models) -> &ModelResult {
    &models.list[models.best]
}

/// Every outage and nothing else so many times as frequent: shares stay at most 1.
fn with_outages(scenario: &Scenario, times: f64) -> Scenario {
    let mut changed = scenario.clone();
    for layer in &mut changed.layers {
        layer.outage_share = layer.outage_share.map(|share| share * times);
        assert!(layer.outage_share.iter().all(|&share| share <= 1.0), "{times}");
    }
    changed
}

fn with_price(scenario: &Scenario, times: f64) -> Scenario {
    let mut changed = scenario.clone();
    changed.layers.iter_mut().for_each(|layer| layer.downtime_cost_per_hour *= times);
    changed
}

/// Places where the cheapest model changes: the place, and the two models.
fn changes(dial: &Dial) -> Vec<(f64, usize, usize)> {
    dial.zones.windows(2).map(|pair| (pair[0].to, pair[0].model, pair[1].model)).collect()
}

#[test]
fn a_dial_is_told_without_gaps_from_nothing_to_its_end() {
    for preset in Preset::ALL {
        let dials = models(&example(preset)).dials;
        for dial in [dials.outages, dials.downtime_cost].into_iter().flatten() {
            assert!(dial.zones[0].from.abs() < 1e-12 && dial.here < dial.most);
            assert!((dial.zones[dial.zones.len() - 1].to - dial.most).abs() < 1e-6 * dial.most);
            assert!(dial.zones.windows(2).all(|pair| (pair[0].to - pair[1].from).abs() < 1e-6 * dial.most));
            assert!(dial.lines.iter().all(|line| line.totals.len() == Dial::STEPS + 1));
        }
    }
}

#[test]
fn where_a_dial_stands_the_cheapest_model_is_the_one_recommended() {
    for preset in Preset::ALL {
        let models = models(&example(preset));
        for dial in [&models.dials.outages, &models.dials.downtime_cost].into_iter().flatten() {
            let zone = dial.zone(dial.here).expect("a zone holds it");
            assert_eq!(zone.model, models.best, "{preset:?}");
            let total = dial.total(models.best, dial.here).expect("its line is told");
            assert!((total - best(&models).cost.total()).abs() < 1e-6 * total, "{preset:?}");
        }
    }
}

#[test]
fn at_the_price_where_the_answer_changes_a_new_comparison_finds_both_models_at_the_same_cost() {
    let mut found = 0;
    for preset in [Preset::Software, Preset::Mine] {
        let scenario = example(preset);
        let dial = models(&scenario).dials.downtime_cost.expect("downtime costs something");
        for (at, before, after) in changes(&dial) {
            let list = models(&with_price(&scenario, at)).list;
            let (one, other) = (list[before].cost.total(), list[after].cost.total());
            assert!((one - other).abs() < 1e-6 * one, "{preset:?} at {at}: {one} and {other}");
            found += 1;
        }
    }
    assert!(found > 0, "some answer changes somewhere");
}

#[test]
fn at_the_outages_where_the_answer_changes_a_new_comparison_finds_both_models_at_the_same_cost() {
    // Nobody is on call, so that outages cost only downtime and credits; a quarter of the P1 stop the service.
    let mut scenario = example(Preset::Software);
    scenario.service.on_call = false;
    for layer in &mut scenario.layers {
        layer.outage_share = [0.02, 0.0, 0.0, 0.0];
        layer.downtime_cost_per_hour = 9_000.0;
    }
    for fee in [0.0, 40_000.0] {
        scenario.tiers[0].credits.monthly_fee = fee;
        // Promises that office hours keep, so that there is something to choose from.
        scenario.tiers[0].response_minutes = [6_000.0; 4];
        let compared = models(&scenario);
        let dial = compared.dials.outages.expect("there are outages");
        let plain = |model: usize| !compared.list[model].model.on_call;
        let found: Vec<_> = changes(&dial)
            .into_iter()
            .filter(|&(at, before, after)| plain(before) && plain(after) && at < 50.0 * dial.here)
            .collect();
        for &(at, before, after) in &found {
            let list = models(&with_outages(&scenario, at / dial.here)).list;
            let (one, other) = (list[before].cost.total(), list[after].cost.total());
            assert!((one - other).abs() < 1e-5 * one, "fee {fee} at {at}: {one} and {other}");
        }
        assert!(!found.is_empty(), "fee {fee}: {:?}", changes(&dial));
    }
}

#[test]
fn a_costlier_hour_of_downtime_never_makes_less_cover_best() {
    for preset in [Preset::Software, Preset::Mine] {
        let scenario = example(preset);
        let down = [0.0, 0.5, 1.0, 4.0, 16.0, 64.0, 1_024.0].map(|times| {
            let models = models(&with_price(&scenario, times));
            best(&models).downtime_hours
        });
        assert!(down.windows(2).all(|pair| pair[1] <= pair[0] + 1e-9), "{preset:?}: {down:?}");
        // The mine's promises leave 24/7 alone to choose from.
        assert!(preset == Preset::Mine || down[6] < down[0], "at some price more cover is best: {down:?}");
    }
}

#[test]
fn one_more_model_never_raises_the_cost_of_the_best() {
    let plain = example(Preset::Software);
    let at_most = best(&models(&Scenario {
        service: relevo::scenario::Service {
            window: relevo::scenario::Window::of(WindowKind::Office8x5),
            ..plain.service.clone()
        },
        ..plain.clone()
    }))
    .cost
    .total();
    for (from, to) in [(8, 18), (9, 13), (7, 23), (0, 12)] {
        let mut own = plain.clone();
        own.service.window.kind = WindowKind::Own;
        (own.service.window.own.from, own.service.window.own.to) = (from, to);
        let cost = best(&models(&own)).cost.total();
        assert!(cost <= at_most + 1e-6, "{from}–{to}: {cost} above {at_most}");
    }
}

/// Whether today's plan keeps every promise.
fn keeps(scenario: &Scenario) -> bool {
    plan(scenario).promises.iter().filter(|promise| promise.counts).all(relevo::engine::Promise::is_met)
}

#[test]
fn every_goal_keeps_every_promise_and_one_person_fewer_does_not() {
    let mut small = example(Preset::Bank);
    small.team.groups[0].headcount = 6;
    let mut office = example(Preset::Software);
    office.service.on_call = false;
    let mut counted = 0;
    for scenario in [small, office, example(Preset::Mine)] {
        let models = models(&scenario);
        if keeps(&scenario) {
            assert_eq!(models.goals, []);
            continue;
        }
        assert_eq!(models.goals.len(), 5, "one for each lever");
        for goal in &models.goals {
            let Some(action) = &goal.action else { continue };
            assert!(keeps(&apply(&action.kind, &scenario)), "{goal:?}");
            assert_eq!(action.feasible, (false, true));
            let then = plan(&apply(&action.kind, &scenario)).cost.total();
            assert!((then - plan(&scenario).cost.total() - action.cost).abs() < 1e-6 * then, "{goal:?}");
            if let (Lever::People, ActionKind::AddEngineers { count }) = (goal.lever, &action.kind) {
                let fewer = ActionKind::AddEngineers { count: count - 1 };
                assert!(!keeps(&apply(&fewer, &scenario)), "{count} is the fewest");
            }
            counted += 1;
        }
        let first = models.actions.first().expect("there is something to do");
        let cheapest = models
            .goals
            .iter()
            .filter(|goal| goal.lever != Lever::Promise)
            .filter_map(|goal| goal.action.as_ref())
            .min_by(|a, b| a.cost.total_cmp(&b.cost));
        assert_eq!(Some(&first.kind), cheapest.or(Some(first)).map(|action| &action.kind));
    }
    assert!(counted >= 4, "{counted}");
}

#[test]
fn where_nobody_answers_at_night_no_number_of_people_is_proposed() {
    let mut scenario = example(Preset::Software);
    scenario.service.on_call = false;
    let goals = models(&scenario).goals;
    let of =
        |lever: Lever| goals.iter().find(|goal| goal.lever == lever).and_then(|goal| goal.action.clone());
    assert_eq!(of(Lever::People), None);
    assert_eq!(of(Lever::Backups), None);
    let on_call = of(Lever::OnCall).expect("somebody on call answers").kind;
    assert_eq!(on_call, ActionKind::StartOnCall);
}

#[test]
fn where_nothing_keeps_the_promises_the_nearest_plan_comes_with_those_that_it_keeps() {
    let mut scenario = example(Preset::Software);
    scenario.tiers[0].response_minutes[0] = 1.0;
    scenario.tiers[0].objective[0] = 0.999;
    scenario.layers.iter_mut().for_each(|layer| layer.monitored = false);
    scenario.service.detection_minutes = 30.0;
    // A minute, while the one on duty may be in the middle of something that is not left.
    scenario.service.urgency = Urgency::Waits;
    scenario.layers[0].handle_minutes = 480.0;
    scenario.team.groups[0].headcount = 2;
    let models = models(&scenario);
    let goal = models.goals.iter().find(|goal| goal.lever == Lever::Hours).expect("a lever");
    assert_eq!(models.verdict.decision, Decision::NothingKeepsIt);
    let action = goal.action.as_ref().expect("the nearest plan");
    let changed = apply(&action.kind, &scenario);
    assert!(keeps(&changed), "{action:?}");
    assert_eq!(changed.service.window.plain(), models.recommended.model.window);
    assert!(changed.tiers[0].objective[0] < 0.999, "it promises less: {:?}", changed.tiers[0].objective);
}

#[test]
fn what_a_team_can_promise_it_keeps_and_a_tighter_step_it_does_not() {
    // Rows as stated and no backups: people are there whatever is promised.
    let mut scenario = example(Preset::Mine);
    assert_eq!(scenario.team.duty, DutyKind::Stated);
    scenario.backups.count = 0;
    let honored = models(&scenario).honored;
    assert_eq!(honored.len(), 4, "one tier, four severities");
    let with = |minutes: [f64; 4]| {
        let mut changed = scenario.clone();
        changed.tiers[0].response_minutes = minutes;
        plan(&changed).promises
    };
    let minutes: Vec<f64> = honored.iter().filter_map(|honored| honored.minutes).collect();
    let minutes: [f64; 4] = minutes.try_into().expect("all within four weeks");
    assert!(with(minutes).iter().all(relevo::engine::Promise::is_met), "{minutes:?}");
    for severity in 0..4 {
        if minutes[severity] > 5.0 {
            let mut tighter = minutes;
            tighter[severity] = [5.0, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0, 90.0, 120.0, 180.0, 240.0, 360.0]
                .into_iter()
                .rfind(|&step| step < minutes[severity])
                .expect("a step below");
            assert!(with(tighter).iter().any(|promise| !promise.is_met()), "P{}: {tighter:?}", severity + 1);
        }
    }
}

#[test]
fn layer_after_layer_ends_with_all_of_them_and_begins_with_the_first_alone() {
    let scenario = example(Preset::Software);
    let models = models(&scenario);
    assert_eq!(models.steps.len(), scenario.layers.len());
    let (first, last) = (&models.steps[0], &models.steps[models.steps.len() - 1]);
    let alone =
        relevo::engine::models(&Scenario { layers: scenario.layers[..1].to_vec(), ..scenario.clone() });
    assert!((first.cost - best(&alone).cost.total()).abs() < 1e-6 && first.model == best(&alone).model);
    assert!(
        (last.cost - best(&models).cost.total()).abs() < 1e-6 && last.decision == models.verdict.decision
    );
    // Work and outages only come on top.
    assert!(models.steps.windows(2).all(|pair| pair[1].cost >= pair[0].cost), "{:?}", models.steps);
}

#[test]
fn without_outages_or_their_price_there_is_no_dial() {
    let mut scenario = example(Preset::Software);
    let free = with_price(&scenario, 0.0);
    let dials = models(&free).dials;
    assert_eq!((dials.outages, dials.downtime_cost), (None, None));
    scenario.layers.iter_mut().for_each(|layer| layer.outage_share = [0.0; 4]);
    let dials = models(&scenario).dials;
    assert_eq!((dials.outages, dials.downtime_cost), (None, None));
}
