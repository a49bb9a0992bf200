//! Ranges on their way out of a document.

use super::{Notice, Reader};
use crate::scenario::json::Json;
use crate::scenario::ranges::counts;
use crate::scenario::{MAX_RANGES, RangeOf, Scenario};

impl Reader<'_> {
    /// Numbers stated as a range: one for a place at most, around the value that stands there.
    pub(super) fn ranges(&mut self, scenario: &mut Scenario) {
        let found = self.find("ranges").and_then(Json::list).unwrap_or_default();
        if found.len() > MAX_RANGES {
            self.notices.push(Notice::TooMany {
                path: "ranges".to_owned(),
                found: found.len(),
                kept: MAX_RANGES,
            });
        }
        for (position, range) in found.iter().take(MAX_RANGES).enumerate() {
            let number = |name: &str| range.at(name).and_then(Json::number);
            let path = range.at("path").and_then(Json::text);
            let read = path.zip(number("low")).zip(number("high"));
            let read = read.map(|((path, low), high)| RangeOf { path: path.to_owned(), low, high });
            self.known.extend(["path", "low", "high"].map(|name| format!("ranges.{position}.{name}")));
            match read.filter(|range| counts(scenario, range)) {
                Some(range) if scenario.ranges.iter().all(|known| known.path != range.path) => {
                    scenario.ranges.push(range);
                }
                _ => self.not_usable(format!("ranges.{position}")),
            }
        }
    }
}
