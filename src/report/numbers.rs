//! The three numbers: shifts short of people, SLA kept, cost a year.

use super::Voice;
use crate::engine::{Headline, Plan};

/// One number with its range and what opens it.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Tells it apart: `short`, `sla`, `cost`.
    pub key: &'static str,
    /// Its name.
    pub label: &'static str,
    /// Its value.
    pub value: String,
    /// The range that luck gives it.
    pub range: String,
    /// What explains it and its range.
    pub headlines: [Headline; 2],
}

/// The three numbers of a plan.
#[must_use]
pub fn numbers(plan: &Plan, voice: Voice) -> [Number; 3] {
    [short(plan, voice), sla(plan, voice), cost(plan, voice)]
}

fn short(plan: &Plan, voice: Voice) -> Number {
    let words = voice.answer();
    let shifts = &plan.shifts;
    let (value, range) = if shifts.a_week > 0.0 {
        let (low, high) = (voice.of_hundred(shifts.luck.0), voice.of_hundred(shifts.luck.1));
        ((words.in_hundred)(&voice.of_hundred(shifts.short)), likely(&low, &high, voice))
    } else {
        (words.no_shifts.to_owned(), String::new())
    };
    Number {
        key: "short",
        label: words.shifts_short,
        value,
        range,
        headlines: [Headline::ShiftsShort, Headline::ShiftsLuck],
    }
}

fn sla(plan: &Plan, voice: Voice) -> Number {
    let words = voice.answer();
    Number {
        key: "sla",
        label: words.sla_kept,
        value: voice.share(plan.sla_kept),
        range: (words.likely_months)(plan.sla_months.0, plan.sla_months.1),
        headlines: [Headline::SlaKept, Headline::SlaLuck],
    }
}

fn cost(plan: &Plan, voice: Voice) -> Number {
    let words = voice.answer();
    let (low, high) = (voice.money_short(plan.cost_luck.0), voice.money_short(plan.cost_luck.1));
    let mut range = likely(&low, &high, voice);
    if plan.cost.downtime >= 0.5 {
        range = format!("{range}; {}", (words.of_which_downtime)(&voice.money_short(plan.cost.downtime)));
    }
    let value = voice.money_short(plan.cost.total());
    Number {
        key: "cost",
        label: words.cost_a_year,
        value,
        range,
        headlines: [Headline::CostAYear, Headline::CostLuck],
    }
}

fn likely(low: &str, high: &str, voice: Voice) -> String {
    let words = voice.answer();
    if low == high { (words.likely)(low) } else { (words.likely_range)(low, high) }
}
