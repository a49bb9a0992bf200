//! The library: journeys of somebody at the page, from the first scenario to the last file.

mod elsewhere;
mod files;
mod opening;
mod random;

use super::ES;
use super::page::Tab;
use relevo::i18n::Language;
use relevo::scenario::Scenario;
use relevo::scenario::document::{Document, open};
use relevo::scenario::pack::{pack, plain};
use relevo::scenario::presets::Preset;
use relevo::scenario::shelf::{self, ROOM, State};
use relevo::scenario::stored::{
    DEMO, PREVIOUS, QUARANTINE, SCENARIO, SNAPSHOTS, TRASH, rev_of, seal, seal_of,
};
use std::collections::BTreeMap;

/// A sealed document.
fn document(id: &str, name: &str, client: &str, saved: f64, scenario: Scenario) -> String {
    let document = Document {
        client: client.to_owned(),
        ..Document::new(id.to_owned(), name.to_owned(), saved, scenario)
    };
    seal(&document.save(), &format!("r-{id}"), "")
}

/// So many scenarios of five clients, one saved a second after the other, named by their number.
fn shelf_of(count: usize) -> BTreeMap<String, String> {
    let scenarios = Preset::ALL.map(|preset| preset.scenario(Language::En));
    let one = |at: usize| {
        let (id, client) = (format!("s{at}"), format!("Client {}", at % 5));
        let saved = 1_789_000_000_000.0 + at as f64 * 1_000.0;
        let text = document(&id, &format!("Plan {at}"), &client, saved, scenarios[at % 3].clone());
        ([SCENARIO, &id].concat(), text)
    };
    (0..count).map(one).collect()
}

fn key(start: &str, id: &str) -> String {
    [start, id].concat()
}

/// The document kept under an id.
fn kept(tab: &Tab, id: &str) -> Document {
    let text = plain(&tab.kept[&key(SCENARIO, id)]).expect("it is whole").into_owned();
    assert!(seal_of(&text).is_some_and(|seal| seal.is_whole), "what is kept is sealed");
    open(&text).expect("it opens").0
}

#[test]
fn an_empty_library_says_how_one_begins_and_begins_with_any_example() {
    let mut tab = Tab::of(BTreeMap::new());
    assert!(tab.has("library-empty") && tab.rows().is_empty());
    tab.clicks("new-bank");
    assert_eq!((tab.route.as_str(), tab.name.as_str()), ("answer", "Bank"));
    assert_eq!(tab.scenario, Preset::Bank.scenario(Language::En));
    let first = tab.current.clone();
    assert_eq!(kept(&tab, &first).name, "Bank");
    tab.clicks("new-bank");
    assert_eq!(tab.name, "Bank (2)", "two of one name are told apart");
    tab.clicks("new-blank");
    assert_eq!(tab.scenario, Scenario::default());
    assert_eq!(
        tab.rows(),
        [tab.current.clone(), tab.rows()[1].clone(), first],
        "the one opened last stands first"
    );
    assert!(tab.tag(&format!("row-{}", tab.current)).contains("data-today"));
}

#[test]
fn hundreds_are_found_by_name_client_and_layer_whatever_their_accents() {
    let mut tab = Tab::of(shelf_of(200));
    assert_eq!(tab.rows().len(), 50, "a sheet");
    assert_eq!(tab.rows()[0], "s199", "without an index, the one saved last");
    tab.clicks("sheet-last");
    assert_eq!(tab.rows().last().map(String::as_str), Some("s0"));
    tab.types("search", "PLÁN  187");
    assert_eq!(tab.rows(), ["s187"]);
    let layer = Preset::Mine.scenario(Language::En).layers[0].name.to_uppercase();
    tab.types("search", &format!("client 3 {layer}"));
    let mut found = tab.rows();
    found.sort();
    // A word may stand anywhere: Plan 131 of client 1 has a 3, too.
    let fits = |at: &usize| at % 3 == 2 && (at % 5 == 3 || at.to_string().contains('3'));
    let mut expected: Vec<String> = (0..200).filter(fits).map(|at| format!("s{at}")).collect();
    expected.sort();
    assert_eq!(found, expected);
    tab.types("search", "nowhere");
    assert!(tab.has("none-found"));
    tab.clicks("find-all");
    tab.types("folder", "=Client 4");
    tab.types("sort", "name");
    assert_eq!(tab.rows().len(), 40);
    assert_eq!(tab.rows()[0], "s104", "as text: Plan 104 before Plan 109");
    tab.types("folder", "");
    tab.types("sort", "client");
    assert!(tab.html.contains("library__folder"));
}

