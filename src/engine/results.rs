//! What the engine answers. Every list of hours has 168 items, Monday 00:00 first; every share is 0..=1; money is
//! in the scenario's currency; nothing here is NaN or infinite (what has no value is `None` or a named case).

mod compared;
mod costs;
mod doubt;
mod explanation;
mod terms;
mod warning;

use crate::calendar::WEEK;
use crate::scenario::Window;
pub use compared::*;
pub use costs::*;
pub use doubt::*;
pub use explanation::*;
use serde::{Deserialize, Serialize};
pub use terms::*;
pub use warning::*;

/// Everything that follows from a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// The plan that the user states.
    pub today: Plan,
    /// All service models and what follows from comparing them.
    pub models: Models,
}

/// Staffed hours, with or without on-call outside them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// When somebody is on duty.
    pub window: Window,
    /// Whether somebody is on call in the other hours.
    pub on_call: bool,
    /// Sites that take turns; 0 where the people are at one.
    pub sites: u32,
}

impl Model {
    /// Whether somebody is on duty at all hours, of people at one site.
    #[must_use]
    pub fn is_round_the_clock(&self) -> bool {
        self.sites == 0 && self.window.mask().hours() == WEEK
    }
}

/// One service model with one duty pattern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Its service model.
    pub model: Model,
    /// How good it is.
    pub grade: Grade,
    /// People scheduled in each hour, before absence.
    pub scheduled: Vec<u32>,
    /// Fewest people that the hour needs (0 where nobody is to be on duty).
    pub required: Vec<u32>,
    /// Expected people present, after absence and backups.
    pub present: Vec<f64>,
    /// What the people required and the risk of being short come from.
    pub parts: Vec<HourParts>,
    /// The map of the whole: the worst layer of each hour.
    pub cells: Vec<Cell>,
    /// Layer by layer.
    pub layers: Vec<LayerPlan>,
    /// Every promise, over all layers: responses first, tier by tier and P1 first.
    pub promises: Vec<Promise>,
    /// Stretches of hours that are not covered or thin, worst first.
    pub gaps: Vec<Gap>,
    /// Shifts in which at least one hour is short of people.
    pub shifts: Shifts,
    /// Share of months in which all P1 and P2 promises are kept.
    pub sla_kept: f64,
    /// Months of twelve in which they are, P10 and P90: luck.
    pub sla_months: (u32, u32),
    /// Yearly.
    pub cost: Cost,
    /// What most of the cost is priced from.
    pub quantities: Quantities,
    /// Yearly total, P10 and P90 over years: luck.
    pub cost_luck: (f64, f64),
    /// People needed for this plan in a steady state, absences included.
    pub people_needed: f64,
    /// Those of each site, where sites take turns.
    pub site_people: Vec<f64>,
    /// Paid hours to cover one hour of presence.
    pub relief_factor: f64,
    /// Service credits of a month, P10 and P90: luck.
    pub credits_luck: (f64, f64),
    /// Whether the work that arrives exceeds what the people can do.
    pub load: Load,
    /// What has an explanation, and the explanation.
    pub explanations: Vec<Explanation>,
}

/// Four grades of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Every promise met, every hour in service short less than 5 %.
    Covered,
    /// Every promise met, some hour short 5 % or more.
    Thin,
    /// A promise missed, but each kept in at least half the months.
    AtRisk,
    /// Worse.
    NotCovered,
}

/// What an hour is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// No promise runs.
    OutOfService,
    /// Somebody is to be on duty: the risk is P(fewer present than required).
    Staffed,
    /// Somebody is on call: the risk is P(response later than promised).
    OnCall,
    /// Nobody: tickets wait for the opening, and the risk is P(response later than promised).
    Closed,
}

/// One hour of a map.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// What the hour is.
    pub state: CellState,
    /// See [`CellState`].
    pub risk: f64,
    /// In service, and not covered.
    pub gap: bool,
    /// Which promise's risk it is, where nobody is on duty, counted from 1; 0 where it is none's.
    pub promise: usize,
}

