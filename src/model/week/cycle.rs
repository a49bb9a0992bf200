//! The search for the week that repeats.

use super::crowd::{Crowd, Crowds, Hour, Propagation};
use crate::calendar::WEEK;

/// Two weeks closer than this (Σ|difference|), their remaining distance included, are the same.
const SAME: f64 = 1e-10;
/// Weeks tried before giving up.
const MOST_WEEKS: usize = 400;
/// The largest number in the system that is carried.
const MOST_TICKETS: f64 = 8_192.0;

/// A Gauss–Legendre point of an hour.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub(super) at: f64,
    pub(super) weight: f64,
}

/// Points per slot.
pub(super) const NODES: usize = 4;

/// The points of an hour: exact for polynomials up to degree 7.
pub(super) const POINTS: [Point; NODES] = [
    Point { at: 0.069_431_844_202_973_71, weight: 0.173_927_422_568_726_93 },
    Point { at: 0.330_009_478_207_571_87, weight: 0.326_072_577_431_273_07 },
    Point { at: 0.669_990_521_792_428_1, weight: 0.326_072_577_431_273_07 },
    Point { at: 0.930_568_155_797_026_3, weight: 0.173_927_422_568_726_93 },
];

/// For each slot the periodic state at its start and at its points; `None` if too large or too slow to find.
pub(super) fn periodic(hours: &[Hour; WEEK]) -> Option<Crowds> {
    let occupancy = occupancy(hours);
    // The tail beyond the weekly swing falls by the factor `occupancy` per ticket: e^-30 is 1e-13.
    let tickets = largest_backlog(hours) + 30.0 / (1.0 - occupancy);
    if tickets > MOST_TICKETS {
        return None;
    }
    let (slot, start) = search(hours, occupancy)?;
    Some(record(hours, slot, &start))
}

/// Demand over capacity of the week.
fn occupancy(hours: &[Hour; WEEK]) -> f64 {
    let demand: f64 = hours.iter().map(|hour| hour.arrivals).sum();
    let capacity: f64 = hours.iter().map(|hour| f64::from(hour.servers) * hour.rate).sum();
    if demand > 0.0 { demand / capacity } else { 0.0 }
}

/// The most that a smooth flow of the same rates would leave waiting at any time of the week.
fn largest_backlog(hours: &[Hour; WEEK]) -> f64 {
    let (mut backlog, mut largest) = (0.0_f64, 0.0_f64);
    for hour in hours.iter().chain(hours) {
        backlog = (backlog + hour.arrivals - f64::from(hour.servers) * hour.rate).max(0.0);
        largest = largest.max(backlog);
    }
    largest
}

/// A slot and the periodic state at its start.
fn search(hours: &[Hour; WEEK], occupancy: f64) -> Option<(usize, Crowds)> {
    let mut propagation = Propagation::default();
    let (mut week, mut before) = (Crowds::default(), Crowds::default());
    let mut start = guess(occupancy);
    let mut distances = Vec::new();
    for _ in 0..MOST_WEEKS {
        std::mem::swap(&mut week, &mut before);
        week.clear();
        week.push(start.last().first, start.last().weights);
        if before.len() > 0 {
            distances.push(week.get(0).distance(&before.get(0)));
        }
        let same = SAME / remaining(&distances);
        for (slot, &hour) in hours.iter().enumerate() {
            // Once two weeks meet they stay together: the rest of the earlier one is known.
            if before.len() > 0 && week.get(slot).distance(&before.get(slot)) < same {
                start.clear();
                start.push(week.get(slot).first, week.get(slot).weights);
                return Some((slot, start));
            }
            let mut next = std::mem::take(&mut start);
            next.clear();
            propagation.advance(week.get(slot), hour, &[1.0], &mut next);
            week.push(next.last().first, next.last().weights);
            start = next;
        }
        if let Some(ratio) = steady_ratio(&distances) {
            extrapolate(&week.get(0), &mut start, ratio);
            distances.clear();
            before.clear();
            week.clear();
        }
    }
    None
}

/// The tail is geometric with the week's occupancy (balance of a whole week), so the search starts from that.
fn guess(occupancy: f64) -> Crowds {
    let mut weights = vec![1.0];
    let mut weight = 1.0;
    while weight > 1e-15 && occupancy > 0.5 {
        weight *= occupancy;
        weights.push(weight);
    }
    let mut start = Crowds::default();
    start.push(0, &weights);
    start
}

/// How much farther than their last step two sequences of weeks still are from their limit: r/(1 − r), at
/// least 1.
fn remaining(distances: &[f64]) -> f64 {
    let [.., before, last] = distances else { return 1.0 };
    let ratio = (last / before).min(0.999);
    (ratio / (1.0 - ratio)).max(1.0)
}

/// The factor by which the weeks approach their limit, once it is steady and slow enough to be worth a jump.
fn steady_ratio(distances: &[f64]) -> Option<f64> {
    let [.., first, second, third] = distances else { return None };
    let (earlier, later) = (second / first, third / second);
    ((0.2..0.9999).contains(&later) && (later - earlier).abs() < 0.1 * (1.0 - later)).then_some(later)
}

/// Jumps to the limit of a geometric approach: state + (state − earlier)·r/(1 − r), cut at 0.
fn extrapolate(earlier: &Crowd<'_>, start: &mut Crowds, ratio: f64) {
    let state = start.last();
    let first = state.first.min(earlier.first);
    let factor = ratio / (1.0 - ratio);
    let weights: Vec<f64> = (first..=state.last().max(earlier.last()))
        .map(|count| (state.at(count) + (state.at(count) - earlier.at(count)) * factor).max(0.0))
        .collect();
    start.clear();
    start.push(first, &weights);
}

/// The states of a whole week from the periodic state at the start of one slot.
fn record(hours: &[Hour; WEEK], from: usize, start: &Crowds) -> Crowds {
    let mut at = [1.0; NODES + 1];
    at[..NODES].copy_from_slice(&POINTS.map(|point| point.at));
    let mut propagation = Propagation::default();
    let mut ordered = Crowds::default();
    ordered.push(start.last().first, start.last().weights);
    let mut next = Crowds::default();
    for ahead in 0..WEEK {
        let slot = (from + ahead) % WEEK;
        next.clear();
        propagation.advance(ordered.get(ahead * (NODES + 1)), hours[slot], &at, &mut next);
        for row in 0..=NODES {
            ordered.push(next.get(row).first, next.get(row).weights);
        }
    }
    let mut crowds = Crowds::default();
    for slot in 0..WEEK {
        let ahead = (slot + WEEK - from) % WEEK;
        for row in 0..=NODES {
            let crowd = ordered.get(ahead * (NODES + 1) + row);
            crowds.push(crowd.first, crowd.weights);
        }
    }
    crowds
}
