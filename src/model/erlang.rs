//! A constant stream of tickets and people who are always there: Erlang B and C.

mod loss;

pub(in crate::model) use loss::{Climb, reciprocal_loss};
pub use loss::{continuous_erlang_b, erlang_b, ln_erlang_b};

/// The largest number of servers that is searched for.
pub(in crate::model) const MOST_SERVERS: f64 = 1e7;

/// The probability of waiting: 1 without servers or when the queue is not stable, else 0 without load.
///
/// # Formula
/// C = cB / (c − a(1 − B))
///
/// where c = servers, a = `offered_load`, B = [`erlang_b`]. Domain: a < c, else 1. Relative error below 1e-12
/// up to a million servers and down to 1e-300. Source: Erlang 1917.
///
/// ```
/// use relevo::model::erlang::erlang_c;
/// assert!((erlang_c(14, 10.0) - 0.174_132).abs() < 5e-7);
/// assert!((erlang_c(110, 100.0) - 0.237_008).abs() < 5e-7);
/// ```
#[must_use]
pub fn erlang_c(servers: u32, offered_load: f64) -> f64 {
    let load = if offered_load > 0.0 { offered_load } else { 0.0 };
    waiting(f64::from(servers), load, reciprocal_loss(servers, load))
}

/// Erlang C from 1/B.
///
/// # Formula
/// C = c / ((c − a)/B + a), which takes nothing away from anything
pub(in crate::model) fn waiting(servers: f64, load: f64, reciprocal: f64) -> f64 {
    if load < servers { (servers / ((servers - load) * reciprocal + load)).min(1.0) } else { 1.0 }
}

/// What becomes of a constant stream before a constant number of people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome<T = Measures> {
    /// The queue has a limit.
    Settles(T),
    /// More work comes in than the people can do: the queue grows for ever.
    Grows {
        /// Tickets per hour, λ − cμ; 0 at the very edge.
        per_hour: f64,
    },
}

impl<T> Outcome<T> {
    /// The long run, if there is one.
    #[must_use]
    pub fn settled(self) -> Option<T> {
        match self {
            Self::Settles(long_run) => Some(long_run),
            Self::Grows { .. } => None,
        }
    }
}

/// A queue in its long run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// The share of tickets that wait at all.
    pub probability_of_waiting: f64,
    /// Mean hours of waiting, those who do not wait included.
    pub mean_wait: f64,
    /// Mean number of tickets waiting.
    pub mean_queue_length: f64,
    /// The busy share of the people's time.
    pub occupancy: f64,
}

/// One stream of tickets before a constant number of people, first come first served (M/M/c).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Queue {
    /// People on duty.
    pub servers: u32,
    /// Tickets per hour.
    pub arrivals: f64,
    /// Mean handle time in hours.
    pub handle_hours: f64,
}

impl Queue {
    /// Erlangs of work: a = λs.
    #[must_use]
    pub fn offered_load(&self) -> f64 {
        offered_load(self.arrivals, self.handle_hours)
    }

    /// The busy share of the people's time, 0..=1; 1 when the queue is not stable.
    ///
    /// # Formula
    /// a/c, where a = offered load in erlangs, c = servers
    #[must_use]
    pub fn occupancy(&self) -> f64 {
        if self.is_stable() { self.offered_load() / f64::from(self.servers) } else { 1.0 }
    }

    /// Whether the queue has a limit: a < c. If not, it grows by λ − cμ per hour.
    #[must_use]
    pub fn is_stable(&self) -> bool {
        self.offered_load() < f64::from(self.servers)
    }

    /// The share of tickets that wait at all.
    ///
    /// # Formula
    /// [`erlang_c`] of the servers and the offered load: 1 when the queue is not stable.
    #[must_use]
    pub fn probability_of_waiting(&self) -> f64 {
        erlang_c(self.servers, self.offered_load())
    }

    /// Mean hours of waiting, `None` when the queue is not stable.
    ///
    /// # Formula
    /// E\[W\] = C / (cμ − λ), where C = [`erlang_c`], μ = 1/s. Source: Erlang 1917.
    ///
    /// ```
    /// use relevo::model::erlang::Queue;
    /// let desk = Queue { servers: 14, arrivals: 200.0, handle_hours: 0.05 };
    /// let seconds = desk.mean_wait().map(|hours| hours * 3600.0);
    /// assert!((seconds.unwrap_or(0.0) - 7.8359).abs() < 5e-5);
    /// ```
    #[must_use]
    pub fn mean_wait(&self) -> Option<f64> {
        self.is_stable().then(|| self.probability_of_waiting() * self.mean_clearing_hours())
    }

    /// Mean number of tickets that wait, `None` when the queue is not stable.
    ///
    /// # Formula
    /// Lq = λE\[W\] = aC/(c − a). Source: Little 1961.
    #[must_use]
    pub fn mean_queue_length(&self) -> Option<f64> {
        let room = f64::from(self.servers) - self.offered_load();
        self.is_stable().then(|| self.probability_of_waiting() * (self.offered_load() / room))
    }

    /// Tickets per hour by which the queue grows for ever: 0 at the very edge, `None` when it is stable.
    ///
    /// # Formula
    /// λ − cμ
    #[must_use]
    pub fn growth_per_hour(&self) -> Option<f64> {
        if self.is_stable() {
            return None;
        }
        let served = if self.servers == 0 { 0.0 } else { f64::from(self.servers) / self.handle_hours };
        Some((self.arrivals.max(0.0) - served).clamp(0.0, f64::MAX))
    }

