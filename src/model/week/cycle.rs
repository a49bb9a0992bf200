//! The search for the week that repeats.

use super::crowd::{Crowds, Hour, Propagation};
use super::mixing::{Mixing, dense};
use crate::calendar::{WEEK, WEEK_HOURS};

/// The distance (Σ|difference|) from the periodic week that is allowed.
const SAME: f64 = 1e-10;
/// Two weeks do not come closer than the probabilities left out at the ends.
const NOISE: f64 = 2e-11;
/// The largest number in the system that is carried.
const MOST_TICKETS: f64 = 4_096.0;

/// Fewer steps a week than this say nothing about a number in the system.
const RARE: f64 = 1e-12;

/// Rows of a slot: the state at its start, the mean over it.
pub(super) const ROWS: usize = 2;

/// For each slot the periodic state at its start and its mean; `None` if too large or too slow to find.
pub(super) fn periodic(hours: &[Hour; WEEK]) -> Option<Crowds> {
    let week = Totals::of(hours);
    // The tail beyond the weekly swing falls by the factor `occupancy` per ticket: e^-30 is 1e-13.
    let tickets = largest_backlog(hours) + 30.0 / (1.0 - week.occupancy());
    if tickets > MOST_TICKETS {
        return None;
    }
    search(hours, &week, weeks_for(tickets))
}

/// Weeks to try before giving up: fewer where each takes long.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped first")]
fn weeks_for(tickets: f64) -> usize {
    (100_000.0 / tickets).clamp(60.0, 120.0) as usize
}

/// Tickets a week.
struct Totals {
    demand: f64,
    capacity: f64,
    /// Finished by one busy person.
    one_person: f64,
}

impl Totals {
    fn of(hours: &[Hour; WEEK]) -> Self {
        Self {
            demand: hours.iter().map(|hour| hour.arrivals).sum(),
            capacity: hours.iter().map(|hour| f64::from(hour.servers) * hour.rate).sum(),
            one_person: hours[0].rate * WEEK_HOURS,
        }
    }

    fn occupancy(&self) -> f64 {
        if self.demand > 0.0 { self.demand / self.capacity } else { 0.0 }
    }

    /// The share of a distance from the periodic week that one week removes, about: (√S − √L)² as in M/M/1,
    /// where S = capacity, L = demand.
    fn gap(&self) -> f64 {
        let tail = (self.capacity.sqrt() - self.demand.sqrt()).powi(2);
        -libm::expm1(-tail.min(self.one_person))
    }
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

/// The rows of the periodic week.
fn search(hours: &[Hour; WEEK], totals: &Totals, most_weeks: usize) -> Option<Crowds> {
    let same = (SAME * totals.gap()).max(NOISE);
    let mut propagation = Propagation::default();
    let (mut week, mut before, mut best) = (Crowds::default(), Crowds::default(), Crowds::default());
    let mut hour_rows = Crowds::default();
    let mut next = Next::default();
    push_guess(totals.occupancy(), &mut week);
    for number in 0..most_weeks {
        for (slot, &hour) in hours.iter().enumerate() {
            // Once two weeks in a row meet they stay together: the rest of the earlier one is known.
            if number == 1 && week.last().distance(&before.get(slot * ROWS)) < same {
                for row in slot * ROWS + 1..before.len() {
                    week.push_row(before.get(row));
                }
                return Some(week);
            }
            hour_rows.clear();
            propagation.through(week.last(), hour, 1.0, &mut hour_rows);
            week.push_row(hour_rows.get(0));
            week.push_row(hour_rows.get(1));
        }
        let distance = week.last().distance(&week.get(0));
        if distance < same {
            return Some(week);
        }
        let start = next.start(hours, &week, distance, &mut best);
        std::mem::swap(&mut week, &mut before);
        week.clear();
        week.push(0, &start);
    }
    None
}

/// Ways to the start of the next week, the quickest that works.
#[derive(Default)]
enum Next {
    /// Most desks forget the start within days: the end of the first week.
    #[default]
    Plain,
    /// Balance the numbers in the system, as long as each week halves the distance at least.
    Balance { distance: f64 },
    /// Mix the weeks seen.
    Mix(Mixing),
}

impl Next {
    /// The weights to start from, from 0 tickets on. `best` is the last end that is worth going back to.
    fn start(&mut self, hours: &[Hour; WEEK], week: &Crowds, distance: f64, best: &mut Crowds) -> Vec<f64> {
        match self {
            Self::Plain => {
                *self = Self::Balance { distance: f64::INFINITY };
                dense(week.last())
            }
            Self::Balance { distance: before } if distance < 0.5 * *before => {
                *before = distance;
                best.clear();
                best.push_row(week.last());
                balanced(hours, week)
            }
            Self::Balance { .. } => {
                *self = Self::Mix(Mixing::default());
                dense(best.last())
            }
            Self::Mix(mixing) => mixing.next(week.get(0), week.last()),
        }
    }
}

/// The tail is geometric with the week's occupancy (balance of a whole week), so the search starts from that.
fn push_guess(occupancy: f64, week: &mut Crowds) {
    let mut weights = vec![1.0];
    let mut weight = 1.0;
    while weight > 1e-14 && occupancy > 0.5 {
        weight *= occupancy;
        weights.push(weight);
    }
    week.push(0, &weights);
}

/// A better start than the end of the week: every number in the system rescaled so that as many tickets step up
/// from it over the week as step down to it, which is so when the week repeats.
///
/// # Formula
/// q(n)·Σ λ p(n) = q(n+1)·Σ min(n+1, c)μ p(n+1), start(n) = q(n)·end(n)
///
/// where p = mean state of a slot, the sums over all slots. Repeating the week settles within the week, and this
/// settles between the numbers, which alone would take months when the desk is nearly full. Source: Takahashi
/// 1975 (aggregation and disaggregation).
fn balanced(hours: &[Hour; WEEK], week: &Crowds) -> Vec<f64> {
    let most = (0..week.len()).map(|row| week.get(row).last()).max().unwrap_or(0);
    let (mut up, mut down) = (vec![0.0; most + 2], vec![0.0; most + 2]);
    for (slot, hour) in hours.iter().enumerate() {
        let mean = week.get(slot * ROWS + 1);
        for (count, weight) in (mean.first..).zip(mean.weights) {
            up[count] += hour.arrivals * weight;
            down[count] += f64::from(hour.servers).min(count as f64) * hour.rate * weight;
        }
    }
    let end = week.last();
    let mut scale = 1.0_f64;
    let mut weights = Vec::with_capacity(most + 1);
    for count in 0..=most {
        weights.push(end.at(count) * scale);
        // Where there is hardly anything, its ratio is noise.
        if up[count] > RARE && down[count + 1] > RARE {
            scale = (scale * up[count] / down[count + 1]).clamp(1e-100, 1e100);
        }
    }
    let largest = weights.iter().copied().fold(0.0, f64::max);
    for weight in &mut weights {
        *weight /= largest;
    }
    weights
}
