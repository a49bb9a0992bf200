//! Whatever is done in whatever order, with room or without: no document is lost, and what is kept opens.

use super::{key, shelf_of};
use crate::screen::page::Tab;
use proptest::prelude::*;
use relevo::i18n::Language;
use relevo::scenario::pack::plain;
use relevo::scenario::presets::Preset;
use relevo::scenario::shelf::{Entry, State, retold::salvaged, snapshots};
use relevo::scenario::stored::{PREVIOUS, SCENARIO, SNAPSHOTS, TRASH};
use std::collections::BTreeSet;

/// What tells a document from all others here: people of the first group, and of the second name nothing.
fn mark(text: &str) -> Option<u32> {
    Some(salvaged(text).ok()?.0.scenario.team.groups[0].headcount)
}

/// The marks of all that is kept anywhere.
fn marks(tab: &Tab) -> BTreeSet<u32> {
    let mut found = BTreeSet::new();
    for (key, text) in &tab.kept {
        if key.starts_with(SCENARIO) || key.starts_with(PREVIOUS) {
            found.extend(mark(text));
        } else if key.starts_with(TRASH) {
            found.extend(mark(text.split_once('|').expect("a time").1));
        } else if key.starts_with(SNAPSHOTS) {
            found.extend(snapshots::read(text).expect("a list").iter().filter_map(|it| mark(&it.text)));
        }
    }
    found
}

#[derive(Clone, Copy, Debug)]
enum Step {
    /// One of these deeds, on one of the scenarios.
    Deed(usize, usize),
    /// What is open is changed: to a number that nothing had before.
    Edit,
    /// The last file is brought in, with a choice.
    Import(usize),
    /// The browser is loaded again.
    Reload,
    /// A day passes.
    Day,
    /// So many units more are all the room that there is; 0: as much as one likes.
    Room(usize),
}

const DEEDS: [&str; 17] = [
    "open",
    "copy",
    "delete",
    "previous",
    "restore",
    "undo",
    "rename",
    "client",
    "snapshot-make",
    "snapshot-restore",
    "snapshot-delete",
    "snapshot-copy",
    "tidy",
    "room",
    "new/bank",
    "delete-chosen",
    "pick",
];

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        10 => (0..DEEDS.len(), 0..8_usize).prop_map(|(deed, on)| Step::Deed(deed, on)),
        3 => Just(Step::Edit),
        2 => (0..4_usize).prop_map(Step::Import),
        1 => Just(Step::Reload),
        1 => Just(Step::Day),
        1 => prop_oneof![Just(0), 500..20_000_usize].prop_map(Step::Room),
    ]
}

/// Does one step. The marks that an edit may have pushed out: the version before the last is not kept for ever.
fn take(mut tab: Tab, step: Step, next: &mut u32, file: &mut String) -> (Tab, bool) {
    let mut saves = false;
    match step {
        Step::Deed(deed, on) => {
            let what = DEEDS[deed];
            let ids: Vec<String> = {
                let start = if what == "restore" { TRASH } else { SCENARIO };
                tab.kept.keys().filter_map(|key| key.strip_prefix(start)).map(str::to_owned).collect()
            };
            let id = if ids.is_empty() { "none".to_owned() } else { ids[on % ids.len()].clone() };
            let value = format!("{what} {next}");
            // What replaces the open one is saved over it, as any edit is.
            saves = ["previous", "rename", "client", "snapshot-restore"].contains(&what);
            match what {
                "undo" | "tidy" | "room" | "new/bank" | "delete-chosen" => tab.does(&format!("shelf/{what}")),
                "pick" => tab.says(&format!("shelf/pick/{id}"), "true"),
                "snapshot-restore" | "snapshot-delete" | "snapshot-copy" => {
                    let list = tab.kept.get(&key(SNAPSHOTS, &id)).and_then(|text| snapshots::read(text));
                    let time = list.and_then(|list| list.get(on % list.len().max(1)).map(|it| it.time));
                    tab.does(&format!("shelf/{what}/{}/{id}", time.unwrap_or(0.0)));
                }
                _ => tab.says(&format!("shelf/{what}/{id}"), &value),
            }
        }
        Step::Edit => {
            *next += 1;
            let people = *next;
            saves = true;
            tab.edits(|scenario| scenario.team.groups[0].headcount = people);
        }
        Step::Import(choice) => {
            tab.picks("shelf/import", "file.json", file);
            for at in 0..4 {
                tab.says(
                    &format!("shelf/choice/{at}"),
                    ["take", "both", "replace", "leave"][(choice + at) % 4],
                );
            }
            tab.does("shelf/import-do");
            saves = true;
            tab.does("shelf/export-all");
            *file = tab.files.last().map(|file| file.1.clone()).unwrap_or_default();
        }
        Step::Reload => tab = tab.again(),
        Step::Day => tab.now += 25.0 * 3_600_000.0,
        Step::Room(more) => {
            let used: usize =
                tab.kept.iter().map(|(key, text)| key.len() + text.encode_utf16().count()).sum();
            tab.room = if more == 0 { usize::MAX } else { used + more };
        }
    }
    (tab, saves)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 100, ..ProptestConfig::default() })]

    #[test]
    fn no_document_is_lost_whatever_is_done(steps in prop::collection::vec(step(), 1..30)) {
        let mut all = shelf_of(0);
        for at in 0..4_u32 {
            let mut scenario = Preset::Software.scenario(Language::En);
            scenario.team.groups[0].headcount = 100 + at;
            let id = format!("s{at}");
            all.insert(key(SCENARIO, &id), super::document(&id, &format!("Plan {at}"), "", 1.0, scenario));
        }
        let mut tab = Tab::of(all);
        tab.does("shelf/export-all");
        let mut file = tab.files[0].1.clone();
        let mut next = 200;
        for step in steps {
            let before = marks(&tab);
            // What a save of the open one takes the place of: its version before the last.
            let open = key(PREVIOUS, &tab.current);
            let pushed = tab.kept.get(&open).and_then(|text| mark(text));
            let (now, saves) = take(tab, step, &mut next, &mut file);
            tab = now;
            let after = marks(&tab);
            let lost: Vec<u32> = before.difference(&after).copied().filter(|&it| !saves || Some(it) != pushed).collect();
            prop_assert!(lost.is_empty(), "{step:?} lost {lost:?}");
            for (key, text) in tab.kept.iter().filter(|(key, _)| key.starts_with(SCENARIO)) {
                prop_assert_eq!(&Entry::read("", text).state, &State::Whole, "{}", key);
                prop_assert!(plain(text).is_some());
            }
        }
    }
}
