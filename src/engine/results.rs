//! What the engine answers. Every list of hours has 168 items, Monday 00:00 first; every share is 0..=1; money is
//! in the scenario's currency; nothing here is NaN or infinite (what has no value is `None` or a named case).

mod explanation;

use crate::scenario::Window;
pub use explanation::*;
use serde::{Deserialize, Serialize};

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
    /// The map of the whole: the worst layer of each hour.
    pub cells: Vec<Cell>,
    /// Layer by layer.
    pub layers: Vec<LayerPlan>,
    /// Every response promise, over all layers, tier by tier and P1 first.
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
    /// Yearly total, P10 and P90 over years: luck.
    pub cost_luck: (f64, f64),
    /// People needed for this plan in a steady state, absences included.
    pub people_needed: f64,
    /// Paid hours to cover one hour of presence.
    pub relief_factor: f64,
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

/// One response promise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promise {
    /// Which tier.
    pub tier: usize,
    /// 0 = P1.
    pub severity: usize,
    /// Work starts within, minutes of the tier's clock.
    pub target_minutes: f64,
    /// Share of tickets for which it must hold.
    pub objective: f64,
    /// Tickets a month that it counts.
    pub tickets_a_month: f64,
    /// Share of them in time.
    pub in_time: f64,
    /// Share of months in which the objective is kept.
    pub months_kept: f64,
}

impl Promise {
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

/// Yearly cost, line by line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    /// Paid hours at the plain rate.
    pub staff: f64,
    /// Nights, weekends and holidays.
    pub premiums: f64,
    /// Being on call.
    pub standby: f64,
    /// Being called.
    pub callouts: f64,
    /// Retainers and visits.
    pub backups: f64,
    /// Tools and licences.
    pub tools: f64,
    /// What downtime costs the business.
    pub downtime: f64,
}

impl Cost {
    /// What is paid: everything but downtime.
    #[must_use]
    pub fn paid(&self) -> f64 {
        self.staff + self.premiums + self.standby + self.callouts + self.backups + self.tools
    }

    /// Everything.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.paid() + self.downtime
    }
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
    /// No ticket, or nobody.
    Idle,
}

/// All service models and what follows from comparing them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Models {
    /// Each staffed to need, in a steady state; today's is among them.
    pub list: Vec<ModelResult>,
    /// The cheapest that keeps every promise; the nearest to it where none does.
    pub best: usize,
    /// The plan of `best`.
    pub recommended: Plan,
    /// Is 24/7 needed?
    pub verdict: Verdict,
    /// The same for each layer taken alone.
    pub layers: Vec<LayerVerdict>,
    /// Changes of today's plan that help most, best first, three at most.
    pub actions: Vec<Action>,
}

/// One service model, staffed to need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelResult {
    /// Which.
    pub model: Model,
    /// Whether it keeps every promise.
    pub feasible: bool,
    /// Its grade.
    pub grade: Grade,
    /// People, absences included.
    pub people: f64,
    /// People on duty at the busiest hour.
    pub posts: u32,
    /// The P1 promise that is kept worst: share in time.
    pub first_in_time: f64,
    /// Share of months in which all P1 and P2 promises are kept.
    pub sla_kept: f64,
    /// Worst promise of all, as share in time minus objective.
    pub margin: f64,
    /// Expected hours of downtime a year, all layers.
    pub downtime_hours: f64,
    /// Yearly.
    pub cost: Cost,
    /// Promises missed, worst first.
    pub missed: Vec<Promise>,
}

/// The answer to the question of the product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// In a word.
    pub decision: Decision,
    /// Position of the model recommended.
    pub best: usize,
    /// Position of 24/7 on duty.
    pub round_the_clock: usize,
    /// Yearly cost of 24/7 on duty minus that of the model compared with it.
    pub saving: f64,
    /// Where the answer changes.
    pub break_even: BreakEven,
    /// What the decision is made of.
    pub explanation: Explanation,
}

/// Is 24/7 on duty needed?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// No: something cheaper keeps the promises.
    NotNeeded,
    /// Yes: nothing cheaper keeps the promises, or downtime costs more than the people.
    Needed,
    /// Both keep the promises and cost the same within 3 %.
    TooClose,
    /// No model keeps every promise.
    NothingKeepsIt,
}

/// Where 24/7 on duty and the model compared with it cost the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BreakEven {
    /// Outages a year now.
    pub outages: f64,
    /// Outages a year at which they do; `None`: at no number.
    pub outages_at: Option<f64>,
    /// Multiple of today's downtime cost an hour at which they do; `None`: at no price.
    pub downtime_cost_times: Option<f64>,
}

/// What one layer would need, taken alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LayerVerdict {
    /// The user's name for it.
    pub name: String,
    /// Is 24/7 needed for it?
    pub decision: Decision,
    /// The model that would do.
    pub model: Model,
    /// Whether that model keeps every promise.
    pub feasible: bool,
    /// Yearly cost of 24/7 on duty minus that of the model, were the layer alone.
    pub saving: f64,
    /// What the layer adds to the cost of people of the recommended plan.
    pub marginal_staff: f64,
}

/// A change of today's plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Action {
    /// What to do.
    pub kind: ActionKind,
    /// Shifts short in 100, before and after.
    pub short: (f64, f64),
    /// Share of months in which the SLA is kept, before and after.
    pub sla_kept: (f64, f64),
    /// Gap hours a week, before and after.
    pub gap_hours: (usize, usize),
    /// Yearly paid cost, after minus before.
    pub cost: f64,
}

/// What can be done next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// Put somebody on call outside the staffed hours.
    StartOnCall,
    /// Stop it.
    StopOnCall,
    /// Monitor a layer.
    Monitor {
        /// Which.
        layer: usize,
        /// The user's name for it.
        name: String,
    },
    /// One more backup.
    AddBackup,
    /// Train the backups, all of them.
    TrainBackups,
    /// One more engineer.
    AddEngineer,
    /// Let Relevo place the shifts.
    PlaceShifts,
    /// Change the staffed hours.
    ChangeModel {
        /// To these.
        model: Model,
    },
    /// Answer pages faster: acknowledgement and mobilisation halved.
    AnswerFaster,
}
