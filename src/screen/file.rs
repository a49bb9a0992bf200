//! What the pages offer as files. The page knows them by name only.

use serde::{Deserialize, Serialize};

/// A file, ready to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// [`FileKind::name`].
    pub name: String,
    /// Ending of its name.
    pub ending: String,
    /// Its type.
    pub mime: String,
    /// What is in it.
    pub text: String,
}

/// A file that a page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// The people and their skills, names left out.
    People,
    /// The same with names.
    PeopleNamed,
    /// Lines of a list of people that could not be read.
    Rejects,
    /// The plan of visits.
    Training,
    /// Who covers which absence, people by number.
    Ledger,
    /// The same by name.
    LedgerNamed,
    /// Cover week by week.
    Actuals,
    /// Weeks that were left out of the last import.
    ActualRejects,
    /// Cover, visits and absences as a calendar, people by number.
    Calendar,
    /// The same by name.
    CalendarNamed,
    /// The weeks ahead.
    Months,
    /// The same as a chart.
    Weeks,
    /// The open scenario, as the page of links would share it.
    Scenario,
    /// The link to it as a picture for a camera.
    Qr,
    /// Scenarios side by side.
    Compare,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 28] = [
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
        Self::People,
        Self::PeopleNamed,
        Self::Rejects,
        Self::Training,
        Self::Ledger,
        Self::LedgerNamed,
        Self::Actuals,
        Self::ActualRejects,
        Self::Calendar,
        Self::CalendarNamed,
        Self::Months,
        Self::Weeks,
        Self::Scenario,
        Self::Qr,
        Self::Compare,
    ];

    /// By its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The file with this text.
    #[must_use]
    pub fn offered(self, text: String) -> Offered {
        let (ending, mime) = self.format();
        Offered { name: self.name().to_owned(), ending: ending.to_owned(), mime: mime.to_owned(), text }
    }

    /// Whether it is a picture.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Chart | Self::Tornado | Self::CoverCurve | Self::Weeks | Self::Qr)
    }

    /// Ending of its name, and its type.
    #[must_use]
    pub const fn format(self) -> (&'static str, &'static str) {
        match self {
            Self::Calendar | Self::CalendarNamed => ("ics", "text/calendar"),
            Self::Scenario => ("json", "application/json"),
            _ if self.is_picture() => ("svg", "image/svg+xml"),
            _ => ("csv", "text/csv"),
        }
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
            Self::People => "people",
            Self::PeopleNamed => "people-named",
            Self::Rejects => "rejects",
            Self::Training => "training",
            Self::Ledger => "ledger",
            Self::LedgerNamed => "ledger-named",
            Self::Actuals => "actuals",
            Self::ActualRejects => "actual-rejects",
            Self::Calendar => "calendar",
            Self::CalendarNamed => "calendar-named",
            Self::Months => "months",
            Self::Weeks => "weeks",
            Self::Scenario => "scenario",
            Self::Qr => "qr",
            Self::Compare => "compare",
        }
    }
}
