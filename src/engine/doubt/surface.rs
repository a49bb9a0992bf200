//! What every service model comes to at any values of the inputs, between the probes.
//!
//! # Formula
//! `y = y₀ + Σ_d q_d(u_d)`
//!
//! where y is a quantity on its scale (waits, costs of an outage and people added by their logarithm, shares by that of their
//! odds, credits as they are), `u_d` is where driver d is, and `q_d` the broken line through the driver's two probes and 0,
//! which goes on beyond them. The people that every hour needs are found exactly for each draw, and so are all
//! prices; the number of outages and the price of an hour multiply what they are in proportion to.

use super::inputs::Input;
use super::plan::Layout;
use super::probe::{ModelProbe, Point, Probe, best, with_outages};
use super::staffing::Need;
use crate::engine::models::{RAISES, WORTH_IT};
use crate::model::two_piece::Scale;
use crate::scenario::Scenario;

/// Shares nearer to 0 or 1 than this are as good as there.
const NEAR: f64 = 1e-6;
/// A driver that is not probed further than this is not probed on that side.
const LEAST: f64 = 1e-9;
/// Months in a year.
const MONTHS: f64 = 12.0;

/// What a model comes to at some values of the inputs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Outcome {
    pub(super) feasible: bool,
    pub(super) margin: f64,
    pub(super) cost: f64,
    pub(super) downtime_hours: f64,
    pub(super) sla_kept: f64,
    pub(super) people: f64,
}

/// The models around the stated point.
pub(super) struct Surface<'a> {
    scenario: &'a Scenario,
    inputs: &'a [Input],
    layout: &'a Layout,
    /// Which driver is the work.
    work: Option<usize>,
    models: Vec<ModelSurface>,
    outages: Vec<Source>,
}

struct ModelSurface {
    /// Hours a week that people are present, as stated, and with more people where that was probed.
    present: f64,
    fuller: Option<f64>,
    within_reach: bool,
    penalties: Curve,
    sla_kept: Curve,
    /// Share in time and objective of each promise.
    promises: Vec<(Curve, f64)>,
    /// Wait and cost of an outage, and how the cost bends with the repair.
    outages: Vec<(Curve, Curve, (f64, f64))>,
}

/// Where a model is: with the people that every hour needs or more, and how much each driver's probes count.
struct Stage {
    fuller: bool,
    weights: Vec<(f64, f64)>,
}

/// A quantity on its scale: in the middle, and what it is more or less at both probes of each driver.
struct Curve {
    scale: Scale,
    middle: f64,
    /// With more people.
    fuller: f64,
    ends: Vec<(f64, f64)>,
}

/// The inputs of the outages of a layer and severity.
struct Source {
    layer: usize,
    severity: usize,
    tickets: Option<usize>,
    share: Option<usize>,
    repair: Option<usize>,
    price: Option<usize>,
}

/// Which driver is the work, and how far it is probed.
type Work = (usize, (f64, f64));
type Ends<'p> = [Option<(&'p Probe, &'p Probe)>];

impl<'a> Surface<'a> {
    /// Through the probes that there are. A driver with less than both of its probes has no effect yet.
    pub(super) fn new(
        scenario: &'a Scenario,
        inputs: &'a [Input],
        layout: &'a Layout,
        stated: &Probe,
        probes: &[Probe],
    ) -> Self {
        let alike = |probe: &&Probe| probe.models.len() == stated.models.len();
        let find = |point| probes.iter().find(|probe| probe.point == point).filter(alike);
        let ends: Vec<Option<(&Probe, &Probe)>> = (0..layout.drivers.len())
            .map(|driver| u32::try_from(driver).ok())
            .map(|driver| find(Point::Low(driver?)).zip(find(Point::High(driver?))))
            .collect();
        let input = |id: &str, layer: usize, part: usize| {
            let of_part = |input: &Input| !id.ends_with('*') || input.at.part == part;
            inputs.iter().position(|input| input.row.id == id && input.at.item == layer && of_part(input))
        };
        let outages = with_outages(scenario).map(|(layer, severity)| Source {
            layer,
            severity,
            tickets: input("layers.*.incidents_per_month.*", layer, severity),
            share: input("layers.*.outage_share.*", layer, severity),
            repair: input("layers.*.repair_hours", layer, 0),
            price: input("layers.*.downtime_cost_per_hour", layer, 0),
        });
        let outages: Vec<Source> = outages.collect();
        let models = stated.models.iter().enumerate().filter_map(|(at, model)| Some((at, model.as_ref()?)));
        let fuller = find(Point::Fuller);
        let work = layout.drivers.iter().position(|driver| driver.is_work);
        let work = work.map(|place| (place, layout.drivers[place].ends));
        let models = models.map(|(at, middle)| {
            let fuller = fuller.and_then(|probe| probe.model(at));
            ModelSurface::new(at, middle, fuller, &ends, work, &outages, inputs)
        });
        let models = models.collect();
        Self { scenario, inputs, layout, work: work.map(|work| work.0), models, outages }
    }

