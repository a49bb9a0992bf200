//! The schema of a document, made from the table of parameters, the table of lists, the table of the staff and the bounds
//! of the reader, so that none of it is typed twice.

use relevo::calendar::WEEK;
use relevo::i18n::EN;
use relevo::quantity::Unit;
use relevo::scenario::document::{Document, places};
use relevo::scenario::lists::LISTS;
use relevo::scenario::migrate::SCHEMA;
use relevo::scenario::params::{At, CHOICES, FLAGS, NAMES, NUMBERS, Number};
use relevo::scenario::staff::fields::FIELDS;
use relevo::scenario::staff::{
    Entry, LeaveKind, MAX_ACTUALS, MAX_ENTRIES, MAX_HOLIDAYS, MAX_LEAVE, MAX_PEOPLE, Role,
};
use relevo::scenario::{DutyRow, MAX_LAYERS, MAX_NAME, MAX_RANGES, Scenario, Site};
use serde_json::{Value, json};

/// A scenario in which every list has an item.
fn full() -> Scenario {
    let mut scenario = Scenario::default();
    scenario.team.rows.push(DutyRow::default());
    scenario.sites.push(Site::default());
    scenario
}

/// The schema.
pub(super) fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:relevo:scenario:{SCHEMA}"),
        "title": "Relevo scenario",
        "description": "What Relevo stores of a scenario, and what it offers as a file. Values that are missing take their defaults, numbers out of bounds are moved to the nearest, and each such change is told.",
        "type": "object",
        "required": ["app", "scenario"],
        "additionalProperties": false,
        "properties": {
            "app": { "const": "relevo" },
            "schema": { "type": "integer", "minimum": 1, "maximum": SCHEMA, "description": "Version of this format." },
            "id": { "type": "string", "maxLength": MAX_NAME, "description": "Tells scenarios of the same name apart." },
            "name": name("Name of the scenario"),
            "client": name("Whose plan it is; may be empty"),
            "saved": { "type": "number", "description": "When it was saved, in milliseconds since 1970; 0 when unknown." },
            "scenario": scenario(),
            "rev": { "type": "string", "description": "In the browser's storage: the name of this version." },
            "base": { "type": "string", "description": "In the browser's storage: the name of the version it was made from." },
            "sum": { "type": "string", "pattern": "^[0-9a-f]{16}$", "description": "In the browser's storage: FNV-1a, 64 bits, of all that stands before it." },
        },
    })
}

fn name(title: &str) -> Value {
    json!({ "type": "string", "maxLength": MAX_NAME, "title": title })
}

