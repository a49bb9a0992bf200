//! What the inputs move together: each driver is a sum of what its inputs add to it, on a logarithmic scale, and is probed as
//! one.
//!
//! Prices and the number of outages need no driver: costs are in proportion to them.

use super::inputs::Input;
use crate::engine::clocks::Detail;
use crate::engine::cost::relief_factor;
use crate::engine::demand::Ground;
use crate::model::two_piece::P95;
use crate::scenario::{Layer, Scenario};

/// A driver is probed so many times as far as nine in ten of its draws go …
const LEEWAY: f64 = 1.2;
/// … but its inputs at least this share of the way to their ends.
const LEAST_REACH: f64 = 0.5;
/// Of the minutes in which nine in ten answer, against those in which half do: the mean lies nearer to the half.
const NINE_IN_TEN: f64 = 0.3;

/// What inputs have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Tickets: the work.
    Work,
    /// Hands-on time: as much work in longer pieces lets others wait longer.
    Handle,
    /// Detection, whoever is then there.
    Detection,
    /// Acknowledgement and mobilisation.
    Callout,
    /// Absence, turnover and backups: how many are paid for one who is present.
    People,
    /// Repair, where a length of it is promised or credits are due for downtime.
    Repair,
    /// Outages, there too.
    Outages,
    /// An input for itself.
    Own,
}

/// A driver: its inputs, and what each adds to it.
pub(super) struct Driver {
    /// Whether it is the work, which is felt against the people that there are for it.
    pub(super) is_work: bool,
    /// Whether it makes more work too.
    pub(super) brings_work: bool,
    parts: Vec<Part>,
    /// How far down and up it is probed.
    pub(super) ends: (f64, f64),
    /// How far the probes' inputs are on the way to their ends.
    reach: f64,
}

struct Part {
    input: usize,
    /// At its low end and at its high end.
    adds: (f64, f64),
}

/// The driver that an input belongs to; `None` where its effect is in proportion.
fn kind(scenario: &Scenario, input: &Input) -> Option<Kind> {
    let counts_outages =
        scenario.tiers.iter().any(|tier| tier.promises_resolution || tier.credits.monthly_fee > 0.0);
    Some(match input.row.id {
        "layers.*.incidents_per_month.*" => Kind::Work,
        "layers.*.handle_minutes" => Kind::Handle,
        "service.detection_minutes" => Kind::Detection,
        "service.acknowledge_minutes"
        | "service.acknowledge_p90_minutes"
        | "service.mobilisation_minutes" => Kind::Callout,
        "layers.*.repair_hours" if counts_outages => Kind::Repair,
        "layers.*.outage_share.*" if counts_outages => Kind::Outages,
        "layers.*.repair_hours" | "layers.*.outage_share.*" | "layers.*.downtime_cost_per_hour" => {
            return None;
        }
        // The need of a draw is found with its own prices; power has no part in the cost.
        id if id.starts_with("money.") || id.starts_with("energy.") => return None,
        "absence.correlation" | "backups.lead_hours" => Kind::Own,
        id if id.starts_with("absence.") || id.starts_with("backups.") => Kind::People,
        _ => Kind::Own,
    })
}

/// The drivers of a scenario's inputs, in a fixed order.
pub(super) fn drivers(scenario: &Scenario, inputs: &[Input]) -> Vec<Driver> {
    let of = |wanted: Kind| (0..inputs.len()).filter(move |&i| kind(scenario, &inputs[i]) == Some(wanted));
    let mut drivers: Vec<Driver> =
        [Kind::Work, Kind::Handle, Kind::Detection, Kind::Callout, Kind::Repair, Kind::Outages]
            .into_iter()
            .map(|kind| {
                let whole = whole(scenario, kind);
                let part = |i: usize| {
                    let input = &inputs[i];
                    let share =
                        if whole > 0.0 { weight(scenario, input) * input.middle / whole } else { 0.0 };
                    let adds = |end: f64| share * libm::log((end / input.middle).max(1e-9));
                    Part { input: i, adds: (adds(input.low), adds(input.high)) }
                };
                Driver::new(kind, of(kind).map(part).collect())
            })
            .collect();
    let people = of(Kind::People).map(|i| people_part(scenario, &inputs[i], i)).collect();
    drivers.push(Driver::new(Kind::People, people));
    drivers
        .extend(of(Kind::Own).map(|input| Driver::new(Kind::Own, vec![Part { input, adds: (-1.0, 1.0) }])));
    drivers.retain(|driver| driver.ends.1 - driver.ends.0 > 1e-9);
    drivers
}

