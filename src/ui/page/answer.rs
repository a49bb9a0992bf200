//! The answer: verdict, three numbers, the map, what to do next.

use crate::ui::session::use_session;
use leptos::prelude::*;

/// The answer: verdict, three numbers, the map, what to do next.
#[component]
pub fn AnswerPage() -> impl IntoView {
    let words = &use_session().words().shell;
    view! {
        <section class="card">
            <h1>{words.tabs[0]}</h1>
            <p class="muted">{words.page_pending}</p>
        </section>
    }
}
