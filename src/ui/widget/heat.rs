//! The map of the week as a grid: one tab stop, arrow keys, Home and End; a cell says in words what it shows.
//!
//! Its cells are written into the page by one effect and heard by the table: 168 cells with six attributes each are
//! too many to follow one by one while a slider moves.

use super::Markup;
use crate::calendar::{WEEK, day_of, hour_of};
use crate::platform::page;
use crate::report::gaps::cells;
use crate::report::map::{CellView, GAP_CLASS, Step, views, walk};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::html::Table;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

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
    // The one cell that Tab reaches.
    let tab_stop = RwSignal::new(outcome.slot.get_untracked().unwrap_or(0));
    let words = use_session().words();
    let table = NodeRef::<Table>::new();
    Effect::new(move |before: Option<Option<Shown>>| {
        let table = table.get()?;
        let (turned, chosen) = (outcome.narrow.get(), outcome.slot.get());
        let now = Shown { turned, views: views.get(), stop: tab_stop.get(), chosen };
        now.write(&table, before.flatten().as_ref(), &words.common.days_short);
        Some(now)
    });
    let entered = move |slot: usize| {
        tab_stop.set(slot);
        choose.run(slot);
    };
    let clicked = move |event: MouseEvent| {
        if let Some(slot) = slot_of(&event) {
            entered(slot);
        }
    };
    let focused = move |event: FocusEvent| {
        if let Some(slot) = slot_of(&event) {
            tab_stop.set(slot);
        }
    };
    let pressed = move |event: KeyboardEvent| {
        if let (Some(slot), "Enter" | " ") = (slot_of(&event), event.key().as_str()) {
            event.prevent_default();
            return entered(slot);
        }
        let Some(step) = step(&event, outcome.narrow.get_untracked()) else { return };
        event.prevent_default();
        tab_stop.update(|slot| *slot = walk(*slot, step));
        if let Some(table) = table.get_untracked() {
            page::focus_inside(&table, &format!("[data-slot=\"{}\"]", tab_stop.get_untracked()));
        }
    };
    view! {
        <table class="heat" class=("heat--turned", move || outcome.narrow.get()) role="grid" data-testid="heatmap" node_ref=table
            aria-label=format!("{}. {}", words.pages.map_label, words.pages.how_to_move)
            on:click=clicked on:focusin=focused on:keydown=pressed></table>
    }
}

/// The hour of the cell in which something happened.
fn slot_of(event: &Event) -> Option<usize> {
    let cell = event.target()?.dyn_into::<Element>().ok()?.closest("[data-slot]").ok()??;
    cell.get_attribute("data-slot")?.parse().ok()
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

/// What the map shows.
struct Shown {
    turned: bool,
    views: Arc<Vec<CellView>>,
    stop: usize,
    chosen: Option<usize>,
}

impl Shown {
    /// What a cell shows: itself, whether Tab reaches it, whether it was chosen.
    fn cell(&self, slot: usize) -> (Option<&CellView>, bool, bool) {
        (self.views.get(slot), self.stop == slot, self.chosen == Some(slot))
    }

    /// Writes what differs from what was shown before.
    fn write(&self, table: &Element, before: Option<&Self>, days: &[&str]) {
        let before = before.filter(|before| before.turned == self.turned);
        if before.is_none() {
            table.set_inner_html(&empty(self.turned, days));
        }
        let Ok(found) = table.query_selector_all("[data-slot]") else { return };
        for place in 0..found.length() {
            let slot = slot_at(place as usize, self.turned);
            let cell = self.cell(slot);
            let differs = before.is_none_or(|before| before.cell(slot) != cell);
            let element = found.get(place).and_then(|node| node.dyn_into::<Element>().ok());
            if let (true, Some(element)) = (differs, element) {
                write_cell(&element, cell);
            }
        }
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

fn write_cell(element: &Element, (view, is_stop, is_chosen): (Option<&CellView>, bool, bool)) {
    let class = view.and_then(|view| view.class);
    let (label, mark) = view.map_or(("", ""), |view| (&view.label, &view.mark));
    let attributes = [
        ("class", class.map_or("heat__cell heat__cell--out", |class| CLASSES[class.min(GAP_CLASS)])),
        ("tabindex", if is_stop { "0" } else { "-1" }),
        ("aria-label", label),
        ("aria-selected", if is_chosen { "true" } else { "false" }),
        ("title", label),
    ];
    for (name, value) in attributes {
        // Cannot fail for these names.
        let _ = element.set_attribute(name, value);
    }
    element.set_text_content(Some(mark));
}

/// The hour in a place of the grid, in reading order.
fn slot_at(place: usize, turned: bool) -> usize {
    if turned { place % 7 * 24 + place / 7 } else { place }
}

/// The grid before its cells are written. Rows are days or, on a turned map, hours.
fn empty(turned: bool, days: &[&str]) -> String {
    let columns = if turned { 7 } else { 24 };
    let mut html = Markup::default();
    html.raw("<thead><tr role=\"row\"><td class=\"heat__corner\" role=\"presentation\"></td>");
    for column in 0..columns {
        html.raw("<th scope=\"col\">");
        match column {
            day if turned => html.text(days[day]),
            hour if hour % 3 == 0 => html.element("<span>", &hour.to_string(), "</span>"),
            hour => html.element("<span class=\"sr\">", &hour.to_string(), "</span>"),
        };
        html.raw("</th>");
    }
    html.raw("</tr></thead><tbody>");
    for place in 0..WEEK {
        let slot = slot_at(place, turned);
        let (day, hour) = (day_of(slot).to_string(), hour_of(slot).to_string());
        if place % columns == 0 {
            html.raw(if place == 0 { "<tr role=\"row\">" } else { "</tr><tr role=\"row\">" });
            html.element("<th scope=\"row\">", if turned { &hour } else { days[place / columns] }, "</th>");
        }
        html.element("<td role=\"gridcell\" data-slot=\"", &slot.to_string(), "\" data-day=\"");
        html.text(&day).element("\" data-hour=\"", &hour, "\"></td>");
    }
    html.raw("</tr></tbody>").done()
}
