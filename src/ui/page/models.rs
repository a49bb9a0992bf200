//! Service models compared.

pub mod scatter;

use crate::platform::files;
use crate::report::tables::{self, LayerRow};
use crate::report::verdict::change;
use crate::report::{csv, explain};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use crate::ui::widget::model_table::Columns;
use crate::ui::widget::{ModelTable, Why};
use leptos::prelude::*;
use scatter::ScatterCard;

/// Service models compared.
#[component]
pub fn ModelsPage() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = session.words();
    let known = move || outcome.complete.with(Option::is_some);
    let waiting = move || view! { <section class="card"><h1>{words.shell.tabs[2]}</h1><p class="muted">{move || session.comparing(words.answer.comparing)}</p></section> };
    view! {
        <Show when=known fallback=waiting>
            <ScatterCard/>
            <AllModels/>
            <div class="halves">
                <LayerVerdicts/>
                <BreakEvenCard/>
            </div>
        </Show>
    }
    .into_any()
}

#[component]
fn AllModels() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = &session.words().pages;
    let rows = Signal::derive(move || {
        let told = outcome.compared(|known, voice| {
            tables::models(&known.models, &known.today.model, &known.scenario, voice)
        });
        told.unwrap_or_default()
    });
    let save = move |_| {
        let text =
            untrack(|| outcome.compared(|known, voice| csv::models(&known.models, &known.scenario, voice)));
        files::download(
            &files::file_name(&session.name.get_untracked(), "csv"),
            "text/csv",
            &text.unwrap_or_default(),
        );
    };
    view! {
        <section class="card">
            <div class="card__head">
                <h2>{move || (words.ways_to_cover)(rows.with(Vec::len))}</h2>
                <button class="btn btn--small" type="button" on:click=save>{words.download_csv}</button>
            </div>
            <div class="scroll"><ModelTable rows columns=Columns::All/></div>
        </section>
    }
}

#[component]
fn LayerVerdicts() -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().pages;
    let rows = move || {
        let told = outcome.compared(|known, voice| tables::layers(&known.models, voice)).unwrap_or_default();
        told.into_iter().map(|row| view! { <LayerItem row/> }).collect_view()
    };
    view! {
        <section class="card stack" data-testid="layer-verdicts">
            <h2>{words.layer_by_layer}</h2>
            <ul class="layers">{rows}</ul>
        </section>
    }
}

#[component]
fn LayerItem(row: LayerRow) -> impl IntoView {
    let notes = row.notes.into_iter().map(|note| view! { <span class="muted small">{note}</span> });
    view! {
        <li class="layers__layer">
            <h3>{row.name}</h3>
            <span>{row.decision}</span>
            {notes.collect_view()}
        </li>
    }
}

#[component]
fn BreakEvenCard() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = session.words();
    let text = Memo::new(move |_| outcome.verdict(change));
    let why = Signal::derive(move || {
        outcome.compared(|known, voice| {
            explain::explain(&known.models.verdict.explanation, &known.scenario, voice)
        })
    });
    view! {
        <section class="card stack" data-testid="break-even">
            <h2>{words.pages.break_even}</h2>
            <p>{move || text.get().map(|text| format!("{text}."))}</p>
            <Why label=words.explain.why_answer testid="why-models" text=why/>
        </section>
    }
}