    /// All models where the inputs are so many standard deviations from their middles, and the models need these people.
    pub(super) fn at(&self, deviations: &[f64], needs: &[Need]) -> Vec<Outcome> {
        let drivers = self.layout.drivers.iter();
        let places: Vec<f64> = drivers.map(|driver| driver.at(deviations)).collect();
        let drivers = self.layout.drivers.iter().zip(&places);
        let work = drivers.clone().filter(|(driver, _)| driver.brings_work).map(|(_, place)| *place).sum();
        let weights: Vec<(f64, f64)> =
            drivers.map(|(driver, &place)| broken_line(place, driver.ends)).collect();
        // The outages of a year, the price of the dearest hour, the repair, and its logarithm against the stated one.
        let outages: Vec<[f64; 4]> =
            self.outages.iter().map(|source| self.outages_of(source, deviations)).collect();
        let of_model = |(model, need): (&ModelSurface, &Need)| {
            let (stage, times) = self.staffed(model, need, &weights, work);
            let (mut hours, mut downtime) = (0.0, 0.0);
            for ([number, price, repair, longer], (wait, cost, (slope, bend))) in
                outages.iter().zip(&model.outages)
            {
                hours += number * (wait.at(&stage) + repair);
                downtime += number * price * cost.at(&stage) * libm::exp(longer * (slope + bend * longer));
            }
            let margin = model.margin(&stage);
            let paid = need.paid + (times - 1.0) * need.of_people + model.penalties.at(&stage).max(0.0);
            Outcome {
                feasible: margin >= -1e-9,
                margin,
                cost: paid + downtime,
                downtime_hours: hours,
                sla_kept: model.sla_kept.at(&stage),
                people: need.people * times,
            }
        };
        self.models.iter().zip(needs).map(of_model).collect()
    }

    /// The people of a model in a draw, as the comparison finds them: those that every hour needs or, where a promise is missed
    /// that more people can keep, a tenth more, up to three times. Where the model then is, and so many times the people.
    fn staffed(&self, model: &ModelSurface, need: &Need, weights: &[(f64, f64)], work: f64) -> (Stage, f64) {
        let at = |fuller: bool, people: f64, times: f64| {
            let mut weights = weights.to_vec();
            if let Some(place) = self.work {
                // The same work is less for more people.
                let occupancy = work - relative(need.present * times, people);
                weights[place] = broken_line(occupancy, self.layout.drivers[place].ends);
            }
            Stage { fuller, weights }
        };
        let first = at(false, model.present, 1.0);
        let mut margin = model.margin(&first);
        let mut times = 1.0;
        for _ in 0..if model.within_reach { RAISES } else { 0 } {
            if margin >= -1e-9 {
                break;
            }
            times *= need.more;
            let stage = at(model.fuller.is_some(), model.fuller.unwrap_or(model.present), times);
            let fuller = model.margin(&stage);
            if fuller >= -1e-9 {
                return (stage, times);
            }
            if fuller < margin + WORTH_IT {
                break;
            }
            margin = fuller;
        }
        (first, 1.0)
    }

    fn outages_of(&self, source: &Source, deviations: &[f64]) -> [f64; 4] {
        let times = |input: Option<usize>| {
            let Some(input) = input else { return 1.0 };
            let it = &self.inputs[input];
            if it.middle > 0.0 { it.value(deviations[input]) / it.middle } else { 1.0 }
        };
        let layer = &self.scenario.layers[source.layer];
        let stated =
            MONTHS * layer.incidents_per_month[source.severity] * layer.outage_share[source.severity];
        let longer = times(source.repair);
        [
            stated * times(source.tickets) * times(source.share),
            layer.downtime_cost_per_hour * times(source.price),
            layer.repair_hours * longer,
            libm::log(longer.max(NEAR)),
        ]
    }
}

/// The model that is best of some outcomes, as the comparison decides.
pub(super) fn best_of(outcomes: &[Outcome]) -> usize {
    best(outcomes.iter().map(|outcome| (outcome.feasible, outcome.cost, outcome.margin)))
}

