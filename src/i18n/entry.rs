//! What stands in a number box, and what is read from it.

use super::Locale;
use crate::quantity::Unit;

impl Locale {
    /// A value as it stands in a box whose unit is written beside it.
    ///
    /// ```
    /// use relevo::{i18n::Locale, quantity::Unit};
    /// let es = Locale::from_tag("es-ES");
    /// assert_eq!((es.entry(0.125, Unit::Percent), es.entry(1234.5, Unit::Hours)), ("12,5".into(), "1.234,5".into()));
    /// ```
    #[must_use]
    pub fn entry(self, value: f64, unit: Unit) -> String {
        self.value(value, if unit == Unit::Percent { unit } else { Unit::Plain }, "")
            .replace(['\u{a0}', '%'], "")
    }

    /// What such a box says, in the unit in which it is stored; `None` where no number can be read.
    ///
    /// ```
    /// use relevo::{i18n::Locale, quantity::Unit};
    /// let en = Locale::from_tag("en");
    /// assert_eq!((en.parse_entry("12%", Unit::Percent), en.parse_entry("12", Unit::Hours)), (Some(0.12), Some(12.0)));
    /// ```
    #[must_use]
    pub fn parse_entry(self, text: &str, unit: Unit) -> Option<f64> {
        let value = self.parse(text)?;
        Some(if unit == Unit::Percent { value / 100.0 } else { value })
    }

    /// The two ends of a range that stands in such a box: `8-12`, `8 to 12`, `8 a 12`; `None` where there are not two numbers.
    ///
    /// ```
    /// use relevo::{i18n::Locale, quantity::Unit};
    /// let (en, es) = (Locale::from_tag("en"), Locale::from_tag("es-ES"));
    /// assert_eq!(en.parse_range("8-12", Unit::Hours), Some((8.0, 12.0)));
    /// assert_eq!(es.parse_range("2,5 a 3,5 %", Unit::Percent), Some((0.025, 0.035)));
    /// assert_eq!((en.parse_range("-8", Unit::Hours), en.parse_range("8–", Unit::Hours)), (None, None));
    /// ```
    #[must_use]
    pub fn parse_range(self, text: &str, unit: Unit) -> Option<(f64, f64)> {
        // Nothing that has a range can be below 0: the first line is no sign, for a number stands before it.
        let lines = text.split_once(['-', '–', '—', '−']);
        // A word between blanks: to look for whole words in one go costs the page more than this.
        let word = |word: &str| {
            text.match_indices(' ').find_map(|(at, _)| {
                let high = text.get(at + 1..)?.strip_prefix(word)?.strip_prefix(' ')?;
                Some((text.get(..at)?, high))
            })
        };
        let (low, high) = lines.or_else(|| word("to")).or_else(|| word("a"))?;
        let ends = (self.parse_entry(low, unit)?, self.parse_entry(high, unit)?);
        (ends.0 >= 0.0 && ends.1 >= 0.0).then_some(ends)
    }

    /// A range as it stands in such a box.
    #[must_use]
    pub fn entry_range(self, (low, high): (f64, f64), unit: Unit) -> String {
        format!("{}-{}", self.entry(low, unit), self.entry(high, unit))
    }

    /// What stands beside such a box: the unit, with the currency where it is money.
    ///
    /// ```
    /// use relevo::{i18n::Locale, quantity::Unit};
    /// assert_eq!(Locale::from_tag("en").entry_unit(Unit::MoneyAnHour, "€"), "€ an hour");
    /// ```
    #[must_use]
    pub fn entry_unit(self, unit: Unit, sign: &str) -> String {
        match unit {
            // The label says it.
            Unit::AMonth => String::new(),
            Unit::MoneyAnHour | Unit::MoneyAYear => format!("{sign} {}", self.unit(unit, sign)),
            _ => self.unit(unit, sign),
        }
    }
}
