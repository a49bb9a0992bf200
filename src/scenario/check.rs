//! What the fields say of each other: contradictions and traps, as data. None of them stops the planner.

use super::params::{At, path};
use super::{DutyKind, Scenario};
use crate::calendar::WEEK;
use crate::i18n::Locale;

/// Something that does not fit together.
#[derive(Clone, Debug, PartialEq)]
pub enum Issue {
    /// No ticket is expected anywhere.
    NoTickets,
    /// Nobody is in the team.
    NobodyInTeam,
    /// More people on duty at once than the team has.
    MoreOnDutyThanPeople {
        /// On duty.
        on_duty: u32,
        /// In the team.
        headcount: u32,
    },
    /// More hours on duty a week than the contracts pay.
    MoreHoursThanContracts {
        /// On duty, person-hours a week.
        on_duty: f64,
        /// By contract.
        contract: f64,
    },
    /// On call, but nothing wakes the person.
    OnCallWithoutMonitoring {
        /// Name of the layer.
        layer: String,
    },
    /// Nine in ten pages answered sooner than half of them.
    PercentilesCrossed,
    /// A less urgent severity has the tighter response.
    SeveritiesCrossed {
        /// Name of the tier.
        tier: String,
        /// The less urgent one, 1..=4.
        severity: usize,
    },
    /// A window of one's own without an hour.
    EmptyWindow,
    /// One site, which nobody takes turns with.
    OneSite,
    /// Several sites that together cover no more than one of them.
    SitesAlike,
    /// A site that is never open.
    SiteClosed {
        /// Its name.
        site: String,
    },
    /// The pattern is the user's, but has no row.
    NoDutyRows,
}

/// Every contradiction in the scenario, most important first.
#[must_use]
pub fn check(scenario: &Scenario) -> Vec<Issue> {
    let mut issues = Vec::new();
    let headcount = scenario.team.headcount();
    if scenario.layers.iter().all(|layer| layer.incidents_per_month.iter().sum::<f64>() <= 0.0) {
        issues.push(Issue::NoTickets);
    }
    if headcount == 0 {
        issues.push(Issue::NobodyInTeam);
    }
    issues.extend(duty_issues(scenario, headcount));
    if scenario.service.window.mask().hours() == 0
        || scenario.tiers.iter().any(|tier| scenario.tier_mask(tier).hours() == 0)
    {
        issues.push(Issue::EmptyWindow);
    }
    if scenario.service.acknowledge_p90_minutes < scenario.service.acknowledge_minutes {
        issues.push(Issue::PercentilesCrossed);
    }
    for tier in &scenario.tiers {
        let crossed = (1..4).find(|&k| tier.response_minutes[k] < tier.response_minutes[k - 1]);
        if let Some(severity) = crossed {
            issues.push(Issue::SeveritiesCrossed { tier: tier.name.clone(), severity: severity + 1 });
        }
    }
    if scenario.service.on_call && scenario.service.window.mask().hours() < WEEK {
        let unwatched = scenario.layers.iter().filter(|layer| !layer.monitored);
        issues.extend(unwatched.map(|layer| Issue::OnCallWithoutMonitoring { layer: layer.name.clone() }));
    }
    issues.extend(site_issues(scenario));
    issues
}

fn site_issues(scenario: &Scenario) -> Vec<Issue> {
    let closed = scenario.sites.iter().filter(|site| site.hours.mask().hours() == 0);
    let mut issues: Vec<Issue> = closed.map(|site| Issue::SiteClosed { site: site.name.clone() }).collect();
    if scenario.sites.len() == 1 {
        issues.push(Issue::OneSite);
    } else if scenario.sites.len() > 1 && !scenario.follows_the_sun() {
        issues.push(Issue::SitesAlike);
    }
    issues
}

fn duty_issues(scenario: &Scenario, headcount: u32) -> Vec<Issue> {
    if scenario.team.duty == DutyKind::Proposed {
        return Vec::new();
    }
    let mut issues = Vec::new();
    let on_duty = scenario.team.stated_duty();
    let most = on_duty.iter().copied().max().unwrap_or(0);
    let hours: f64 = on_duty.iter().map(|&people| f64::from(people)).sum();
    let contract: f64 =
        scenario.team.groups.iter().map(|group| f64::from(group.headcount) * group.contract_hours).sum();
    if scenario.team.rows.is_empty() {
        issues.push(Issue::NoDutyRows);
    }
    if most > headcount {
        issues.push(Issue::MoreOnDutyThanPeople { on_duty: most, headcount });
    }
    if hours > contract && headcount > 0 {
        issues.push(Issue::MoreHoursThanContracts { on_duty: hours, contract });
    }
    issues
}

impl Issue {
    /// What does not fit and what to do, in one sentence.
    #[must_use]
    pub fn say(&self, locale: Locale) -> String {
        let words = &locale.results().issues;
        match self {
            Self::NoTickets => words.no_tickets.to_owned(),
            Self::NobodyInTeam => words.nobody.to_owned(),
            Self::MoreOnDutyThanPeople { on_duty, headcount } => (words.more_on_duty)(*on_duty, *headcount),
            Self::MoreHoursThanContracts { on_duty, contract } => {
                (words.more_hours)(&locale.number(*on_duty, 0), &locale.number(*contract, 0))
            }
            Self::OnCallWithoutMonitoring { layer } => (words.no_monitoring)(layer),
            Self::PercentilesCrossed => words.percentiles_crossed.to_owned(),
            Self::SeveritiesCrossed { tier, severity } => (words.severities_crossed)(tier, *severity),
            Self::EmptyWindow => words.empty_window.to_owned(),
            Self::OneSite => words.one_site.to_owned(),
            Self::SitesAlike => words.sites_alike.to_owned(),
            Self::SiteClosed { site } => (words.site_closed)(site),
            Self::NoDutyRows => words.no_duty_rows.to_owned(),
        }
    }

    /// The path of the field in which the user can mend it, when there is one place.
    #[must_use]
    pub fn path(&self) -> Option<String> {
        let id = match self {
            Self::NoTickets => "layers.*.incidents_per_month.*",
            Self::NobodyInTeam => "team.groups.*.headcount",
            Self::MoreOnDutyThanPeople { .. } | Self::MoreHoursThanContracts { .. } => "team.rows.*.people",
            Self::PercentilesCrossed => "service.acknowledge_p90_minutes",
            _ => return None,
        };
        Some(path(id, At::default()))
    }
}
