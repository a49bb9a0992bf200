//! What each service model costs and keeps in each scenario.

use super::{Better, Comparison, Figure, Kind};
use crate::report::names;

/// A service model across the columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What it is called.
    pub name: String,
    /// What it costs a year.
    pub cost: Figure,
    /// Share of months in which the SLA is kept.
    pub kept: Figure,
    /// Whether it keeps every promise there; `None` where it is not known, or not among the models.
    pub feasible: Vec<Option<bool>>,
    /// Whether it is the recommended one there.
    pub best: Vec<bool>,
}

impl Comparison<'_> {
    /// Every service model of any column, the cheapest of the first that has it first.
    #[must_use]
    pub fn offers(&self) -> Vec<Offer> {
        let mut offers: Vec<Offer> = Vec::new();
        let nothing = || vec![None; self.places.len()];
        let order = std::iter::once(self.base).chain((0..self.places.len()).filter(|&at| at != self.base));
        for position in order {
            let Some(column) = self.places.get(position).and_then(super::Place::told) else { continue };
            let Some(models) = column.models else { continue };
            let costs: Vec<f64> = models.list.iter().map(|row| row.cost.total()).collect();
            for at in crate::report::ascending(&costs) {
                let row = &models.list[at];
                let name = names::model_label(&row.model, column.voice(self.locale));
                let known = offers.iter().position(|offer| offer.name == name);
                let place = known.unwrap_or_else(|| {
                    let figure = |key, label: &str, kind, better| Figure {
                        key,
                        label: label.to_owned(),
                        kind,
                        better,
                        values: nothing(),
                    };
                    let (pages, answer) = (&self.locale.results().pages, &self.locale.results().answer);
                    offers.push(Offer {
                        name,
                        cost: figure("model-cost", pages.cost_a_year, Kind::Money, Better::Less),
                        kept: figure("model-kept", answer.sla_kept, Kind::Share, Better::More),
                        feasible: vec![None; self.places.len()],
                        best: vec![false; self.places.len()],
                    });
                    offers.len() - 1
                });
                let offer = &mut offers[place];
                // Two models of one name, as own hours that are office hours: the cheaper is told.
                if offer.feasible[position].is_none() {
                    offer.cost.values[position] = Some(row.cost.total());
                    offer.kept.values[position] = Some(row.sla_kept);
                    offer.feasible[position] = Some(row.feasible);
                    offer.best[position] = at == models.best;
                }
            }
        }
        offers
    }
}
