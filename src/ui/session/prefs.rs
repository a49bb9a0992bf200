//! Language, numbers, colors: what the user prefers, whatever the scenario.

use crate::i18n::{Language, Locale, NumberStyle};
use crate::platform::{page, storage};
use crate::scenario::json::{self, Json};
use crate::scenario::stored::PREFS;

/// Which colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those that the system asks for.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How each is called in what is kept.
pub type Names<T, const N: usize> = [(&'static str, T); N];
const LANGUAGES: Names<Language, 2> = [("en", Language::En), ("es", Language::Es)];
/// Ways to write numbers.
pub const NUMBER_STYLES: Names<NumberStyle, 2> =
    [("point", NumberStyle::Point), ("comma", NumberStyle::Comma)];
/// Colors, in the order of their words.
pub const THEMES: Names<Theme, 3> = [("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark)];

fn chosen<T: Copy>(names: &[(&str, T)], kept: &Json, path: &str) -> Option<T> {
    of(names, kept.at(path)?.text()?)
}

fn of<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == name).map(|&(_, value)| value)
}

fn name_of<T: Copy + PartialEq>(names: &[(&str, T)], value: T) -> Json {
    names.iter().find(|(_, known)| *known == value).map_or(Json::Null, |&(name, _)| name.into())
}

/// What is kept under [`PREFS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prefs {
    /// Language and number format.
    pub locale: Locale,
    /// Colors.
    pub theme: Theme,
    /// Whether the price to the client is kept from the page.
    pub price_hidden: bool,
    /// Whether single keys do nothing.
    pub keys_off: bool,
}

impl Prefs {
    /// What was chosen before, else what the browser asks for.
    #[must_use]
    pub fn load() -> Self {
        let kept = storage::read(PREFS).and_then(|text| json::read(&text).ok()).unwrap_or(Json::Null);
        let language = chosen(&LANGUAGES, &kept, "locale.language");
        let numbers = chosen(&NUMBER_STYLES, &kept, "locale.numbers");
        let locale = language.zip(numbers).map(|(language, numbers)| Locale { language, numbers });
        Self {
            locale: locale.unwrap_or_else(|| Locale::from_tag(&page::browser_language())),
            theme: chosen(&THEMES, &kept, "theme").unwrap_or_default(),
            price_hidden: kept.at("price_hidden").and_then(Json::flag).unwrap_or_default(),
            keys_off: kept.at("keys").and_then(Json::flag) == Some(false),
        }
    }

    /// Remembers them. A browser that stores nothing has said so elsewhere.
    pub fn store(&self) {
        let mut json = Json::Null;
        json.put("locale.language", name_of(&LANGUAGES, self.locale.language));
        json.put("locale.numbers", name_of(&NUMBER_STYLES, self.locale.numbers));
        json.put("theme", name_of(&THEMES, self.theme));
        json.put("price_hidden", Json::Flag(self.price_hidden));
        json.put("keys", Json::Flag(!self.keys_off));
        let _ = storage::write(PREFS, &json.write());
    }

    /// Tells the page.
    pub fn apply(&self) {
        page::set_language(self.locale.language.tag());
        page::set_theme(match self.theme {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        });
    }

    /// Hides the price to the client, or shows it again.
    pub fn switch_price(&mut self) {
        self.price_hidden = !self.price_hidden;
    }

    /// Does what stands behind `pref:`.
    pub fn choose(&mut self, what: &str) {
        match what {
            "language" => self.switch_language(),
            "keys" => self.keys_off = !self.keys_off,
            _ => {
                if let Some(theme) = what.strip_prefix("theme-").and_then(|name| of(&THEMES, name)) {
                    self.theme = theme;
                }
                if let Some(style) = what.strip_prefix("numbers-").and_then(|name| of(&NUMBER_STYLES, name)) {
                    self.locale.numbers = style;
                }
            }
        }
    }

    /// The other language, with the number format that is usual in it.
    pub fn switch_language(&mut self) {
        let other = if self.locale.language == Language::En { Language::Es } else { Language::En };
        let usual = Locale::from_tag(other.tag());
        let browser = Locale::from_tag(&page::browser_language());
        self.locale = if browser.language == other { browser } else { usual };
    }
}
