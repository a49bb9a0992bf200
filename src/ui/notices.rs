//! Notices above the page: what happened to storage and files, and what can be done about it.

use super::route::Route;
use super::session::banner::{Banner, Remedy};
use super::session::{Session, use_session};
use crate::i18n::Strings;
use crate::platform::morph::morph;
use crate::platform::page::{self, told_at};
use crate::platform::{address, files, storage};
use crate::screen::Markup;
use leptos::ev::MouseEvent;
use leptos::html::Section;
use leptos::prelude::*;

/// Every notice of the session, newest last.
#[component]
pub fn Notices() -> impl IntoView {
    let session = use_session();
    let place = NodeRef::<Section>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            morph(&place, &session.banners.with(|banners| html(session, banners)));
        }
    });
    let clicked = move |event: MouseEvent| {
        let Some(told) = told_at(&event, "data-notice") else { return };
        let (position, remedy) = told.split_once('/').unwrap_or_default();
        let banners = session.banners.get_untracked();
        let Some(banner) = position.parse().ok().and_then(|position: usize| banners.get(position)) else {
            return;
        };
        let remedy = remedy.parse().ok().and_then(|remedy: usize| banner.remedies().into_iter().nth(remedy));
        if let Some(remedy) = &remedy {
            apply(remedy, session);
        } else {
            session.dismiss(banner);
        }
        // The button may go with its notice.
        if !matches!(remedy, Some(Remedy::Download(_) | Remedy::Export)) {
            page::focus_main();
        }
    };
    view! { <section class="notices" aria-label=session.words().shell.notices node_ref=place on:click=clicked></section> }
}

/// Each notice has its text and what can be done; `data-notice` tells the place of the notice and of the remedy.
fn html(session: Session, banners: &[Banner]) -> String {
    let (words, locale) = (session.words(), session.locale());
    let mut html = Markup::default();
    for (position, banner) in banners.iter().enumerate() {
        let position = position.to_string();
        html.raw("<div class=\"notice");
        html.raw(if banner.is_warning() { " notice--warning" } else { "" });
        html.raw("\" role=\"status\" data-testid=\"notice\"><div class=\"notice__text\">");
        let said = banner.say(locale);
        let (first, details) = said.split_once('\n').unwrap_or((&said, ""));
        html.element("<p>", first, "</p>");
        if !details.is_empty() {
            html.raw("<ul class=\"notice__list\">");
            for line in details.split('\n') {
                html.element("<li>", line, "</li>");
            }
            html.raw("</ul>");
        }
        html.raw("</div><div class=\"notice__actions\">");
        for (place, remedy) in banner.remedies().iter().enumerate() {
            html.raw("<button class=\"btn\" type=\"button\" data-testid=\"notice-action\" data-notice=\"");
            html.text(&position).raw("/").text(&place.to_string());
            html.element("\">", remedy_label(remedy, words), "</button>");
        }
        html.raw("<button class=\"btn btn--plain\" type=\"button\" data-notice=\"").text(&position);
        html.element("/\">", words.shell.dismiss, "</button></div></div>");
    }
    html.done()
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
        Remedy::Export => export(session),
        Remedy::Library => address::go(&Route::Library.href()),
        Remedy::Undo => session.undo(),
        Remedy::SeeTheirs => session.see_theirs(),
        Remedy::KeepMine => session.keep_mine(),
    }
}

/// Offers the scenario as a file: the last resort, with all that is in it.
fn export(session: Session) {
    let name = files::file_name(&session.name.read_untracked(), "relevo.json");
    files::download(&name, "application/json", &session.document().save());
}
