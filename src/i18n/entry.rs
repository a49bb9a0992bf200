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
