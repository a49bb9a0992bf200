//! A ticket export: from file to layers and profiles. One page that grows downwards: the file, what it is, which
//! layer its groups belong to, what comes of it, apply.
//!
//! It is a program of its own, told its language and the scenario by the page around it; what the user applies
//! goes back there.

pub mod apply;
pub mod backtest;
pub mod clocks;
pub mod columns;
pub mod layers;
pub mod load;
pub mod preview;
pub mod questions;
pub mod source;
pub mod state;
pub mod tables;

use crate::platform::files;
use apply::Apply;
use columns::ColumnsCard;
use layers::LayersCard;
use leptos::ev::DragEvent;
use leptos::prelude::*;
use preview::Preview;
use source::{Progress, SourceCard, TroubleLine};
use state::{Importing, use_import};
use std::cell::Cell;
use web_sys::HtmlElement;

thread_local! {
    static IMPORT: Cell<Option<Importing>> = const { Cell::new(None) };
}

/// Draws the screen. Called once.
pub fn start(host: HtmlElement, locale: &str, document: &str) {
    let view = {
        let (locale, document) = (locale.to_owned(), document.to_owned());
        move || {
            let import = Importing::start();
            import.learn(&locale, &document);
            IMPORT.set(Some(import));
            let spoken = Memo::new(move |_| import.locale.get());
            // Words and number formats are plain values below: another language builds it anew.
            move || {
                spoken.get();
                view! { <Screen/> }
            }
        }
    };
    leptos::mount::mount_to(host, view).forget();
}

/// The locale or the scenario has changed.
pub fn tell(locale: &str, document: &str) {
    if let Some(import) = IMPORT.get() {
        import.learn(locale, document);
    }
}

#[component]
fn Screen() -> impl IntoView {
    let import = use_import();
    let over = RwSignal::new(false);
    // A file that misses its place must not take the page away.
    let dragged = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(file) = files::dropped(&event) {
            import.open(file);
        }
    };
    let has_columns = Memo::new(move |_| import.survey.with(Option::is_some));
    let has_tickets = Memo::new(move |_| import.evidence.with(Option::is_some));
    let has_layers = Memo::new(move |_| !import.proposals.read().is_empty());
    view! {
        <div class="stack import" on:dragover=dragged on:dragleave=move |_| over.set(false) on:drop=dropped>
            <Show when=move || !has_columns.get()><TroubleLine/></Show>
            <SourceCard over/>
            <Progress/>
            <Show when=move || has_columns.get()><ColumnsCard/><TroubleLine/></Show>
            <Show when=move || has_tickets.get()><LayersCard/></Show>
            <Show when=move || has_tickets.get()><Preview/></Show>
            <Show when=move || has_tickets.get() && has_layers.get()><Apply/></Show>
        </div>
    }
}
