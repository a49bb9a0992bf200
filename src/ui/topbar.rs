//! The top bar: what is open, whether it is saved, the pages, and what concerns the whole app.

pub mod menus;
pub mod naming;

use super::route::Route;
use super::session::use_session;
use crate::i18n::Language;
use crate::ui::widget::palette;
use leptos::prelude::*;
use menus::SettingsMenu;
use naming::{NameBox, SavedState, Steps};

/// The top bar. It outlives a change of language, so that the focus stays on the switch: its words are read anew
/// where they stand.
#[component]
pub fn TopBar() -> impl IntoView {
    let session = use_session();
    let tools_open = RwSignal::new(false);
    view! {
        <header class="top" class:top--open=move || tools_open.get()>
            <strong class="top__brand"><span class="top__mark" aria-hidden="true"></span>"Relevo"</strong>
            <div class="top__scenario"><NameBox/><Steps/><SavedState/></div>
            <Tabs/>
            <div class="top__tools">
                <nav class="row" aria-label=move || session.live_words().shell.tools_label>
                    {Route::ALL[Route::TABS..].iter().map(|&route| link(route, "btn")).collect_view()}
                </nav>
                <SettingsMenu/>
            </div>
            <div class="top__end">
                <button class="btn" type="button" title="Ctrl K" data-testid="open-palette" on:click=move |_| palette::open(session.computed, "")>
                    {move || session.live_words().shell.find}
                </button>
                <LanguageSwitch/>
                <button
                    class="btn top__more"
                    type="button"
                    aria-expanded=move || tools_open.get().to_string()
                    on:click=move |_| tools_open.update(|open| *open = !*open)
                >
                    {move || session.live_words().shell.menu}
                </button>
            </div>
        </header>
    }
}

#[component]
fn Tabs() -> impl IntoView {
    let session = use_session();
    view! {
        <nav class="tabs" aria-label=move || session.live_words().shell.tabs_label>
            {Route::ALL[..Route::TABS].iter().map(|&route| link(route, "tabs__tab")).collect_view()}
        </nav>
    }
}

/// A link to a page.
fn link(route: Route, class: &'static str) -> AnyView {
    let session = use_session();
    view! {
        <a
            class=class
            href=route.href()
            aria-current=move || (session.route.get() == route).then_some("page")
            data-testid=format!("tab-{}", route.name())
        >
            {move || session.live_words().shell.tabs[route.position()]}
        </a>
    }
    .into_any()
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let session = use_session();
    view! {
        <button
            class="btn"
            type="button"
            lang=move || if session.prefs.read().locale.language == Language::En { "es" } else { "en" }
            data-testid="language"
            title=move || session.live_words().shell.other_language
            on:click=move |_| session.prefer(super::session::prefs::Prefs::switch_language)
        >
            {move || session.live_words().shell.other_language}
        </button>
    }
}
