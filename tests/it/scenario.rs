//! What the user states, its table and its documents.

mod fixtures;
mod history;
mod hostile;
mod json;
mod pack;
mod paint;
mod ranges;
mod schema;
mod share;
mod staff;

use relevo::i18n::{EN, Language, Locale};
use relevo::scenario::document::{Document, Notice, OpenError, open, places};
use relevo::scenario::params::{CHOICES, FLAGS, NAMES, NUMBERS, path, put};
use relevo::scenario::presets::Preset;
use relevo::scenario::{Country, DutyRow, Layer, MAX_LAYERS, Nature, Scenario, Site, check};
use serde_json::Value;
use std::collections::HashSet;

/// A scenario in which every list has an item.
fn full() -> Scenario {
    let mut scenario = Scenario::default();
    scenario.team.rows.push(DutyRow::default());
    scenario.sites.push(Site::default());
    scenario
}

fn leaves(value: &Value, path: String, found: &mut Vec<(String, Value)>) {
    let join = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| leaves(value, join(key), found)),
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(position, value)| leaves(value, join(&position.to_string()), found));
        }
        leaf => found.push((path, leaf.clone())),
    }
}

#[test]
fn every_leaf_has_a_row_and_every_row_a_leaf() {
    let scenario = full();
    let mut found = Vec::new();
    leaves(&serde_json::to_value(&scenario).expect("it serializes"), String::new(), &mut found);
    let of_leaves = |is: fn(&Value) -> bool| -> HashSet<String> {
        found.iter().filter(|(_, value)| is(value)).map(|(path, _)| path.clone()).collect()
    };
    let numbers: HashSet<String> = NUMBERS
        .iter()
        .flat_map(|row| {
            places(row.id, |at| (row.get)(&scenario, at).is_some()).into_iter().map(|at| path(row.id, at))
        })
        .collect();
    let texts: HashSet<String> = CHOICES
        .iter()
        .flat_map(|row| {
            places(row.id, |at| (row.get)(&scenario, at).is_some()).into_iter().map(|at| path(row.id, at))
        })
        .chain(NAMES.iter().flat_map(|row| {
            places(row.id, |at| (row.get)(&scenario, at).is_some()).into_iter().map(|at| path(row.id, at))
        }))
        // People are a text of their own.
        .chain(["staff".to_owned()])
        .collect();
    let flags: HashSet<String> = FLAGS
        .iter()
        .flat_map(|row| {
            places(row.id, |at| (row.get)(&scenario, at).is_some()).into_iter().map(|at| path(row.id, at))
        })
        .collect();
    assert_eq!(of_leaves(Value::is_number), numbers);
    assert_eq!(of_leaves(Value::is_string), texts);
    assert_eq!(of_leaves(Value::is_boolean), flags);
}

#[test]
fn ids_are_unique_and_labels_are_there_in_both_languages() {
    let ids: Vec<&str> = NUMBERS
        .iter()
        .map(|row| row.id)
        .chain(CHOICES.iter().map(|row| row.id))
        .chain(FLAGS.iter().map(|row| row.id))
        .chain(NAMES.iter().map(|row| row.id))
        .collect();
    assert_eq!(ids.len(), ids.iter().collect::<HashSet<_>>().len());
    for language in [Language::En, Language::Es] {
        let strings = language.strings();
        assert!(
            NUMBERS
                .iter()
                .all(|row| !(row.text)(strings).label.is_empty() && !(row.text)(strings).source.is_empty())
        );
        for row in CHOICES {
            assert_eq!((row.text)(strings).options.len(), row.values.len(), "{}", row.id);
        }
    }
    assert_eq!((NUMBERS[0].text)(&EN).label, "Engineers");
}

#[test]
fn defaults_and_presets_are_within_bounds_and_get_after_set_is_the_identity() {
    let presets = Preset::ALL.map(|preset| preset.scenario(Language::Es));
    for mut scenario in presets.into_iter().chain([full()]) {
        for row in NUMBERS {
            assert!(row.step > 0.0 && row.bounds.0 < row.bounds.1, "{}", row.id);
            for at in places(row.id, |at| (row.get)(&scenario, at).is_some()) {
                let value = (row.get)(&scenario, at).expect("the place exists");
                assert!((row.bounds.0..=row.bounds.1).contains(&value), "{} is {value}", path(row.id, at));
                for bound in [row.bounds.0, row.bounds.1] {
                    (row.set)(&mut scenario, at, bound);
                    assert_eq!((row.get)(&scenario, at), Some(bound), "{}", row.id);
                }
                (row.set)(&mut scenario, at, value);
            }
        }
    }
}

#[test]
fn a_document_opens_as_it_was_saved() {
    for preset in Preset::ALL {
        let saved = Document::new(
            "a1".into(),
            preset.title(Language::Es).into(),
            1.5e12,
            preset.scenario(Language::Es),
        );
        let (opened, notices) = open(&saved.save()).expect("it opens");
        assert_eq!(notices, Vec::new());
        assert_eq!(opened, saved);
        assert_eq!(opened.save(), saved.save());
    }
}

