//! Scenarios on their way into files.

use super::deeds::{known, text};
use super::part::called;
use super::{Asked, Open};
use crate::i18n::words::library::LibraryWords;
use crate::scenario::document::Document;
use crate::scenario::shelf::bundle::{Bundle, BundledSnapshot};
use crate::scenario::shelf::retold::{Names, exported, written};
use crate::scenario::shelf::snapshots::{self, Snapshot};
use crate::scenario::shelf::{self, Entry, demo};
use crate::scenario::stored::{QUARANTINE, SCENARIO, SNAPSHOTS};
use crate::screen::Order;
use crate::screen::clerk::Doing;

pub(super) fn done(doing: &mut Doing, open: &mut Open, (what, of): (&str, &str), words: &LibraryWords) {
    match what {
        "export" => one(doing, open, of, Names::LeftOut, words),
        "export-named" => one(doing, open, of, Names::Kept, words),
        "export-open" => current(doing, open, Names::LeftOut, words),
        "export-open-named" => current(doing, open, Names::Kept, words),
        "raw" => {
            let Some(text) = known(doing, open, of, words) else { return };
            let name = Entry::read(of, &text).name;
            file(doing, called(words, &name), "txt", text);
        }
        "export-all" => all(doing, open, names(open), words),
        "export-chosen" => {
            let ids: Vec<String> = open.picked.iter().cloned().collect();
            let ids: Vec<String> = ids.into_iter().filter(|id| text(doing, id).is_some()).collect();
            many(doing, open, &ids, names(open), words);
        }
        "wipe-file" if open.asked == Some(Asked::Wipe) => all(doing, open, Names::Kept, words),
        _ => {}
    }
}

fn names(open: &Open) -> Names {
    if open.names { Names::Kept } else { Names::LeftOut }
}

fn file(doing: &mut Doing, name: &str, ending: &str, text: String) {
    doing.orders.push(Order::File { name: name.to_owned(), ending: ending.to_owned(), text });
}

fn one(doing: &mut Doing, open: &mut Open, id: &str, names: Names, words: &LibraryWords) {
    let Some(text) = known(doing, open, id, words) else { return };
    let name = Entry::read(id, &text).name;
    match exported(&text, names) {
        Ok(text) => {
            file(doing, called(words, &name), "json", text);
            open.tell((words.exported)(1));
        }
        Err(error) => open.tell((words.not_opened)(called(words, &name), &error.say(doing.view.locale))),
    }
}

/// What is open, stored or not.
fn current(doing: &mut Doing, open: &mut Open, names: Names, words: &LibraryWords) {
    let id = doing.open_id().to_owned();
    let is_as_stored = |text: String| {
        shelf::read(&text).is_ok_and(|(it, _)| it.scenario == *doing.scenario && it.name == doing.name)
    };
    if text(doing, &id).is_some_and(is_as_stored) {
        return one(doing, open, &id, names, words);
    }
    let name = called(words, doing.name).to_owned();
    let client = doing.shelf.entry(&id).map(|entry| entry.client.clone()).unwrap_or_default();
    let document =
        Document { client, ..Document::new(id, doing.name.to_owned(), doing.now, doing.scenario.clone()) };
    file(doing, &name, "json", written(document, names));
    open.tell((words.exported)(1));
}

/// All that may be seen in one file, and in it what cannot be read. It counts as a copy of all only where nothing is
/// left out of it.
fn all(doing: &mut Doing, open: &mut Open, names: Names, words: &LibraryWords) {
    let ids: Vec<String> = doing.ids(SCENARIO).into_iter().filter(|id| text(doing, id).is_some()).collect();
    let is_all = many(doing, open, &ids, names, words);
    if is_all && demo(doing.kept).is_none() {
        doing.orders.push(Order::BackedUp);
    }
}

/// These in one file. Whether all of them, and all that could not be read, are in it with all that they tell.
fn many(doing: &mut Doing, open: &mut Open, ids: &[String], names: Names, words: &LibraryWords) -> bool {
    let mut bundle = Bundle::default();
    let mut is_all = names == Names::Kept || doing.ids(QUARANTINE).is_empty();
    let mut is_whole = |text: &str, document: &str| {
        is_all &= names == Names::Kept || exported(text, Names::Kept).is_ok_and(|it| it == document);
    };
    for id in ids {
        let Some(text) = text(doing, id) else { continue };
        match exported(&text, names) {
            Ok(document) => {
                is_whole(&text, &document);
                bundle.scenarios.push(document);
            }
            // Nobody knows whose names stand in it.
            Err(_) if names == Names::Kept => bundle.unreadable.push(text),
            Err(_) => is_whole(&text, ""),
        }
        let kept = doing.text(&[SNAPSHOTS, id].concat()).map(|text| snapshots::read(text).ok_or(text));
        let list = kept.unwrap_or(Ok(Vec::new())).unwrap_or_else(|text| {
            let (name, time, text) = (String::new(), 0.0, text.to_owned());
            vec![Snapshot { name, time, text }]
        });
        for Snapshot { name, time, text } in list {
            match exported(&text, names) {
                Ok(document) => {
                    is_whole(&text, &document);
                    bundle.snapshots.push(BundledSnapshot { of: id.clone(), name, time, document });
                }
                Err(_) if names == Names::Kept => bundle.unreadable.push(text),
                Err(_) => is_whole(&text, ""),
            }
        }
    }
    let has_every = ids.len() == doing.ids(SCENARIO).len() && demo(doing.kept).is_none();
    if has_every && names == Names::Kept {
        let aside = doing.ids(QUARANTINE);
        let texts = aside.iter().filter_map(|id| doing.text(&[QUARANTINE, id].concat()).map(str::to_owned));
        bundle.unreadable.extend(texts);
    }
    let count = bundle.scenarios.len();
    file(doing, words.bundle_name, "json", bundle.write());
    open.tell((words.exported)(count));
    is_all
}