/// What the people of a staffed hour come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HourParts {
    /// Fewest people with whom promises of at most an hour are met.
    pub urgent: u32,
    /// Fewest people with whom calls are answered in time.
    pub calls: u32,
    /// Work of the hour, erlangs.
    pub work: f64,
    /// People beyond the need, so that every promise is kept.
    pub added: u32,
    /// P(one fewer present than required), P(two fewer), P(still fewer).
    pub missing: [f64; 3],
}

/// What a plan means for one layer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LayerPlan {
    /// The user's name for it.
    pub name: String,
    /// Its map.
    pub cells: Vec<Cell>,
    /// Its promises, tier by tier and P1 first.
    pub promises: Vec<Promise>,
    /// Expected hours of downtime a year.
    pub downtime_hours: f64,
    /// Expected cost of that downtime a year.
    pub downtime_cost: f64,
    /// Share of the year that it is up.
    pub availability: f64,
    /// Outages a year.
    pub outages: f64,
}

/// What is promised to happen in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseKind {
    /// Work on a ticket starts.
    Response,
    /// A ticket goes to the next level.
    Escalation,
    /// A ticket is resolved.
    Resolution,
    /// A call is answered.
    Answer,
}

/// One promise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// What is promised.
    pub kind: PromiseKind,
    /// Which tier.
    pub tier: usize,
    /// 0 = P1.
    pub severity: usize,
    /// The layer whose calls it speaks of; `None` for tickets.
    pub layer: Option<usize>,
    /// Whether the verdict rests on it, or it is shown for information.
    pub counts: bool,
    /// It happens within, minutes of the tier's clock.
    pub target_minutes: f64,
    /// Share of tickets (or calls) for which it must hold.
    pub objective: f64,
    /// Tickets (or calls) a month that it speaks of.
    pub tickets_a_month: f64,
    /// Share of them in time.
    pub in_time: f64,
    /// Share of months in which the objective is kept.
    pub months_kept: f64,
    /// What the share in time is made of.
    pub split: Split,
}

/// A share in time, by whether somebody is on duty when the ticket comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Split {
    /// Share of the tickets that come while somebody is.
    pub while_staffed: f64,
    /// Share of those in time.
    pub staffed_in_time: f64,
    /// Share of the others in time.
    pub others_in_time: f64,
}

impl Promise {
    /// Whether it promises the response to tickets of a severity.
    #[must_use]
    pub fn is_response_to(&self, severity: usize) -> bool {
        self.kind == PromiseKind::Response && self.severity == severity
    }

    /// Whether the objective is met in the long run (or there is nothing to meet it with).
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.tickets_a_month <= 0.0 || self.in_time >= self.objective - 1e-9
    }
}

/// A stretch of the week with the same trouble.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// First hour.
    pub slot: usize,
    /// Hours.
    pub length: usize,
    /// Which layer; `None` for all of them.
    pub layer: Option<usize>,
    /// What its hours are.
    pub state: CellState,
    /// Worst risk in it.
    pub risk: f64,
    /// Whether it is not covered, rather than thin.
    pub gap: bool,
    /// Scheduled, in its worst hour.
    pub on_duty: u32,
    /// Needed, in its worst hour.
    pub required: u32,
}

/// Staffed runs of hours.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shifts {
    /// In a week.
    pub a_week: f64,
    /// Share of them with at least one hour short, after absences and backups.
    pub short: f64,
    /// The same in a month, P10 and P90: luck.
    pub luck: (f64, f64),
}

/// Work against capacity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Load {
    /// The week repeats: mean share of the people's time that is work.
    Steady {
        /// 0..1.
        occupancy: f64,
    },
    /// The backlog grows by so many tickets every week.
    Overloaded {
        /// Tickets.
        growth_a_week: f64,
    },
    /// There is a typical week, but too far away to be told: the backlog is weeks long, and nobody is said to be in time.
    NearlyFull {
        /// Share of the people's time that is work, just below 1.
        occupancy: f64,
    },
    /// No ticket, or nobody.
    Idle,
}
