//! What was seen while playing, and means of it with their standard errors.

use super::clocks::after_open;
use super::stream::Arrival;
use super::{Play, whole};
use relevo::calendar::{MONTH_HOURS, WEEK, WEEK_HOURS, slot_at};
use relevo::engine::{Promise, PromiseKind};
use relevo::scenario::{Clock, Scenario};

/// Weeks played before anything is counted.
pub(super) const WARM_WEEKS: usize = 60;
/// Months that are one batch: what one month leaves behind, the next still feels.
const BATCH: usize = 3;

/// A ticket or a call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen {
    pub(crate) arrived: f64,
    /// Hours until work started; without end if a caller hung up.
    pub(crate) wait: f64,
    /// Hours until it was resolved; no number if that was not seen.
    pub(crate) resolved: f64,
    pub(crate) layer: u8,
    pub(crate) severity: u8,
    pub(crate) tier: u8,
    pub(crate) is_call: bool,
    pub(crate) is_outage: bool,
    /// Whether the desk was staffed when it arrived.
    pub(crate) staffed: bool,
}

impl Seen {
    pub(super) fn new(arrival: &Arrival, wait: f64, staffed: bool) -> Self {
        let byte = |number: usize| u8::try_from(number).unwrap();
        Self {
            arrived: arrival.time,
            wait,
            resolved: f64::NAN,
            layer: byte(arrival.layer),
            severity: byte(arrival.severity),
            tier: byte(arrival.tier),
            is_call: arrival.is_call,
            is_outage: arrival.is_outage,
            staffed,
        }
    }

    pub(super) fn month(&self) -> usize {
        whole((self.arrived - WARM_WEEKS as f64 * WEEK_HOURS) / MONTH_HOURS)
    }
}

/// What was seen.
pub(crate) struct Played {
    pub(crate) scenario: Scenario,
    pub(crate) seen: Vec<Seen>,
    /// Whole months that were played.
    pub(crate) months: usize,
    /// The support window of each tier.
    windows: Vec<[bool; WEEK]>,
}

/// A mean that was played, and its standard error.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Estimate {
    pub(crate) mean: f64,
    pub(crate) error: f64,
}

impl Played {
    pub(super) fn new(play: &Play, weeks: usize) -> Self {
        let months = whole(weeks as f64 * WEEK_HOURS / MONTH_HOURS);
        let windows = play.scenario.tiers.iter().map(|tier| tier.window.mask().0).collect();
        Self { scenario: play.scenario.clone(), seen: Vec::new(), months, windows }
    }

    /// Tickets of a severity.
    pub(crate) fn tickets(&self, severity: usize) -> impl Iterator<Item = &Seen> {
        self.seen.iter().filter(move |seen| !seen.is_call && usize::from(seen.severity) == severity)
    }

    /// The share of tickets, or calls, for which a promise was kept, whatever their tier.
    pub(crate) fn in_time(&self, promise: &Promise) -> Estimate {
        let judged = self.seen.iter().filter_map(|seen| Some((seen, self.is_in_time(promise, seen)?)));
        self.mean(judged.map(|(seen, kept)| (seen, f64::from(u8::from(kept)))))
    }

    /// The share of months in which all of some promises were kept.
    pub(crate) fn months_kept(&self, promises: &[&Promise]) -> Estimate {
        let mut kept = vec![true; self.months];
        for promise in promises {
            for (kept, (tickets, in_time)) in kept.iter_mut().zip(self.by_promise(promise)) {
                *kept &= in_time >= (promise.objective * tickets - 1e-9).ceil();
            }
        }
        let months: Vec<f64> = kept.into_iter().map(|kept| f64::from(u8::from(kept))).collect();
        Estimate::of_months(&months)
    }

    /// Tickets or calls of a promise in each month, and those in time.
    pub(super) fn by_promise(&self, promise: &Promise) -> Vec<(f64, f64)> {
        let mut months = vec![(0.0, 0.0); self.months + 1];
        for seen in self.seen.iter().filter(|seen| seen.is_call || usize::from(seen.tier) == promise.tier) {
            if let Some(in_time) = self.is_in_time(promise, seen) {
                let month = &mut months[seen.month().min(self.months)];
                month.0 += 1.0;
                month.1 += f64::from(u8::from(in_time));
            }
        }
        months
    }

    /// Whether a promise was kept for a ticket or a call; `None` if it does not speak of it.
    pub(super) fn is_in_time(&self, promise: &Promise, seen: &Seen) -> Option<bool> {
        let hours = promise.target_minutes / 60.0;
        let tier = &self.scenario.tiers[promise.tier];
        let of_promise = match promise.layer {
            None => !seen.is_call && usize::from(seen.severity) == promise.severity,
            Some(layer) => {
                let promised = self.windows.iter().any(|window| window[slot_at(seen.arrived)]);
                seen.is_call && usize::from(seen.layer) == layer && promised
            }
        };
        if !of_promise {
            return None;
        }
        let took = match promise.kind {
            PromiseKind::Resolution if seen.resolved.is_nan() => return None,
            PromiseKind::Resolution => seen.resolved,
            PromiseKind::Escalation => seen.wait + self.scenario.service.triage_minutes / 60.0,
            PromiseKind::Response | PromiseKind::Answer => seen.wait,
        };
        let deadline = match (promise.kind, tier.clock[promise.severity]) {
            (PromiseKind::Answer, _) | (_, Clock::Wall) => hours,
            (_, Clock::Window) => after_open(&self.windows[promise.tier], seen.arrived, hours) - seen.arrived,
        };
        // A deadline on the full hour meets a start on the full hour.
        Some(took <= deadline + 1e-6)
    }

    /// The mean of a value over tickets.
    pub(crate) fn mean<'s>(&self, values: impl Iterator<Item = (&'s Seen, f64)>) -> Estimate {
        let mut batches = vec![(0.0, 0.0); self.months / BATCH + 1];
        for (seen, value) in values {
            let batch = &mut batches[(seen.month() / BATCH).min(self.months / BATCH)];
            batch.0 += value;
            batch.1 += 1.0;
        }
        Estimate::of_batches(&batches)
    }
}

impl Estimate {
    /// As a multiple of a whole.
    pub(crate) fn of(self, whole: f64) -> Self {
        Self { mean: self.mean / whole, error: self.error / whole }
    }

    pub(crate) fn of_months(months: &[f64]) -> Self {
        let batches: Vec<(f64, f64)> =
            months.chunks(BATCH).map(|chunk| (chunk.iter().sum(), chunk.len() as f64)).collect();
        Self::of_batches(&batches)
    }

    /// Of a ratio of sums: its error is that of the deviations from the mean.
    fn of_batches(batches: &[(f64, f64)]) -> Self {
        let number: f64 = batches.iter().map(|batch| batch.1).sum();
        let mean = batches.iter().map(|batch| batch.0).sum::<f64>() / number;
        let squares: f64 = batches.iter().map(|batch| (batch.0 - mean * batch.1).powi(2)).sum();
        Self { mean, error: squares.sqrt() / number }
    }
}
