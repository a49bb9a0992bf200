//! Lines of a list of people, cell by cell.

use super::columns::{Column, Columns, fold};
use super::{Fault, Listed, MOST_REJECTS, PeopleRead, Reject, short};
use crate::import::csv::Row;
use crate::scenario::document::clean_name;
use crate::scenario::staff::{MAX_PEOPLE, Role, Skill, day};
use crate::scenario::{MAX_NAME, Scenario};
use jiff::civil::Date;
use std::collections::HashMap;

/// Words for each role, as they are compared.
const NOTHING: &[&str] = &["", "none", "nothing", "no", "nada", "ninguno", "ninguna", "0"];
const ASSIGNED: &[&str] =
    &["a", "assigned", "titular", "t", "asignado", "asignada", "engineer", "x", "yes", "si", "1"];
const BACKUP: &[&str] = &["b", "backup", "suplente", "s", "backupengineer", "relevo", "reemplazo"];
const BOTH: &[&str] = &["ab", "ba", "both", "ambos", "ambas", "ts", "st"];

/// Most people of a line.
const MOST_HEADS: u32 = 500;
/// Highest number of somebody without a name; what is higher is a name.
const HIGHEST_ID: u32 = 999_999;
/// Most visits.
const MOST_VISITS: u32 = 1_000;

/// A table that is being read.
pub(super) struct Reading<'a> {
    columns: &'a Columns,
    layers: usize,
    layer_names: Vec<String>,
    groups: Vec<String>,
    day_first: bool,
    /// Lines so far.
    pub(super) lines: usize,
    /// Names so far, as they are compared, and their lines.
    names: HashMap<String, usize>,
    pub(super) read: PeopleRead,
}

impl<'a> Reading<'a> {
    pub(super) fn new(columns: &'a Columns, scenario: &Scenario, day_first: bool) -> Self {
        Self {
            columns,
            layers: scenario.layers.len(),
            layer_names: super::heads(&scenario.layers, ""),
            groups: scenario.team.groups.iter().map(|group| fold(&group.name)).collect(),
            day_first,
            lines: 0,
            names: HashMap::new(),
            read: PeopleRead::default(),
        }
    }

    pub(super) fn take(&mut self, row: &Row, text: &str, width: usize) {
        let cells: Vec<String> = row.iter(text).map(|cell| unguarded(&cell).to_owned()).collect();
        // Spreadsheets leave lines of nothing but separators.
        if cells.iter().all(String::is_empty) {
            return;
        }
        self.lines += 1;
        let found = match () {
            () if row.torn => Err(Fault::OpenQuote),
            () if cells[width.min(cells.len())..].iter().any(|cell| !cell.is_empty()) => {
                Err(Fault::TooManyCells)
            }
            () => self.listed(&cells, row.number),
        };
        match found {
            Ok(listed) => self.read.people.push(listed),
            Err(fault) if self.read.rejects.len() < MOST_REJECTS => {
                let cells = cells.iter().map(|cell| short(cell)).collect();
                self.read.rejects.push(Reject { line: row.number, fault, cells });
            }
            Err(_) => self.read.more_rejects += 1,
        }
    }

