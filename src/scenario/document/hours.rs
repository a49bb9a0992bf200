//! Hours of a week in a document: measured profiles and painted windows.

use super::{Reader, whole};
use crate::calendar::WEEK;
use crate::scenario::Scenario;
use crate::scenario::json::Json;

impl Reader<'_> {
    /// Measured profiles: empty, or 168 small integers.
    pub(super) fn profiles(&mut self, scenario: &mut Scenario) {
        for (item, layer) in scenario.layers.iter_mut().enumerate() {
            let path = format!("layers.{item}.measured");
            self.known.push(path.clone());
            let Some(found) = self.find(&path) else { continue };
            let weights: Option<Vec<u16>> = found.list().and_then(|weights| {
                weights.iter().map(|weight| whole(weight).and_then(|w| u16::try_from(w).ok())).collect()
            });
            match weights.filter(|weights| weights.is_empty() || weights.len() == WEEK) {
                Some(weights) => layer.measured = weights,
                None => self.not_usable(path),
            }
        }
    }

    /// Painted hours: nothing, or seven numbers of 24 bits.
    pub(super) fn painted(&mut self, scenario: &mut Scenario) {
        let path = "service.window.painted";
        self.known.push(path.to_owned());
        let Some(found) = self.find(path) else { return };
        let day = |hours: &Json| whole(hours).filter(|&hours| hours < 1 << 24).and_then(|it| u32::try_from(it).ok());
        let days: Option<Vec<u32>> = found.list().and_then(|days| days.iter().map(day).collect());
        match days.filter(|days| days.is_empty() || days.len() * 24 == WEEK) {
            Some(days) => scenario.service.window.painted = days,
            None => self.not_usable(path.to_owned()),
        }
    }
}
