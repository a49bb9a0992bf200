//! The working days of the twelve months: which are open, and how much is to be done on them.

use super::bit;
use crate::calendar::holidays;
use crate::model::projection::{DAYS, posts};
use crate::scenario::Scenario;
use crate::scenario::options::{Country, Options};
use crate::scenario::staff::{Holiday, Staff, since_1970};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// How many of the last working days of a month are its end.
const MONTH_END: usize = 3;

/// Mondays to Fridays, week after week.
pub(super) struct Calendar {
    first: Date,
    weeks: usize,
    /// Whether each working day is a public holiday.
    holiday: Vec<bool>,
    /// Whether the desk is closed then.
    closes: bool,
}

impl Calendar {
    pub(super) fn new(of: &Scenario, staff: &Staff, today: Date) -> Self {
        let first = staff.first_day(today);
        let end = first.checked_add(12.months()).unwrap_or(first);
        let days = usize::try_from(since_1970(end) - since_1970(first)).unwrap_or(0);
        let weeks = days.div_ceil(7);
        let mut calendar = Self { first, weeks, holiday: vec![false; weeks * DAYS], closes: closes(of) };
        for holiday in holidays_of(of.country, staff, first) {
            if let Some(at) = calendar.at(holiday.date) {
                calendar.holiday[at] = true;
            }
        }
        calendar
    }

    /// Weeks that begin within the twelve months.
    pub(super) const fn weeks(&self) -> usize {
        self.weeks
    }

    pub(super) const fn days(&self) -> usize {
        self.weeks * DAYS
    }

    /// Where a working day stands; `None` for a weekend, and outside the weeks.
    pub(super) fn at(&self, day: Date) -> Option<usize> {
        let from = usize::try_from(since_1970(day) - since_1970(self.first)).ok()?;
        (from % 7 < DAYS && from / 7 < self.weeks).then_some(from / 7 * DAYS + from % 7)
    }

    /// The first working day from a day on that stands here, and the last up to one: `None` where there is none.
    pub(super) fn span(&self, from: Date, to: Date) -> Option<(usize, usize)> {
        let days = |day: Date| since_1970(day) - since_1970(self.first);
        let (from, to) = (days(from).max(0), days(to));
        let from = usize::try_from(from).ok()?;
        let to = usize::try_from(to).ok()?.min((self.weeks * 7).checked_sub(1)?);
        // A weekend begins with its Monday, and ends with its Friday.
        let first = from / 7 * DAYS + (from % 7).min(DAYS);
        let last = (to / 7 * DAYS + (to % 7).min(DAYS - 1)).min(self.days().checked_sub(1)?);
        (first <= last && first < self.days()).then_some((first, last))
    }

    pub(super) fn date(&self, at: usize) -> Date {
        let days = i64::try_from(at / DAYS * 7 + at % DAYS).unwrap_or(0);
        self.first.checked_add(days.days()).unwrap_or(self.first)
    }

    pub(super) fn monday(&self, week: usize) -> Date {
        self.date(week * DAYS)
    }

    /// Whether the desk is open on a working day.
    pub(super) fn is_open(&self, at: usize) -> bool {
        !(self.closes && self.holiday[at])
    }

    pub(super) fn open(&self, week: usize) -> [bool; DAYS] {
        std::array::from_fn(|day| self.is_open(week * DAYS + day))
    }

    /// The open days of a week, as bits.
    pub(super) fn open_bits(&self, week: usize) -> u8 {
        (0..DAYS).filter(|&day| self.is_open(week * DAYS + day)).map(bit).sum()
    }

    /// Working days that are public holidays.
    pub(super) fn holidays(&self) -> u32 {
        u32::try_from(self.holiday.iter().filter(|holiday| **holiday).count()).unwrap_or(0)
    }
}

/// Whether the desk is closed on public holidays: so stated, and closed on weekends too.
#[must_use]
pub fn closes(of: &Scenario) -> bool {
    of.service.closed_on_holidays && of.service.window.mask().0[5 * 24..].iter().all(|open| !open)
}

/// The public holidays of the user's own or, where there are none, of the country, for the years of the twelve months.
#[must_use]
pub fn holidays_of(country: Country, staff: &Staff, first: Date) -> Vec<Holiday> {
    staff.holidays.clone().unwrap_or_else(|| {
        let of_year = |year: i16| holidays::holidays(Country::STORED[country.position()], year);
        let days = [first.year(), first.year().saturating_add(1)].into_iter().flat_map(of_year);
        days.map(|(date, name)| Holiday { date, name: name.to_owned() }).collect()
    })
}

/// Person-days of each week that need not be covered: posts that demand does not ask for on its open days. Below 0 it
/// asks for more than there are.
///
/// # Formula
/// Σ over open days of people − ⌊people · (1 + growth)^{t/365.25} · month · month end + ½⌋, t = days from the first
pub(super) fn spare(staff: &Staff, calendar: &Calendar, people: u32) -> Vec<i64> {
    let demand = &staff.demand;
    let mut spare = vec![0; calendar.weeks()];
    for at in (0..calendar.days()).filter(|&at| calendar.is_open(at)) {
        let date = calendar.date(at);
        let years = f64::from(since_1970(date) - since_1970(calendar.first)) / 365.25;
        let grown = libm::pow((1.0 + demand.growth).max(0.0), years);
        let month = usize::try_from(date.month() - 1).unwrap_or(0);
        let end = if is_month_end(calendar, at) { demand.month_end } else { 1.0 };
        let needed = posts(people, grown * demand.months[month] * end);
        spare[at / DAYS] += i64::from(people) - i64::from(needed);
    }
    spare
}

/// Whether an open day is among the last of its month.
fn is_month_end(calendar: &Calendar, at: usize) -> bool {
    let month = calendar.date(at).month();
    let later = (1..=31).map_while(|days: i64| calendar.date(at).checked_add(days.days()).ok());
    let left = later
        .take_while(|day| day.month() == month)
        .filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
        // Beyond the weeks every working day counts.
        .filter(|day| calendar.at(*day).is_none_or(|at| calendar.is_open(at)));
    left.count() < MONTH_END
}
