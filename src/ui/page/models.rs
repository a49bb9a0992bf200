//! Service models compared.

pub mod scatter;

use crate::engine::Headline;
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
    let waiting = move || view! { <section class="card"><h1>{words.shell.tabs[2]}</h1><p class="muted">{move || session.computing(words.answer.comparing)}</p></section> };
    view! {
        <Show when=known fallback=waiting>
            <ScatterCard/>
            <AllModels/>
            <div class="halves">
                <LayerVerdicts/>
                <BreakEvenCard/>
            </div>
            <Figures/>
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

/// What the figures of the recommended plan are made of.
#[component]
fn Figures() -> impl IntoView {
    const FIGURES: [Headline; 6] = [
        Headline::People,
        Headline::InTime,
        Headline::SlaKept,
        Headline::Downtime,
        Headline::CostAYear,
        Headline::Credits,
    ];
    let outcome = use_outcome();
    let words = use_session().words();
    let told = move |headline: Headline| {
        outcome
            .compared(|known, voice| explain::find(&known.recommended, headline, &known.scenario, voice))
            .flatten()
    };
    // What is open stays open as long as the same figures are there.
    let known = Memo::new(move |_| {
        FIGURES.into_iter().filter(|&headline| told(headline).is_some()).collect::<Vec<_>>()
    });
    let figure = move |headline: Headline| {
        let label = explain::title(headline, words);
        let why = Signal::derive(move || told(headline));
        view! { <li><Why label testid="why-figure" text=why/></li> }.into_any()
    };
    let list = move || known.get().into_iter().map(figure).collect_view();
    view! {
        <section class="card stack" data-testid="figures">
            <h2>{words.pages.figures}</h2>
            <ul class="figures">{list}</ul>
        </section>
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
