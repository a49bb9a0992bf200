//! A plan against what happened: the share of tickets in time that it predicts, that of a ticket export, and which
//! assumption the difference comes from.
//!
//! A ticket counts on the clock of its promise. A file does not say under which tier a ticket falls, so each counts
//! under every tier, by the tier's share. Incidents without a time of first response are left out.
//!
//! Ranges take each ticket's luck as its own (binomial counts). Tickets that wait in the same queue are late
//! together, so real months scatter somewhat more.

mod check;
mod forecast;

use super::Sheet;
use super::clocks::Detail;
use super::demand::Ground;
use super::supply::quantile;
use crate::import::{Month, TicketTimes};
use crate::model::coverage::binomial;
use crate::scenario::{DutyKind, Scenario};
use check::check;
use forecast::{Case, Forecast};

/// Answered tickets below which nothing is compared.
pub const FEWEST_TICKETS: u32 = 30;
/// A month is busy from this multiple of the plan's tickets on.
pub const BUSY: f64 = 1.1;
/// Tickets below which a severity gets no verdict of its own.
const JUDGED_TICKETS: u32 = 10;
/// A difference below this share is not worth a sentence, however many tickets prove it.
const WORTH_TELLING: f64 = 0.02;
/// Range in which eight of ten months end by luck.
const MONTHLY_LUCK: f64 = 0.1;
/// Range which luck leaves twice in a hundred times: five rows are judged at once.
const JUDGED_LUCK: f64 = 0.01;

/// A plan against an export.
#[derive(Clone, Debug, PartialEq)]
pub struct Backtest {
    /// Incidents of the groups and severities that the plan has tickets of.
    pub incidents: u32,
    /// Those whose first response the file tells.
    pub answered: u32,
    /// Whether each ticket counts under several tiers.
    pub several_tiers: bool,
    /// All answered tickets together, then severity by severity; empty under [`FEWEST_TICKETS`].
    pub checks: Vec<Check>,
    /// What they come to.
    pub finding: Finding,
}

/// Predicted against actual for some of the tickets. Shares are 0..=1.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// 0 = P1; `None` for all of them.
    pub severity: Option<usize>,
    /// Tickets.
    pub tickets: u32,
    /// Share that was promised, mean over the tickets.
    pub promised: f64,
    /// Share in time that the plan predicts.
    pub predicted: f64,
    /// Share that was in time.
    pub actual: f64,
    /// The same at the hours at which these tickets came, in three portions.
    pub portions: Portions,
    /// Month by month, in order; months without a ticket are left out.
    pub months: Vec<MonthCheck>,
}

/// Tickets by what they met when they were opened.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Portions {
    /// Nobody was scheduled.
    pub closed: Portion,
    /// Somebody was, in a month that was not busy.
    pub open: Portion,
    /// Somebody was, in a busy month.
    pub busy: Portion,
}

/// A portion of the tickets; its shares are 0 without any.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Portion {
    /// Tickets.
    pub tickets: u32,
    /// Share in time that the plan predicts for tickets of these hours.
    pub predicted: f64,
    /// Share that was in time.
    pub actual: f64,
}

/// A difference in its parts, which add up to it. Shares, actual minus predicted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parts {
    /// From when the tickets came.
    pub arrivals: f64,
    /// From how those fared that came when nobody was scheduled.
    pub closed: f64,
    /// From how much worse, or better, the others fared in busy months than in the rest.
    pub volume: f64,
    /// From how the others fared whatever the month.
    pub open: f64,
}

/// A month's tickets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthCheck {
    /// Which.
    pub month: Month,
    /// Tickets.
    pub tickets: u32,
    /// Share in time that the plan predicts.
    pub predicted: f64,
    /// P10 and P90 of the share in time of so many tickets: luck.
    pub range: (f64, f64),
    /// Share that was in time.
    pub actual: f64,
    /// Whether that is luck.
    pub side: Side,
}

/// Where a value lies beside a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Below it.
    Below,
    /// In it.
    Within,
    /// Above it.
    Above,
}

/// What the checks come to.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Too few answered tickets to say anything.
    TooFew,
    /// No difference beyond luck that is worth telling.
    AsPredicted,
    /// The check that is least like luck, and what explains it.
    Differs {
        /// Its position among the checks.
        check: usize,
        /// What most of its difference comes from.
        cause: Cause,
        /// Parameters to look at: ids of the table, or paths.
        inputs: Vec<String>,
    },
}

/// Which assumption a difference comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The file's first response is not the start of work: every severity is late by days.
    FirstResponse,
    /// When tickets come.
    Arrivals,
    /// What happens when nobody is scheduled.
    Closed,
    /// How many tickets come.
    Volume,
    /// Who is there, and how long a ticket takes.
    Open,
}

