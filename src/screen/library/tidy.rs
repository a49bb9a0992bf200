//! Room: what rests is packed, what was deleted long ago goes.

use super::deeds::{put, put_copy, remove};
use super::part::{DAY, called};
use super::trash;
use crate::i18n::words::library::LibraryWords;
use crate::scenario::document::clean_name;
use crate::scenario::pack::pack;
use crate::scenario::shelf::snapshots::{self, Snapshot};
use crate::scenario::shelf::{self, Entry, State, TRASH_LASTS};
use crate::scenario::stored::{PACKED, PREVIOUS, QUARANTINE, SCENARIO, SNAPSHOTS, TRASH};
use crate::screen::Order;
use crate::screen::clerk::Doing;

/// Most texts that are packed at once, where there is no hurry: each takes some thousandths of a second.
const AT_ONCE: usize = 100;

/// Packs what was not opened for a day, and lets what was deleted a month ago go.
pub(super) fn tidy(doing: &mut Doing, words: &LibraryWords) {
    adopt(doing, words);
    let times = shelf::opened(doing.kept);
    let now = doing.now;
    let rests = |entry: &Entry| now - times.get(&entry.id).copied().unwrap_or(0.0).max(entry.saved) > DAY;
    let resting = doing.shelf.all().filter(|entry| rests(entry)).map(|entry| entry.id.clone()).collect();
    pack_all(doing, resting, AT_ONCE);
    let is_over = |entry: &&Entry| entry.deleted > 0.0 && now - entry.deleted > TRASH_LASTS;
    let over: Vec<String> = doing.shelf.trash().filter(is_over).map(|entry| entry.id.clone()).collect();
    for id in over {
        trash::forget(doing, &id);
    }
}

/// Snapshots of a scenario that is gone, and not into the trash, stand beside it as scenarios of their own.
fn adopt(doing: &mut Doing, words: &LibraryWords) {
    for id in doing.ids(SNAPSHOTS) {
        let is_gone =
            [SCENARIO, TRASH].iter().all(|start| doing.text(&[start, id.as_str()].concat()).is_none());
        let Some(list) = doing.text(&[SNAPSHOTS, &id].concat()).filter(|_| is_gone) else { continue };
        let whole = |text: &str| vec![Snapshot { name: String::new(), time: 0.0, text: text.to_owned() }];
        for snapshot in snapshots::read(list).unwrap_or_else(|| whole(list)) {
            let entry = Entry::read(&id, &snapshot.text);
            let name = clean_name(&(words.snapshots.name_of)(called(words, &entry.name), &snapshot.name));
            if put_copy(doing, &snapshot.text, &name, words).is_none() {
                let aside = doing.new_id();
                put(doing, QUARANTINE, &aside, snapshot.text);
            }
        }
        remove(doing, SNAPSHOTS, &id);
    }
}

/// Packs all but what is open: there is no room left.
pub(super) fn room(doing: &mut Doing) {
    let mut ids = doing.ids(SCENARIO);
    ids.extend(doing.ids(PREVIOUS));
    pack_all(doing, ids, usize::MAX);
    for id in doing.ids(TRASH) {
        let key = [TRASH, &id].concat();
        let Some((time, text)) = doing.text(&key).and_then(|text| text.split_once('|')) else { continue };
        if !text.starts_with(PACKED) {
            let packed = format!("{time}|{}", pack(text));
            put(doing, TRASH, &id, packed);
        }
    }
    for id in doing.ids(SNAPSHOTS) {
        let list = doing.text(&[SNAPSHOTS, &id].concat()).and_then(snapshots::read);
        let Some(mut list) = list.filter(|list| list.iter().any(|it| !it.text.starts_with(PACKED))) else {
            continue;
        };
        for snapshot in &mut list {
            snapshot.text = pack(&snapshot.text);
        }
        put(doing, SNAPSHOTS, &id, snapshots::write(&list));
    }
}

/// Packs scenarios and their versions before, so many texts at most. One that is not whole stays as it was found.
fn pack_all(doing: &mut Doing, ids: Vec<String>, most: usize) {
    let mut packed = 0;
    let current = doing.current;
    for id in ids.into_iter().filter(|id| id != current) {
        for start in [SCENARIO, PREVIOUS] {
            let text = doing.text(&[start, &id].concat()).filter(|text| !text.starts_with(PACKED));
            let Some(text) = text.filter(|text| Entry::read(&id, text).state == State::Whole) else {
                continue;
            };
            let smaller = pack(text);
            if packed < most && smaller.chars().count() < text.chars().count() {
                packed += 1;
                doing.orders.push(Order::Pack { key: [start, &id].concat(), text: smaller });
            }
        }
    }
}
