//! The settings.

use crate::i18n::{NumberStyle, Strings};
use crate::ui::session::prefs::{Prefs, Theme};
use crate::ui::session::use_session;
use crate::ui::widget::Menu;
use leptos::prelude::*;

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
            <p class="menu__note">{move || session.live_words().shell.privacy}</p>
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
