//! What the figures of a run of draws are made of.

use super::super::results::{Doubt, Explanation, Headline, Mover, Term};
use super::{money_of, number, percent};

/// How often a model is best.
#[must_use]
pub fn chance(doubt: &Doubt, model: usize) -> Option<Explanation> {
    let told = doubt.models.get(model)?;
    let draws = doubt.draws as f64;
    let lines = vec![
        number(Term::Draws, draws),
        number(Term::DrawsBest, (told.best * draws).round()),
        percent(Term::ChanceBest, told.best),
        percent(Term::ChanceError, told.error),
        percent(Term::ChanceFeasible, told.feasible),
    ];
    Some(Explanation { headline: Headline::Chance, lines, inputs: Vec::new() })
}

/// What a model costs more than the best of each draw; nothing where it never keeps every promise.
#[must_use]
pub fn regret(doubt: &Doubt, model: usize) -> Option<Explanation> {
    let told = doubt.models.get(model)?;
    let regret = told.regret?;
    let lines = vec![
        percent(Term::ChanceFeasible, told.feasible),
        money_of(Term::MeanCost, regret.cost),
        money_of(Term::MeanBestCost, regret.best_cost),
        money_of(Term::Regret, regret.mean),
    ];
    Some(Explanation { headline: Headline::Regret, lines, inputs: Vec::new() })
}

/// How strongly an outcome goes with an input.
#[must_use]
pub fn mover(doubt: &Doubt, mover: &Mover) -> Explanation {
    let lines = vec![
        number(Term::Draws, doubt.draws as f64),
        number(Term::RankDifferences, mover.rank_differences),
        number(Term::Correlation, mover.correlation),
    ];
    Explanation { headline: Headline::Mover, lines, inputs: vec![mover.path.clone()] }
}
