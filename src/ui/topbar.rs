//! The top bar: what is open, whether it is saved, the pages, and what concerns the whole app. It is one text of HTML:
//! as views, each of its buttons would be a piece of program of its own.

use super::page::results::act;
use super::route::Route;
use super::session::keeper::Saved;
use super::session::prefs::{NUMBER_STYLES, THEMES};
use super::session::{Session, use_session};
use crate::i18n::Language;
use crate::platform::morph::morph;
use crate::platform::page::{self, told_at};
use crate::platform::storage::Failure;
use crate::screen::Markup;
use leptos::ev::FocusEvent;
use leptos::html::Header;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// The top bar. It outlives a change of language, so that the focus stays on the switch.
#[component]
pub fn TopBar() -> impl IntoView {
    let session = use_session();
    let is_open = RwSignal::new(false);
    let place = NodeRef::<Header>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            morph(&place, &html(session, is_open.get()));
        }
    });
    // A link that was followed closes the menu of a narrow screen.
    Effect::new(move |_| {
        session.route.track();
        is_open.set(false);
    });
    let clicked = move |event: leptos::ev::MouseEvent| match told_at(&event, "data-do") {
        Some(told) if told == "more:" => is_open.update(|open| *open = !*open),
        Some(told) => act(session, &told),
        None => {}
    };
    let changed = move |event: Event| match told_at(&event, "data-pref") {
        Some(told) => session.prefer(|prefs| prefs.choose(&told)),
        None => {
            if let Some(name) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
                session.rename(&name.value());
                name.set_value(&session.name.get_untracked());
            }
        }
    };
    // A menu closes when the focus leaves it.
    let left = move |event: FocusEvent| {
        let to = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
        if to.is_some() {
            page::close_menus(to.as_ref());
        }
    };
    view! {
        <header class="top" class:top--open=is_open node_ref=place on:click=clicked on:change=changed on:focusout=left></header>
    }
}

fn html(session: Session, is_open: bool) -> String {
    let words = &session.live_words().shell;
    let mut html = Markup::default();
    html.raw("<strong class=\"top__brand\"><span class=\"top__mark\" aria-hidden=\"true\"></span>Relevo</strong><div class=\"top__scenario\">");
    name(&mut html, session);
    let (undo, redo) = session.can.get();
    for (sign, testid, label, can) in [("↶", "undo", words.undo, undo), ("↷", "redo", words.redo, redo)] {
        // What there is nothing of keeps its place, and the focus.
        html.raw("<button class=\"btn btn--plain\" type=\"button\" data-testid=\"").raw(testid);
        html.raw("\" data-do=\"").raw(testid).raw(":\" aria-label=\"").text(label);
        html.raw("\" title=\"").text(label).raw("\" aria-disabled=\"");
        html.raw(if can { "false\">" } else { "true\">" }).raw(sign).raw("</button>");
    }
    saved(&mut html, session);
    html.raw("</div><nav class=\"tabs\" aria-label=\"").text(words.tabs_label).raw("\">");
    links(&mut html, session, &Route::ALL[..Route::TABS], "tabs__tab");
    html.raw("</nav><div class=\"top__tools\"><nav class=\"row\" aria-label=\"")
        .text(words.tools_label)
        .raw("\">");
    links(&mut html, session, &Route::ALL[Route::TABS..], "btn");
    html.raw("</nav>");
    settings(&mut html, session);
    html.raw("</div><div class=\"top__end\"><button class=\"btn\" type=\"button\" title=\"Ctrl K\" data-testid=\"open-palette\" data-do=\"palette:\">");
    html.text(words.find);
    let is_english = session.prefs.read().locale.language == Language::En;
    html.raw("</button><button class=\"btn\" type=\"button\" data-testid=\"language\" data-do=\"pref:language\" lang=\"");
    html.raw(if is_english { "es" } else { "en" }).raw("\" title=\"").text(words.other_language);
    html.element("\">", words.other_language, "</button>");
    html.raw("<button class=\"btn top__more\" type=\"button\" data-do=\"more:\" aria-expanded=\"");
    html.raw(if is_open { "true\">" } else { "false\">" }).text(words.menu).raw("</button></div>");
    html.done()
}

