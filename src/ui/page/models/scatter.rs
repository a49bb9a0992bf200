//! The models by cost and attainment.

use crate::chart::sketch::{Size, Sketch};
use crate::platform::files;
use crate::platform::wire::{Picture, Question};
use crate::platform::worker::{Flow, Lane, ask};
use crate::report::scatter::{finding, sketch};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use crate::ui::widget::Markup;
use leptos::prelude::*;

/// The chart with its finding, its key and its files.
#[component]
pub fn ScatterCard() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = &session.words().pages;
    let picture = RwSignal::new(None::<Picture>);
    let failed = RwSignal::new(false);
    Effect::new(move |_| {
        let size = if outcome.narrow.get() { Size::SLIM } else { Size::WIDE };
        if let Some(sketch) =
            outcome.compared(|known, voice| sketch(&known.models, &known.today.model, voice))
        {
            draw(sketch, size, picture, failed);
        }
    });
    let save = move |_| {
        if let Some(picture) = picture.get_untracked() {
            let name = files::file_name(&session.name.get_untracked(), "svg");
            files::download(&name, "image/svg+xml", &picture.file);
        }
    };
    let missing = move || failed.get().then(|| view! { <p role="alert">{words.no_chart}</p> }.into_any());
    let mut keys = Markup::default();
    for (key, name) in ["full", "hollow", "here", "line"].into_iter().zip(words.scatter_legend) {
        keys.raw("<li class=\"legend__item\"><span class=\"key key--").raw(key);
        keys.element("\" aria-hidden=\"true\"></span>", name, "</li>");
    }
    view! {
        <figure class="card" data-testid="scatter">
            <div class="card__head">
                <h1 class="figure__title">{move || outcome.compared(|known, voice| finding(&known.models, voice))}</h1>
                <button class="btn btn--small" type="button" on:click=save>{words.download_svg}</button>
            </div>
            <p class="muted small">{words.scatter_note}</p>
            <div class="chart" role="img" aria-label=words.scatter_label
                inner_html=move || picture.with(|picture| picture.as_ref().map(|it| it.page.clone()).unwrap_or_default())></div>
            {move || missing()}
            <ul class="legend" inner_html=keys.done()></ul>
        </figure>
    }
}

/// Has the worker draw it; what was drawn before stays meanwhile.
fn draw(sketch: Sketch, size: Size, picture: RwSignal<Option<Picture>>, failed: RwSignal<bool>) {
    ask(Lane::Charts, Question::Draw(Box::new(sketch), size), None, move |drawn| {
        failed.set(drawn.is_err());
        if let Ok(drawn) = drawn {
            picture.set(Some(drawn));
        }
        Flow::Done
    });
}
