//! The place of the import screen, and what stands there until it is loaded or when it cannot be.

use crate::platform::bundle::{self, Absence};
use crate::platform::page;
use crate::ui::session::importer::{Importer, Stage};
use crate::ui::session::use_session;
use leptos::html::Div;
use leptos::prelude::*;

/// A ticket export: from file to layers and profiles.
#[component]
pub fn ImportPage() -> impl IntoView {
    let importer = expect_context::<Importer>();
    let screen = move || match importer.stage.get() {
        Stage::Unasked | Stage::Loading => view! { <Waiting/> }.into_any(),
        Stage::Ready => view! { <Place/> }.into_any(),
        Stage::Absent(why) => view! { <Missing why/> }.into_any(),
    };
    view! { {move || screen()} }
}

#[component]
fn Place() -> impl IntoView {
    let place = NodeRef::<Div>::new();
    place.on_load(|place| bundle::show(&place));
    view! { <div data-testid="import" node_ref=place></div> }
}

#[component]
fn Waiting() -> impl IntoView {
    let words = &use_session().words().shell;
    view! {
        <section class="card stack stack--close">
            <h1>{words.tabs[3]}</h1>
            <p class="muted" role="status" data-testid="import-loading">{words.loading}</p>
        </section>
    }
}

#[component]
fn Missing(why: Absence) -> impl IntoView {
    let importer = expect_context::<Importer>();
    let words = &use_session().words().shell;
    let (text, label) = match why {
        Absence::Missing => (words.screen_missing, words.try_again),
        Absence::Outdated => (words.screen_outdated, words.reload),
        Absence::Broken => (words.screen_broken, words.try_again),
    };
    let act = move |_| {
        if why == Absence::Outdated {
            return page::reload();
        }
        importer.load();
        page::focus_main();
    };
    view! {
        <section class="card stack stack--close" data-testid="import-missing">
            <h1>{words.tabs[3]}</h1>
            <p role="alert">{text}</p>
            <div><button class="btn btn--main" type="button" on:click=act>{label}</button></div>
        </section>
    }
}
