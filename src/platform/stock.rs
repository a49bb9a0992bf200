//! What changed in the browser's storage since the worker was told last.

use super::page::{listen, window};
use super::storage;
use crate::scenario::stored::{ALL, BASELINE, DEMO, PREFS};
use crate::screen::Stock;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// Before every key of this program.
const OURS: &str = ALL;
/// What every page may tell of.
pub const ALWAYS: [&str; 2] = [BASELINE, DEMO];
/// In place of a key: all of them were cleared.
pub const EVERYTHING: &str = "";

thread_local! {
    static CHANGED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Notes that something else stands under a key.
pub fn touch(key: &str) {
    if is_told(key) {
        CHANGED.with_borrow_mut(|changed| changed.push(key.to_owned()));
    }
}

/// Settings concern the page alone.
fn is_told(key: &str) -> bool {
    key.starts_with(OURS) && key != PREFS
}

/// Listens to other windows, and calls `changed` after each of their changes, with the key and the text that was written.
pub fn watch(changed: impl Fn(&str, &str) + 'static) {
    listen(&window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        match event.key() {
            Some(key) if !key.starts_with(OURS) => {}
            Some(key) => {
                touch(&key);
                changed(&key, &event.new_value().unwrap_or_default());
            }
            None => {
                CHANGED.with_borrow_mut(|changed| changed.push(EVERYTHING.to_owned()));
                changed(EVERYTHING, "");
            }
        }
    });
}

/// What the worker lacks of the browser's storage.
#[derive(Default)]
pub struct Stocktaking {
    /// The state that the worker has.
    known: u32,
    /// The state that it was told last.
    told: u32,
    /// Whether it knows all keys, or only what every page needs.
    is_full: bool,
    /// Keys, some perhaps twice.
    pending: Vec<String>,
}

impl Stocktaking {
    /// What to tell: `all` for a page that tells of all that is kept.
    pub fn tell(&mut self, all: bool) -> Stock {
        let mut changed = CHANGED.with_borrow_mut(std::mem::take);
        let is_wider = all && !self.is_full;
        self.is_full |= all;
        if is_wider || changed.iter().any(|key| key == EVERYTHING) {
            self.known = 0;
        }
        if self.known == 0 {
            // All of it: what was told before and not heard is part of it.
            self.pending.clear();
            changed.extend(ALWAYS.map(str::to_owned));
            if self.is_full {
                changed.extend(storage::keys(OURS).into_iter().filter(|key| is_told(key)));
            }
        }
        let is_full = self.is_full;
        changed.retain(|key| ALWAYS.contains(&key.as_str()) || is_full && key != EVERYTHING);
        if !changed.is_empty() {
            self.told += 1;
            self.pending.append(&mut changed);
        }
        let text = |key: &String| (key.clone(), storage::read(key));
        Stock { from: self.known, to: self.told, items: self.pending.iter().map(text).collect() }
    }

    /// The worker knows this state. Whether it lacks something.
    pub fn heard(&mut self, known: u32) -> bool {
        self.known = known;
        if known == self.told {
            self.pending.clear();
        }
        known == 0 && self.told > 0
    }
}
