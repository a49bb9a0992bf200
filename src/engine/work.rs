//! How long work on a ticket takes until it is resolved: the repair of an outage, the hands-on time of any other.

use crate::model::response::Lognormal;
use crate::scenario::{Channel, Layer};

/// Places of the table of times.
const PLACES: usize = 96;
/// Share of the tickets left out at each end of the table.
const ENDS: f64 = 1e-5;

/// The time of the tickets of one severity, over all layers.
pub(super) struct WorkTime {
    parts: Vec<(f64, Lognormal)>,
    /// ln hours at equal steps, and the share of the tickets that take no longer.
    table: Vec<(f64, f64)>,
}

impl WorkTime {
    /// Of one severity.
    pub(super) fn new(layers: &[Layer], severity: usize) -> Self {
        let mut parts = Vec::new();
        for layer in layers.iter().filter(|layer| layer.channel == Channel::Ticket) {
            let (tickets, outage) = (layer.incidents_per_month[severity], layer.outage_share[severity]);
            parts.push((tickets * outage, Lognormal::from_mean_cv(layer.repair_hours, layer.repair_cv)));
            let hands_on = Lognormal::from_mean_cv(layer.handle_minutes / 60.0, layer.handle_cv);
            parts.push((tickets * (1.0 - outage), hands_on));
        }
        parts.retain(|(tickets, _)| *tickets > 0.0);
        let total: f64 = parts.iter().map(|(tickets, _)| tickets).sum();
        for (tickets, _) in &mut parts {
            *tickets /= total;
        }
        let mut time = Self { parts, table: Vec::new() };
        time.table = time.tabulated();
        time
    }

    fn tabulated(&self) -> Vec<(f64, f64)> {
        let ends = |p: f64| self.parts.iter().map(move |(_, part)| libm::log(part.quantile(p)));
        let (low, high) = (ends(ENDS).fold(f64::INFINITY, f64::min), ends(1.0 - ENDS).fold(0.0, f64::max));
        let step = (high - low).max(0.0) / PLACES as f64;
        if self.parts.is_empty() {
            return Vec::new();
        }
        let place = |place: usize| low + step * place as f64;
        (0..=PLACES).map(place).map(|at| (at, self.within(libm::exp(at)))).collect()
    }

    /// P(done within `hours`); 1 where there is no ticket.
    pub(super) fn within(&self, hours: f64) -> f64 {
        if self.parts.is_empty() {
            return 1.0;
        }
        self.parts.iter().map(|(share, part)| share * part.cdf(hours)).sum::<f64>().min(1.0)
    }

    /// Hours that a share of the tickets does not exceed, by the table.
    pub(super) fn at(&self, share: f64) -> f64 {
        let Some(after) = self.table.iter().position(|entry| entry.1 >= share) else {
            return self.table.last().map_or(0.0, |last| libm::exp(last.0));
        };
        let (high, above) = self.table[after];
        if after == 0 {
            return libm::exp(high);
        }
        let (low, below) = self.table[after - 1];
        let part = if above > below { (share - below) / (above - below) } else { 1.0 };
        libm::exp(low + part * (high - low))
    }
}
