//! Sites that could take turns: follow-the-sun.

use super::{Country, Currency, Scenario, Tier, WindowKind};
use crate::calendar::zone::ZoneYear;
use crate::calendar::{HourRange, WeekMask};
use serde::{Deserialize, Serialize};

/// Most sites.
pub const MAX_SITES: usize = 3;
/// Days of the year on which hours of sites are compared: in January and in July, when no clock is being changed.
const LOOK_ON: [u32; 2] = [15, 196];

/// A place with people of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// As the user calls it.
    pub name: String,
    /// Name of its time zone.
    pub zone: String,
    /// Its clocks through the planning year.
    pub zone_year: ZoneYear,
    /// When people are on duty there, on its own clocks.
    pub hours: HourRange,
    /// Fewest people there while it is open.
    pub minimum_on_duty: u32,
    /// Whose law, absences and public holidays it has.
    pub country: Country,
    /// Of one paid hour there, in the currency of the site.
    pub hourly_cost: f64,
    /// Of the site.
    pub currency: Currency,
    /// What one unit of it is in the scenario's currency.
    pub exchange: f64,
    /// Share of the tickets that its people can work on.
    pub skills: f64,
}

impl Site {
    /// Its hours on the clocks of the service, on a day of the year.
    #[must_use]
    pub fn mask_on(&self, service: &ZoneYear, day: u32) -> WeekMask {
        self.hours.mask().seen_from(self.ahead_on(service, day))
    }

    /// Minutes that its clocks are ahead of those of the service, on a day of the year.
    #[must_use]
    pub fn ahead_on(&self, service: &ZoneYear, day: u32) -> i32 {
        self.zone_year.offset_on(day) - service.offset_on(day)
    }
}

impl Scenario {
    /// Whether there are sites that cover more by taking turns than each alone.
    #[must_use]
    pub fn follows_the_sun(&self) -> bool {
        LOOK_ON.iter().any(|&day| {
            let masks = self.sites.iter().map(|site| site.mask_on(&self.zone_year, day));
            let (mut all, mut most) = (WeekMask::NEVER, 0);
            for mask in masks {
                most = most.max(mask.hours());
                all = all.or(&mask);
            }
            all.hours() > most
        })
    }

    /// Open hours of a tier's contract: painted hours are those of the service.
    #[must_use]
    pub fn tier_mask(&self, tier: &Tier) -> WeekMask {
        match tier.window.kind {
            WindowKind::Painted => self.service.window.painted_mask(),
            _ => tier.window.mask(),
        }
    }
}
