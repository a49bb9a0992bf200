//! Phone and chat: callers who hang up, hour by hour (Erlang A). A call is over in minutes, so each hour stands for
//! itself; calls go before tickets and find everybody who is present.

use super::clocks::PromiseClock;
use super::demand::{Ground, Hours};
use super::results::PromiseKind;
use super::supply::Presence;
use crate::calendar::{WEEK, WeekMask};
use crate::model::patience::{ImpatientQueue, ImpatientState};
use crate::model::staffing::{Callers, Goals, ServiceLevel, fewest_people_with_patience};

/// Presence rarer than this does not change a share that anybody reads.
const RARE: f64 = 1e-7;

/// The calls of all layers, as one stream.
pub(super) struct Calls {
    /// Calls an hour.
    pub(super) arrivals: Hours<f64>,
    /// Mean hours of a call.
    pub(super) handle_hours: f64,
    /// Mean hours until a caller hangs up.
    patience_hours: f64,
}

impl Calls {
    /// `None` where nobody calls.
    pub(super) fn of(ground: &Ground) -> Option<Self> {
        let layers = &ground.scenario.layers;
        let mut arrivals = [0.0; WEEK];
        let (mut total, mut work, mut patience) = (0.0, 0.0, 0.0);
        for (layer, stated) in layers.iter().enumerate().filter(|&(layer, _)| ground.is_live(layer)) {
            for (slot, sum) in arrivals.iter_mut().enumerate() {
                *sum += ground.arrivals[layer].iter().map(|hours| hours[slot]).sum::<f64>();
            }
            let calls: f64 = stated.incidents_per_month.iter().sum();
            total += calls;
            work += calls * stated.handle_minutes / 60.0;
            patience += calls * stated.patience_minutes / 60.0;
        }
        (total > 0.0).then(|| Self { arrivals, handle_hours: work / total, patience_hours: patience / total })
    }

    fn queue(&self, slot: usize, servers: u32) -> ImpatientQueue {
        ImpatientQueue {
            servers,
            arrivals: self.arrivals[slot],
            handle_hours: self.handle_hours,
            patience_hours: self.patience_hours,
        }
    }

    /// The fewest people with whom the answers that are promised are in time in each hour.
    pub(super) fn people(&self, ground: &Ground) -> Hours<u32> {
        let mut people = [0; WEEK];
        for promise in answers(ground) {
            let goal =
                ServiceLevel { within_hours: promise.hours, objective: promise.objective, of: Callers::All };
            let goals = Goals { service_level: Some(goal), ..Goals::default() };
            let mut known: Vec<(u64, u32)> = Vec::new();
            for (slot, people) in people.iter_mut().enumerate() {
                let rate = self.arrivals[slot];
                let needed = known.iter().find(|entry| entry.0 == rate.to_bits()).map_or_else(
                    || {
                        let (handle, patience) = (self.handle_hours, self.patience_hours);
                        fewest_people_with_patience(rate, handle, patience, &goals).unwrap_or(0)
                    },
                    |entry| entry.1,
                );
                known.push((rate.to_bits(), needed));
                *people = (*people).max(needed);
            }
        }
        people
    }

    /// For each promised answer the share of the calls of each hour that are answered in time: of all calls, so
    /// that who hangs up is not; none where nobody is on duty.
    pub(super) fn in_time(
        &self,
        ground: &Ground,
        staffed: &WeekMask,
        presence: &Presence,
    ) -> Vec<Hours<f64>> {
        let promises: Vec<&PromiseClock> = answers(ground).collect();
        let mut shares = vec![[0.0; WEEK]; promises.len()];
        let mut known: Vec<((u64, u32), Vec<f64>)> = Vec::new();
        for slot in (0..WEEK).filter(|&slot| staffed.0[slot]) {
            for (people, &chance) in (0_u32..).zip(presence.distribution(slot)) {
                if chance < RARE {
                    continue;
                }
                let key = (self.arrivals[slot].to_bits(), people);
                let position = known.iter().position(|entry| entry.0 == key).unwrap_or_else(|| {
                    let state = self.queue(slot, people).solve().settled();
                    known.push((key, answered(state.as_ref(), &promises)));
                    known.len() - 1
                });
                for (share, in_time) in shares.iter_mut().zip(&known[position].1) {
                    share[slot] += chance * in_time;
                }
            }
        }
        shares
    }
}

fn answers<'g>(ground: &'g Ground) -> impl Iterator<Item = &'g PromiseClock> {
    ground.clocks.iter().filter(|promise| promise.kind == PromiseKind::Answer)
}

fn answered(state: Option<&ImpatientState>, promises: &[&PromiseClock]) -> Vec<f64> {
    promises.iter().map(|promise| state.map_or(0.0, |state| state.served_within(promise.hours))).collect()
}
