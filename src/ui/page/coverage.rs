//! Where cover is missing: the map of each layer, the list of gaps.

use crate::engine::Gap;
use crate::engine::Headline;
use crate::i18n::words::pages::PageWords;
use crate::platform::files;
use crate::report::map::counts;
use crate::report::tables::{self, PromiseRow};
use crate::report::{Shown, csv, explain, gaps};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use crate::ui::widget::{MapCard, Markup, PlanSwitch, Why};
use leptos::prelude::*;

/// Where cover is missing: the map of each layer, the list of gaps.
#[component]
pub fn CoveragePage() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    view! {
        <PlanSwitch/>
        <header class="stack stack--close">
            <p class="muted">{session.words().shell.tabs[1]}</p>
            <h1 data-testid="coverage-title">{move || counts(&outcome.plan.get().cells, outcome.voice())}</h1>
        </header>
        <LayerTabs/>
        <div class="pair">
            <MapCard layer=outcome.layer.into()/>
            <GapList/>
        </div>
        <Promises/>
    }
    .into_any()
}

/// Every promise of the plan shown: today's, once compared, also with those that it does not make.
#[component]
fn Promises() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = session.words();
    let rows = move || {
        outcome.seen(|asked| {
            let all = session.models().filter(|_| outcome.shown() == Shown::Today && session.is_fresh.get());
            let plan = &asked.plan().promises;
            let promises = all.as_ref().map_or(plan, |models| &models.promises);
            let asked_for = promises.iter().filter(|promise| promise.tickets_a_month > 0.0).cloned();
            tables::promises(&asked_for.collect::<Vec<_>>(), asked.scenario, asked.voice)
        })
    };
    let why = Box::new(move || {
        outcome.seen(|asked| explain::find(asked.plan(), Headline::InTime, asked.scenario, asked.voice))
    });
    let words_of = &words.pages;
    let save = move |_| {
        let text = untrack(|| outcome.seen(|asked| csv::promises(asked.plan(), asked.scenario, asked.voice)));
        files::download(&files::file_name(&session.name.get_untracked(), "csv"), "text/csv", &text);
    };
    view! {
        <section class="card" data-testid="promises">
            <div class="card__head">
                <h2>{words_of.promises}</h2>
                <button class="btn btn--small" type="button" on:click=save>{words_of.download_csv}</button>
            </div>
            <div class="scroll">
                <table class="table table--cards" inner_html=move || promise_table(&rows(), words_of)></table>
            </div>
            <Why label=words.explain.why of=words_of.promises testid="why-promises" text=why/>
        </section>
    }
}

fn promise_table(rows: &[PromiseRow], words: &PageWords) -> String {
    let heads = [words.promise, words.tickets_a_month, words.in_time, words.objective, words.months_kept];
    let mut html = Markup::default();
    html.heads(&heads).raw("<tbody>");
    for row in rows {
        html.raw("<tr><td>").text(&row.name);
        if !row.counts {
            html.element(" <span class=\"tag\">", words.not_promised, "</span>");
        }
        html.raw("</td>").labelled(heads[1], &row.tickets);
        html.kept(heads[2], &row.in_time, row.met || !row.counts);
        html.labelled(heads[3], &row.objective).labelled(heads[4], &row.months_kept).raw("</tr>");
    }
    html.raw("</tbody>").done()
}

#[component]
fn LayerTabs() -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().pages;
    let tab = move |layer: Option<usize>, name: String| {
        view! {
            <button type="button" data-testid="layer" aria-pressed=move || (outcome.layer.get() == layer).to_string()
                on:click=move |_| outcome.layer.set(layer)>{name}</button>
        }
        .into_any()
    };
    let tabs = move || {
        let mut tabs = vec![tab(None, words.what_you_state.to_owned())];
        let plan = outcome.plan.get();
        tabs.extend(plan.layers.iter().enumerate().map(|(layer, it)| tab(Some(layer), it.name.clone())));
        tabs
    };
    view! { <div class="switch switch--wrap" role="group" aria-label=words.layers>{move || tabs()}</div> }
}

#[component]
fn GapList() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = session.words();
    let items = move || {
        let (plan, voice) = (outcome.plan.get(), outcome.voice());
        let seen = |gap: &&Gap| {
            outcome.layer.get().is_none() || gap.layer.is_none() || gap.layer == outcome.layer.get()
        };
        let item = |gap: &Gap| gap_item(gap.slot, gap.layer, gap.gap, gaps::sentence(gap, &plan, voice));
        let items: Vec<_> = plan.gaps.iter().filter(seen).map(item).collect();
        if items.is_empty() {
            return view! { <p class="muted">{words.answer.no_gaps}</p> }.into_any();
        }
        view! { <ul class="gaps">{items}</ul> }.into_any()
    };
    let save = move |_| {
        let text = csv::gaps(&outcome.plan.get_untracked(), untrack(|| outcome.voice()));
        files::download(&files::file_name(&session.name.get_untracked(), "csv"), "text/csv", &text);
    };
    view! {
        <section class="stack" data-testid="gaps">
            <div class="row row--spread">
                <h2>{words.pages.gaps}</h2>
                <button class="btn btn--small" type="button" on:click=save>{words.pages.download_csv}</button>
            </div>
            {move || items()}
        </section>
    }
}

fn gap_item(at: usize, layer: Option<usize>, gap: bool, text: String) -> AnyView {
    let outcome = use_outcome();
    let open = move |_| {
        if layer.is_some() {
            outcome.layer.set(layer);
        }
        outcome.slot.set(Some(at));
    };
    let mark = if gap { "gaps__mark gaps__mark--gap" } else { "gaps__mark" };
    view! {
        <li>
            <button class="gaps__gap" type="button" data-testid="gap" on:click=open>
                <span class=mark aria-hidden="true">{if gap { "▲" } else { "≈" }}</span>
                <span>{text}</span>
            </button>
        </li>
    }
    .into_any()
}
