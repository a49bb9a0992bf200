//! Cover that was needed, week by week, against what was to be expected.
//!
//! What is known ahead is in the calendar; what is not comes in spells of sickness, each a run of days, so that days come
//! in clumps: a week or a year varies more than if every day fell by itself.

use super::demand::absent_days;
use super::ledger::Frame;
use super::staffed::is_only_backup;
use crate::calendar::days::working_days;
use crate::model::availability::WORKING_DAYS;
use crate::model::poisson::Poisson;
use crate::scenario::Scenario;
use crate::scenario::staff::{Actual, Staff, monday};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Fewer weeks than this say nothing of an assumption.
pub const LEAST_WEEKS: usize = 4;
/// What is rarer than this by chance is taken for no chance.
const RARE: f64 = 0.05;
/// Share of the weeks that lie between P10 and P90.
const WITHIN: f64 = 0.8;

/// What a week is expected to need: cover visits, that is days on which a backup stands in for somebody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Its Monday.
    pub week: Date,
    /// Of the mean, those that are in the calendar.
    pub planned: f64,
    /// On the average.
    pub mean: f64,
    /// Nine weeks of ten need more.
    pub p10: f64,
    /// Every other week needs more.
    pub p50: f64,
    /// One week of ten needs more.
    pub p90: f64,
}

/// What is assumed of absences that are not known ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumed {
    /// People who hold posts.
    pub heads: u32,
    /// Share of their working days.
    pub rate: f64,
    /// Working days of a spell, at least 1.
    pub spell: f64,
    /// Days a year that the rate stands for.
    pub days_a_year: f64,
    /// Working days a year of which they are taken.
    pub of_days: f64,
}

impl Assumed {
    /// What a scenario assumes for the people listed.
    #[must_use]
    pub fn of(scenario: &Scenario, staff: &Staff) -> Self {
        let absent = absent_days(scenario);
        let listed: u32 = staff.people.iter().filter(|it| !is_only_backup(it)).map(|it| it.heads).sum();
        // A list of nobody but backups says nothing of the team.
        let heads = if listed == 0 && staff.is_listed() { scenario.team.headcount() } else { listed };
        Self {
            heads,
            rate: absent.unplanned_rate(),
            spell: scenario.absence.sick_spell_days.max(1.0),
            days_a_year: scenario.absence.sick_days,
            of_days: (WORKING_DAYS - absent.planned()).max(0.0),
        }
    }
}

/// What weeks are expected to need.
///
/// # Formula
/// Mean = planned + n·w·q: working days of leave in the calendar of who holds posts, and n people on w working days at
/// the rate q of what is not known ahead. P10, P50 and P90 = planned + φ·Q, Q the quantiles of a Poisson count with mean
/// n·w·q/φ. φ = [wL + 2 Σ_{d=1}^{w−1} (w − d)(L − d)⁺]/(wL) is the variance over the mean of the days that spells of L
/// days, which begin independently, put into w days.
#[must_use]
pub fn expected(staff: &Staff, assumed: &Assumed, frame: &Frame, weeks: &[Date]) -> Vec<Band> {
    weeks.iter().map(|&week| band(staff, assumed, frame, week)).collect()
}

fn band(staff: &Staff, assumed: &Assumed, frame: &Frame, week: Date) -> Band {
    let end = week.checked_add(6.days()).unwrap_or(week);
    let posts = |person: u32| staff.person(person).filter(|it| !is_only_backup(it)).map_or(0, |it| it.heads);
    let within = staff.leave.iter().filter(|leave| leave.from <= end && leave.to >= week);
    let planned: f64 = within
        .map(|leave| {
            let days = working_days(leave.from.max(week), leave.to.min(end), &frame.holidays);
            f64::from(days * posts(leave.person))
        })
        .sum();
    let days = f64::from(frame.days(week, end));
    let unplanned = f64::from(assumed.heads) * days * assumed.rate;
    let clump = clumps(days, assumed.spell);
    let count = Poisson::new(unplanned / clump);
    let at = |share: f64| planned + clump * quantile(&count, share);
    Band { week, planned, mean: planned + unplanned, p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}

/// Variance over mean of the days that spells of so many days put into a stretch of days.
///
/// ```
/// use relevo::engine::measure::clumps;
/// assert_eq!(clumps(5.0, 1.0), 1.0);
/// // Five days, spells of three: (15 + 2·(4·2 + 3·1))/15.
/// assert!((clumps(5.0, 3.0) - 37.0 / 15.0).abs() < 1e-12);
/// ```
#[must_use]
pub fn clumps(days: f64, spell: f64) -> f64 {
    if days < 1.0 {
        return 1.0;
    }
    let later = (1..7).map(f64::from).filter(|&apart| apart < days);
    let pairs: f64 = later.map(|apart| (days - apart) * (spell - apart).max(0.0)).sum();
    1.0 + 2.0 * pairs / (days * spell)
}

/// The least count that is reached with this probability.
fn quantile(count: &Poisson, share: f64) -> f64 {
    let mut total = 0.0;
    for (place, weight) in count.weights.iter().enumerate() {
        total += weight;
        if total >= share {
            return (count.first + place) as f64;
        }
    }
    count.last() as f64
}

/// A week that was measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// What happened.
    pub actual: Actual,
    /// What was expected.
    pub band: Band,
    /// Needed less the mean, up to here.
    pub ahead: f64,
}

