//! What the worker says that is to be done, and what other tabs did.

use super::Session;
use super::banner::Banner;
use super::index::Index;
use super::keeper::{Keeper, Saved, Theirs, copy_name};
use crate::platform::storage::{self, Failure};
use crate::platform::{address, files, page, stock};
use crate::scenario::document::{Document, open_whole};
use crate::scenario::presets::Preset;
use crate::scenario::stored::{ALL, PACKED, SCENARIO, TRASH, rev_of, seal_of};
use crate::screen::Order;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Whether a text follows what stands under a key.
fn follows(key: &str, text: &str) -> bool {
    let base = seal_of(text).map(|seal| seal.base).unwrap_or_default();
    match storage::read(key) {
        Some(stored) => rev_of(&stored).unwrap_or_default() == base,
        // Another tab deleted it, or it is new.
        None => base.is_empty(),
    }
}

/// Whether a version stands under a key.
fn is_there(key: &str, rev: &str) -> bool {
    storage::read(key).is_some_and(|stored| rev_of(&stored).unwrap_or_default() == rev)
}

/// Writes a text. What is deleted makes room for itself.
fn put(key: &str, text: &str) -> Result<(), Failure> {
    let written = storage::write(key, text);
    let Some(id) = key.strip_prefix(TRASH).filter(|_| written == Err(Failure::Full)) else { return written };
    let scenario = [SCENARIO, id].concat();
    let Some(old) = storage::read(&scenario) else { return written };
    storage::remove(&scenario);
    storage::write(key, text).inspect_err(|_| _ = storage::write(&scenario, &old))
}

impl Session {
    /// Does what the worker says, up to the first that fails.
    pub(super) fn obey(&self, orders: Vec<Order>) {
        if orders.is_empty() {
            return;
        }
        for order in orders {
            // What another tab wrote meanwhile stays, and what was to follow is not done.
            let is_late = self.is_late(&order);
            if !is_late {
                // Where nothing may be stored, memory keeps it, and that was told at the start.
                if let Ok(()) | Err(Failure::Denied) = self.do_order(order) {
                    continue;
                }
                self.tell(Banner::Full);
            }
            let why = if is_late { "late" } else { "" };
            self.computed.chore("shelf/failed".to_owned(), why.to_owned(), Vec::new());
            if !is_late {
                self.make_room();
            }
            break;
        }
        // There may be room now.
        if self.saved.get_untracked() == Saved::No(Failure::Full) {
            self.saved.set(Saved::Soon);
            self.save();
        }
        self.computed.ask_again();
    }

    /// Whether what is open is stored under this key.
    fn is_stored_at(&self, key: &str) -> bool {
        self.keeper.with_value(|keeper| keeper.is_stored() && keeper.key() == key)
    }

    /// Whether an order would write over what another tab wrote since the worker knew of it.
    fn is_late(&self, order: &Order) -> bool {
        match order {
            Order::Put { key, text } => {
                key.starts_with(SCENARIO) && !self.is_stored_at(key) && !follows(key, text)
            }
            Order::Remove { key, rev } => {
                !rev.is_empty() && storage::read(key).is_some() && !is_there(key, rev)
            }
            _ => false,
        }
    }

    /// Has packed what rests, once in a visit: it may make room.
    pub(super) fn make_room(&self) {
        if self.history.try_update_value(|once| std::mem::replace(&mut once.asked_for_room, true))
            == Some(false)
        {
            self.computed.chore("shelf/room".to_owned(), String::new(), Vec::new());
        }
    }

    fn do_order(&self, order: Order) -> Result<(), Failure> {
        match order {
            Order::Change { text } => {
                if let Ok((document, _)) = open_whole(&text) {
                    self.edit_all(Banner::Changed, |scenario| *scenario = document.scenario);
                    // The button goes with its suggestion.
                    page::focus_first(".results :is(h1, h2)[tabindex]");
                }
            }
            Order::Put { key, text } if self.is_stored_at(&key) => self.replace(&text),
            Order::Put { key, text } => put(&key, &text)?,
            Order::Remove { key, .. } if key == ALL => {
                storage::forget_everything();
                self.begin_history(None);
            }
            Order::Remove { key, .. } => storage::remove(&key),
            Order::Open { id, text, example } => {
                // What could not be stored is not left behind.
                if matches!(self.saved.get_untracked(), Saved::No(_)) {
                    self.saved.set(Saved::Soon);
                }
                self.save();
                if self.saved.get_untracked() == Saved::No(Failure::Full) {
                    return Err(Failure::Full);
                }
                self.open_text(id, &text, &example);
            }
            Order::Pack { key, text } if is_there(&key, rev_of(&text).unwrap_or_default()) => {
                storage::write(&key, &text)?;
            }
            Order::Pack { .. } => {}
            Order::Head { id, text, is_client } => {
                if self.keeper.with_value(|keeper| keeper.id == id) {
                    self.settle();
                    if is_client {
                        self.keeper.update_value(|keeper| keeper.client = text);
                    } else {
                        self.name.set(text);
                    }
                    self.touched();
                    self.settle();
                    self.save();
                }
            }
            Order::Copy { text, copied, refused } => {
                let session = *self;
                spawn_local(async move {
                    let is_copied = page::copy(&text).await;
                    let text = if is_copied { copied } else { refused };
                    session.tell(Banner::Said { text, is_warning: !is_copied });
                });
            }
            Order::File { name, ending, text } => {
                files::download(&files::file_name(&name, &ending), "application/json", &text);
            }
            Order::Say { text, is_warning } => self.tell(Banner::Said { text, is_warning }),
            Order::Go { route } => address::go(&["#/", &route].concat()),
            Order::BackedUp => Index::backed_up(),
        }
        Ok(())
    }