/// The plan of a scenario against the incidents of an export. `layer_of_group` says for each group of the evidence
/// the layer that its tickets belong to; those of no layer are left out.
#[must_use]
pub fn backtest(scenario: &Scenario, times: &[TicketTimes], layer_of_group: &[Option<usize>]) -> Backtest {
    let ground = Ground::new(scenario, Detail::Counted);
    let forecast = Forecast::new(Sheet::today(&ground), times);
    let layer = |ticket: &TicketTimes| {
        let layer = layer_of_group.get(ticket.group).copied().flatten()?;
        let is_predicted = layer < scenario.layers.len() && ground.a_month(ticket.severity) > 0.0;
        is_predicted.then_some(layer)
    };
    let incidents: Vec<(usize, &TicketTimes)> =
        times.iter().filter_map(|ticket| Some((layer(ticket)?, ticket))).collect();
    let cases: Vec<Case> =
        incidents.iter().filter_map(|&(layer, ticket)| forecast.case(layer, ticket)).collect();
    let checks = if count(cases.len()) < FEWEST_TICKETS { Vec::new() } else { checks(&cases) };
    Backtest {
        incidents: count(incidents.len()),
        answered: count(cases.len()),
        several_tiers: ground.tier_shares.iter().filter(|&&share| share > 0.0).count() > 1,
        finding: finding(scenario, &cases, &checks),
        checks,
    }
}

/// All cases, then those of each severity that has any.
fn checks(cases: &[Case]) -> Vec<Check> {
    let of =
        |severity: usize| -> Vec<&Case> { cases.iter().filter(|case| case.severity == severity).collect() };
    let whole = check(None, &cases.iter().collect::<Vec<_>>());
    let each = (0..4).map(|severity| (severity, of(severity))).filter(|(_, cases)| !cases.is_empty());
    std::iter::once(whole).chain(each.map(|(severity, cases)| check(Some(severity), &cases))).collect()
}

fn finding(scenario: &Scenario, cases: &[Case], checks: &[Check]) -> Finding {
    let Some(whole) = checks.first() else { return Finding::TooFew };
    // Promises are made severity by severity; the whole speaks only where no severity has enough tickets to.
    let telling = checks[1..].iter().enumerate().filter(|(_, check)| check.differs());
    let most = telling.max_by(|a, b| a.1.surprise().total_cmp(&b.1.surprise())).map(|(at, _)| at + 1);
    let Some(at) = most.or_else(|| whole.differs().then_some(0)) else { return Finding::AsPredicted };
    let cause = if checks[at].difference() < 0.0 && is_late_by_days(cases) {
        Cause::FirstResponse
    } else {
        checks[at].parts().largest(checks[at].difference())
    };
    Finding::Differs { check: at, cause, inputs: inputs(scenario, checks[at].severity, cause) }
}

/// Whether in each of several severities at least half of the tickets come more than a day after their deadline.
fn is_late_by_days(cases: &[Case]) -> bool {
    let late = |severity: usize| {
        let of_severity = || cases.iter().filter(move |case| case.severity == severity);
        let tickets = of_severity().count();
        let enough = count(tickets) >= JUDGED_TICKETS;
        enough.then(|| of_severity().map(|case| case.days_late).sum::<f64>() * 2.0 >= tickets as f64)
    };
    let severities: Vec<bool> = (0..4).filter_map(late).collect();
    severities.len() > 1 && severities.iter().all(|&late| late)
}

/// What to look at, most likely first.
fn inputs(scenario: &Scenario, severity: Option<usize>, cause: Cause) -> Vec<String> {
    let service = &scenario.service;
    let paged = service.on_call && severity.is_none_or(|severity| severity < service.pages_up_to as usize);
    let ids: &[&str] = match cause {
        Cause::FirstResponse => &[],
        Cause::Arrivals => &["layers.*.profile"],
        Cause::Closed if paged => &[
            "service.acknowledge_minutes",
            "service.acknowledge_p90_minutes",
            "service.mobilisation_minutes",
            "service.detection_minutes",
            "layers.*.monitored",
        ],
        Cause::Closed => &["service.window.kind", "service.on_call", "service.pages_up_to"],
        Cause::Volume => &["layers.*.handle_minutes"],
        Cause::Open if scenario.team.duty == DutyKind::Stated => {
            &["team.rows.*.people", "layers.*.handle_minutes"]
        }
        Cause::Open => &["team.groups.*.headcount", "team.groups.*.support_share", "layers.*.handle_minutes"],
    };
    let busiest = (cause == Cause::Volume).then(|| busiest_volume(scenario, severity));
    busiest.into_iter().chain(ids.iter().map(|&id| id.to_owned())).collect()
}

