//! Weeks of cover as a table: which week, how many visits were needed, how many of them covered.

use super::csv::{Cursor, Row};
use super::headers::normalize;
use super::{DELIMITERS, ImportError, decode};
use crate::i18n::Locale;
use crate::scenario::staff::{Actual, MAX_ACTUALS, day, monday};
use jiff::civil::{Date, ISOWeekDate, Weekday};
use std::collections::BTreeMap;

/// Rows left out that are kept with their text; more are only counted.
const KEPT: usize = 2_000;
/// Characters of a row that are kept.
const LONGEST: usize = 500;
/// Most visits of a week.
pub const MOST_VISITS: f64 = 100_000.0;

/// Names of the columns, normalized: week, needed, covered.
const NAMES: [&[&str]; 3] = [
    &["week", "semana", "monday", "lunes", "weekof", "semanadel", "date", "fecha"],
    &["needed", "visits", "visitsneeded", "necesarias", "visitas", "visitasnecesarias", "required"],
    &["covered", "visitscovered", "cubiertas", "visitascubiertas", "done", "hechas"],
];

/// Why a row was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekFault {
    /// No week can be read.
    NoWeek,
    /// The week has not begun.
    ToCome,
    /// No number of visits can be read.
    NoNumber,
    /// More were covered than needed.
    TooManyCovered,
    /// The week stands in the file already.
    Twice,
    /// More weeks than are kept.
    TooMany,
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekReject {
    /// Its number in the file, 1 the first.
    pub row: usize,
    /// Why.
    pub fault: WeekFault,
    /// As it stands in the file, cut when very long.
    pub raw: String,
}

/// What a table of weeks holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weeks {
    /// By week.
    pub actuals: Vec<Actual>,
    /// Rows that were left out, the first of them.
    pub rejects: Vec<WeekReject>,
    /// Further ones that were only counted.
    pub more: usize,
}

impl Weeks {
    /// Rows that were left out.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.rejects.len() + self.more
    }
}

/// Reads a table of weeks: columns are found by their names in English or Spanish, else in the order week, needed,
/// covered. A week is any of its days, `2026-08-03`, or `2026-W32`; of `03/08/2026` the reading that is a Monday counts.
///
/// # Errors
///
/// The file is no table.
pub fn weeks(bytes: &[u8], locale: Locale, today: Date) -> Result<Weeks, ImportError> {
    let text = decode(bytes)?;
    let text = text.as_ref();
    let (delimiter, columns, has_head) = layout(text).ok_or(ImportError::OneColumn)?;
    let (mut cursor, mut row) = (Cursor::new(delimiter, 0, 1), Row::default());
    let mut found = Weeks::default();
    let mut by_week: BTreeMap<Date, Actual> = BTreeMap::new();
    let mut is_head = has_head;
    while cursor.read(text, &mut row) {
        if row.is_empty() || row.iter(text).all(|cell| cell.is_empty()) || std::mem::take(&mut is_head) {
            continue;
        }
        let cells = columns.map(|column| row.cell(text, column).into_owned());
        let actual = actual(&cells, locale, today).and_then(|actual| match by_week.len() {
            _ if by_week.contains_key(&actual.week) => Err(WeekFault::Twice),
            MAX_ACTUALS.. => Err(WeekFault::TooMany),
            _ => Ok(actual),
        });
        match actual {
            Ok(actual) => drop(by_week.insert(actual.week, actual)),
            Err(fault) if found.rejects.len() < KEPT => {
                let raw = row.raw(text).chars().take(LONGEST).collect();
                found.rejects.push(WeekReject { row: row.number, fault, raw });
            }
            Err(_) => found.more += 1,
        }
    }
    found.actuals = by_week.into_values().collect();
    Ok(found)
}

/// What separates the cells, where the three columns stand, and whether the first row names them.
fn layout(text: &str) -> Option<(u8, [usize; 3], bool)> {
    let (mut row, mut plain) = (Row::default(), None);
    for delimiter in DELIMITERS {
        if !Cursor::new(delimiter, 0, 1).read(text, &mut row) || row.len() < 3 {
            continue;
        }
        let heads: Vec<String> = row.iter(text).map(|cell| normalize(&cell)).collect();
        let at = NAMES.map(|names| heads.iter().position(|head| names.contains(&head.as_str())));
        match at {
            [Some(week), Some(needed), Some(covered)] => {
                return Some((delimiter, [week, needed, covered], true));
            }
            _ if week_of(&row.cell(text, 0)).is_some() => {
                plain = plain.or(Some((delimiter, [0, 1, 2], false)));
            }
            _ => {}
        }
    }
    plain
}

fn actual(cells: &[String; 3], locale: Locale, today: Date) -> Result<Actual, WeekFault> {
    let week = week_of(&cells[0]).ok_or(WeekFault::NoWeek)?;
    if week > today {
        return Err(WeekFault::ToCome);
    }
    let visits = visits(&cells[1], locale).ok_or(WeekFault::NoNumber)?;
    let covered = self::visits(&cells[2], locale).ok_or(WeekFault::NoNumber)?;
    if covered > visits {
        return Err(WeekFault::TooManyCovered);
    }
    Ok(Actual { week, visits, covered })
}

/// A number of visits; `None` where there is none, or no such number can be.
#[must_use]
pub fn visits(text: &str, locale: Locale) -> Option<f64> {
    locale.parse(text).filter(|visits| (0.0..=MOST_VISITS).contains(visits))
}

/// The Monday of the week that a text names.
///
/// ```
/// use relevo::import::week_of;
/// let monday = jiff::civil::date(2026, 8, 3);
/// for text in ["2026-08-05", "2026-W32", "3/8/2026", "08/03/2026", "03.08.2026"] {
///     assert_eq!(week_of(text), Some(monday), "{text}");
/// }
/// assert_eq!((week_of("05/08/2026"), week_of("August")), (None, None));
/// ```
#[must_use]
pub fn week_of(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Some(day) = day(text) {
        return Some(monday(day));
    }
    if let Some((year, week)) = text.split_once("-W") {
        let (year, week) = (year.parse().ok()?, week.parse().ok()?);
        return ISOWeekDate::new(year, week, Weekday::Monday).ok().map(ISOWeekDate::date).filter(is_near);
    }
    let parts: Vec<i16> = text.split(['/', '.', '-']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let [first, second, year] = parts[..] else { return None };
    let read = |day: i16, month: i16| {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(year, month, day).ok().filter(is_near)
    };
    let readings = [read(first, second), read(second, first)];
    let is_only = readings[0] == readings[1] || readings.iter().flatten().count() == 1;
    let monday_first = |day: &Date| is_only || day.weekday() == Weekday::Monday;
    readings.into_iter().flatten().find(monday_first).map(monday)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what a filter asks")]
fn is_near(day: &Date) -> bool {
    (1990..2200).contains(&day.year())
}