    /// Opens a document; what is open is stored before. Without an id it is stored when it is changed.
    fn open_text(&self, id: Option<String>, text: &str, example: &str) {
        let Ok((document, _)) = open_whole(text) else { return };
        let preset = Preset::of(example);
        let mut keeper = match id {
            Some(id) => {
                let key = [SCENARIO, &id].concat();
                if storage::read(&key).is_some_and(|kept| kept.starts_with(PACKED)) {
                    // The same version as the page can read it: it is there at once when the page is loaded again.
                    let _ = storage::write(&key, text);
                }
                Keeper::of(id, text)
            }
            None => Keeper::begin(),
        };
        let is_stored = keeper.is_stored();
        (keeper.origin, keeper.client) = (preset, document.client.clone());
        self.keeper.set_value(keeper);
        self.saved.set(if is_stored { Saved::At(document.saved) } else { Saved::Example });
        self.show(document, preset);
        if is_stored {
            self.keeper.with_value(Keeper::enter);
        }
    }

    /// Shows another document in place of this one.
    fn show(&self, document: Document, example: Option<Preset>) {
        self.banners.update(|banners| banners.retain(|banner| !banner.is_of_what_is_open()));
        self.computed.forget_deeds();
        self.computed.current(self.keeper.with_value(|keeper| keeper.id.clone()));
        self.origin.set(document.scenario.clone());
        self.name.set(document.name);
        self.scenario.set(document.scenario);
        self.example.set(example);
        self.begin_history(None);
    }

    /// Puts a document in place of what is open, as a step.
    fn replace(&self, text: &str) {
        let Ok((document, _)) = open_whole(text) else { return };
        self.settle();
        self.computed.forget_deeds();
        self.keeper.update_value(|keeper| keeper.client = document.client);
        self.name.set(document.name);
        self.edit(|scenario| *scenario = document.scenario);
        self.settle();
        self.save();
    }

    /// Listens to other tabs.
    pub(super) fn watch_others(self) {
        self.computed.current(self.keeper.with_value(|keeper| keeper.id.clone()));
        stock::watch(move |key, text| {
            self.look_at_theirs(key, text);
            if stock::ALWAYS.contains(&key) {
                self.computed.ask_again();
            } else {
                self.computed.look_again();
            }
        });
    }

    fn look_at_theirs(&self, key: &str, text: &str) {
        if key != stock::EVERYTHING && !self.is_stored_at(key) {
            return;
        }
        match self.keeper.try_update_value(|keeper| keeper.theirs(text)) {
            // What is not stored yet finds out when it is, and goes on as a copy.
            Some(Theirs::Changed) if self.is_clean() => self.tell(Banner::Elsewhere),
            Some(Theirs::Overwrote) => {
                let name = self.copy();
                self.tell(Banner::Overwritten { name });
            }
            // What was deleted key by key was meant; what went at once was cleared by somebody else.
            Some(Theirs::Gone) if key == stock::EVERYTHING => {
                self.saved.set(Saved::Soon);
                self.save();
                self.tell(Banner::Cleared);
            }
            _ => {}
        }
    }

    /// What is open goes on as a copy, which is stored. Its name.
    fn copy(&self) -> String {
        let name = copy_name(&self.name.get_untracked(), self.locale());
        self.keeper.update_value(Keeper::part);
        self.name.set(name.clone());
        self.dismiss(&Banner::Elsewhere);
        self.open_step();
        self.settle();
        self.saved.set(Saved::Soon);
        self.save();
        name
    }

    /// Goes on with a copy of what is open, beside what the other tab wrote.
    pub fn keep_mine(&self) {
        self.dismiss(&Banner::Elsewhere);
        self.copy();
    }

    /// Opens what the other tab wrote.
    pub fn see_theirs(&self) {
        self.dismiss(&Banner::Elsewhere);
        let (id, key) = self.keeper.with_value(|keeper| (keeper.id.clone(), keeper.key()));
        let origin = self.keeper.with_value(|keeper| keeper.origin).map_or("", Preset::key);
        // What was changed here since goes on as a copy, and that is told.
        self.save();
        match storage::read(&key) {
            Some(text) if open_whole(&text).is_ok() => {
                let origin_scenario = self.origin.get_untracked();
                self.open_text(Some(id), &text, origin);
                // It is the user's own, whatever it started from.
                self.example.set(None);
                self.origin.set(origin_scenario);
            }
            // Packed, or not to be read: the worker knows what to say.
            _ => {
                // Not what is open: it is to be opened anew.
                self.computed.current(String::new());
                self.computed.chore(["shelf/load/", &id].concat(), String::new(), Vec::new());
            }
        }
    }
}
