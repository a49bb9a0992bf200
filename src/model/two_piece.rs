//! A quantity in doubt: what is known of it are its middle and two ends.

/// Standard deviations from the middle of a normal distribution to its 5th and 95th hundredth.
pub const P95: f64 = 1.644_853_626_951_472_7;

/// In what the doubt is the same upwards and downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// The value itself.
    Plain,
    /// Its logarithm, for quantities above 0.
    Log,
    /// The logarithm of its odds, for shares strictly between 0 and 1.
    LogOdds,
}

/// Two halves of a normal distribution that meet at the middle.
///
/// # Formula
/// f(X) = f(m) + Z·(f(high) − f(m))/z for Z ≥ 0, f(m) + Z·(f(m) − f(low))/z for Z < 0
///
/// where Z is standard normal, z its 95th hundredth, m the middle, and f the scale. Half of the values are on either side
/// of the middle, one in twenty is below `low` and one in twenty above `high`, exactly.
///
/// Source: the two-piece normal distribution (Fechner 1897; Wallis 2014), with halves of the same weight.
///
/// ```
/// use relevo::model::two_piece::{P95, TwoPiece};
/// let tickets = TwoPiece::new(8.0, 10.0, 14.0, (0.0, 1e5));
/// assert!((tickets.at(-P95) - 8.0).abs() < 1e-12 && (tickets.at(P95) - 14.0).abs() < 1e-12);
/// assert_eq!(tickets.at(0.0), 10.0);
/// assert_eq!(TwoPiece::new(0.0, 0.0, 0.0, (0.0, 1.0)).at(3.0), 0.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoPiece {
    middle: f64,
    bounds: (f64, f64),
    scale: Scale,
    /// For one standard deviation down and up, on the scale.
    steps: (f64, f64),
}

impl TwoPiece {
    /// Of a quantity within bounds. Shares, whose bounds are 0 and 1, are taken by their odds, other quantities above 0 by
    /// their logarithm, what may be 0 as it is.
    #[must_use]
    pub fn new(low: f64, middle: f64, high: f64, bounds: (f64, f64)) -> Self {
        let scale = match (low > 0.0, high < 1.0 && bounds.1 <= 1.0) {
            (true, true) => Scale::LogOdds,
            (true, false) if bounds.1 > 1.0 => Scale::Log,
            _ => Scale::Plain,
        };
        let at = |value: f64| scale.of(value);
        let steps = ((at(middle) - at(low)) / P95, (at(high) - at(middle)) / P95);
        Self { middle, bounds, scale, steps }
    }

    /// The value so many standard deviations from the middle, within the bounds.
    #[must_use]
    pub fn at(&self, deviations: f64) -> f64 {
        let step = if deviations < 0.0 { self.steps.0 } else { self.steps.1 };
        if step.abs() <= 0.0 || deviations.abs() <= 0.0 {
            return self.middle;
        }
        self.scale.back(self.scale.of(self.middle) + step * deviations).clamp(self.bounds.0, self.bounds.1)
    }
}

impl Scale {
    /// The place of a value on the scale.
    #[must_use]
    pub fn of(self, value: f64) -> f64 {
        match self {
            Self::Plain => value,
            Self::Log => libm::log(value),
            Self::LogOdds => libm::log(value / (1.0 - value)),
        }
    }

    /// The value at a place.
    #[must_use]
    pub fn back(self, place: f64) -> f64 {
        match self {
            Self::Plain => place,
            Self::Log => libm::exp(place),
            Self::LogOdds => 1.0 / (1.0 + libm::exp(-place)),
        }
    }
}
