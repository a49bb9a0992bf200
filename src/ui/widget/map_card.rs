//! The map of the week with its finding, its table, its explanation and its legend.

use super::{Heat, HourDetails, Why};
use crate::engine::Headline;
use crate::platform::files;
use crate::report::gaps::{cells, hours};
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
    let title = Memo::new(move |_| {
        let plan = outcome.plan.get();
        finding(cells(&plan, layer.get()), outcome.voice())
    });
    let why = Signal::derive(move || {
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
                <h2 class="figure__title" data-testid="map-title">{title}</h2>
                <TwoWays as_table/>
            </div>
            {picture}
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
    });
    view! { <div class="switch">{buttons.into_iter().collect_view()}</div> }
}

#[component]
fn Legend() -> impl IntoView {
    const SWATCHES: [&str; 5] = ["0", "1", "2", "3", "4"];
    let words = &use_session().words().pages;
    let item = |swatch: &str, name: &'static str| {
        view! {
            <li class="legend__item">
                <span class=format!("legend__swatch legend__swatch--{swatch}") aria-hidden="true"></span>{name}
            </li>
        }
    };
    let classes =
        SWATCHES.iter().zip(words.risk_classes).map(|(swatch, name)| item(swatch, name)).collect_view();
    view! {
        <ul class="legend">{classes}{item("out", words.out_of_service)}</ul>
    }
}

#[component]
fn HourTable(layer: Signal<Option<usize>>) -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().pages;
    let rows = move || {
        let plan = outcome.plan.get();
        let row = |row: crate::report::gaps::HourRow| {
            view! {
                <tr data-gap=row.gap.then_some("")>
                    <td>{row.when}</td><td>{row.state}</td><td>{row.on_duty}</td><td>{row.needed}</td><td>{row.risk}</td>
                </tr>
            }
        };
        hours(&plan, layer.get(), outcome.voice()).into_iter().map(row).collect_view()
    };
    let heads = [words.when, words.state, words.on_duty, words.needed, words.risk];
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> }).into_iter().collect_view();
    view! {
        <div class="scroll scroll--tall" tabindex="0" role="region" aria-label=words.map_label>
            <table class="table" data-testid="map-table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
}
