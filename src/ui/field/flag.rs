//! Yes or no, as a checkbox.

use super::hint;
use crate::scenario::params::{At, Flag, path};
use crate::ui::session::use_session;
use leptos::prelude::*;

/// A flag with its label.
#[component]
pub fn FlagField(
    /// The row.
    row: &'static Flag,
    /// Which one.
    at: At,
) -> impl IntoView {
    let text = (row.text)(use_session().words());
    view! {
        <div class="field" data-testid=format!("field-{}", path(row.id, at))>
            <label class="check">
                <FlagBox row at/>
                <span>{text.label}</span>
            </label>
            {hint(text.hint)}
        </div>
    }
}

/// The checkbox alone.
#[component]
pub fn FlagBox(
    /// The row.
    row: &'static Flag,
    /// Which one.
    at: At,
) -> impl IntoView {
    let session = use_session();
    let checked = session.read(move |scenario| (row.get)(scenario, at).unwrap_or_default());
    view! {
        <input
            type="checkbox"
            id=format!("f-{}", path(row.id, at))
            prop:checked=move || checked.get()
            on:change=move |event| {
                let checked = event_target_checked(&event);
                session.edit(|scenario| (row.set)(scenario, at, checked));
            }
        />
    }
}
