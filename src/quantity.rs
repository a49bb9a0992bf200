//! Numbers that cannot be out of bounds. No formatting here: that is `i18n::format`.

use serde::{Deserialize, Serialize};

/// A share between 0 and 1: a probability, a rate of absence, an occupancy.
///
/// ```
/// use relevo::quantity::Ratio;
/// assert_eq!(Ratio::new(0.25).map(Ratio::get), Some(0.25));
/// assert_eq!(Ratio::new(1.5), None);
/// assert_eq!(Ratio::clamped(f64::NAN).get(), 0.0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ratio(f64);

impl Ratio {
    /// None.
    pub const ZERO: Self = Self(0.0);
    /// All.
    pub const ONE: Self = Self(1.0);

    /// The ratio, or `None` outside 0..=1 (NaN included).
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        (0.0..=1.0).contains(&value).then_some(Self(value))
    }

    /// The nearest ratio; NaN is 0. For results of arithmetic that may leave the bounds by rounding.
    #[must_use]
    pub fn clamped(value: f64) -> Self {
        if value.is_nan() { Self::ZERO } else { Self(value.clamp(0.0, 1.0)) }
    }

    /// The plain number, 0..=1.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// `1 − self`.
    #[must_use]
    pub fn complement(self) -> Self {
        Self(1.0 - self.0)
    }
}

/// The smallest whole number not below `x`, forgiving rounding noise: ⌈x − 1e-9⌉, never negative.
///
/// ```
/// assert_eq!(relevo::quantity::round_up(3.000_000_000_1), 3);
/// assert_eq!(relevo::quantity::round_up(3.01), 4);
/// ```
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to u32 first")]
pub fn round_up(x: f64) -> u32 {
    (x - 1e-9).ceil().clamp(0.0, f64::from(u32::MAX)) as u32
}

/// What a number counts, so that a field, a report and a message name it alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A plain number.
    Plain,
    /// Stored 0..=1, shown in percent.
    Percent,
    /// People, whole.
    People,
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Hours a week.
    HoursAWeek,
    /// Hour of the day, 0..=24.
    HourOfDay,
    /// Working days a year.
    DaysAYear,
    /// Calendar days.
    Days,
    /// Months.
    Months,
    /// Tickets a month.
    AMonth,
    /// In the scenario's currency.
    Money,
    /// In the scenario's currency, an hour.
    MoneyAnHour,
    /// In the scenario's currency, a year.
    MoneyAYear,
    /// A multiple of something.
    Times,
}
