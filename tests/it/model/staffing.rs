use super::reference::{number, rows};
use proptest::prelude::*;
use relevo::model::erlang::{Queue, servers_for};
use relevo::model::patience::ImpatientQueue;
use relevo::model::staffing::{Callers, Goals, ServiceLevel, fewest_people, fewest_people_with_patience};

const SECOND: f64 = 1.0 / 3_600.0;

fn level(within_hours: f64, objective: f64) -> Goals {
    let service_level = ServiceLevel { within_hours, objective, of: Callers::All };
    Goals { service_level: Some(service_level), ..Goals::default() }
}

/// A goal of a row; an empty cell is none.
fn goal(cell: &str) -> Option<f64> {
    (!cell.is_empty()).then(|| number(cell))
}

#[test]
fn the_fewest_people_are_those_found_at_sixty_digits() {
    for row in rows(include_str!("../../fixtures/reference/staffing.csv")) {
        let (arrivals, handle, people) = (number(row[0]), number(row[1]), Some(row[7].parse().unwrap()));
        let promised = goal(row[2]).zip(goal(row[3]));
        let goals = Goals {
            service_level: promised.map(|(within_hours, objective)| ServiceLevel {
                within_hours,
                objective,
                of: Callers::All,
            }),
            mean_wait: goal(row[4]),
            probability_of_waiting: goal(row[5]),
            occupancy: goal(row[6]),
            abandonment: None,
        };
        assert_eq!(fewest_people(arrivals, handle, &goals), people, "{row:?}");
        assert_eq!(fewest_people_with_patience(arrivals, handle, f64::INFINITY, &goals), people, "{row:?}");
        if let (Some((target, objective)), true) = (promised, row[4..7].concat().is_empty()) {
            assert_eq!(servers_for(arrivals, handle, target, objective), people, "{row:?}");
        }
    }
}

#[test]
fn the_fewest_people_whose_callers_hang_up_are_those_found_at_seventy_digits() {
    for row in rows(include_str!("../../fixtures/reference/staffing_patience.csv")) {
        let [arrivals, handle, patience] = std::array::from_fn(|column| number(row[column]));
        let of = if row[5] == "all" { Callers::All } else { Callers::Served };
        let promised = goal(row[3]).zip(goal(row[4]));
        let goals = Goals {
            service_level: promised.map(|(within_hours, objective)| ServiceLevel {
                within_hours,
                objective,
                of,
            }),
            mean_wait: goal(row[6]),
            probability_of_waiting: goal(row[7]),
            occupancy: goal(row[8]),
            abandonment: goal(row[9]),
        };
        let people = Some(row[10].parse().unwrap());
        assert_eq!(fewest_people_with_patience(arrivals, handle, patience, &goals), people, "{row:?}");
    }
}

#[test]
fn no_probability_is_above_1_when_load_exceeds_people() {
    for servers in 0..20 {
        let queue = Queue { servers, arrivals: 200.0, handle_hours: 0.05 };
        for share in
            [queue.probability_of_waiting(), queue.tail(0.1), queue.service_level(0.1), queue.occupancy()]
        {
            assert!((0.0..=1.0).contains(&share), "{servers}");
        }
    }
}

#[test]
fn a_long_target_takes_no_person_too_many() {
    // With a day to answer, the first stable number is enough; a shorter search would start one higher.
    for (load, people) in [(0.25, 1), (1.0, 2), (7.5, 8), (10.0, 11), (199.75, 200), (2_000.0, 2_001)] {
        assert_eq!(servers_for(load, 1.0, 24.0 * 365.0, 0.95), Some(people), "{load}");
    }
}

#[test]
fn the_service_level_never_falls_as_the_target_grows() {
    // Through the region where the exponential becomes 0 without a word.
    let queue = Queue { servers: 400, arrivals: 300.0, handle_hours: 1.0 };
    let mut before = 0.0;
    for step in 0..400 {
        let level = queue.service_level(f64::from(step) * 0.05);
        assert!(level >= before && level <= 1.0);
        before = level;
    }
    assert!(before.to_bits() == 1.0_f64.to_bits() && queue.tail(20.0).to_bits() == 0.0_f64.to_bits());
}

