//! Draws, and what is told of them.

use super::inputs::{Input, draw, inputs, moved};
use super::plan::Layout;
use super::probe::{Point, Probe};
use super::staffing::{Need, Staffed, needs};
use super::surface::{Outcome, Surface, best_of};
use crate::engine::clocks::Detail;
use crate::engine::demand::Ground;
use crate::engine::results::{Check, Decider, Doubt, Figures, ModelDoubt, Mover, Regret, Spread};
use crate::model::ranks::{correlation, quantile, ranks};
use crate::model::two_piece::P95;
use crate::scenario::Scenario;

/// Inputs told as movers.
const MOST_MOVERS: usize = 8;
/// Dots of a picture.
const DOTS: usize = 50;
/// Standard deviations between which the middle third of a normal distribution lies.
const THIRD: f64 = 0.430_727_299_295_457;
/// Knowing an input helps if the leader is then best so much more often.
const HELPS: f64 = 0.03;
/// Inputs whose correlation is less than so many of its standard errors go with nothing.
const SURE: f64 = 2.0;

/// The draws that a run is told from.
pub struct Draws<'a> {
    /// What the user states.
    pub scenario: &'a Scenario,
    /// The models as stated.
    pub stated: &'a Probe,
    /// The other probes that there are, and draws that were evaluated exactly.
    pub probes: &'a [Probe],
    /// The people of the draws.
    pub staffed: &'a [Staffed],
    /// The model that is recommended.
    pub recommended: usize,
    /// Of the streams.
    pub seed: u64,
}

/// One draw: where the inputs are, and what follows.
struct Drawn {
    deviations: Vec<f64>,
    outcomes: Vec<Outcome>,
    best: usize,
}

/// What follows from the draws whose people are known, from the first one on without a break.
#[must_use]
pub fn draws(run: &Draws) -> Doubt {
    let inputs = inputs(run.scenario);
    let layout = Layout::of(run.scenario, &inputs);
    let surface = Surface::new(run.scenario, &inputs, &layout, run.stated, run.probes);
    let mut drawn: Vec<Drawn> = Vec::new();
    while let Some(needs) = needs_of(run, drawn.len()) {
        let deviations = draw(&inputs, run.seed, drawn.len() as u64);
        let outcomes = surface.at(&deviations, needs);
        let best = best_of(&outcomes);
        drawn.push(Drawn { deviations, outcomes, best });
    }
    Telling { run, inputs: &inputs, surface: &surface, drawn: &drawn }.doubt()
}

/// The people of a draw, where they are known.
fn needs_of<'a>(run: &Draws<'a>, number: usize) -> Option<&'a [Need]> {
    let of = |staffed: &'a Staffed| {
        let at = number.checked_sub(staffed.from as usize)?;
        staffed.needs.get(at).filter(|_| staffed.seed == run.seed).map(Vec::as_slice)
    };
    run.staffed.iter().find_map(of)
}

struct Telling<'a> {
    run: &'a Draws<'a>,
    inputs: &'a [Input],
    surface: &'a Surface<'a>,
    drawn: &'a [Drawn],
}

