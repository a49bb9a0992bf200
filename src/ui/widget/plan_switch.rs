//! Which plan everything on the page speaks of.

use crate::report::Shown;
use crate::report::verdict::Asked;
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use leptos::prelude::*;

/// The name of the plan, and the toggle between today's and the recommended one.
#[component]
pub fn PlanSwitch() -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().pages;
    let choices =
        [(Shown::Today, words.today, "plan-today"), (Shown::Recommended, words.recommended, "plan-best")];
    let buttons = choices.map(|(shown, label, testid)| {
        view! {
            <button type="button" data-testid=testid aria-pressed=move || (outcome.wanted.get() == shown).to_string()
                on:click=move |_| outcome.wanted.set(shown)>{label}</button>
        }
        .into_any()
    });
    view! {
        <div class="row row--spread plan">
            <p class="plan__name" data-testid="plan-name">{move || outcome.seen(|asked: Asked| asked.plan_name())}</p>
            <div class="switch" role="group" aria-label=words.plan_shown>{buttons.collect_view()}</div>
        </div>
    }
}
