//! Draws of the numbers in doubt: what they are, that they are the same whoever makes them, and what is told of them.

mod accuracy;

use relevo::engine::doubt::{
    ALL, DRAWS, Draws, Errand, Found, Point, Probe, Staffed, draws, errands, in_doubt, numbers, probe, run,
    staffing,
};
use relevo::engine::explain as made_of;
use relevo::engine::{Doubt, Models, Term, Value, models};
use relevo::i18n::Language;
use relevo::scenario::params::{At, NUMBERS, number, place};
use relevo::scenario::presets::Preset;
use relevo::scenario::ranges::state;
use relevo::scenario::{Scenario, Window, WindowKind};

fn software() -> Scenario {
    Preset::Software.scenario(Language::En)
}

/// One small layer: its models take milliseconds.
fn small() -> Scenario {
    let mut scenario = software();
    scenario.layers.truncate(1);
    scenario.layers[0].incidents_per_month = [1.0, 3.0, 40.0, 10.0];
    scenario
}

/// The same with every number in doubt by its last bits only.
fn certain(mut scenario: Scenario) -> Scenario {
    for row in NUMBERS {
        for at in relevo::scenario::document::places(row.id, |at| (row.get)(&scenario, at).is_some()) {
            let value = (row.get)(&scenario, at).unwrap_or_default();
            // A range of the last bits of the value.
            state(&mut scenario, row, at, (value, value * (1.0 + 1e-12)));
        }
    }
    scenario
}

fn found(scenario: &Scenario, wanted: impl IntoIterator<Item = Errand>) -> (Vec<Probe>, Vec<Staffed>) {
    let (mut probes, mut staffed) = (Vec::new(), Vec::new());
    for errand in wanted {
        match run(scenario, errand) {
            Found::Probe(probe) => probes.push(probe),
            Found::Staffed(some) => staffed.push(some),
        }
    }
    (probes, staffed)
}

fn told(scenario: &Scenario, known: &Models, probes: &[Probe], staffed: &[Staffed], seed: u64) -> Doubt {
    draws(&Draws { scenario, stated: &known.probe, probes, staffed, recommended: known.best, seed })
}

/// So many draws without probes.
fn quick(scenario: &Scenario, seed: u64, count: u32) -> (Models, Doubt) {
    let known = models(scenario);
    let staffed = [staffing(scenario, seed, 0, count)];
    let doubt = told(scenario, &known, &[], &staffed, seed);
    (known, doubt)
}

#[test]
fn one_draw_in_twenty_is_below_a_range_and_one_above() {
    let mut scenario = small();
    let tickets = number("layers.*.incidents_per_month.*").expect("it has a row");
    state(&mut scenario, tickets, At { item: 0, part: 2 }, (30.0, 60.0));
    let share = |path: &str, of: &dyn Fn(f64) -> bool| {
        let value = |number| numbers(&scenario, 5, number).into_iter().find(|known| known.0 == path);
        let values: Vec<f64> = (0..4_000).filter_map(value).map(|known| known.1).collect();
        assert_eq!(values.len(), 4_000);
        values.iter().filter(|&&value| of(value)).count() as f64 / 4_000.0
    };
    // The standard error of a share of 5 % in 4,000 draws is 0.34 %, of one half 0.8 %.
    for (path, low, middle, high) in [
        ("layers.0.incidents_per_month.2", 30.0, 45.0, 60.0),
        // Usual ranges: sick days × or ÷ 1.4; the odds of availability 0.85, 17 to 3, × or ÷ 1.5.
        ("absence.sick_days", 9.0 / 1.4, 9.0, 9.0 * 1.4),
        ("backups.availability", 17.0 / 4.5 / (1.0 + 17.0 / 4.5), 0.85, 8.5 / 9.5),
    ] {
        assert!((share(path, &|value| value < low) - 0.05).abs() < 0.012, "{path} low");
        assert!((share(path, &|value| value < middle) - 0.5).abs() < 0.028, "{path} middle");
        assert!((share(path, &|value| value > high) - 0.05).abs() < 0.012, "{path} high");
    }
}

