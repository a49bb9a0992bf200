//! Keys that do something wherever the focus is.

use super::Session;
use super::prefs::Prefs;
use crate::platform::{address, page};
use crate::ui::route::Route;
use crate::ui::widget::palette;
use leptos::prelude::*;

/// Listens to them.
pub(super) fn watch(session: Session) {
    page::on_key(move |key| {
        if key == "^k" {
            palette::switch(session.computed);
            return true;
        }
        match key {
            // A box in which something is being typed has its own.
            "^z" | "^+z" | "^y" if page::is_typing() => return false,
            "^z" => {
                session.undo();
                return true;
            }
            "^+z" | "^y" => {
                session.redo();
                return true;
            }
            _ => {}
        }
        if session.prefs.with_untracked(|prefs| prefs.keys_off) {
            return false;
        }
        match key {
            "?" => palette::open(session.computed, "?"),
            // The client may be looking on.
            "p" if session.route.get_untracked() == Route::Models => session.prefer(Prefs::switch_price),
            _ => {
                let tab = key.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let Some(route) = tab.and_then(|tab| Route::ALL[..Route::TABS].get(tab)) else {
                    return false;
                };
                address::go(&route.href());
            }
        }
        true
    });
}
