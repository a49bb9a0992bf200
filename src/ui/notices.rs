//! Notices above the page: what happened to storage and files, and what can be done about it.

use super::route::Route;
use super::session::banner::{Banner, Remedy};
use super::session::{Session, use_session};
use crate::i18n::Strings;
use crate::platform::page;
use crate::platform::{address, files, storage};
use crate::screen::Markup;
use leptos::prelude::*;

/// Every notice of the session, newest last.
#[component]
pub fn Notices() -> impl IntoView {
    let session = use_session();
    let list = move || session.banners.get().into_iter().map(|banner| notice(&banner)).collect_view();
    view! { <section class="notices" aria-label=session.words().shell.notices>{move || list()}</section> }
}

fn notice(banner: &Banner) -> AnyView {
    let session = use_session();
    let words = session.words();
    let locale = session.locale();
    let mut details = Markup::default();
    for line in banner.details(locale) {
        details.element("<li>", &line, "</li>");
    }
    let details = details.done();
    let remedies = banner.remedies();
    let shown = banner.clone();
    let dismiss = move |_| {
        session.dismiss(&shown);
        page::focus_main();
    };
    view! {
        <div class="notice" class:notice--warning=banner.is_warning() role="status" data-testid="notice">
            <div class="notice__text">
                <p>{banner.say(locale)}</p>
                {(!details.is_empty()).then(|| view! { <ul class="notice__list" inner_html=details></ul> }.into_any())}
            </div>
            <div class="notice__actions">
                {remedies.into_iter().map(|remedy| {
                    let label = remedy_label(&remedy, words);
                    view! {
                        <button class="btn" type="button" data-testid="notice-action" on:click=move |_| apply(&remedy, session)>
                            {label}
                        </button>
                    }
                    .into_any()
                }).collect_view()}
                <button class="btn btn--plain" type="button" on:click=dismiss>{words.shell.dismiss}</button>
            </div>
        </div>
    }
    .into_any()
}

fn remedy_label(remedy: &Remedy, words: &'static Strings) -> &'static str {
    match remedy {
        Remedy::Download(_) => words.shell.download,
        Remedy::Export => words.shell.export_file,
        Remedy::Library => words.shell.tabs[Route::Library.position()],
        Remedy::Undo => words.shell.undo,
        Remedy::SeeTheirs => words.shell.see_theirs,
        Remedy::KeepMine => words.shell.keep_mine,
    }
}

fn apply(remedy: &Remedy, session: Session) {
    match remedy {
        Remedy::Download(key) => {
            files::download(
                "relevo-stored.json",
                "application/json",
                &storage::read(key).unwrap_or_default(),
            );
        }
        Remedy::Export => export(session, Names::Kept),
        Remedy::Library => address::go(&Route::Library.href()),
        Remedy::Undo => session.undo(),
        Remedy::SeeTheirs => session.see_theirs(),
        Remedy::KeepMine => session.keep_mine(),
    }
}

/// Whether a file tells the names of people.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// As they are here.
    Kept,
    /// Nobody is named.
    LeftOut,
}

/// Offers the scenario as a file.
pub fn export(session: Session, names: Names) {
    let name = files::file_name(&session.name.read_untracked(), "relevo.json");
    files::download(&name, "application/json", &session.export(names));
}
