//! Where cover is missing: the map of each layer, the list of gaps.

use crate::ui::session::use_session;
use leptos::prelude::*;

/// Where cover is missing: the map of each layer, the list of gaps.
#[component]
pub fn CoveragePage() -> impl IntoView {
    let words = &use_session().words().shell;
    view! {
        <section class="card">
            <h1>{words.tabs[1]}</h1>
            <p class="muted">{words.page_pending}</p>
        </section>
    }
}
