//! The map: what each hour is, how risky, and where the trouble lies.

use super::demand::{Ground, Hours};
use super::rank::{least, ordered};
use super::response::Response;
use super::results::{Cell, CellState, Gap, Shifts};
use super::supply::{Duty, Presence};
use crate::calendar::{WEEK, WeekMask, YEAR_WEEKS};
use crate::model::coverage::binomial;
use crate::quantity::round_up;

/// P(short) from which a staffed hour is a gap.
const GAP: f64 = 0.40;
/// Risk from which an hour is thin.
pub(super) const THIN: f64 = 0.05;
/// Most stretches listed.
const MOST_GAPS: usize = 40;
/// An hour in which no promise runs.
const OUT_OF_SERVICE: Cell = Cell { state: CellState::OutOfService, risk: 0.0, gap: false, promise: 0 };

/// The map of each layer.
pub(super) fn layer_cells(
    ground: &Ground,
    staffed: &WeekMask,
    on_call: bool,
    short: &Hours<f64>,
    response: &Response,
) -> Vec<Vec<Cell>> {
    let of_layer = |layer: usize| {
        (0..WEEK).map(|slot| cell(ground, staffed, on_call, short, response, layer, slot)).collect()
    };
    (0..ground.scenario.layers.len()).map(of_layer).collect()
}

fn cell(
    ground: &Ground,
    staffed: &WeekMask,
    on_call: bool,
    short: &Hours<f64>,
    response: &Response,
    layer: usize,
    slot: usize,
) -> Cell {
    if !ground.in_service(slot) {
        return OUT_OF_SERVICE;
    }
    if staffed.0[slot] {
        let (risk, gap) = (short[slot], short[slot] > GAP);
        return Cell { state: CellState::Staffed, risk, gap, promise: 0 };
    }
    let monitored = ground.scenario.layers[layer].monitored;
    let state = if on_call { CellState::OnCall } else { CellState::Closed };
    let mut cell = Cell { state, ..OUT_OF_SERVICE };
    for (position, (promise, path)) in ground.clocks.iter().zip(&response.in_time).enumerate() {
        if promise.counts && ground.counted(promise, layer) > 0.0 && ground.runs(promise, slot) {
            let in_time = path.of(monitored)[slot];
            let late = (1.0 - in_time).clamp(0.0, 1.0);
            if cell.promise == 0 || late > cell.risk {
                (cell.risk, cell.promise) = (late, position + 1);
            }
            cell.gap |= in_time < promise.objective - 1e-9;
        }
    }
    cell
}

/// The map of the whole: the worst layer of each hour.
pub(super) fn worst_cells(layers: &[Vec<Cell>]) -> Vec<Cell> {
    (0..WEEK)
        .map(|slot| {
            let of_slot = layers.iter().map(|cells| cells[slot]);
            of_slot.max_by(|a, b| a.gap.cmp(&b.gap).then(a.risk.total_cmp(&b.risk))).unwrap_or(OUT_OF_SERVICE)
        })
        .collect()
}

/// Stretches that are gaps or thin, worst first: once where all layers share them, else layer by layer.
pub(super) fn gaps(layers: &[Vec<Cell>], scheduled: &Hours<u32>, required: &Hours<u32>) -> Vec<Gap> {
    let of_layers: Vec<Vec<Gap>> = layers.iter().map(|cells| stretches(cells, scheduled, required)).collect();
    let mut found: Vec<Gap> = Vec::new();
    for (layer, gaps) in of_layers.iter().enumerate() {
        for gap in gaps {
            if of_layers.iter().all(|others| others.contains(gap)) {
                if layer == 0 {
                    found.push(gap.clone());
                }
            } else {
                found.push(Gap { layer: Some(layer), ..gap.clone() });
            }
        }
    }
    let key = |gap: &Gap| [f64::from(u8::from(!gap.gap)), -gap.risk, -(gap.length as f64), gap.slot as f64];
    let keys: Vec<[f64; 4]> = found.iter().map(key).collect();
    ordered(&keys, MOST_GAPS).into_iter().map(|worst| found[worst].clone()).collect()
}

