//! The import screen: what the worker wrote is put in place, and what is done there is heard. See
//! [`intake`](crate::screen::intake) for what `data-do` and `data-set` say.

use crate::platform::page::{self, told_at};
use crate::platform::{files, morph::morph};
use crate::screen::intake::Deed;
use crate::ui::route::Route;
use crate::ui::session::importer::{Importer, Stage};
use crate::ui::session::use_session;
use leptos::ev::{DragEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement};

/// A ticket export: from file to layers and profiles.
#[component]
pub fn ImportPage() -> impl IntoView {
    let importer = expect_context::<Importer>();
    let waits = Memo::new(move |_| importer.stage.with(|stage| *stage == Stage::Waiting));
    let is_absent = Memo::new(move |_| importer.stage.with(|stage| *stage == Stage::Absent));
    let screen = move || {
        if is_absent.get() {
            view! { <Missing/> }.into_any()
        } else if waits.get() {
            view! { <Waiting/> }.into_any()
        } else {
            view! { <Place/> }.into_any()
        }
    };
    view! { {screen} }
}

#[component]
fn Place() -> impl IntoView {
    let importer = expect_context::<Importer>();
    let session = use_session();
    let place = NodeRef::<Div>::new();
    let over = RwSignal::new(false);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        importer.stage.with(|stage| {
            let Stage::Ready(html) = stage else { return };
            morph(&place, html);
            if let Some(lead) = importer.lead() {
                page::focus_inside(&place, &format!("[data-testid=\"{lead}\"]"));
            }
        });
    });
    Effect::new(move |_| {
        importer.part.with(|part| {
            let Some((part, html)) = part else { return };
            if let Some(part) = page::document().get_element_by_id(part) {
                morph(&part, html);
            }
        });
    });
    let dragged = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        // A scenario is none of its files: the frame takes it.
        if let Some(file) = files::dropped(&event).filter(|file| !files::is_json(file)) {
            importer.open(file);
        }
    };
    let clicked = move |event: MouseEvent| {
        let Some(told) = told_at(&event, "data-do") else { return };
        match told.as_str() {
            "cancel" => importer.cancel(),
            "paste" => importer.open_text(&pasted()),
            _ => match told.strip_prefix("go:") {
                Some(path) => session.go_to(path),
                None => importer.act(Deed::Do(told)),
            },
        }
    };
    let changed = move |event: Event| match told_at(&event, "data-set") {
        Some(told) => importer.act(Deed::Set(told, page::value_of(&event))),
        None => {
            if let Some(file) = files::picked(&event) {
                importer.open(file);
            }
        }
    };
    view! {
        <div class="stack import" class:import--over=over data-testid="import" node_ref=place on:click=clicked on:change=changed
            on:dragover=dragged on:dragleave=move |_| over.set(false) on:drop=dropped></div>
    }
}

/// The rows in the box for pasted ones.
fn pasted() -> String {
    let rows = page::document().get_element_by_id("import-rows");
    rows.and_then(|rows| rows.dyn_into::<HtmlTextAreaElement>().ok())
        .map(|rows| rows.value())
        .unwrap_or_default()
}

#[component]
fn Waiting() -> impl IntoView {
    let words = &use_session().words().shell;
    view! {
        <section class="card stack stack--close">
            <h1>{words.tabs[Route::Import.position()]}</h1>
            <p class="muted" role="status" data-testid="import-loading">{words.loading}</p>
        </section>
    }
}

#[component]
fn Missing() -> impl IntoView {
    let words = &use_session().words().shell;
    view! {
        <section class="card stack stack--close" data-testid="import-missing">
            <h1>{words.tabs[Route::Import.position()]}</h1>
            <p role="alert">{words.screen_missing}</p>
            <div><button class="btn btn--main" type="button" on:click=|_| page::reload()>{words.reload}</button></div>
        </section>
    }
}
