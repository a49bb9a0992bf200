//! The service models as a chart: cost to the right, the promise kept worst upwards.

use super::{Voice, capital, names};
use crate::chart::Palette;
use crate::chart::scatter::{Offer, Size, Words, scatter};
use crate::engine::{Model, Models};

/// What the chart shows, as its title.
#[must_use]
pub fn finding(models: &Models, voice: Voice) -> String {
    let words = voice.pages();
    match models.list.get(models.best).filter(|best| best.feasible) {
        Some(best) => (words.scatter_cheapest)(&capital(&names::model_exactly(&best.model, voice))),
        None => words.scatter_none.to_owned(),
    }
}

/// The chart as SVG text. The margin of the promise kept worst tells at once which models keep them all: those
/// at or above the target line.
#[must_use]
pub fn draw(models: &Models, today: &Model, voice: Voice, size: Size, palette: Palette) -> String {
    let offers: Vec<Offer> = models
        .list
        .iter()
        .enumerate()
        .map(|(position, model)| Offer {
            label: names::model_label(&model.model, voice),
            cost: model.cost.total(),
            good: model.margin,
            here: model.model == *today,
            best: position == models.best,
        })
        .collect();
    let pages = voice.pages();
    let across = (pages.scatter_x)(voice.sign);
    let words = Words {
        across: &across,
        up: pages.scatter_y,
        target: pages.scatter_target,
        here: pages.today_mark,
        cost: &|cost| voice.money_short(cost),
        good: &|good| voice.locale.number((good * 100.0).round(), 0),
    };
    scatter(&offers, 0.0, &words, size, palette)
}
