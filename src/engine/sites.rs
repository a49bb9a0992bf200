//! Follow-the-sun: sites whose people relieve each other, each on its own clocks, by its own pay and absences.
//!
//! Clocks change on other days in other countries, so that a year has a few [`Season`]s with other hours covered. A plan
//! is that of the season that covers fewest hours, and costs as if it lasted all year: no hour is promised that part of the
//! year lacks. What each season covers is told beside it. Presence is told with the absences of the team; people and money
//! of a site with those of its country.

mod bill;

pub(super) use bill::{SiteBill, covered, relief};

use super::cost::people_of_site;
use super::demand::{Ground, Hours};
use super::response::{Path, Response};
use super::results::Season;
use super::supply::{Duty, Presence};
use crate::calendar::zone::YEAR_DAYS;
use crate::calendar::{WEEK, WeekMask};
use crate::quantity::round_up;
use crate::scenario::{Scenario, Site};

/// Part of the year, not always in one piece, in which no clock changes against another.
pub(super) struct Clocks {
    /// First and last days of its pieces.
    spans: Vec<(u32, u32)>,
    /// Minutes that each site's clocks are ahead of the service's.
    ahead: Vec<i32>,
    /// Each site's hours, on the clocks of the service.
    pub(super) sites: Vec<WeekMask>,
    /// The hours of all of them.
    pub(super) union: WeekMask,
}

/// The clocks of a year, in the order of their first days.
pub(super) fn clocks(scenario: &Scenario) -> Vec<Clocks> {
    let service = &scenario.zone_year;
    let mut days: Vec<u32> = scenario.sites.iter().flat_map(|site| site.zone_year.changes()).collect();
    days.extend(service.changes());
    days.push(1);
    days.sort_unstable();
    days.dedup();
    let mut found: Vec<Clocks> = Vec::new();
    for (at, &first) in days.iter().enumerate() {
        let last = days.get(at + 1).map_or(YEAR_DAYS, |next| next - 1);
        let ahead: Vec<i32> = scenario.sites.iter().map(|site| site.ahead_on(service, first)).collect();
        match found.iter_mut().find(|clocks| clocks.ahead == ahead) {
            Some(clocks) => match clocks.spans.last_mut().filter(|span| span.1 + 1 == first) {
                Some(span) => span.1 = last,
                None => clocks.spans.push((first, last)),
            },
            None => found.push(Clocks::new(scenario, (first, last), ahead)),
        }
    }
    found
}

/// Those of the season that covers fewest hours; of equals, the longest.
pub(super) fn weakest(scenario: &Scenario) -> Option<Clocks> {
    clocks(scenario).into_iter().min_by_key(|clocks| (clocks.union.hours(), std::cmp::Reverse(clocks.days())))
}

/// What the sites cover through the year.
pub(super) fn seasons(scenario: &Scenario) -> Vec<Season> {
    if !scenario.follows_the_sun() {
        return Vec::new();
    }
    let weakest = weakest(scenario).map(|clocks| clocks.ahead);
    let season = |clocks: Clocks| Season {
        counts: weakest.as_ref() == Some(&clocks.ahead),
        days: clocks.days(),
        covered: clocks.union.hours(),
        together: (0..WEEK).filter(|&slot| clocks.open(slot).count() > 1).count(),
        spans: clocks.whole_spans(),
    };
    clocks(scenario).into_iter().map(season).collect()
}

impl Clocks {
    fn new(scenario: &Scenario, span: (u32, u32), ahead: Vec<i32>) -> Self {
        let hours = scenario.sites.iter().zip(&ahead);
        let sites: Vec<WeekMask> = hours.map(|(site, &ahead)| site.hours.mask().seen_from(ahead)).collect();
        let union = sites.iter().fold(WeekMask::NEVER, |all, mask| all.or(mask));
        Self { spans: vec![span], ahead, sites, union }
    }

    fn days(&self) -> u32 {
        self.spans.iter().map(|(first, last)| last + 1 - first).sum()
    }

    /// Its pieces, one that runs over the end of the year in one.
    fn whole_spans(&self) -> Vec<(u32, u32)> {
        let mut spans = self.spans.clone();
        if let (Some(&(1, ends)), Some(&(begins, YEAR_DAYS)), true) =
            (spans.first(), spans.last(), spans.len() > 1)
        {
            spans.pop();
            spans[0] = (begins, ends);
        }
        spans
    }

    /// The sites that are open in an hour.
    fn open(&self, slot: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.sites.len()).filter(move |&site| self.sites[site].0[slot])
    }
}

/// The people of all sites.
pub(super) struct Sun {
    clocks: Clocks,
    /// Each site's own.
    parts: Vec<Duty>,
    /// All of them.
    duty: Duty,
}

