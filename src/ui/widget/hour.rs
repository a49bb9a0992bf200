//! One hour of the map in detail.

use crate::report::gaps;
use crate::report::map::hour_name;
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use leptos::prelude::*;

/// The hour that was chosen: who is there, who is needed, how likely trouble is, who answers.
#[component]
pub fn HourDetails(
    /// Which layer; `None` for the whole.
    layer: Signal<Option<usize>>,
) -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().pages;
    let details = move || {
        let slot = outcome.slot.get()?;
        let (plan, voice) = (outcome.plan.get(), outcome.voice());
        let name = gaps::layer_name(layer.get(), &plan, voice).to_owned();
        let rows = gaps::hour(&plan, layer.get(), slot, voice).into_iter().map(|(label, value)| {
            view! { <div class="facts__fact"><dt>{label}</dt><dd>{value}</dd></div> }.into_any()
        });
        let details = view! {
            <h3>{hour_name(slot, voice)} <span class="muted">" · " {name}</span></h3>
            <dl class="facts">{rows.collect_view()}</dl>
        };
        Some(details.into_any())
    };
    let hint = move || {
        outcome
            .slot
            .get()
            .is_none()
            .then(|| view! { <p class="muted small">{words.choose_hour}</p> }.into_any())
    };
    view! {
        <div class="hour" data-testid="hour" aria-live="polite" aria-label=words.hour_details role="group">
            {move || details()}{move || hint()}
        </div>
    }
}
