//! The pages of results: what the worker wrote is put in place, and what is done there is heard. See
//! [`screen`](crate::screen) for what `data-do` says.

use crate::calendar::WEEK;
use crate::import::MAX_BYTES;
use crate::platform::morph::morph;
use crate::platform::page::{self, told_at};
use crate::platform::{address, files};
use crate::report::Shown;
use crate::report::map::{Step, walk};
use crate::scenario::params::put;
use crate::screen::{Markup, Outcome, Part, Room, Side};
use crate::ui::session::prefs::Prefs;
use crate::ui::session::{Session, use_session};
use crate::ui::widget::palette;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Answer, cover or models, as the route says.
#[component]
pub fn ResultsPage() -> impl IntoView {
    let session = use_session();
    let computed = session.computed;
    let place = NodeRef::<Div>::new();
    Effect::new(move |before: Option<Option<_>>| {
        let place = place.get()?;
        computed.screen.with(|screen| {
            let Some(screen) = screen.as_ref() else {
                place.set_inner_html(&computing(session));
                return None;
            };
            let now = (screen.page, screen.locale);
            if before.flatten() == Some(now) {
                morph(&place, &screen.html);
            } else {
                place.set_inner_html(&screen.html);
            }
            Some(now)
        })
    });
    // What a mouse that is held down paints hours with.
    let brush = StoredValue::new(None::<bool>);
    let is_open = move |slot: usize| session.scenario.with_untracked(|it| it.service.window.mask().0[slot]);
    let paint = move |event: &PointerEvent, open: Option<bool>| {
        if let Some((slot, open)) = painted_at(event).zip(open).filter(|&(slot, open)| is_open(slot) != open)
        {
            session.edit(|scenario| scenario.service.window.paint(slot, open));
        }
    };
    let held = move |event: PointerEvent| {
        let by_mouse = event.pointer_type() == "mouse" && event.button() == 0;
        brush.set_value(painted_at(&event).filter(|_| by_mouse).map(|slot| !is_open(slot)));
        paint(&event, brush.get_value());
    };
    let crossed = move |event: PointerEvent| {
        if event.buttons() == 1 {
            paint(&event, brush.get_value());
        }
    };
    let clicked = move |event: MouseEvent| {
        // What was painted when the mouse went down is not turned again.
        let painted =
            brush.try_update_value(Option::take).flatten().is_some() && painted_at(&event).is_some();
        if let Some(told) = told_at(&event, "data-do") {
            if !painted {
                act(session, &told);
            }
        } else if let Some(slot) = slot_of(&event) {
            computed.look(|view| view.slot = Some(slot));
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let Some(slot) = slot_of(&event) else { return };
        if let "Enter" | " " = event.key().as_str() {
            event.prevent_default();
            return match told_at(&event, "data-do") {
                Some(told) => act(session, &told),
                None => computed.look(|view| view.slot = Some(slot)),
            };
        }
        let Some(step) = step(&event, computed.view().room == Room::Slim) else { return };
        event.prevent_default();
        if let Some(place) = place.get_untracked() {
            page::focus_inside(&place, &format!("[data-slot=\"{}\"]", walk(slot, step)));
        }
    };
    let changed = move |event: Event| {
        if let Some(what) = told_at(&event, "data-staff") {
            match files::picked_bytes(&event, MAX_BYTES + 1) {
                // One more than is read: the worker tells that there are too many.
                Some((_, file)) => spawn_local(async move {
                    computed.staff(what, String::new(), file.await);
                }),
                None => computed.staff(what, page::value_of(&event), Vec::new()),
            }
        } else if let Some(what) = told_at(&event, "data-shelf") {
            match files::picked_bytes(&event, MAX_BYTES + 1) {
                Some((name, file)) => spawn_local(async move { session.chore(what, name, file.await) }),
                None => session.chore(what, page::value_of(&event), Vec::new()),
            }
        } else if let Some(path) = told_at(&event, "data-set") {
            session.edit(|scenario| _ = put(scenario, &path, &page::value_of(&event)));
        }
    };
    let dialled = move |event: Event| {
        // What is looked for is found while it is typed.
        if let Some(what) = told_at(&event, "data-live") {
            return session.chore(what, page::value_of(&event), Vec::new());
        }
        let dial = told_at(&event, "data-dial").and_then(|dial| dial.parse::<usize>().ok());
        let at = page::value_of(&event).parse().ok();
        if let Some(dial) = dial {
            computed.look(|view| view.dials.get_mut(dial).into_iter().for_each(|pointer| *pointer = at));
        }
    };
    let lost = move || {
        let lost = || view! { <p class="notice" role="alert">{session.words().shell.not_computed}</p> };
        computed.is_lost.get().then(|| lost().into_any())
    };
    view! {
        {lost}
        <div class="results" aria-busy=move || computed.is_behind.get().to_string() node_ref=place
            on:click=clicked on:pointerdown=held on:pointerover=crossed on:change=changed on:input=dialled
            on:keydown=pressed on:focusin=|event| focused(&event)></div>
    }
}

/// In place of results until the first ones are there.
fn computing(session: Session) -> String {
    let title = session.words().shell.tabs[session.route.get().position()];
    let mut html = Markup::default();
    html.element("<section class=\"card\" data-testid=\"computing\"><h1>", title, "</h1>");
    html.element("<p class=\"muted\">", session.waiting(), "</p></section>");
    html.done()
}

/// The hour of the cell in which something happened.
fn slot_of(event: &Event) -> Option<usize> {
    told_at(event, "data-slot")?.parse().ok()
}

/// The hour that can be painted where something happened.
fn painted_at(event: &Event) -> Option<usize> {
    told_at(event, "data-do")?.strip_prefix("paint:")?.parse().ok().filter(|&slot| slot < WEEK)
}

/// The cell that has the focus is the one of the map that Tab reaches.
fn focused(event: &FocusEvent) {
    let cell = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(cell) = cell.filter(|cell| cell.has_attribute("data-slot")) else { return };
    let table = cell.closest("table").ok().flatten();
    let last = table.and_then(|table| table.query_selector("[data-slot][tabindex=\"0\"]").ok().flatten());
    // Neither can fail for this name.
    if let Some(last) = last {
        let _ = last.set_attribute("tabindex", "-1");
    }
    let _ = cell.set_attribute("tabindex", "0");
}

/// Does what a `data-do` says: one deed after another.
pub(crate) fn act(session: Session, told: &str) {
    told.split('|')
        .filter_map(|deed| deed.split_once(':'))
        .for_each(|(verb, what)| do_one(session, verb, what));
}

fn do_one(session: Session, verb: &str, what: &str) {
    let computed = session.computed;
    match verb {
        "route" => address::go(&format!("#/{what}")),
        "shelf" | "share" | "compare" | "apply" => {
            session.chore(format!("{verb}/{what}"), String::new(), Vec::new());
        }
        "print" => page::print(),
        "undo" => session.undo(),
        "redo" => session.redo(),
        "palette" => palette::open(computed, what),
        "pref" => session.prefer(|prefs| prefs.choose(what)),
        "go" => session.go_to(what),
        "plan" => {
            let shown = if what == "best" { Shown::Recommended } else { Shown::Today };
            computed.look(|view| view.shown = shown);
        }
        "part" => {
            let part = Part::ALL.into_iter().find(|part| part.name() == what);
            computed.look(|view| view.part = part.unwrap_or(view.part));
        }
        "side" => {
            let side = Side::ALL.into_iter().find(|side| side.name() == what);
            computed.look(|view| view.side = side.unwrap_or(view.side));
        }
        "staff" => computed.staff(what.to_owned(), String::new(), Vec::new()),
        "paint" => session.edit(|scenario| scenario.service.window.paint_as(what)),
        "way" => computed.look(|view| view.as_table = what == "table"),
        "risk" => computed.draw(what),
        "outcome" => {
            if let Some(outcome) = Outcome::ALL.into_iter().find(|outcome| outcome.name() == what) {
                computed.look(|view| view.outcome = outcome);
            }
        }
        "layer" => computed.look(|view| view.layer = what.parse().ok()),
        "model" => computed.look(|view| view.model = what.parse().ok()),
        "hide" => session.prefer(Prefs::switch_price),
        "gap" => {
            let (layer, slot) = what.split_once('/').unwrap_or_default();
            computed.look(|view| {
                view.layer = layer.parse().ok().or(view.layer);
                view.slot = slot.parse().ok();
            });
        }
        "file" | "png" => computed.save(what.to_owned(), verb == "png"),
        _ => {}
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