impl ModelSurface {
    fn new(
        at: usize,
        middle: &ModelProbe,
        fuller: Option<&ModelProbe>,
        ends: &Ends,
        work: Option<Work>,
        sources: &[Source],
        inputs: &[Input],
    ) -> Self {
        // Who is absent more often leaves more work to the others: that part of a probe is told by the work.
        let absent =
            |probe: &Probe| probe.model(at).map_or(0.0, |probe| -relative(probe.present, middle.present));
        let felt: Vec<(f64, f64)> = ends
            .iter()
            .map(|ends| ends.map_or((0.0, 0.0), |(low, high)| (absent(low), absent(high))))
            .collect();
        let curve = |scale, of: &dyn Fn(&ModelProbe) -> f64| {
            let both = |(low, high): &(&Probe, &Probe)| Some((of(low.model(at)?), of(high.model(at)?)));
            let ends: Vec<_> = ends.iter().map(|ends| ends.as_ref().and_then(both)).collect();
            Curve::new(scale, of(middle), fuller.map(of), &ends).without(work, &felt)
        };
        let promises = middle.promises.iter().enumerate().map(|(promise, &(_, objective))| {
            let share = |probe: &ModelProbe| probe.promises.get(promise).map_or(0.0, |known| known.0);
            (curve(Scale::LogOdds, &share), objective)
        });
        let outages = sources.iter().enumerate().map(|(place, source)| {
            let of = |probe: &ModelProbe| probe.outages.get(place).copied().unwrap_or_default();
            let wait = curve(Scale::Log, &|probe| of(probe).0);
            (wait, curve(Scale::Log, &|probe| of(probe).1[1]), bend(of(middle).1, source, inputs))
        });
        Self {
            present: middle.present,
            fuller: fuller.map(|probe| probe.present),
            within_reach: middle.within_reach,
            penalties: curve(Scale::Plain, &|probe| probe.cost.penalties),
            sla_kept: curve(Scale::LogOdds, &|probe| probe.sla_kept),
            promises: promises.collect(),
            outages: outages.collect(),
        }
    }

    /// The promise furthest below (or nearest above) its objective.
    fn margin(&self, stage: &Stage) -> f64 {
        let margins = self.promises.iter().map(|(share, objective)| share.at(stage) - objective);
        margins.fold(1.0, f64::min)
    }
}

/// How the logarithm of an outage's cost goes with that of its repair: a parabola through the cost at both ends and at the
/// middle, its slope and bend.
fn bend([low, middle, high]: [f64; 3], source: &Source, inputs: &[Input]) -> (f64, f64) {
    let Some(own) = source.repair.map(|repair| &inputs[repair]) else { return (0.0, 0.0) };
    if [low, middle, high, own.low].iter().any(|value| *value <= 0.0) {
        return (0.0, 0.0);
    }
    let (x_low, x_high) = (libm::log(own.low / own.middle), libm::log(own.high / own.middle));
    let slopes = (libm::log(low / middle) / x_low, libm::log(high / middle) / x_high);
    let bend = (slopes.1 - slopes.0) / (x_high - x_low);
    (slopes.0 - bend * x_low, bend)
}

impl Curve {
    fn new(scale: Scale, middle: f64, fuller: Option<f64>, ends: &[Option<(f64, f64)>]) -> Self {
        let fuller = fuller.unwrap_or(middle);
        let mut values = ends.iter().flatten().flat_map(|ends| [ends.0, ends.1]).chain([middle, fuller]);
        // What is nothing somewhere has no logarithm.
        let scale =
            if scale == Scale::Log && values.any(|value| value <= 0.0) { Scale::Plain } else { scale };
        let place = |value: f64| {
            scale.of(if scale == Scale::LogOdds { value.clamp(NEAR, 1.0 - NEAR) } else { value })
        };
        let from = place(middle);
        let each = ends
            .iter()
            .map(|ends| ends.map_or((0.0, 0.0), |(low, high)| (place(low) - from, place(high) - from)));
        Self { scale, middle: from, fuller: place(fuller), ends: each.collect() }
    }

    /// Without what the work tells already: `felt` is how much more of it the people feel at the ends of every driver.
    fn without(mut self, work: Option<Work>, felt: &[(f64, f64)]) -> Self {
        let Some((place, bounds)) = work else { return self };
        let of_work = self.ends[place];
        let told = |more: f64| {
            let weight = broken_line(more, bounds);
            of_work.0 * weight.0 + of_work.1 * weight.1
        };
        for (driver, (ends, felt)) in self.ends.iter_mut().zip(felt).enumerate() {
            if driver != place {
                *ends = (ends.0 - told(felt.0), ends.1 - told(felt.1));
            }
        }
        self
    }

    /// The value at a stage.
    fn at(&self, stage: &Stage) -> f64 {
        let each = self.ends.iter().zip(&stage.weights);
        let moved: f64 = each.map(|(ends, weight)| ends.0 * weight.0 + ends.1 * weight.1).sum();
        self.scale.back(if stage.fuller { self.fuller } else { self.middle } + moved)
    }
}

/// The logarithm of a number of hours against another.
fn relative(hours: f64, stated: f64) -> f64 {
    if hours > 0.0 && stated > 0.0 { libm::log(hours / stated) } else { 0.0 }
}

/// With which weights the values at two ends count at `u`: the broken line through the ends and 0, and on beyond them. A
/// parabola was worse: a desk that just overflows at one end bends it where it is asked about.
fn broken_line(u: f64, (low, high): (f64, f64)) -> (f64, f64) {
    match u {
        // A driver that goes one way only has one probe to tell it.
        _ if low >= -LEAST => (0.0, u / high),
        _ if high <= LEAST => (u / low, 0.0),
        _ if u < 0.0 => (u / low, 0.0),
        _ => (0.0, u / high),
    }
}
