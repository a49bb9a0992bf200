//! What the inputs do not settle: how often each service model is best, how far the figures reach, and which inputs move
//! them.

use super::Model;

/// A run of draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// Of the streams.
    pub seed: u64,
    /// How many draws.
    pub draws: usize,
    /// In the order of [`Models::list`](super::Models::list).
    pub models: Vec<ModelDoubt>,
    /// The model that is best most often.
    pub leader: usize,
    /// The one that is best next often, where another ever is.
    pub second: Option<usize>,
    /// Share of the draws in which some model keeps every promise.
    pub some_feasible: f64,
    /// Figures of the recommended model.
    pub figures: Figures,
    /// What moves the saving of the best model other than 24/7 against 24/7 most, strongest first.
    pub saving_moved_by: Vec<Mover>,
    /// What moves the cost of the recommended model most, strongest first.
    pub cost_moved_by: Vec<Mover>,
    /// The saving, the cost of the recommended model and its promise kept worst in fifty draws of equal weight, ascending.
    pub dots: [Vec<f64>; 3],
    /// What would decide it, where the leader is best in less than seven of ten draws and one input would help.
    pub decider: Option<Decider>,
    /// How many inputs are in doubt by a range that was typed, and how many by the usual range of their kind.
    pub inputs: (usize, usize),
    /// How far some draws were from their exact evaluation, once they are there.
    pub check: Option<Check>,
}

impl Doubt {
    /// Least share of the draws in which the leader must be best for the numbers to decide.
    pub const DECIDES: f64 = 0.7;

    /// Whether the numbers decide.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.models.get(self.leader).is_some_and(|leader| leader.best >= Self::DECIDES)
    }
}

/// A service model over the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelDoubt {
    /// Which.
    pub model: Model,
    /// Share of the draws in which it is best.
    pub best: f64,
    /// Standard error of that share.
    pub error: f64,
    /// Share of the draws in which it keeps every promise.
    pub feasible: f64,
    /// What it costs more than the best, over the draws in which it keeps every promise; `None` where it never does.
    pub regret: Option<Regret>,
    /// Yearly cost.
    pub cost: Spread,
}

/// What a model costs more than the one that turns out best.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Regret {
    /// Mean.
    pub mean: f64,
    /// Not more than this nine in ten times.
    pub p90: f64,
    /// Mean cost of the model in these draws.
    pub cost: f64,
    /// Mean cost of the best in these draws.
    pub best_cost: f64,
}

/// Hundredths of a quantity over the draws.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// One in twenty draws is below.
    pub p5: f64,
    /// Half are below.
    pub p50: f64,
    /// One in twenty draws is above.
    pub p95: f64,
}

/// Figures of the recommended model over the draws.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Yearly cost.
    pub cost: Spread,
    /// Yearly cost of 24/7 minus that of the best other model of the draw.
    pub saving: Spread,
    /// Hours of downtime a year.
    pub downtime: Spread,
    /// Share of months in which all P1 and P2 promises are kept.
    pub sla_kept: Spread,
    /// People.
    pub people: Spread,
}

/// An input and what goes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mover {
    /// Path in the document.
    pub path: String,
    /// Its low value: one in twenty draws is below.
    pub low: f64,
    /// Its high value.
    pub high: f64,
    /// Whether these are the usual ones of its kind.
    pub is_usual: bool,
    /// Rank correlation with the outcome, −1..=1.
    pub correlation: f64,
    /// Sum of the squared differences of both ranks, of which the correlation is made where no two draws are equal.
    pub rank_differences: f64,
    /// The outcome where this input alone is at its low value.
    pub at_low: f64,
    /// The outcome where it alone is at its high value.
    pub at_high: f64,
}

/// An input whose knowledge would decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Decider {
    /// Path in the document.
    pub path: String,
    /// How often the model that is then chosen would be best, if it were known in which third of its draws the input is.
    pub best: f64,
}

/// Draws against their exact evaluation.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Check {
    /// How many.
    pub draws: usize,
    /// In how many the same model is best.
    pub same_best: usize,
    /// Largest difference of the recommended model's cost, as a share of it.
    pub cost: f64,
    /// Half of the differences are below this share of it.
    pub median: f64,
    /// Models that keep every promise in a draw by the one and not by the other, over all draws.
    pub feasible_differs: usize,
}
