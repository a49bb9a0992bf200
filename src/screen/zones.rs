//! Clocks of zones that the user named, for the scenario to keep.

use crate::calendar::zone::{YEAR_DAYS, ZoneYear};
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// Seconds of a day.
const DAY: i64 = 86_400;

/// From which second on (since 1970) a zone is how many minutes ahead of UTC, between two moments; `None` for a zone that
/// is not known.
pub type Find = fn(&str, i64, i64) -> Option<Vec<(i64, i32)>>;

/// The clocks of a zone, found for the service or for a site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offered {
    /// Which site; `None` for the service.
    pub site: Option<usize>,
    /// The zone's name.
    pub zone: String,
    /// Its clocks.
    pub zone_year: ZoneYear,
}

impl Offered {
    /// Puts them in, if the zone is still the one that they are of.
    pub fn put(&self, scenario: &mut Scenario) {
        let (zone, year) = match self.site {
            None => (&scenario.zone, &mut scenario.zone_year),
            Some(site) => match scenario.sites.get_mut(site) {
                Some(site) => (&site.zone, &mut site.zone_year),
                None => return,
            },
        };
        if *zone == self.zone {
            *year = self.zone_year;
        }
    }
}

/// The clocks that a scenario lacks, after one before it: those of zones whose names changed alone, of a site that was
/// added, and of the service once there is a site. What the user stated by hand, or a file or an example did, stays.
///
/// The planning year begins at `begins`, in seconds since 1970.
#[must_use]
pub fn offered(before: &Scenario, now: &Scenario, begins: i64, find: Find) -> Vec<Offered> {
    let offer = |site: Option<usize>, zone: &str, stated: ZoneYear| {
        let found = zone_year(zone, begins, find).filter(|found| *found != stated)?;
        Some(Offered { site, zone: zone.to_owned(), zone_year: found })
    };
    let mut offers = Vec::new();
    let rest = Scenario { sites: before.sites.clone(), ..now.clone() };
    let added = now.sites.len() == before.sites.len() + 1 && rest == *before;
    if now.zone_year == before.zone_year && (now.zone != before.zone || added && before.sites.is_empty()) {
        offers.extend(offer(None, &now.zone, now.zone_year));
    }
    for (position, site) in now.sites.iter().enumerate() {
        let wanted = before
            .sites
            .get(position)
            .map_or(added, |last| last.zone_year == site.zone_year && last.zone != site.zone);
        if wanted {
            offers.extend(offer(Some(position), &site.zone, site.zone_year));
        }
    }
    offers
}

/// The clocks of a zone in a year: the larger offset is summer time. A third change in a year is left out.
fn zone_year(zone: &str, begins: i64, find: Find) -> Option<ZoneYear> {
    let found = find(zone, begins, begins + i64::from(YEAR_DAYS) * DAY - 1)?;
    let (_, first) = *found.first()?;
    let Some(other) = found.iter().map(|&(_, offset)| offset).find(|&offset| offset != first) else {
        return Some(ZoneYear::fixed(f64::from(first)));
    };
    let summer = first.max(other);
    // On the clock that was valid until then.
    let day_of = |before: i32, second: i64| (second + i64::from(before) * 60 - begins).div_euclid(DAY) + 1;
    let change = |to_summer: bool| {
        let pair =
            found.windows(2).find(|pair| (pair[1].1 == summer) == to_summer && pair[0].1 != pair[1].1)?;
        let day = day_of(pair[0].1, pair[1].0).clamp(1, i64::from(YEAR_DAYS));
        i32::try_from(day).ok().map(f64::from)
    };
    // A change that the year lacks is at its start: the clocks change for good.
    let days = [change(true).unwrap_or(1.0), change(false).unwrap_or(1.0)];
    Some(ZoneYear { offsets: [f64::from(first.min(other)), f64::from(summer)], summer: days })
}
