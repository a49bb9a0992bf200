//! The published schema of a document, checked by a validator that shares no code with it.

mod made;

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use proptest::prelude::*;
use relevo::i18n::Language;
use relevo::scenario::document::{Document, open};
use relevo::scenario::params::{CHOICES, FLAGS, NAMES, NUMBERS};
use relevo::scenario::presets::Preset;
use relevo::scenario::stored::seal;
use serde_json::{Value, json};

use super::share::{largest, people};
use crate::sketch::{sketches, stated};

/// Set to write the schema anew: `RELEVO_SCHEMA=write cargo test --test it schema`.
const WRITE: &str = "RELEVO_SCHEMA";

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/scenario.schema.json")
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&made::schema()).expect("it is a schema")
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}

fn accepts(text: &str) {
    let faults: Vec<String> = validator()
        .iter_errors(&value(text))
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

fn bank() -> Document {
    Document::new("a1".into(), "Ñ".into(), 1.5e12, Preset::Bank.scenario(Language::Es))
}

#[test]
fn the_published_schema_is_the_one_that_the_tables_make() {
    let made = serde_json::to_string_pretty(&made::schema()).expect("it can be written") + "\n";
    if std::env::var(WRITE).is_ok() {
        fs::write(file(), &made).expect("it can be written");
    }
    assert!(jsonschema::draft202012::meta::is_valid(&made::schema()));
    let published = fs::read_to_string(file()).unwrap_or_default();
    assert!(published == made, "docs/scenario.schema.json is old: set {WRITE}=write and run this test once");
}

#[test]
fn every_example_and_whoever_is_listed_is_accepted() {
    for preset in Preset::ALL {
        for language in [Language::En, Language::Es] {
            let mut document = Document::new("a".into(), "n".into(), 0.0, preset.scenario(language));
            accepts(&document.save());
            accepts(&seal(&document.save(), "b", "a"));
            document.scenario.staff = people(9).write();
            accepts(&document.save());
        }
    }
    accepts(&largest(300).save());
}

#[test]
fn every_fixture_that_is_a_document_is_accepted() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scenario");
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let text = fs::read_to_string(entry.expect("it can be read").path()).expect("it is text");
        if text.starts_with('{') && value(&text).get("scenario").is_some() {
            accepts(&text);
            seen += 1;
        }
    }
    assert!(seen >= 3, "{seen} documents");
}

#[test]
fn what_is_obviously_wrong_is_refused_and_said_where() {
    let validator = validator();
    for (path, wrong) in [
        ("/app", json!("other")),
        ("/schema", json!(99)),
        ("/name", json!("x".repeat(61))),
        ("/sum", json!("xyz")),
        ("/scenario/layers", json!([])),
        ("/scenario/layers/0/incidents_per_month", json!([1, 2, 3])),
        ("/scenario/layers/0/incidents_per_month/2", json!(-1)),
        ("/scenario/layers/0/incidents_per_month/2", json!(1e6)),
        ("/scenario/layers/0/nature", json!("sunny")),
        ("/scenario/layers/0/monitored", json!("yes")),
        ("/scenario/layers/0/measured", json!([1, 2])),
        ("/scenario/layers/0/colour", json!("blue")),
        ("/scenario/team/groups/0/headcount", json!(2.5)),
        ("/scenario/service/window/painted", json!([1, 2, 3, 4, 5, 6, 1 << 24])),
        ("/scenario/service/window/own/days", json!([true])),
        ("/scenario/absence/sick_days", Value::Null),
        ("/scenario/ranges", json!([{ "path": "absence.sick_days", "low": 1 }])),
        ("/scenario/staff", json!({ "people": [{ "name": "no id" }] })),
        ("/scenario/staff", json!({ "people": [{ "id": 1, "skills": [{ "role": "C" }] }] })),
        (
            "/scenario/staff",
            json!({ "leave": [{ "id": 1, "person": 1, "from": "2026-08-03", "to": "03/08/2026" }] }),
        ),
        ("/scenario", json!(7)),
    ] {
        let mut document = value(&seal(&bank().save(), "b", "a"));
        let (parent, name) = path.rsplit_once('/').expect("a path");
        let parent = document.pointer_mut(parent).expect("it is there");
        match name.parse::<usize>() {
            Ok(place) => parent[place] = wrong.clone(),
            Err(_) => parent[name] = wrong.clone(),
        }
        let fault = validator.validate(&document).expect_err(path);
        let at = fault.instance_path().to_string();
        assert!(path.starts_with(&at) || at.starts_with(path), "{path} is told as {at}");
    }
    assert!(!validator.is_valid(&json!({ "app": "relevo" })) && !validator.is_valid(&json!([])));
}

#[test]
fn every_row_of_the_table_stands_in_the_schema_with_its_bounds() {
    let schema = made::schema();
    let at = |id: &str| {
        let pointer: String = id
            .split('.')
            .map(|part| if part == "*" { "/items".to_owned() } else { format!("/properties/{part}") })
            .collect();
        let scenario = &schema["properties"]["scenario"];
        scenario.pointer(&pointer).unwrap_or_else(|| panic!("{id} is missing")).clone()
    };
    for row in NUMBERS {
        let leaf = at(row.id);
        assert_eq!(
            (leaf["minimum"].as_f64(), leaf["maximum"].as_f64()),
            (Some(row.bounds.0), Some(row.bounds.1)),
            "{}",
            row.id
        );
    }
    assert!(CHOICES.iter().all(|row| at(row.id)["enum"] == json!(row.values)));
    assert!(FLAGS.iter().all(|row| at(row.id)["type"] == "boolean"));
    assert!(NAMES.iter().all(|row| at(row.id)["type"] == "string"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_saved_is_accepted(sketch in sketches()) {
        let saved = Document::new("a".into(), "n".into(), 0.0, stated(&sketch)).save();
        accepts(&open(&saved).expect("it was just written").0.save());
    }
}
