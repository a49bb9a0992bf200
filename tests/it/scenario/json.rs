//! JSON against another reader of it, and what is no JSON.

use proptest::prelude::*;
use relevo::scenario::document::{Document, Notice, OpenError, open};
use relevo::scenario::json::{Fault, Json, read};
use relevo::scenario::presets::Preset;
use serde_json::Value;

use relevo::i18n::Language;

fn same(ours: &Json, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Flag(a), Value::Bool(b)) => a == b,
        (Json::Number(a), Value::Number(b)) => Some(*a) == b.as_f64(),
        (Json::Text(a), Value::String(b)) => a == b,
        (Json::List(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        // Their fields hold no name twice: the last one counts, as in ours.
        (Json::Fields(a), Value::Object(b)) => {
            let last = |name: &String| a.iter().rev().find(|field| field.0 == *name).map(|field| &field.1);
            a.iter().all(|(name, _)| b.contains_key(name))
                && b.iter().all(|(name, value)| last(name).is_some_and(|ours| same(ours, value)))
        }
        _ => false,
    }
}

/// Both read the same value, or both refuse, and at the same place: the other reader takes an escape or a word as a
/// whole before it complains, and a number too large at any of its digits.
fn agree(text: &str) -> Result<(), TestCaseError> {
    match (read(text), serde_json::from_str::<Value>(text)) {
        (Ok(ours), Ok(theirs)) => prop_assert!(same(&ours, &theirs), "{text:?}: {ours:?} or {theirs:?}"),
        (Err(ours), Err(theirs)) => {
            let before = |line: usize| text.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
            let too_large = theirs.to_string().starts_with("number out of range");
            let (ours, theirs) = (before(ours.line) + ours.column, before(theirs.line()) + theirs.column());
            prop_assert!(too_large || ours.abs_diff(theirs) <= 4, "{text:?}: {ours} or {theirs}");
        }
        (ours, theirs) => prop_assert!(false, "{text:?}: {ours:?} or {theirs:?}"),
    }
    Ok(())
}

fn values() -> impl Strategy<Value = Json> {
    let numbers = prop_oneof![
        any::<f64>().prop_filter("JSON has no others", |value| value.is_finite()),
        (-1000..1000_i32).prop_map(f64::from),
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Flag),
        numbers.prop_map(Json::Number),
        any::<String>().prop_map(Json::Text),
        any::<u32>()
            .prop_map(|text| Json::Text(char::from_u32(text % 0x80).map(String::from).unwrap_or_default())),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::List),
            prop::collection::btree_map(any::<String>(), inner, 0..5)
                .prop_map(|fields| Json::Fields(fields.into_iter().collect())),
        ]
    })
}

