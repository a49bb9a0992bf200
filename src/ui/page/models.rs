//! Service models compared.

use crate::ui::session::use_session;
use leptos::prelude::*;

/// Service models compared.
#[component]
pub fn ModelsPage() -> impl IntoView {
    let words = &use_session().words().shell;
    view! {
        <section class="card">
            <h1>{words.tabs[2]}</h1>
            <p class="muted">{words.page_pending}</p>
        </section>
    }
}