/// The path of the largest number of tickets a month, of a severity or of all.
fn busiest_volume(scenario: &Scenario, severity: Option<usize>) -> String {
    let severities = severity.map_or(0..4, |severity| severity..severity + 1);
    let places =
        (0..scenario.layers.len()).flat_map(|layer| severities.clone().map(move |part| (layer, part)));
    let tickets = |&(layer, part): &(usize, usize)| scenario.layers[layer].incidents_per_month[part];
    let (layer, part) = places.max_by(|a, b| tickets(a).total_cmp(&tickets(b))).unwrap_or_default();
    format!("layers.{layer}.incidents_per_month.{part}")
}

impl Check {
    /// Actual minus predicted.
    #[must_use]
    pub fn difference(&self) -> f64 {
        self.actual - self.predicted
    }

    /// Whether the difference is more than luck, and worth telling.
    #[must_use]
    pub fn differs(&self) -> bool {
        let told = self.tickets >= JUDGED_TICKETS && self.difference().abs() >= WORTH_TELLING;
        told && side(self.tickets, self.actual, luck(self.tickets, self.predicted, JUDGED_LUCK))
            != Side::Within
    }

    /// The difference squared, in variances of luck.
    fn surprise(&self) -> f64 {
        let tickets = f64::from(self.tickets);
        // A prediction of 0 or 1 leaves no luck at all: it counts as one that is wrong once in twice the tickets.
        let p = self.predicted.clamp(0.5 / tickets, 1.0 - 0.5 / tickets);
        self.difference().powi(2) * tickets / (p * (1.0 - p))
    }

    /// The difference in its parts.
    ///
    /// # Formula
    /// actual − predicted = (p′ − p) + w₁(a₁ − p₁) + w₃(d₃ − d₂) + (w₂ + w₃)d₂
    ///
    /// where p = predicted, p′ = predicted for the hours at which the tickets came, w, a, p, d = share of the
    /// tickets, actual, predicted and their difference of the portions 1 closed, 2 open, 3 busy. Where one of the
    /// last two is empty, volume explains nothing and the other stands for both.
    #[must_use]
    pub fn parts(&self) -> Parts {
        let Portions { closed, open, busy } = &self.portions;
        let all = f64::from(self.tickets.max(1));
        let part = |portion: &Portion| f64::from(portion.tickets) / all * portion.difference();
        let hours = [closed, open, busy].map(|portion| f64::from(portion.tickets) / all * portion.predicted);
        let both = part(open) + part(busy);
        let volume = if open.tickets == 0 || busy.tickets == 0 {
            0.0
        } else {
            f64::from(busy.tickets) / all * (busy.difference() - open.difference())
        };
        Parts {
            arrivals: hours.iter().sum::<f64>() - self.predicted,
            closed: part(closed),
            volume,
            open: both - volume,
        }
    }
}

impl Portions {
    /// The tickets that came when somebody was scheduled, whatever the month.
    #[must_use]
    pub fn scheduled(&self) -> Portion {
        let tickets = self.open.tickets + self.busy.tickets;
        let mean = |share: fn(&Portion) -> f64| {
            let sum: f64 =
                [&self.open, &self.busy].iter().map(|each| f64::from(each.tickets) * share(each)).sum();
            sum / f64::from(tickets.max(1))
        };
        Portion { tickets, predicted: mean(|each| each.predicted), actual: mean(|each| each.actual) }
    }
}

impl Portion {
    /// Actual minus predicted.
    #[must_use]
    pub fn difference(&self) -> f64 {
        self.actual - self.predicted
    }
}

impl Parts {
    /// What one cause explains.
    #[must_use]
    pub fn of(&self, cause: Cause) -> f64 {
        match cause {
            Cause::FirstResponse => self.arrivals + self.closed + self.volume + self.open,
            Cause::Arrivals => self.arrivals,
            Cause::Closed => self.closed,
            Cause::Volume => self.volume,
            Cause::Open => self.open,
        }
    }

    /// The part that goes furthest in the direction of the difference.
    fn largest(&self, difference: f64) -> Cause {
        let causes = [Cause::Closed, Cause::Open, Cause::Volume, Cause::Arrivals];
        let along = |cause: &Cause| self.of(*cause) * difference.signum();
        causes.into_iter().max_by(|a, b| along(a).total_cmp(&along(b))).unwrap_or(Cause::Open)
    }
}

/// The share in time of so many tickets that luck undercuts, and the one that it exceeds, with this probability
/// each.
fn luck(tickets: u32, predicted: f64, tail: f64) -> (f64, f64) {
    let counts = binomial(tickets, predicted);
    let share = |level: f64| f64::from(quantile(&counts, level)) / f64::from(tickets.max(1));
    (share(tail), share(1.0 - tail))
}

/// Where a share of so many tickets lies, to a thousandth of a ticket.
fn side(tickets: u32, share: f64, (low, high): (f64, f64)) -> Side {
    let rounding = 1e-3 / f64::from(tickets.max(1));
    if share < low - rounding {
        Side::Below
    } else if share > high + rounding {
        Side::Above
    } else {
        Side::Within
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
