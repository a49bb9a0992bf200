//! What a chart shows, before anybody draws it.

use crate::i18n::Locale;

/// Offers by cost and attainment.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// The marks.
    pub offers: Vec<Offer>,
    /// A level of attainment, drawn as a line.
    pub target: f64,
    /// Below the horizontal axis.
    pub across: String,
    /// Beside the vertical axis.
    pub up: String,
    /// At the target line.
    pub goal: String,
    /// Beside the label of today's offer.
    pub here: String,
    /// How numbers on the axes are written.
    pub locale: Locale,
    /// Marks amounts of money.
    pub sign: String,
}

/// One offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Beside its mark.
    pub label: String,
    /// To the right.
    pub cost: f64,
    /// Upwards, in hundredths on the axis.
    pub good: f64,
    /// Whether it is the one in use today.
    pub here: bool,
    /// Whether it is the one recommended.
    pub best: bool,
}

/// Bars from one result to another, one for each number that moves it.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// From top to bottom.
    pub bars: Vec<Bar>,
    /// The result with every number as it is stated, drawn as a line.
    pub stated: f64,
    /// Below the horizontal axis.
    pub across: String,
    /// How numbers on the axis are written.
    pub locale: Locale,
    /// Marks amounts of money.
    pub sign: String,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Above it.
    pub name: String,
    /// The low and high value of the number.
    pub low: String,
    /// See `low`.
    pub high: String,
    /// The result with the number alone low.
    pub at_low: f64,
    /// The result with the number alone high.
    pub at_high: f64,
}

/// A curve over whole numbers, with a band and marks on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// From left to right.
    pub points: Vec<Point>,
    /// Places on it that are named, the first above the others.
    pub marks: Vec<Mark>,
    /// Below the horizontal axis.
    pub across: String,
    /// Beside the vertical axis.
    pub up: String,
    /// How numbers on the axes are written.
    pub locale: Locale,
}

/// A point of a curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub at: u32,
    /// Upwards.
    pub value: f64,
    /// Lower end of the band.
    pub low: f64,
    /// Upper end of the band.
    pub high: f64,
}

/// A named place on a curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Beside it.
    pub label: String,
    /// To the right.
    pub at: u32,
    /// What it marks.
    pub kind: MarkKind,
}

/// What a mark marks: each has a form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Where the user is: a ring.
    Here,
    /// Where the curve bends: a full disc.
    Bend,
    /// What is aimed at: a square.
    Target,
}

/// Weeks: what is needed, as a line in a band, and what can be done, as steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Weeks {
    /// From left to right.
    pub weeks: Vec<WeekMark>,
    /// The position of each month's first week, and the month.
    pub months: Vec<(usize, String)>,
    /// What stands at a week: the peaks.
    pub notes: Vec<(usize, String)>,
    /// Beside the vertical axis.
    pub up: String,
    /// How numbers on the axis are written.
    pub locale: Locale,
}

/// One week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekMark {
    /// Lower end of the band.
    pub low: f64,
    /// The line.
    pub middle: f64,
    /// Upper end of the band.
    pub high: f64,
    /// What can be done.
    pub can: f64,
}

/// Where a chart is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// In the page, in the colors of its theme.
    Page,
    /// In a file, in colors of its own.
    File,
}

/// Width and height, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// To the right.
    pub width: u32,
    /// Downwards.
    pub height: u32,
}

impl Size {
    /// For a wide screen, and for a file.
    pub const WIDE: Self = Self { width: 880, height: 460 };
    /// For a screen on which the inputs leave less room.
    pub const MIDDLE: Self = Self { width: 600, height: 430 };
    /// Of bars, each with its name above it: so many rows in a width.
    #[must_use]
    pub const fn of_rows(self, rows: u32) -> Self {
        Self { width: self.width, height: 70 + 56 * if rows > 1 { rows } else { 1 } }
    }

    /// For a narrow screen.
    pub const SLIM: Self = Self { width: 340, height: 440 };
}
