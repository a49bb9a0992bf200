//! What a person types into a number box → a number: `1.234,5`, `1,234.5`, `12%`, `1 234`, `€5,000`.

use super::{Locale, NumberStyle};

impl Locale {
    /// The number, or `None` where no number can be read. A trailing percent sign is dropped, not applied: the
    /// field knows whether it is in percent. One separator followed by three digits is read as the locale does:
    /// 1.234 is a thousand and more in Spain, one and a bit in Mexico.
    ///
    /// ```
    /// use relevo::i18n::Locale;
    /// let (en, es) = (Locale::from_tag("en"), Locale::from_tag("es-ES"));
    /// assert_eq!(en.parse("1.234,5"), Some(1234.5));
    /// assert_eq!(es.parse("1,234.5"), Some(1234.5));
    /// assert_eq!((en.parse("1.234"), es.parse("1.234")), (Some(1.234), Some(1234.0)));
    /// assert_eq!((en.parse("12 %"), en.parse("0,5"), en.parse("twelve")), (Some(12.0), Some(0.5), None));
    /// ```
    #[must_use]
    pub fn parse(self, text: &str) -> Option<f64> {
        let kept: String = text.chars().filter(|c| !c.is_whitespace() && !is_unit(*c)).collect();
        let (negative, digits) = match kept.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, kept.strip_prefix('+').unwrap_or(&kept)),
        };
        let well_formed = digits.bytes().any(|byte| byte.is_ascii_digit())
            && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',');
        if !well_formed || digits.len() > 40 {
            return None;
        }
        let value = value_of(&self.plain_digits(digits)?);
        Some(if negative { -value } else { value })
    }

    /// `digits` with groups removed and a point as decimal mark.
    fn plain_digits(self, digits: &str) -> Option<String> {
        let points = digits.matches('.').count();
        let commas = digits.matches(',').count();
        let decimal = match (points, commas) {
            // Both: the last one is the decimal mark, and must be alone of its kind.
            (1.., 1..) => {
                let last = if digits.rfind('.') > digits.rfind(',') { '.' } else { ',' };
                if digits.matches(last).count() > 1 {
                    return None;
                }
                Some(last)
            }
            (1, 0) => self.lone_mark(digits, '.'),
            (0, 1) => self.lone_mark(digits, ','),
            // None, or several of one kind: those only group.
            _ => None,
        };
        let grouping: &[char] = &['.', ','];
        Some(match decimal.and_then(|mark| digits.split_once(mark)) {
            Some((whole, fraction)) => format!("{}.{fraction}", groups(whole, grouping)?),
            None => groups(digits, grouping)?,
        })
    }

    /// Whether one separator alone is the decimal mark.
    fn lone_mark(self, digits: &str, mark: char) -> Option<char> {
        let (whole, fraction) = digits.split_once(mark)?;
        let groups_here = match self.numbers {
            NumberStyle::Point => ',',
            NumberStyle::Comma => '.',
        };
        let looks_grouped = fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        (mark != groups_here || !looks_grouped).then_some(mark)
    }
}

/// What digits with a point among them come to: to the last bit for up to 15 digits, more than any field holds,
/// because their digits as a whole number and the power of ten are exact and one division rounds once. The standard
/// library's reading of any number would bring 14 KB of tables and code into the page.
fn value_of(plain: &str) -> f64 {
    let digits = plain.bytes().filter(u8::is_ascii_digit);
    let whole = digits.fold(0.0, |whole, digit| whole * 10.0 + f64::from(digit - b'0'));
    let places = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let unit = (0..places).fold(1.0, |unit, _| unit * 10.0);
    whole / unit
}

/// `whole` without its separators, or `None` where they do not stand every three digits.
fn groups(whole: &str, separators: &[char]) -> Option<String> {
    let mut parts = whole.split(separators);
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let regular =
        rest.iter().all(|part| part.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    regular.then(|| format!("{first}{}", rest.concat()))
}

/// Signs that may stand around a number without changing it.
fn is_unit(c: char) -> bool {
    matches!(c, '%' | '€' | '$' | '£' | '₹' | '₱' | '\'' | '’')
}
