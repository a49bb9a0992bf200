//! The twelve months ahead in words and rows.

mod issues;
mod why;

use super::{Voice, capital};
use crate::chart::sketch::{WeekMark, Weeks};
use crate::engine::ahead::{Ahead, AheadWeek, DRY, Stretch};
use crate::i18n::words::months::MonthsWords;
use crate::scenario::staff::{Person, Staff};
use jiff::ToSpan;
use jiff::civil::Date;

/// Most stretches told in sentences.
const MOST_TOLD: usize = 6;
/// Most peaks named in the chart.
const MOST_NOTES: usize = 4;
/// Most people named in a row.
const MOST_NAMES: usize = 3;

/// What is told of the months ahead.
#[derive(Clone, Copy)]
pub struct Months<'a> {
    /// The weeks.
    pub ahead: &'a Ahead,
    /// The people.
    pub staff: &'a Staff,
    /// The language.
    pub voice: Voice,
}

/// A week as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekRow {
    /// Its Monday, as a key.
    pub key: String,
    /// The same, to be read.
    pub week: String,
    /// In the order of [`Months::heads`], after the week.
    pub cells: [String; 10],
    /// Who is on leave.
    pub on_leave: String,
    /// Working days.
    pub days: String,
    /// Whether the pool runs dry.
    pub dry: bool,
}

