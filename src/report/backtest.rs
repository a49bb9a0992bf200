//! A plan against a ticket export: the finding, what explains it, and the tables behind it.

use super::Voice;
use super::explain::{InputText, inputs};
use crate::engine::backtest::{BUSY, Backtest, Cause, Check, FEWEST_TICKETS, Finding, MonthCheck, Side};
use crate::i18n::words::import::backtest::BacktestWords;
use crate::scenario::Scenario;

/// A comparison as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct BacktestText {
    /// The finding; or why nothing is compared.
    pub title: String,
    /// What explains it; empty when nothing is compared.
    pub why: String,
    /// Parameters to look at, as the scenario has them today.
    pub inputs: Vec<InputText>,
    /// Every set of tickets: all, then severity by severity.
    pub severities: Table,
    /// For each of these, its name and its months.
    pub months: Vec<(String, Table)>,
    /// For each of these, where its difference comes from.
    pub parts: Table,
    /// What to keep in mind, about months, parts and the file.
    pub notes: Vec<String>,
}

/// Titles and rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Titles of the columns.
    pub heads: Vec<&'static str>,
    /// In order; none when nothing is compared.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub head: String,
    /// Its cells.
    pub cells: Vec<String>,
    /// Whether it is news: a difference that luck does not explain.
    pub news: bool,
}

/// The comparison in words. `scenario` is the one whose fields can be changed: the parameters are told as it has
/// them.
#[must_use]
pub fn backtest(found: &Backtest, scenario: &Scenario, voice: Voice) -> BacktestText {
    let words = words(voice);
    let (title, why) = match &found.finding {
        Finding::TooFew => (too_few(found, voice), String::new()),
        Finding::AsPredicted => (as_predicted(found, voice), words.agrees.to_owned()),
        Finding::Differs { check, cause, .. } => match found.checks.get(*check) {
            Some(check) => (differs(check, voice), explained(check, *cause, voice)),
            None => (too_few(found, voice), String::new()),
        },
    };
    let asked: &[String] = match &found.finding {
        Finding::Differs { inputs, .. } => inputs,
        Finding::TooFew | Finding::AsPredicted => &[],
    };
    BacktestText {
        title,
        why,
        inputs: asked.iter().flat_map(|id| inputs(id, scenario, voice)).collect(),
        severities: severities(found, voice),
        months: found.checks.iter().map(|check| (name(check, words), months(check, voice))).collect(),
        parts: parts(found, voice),
        notes: notes(found, voice),
    }
}

fn words(voice: Voice) -> &'static BacktestWords {
    &voice.locale.language.import().backtest
}

fn count(tickets: u32, voice: Voice) -> String {
    voice.locale.number(f64::from(tickets), 0)
}

/// A share as it stands in the tables: one decimal throughout, so that differences can be checked by eye.
fn share(share: f64, voice: Voice) -> String {
    voice.locale.percent(share, 1)
}

/// A difference of two shares, in points, with its sign.
fn points(difference: f64, voice: Voice) -> String {
    let shown = (difference * 1_000.0).round() / 10.0;
    let text = voice.locale.number(shown, 1);
    if shown > 0.0 { format!("+{text}") } else { text }
}

fn too_few(found: &Backtest, voice: Voice) -> String {
    let words = words(voice);
    if found.answered == 0 {
        return words.no_response.to_owned();
    }
    (words.too_few)(&count(found.answered, voice), &count(found.incidents, voice), FEWEST_TICKETS)
}

fn as_predicted(found: &Backtest, voice: Voice) -> String {
    let whole = found.checks.first();
    let of = |value: fn(&Check) -> f64| share(whole.map_or(0.0, value), voice);
    (words(voice).as_predicted)(&of(|check| check.actual), &of(|check| check.predicted))
}

fn differs(check: &Check, voice: Voice) -> String {
    let words = words(voice);
    let tickets = check
        .severity
        .map_or_else(|| words.all_tickets.to_owned(), |severity| (words.tickets_of)(severity + 1));
    let say = if check.difference() < 0.0 { words.less } else { words.more };
    say(&tickets, &share(check.actual, voice), &share(check.predicted, voice))
}

