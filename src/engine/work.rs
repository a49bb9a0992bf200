//! How long work on a ticket takes until it is resolved: the repair of an outage, the hands-on time of any other.

use crate::model::response::Lognormal;
use crate::scenario::{Channel, Layer};

/// Places of the table of times.
const PLACES: usize = 96;
/// Share of the tickets left out at each end of the table.
const ENDS: f64 = 1e-5;

/// The time of some tickets of one severity, over all layers.
pub(super) struct WorkTime {
    /// Share of the severity's tickets.
    share: f64,
    parts: Vec<(f64, Lognormal)>,
    /// ln hours at equal steps, and the share of these tickets that take no longer.
    table: Vec<(f64, f64)>,
}

impl WorkTime {
    /// Of the outages of one severity, and of its other tickets.
    pub(super) fn of(layers: &[Layer], severity: usize) -> [Self; 2] {
        let (mut repairs, mut hands_on) = (Vec::new(), Vec::new());
        for layer in layers.iter().filter(|layer| layer.channel == Channel::Ticket) {
            let (tickets, outage) = (layer.incidents_per_month[severity], layer.outage_share[severity]);
            repairs.push((tickets * outage, Lognormal::from_mean_cv(layer.repair_hours, layer.repair_cv)));
            let time = Lognormal::from_mean_cv(layer.handle_minutes / 60.0, layer.handle_cv);
            hands_on.push((tickets * (1.0 - outage), time));
        }
        let tickets = |parts: &[(f64, Lognormal)]| parts.iter().map(|(tickets, _)| tickets).sum::<f64>();
        let all = tickets(&repairs) + tickets(&hands_on);
        [repairs, hands_on].map(|parts| {
            let some = tickets(&parts);
            Self::new(parts, if all > 0.0 { some / all } else { 0.0 })
        })
    }

    fn new(mut parts: Vec<(f64, Lognormal)>, share: f64) -> Self {
        parts.retain(|(tickets, _)| *tickets > 0.0);
        let total: f64 = parts.iter().map(|(tickets, _)| tickets).sum();
        for (tickets, _) in &mut parts {
            *tickets /= total;
        }
        let mut time = Self { share, parts, table: Vec::new() };
        time.table = time.tabulated();
        time
    }

    /// Share of the severity's tickets that take this time.
    pub(super) fn share(&self) -> f64 {
        self.share
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
