//! Which page is open: `#/answer` and its siblings. Hash routes work on any static host.

use crate::screen::Page;

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Verdict, numbers, heatmap, actions.
    #[default]
    Answer,
    /// Heatmap per layer, list of gaps.
    Coverage,
    /// Service models compared.
    Models,
    /// Luck and doubt.
    Risk,
    /// Who stands in for whom.
    Backups,
    /// A ticket export.
    Import,
    /// What is computed, and what the words mean.
    Method,
    /// All scenarios.
    Library,
    /// Scenarios side by side.
    Compare,
    /// A link to the open scenario.
    Share,
}

impl Route {
    /// All of them, in the order of their words: first those with a tab.
    pub const ALL: [Self; 10] = [
        Self::Answer,
        Self::Coverage,
        Self::Models,
        Self::Backups,
        Self::Risk,
        Self::Import,
        Self::Method,
        Self::Library,
        Self::Compare,
        Self::Share,
    ];
    /// How many have a tab.
    pub const TABS: usize = 7;

    /// As it stands behind `#/`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Coverage => "coverage",
            Self::Models => "models",
            Self::Backups => "backups",
            Self::Risk => "risk",
            Self::Import => "import",
            Self::Method => "method",
            Self::Library => "library",
            Self::Compare => "compare",
            Self::Share => "share",
        }
    }

    /// Where a link to the page leads.
    #[must_use]
    pub fn href(self) -> String {
        format!("#/{}", self.name())
    }

    /// The page that a hash names; `None` for any other hash, which then changes nothing.
    #[must_use]
    pub fn from_hash(hash: &str) -> Option<Self> {
        let name = hash.trim_start_matches(['#', '/']).split(['?', '/']).next()?;
        Self::ALL.into_iter().find(|route| route.name() == name)
    }

    /// The page of results that it is, if it is one.
    #[must_use]
    pub const fn results(self) -> Option<Page> {
        match self {
            Self::Answer => Some(Page::Answer),
            Self::Coverage => Some(Page::Coverage),
            Self::Models => Some(Page::Models),
            Self::Risk => Some(Page::Risk),
            Self::Backups => Some(Page::Backups),
            Self::Method => Some(Page::Method),
            Self::Library => Some(Page::Library),
            Self::Compare => Some(Page::Compare),
            Self::Share => Some(Page::Share),
            Self::Import => None,
        }
    }

    /// Position in [`Route::ALL`].
    #[must_use]
    pub fn position(self) -> usize {
        Self::ALL.iter().position(|&route| route == self).unwrap_or(0)
    }
}
