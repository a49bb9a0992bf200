//! A constant stream of tickets and people who are always there: Erlang B and C.

/// The largest number of servers that is searched for.
const MOST_SERVERS: u32 = 10_000_000;

/// The share of calls lost when every server is busy: 0 without load, 1 without servers.
///
/// # Formula
/// 1/B₀ = 1, 1/Bₖ = 1 + (k/a)·1/Bₖ₋₁
///
/// where k = servers, a = `offered_load` in erlangs. The reciprocal never underflows; where it overflows, B is
/// below the smallest number and 0 is right. Domain: any size, a ≥ 0.
/// Source: Erlang 1917; the reciprocal recursion, Jagerman 1974.
///
/// ```
/// use relevo::model::erlang::erlang_b;
/// assert!((erlang_b(2, 1.0) - 0.2).abs() < 1e-12);
/// assert!((erlang_b(17, 10.0) - 0.012_949).abs() < 5e-7);
/// ```
#[must_use]
pub fn erlang_b(servers: u32, offered_load: f64) -> f64 {
    if offered_load.is_nan() || offered_load <= 0.0 {
        return 0.0;
    }
    let mut reciprocal = 1.0_f64;
    for server in 1..=servers {
        reciprocal = 1.0 + f64::from(server) / offered_load * reciprocal;
        if reciprocal.is_infinite() {
            return 0.0;
        }
    }
    1.0 / reciprocal
}

/// The probability of waiting: 1 without servers or when the queue is not stable, else 0 without load.
///
/// # Formula
/// C = cB / (c − a(1 − B))
///
/// where c = servers, a = `offered_load`, B = [`erlang_b`]. Domain: a < c, else 1. Source: Erlang 1917.
///
/// ```
/// use relevo::model::erlang::erlang_c;
/// assert!((erlang_c(14, 10.0) - 0.174_132).abs() < 5e-7);
/// assert!((erlang_c(110, 100.0) - 0.237_008).abs() < 5e-7);
/// ```
#[must_use]
pub fn erlang_c(servers: u32, offered_load: f64) -> f64 {
    waiting(servers, offered_load, || erlang_b(servers, offered_load))
}

/// Erlang C from a B that is only asked for where it is needed.
fn waiting(servers: u32, offered_load: f64, blocking: impl FnOnce() -> f64) -> f64 {
    let servers = f64::from(servers);
    if offered_load >= servers {
        return 1.0;
    }
    if offered_load.is_nan() || offered_load <= 0.0 {
        return 0.0;
    }
    let blocking = blocking();
    (servers * blocking / (servers - offered_load * (1.0 - blocking))).clamp(0.0, 1.0)
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

    /// P(wait > `hours`); 1 when the queue is not stable.
    ///
    /// # Formula
    /// P(W > t) = C e^{−(cμ − λ)t}. Source: Erlang 1917.
    #[must_use]
    pub fn tail(&self, hours: f64) -> f64 {
        if !self.is_stable() {
            return 1.0;
        }
        let clearing = self.mean_clearing_hours();
        let waiting = self.probability_of_waiting();
        if clearing > 0.0 { waiting * libm::exp(-hours.max(0.0) / clearing) } else { 0.0 }
    }

    /// P(wait ≤ `hours`), the service level.
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

    /// 1/(cμ − λ) = s/(c − a): mean hours a waiting ticket waits. Stable queues only.
    fn mean_clearing_hours(&self) -> f64 {
        self.handle_hours.max(0.0) / (f64::from(self.servers) - self.offered_load())
    }
}

/// Erlangs of work; 0 for anything that is not a positive stream.
fn offered_load(arrivals: f64, handle_hours: f64) -> f64 {
    if arrivals > 0.0 && handle_hours > 0.0 { arrivals * handle_hours } else { 0.0 }
}

/// The fewest servers of a stable queue with P(wait ≤ `target_hours`) ≥ `objective`: 0 without arrivals,
/// `None` where no number is enough (objective of 1 or more) or ten million are too few.
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
    if objective.is_nan() || objective >= 1.0 || load >= f64::from(MOST_SERVERS) {
        return None;
    }
    let mut reciprocal = 1.0_f64;
    for servers in 1..=MOST_SERVERS {
        reciprocal = 1.0 + f64::from(servers) / load * reciprocal;
        let room = f64::from(servers) - load;
        if room > 0.0 {
            let late = waiting(servers, load, || 1.0 / reciprocal);
            if 1.0 - late * libm::exp(-target_hours.max(0.0) * room / handle_hours) >= objective {
                return Some(servers);
            }
        }
    }
    None
}
