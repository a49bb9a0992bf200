//! What is known of the scenarios beside themselves: which is open, when each was opened, when a file was made of them.
//! Losing it loses nothing: the keys are the library.

use crate::platform::{page, storage};
use crate::scenario::json::{self, Json};
use crate::scenario::stored::INDEX;

/// A week, milliseconds.
const WEEK: f64 = 7.0 * DAY;
/// A day, milliseconds.
const DAY: f64 = 86_400_000.0;

/// The index as it stands.
pub struct Index(Json);

impl Index {
    /// Reads it.
    #[must_use]
    pub fn load() -> Self {
        Self(storage::read(INDEX).and_then(|text| json::read(&text).ok()).unwrap_or(Json::Null))
    }

    /// A text in it; empty where there is none.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        self.0.at(name).and_then(Json::text).unwrap_or_default().to_owned()
    }

    /// Changes it. Where it cannot be written, nothing that counts is lost.
    pub fn change(change: impl FnOnce(&mut Json)) {
        let mut index = Self::load().0;
        change(&mut index);
        let _ = storage::write(INDEX, &index.write());
    }

    /// Notes that a scenario is open, and the example that it started from.
    pub fn opened(id: &str, origin: &str) {
        Self::change(|index| {
            index.put("current", id.into());
            index.put("origin", origin.into());
            let mut opened = match index.at("opened") {
                Some(Json::Fields(opened)) => opened.clone(),
                _ => Vec::new(),
            };
            opened.retain(|(known, _)| known != id);
            opened.push((id.to_owned(), Json::Number(page::now())));
            index.put("opened", Json::Fields(opened));
        });
    }

    /// Notes that a file has all of it.
    pub fn backed_up() {
        Self::change(|index| index.put("backed_up", Json::Number(page::now())));
    }

    /// Whether a week has gone since a file was made, or since work began; told once a day.
    #[must_use]
    pub fn wants_backup() -> bool {
        let mut wants = false;
        Self::change(|index| {
            let now = page::now();
            let time = |name: &str| index.at(name).and_then(Json::number);
            let told = time("told").unwrap_or_default();
            match time("backed_up").or_else(|| time("began")) {
                Some(then) => wants = now - then > WEEK && now - told > DAY,
                None => index.put("began", Json::Number(now)),
            }
            if wants {
                index.put("told", Json::Number(now));
            }
        });
        wants
    }
}
