//! When tickets came: the week as a map of counts, and the same as a plain table.

use super::state::{locale, use_import, words};
use crate::calendar::WEEK;
use crate::import::Tally;
use leptos::prelude::*;
use std::sync::Arc;

/// Shades of the map: none, and five of load.
const SHADES: [&str; 6] = ["load--0", "load--1", "load--2", "load--3", "load--4", "load--5"];

/// A count in each hour of the week.
type Counts = Memo<Arc<Vec<u32>>>;

/// The map of the file or of one layer.
#[component]
pub fn LoadCard() -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let locale = locale();
    let shown = RwSignal::new(None::<usize>);
    let names = Memo::new(move |_| {
        import.grouping.with(|g| g.as_ref().map(|g| g.layers.clone())).unwrap_or_default()
    });
    let counts: Counts = Memo::new(move |_| {
        let layer = shown.get();
        let tally = import.evidence.with(|evidence| match (evidence, &*import.grouping.read()) {
            (Some(evidence), Some(grouping)) => evidence.tally(
                |group| layer.is_none() || grouping.of_group.get(group).copied().flatten() == layer,
                None,
            ),
            _ => Tally::default(),
        });
        Arc::new((0..WEEK).map(|slot| tally.at(slot)).collect())
    });
    let peak = move || counts.read().iter().copied().max().unwrap_or(0);
    let hint = move || (words.map_hint)(&locale.number(f64::from(peak()), 0));
    let options = move || {
        let option = |(at, name): (usize, String)| {
            view! { <option value=at selected=move || shown.get() == Some(at)>{name}</option> }
        };
        names.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <div class="stack stack--close">
            <div class="row row--spread">
                <h3 id="import-map">{words.heatmap_title}</h3>
                <select class="field__select field__select--short" aria-label=words.map_shown data-testid="import-map-layer"
                    on:change:target=move |event| shown.set(event.target().value().parse().ok())>
                    <option value="" selected=move || shown.get().is_none()>{words.map_all}</option>
                    {options}
                </select>
            </div>
            <p class="muted small">{hint}</p>
            <Level counts/>
            <Turned counts/>
            <details class="import__fold">
                <summary class="fold__head"><span class="fold__title">{words.as_table}</span></summary>
                <Plain counts/>
            </details>
        </div>
    }
}

/// A cell that is redrawn alone when its count changes.
fn cell(counts: Counts, slot: usize) -> impl IntoView {
    let count = Memo::new(move |_| counts.read()[slot]);
    let shade = move || {
        let peak = counts.read().iter().copied().max().unwrap_or(0).max(1);
        let shade = usize::try_from((count.get() * 5).div_ceil(peak)).unwrap_or(0).min(5);
        format!("load {}", SHADES[shade])
    };
    view! { <td class=shade data-slot=slot>{count}</td> }
}

/// Days from top to bottom: for wide screens.
#[component]
fn Level(counts: Counts) -> impl IntoView {
    let days = &locale().common().days_short;
    let heads = (0..24).map(|hour| view! { <th scope="col">{hour}</th> }).collect_view();
    let rows = (0..7).map(|day| {
        let cells = (0..24).map(|hour| cell(counts, day * 24 + hour)).collect_view();
        view! { <tr><th scope="row">{days[day]}</th>{cells}</tr> }
    });
    view! {
        <table class="heat load-level" aria-labelledby="import-map" data-testid="import-heatmap">
            <thead><tr><td></td>{heads}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// Hours from top to bottom: for narrow screens.
#[component]
fn Turned(counts: Counts) -> impl IntoView {
    let days = &locale().common().days_short;
    let heads = days.iter().map(|&day| view! { <th scope="col">{day}</th> }).collect_view();
    let rows = (0..24).map(|hour| {
        let cells = (0..7).map(|day| cell(counts, day * 24 + hour)).collect_view();
        view! { <tr><th scope="row">{hour}</th>{cells}</tr> }
    });
    view! {
        <table class="heat load-turned" aria-labelledby="import-map">
            <thead><tr><td></td>{heads}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// Numbers with their sums.
#[component]
fn Plain(counts: Counts) -> impl IntoView {
    let words = &words().screen;
    let locale = locale();
    let days = &locale.common().days_short;
    let number = move |count: u32| locale.number(f64::from(count), 0);
    let sum = move |holds: fn(usize, usize) -> bool, of: usize| {
        (0..WEEK).filter(|&slot| holds(slot, of)).map(|slot| counts.read()[slot]).sum::<u32>()
    };
    let heads = days.iter().map(|&day| view! { <th scope="col">{day}</th> }).collect_view();
    let rows = (0..24).map(|hour| {
        let cells = (0..7).map(|day| view! { <td>{move || number(counts.read()[day * 24 + hour])}</td> });
        view! {
            <tr><th scope="row">{hour}</th>{cells.collect_view()}<td>{move || number(sum(|slot, hour| slot % 24 == hour, hour))}</td></tr>
        }
    });
    let sums = (0..7).map(|day| view! { <td>{move || number(sum(|slot, day| slot / 24 == day, day))}</td> });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-labelledby="import-map">
            <table class="table import__numbers">
                <thead><tr><th scope="col">{words.hour}</th>{heads}<th scope="col">{words.total}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
                <tfoot><tr><th scope="row">{words.total}</th>{sums.collect_view()}<td>{move || number(sum(|_, _| true, 0))}</td></tr></tfoot>
            </table>
        </div>
    }
}
