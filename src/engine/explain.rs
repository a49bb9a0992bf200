//! Explanations as data: what each public number is made of, with the user's values filled in.
//!
//! What a plan always tells comes with it ([`Plan::explanations`]). What is asked for one promise, one hour or one
//! change is made from the plan when it is shown: [`promise`], [`hour`], [`change`].

mod compared;
mod doubt;
mod hours;
mod lines;
mod money;
mod people;
mod shares;

pub use compared::{change, own_model};
pub(super) use compared::{layer, layer_adds, verdict};
pub use doubt::{chance, mover, regret};
pub use hours::{hour, peak};
pub use lines::{cost_line, idle, one_off, power, price};
pub use shares::promise;

use super::Sheet;
use super::results::{Cell, Explanation, Gap, Headline, Line, Plan, Shifts, Term, Value};

/// The explanations of a plan's numbers.
pub(super) fn explanations(sheet: &Sheet, shifts: &Shifts, gaps: &[Gap], cells: &[Cell]) -> Vec<Explanation> {
    let mut all = vec![
        hours::grade(sheet, cells),
        people::shifts_short(sheet, shifts),
        people::shifts_luck(shifts),
        shares::sla_kept(sheet),
        shares::sla_luck(sheet),
        money::cost_a_year(sheet),
        money::cost_luck(sheet),
        hours::coverage(sheet, gaps, cells),
        people::people(sheet),
        money::downtime(sheet),
    ];
    all.extend(shares::worst(sheet));
    all.extend(money::downtime_cost(sheet));
    all.extend(money::credits(sheet));
    all
}

impl Plan {
    /// The explanation of one of its numbers, where there is something to explain.
    #[must_use]
    pub fn explanation(&self, headline: Headline) -> Option<&Explanation> {
        self.explanations.iter().find(|explanation| explanation.headline == headline)
    }
}

fn line(term: Term, value: Value) -> Line {
    Line { term, value }
}

fn number(term: Term, value: f64) -> Line {
    line(term, Value::Number(value))
}

fn count(term: Term, value: u32) -> Line {
    number(term, f64::from(value))
}

fn percent(term: Term, value: f64) -> Line {
    line(term, Value::Percent(value))
}

fn hours_of(term: Term, value: f64) -> Line {
    line(term, Value::Hours(value))
}

fn money_of(term: Term, value: f64) -> Line {
    line(term, Value::Money(value))
}

fn paths(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|&id| id.to_owned()).collect()
}
