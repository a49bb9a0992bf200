//! When each incident was opened and how soon it was answered. It stays beside the text that it was read from: it
//! cannot be serialized, so it never reaches a page, a document or a file.

use super::stamp::civil;
use super::tally::slot_of;

/// One incident's times, without its number, its texts and its people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TicketTimes {
    /// Minutes since 1970-01-01 00:00 on the service's clock.
    pub opened: i64,
    /// 0 = P1 … 3 = P4.
    pub severity: usize,
    /// Position of its group in the evidence.
    pub group: usize,
    /// Wall-clock minutes to the first response, where the file tells them.
    pub response: Option<f64>,
}

/// A month of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// As in 2026.
    pub year: i16,
    /// 1..=12.
    pub month: i8,
}

impl TicketTimes {
    /// Hours since Monday 00:00, 0..168.
    #[must_use]
    pub fn week_time(&self) -> f64 {
        self.slot() as f64 + self.opened.rem_euclid(60) as f64 / 60.0
    }

    /// The hour of the week, 0..168.
    #[must_use]
    pub fn slot(&self) -> usize {
        slot_of(self.opened.div_euclid(60))
    }

    /// Days since 1970.
    #[must_use]
    pub fn day(&self) -> i64 {
        self.opened.div_euclid(1440)
    }
}

impl Month {
    /// The month that holds a day since 1970; `None` far outside any calendar.
    #[must_use]
    pub fn of_day(day: i64) -> Option<Self> {
        let date = i32::try_from(day).ok().and_then(civil)?;
        Some(Self { year: date.year(), month: date.month() })
    }
}