/// What an input weighs in the sum of its driver.
fn weight(scenario: &Scenario, input: &Input) -> f64 {
    let id = input.row.id;
    let Some(layer) = scenario.layers.get(input.at.item).filter(|_| id.starts_with("layers.")) else {
        return if id == "service.acknowledge_p90_minutes" { NINE_IN_TEN } else { 1.0 };
    };
    match id {
        "layers.*.incidents_per_month.*" => layer.handle_minutes,
        "layers.*.handle_minutes" => layer.incidents_per_month.iter().sum(),
        "layers.*.repair_hours" => outages(layer),
        _ => layer.incidents_per_month[input.at.part],
    }
}

fn outages(layer: &Layer) -> f64 {
    layer.incidents_per_month.iter().zip(layer.outage_share).map(|(tickets, share)| tickets * share).sum()
}

/// The whole of a driver as it is stated.
fn whole(scenario: &Scenario, kind: Kind) -> f64 {
    let sum = |of: &dyn Fn(&Layer) -> f64| scenario.layers.iter().map(of).sum();
    let service = &scenario.service;
    match kind {
        Kind::Work | Kind::Handle => {
            sum(&|layer| layer.handle_minutes * layer.incidents_per_month.iter().sum::<f64>())
        }
        Kind::Detection => service.detection_minutes,
        Kind::Callout => {
            let answered = service.acknowledge_minutes + NINE_IN_TEN * service.acknowledge_p90_minutes;
            answered + service.mobilisation_minutes
        }
        Kind::Repair => sum(&|layer| outages(layer) * layer.repair_hours),
        Kind::Outages => sum(&outages),
        Kind::People | Kind::Own => 0.0,
    }
}

/// What an input adds to the logarithm of the relief factor at its ends.
fn people_part(scenario: &Scenario, input: &Input, i: usize) -> Part {
    let factor = |value: f64| {
        let mut scenario = scenario.clone();
        input.put(&mut scenario, value);
        libm::log(relief_factor(&Ground::new(&scenario, Detail::Counted)).max(1e-9))
    };
    let middle = factor(input.middle);
    Part { input: i, adds: (factor(input.low) - middle, factor(input.high) - middle) }
}

impl Driver {
    fn new(kind: Kind, parts: Vec<Part>) -> Self {
        // Many inputs that move by themselves are seldom far off together.
        let spans = parts.iter().map(|part| (part.adds.1 - part.adds.0).abs());
        let (sum, squares) =
            spans.fold((0.0, 0.0), |(sum, squares), span| (sum + span, squares + span * span));
        let likely = if sum > 0.0 { squares.sqrt() / sum } else { 1.0 };
        let mut driver = Self {
            is_work: kind == Kind::Work,
            brings_work: matches!(kind, Kind::Work | Kind::Handle),
            parts,
            ends: (0.0, 0.0),
            reach: (LEEWAY * likely).clamp(LEAST_REACH, 1.0),
        };
        let most = driver.parts.iter().map(|part| part.input + 1).max().unwrap_or(0);
        driver.ends = (driver.at(&driver.probe(most, -1.0)), driver.at(&driver.probe(most, 1.0)));
        driver
    }

    /// The inputs of its low (`end` −1) or high (1) probe, in standard deviations.
    pub(super) fn probe(&self, inputs: usize, end: f64) -> Vec<f64> {
        let mut all = vec![0.0; inputs];
        for part in &self.parts {
            // Less of some inputs is more of the driver.
            let sign = if part.adds.1 < part.adds.0 { -1.0 } else { 1.0 };
            all[part.input] = end * sign * self.reach * P95;
        }
        all
    }

    /// By what the tickets are multiplied in a probe, so that longer work on each is not more work: that is told by the tickets.
    pub(super) fn fewer_tickets(&self, deviations: &[f64]) -> f64 {
        if self.brings_work && !self.is_work { libm::exp(-self.at(deviations)) } else { 1.0 }
    }

    /// Where the driver is when the inputs have moved so many standard deviations; 0 where none has.
    pub(super) fn at(&self, deviations: &[f64]) -> f64 {
        let added = |part: &Part| {
            let times = deviations[part.input] / P95;
            times.abs() * if times < 0.0 { part.adds.0 } else { part.adds.1 }
        };
        self.parts.iter().map(added).sum()
    }
}
