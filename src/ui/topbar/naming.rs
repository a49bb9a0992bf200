//! What the open scenario is called, and whether it is stored.

use crate::platform::page;
use crate::platform::storage::Failure;
use crate::scenario::MAX_NAME;
use crate::ui::session::keeper::Saved;
use crate::ui::session::use_session;
use leptos::prelude::*;

/// The name, which can be changed where it stands. Enter and leaving it settle it.
#[component]
pub fn NameBox() -> impl IntoView {
    let session = use_session();
    view! {
        <span class="name" data-name=move || session.name.get()>
            <input
                class="name__input"
                type="text"
                autocomplete="off"
                size="1"
                data-testid="scenario-name"
                maxlength=MAX_NAME
                aria-label=move || session.live_words().shell.name
                title=move || session.live_words().shell.name
                placeholder=move || session.live_words().shell.unnamed
                prop:value=move || session.name.get()
                on:change=move |event| session.rename(&event_target_value(&event))
            />
        </span>
    }
}

/// One step back, and forth again. What there is nothing of keeps its place, and the focus.
#[component]
pub fn Steps() -> impl IntoView {
    let session = use_session();
    let button = move |sign: &'static str, testid: &'static str, is_redo: bool| {
        let label = move || {
            let words = &session.live_words().shell;
            if is_redo { words.redo } else { words.undo }
        };
        let can = move || if is_redo { session.can.get().1 } else { session.can.get().0 };
        view! {
            <button
                class="btn btn--plain"
                type="button"
                data-testid=testid
                aria-label=label
                title=label
                aria-disabled=move || (!can()).to_string()
                on:click=move |_| if is_redo { session.redo() } else { session.undo() }
            >
                {sign}
            </button>
        }
        .into_any()
    };
    view! { {button("↶", "undo", false)} {button("↷", "redo", true)} }
}

/// "Saved 10:42", or why it is not.
#[component]
pub fn SavedState() -> impl IntoView {
    let session = use_session();
    let text = move || {
        let words = &session.live_words().shell;
        match session.saved.get() {
            Saved::Example => words.example_unsaved.to_owned(),
            Saved::Soon => words.saving.to_owned(),
            Saved::At(time) => {
                let (hour, minute) = page::clock_at(time);
                (words.saved_at)(hour, minute)
            }
            Saved::No(Failure::Full) => words.not_saved_full.to_owned(),
            Saved::No(Failure::Denied) => words.not_saved_denied.to_owned(),
        }
    };
    view! {
        <span class="saved" class:saved--no=move || matches!(session.saved.get(), Saved::No(_)) data-testid="saved-state">
            {move || text()}
        </span>
    }
}
