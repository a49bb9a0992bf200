//! What can be said about an import: errors that stop it, rows that are left out, and doubts about the rest.
//! All of it is data; the sentences stand in `i18n::words::import`.

use super::stamp::DateFormat;
use super::{MAX_BYTES, MAX_ROWS};
use crate::i18n::words::import::ImportWords;

/// A kind of file that is no table of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A workbook of a spreadsheet (xlsx, xls, ods) or another zip.
    Workbook,
    /// A compressed file.
    Archive,
    /// PDF.
    Pdf,
    /// A picture.
    Image,
    /// A page, perhaps named .xls.
    Html,
    /// XML.
    Xml,
    /// JSON.
    Json,
    /// Anything else that is no text.
    Binary,
}

/// Why a file cannot be imported. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Not a byte but space.
    Empty,
    /// Over [`MAX_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Over [`MAX_ROWS`].
    TooManyRows,
    /// Another kind of file.
    NotATable {
        /// Which.
        kind: FileKind,
    },
    /// Characters that no encoding explains.
    BrokenText {
        /// The line, 1 the first; 0 when lines cannot be told.
        line: usize,
    },
    /// No separator divides the rows.
    OneColumn,
    /// The first row is data.
    NoHeader,
    /// A header and fewer than two tickets.
    FewRows {
        /// Rows below the header.
        rows: usize,
    },
    /// No column holds dates.
    NoDateColumn,
    /// The dates have no hour.
    NoHours {
        /// The column's header.
        column: String,
    },
    /// A column of dates in which no date can be read.
    NoReadableDate {
        /// The column's header.
        column: String,
        /// One of its cells.
        example: String,
        /// The row it stands in.
        row: usize,
    },
    /// Three or more formats in one column.
    MixedFormats {
        /// The column's header.
        column: String,
        /// The formats.
        formats: Vec<DateFormat>,
    },
    /// Day before month in some rows, month before day in others.
    MixedOrder {
        /// The column's header.
        column: String,
        /// A row that can only have the day first.
        day_first_row: usize,
        /// A row that can only have the month first.
        month_first_row: usize,
    },
    /// Nobody has said whether the day or the month comes first.
    DayFirstUnanswered {
        /// A date that can be read both ways.
        example: String,
    },
    /// A column was chosen that the file does not have.
    NoSuchColumn {
        /// Its position, 1 the first.
        column: usize,
    },
    /// Every row was left out.
    NothingLeft {
        /// Why most of them were.
        reason: Option<DropReason>,
        /// Requests and questions among them.
        requests: u32,
    },
}

impl ImportError {
    /// One sentence: what is wrong and what to do.
    #[must_use]
    pub fn say(&self, words: &ImportWords) -> String {
        match self {
            Self::Empty => words.empty.to_owned(),
            Self::TooLarge { bytes } => (words.too_large)(bytes.div_ceil(1 << 20), MAX_BYTES >> 20),
            Self::TooManyRows => (words.too_many_rows)(MAX_ROWS),
            Self::NotATable { kind } => kind.say(words).to_owned(),
            Self::BrokenText { line: 0 } => words.broken_text.to_owned(),
            Self::BrokenText { line } => (words.broken_text_at)(*line),
            Self::OneColumn => words.one_column.to_owned(),
            Self::NoHeader => words.no_header.to_owned(),
            Self::FewRows { rows } => (words.few_rows)(*rows),
            Self::NoDateColumn => words.no_date_column.to_owned(),
            Self::NoHours { column } => (words.no_hours)(column),
            Self::NoReadableDate { column, example, row } => (words.no_readable_date)(column, example, *row),
            Self::MixedFormats { column, formats } => {
                let examples: Vec<&str> = formats.iter().map(|format| format.example()).collect();
                (words.mixed_formats)(column, &examples.join(" · "))
            }
            Self::MixedOrder { column, day_first_row, month_first_row } => {
                (words.mixed_order)(column, *day_first_row, *month_first_row)
            }
            Self::DayFirstUnanswered { example } => (words.day_first_unanswered)(example),
            Self::NoSuchColumn { column } => (words.no_such_column)(*column),
            Self::NothingLeft { reason: Some(reason), .. } => (words.nothing_left)(reason.say(words)),
            Self::NothingLeft { .. } => words.only_requests.to_owned(),
        }
    }
}

impl FileKind {
    const fn say(self, words: &ImportWords) -> &'static str {
        match self {
            Self::Workbook => words.is_workbook,
            Self::Archive => words.is_archive,
            Self::Pdf => words.is_pdf,
            Self::Image => words.is_image,
            Self::Html => words.is_html,
            Self::Xml => words.is_xml,
            Self::Json => words.is_json,
            Self::Binary => words.is_binary,
        }
    }
}

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DropReason {
    /// No opening date.
    NoDate,
    /// An opening date that cannot be read.
    UnreadableDate,
    /// An opening date without an hour.
    NoHour,
    /// A day that no calendar has, or a year before 1990 or after 2100.
    ImpossibleDate,
    /// No ticket number, in a file that has them.
    NoId,
    /// More cells than headers: an unquoted separator shifted them.
    TooManyCells,
    /// A quote that never closes.
    OpenQuote,
    /// The header once more, where files were joined.
    RepeatedHeader,
    /// Weeks away from all other tickets.
    Stray,
}

