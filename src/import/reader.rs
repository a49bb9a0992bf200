//! Rows → evidence, in slices, so that a worker can report progress and stop in between.

use std::collections::HashMap;

use super::csv::{Cursor, Row};
use super::dates::{Dates, stamp};
use super::evidence::Evidence;
use super::headers::{Measure, holds_lists, normalize};
use super::mapping::{Mapping, Timed};
use super::message::DropReason;
use super::rejects::Rejects;
use super::stamp::{DateFault, Stamp};
use super::survey::headers_of;
use super::times::TicketTimes;
use super::values::{elapsed_minutes, is_missing, is_request, is_yes};
use super::{ImportError, MAX_ROWS};

/// How far reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub bytes_done: usize,
    /// Bytes in all.
    pub bytes_total: usize,
    /// Rows read, blank ones not counted.
    pub rows: u32,
    /// Whether nothing is left to read.
    pub finished: bool,
}

/// Reads a text row by row. It owns the text (or shares it, as `Rc<str>` or `&str`), so that it can be kept
/// between the messages of a worker.
pub struct Reader<T> {
    text: T,
    cursor: Cursor,
    row: Row,
    finished: bool,
    plan: Plan,
    found: Found,
}

/// How rows are read.
struct Plan {
    mapping: Mapping,
    /// The header of the column of opening dates.
    created: String,
    /// How many headers there are.
    width: usize,
    /// Whether the groups are lists, of which the first entry counts.
    lists: bool,
}

/// What has been read so far. Tickets never leave it: only their aggregate does.
#[derive(Default)]
pub(super) struct Found {
    pub(super) rows: u32,
    pub(super) collapsed: u32,
    pub(super) tickets: Vec<Ticket>,
    ids: HashMap<Box<str>, usize>,
    pub(super) groups: Names,
    pub(super) priorities: Names,
    pub(super) dates: Dates,
    pub(super) dropped: Vec<(DropReason, u32, usize)>,
    pub(super) rejects: Rejects,
}

/// One ticket, as its last row tells it.
pub(super) struct Ticket {
    /// Minutes since 1970 on the service's clock.
    pub(super) opened: i64,
    /// Position among the priorities, of its last row.
    pub(super) priority: usize,
    /// Position among the groups, of its last row.
    pub(super) group: usize,
    pub(super) request: bool,
    pub(super) auto_resolved: bool,
    pub(super) response: Waited,
    pub(super) resolution: Waited,
    /// The number of its last row.
    pub(super) row: usize,
}

/// Minutes from the opening to something.
#[derive(Clone, Copy)]
pub(super) enum Waited {
    /// Not stated.
    Unknown,
    /// Before the opening: somebody's clock was wrong.
    Negative,
    /// Minutes.
    For(f64),
}

/// Different texts by position.
#[derive(Default)]
pub(super) struct Names {
    positions: HashMap<Box<str>, usize>,
    pub(super) names: Vec<Box<str>>,
}

impl Names {
    fn position(&mut self, name: &str) -> usize {
        if let Some(&position) = self.positions.get(name) {
            return position;
        }
        let position = self.names.len();
        self.names.push(name.into());
        self.positions.insert(name.into(), position);
        position
    }
}

impl<T: AsRef<str>> Reader<T> {
    /// At the first row below the headers.
    ///
    /// # Errors
    ///
    /// The mapping names a column that the file does not have.
    pub fn new(text: T, mapping: Mapping) -> Result<Self, ImportError> {
        let headers = headers_of(text.as_ref(), mapping.layout);
        mapping.check(headers.len())?;
        let mut cursor = mapping.layout.cursor().with_width(headers.len());
        let mut row = Row::default();
        cursor.read(text.as_ref(), &mut row);
        let lists = mapping.group.is_some_and(|column| holds_lists(&normalize(&headers[column])));
        let created = headers[mapping.created].clone();
        let plan = Plan { mapping, created, width: headers.len(), lists };
        Ok(Self { text, cursor, row, finished: false, plan, found: Found::default() })
    }

    /// Reads up to so many rows.
    pub fn step(&mut self, rows: usize) -> Progress {
        for _ in 0..rows {
            let more = self.cursor.read(self.text.as_ref(), &mut self.row);
            // One row over the limit is enough to know.
            if !more || self.found.rows as usize > MAX_ROWS {
                self.finished = true;
                break;
            }
            if !self.row.is_empty() {
                self.found.rows += 1;
                self.found.take(self.text.as_ref(), &self.row, &self.plan);
            }
        }
        self.progress()
    }

    /// How far reading has come.
    pub fn progress(&self) -> Progress {
        let bytes_total = self.text.as_ref().len();
        Progress {
            bytes_done: self.cursor.position(),
            bytes_total,
            rows: self.found.rows,
            finished: self.finished,
        }
    }

    /// Reads what is left and hands back the aggregate, and apart from it the rows that were left out.
    ///
    /// # Errors
    ///
    /// Too many rows, dates that no single reading fits or that can be read both ways while nobody has said
    /// which, no incident left.
    pub fn finish(self) -> Result<(Evidence, Rejects), ImportError> {
        self.finish_with_times().map(|(evidence, rejects, _)| (evidence, rejects))
    }

