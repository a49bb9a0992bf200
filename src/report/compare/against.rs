//! A plan against a baseline, in a line.

use super::figures::shifts_at_risk;
use super::{Better, Column};
use crate::i18n::Locale;

/// A change that is worth a clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// `shifts`, `cost` or `sla`.
    pub key: &'static str,
    /// How much more there is now; below zero less. `None` where it cannot be subtracted.
    pub by: Option<f64>,
    /// In words, with an arrow upwards where it is better.
    pub text: String,
}

/// What changed since the baseline: shifts of a week at risk, cost a year, months of a hundred in which the SLA is kept.
/// What is the same as precisely as it is told is left out.
#[must_use]
pub fn against(baseline: &Column, now: &Column, locale: Locale) -> Vec<Change> {
    let (words, voice) = (&locale.results().compare, now.voice(locale));
    let mut changes = Vec::new();
    let mut tell = |key, by: f64, amount: String, nothing: String, better, (more, less): (Say, Say)| {
        if amount != nothing {
            let good = (by > 0.0) == (better == Better::More);
            let text = if by > 0.0 { more(&amount) } else { less(&amount) };
            changes.push(Change {
                key,
                by: Some(by),
                text: format!("{} {text}", if good { "▲" } else { "▼" }),
            });
        }
    };
    let shifts = shifts_at_risk(now.plan) - shifts_at_risk(baseline.plan);
    let says: (Say, Say) = (words.shifts_more, words.shifts_less);
    tell("shifts", shifts, voice.count(shifts.abs()), voice.count(0.0), Better::Less, says);
    let is_one_currency = baseline.currency() == now.currency();
    if is_one_currency {
        let cost = now.plan.cost.total() - baseline.plan.cost.total();
        let says: (Say, Say) = (words.cost_more, words.cost_less);
        tell("cost", cost, voice.money(cost.abs()), voice.money(0.0), Better::Less, says);
    }
    let sla = now.plan.sla_kept - baseline.plan.sla_kept;
    let months = |share: f64| locale.number((share.abs() * 100.0).round(), 0);
    let says: (Say, Say) = (words.sla_more, words.sla_less);
    tell("sla", sla, months(sla), months(0.0), Better::More, says);
    if !is_one_currency {
        let text = words.cost_other_currency.to_owned();
        changes.push(Change { key: "cost", by: None, text });
    }
    changes
}

type Say = fn(&str) -> String;
