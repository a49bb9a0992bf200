//! What does not open as it stands: damaged, cut off, of a later version, out of bounds.

use super::{Document, QUARANTINE, SCENARIO, Tab, key, open, pack, seal, shelf_of};

#[test]
fn what_cannot_be_opened_says_why_and_nothing_changes() {
    let mut all = shelf_of(3);
    let whole = all[&key(SCENARIO, "s0")].clone();
    all.insert(key(SCENARIO, "s0"), whole.replacen("\"headcount\":", "\"headcount\":1", 1));
    all.insert(key(SCENARIO, "s1"), whole[..whole.len() / 2].to_owned());
    let later = open(&whole).expect("it opens").0.save().replacen("\"schema\":1", "\"schema\":9", 1);
    all.insert(key(SCENARIO, "later"), seal(&later, "r", ""));
    all.insert(key(SCENARIO, "cut"), pack(&whole).chars().take(40).collect());
    all.insert(key(QUARANTINE, "19aa3c5e2f0-1"), whole.clone());
    let mut tab = Tab::of(all.clone());
    let unchanged = all.clone();
    for (id, word) in [
        ("s0", "not as it was stored"),
        ("s1", "stops being readable"),
        ("cut", "not as it was stored"),
        ("nobody", "not kept any more"),
    ] {
        tab.does(&format!("shelf/open/{id}"));
        assert!(tab.said.last().is_some_and(|said| said.contains(word)), "{id}: {:?}", tab.said);
        assert_eq!(tab.kept, unchanged);
        assert_eq!(tab.current, "example");
    }
    for id in ["s0", "s1", "later", "cut"] {
        tab.does(&format!("shelf/row/{id}"));
    }
    // What a later version wrote is opened as far as it is known, as a copy, and the text stays.
    tab.does("shelf/open/later");
    assert!(
        tab.said
            .last()
            .is_some_and(|said| said.contains("newer version of Relevo") && said.contains("“Plan 0 (2)”"))
    );
    assert_eq!((tab.current.as_str(), tab.name.as_str()), ("unsaved", "Plan 0 (2)"));
    assert_eq!(tab.scenario, open(&whole).expect("it opens").0.scenario);
    assert_eq!((&tab.kept, tab.route.as_str()), (&unchanged, "answer"));
    // What can be read of a damaged text likewise.
    tab.clicks("more-s0");
    tab.clicks("salvage-s0");
    assert_eq!(tab.current, "unsaved");
    tab.clicks("aside-open-19aa3c5e2f0-1");
    assert_eq!(tab.name, "Plan 0 (2)");
    tab.clicks("aside-save-19aa3c5e2f0-1");
    assert_eq!(tab.files.last().map(|file| file.1.as_str()), Some(whole.as_str()));
    tab.clicks("aside-delete-19aa3c5e2f0-1");
    assert!(!tab.has("quarantine"));
    for (id, text) in &unchanged {
        assert!(id.starts_with(QUARANTINE) || tab.kept.get(id) == Some(text), "{id} stays as it was found");
    }
}

#[test]
fn what_opening_changes_is_told_with_each_value() {
    let mut all = shelf_of(1);
    let plan = open(&all[&key(SCENARIO, "s0")]).expect("it opens").0;
    let beyond = Document { id: "far".to_owned(), ..plan }.save();
    let beyond = beyond.replacen("\"headcount\":7", "\"headcount\":7000", 1);
    all.insert(key(SCENARIO, "far"), seal(&beyond, "r", ""));
    let mut tab = Tab::of(all);
    for what in ["shelf/open/far", "shelf/mended/far"] {
        tab.said.clear();
        tab.does(what);
        let [said] = &tab.said[..] else { panic!("{:?}", tab.said) };
        assert_eq!(said.lines().count(), 2, "{said}");
        assert!(said.contains("One value was changed") && said.contains("headcount: 7"), "{said}");
    }
    tab.does("shelf/mended/s0");
    assert_eq!(tab.said.len(), 1, "there is nothing to tell");
}
