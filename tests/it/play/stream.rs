//! Tickets and calls as they arrive, one after another.

use super::{Handle, Play, Swing, hour};
use crate::random::Random;
use relevo::calendar::{MONTH_HOURS, WEEK, WEEK_HOURS};
use relevo::scenario::Channel;

/// A ticket or a call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arrival {
    pub(super) time: f64,
    pub(super) layer: usize,
    pub(super) severity: usize,
    pub(super) tier: usize,
    pub(super) is_call: bool,
    pub(super) is_outage: bool,
    /// Hours of somebody's time.
    pub(super) work: f64,
    /// Hours from the start of work until service is restored, of an outage.
    pub(super) repair: f64,
    /// Hours until a caller hangs up.
    pub(super) patience: f64,
}

pub(super) struct Stream<'a> {
    play: &'a Play,
    /// Of each layer and hour.
    shares: Vec<[f64; WEEK]>,
    /// Tickets and calls a week of each layer.
    a_week: Vec<f64>,
    /// Shape of the factor of a day, for each layer; all alike where they swing together.
    shapes: Vec<f64>,
    pooled_hours: f64,
    now: f64,
    drawn: usize,
    factors: Vec<f64>,
}

impl<'a> Stream<'a> {
    pub(super) fn new(play: &'a Play) -> Self {
        let layers = &play.scenario.layers;
        let total = |layer: usize| layers[layer].incidents_per_month.iter().sum::<f64>();
        let each = 0..layers.len();
        let a_day = |layer: usize| total(layer) / MONTH_HOURS * 24.0;
        let excess = |layer: usize| (layers[layer].dispersion - 1.0).max(0.0) * a_day(layer);
        let all: f64 = each.clone().map(a_day).sum();
        let work: f64 = each.clone().map(|l| total(l) * layers[l].handle_minutes / 60.0).sum();
        Self {
            play,
            shares: layers.iter().map(relevo::scenario::Layer::arrival_shares).collect(),
            a_week: each.clone().map(|layer| total(layer) / MONTH_HOURS * WEEK_HOURS).collect(),
            shapes: match play.swing {
                Swing::PerLayer => each.clone().map(|layer| a_day(layer).powi(2) / excess(layer)).collect(),
                _ => vec![all * all / each.clone().map(excess).sum::<f64>(); layers.len()],
            },
            pooled_hours: work / each.clone().map(total).sum::<f64>(),
            now: 0.0,
            drawn: usize::MAX,
            factors: vec![1.0; layers.len()],
        }
    }

    pub(super) fn next(&mut self, random: &mut Random) -> Arrival {
        loop {
            let (slot, end) = hour(self.now);
            self.draw_factors(random);
            let rate = |layer: usize| self.factors[layer] * self.a_week[layer] * self.shares[layer][slot];
            let total: f64 = (0..self.a_week.len()).map(rate).sum();
            let at = self.now + random.exponential(1.0) / total;
            if at >= end {
                self.now = end;
                continue;
            }
            self.now = at;
            let layer = pick((0..self.a_week.len()).map(rate), total, random);
            return self.arrival(layer, random);
        }
    }

    fn draw_factors(&mut self, random: &mut Random) {
        let days = if self.play.swing == Swing::Weekly { WEEK_HOURS } else { 24.0 };
        let period = super::whole(self.now / days);
        if period == self.drawn || self.shapes.iter().all(|shape| shape.is_infinite()) {
            return;
        }
        self.drawn = period;
        let pooled = self.play.swing != Swing::PerLayer;
        for layer in 0..self.shapes.len() {
            let shape = self.shapes[layer];
            self.factors[layer] = match (layer, pooled) {
                (1.., true) => self.factors[0],
                _ if shape.is_infinite() => 1.0,
                _ => random.gamma(shape) / shape,
            };
        }
    }

    fn arrival(&self, layer: usize, random: &mut Random) -> Arrival {
        let scenario = &self.play.scenario;
        let stated = &scenario.layers[layer];
        let counts = stated.incidents_per_month;
        let severity = pick(counts.iter().copied(), counts.iter().sum(), random);
        let shares = || scenario.tiers.iter().map(|tier| tier.share);
        let tier = pick(shares(), shares().sum(), random);
        let is_call = stated.channel != Channel::Ticket;
        let is_outage = !is_call && random.happens(stated.outage_share[severity]);
        let mean = stated.handle_minutes / 60.0;
        let hands_on = match self.play.handle {
            Handle::Pooled => random.exponential(self.pooled_hours),
            Handle::Exponential => random.exponential(mean),
            Handle::Lognormal => random.lognormal(mean, stated.handle_cv),
        };
        let repair = if is_outage { random.lognormal(stated.repair_hours, stated.repair_cv) } else { 0.0 };
        let patience =
            if is_call { random.exponential(stated.patience_minutes / 60.0) } else { f64::INFINITY };
        let work = if is_outage && self.play.repair_holds { repair } else { hands_on };
        Arrival { time: self.now, layer, severity, tier, is_call, is_outage, work, repair, patience }
    }
}

/// One of several things, each as often as its weight says.
fn pick(weights: impl Iterator<Item = f64>, total: f64, random: &mut Random) -> usize {
    let mut rest = random.uniform() * total;
    let mut last = 0;
    for (place, weight) in weights.enumerate().filter(|(_, weight)| *weight > 0.0) {
        last = place;
        rest -= weight;
        if rest <= 0.0 {
            break;
        }
    }
    last
}