fn scenario() -> Value {
    let full = full();
    let saved = Document::new(String::new(), String::new(), 0.0, full.clone()).save();
    let saved: Value = serde_json::from_str(&saved).expect("it is JSON");
    let mut root = object();
    // Items of a list have no default of their own; what stands alone has.
    let usual = |id: &str| {
        let pointer = format!("/scenario/{}", id.replace('.', "/"));
        (!id.contains('*')).then(|| saved.pointer(&pointer)).flatten().cloned()
    };
    for row in NAMES {
        put(&mut root, row.id, name((row.text)(&EN).label), usual(row.id));
    }
    for row in CHOICES {
        let (text, values) = ((row.text)(&EN), row.values);
        let told: Vec<String> =
            values.iter().zip(text.options).map(|(value, name)| format!("{value}: {name}")).collect();
        let leaf = json!({ "enum": values, "title": text.label, "description": told.join("; ") });
        put(&mut root, row.id, leaf, usual(row.id));
    }
    for row in NUMBERS {
        put(&mut root, row.id, number(row), usual(row.id));
    }
    for row in FLAGS {
        put(&mut root, row.id, json!({ "type": "boolean", "title": (row.text)(&EN).label }), usual(row.id));
    }
    // Of lists in which a place means something (a severity, a day) there are always as many places.
    let ids = NUMBERS.iter().map(|row| (row.id, row.get as usize)).map(|(id, _)| id);
    let all = ids.chain(CHOICES.iter().map(|row| row.id)).chain(FLAGS.iter().map(|row| row.id));
    for id in all.filter(|id| id.ends_with(".*")) {
        let count = parts(id, &full);
        let list = at(&mut root, id.trim_end_matches(".*"));
        (list["minItems"], list["maxItems"]) = (json!(count), json!(count));
    }
    for list in &LISTS {
        let place = at(&mut root, list.id);
        (place["minItems"], place["maxItems"]) = (json!(list.least), json!(list.most));
    }
    let hours = json!({
        "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": (1 << 24) - 1 },
        "oneOf": [{ "maxItems": 0 }, { "minItems": 7, "maxItems": 7 }],
        "description": "Painted hours: a number a day, Monday first, its lowest bit 0 to 1 h; or nothing.",
    });
    *at(&mut root, "service.window.painted") = hours.clone();
    *at(&mut root, "tiers.*.window.painted") = hours;
    *at(&mut root, "layers.*.measured") = json!({
        "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": u16::MAX },
        "oneOf": [{ "maxItems": 0 }, { "minItems": WEEK, "maxItems": WEEK }],
        "description": "Tickets by hour of the week, Monday 0 h first, as weights; or nothing.",
    });
    let number = json!({ "type": "number" });
    let range = closed(
        &json!({ "path": { "type": "string" }, "low": number, "high": number }),
        &["path", "low", "high"],
    );
    *at(&mut root, "ranges") = json!({
        "type": "array", "items": range, "maxItems": MAX_RANGES,
        "description": "Numbers stated as a range: by their path in the scenario, below low and above high one time in twenty each. The value is the middle.",
    });
    *at(&mut root, "staff") = staff();
    root
}

/// How many parts an array has.
fn parts(id: &str, full: &Scenario) -> usize {
    let numbers =
        NUMBERS.iter().find(|row| row.id == id).map(|row| places(id, |at| (row.get)(full, at).is_some()));
    let choices =
        CHOICES.iter().find(|row| row.id == id).map(|row| places(id, |at| (row.get)(full, at).is_some()));
    let flags =
        FLAGS.iter().find(|row| row.id == id).map(|row| places(id, |at| (row.get)(full, at).is_some()));
    numbers.or(choices).or(flags).map_or(0, |places| places.len())
}

fn number(row: &Number) -> Value {
    let (text, (low, high)) = ((row.text)(&EN), row.bounds);
    // What does not keep a fraction is whole.
    let (mut scenario, at) = (full(), At::default());
    (row.set)(&mut scenario, at, low + 0.25);
    let is_whole = (row.get)(&scenario, at).is_some_and(|value| value.total_cmp(&low).is_eq());
    let told = [unit(row.unit), text.hint]
        .iter()
        .filter(|text| !text.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(". ");
    let kind = if is_whole { "integer" } else { "number" };
    json!({ "type": kind, "minimum": short(low), "maximum": short(high), "title": text.label, "description": told })
}

/// Whole numbers without a fraction.
fn short(value: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "bounds are small")]
    if value.fract() == 0.0 { json!(value as i64) } else { json!(value) }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Plain => "",
        Unit::Percent => "Share: 1 is all",
        Unit::People => "People",
        Unit::Seconds => "Seconds",
        Unit::Minutes => "Minutes",
        Unit::Hours => "Hours",
        Unit::HoursAWeek => "Hours a week",
        Unit::HourOfDay => "Hour of the day",
        Unit::DaysAYear => "Working days a year",
        Unit::Days => "Days",
        Unit::Months => "Months",
        Unit::AMonth => "A month",
        Unit::Money => "In the currency of the scenario",
        Unit::MoneyAnHour => "In the currency of the scenario, an hour",
        Unit::MoneyAYear => "In the currency of the scenario, a year",
        Unit::Times => "Factor",
    }
}

fn object() -> Value {
    json!({ "type": "object", "additionalProperties": false, "properties": {} })
}