#[test]
fn each_goal_alone_is_met_and_missed_by_one_fewer() {
    let queue = |servers| Queue { servers, arrivals: 200.0, handle_hours: 0.05 };
    let one = |goals: Goals| fewest_people(200.0, 0.05, &goals).unwrap();
    let waiting = one(Goals { probability_of_waiting: Some(0.1), ..Goals::default() });
    assert!(
        queue(waiting).probability_of_waiting() <= 0.1 && queue(waiting - 1).probability_of_waiting() > 0.1
    );
    let prompt = one(Goals { mean_wait: Some(10.0 * SECOND), ..Goals::default() });
    assert!(queue(prompt).mean_wait().unwrap() <= 10.0 * SECOND);
    assert!(queue(prompt - 1).mean_wait().unwrap() > 10.0 * SECOND);
    assert_eq!(one(Goals { occupancy: Some(0.5), ..Goals::default() }), 20);
    assert_eq!(one(Goals { occupancy: Some(1.0), ..Goals::default() }), 11);
    assert_eq!(one(Goals::default()), 11);
}

#[test]
fn goals_that_no_number_meets_have_no_answer() {
    let none = Goals::default();
    for goals in [
        level(1.0, 1.0),
        level(1.0, f64::NAN),
        Goals { mean_wait: Some(0.0), ..none },
        Goals { occupancy: Some(0.0), ..none },
        Goals { occupancy: Some(1e-12), ..none },
        Goals { probability_of_waiting: Some(-1.0), ..none },
        Goals { abandonment: Some(f64::NAN), ..none },
    ] {
        assert_eq!(fewest_people(5.0, 1.0, &goals), None, "{goals:?}");
        assert_eq!(fewest_people_with_patience(5.0, 1.0, 0.5, &goals), None, "{goals:?}");
        assert_eq!(fewest_people(0.0, 1.0, &goals), Some(0));
    }
    assert_eq!(fewest_people_with_patience(5.0, 1.0, 0.5, &Goals { abandonment: Some(0.0), ..none }), None);
    assert_eq!(fewest_people_with_patience(5.0, 1.0, 0.5, &none), Some(0));
    assert_eq!(fewest_people(f64::INFINITY, 1.0, &none), None);
    assert_eq!(fewest_people_with_patience(f64::INFINITY, 1.0, 0.5, &none), Some(0));
}

/// The fewest by trying each number from none on.
fn one_by_one(
    load: f64,
    patience: f64,
    kept: impl Fn(&relevo::model::patience::ImpatientState) -> bool,
) -> u32 {
    (0..10_000)
        .find(|&servers| {
            let queue =
                ImpatientQueue { servers, arrivals: load, handle_hours: 1.0, patience_hours: patience };
            queue.solve().settled().is_some_and(|state| kept(&state))
        })
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn halving_finds_what_trying_each_number_finds(
        load in 0.05..60.0_f64, patience in 0.02..10.0_f64, within in 0.0..1.0_f64, objective in 0.1..0.999_f64,
    ) {
        for of in [Callers::All, Callers::Served] {
            let mut goals = level(within, objective);
            goals.service_level = goals.service_level.map(|level| ServiceLevel { of, ..level });
            let found = fewest_people_with_patience(load, 1.0, patience, &goals);
            let tried = one_by_one(load, patience, |state| match of {
                Callers::All => state.served_within(within) >= objective,
                Callers::Served => state.served_within_of_served(within) >= objective,
            });
            prop_assert_eq!(found, Some(tried));
        }
        let goals = Goals { abandonment: Some(1.0 - objective), occupancy: Some(objective), ..Goals::default() };
        let tried = one_by_one(load, patience, |state| {
            state.abandonment <= 1.0 - objective && state.occupancy <= objective
        });
        prop_assert_eq!(fewest_people_with_patience(load, 1.0, patience, &goals), Some(tried));
    }

    #[test]
    fn more_work_or_a_higher_promise_never_needs_fewer_people(
        load in 0.05..300.0_f64, more in 1.0..1.2_f64, within in 0.0..1.0_f64, objective in 0.1..0.999_f64,
    ) {
        let people = servers_for(load, 1.0, within, objective).unwrap();
        prop_assert!(servers_for(load * more, 1.0, within, objective).unwrap() >= people);
        prop_assert!(servers_for(load, 1.0, within, objective.midpoint(1.0)).unwrap() >= people);
        prop_assert!(servers_for(load, 1.0, within * more, objective).unwrap() <= people);
        let both = Goals { occupancy: Some(0.8), ..level(within, objective) };
        prop_assert!(fewest_people(load, 1.0, &both).unwrap() >= people);
    }
}
