//! The first look at a file: what it is, which column is what, and what only the user can know.

use std::collections::{BTreeMap, HashMap};

use super::csv::Row;
use super::dates::Dates;
use super::headers::{Measure, Tool, normalize, recognize};
use super::layout::{self, Layout};
use super::mapping::{Columns, Mapping, PriorityValue, Timed};
use super::message::{Notice, Question};
use super::values::{DEFAULT_SEVERITY, elapsed_minutes, is_missing, severity};
use super::zone::Clock;
use super::{ImportError, MAX_ROWS};

/// Rows by which columns are judged.
const SAMPLE: usize = 2_000;
/// Rows that are shown.
const SHOWN: usize = 10;
/// Characters of a cell that are shown.
const SHOWN_CHARACTERS: usize = 80;
/// More different values than this are no priorities.
pub(super) const MOST_PRIORITIES: usize = 40;

/// What the first look found.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// The tool whose headers these are.
    pub tool: Tool,
    /// The headers as written.
    pub headers: Vec<String>,
    /// The first ten rows, cells cut at 80 characters.
    pub sample: Vec<Vec<String>>,
    /// Which column is what, as far as headers and cells tell.
    pub mapping: Mapping,
    /// What a scan of the chosen columns found.
    pub examination: Examination,
    /// Doubts about the columns.
    pub notices: Vec<Notice>,
}

/// What a scan of the chosen columns found; repeated when the user chooses others.
#[derive(Clone, Debug, PartialEq)]
pub struct Examination {
    /// Rows below the header, blank ones not counted.
    pub rows: usize,
    /// Whether the day comes first; `None` when only the user can know.
    pub day_first: Option<bool>,
    /// Priorities as written, most frequent first, and what they are taken for. Empty when the column has too
    /// many values to be one.
    pub priorities: Vec<PriorityValue>,
    /// What must be asked.
    pub questions: Vec<Question>,
}

impl Examination {
    /// Enters what was found into the mapping: the order of day and month, if known, and what the priorities
    /// mean. To be called after each examination of a changed mapping.
    pub fn settle(&self, mapping: &mut Mapping) {
        mapping.day_first = self.day_first.or(mapping.day_first);
        let known = self.priorities.iter().filter(|priority| priority.known);
        mapping.severities = known.map(|priority| (priority.value.clone(), priority.severity)).collect();
    }
}

/// Looks at a text for the first time.
///
/// # Errors
///
/// No table, no headers, no dates, dates that no single reading fits, fewer than two rows, too many rows.
pub fn survey(text: &str) -> Result<Survey, ImportError> {
    let (layout, doubtful) = layout::find(text)?;
    let mut survey = look(text, layout)?;
    if !doubtful.is_empty() {
        survey.examination.questions.insert(0, Question::Delimiter { candidates: doubtful });
    }
    Ok(survey)
}

/// The same, with the separator that the user chose.
///
/// # Errors
///
/// As [`survey`].
pub fn survey_as(text: &str, delimiter: u8) -> Result<Survey, ImportError> {
    look(text, layout::with_delimiter(text, delimiter)?)
}

/// The headers as written.
pub(super) fn headers_of(text: &str, layout: Layout) -> Vec<String> {
    let mut row = Row::default();
    layout.cursor().read(text, &mut row);
    row.iter(text).map(|cell| cell.trim_start_matches('\u{feff}').to_owned()).collect()
}

fn look(text: &str, layout: Layout) -> Result<Survey, ImportError> {
    let headers = headers_of(text, layout);
    let rows = first_rows(text, layout, headers.len());
    if rows.len() < 2 {
        return Err(ImportError::FewRows { rows: rows.len() });
    }
    let names: Vec<String> = headers.iter().map(|header| normalize(header)).collect();
    let filled: Vec<f64> =
        (0..headers.len()).map(|column| share(&rows, |row| !is_missing(&row.cell(text, column)))).collect();
    let columns = Columns { headers: &names, own: recognize(&names), filled: &filled };
    let created = created_column(text, &rows, &columns, &headers)?;
    let mut notices = Vec::new();
    let timed = |timed: Option<Timed>| timed.and_then(|timed| measured(text, &rows, timed));
    let response = columns.timed(|row| row.response);
    if let Some(Timed { column, measure: Measure::Remaining }) = response {
        notices.push(Notice::ResponseIsRemaining { column: headers[column].clone() });
    }
    let not_created = |column: &usize| *column != created;
    let mut mapping = Mapping {
        layout,
        tool: columns.own.tool,
        id: columns.named(|row| row.id).filter(not_created),
        created,
        response: timed(response),
        resolved: timed(columns.timed(|row| row.resolved)).filter(|timed| timed.column != created),
        priority: columns.named(|row| row.priority),
        group: columns.named(|row| row.group),
        kind: columns.named(|row| row.kind).filter(not_created),
        auto_resolved: columns.auto_resolved(),
        day_first: None,
        clock: Clock::default(),
        severities: BTreeMap::new(),
    };
    let examination = examine(text, &mapping)?;
    examination.settle(&mut mapping);
    let sample = rows.iter().take(SHOWN).map(|row| shown(text, row, headers.len())).collect();
    Ok(Survey { tool: mapping.tool, headers, sample, mapping, examination, notices })
}

fn first_rows(text: &str, layout: Layout, width: usize) -> Vec<Row> {
    let mut cursor = layout.cursor().with_width(width);
    let mut row = Row::default();
    cursor.read(text, &mut row);
    let mut rows = Vec::new();
    while rows.len() < SAMPLE && cursor.read(text, &mut row) {
        if !row.is_empty() {
            rows.push(row.clone());
        }
    }
    rows
}

