//! The frame: top bar, notices, inputs, page.

use super::inputs::Inputs;
use super::notices::Notices;
use super::page::import::ImportPage;
use super::page::results::ResultsPage;
use super::route::Route;
use super::session::importer::Importer;
use super::session::{Session, use_session};
use super::topbar::TopBar;
use super::widget::{LiveVerdict, Palette};
use crate::import::MAX_BYTES;
use crate::platform::{address, files, page};
use leptos::ev::DragEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The whole screen.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::start();
    Importer::start(session);
    let close = move |event: leptos::ev::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        page::close_menus(target.as_ref());
    };
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            page::close_menus(None);
            if session.sheet.get_untracked() {
                session.sheet.set(false);
                page::focus_first("[data-testid=\"toggle-inputs\"]");
            }
        }
    };
    // Words and number formats are plain values below: another language builds it anew.
    let locale = Memo::new(move |_| session.prefs.read().locale);
    let localized = move || {
        locale.get();
        view! { <Body/><Palette/> }
    };
    view! {
        <div class="app" on:click=close on:keydown=escape on:dragover=|event| hold(&event) on:drop=move |event| taken(session, &event)>
            <button class="skip" type="button" on:click=move |_| page::focus_main()>{move || session.live_words().shell.skip}</button>
            <TopBar/>
            {localized}
            <LiveVerdict/>
        </div>
    }
}

/// A file that misses its place must not take the page away.
fn hold(event: &DragEvent) {
    if files::carries(event) {
        event.prevent_default();
    }
}

/// A scenario file goes to the library, wherever it is dropped.
fn taken(session: Session, event: &DragEvent) {
    hold(event);
    let file = files::dropped(event).filter(files::is_json);
    if let Some(file) = file {
        spawn_local(async move {
            let name = file.name();
            session.chore("shelf/import".to_owned(), name, files::bytes_up_to(file, MAX_BYTES + 1).await);
            address::go(&Route::Library.href());
        });
    }
}

#[component]
fn Body() -> impl IntoView {
    let session = use_session();
    // All pages of results are one.
    let is_import = Memo::new(move |_| session.route.get() == Route::Import);
    let page = move || {
        if is_import.get() { view! { <ImportPage/> }.into_any() } else { view! { <ResultsPage/> }.into_any() }
    };
    view! {
        <div class="frame">
            <Inputs/>
            <main class="main" tabindex="-1">
                <Notices/>
                {page}
            </main>
        </div>
    }
}
