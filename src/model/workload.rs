//! How demand that moves over the week becomes load: erlangs per slot.

use crate::calendar::{WEEK, WeekMask};

/// The mean number of people each slot keeps busy when there are always enough: long jobs spill into later
/// slots. Periodic over the week; the sum of load is the sum of arrivals × handle time.
///
/// # Formula
/// m′ = λ(t) − μm, m(0) = M/(1 − e^{−168μ}); the result is the mean of m over each slot
///
/// where λ = `arrivals` per hour, μ = 1/`handle_hours`, M = m after one week from 0. Domain: finite rates ≥ 0 and
/// handle times ≥ 0 (others count as 0). Relative error below 1e-12, handle times from a minute to eleven years.
/// Source: Jennings, Mandelbaum, Massey & Whitt 1996.
///
/// ```
/// use relevo::calendar::WEEK;
/// use relevo::model::workload::offered_load;
/// let load = offered_load(&[4.0; WEEK], 0.75); // a constant stream is its own a = λs
/// assert!((load[100] - 3.0).abs() < 1e-12);
/// ```
#[must_use]
pub fn offered_load(arrivals: &[f64; WEEK], handle_hours: f64) -> [f64; WEEK] {
    if !handle_hours.is_finite() || handle_hours <= 0.0 {
        return [0.0; WEEK];
    }
    let rate = 1.0 / handle_hours;
    let (staying, gone) = (libm::exp(-rate), -libm::expm1(-rate));
    let gone_in_a_week = -libm::expm1(-rate * WEEK as f64);
    let settle = |start: f64, arrivals: f64| start * staying + arrivals.max(0.0) * handle_hours * gone;
    let after_a_week = arrivals.iter().fold(0.0, |load, &rate| settle(load, rate));
    let mut start = after_a_week / gone_in_a_week;
    let from_start = gone * handle_hours;
    std::array::from_fn(|slot| {
        let level = arrivals[slot].max(0.0) * handle_hours;
        let mean = start * from_start + level * (1.0 - from_start);
        start = settle(start, arrivals[slot]);
        mean.max(0.0)
    })
}

/// The work of each slot (erlang-hours) moved to the open hours in which it can be done before its deadline,
/// evenly. The total is kept if any hour is open; else nothing is placed.
///
/// A slot's work may be done in the slot itself and the hours after it, until the `clock` has run for
/// `deadline_hours` (rounded, at least one): [`WeekMask::ALWAYS`] is the wall clock, a support window stops
/// while it is closed. If none of these hours is open, the work enters at the next opening and is spread over as
/// many *open* hours from there on.
///
/// # Formula
/// placed(h) = Σ load(g)/|O(g)| over the slots g with h in O(g), O(g) = the open slots before g's deadline
///
/// Domain: work that is not above 0 is none; a deadline of more than a week is a week.
#[must_use]
pub fn spread_work(
    load: &[f64; WEEK],
    open: &WeekMask,
    clock: &WeekMask,
    deadline_hours: f64,
) -> [f64; WEEK] {
    let mut placed = [0.0; WEEK];
    if open.hours() == 0 {
        return placed;
    }
    let reach = whole_hours(deadline_hours);
    let mut slots = Vec::with_capacity(WEEK);
    for (from, &work) in load.iter().enumerate().filter(|(_, work)| **work > 0.0) {
        let mut run = 0;
        slots.clear();
        // A week ahead at most: a deadline further away is as good as that.
        for slot in (from..from + WEEK).map(|slot| slot % WEEK) {
            if run >= reach {
                break;
            }
            run += usize::from(clock.0[slot]);
            if open.0[slot] {
                slots.push(slot);
            }
        }
        if slots.is_empty() {
            slots
                .extend((from..from + WEEK).map(|slot| slot % WEEK).filter(|&slot| open.0[slot]).take(reach));
        }
        let share = work / slots.len() as f64;
        for &slot in &slots {
            placed[slot] += share;
        }
    }
    placed
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 1..=168 first")]
fn whole_hours(hours: f64) -> usize {
    hours.round().clamp(1.0, WEEK as f64) as usize
}
