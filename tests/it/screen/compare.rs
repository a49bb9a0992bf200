//! Scenarios side by side at the page: what is chosen, what cannot be read, what is waited for, and the baseline.

use super::page::Tab;
use super::{ES, ask, show, small};
use crate::html::{assert_balanced, values};
use relevo::engine::models;
use relevo::i18n::Language;
use relevo::scenario::Scenario;
use relevo::scenario::document::{Document, open};
use relevo::scenario::pack::pack;
use relevo::scenario::presets::Preset;
use relevo::scenario::stored::{BASELINE, DEMO, SCENARIO, SNAPSHOTS, seal};
use relevo::screen::{Ask, Board, Deed, Measured, Page, Room, Screen, Stock, View};
use std::collections::BTreeMap;

fn document(id: &str, name: &str, client: &str, saved: f64, scenario: Scenario) -> String {
    let plain = Document::new(id.to_owned(), name.to_owned(), saved, scenario);
    seal(&Document { client: client.to_owned(), ..plain }.save(), &format!("r-{id}"), "")
}

/// What a document states.
fn stated(document: &str) -> Scenario {
    open(document).expect("it opens").0.scenario
}

/// Two plans of different clients, one of them packed, and one that was cut.
fn kept() -> BTreeMap<String, String> {
    let of = |id: &str| [SCENARIO, id].concat();
    let bank = Preset::Bank.scenario(Language::En);
    let mine = document("m", "Mine <b>plan</b>", "Andes", 2.0, Preset::Mine.scenario(Language::En));
    let whole = document("c", "Cut", "Bank AG", 0.5, small());
    BTreeMap::from([
        (of("b"), document("b", "Bank plan", "Bank AG", 1.0, bank)),
        (of("m"), pack(&mine)),
        (of("c"), whole[..whole.len() - 40].to_owned()),
    ])
}

fn compare(kept: BTreeMap<String, String>) -> Tab {
    let mut tab = Tab::of(kept);
    tab.view.page = Page::Compare;
    tab.look();
    tab
}

/// The choices that are taken in the selects of the columns.
fn chosen(html: &str) -> Vec<String> {
    let selects = html.split("data-testid=\"compare-pick-").skip(1);
    let taken = |select: &str| {
        let select = select.split("</select>").next().unwrap_or_default();
        let before = select.split("\" selected>").next().filter(|before| before.len() < select.len())?;
        before.rsplit('"').next().map(str::to_owned)
    };
    selects.filter_map(taken).filter(|value| !value.is_empty()).collect()
}

#[test]
fn the_open_one_stands_beside_the_one_saved_last_until_others_are_chosen() {
    let mut tab = compare(kept());
    assert_eq!(chosen(&tab.html), ["open", "kept/m"]);
    assert!(tab.html.contains("Mine &lt;b&gt;plan&lt;/b&gt;") && !tab.html.contains("<b>plan"));
    tab.types("compare-pick-3", "kept/b");
    tab.types("compare-pick-4", "example/mine");
    assert_eq!(chosen(&tab.html), ["open", "kept/m", "kept/b", "example/mine"]);
    assert!(!tab.has("compare-pick-5"), "four at most");
    tab.does("compare/left/2");
    tab.says("compare/base", "1");
    assert_eq!(chosen(&tab.html), ["open", "kept/b", "kept/m", "example/mine"]);
    // What the others are compared with stays the same scenario when it moves.
    tab.does("compare/left/1");
    assert_eq!(chosen(&tab.html), ["kept/b", "open", "kept/m", "example/mine"]);
    assert!(tab.html.contains("Bank plan</span> <span class=\"tag\">compared with"));
    tab.does("compare/remove/0");
    tab.types("compare-pick-2", "");
    assert_eq!(chosen(&tab.html), ["open", "example/mine"]);
    tab.does("compare/with/b");
    assert_eq!(
        (chosen(&tab.html), tab.route.as_str()),
        (vec!["open".to_owned(), "kept/b".to_owned()], "compare")
    );
}

#[test]
fn what_cannot_be_read_is_said_in_its_column_and_the_same_twice_differs_nowhere() {
    let mut tab = compare(kept());
    tab.types("compare-pick-2", "kept/c");
    assert!(tab.html.contains("could not be read"));
    assert!(tab.has("compare-table") && !tab.has("compare-map"), "there is nothing to subtract");
    tab.types("compare-pick-2", "open");
    assert!(
        tab.html.contains("Every input is the same.") && tab.html.contains("No hour of the week differs")
    );
    tab.types("compare-pick-2", "kept/nobody");
    assert!(tab.html.contains("It is not kept any more."));
    let alone = compare(BTreeMap::new());
    assert!(
        alone.html.contains("Choose a second scenario") && alone.html.contains("No other scenario is kept")
    );
}

#[test]
fn in_demo_mode_other_clients_are_neither_offered_nor_read() {
    let mut all = kept();
    all.insert(DEMO.to_owned(), "Andes".to_owned());
    let mut tab = compare(all);
    assert!(!tab.html.contains("Bank plan"));
    tab.types("compare-pick-2", "kept/b");
    assert!(tab.html.contains("It is not kept any more."));
}

