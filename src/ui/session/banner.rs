//! What the user must know about storage and files, as data.

use crate::i18n::Locale;

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
    },
    /// The same, and the version before it took its place.
    Recovered {
        /// Of the text put aside.
        key: String,
    },
    /// Tickets were imported.
    Imported {
        /// Of the scenario now.
        layers: usize,
    },
    /// A suggested change was made, or an item of a list removed.
    Changed,
    /// Another tab wrote the same scenario: what is here goes on as a copy.
    OtherTab {
        /// Of the copy.
        name: String,
    },
    /// Another tab wrote over what is here: it goes on as a copy.
    Overwritten {
        /// Of the copy.
        name: String,
    },
    /// Another tab changed what is open here.
    Elsewhere,
    /// What the browser had stored was cleared.
    Cleared,
    /// No file was made for a week.
    BackupHint,
    /// Something that the worker says.
    Said {
        /// The sentence, and below it details, a line each.
        text: String,
        /// Whether it is a warning.
        is_warning: bool,
    },
}

/// What can be done about a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Take the text under this key away as a file.
    Download(String),
    /// Export the scenario.
    Export,
    /// Go to the library, which exports all.
    Library,
    /// Undo the last step.
    Undo,
    /// Open what the other tab wrote.
    SeeTheirs,
    /// Go on with a copy.
    KeepMine,
}

impl Banner {
    /// Whether the two speak of the same thing, so that the newer one takes the place of the older.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// Whether it speaks of the scenario that is open, so that the next one opened takes it away.
    #[must_use]
    pub fn is_of_what_is_open(&self) -> bool {
        matches!(self, Self::Imported { .. } | Self::Changed | Self::Elsewhere | Self::Said { .. })
    }

    /// Whether it is a warning, rather than good to know.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        match self {
            Self::Said { is_warning, .. } => *is_warning,
            Self::Imported { .. } | Self::Changed | Self::BackupHint => false,
            _ => true,
        }
    }

    /// What happened and what to do; each further line is a detail.
    #[must_use]
    pub fn say(&self, locale: Locale) -> String {
        let words = &locale.strings().shell;
        match self {
            Self::Denied => words.denied.to_owned(),
            Self::Full => words.full.to_owned(),
            Self::Corrupt { .. } => words.corrupt.to_owned(),
            Self::Recovered { .. } => words.recovered.to_owned(),
            Self::Imported { layers } => (words.imported)(*layers),
            Self::Changed => words.changed.to_owned(),
            Self::OtherTab { name } => (words.other_tab)(name),
            Self::Overwritten { name } => (words.overwritten)(name),
            Self::Elsewhere => words.elsewhere.to_owned(),
            Self::Cleared => words.cleared.to_owned(),
            Self::BackupHint => words.backup_hint.to_owned(),
            Self::Said { text, .. } => text.clone(),
        }
    }

    /// What can be done about it.
    #[must_use]
    pub fn remedies(&self) -> Vec<Remedy> {
        match self {
            Self::Denied | Self::Full => vec![Remedy::Export],
            Self::BackupHint => vec![Remedy::Library],
            Self::Corrupt { key, .. } | Self::Recovered { key, .. } => vec![Remedy::Download(key.clone())],
            Self::Imported { .. } | Self::Changed => vec![Remedy::Undo],
            Self::Elsewhere => vec![Remedy::SeeTheirs, Remedy::KeepMine],
            _ => Vec::new(),
        }
    }
}
