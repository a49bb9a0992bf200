//! Hours of a week in a document: measured profiles and painted windows.

use super::{Reader, whole};
use crate::calendar::WEEK;
use crate::scenario::json::Json;
use crate::scenario::{Scenario, Window};

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

    /// Painted hours of the service and of the tiers: nothing, or seven numbers of 24 bits.
    pub(super) fn painted(&mut self, scenario: &mut Scenario) {
        self.painted_at("service", &mut scenario.service.window);
        for (item, tier) in scenario.tiers.iter_mut().enumerate() {
            self.painted_at(&format!("tiers.{item}"), &mut tier.window);
        }
    }

    fn painted_at(&mut self, of: &str, window: &mut Window) {
        let path = format!("{of}.window.painted");
        self.known.push(path.clone());
        let Some(found) = self.find(&path) else { return };
        let day = |hours: &Json| u32::try_from(whole(hours)?).ok().filter(|&hours| hours < 1 << 24);
        let days: Option<Vec<u32>> = found.list().and_then(|days| days.iter().map(day).collect());
        match days.filter(|days| days.is_empty() || days.len() * 24 == WEEK) {
            Some(days) => window.painted = days,
            None => self.not_usable(path),
        }
    }
}