impl DropReason {
    /// A phrase, as in "12 rows: no opening date".
    #[must_use]
    pub const fn say(self, words: &ImportWords) -> &'static str {
        match self {
            Self::NoDate => words.drop_no_date,
            Self::UnreadableDate => words.drop_unreadable_date,
            Self::NoHour => words.drop_no_hour,
            Self::ImpossibleDate => words.drop_impossible_date,
            Self::NoId => words.drop_no_id,
            Self::TooManyCells => words.drop_too_many_cells,
            Self::OpenQuote => words.drop_open_quote,
            Self::RepeatedHeader => words.drop_repeated_header,
            Self::Stray => words.drop_stray,
        }
    }
}

/// A doubt about what was read. Nothing stops; the reader should know.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Under 500 tickets: the profile is mostly chance.
    FewTickets {
        /// How many.
        tickets: u32,
    },
    /// Under four weeks: one odd week weighs a quarter or more.
    ShortPeriod {
        /// Days from first to last.
        days: u32,
    },
    /// Priorities that no rule knows, counted as P3.
    UnknownPriority {
        /// Tickets.
        tickets: u32,
        /// Some of the values.
        values: Vec<String>,
    },
    /// No priority in the cell, counted as P3.
    NoPriority {
        /// Tickets.
        tickets: u32,
    },
    /// The chosen column has too many values to be a priority.
    NotAPriority {
        /// How many different ones.
        values: usize,
    },
    /// Many rows to a ticket: perhaps the column of ticket numbers holds something else.
    MuchCollapsed {
        /// Rows.
        rows: u32,
        /// Tickets that they tell of.
        tickets: u32,
    },
    /// Groups beyond the largest were pooled.
    ManyGroups {
        /// Groups in the file.
        groups: usize,
        /// Groups kept apart.
        kept: usize,
    },
    /// The response column holds time left rather than time passed.
    ResponseIsRemaining {
        /// The column's header.
        column: String,
    },
    /// Times that lie before their opening.
    BeforeOpening {
        /// How many.
        tickets: u32,
    },
    /// Incidents that a machine resolved: no repair time, though somebody may have been called.
    AutoResolved {
        /// How many.
        tickets: u32,
    },
    /// Many tickets at exactly midnight: dates that lost their hour, or a nightly job.
    MidnightPile {
        /// Tickets at 00:00.
        tickets: u32,
    },
    /// Some stamps state a zone and some do not.
    MixedZones {
        /// Stamps without one.
        without: u32,
    },
}

impl Notice {
    /// One or two sentences.
    #[must_use]
    pub fn say(&self, words: &ImportWords) -> String {
        match self {
            Self::FewTickets { tickets } => (words.few_tickets)(*tickets),
            Self::ShortPeriod { days } => (words.short_period)(*days),
            Self::UnknownPriority { tickets, values } => {
                (words.unknown_priority)(*tickets, &values.join(", "))
            }
            Self::NoPriority { tickets } => (words.no_priority)(*tickets),
            Self::NotAPriority { values } => (words.not_a_priority)(*values),
            Self::MuchCollapsed { rows, tickets } => (words.much_collapsed)(*rows, *tickets),
            Self::ManyGroups { groups, kept } => (words.many_groups)(*groups, *kept),
            Self::ResponseIsRemaining { column } => (words.response_is_remaining)(column),
            Self::BeforeOpening { tickets } => (words.before_opening)(*tickets),
            Self::AutoResolved { tickets } => (words.auto_resolved)(*tickets),
            Self::MidnightPile { tickets } => (words.midnight_pile)(*tickets),
            Self::MixedZones { without } => (words.mixed_zones)(*without),
        }
    }
}

/// What only the user can know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether the day or the month comes first.
    DayFirst {
        /// A date that can be read both ways.
        example: String,
        /// The likelier answer: the one under which the tickets lie closer together.
        likely: bool,
    },
    /// Which zone the service lives by; the stamps state theirs.
    ServiceZone,
    /// Which zone the stamps were written in; they state none.
    WrittenZone,
    /// What separates the cells.
    Delimiter {
        /// The separators that fit.
        candidates: Vec<u8>,
    },
}

impl Question {
    /// The question as a sentence.
    #[must_use]
    pub fn say(&self, words: &ImportWords) -> String {
        match self {
            Self::DayFirst { example, .. } => (words.ask_day_first)(example),
            Self::ServiceZone => words.ask_service_zone.to_owned(),
            Self::WrittenZone => words.ask_written_zone.to_owned(),
            Self::Delimiter { .. } => words.ask_delimiter.to_owned(),
        }
    }
}
