//! How a file is laid out: what separates its cells and which row holds the headers.

use super::csv::{Cursor, Row};
use super::headers::{known, normalize};
use super::{ImportError, stamp};

/// The separators that exports use, in the order of preference when all else is equal.
pub const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Rows that are looked at.
const LOOK: usize = 200;
/// Rows that may stand above the headers: titles, dates of the report, blank lines.
const PREAMBLE: usize = 30;

/// Where the table begins and what separates its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The separator, one of [`DELIMITERS`].
    pub delimiter: u8,
    /// Byte at which the header row begins.
    pub header_at: usize,
    /// The header row's number in the file, 1 the first.
    pub header_row: usize,
}

impl Layout {
    /// A cursor at the header row.
    #[must_use]
    pub(super) const fn cursor(&self) -> Cursor {
        Cursor::new(self.delimiter, self.header_at, self.header_row)
    }
}

/// The layout under one separator, and how well it fits.
struct Fit {
    layout: Result<Layout, ImportError>,
    known: usize,
    /// Share of the rows that have the usual number of cells.
    stable: f64,
    width: usize,
}

/// The layout of a text; the second value lists the separators that fit equally well and is empty when one
/// fits best.
///
/// # Errors
///
/// One column only, no header row, no rows.
pub(super) fn find(text: &str) -> Result<(Layout, Vec<u8>), ImportError> {
    if let Some((delimiter, at)) = stated_separator(text) {
        return fit(text, delimiter, at, 2).layout.map(|layout| (layout, Vec::new()));
    }
    let mut fits: Vec<(u8, Fit)> = DELIMITERS
        .iter()
        .map(|&delimiter| (delimiter, fit(text, delimiter, 0, 1)))
        .filter(|(_, fit)| fit.width >= 2)
        .collect();
    // A stable sort: equal fits keep the order of preference.
    fits.sort_by(|(_, a), (_, b)| {
        let key = |fit: &Fit| (fit.layout.is_ok(), fit.known);
        key(b).cmp(&key(a)).then(b.stable.total_cmp(&a.stable)).then(b.width.cmp(&a.width))
    });
    let doubtful = match &fits[..] {
        [(first, best), (second, next), ..]
            if next.layout.is_ok()
                && next.stable >= 0.9
                && next.known == best.known
                && best.stable - next.stable < 0.05 =>
        {
            vec![*first, *second]
        }
        _ => Vec::new(),
    };
    let (_, best) = fits.into_iter().next().ok_or(ImportError::OneColumn)?;
    best.layout.map(|layout| (layout, doubtful))
}

/// The layout under a separator that the user chose.
///
/// # Errors
///
/// As [`find`].
pub(super) fn with_delimiter(text: &str, delimiter: u8) -> Result<Layout, ImportError> {
    let (at, row) = stated_separator(text).map_or((0, 1), |(_, at)| (at, 2));
    let fit = fit(text, delimiter, at, row);
    if fit.width < 2 { Err(ImportError::OneColumn) } else { fit.layout }
}

/// `sep=;` on a line of its own, and where the next line begins.
fn stated_separator(text: &str) -> Option<(u8, usize)> {
    let line = text.lines().next()?;
    let mark = line.trim().trim_matches('"').strip_prefix("sep=")?;
    let delimiter = if mark.is_empty() && line.contains('\t') { b'\t' } else { *mark.as_bytes().first()? };
    DELIMITERS.contains(&delimiter).then(|| (delimiter, text.find('\n').map_or(text.len(), |end| end + 1)))
}

fn fit(text: &str, delimiter: u8, at: usize, number: usize) -> Fit {
    let mut cursor = Cursor::new(delimiter, at, number);
    let mut rows = Vec::with_capacity(LOOK);
    let mut row = Row::default();
    while rows.len() < LOOK && cursor.read(text, &mut row) {
        if !row.is_empty() {
            rows.push(row.clone());
        }
    }
    let width = usual_width(&rows);
    let usual = rows.iter().filter(|row| row.len() == width).count();
    let header = header_row(text, &rows, width);
    let known = header.as_ref().map_or(0, |&(_, known)| known);
    let layout = header.map(|(index, _)| Layout {
        delimiter,
        header_at: rows[index].span.start,
        header_row: rows[index].number,
    });
    Fit { layout, known, stable: usual as f64 / rows.len().max(1) as f64, width }
}

/// The most common number of cells; of equally common ones the larger.
fn usual_width(rows: &[Row]) -> usize {
    let times = |width: usize| rows.iter().filter(|row| row.len() == width).count();
    rows.iter().map(Row::len).max_by_key(|&width| (times(width), width)).unwrap_or(0)
}

/// The header row's index and how many of its names are known: the best-known row that stands before any data.
fn header_row(text: &str, rows: &[Row], width: usize) -> Result<(usize, usize), ImportError> {
    let mut best: Option<(usize, usize)> = None;
    for (index, row) in rows.iter().take(PREAMBLE).enumerate() {
        let wide = row.len() >= 2 && row.len() + 2 >= width;
        if row.iter(text).any(|cell| is_date(&cell)) {
            // A date: data, or the line of a title with the day of the report.
            if wide {
                break;
            }
            continue;
        }
        let names: Vec<String> = row.iter(text).map(|cell| normalize(&cell)).collect();
        let filled = names.iter().filter(|name| name.chars().any(char::is_alphabetic)).count();
        if !wide || filled * 2 < names.len() {
            continue;
        }
        let known = known(&names);
        if best.is_none_or(|(_, most)| known > most) {
            best = Some((index, known));
        }
    }
    best.ok_or(ImportError::NoHeader)
}

fn is_date(cell: &str) -> bool {
    let marked = cell.contains(['/', '-', ':', '.']);
    marked && matches!(stamp::read(cell), Ok(_) | Err(stamp::DateFault::NoHour))
}
