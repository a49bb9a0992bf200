//! A ticket export: from file to layers and profiles.

use crate::ui::session::use_session;
use leptos::prelude::*;

/// A ticket export: from file to layers and profiles.
#[component]
pub fn ImportPage() -> impl IntoView {
    let words = &use_session().words().shell;
    view! {
        <section class="card">
            <h1>{words.tabs[3]}</h1>
            <p class="muted">{words.page_pending}</p>
        </section>
    }
}
