//! Numbers, money, hours and dates as text. The only place that knows percent signs and decimal marks.

use super::{Language, Locale, NumberStyle};
use crate::calendar::{WEEK, day_of, hour_of};
use crate::quantity::Unit;

/// Between a number and its unit.
const NBSP: char = '\u{a0}';

impl Locale {
    /// With so many decimals, grouped by thousands.
    ///
    /// ```
    /// use relevo::i18n::Locale;
    /// assert_eq!(Locale::from_tag("en").number(1234.56, 1), "1,234.6");
    /// assert_eq!(Locale::from_tag("es-ES").number(-1234.0, 0), "−1.234");
    /// ```
    #[must_use]
    pub fn number(self, value: f64, decimals: usize) -> String {
        let (whole, fraction) = digits(value.abs(), decimals);
        let (group, mark) = match self.numbers {
            NumberStyle::Point => (',', '.'),
            NumberStyle::Comma => ('.', ','),
        };
        let mut text = String::with_capacity(whole.len() + fraction.len() + 4);
        // "−0" reads as a mistake.
        if value < 0.0 && whole.bytes().chain(fraction.bytes()).any(|digit| digit != b'0') {
            text.push('−');
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(mark);
            text.push_str(&fraction);
        }
        text
    }

    /// A day: `29 Feb 2016`.
    ///
    /// ```
    /// use relevo::i18n::Locale;
    /// let day = jiff::civil::date(2016, 2, 29);
    /// assert_eq!(Locale::from_tag("en").date(day), "29\u{a0}Feb\u{a0}2016");
    /// assert_eq!(Locale::from_tag("es").date(day), "29\u{a0}feb\u{a0}2016");
    /// ```
    #[must_use]
    pub fn date(self, day: jiff::civil::Date) -> String {
        format!("{}{NBSP}{}", day.day(), self.month(day.year(), day.month()))
    }

    /// A month: `Feb 2016`. `month` counts from 1.
    ///
    /// ```
    /// use relevo::i18n::Locale;
    /// assert_eq!(Locale::from_tag("en").month(2016, 2), "Feb\u{a0}2016");
    /// assert_eq!(Locale::from_tag("es").month(2016, 1), "ene\u{a0}2016");
    /// ```
    #[must_use]
    pub fn month(self, year: i16, month: i8) -> String {
        let name = usize::try_from(month.saturating_sub(1)).unwrap_or(0);
        format!("{}{NBSP}{year}", self.common().months_short[name % 12])
    }

    /// With as many decimals as it has, three at most: for fields.
    #[must_use]
    pub fn shortest(self, value: f64) -> String {
        let is_whole = |value: f64| (value - value.round()).abs() < 1e-9;
        let decimals = (0..3).find(|&places| is_whole(value * 10f64.powi(places))).unwrap_or(3);
        self.number(value, usize::try_from(decimals).unwrap_or(3))
    }

    /// A share in percent. A share that is not all is never written as 100 %, nor one that is not nothing as 0 %.
    ///
    /// ```
    /// use relevo::i18n::Locale;
    /// let en = Locale::from_tag("en");
    /// assert_eq!(en.percent(0.984, 1), "98.4\u{a0}%");
    /// assert_eq!(en.percent(0.99999, 1), "over 99.9\u{a0}%");
    /// assert_eq!(en.percent(0.0001, 1), "under 0.1\u{a0}%");
    /// ```
    #[must_use]
    pub fn percent(self, ratio: f64, decimals: usize) -> String {
        let unit = 10f64.powi(-i32::try_from(decimals).unwrap_or(0));
        let shown = ratio * 100.0;
        let words = self.common();
        if shown > 0.0 && shown < unit / 2.0 {
            return format!("{} {}{NBSP}%", words.under, self.number(unit, decimals));
        }
        if shown < 100.0 && shown > 100.0 - unit / 2.0 {
            return format!("{} {}{NBSP}%", words.over, self.number(100.0 - unit, decimals));
        }
        format!("{}{NBSP}%", self.number(shown, decimals))
    }

