//! What links are told from: the scenario by default and the worked examples in both languages, as they were when the
//! first links were made. `bases.json` is frozen: whoever changes a default or an example changes no link.

use super::difference::{between, put};
use crate::scenario::json::{self, Json};

/// The schema of the bases.
pub(super) const SCHEMA: f64 = 1.0;
/// The one that the others are told from.
const DEFAULT: &str = "default";

/// `{"default": scenario, "bank.es": difference from it, …}`.
const TEXT: &str = include_str!("bases.json");

/// The bases.
pub(super) struct Bases(Vec<(String, Json)>);

impl Bases {
    /// All of them.
    pub(super) fn read() -> Self {
        let Ok(Json::Fields(bases)) = json::read(TEXT) else { return Self(Vec::new()) };
        Self(bases)
    }

    /// One of them by its name.
    pub(super) fn named(&self, name: &str) -> Option<Json> {
        let of = |name: &str| self.0.iter().find(|(known, _)| known == name).map(|(_, base)| base);
        if name == DEFAULT { of(DEFAULT).cloned() } else { Some(put(of(DEFAULT)?, of(name)?)) }
    }

    /// The one from which the least is to be told, and what that is.
    pub(super) fn nearest(&self, scenario: &Json) -> (String, Json) {
        let told = self.0.iter().filter_map(|(name, _)| {
            let change = between(&self.named(name)?, scenario).unwrap_or(Json::Fields(Vec::new()));
            Some((name.clone(), change))
        });
        let nearest = told.min_by_key(|(_, change)| change.write().len());
        nearest.unwrap_or_else(|| (DEFAULT.to_owned(), scenario.clone()))
    }
}
