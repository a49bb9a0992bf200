//! The rows that were left out, as they stand in the file: for download, never stored.

use super::message::DropReason;
use crate::i18n::words::import::ImportWords;

/// Rejects that are kept; more are only counted.
const KEPT: usize = 5_000;
/// Characters of a row that are kept.
const LONGEST: usize = 2_000;

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reject {
    /// Its number in the file, 1 the first.
    pub row: usize,
    /// Why.
    pub reason: DropReason,
    /// As it stands in the file, cut when very long.
    pub raw: String,
}

/// The rows that were left out, the first of them in full.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rejects {
    /// In file order.
    pub rows: Vec<Reject>,
    /// Further ones that were only counted.
    pub more: u32,
}

impl Rejects {
    pub(super) fn push(&mut self, row: usize, reason: DropReason, raw: &str) {
        if self.rows.len() < KEPT {
            self.rows.push(Reject { row, reason, raw: raw.chars().take(LONGEST).collect() });
        } else {
            self.more += 1;
        }
    }

    /// A table of row number, reason and original row: RFC 4180 with CRLF and a byte-order mark. Text that a
    /// spreadsheet would take for a formula gets a leading apostrophe.
    #[must_use]
    pub fn to_csv(&self, words: &ImportWords) -> String {
        let mut table = String::from("\u{feff}");
        let headers = [words.rejects_row, words.rejects_reason, words.rejects_original].map(cell);
        table.push_str(&headers.join(","));
        table.push_str("\r\n");
        for reject in &self.rows {
            let row = [reject.row.to_string(), cell(reject.reason.say(words)), cell(&reject.raw)];
            table.push_str(&row.join(","));
            table.push_str("\r\n");
        }
        table
    }
}

fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    if guard.is_empty() && !text.contains([',', '"', '\n', '\r', ';']) {
        return text.to_owned();
    }
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}
