//! Waiting for the next opening.

use super::super::quadrature::integral;
use super::Delay;
use crate::calendar::{WEEK, WEEK_HOURS, WeekMask};

/// Waiting for the next opening, for tickets that arrive by a profile: within an hour of the week evenly.
#[derive(Clone, Debug, PartialEq)]
pub struct Closings {
    /// The share of tickets that arrive in an hour so many hours before the opening, 1 = the last closed hour.
    arrive: Vec<f64>,
    /// The share of tickets that find the desk closed.
    closed: f64,
    never_open: bool,
}

impl Closings {
    /// The closed stretches of a week, for tickets that arrive evenly over it.
    ///
    /// # Formula
    /// That of [`Closings::weighted`] with the same rate in all hours. A week that never opens has
    /// [`Closings::mean_wait`] `None`.
    #[must_use]
    pub fn of(open: &WeekMask) -> Self {
        Self::counted(open, &[1.0; WEEK], WEEK_HOURS)
    }

    /// The same for tickets that arrive by a profile: rates of the 168 hours in any unit, those not above 0 (or
    /// not finite) counting as 0. `None` without any demand.
    ///
    /// # Formula
    /// For a slot k closed hours before the opening, arrivals at 0 ≤ u < 1 into it wait k − u.
    ///
    /// Domain: any 168 rates; their sum does not matter. The hours are those of the mask, in the service's
    /// local time.
    ///
    /// ```
    /// use relevo::calendar::{Days, HourRange, WEEK};
    /// use relevo::model::response::Closings;
    /// let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    /// let mut profile = [0.0; WEEK];
    /// profile[8] = 3.0; // everything arrives on Monday between 8 and 9
    /// let early = Closings::weighted(&office, &profile).map(|closings| closings.in_time(0.25));
    /// assert_eq!(early, Some(0.25)); // a target inside the hour
    /// ```
    #[must_use]
    pub fn weighted(open: &WeekMask, profile: &[f64; WEEK]) -> Option<Self> {
        let most = profile.iter().copied().filter(|rate| rate.is_finite()).fold(0.0, f64::max);
        if most <= 0.0 {
            return None;
        }
        // Relative to the largest, so that no sum overflows.
        let rates = profile.map(|rate| if rate > 0.0 && rate.is_finite() { rate / most } else { 0.0 });
        Some(Self::counted(open, &rates, rates.iter().sum()))
    }

    fn counted(open: &WeekMask, rates: &[f64; WEEK], total: f64) -> Self {
        if open.hours() == 0 {
            return Self { arrive: Vec::new(), closed: 1.0, never_open: true };
        }
        let mut arrive = Vec::new();
        for (first, length) in open.runs(false) {
            arrive.resize(arrive.len().max(length), 0.0);
            for into in 0..length {
                arrive[length - 1 - into] += rates[(first + into) % WEEK] / total;
            }
        }
        let closed = arrive.iter().sum();
        Self { arrive, closed, never_open: false }
    }

    /// Mean hours until the desk is open; `None` when it never opens.
    ///
    /// # Formula
    /// Σₖ wₖ(k − ½), where wₖ = the share of tickets that arrive k closed hours before the opening; evenly over
    /// the week this is Σg²/(2·168), where g = the closed stretches in hours.
    ///
    /// ```
    /// use relevo::calendar::{Days, HourRange};
    /// use relevo::model::response::Closings;
    /// let office = HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask();
    /// let wait = Closings::of(&office).mean_wait();
    /// assert!((wait.unwrap_or(0.0) - 15.2381).abs() < 5e-5);
    /// ```
    #[must_use]
    pub fn mean_wait(&self) -> Option<f64> {
        (!self.never_open).then(|| self.mean_wait_before(WEEK_HOURS))
    }