#[test]
fn what_is_renamed_keeps_all_else_and_what_is_open_is_renamed_on_the_page() {
    let mut tab = Tab::of(shelf_of(2));
    let before = kept(&tab, "s1");
    tab.clicks("more-s1");
    tab.types("rename-s1", "A <b>new</b>\u{202e} name");
    let after = kept(&tab, "s1");
    assert_eq!(after.name, "A <b>new</b> name");
    assert_eq!(Document { name: before.name.clone(), ..after }, before);
    assert!(!tab.html.contains("<b>new"), "what the user typed is text");
    tab.types("client-s1", "Ñandú");
    assert_eq!(kept(&tab, "s1").client, "Ñandú");
    tab.types("rename-s1", "  ");
    assert_eq!(kept(&tab, "s1").name, "A <b>new</b> name", "a name is needed");
    tab.clicks("open-s0");
    tab.edits(|scenario| scenario.team.groups[0].headcount = 77);
    tab.clicks("more-s0");
    tab.types("rename-s0", "Open one");
    assert_eq!((tab.name.as_str(), kept(&tab, "s0").scenario.team.groups[0].headcount), ("Open one", 77));
    // Both before an answer comes.
    tab.all(&[("shelf/rename/s1", "Both", &[]), ("shelf/client/s1", "Done", &[])]);
    assert_eq!((kept(&tab, "s1").name, kept(&tab, "s1").client), ("Both".to_owned(), "Done".to_owned()));
    tab.all(&[("shelf/rename/s0", "Both open", &[]), ("shelf/client/s0", "Done", &[])]);
    assert_eq!((kept(&tab, "s0").name, kept(&tab, "s0").client), ("Both open".to_owned(), "Done".to_owned()));
    // What is changed before the answer comes stays changed.
    tab.says_while("shelf/rename/s0", "Late", |tab| tab.edits(|it| it.team.groups[0].headcount = 78));
    let now = kept(&tab, "s0");
    assert_eq!((now.name.as_str(), now.scenario.team.groups[0].headcount), ("Late", 78));
}

#[test]
fn what_was_deleted_comes_back_at_once_and_later_and_is_gone_only_when_that_was_said_twice() {
    let mut tab = Tab::of(shelf_of(3));
    let text = tab.kept[&key(SCENARIO, "s1")].clone();
    tab.clicks("delete-s1");
    assert_eq!(tab.rows(), ["s2", "s0"]);
    tab.clicks("library-undo");
    assert_eq!(plain(&tab.kept[&key(SCENARIO, "s1")]).as_deref(), Some(text.as_str()), "to the last letter");
    assert!(!tab.kept.contains_key(&key(TRASH, "s1")));
    tab.types("pick-s0", "true");
    tab.types("pick-s1", "true");
    tab.clicks("delete-chosen");
    assert_eq!(tab.rows(), ["s2"]);
    let mut tab = tab.again();
    tab.clicks("trash-restore-s0");
    assert_eq!(tab.rows(), ["s2", "s0"]);
    tab.clicks("trash-empty");
    assert!(tab.kept.contains_key(&key(TRASH, "s1")), "it is asked first");
    tab.clicks("trash-empty-do");
    assert!(!tab.kept.contains_key(&key(TRASH, "s1")) && !tab.has("trash"));
}

#[test]
fn deleting_what_is_open_opens_the_one_before_and_at_last_an_example() {
    let mut tab = Tab::of(shelf_of(2));
    tab.clicks("open-s0");
    tab.clicks("open-s1");
    tab.clicks("delete-s1");
    assert_eq!((tab.current.as_str(), tab.rows()), ("s0", vec!["s0".to_owned()]));
    tab.clicks("delete-s0");
    assert!(tab.rows().is_empty());
    assert_eq!(tab.scenario, Preset::Software.scenario(Language::En));
    assert_eq!(tab.kept.keys().filter(|key| key.starts_with(TRASH)).count(), 2);
}

