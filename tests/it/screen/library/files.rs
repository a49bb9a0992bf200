//! Files: out and in again, what stands against it, and the last one before everything goes.

use super::{document, kept, key, shelf_of};
use crate::screen::page::Tab;
use relevo::i18n::Language;
use relevo::scenario::document::open;
use relevo::scenario::json::Json;
use relevo::scenario::presets::Preset;
use relevo::scenario::shelf::bundle::opened;
use relevo::scenario::shelf::snapshots::{Snapshot, read, write};
use relevo::scenario::staff::{Person, Skill, Staff};
use relevo::scenario::stored::{PREVIOUS, QUARANTINE, SCENARIO, SNAPSHOTS, TRASH};
use std::collections::BTreeMap;

/// The last file that was offered.
fn last(tab: &Tab) -> (String, String) {
    tab.files.last().expect("a file was offered").clone()
}

/// A library of one scenario that lists somebody by name.
fn with_people() -> BTreeMap<String, String> {
    let mut scenario = Preset::Bank.scenario(Language::En);
    let skills = vec![Skill::default(); scenario.layers.len()];
    let person = Person { id: 1, name: "Amparo Ríos".to_owned(), heads: 1, group: 0, skills };
    scenario.staff = Staff { people: vec![person], ..Staff::default() }.write();
    BTreeMap::from([(key(SCENARIO, "b1"), document("b1", "Bank plan", "Caja", 7.0, scenario))])
}

#[test]
fn a_file_that_was_imported_is_exported_with_the_same_bytes() {
    let mut tab = Tab::of(with_people());
    tab.clicks("more-b1");
    tab.clicks("export-named-b1");
    let (name, file) = last(&tab);
    assert_eq!(name, "Bank plan.json");
    let mut other = Tab::of(BTreeMap::new());
    other.picks("shelf/import", "C:\\fakepath\\Bank plan.json", &file);
    assert!(other.rows().is_empty(), "it is shown before it is taken in");
    assert!(other.html.contains("nothing was changed"));
    other.clicks("import-do");
    assert_eq!(
        (other.current.as_str(), other.name.as_str(), other.route.as_str()),
        ("b1", "Bank plan", "answer")
    );
    other.clicks("more-b1");
    other.clicks("export-named-b1");
    assert_eq!(last(&other).1, file);
    other.clicks("export-file");
    assert!(!last(&other).1.contains("Amparo"), "names are left out unless they are asked for");
    assert!(last(&other).1.contains("Bank plan"));
    other.clicks("export-named");
    assert_eq!(last(&other).1, file);
}

#[test]
fn the_file_of_what_is_open_and_not_stored_is_taken_in_beside_it() {
    let mut tab = Tab::of(BTreeMap::new());
    let before = tab.current.clone();
    let file = document(&before, "From a file", "", 7.0, Preset::Bank.scenario(Language::En));
    tab.picks("shelf/import", "example.json", &file);
    tab.clicks("import-do");
    assert_eq!(
        (tab.name.as_str(), tab.scenario.layers.len()),
        ("From a file", Preset::Bank.scenario(Language::En).layers.len())
    );
    assert!(
        tab.current != before && tab.kept.contains_key(&key(SCENARIO, &tab.current)),
        "under an id of its own"
    );
}

#[test]
fn an_example_that_nobody_touched_goes_into_a_file_too() {
    let mut tab = Tab::of(BTreeMap::new());
    tab.clicks("export-file");
    let (name, file) = last(&tab);
    assert_eq!(name, "Software company.json");
    assert_eq!(
        open(&file).map(|(document, _)| document.scenario),
        Ok(Preset::Software.scenario(Language::En))
    );
}

