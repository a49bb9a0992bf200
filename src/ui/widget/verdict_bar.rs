//! The verdict away from its page: read aloud, and pinned to the foot of a narrow screen.

use crate::ui::session::use_session;
use leptos::prelude::*;

/// The one polite live region: tells the verdict when it changes.
#[component]
pub fn LiveVerdict() -> impl IntoView {
    let verdict = use_session().verdict;
    view! { <p class="sr" role="status" aria-live="polite" data-testid="live-verdict">{move || verdict.get()}</p> }
}

/// The verdict in a line, for the bar above the inputs of a narrow screen.
#[component]
pub fn VerdictBar() -> impl IntoView {
    let session = use_session();
    let text = move || {
        let verdict = session.verdict.get();
        if verdict.is_empty() { session.words().shell.verdict_pending.to_owned() } else { verdict }
    };
    view! { <p class="sheet__verdict" data-testid="verdict-bar">{move || text()}</p> }
}