    /// Mean hours until the desk opens or `limit` hours have passed, whichever comes first (0 when open): the
    /// wait when a callout answers after `limit`. Where it never opens, a limit beyond a week counts as a week.
    ///
    /// # Formula
    /// Σₖ wₖ∫ min(x, limit) dx over x from k − 1 to k
    ///
    /// Hours; a limit that is not above 0 is 0. Exact: within an hour arrivals are even.
    #[must_use]
    pub fn mean_wait_before(&self, limit: f64) -> f64 {
        let limit = if limit > 0.0 { limit } else { 0.0 };
        if self.never_open {
            return if limit.is_finite() { limit } else { WEEK_HOURS };
        }
        let hour = |(before, weight): (usize, &f64)| {
            let from = before as f64;
            // Of the hour, the part with waits below the limit; the rest waits the limit.
            let below = (limit - from).clamp(0.0, 1.0);
            let rest = if below < 1.0 { (1.0 - below) * limit } else { 0.0 };
            weight * (below * (from + below / 2.0) + rest)
        };
        self.arrive.iter().enumerate().map(hour).sum()
    }

    /// Mean hours until the opening of those who find the desk closed; evenly Σg²/(2Σg). `None` when it never
    /// opens, 0 when nobody finds it closed.
    ///
    /// # Formula
    /// [`Closings::mean_wait`] ÷ P(closed), P(closed) = Σₖ wₖ; hours
    #[must_use]
    pub fn mean_wait_if_closed(&self) -> Option<f64> {
        let wait = self.mean_wait()?;
        Some(if self.closed > 0.0 { wait / self.closed } else { 0.0 })
    }

    /// P(opening within `hours`), open desks included: 0 when it never opens.
    ///
    /// # Formula
    /// 1 − [`Closings::late`]; hours that are not above 0 are 0, so that it is P(open) at least
    #[must_use]
    pub fn in_time(&self, hours: f64) -> f64 {
        1.0 - self.late(hours)
    }

    /// P(the desk is closed and stays so for more than `hours`): 1 when it never opens.
    ///
    /// # Formula
    /// Σₖ wₖ·(share of the hour that waits longer), exact inside an hour too
    #[must_use]
    pub fn late(&self, hours: f64) -> f64 {
        if self.never_open {
            return 1.0;
        }
        let hours = if hours > 0.0 { hours } else { 0.0 };
        let waits = |(before, weight): (usize, &f64)| weight * (before as f64 + 1.0 - hours).clamp(0.0, 1.0);
        self.arrive.iter().enumerate().map(waits).sum::<f64>().min(1.0)
    }

    /// P(opening within `hours` | closed); evenly Σmin(T, g)/Σg. 0 when it never opens, 1 when nobody finds it
    /// closed.
    ///
    /// # Formula
    /// 1 − [`Closings::late`] ÷ P(closed), P(closed) = Σₖ wₖ
    #[must_use]
    pub fn in_time_if_closed(&self, hours: f64) -> f64 {
        if self.closed > 0.0 { (1.0 - self.late(hours) / self.closed).max(0.0) } else { 1.0 }
    }

    /// P(neither the opening nor a callout comes within `hours`): the callout goes out only where it is closed.
    ///
    /// # Formula
    /// P(opening later)·P(callout later): the two do not depend on each other.
    ///
    /// Hours; 1 where the desk never opens and the callout never answers.
    #[must_use]
    pub fn late_with(&self, callout: &impl Delay, hours: f64) -> f64 {
        self.late(hours) * callout.late(hours)
    }

    /// Mean hours until the opening or the callout, whichever comes first. Where it never opens and the callout
    /// may not come, this counts to the end of a week.
    ///
    /// # Formula
    /// ∫ P(opening later than t)·P(callout later than t) dt, by quadrature to 1e-10
    ///
    /// ```
    /// use relevo::calendar::{Days, HourRange};
    /// use relevo::model::response::{Callout, Closings, Lognormal};
    /// let office = Closings::of(&HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask());
    /// let half_an_hour = Callout { detection_hours: 0.0, acknowledge: Lognormal::from_median_p90(0.5, 0.5),
    ///     mobilisation_hours: 0.0 };
    /// let downtime = 24.0 * (office.mean_wait_with(&half_an_hour) + 2.0);
    /// assert!((downtime - 57.054).abs() < 5e-4);
    /// ```
    #[must_use]
    pub fn mean_wait_with(&self, callout: &impl Delay) -> f64 {
        let end = if self.never_open { WEEK_HOURS } else { self.arrive.len() as f64 };
        let mut bends: Vec<f64> = (1..self.arrive.len()).map(|hour| hour as f64).collect();
        bends.extend(callout.bends());
        integral(|hours| self.late_with(callout, hours), 0.0, end, &bends)
    }
}
