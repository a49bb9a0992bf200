//! Delimited text as rows of cells, with positions kept: every row knows which row of the file it is and where
//! its text stands.
//!
//! RFC 4180, forgiving where real exports stray: any of CRLF, LF and CR ends a row, a quote inside an unquoted
//! cell is a character, spaces before an opening quote are skipped. A quote that never closes costs its own row
//! and not the rest of the file.

use std::borrow::Cow;
use std::ops::Range;

/// A quoted cell longer than this is a quote that somebody forgot to close.
const LONGEST_CELL: usize = 256 * 1024;
/// Cells beyond this many are not kept: no export has so many columns.
const MOST_CELLS: usize = 4_096;

/// One row: where it stands and where its cells are. Reused from row to row.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// The row's number in the file, 1 the first, blank ones counted: what a spreadsheet shows beside it.
    pub(super) number: usize,
    /// The row's bytes, without its line end.
    pub(super) span: Range<usize>,
    /// Whether a quote in it never closes; its cells are then cut at every delimiter.
    pub(super) torn: bool,
    cells: Vec<Cell>,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    from: usize,
    to: usize,
    /// Whether it holds doubled quotes that stand for one.
    doubled: bool,
}

impl Row {
    /// How many cells.
    #[must_use]
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether it is a blank line.
    #[must_use]
    pub(super) fn is_empty(&self) -> bool {
        self.span.is_empty()
    }

    /// The cell's text without surrounding space; empty when the row has no such cell.
    #[must_use]
    pub(super) fn cell<'a>(&self, text: &'a str, column: usize) -> Cow<'a, str> {
        let Some(cell) = self.cells.get(column) else { return Cow::Borrowed("") };
        let inner = text.get(cell.from..cell.to).unwrap_or_default().trim();
        if cell.doubled { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) }
    }

    /// The cells in order.
    pub(super) fn iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Cow<'a, str>> {
        (0..self.len()).map(|column| self.cell(text, column))
    }

    fn push(&mut self, cell: Cell) {
        if self.cells.len() < MOST_CELLS {
            self.cells.push(cell);
        }
    }

    /// The row as it stands in the file.
    #[must_use]
    pub(super) fn raw<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.span.clone()).unwrap_or_default()
    }
}

/// Where reading stands in a text. It borrows nothing, so that a worker can stop between slices.
#[derive(Clone, Debug)]
pub(super) struct Cursor {
    at: usize,
    number: usize,
    delimiter: u8,
    /// Cells a row should have, when known.
    width: Option<usize>,
    /// Bytes that may still be read twice to recover from stray quotes: bounds the work on hostile files.
    patience: usize,
}

impl Cursor {
    /// At byte `at` of the text, which begins row `number`.
    #[must_use]
    pub(super) const fn new(delimiter: u8, at: usize, number: usize) -> Self {
        Self { at, number, delimiter, width: None, patience: 8 << 20 }
    }

    /// The same, knowing how many cells a row has: rows that a stray quote ran together are then taken apart.
    #[must_use]
    pub(super) const fn with_width(mut self, width: usize) -> Self {
        self.width = Some(width);
        self
    }

    /// Bytes read.
    #[must_use]
    pub(super) const fn position(&self) -> usize {
        self.at
    }

    /// Reads the next row into `row`; `false` at the end of the text.
    pub(super) fn read(&mut self, text: &str, row: &mut Row) -> bool {
        let bytes = text.as_bytes();
        if self.at >= bytes.len() {
            return false;
        }
        row.number = self.number;
        self.number += 1;
        let start = self.at;
        let closed = self.quoted_row(bytes, start, row);
        let ran_over = || bytes[row.span.clone()].contains(&b'\n');
        let uneven = self.width.is_some_and(|width| row.len() != width);
        if !closed || (uneven && self.patience > 0 && ran_over()) {
            self.patience = self.patience.saturating_sub(row.span.len());
            let torn = !closed || self.swallowed(bytes, start, row.len());
            if torn {
                self.plain_row(bytes, start, row);
            }
        }
        true
    }

    /// Whether the row's first line, cut at every delimiter, is nearer to the width than the whole row is: then
    /// a stray quote swallowed the lines after it.
    fn swallowed(&self, bytes: &[u8], start: usize, cells: usize) -> bool {
        let first = bytes[start..].split(|&byte| byte == b'\n').next().unwrap_or_default();
        let plain = first.split(|&byte| byte == self.delimiter).count();
        self.width.is_some_and(|width| plain.abs_diff(width) < cells.abs_diff(width))
    }

    /// Reads a row with its quotes; `false` when one never closes.
    fn quoted_row(&mut self, bytes: &[u8], start: usize, row: &mut Row) -> bool {
        row.cells.clear();
        row.torn = false;
        let mut at = start;
        loop {
            let lead = bytes[at..].iter().take_while(|&&byte| byte == b' ').count();
            let mut cell = Cell { from: at, to: at, doubled: false };
            if bytes.get(at + lead) == Some(&b'"') {
                cell.from = at + lead + 1;
                let Some(close) = closing_quote(bytes, cell.from, &mut cell.doubled) else {
                    row.span = start..at;
                    return false;
                };
                cell.to = close;
                at = self.cell_end(bytes, close + 1);
                // Text behind the closing quote: the quotes were part of it.
                if !bytes[close + 1..at].iter().all(|&byte| byte == b' ') {
                    cell = Cell { from: cell.from - 1, to: at, doubled: false };
                }
            } else {
                at = self.cell_end(bytes, at);
                cell.to = at;
            }
            row.push(cell);
            if bytes.get(at) != Some(&self.delimiter) {
                break;
            }
            at += 1;
        }
        row.span = start..at;
        self.at = past_line_end(bytes, at);
        true
    }

    /// Reads one line, cut at every delimiter, quotes and all.
    fn plain_row(&mut self, bytes: &[u8], start: usize, row: &mut Row) {
        row.cells.clear();
        row.torn = true;
        let mut at = start;
        loop {
            let from = at;
            at = self.cell_end(bytes, at);
            row.push(Cell { from, to: at, doubled: false });
            if bytes.get(at) != Some(&self.delimiter) {
                break;
            }
            at += 1;
        }
        row.span = start..at;
        self.at = past_line_end(bytes, at);
    }

    fn cell_end(&self, bytes: &[u8], from: usize) -> usize {
        let ends = |&byte: &u8| byte == self.delimiter || byte == b'\n' || byte == b'\r';
        bytes[from..].iter().position(ends).map_or(bytes.len(), |ahead| from + ahead)
    }
}

/// Where the quote that was opened before `from` closes.
fn closing_quote(bytes: &[u8], from: usize, doubled: &mut bool) -> Option<usize> {
    let limit = bytes.len().min(from + LONGEST_CELL);
    let mut at = from;
    loop {
        at += bytes[at..limit].iter().position(|&byte| byte == b'"')?;
        if bytes.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        *doubled = true;
        at += 2;
        if at >= limit {
            return None;
        }
    }
}

fn past_line_end(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..) {
        Some([b'\r', b'\n', ..]) => at + 2,
        Some([_, ..]) => at + 1,
        _ => at,
    }
}
