//! Numbers stated as a range: what counts, what is kept, and what goes with an item that is taken away.

use relevo::i18n::{Language, Locale};
use relevo::quantity::Unit;
use relevo::scenario::document::{Document, Notice, open};
use relevo::scenario::lists::LISTS;
use relevo::scenario::params::{At, NUMBERS, Number, number, path};
use relevo::scenario::presets::Preset;
use relevo::scenario::ranges::{forget, may_vary, range_of, state};
use relevo::scenario::{MAX_RANGES, RangeOf, Scenario};

fn tickets() -> &'static Number {
    number("layers.*.incidents_per_month.*").expect("it has a row")
}

fn sick() -> &'static Number {
    number("absence.sick_days").expect("it has a row")
}

fn at(item: usize, part: usize) -> At {
    At { item, part }
}

fn stored(scenario: Scenario) -> String {
    Document::new("id".to_owned(), "name".to_owned(), 0.0, scenario).save()
}

#[test]
fn a_range_computes_with_its_middle_and_a_plain_value_takes_it_away() {
    let mut scenario = Scenario::default();
    state(&mut scenario, sick(), At::default(), (8.0, 12.0));
    assert_eq!((scenario.absence.sick_days, scenario.ranges.len()), (10.0, 1));
    assert_eq!(range_of(&scenario, sick(), At::default()), Some((8.0, 12.0)));
    state(&mut scenario, sick(), At::default(), (6.0, 16.0));
    assert_eq!((scenario.absence.sick_days, scenario.ranges.len()), (11.0, 1));
    state(&mut scenario, sick(), At::default(), (7.0, 7.0));
    assert_eq!((scenario.absence.sick_days, scenario.ranges.len()), (7.0, 0), "equal ends are a plain value");
    state(&mut scenario, sick(), At::default(), (8.0, 12.0));
    forget(&mut scenario, sick(), At::default());
    assert_eq!((scenario.absence.sick_days, scenario.ranges.len()), (10.0, 0));
}

#[test]
fn a_range_upside_down_out_of_bounds_or_of_a_decision_changes_nothing() {
    let mut scenario = Scenario::default();
    let before = scenario.clone();
    state(&mut scenario, sick(), At::default(), (12.0, 8.0));
    state(&mut scenario, sick(), At::default(), (8.0, 61.0));
    state(&mut scenario, sick(), At::default(), (-1.0, 8.0));
    state(&mut scenario, sick(), At::default(), (f64::NAN, 8.0));
    state(&mut scenario, tickets(), at(5, 0), (1.0, 2.0));
    let decided = number("team.groups.*.headcount").expect("it has a row");
    state(&mut scenario, decided, At::default(), (4.0, 6.0));
    assert_eq!(scenario, before);
}

#[test]
fn a_range_counts_only_while_the_value_is_its_middle() {
    let mut scenario = Scenario::default();
    state(&mut scenario, sick(), At::default(), (8.0, 12.0));
    scenario.absence.sick_days = 9.0;
    assert_eq!(range_of(&scenario, sick(), At::default()), None);
    assert!(stored(scenario.clone()).contains("\"ranges\":[]"));
    scenario.absence.sick_days = 10.0;
    assert!(range_of(&scenario, sick(), At::default()).is_some());
}

#[test]
fn a_document_keeps_ranges_and_tells_of_those_that_it_cannot() {
    let mut scenario = Preset::Software.scenario(Language::En);
    state(&mut scenario, tickets(), at(1, 2), (40.0, 80.0));
    state(&mut scenario, sick(), At::default(), (8.0, 12.0));
    let text = stored(scenario.clone());
    let (document, notices) = open(&text).expect("it was just written");
    assert_eq!((document.scenario, notices), (scenario, Vec::new()));
    let broken = [
        ("absence.sick_days", "absence.unknown"),
        ("absence.sick_days", "layers.9.handle_minutes"),
        ("absence.sick_days", "team.groups.0.headcount"),
        ("absence.sick_days", "layers.01.handle_minutes"),
        ("\"low\":8", "\"low\":13"),
        ("\"low\":8", "\"low\":\"8\""),
        ("\"high\":12", "\"high\":1200"),
        ("\"high\":12", "\"high\":14"),
        (",\"high\":12", ""),
    ];
    for (good, bad) in broken {
        let (document, notices) = open(&text.replace(good, bad)).expect("it is a document");
        assert_eq!(document.scenario.ranges.len(), 1, "{bad}: the other range stays");
        assert!(notices.contains(&Notice::NotUsable { path: "ranges.1".to_owned() }), "{bad}: {notices:?}");
    }
}