    /// All of it at once, or by how much the queue grows.
    ///
    /// [`Outcome::Settles`] where a < c, [`Outcome::Grows`] otherwise; hours and tickets throughout.
    ///
    /// ```
    /// use relevo::model::erlang::{Outcome, Queue};
    /// let desk = Queue { servers: 8, arrivals: 200.0, handle_hours: 0.05 };
    /// assert_eq!(desk.outcome(), Outcome::Grows { per_hour: 40.0 });
    /// ```
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let settled = self.mean_wait().zip(self.mean_queue_length());
        let Some((mean_wait, mean_queue_length)) = settled else {
            return Outcome::Grows { per_hour: self.growth_per_hour().unwrap_or(0.0) };
        };
        Outcome::Settles(Measures {
            probability_of_waiting: self.probability_of_waiting(),
            mean_wait,
            mean_queue_length,
            occupancy: self.occupancy(),
        })
    }

    /// P(wait > `hours`), to the end of the tail; 1 when the queue is not stable.
    ///
    /// # Formula
    /// P(W > t) = C e^{−(cμ − λ)t}. Source: Erlang 1917.
    #[must_use]
    pub fn tail(&self, hours: f64) -> f64 {
        if !self.is_stable() {
            return 1.0;
        }
        self.probability_of_waiting() * libm::exp(-self.clearing_times(hours))
    }

    /// P(wait ≤ `hours`), the service level.
    ///
    /// # Formula
    /// 1 − [`Queue::tail`]: 0 when the queue is not stable. Where it is near 1, the tail has more digits.
    #[must_use]
    pub fn service_level(&self, hours: f64) -> f64 {
        1.0 - self.tail(hours)
    }

    /// The wait in hours that a share `p` of the tickets does not exceed; `None` when the queue is not stable
    /// or p ≥ 1.
    ///
    /// # Formula
    /// max(0, ln(C / (1 − p)) / (cμ − λ)). Source: Erlang 1917.
    #[must_use]
    pub fn wait_quantile(&self, p: f64) -> Option<f64> {
        if !self.is_stable() || p >= 1.0 {
            return None;
        }
        let waiting = self.probability_of_waiting();
        if waiting <= 1.0 - p || waiting == 0.0 {
            return Some(0.0);
        }
        Some(libm::log(waiting / (1.0 - p)) * self.mean_clearing_hours()).filter(|hours| hours.is_finite())
    }

    /// (cμ − λ)t: how many mean waits of the waiting fit into `hours`. Stable queues only.
    pub(in crate::model) fn clearing_times(&self, hours: f64) -> f64 {
        let clearing = self.mean_clearing_hours();
        if clearing > 0.0 { (hours.max(0.0) / clearing).min(f64::MAX) } else { f64::MAX }
    }

    /// 1/(cμ − λ) = s/(c − a): mean hours a waiting ticket waits. Stable queues only.
    fn mean_clearing_hours(&self) -> f64 {
        (self.handle_hours.max(0.0) / (f64::from(self.servers) - self.offered_load())).min(f64::MAX)
    }
}

/// Erlangs of work; 0 for anything that is not a positive stream.
pub(in crate::model) fn offered_load(arrivals: f64, handle_hours: f64) -> f64 {
    if arrivals > 0.0 && handle_hours > 0.0 { arrivals * handle_hours } else { 0.0 }
}

/// The fewest servers of a stable queue with P(wait ≤ `target_hours`) ≥ `objective`: 0 without arrivals,
/// `None` where no number is enough (objective of 1 or more) or ten million are too few.
///
/// # Formula
/// min c > a with C·e^{−(c − a)T/s} ≤ 1 − o
///
/// where C = [`erlang_c`] of c servers at a = arrivals × handle time erlangs, s = `handle_hours`, T =
/// `target_hours` (below 0 it counts as 0), o = `objective`. Domain: arrivals per hour and handle times above
/// 0, others are no work; an objective that is not a number has no answer, one of 0 or less takes the fewest of
/// a stable queue. The number is exact for loads up to a million erlangs. Source: Erlang 1917.
///
/// ```
/// use relevo::model::erlang::servers_for;
/// // 200 calls an hour of 180 s, 80 % within 20 s.
/// assert_eq!(servers_for(200.0, 0.05, 20.0 / 3600.0, 0.80), Some(14));
/// ```
#[must_use]
pub fn servers_for(arrivals: f64, handle_hours: f64, target_hours: f64, objective: f64) -> Option<u32> {
    let load = offered_load(arrivals, handle_hours);
    if load <= 0.0 {
        return Some(0);
    }
    if objective.is_nan() || objective >= 1.0 {
        return None;
    }
    let allowed = 1.0 - objective;
    let handle_times = target_hours.max(0.0) / handle_hours;
    climb_until(load, 0.0, |servers, reciprocal| {
        let waits = waiting(servers, load, reciprocal);
        // The exponential is asked for only where waiting at all is too frequent.
        waits <= allowed || waits * libm::exp(-(servers - load) * handle_times) <= allowed
    })
}

/// The fewest servers, at least `first` and above the load, that are `enough` as judged by their number and 1/B;
/// `None` if ten million are not.
pub(in crate::model) fn climb_until(load: f64, first: f64, enough: impl Fn(f64, f64) -> bool) -> Option<u32> {
    let first = first.max(load.floor() + 1.0);
    if first > MOST_SERVERS {
        return None;
    }
    let mut climb = Climb::towards(first, load);
    while climb.servers < first {
        climb.step();
    }
    while climb.servers <= MOST_SERVERS {
        if enough(climb.servers, climb.reciprocal) {
            return Some(whole(climb.servers));
        }
        climb.step();
    }
    None
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a whole number from 0 to ten million"
)]
pub(in crate::model) fn whole(servers: f64) -> u32 {
    servers as u32
}