/// What most of the difference comes from, with the figures of these tickets.
fn explained(check: &Check, cause: Cause, voice: Voice) -> String {
    let words = words(voice);
    let portions = &check.portions;
    let of = |tickets: u32, actual: f64, predicted: f64| {
        (count(tickets, voice), share(actual, voice), share(predicted, voice))
    };
    let what = match cause {
        Cause::FirstResponse => return words.first_response.to_owned(),
        Cause::Arrivals => {
            let there = check.parts().arrivals + check.predicted;
            (words.arrivals)(&share(there, voice), &share(check.predicted, voice))
        }
        Cause::Closed => {
            let portion = &portions.closed;
            let (tickets, actual, predicted) = of(portion.tickets, portion.actual, portion.predicted);
            (words.closed)(&tickets, &actual, &predicted)
        }
        Cause::Volume => {
            let portion = &portions.busy;
            let (tickets, actual, predicted) = of(portion.tickets, portion.actual, portion.predicted);
            (words.volume)(&tickets, &actual, &predicted)
        }
        Cause::Open => {
            let both = portions.scheduled();
            let (tickets, actual, predicted) = of(both.tickets, both.actual, both.predicted);
            (words.open)(&tickets, &actual, &predicted)
        }
    };
    let part = points(check.parts().of(cause), voice);
    (words.mostly)(&part, &points(check.difference(), voice), &what)
}

fn name(check: &Check, words: &BacktestWords) -> String {
    check.severity.map_or_else(|| words.all.to_owned(), |severity| format!("P{}", severity + 1))
}

fn severities(found: &Backtest, voice: Voice) -> Table {
    let words = words(voice);
    let row = |check: &Check| Row {
        head: name(check, words),
        cells: vec![
            count(check.tickets, voice),
            share(check.promised, voice),
            share(check.predicted, voice),
            share(check.actual, voice),
            points(check.difference(), voice),
        ],
        news: check.differs(),
    };
    Table {
        heads: vec![
            words.severity,
            words.tickets,
            words.promised,
            words.predicted,
            words.actual,
            words.difference,
        ],
        rows: found.checks.iter().map(row).collect(),
    }
}

fn months(check: &Check, voice: Voice) -> Table {
    let words = words(voice);
    let row = |each: &MonthCheck| {
        let (low, high) = each.range;
        let range = if low < high {
            format!("{}–{}", voice.locale.number(low * 100.0, 1), share(high, voice))
        } else {
            share(low, voice)
        };
        Row {
            head: voice.locale.month(each.month.year, each.month.month),
            cells: vec![
                count(each.tickets, voice),
                share(each.predicted, voice),
                range,
                share(each.actual, voice),
                words.sides[each.side as usize].to_owned(),
            ],
            news: each.side != Side::Within,
        }
    };
    Table {
        heads: vec![words.month, words.tickets, words.predicted, words.range, words.actual, words.beside],
        rows: check.months.iter().map(row).collect(),
    }
}

fn parts(found: &Backtest, voice: Voice) -> Table {
    let words = words(voice);
    let row = |check: &Check| {
        let parts = check.parts();
        let cells = [parts.closed, parts.open, parts.volume, parts.arrivals, check.difference()];
        Row {
            head: name(check, words),
            cells: cells.map(|part| points(part, voice)).to_vec(),
            news: check.differs(),
        }
    };
    Table {
        heads: vec![
            words.severity,
            words.part_closed,
            words.part_open,
            words.part_volume,
            words.part_arrivals,
            words.difference,
        ],
        rows: found.checks.iter().map(row).collect(),
    }
}

fn notes(found: &Backtest, voice: Voice) -> Vec<String> {
    let words = words(voice);
    let Some(whole) = found.checks.first() else { return Vec::new() };
    let outside = whole.months.iter().filter(|month| month.side != Side::Within).count();
    let number = |length: usize| voice.locale.number(length as f64, 0);
    let mut notes = vec![
        (words.months_note)(&number(outside), &number(whole.months.len())),
        (words.parts_note)(&voice.locale.number((BUSY - 1.0) * 100.0, 0)),
    ];
    let unanswered = found.incidents.saturating_sub(found.answered);
    if unanswered > 0 {
        notes.push((words.unanswered)(&count(unanswered, voice)));
    }
    if found.several_tiers {
        notes.push(words.several_tiers.to_owned());
    }
    notes
}