#[test]
fn what_is_drawn_is_within_bounds_and_neither_what_is_certain_nor_what_is_decided() {
    for preset in Preset::ALL {
        let mut scenario = preset.scenario(Language::En);
        scenario.service.detection_minutes = 0.0;
        for number in 0..50 {
            for (path, value) in numbers(&scenario, 1, number) {
                let (id, at) = place(&path);
                let row = NUMBERS.iter().find(|row| row.id == id).expect("a row");
                assert!((row.bounds.0..=row.bounds.1).contains(&value), "{path} is {value}");
                assert!(
                    (row.get)(&scenario, at).is_some_and(|stated| stated > 0.0),
                    "{path}: nothing stays nothing"
                );
                assert!(!path.starts_with("team.") && !path.starts_with("tiers."), "{path} is decided");
                assert_ne!(path, "layers.0.outage_share.0", "a share of 1 is certain");
            }
        }
    }
}

#[test]
fn a_draw_is_the_same_whoever_draws_it_and_another_seed_gives_another() {
    let scenario = small();
    let whole = staffing(&scenario, 9, 0, 40);
    let parts: Vec<_> = [(25, 15), (0, 10), (10, 15)]
        .into_iter()
        .map(|(from, count)| staffing(&scenario, 9, from, count))
        .collect();
    for part in &parts {
        let from = part.from as usize;
        assert_eq!(part.needs, whole.needs[from..from + part.needs.len()]);
    }
    let known = models(&scenario);
    let once = told(&scenario, &known, &[], &[whole], 9);
    assert_eq!(once, told(&scenario, &known, &[], &parts, 9), "one batch or three, in any order");
    assert_ne!(numbers(&scenario, 9, 3), numbers(&scenario, 10, 3));
    assert_ne!(numbers(&scenario, 9, 3), numbers(&scenario, 9, 4));
}

#[test]
fn one_worker_two_and_four_give_the_same_to_the_last_bit() {
    let scenario = small();
    let known = models(&scenario);
    let wanted = errands(&scenario, &known.probe, 3);
    let all = |workers: usize| {
        // Each takes every so many errands, the last worker is done first.
        let (mut probes, mut staffed) = (Vec::new(), Vec::new());
        for worker in (0..workers).rev() {
            let its = wanted.iter().copied().skip(worker).step_by(workers);
            let its = its.filter(|errand| !matches!(errand.point, Point::Staff { from, .. } if from >= 200));
            let (some, people) = found(&scenario, its);
            probes.extend(some);
            staffed.extend(people);
        }
        told(&scenario, &known, &probes, &staffed, 3)
    };
    let one = all(1);
    assert_eq!(one.draws, 200);
    assert!(one.check.is_some_and(|check| check.draws == 12));
    assert_eq!(one, all(2));
    assert_eq!(one, all(4));
}

#[test]
fn the_stated_probe_is_the_comparison_before_people_are_added() {
    let scenario = software();
    let known = models(&scenario);
    assert_eq!(known.probe, probe(&scenario, Errand { point: Point::Stated, models: ALL }));
    for (row, told) in known.list.iter().zip(known.probe.models.iter().flatten()) {
        assert_eq!(row.model, told.model);
        if told.is_feasible() {
            assert_eq!((row.cost, row.people), (told.cost, told.people));
        }
    }
}

#[test]
fn without_doubt_every_draw_is_what_is_stated_and_the_best_model_is_certain() {
    let scenario = certain(small());
    let (known, doubt) = quick(&scenario, 1, 8);
    let leader = &doubt.models[doubt.leader];
    assert_eq!((doubt.leader, leader.best, leader.error), (known.best, 1.0, 0.0));
    assert!(doubt.is_decided() && doubt.decider.is_none() && doubt.second.is_none());
    let regret = leader.regret.expect("it keeps every promise");
    assert_eq!((regret.mean, regret.p90), (0.0, 0.0));
    for (told, row) in doubt.models.iter().zip(&known.list) {
        assert_eq!(told.feasible > 0.5, row.feasible);
        let total = row.cost.total();
        assert!((told.cost.p5 / total - 1.0).abs() < 1e-6 && (told.cost.p95 / total - 1.0).abs() < 1e-6);
    }
    let saving = doubt.figures.saving.p50;
    assert!((saving - known.verdict.saving).abs() < 1e-4 * known.verdict.saving.abs());
}

