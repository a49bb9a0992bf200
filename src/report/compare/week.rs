//! The risk of each hour of two plans against each other.

use crate::calendar::WEEK;
use crate::engine::{CellState, Plan};
use crate::i18n::words::compare::CompareWords;
use crate::report::Voice;
use crate::report::map::hour_name;

/// Upper ends of the classes of a difference, as those of a risk.
const CLASSES: [f64; 3] = [0.01, 0.05, 0.15];

/// An hour of two plans.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hour {
    /// Out of service in both.
    Out,
    /// In service in the first alone.
    First,
    /// In service in the second alone.
    Second,
    /// The risk of the second minus that of the first.
    By(f64),
}

impl Hour {
    /// −3..=3: below zero the second is safer; `None` where there is nothing to subtract.
    #[must_use]
    pub fn class(self) -> Option<i8> {
        let Self::By(by) = self else { return None };
        let size = CLASSES.iter().zip(0..).find(|(end, _)| by.abs() < **end).map_or(3, |(_, size)| size);
        Some(if by < 0.0 { -size } else { size })
    }

    /// What stands in the cell: points of a hundred with their sign, from one on.
    #[must_use]
    pub fn mark(self, voice: Voice) -> String {
        match self {
            Self::Out => String::new(),
            Self::First => "↤".to_owned(),
            Self::Second => "↦".to_owned(),
            Self::By(_) if self.class() == Some(0) => String::new(),
            Self::By(by) => signed(by, voice),
        }
    }
}

/// Every hour of the week.
#[must_use]
pub fn week(first: &Plan, second: &Plan) -> Vec<Hour> {
    let hour = |slot: usize| {
        let of = |plan: &Plan| {
            plan.cells.get(slot).filter(|cell| cell.state != CellState::OutOfService).map(|cell| cell.risk)
        };
        match (of(first), of(second)) {
            (None, None) => Hour::Out,
            (Some(_), None) => Hour::First,
            (None, Some(_)) => Hour::Second,
            (Some(before), Some(now)) => Hour::By(now - before),
        }
    };
    (0..WEEK).map(hour).collect()
}

/// Points of a hundred with their sign.
fn signed(by: f64, voice: Voice) -> String {
    let points = voice.locale.number((by * 100.0).abs().round(), 0);
    if by < 0.0 { format!("−{points}") } else { format!("+{points}") }
}

/// The difference of an hour in words.
#[must_use]
pub fn say(hour: Hour, voice: Voice) -> String {
    let words = &voice.locale.results().compare;
    match hour {
        Hour::Out => voice.pages().out_of_service.to_owned(),
        Hour::First => words.only_first.to_owned(),
        Hour::Second => words.only_second.to_owned(),
        Hour::By(by) if by.abs() < 5e-4 => words.same.to_owned(),
        Hour::By(by) => {
            let points = by.abs() * 100.0;
            let points = (words.points)(&voice.locale.number(points, usize::from(points < 9.95)));
            let word = if by > 0.0 { words.riskier } else { words.safer };
            format!("{points} {word}")
        }
    }
}

/// "Sunday 02:00: 12 points riskier".
#[must_use]
pub fn label(slot: usize, hour: Hour, voice: Voice) -> String {
    format!("{}: {}", hour_name(slot, voice), say(hour, voice))
}

/// What the map shows, as its title.
#[must_use]
pub fn finding(hours: &[Hour], words: &CompareWords) -> String {
    let count = |test: &dyn Fn(&Hour) -> bool| hours.iter().filter(|hour| test(hour)).count();
    let riskier = count(&|hour| hour.class().is_some_and(|class| class > 0));
    let safer = count(&|hour| hour.class().is_some_and(|class| class < 0));
    let service = count(&|hour| matches!(hour, Hour::First | Hour::Second));
    if riskier + safer + service == 0 {
        return words.no_hour_differs.to_owned();
    }
    let mut told = Vec::new();
    for (hours, say) in
        [(riskier, words.hours_riskier), (safer, words.hours_safer), (service, words.hours_of_one)]
    {
        if hours > 0 {
            told.push(say(hours));
        }
    }
    told.join(", ")
}

/// Hours that follow each other and differ alike: first hour, how many, and the first one's difference.
#[must_use]
pub fn stretches(hours: &[Hour]) -> Vec<(usize, usize, Hour)> {
    let mut found: Vec<(usize, usize, Hour)> = Vec::new();
    let alike = |a: Hour, b: Hour| match (a, b) {
        (Hour::By(a), Hour::By(b)) => (a - b).abs() < 5e-4,
        _ => a == b,
    };
    for (slot, &hour) in hours.iter().enumerate() {
        match found.last_mut() {
            Some((_, length, first)) if alike(*first, hour) => *length += 1,
            _ => found.push((slot, 1, hour)),
        }
    }
    found.retain(|(.., hour)| *hour != Hour::Out);
    found
}