    /// Money, whole, with its sign where the language puts it.
    ///
    /// ```
    /// use relevo::i18n::Locale;
    /// assert_eq!(Locale::from_tag("en").money(412_000.0, "€"), "€412,000");
    /// assert_eq!(Locale::from_tag("es-ES").money(412_000.0, "€"), "412.000\u{a0}€");
    /// ```
    #[must_use]
    pub fn money(self, amount: f64, sign: &str) -> String {
        self.with_sign(amount, &self.number(amount.abs(), 0), sign)
    }

    /// Money in a few digits: €1.24 M, €412 k.
    #[must_use]
    pub fn money_short(self, amount: f64, sign: &str) -> String {
        let size = amount.abs();
        let text = if size >= 999_500.0 {
            let millions = size / 1e6;
            let decimals = if millions < 9.995 { 2 } else { usize::from(millions < 99.95) };
            format!("{}{NBSP}M", self.number(millions, decimals))
        } else if size >= 9_995.0 {
            format!("{}{NBSP}k", self.number(size / 1e3, 0))
        } else {
            self.number(size, 0)
        };
        self.with_sign(amount, &text, sign)
    }

    fn with_sign(self, amount: f64, text: &str, sign: &str) -> String {
        let minus = if amount <= -0.5 { "−" } else { "" };
        match self.language {
            Language::En => format!("{minus}{sign}{text}"),
            Language::Es => format!("{minus}{text}{NBSP}{sign}"),
        }
    }

    /// A length of time in its two leading units: 20 s, 45 min, 2 h 30 min, 3 d 4 h.
    #[must_use]
    pub fn duration(self, hours: f64) -> String {
        let seconds = (hours.max(0.0) * 3_600.0).round();
        if seconds > 0.0 && seconds < 60.0 {
            return format!("{}{NBSP}s", self.number(seconds, 0));
        }
        let minutes = (hours.max(0.0) * 60.0).round();
        if minutes < 60.0 {
            return format!("{}{NBSP}min", self.number(minutes, 0));
        }
        let pair = |all: f64, in_large: f64, units: [&str; 2]| {
            let large = (all / in_large).floor();
            let small = all - large * in_large;
            let head = format!("{}{NBSP}{}", self.number(large, 0), units[0]);
            if small == 0.0 { head } else { format!("{head} {}{NBSP}{}", self.number(small, 0), units[1]) }
        };
        if minutes < 48.0 * 60.0 {
            return pair(minutes, 60.0, ["h", "min"]);
        }
        let whole_hours = (minutes / 60.0).round();
        pair(whole_hours, 24.0, ["d", "h"])
    }

    /// Hours with one decimal below 100: 6.2 h.
    #[must_use]
    pub fn hours(self, hours: f64) -> String {
        format!("{}{NBSP}h", self.number(hours, usize::from(hours.abs() < 99.95)))
    }

    /// Hours of the day of one stretch: 02:00–06:00, "de 02:00 a 06:00".
    #[must_use]
    pub fn hour_range(self, from: usize, to: usize) -> String {
        let to = if to.is_multiple_of(24) && to > 0 { 24 } else { to % 24 };
        match self.language {
            Language::En => format!("{:02}:00–{to:02}:00", from % 24),
            Language::Es => format!("de {:02}:00 a {to:02}:00", from % 24),
        }
    }

    /// A stretch of the week: "Sunday 02:00–06:00", "domingo, de 02:00 a 06:00", "Friday 22:00 to Saturday 06:00".
    #[must_use]
    pub fn stretch(self, slot: usize, length: usize) -> String {
        let words = self.common();
        let end = slot + length;
        if length >= WEEK {
            return words.all_week.to_owned();
        }
        let day = words.days[day_of(slot)];
        if (end - 1) / 24 == slot / 24 {
            let hours = self.hour_range(hour_of(slot), hour_of(slot) + length);
            return match self.language {
                Language::En => format!("{day} {hours}"),
                Language::Es => format!("{day}, {hours}"),
            };
        }
        let last = words.days[day_of(end)];
        match self.language {
            Language::En => format!("{day} {:02}:00 to {last} {:02}:00", hour_of(slot), hour_of(end)),
            Language::Es => format!("de {day} {:02}:00 a {last} {:02}:00", hour_of(slot), hour_of(end)),
        }
    }

