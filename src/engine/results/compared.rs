//! Service models compared, the verdict, and what to do next.

use super::{Cost, Energy, Explanation, Grade, Model, Plan, Promise, Quantities, Warning};
use crate::engine::doubt::Probe;
use crate::scenario::Nature;
use serde::{Deserialize, Serialize};

/// All service models and what follows from comparing them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Models {
    /// Each staffed to need, in a steady state; today's is among them.
    pub list: Vec<ModelResult>,
    /// The cheapest that keeps every promise; the nearest to it where none does.
    pub best: usize,
    /// The plan of `best`.
    pub recommended: Plan,
    /// Every promise of today's plan, also those that the verdict does not rest on: responses first.
    pub promises: Vec<Promise>,
    /// Is 24/7 needed?
    pub verdict: Verdict,
    /// The same for each layer taken alone.
    pub layers: Vec<LayerVerdict>,
    /// Where the answer changes, along two numbers.
    pub dials: Dials,
    /// What the first layer needs, the first two, and so on.
    pub steps: Vec<Step>,
    /// What today's plan can promise.
    pub honored: Vec<Honored>,
    /// Changes of today's plan that help most, best first, three at most.
    pub actions: Vec<Action>,
    /// The list before people are added to keep a promise: where draws of the numbers in doubt start from.
    pub probe: Probe,
    /// The cheapest change by each lever with which today's plan keeps every promise; empty where it does.
    pub goals: Vec<Goal>,
    /// What the sites cover through the year; empty where they cannot take turns.
    pub seasons: Vec<Season>,
}

/// Part of the year, not always in one piece, in which no site's clocks change against the service's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Season {
    /// First and last days of its pieces, as days of the planning year; the first is later where a piece runs over the end
    /// of the year.
    pub spans: Vec<(u32, u32)>,
    /// Days in all.
    pub days: u32,
    /// Hours a week in which a site is open.
    pub covered: usize,
    /// Hours a week in which several are.
    pub together: usize,
    /// Whether follow-the-sun is counted by it: the season that covers fewest hours.
    pub counts: bool,
}

/// Where the answer changes, along two numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dials {
    /// Outages a year over all layers; `None` where there are none, or none costs anything.
    pub outages: Option<Dial>,
    /// Multiple of what an hour down costs; `None` where it costs nothing.
    pub downtime_cost: Option<Dial>,
}

/// Which model is the cheapest along a number, people and objectives held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dial {
    /// The number as stated.
    pub here: f64,
    /// It is told from 0 up to this.
    pub most: f64,
    /// Who is cheapest from where to where, in order and without gaps.
    pub zones: Vec<Zone>,
    /// What the models of the zones and 24/7 cost along it.
    pub lines: Vec<DialLine>,
}

/// A stretch of a dial with one cheapest model.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Zone {
    /// Position of the model.
    pub model: usize,
    /// From here …
    pub from: f64,
    /// … up to here.
    pub to: f64,
}

/// What a model costs a year along a dial.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DialLine {
    /// Position of the model.
    pub model: usize,
    /// At [`Dial::STEPS`] + 1 places from 0 to the end, evenly.
    pub totals: Vec<f64>,
}

/// What some first layers need together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The user's name for the last of them.
    pub name: String,
    /// Is 24/7 needed for them?
    pub decision: Decision,
    /// The model that would do.
    pub model: Model,
    /// Whether that model keeps every promise.
    pub feasible: bool,
    /// People that it needs, absences included.
    pub people: f64,
    /// What it costs a year.
    pub cost: f64,
}

/// What today's plan can promise in place of what is stated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Honored {
    /// What is stated.
    pub promise: Promise,
    /// The tightest usual target that is kept, minutes of its clock; `None` where not even four weeks are.
    pub minutes: Option<f64>,
}

/// What a plan is changed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lever {
    /// More engineers.
    People,
    /// More backups.
    Backups,
    /// On-call, with the monitoring that it needs.
    OnCall,
    /// Other hours, with the people that they need.
    Hours,
    /// Lower objectives.
    Promise,
}

/// The cheapest change by one lever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// Which.
    pub lever: Lever,
    /// The change with its effect; `None` where no change by this lever does.
    pub action: Option<Action>,
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
    /// What most of the cost is priced from.
    pub quantities: Quantities,
    /// Power and idle time.
    pub energy: Energy,
    /// Promises missed, worst first.
    pub missed: Vec<Promise>,
    /// What to watch; it excludes nothing.
    pub warnings: Vec<Warning>,
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
    /// Position of the model that it is compared with.
    pub compared: usize,
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
    /// What the decision and the addition are made of.
    pub explanations: Vec<Explanation>,
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
    /// Whether every promise is kept, before and after.
    pub feasible: (bool, bool),
    /// Yearly cost, downtime included, after minus before.
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
    /// More backups.
    AddBackups {
        /// How many.
        count: u32,
    },
    /// Train the backups, all of them.
    TrainBackups,
    /// More engineers, in the largest group.
    AddEngineers {
        /// How many.
        count: u32,
    },
    /// Let Relevo place the shifts.
    PlaceShifts,
    /// Change the staffed hours.
    ChangeModel {
        /// To these.
        model: Model,
    },
    /// Answer pages faster: acknowledgement and mobilisation halved.
    AnswerFaster,
    /// Promise less.
    Promise {
        /// Which tier.
        tier: usize,
        /// The user's name for it, where there are several.
        name: String,
        /// 0 = P1.
        severity: usize,
        /// Share of the tickets for which the promise is to hold.
        objective: f64,
    },
    /// Several changes, one after the other.
    Together {
        /// Which.
        kinds: Vec<ActionKind>,
    },
    /// Train people on a layer; a change of the list of people.
    Train {
        /// Which layer.
        layer: usize,
        /// The user's name for it.
        name: String,
        /// How many.
        people: u32,
    },
    /// A change that is one of the list of people, too.
    Listed {
        /// The change.
        kind: Box<ActionKind>,
        /// The people after it: [`Scenario::staff`](crate::scenario::Scenario::staff).
        staff: String,
    },
    /// Take over what the answers about a layer propose.
    Describe {
        /// Which.
        layer: usize,
        /// When its downtime hurts.
        nature: Nature,
        /// Share of the tickets of each severity that stop it.
        outage_share: [f64; 4],
        /// Whether an alarm tells of a stop.
        monitored: bool,
    },
}
