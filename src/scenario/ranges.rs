//! Numbers that are stated as a range: `8-12` instead of 10. What is computed is computed with the middle; the range says
//! how far it is in doubt, and is drawn from on the page of risk.
//!
//! Only quantities of the world are in doubt. What the user decides (people, targets, hours, who is paged) is what it is
//! said to be.
//!
//! A range counts while the value is its middle: whoever moves the value by a slider, an example or an import has stated
//! another value, and the range with it.

use super::params::{At, NUMBERS, Number, path, place};
use super::{MAX_RANGES, Scenario};
use serde::{Deserialize, Serialize};

/// A number that is stated as a range: nine in ten times it is between the ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RangeOf {
    /// Path in the document.
    pub path: String,
    /// It is below this one time in twenty.
    pub low: f64,
    /// It is above this one time in twenty.
    pub high: f64,
}

/// What the user decides, by the beginnings of ids: headcounts, windows, targets, objectives, credits, who is called when,
/// how many backups, and the terms of an offer.
const DECISIONS: [&str; 12] = [
    "team.",
    "tiers.",
    "sites.",
    "offer.",
    "service.window.",
    "service.on_call_roles",
    "service.pages_up_to",
    "service.escalation_timeout",
    "backups.count",
    "backups.people_per_backup",
    "backups.lead_hours",
    "layers.*.answer_",
];

/// Whether a parameter is a quantity of the world, which can be in doubt.
///
/// ```
/// use relevo::scenario::ranges::may_vary;
/// assert!(may_vary("layers.*.incidents_per_month.*") && may_vary("absence.sick_days"));
/// assert!(!may_vary("team.groups.*.headcount") && !may_vary("tiers.*.objective.*"));
/// ```
#[must_use]
pub fn may_vary(id: &str) -> bool {
    !DECISIONS.iter().any(|decision| id.starts_with(decision))
}

/// The middle of a range: what is computed with.
#[must_use]
pub const fn middle(low: f64, high: f64) -> f64 {
    f64::midpoint(low, high)
}

/// Whether the ends of a range have a value as their middle.
fn is_middle(range: &RangeOf, value: f64) -> bool {
    let middle = middle(range.low, range.high);
    (middle - value).abs() <= 1e-9 * middle.abs().max(1.0)
}

/// The ends of the range that a value is stated as, if it is.
#[must_use]
pub fn range_of(scenario: &Scenario, row: &Number, at: At) -> Option<(f64, f64)> {
    if scenario.ranges.is_empty() {
        return None;
    }
    let path = path(row.id, at);
    let range = scenario.ranges.iter().find(|range| range.path == path)?;
    is_middle(range, (row.get)(scenario, at)?).then_some((range.low, range.high))
}

/// States a value as a range, or as a plain value where the ends are one. Does nothing where the ends stand upside down, are
/// out of bounds, or the parameter has no range.
pub fn state(scenario: &mut Scenario, row: &Number, at: At, (low, high): (f64, f64)) {
    let within = row.bounds.0 <= low && low <= high && high <= row.bounds.1;
    if !within || !may_vary(row.id) || (row.get)(scenario, at).is_none() {
        return;
    }
    forget(scenario, row, at);
    (row.set)(scenario, at, middle(low, high));
    if low < high {
        // Ranges of earlier values make room.
        let stale: Vec<bool> = scenario.ranges.iter().map(|range| !counts(scenario, range)).collect();
        let mut stale = stale.into_iter();
        scenario.ranges.retain(|_| stale.next() != Some(true));
        if scenario.ranges.len() < MAX_RANGES {
            scenario.ranges.push(RangeOf { path: path(row.id, at), low, high });
        }
    }
}

/// Takes the range of a value away; the value stays.
pub fn forget(scenario: &mut Scenario, row: &Number, at: At) {
    if !scenario.ranges.is_empty() {
        let path = path(row.id, at);
        scenario.ranges.retain(|range| range.path != path);
    }
}

/// Whether a range is one of a quantity that there is, within its bounds, around its value.
#[must_use]
pub fn counts(scenario: &Scenario, range: &RangeOf) -> bool {
    let (id, at) = place(&range.path);
    let row = NUMBERS.iter().find(|row| row.id == id && may_vary(row.id));
    row.is_some_and(|row| {
        let within = row.bounds.0 <= range.low && range.low < range.high && range.high <= row.bounds.1;
        // Other spellings of the same place would be found nowhere.
        let plain = path(row.id, at) == range.path;
        within && plain && (row.get)(scenario, at).is_some_and(|value| is_middle(range, value))
    })
}

/// The items of a list after one was taken away: its ranges go, those of the later items move up.
pub(super) fn renumber(scenario: &mut Scenario, list: &str, gone: usize) {
    let before = format!("{list}.");
    scenario.ranges.retain_mut(|range| {
        let Some((item, rest)) = range.path.strip_prefix(&before).and_then(|rest| rest.split_once('.'))
        else {
            return true;
        };
        match item.parse::<usize>() {
            Ok(item) if item == gone => return false,
            Ok(item) if item > gone => range.path = format!("{before}{}.{rest}", item - 1),
            _ => {}
        }
        true
    });
}
