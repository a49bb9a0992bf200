//! A scenario on its way into a document.

use super::places;
use crate::scenario::Scenario;
use crate::scenario::json::{self, Json};
use crate::scenario::lists::LISTS;
use crate::scenario::params::{CHOICES, FLAGS, NAMES, NUMBERS, path};
use crate::scenario::ranges::counts;

/// The scenario as a tree, by the same table as it is read.
pub(super) fn stated(scenario: &Scenario) -> Json {
    let mut json = Json::Null;
    for list in &LISTS {
        json.put(list.id, Json::List(Vec::new()));
    }
    for row in NAMES {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some()) {
            json.put(&path(row.id, at), (row.get)(scenario, at).unwrap_or_default().into());
        }
    }
    for row in CHOICES {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some()) {
            let stored = (row.get)(scenario, at).and_then(|position| row.values.get(position));
            json.put(&path(row.id, at), stored.copied().unwrap_or_default().into());
        }
    }
    for row in NUMBERS {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some()) {
            json.put(&path(row.id, at), Json::Number((row.get)(scenario, at).unwrap_or_default()));
        }
    }
    for row in FLAGS {
        for at in places(row.id, |at| (row.get)(scenario, at).is_some()) {
            json.put(&path(row.id, at), Json::Flag((row.get)(scenario, at).unwrap_or_default()));
        }
    }
    for (item, layer) in scenario.layers.iter().enumerate() {
        let weights = layer.measured.iter().map(|&weight| Json::Number(f64::from(weight))).collect();
        json.put(&format!("layers.{item}.measured"), Json::List(weights));
    }
    let painted = |days: &[u32]| Json::List(days.iter().map(|&day| Json::Number(f64::from(day))).collect());
    json.put("service.window.painted", painted(&scenario.service.window.painted));
    for (item, tier) in scenario.tiers.iter().enumerate() {
        json.put(&format!("tiers.{item}.window.painted"), painted(&tier.window.painted));
    }
    if let Ok(staff) = json::read(&scenario.staff) {
        json.put("staff", staff);
    }
    json.put("ranges", Json::List(Vec::new()));
    // Ranges of earlier values are as if they were not there.
    for (position, range) in scenario.ranges.iter().filter(|range| counts(scenario, range)).enumerate() {
        json.put(&format!("ranges.{position}.path"), range.path.as_str().into());
        json.put(&format!("ranges.{position}.low"), Json::Number(range.low));
        json.put(&format!("ranges.{position}.high"), Json::Number(range.high));
    }
    json
}