    fn listed(&mut self, cells: &[String], line: usize) -> Result<Listed, Fault> {
        let mut listed = Listed {
            id: 0,
            name: String::new(),
            heads: 1,
            group: 0,
            skills: vec![Skill::default(); self.layers],
        };
        let mut is_cut = false;
        for (column, cell) in self.columns.of.iter().zip(cells) {
            let layer = |at: &usize| self.layer_names[*at].clone();
            match column {
                Column::Passed => {}
                Column::Name => {
                    listed.name = clean_name(cell);
                    is_cut = cell.trim().chars().count() > MAX_NAME;
                }
                Column::Heads if cell.is_empty() => {}
                Column::Heads => {
                    let heads = whole(cell).filter(|heads| (1..=MOST_HEADS).contains(heads));
                    listed.heads = heads.ok_or_else(|| Fault::Heads(short(cell)))?;
                }
                Column::Group => {
                    listed.group = self.group(cell).ok_or_else(|| Fault::Group(short(cell)))?;
                }
                Column::Role(at) => {
                    let role = role(cell).ok_or_else(|| Fault::Role(short(cell), layer(at)))?;
                    listed.skills[*at].role = role;
                }
                Column::Visits(at) => {
                    let visits = if cell.is_empty() { Some(0) } else { whole(cell) };
                    let visits = visits.filter(|&visits| visits <= MOST_VISITS);
                    listed.skills[*at].visits =
                        visits.ok_or_else(|| Fault::Visits(short(cell), layer(at)))?;
                }
                Column::Last(at) if is_nothing(cell) => listed.skills[*at].last = None,
                Column::Last(at) => {
                    let day = date(cell, self.day_first).ok_or_else(|| Fault::Day(short(cell), layer(at)))?;
                    listed.skills[*at].last = Some(day);
                }
            }
        }
        if let Some(id) = unnamed(&listed.name) {
            (listed.id, listed.name) = (id, String::new());
        }
        let key = if listed.id > 0 { format!("P{}", listed.id) } else { listed.name.to_lowercase() };
        if let Some(first) = self.names.get(&key).filter(|_| !key.is_empty()) {
            let name = if listed.id > 0 { format!("P{}", listed.id) } else { listed.name };
            return Err(Fault::Twice(name, *first));
        }
        if self.read.people.len() >= MAX_PEOPLE {
            return Err(Fault::TooMany);
        }
        self.names.insert(key, line);
        self.read.cut += usize::from(is_cut);
        Ok(listed)
    }

    /// A group by its number, the first being 1, or by its name.
    fn group(&self, cell: &str) -> Option<usize> {
        if is_nothing(cell) {
            return Some(0);
        }
        let number = whole(cell).and_then(|number| usize::try_from(number).ok());
        if let Some(at) = number {
            return at.checked_sub(1).filter(|&at| at < self.groups.len());
        }
        let name = fold(cell);
        self.groups.iter().position(|known| *known == name && !name.is_empty())
    }
}

/// The number of a person without a name, who is written as `P7`.
fn unnamed(name: &str) -> Option<u32> {
    let number = name.strip_prefix('P')?;
    let is_number =
        !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()) && !number.starts_with('0');
    is_number.then(|| number.parse().ok()).flatten().filter(|&id| id <= HIGHEST_ID)
}

/// A role by any of its words.
fn role(cell: &str) -> Option<Role> {
    let folded = fold(cell);
    if folded.is_empty() {
        return is_nothing(cell).then_some(Role::Nothing);
    }
    let table =
        [(NOTHING, Role::Nothing), (ASSIGNED, Role::Assigned), (BACKUP, Role::Backup), (BOTH, Role::Both)];
    table.iter().find(|(words, _)| words.contains(&folded.as_str())).map(|(_, role)| *role)
}

/// Whether a cell is empty, or says so.
fn is_nothing(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "—")
}

/// A whole number; spreadsheets may write `2.0`.
fn whole(cell: &str) -> Option<u32> {
    let digits = cell.split_once(['.', ',']).map_or(Some(cell), |(whole, rest)| {
        (!rest.is_empty() && rest.bytes().all(|digit| digit == b'0') && rest.len() < 3).then_some(whole)
    })?;
    (digits.bytes().all(|digit| digit.is_ascii_digit()) && digits.len() < 10)
        .then(|| digits.parse().ok())
        .flatten()
}

/// A day: `2026-08-03`, or with slashes, points or lines in the order that is usual, unless only the other is a day.
fn date(cell: &str, day_first: bool) -> Option<Date> {
    let cell = cell.split(['T', ' ']).next().unwrap_or_default();
    if let Some(found) = day(cell) {
        return Some(found);
    }
    let parts: Vec<i16> = cell.split(['/', '.', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let &[first, second, year] = &parts[..] else { return None };
    let year = if (0..100).contains(&year) && cell.len() <= 8 { 2_000 + year } else { year };
    let on = |day: i16, month: i16| {
        let found = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        (1990..2200).contains(&year).then_some(found)
    };
    // A point is never written in the American order.
    let (usual, other) = if day_first || cell.contains('.') {
        (on(first, second), on(second, first))
    } else {
        (on(second, first), on(first, second))
    };
    usual.or(other)
}

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unguarded(cell: &str) -> &str {
    let is_guard = |rest: &&str| rest.starts_with(['=', '+', '-', '@', '\t', '\r']);
    cell.strip_prefix('\'').filter(is_guard).unwrap_or(cell)
}