impl Measured {
    /// Whether it lies between P10 and P90.
    #[must_use]
    pub fn is_within(&self) -> bool {
        self.band.p10 - 1e-9 <= self.actual.visits && self.actual.visits <= self.band.p90 + 1e-9
    }
}

/// Whether what is assumed of sickness holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Holds {
    /// Too few weeks to say.
    TooEarly,
    /// Nobody who could be away is listed.
    Nobody,
    /// What happened is no rarer than chance makes it.
    AsAssumed {
        /// Chance of a total at least as far off.
        chance: f64,
    },
    /// It is off.
    Off {
        /// Chance of a total at least as far off.
        chance: f64,
        /// Sick days a year that are assumed.
        assumed: f64,
        /// Those that these weeks speak for.
        found: f64,
    },
}

/// What the measured weeks say.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Week by week, the first first.
    pub weeks: Vec<Measured>,
    /// Cover visits that were needed.
    pub needed: f64,
    /// Those that a backup came for.
    pub covered: f64,
    /// Those that were expected.
    pub expected: f64,
    /// Weeks between P10 and P90.
    pub within: usize,
    /// As many as are usual by chance.
    pub usual: usize,
    /// Whether what is assumed of sickness holds.
    pub holds: Holds,
}

impl Measure {
    /// Share of what was needed that was covered; `None` where nothing was needed.
    #[must_use]
    pub fn share_covered(&self) -> Option<f64> {
        (self.needed > 0.0).then(|| (self.covered / self.needed).clamp(0.0, 1.0))
    }
}

/// The weeks measured, each against its band: for a week that was stated twice what was stated last. `bands` says what
/// is expected of a week.
///
/// # Formula
/// Of visits beyond those in the calendar, x = Σ(needed − planned)⁺/L spells are compared with their expected number
/// m = Σ(mean − planned)/L: chance = min(1, 2·min(P(N ≤ ⌈x⌉), P(N ≥ ⌊x⌋))), N Poisson with mean m; off where that is below 5 %.
/// The days a year that the weeks speak for: Σ(needed − planned)⁺ ÷ Σ person-days × working days that are not planned away.
#[must_use]
pub fn measure(actuals: &[Actual], assumed: &Assumed, bands: impl Fn(&[Date]) -> Vec<Band>) -> Measure {
    let by_week: BTreeMap<Date, Actual> =
        actuals.iter().map(|actual| (monday(actual.week), *actual)).collect();
    let weeks: Vec<Date> = by_week.keys().copied().collect();
    let mut ahead = 0.0;
    let weeks: Vec<Measured> = by_week
        .into_values()
        .zip(bands(&weeks))
        .map(|(actual, band)| {
            ahead += actual.visits - band.mean;
            Measured { actual, band, ahead }
        })
        .collect();
    let sum = |of: fn(&Measured) -> f64| weeks.iter().map(of).sum::<f64>();
    Measure {
        needed: sum(|week| week.actual.visits),
        covered: sum(|week| week.actual.covered.min(week.actual.visits)),
        expected: sum(|week| week.band.mean),
        within: weeks.iter().filter(|week| week.is_within()).count(),
        usual: usual(weeks.len()),
        holds: holds(&weeks, assumed),
        weeks,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a small count")]
fn usual(weeks: usize) -> usize {
    (WITHIN * weeks as f64).round() as usize
}

fn holds(weeks: &[Measured], assumed: &Assumed) -> Holds {
    let expected: f64 = weeks.iter().map(|week| week.band.mean - week.band.planned).sum();
    let found: f64 = weeks.iter().map(|week| (week.actual.visits - week.band.planned).max(0.0)).sum();
    if assumed.heads == 0 {
        return Holds::Nobody;
    }
    if weeks.len() < LEAST_WEEKS {
        return Holds::TooEarly;
    }
    let chance = chance(found / assumed.spell, expected / assumed.spell);
    if chance >= RARE {
        return Holds::AsAssumed { chance };
    }
    // What is expected is rate × person-days; without a rate the person-days are those of full weeks.
    let exposed = if assumed.rate > 0.0 {
        expected / assumed.rate
    } else {
        f64::from(assumed.heads) * 5.0 * weeks.len() as f64
    };
    let found = if exposed > 0.0 { (found / exposed).min(1.0) * assumed.of_days } else { 0.0 };
    Holds::Off { chance, assumed: assumed.days_a_year, found }
}

/// How often chance alone is at least as far from the mean as a number of spells, on either side together.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count, not negative; it saturates"
)]
fn chance(spells: f64, mean: f64) -> f64 {
    let count = Poisson::new(mean);
    let at_most = count.at_most(spells.ceil() as usize);
    let at_least = match spells.floor() as usize {
        0 => 1.0,
        below => 1.0 - count.at_most(below - 1),
    };
    (2.0 * f64::min(at_most, at_least)).clamp(0.0, 1.0)
}
