//! The dates of one column, taken together: which formats, which order of day and month, whether with a zone.

use super::ImportError;
use super::mapping::Mapping;
use super::message::Question;
use super::stamp::{DateFault, DateFormat, Order, Stamp, Written, read};
use super::values::is_missing;

/// Share of a column's dates below which another format or order is a slip and not a mixture.
const SLIP: f64 = 0.01;

/// What a scan of the opening dates found.
#[derive(Clone, Debug, Default)]
pub(super) struct Dates {
    /// Dates by format.
    formats: [u32; DateFormat::COUNT],
    /// The formats met, by position in `formats`.
    met: [Option<DateFormat>; DateFormat::COUNT],
    /// Dates with and without a zone.
    with_zone: u32,
    without_zone: u32,
    /// Dates whose day can only be the first number, and the row of the first such.
    day_first: u32,
    day_first_row: usize,
    /// Dates whose month can only be the first number, and the row of the first such.
    month_first: u32,
    month_first_row: usize,
    /// A date that can be read both ways.
    either: Option<String>,
    /// First and last minute when the doubtful dates are read (day first, month first).
    spans: [Option<(i64, i64)>; 2],
    no_hour: u32,
    unreadable: u32,
    first_bad: Option<(String, usize)>,
}

impl Dates {
    /// Takes a cell in; missing ones count for nothing.
    pub(super) fn add(&mut self, cell: &str, row: usize) {
        if is_missing(cell) {
            return;
        }
        match read(cell) {
            Ok(written) => self.add_written(cell, row, &written),
            Err(fault) => {
                if fault == DateFault::NoHour {
                    self.no_hour += 1;
                } else {
                    self.unreadable += 1;
                }
                self.first_bad.get_or_insert_with(|| (cell.chars().take(40).collect(), row));
            }
        }
    }

    fn add_written(&mut self, cell: &str, row: usize, written: &Written) {
        let format = written.format as usize;
        self.formats[format] += 1;
        self.met[format] = Some(written.format);
        if written.has_zone() {
            self.with_zone += 1;
        } else {
            self.without_zone += 1;
        }
        let first_of = |count: &mut u32, first: &mut usize| {
            if *count == 0 {
                *first = row;
            }
            *count += 1;
        };
        match written.order {
            Order::Stated => {}
            Order::DayFirst => first_of(&mut self.day_first, &mut self.day_first_row),
            Order::MonthFirst => first_of(&mut self.month_first, &mut self.month_first_row),
            Order::Either => {
                self.either.get_or_insert_with(|| cell.to_owned());
                for (span, day_first) in self.spans.iter_mut().zip([true, false]) {
                    if let Ok(Stamp { minute, .. }) = written.stamp(day_first) {
                        let (first, last) = span.get_or_insert((minute, minute));
                        *first = minute.min(*first);
                        *last = minute.max(*last);
                    }
                }
            }
        }
    }

    pub(super) fn readable(&self) -> u32 {
        self.formats.iter().sum()
    }

    pub(super) fn no_hour(&self) -> u32 {
        self.no_hour
    }

    /// Dates without a zone in a column where others state one.
    pub(super) fn mixed_zones(&self) -> Option<u32> {
        (self.with_zone > 0 && self.without_zone > 0).then_some(self.without_zone)
    }

    /// Dates with a format that a person would call a date, rather than a number.
    pub(super) fn looks_like_dates(&self) -> u32 {
        use DateFormat::{Compact, EpochMillis, EpochSeconds, Serial};
        let numbers =
            [EpochSeconds, EpochMillis, Compact, Serial].map(|format| self.formats[format as usize]);
        self.readable() - numbers.iter().sum::<u32>()
    }

    /// Fails on dates that no single reading fits.
    pub(super) fn check(&self, column: &str) -> Result<(), ImportError> {
        let column = column.to_owned();
        let readable = self.readable();
        if readable == 0 {
            return Err(match &self.first_bad {
                Some(_) if self.no_hour > self.unreadable => ImportError::NoHours { column },
                Some((example, row)) => {
                    ImportError::NoReadableDate { column, example: example.clone(), row: *row }
                }
                None => ImportError::NoDateColumn,
            });
        }
        let counts = |count: u32| count > 0 && f64::from(count) >= SLIP * f64::from(readable);
        let formats: Vec<DateFormat> = self.met.iter().flatten().copied().collect();
        let formats: Vec<DateFormat> =
            formats.into_iter().filter(|&format| counts(self.formats[format as usize])).collect();
        if formats.len() >= 3 {
            return Err(ImportError::MixedFormats { column, formats });
        }
        if counts(self.day_first) && counts(self.month_first) {
            let (day_first_row, month_first_row) = (self.day_first_row, self.month_first_row);
            return Err(ImportError::MixedOrder { column, day_first_row, month_first_row });
        }
        Ok(())
    }

    /// Settles the order of day and month by other dates of the same rows, where these leave it open.
    pub(super) fn settle(&mut self, others: &Self) {
        if self.day_first().is_none() && !others.contradicts() {
            self.day_first += others.day_first;
            self.month_first += others.month_first;
        }
    }

    const fn contradicts(&self) -> bool {
        self.day_first > 0 && self.month_first > 0
    }

    /// Whether the day comes first; `None` when only the user can know.
    pub(super) fn day_first(&self) -> Option<bool> {
        match (self.day_first, self.month_first) {
            (0, 0) => self.either.is_none().then_some(true),
            (day, month) => Some(day >= month),
        }
    }

    /// What must be asked about these dates.
    pub(super) fn questions(&self) -> Vec<Question> {
        let mut questions = Vec::new();
        if let (None, Some(example)) = (self.day_first(), &self.either) {
            let length = |span: Option<(i64, i64)>| span.map_or(i64::MAX, |(first, last)| last - first);
            let likely = length(self.spans[0]) <= length(self.spans[1]);
            questions.push(Question::DayFirst { example: example.clone(), likely });
        }
        questions.push(if self.with_zone > 0 { Question::ServiceZone } else { Question::WrittenZone });
        questions
    }

    /// The date that can be read both ways, if that matters.
    pub(super) fn doubtful(&self) -> Option<&str> {
        self.either.as_deref()
    }
}

/// A cell as a stamp under a mapping.
pub(super) fn stamp(cell: &str, mapping: &Mapping) -> Result<Stamp, DateFault> {
    read(cell)?.stamp(mapping.day_first.unwrap_or(true))
}
