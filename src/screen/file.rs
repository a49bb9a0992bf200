//! What the pages offer as files.

use serde::{Deserialize, Serialize};

/// A file that a page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// Every hour of every layer.
    Map,
    /// The gaps.
    Gaps,
    /// The promises.
    Promises,
    /// The service models.
    Models,
    /// The chart of the service models.
    Chart,
    /// The cost of a service model line by line.
    Lines,
    /// How often each model is best.
    Risk,
    /// What moves the outcome.
    Movers,
    /// The same as a chart.
    Tornado,
    /// Fifty equally likely futures.
    Dots,
    /// Where the answer changes.
    Dials,
    /// What each further backup brings.
    Cover,
    /// The same as a chart.
    CoverCurve,
    /// The weeks ahead.
    Months,
    /// The same as a chart.
    Weeks,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Map,
        Self::Gaps,
        Self::Promises,
        Self::Models,
        Self::Chart,
        Self::Risk,
        Self::Movers,
        Self::Tornado,
        Self::Lines,
        Self::Dots,
        Self::Dials,
        Self::Cover,
        Self::CoverCurve,
        Self::Months,
        Self::Weeks,
    ];

    /// Whether it is a picture.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Chart | Self::Tornado | Self::CoverCurve | Self::Weeks)
    }

    /// Ending of its name, and its type.
    #[must_use]
    pub const fn format(self) -> (&'static str, &'static str) {
        if self.is_picture() { ("svg", "image/svg+xml") } else { ("csv", "text/csv") }
    }

    /// As it stands behind `file:`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Gaps => "gaps",
            Self::Promises => "promises",
            Self::Models => "models",
            Self::Chart => "chart",
            Self::Lines => "lines",
            Self::Risk => "risk",
            Self::Movers => "movers",
            Self::Tornado => "tornado",
            Self::Dots => "dots",
            Self::Dials => "dials",
            Self::Cover => "cover",
            Self::CoverCurve => "cover-curve",
            Self::Months => "months",
            Self::Weeks => "weeks",
        }
    }
}
