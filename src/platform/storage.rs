//! What the browser keeps, as texts, through `gloo-storage`. Every key starts with `relevo:`, because a host of many
//! projects gives them all one store.
//!
//! `gloo-storage` panics where storage is denied, so that is asked first; then memory stands in, and what is
//! written lasts as long as the page.

use super::stock;
use crate::scenario::json::{self, Json};
use crate::scenario::stored::ALL;
use gloo_storage::{LocalStorage, SessionStorage, Storage};
use std::cell::RefCell;

/// Which groups of fields are open, in this tab.
pub const OPEN_GROUPS: &str = "relevo:open";
/// Which scenario is open, in this tab.
pub const TAB: &str = "relevo:tab";
/// What can be undone, in this tab.
pub const HISTORY: &str = "relevo:history";

/// Why something was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The browser does not let this page store anything.
    Denied,
    /// The browser's share for this site is used up.
    Full,
}

thread_local! {
    static ALLOWED: (bool, bool) = {
        let usable = |store: Result<Option<web_sys::Storage>, _>| {
            store.ok().flatten().is_some_and(|store| store.length().is_ok())
        };
        web_sys::window().map_or((false, false), |window| {
            (usable(window.local_storage()), usable(window.session_storage()))
        })
    };
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Whether what is written outlasts the page.
#[must_use]
pub fn is_allowed() -> bool {
    ALLOWED.with(|allowed| allowed.0)
}

/// The text under a key.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    if is_allowed() {
        LocalStorage::raw().get_item(key).ok().flatten()
    } else {
        MEMORY.with_borrow(|memory| memory.iter().find(|(kept, _)| kept == key).map(|(_, text)| text.clone()))
    }
}

/// Writes a text.
///
/// # Errors
/// When the browser denies storage (memory keeps it meanwhile), or has no room left (the old text stays).
pub fn write(key: &str, text: &str) -> Result<(), Failure> {
    stock::touch(key);
    if is_allowed() {
        return LocalStorage::raw().set_item(key, text).map_err(|_| Failure::Full);
    }
    keep_in_memory(key, text.to_owned());
    Err(Failure::Denied)
}

fn keep_in_memory(key: &str, text: String) {
    MEMORY.with_borrow_mut(|memory| match memory.iter_mut().find(|(kept, _)| kept == key) {
        Some(kept) => kept.1 = text,
        None => memory.push((key.to_owned(), text)),
    });
}

/// Forgets a key.
pub fn remove(key: &str) {
    stock::touch(key);
    if is_allowed() {
        LocalStorage::delete(key);
    }
    MEMORY.with_borrow_mut(|memory| memory.retain(|(kept, _)| kept != key));
}

/// The keys that start like this.
#[must_use]
pub fn keys(start: &str) -> Vec<String> {
    let mut found: Vec<String> =
        MEMORY.with_borrow(|memory| memory.iter().map(|(key, _)| key.clone()).collect());
    if is_allowed() {
        let store = LocalStorage::raw();
        found.extend((0..store.length().unwrap_or(0)).filter_map(|place| store.key(place).ok().flatten()));
    }
    found.retain(|key| key.starts_with(start));
    found
}

/// Everything of Relevo that the browser keeps, as one JSON text of keys and texts: the last resort after a breakdown.
#[must_use]
pub fn everything() -> String {
    let kept = keys(ALL).into_iter().map(|key| {
        let text = read(&key).unwrap_or_default();
        (key, Json::Text(text))
    });
    Json::Fields(kept.collect()).write()
}

/// A text that this tab keeps until it is closed.
#[must_use]
pub fn tab_text(key: &str) -> Option<String> {
    ALLOWED.with(|allowed| allowed.1).then(|| SessionStorage::raw().get_item(key).ok()).flatten()?
}

/// Keeps a text until this tab is closed. Losing it costs little.
pub fn keep_tab_text(key: &str, text: &str) {
    if ALLOWED.with(|allowed| allowed.1) {
        let _ = SessionStorage::raw().set_item(key, text);
    }
}

/// Forgets all that is kept, for this tab and for all.
pub fn forget_everything() {
    for key in keys(ALL) {
        remove(&key);
    }
    if ALLOWED.with(|allowed| allowed.1) {
        [OPEN_GROUPS, TAB, HISTORY].into_iter().for_each(SessionStorage::delete);
    }
}

/// A list that this tab keeps until it is closed.
#[must_use]
pub fn tab_list(key: &str) -> Option<Vec<String>> {
    json::read(&tab_text(key)?).ok()?.list()?.iter().map(|item| item.text().map(str::to_owned)).collect()
}

/// Keeps a list until this tab is closed. Losing it costs nothing.
pub fn keep_tab_list(key: &str, list: &[String]) {
    let list = list.iter().map(|item| item.as_str().into()).collect();
    keep_tab_text(key, &Json::List(list).write());
}
