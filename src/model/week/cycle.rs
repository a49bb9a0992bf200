//! The search for the week that repeats.

use super::crowd::{Crowds, Hour, Propagation};
use super::mixing::Mixing;
use crate::calendar::{WEEK, WEEK_HOURS};

/// The distance (Σ|difference|) from the periodic week that is allowed.
const SAME: f64 = 1e-10;
/// Weeks tried before giving up.
const MOST_WEEKS: usize = 120;
/// The largest number in the system that is carried.
const MOST_TICKETS: f64 = 8_192.0;

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
    search(hours, &week)
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
        -(-tail.min(self.one_person)).exp_m1()
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
fn search(hours: &[Hour; WEEK], totals: &Totals) -> Option<Crowds> {
    let same = (SAME * totals.gap()).max(1e-13);
    let mut propagation = Propagation::default();
    let (mut week, mut before, mut hour_rows) = (Crowds::default(), Crowds::default(), Crowds::default());
    let mut mixing = Mixing::default();
    push_guess(totals.occupancy(), &mut week);
    for number in 0..MOST_WEEKS {
        for (slot, &hour) in hours.iter().enumerate() {
            // Once two weeks in a row meet they stay together: the rest of the earlier one is known.
            if number == 1 && week.last().distance(&before.get(slot * ROWS)) < same {
                for row in slot * ROWS + 1..before.len() {
                    week.push_row(before.get(row));
                }
                return Some(week);
            }
            hour_rows.clear();
            propagation.through(week.last(), hour, &mut hour_rows);
            week.push_row(hour_rows.get(0));
            week.push_row(hour_rows.get(1));
        }
        if week.last().distance(&week.get(0)) < same {
            return Some(week);
        }
        std::mem::swap(&mut week, &mut before);
        week.clear();
        if number == 0 {
            // A second plain week: most desks forget the start within days.
            week.push_row(before.last());
        } else {
            let weights = mixing.next(before.get(0), before.last());
            week.push(0, &weights);
        }
    }
    None
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