fn closed(properties: &Value, required: &[&str]) -> Value {
    json!({ "type": "object", "additionalProperties": false, "properties": properties, "required": required })
}

fn list(items: &Value, most: usize) -> Value {
    json!({ "type": "array", "items": items, "maxItems": most })
}

/// Puts the schema of a value at an id.
fn put(root: &mut Value, id: &str, leaf: Value, usual: Option<Value>) {
    let place = at(root, id);
    *place = leaf;
    if let Some(usual) = usual {
        place["default"] = usual;
    }
}

/// The place of an id: names are properties, stars are items.
fn at<'a>(root: &'a mut Value, id: &str) -> &'a mut Value {
    id.split('.').fold(root, |place, part| {
        if part == "*" {
            if place.get("items").is_none() {
                *place = json!({ "type": "array", "items": {} });
            }
            return &mut place["items"];
        }
        if place.get("properties").is_none() {
            *place = object();
        }
        &mut place["properties"][part]
    })
}

/// The people: what the lists hold, and the single numbers by their table.
fn staff() -> Value {
    let id = json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX });
    let day = json!({ "type": "string", "pattern": "^(199\\d|20\\d\\d|21\\d\\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" });
    let amount = json!({ "type": "number", "minimum": 0, "maximum": 100_000 });
    let count = |least: u32, most: u32| json!({ "type": "integer", "minimum": least, "maximum": most });
    let skill =
        closed(&json!({ "role": { "enum": Role::STORED }, "visits": count(0, 1_000), "last": day }), &[]);
    let skills = list(&json!({ "oneOf": [{ "type": "null" }, skill] }), MAX_LAYERS);
    let person = closed(
        &json!({ "id": id, "name": name("As the user calls them"), "heads": count(1, 500), "group": count(0, 500), "skills": skills }),
        &["id"],
    );
    let kind = json!({ "enum": LeaveKind::STORED });
    let leave = closed(
        &json!({ "id": id, "person": id, "from": day, "to": day, "kind": kind }),
        &["id", "person", "from", "to"],
    );
    let mut entry = closed(
        &json!({ "id": id, "person": id, "layer": count(0, 500), "from": day, "to": day, "kind": kind, "backup": id, "revision": id }),
        &["id", "person", "from", "to"],
    );
    for state in Entry::STATES {
        entry["properties"][state] = day.clone();
    }
    let actual =
        closed(&json!({ "week": day, "visits": amount, "covered": amount }), &["week", "visits", "covered"]);
    let holiday = closed(&json!({ "date": day, "name": name("What it is called") }), &["date"]);
    let mut root = closed(
        &json!({
            "people": list(&person, MAX_PEOPLE),
            "leave": list(&leave, MAX_LEAVE),
            "ledger": list(&entry, MAX_ENTRIES),
            "actuals": list(&actual, MAX_ACTUALS),
            "holidays": list(&holiday, MAX_HOLIDAYS),
            "from": day,
            "key": id,
        }),
        &[],
    );
    for field in FIELDS {
        // A place in the months is a number.
        let path: Vec<&str> = field
            .path
            .split('.')
            .map(|part| if part.parse::<usize>().is_ok() { "*" } else { part })
            .collect();
        let kind = if field.step.fract() == 0.0 { "integer" } else { "number" };
        let (low, high) = (short(field.bounds.0), short(field.bounds.1));
        let leaf = json!({ "type": kind, "minimum": low, "maximum": high, "description": unit(field.unit) });
        put(&mut root, &path.join("."), leaf, None);
        if path.last() == Some(&"*") {
            let months = at(&mut root, &path[..path.len() - 1].join("."));
            (months["minItems"], months["maxItems"]) = (json!(12), json!(12));
        }
    }
    *at(&mut root, "training.visits") =
        list(&json!({ "oneOf": [{ "type": "null" }, count(0, 52)] }), MAX_LAYERS);
    root["description"] =
        json!("People, their absences and what was agreed of them; missing where nobody is listed.");
    root
}
