//! When tickets arrive and when downtime hurts: 168 weights by a common name. Editorial shapes, except where a
//! source is named; a measured profile replaces them.

use super::{Layer, Nature, ProfileKind};
use crate::calendar::{WEEK, day_of, hour_of};

impl Layer {
    /// Share of the week's tickets in each hour; adds up to 1. A measured profile without a ticket is flat.
    #[must_use]
    pub fn arrival_shares(&self) -> [f64; WEEK] {
        let weights: [f64; WEEK] = match self.profile {
            ProfileKind::Measured => {
                std::array::from_fn(|slot| self.measured.get(slot).map_or(0.0, |&w| f64::from(w)))
            }
            kind => std::array::from_fn(|slot| preset_weight(kind, slot)),
        };
        let total: f64 = weights.iter().sum();
        if total > 0.0 { weights.map(|weight| weight / total) } else { [1.0 / WEEK as f64; WEEK] }
    }

    /// What an hour of downtime costs in each hour of the week, relative to the busiest: 0..=1.
    #[must_use]
    pub fn downtime_curve(&self) -> [f64; WEEK] {
        std::array::from_fn(|slot| downtime_weight(self.nature, slot))
    }
}

/// Weight of an hour under a preset. Office: 83 % of the tickets fall in 08–18 on weekdays, as in a real
/// `ServiceNow` log (UCI 498).
fn preset_weight(kind: ProfileKind, slot: usize) -> f64 {
    let weekday = day_of(slot) < 5;
    let hour = hour_of(slot);
    match kind {
        ProfileKind::Office => match (weekday, hour) {
            (true, 9..=11 | 15..=16) => 10.0,
            (true, 8 | 12..=14 | 17) => 7.0,
            (true, 7 | 18..=19) => 2.4,
            (true, 6 | 20..=22) => 1.0,
            (true, _) => 0.3,
            (false, 8..=20) => 0.65,
            (false, _) => 0.25,
        },
        ProfileKind::Shop => shop_weight(weekday, hour),
        ProfileKind::Mixed => match (weekday, hour) {
            (true, 8..=17) => 3.0,
            (true, 6..=7 | 18..=21) => 1.6,
            (false, 8..=21) => 1.2,
            _ => 0.8,
        },
        ProfileKind::Flat | ProfileKind::Measured => 1.0,
    }
}

/// A retail day: rises through the morning, peaks in the evening, never quite sleeps.
fn shop_weight(weekday: bool, hour: usize) -> f64 {
    let base = match hour {
        0..=1 => 2.0,
        2..=5 => 0.8,
        6..=8 => 3.0,
        9..=12 => 7.5,
        13..=17 => 8.0,
        18..=21 => 10.0,
        _ => 5.0,
    };
    if weekday { base } else { base * 0.8 }
}

/// Relative cost of an hour of downtime: 1 at the busiest hour.
fn downtime_weight(nature: Nature, slot: usize) -> f64 {
    match nature {
        Nature::Transactional => shop_weight(day_of(slot) < 5, hour_of(slot)) / 10.0,
        Nature::Continuous | Nature::Informational => 1.0,
        Nature::Office => match (day_of(slot) < 5, hour_of(slot)) {
            (true, 8..=17) => 1.0,
            (true, 7 | 18..=19) => 0.4,
            _ => 0.05,
        },
    }
}
