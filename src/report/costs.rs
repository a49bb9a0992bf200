//! The cost of a model line by line, beside 24/7 and today's payroll.

use super::{Voice, names};
use crate::engine::{Cost, CostLine, Explanation, Models, Plan, explain};
use crate::scenario::Scenario;

/// What is compared: a model, 24/7, and today's payroll.
#[derive(Clone, Copy)]
pub struct Costs<'a> {
    /// What the user states.
    pub scenario: &'a Scenario,
    /// All models.
    pub models: &'a Models,
    /// Today's plan, paid by its people.
    pub today: &'a Plan,
    /// Position of the model.
    pub chosen: usize,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct CostRow {
    /// Its name.
    pub name: &'static str,
    /// Its line; `None` for a sum.
    pub line: Option<CostLine>,
    /// The model's, that of 24/7, today's.
    pub amounts: [f64; 3],
}

impl<'a> Costs<'a> {
    /// The model that is asked for, or the recommended one.
    #[must_use]
    pub fn new(scenario: &'a Scenario, models: &'a Models, today: &'a Plan, chosen: Option<usize>) -> Self {
        let chosen = chosen.filter(|&position| position < models.list.len()).unwrap_or(models.best);
        Self { scenario, models, today, chosen }
    }

    /// The columns.
    #[must_use]
    pub fn columns(&self, voice: Voice) -> [String; 3] {
        let label = |position: usize| {
            let row = self.models.list.get(position);
            row.map_or_else(String::new, |row| names::model_label(&row.model, voice))
        };
        let clock = label(self.models.verdict.round_the_clock);
        [label(self.chosen), clock, voice.money_words().todays_payroll.to_owned()]
    }

    fn all(&self) -> [Cost; 3] {
        let of = |position: usize| self.models.list.get(position).map_or_else(Cost::default, |row| row.cost);
        [of(self.chosen), of(self.models.verdict.round_the_clock), self.today.cost]
    }

    /// The lines that anybody pays, what is paid, downtime, and the total.
    #[must_use]
    pub fn rows(&self, voice: Voice) -> Vec<CostRow> {
        let (costs, words) = (self.all(), voice.money_words());
        let mut rows = Vec::new();
        for (line, name) in CostLine::ALL.into_iter().zip(words.names) {
            if line == CostLine::Downtime {
                let amounts = costs.map(|cost| cost.paid());
                rows.push(CostRow { name: voice.pages().paid, line: None, amounts });
            }
            let amounts = costs.map(|cost| cost.line(line));
            if line == CostLine::Downtime || amounts.iter().any(|amount| *amount >= 0.5) {
                rows.push(CostRow { name, line: Some(line), amounts });
            }
        }
        rows.push(CostRow { name: words.total, line: None, amounts: costs.map(|cost| cost.total()) });
        rows
    }

    /// What a line of the model's is made of.
    #[must_use]
    pub fn explanation(&self, line: CostLine) -> Option<Explanation> {
        let row = self.models.list.get(self.chosen)?;
        Some(explain::cost_line(line, &row.quantities, &row.cost, row.downtime_hours, self.scenario))
    }

    /// Today's people beside those that the model needs.
    #[must_use]
    pub fn people(&self, voice: Voice) -> String {
        let words = voice.money_words();
        let have = self.today.quantities.seats;
        let need = self.models.list.get(self.chosen).map_or(0.0, |row| row.people);
        let (text, apart) = (voice.count(have), (have - need).abs());
        if apart < 0.05 {
            return (words.payroll_same)(&text);
        }
        let say = if have > need { words.payroll_more } else { words.payroll_fewer };
        say(&text, &voice.count(apart))
    }
}
