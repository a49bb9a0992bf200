//! What a week of a desk comes to: whether it has a limit, how long its tail is, how soon it forgets.

use super::DayKind;
use super::crowd::Hour;
use super::cycle::Plan;
use crate::calendar::{WEEK, WEEK_HOURS, day_of};

/// Halvings of an interval: beyond nine digits nothing depends on the result.
const HALVINGS: usize = 40;

/// Tickets a week.
pub(super) struct Totals<'a> {
    days: [f64; 7],
    kinds: &'a [DayKind],
    /// Finished by the people on duty when all are busy.
    on_duty: f64,
    /// Taken into overtime when all are busy.
    overtime: f64,
    /// Finished by one busy person.
    one_person: f64,
}

impl<'a> Totals<'a> {
    pub(super) fn of(plan: &Plan<'a>) -> Self {
        let mut days = [0.0; 7];
        for (slot, hour) in plan.hours.iter().enumerate() {
            days[day_of(slot)] += hour.arrivals;
        }
        let on_duty = |hour: &Hour| f64::from(hour.servers) * hour.rate;
        Self {
            days,
            kinds: plan.kinds,
            on_duty: plan.hours.iter().map(on_duty).sum(),
            overtime: (0..WEEK).map(|slot| plan.leaving(slot).people() as f64).sum(),
            one_person: plan.hours[0].rate * WEEK_HOURS,
        }
    }

    pub(super) fn demand(&self) -> f64 {
        let factor: f64 = self.kinds.iter().map(|kind| kind.share * kind.factor).sum();
        factor * self.days.iter().sum::<f64>()
    }

    /// Tickets that leave a desk at which all are busy: also those that the leaving take along.
    pub(super) fn capacity(&self) -> f64 {
        self.on_duty + self.overtime
    }

    /// The factor σ by which the tail of the number in the system falls per ticket.
    ///
    /// # Formula
    /// g(ln σ) = 0, g(x) = Σ ln E\[e^{G·L(e⁻ˣ − 1)}\] + S(eˣ − 1) + K·x
    ///
    /// where the first sum is over the days, L = tickets of the day, G = its factor, S = tickets finished on duty, K =
    /// taken into overtime, a week. A tail σⁿ is e^g times itself a week later. With steady days and K = 0, σ = L/S.
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
        let rise = libm::expm1(-x);
        let day = |&tickets: &f64| match self.kinds {
            [kind] => kind.factor * tickets * rise,
            kinds => {
                let most = kinds.iter().map(|kind| kind.factor).fold(0.0, f64::max) * tickets * rise;
                let sum: f64 = kinds
                    .iter()
                    .map(|kind| kind.share * libm::exp(kind.factor * tickets * rise - most))
                    .sum();
                most + libm::log(sum)
            }
        };
        self.days.iter().map(day).sum::<f64>() + self.on_duty * libm::expm1(x) + self.overtime * x
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

/// The most that a smooth flow of the same rates would leave waiting at any time of the week.
pub(super) fn largest_backlog(plan: &Plan<'_>) -> f64 {
    let factor: f64 = plan.kinds.iter().map(|kind| kind.share * kind.factor).sum();
    let (mut backlog, mut largest) = (0.0_f64, 0.0_f64);
    for slot in (0..WEEK).chain(0..WEEK) {
        let hour = plan.hours[slot];
        backlog = (backlog + factor * hour.arrivals - f64::from(hour.servers) * hour.rate).max(0.0);
        largest = largest.max(backlog);
        backlog = (backlog - plan.leaving(slot).people() as f64).max(0.0);
    }
    largest
}