#[test]
fn chances_add_up_regret_is_never_negative_and_the_least_is_of_the_cheapest_in_the_mean() {
    let (_, doubt) = quick(&software(), 2, 200);
    let sum: f64 = doubt.models.iter().map(|told| told.best).sum();
    assert!((sum - 1.0).abs() < 1e-12);
    let always: Vec<_> = doubt.models.iter().filter(|told| told.feasible >= 1.0).collect();
    assert!(always.len() > 2);
    // Of models that keep every promise in all draws, regret is the mean cost less the same number for each.
    let regret = |told: &relevo::engine::ModelDoubt| told.regret.expect("it keeps every promise");
    let least = always.iter().min_by(|a, b| regret(a).mean.total_cmp(&regret(b).mean)).expect("some");
    let cheapest = always.iter().min_by(|a, b| regret(a).cost.total_cmp(&regret(b).cost)).expect("some");
    assert_eq!(least.model, cheapest.model);
    for told in &doubt.models {
        let Some(regret) = told.regret else { continue };
        assert!(regret.mean >= 0.0 && regret.p90 >= 0.0);
        assert!((regret.cost - regret.best_cost - regret.mean).abs() < 1e-6 * regret.cost);
        assert!((told.error - (told.best * (1.0 - told.best) / 200.0).sqrt()).abs() < 1e-12);
    }
}

#[test]
fn figures_are_ordered_and_dots_ascend() {
    let (_, doubt) = quick(&software(), 4, 120);
    let figures = doubt.figures;
    for spread in [figures.cost, figures.saving, figures.downtime, figures.sla_kept, figures.people] {
        assert!(spread.p5 <= spread.p50 && spread.p50 <= spread.p95, "{spread:?}");
        assert!(spread.p5.is_finite() && spread.p95.is_finite());
    }
    for dots in &doubt.dots {
        assert_eq!(dots.len(), 50);
        assert!(dots.windows(2).all(|pair| pair[0] <= pair[1]));
    }
    assert!(figures.sla_kept.p5 >= 0.0 && figures.sla_kept.p95 <= 1.0);
}

#[test]
fn a_price_that_is_far_in_doubt_moves_the_cost_most_and_upwards() {
    let mut scenario = small();
    let price = number("money.hourly_cost").expect("it has a row");
    state(&mut scenario, price, At::default(), (20.0, 80.0));
    let (_, doubt) = quick(&scenario, 6, 200);
    let first = doubt.cost_moved_by.first().expect("something moves it");
    assert_eq!(first.path, "money.hourly_cost");
    assert!(!first.is_usual && first.correlation > 0.9);
    assert_eq!((first.low, first.high), (20.0, 80.0));
    assert!(first.at_low < doubt.figures.cost.p50 && doubt.figures.cost.p50 < first.at_high);
    assert!(doubt.cost_moved_by.len() <= 8);
    let strength = |mover: &relevo::engine::Mover| mover.correlation.abs();
    assert!(doubt.cost_moved_by.windows(2).all(|pair| strength(&pair[0]) >= strength(&pair[1])));
}

#[test]
fn what_would_decide_is_what_the_two_best_differ_by() {
    // Two windows cost the same at some price of downtime: nobody knows the price.
    let mut scenario = small();
    scenario.layers[0].incidents_per_month = [4.0, 0.0, 40.0, 0.0];
    scenario.tiers[0].objective = [0.5; 4];
    scenario.tiers[0].response_minutes = [20_160.0; 4];
    scenario.service.window = Window::of(WindowKind::Office8x5);
    let price = number("layers.*.downtime_cost_per_hour").expect("it has a row");
    let totals = |scenario: &Scenario| {
        let known = models(scenario);
        let best = known.best_other_than(known.verdict.round_the_clock).expect("others");
        known.list[known.verdict.round_the_clock].cost.total() - known.list[best].cost.total()
    };
    let (mut low, mut high) = (1.0, 1e6);
    for _ in 0..18 {
        let middle = f64::midpoint(low, high);
        scenario.layers[0].downtime_cost_per_hour = middle;
        if totals(&scenario) > 0.0 { low = middle } else { high = middle }
    }
    state(&mut scenario, price, At::default(), (0.1 * low, 1.9 * low));
    let (_, doubt) = quick(&scenario, 8, 300);
    assert!(!doubt.is_decided(), "{:?}", doubt.models.iter().map(|told| told.best).collect::<Vec<_>>());
    let decider = doubt.decider.expect("the price decides");
    assert_eq!(decider.path, "layers.0.downtime_cost_per_hour");
    assert!(decider.best > doubt.models[doubt.leader].best + 0.03);
}

