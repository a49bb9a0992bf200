//! What follows from comparing: the decision, layer by layer too, and what a change does.

use super::super::results::{
    Action, BreakEven, Explanation, Headline, Model, ModelResult, Models, Plan, Term, Value,
};
use super::{line, money_of, number, paths, percent};
use crate::scenario::Scenario;

/// The explanation of the decision: 24/7 against the model compared with it. `with_credits` where credits count, so that
/// the break-even is found by trial.
pub(in super::super) fn verdict(
    scenario: &Scenario,
    less: &ModelResult,
    round_the_clock: &ModelResult,
    break_even: &BreakEven,
    with_credits: bool,
) -> Explanation {
    let saved = less.cost.downtime - round_the_clock.cost.downtime;
    let per_outage = if break_even.outages > 0.0 { saved / break_even.outages } else { 0.0 };
    let times = |at: Option<f64>| at.map_or(Value::Never, Value::Number);
    let at = if with_credits { Term::BreakEvenWithCredits } else { Term::BreakEvenOutages };
    let lines = vec![
        line(Term::ModelCompared, Value::Model(less.model.clone())),
        percent(Term::FirstInTime, less.first_in_time),
        money_of(Term::RoundTheClockCost, round_the_clock.cost.total()),
        money_of(Term::ModelCost, less.cost.total()),
        money_of(Term::Saving, round_the_clock.cost.total() - less.cost.total()),
        money_of(Term::ExtraPaid, round_the_clock.cost.paid() - less.cost.paid()),
        number(Term::Outages, break_even.outages),
        money_of(Term::SavedPerOutage, per_outage),
        line(at, times(break_even.outages_at)),
        line(Term::BreakEvenDowntime, times(break_even.downtime_cost_times)),
    ];
    let mut inputs = paths(&["tiers.0.response_minutes.0", "tiers.0.objective.0", "money.hourly_cost"]);
    inputs.extend(
        (0..scenario.layers.len().min(3)).map(|layer| format!("layers.{layer}.downtime_cost_per_hour")),
    );
    Explanation { headline: Headline::Verdict, lines, inputs }
}

/// What today's model costs less than 24/7, where another one is recommended.
#[must_use]
pub fn own_model(models: &Models, today: &Model) -> Option<Explanation> {
    let round_the_clock = models.list.get(models.verdict.round_the_clock)?;
    if [&models.recommended.model, &round_the_clock.model].contains(&today) {
        return None;
    }
    let own = models.list.iter().find(|row| row.model == *today)?;
    let (all, own) = (round_the_clock.cost.total(), own.cost.total());
    let lines = vec![
        money_of(Term::RoundTheClockCost, all),
        money_of(Term::OwnCost, own),
        money_of(Term::OwnSaving, all - own),
    ];
    Some(Explanation { headline: Headline::OwnModel, lines, inputs: Vec::new() })
}

/// The explanation of the decision for a layer, from that of a scenario of this layer alone.
pub(in super::super) fn layer(layer: usize, mut alone: Explanation) -> Explanation {
    // Its break-even is told nowhere.
    let saving = alone.lines.iter().position(|line| line.term == Term::Saving);
    alone.lines.truncate(saving.map_or(0, |saving| saving + 1));
    let own = ["downtime_cost_per_hour", "incidents_per_month.0", "outage_share.0"];
    let mut inputs = paths(&["tiers.0.response_minutes.0", "tiers.0.objective.0"]);
    inputs.extend(own.map(|of| format!("layers.{layer}.{of}")));
    Explanation { headline: Headline::Layer, inputs, ..alone }
}

/// What a layer adds to what is paid for the recommended plan.
pub(in super::super) fn layer_adds(with: f64, without: f64, adds: f64) -> Explanation {
    let lines = vec![
        money_of(Term::WithLayer, with),
        money_of(Term::WithoutLayer, without),
        money_of(Term::LayerAdds, adds),
    ];
    Explanation { headline: Headline::LayerAdds, lines, inputs: Vec::new() }
}

/// What a change does to the plan that it is a change of.
#[must_use]
pub fn change(action: &Action, today: &Plan) -> Explanation {
    let now = today.cost.total();
    let hours = |term: Term, hours: usize| super::hours_of(term, hours as f64);
    let lines = vec![
        percent(Term::ShortNow, action.short.0),
        percent(Term::ShortThen, action.short.1),
        percent(Term::SlaNow, action.sla_kept.0),
        percent(Term::SlaThen, action.sla_kept.1),
        hours(Term::GapsNow, action.gap_hours.0),
        hours(Term::GapsThen, action.gap_hours.1),
        money_of(Term::CostThen, now + action.cost),
        money_of(Term::CostNow, now),
        money_of(Term::CostOfChange, action.cost),
    ];
    Explanation { headline: Headline::Change, lines, inputs: Vec::new() }
}