#[test]
fn a_document_has_two_hundred_ranges_at_most() {
    let scenario = Scenario::default();
    let one = "{\"path\":\"absence.sick_days\",\"low\":8,\"high\":10},";
    let many = format!("\"ranges\":[{}]", one.repeat(MAX_RANGES + 1).trim_end_matches(','));
    let text = stored(scenario).replacen("\"ranges\":[]", &many, 1);
    let (document, notices) = open(&text).expect("it is a document");
    assert_eq!(document.scenario.ranges.len(), 1, "a place has one range");
    let told = |notice: &Notice| matches!(notice, Notice::TooMany { path, kept: MAX_RANGES, .. } if path == "ranges");
    assert!(notices.iter().any(told), "{notices:?}");
}

#[test]
fn ranges_of_a_layer_taken_away_go_and_those_of_later_layers_move_up() {
    let mut scenario = Preset::Software.scenario(Language::En);
    for item in 0..3 {
        let middle = scenario.layers[item].incidents_per_month[2];
        state(&mut scenario, tickets(), at(item, 2), (middle - 10.0, middle + 10.0));
    }
    state(&mut scenario, sick(), At::default(), (8.0, 12.0));
    let layers = LISTS.iter().find(|list| list.id == "layers").expect("a list");
    let last = range_of(&scenario, tickets(), at(2, 2));
    layers.take(&mut scenario, 1);
    let paths: Vec<&str> = scenario.ranges.iter().map(|range| range.path.as_str()).collect();
    assert_eq!(
        paths,
        ["layers.0.incidents_per_month.2", "layers.1.incidents_per_month.2", "absence.sick_days"]
    );
    assert_eq!(range_of(&scenario, tickets(), at(1, 2)), last);
    let again = open(&stored(scenario.clone())).expect("it was just written");
    assert_eq!((again.0.scenario, again.1), (scenario, Vec::new()));
}

#[test]
fn every_quantity_of_the_world_can_be_a_range_and_no_decision_can() {
    for row in NUMBERS {
        let mut scenario = Scenario::default();
        scenario.team.rows.push(relevo::scenario::DutyRow::default());
        let (low, high) = row.bounds;
        let ends = (low + 0.25 * (high - low), low + 0.75 * (high - low));
        state(&mut scenario, row, At::default(), ends);
        assert_eq!(range_of(&scenario, row, At::default()), may_vary(row.id).then_some(ends), "{}", row.id);
    }
    for id in ["team.groups.*.headcount", "tiers.*.objective.*", "service.on_call_roles", "backups.count"] {
        assert!(!may_vary(id), "{id} is decided");
    }
}

#[test]
fn ranges_are_read_and_written_in_both_languages() {
    let (en, es) = (Locale::from_tag("en"), Locale::from_tag("es-ES"));
    for (locale, text, range) in [
        (en, "8-12", (8.0, 12.0)),
        (en, " 8 – 12 ", (8.0, 12.0)),
        (en, "1,200 to 1,500.5", (1200.0, 1500.5)),
        (es, "1.200 a 1.500,5", (1200.0, 1500.5)),
        (es, "0,5—1", (0.5, 1.0)),
        (en, "12-8", (12.0, 8.0)),
    ] {
        assert_eq!(locale.parse_range(text, Unit::Hours), Some(range), "{text}");
    }
    for text in ["8", "-8", "8-", "8--12", "8-12-16", "eight to ten", "", "-", "8-x"] {
        assert_eq!(en.parse_range(text, Unit::Hours), None, "{text}");
    }
    for locale in [en, es] {
        for (unit, range) in [(Unit::Percent, (0.125, 0.5)), (Unit::Hours, (0.25, 1200.5))] {
            let text = locale.entry_range(range, unit);
            assert_eq!(locale.parse_range(&text, unit), Some(range), "{text}");
        }
    }
}

#[test]
fn a_stale_range_makes_room_for_others() {
    let mut scenario = Scenario::default();
    let stale = |n: usize| RangeOf { path: path("absence.turnover.*", at(0, n)), low: 0.0, high: 1.0 };
    scenario.ranges = (0..MAX_RANGES).map(|n| stale(n + 3)).collect();
    state(&mut scenario, sick(), At::default(), (8.0, 12.0));
    assert_eq!(scenario.ranges.len(), 1);
}
