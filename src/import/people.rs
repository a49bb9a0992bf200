//! A list of people out of a spreadsheet: who can do what, a line each. What cannot be used is handed back line by line
//! with the reason, and the rest is read.

mod columns;
mod lines;

pub use columns::{fold, heads};

use super::csv::{Cursor, Row};
use super::{ImportError, decode};
use crate::i18n::words::people::PeopleWords;
use crate::scenario::Scenario;
use crate::scenario::staff::{MAX_PEOPLE, Person, Skill};
use columns::{Column, Columns};
use lines::Reading;

/// Most lines that are looked at.
const MOST_LINES: usize = 20_000;
/// Rejects that are kept; more are only counted.
const MOST_REJECTS: usize = 2_000;
/// Characters of a cell of a rejected line that are kept.
const LONGEST: usize = 500;

/// Why a line was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It says that there are so many people.
    Heads(String),
    /// The team has no such group.
    Group(String),
    /// This is no role, on this layer.
    Role(String, String),
    /// This is no number of visits, on this layer.
    Visits(String, String),
    /// This is no day, on this layer.
    Day(String, String),
    /// The name stands in an earlier line, too.
    Twice(String, usize),
    /// There are more lines than fit.
    TooMany,
    /// A quote never closes.
    OpenQuote,
    /// It has more cells than there are columns.
    TooManyCells,
}

impl Fault {
    /// In words.
    #[must_use]
    pub fn say(&self, words: &PeopleWords) -> String {
        match self {
            Self::Heads(cell) => (words.fault_heads)(cell),
            Self::Group(cell) => (words.fault_group)(cell),
            Self::Role(cell, layer) => (words.fault_role)(cell, layer),
            Self::Visits(cell, layer) => (words.fault_visits)(cell, layer),
            Self::Day(cell, layer) => (words.fault_day)(cell, layer),
            Self::Twice(name, line) => (words.fault_twice)(name, *line),
            Self::TooMany => (words.fault_too_many)(MAX_PEOPLE),
            Self::OpenQuote => words.fault_quote.to_owned(),
            Self::TooManyCells => words.fault_cells.to_owned(),
        }
    }
}

/// A line that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// Its number in the file, 1 the first.
    pub line: usize,
    /// Why.
    pub fault: Fault,
    /// Its cells as they stand there, cut when very long.
    pub cells: Vec<String>,
}

/// What a file says of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleRead {
    /// The columns' names as they stand in the file.
    pub header: Vec<String>,
    /// Names of columns that nothing here is called.
    pub unknown: Vec<String>,
    /// Whether there are columns of visits or of their days.
    pub tells_visits: bool,
    /// How many names were cut to what fits.
    pub cut: usize,
    /// Lines left out, the first of them in full.
    pub rejects: Vec<Reject>,
    /// Further ones that were only counted.
    pub more_rejects: usize,
    /// Who there is. Ids are those that unnamed people carry as `P7`, and else still to be given: 0.
    pub people: Vec<Listed>,
}

/// Somebody on a list that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The number of `P7`; 0 where there is a name, or none was given.
    pub id: u32,
    /// Empty where there is none.
    pub name: String,
    /// How many alike.
    pub heads: u32,
    /// Which group of the team.
    pub group: usize,
    /// One for each layer.
    pub skills: Vec<Skill>,
}

impl Listed {
    /// The person, under an id.
    #[must_use]
    pub fn person(self, id: u32) -> Person {
        Person { id, name: self.name, heads: self.heads, group: self.group, skills: self.skills }
    }
}

/// Reads a file. `day_first` says how a date is read that may be the third of August or the eighth of March.
///
/// # Errors
///
/// What is no text, or no table whose first line names columns: see [`ImportError`].
pub fn read_file(bytes: &[u8], scenario: &Scenario, day_first: bool) -> Result<PeopleRead, ImportError> {
    read_text(&decode(bytes)?, scenario, day_first)
}

/// Reads a table as a spreadsheet writes or pastes it.
///
/// # Errors
///
/// As [`read_file`].
pub fn read_text(text: &str, scenario: &Scenario, day_first: bool) -> Result<PeopleRead, ImportError> {
    let text = text.trim_start_matches('\u{feff}');
    let (delimiter, at) = separator(text, scenario);
    let mut cursor = Cursor::new(delimiter, at, 1 + usize::from(at > 0));
    let mut row = Row::default();
    // Blank lines and lines of delimiters may stand above the names of the columns.
    let header: Vec<String> = loop {
        if !cursor.read(text, &mut row) {
            return Err(if text.trim().is_empty() { ImportError::Empty } else { ImportError::NoHeader });
        }
        let cells: Vec<String> = row.iter(text).map(|cell| short(&cell)).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            break cells;
        }
    };
    let columns = Columns::of(&header, scenario);
    if !columns.is_some() {
        return Err(ImportError::NoHeader);
    }
    let mut reading = Reading::new(&columns, scenario, day_first);
    let mut cursor = cursor.with_width(header.len());
    while reading.lines < MOST_LINES && cursor.read(text, &mut row) {
        reading.take(&row, text, header.len());
    }
    let mut read = reading.read;
    read.tells_visits = columns.of.iter().any(|column| matches!(column, Column::Visits(_) | Column::Last(_)));
    read.unknown.clone_from(&columns.unknown);
    read.header = header;
    Ok(read)
}

/// The separator, and where the table begins: behind a line `sep=;`, where there is one. Else the one that cuts the first
/// line into most columns that are known, and of equals into most cells.
fn separator(text: &str, scenario: &Scenario) -> (u8, usize) {
    let first = text.lines().next().unwrap_or_default();
    let mark = first.trim().trim_matches('"');
    if let Some(stated) = mark.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &mark[4..])
    {
        let delimiter = match stated.as_bytes().first() {
            Some(&mark @ (b',' | b';' | b'|' | b'\t')) => mark,
            // The tab behind the sign went with the space around it.
            _ => b'\t',
        };
        return (delimiter, text.find('\n').map_or(text.len(), |end| end + 1));
    }
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let cuts = |delimiter: &u8| {
        let mut row = Row::default();
        Cursor::new(*delimiter, 0, 1).read(head, &mut row);
        let cells: Vec<String> = row.iter(head).map(|cell| short(&cell)).collect();
        let columns = Columns::of(&cells, scenario);
        (columns.of.iter().filter(|column| **column != Column::Passed).count(), cells.len())
    };
    // Of equals the first.
    let best = [b',', b';', b'\t', b'|'].iter().rev().max_by_key(|&delimiter| cuts(delimiter)).copied();
    (best.unwrap_or(b','), 0)
}

/// A cell as it is kept and shown.
fn short(cell: &str) -> String {
    cell.chars().take(LONGEST).collect()
}