#[test]
fn a_snapshot_is_restored_as_a_step_or_as_a_scenario_and_deleted_ones_come_back() {
    let mut tab = Tab::of(shelf_of(1));
    tab.clicks("open-s0");
    let first = tab.scenario.clone();
    tab.types("snapshot-name", "Before the <talks>");
    tab.clicks("snapshot-make");
    tab.edits(|scenario| scenario.team.groups[0].headcount = 42);
    tab.clicks("snapshot-make");
    tab.clicks("restore-0");
    assert_eq!(tab.scenario, first);
    assert_eq!(kept(&tab, "s0").scenario, first);
    tab.clicks("restore-1");
    assert_eq!(tab.scenario.team.groups[0].headcount, 42);
    tab.types("snapshot-rename-0", "Old");
    tab.clicks("snapshot-copy-0");
    let copy = tab.rows().into_iter().find(|id| id != "s0").expect("there is a copy");
    assert_eq!(
        (kept(&tab, &copy).name, kept(&tab, &copy).scenario),
        ("Plan 0: Old".to_owned(), first.clone())
    );
    tab.clicks("snapshot-delete-0");
    assert!(!tab.has("restore-1") && tab.has("restore-0"));
    tab.clicks("library-undo");
    assert_eq!(tab.rows().len(), 3, "a snapshot comes back as a scenario");
    // Somebody else's text under the key of snapshots is put aside, not written over.
    tab.kept.insert(key(SNAPSHOTS, "s0"), "{broken".to_owned());
    tab.look();
    tab.clicks("snapshot-make");
    assert!(tab.kept.iter().any(|(key, text)| key.starts_with(QUARANTINE) && text == "{broken"));
}

#[test]
fn the_version_before_the_last_save_comes_back_and_changes_places_with_the_one_after() {
    let mut all = shelf_of(2);
    let mut before = Preset::Bank.scenario(Language::En);
    before.team.groups[0].headcount = 99;
    all.insert(key(PREVIOUS, "s0"), pack(&document("s0", "Earlier", "", 1.0, before.clone())));
    let mut tab = Tab::of(all);
    let now = kept(&tab, "s0");
    tab.clicks("more-s0");
    tab.clicks("previous-s0");
    assert_eq!((kept(&tab, "s0").name, kept(&tab, "s0").scenario), ("Earlier".to_owned(), before));
    tab.clicks("previous-s0");
    assert_eq!(kept(&tab, "s0"), now);
    assert!(!tab.kept.keys().any(|key| key.starts_with(TRASH)), "nothing is left aside");
}

#[test]
fn what_rests_is_packed_opens_again_and_what_was_deleted_long_ago_goes() {
    let mut tab = Tab::of(shelf_of(4));
    let whole = tab.kept.clone();
    tab.now = 1_789_000_000_000.0 + 3_600_000.0;
    tab.does("shelf/tidy");
    assert_eq!(tab.kept, whole, "an hour is no rest");
    tab.now += 86_400_000.0;
    tab.clicks("open-s2");
    tab.does("shelf/tidy");
    for (key, text) in whole.iter().filter(|(key, _)| key.starts_with(SCENARIO)) {
        let is_open = key.ends_with("s2");
        assert_eq!(tab.kept[key].starts_with("z1:r-"), !is_open, "{key}");
        assert_eq!(plain(&tab.kept[key]).as_deref(), Some(text.as_str()));
    }
    tab.clicks("delete-s0");
    tab.now += 29.0 * 86_400_000.0;
    tab.does("shelf/tidy");
    assert!(tab.has("trash-row-s0"));
    tab.now += 2.0 * 86_400_000.0;
    tab.does("shelf/tidy");
    assert!(!tab.has("trash-row-s0"));
    tab.clicks("open-s1");
    assert_eq!(tab.name, "Plan 1");
    tab.types("search", "plan 3");
    tab.clicks("more-s3");
    let before = rev_of(&tab.kept[&key(SCENARIO, "s3")]).map(str::to_owned);
    tab.types("rename-s3", "Awake");
    // It tells what it was made from, so that another tab is not written over; it is packed when it has rested.
    let seal = seal_of(&tab.kept[&key(SCENARIO, "s3")]).expect("it is sealed, and not packed");
    assert_eq!((seal.is_whole, Some(seal.base)), (true, before));
}