#[test]
fn all_goes_into_one_file_and_comes_back_after_everything_was_deleted() {
    let mut all = shelf_of(6);
    all.extend(with_people());
    all.insert(key(SCENARIO, "s2"), "{cut".to_owned());
    all.insert(key(QUARANTINE, "q"), "not a document".to_owned());
    let broken = Snapshot { name: "Broken".to_owned(), time: 5.0, text: "{snap".to_owned() };
    all.insert(key(SNAPSHOTS, "s5"), write(&[broken]));
    let mut tab = Tab::of(all);
    tab.clicks("open-s4");
    tab.types("snapshot-name", "Named");
    tab.clicks("snapshot-make");
    tab.clicks("export-all");
    assert!(!last(&tab).1.contains("Amparo") && !tab.backed_up, "without names it is no copy of all");
    let before: Vec<_> = ["s0", "s1", "s3", "s4", "s5", "b1"].map(|id| kept(&tab, id)).into();
    tab.does("shelf/wipe-do");
    assert!(tab.kept.len() > 6, "it is asked first");
    tab.clicks("wipe");
    tab.clicks("wipe-file");
    assert!(tab.backed_up);
    let (_, file) = last(&tab);
    tab.edits(|scenario| scenario.team.groups[0].headcount = 3);
    tab.is_changed = true;
    tab.clicks("wipe-do");
    assert!(tab.kept.is_empty(), "nothing is left: {:?}", tab.kept.keys());
    assert_eq!(tab.scenario, Preset::Software.scenario(Language::En));
    tab.picks("shelf/import", "all.json", &file);
    assert_eq!(tab.html.matches("data-testid=\"import-row\"").count(), 6);
    assert!(tab.html.contains("3 texts that could not be read come with them"));
    tab.clicks("import-do");
    let after: Vec<_> = ["s0", "s1", "s3", "s4", "s5", "b1"].map(|id| kept(&tab, id)).into();
    assert_eq!(after, before);
    assert!(tab.kept[&key(SNAPSHOTS, "s4")].contains("Named"));
    let aside = |tab: &Tab| -> Vec<String> {
        let all = tab.kept.iter().filter(|(key, _)| key.starts_with(QUARANTINE));
        all.map(|(_, text)| text.clone()).collect()
    };
    assert_eq!(aside(&tab), ["{cut", "{snap", "not a document"]);
    // The same file again brings nothing twice.
    let snapshots = |tab: &Tab| read(&tab.kept[&key(SNAPSHOTS, "s4")]).expect("a list").len();
    tab.picks("shelf/import", "all.json", &file);
    let at = ["b1", "s0", "s1", "s3", "s4", "s5"].iter().position(|id| *id == "s4").expect("it is there");
    tab.types(&format!("choice-{at}"), "replace");
    tab.clicks("import-do");
    assert_eq!((snapshots(&tab), aside(&tab).len()), (1, 3));
}

#[test]
fn what_was_saved_after_a_breakdown_is_read_again() {
    let mut tab = Tab::of(shelf_of(3));
    tab.clicks("open-s1");
    tab.types("snapshot-name", "Named");
    tab.clicks("snapshot-make");
    tab.does("shelf/copy/s2");
    tab.kept.insert(key(SCENARIO, "cut"), "{cut".to_owned());
    let fields = tab.kept.iter().map(|(key, text)| (key.clone(), text.as_str().into())).collect();
    let mut other = Tab::of(BTreeMap::new());
    other.picks("shelf/import", "relevo-data.json", &Json::Fields(fields).write());
    assert_eq!(other.html.matches("data-testid=\"import-row\"").count(), 4);
    other.clicks("import-do");
    for id in ["s0", "s1", "s2"] {
        assert_eq!(kept(&other, id), kept(&tab, id));
    }
    assert!(other.kept[&key(SNAPSHOTS, "s1")].contains("Named"));
    assert!(other.kept.iter().any(|(key, text)| key.starts_with(QUARANTINE) && text == "{cut"));
}

#[test]
fn snapshots_of_what_is_gone_become_scenarios() {
    let mut all = shelf_of(2);
    let text = all.remove(&key(SCENARIO, "s1")).expect("it is there");
    let list = ["One", "Two"].map(|name| Snapshot { name: name.to_owned(), time: 5.0, text: text.clone() });
    all.insert(key(SNAPSHOTS, "s1"), write(&list));
    all.insert(key(SNAPSHOTS, "s2"), "[cut".to_owned());
    let mut tab = Tab::of(all);
    tab.does("shelf/tidy");
    assert_eq!(tab.rows().len(), 3);
    assert!(tab.html.contains("Two") && tab.html.contains("One"));
    assert!(tab.kept.iter().any(|(key, text)| key.starts_with(QUARANTINE) && text == "[cut"));
    assert!(tab.kept.keys().all(|key| !key.starts_with(SNAPSHOTS)));
}

