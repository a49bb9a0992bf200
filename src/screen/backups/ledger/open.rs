//! What is open on this part, and what was typed that is not whole yet.

use crate::engine::ledger::Line;
use crate::import::WeekReject;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What is open on this part of the page.
#[derive(Debug, Default)]
pub(in crate::screen) struct Open {
    /// Whether the table shows lines that are closed, too.
    pub(super) all: bool,
    /// Whose lines the table shows.
    pub(super) find: String,
    /// Which sheet of the table.
    pub(super) sheet: usize,
    /// The line whose details are seen.
    pub(super) line: Option<Line>,
    /// Whether they are seen among the conflicts.
    pub(super) among_conflicts: bool,
    /// A line that was changed stays where it is seen, even where it is closed by that.
    pub(super) touched: Option<Line>,
    /// Whether all conflicts are seen.
    pub(super) all_conflicts: bool,
    /// Weeks that the user asked for.
    pub(super) weeks: BTreeSet<Date>,
    /// Which sheet of the weeks.
    pub(super) weeks_sheet: usize,
    /// Weeks of which one number is typed: needed, covered. They stay when the week is whole: what was done may have to
    /// be done again.
    pub(super) drafts: BTreeMap<Date, [Option<f64>; 2]>,
    /// Rows of the last file that were left out.
    pub(in crate::screen) rejects: Vec<WeekReject>,
    /// How many.
    pub(super) left_out: usize,
    /// How often a value was not taken: its field is then drawn anew, with the value that holds.
    pub(super) refused: u32,
    /// The week whose value was not taken last.
    pub(super) refused_week: Option<Date>,
}

impl Open {
    /// A number that changes when a field of this week is to be drawn anew.
    pub(super) fn refused_in(&self, week: Date) -> u32 {
        if self.refused_week == Some(week) { self.refused } else { 0 }
    }
}

/// A line as it stands in a deed.
pub(super) fn name_of(line: Line) -> String {
    match line {
        Line::Entry(id) => id.to_string(),
        Line::Leave(id) => format!("l{id}"),
    }
}

/// The line of such a name.
pub(super) fn line_of(name: &str) -> Option<Line> {
    match name.strip_prefix('l') {
        Some(id) => id.parse().ok().map(Line::Leave),
        None => name.parse().ok().map(Line::Entry),
    }
}