#[test]
fn without_room_all_but_what_is_open_is_packed_and_what_does_not_fit_changes_nothing() {
    let mut tab = Tab::of(shelf_of(6));
    tab.clicks("open-s5");
    tab.room =
        tab.kept.iter().map(|(key, text)| key.len() + text.encode_utf16().count()).sum::<usize>() + 100;
    let before = tab.kept.clone();
    tab.clicks("new-bank");
    assert_eq!((&tab.kept, tab.current.as_str()), (&before, "s5"), "there was no room, and nothing happened");
    tab.does("shelf/room");
    let packed =
        tab.kept.iter().filter(|(key, text)| key.starts_with(SCENARIO) && text.starts_with("z1:")).count();
    assert_eq!(packed, 5);
    tab.clicks("new-bank");
    assert_eq!(tab.name, "Bank");
}

#[test]
fn a_demo_shows_one_client_and_nothing_else_until_it_is_ended_twice() {
    let mut tab = Tab::of(shelf_of(10));
    tab.clicks("open-s0");
    tab.clicks("delete-s9");
    tab.types("demo-client", "Client 3");
    tab.clicks("demo");
    assert_eq!(tab.kept.get(DEMO).map(String::as_str), Some("Client 3"));
    assert_eq!(tab.current, "s8", "what is open is of the client, too");
    assert_eq!(tab.rows(), ["s8", "s3"]);
    for other in ["Client 0", "Client 1", "Client 2", "Client 4", "Plan 9"] {
        assert!(!tab.html.contains(other), "{other} is not seen");
    }
    let before = tab.kept.clone();
    for deed in [
        "open/s1",
        "delete/s1",
        "copy/s1",
        "export/s1",
        "restore/s9",
        "forget/s9",
        "wipe",
        "wipe-do",
        "demo-leave-do",
    ] {
        tab.does(&format!("shelf/{deed}"));
        assert_eq!(tab.kept, before, "{deed} concerns what is not seen");
    }
    tab.clicks("export-all");
    assert!(!tab.files.last().is_some_and(|file| file.1.contains("Client 4")));
    assert!(!tab.backed_up, "a file of one client is no copy of all");
    tab.clicks("new-blank");
    assert_eq!(tab.rows().len(), 3, "what is begun in a demo is of the client");
    let mut tab = tab.again();
    assert_eq!(tab.rows().len(), 3, "it lasts over a reload");
    tab.clicks("demo-leave");
    tab.clicks("demo-leave-do");
    assert_eq!(tab.rows().len(), 10);
}

#[test]
fn the_page_is_whole_in_both_languages_with_none_one_and_a_thousand() {
    let odd = "\u{202e}<script>alert(1)</script> \"&\" ñandú ".repeat(3);
    for count in [0, 1, 1_000] {
        let mut all = shelf_of(count);
        all.insert(key(SCENARIO, "odd\"><i>"), document("odd", &odd, &odd, 5.0, Scenario::default()));
        for locale in [relevo::i18n::Locale::default(), ES] {
            let mut tab = Tab::of(all.clone());
            tab.view.locale = locale;
            tab.look();
            assert!(!tab.html.contains("<script") && !tab.html.contains("<i>"));
            assert_eq!(tab.rows().len(), (count + 1).min(50));
        }
    }
    let english = Tab::of(shelf_of(2)).html;
    let mut tab = Tab::of(shelf_of(2));
    tab.view.locale = ES;
    tab.look();
    assert!(english.contains("2 scenarios of 2 clients are kept in this browser"));
    assert!(tab.html.contains("En este navegador se guardan 2 escenarios de 2 clientes"));
}

#[test]
fn entries_tell_the_room_that_a_scenario_takes_with_all_its_versions() {
    let mut shelf = shelf::Shelf::default();
    let all = shelf_of(1);
    let (key, text) = all.first_key_value().expect("there is one");
    shelf.hear(key, Some(text));
    shelf.hear("relevo:previous:s0", Some("ñ\u{1f600}"));
    // A letter beyond the first 65,536 takes two units; the keys are 17 + 2 and 16 + 2 long.
    assert_eq!(shelf.units_of("s0"), text.encode_utf16().count() + 18 + 18 + 3);
    assert_eq!(shelf.units(), shelf.units_of("s0"));
    assert!(shelf.units() < ROOM);
    assert_eq!(shelf.entry("s0").map(|entry| &entry.state), Some(&State::Whole));
    shelf.hear(key, None);
    assert!(shelf.entry("s0").is_none());
}
