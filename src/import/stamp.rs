//! A written moment → minutes on a clock: the dozen ways in which exports write dates, in English and Spanish.

use jiff::civil::Date;

use super::scan::{Lowered, Scan};
use super::time::time;

/// Years that a ticket can carry; anything else is a default or a typing error.
const YEARS: std::ops::RangeInclusive<u64> = 1990..=2100;

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateFormat {
    /// `2026-03-12 15:05`, with or without `T`, seconds and zone.
    Iso,
    /// `2026/03/12 15:05`.
    YearFirst,
    /// `12/03/2026 15:05`, either order.
    Slashes,
    /// `12-03-2026 15:05`, either order.
    Dashes,
    /// `12.03.2026 15:05`.
    Dots,
    /// `12/Mar/26 3:05 PM`, `12 de marzo de 2026 15:05`.
    DayMonthName,
    /// `Mar 12, 2026 3:05 PM`.
    MonthNameDay,
    /// `1773327900`, seconds since 1970.
    EpochSeconds,
    /// `1773327900000`, milliseconds since 1970.
    EpochMillis,
    /// `20260312150500`.
    Compact,
    /// `46093.6285`, a spreadsheet's day number.
    Serial,
}

impl DateFormat {
    /// How many formats there are.
    pub const COUNT: usize = 11;

    /// The moment 12 March 2026, 15:05, written in this format.
    #[must_use]
    pub const fn example(self) -> &'static str {
        match self {
            Self::Iso => "2026-03-12 15:05",
            Self::YearFirst => "2026/03/12 15:05",
            Self::Slashes => "12/03/2026 15:05",
            Self::Dashes => "12-03-2026 15:05",
            Self::Dots => "12.03.2026 15:05",
            Self::DayMonthName => "12/Mar/26 3:05 PM",
            Self::MonthNameDay => "Mar 12, 2026 3:05 PM",
            Self::EpochSeconds => "1773327900",
            Self::EpochMillis => "1773327900000",
            Self::Compact => "20260312150500",
            Self::Serial => "46093.6285",
        }
    }
}

/// What the numbers of a date say about day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The format leaves no doubt, or both readings agree.
    Stated,
    /// The first number is above 12.
    DayFirst,
    /// The second number is above 12.
    MonthFirst,
    /// Both are 12 or below and differ.
    Either,
}

/// Why a cell is no moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateFault {
    /// Not written in a known way.
    Unreadable,
    /// A date without an hour.
    NoHour,
    /// A day that no calendar has, or a year before 1990 or after 2100.
    Impossible,
}

/// A moment on a wall clock, and the zone it states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Minutes since 1970-01-01 00:00 on the clock it was written by.
    pub(super) minute: i64,
    /// Minutes that this clock is ahead of UTC, when stated.
    pub(super) offset: Option<i32>,
}

/// A cell read as a date, before day and month are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// How it is written.
    pub(super) format: DateFormat,
    /// What it says about day and month.
    pub(super) order: Order,
    year: u64,
    first: u64,
    second: u64,
    minute_of_day: i64,
    offset: Option<i32>,
}

impl Written {
    /// Whether it states its zone.
    #[must_use]
    pub(super) const fn has_zone(&self) -> bool {
        self.offset.is_some()
    }

    /// The moment, with the day taken first or second where only that can tell.
    ///
    /// # Errors
    ///
    /// The calendar has no such day.
    pub(super) fn stamp(&self, day_first: bool) -> Result<Stamp, DateFault> {
        let day_leads = match self.order {
            Order::Stated => true,
            Order::DayFirst | Order::MonthFirst | Order::Either => day_first,
        };
        let (day, month) = if day_leads { (self.first, self.second) } else { (self.second, self.first) };
        let day = day_number(self.year, month, day).ok_or(DateFault::Impossible)?;
        Ok(Stamp { minute: i64::from(day) * 1440 + self.minute_of_day, offset: self.offset })
    }
}

/// Days from 1970-01-01 to a civil date; `None` when there is no such day or its year is implausible.
fn day_number(year: u64, month: u64, day: u64) -> Option<i32> {
    if !YEARS.contains(&year) {
        return None;
    }
    let date =
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (date - Date::constant(1970, 1, 1)).get_days().into()
}

/// Reads a cell as a date.
///
/// # Errors
///
/// It is written in no known way, or has no hour.
pub(super) fn read(text: &str) -> Result<Written, DateFault> {
    let text = text.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && text.bytes().filter(|&b| b == b'.').count() <= 1
    {
        return number(text);
    }
    let lowered = Lowered::new(text);
    let mut scan = lowered.scan();
    // A weekday, a month, or both; of two words the second is the month.
    let mut lead = None;
    while let Some(word) = scan.word() {
        lead = month(word);
        scan.skip(b" ,.");
    }
    let (first, digits) = scan.number().ok_or(DateFault::Unreadable)?;
    let mark = scan.peek();
    scan.skip(b" -/.,");
    let written = if let Some(word) = scan.word() {
        named_month(&mut scan, word, first, digits)?
    } else if let Some(month) = lead {
        let year = full_year(scan.number()).ok_or(DateFault::Unreadable)?;
        stated(DateFormat::MonthNameDay, year, month, first)
    } else {
        numeric(&mut scan, mark, first, digits)?
    };
    let (minute_of_day, offset) = time(&mut scan)?;
    Ok(Written { minute_of_day, offset, ..written })
}