    /// A stretch of the week in few letters: "Sun 02–06", "Fri 22 – Sat 06".
    ///
    /// ```
    /// use relevo::i18n::Locale;
    /// assert_eq!(Locale::from_tag("en").stretch_short(6 * 24 + 2, 4), "Sun 02–06");
    /// assert_eq!(Locale::from_tag("es").stretch_short(4 * 24 + 22, 8), "vi 22 – sá 06");
    /// ```
    #[must_use]
    pub fn stretch_short(self, slot: usize, length: usize) -> String {
        let words = self.common();
        let end = slot + length;
        if length >= WEEK {
            return words.all_week.to_owned();
        }
        let day = words.days_short[day_of(slot)];
        if (end - 1) / 24 == slot / 24 {
            return format!("{day} {:02}–{:02}", hour_of(slot), hour_of(slot) + length);
        }
        format!("{day} {:02} – {} {:02}", hour_of(slot), words.days_short[day_of(end)], hour_of(end))
    }

    /// A parameter's value with its unit.
    #[must_use]
    pub fn value(self, value: f64, unit: Unit, sign: &str) -> String {
        match unit {
            Unit::Percent => format!("{}{NBSP}%", self.shortest(round_off(value * 100.0))),
            Unit::HourOfDay => format!("{:0>2}:00", self.number(value, 0)),
            Unit::Money if value.abs() < 1_000.0 => self.with_sign(value, &self.shortest(value.abs()), sign),
            Unit::Money => self.money(value, sign),
            Unit::MoneyAnHour | Unit::MoneyAYear => {
                format!("{} {}", self.value(value, Unit::Money, sign), self.unit(unit, sign))
            }
            Unit::Plain => self.shortest(value),
            Unit::People if value.total_cmp(&1.0).is_eq() => format!("1{NBSP}{}", self.common().person_unit),
            _ => format!("{}{NBSP}{}", self.shortest(value), self.unit(unit, sign)),
        }
    }

    /// What stands behind a field of this unit; empty for a plain number.
    #[must_use]
    pub fn unit(self, unit: Unit, sign: &str) -> String {
        let words = self.common();
        match unit {
            Unit::Plain => String::new(),
            Unit::Percent => "%".to_owned(),
            Unit::People => words.people_unit.to_owned(),
            Unit::Seconds => "s".to_owned(),
            Unit::Minutes => "min".to_owned(),
            Unit::Hours => "h".to_owned(),
            Unit::HoursAWeek => words.hours_a_week.to_owned(),
            Unit::HourOfDay => ":00".to_owned(),
            Unit::DaysAYear => words.days_a_year.to_owned(),
            Unit::Days => words.days_unit.to_owned(),
            Unit::Months => words.months_unit.to_owned(),
            Unit::AMonth => words.a_month.to_owned(),
            Unit::Money => sign.to_owned(),
            Unit::MoneyAnHour => words.an_hour.to_owned(),
            Unit::MoneyAYear => words.a_year.to_owned(),
            Unit::Times => "×".to_owned(),
        }
    }
}

/// Without the noise that ×100 leaves: 0.07 × 100 is 7.000000000000001.
fn round_off(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// The digits of a number that is not negative, before and behind its mark, nine decimals at most; halves are rounded up. By whole numbers:
/// the exact printing of any number at all is 10 KB of tables and code that no number shown here needs.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded, and beyond 2^64 it saturates"
)]
fn digits(value: f64, decimals: usize) -> (String, String) {
    let decimals = decimals.min(9);
    let unit = (0..decimals).fold(1_u64, |unit, _| 10 * unit);
    let (whole, part) = (value.trunc(), value.fract() * unit as f64);
    let part = part.round() as u64;
    let whole = (whole as u64).saturating_add(part / unit);
    let fraction = if decimals == 0 { String::new() } else { format!("{:0decimals$}", part % unit) };
    (whole.to_string(), fraction)
}
