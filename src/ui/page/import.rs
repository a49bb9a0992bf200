//! The import screen: what the worker wrote is put in place, and what is done there is heard. See
//! [`intake`](crate::screen::intake) for what `data-do` and `data-set` say.

use crate::platform::page::{self, told_at};
use crate::platform::{files, morph::morph};
use crate::screen::Markup;
use crate::screen::intake::Deed;
use crate::ui::route::Route;
use crate::ui::session::importer::{Importer, Stage};
use crate::ui::session::{Session, use_session};
use leptos::ev::{DragEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement};

/// A ticket export: from file to layers and profiles.
#[component]
pub fn ImportPage() -> impl IntoView {
    let importer = expect_context::<Importer>();
    let session = use_session();
    let place = NodeRef::<Div>::new();
    let over = RwSignal::new(false);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        importer.stage.with(|stage| match stage {
            Stage::Ready(html) => {
                morph(&place, html);
                if let Some(lead) = importer.lead() {
                    page::focus_inside(&place, &format!("[data-testid=\"{lead}\"]"));
                }
            }
            Stage::Waiting | Stage::Absent => {
                place.set_inner_html(&without_screen(session, *stage == Stage::Absent));
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
            "reload" => page::reload(),
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

/// What stands in place of the screen until it comes, or where it does not.
fn without_screen(session: Session, is_absent: bool) -> String {
    let words = &session.words().shell;
    let mut html = Markup::default();
    html.raw("<section class=\"card stack stack--close\"");
    html.raw(if is_absent { " data-testid=\"import-missing\"><h1>" } else { "><h1>" });
    html.text(words.tabs[Route::Import.position()]).raw("</h1>");
    if is_absent {
        html.element("<p role=\"alert\">", words.screen_missing, "</p>");
        let button = "<div><button class=\"btn btn--main\" type=\"button\" data-do=\"reload\">";
        html.element(button, words.reload, "</button></div>");
    } else {
        let open = "<p class=\"muted\" role=\"status\" data-testid=\"import-loading\">";
        html.element(open, words.loading, "</p>");
    }
    html.raw("</section>");
    html.done()
}