impl Sun {
    /// People for `required` in every hour: each open site has its fewest, and the cheapest of those that are open takes
    /// what is missing. Shifts are placed within the hours of each site.
    pub(super) fn new(ground: &Ground, required: &Hours<u32>) -> Option<Self> {
        let clocks = weakest(ground.scenario)?;
        let shares = shares(ground, &clocks, required);
        let mut parts: Vec<Duty> =
            clocks.sites.iter().zip(&shares).map(|(mask, share)| Duty::needed(ground, mask, share)).collect();
        for (part, site) in parts.iter_mut().zip(&ground.scenario.sites) {
            let people = people_of_site(ground, site, part.hours());
            let at_once = part.scheduled.iter().copied().max().unwrap_or(0);
            part.relief = round_up(people.floor()).saturating_sub(at_once);
        }
        let staffed = || parts.iter().filter(|part| part.hours() > 0.0);
        let duty = Duty {
            scheduled: std::array::from_fn(|slot| parts.iter().map(|part| part.scheduled[slot]).sum()),
            starts: std::array::from_fn(|slot| parts.iter().any(|part| part.starts[slot])),
            planned_absence: 0.0,
            backups_busy: 0.0,
            slower: 1.0,
            at_work: ground.at_work(),
            // Who is asleep is not called in: the site with the fewest colleagues off duty tells for all.
            relief: staffed().map(|part| part.relief).min().unwrap_or(0),
        };
        Some(Self { clocks, parts, duty })
    }

    /// The people of all sites.
    pub(super) fn duty(&self) -> Duty {
        self.duty.clone()
    }

    /// Corrects a response for tickets that nobody who is open can work on: they wait for somebody who can, or page
    /// them. `answer` finds the response with only some people on duty.
    ///
    /// # Formula
    /// in time = s·in time + (1 − s)·in time if only sites were open whose people can work on everything, s = the
    /// largest share of skills that is open
    pub(super) fn lack_skills(
        &self,
        ground: &Ground,
        required: &Hours<u32>,
        response: &mut Response,
        answer: impl FnOnce(&Duty, &WeekMask, &Presence) -> Response,
    ) {
        let sites = &ground.scenario.sites;
        let can = |slot: usize| self.clocks.open(slot).map(|site| sites[site].skills).fold(0.0, f64::max);
        let skills: Hours<f64> =
            std::array::from_fn(|slot| if self.clocks.union.0[slot] { can(slot) } else { 1.0 });
        if skills.iter().all(|&share| share >= 1.0) {
            return;
        }
        let able = WeekMask(std::array::from_fn(|slot| self.clocks.union.0[slot] && skills[slot] >= 1.0));
        let mut duty = self.duty();
        let mut required = *required;
        for slot in (0..WEEK).filter(|&slot| !able.0[slot]) {
            (duty.scheduled[slot], duty.starts[slot], required[slot]) = (0, false, 0);
        }
        let presence = Presence::new(ground, &duty, &required, &able);
        let without = answer(&duty, &able, &presence);
        let paths = response.in_time.iter_mut().chain(&mut response.wait);
        for (path, other) in paths.zip(without.in_time.iter().chain(&without.wait)) {
            mix(path, other, &skills);
        }
    }
}

fn mix(path: &mut Path, other: &Path, skills: &Hours<f64>) {
    for (slot, share) in skills.iter().enumerate() {
        let lacks = 1.0 - share;
        path.monitored[slot] += lacks * (other.monitored[slot] - path.monitored[slot]);
        path.unmonitored[slot] += lacks * (other.unmonitored[slot] - path.unmonitored[slot]);
    }
}

/// People of each site in each hour.
fn shares(ground: &Ground, clocks: &Clocks, required: &Hours<u32>) -> Vec<Hours<u32>> {
    let sites = &ground.scenario.sites;
    let mut shares = vec![[0; WEEK]; sites.len()];
    let prices: Vec<f64> = sites.iter().map(|site| price(ground, site)).collect();
    for slot in 0..WEEK {
        let mut left = required[slot];
        for site in clocks.open(slot) {
            shares[site][slot] = sites[site].minimum_on_duty;
            left = left.saturating_sub(shares[site][slot]);
        }
        // Of equals the first.
        if let Some(site) = clocks.open(slot).min_by(|&a, &b| prices[a].total_cmp(&prices[b])) {
            shares[site][slot] += left;
        }
    }
    shares
}

/// What an hour of presence costs at a site, in the scenario's currency.
fn price(ground: &Ground, site: &Site) -> f64 {
    relief(ground, site).paid_for_an_hour() * site.hourly_cost * site.exchange
}