    /// The same, and the times of each incident in the order of their opening, for whoever goes on holding the text.
    ///
    /// # Errors
    ///
    /// As [`Reader::finish`].
    pub fn finish_with_times(mut self) -> Result<(Evidence, Rejects, Vec<TicketTimes>), ImportError> {
        while !self.step(usize::MAX).finished {}
        if self.found.rows as usize > MAX_ROWS {
            return Err(ImportError::TooManyRows);
        }
        let (dates, mapping) = (&self.found.dates, &self.plan.mapping);
        dates.check(&self.plan.created)?;
        if let (None, Some(example)) = (mapping.day_first, dates.doubtful()) {
            return Err(ImportError::DayFirstUnanswered { example: example.to_owned() });
        }
        self.found.into_evidence(&self.plan.mapping)
    }
}

impl Found {
    /// Takes a row in.
    fn take(&mut self, text: &str, row: &Row, plan: &Plan) {
        let cell = row.cell(text, plan.mapping.created);
        if !row.torn && cell != plan.created {
            self.dates.add(&cell, row.number);
        }
        let opened = match plan.opened(text, row, &cell) {
            Ok(opened) => opened,
            Err(reason) => return self.reject(row, reason, text),
        };
        let id = plan.mapping.id.map(|column| row.cell(text, column));
        if id.as_deref().is_some_and(is_missing) {
            return self.reject(row, DropReason::NoId, text);
        }
        let ticket = self.ticket(text, row, plan, opened);
        let known = id.as_deref().and_then(|id| self.ids.get(id).copied());
        if let Some(position) = known {
            self.collapsed += 1;
            // The last row has the last word, except on when it all began.
            let opened = self.tickets[position].opened;
            self.tickets[position] = Ticket { opened, ..ticket };
            return;
        }
        if let Some(id) = id {
            self.ids.insert(id.as_ref().into(), self.tickets.len());
        }
        self.tickets.push(ticket);
    }

    fn ticket(&mut self, text: &str, row: &Row, plan: &Plan, opened: Stamp) -> Ticket {
        let mapping = &plan.mapping;
        let holds = |column: Option<usize>, says: fn(&str) -> bool| {
            column.is_some_and(|column| says(&row.cell(text, column)))
        };
        let priority = mapping.priority.map_or(0, |column| self.priorities.position(&row.cell(text, column)));
        let group = mapping.group.map_or(0, |column| {
            let cell = row.cell(text, column);
            let name = if plan.lists { first_entry(&cell) } else { &cell };
            self.groups.position(if is_missing(name) { "" } else { name })
        });
        let waited = |timed: Option<Timed>| {
            timed.map_or(Waited::Unknown, |timed| {
                waited(&row.cell(text, timed.column), timed.measure, opened, mapping)
            })
        };
        Ticket {
            opened: mapping.clock.local(opened),
            priority,
            group,
            request: holds(mapping.kind, is_request),
            auto_resolved: holds(mapping.auto_resolved, is_yes),
            response: waited(mapping.response),
            resolution: waited(mapping.resolved),
            row: row.number,
        }
    }

    fn reject(&mut self, row: &Row, reason: DropReason, text: &str) {
        self.count_drop(reason, row.number);
        self.rejects.push(row.number, reason, row.raw(text));
    }

    pub(super) fn count_drop(&mut self, reason: DropReason, row: usize) {
        match self.dropped.iter_mut().find(|(each, ..)| *each == reason) {
            Some((_, count, _)) => *count += 1,
            None => self.dropped.push((reason, 1, row)),
        }
    }
}

impl Plan {
    /// The opening stamp of a row, or why the row cannot be used.
    fn opened(&self, text: &str, row: &Row, cell: &str) -> Result<Stamp, DropReason> {
        if row.torn {
            return Err(DropReason::OpenQuote);
        }
        if (self.width..row.len()).any(|column| !row.cell(text, column).is_empty()) {
            return Err(DropReason::TooManyCells);
        }
        if is_missing(cell) {
            return Err(DropReason::NoDate);
        }
        stamp(cell, &self.mapping).map_err(|fault| match fault {
            _ if cell == self.created => DropReason::RepeatedHeader,
            DateFault::Unreadable => DropReason::UnreadableDate,
            DateFault::NoHour => DropReason::NoHour,
            DateFault::Impossible => DropReason::ImpossibleDate,
        })
    }
}

/// The first entry of a list such as `[web, db]` or `web|db`.
fn first_entry(cell: &str) -> &str {
    let inner = cell.trim_matches(['[', ']', '"', ' ']);
    inner.split([',', '|', ';']).next().unwrap_or_default().trim_matches(['"', ' '])
}

fn waited(cell: &str, measure: Measure, opened: Stamp, mapping: &Mapping) -> Waited {
    if is_missing(cell) {
        return Waited::Unknown;
    }
    if measure != Measure::Moment {
        return elapsed_minutes(cell, measure).map_or(Waited::Unknown, Waited::For);
    }
    match stamp(cell, mapping) {
        Ok(then) => match mapping.clock.minutes_between(opened, then) {
            minutes @ 0.. => Waited::For(minutes as f64),
            _ => Waited::Negative,
        },
        Err(_) => Waited::Unknown,
    }
}
