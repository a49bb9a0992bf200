//! What is told of opening a document.

use super::{Notice, OpenError, SCHEMA};
use crate::i18n::Locale;

impl OpenError {
    /// What is wrong and what to do, in one sentence.
    #[must_use]
    pub fn say(&self, locale: Locale) -> String {
        let words = &locale.results().notices;
        match self {
            Self::Empty => words.empty.to_owned(),
            Self::TooLarge => words.too_large.to_owned(),
            Self::NotJson { line, column } => (words.not_json)(*line, *column),
            Self::NotRelevo => words.not_relevo.to_owned(),
            Self::Damaged => words.damaged.to_owned(),
            Self::Newer { schema } => (words.newer)(*schema, SCHEMA),
        }
    }
}

impl Notice {
    /// What was changed, in one sentence.
    #[must_use]
    pub fn say(&self, locale: Locale) -> String {
        let words = &locale.results().notices;
        match self {
            Self::Clamped { path, from, to } => {
                (words.clamped)(path, &locale.shortest(*from), &locale.shortest(*to))
            }
            Self::NotUsable { path } => (words.not_usable)(path),
            Self::Missing { path } => (words.missing)(path),
            Self::ManyMissing { count } => (words.many_missing)(*count),
            Self::Unknown { path } => (words.unknown)(path),
            Self::TooMany { path, found, kept } => (words.too_many)(path, *found, *kept),
        }
    }
}

/// That a document is open, and below it each change, a line each.
#[must_use]
pub fn opened(name: &str, notices: &[Notice], locale: Locale) -> String {
    let words = &locale.results().notices;
    let first = format!("{} {}", (words.opened)(name), (words.changed)(notices.len()));
    let lines = notices.iter().map(|notice| notice.say(locale));
    std::iter::once(first).chain(lines).collect::<Vec<_>>().join("\n")
}