/// A day with its month's name: `12/Mar/26`, `12 de marzo de 2026`, `2026-Mar-12`.
fn named_month(scan: &mut Scan, word: &[u8], first: u64, digits: usize) -> Result<Written, DateFault> {
    let linking = |word: &[u8]| matches!(word, b"de" | b"del" | b"of");
    let word = if linking(word) {
        scan.skip(b" ");
        scan.word().ok_or(DateFault::Unreadable)?
    } else {
        word
    };
    let month = month(word).ok_or(DateFault::Unreadable)?;
    scan.skip(b" -/.,");
    if scan.word().is_some_and(|word| !linking(word)) {
        return Err(DateFault::Unreadable);
    }
    scan.skip(b" ");
    let third = scan.number();
    if digits == 4 {
        let day = third.ok_or(DateFault::Unreadable)?.0;
        return Ok(stated(DateFormat::DayMonthName, first, month, day));
    }
    let year = full_year(third).ok_or(DateFault::Unreadable)?;
    Ok(stated(DateFormat::DayMonthName, year, month, first))
}

/// Three numbers: the year leads when it has four digits, else it comes last.
fn numeric(scan: &mut Scan, mark: Option<u8>, first: u64, digits: usize) -> Result<Written, DateFault> {
    let (second, _) = scan.number().ok_or(DateFault::Unreadable)?;
    if scan.peek() != mark {
        return Err(DateFault::Unreadable);
    }
    scan.advance();
    let third = scan.number();
    if digits == 4 {
        let format = if mark == Some(b'-') { DateFormat::Iso } else { DateFormat::YearFirst };
        return Ok(stated(format, first, second, third.ok_or(DateFault::Unreadable)?.0));
    }
    let year = full_year(third).ok_or(DateFault::Unreadable)?;
    let format = match mark {
        Some(b'/') => DateFormat::Slashes,
        Some(b'-') => DateFormat::Dashes,
        Some(b'.') => DateFormat::Dots,
        _ => return Err(DateFault::Unreadable),
    };
    let order = match (first > 12, second > 12) {
        (true, true) => return Err(DateFault::Impossible),
        (true, false) => Order::DayFirst,
        (false, true) => Order::MonthFirst,
        // Who writes dots writes the day first.
        (false, false) if first == second || format == DateFormat::Dots => Order::Stated,
        (false, false) => Order::Either,
    };
    Ok(Written { order, ..stated_parts(format, year, first, second) })
}

const fn stated(format: DateFormat, year: u64, month: u64, day: u64) -> Written {
    stated_parts(format, year, day, month)
}

const fn stated_parts(format: DateFormat, year: u64, first: u64, second: u64) -> Written {
    Written { format, order: Order::Stated, year, first, second, minute_of_day: 0, offset: None }
}

fn full_year(number: Option<(u64, usize)>) -> Option<u64> {
    match number? {
        (year, 4) => Some(year),
        (year @ 0..70, 2) => Some(2000 + year),
        (year, 2) => Some(1900 + year),
        _ => None,
    }
}

/// 1..=12 for a month's name or its beginning, in English or Spanish.
fn month(word: &[u8]) -> Option<u64> {
    Some(match word.get(..3)? {
        b"jan" | b"ene" => 1,
        b"feb" => 2,
        b"mar" => 3,
        b"apr" | b"abr" => 4,
        b"may" => 5,
        b"jun" => 6,
        b"jul" => 7,
        b"aug" | b"ago" => 8,
        b"sep" | b"set" => 9,
        b"oct" => 10,
        b"nov" => 11,
        b"dec" | b"dic" => 12,
        _ => return None,
    })
}

/// Digits alone: an epoch, a run of digits, a spreadsheet's day number.
fn number(text: &str) -> Result<Written, DateFault> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let value: i64 = whole.parse().map_err(|_| DateFault::Unreadable)?;
    match (whole.len(), fraction.len()) {
        (10, _) => epoch(DateFormat::EpochSeconds, value.div_euclid(60), Some(0)),
        (13, _) => epoch(DateFormat::EpochMillis, value.div_euclid(60_000), Some(0)),
        (12 | 14, 0) => compact(whole),
        (5, 1..) => {
            let days: f64 = text.parse().map_err(|_| DateFault::Unreadable)?;
            let minutes = ((days - 25_569.0) * 1440.0).round();
            #[expect(clippy::cast_possible_truncation, reason = "five digits of days fit many times over")]
            epoch(DateFormat::Serial, minutes as i64, None)
        }
        (8, 0) => Err(DateFault::NoHour),
        _ => Err(DateFault::Unreadable),
    }
}

fn epoch(format: DateFormat, minute: i64, offset: Option<i32>) -> Result<Written, DateFault> {
    let date = i32::try_from(minute.div_euclid(1440)).ok().and_then(civil).ok_or(DateFault::Impossible)?;
    let parts = (u64::try_from(date.year()), u64::try_from(date.month()), u64::try_from(date.day()));
    let (Ok(year), Ok(month), Ok(day)) = parts else { return Err(DateFault::Impossible) };
    Ok(Written { minute_of_day: minute.rem_euclid(1440), offset, ..stated(format, year, month, day) })
}

fn compact(digits: &str) -> Result<Written, DateFault> {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u64>().ok());
    let (Some(year), Some(month), Some(day), Some(hour @ 0..24), Some(minute @ 0..60)) =
        (part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 12))
    else {
        return Err(DateFault::Unreadable);
    };
    let minute_of_day = i64::try_from(hour * 60 + minute).unwrap_or_default();
    Ok(Written { minute_of_day, ..stated(DateFormat::Compact, year, month, day) })
}

/// The civil date of a day number; `None` far outside any calendar.
#[must_use]
pub(super) fn civil(day: i32) -> Option<Date> {
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(day).ok()?).ok()
}