impl Telling<'_> {
    fn doubt(&self) -> Doubt {
        let count = self.drawn.len().max(1) as f64;
        let models: Vec<ModelDoubt> =
            (0..self.run.stated.models.len()).filter_map(|at| self.model(at)).collect();
        let recommended = self.run.recommended;
        let mut order: Vec<usize> = (0..models.len()).collect();
        // Of equals the recommended one leads.
        order.sort_by(|&a, &b| {
            let key = |at: usize| (models[at].best, at == recommended);
            key(b).0.total_cmp(&key(a).0).then(key(b).1.cmp(&key(a).1))
        });
        let leader = order.first().copied().unwrap_or(0);
        let second = order.get(1).copied().filter(|&second| models[second].best > 0.0);
        let savings = self.values(|outcomes| self.saving(outcomes));
        let costs = self.of_recommended(|outcome| outcome.cost);
        let margins = self.of_recommended(|outcome| outcome.margin);
        let feasible =
            self.drawn.iter().filter(|drawn| drawn.outcomes.iter().any(|outcome| outcome.feasible));
        let usual = self.inputs.iter().filter(|input| input.is_usual).count();
        let ranked: Vec<Vec<f64>> = (0..self.inputs.len()).map(|input| ranks(&self.moved(input))).collect();
        let is_open =
            models.get(leader).is_some_and(|leader| leader.best < Doubt::DECIDES) && !self.drawn.is_empty();
        Doubt {
            seed: self.run.seed,
            draws: self.drawn.len(),
            leader,
            second,
            some_feasible: feasible.count() as f64 / count,
            figures: Figures {
                cost: spread(&costs),
                saving: spread(&savings),
                downtime: spread(&self.of_recommended(|outcome| outcome.downtime_hours)),
                sla_kept: spread(&self.of_recommended(|outcome| outcome.sla_kept)),
                people: spread(&self.of_recommended(|outcome| outcome.people)),
            },
            saving_moved_by: self.movers(&ranked, &savings, |outcomes| self.saving(outcomes)),
            cost_moved_by: self.movers(&ranked, &costs, |outcomes| cost_of(outcomes, recommended)),
            dots: [savings, costs, margins].map(|values| dots(&values)),
            decider: is_open.then(|| self.decider(models.len(), models[leader].best)).flatten(),
            inputs: (self.inputs.len() - usual, usual),
            check: self.check(),
            models,
        }
    }

    /// An outcome in every draw.
    fn values(&self, of: impl Fn(&[Outcome]) -> f64) -> Vec<f64> {
        self.drawn.iter().map(|drawn| of(&drawn.outcomes)).collect()
    }

    fn of_recommended(&self, of: impl Fn(&Outcome) -> f64) -> Vec<f64> {
        self.values(|outcomes| outcomes.get(self.run.recommended).map_or(0.0, &of))
    }

    fn moved(&self, input: usize) -> Vec<f64> {
        self.drawn.iter().map(|drawn| drawn.deviations[input]).collect()
    }

    /// What 24/7 on duty costs more than the best of the others.
    fn saving(&self, outcomes: &[Outcome]) -> f64 {
        let is_always =
            |at: usize| self.run.stated.model(at).is_some_and(|probe| probe.model.is_round_the_clock());
        let Some(always) = (0..outcomes.len()).find(|&at| is_always(at)) else { return 0.0 };
        let others: Vec<Outcome> = outcomes
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != always)
            .map(|(_, outcome)| *outcome)
            .collect();
        others.get(best_of(&others)).map_or(0.0, |other| outcomes[always].cost - other.cost)
    }

    fn model(&self, at: usize) -> Option<ModelDoubt> {
        let count = self.drawn.len().max(1) as f64;
        let best = self.drawn.iter().filter(|drawn| drawn.best == at).count() as f64 / count;
        let costs = self.values(|outcomes| cost_of(outcomes, at));
        let kept: Vec<(f64, f64)> = self
            .drawn
            .iter()
            .filter(|drawn| drawn.outcomes.get(at).is_some_and(|outcome| outcome.feasible))
            .map(|drawn| (cost_of(&drawn.outcomes, at), cost_of(&drawn.outcomes, drawn.best)))
            .collect();
        Some(ModelDoubt {
            model: self.run.stated.model(at)?.model.clone(),
            best,
            error: (best * (1.0 - best) / count).sqrt(),
            feasible: kept.len() as f64 / count,
            regret: (!kept.is_empty()).then(|| regret(&kept)),
            cost: spread(&costs),
        })
    }

    /// The inputs that go most with an outcome.
    fn movers(&self, ranked: &[Vec<f64>], values: &[f64], of: impl Fn(&[Outcome]) -> f64) -> Vec<Mover> {
        let outcome = ranks(values);
        let least = SURE / (values.len().max(1) as f64).sqrt();
        let mut strength: Vec<(usize, f64)> =
            ranked.iter().map(|ranks| correlation(ranks, &outcome)).enumerate().collect();
        strength.retain(|(_, correlation)| correlation.abs() >= least);
        strength.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        strength.truncate(MOST_MOVERS);
        let told = |(at, correlation): (usize, f64)| {
            let input = &self.inputs[at];
            let differences =
                ranked[at].iter().zip(&outcome).map(|(input, outcome)| (input - outcome).powi(2));
            let alone = |deviations: f64| {
                let mut all = vec![0.0; self.inputs.len()];
                all[at] = deviations;
                let there = moved(self.run.scenario, self.inputs, &all);
                of(&self.surface.at(&all, &needs(&Ground::new(&there, Detail::Counted))))
            };
            Mover {
                path: input.path(),
                low: input.low,
                high: input.high,
                is_usual: input.is_usual,
                correlation,
                rank_differences: differences.sum(),
                at_low: alone(-P95),
                at_high: alone(P95),
            }
        };
        strength.into_iter().map(told).collect()
    }

    /// The input that decides most: were it known in which third of its draws it is, the model that is best most often there
    /// would be chosen.
    fn decider(&self, models: usize, before: f64) -> Option<Decider> {
        let known = |input: usize| {
            let mut counts = [vec![0_usize; models], vec![0; models], vec![0; models]];
            for drawn in self.drawn {
                let deviations = drawn.deviations[input];
                let third = usize::from(deviations > -THIRD) + usize::from(deviations > THIRD);
                if let Some(count) = counts[third].get_mut(drawn.best) {
                    *count += 1;
                }
            }
            counts.iter().filter_map(|third| third.iter().max()).sum::<usize>()
        };
        let best = (0..self.inputs.len()).map(|input| (known(input), input));
        let (right, input) = best.max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)))?;
        let share = right as f64 / self.drawn.len().max(1) as f64;
        (share >= before + HELPS).then(|| Decider { path: self.inputs[input].path(), best: share })
    }

    fn check(&self) -> Option<Check> {
        let mut check = Check::default();
        let mut off = Vec::new();
        for probe in self.run.probes {
            let Point::Draw { seed, number } = probe.point else { continue };
            let Some(drawn) = self.drawn.get(number as usize).filter(|_| seed == self.run.seed) else {
                continue;
            };
            let exact = probe.models.iter().zip(&drawn.outcomes);
            let differs = exact.filter(|(exact, drawn)| {
                exact.as_ref().is_some_and(|exact| exact.is_feasible() != drawn.feasible)
            });
            check.feasible_differs += differs.count();
            check.draws += 1;
            check.same_best += usize::from(probe.best() == Some(drawn.best));
            let total = probe.model(self.run.recommended).map_or(0.0, |exact| exact.cost.total());
            let drawn = cost_of(&drawn.outcomes, self.run.recommended);
            off.push(if total > 0.0 { (drawn / total - 1.0).abs() } else { drawn });
        }
        off.sort_by(f64::total_cmp);
        (check.cost, check.median) = (quantile(&off, 1.0), quantile(&off, 0.5));
        (check.draws > 0).then_some(check)
    }
}

