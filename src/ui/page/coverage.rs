//! Where cover is missing: the map of each layer, the list of gaps.

use crate::engine::Gap;
use crate::platform::files;
use crate::report::map::counts;
use crate::report::{csv, gaps};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use crate::ui::widget::{MapCard, PlanSwitch};
use leptos::prelude::*;

/// Where cover is missing: the map of each layer, the list of gaps.
#[component]
pub fn CoveragePage() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let title = Memo::new(move |_| counts(&outcome.plan.get().cells, outcome.voice()));
    view! {
        <PlanSwitch/>
        <header class="stack stack--close">
            <p class="muted">{session.words().shell.tabs[1]}</p>
            <h1 data-testid="coverage-title">{title}</h1>
        </header>
        <LayerTabs/>
        <div class="pair">
            <MapCard layer=outcome.layer.into()/>
            <GapList/>
        </div>
    }
    .into_any()
}

#[component]
fn LayerTabs() -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().pages;
    let names = Memo::new(move |_| {
        outcome.plan.with(|plan| plan.layers.iter().map(|layer| layer.name.clone()).collect::<Vec<_>>())
    });
    let tab = move |layer: Option<usize>, name: String| {
        view! {
            <button type="button" data-testid="layer" aria-pressed=move || (outcome.layer.get() == layer).to_string()
                on:click=move |_| outcome.layer.set(layer)>{name}</button>
        }
    };
    let tabs = move || {
        let all = std::iter::once((None, words.what_you_state.to_owned()));
        let layers = names.get().into_iter().enumerate().map(|(layer, name)| (Some(layer), name));
        all.chain(layers).map(|(layer, name)| tab(layer, name)).collect_view()
    };
    view! { <div class="switch switch--wrap" role="group" aria-label=words.layers>{tabs}</div> }
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
        let item = |gap: &Gap| (gap.slot, gap.layer, gap.gap, gaps::sentence(gap, &plan, voice));
        let items: Vec<_> = plan.gaps.iter().filter(seen).map(item).collect();
        if items.is_empty() {
            return view! { <p class="muted">{words.answer.no_gaps}</p> }.into_any();
        }
        let items =
            items.into_iter().map(|(slot, layer, gap, text)| view! { <GapItem at=slot layer gap text/> });
        view! { <ul class="gaps">{items.collect_view()}</ul> }.into_any()
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
            {items}
        </section>
    }
}

#[component]
fn GapItem(at: usize, layer: Option<usize>, gap: bool, text: String) -> impl IntoView {
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
}