/// The name, which can be changed where it stands. Enter and leaving it settle it.
fn name(html: &mut Markup, session: Session) {
    let words = &session.live_words().shell;
    let name = session.name.get();
    html.raw("<span class=\"name\" data-name=\"").text(&name);
    html.raw("\"><input class=\"name__input\" type=\"text\" autocomplete=\"off\" size=\"1\" maxlength=\"60\" data-testid=\"scenario-name\" aria-label=\"");
    html.text(words.name).raw("\" title=\"").text(words.name).raw("\" placeholder=\"").text(words.unnamed);
    html.raw("\" value=\"").text(&name).raw("\"></span>");
}

/// "Saved 10:42", or why it is not.
fn saved(html: &mut Markup, session: Session) {
    let words = &session.live_words().shell;
    let saved = session.saved.get();
    html.raw(if matches!(saved, Saved::No(_)) {
        "<span class=\"saved saved--no\""
    } else {
        "<span class=\"saved\""
    });
    html.raw(" data-testid=\"saved-state\">");
    match saved {
        Saved::Example => html.text(words.example_unsaved),
        Saved::Soon => html.text(words.saving),
        Saved::At(time) => {
            let (hour, minute) = page::clock_at(time);
            html.text(&(words.saved_at)(hour, minute))
        }
        Saved::No(Failure::Full) => html.text(words.not_saved_full),
        Saved::No(Failure::Denied) => html.text(words.not_saved_denied),
    };
    html.raw("</span>");
}

/// Links to pages.
fn links(html: &mut Markup, session: Session, routes: &[Route], class: &'static str) {
    let open = session.route.get();
    for &route in routes {
        html.raw("<a class=\"").raw(class).raw("\" href=\"#/").raw(route.name());
        html.raw("\" data-testid=\"tab-").raw(route.name());
        html.raw(if route == open { "\" aria-current=\"page\">" } else { "\">" });
        html.text(session.live_words().shell.tabs[route.position()]).raw("</a>");
    }
}

/// Number format and colors.
fn settings(html: &mut Markup, session: Session) {
    let words = &session.live_words().shell;
    let prefs = session.prefs.get();
    html.raw(
        "<details class=\"menu\" data-menu data-testid=\"settings\"><summary class=\"btn menu__button\">",
    );
    html.text(words.settings);
    html.raw("<span class=\"menu__mark\" aria-hidden=\"true\">▾</span></summary><div class=\"menu__body\">");
    html.element(
        "<fieldset class=\"options\"><legend class=\"options__title\">",
        words.number_format,
        "</legend>",
    );
    for ((name, style), label) in NUMBER_STYLES.into_iter().zip(["1,234.5", "1.234,5"]) {
        radio(html, ("numbers", name), label, prefs.locale.numbers == style);
    }
    html.raw("</fieldset>");
    html.element("<fieldset class=\"options\"><legend class=\"options__title\">", words.theme, "</legend>");
    for ((name, theme), label) in THEMES.into_iter().zip(words.themes) {
        radio(html, ("theme", name), label, prefs.theme == theme);
    }
    html.element("</fieldset><p class=\"menu__note\">", words.privacy, "</p></div></details>");
}

/// One of the options of a group, which exclude each other.
fn radio(html: &mut Markup, (group, name): (&'static str, &'static str), label: &str, is_chosen: bool) {
    html.raw("<label class=\"check\"><input type=\"radio\" name=\"").raw(group);
    html.raw("\" data-pref=\"").raw(group).raw("-").raw(name);
    html.raw(if is_chosen { "\" checked><span>" } else { "\"><span>" }).text(label).raw("</span></label>");
}
