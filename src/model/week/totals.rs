//! What a week of a desk comes to: whether it has a limit, how long its tail is, how soon it forgets.

use super::crowd::Hour;
use super::cycle::{Plan, PlanDay};
use crate::calendar::{WEEK, WEEK_HOURS};
use std::array::from_fn;

/// Halvings of an interval: beyond nine digits nothing depends on the result.
const HALVINGS: usize = 40;

/// Tickets a week.
pub(super) struct Totals {
    kinds: Vec<Days>,
    /// Finished by one busy person.
    one_person: f64,
}

/// Tickets of the seven days, were all of one kind.
struct Days {
    share: f64,
    days: [Tickets; 7],
}

/// Tickets of a day.
#[derive(Clone, Copy)]
struct Tickets {
    come: f64,
    /// Finished by the people on duty when all are busy.
    on_duty: f64,
    /// Taken into overtime when all are busy.
    overtime: f64,
}

impl Totals {
    pub(super) fn of(plan: &Plan) -> Self {
        let day = |kind: &PlanDay, day: usize| {
            let slots = || 24 * day..24 * day + 24;
            let hours = || kind.hours[slots()].iter();
            Tickets {
                come: hours().map(|hour| hour.arrivals).sum(),
                on_duty: hours().map(Hour::finished).sum(),
                overtime: slots().map(|slot| plan.leaving(kind, slot).people() as f64).sum(),
            }
        };
        let kinds = plan.kinds.iter();
        Self {
            kinds: kinds.map(|kind| Days { share: kind.share, days: from_fn(|at| day(kind, at)) }).collect(),
            one_person: plan.rate * WEEK_HOURS,
        }
    }

    fn mean(&self, value: impl Fn(&Tickets) -> f64) -> f64 {
        self.kinds.iter().map(|kind| kind.share * kind.days.iter().map(&value).sum::<f64>()).sum()
    }

    pub(super) fn demand(&self) -> f64 {
        self.mean(|day| day.come)
    }

    /// Tickets that leave a desk at which all are busy: also those that the leaving take along.
    pub(super) fn capacity(&self) -> f64 {
        self.mean(|day| day.on_duty + day.overtime)
    }

    /// The factor σ by which the tail of the number in the system falls per ticket.
    ///
    /// # Formula
    /// g(ln σ) = 0, g(x) = Σ ln E\[e^{L(e⁻ˣ − 1) + S(eˣ − 1) + K·x}\]
    ///
    /// where the sum is over the days, L = tickets of the day, S = tickets finished on duty, K = taken into overtime, the
    /// mean over its kinds. A tail σⁿ is e^g times itself a week later. With days alike and K = 0, σ = L/S.
    /// Domain: demand below capacity, where g is convex with one root below 0.
    pub(super) fn tail(&self) -> f64 {
        if self.demand() <= 0.0 { 0.0 } else { libm::exp(self.root()) }
    }

    /// The share of a distance from the periodic week that one week removes, about 1 − e^{min g} as in M/M/1,
    /// where min g = −(√S − √L)².
    pub(super) fn gap(&self) -> f64 {
        let slowest = if self.demand() <= 0.0 { self.one_person } else { -self.least_growth() };
        -libm::expm1(-slowest.clamp(0.0, self.one_person))
    }

    fn growth(&self, x: f64) -> f64 {
        let (rise, fall) = (libm::expm1(-x), libm::expm1(x));
        let of_kind = |kind: &Days, day: usize| {
            let Tickets { come, on_duty, overtime } = kind.days[day];
            come * rise + on_duty * fall + overtime * x
        };
        let of_day = |day: usize| {
            let grown = |kind: &Days| of_kind(kind, day);
            if let [kind] = self.kinds.as_slice() {
                return grown(kind);
            }
            let most = self.kinds.iter().map(grown).fold(f64::NEG_INFINITY, f64::max);
            let sum: f64 = self.kinds.iter().map(|kind| kind.share * libm::exp(grown(kind) - most)).sum();
            most + libm::log(sum)
        };
        (0..7).map(of_day).sum()
    }

    /// The root of g below 0.
    fn root(&self) -> f64 {
        let mut low = -1e-9;
        while self.growth(low) <= 0.0 && low > -300.0 {
            low *= 4.0;
        }
        let mut high = 0.25 * low;
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if self.growth(middle) > 0.0 { low = middle } else { high = middle }
        }
        0.5 * (low + high)
    }

    /// The least of g, between its roots, by thirds.
    fn least_growth(&self) -> f64 {
        let (mut low, mut high) = (self.root(), 0.0);
        for _ in 0..HALVINGS {
            let (left, right) = ((2.0 * low + high) / 3.0, (low + 2.0 * high) / 3.0);
            if self.growth(left) < self.growth(right) { high = right } else { low = left }
        }
        self.growth(0.5 * (low + high))
    }
}

/// The most that a smooth flow of the same mean rates would leave waiting at any time of the week.
pub(super) fn largest_backlog(plan: &Plan) -> f64 {
    let rise = |slot: usize| plan.mean(|kind| kind.hours[slot].arrivals - kind.hours[slot].finished());
    let (mut backlog, mut largest) = (0.0_f64, 0.0_f64);
    for slot in (0..WEEK).chain(0..WEEK) {
        backlog = (backlog + rise(slot)).max(0.0);
        largest = largest.max(backlog);
        backlog = (backlog - plan.mean(|kind| plan.leaving(kind, slot).people() as f64)).max(0.0);
    }
    largest
}
