//! The range of a slider: narrower than the bounds where they are huge, and logarithmic where the useful values
//! span thousands.

use crate::quantity::Unit;
use crate::scenario::params::Number;

/// Positions of a logarithmic slider.
const TICKS: f64 = 200.0;
/// Steps that a slider of this size can still tell apart.
const DISTINCT: f64 = 160.0;

/// Position ↔ value of a slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Value at the left end.
    low: f64,
    /// Value at the right end.
    high: f64,
    step: f64,
    /// Value of the first position above the left end, on a logarithmic slider.
    first: Option<f64>,
}

impl Scale {
    /// A slider for a row whose usual value is `usual`, and which now shows `value`.
    #[must_use]
    pub fn of(row: &Number, usual: f64, value: f64) -> Self {
        let (low, most) = row.bounds;
        let scale = |high: f64, first| Self { low, high: high.max(value).min(most), step: row.step, first };
        if (most - low) / row.step <= DISTINCT {
            return scale(most, None);
        }
        match row.unit {
            Unit::Money | Unit::MoneyAnHour | Unit::MoneyAYear | Unit::AMonth | Unit::Minutes => {
                scale(round_number(usual.max(row.step * 10.0) * 10.0), Some(row.step.max(low)))
            }
            _ => scale(round_number(usual.max(row.step * 4.0) * 5.0), None),
        }
    }

    /// The wider of two, so that a slider does not shrink under the hand that moves it.
    #[must_use]
    pub fn or_wider(self, earlier: Option<&Self>) -> Self {
        Self { high: earlier.map_or(self.high, |earlier| self.high.max(earlier.high)), ..self }
    }

    /// `min`, `max` and `step` of the slider.
    #[must_use]
    pub fn ends(&self) -> (f64, f64, f64) {
        if self.first.is_some() { (0.0, TICKS, 1.0) } else { (self.low, self.high, self.step) }
    }

    /// Where a value stands.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        match self.first {
            None => value,
            Some(first) if value < first => 0.0,
            Some(first) if self.high > first => (1.0
                + (TICKS - 1.0) * libm::log(value / first) / libm::log(self.high / first))
            .clamp(1.0, TICKS),
            Some(_) => TICKS,
        }
    }

    /// The value at a position: two digits on a logarithmic slider.
    #[must_use]
    pub fn value(&self, position: f64) -> f64 {
        match self.first {
            None => position,
            Some(_) if position < 0.5 => self.low,
            Some(first) => {
                two_digits(first * libm::exp((position - 1.0) / (TICKS - 1.0) * libm::log(self.high / first)))
            }
        }
    }
}

/// The nearest number of two digits and zeros.
fn two_digits(value: f64) -> f64 {
    let unit = power_of_ten(value) / 10.0;
    let rounded = (value / unit).round() * unit;
    // Without the noise of the division.
    (rounded * 1e6).round() / 1e6
}

/// The next round number: 1, 1.5, 2, 3, 4, 5, 6, 8 and their tens.
fn round_number(value: f64) -> f64 {
    let unit = power_of_ten(value);
    let round = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    round.into_iter().map(|digit| digit * unit).find(|&round| round >= value - 1e-9).unwrap_or(value)
}

/// The largest power of ten up to a value, from 1e-9 to 1e15. Each is exact or nearly: none comes of another below 1.
fn power_of_ten(value: f64) -> f64 {
    let mut tens = 1.0;
    if value < 1.0 {
        while 1.0 / tens > value && tens < 1e9 {
            tens *= 10.0;
        }
        return 1.0 / tens;
    }
    while tens * 10.0 <= value && tens < 1e15 {
        tens *= 10.0;
    }
    tens
}