/// Runs of hours of the same kind and trouble, merged over the week's end.
fn stretches(cells: &[Cell], scheduled: &Hours<u32>, required: &Hours<u32>) -> Vec<Gap> {
    let kind = |slot: usize| {
        let cell = cells[slot % WEEK];
        (cell.gap || cell.risk >= THIN).then_some((cell.state, cell.gap))
    };
    let starts: Vec<usize> =
        (0..WEEK).filter(|&slot| kind(slot).is_some() && kind(slot) != kind(slot + WEEK - 1)).collect();
    let starts = if starts.is_empty() && kind(0).is_some() { vec![0] } else { starts };
    let of_start = |slot: usize| {
        let length = (0..WEEK).take_while(|ahead| kind(slot + ahead) == kind(slot)).count();
        let worst = least((slot..slot + length).map(|slot| -cells[slot % WEEK].risk));
        let worst = (slot + worst.unwrap_or(0)) % WEEK;
        Gap {
            slot,
            length,
            layer: None,
            state: cells[slot].state,
            risk: cells[worst].risk,
            gap: cells[slot].gap,
            on_duty: scheduled[worst],
            required: required[worst],
        }
    };
    starts.into_iter().map(of_start).collect()
}

/// P(short) of each shift of the week. Absence is drawn once per shift, so the shift is short as often as its worst
/// hour.
pub(super) fn shift_risks(staffed: &WeekMask, ages: &Hours<usize>, short: &Hours<f64>) -> Vec<f64> {
    let starts: Vec<usize> = (0..WEEK).filter(|&slot| staffed.0[slot] && ages[slot] == 0).collect();
    let of_shift = |&start: &usize| {
        let hours = (1..WEEK)
            .take_while(|ahead| staffed.0[(start + ahead) % WEEK] && ages[(start + ahead) % WEEK] > 0);
        hours.map(|ahead| short[(start + ahead) % WEEK]).fold(short[start], f64::max)
    };
    starts.iter().map(of_shift).collect()
}

/// Shifts in a month, whole ones.
pub(super) fn shifts_a_month(a_week: f64) -> u32 {
    round_up(a_week * YEAR_WEEKS / 12.0)
}

/// Shifts with at least one hour short.
pub(super) fn shifts(staffed: &WeekMask, ages: &Hours<usize>, short: &Hours<f64>) -> Shifts {
    let risks = shift_risks(staffed, ages, short);
    let a_week = risks.len() as f64;
    if risks.is_empty() {
        return Shifts { a_week, short: 0.0, luck: (0.0, 0.0) };
    }
    let mean = risks.iter().sum::<f64>() / a_week;
    let a_month = shifts_a_month(a_week);
    let months = binomial(a_month, mean.clamp(0.0, 1.0));
    let luck = |level: f64| {
        let mut sum = 0.0;
        let at = months.iter().position(|p| {
            sum += p;
            sum >= level - 1e-12
        });
        at.unwrap_or(months.len() - 1) as f64 / f64::from(a_month.max(1))
    };
    Shifts { a_week, short: mean, luck: (luck(0.1), luck(0.9)) }
}

/// P(one fewer present than required), P(two fewer), P(still fewer): together P(short).
pub(super) fn missing(required: u32, present: &[f64]) -> [f64; 3] {
    let mut missing = [0.0; 3];
    for (people, chance) in present.iter().enumerate().take(required as usize) {
        missing[(required as usize - people - 1).min(2)] += chance;
    }
    missing
}

/// Expected people present, hour by hour.
pub(super) fn present(staffed: &WeekMask, presence: &Presence) -> Vec<f64> {
    (0..WEEK).map(|slot| if staffed.0[slot] { presence.mean(slot) } else { 0.0 }).collect()
}

/// Hours in which somebody is to be on duty: the plan's, and those that the pattern fills beside them.
pub(super) fn staffed(window: &WeekMask, duty: &Duty) -> WeekMask {
    window.or(&WeekMask(duty.scheduled.map(|people| people > 0)))
}
