//! Service models compared.

pub mod scatter;

use crate::engine::Headline;
use crate::platform::files;
use crate::report::tables::{self, LayerRow};
use crate::report::verdict::change;
use crate::report::{csv, explain};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use crate::ui::widget::model_table::{Columns, ways_to_cover};
use crate::ui::widget::{Markup, ModelTable, Why};
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
                <h2>{move || ways_to_cover()}</h2>
                <button class="btn btn--small" type="button" on:click=save>{words.download_csv}</button>
            </div>
            <div class="scroll"><ModelTable columns=Columns::All/></div>
        </section>
    }
}

#[component]
fn LayerVerdicts() -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().pages;
    let told =
        move || outcome.compared(|known, voice| tables::layers(&known.models, voice)).unwrap_or_default();
    view! {
        <section class="card stack" data-testid="layer-verdicts">
            <h2>{words.layer_by_layer}</h2>
            <ul class="layers" inner_html=move || layer_list(&told())></ul>
        </section>
    }
}

fn layer_list(rows: &[LayerRow]) -> String {
    let mut html = Markup::default();
    for row in rows {
        html.element("<li class=\"layers__layer\"><h3>", &row.name, "</h3>");
        html.element("<span>", &row.decision, "</span>");
        for note in &row.notes {
            html.element("<span class=\"muted small\">", note, "</span>");
        }
        html.raw("</li>");
    }
    html.done()
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
        let why = Box::new(move || told(headline));
        view! { <li><Why label testid="why-figure" text=why/></li> }.into_any()
    };
    let list = move || known.get().into_iter().map(figure).collect_view();
    view! {
        <section class="card stack" data-testid="figures">
            <h2>{words.pages.figures}</h2>
            <ul class="figures">{move || list()}</ul>
        </section>
    }
}

#[component]
fn BreakEvenCard() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = session.words();
    let why = Box::new(move || {
        outcome.compared(|known, voice| {
            explain::explain(&known.models.verdict.explanation, &known.scenario, voice)
        })
    });
    view! {
        <section class="card stack" data-testid="break-even">
            <h2>{words.pages.break_even}</h2>
            <p>{move || outcome.verdict(change).map(|text| format!("{text}."))}</p>
            <Why label=words.explain.why_answer testid="why-models" text=why/>
        </section>
    }
}
