//! The map of the week with its finding, its table, its explanation and its legend.

use super::{Heat, HourDetails, Markup, Why};
use crate::engine::Headline;
use crate::i18n::words::pages::PageWords;
use crate::platform::files;
use crate::report::gaps::{HourRow, cells, hours};
use crate::report::map::finding;
use crate::report::{csv, explain};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use leptos::prelude::*;

/// The card of the map.
#[component]
pub fn MapCard(
    /// Which layer; `None` for the whole.
    layer: Signal<Option<usize>>,
) -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = session.words();
    let as_table = RwSignal::new(false);
    let title = move || {
        let plan = outcome.plan.get();
        finding(cells(&plan, layer.get()), outcome.voice())
    };
    let why = Box::new(move || {
        outcome.seen(|asked| explain::find(asked.plan(), Headline::Coverage, asked.scenario, asked.voice))
    });
    let choose = Callback::new(move |slot| outcome.slot.set(Some(slot)));
    let picture = move || {
        if as_table.get() {
            view! { <HourTable layer/> }.into_any()
        } else {
            view! { <Heat layer choose/><Legend/> }.into_any()
        }
    };
    let save = move |_| {
        let text = csv::map(&outcome.plan.get_untracked(), untrack(|| outcome.voice()));
        files::download(&files::file_name(&session.name.get_untracked(), "csv"), "text/csv", &text);
    };
    view! {
        <figure class="card" data-testid="map">
            <div class="card__head">
                <h2 class="figure__title" data-testid="map-title">{move || title()}</h2>
                <TwoWays as_table/>
            </div>
            {move || picture()}
            <HourDetails layer/>
            <div class="row row--spread figure__foot">
                <Why label=words.explain.why of=words.pages.map_label testid="why-map" text=why/>
                <button class="btn btn--small" type="button" on:click=save>{words.pages.download_csv}</button>
            </div>
        </figure>
    }
}

/// The toggle between a chart and its table.
#[component]
pub fn TwoWays(
    /// Whether the table is shown.
    as_table: RwSignal<bool>,
) -> impl IntoView {
    let words = &use_session().words().pages;
    let ways = [(false, words.chart, "as-chart"), (true, words.table, "as-table")];
    let buttons = ways.map(|(table, label, testid)| {
        view! {
            <button type="button" data-testid=testid aria-pressed=move || (as_table.get() == table).to_string()
                on:click=move |_| as_table.set(table)>{label}</button>
        }
        .into_any()
    });
    view! { <div class="switch">{buttons.collect_view()}</div> }
}

#[component]
fn Legend() -> impl IntoView {
    const SWATCHES: [&str; 6] = ["0", "1", "2", "3", "4", "out"];
    let words = &use_session().words().pages;
    let names = words.risk_classes.iter().chain([&words.out_of_service]);
    let mut html = Markup::default();
    for (swatch, name) in SWATCHES.iter().zip(names) {
        html.raw("<li class=\"legend__item\"><span class=\"legend__swatch legend__swatch--").raw(swatch);
        html.element("\" aria-hidden=\"true\"></span>", name, "</li>");
    }
    view! { <ul class="legend" inner_html=html.done()></ul> }
}

#[component]
fn HourTable(layer: Signal<Option<usize>>) -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().pages;
    view! {
        <div class="scroll scroll--tall" tabindex="0" role="region" aria-label=words.map_label>
            <table class="table" data-testid="map-table"
                inner_html=move || hour_table(&hours(&outcome.plan.get(), layer.get(), outcome.voice()), words)></table>
        </div>
    }
}

fn hour_table(rows: &[HourRow], words: &PageWords) -> String {
    let mut html = Markup::default();
    html.heads(&[words.when, words.state, words.on_duty, words.needed, words.risk]).raw("<tbody>");
    for row in rows {
        html.raw(if row.gap { "<tr data-gap>" } else { "<tr>" });
        for text in [&row.when, &row.state, &row.on_duty, &row.needed, &row.risk] {
            html.element("<td>", text, "</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody>").done()
}