#[test]
fn degenerate_scenarios_have_finite_answers() {
    let mut free = small();
    (free.money.hourly_cost, free.money.tools, free.money.backup_retainer) = (0.0, 0.0, 0.0);
    free.layers[0].downtime_cost_per_hour = 0.0;
    let mut idle = small();
    idle.layers[0].incidents_per_month = [0.0; 4];
    let mut nobody = small();
    nobody.team.groups[0].headcount = 0;
    let mut informational = software();
    for layer in &mut informational.layers {
        (layer.nature, layer.downtime_cost_per_hour) = (relevo::scenario::Nature::Informational, 0.0);
    }
    let mut hopeless = small();
    hopeless.tiers[0].objective = [0.9999; 4];
    hopeless.tiers[0].response_minutes = [1.0; 4];
    let mut credits = small();
    credits.tiers[0].credits.monthly_fee = 20_000.0;
    credits.tiers[0].promises_resolution = true;
    for scenario in [free, idle, nobody, informational, hopeless, credits] {
        let known = models(&scenario);
        let ends = errands(&scenario, &known.probe, 1);
        let ends = ends
            .into_iter()
            .filter(|errand| !matches!(errand.point, Point::Staff { .. } | Point::Draw { .. }));
        let (probes, _) = found(&scenario, ends);
        let doubt = told(&scenario, &known, &probes, &[staffing(&scenario, 1, 0, 30)], 1);
        assert_eq!(doubt.draws, 30);
        let sum: f64 = doubt.models.iter().map(|told| told.best).sum();
        assert!((sum - 1.0).abs() < 1e-12);
        let spreads =
            doubt.models.iter().map(|told| told.cost).chain([doubt.figures.saving, doubt.figures.sla_kept]);
        for spread in spreads {
            assert!([spread.p5, spread.p50, spread.p95].iter().all(|value| value.is_finite()), "{spread:?}");
        }
        assert!(doubt.dots.iter().flatten().all(|value| value.is_finite()));
    }
    let (typed, usual) = in_doubt(&small());
    assert_eq!(typed, 0);
    assert!(usual > 10);
}

#[test]
fn sites_that_take_turns_are_drawn_like_any_model() {
    let site = |from: u8| {
        let mut site = relevo::scenario::Site::default();
        (site.hours.from, site.hours.to) = (from, from + 8);
        site
    };
    let scenario = Scenario { sites: vec![site(8), site(16)], ..small() };
    let (known, doubt) = quick(&scenario, 1, 20);
    let sun = doubt.models.iter().position(|told| told.model.sites == 2).expect("it is one of the models");
    assert_eq!(doubt.models[sun].model, known.list[sun].model);
    let stated = known.list[sun].cost.total();
    assert!(doubt.models[sun].cost.p5 < 1.1 * stated && stated < 1.1 * doubt.models[sun].cost.p95);
}

#[test]
fn explanations_recompute_what_they_explain() {
    let (_, doubt) = quick(&software(), 2, 100);
    let value = |lines: &[relevo::engine::Line], term: Term| {
        let line = lines.iter().find(|line| line.term == term).expect("the line is there");
        match line.value {
            Value::Number(value) | Value::Percent(value) | Value::Money(value) => value,
            ref other => panic!("{other:?} is no number"),
        }
    };
    for model in 0..doubt.models.len() {
        let lines = made_of::chance(&doubt, model).expect("a model").lines;
        let chance = value(&lines, Term::DrawsBest) / value(&lines, Term::Draws);
        assert!((chance - doubt.models[model].best).abs() < 1e-12);
        let error = (chance * (1.0 - chance) / value(&lines, Term::Draws)).sqrt();
        assert!((error - value(&lines, Term::ChanceError)).abs() < 1e-12);
        let Some(regret) = made_of::regret(&doubt, model) else { continue };
        let lines = regret.lines;
        let more = value(&lines, Term::MeanCost) - value(&lines, Term::MeanBestCost);
        assert!((more - value(&lines, Term::Regret)).abs() < 1e-6 * value(&lines, Term::MeanCost));
    }
    for mover in &doubt.cost_moved_by {
        let lines = made_of::mover(&doubt, mover).lines;
        let n = value(&lines, Term::Draws);
        // Without equals: Spearman's short formula.
        let short = 1.0 - 6.0 * value(&lines, Term::RankDifferences) / (n * (n * n - 1.0));
        assert!((short - value(&lines, Term::Correlation)).abs() < 1e-9);
    }
}

#[test]
fn a_run_has_a_thousand_draws() {
    let scenario = small();
    let known = models(&scenario);
    let batches = errands(&scenario, &known.probe, 1);
    let batches = batches.iter().filter(|errand| matches!(errand.point, Point::Staff { .. })).count();
    assert_eq!(batches * 100, DRAWS as usize);
}