/// What JSON is made of, and what is close to it.
fn pieces() -> impl Strategy<Value = String> {
    let known = [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\",
        "null",
        "true",
        "false",
        "nul",
        "0",
        "1",
        "-",
        "+",
        ".",
        "e",
        "E5",
        "1e999",
        "-0",
        "00",
        "0.1",
        "\\u",
        "\\ud83d",
        "\\ude00",
        "\\u00e9",
        "\\n",
        "\\x",
        "\"a\"",
        " ",
        "\n",
        "\t",
        "\u{1}",
        "'",
        "/",
        "NaN",
        "12345678901234567890",
        "0.30000000000000004",
    ];
    prop::collection::vec(prop::sample::select(known.to_vec()), 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_json_and_is_read_as_it_was(value in values()) {
        let text = value.write();
        let theirs: Value = serde_json::from_str(&text).expect("it is JSON");
        prop_assert!(same(&value, &theirs), "{text}");
        prop_assert_eq!(read(&text), Ok(value));
        agree(&serde_json::to_string_pretty(&theirs).expect("a value can be written"))?;
    }

    #[test]
    fn any_text_is_read_or_refused_as_the_other_reader_does(text in pieces()) {
        agree(&text)?;
    }

    #[test]
    fn a_broken_document_is_refused_at_the_same_place(at in 0.0..1.0_f64, cut in 0..3_usize, piece in pieces()) {
        let text = Document::new("a".into(), "A".into(), 0.0, Preset::Mine.scenario(Language::En)).save();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the text")]
        let at = (at * text.len() as f64) as usize;
        let after = text.chars().skip(at + cut);
        let broken: String = text.chars().take(at).chain(piece.chars()).chain(after).collect();
        // The other reader counts bytes.
        if broken.is_ascii() {
            agree(&broken)?;
        }
    }
}

#[test]
fn numbers_come_back_to_the_last_bit() {
    for value in
        [0.1 + 0.2, 1.0 / 3.0, 5e-324, f64::MIN_POSITIVE, f64::MAX, -1e-7, 1e21, 123_456_789.123_456_79]
    {
        assert_eq!(read(&Json::Number(value).write()), Ok(Json::Number(value)));
    }
    assert_eq!(Json::Number(f64::NAN).write(), "null");
}

#[test]
fn what_is_no_json_is_refused_where_it_stops_being_it() {
    for (text, line, column) in [
        ("", 1, 1),
        ("{", 1, 2),
        ("\"abc", 1, 5),
        ("[1,\n2", 2, 2),
        ("[1, ]", 1, 5),
        ("{\"é\": é}", 1, 7),
        ("{'a': 1}", 1, 2),
        ("[01]", 1, 3),
        ("[.5]", 1, 2),
        ("[1.]", 1, 4),
        ("[NaN]", 1, 2),
        ("[-Infinity]", 1, 3),
        ("1 // one", 1, 3),
        ("[\"\u{9}\"]", 1, 3),
        ("[\"\\ud800\"]", 1, 9),
        ("[\"\\ud800\\u0041\"]", 1, 15),
        ("[\"\\udc00\"]", 1, 9),
    ] {
        assert_eq!(read(text), Err(Fault { line, column }), "{text:?}");
    }
    assert!(read("1e999").is_err() && read("[-1e999]").is_err());
}

#[test]
fn a_text_may_be_deep_but_not_bottomless() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    for depth in [1, 127, 128, 1_000_000] {
        let (ours, theirs) = (read(&nested(depth)), serde_json::from_str::<Value>(&nested(depth)));
        assert_eq!(ours.is_ok(), theirs.is_ok(), "{depth}");
        assert_eq!(ours.is_ok(), depth < 128);
    }
}

#[test]
fn of_two_fields_of_the_same_name_the_last_one_counts() {
    let text = Document::new("a".into(), "A".into(), 0.0, Preset::Mine.scenario(Language::En)).save();
    let twice = text.replace("\"country\":", "\"country\":\"mx\",\"country\":");
    assert!(
        twice.len() > text.len()
            && read(&text).expect("it is JSON").at("scenario.country") != Some(&"mx".into())
    );
    assert_eq!(open(&twice), open(&text));
}

#[test]
fn a_document_says_all_that_its_scenario_holds() {
    for preset in Preset::ALL {
        let document = Document::new("a".into(), "Á \"1\"".into(), 1.5e12, preset.scenario(Language::Es));
        let ours = read(&document.save()).expect("it is JSON");
        let mut all = serde_json::to_value(&document).expect("it serializes");
        // Where nobody is listed there are no people to tell of.
        let staff = all["scenario"].as_object_mut().and_then(|scenario| scenario.remove("staff"));
        assert_eq!(staff, Some("".into()));
        assert!(same(&ours, &all), "{}", document.save());
    }
}

#[test]
fn numbers_that_are_none_of_a_scenario_end_in_a_notice_or_a_refusal() {
    let text = Document::new("a".into(), "A".into(), 0.0, Preset::Mine.scenario(Language::En)).save();
    let with = |value: &str| {
        let at = text.find("\"correlation\":").expect("it is there") + "\"correlation\":".len();
        let end = at + text[at..].find([',', '}']).expect("something follows");
        format!("{}{value}{}", &text[..at], &text[end..])
    };
    let clamped = |from, to| Notice::Clamped { path: "absence.correlation".into(), from, to };
    let opened = |value: &str| open(&with(value)).map(|(_, notices)| notices);
    assert_eq!(opened("0.1"), Ok(Vec::new()));
    assert_eq!(
        opened("123456789012345678901234567890"),
        Ok(vec![clamped(123_456_789_012_345_678_901_234_567_890.0, 1.0)])
    );
    assert_eq!(opened("\"0.1\""), Ok(vec![Notice::NotUsable { path: "absence.correlation".into() }]));
    for refused in ["1e999", "-1e999", "NaN", "Infinity", "0x10", "1_000"] {
        assert!(matches!(opened(refused), Err(OpenError::NotJson { line: 1, column: 2.. })), "{refused}");
    }
}
