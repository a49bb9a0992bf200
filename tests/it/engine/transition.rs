//! The way to sites that take turns: who works elsewhere is found there, at the pay of the place.

use relevo::calendar::zone::ZoneYear;
use relevo::engine::{StepKind, evaluate, transition, waste};
use relevo::i18n::Language;
use relevo::scenario::presets::Preset;
use relevo::scenario::{Scenario, Site};

#[test]
fn who_works_at_a_site_elsewhere_is_found_there_and_nobody_here_moves() {
    let plain = Preset::Software.scenario(Language::En);
    let scenario = Scenario {
        sites: vec![
            Site { name: "Madrid".to_owned(), zone: plain.zone.clone(), ..Site::default() },
            Site {
                name: "Manila".to_owned(),
                zone: "Asia/Manila".to_owned(),
                zone_year: ZoneYear::fixed(480.0),
                hourly_cost: 700.0,
                exchange: 0.015,
                ..Site::default()
            },
        ],
        ..plain
    };
    let results = evaluate(&scenario);
    let next = &results.models.recommended;
    assert!(next.model.sites == 2, "sites are the cheapest: {:?}", next.model);
    // Who waits for work there costs what is paid there, between 10.50 and 38 an hour.
    let idle = results.models.list[results.models.best].energy;
    let pay = next.quantities.pay.expect("sites have their own");
    assert!(idle.idle_hours > 0.0 && pay > 10.5 && pay < 38.0, "{idle:?} at {pay}");
    assert!((idle.idle_cost - idle.idle_hours * next.relief_factor * pay).abs() < 1e-6, "{idle:?}");
    // Against that, 24/7 wastes hours of one place: at 38 an hour and its own relief.
    let waste = waste(&results.models).expect("24/7 is among the models");
    assert!((waste.cost - waste.hours * waste.relief_factor * 38.0).abs() < 1e-6, "{waste:?}");
    let way = transition(&scenario, &results.today, next);
    let [madrid, manila] = next.site_people[..] else { panic!("two sites: {:?}", next.site_people) };
    assert!((madrid + manila - next.people_needed).abs() < 1e-9);
    let found = manila.ceil();
    let hired: Vec<_> = way
        .steps
        .iter()
        .filter_map(|step| match &step.kind {
            StepKind::HireAt { site, people } => Some((site.as_str(), f64::from(*people), step.cost)),
            _ => None,
        })
        .collect();
    assert_eq!(hired, [("Manila", found, found * scenario.money.hiring_cost)]);
    assert!(!way.steps.iter().any(|step| matches!(step.kind, StepKind::Move { .. } | StepKind::Hire(_))));
    // Seven people are there, of whom Madrid needs some.
    assert!((way.people - (madrid - 7.0)).abs() < 1e-9, "{}", way.people);
    // A year of 40 hours a week at 10.50 is 2,087.142857 × 10.50 / 12 = 1,826.25 a month; half of it is lost for 3 months.
    assert!((way.person_a_month - 1_826.25).abs() < 1e-9, "{}", way.person_a_month);
    let learning = found * 3.0 * 1_826.25 * 0.5;
    let training = 1.0 * scenario.money.induction_visits * scenario.money.induction_cost;
    let once = found * scenario.money.hiring_cost + learning + training;
    assert!((way.one_off - once).abs() < 1e-6, "{} and {once}", way.one_off);
}