#[test]
fn snapshots_of_a_time_beyond_the_calendar_are_taken_in_from_either_kind_of_file() {
    let text = shelf_of(2)[&key(SCENARIO, "s1")].clone();
    let document = open(&text).expect("it opens").0.save();
    let snapshot =
        |name: &str| format!(r#"{{"of":"s1","name":"{name}","time":1e300,"document":{document}}}"#);
    let (a, b) = (snapshot("a"), snapshot("b"));
    let bundle = format!(r#"{{"app":"relevo","bundle":1,"scenarios":[{document}],"snapshots":[{a},{b}]}}"#);
    let list = ["a", "b"].map(|name| Snapshot { name: name.to_owned(), time: 1e300, text: text.clone() });
    let keys =
        [(key(SCENARIO, "s1"), text.as_str().into()), (key(SNAPSHOTS, "s1"), write(&list).as_str().into())];
    for file in [bundle, Json::Fields(keys.into()).write()] {
        let mut tab = Tab::of(BTreeMap::new());
        tab.picks("shelf/import", "odd.json", &file);
        tab.clicks("import-do");
        let list = read(&tab.kept[&key(SNAPSHOTS, "s1")]).expect("a list");
        assert!(list.len() == 2 && list[0].time < list[1].time, "{list:?}");
    }
}

#[test]
fn on_conflict_both_are_kept_unless_it_is_said_otherwise_and_what_is_replaced_comes_back() {
    let mut tab = Tab::of(shelf_of(3));
    tab.types("pick-s0", "true");
    tab.types("pick-s1", "true");
    tab.types("pick-s2", "true");
    tab.clicks("export-chosen");
    let (_, file) = last(&tab);
    tab.clicks("open-s0");
    for id in ["s1", "s2"] {
        tab.does(&format!("shelf/row/{id}"));
        tab.types(&format!("rename-{id}"), &format!("Changed {id}"));
    }
    let changed = kept(&tab, "s2");
    tab.picks("shelf/import", "three.json", &file);
    assert!(tab.html.contains("exactly as it is here"), "s0 is the same");
    tab.types("choice-2", "replace");
    tab.clicks("import-do");
    assert_eq!(kept(&tab, "s1").name, "Changed s1");
    assert_eq!(kept(&tab, "s2").name, "Plan 2");
    assert_eq!(tab.rows().len(), 4, "one was left out, one is there twice, one was replaced");
    let aside = tab.kept.keys().find_map(|key| key.strip_prefix(TRASH)).expect("it was not lost").to_owned();
    tab.clicks(&format!("trash-restore-{aside}"));
    assert_eq!(kept(&tab, &aside).scenario, changed.scenario);
    // What is open is replaced on the page.
    tab.edits(|scenario| scenario.team.groups[0].headcount = 55);
    tab.picks("shelf/import", "three.json", &file);
    tab.types("choice-0", "replace");
    tab.types("choice-1", "leave");
    tab.clicks("import-do");
    assert_eq!(tab.scenario, Preset::Software.scenario(Language::En));
    assert_eq!(kept(&tab, "s0").scenario, tab.scenario);
}

#[test]
fn what_a_file_has_that_cannot_be_read_says_why_and_the_rest_is_taken_in() {
    let whole = open(&shelf_of(1)[&key(SCENARIO, "s0")]).expect("it opens").0.save();
    let later = whole.replacen("\"schema\":1", "\"schema\":4", 1).replacen("Plan 0", "Later", 1);
    let out = whole.replacen("\"headcount\":", "\"headcount\":99999", 1).replacen(
        "\"id\":\"s0\"",
        "\"id\":\"../x\"",
        1,
    );
    let file = format!(r#"{{"app":"relevo","bundle":1,"scenarios":[{whole},{later},7,{out}]}}"#);
    let mut tab = Tab::of(BTreeMap::new());
    tab.picks("shelf/import", "mixed.json", &file);
    assert!(
        tab.has("import-refused")
            && tab.html.contains("newer version of Relevo")
            && tab.html.contains("1 value was changed")
    );
    tab.clicks("import-do");
    let ids = tab.rows();
    assert_eq!(ids.len(), 2);
    assert!(ids.iter().all(|id| !id.contains('/')), "an id that no key can have is another one: {ids:?}");
    for (file, word) in [
        ("", "nothing in it"),
        ("{\"app\":1}", "not a Relevo"),
        ("\u{feff}[1,", "line 1"),
        (&later, "newer version of Relevo"),
    ] {
        let kept = tab.kept.clone();
        tab.picks("shelf/import", "<x>.json", file);
        assert!(tab.said.last().is_some_and(|said| said.contains(word)), "{:?}", tab.said);
        assert_eq!(tab.kept, kept);
    }
    assert!(opened(&[0xff, 0xfe, 0x00]).is_err());
}

#[test]
fn a_single_file_that_is_here_already_is_only_opened() {
    let mut tab = Tab::of(shelf_of(2));
    tab.does("shelf/export/s1");
    let (_, file) = last(&tab);
    let before = tab.kept.clone();
    tab.picks("shelf/import", "Plan 1.json", &file);
    tab.clicks("import-do");
    assert_eq!((tab.current.as_str(), tab.rows().len()), ("s1", 2));
    assert!(before.iter().all(|(key, text)| tab.kept.get(key) == Some(text)));
    tab.picks("shelf/import", "Plan 1.json", &file);
    tab.clicks("import-not");
    assert!(!tab.has("import-preview"));
    assert!(!tab.kept.keys().any(|key| key.starts_with(PREVIOUS)));
}