fn shown(text: &str, row: &Row, width: usize) -> Vec<String> {
    (0..width).map(|column| row.cell(text, column).chars().take(SHOWN_CHARACTERS).collect()).collect()
}

fn share(rows: &[Row], holds: impl Fn(&Row) -> bool) -> f64 {
    rows.iter().filter(|row| holds(row)).count() as f64 / rows.len().max(1) as f64
}

/// The column of opening dates: by its header when its cells are dates, else the first column that is mostly
/// dates.
fn created_column(
    text: &str,
    rows: &[Row],
    columns: &Columns,
    headers: &[String],
) -> Result<usize, ImportError> {
    let dates = |column: usize| {
        let mut dates = Dates::default();
        for row in rows {
            dates.add(&row.cell(text, column), row.number);
        }
        dates
    };
    let named: Vec<usize> = columns.all_named(|row| row.created).collect();
    let fitting = named.iter().copied().find(|&column| {
        let dates = dates(column);
        dates.readable() > 0 && dates.check(&headers[column]).is_ok()
    });
    if let Some(column) = fitting {
        return Ok(column);
    }
    // A column of dates by its header that no single reading fits: better said than replaced by another.
    if let Some(&column) = named.iter().find(|&&column| dates(column).readable() > 0) {
        dates(column).check(&headers[column])?;
    }
    let mostly = |column: &usize| f64::from(dates(*column).looks_like_dates()) >= 0.8 * rows.len() as f64;
    if let Some(column) = (0..headers.len()).find(mostly) {
        return Ok(column);
    }
    if let Some(&column) = named.first() {
        dates(column).check(&headers[column])?;
    }
    let hourless = (0..headers.len()).find(|&column| dates(column).no_hour() as usize * 2 > rows.len());
    Err(hourless
        .map_or(ImportError::NoDateColumn, |column| ImportError::NoHours { column: headers[column].clone() }))
}

/// How a column states time, by its cells where they contradict the header; `None` when it cannot be used.
fn measured(text: &str, rows: &[Row], timed: Timed) -> Option<Timed> {
    let cells = || rows.iter().map(|row| row.cell(text, timed.column)).filter(|cell| !is_missing(cell));
    let mostly = |fits: &dyn Fn(&str) -> bool| {
        let (all, fitting) =
            cells().fold((0, 0), |(all, fitting), cell| (all + 1, fitting + usize::from(fits(&cell))));
        fitting * 2 > all
    };
    let dates = mostly(&|cell| {
        super::stamp::read(cell).is_ok_and(|_| !cell.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let measure = match timed.measure {
        Measure::Remaining => return None,
        _ if dates => Measure::Moment,
        Measure::Moment if mostly(&|cell| super::stamp::read(cell).is_ok()) => Measure::Moment,
        Measure::Moment => Measure::Elapsed,
        other => other,
    };
    let usable = measure == Measure::Moment || mostly(&|cell| elapsed_minutes(cell, measure).is_some());
    usable.then_some(Timed { measure, ..timed })
}

/// Scans the columns that a mapping names.
///
/// # Errors
///
/// A column that the file does not have, dates that no single reading fits, fewer than two rows, too many rows.
pub fn examine(text: &str, mapping: &Mapping) -> Result<Examination, ImportError> {
    let headers = headers_of(text, mapping.layout);
    mapping.check(headers.len())?;
    let mut cursor = mapping.layout.cursor().with_width(headers.len());
    let mut row = Row::default();
    cursor.read(text, &mut row);
    let mut dates = Dates::default();
    let mut others = Dates::default();
    let mut values: HashMap<String, u32> = HashMap::new();
    let mut rows = 0;
    while cursor.read(text, &mut row) {
        if row.is_empty() {
            continue;
        }
        rows += 1;
        if rows > MAX_ROWS {
            return Err(ImportError::TooManyRows);
        }
        dates.add(&row.cell(text, mapping.created), row.number);
        // The other dates can tell the day from the month where the opening dates do not.
        if dates.day_first().is_none() {
            for timed in [mapping.response, mapping.resolved].into_iter().flatten() {
                others.add(&row.cell(text, timed.column), row.number);
            }
        }
        if let Some(column) = mapping.priority.filter(|_| values.len() <= MOST_PRIORITIES) {
            let cell = row.cell(text, column);
            match values.get_mut(cell.as_ref()) {
                Some(count) => *count += 1,
                None => _ = values.insert(cell.into_owned(), 1),
            }
        }
    }
    if rows < 2 {
        return Err(ImportError::FewRows { rows });
    }
    dates.check(&headers[mapping.created])?;
    dates.settle(&others);
    let (day_first, questions) = (dates.day_first(), dates.questions());
    Ok(Examination { rows, day_first, priorities: judged(values, mapping), questions })
}

/// The priorities with what they are taken for.
fn judged(values: HashMap<String, u32>, mapping: &Mapping) -> Vec<PriorityValue> {
    if values.len() > MOST_PRIORITIES {
        return Vec::new();
    }
    let numbers_rise = mapping.tool == Tool::Freshservice;
    let mut priorities: Vec<PriorityValue> = values
        .into_iter()
        .map(|(value, count)| {
            let stated = mapping.severities.get(&value).copied();
            let judged = match value.parse::<usize>() {
                // Freshservice counts upwards: 1 low … 4 urgent.
                Ok(level @ 1..=4) if numbers_rise => Some(4 - level),
                _ => severity(&value).filter(|_| !is_missing(&value)),
            };
            let known = stated.or(judged);
            PriorityValue {
                value,
                count,
                severity: known.unwrap_or(DEFAULT_SEVERITY).min(3),
                known: known.is_some(),
            }
        })
        .collect();
    priorities.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    priorities
}
