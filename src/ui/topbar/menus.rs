//! Files in and out, and the settings.

use crate::i18n::{NumberStyle, Strings};
use crate::platform::{files, page};
use crate::scenario::presets::Preset;
use crate::ui::notices::{Names, export};
use crate::ui::session::banner::Banner;
use crate::ui::session::prefs::{Prefs, Theme};
use crate::ui::session::{Session, use_session};
use crate::ui::widget::Menu;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Three worked examples. Opening one keeps the user's own work.
#[component]
pub fn ExampleMenu() -> impl IntoView {
    let session = use_session();
    let title = Signal::derive(move || session.live_words().shell.example.to_owned());
    let item = move |preset: Preset| {
        view! {
            <button
                class="menu__item"
                type="button"
                aria-pressed=move || (session.example.get() == Some(preset)).to_string()
                data-testid=format!("preset-{}", preset.key())
                on:click=move |_| {
                    page::close_menus(None);
                    session.open_example(preset);
                }
            >
                {move || preset.title(session.prefs.read().locale.language)}
            </button>
        }
        .into_any()
    };
    view! {
        <Menu title testid="examples">
            {Preset::ALL.map(item).collect_view()}
            <p class="menu__note">{move || session.live_words().shell.example_note}</p>
        </Menu>
    }
}

/// Open, export, bring back.
#[component]
pub fn FileMenu() -> impl IntoView {
    let session = use_session();
    let title = Signal::derive(move || session.live_words().shell.file.to_owned());
    let people = session.read(crate::scenario::Scenario::lists_people);
    let with_names = move || {
        people.get().then(|| {
            view! {
                <button
                    class="menu__item"
                    type="button"
                    data-testid="export-named"
                    on:click=move |_| {
                        page::close_menus(None);
                        export(session, Names::Kept);
                    }
                >
                    {move || session.live_words().shell.export_named}
                </button>
            }
            .into_any()
        })
    };
    view! {
        <Menu title testid="file-menu">
            <label class="menu__item menu__file">
                {move || session.live_words().shell.open_file}
                <input
                    class="sr"
                    type="file"
                    accept=".json,application/json"
                    data-testid="open-file"
                    on:change=move |event| {
                        page::close_menus(None);
                        open_file(session, files::picked(&event));
                    }
                />
            </label>
            <button
                class="menu__item"
                type="button"
                data-testid="export-file"
                on:click=move |_| {
                    page::close_menus(None);
                    export(session, Names::LeftOut);
                }
            >
                {move || session.live_words().shell.export_file}
            </button>
            {with_names}
            <button
                class="menu__item"
                type="button"
                data-testid="bring-back"
                disabled=move || !session.has_previous.get()
                on:click=move |_| {
                    page::close_menus(None);
                    session.bring_back();
                }
            >
                {move || session.live_words().shell.bring_back}
            </button>
            <p class="menu__note">{move || session.live_words().shell.privacy}</p>
        </Menu>
    }
}

/// Opens a scenario file that was picked or dropped.
pub fn open_file(session: Session, file: Option<web_sys::File>) {
    let Some(file) = file else { return };
    spawn_local(async move {
        let name = file.name();
        match files::text_of(&file).await {
            Some(text) => session.open_text(&name, &text),
            None => session.tell(Banner::Unreadable { name }),
        }
    });
}

/// Number format and colors.
#[component]
pub fn SettingsMenu() -> impl IntoView {
    let session = use_session();
    let title = Signal::derive(move || session.live_words().shell.settings.to_owned());
    let numbers = [("1,234.5", NumberStyle::Point), ("1.234,5", NumberStyle::Comma)];
    view! {
        <Menu title testid="settings">
            <fieldset class="options">
                <legend class="options__title">{move || session.live_words().shell.number_format}</legend>
                {numbers.map(|(label, option)| {
                    let choose = move || session.prefer(|prefs| prefs.locale.numbers = option);
                    let chosen = move |prefs: &Prefs| prefs.locale.numbers == option;
                    radio("numbers", Box::new(move |_| label), Box::new(chosen), Box::new(choose))
                }).collect_view()}
            </fieldset>
            <fieldset class="options">
                <legend class="options__title">{move || session.live_words().shell.theme}</legend>
                {Theme::ALL.into_iter().enumerate().map(|(position, theme)| {
                    let label = move |words: &Strings| words.shell.themes[position];
                    let chosen = move |prefs: &Prefs| prefs.theme == theme;
                    let choose = move || session.prefer(|prefs| prefs.theme = theme);
                    radio("theme", Box::new(label), Box::new(chosen), Box::new(choose))
                }).collect_view()}
            </fieldset>
        </Menu>
    }
}

/// One of the options of a group, which exclude each other.
fn radio(
    group: &'static str,
    label: Box<dyn Fn(&Strings) -> &'static str + Send>,
    chosen: Box<dyn Fn(&Prefs) -> bool + Send>,
    choose: Box<dyn Fn()>,
) -> AnyView {
    let session = use_session();
    view! {
        <label class="check">
            <input type="radio" name=group prop:checked=move || chosen(&session.prefs.read()) on:change=move |_| choose()/>
            <span>{move || label(session.live_words())}</span>
        </label>
    }
    .into_any()
}
