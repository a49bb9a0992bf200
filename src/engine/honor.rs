//! The question turned round: what response can this team promise today, as it is?
//!
//! People, hours, on-call and backups stay as today's plan has them, objectives and clocks too; the response targets are
//! tightened, all at the same time, as far as a ladder of usual targets goes.

use super::Sheet;
use super::clocks::Detail;
use super::demand::Ground;
use super::promises::{by_layer, pooled};
use super::response::response;
use super::results::{Honored, Promise, PromiseKind};

/// Targets that contracts name, minutes: five minutes to four weeks.
const LADDER: [f64; 24] = [
    5.0, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0, 90.0, 120.0, 180.0, 240.0, 360.0, 480.0, 600.0, 720.0, 960.0,
    1_440.0, 1_920.0, 2_400.0, 2_880.0, 4_320.0, 7_200.0, 10_080.0, 20_160.0,
];
/// Times that targets which do not hold together are loosened.
const ROUNDS: usize = 8;

/// For each tier and severity with tickets, the tightest target that today's plan keeps.
pub(super) fn honored(sheet: &Sheet) -> Vec<Honored> {
    let scenario = sheet.ground.scenario;
    let is_asked =
        |promise: &&Promise| promise.kind == PromiseKind::Response && promise.tickets_a_month > 0.0;
    let asked: Vec<Promise> = sheet.promises.iter().filter(is_asked).cloned().collect();
    let kept = |steps: &[usize]| -> Vec<bool> {
        let mut tightened = scenario.clone();
        for (promise, &step) in asked.iter().zip(steps) {
            tightened.tiers[promise.tier].response_minutes[promise.severity] =
                LADDER[step.min(LADDER.len() - 1)];
        }
        let ground = Ground::new(&tightened, Detail::Counted);
        let response = response(&ground, &sheet.duty, &sheet.staffed, sheet.model.on_call, &sheet.presence);
        let promises = pooled(&ground, &by_layer(&ground, &response, &sheet.staffed));
        promises.iter().filter(is_asked).map(Promise::is_met).collect()
    };
    // The first step that is kept lies in low..=high; beyond the ladder is none.
    let mut low = vec![0; asked.len()];
    let mut high = vec![LADDER.len(); asked.len()];
    while low.iter().zip(&high).any(|(low, high)| low < high) {
        let middle: Vec<usize> = low.iter().zip(&high).map(|(low, high)| low + (high - low) / 2).collect();
        for (position, is_kept) in kept(&middle).into_iter().enumerate() {
            if low[position] == high[position] {
                continue;
            }
            if is_kept { high[position] = middle[position] } else { low[position] = middle[position] + 1 }
        }
    }
    // Targets of one severity share a queue: what holds alone is seen to hold together.
    for _ in 0..ROUNDS {
        let missed: Vec<usize> = kept(&high)
            .into_iter()
            .enumerate()
            .filter(|&(position, kept)| !kept && high[position] < LADDER.len())
            .map(|(position, _)| position)
            .collect();
        if missed.is_empty() {
            break;
        }
        for position in missed {
            high[position] += 1;
        }
    }
    let told = asked.into_iter().zip(high);
    told.map(|(promise, step)| Honored { minutes: LADDER.get(step).copied(), promise }).collect()
}