#[test]
fn a_damaged_document_is_mended_with_a_notice_for_each_field() {
    let mut value: Value = serde_json::from_str(
        &Document::new("x".into(), "X".into(), 0.0, Preset::Software.scenario(Language::En)).save(),
    )
    .expect("it is JSON");
    let scenario = &mut value["scenario"];
    scenario["team"]["groups"][0]["headcount"] = (-4).into();
    scenario["layers"][0]["incidents_per_month"][2] = 1e9.into();
    scenario["absence"]["sick_days"] = Value::Null;
    scenario["country"] = "atlantis".into();
    scenario["colour"] = "blue".into();
    scenario["money"].as_object_mut().expect("an object").remove("tools");
    let layer = scenario["layers"][0].clone();
    scenario["layers"] = Value::Array(vec![layer; MAX_LAYERS + 1]);
    let (opened, notices) = open(&value.to_string()).expect("it opens");
    let has = |notice: Notice| assert!(notices.contains(&notice), "{notice:?} in {notices:?}");
    has(Notice::Clamped { path: "team.groups.0.headcount".into(), from: -4.0, to: 0.0 });
    has(Notice::Clamped { path: "layers.0.incidents_per_month.2".into(), from: 1e9, to: 100_000.0 });
    has(Notice::NotUsable { path: "absence.sick_days".into() });
    has(Notice::NotUsable { path: "country".into() });
    has(Notice::Unknown { path: "colour".into() });
    has(Notice::Missing { path: "money.tools".into() });
    has(Notice::TooMany { path: "layers".into(), found: 13, kept: 12 });
    assert_eq!(opened.scenario.layers.len(), MAX_LAYERS);
    assert_eq!(opened.scenario.country, Country::Es);
    assert!(notices.iter().all(|notice| !notice.say(Locale::from_tag("es")).is_empty()));
}

#[test]
fn what_is_no_document_is_refused_with_its_reason() {
    assert_eq!(open("  \n"), Err(OpenError::Empty));
    assert_eq!(open("{\"app\":\n nope}"), Err(OpenError::NotJson { line: 2, column: 3 }));
    assert_eq!(open("[1,2]"), Err(OpenError::NotRelevo));
    assert_eq!(open("{\"app\":\"relevo\",\"scenario\":7}"), Err(OpenError::NotRelevo));
    assert_eq!(
        open("{\"app\":\"relevo\",\"schema\":99,\"scenario\":{}}"),
        Err(OpenError::Newer { schema: 99 })
    );
    assert!(matches!(open("{\"app\":\"relevo\",\"x\":NaN}"), Err(OpenError::NotJson { .. })));
    assert_eq!(open(&" ".repeat(5 << 20).replacen(' ', "x", 1)), Err(OpenError::TooLarge));
}

#[test]
fn names_lose_control_and_direction_characters_and_their_excess() {
    use relevo::scenario::document::clean_name;
    assert_eq!(clean_name("  Pay\u{202e}ments\u{0}\n "), "Payments");
    assert_eq!(clean_name(&"é".repeat(500)).chars().count(), 60);
}

#[test]
fn contradictions_are_told() {
    let mut scenario = Preset::Mine.scenario(Language::En);
    assert_eq!(check::check(&scenario), Vec::new());
    scenario.team.groups[0].headcount = 1;
    scenario.tiers[0].response_minutes[2] = 5.0;
    scenario.service.acknowledge_p90_minutes = 1.0;
    let issues = check::check(&scenario);
    assert!(issues.contains(&check::Issue::MoreOnDutyThanPeople { on_duty: 4, headcount: 1 }));
    assert!(issues.contains(&check::Issue::PercentilesCrossed));
    assert!(issues.iter().any(|issue| matches!(issue, check::Issue::SeveritiesCrossed { severity: 3, .. })));
    scenario.team.groups[0].headcount = 0;
    for layer in &mut scenario.layers {
        layer.incidents_per_month = [0.0; 4];
    }
    let issues = check::check(&scenario);
    assert!(issues.contains(&check::Issue::NoTickets) && issues.contains(&check::Issue::NobodyInTeam));
}

#[test]
fn what_is_put_at_a_path_stands_there_and_nothing_else_changes() {
    let mut scenario = Scenario::default();
    assert!(put(&mut scenario, "layers.0.nature", "continuous"));
    assert!(put(&mut scenario, "layers.0.monitored", "false"));
    let layer = Layer { nature: Nature::Continuous, monitored: false, ..Layer::default() };
    assert_eq!(scenario, Scenario { layers: vec![layer], ..Scenario::default() });
    let before = scenario.clone();
    for (path, value) in
        [("layers.0.nature", "unknown"), ("layers.0.name", "x"), ("nowhere", "true"), ("", "")]
    {
        assert!(!put(&mut scenario, path, value), "{path}");
    }
    // A layer that does not exist takes nothing.
    let _ = put(&mut scenario, "layers.7.nature", "office");
    assert_eq!(scenario, before);
}
