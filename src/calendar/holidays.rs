//! Public holidays that hold in a whole country, for any year: their rules, in the country's own language.
//!
//! A day is given on the date on which people are off: where the law moves it, the date is the moved one. What only a
//! region, a town or a bank keeps is left out; so is what falls on a Sunday and is not made up for. Rules are those in
//! force in 2026, whatever the year: earlier years are not history. They know no decree of a single year but those
//! listed.

mod americas;
mod asia;
mod europe;
mod moon;

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// The holidays of a year and their names, by date.
pub type Year = Vec<(Date, &'static str)>;

/// Where the rules of a country come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The law or the list, as it is cited there.
    pub text: &'static str,
    /// When it was looked up.
    pub date: Date,
    /// Whether regions or towns add days of their own.
    pub regions_add: bool,
    /// The last year whose list was published and is contained; later ones follow rules, and what goes by the moon is
    /// reckoned: it can be off by a day. `None` where nothing goes by the moon.
    pub by_the_moon_after: Option<i16>,
}

/// The countries whose holidays are known, by their code: two letters, `uk` for England and Wales.
pub const COUNTRIES: [&str; 11] = ["es", "mx", "cl", "co", "ar", "pe", "us", "uk", "de", "in", "ph"];

/// The holidays of a country in a year, ascending, no date twice; none for a country that is not known.
///
/// ```
/// use jiff::civil::date;
/// use relevo::calendar::holidays::holidays;
/// let spain = holidays("es", 2026);
/// assert!(spain.contains(&(date(2026, 4, 3), "Viernes Santo")));
/// assert!(holidays("atlantis", 2026).is_empty());
/// ```
#[must_use]
pub fn holidays(country: &str, year: i16) -> Year {
    if !(1901..=2199).contains(&year) {
        return Vec::new();
    }
    let mut days = match country {
        "es" => europe::spain(year),
        "uk" => europe::england_and_wales(year),
        "de" => europe::germany(year),
        "us" => americas::united_states(year),
        "mx" => americas::mexico(year),
        "cl" => americas::chile(year),
        "co" => americas::colombia(year),
        "ar" => americas::argentina(year),
        "pe" => americas::peru(year),
        "in" => asia::india(year),
        "ph" => asia::philippines(year),
        _ => Vec::new(),
    };
    days.sort_by_key(|(day, _)| *day);
    days.dedup_by_key(|(day, _)| *day);
    days
}

/// Where the rules of a country come from; `None` for a country that is not known.
#[must_use]
pub fn source(country: &str) -> Option<Source> {
    let plain = |text| Source { text, date: LOOKED_UP, regions_add: false, by_the_moon_after: None };
    Some(match country {
        "es" => Source {
            regions_add: true,
            ..plain("Estatuto de los Trabajadores, art. 37.2; Real Decreto 2001/1983, art. 45")
        },
        "uk" => plain("Banking and Financial Dealings Act 1971; gov.uk/bank-holidays (England and Wales)"),
        "de" => {
            Source { regions_add: true, ..plain("Feiertagsgesetze der Länder; Einigungsvertrag, Art. 2") }
        }
        "us" => plain("5 U.S.C. 6103"),
        "mx" => plain("Ley Federal del Trabajo, art. 74"),
        "cl" => plain("Leyes 2.977, 19.668, 19.973, 20.299, 20.983 y 21.357"),
        "co" => plain("Ley 51 de 1983; Ley 2578 de 2026"),
        "ar" => plain("Ley 27.399; días no laborables con fines turísticos de 2026"),
        "pe" => plain("Decreto Legislativo 713, art. 6; Leyes 31381, 31530, 31788 y 31822"),
        "in" => Source {
            regions_add: true,
            by_the_moon_after: Some(2026),
            ..plain(
                "Holidays to be observed in Central Government offices, Department of Personnel and Training",
            )
        },
        "ph" => {
            Source { by_the_moon_after: Some(2026), ..plain("Republic Act 9492; Proclamation 1006 (2026)") }
        }
        _ => return None,
    })
}

/// The day on which the rules were last compared with another source.
const LOOKED_UP: Date = Date::constant(2026, 11, 26);

/// Easter Sunday of the Gregorian calendar.
///
/// # Formula
/// The anonymous algorithm of *Nature*, 1876, as in Meeus, *Astronomical Algorithms*, chapter 8.
///
/// Domain: 1901..=2199.
///
/// ```
/// use jiff::civil::date;
/// use relevo::calendar::holidays::easter;
/// assert_eq!([2026, 2027, 2038].map(easter), [date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25)]);
/// ```
#[must_use]
pub fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let after_march_first = epact + weekday - 7 * late + 21;
    day(year, 3, 1) + Span::new().days(after_march_first)
}

/// A date that every year has.
fn day(year: i16, month: i8, of_month: i8) -> Date {
    Date::new(year, month, of_month).unwrap_or(Date::constant(2000, 1, 1))
}

/// Days after a date, or before it.
fn after(date: Date, days: i32) -> Date {
    date.checked_add(days.days()).unwrap_or(date)
}

/// The nth such weekday of a month, from 1; from the end where it is negative.
fn nth(year: i16, month: i8, n: i8, weekday: Weekday) -> Date {
    let first = day(year, month, 1);
    first.nth_weekday_of_month(n, weekday).unwrap_or(first)
}

/// That day where it is a Monday, else the next Monday.
fn to_monday(date: Date) -> Date {
    after(date, i32::from((7 - date.weekday().to_monday_zero_offset()) % 7))
}

/// Fixed days of a year: month, day, name.
fn fixed(year: i16, days: &[(i8, i8, &'static str)]) -> Year {
    days.iter().map(|&(month, of_month, name)| (day(year, month, of_month), name)).collect()
}
