//! What to watch in a service model: it excludes nothing.

use crate::scenario::Country;
use serde::{Deserialize, Serialize};

/// Something to watch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// Fewer people are paid than it takes to fill its posts when one is away.
    FewPeople {
        /// The site, where there are several.
        site: Option<usize>,
        /// People paid.
        people: f64,
        /// Fewest that do.
        least: u32,
    },
    /// Its people would be on call more often than one week in four.
    OnCallTooOften {
        /// People paid, whole.
        people: u32,
        /// Fewest that do, absences counted.
        least: u32,
    },
    /// Duties of 12 hours on call with more than two incidents are not rare.
    Overload {
        /// Share of the duties.
        share: f64,
        /// Incidents in a duty.
        incidents: f64,
    },
    /// Whoever is on call is called in more than one night a week, and starts later the day after.
    BrokenNights {
        /// Nights a week with a call.
        nights: f64,
        /// Hours of rest that are due after each.
        rest: f64,
    },
    /// The law of a country asks for something else. Not legal advice.
    Law {
        /// The site, where there are several.
        site: Option<usize>,
        /// Whose law.
        country: Country,
        /// What it asks for.
        rule: Rule,
    },
}

/// A rule of law beside what is planned.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Contracts are longer than a week may be.
    WeeklyHours {
        /// Hours a week of the longest contract.
        planned: f64,
        /// Most that the law allows.
        most: f64,
    },
    /// Shift and handover leave less rest until the next day than is due.
    DailyRest {
        /// Hours from the end of a shift to the same hour of the next day's.
        planned: f64,
        /// Fewest.
        least: f64,
    },
    /// Shifts are longer than a day's work may be.
    DailyHours {
        /// Hours of a shift with its handover.
        planned: f64,
        /// Most.
        most: f64,
    },
    /// Shifts at night are longer than a night's work may be.
    NightHours {
        /// Hours of a shift with its handover.
        planned: f64,
        /// Most.
        most: f64,
    },
    /// Nights are paid less on top than is due.
    NightPremium {
        /// Share on top.
        planned: f64,
        /// Least.
        least: f64,
    },
    /// Contracts and shifts leave no day of the week off.
    WeeklyRest {
        /// Shifts a week of the longest contract.
        shifts: f64,
        /// Hours of rest in one piece that are due.
        least: f64,
    },
}
