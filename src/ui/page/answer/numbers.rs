//! The three numbers, each with its range and what it is made of.

use crate::report::explain;
use crate::report::numbers::{Number, numbers};
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
    let outcome = use_outcome();
    let all = Memo::new(move |_| outcome.seen(|asked| numbers(asked.plan(), asked.voice)));
    let cards = [0, 1, 2].map(|place| view! { <NumberCard all place/> });
    view! { <section class="numbers">{cards.into_iter().collect_view()}</section> }
}

#[component]
fn NumberCard(all: Memo<[Number; 3]>, place: usize) -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().explain;
    let (label, headline) = all.with_untracked(|all| (all[place].label, all[place].headline));
    let why = Signal::derive(move || {
        outcome.seen(|asked| explain::find(asked.plan(), headline, asked.scenario, asked.voice))
    });
    view! {
        <div class="card number" data-testid=IDS[place].0>
            <h2 class="number__label">{label}</h2>
            <p class="number__value">{move || all.with(|all| all[place].value.clone())}</p>
            <p class="number__range">{move || all.with(|all| all[place].range.clone())}</p>
            <Why label=words.why of=label testid=IDS[place].1 text=why/>
        </div>
    }
}
