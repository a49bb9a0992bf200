//! The three numbers, each with its range and what it is made of.

use crate::report::explain;
use crate::report::numbers::numbers;
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use crate::ui::widget::Why;
use leptos::prelude::*;

/// Test ids of the cards and of their explanations.
const IDS: [(&str, &str); 3] =
    [("number-short", "why-short"), ("number-sla", "why-sla"), ("number-cost", "why-cost")];

/// Shifts short of people, SLA kept, cost a year: of the plan shown.
#[component]
pub fn Numbers() -> impl IntoView {
    view! { <section class="numbers">{[0, 1, 2].map(card).collect_view()}</section> }
}

fn card(place: usize) -> AnyView {
    let outcome = use_outcome();
    let words = &use_session().words().explain;
    let number = move || {
        let [short, kept, cost] = outcome.seen(|asked| numbers(asked.plan(), asked.voice));
        match place {
            0 => short,
            1 => kept,
            _ => cost,
        }
    };
    let (label, headline) = untrack(|| (number().label, number().headline));
    let why = Box::new(move || {
        outcome.seen(|asked| explain::find(asked.plan(), headline, asked.scenario, asked.voice))
    });
    view! {
        <div class="card number" data-testid=IDS[place].0>
            <h2 class="number__label">{label}</h2>
            <p class="number__value">{move || number().value}</p>
            <p class="number__range">{move || number().range}</p>
            <Why label=words.why of=label testid=IDS[place].1 text=why/>
        </div>
    }
    .into_any()
}
