//! Exact evaluations of all service models at chosen values of the inputs, reduced to what draws are made from.

use super::inputs::{Input, draw, inputs, moved};
use super::plan::Layout;
use super::staffing::{Need, needs};
use crate::engine::clocks::Detail;
use crate::engine::demand::Ground;
use crate::engine::downtime::mean_outage;
use crate::engine::models::{kinds, raised, staffed_to_need};
use crate::engine::requirement::required;
use crate::engine::results::{Cost, Model};
use crate::engine::{NO_BREAKS, Sheet, coverage, rank};
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// All models.
pub const ALL: u64 = u64::MAX;
/// A promise that is missed by so little more than by the nearest model is as near.
const NEAR: f64 = 0.05;

/// At which values of the inputs the models are evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// As they are stated, with the people that every hour needs.
    Stated,
    /// With a tenth more people in every hour, at least one more.
    Fuller,
    /// One driver low, with the people of the stated point.
    Low(u32),
    /// One driver high, with the people of the stated point.
    High(u32),
    /// The people of a batch of draws.
    Staff {
        /// Of the streams.
        seed: u64,
        /// The first draw.
        from: u32,
    },
    /// As a draw of a seed has them, with the people that it takes to keep every promise there.
    Draw {
        /// Of the stream.
        seed: u64,
        /// Which draw.
        number: u32,
    },
}

/// What is to be evaluated: some service models at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errand {
    /// Where.
    pub point: Point,
    /// A bit for each model in the order of the list; the others cannot decide anything.
    pub models: u64,
}

/// Service models at one point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Probe {
    /// Where.
    pub point: Point,
    /// In the order of [`Models::list`](crate::engine::Models::list); nothing where none was asked for.
    pub models: Vec<Option<ModelProbe>>,
}

/// What a service model comes to at a point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelProbe {
    /// Which model.
    pub model: Model,
    /// Its yearly cost.
    pub cost: Cost,
    /// People that it needs.
    pub people: f64,
    /// What it would take without the people that are added to keep a promise.
    pub need: Need,
    /// Whether any number of people could keep every promise.
    pub within_reach: bool,
    /// Hours a week that its people are present.
    pub present: f64,
    /// Share of months in which all P1 and P2 promises are kept.
    pub sla_kept: f64,
    /// Hours of downtime a year.
    pub downtime_hours: f64,
    /// Share in time and objective of each promise that it is asked for.
    pub promises: Vec<(f64, f64)>,
    /// For each layer and severity with outages: the mean wait of one, hours, and its mean cost where the dearest hour costs 1,
    /// with the repair at its low end, as stated, and at its high end.
    pub outages: Vec<(f64, [f64; 3])>,
}

impl ModelProbe {
    /// Whether every promise is kept.
    #[must_use]
    pub fn is_feasible(&self) -> bool {
        self.promises.iter().all(|&(in_time, objective)| in_time >= objective - 1e-9)
    }

    /// The promise furthest below (or nearest above) its objective.
    #[must_use]
    pub fn margin(&self) -> f64 {
        self.promises.iter().map(|(in_time, objective)| in_time - objective).fold(1.0, f64::min)
    }
}

impl Probe {
    /// The model at a place of the list, where it was asked for.
    #[must_use]
    pub fn model(&self, at: usize) -> Option<&ModelProbe> {
        self.models.get(at)?.as_ref()
    }

    /// The cheapest model that keeps every promise; the nearest to it where none does. Of the models that were asked for.
    #[must_use]
    pub fn best(&self) -> Option<usize> {
        let some: Vec<(usize, &ModelProbe)> =
            self.models.iter().enumerate().filter_map(|(at, model)| Some((at, model.as_ref()?))).collect();
        let each = some.iter().map(|(_, model)| (model.is_feasible(), model.cost.total(), model.margin()));
        some.get(best(each)).map(|(at, _)| *at)
    }

    /// A bit for each model that may turn out best: those that keep every promise or could with more people, 24/7, and the best
    /// of the others with what is as near.
    #[must_use]
    pub fn contenders(&self) -> u64 {
        let always = |model: &ModelProbe| model.model.is_round_the_clock();
        let others = || self.models.iter().flatten().filter(|model| !always(model));
        let nearest = others().map(ModelProbe::margin).fold(f64::NEG_INFINITY, f64::max);
        let counts = |model: &ModelProbe| {
            always(model) || model.is_feasible() || model.within_reach || model.margin() >= nearest - NEAR
        };
        let bits = self.models.iter().enumerate().take(64);
        bits.filter(|(_, model)| model.as_ref().is_some_and(counts)).map(|(at, _)| 1 << at).sum()
    }
}

/// The cheapest that is feasible; where none is, that with the best margin, to a ten thousandth, and of these the cheapest.
/// As the comparison of models decides. Each is feasible or not, its cost, its margin.
pub(in crate::engine) fn best(models: impl Iterator<Item = (bool, f64, f64)>) -> usize {
    let keys = models.map(|(feasible, cost, margin)| {
        let miss = if feasible { -1e6 } else { -(margin * 1e4).round() };
        [miss, cost]
    });
    rank::ordered(&keys.collect::<Vec<_>>(), 1).first().copied().unwrap_or(0)
}

