//! A name, as a text box.

use super::hint;
use crate::scenario::MAX_NAME;
use crate::scenario::document::clean_name;
use crate::scenario::params::{At, Name, path};
use crate::ui::session::use_session;
use leptos::prelude::*;

/// A name with its label. Spaces at its ends stay while it is typed, and go when the box is left.
#[component]
pub fn NameField(
    /// The row.
    row: &'static Name,
    /// Which one.
    at: At,
) -> impl IntoView {
    let session = use_session();
    let text = (row.text)(session.words());
    let path = path(row.id, at);
    let name = session.read(move |scenario| (row.get)(scenario, at).unwrap_or_default().to_owned());
    let draft = RwSignal::new(None::<String>);
    view! {
        <div class="field" data-testid=format!("field-{path}")>
            <label class="field__label" for=format!("f-{path}")>{text.label}</label>
            <input
                class="field__text"
                type="text"
                autocomplete="off"
                maxlength=MAX_NAME
                id=format!("f-{path}")
                prop:value=move || draft.get().unwrap_or_else(|| name.get())
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    session.edit(|scenario| (row.set)(scenario, at, clean_name(&typed)));
                    draft.set(Some(typed));
                }
                on:blur=move |_| draft.set(None)
            />
            {hint(text.hint)}
        </div>
    }
}
