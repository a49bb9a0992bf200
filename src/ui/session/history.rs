//! Undo: what the user changes becomes a step when it has settled. The fields must have rested, and no pointer may be
//! held: a slider that is drawn is one step. What begins anew, in another field or with another press, ends the step
//! before it.

use super::Session;
use super::keeper::Saved;
use crate::platform::{page, storage, timer};
use crate::scenario::document::open;
use crate::scenario::history::History;
use leptos::prelude::*;

/// The steps, and what is not one yet.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is switched by itself")]
pub struct Steps {
    all: History,
    /// Whether a pointer is held down.
    is_held: bool,
    /// Whether something was changed since the last step.
    is_open: bool,
    /// Whether the browser was asked in this visit not to forget what is stored …
    pub(super) asked_to_keep: bool,
    /// … and the worker to make room.
    pub(super) asked_for_room: bool,
}

impl Session {
    /// Begins anew with what is open, or where the kept steps lead to it, with them.
    pub(super) fn begin_history(&self, kept: Option<String>) {
        let now = self.canonical();
        let steps = kept.map_or_else(|| History::at(now.clone()), |kept| History::read(&kept, now.clone()));
        self.can.set(steps.can());
        self.history.update_value(|history| (history.all, history.is_open) = (steps, false));
    }

    /// What is open, without what undo does not concern.
    fn canonical(&self) -> String {
        let mut document = self.document();
        (document.id, document.saved) = (String::new(), 0.0);
        document.save()
    }

    pub(super) fn watch_history(self) {
        page::watch_typing();
        let held = move |is_held: bool| self.history.update_value(|history| history.is_held = is_held);
        page::on_anywhere("pointerdown", move |event| {
            self.settle();
            // The browser's own menu may keep the end of any other press to itself.
            held(page::is_main_press(event));
        });
        for event in ["pointerup", "pointercancel"] {
            page::on_anywhere(event, move |_| {
                held(false);
                // What the release itself changes belongs to the step.
                timer::after(0, move || self.rest());
            });
        }
        page::on_anywhere("focusin", move |_| self.rest());
        // What a field is told is a step of its own; a slider tells of every place on its way.
        page::on_anywhere("change", move |event| {
            if !page::is_slider(event) {
                self.rest();
            }
        });
    }

    /// Something was changed that is no step yet.
    pub(super) fn open_step(&self) {
        self.history.update_value(|history| history.is_open = true);
    }

    /// What was changed is a step, unless a pointer is held.
    pub(super) fn rest(&self) {
        if !self.history.with_value(|history| history.is_held) {
            self.settle();
        }
    }

    /// What was changed until now is a step.
    pub(super) fn settle(&self) {
        if self.history.with_value(|history| !history.is_open) {
            return;
        }
        let now = self.canonical();
        self.history.update_value(|history| {
            history.is_open = false;
            history.all.note(now);
        });
        self.keep_steps();
    }

    fn keep_steps(&self) {
        self.history.with_value(|history| {
            self.can.set(history.all.can());
            storage::keep_tab_text(storage::HISTORY, &history.all.write());
        });
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        self.step(|steps| steps.undo().map(str::to_owned));
    }

    /// Does the step again that was taken back last.
    pub fn redo(&self) {
        self.step(|steps| steps.redo().map(str::to_owned));
    }

    fn step(&self, step: impl FnOnce(&mut History) -> Option<String>) {
        self.settle();
        let text = self.history.try_update_value(|history| step(&mut history.all)).flatten();
        if let Some((document, _)) = text.and_then(|text| open(&text).ok()) {
            self.computed.forget_deeds();
            self.keeper.update_value(|keeper| keeper.client = document.client);
            self.name.set(document.name);
            self.edit(|scenario| *scenario = document.scenario);
            // It is where a step leads, not a step.
            self.history.update_value(|history| history.is_open = false);
            self.save();
        }
        self.keep_steps();
    }

    /// After the first version that was stored in this visit: the browser is asked not to forget it.
    pub(super) fn worth_keeping(&self) {
        if self.history.try_update_value(|once| std::mem::replace(&mut once.asked_to_keep, true))
            == Some(false)
        {
            page::persist();
            if super::index::Index::wants_backup() {
                self.tell(super::banner::Banner::BackupHint);
            }
        }
    }

    /// Whether what is on the screen is stored, or need not be.
    pub(super) fn is_clean(&self) -> bool {
        self.saved.with_untracked(|saved| matches!(saved, Saved::Example | Saved::At(_)))
    }
}