fn cost_of(outcomes: &[Outcome], at: usize) -> f64 {
    outcomes.get(at).map_or(0.0, |outcome| outcome.cost)
}

/// Of a model's cost and that of the best, draw by draw.
fn regret(costs: &[(f64, f64)]) -> Regret {
    let mean = |of: &dyn Fn(&(f64, f64)) -> f64| costs.iter().map(of).sum::<f64>() / costs.len() as f64;
    let more = |(own, best): &(f64, f64)| (own - best).max(0.0);
    let mut regrets: Vec<f64> = costs.iter().map(more).collect();
    regrets.sort_by(f64::total_cmp);
    Regret {
        mean: mean(&more),
        p90: quantile(&regrets, 0.9),
        cost: mean(&|costs| costs.0),
        best_cost: mean(&|costs| costs.1),
    }
}

fn spread(values: &[f64]) -> Spread {
    let mut ascending = values.to_vec();
    ascending.sort_by(f64::total_cmp);
    let at = |share| quantile(&ascending, share);
    Spread { p5: at(0.05), p50: at(0.5), p95: at(0.95) }
}

fn dots(values: &[f64]) -> Vec<f64> {
    let mut ascending = values.to_vec();
    ascending.sort_by(f64::total_cmp);
    (0..DOTS).map(|dot| quantile(&ascending, (dot as f64 + 0.5) / DOTS as f64)).collect()
}
