//! The models by cost and attainment.

use crate::chart::Palette;
use crate::chart::scatter::Size;
use crate::platform::files;
use crate::report::scatter::{draw, finding};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use leptos::prelude::*;

/// As it is drawn for a wide and for a narrow screen, and for a file.
const WIDE: Size = Size { width: 880, height: 460 };
const SLIM: Size = Size { width: 340, height: 440 };

/// The chart with its finding, its key and its files.
#[component]
pub fn ScatterCard() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = &session.words().pages;
    let title = move || outcome.compared(|known, voice| finding(&known.models, voice));
    let svg = Memo::new(move |_| {
        let size = if outcome.narrow.get() { SLIM } else { WIDE };
        outcome
            .compared(|known, voice| draw(&known.models, &known.today.model, voice, size, Palette::PAGE))
            .unwrap_or_default()
    });
    let save = move |_| {
        let told = untrack(|| {
            outcome
                .compared(|known, voice| draw(&known.models, &known.today.model, voice, WIDE, Palette::FILE))
        });
        let name = files::file_name(&session.name.get_untracked(), "svg");
        files::download(&name, "image/svg+xml", &told.unwrap_or_default());
    };
    let keys = ["full", "hollow", "here", "line"].into_iter().zip(words.scatter_legend);
    let keys = keys.map(|(key, name)| {
        view! { <li class="legend__item"><span class=format!("key key--{key}") aria-hidden="true"></span>{name}</li> }
    });
    view! {
        <figure class="card" data-testid="scatter">
            <div class="card__head">
                <h1 class="figure__title">{title}</h1>
                <button class="btn btn--small" type="button" on:click=save>{words.download_svg}</button>
            </div>
            <p class="muted small">{words.scatter_note}</p>
            <div class="chart" role="img" aria-label=words.scatter_label inner_html=svg></div>
            <ul class="legend">{keys.collect_view()}</ul>
        </figure>
    }
}
