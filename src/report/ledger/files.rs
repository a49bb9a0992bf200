//! The record for an audit: tables for a spreadsheet.

use super::Teller;
use crate::engine::measure::Measure;
use crate::i18n::Locale;
use crate::import::WeekReject;
use crate::report::csv::{Field, write};
use crate::scenario::staff::{Entry, since_1970};
use jiff::civil::Date;

/// Every entry with the day of every state, by the first day of the absence.
#[must_use]
pub fn ledger(teller: Teller) -> String {
    let words = teller.words();
    let kinds = teller.locale.results().staff.kinds;
    let mut head = vec!["id", words.person, words.kind, words.first_day, words.last_day, words.days];
    head.extend([words.layer, words.backup]);
    head.extend(words.states);
    let mut entries: Vec<&Entry> = teller.ledger.entries().iter().collect();
    entries.sort_by_key(|entry| (entry.from, entry.to, entry.id));
    let rows = entries.into_iter().map(|entry| {
        let mut row = vec![
            Field::Number(f64::from(entry.id)),
            Field::Text(teller.who(entry.person)),
            Field::Text(kinds[entry.kind as usize].to_owned()),
            day(Some(entry.from)),
            day(Some(entry.to)),
            Field::Number(f64::from(teller.ledger.frame().days(entry.from, entry.to))),
            Field::Text(teller.layer(entry.layer)),
            Field::Text(entry.backup.map(|id| teller.who(id)).unwrap_or_default()),
        ];
        row.extend(entry.states().map(day));
        row
    });
    write(&head, rows)
}

/// A day as every program reads it.
fn day(day: Option<Date>) -> Field {
    Field::Text(day.map(|day| day.to_string()).unwrap_or_default())
}

/// Every week measured against what was expected.
#[must_use]
pub fn actuals(measure: &Measure, locale: Locale) -> String {
    let words = &locale.results().ledger;
    let head = [
        words.week,
        words.needed,
        words.covered,
        words.expected,
        words.p10,
        words.p50,
        words.p90,
        words.state,
        words.ahead,
    ];
    let mut weeks: Vec<_> = measure.weeks.iter().collect();
    weeks.sort_by_key(|week| since_1970(week.actual.week));
    let rows = weeks.into_iter().map(|week| {
        let (actual, band) = (week.actual, week.band);
        let mut row = vec![day(Some(actual.week))];
        row.extend(
            [actual.visits, actual.covered, band.mean, band.p10, band.p50, band.p90].map(Field::Number),
        );
        row.push(Field::Text(super::measured::place(week, words).to_owned()));
        row.push(Field::Number(week.ahead));
        row
    });
    write(&head, rows)
}

/// The rows of a table of weeks that were left out.
#[must_use]
pub fn rejects(rejects: &[WeekReject], locale: Locale) -> String {
    let words = &locale.results().ledger;
    let rows = rejects.iter().map(|reject| {
        vec![
            Field::Number(reject.row as f64),
            Field::Text(words.faults[reject.fault as usize].to_owned()),
            Field::Text(reject.raw.clone()),
        ]
    });
    write(&[words.row, words.reason, words.original], rows)
}
