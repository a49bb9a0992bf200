//! The map of the week as a grid: one tab stop, arrow keys, Home and End; a cell says in words what it shows.

use crate::calendar::{day_of, hour_of};
use crate::platform::page;
use crate::report::gaps::cells;
use crate::report::map::{CellView, GAP_CLASS, Step, views, walk};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use leptos::ev::KeyboardEvent;
use leptos::html::Table;
use leptos::prelude::*;
use std::sync::Arc;

/// What all cells of a map share.
#[derive(Clone, Copy)]
struct Grid {
    views: Memo<Arc<Vec<CellView>>>,
    /// The one cell that Tab reaches.
    stop: RwSignal<usize>,
    choose: Callback<usize>,
}

/// The map of the plan shown, or of one of its layers.
#[component]
pub fn Heat(
    /// Which layer; `None` for the whole.
    layer: Signal<Option<usize>>,
    /// Called with the hour that was clicked or entered.
    choose: Callback<usize>,
) -> impl IntoView {
    let outcome = use_outcome();
    let views = Memo::new(move |_| {
        let (plan, voice) = (outcome.plan.get(), outcome.voice());
        Arc::new(views(&plan, cells(&plan, layer.get()), voice))
    });
    let tab_stop = RwSignal::new(outcome.slot.get_untracked().unwrap_or(0));
    let grid = Grid { views, stop: tab_stop, choose };
    let table = NodeRef::<Table>::new();
    let pressed = move |event: KeyboardEvent| {
        let Some(step) = step(&event, outcome.narrow.get_untracked()) else { return };
        event.prevent_default();
        tab_stop.update(|slot| *slot = walk(*slot, step));
        if let Some(table) = table.get_untracked() {
            page::focus_inside(&table, &format!("[data-slot=\"{}\"]", tab_stop.get_untracked()));
        }
    };
    let body = move || if outcome.narrow.get() { turned(grid).into_any() } else { level(grid).into_any() };
    let words = &use_session().words().pages;
    view! {
        <table class="heat" class=("heat--turned", outcome.narrow) role="grid" data-testid="heatmap" node_ref=table
            aria-label=format!("{}. {}", words.map_label, words.how_to_move) on:keydown=pressed>
            {body}
        </table>
    }
}

/// Where a key leads. On the turned map hours run downwards.
fn step(event: &KeyboardEvent, turned: bool) -> Option<Step> {
    use Step::{DayBack, DayEnd, DayOn, DayStart, HourBack, HourOn, WeekEnd, WeekStart};
    Some(match (event.key().as_str(), turned) {
        ("ArrowRight", false) | ("ArrowDown", true) => HourOn,
        ("ArrowLeft", false) | ("ArrowUp", true) => HourBack,
        ("ArrowDown", false) | ("ArrowRight", true) => DayOn,
        ("ArrowUp", false) | ("ArrowLeft", true) => DayBack,
        ("Home", false) | ("PageUp", true) => DayStart,
        ("End", false) | ("PageDown", true) => DayEnd,
        ("Home", true) | ("PageUp", false) => WeekStart,
        ("End", true) | ("PageDown", false) => WeekEnd,
        _ => return None,
    })
}

/// Rows are days.
fn level(grid: Grid) -> impl IntoView {
    let days = &use_session().words().common.days_short;
    let hours =
        (0..24).map(|hour| view! { <th scope="col"><span class=("sr", hour % 3 != 0)>{hour}</span></th> });
    let rows = (0..7).map(|day| {
        let cells = (0..24).map(|hour| view! { <HeatCell grid at=day * 24 + hour/> });
        view! { <tr role="row"><th scope="row">{days[day]}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <thead><tr role="row"><td class="heat__corner" role="presentation"></td>{hours.collect_view()}</tr></thead>
        <tbody>{rows.collect_view()}</tbody>
    }
}

/// Rows are hours.
fn turned(grid: Grid) -> impl IntoView {
    let days = &use_session().words().common.days_short;
    let heads = days.iter().map(|&day| view! { <th scope="col">{day}</th> });
    let rows = (0..24).map(|hour| {
        let cells = (0..7).map(|day| view! { <HeatCell grid at=day * 24 + hour/> });
        view! { <tr role="row"><th scope="row">{hour}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <thead><tr role="row"><td class="heat__corner" role="presentation"></td>{heads.collect_view()}</tr></thead>
        <tbody>{rows.collect_view()}</tbody>
    }
}

/// Style of each class of risk.
const CLASSES: [&str; 5] = [
    "heat__cell heat__cell--0",
    "heat__cell heat__cell--1",
    "heat__cell heat__cell--2",
    "heat__cell heat__cell--3",
    "heat__cell heat__cell--gap",
];

#[component]
fn HeatCell(grid: Grid, at: usize) -> impl IntoView {
    let slot = at;
    let outcome = use_outcome();
    let read = move |part: fn(&CellView) -> String| {
        grid.views.with(|views| views.get(slot).map(part).unwrap_or_default())
    };
    let class = move || {
        let class = grid.views.with(|views| views.get(slot).and_then(|view| view.class));
        class.map_or("heat__cell heat__cell--out", |class| CLASSES[class.min(GAP_CLASS)])
    };
    let choose = move || {
        grid.stop.set(slot);
        grid.choose.run(slot);
    };
    let enter = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            choose();
        }
    };
    view! {
        <td role="gridcell" class=class data-slot=slot data-day=day_of(slot) data-hour=hour_of(slot)
            tabindex=move || if grid.stop.get() == slot { "0" } else { "-1" }
            aria-label=move || read(|view| view.label.clone())
            aria-selected=move || (outcome.slot.get() == Some(slot)).to_string()
            title=move || read(|view| view.label.clone())
            on:click=move |_| choose() on:keydown=enter on:focus=move |_| grid.stop.set(slot)>
            {move || read(|view| view.mark.clone())}
        </td>
    }
}
