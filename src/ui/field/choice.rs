//! One of some values, as a select.

use super::hint;
use crate::scenario::params::{At, Choice, path};
use crate::ui::session::use_session;
use leptos::prelude::*;

/// A choice with its label.
#[component]
pub fn ChoiceField(
    /// The row.
    row: &'static Choice,
    /// Which one.
    at: At,
) -> impl IntoView {
    let text = (row.text)(use_session().words());
    let path = path(row.id, at);
    view! {
        <div class="field" data-testid=format!("field-{path}")>
            <label class="field__label" for=format!("f-{path}")>{text.label}</label>
            <ChoiceBox row at/>
            {hint(text.hint)}
        </div>
    }
}

/// The select alone.
#[component]
pub fn ChoiceBox(
    /// The row.
    row: &'static Choice,
    /// Which one.
    at: At,
    /// Its name for screen readers, where no label points to it.
    #[prop(optional, into)]
    name: Option<String>,
) -> impl IntoView {
    let session = use_session();
    let text = (row.text)(session.words());
    let chosen = session.read(move |scenario| (row.get)(scenario, at).unwrap_or_default());
    let option = |(position, &value): (usize, &'static &'static str)| {
        let label = text.options.get(position).copied().unwrap_or_default();
        view! { <option value=value selected=move || chosen.get() == position>{label}</option> }.into_any()
    };
    view! {
        <select
            class="field__select"
            id=format!("f-{}", path(row.id, at))
            aria-label=name
            on:change=move |event| {
                let value = event_target_value(&event);
                if let Some(position) = row.values.iter().position(|known| *known == value) {
                    session.edit(|scenario| (row.set)(scenario, at, position));
                }
            }
        >
            {row.values.iter().enumerate().map(option).collect_view()}
        </select>
    }
}
