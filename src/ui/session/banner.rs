//! What the user must know about storage and files, as data.

use crate::i18n::Locale;
use crate::scenario::document::{Notice, OpenError};

/// A notice above the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Banner {
    /// The browser stores nothing.
    Denied,
    /// The browser has no room left.
    Full,
    /// What was stored could not be read; it stands under `key`.
    Corrupt {
        /// Of the text put aside.
        key: String,
        /// What is wrong with it.
        error: OpenError,
    },
    /// What was stored is of a later version; it stays under `key`.
    Newer {
        /// Of the text.
        key: String,
        /// Which version.
        error: OpenError,
    },
    /// A file was opened.
    Opened {
        /// Of the file.
        name: String,
        /// What was changed in opening.
        notices: Vec<Notice>,
    },
    /// A file was not opened.
    Refused {
        /// Of the file.
        name: String,
        /// Why.
        error: OpenError,
    },
    /// A file could not be read from the disk.
    Unreadable {
        /// Of the file.
        name: String,
    },
    /// Another scenario took the place of this one, which is kept.
    Replaced {
        /// Of the scenario replaced.
        name: String,
    },
    /// Tickets were imported; the scenario of before is kept.
    Imported {
        /// Of the scenario now.
        layers: usize,
    },
    /// A suggested change was made, or an item of a list removed; the scenario of before is kept.
    Changed,
    /// Another tab wrote the same scenario.
    OtherTab,
}

/// What can be done about a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Take the text under this key away as a file.
    Download(String),
    /// Export the scenario.
    Export,
    /// Bring back what was replaced.
    BringBack,
    /// Bring back what was there before a change.
    Undo,
}

impl Banner {
    /// Whether the two speak of the same thing, so that the newer one takes the place of the older.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// Whether it speaks of opening a scenario, so that the next one opened takes it away.
    #[must_use]
    pub fn is_of_a_file(&self) -> bool {
        matches!(
            self,
            Self::Replaced { .. }
                | Self::Opened { .. }
                | Self::Imported { .. }
                | Self::Refused { .. }
                | Self::Unreadable { .. }
                | Self::Changed
        )
    }

    /// Whether it is a warning, rather than good to know.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        match self {
            Self::Opened { notices, .. } => !notices.is_empty(),
            Self::Replaced { .. } | Self::Imported { .. } | Self::Changed => false,
            _ => true,
        }
    }

    /// What happened and what to do.
    #[must_use]
    pub fn say(&self, locale: Locale) -> String {
        let words = &locale.strings().shell;
        match self {
            Self::Denied => words.denied.to_owned(),
            Self::Full => words.full.to_owned(),
            Self::Corrupt { error, .. } => (words.corrupt)(&error.say(locale)),
            Self::Newer { error, .. } => (words.newer)(&error.say(locale)),
            Self::Opened { name, notices } if notices.is_empty() => (words.opened)(name),
            Self::Opened { name, notices } => {
                format!("{} {}", (words.opened)(name), (words.changed_in_opening)(notices.len()))
            }
            Self::Refused { name, error } => (words.file_refused)(name, &error.say(locale)),
            Self::Unreadable { name } => (words.file_unreadable)(name),
            Self::Replaced { name } if name.is_empty() => (words.replaced)(words.unnamed),
            Self::Replaced { name } => (words.replaced)(name),
            Self::Imported { layers } => (words.imported)(*layers),
            Self::Changed => words.changed.to_owned(),
            Self::OtherTab => words.other_tab.to_owned(),
        }
    }

    /// The changes that it lists, each in a sentence.
    #[must_use]
    pub fn details(&self, locale: Locale) -> Vec<String> {
        match self {
            Self::Opened { notices, .. } => notices.iter().map(|notice| notice.say(locale)).collect(),
            _ => Vec::new(),
        }
    }

    /// What can be done about it.
    #[must_use]
    pub fn remedy(&self) -> Option<Remedy> {
        match self {
            Self::Denied | Self::Full => Some(Remedy::Export),
            Self::Corrupt { key, .. } | Self::Newer { key, .. } => Some(Remedy::Download(key.clone())),
            Self::Replaced { .. } => Some(Remedy::BringBack),
            Self::Imported { .. } | Self::Changed => Some(Remedy::Undo),
            _ => None,
        }
    }
}
