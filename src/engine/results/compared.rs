//! Service models compared, the verdict, and what to do next.

use super::{Cost, Explanation, Grade, Model, Plan, Promise};
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
