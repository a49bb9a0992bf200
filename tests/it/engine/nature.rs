//! What the answers about a layer propose.

use relevo::engine::nature::{Question, propose};
use relevo::engine::{ActionKind, apply};
use relevo::i18n::Language;
use relevo::scenario::answers::{Alarms, AtNight, Notices, Stakes, Users, Waits, answers};
use relevo::scenario::options::Options;
use relevo::scenario::presets::Preset;
use relevo::scenario::{Answers, Layer, Nature, Scenario};

#[test]
fn who_answers_nothing_is_proposed_nothing() {
    assert_eq!(propose(Answers::default()), None);
    // Monitoring alone says nothing of when a stop hurts.
    assert_eq!(propose(Answers { alarms: Alarms::Always, ..Answers::default() }), None);
}

#[test]
fn a_plant_is_a_continuous_operation_whatever_else_is_answered() {
    // Machines 2, operation stops 2, safety 2 against office 1, 1 and 1: six to at most three.
    for waits in Waits::ALL {
        for notices in Notices::ALL {
            let plant = answers(
                Users::Machines,
                AtNight::OperationStops,
                Stakes::Safety,
                *waits,
                Alarms::Unknown,
                *notices,
            );
            let proposal = propose(plant).expect("it says something");
            assert_eq!((proposal.nature, proposal.severity), (Nature::Continuous, 0));
        }
    }
}

#[test]
fn the_weights_of_the_table_decide_and_of_equals_the_one_with_more_cover() {
    let nature = |answers: Answers| propose(answers).map(|proposal| proposal.nature);
    // Office 1 against transactional 2.
    let lost = Answers { users: Users::Office, at_night: AtNight::SalesLost, ..Answers::default() };
    assert_eq!(nature(lost), Some(Nature::Transactional));
    // Office 2 against transactional 2.
    let even = Answers { waits: Waits::Overnight, ..lost };
    assert_eq!(nature(even), Some(Nature::Transactional));
    // Office 3 against transactional 2.
    let office = Answers { stakes: Stakes::WorkingTime, ..even };
    assert_eq!(nature(office), Some(Nature::Office));
    // Informational 2 against office 1.
    let idle = Answers { users: Users::Office, stakes: Stakes::Nothing, ..Answers::default() };
    let proposal = propose(idle).expect("it says something");
    assert_eq!((proposal.nature, proposal.severity), (Nature::Informational, 2));
    assert_eq!(proposal.reasons, [Question::Stakes]);
    assert_eq!(proposal.against, [(Question::Users, Nature::Office)]);
}

#[test]
fn a_stop_is_as_bad_as_the_worse_of_stakes_and_waiting() {
    let severity = |stakes, waits| {
        let said = Answers { users: Users::Office, stakes, waits, ..Answers::default() };
        propose(said).map(|proposal| proposal.severity)
    };
    assert_eq!(severity(Stakes::Nothing, Waits::Overnight), Some(1));
    assert_eq!(severity(Stakes::Law, Waits::Days), Some(0));
    assert_eq!(severity(Stakes::Nothing, Waits::Days), Some(2));
    assert_eq!(severity(Stakes::Unknown, Waits::Unknown), Some(1), "as office layers usually are");
}

#[test]
fn nights_that_count_and_wake_nobody_are_a_contradiction() {
    let shop = |alarms, notices| Answers { users: Users::Customers, alarms, notices, ..Answers::default() };
    let of = |answers: Answers| propose(answers).map(|proposal| (proposal.monitored, proposal.sleeps));
    assert_eq!(of(shop(Alarms::InOffice, Notices::Alarm)), Some((Some(false), true)));
    assert_eq!(of(shop(Alarms::Always, Notices::Customers)), Some((Some(true), false)));
    assert_eq!(of(shop(Alarms::Unknown, Notices::Alarm)), Some((Some(true), false)));
    assert_eq!(of(shop(Alarms::Unknown, Notices::Unknown)), Some((None, false)));
    let office = Answers { users: Users::Office, alarms: Alarms::None, ..Answers::default() };
    assert_eq!(of(office), Some((Some(false), false)), "nobody needs to be woken");
}

#[test]
fn a_proposal_taken_over_is_what_the_layer_is_and_nothing_else_changes() {
    let mut scenario = Scenario { layers: vec![Layer::default(); 2], ..Scenario::default() };
    scenario.layers[1].answers =
        answers(Users::Few, AtNight::Nothing, Stakes::Nothing, Waits::Days, Alarms::None, Notices::Nobody);
    let proposal = propose(scenario.layers[1].answers).expect("it says something");
    let change = proposal.change(1, &scenario.layers[1]).expect("it differs");
    let after = apply(&change, &scenario);
    let described = Layer {
        nature: Nature::Informational,
        outage_share: [1.0, 0.6, 0.02, 0.0],
        monitored: false,
        ..scenario.layers[1].clone()
    };
    assert_eq!(after.layers, [scenario.layers[0].clone(), described]);
    assert_eq!(proposal.change(1, &after.layers[1]), None, "there is nothing left to take over");
    // A layer that is gone takes nothing.
    let gone =
        ActionKind::Describe { layer: 7, nature: Nature::Office, outage_share: [0.0; 4], monitored: true };
    assert_eq!(apply(&gone, &after), after);
}

#[test]
fn the_examples_answer_as_they_are_stated() {
    for preset in Preset::ALL {
        for layer in preset.scenario(Language::En).layers {
            let proposal = propose(layer.answers).expect("every layer of an example is answered");
            assert_eq!(proposal.nature, layer.nature, "{}", layer.name);
            assert_eq!(proposal.change(0, &layer), None, "{}", layer.name);
        }
    }
}
