//! The answer: verdict, three numbers, the map, what to do next.

pub mod next;
pub mod numbers;
pub mod verdict;

use crate::report::tables;
use crate::ui::route::Route;
use crate::ui::session::outcome::{Complete, use_outcome};
use crate::ui::session::use_session;
use crate::ui::widget::model_table::Columns;
use crate::ui::widget::{MapCard, ModelTable, PlanSwitch};
use leptos::prelude::*;
use next::Next;
use numbers::Numbers;
use verdict::VerdictCard;

/// The answer: verdict, three numbers, the map, what to do next.
#[component]
pub fn AnswerPage() -> impl IntoView {
    let whole = Signal::stored(None::<usize>);
    view! {
        <PlanSwitch/>
        <VerdictCard/>
        <Numbers/>
        <div class="pair">
            <MapCard layer=whole/>
            <Next/>
        </div>
        <ShortModels/>
        <NotCounted/>
    }
    .into_any()
}

#[component]
fn ShortModels() -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().pages;
    let told = move |known: &Complete, voice| {
        let all = tables::models(&known.models, &known.today.model, &known.scenario, voice);
        (tables::short_models(&all, &known.models), (words.ways_to_cover)(all.len()))
    };
    let both = Memo::new(move |_| outcome.compared(told).unwrap_or_default());
    let rows = Signal::derive(move || both.with(|both| both.0.clone()));
    let title = move || both.with(|both| both.1.clone());
    let known = move || outcome.complete.with(Option::is_some);
    view! {
        <Show when=known>
            <section class="card">
                <div class="card__head">
                    <h2>{title}</h2>
                    <a href=Route::Models.href()>{words.all_models}</a>
                </div>
                <div class="scroll"><ModelTable rows columns=Columns::Few/></div>
            </section>
        </Show>
    }
}

#[component]
fn NotCounted() -> impl IntoView {
    let words = &use_session().words().pages;
    let items = words.not_counted_items.iter().map(|&item| view! { <li>{item}</li> }).collect_view();
    view! {
        <section class="not-counted muted small">
            <h2>{words.not_counted}</h2>
            <ul>{items}</ul>
        </section>
    }
}
