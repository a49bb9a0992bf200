//! The lines of the table: entries, and absences for which nobody is asked yet.

use super::Book;
use crate::engine::ledger::{Absence, Line};
use crate::scenario::staff::{Entry, Leave, LeaveKind};
use jiff::civil::Date;

/// A line.
pub(super) struct Row {
    pub(super) line: Line,
    pub(super) person: u32,
    pub(super) from: Date,
    pub(super) to: Date,
    pub(super) kind: LeaveKind,
    /// What is agreed; `None` where nobody is asked yet.
    pub(super) entry: Option<Entry>,
    /// Layers for which nobody is asked, where there is no entry.
    pub(super) layers: Vec<usize>,
    /// The absence that it is about.
    pub(super) leave: Option<Leave>,
    /// Whether anything is still to be done.
    pub(super) is_open: bool,
}

/// All lines, by the first day of the absence.
pub(super) fn rows(book: &Book) -> Vec<Row> {
    let mut rows: Vec<Row> = book.teller.ledger.entries().iter().map(|entry| of_entry(book, entry)).collect();
    rows.extend(book.absences.iter().filter(|absence| is_unasked(book, absence)).map(of_absence));
    rows.sort_by_key(|row| (row.from, row.to, row.line));
    rows
}

/// The row of a line.
pub(super) fn row(book: &Book, line: Line) -> Option<Row> {
    match line {
        Line::Entry(id) => book.teller.ledger.entry(id).map(|entry| of_entry(book, entry)),
        Line::Leave(id) => {
            let its = |absence: &&Absence| absence.leave.id == id && is_unasked(book, absence);
            book.absences.iter().find(its).map(of_absence)
        }
    }
}

/// Whether an absence has a line of its own: nobody is asked for some layer, and no entry waits for somebody.
fn is_unasked(book: &Book, absence: &Absence) -> bool {
    let waits = |&id: &u32| {
        let entry = book.teller.ledger.entry(id);
        entry.is_some_and(|entry| entry.backup.is_none() && entry.declined.is_none())
    };
    !absence.open.is_empty() && !absence.entries.iter().any(waits)
}

fn of_absence(absence: &Absence) -> Row {
    let leave = absence.leave;
    Row {
        line: Line::Leave(leave.id),
        person: leave.person,
        from: leave.from,
        to: leave.to,
        kind: leave.kind,
        entry: None,
        layers: if absence.open == absence.layers { Vec::new() } else { absence.open.clone() },
        leave: Some(leave),
        is_open: true,
    }
}

fn of_entry(book: &Book, entry: &Entry) -> Row {
    let leave = book.teller.ledger.home(entry).copied();
    let is_over = entry.to < book.seen.today;
    let is_open = match (entry.declined, entry.backup) {
        (Some(_), _) => false,
        // Others may have been asked for the same layers since.
        (None, None) => book
            .absences
            .iter()
            .any(|absence| absence.entries.contains(&entry.id) && !absence.open.is_empty()),
        (None, Some(_)) => entry.handed_back.is_none() && (!is_over || entry.handed_over.is_some()),
    };
    Row {
        line: Line::Entry(entry.id),
        person: entry.person,
        from: entry.from,
        to: entry.to,
        kind: entry.kind,
        entry: Some(*entry),
        layers: Vec::new(),
        leave,
        is_open,
    }
}
