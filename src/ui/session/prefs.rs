//! Language, numbers, colors: what the user prefers, whatever the scenario.

use crate::i18n::{Language, Locale};
use crate::platform::{page, storage};
use serde::{Deserialize, Serialize};

/// Which colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Those that the system asks for.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them, in the order of their words.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];
}

/// What is kept under [`storage::PREFS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// Language and number format.
    pub locale: Locale,
    /// Colors.
    pub theme: Theme,
}

impl Prefs {
    /// What was chosen before, else what the browser asks for.
    #[must_use]
    pub fn load() -> Self {
        let kept = storage::read(storage::PREFS).and_then(|text| serde_json::from_str(&text).ok());
        kept.unwrap_or_else(|| Self {
            locale: Locale::from_tag(&page::browser_language()),
            theme: Theme::Auto,
        })
    }

    /// Remembers them. A browser that stores nothing has said so elsewhere.
    pub fn store(&self) {
        let _ = storage::write(storage::PREFS, self);
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

    /// The other language, with the number format that is usual in it.
    pub fn switch_language(&mut self) {
        let other = if self.locale.language == Language::En { Language::Es } else { Language::En };
        let usual = Locale::from_tag(other.tag());
        let browser = Locale::from_tag(&page::browser_language());
        self.locale = if browser.language == other { browser } else { usual };
    }
}
