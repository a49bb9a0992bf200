//! Which column is what: proposed from the headers, changed by hand.

use std::collections::BTreeMap;

use super::ImportError;
use super::headers::{AUTO_RESOLVED, Headers, Measure, Tool, order_for};
use super::layout::Layout;
use super::zone::Clock;

/// A column and how it states time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timed {
    /// The column, 0 the first.
    pub column: usize,
    /// How it states time.
    pub measure: Measure,
}

/// Which column is what, and how its cells are read. Columns count from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// Where the table begins and what separates its cells.
    pub layout: Layout,
    /// The tool whose export it is.
    pub tool: Tool,
    /// The ticket's number: rows of the same number are one ticket. `None`: every row is a ticket.
    pub id: Option<usize>,
    /// When it was opened.
    pub created: usize,
    /// When somebody first answered.
    pub response: Option<Timed>,
    /// When it was resolved.
    pub resolved: Option<Timed>,
    /// How urgent it is.
    pub priority: Option<usize>,
    /// The team, service or category it belongs to.
    pub group: Option<usize>,
    /// Incident or request. `None`: all are incidents.
    pub kind: Option<usize>,
    /// Whether a machine resolved it.
    pub auto_resolved: Option<usize>,
    /// Whether the day comes before the month, where only that can tell.
    pub day_first: Option<bool>,
    /// The clocks of the stamps and of the service.
    pub clock: Clock,
    /// What each priority means, 0 = P1 … 3 = P4. Priorities that are not here are judged by their words.
    pub severities: BTreeMap<String, usize>,
}

impl Mapping {
    /// Fails when a column lies beyond the headers.
    pub(super) fn check(&self, columns: usize) -> Result<(), ImportError> {
        let timed = [self.response, self.resolved].map(|timed| timed.map(|timed| timed.column));
        let plain = [self.id, Some(self.created), self.priority, self.group, self.kind, self.auto_resolved];
        match plain.into_iter().chain(timed).flatten().find(|&column| column >= columns) {
            Some(column) => Err(ImportError::NoSuchColumn { column: column + 1 }),
            None => Ok(()),
        }
    }
}

/// A priority as written, how often, and what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriorityValue {
    /// As written; empty where it is missing.
    pub value: String,
    /// Rows or tickets that carry it.
    pub count: u32,
    /// 0 = P1 … 3 = P4.
    pub severity: usize,
    /// Whether that follows from a rule or the user, rather than being the default.
    pub known: bool,
}

/// Finds columns by their headers.
pub(super) struct Columns<'a> {
    /// Normalized.
    pub(super) headers: &'a [String],
    /// The tool's row of the table.
    pub(super) own: &'static Headers,
    /// Share of the sample's cells that hold a value, by column.
    pub(super) filled: &'a [f64],
}

impl Columns<'_> {
    /// The first column of these names, tool by tool, that holds any value.
    pub(super) fn named(&self, names: fn(&'static Headers) -> &'static str) -> Option<usize> {
        self.all_named(names).next()
    }

    /// All of them, in order of precedence.
    pub(super) fn all_named(
        &self,
        names: fn(&'static Headers) -> &'static str,
    ) -> impl Iterator<Item = usize> {
        order_for(self.own).flat_map(move |row| names(row).split(' ')).filter_map(|name| self.column(name))
    }

    /// The first column of these names that holds any value, and how it states time.
    pub(super) fn timed(
        &self,
        names: fn(&'static Headers) -> &'static [(&'static str, Measure)],
    ) -> Option<Timed> {
        order_for(self.own)
            .flat_map(names)
            .find_map(|&(name, measure)| self.column(name).map(|column| Timed { column, measure }))
    }

    pub(super) fn auto_resolved(&self) -> Option<usize> {
        self.column(AUTO_RESOLVED)
    }

    /// The first of possibly several columns of this name that holds any value.
    fn column(&self, name: &str) -> Option<usize> {
        (0..self.headers.len()).find(|&column| self.headers[column] == name && self.filled[column] > 0.0)
    }
}