/// Service models at a point.
#[must_use]
pub fn probe(scenario: &Scenario, errand: Errand) -> Probe {
    let Errand { point, models } = errand;
    let inputs = inputs(scenario);
    let layout = Layout::of(scenario, &inputs);
    let end = |driver: u32, end: f64| {
        let found = layout.drivers.get(driver as usize);
        found.map_or_else(|| vec![0.0; inputs.len()], |driver| driver.probe(inputs.len(), end))
    };
    let deviations = match point {
        Point::Stated | Point::Fuller | Point::Staff { .. } => vec![0.0; inputs.len()],
        Point::Low(driver) => end(driver, -1.0),
        Point::High(driver) => end(driver, 1.0),
        Point::Draw { seed, number } => draw(&inputs, seed, u64::from(number)),
    };
    let mut there = moved(scenario, &inputs, &deviations);
    if let Point::Low(driver) | Point::High(driver) = point {
        let fewer =
            layout.drivers.get(driver as usize).map_or(1.0, |driver| driver.fewer_tickets(&deviations));
        there
            .layers
            .iter_mut()
            .flat_map(|layer| &mut layer.incidents_per_month)
            .for_each(|tickets| *tickets *= fewer);
    }
    let (here, there) = (Ground::new(scenario, Detail::Counted), Ground::new(&there, Detail::Counted));
    // People are placed by what is stated, so that a probe tells what the work does to the same people.
    let held = |model: Model| {
        let required = required(&here, &model.window.mask(), NO_BREAKS);
        let required = if point == Point::Fuller { raised(&required) } else { required };
        Sheet::needed(&there, model, &required)
    };
    let staffed = |model: Model| match point {
        Point::Draw { .. } => staffed_to_need(&there, model),
        _ => held(model),
    };
    let asked = kinds(scenario).into_iter().enumerate();
    let sheets: Vec<Option<Sheet>> =
        asked.map(|(at, model)| (at < 64 && models >> at & 1 == 1).then(|| staffed(model))).collect();
    let sheets: Vec<Option<&Sheet>> = sheets.iter().map(Option::as_ref).collect();
    of_sheets(&sheets, scenario, &inputs, point)
}

/// The stated point, from sheets that are there already.
pub(in crate::engine) fn stated(sheets: &[Sheet], scenario: &Scenario) -> Probe {
    let sheets: Vec<Option<&Sheet>> = sheets.iter().map(Some).collect();
    of_sheets(&sheets, scenario, &inputs(scenario), Point::Stated)
}

fn of_sheets(sheets: &[Option<&Sheet>], scenario: &Scenario, inputs: &[Input], point: Point) -> Probe {
    let needs = sheets.iter().flatten().next().map_or_else(Vec::new, |sheet| needs(sheet.ground));
    let each = sheets.iter().zip(needs);
    let models = each.map(|(sheet, need)| sheet.map(|sheet| of_sheet(sheet, need, scenario, inputs, point)));
    Probe { point, models: models.collect() }
}

fn of_sheet(sheet: &Sheet, need: Need, scenario: &Scenario, inputs: &[Input], point: Point) -> ModelProbe {
    let asked = sheet.counted().filter(|promise| promise.tickets_a_month > 0.0);
    ModelProbe {
        model: sheet.model.clone(),
        cost: sheet.cost(),
        people: sheet.bill.people_needed,
        need,
        within_reach: sheet.is_within_reach(),
        present: coverage::present(&sheet.staffed, &sheet.presence).iter().sum(),
        sla_kept: sheet.sla_kept(),
        downtime_hours: sheet.downtime_hours(),
        promises: asked.map(|promise| (promise.in_time, promise.objective)).collect(),
        outages: with_outages(scenario)
            .map(|(layer, k)| outage(sheet, scenario, inputs, point, layer, k))
            .collect(),
    }
}

/// The layers and severities that have outages as they are stated.
pub(super) fn with_outages(scenario: &Scenario) -> impl Iterator<Item = (usize, usize)> {
    let all = scenario.layers.iter().enumerate().flat_map(|(layer, stated)| {
        (0..4)
            .filter(|&k| stated.incidents_per_month[k] * stated.outage_share[k] > 0.0)
            .map(move |k| (layer, k))
    });
    all.collect::<Vec<_>>().into_iter()
}

/// The mean outage of a layer and severity. Its repair is the stated one, wherever the point is: each layer's own repair
/// is drawn by itself.
fn outage(
    sheet: &Sheet,
    scenario: &Scenario,
    inputs: &[Input],
    point: Point,
    layer: usize,
    severity: usize,
) -> (f64, [f64; 3]) {
    let stated = scenario.layers[layer].repair_hours;
    let own = inputs.iter().find(|input| input.row.id == "layers.*.repair_hours" && input.at.item == layer);
    let mean = |repair: f64| mean_outage(sheet.ground, &sheet.response, layer, severity, repair);
    let (wait, cost) = mean(stated);
    let ends =
        own.filter(|_| point == Point::Stated).map(|own| [own.low, own.high].map(|repair| mean(repair).1));
    let [low, high] = ends.unwrap_or([cost; 2]);
    (wait, [low, cost, high])
}
