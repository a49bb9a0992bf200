//! The service models as a chart: cost to the right, the promise kept worst upwards.

use super::{Voice, capital, names};
use crate::chart::sketch::{Offer, Sketch};
use crate::engine::{Model, ModelResult, Models};

/// What the chart shows, as its title.
#[must_use]
pub fn finding(models: &Models, voice: Voice) -> String {
    let words = voice.pages();
    match models.list.get(models.best).filter(|best| best.feasible) {
        Some(best) => (words.scatter_cheapest)(&capital(&names::model_exactly(&best.model, voice))),
        None => words.scatter_none.to_owned(),
    }
}

/// The chart, ready to be drawn. The margin of the promise kept worst tells at once which models keep them all:
/// those at or above the target line.
#[must_use]
pub fn sketch(models: &Models, today: &Model, voice: Voice) -> Sketch {
    let offer = |(position, model): (usize, &ModelResult)| Offer {
        label: names::model_label(&model.model, voice),
        cost: model.cost.total(),
        good: model.margin,
        here: model.model == *today,
        best: position == models.best,
    };
    let pages = voice.pages();
    Sketch {
        offers: models.list.iter().enumerate().map(offer).collect(),
        target: 0.0,
        across: (pages.scatter_x)(voice.sign),
        up: pages.scatter_y.to_owned(),
        goal: pages.scatter_target.to_owned(),
        here: pages.today_mark.to_owned(),
        locale: voice.locale,
        sign: voice.sign.to_owned(),
    }
}