impl Months<'_> {
    fn words(&self) -> &'static MonthsWords {
        &self.voice.locale.results().months
    }

    fn count(&self, number: f64) -> String {
        self.voice.count(number)
    }

    /// What they show, as a title.
    #[must_use]
    pub fn finding(&self) -> String {
        let (words, ahead) = (self.words(), self.ahead);
        let [.., mean, _] = ahead.sums();
        if ahead.people == 0 {
            return words.finding_nobody.to_owned();
        }
        if mean < 0.05 {
            return words.finding_nothing.to_owned();
        }
        let can: f64 = ahead.weeks.iter().map(|week| week.visits.capacity).sum();
        if can <= 0.0 {
            return (words.finding_no_backups)(&self.voice.about(mean));
        }
        match ahead.dry.first() {
            None => words.finding_enough.to_owned(),
            Some(worst) if ahead.weeks.iter().all(|week| week.visits.dry >= DRY) => {
                let [need, have] = [worst.need, worst.have].map(|posts| self.count(f64::from(posts)));
                (words.finding_always)(&need, &have)
            }
            Some(worst) => capital(&(words.finding_dry)(&self.short(worst), ahead.dry.len() - 1)),
        }
    }

    /// A stretch in a few words, by the month of its worst week: "Aug: need 3, have 2".
    #[must_use]
    pub fn short(&self, stretch: &Stretch) -> String {
        let [need, have] = [stretch.need, stretch.have].map(|posts| self.count(f64::from(posts)));
        let month = self.ahead.weeks.get(stretch.worst).map_or("", |week| month_of(week, self.voice));
        (self.words().short)(month, &need, &have)
    }

    /// Visits of the year, and what is known ahead of the days away.
    #[must_use]
    pub fn sums(&self) -> Vec<String> {
        let [.., mean, left] = self.ahead.sums();
        let words = self.words();
        let mut lines = Vec::new();
        if mean > 0.0 {
            lines.push((words.year)(&self.voice.about(mean), &self.voice.about(left)));
        }
        lines.push(self.known());
        if self.ahead.clients > 1 {
            lines.push((words.clients)(&self.count(f64::from(self.ahead.clients))));
        }
        lines
    }

    /// What is known ahead of the days away, and what is not.
    #[must_use]
    pub fn known(&self) -> String {
        let [planned, sick, vacant, ..] = self.ahead.sums();
        let (words, all) = (self.words(), planned + sick + vacant);
        if all <= 0.0 {
            return words.known_nothing.to_owned();
        }
        let days = |days: f64| self.voice.about(days);
        let share = self.ahead.planned_share();
        (words.known)(
            &days(planned),
            &self.voice.share(share),
            &days(sick + vacant),
            &self.voice.share(1.0 - share),
            &days(sick),
            &days(vacant),
        )
    }

    /// The stretches in which the pool runs dry, the worst first; or that there is none.
    #[must_use]
    pub fn stretches(&self) -> Vec<String> {
        let (words, ahead) = (self.words(), self.ahead);
        if ahead.dry.is_empty() {
            return vec![words.dry_none.to_owned()];
        }
        let mut told: Vec<String> =
            ahead.dry.iter().take(MOST_TOLD).map(|stretch| self.stretch(stretch)).collect();
        if ahead.dry.len() > MOST_TOLD {
            told.push((words.more_stretches)(ahead.dry.len() - MOST_TOLD));
        }
        told
    }

    fn stretch(&self, stretch: &Stretch) -> String {
        let weeks = self.ahead.weeks.get(stretch.first..=stretch.last).unwrap_or_default();
        let left: f64 = weeks.iter().map(|week| week.visits.uncovered).sum();
        let dry = self.ahead.weeks.get(stretch.worst).map_or(0.0, |week| week.visits.dry);
        let day = |day: Option<Date>| day.map_or_else(String::new, |day| self.voice.locale.date(day));
        let last = weeks.last().and_then(|week| week.monday.checked_add(4.days()).ok());
        (self.words().stretch)(
            &day(weeks.first().map(|week| week.monday)),
            &day(last),
            &self.count(f64::from(stretch.need)),
            &self.count(f64::from(stretch.have)),
            &self.voice.of_hundred(dry),
            &self.voice.about(left),
        )
    }

    /// The columns of the table after the week and before who is on leave and the working days.
    #[must_use]
    pub fn heads(&self) -> [&'static str; 10] {
        let words = self.words();
        [
            words.planned,
            words.sick,
            words.vacant,
            words.mean,
            "P10",
            "P50",
            "P90",
            words.capacity,
            words.dry,
            words.uncovered,
        ]
    }

    /// What the chart shows, as its title: the week that needs most.
    #[must_use]
    pub fn peak(&self) -> String {
        let key = |week: &&AheadWeek| (week.visits.p50, week.visits.p90);
        // The first of several alike.
        let fullest = self.ahead.weeks.iter().rev().max_by_key(key).filter(|week| week.visits.p90 > 0);
        let Some(week) = fullest else { return self.words().chart_up.to_owned() };
        let [p50, p90] = [week.visits.p50, week.visits.p90].map(|visits| self.count(f64::from(visits)));
        capital(&(self.words().peak)(month_of(week, self.voice), &p50, &p90))
    }

    /// Every week.
    #[must_use]
    pub fn rows(&self) -> Vec<WeekRow> {
        let row = |week: &AheadWeek| {
            let of = &week.visits;
            let whole = |number: u32| self.count(f64::from(number));
            WeekRow {
                key: week.monday.to_string(),
                week: self.voice.locale.date(week.monday),
                cells: [
                    self.count(of.planned),
                    self.count(of.sick),
                    self.count(of.vacant),
                    self.count(of.mean),
                    whole(of.p10),
                    whole(of.p50),
                    whole(of.p90),
                    self.count(of.capacity),
                    self.voice.share(of.dry),
                    self.count(of.uncovered),
                ],
                on_leave: self.names(&week.on_leave),
                days: whole(week.open_days),
                dry: of.dry >= DRY,
            }
        };
        self.ahead.weeks.iter().map(row).collect()
    }

    fn names(&self, ids: &[u32]) -> String {
        let names = ids.iter().filter_map(|id| self.staff.person(*id)).map(Person::called);
        let mut names: Vec<String> = names.collect();
        let more = names.len().saturating_sub(MOST_NAMES);
        names.truncate(MOST_NAMES);
        if more > 0 {
            names.push((self.words().and_more)(more));
        }
        names.join(", ")
    }

    /// The chart, ready to be drawn.
    #[must_use]
    pub fn sketch(&self) -> Weeks {
        let weeks = &self.ahead.weeks;
        let mark = |week: &AheadWeek| WeekMark {
            low: f64::from(week.visits.p10),
            middle: f64::from(week.visits.p50),
            high: f64::from(week.visits.p90),
            can: week.visits.capacity,
        };
        let months = weeks.iter().enumerate().filter(|(place, week)| {
            let before = place.checked_sub(1).and_then(|before| weeks.get(before));
            before.is_none_or(|before| before.monday.month() != week.monday.month())
        });
        // A first month of one week leaves its name no room.
        let named: Vec<(usize, String)> =
            months.map(|(place, week)| (place, month_of(week, self.voice).to_owned())).collect();
        let named = match named.as_slice() {
            [_, (second, _), ..] if *second < 2 => named[1..].to_vec(),
            _ => named,
        };
        let notes =
            self.ahead.dry.iter().take(MOST_NOTES).map(|stretch| (stretch.worst, self.short(stretch)));
        Weeks {
            weeks: weeks.iter().map(mark).collect(),
            months: named,
            notes: notes.collect(),
            up: self.words().chart_up.to_owned(),
            locale: self.voice.locale,
        }
    }
}

/// The month of a week's Monday.
fn month_of(week: &AheadWeek, voice: Voice) -> &'static str {
    let place = usize::try_from(week.monday.month() - 1).unwrap_or(0);
    voice.locale.common().months_short[place % 12]
}