#[test]
fn a_snapshot_can_be_a_column() {
    let mut all = kept();
    let text = document("b", "Bank plan", "Bank AG", 1.0, Preset::Bank.scenario(Language::En));
    let list = serde_json::json!([{ "name": "In May", "time": 1_780_000_000_000_u64, "text": text }]);
    all.insert([SNAPSHOTS, "b"].concat(), list.to_string());
    let mut tab = compare(all);
    tab.types("compare-pick-1", "kept/b");
    assert!(tab.html.contains("value=\"snapshot/1780000000000/b\""));
    tab.types("compare-pick-2", "snapshot/1780000000000/b");
    assert!(tab.html.contains("In May") && tab.html.contains("Every input is the same."));
}

#[test]
fn the_map_of_the_difference_has_one_tab_stop_and_its_table_the_same_hours() {
    for (room, locale) in [(Room::Wide, ES), (Room::Slim, View::default().locale)] {
        let mut tab = compare(kept());
        (tab.view.room, tab.view.locale, tab.view.slot) = (room, locale, Some(30));
        tab.look();
        let map = tab.html.split("data-testid=\"compare-map\"").nth(1).expect("it is there");
        let map = map.split("</figure>").next().expect("it ends").to_owned();
        assert_eq!(values(&map, "data-slot").len(), 168);
        assert_eq!(map.matches("tabindex=\"0\"").count(), 1);
        assert_eq!(map.matches("aria-selected=\"true\"").count(), 1);
        tab.view.as_table = true;
        tab.look();
        assert!(tab.has("compare-map-table"));
    }
}

#[test]
fn a_pinned_baseline_is_told_under_the_numbers_while_the_plan_changes() {
    let mut tab = Tab::of(BTreeMap::new());
    tab.view.page = Page::Answer;
    tab.look();
    assert!(!tab.html.contains("Against “"));
    tab.clicks("pin");
    assert!(tab.kept.contains_key(BASELINE));
    assert!(tab.html.contains("Against “Software company”:</strong> nothing has changed"), "{}", tab.html);
    tab.edits(|scenario| scenario.money.tools += 12_000.0);
    assert!(tab.html.contains("▼ €12,000 more a year"), "tools are paid as they are stated");
    tab.clicks("unpin");
    assert!(!tab.kept.contains_key(BASELINE) && tab.has("pin"));
    tab.kept.insert(BASELINE.to_owned(), r#"{"name":"Old","text":"{"}"#.to_owned());
    tab.look();
    assert!(tab.html.contains("The baseline “Old” could not be read") && tab.has("unpin"));
}

#[test]
fn models_of_the_others_are_asked_for_one_by_one_and_never_twice() {
    let scenario = small();
    let view = View { page: Page::Compare, ..View::default() };
    let mut board = Board::default();
    let items = kept().into_iter().map(|(key, text)| (key, Some(text))).collect();
    let stock = Stock { from: 0, to: 1, items };
    let question = |chores: Vec<Deed>, stock: Stock, measured: Vec<Measured>| Ask {
        chores,
        stock,
        measured,
        ..ask(&scenario, view)
    };
    let rest = || Stock { from: 1, to: 1, items: Vec::new() };
    let chore =
        Deed { serial: 1, what: "compare/pick/2".to_owned(), value: "kept/b".to_owned(), file: Vec::new() };
    let first: Screen = show(&mut board, question(vec![chore], stock, Vec::new()));
    let wanted = first.wanted.expect("the second column's");
    let wanted_scenario = open(&wanted.document).expect("a document").0.scenario;
    assert_eq!(wanted_scenario, Preset::Mine.scenario(Language::En));
    let again = show(&mut board, question(Vec::new(), rest(), Vec::new()));
    assert_eq!(again.wanted.as_ref(), Some(&wanted), "until it comes");
    let all = models(&wanted_scenario);
    let bytes = postcard::to_allocvec(&all).expect("it can be written");
    let came = Measured { key: wanted.key.clone(), models: bytes };
    let second = show(&mut board, question(Vec::new(), rest(), vec![came]));
    let next = second.wanted.expect("the third column's");
    assert_eq!(stated(&next.document), Preset::Bank.scenario(Language::En));
    assert!(second.html.contains("Recommended model"));
    // What failed is said, and not asked for again.
    let failed = Measured { key: next.key, models: Vec::new() };
    let third = show(&mut board, question(Vec::new(), rest(), vec![failed]));
    assert_eq!(third.wanted, None);
    assert!(third.html.contains("not computed"));
    assert_balanced(&third.html);
    let elsewhere = Ask { stock: rest(), ..ask(&scenario, View::default()) };
    assert_eq!(show(&mut board, elsewhere).wanted, None);
}

#[test]
fn twelve_layers_beside_other_layers_are_whole_in_both_languages() {
    let mut big = Preset::Bank.scenario(Language::Es);
    while big.layers.len() < relevo::scenario::MAX_LAYERS {
        let mut layer = big.layers[0].clone();
        layer.name = format!("Layer {} \"<&>\"", big.layers.len());
        big.layers.push(layer);
    }
    let mut all = kept();
    all.insert([SCENARIO, "big"].concat(), document("big", "Big", "", 9.0, big));
    let mut tab = compare(all);
    for locale in [View::default().locale, ES] {
        tab.view.locale = locale;
        tab.look();
        let rows = tab.html.matches("data-differs").count();
        assert!(rows > 100, "{rows}");
        assert!(tab.html.contains("&quot;&lt;&amp;&gt;&quot;"));
        let files = values(&tab.html, "data-do").into_iter().filter(|told| *told == "file:compare").count();
        assert_eq!(files, 1);
    }
}
