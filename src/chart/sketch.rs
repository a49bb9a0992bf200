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
    /// For a narrow screen.
    pub const SLIM: Self = Self { width: 340, height: 440 };
}
