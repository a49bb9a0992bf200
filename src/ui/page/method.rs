//! What is computed, what is approximate, and what the words mean: a text beside the app, in either language.

use crate::platform::{page, texts};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far the text is.
#[derive(Clone, PartialEq)]
enum Stage {
    Loading,
    There(String),
    Missing,
}

/// The method and the glossary.
#[component]
pub fn MethodPage() -> impl IntoView {
    let session = use_session();
    let words = &session.words().shell;
    let file = format!("method-{}.html", session.locale().language.tag());
    let stage = RwSignal::new(Stage::Loading);
    let load = move |file: String| {
        stage.set(Stage::Loading);
        spawn_local(async move {
            let text = texts::read(&file).await;
            // Whoever has left the page meanwhile needs no text.
            let _ = stage.try_set(text.map_or(Stage::Missing, Stage::There));
        });
    };
    load(file.clone());
    let again = move |_| {
        load(file.clone());
        page::focus_main();
    };
    let text = move || {
        match stage.get() {
        Stage::Loading => view! { <p class="muted" role="status">{words.loading}</p> }.into_any(),
        Stage::There(text) => view! { <div class="prose" data-testid="method-text" inner_html=text></div> }.into_any(),
        Stage::Missing => view! {
            <p role="alert">{words.screen_missing}</p>
            <div><button class="btn btn--main" type="button" on:click=again.clone()>{words.try_again}</button></div>
        }
        .into_any(),
    }
    };
    view! {
        <section class="card stack" data-testid="method">
            <h1>{words.tabs[Route::Method.position()]}</h1>
            {move || text()}
        </section>
    }
}
