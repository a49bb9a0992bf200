//! The answer: verdict, three numbers, the map, what to do next.

pub mod next;
pub mod numbers;
pub mod verdict;

use crate::ui::route::Route;
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use crate::ui::widget::model_table::{Columns, ways_to_cover};
use crate::ui::widget::{MapCard, Markup, ModelTable, PlanSwitch};
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
    let known = Memo::new(move |_| outcome.complete.with(Option::is_some));
    let card = move || {
        view! {
            <section class="card">
                <div class="card__head">
                    <h2>{move || ways_to_cover()}</h2>
                    <a href=Route::Models.href()>{words.all_models}</a>
                </div>
                <div class="scroll"><ModelTable columns=Columns::Few/></div>
            </section>
        }
        .into_any()
    };
    view! { {move || known.get().then(card)} }
}

#[component]
fn NotCounted() -> impl IntoView {
    let words = &use_session().words().pages;
    let mut items = Markup::default();
    for item in words.not_counted_items {
        items.element("<li>", item, "</li>");
    }
    view! {
        <section class="not-counted muted small">
            <h2>{words.not_counted}</h2>
            <ul inner_html=items.done()></ul>
        </section>
    }
}
