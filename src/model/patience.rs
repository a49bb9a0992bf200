//! Callers who hang up: Erlang A, for phone and chat.
//!
//! Poisson arrivals, exponential handle times, exponential patience. Nothing grows without limit here: with more
//! load than people, hanging up takes what is too much. The state probabilities are taken outwards from their
//! mode, so that no size over- or underflows, and both sides of every probability are sums of positive terms.

mod ahead;

use super::erlang::{Outcome, Queue, reciprocal_loss};
use ahead::{Ahead, Split};

/// From so many arrivals within one mean patience on, patience counts as endless.
const ENDLESS: f64 = 1e9;
/// Rates are kept where products of them are numbers.
const FASTEST: f64 = 1e150;

/// A constant stream of callers with limited patience before a constant number of people (M/M/c+M).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ImpatientQueue {
    /// People on duty.
    pub servers: u32,
    /// Callers per hour.
    pub arrivals: f64,
    /// Mean handle time in hours.
    pub handle_hours: f64,
    /// The mean hours after which a waiting caller hangs up; 0 is a system without a queue, infinity Erlang C.
    pub patience_hours: f64,
}

/// The long run of an [`ImpatientQueue`].
#[derive(Clone, Debug)]
pub struct ImpatientState {
    /// The share of callers who find everyone busy.
    pub probability_of_waiting: f64,
    /// The share of callers who hang up.
    pub abandonment: f64,
    /// The share of callers who are served.
    pub served: f64,
    /// The share of waiting callers who hang up.
    pub abandonment_of_waiting: f64,
    /// Mean hours of waiting until served or hung up, of all callers.
    pub mean_wait: f64,
    /// Mean hours of waiting of those served; 0 if nobody is.
    pub mean_wait_of_served: f64,
    /// Mean number of callers waiting.
    pub mean_queue_length: f64,
    /// The busy share of the people's time; 1 without people.
    pub occupancy: f64,
    not_waiting: f64,
    waits: Waits,
}

/// What decides how long those wait who do.
#[derive(Clone, Debug)]
enum Waits {
    /// Nobody hangs up.
    Endless(Queue),
    /// Callers leave the queue at its head and out of its middle.
    Impatient(Ahead),
}

impl ImpatientQueue {
    /// The long run, or by how much the queue grows when patience is endless and the load too much.
    ///
    /// # Formula
    /// π₍c+q₎ = π₍c₎ Πᵢ₌₁..q λ/(cμ + iθ), P(Q < c) = π₍c₎(1/B − 1), P(abandon | q ahead) = (q+1)θ/(cμ + (q+1)θ)
    ///
    /// where λ = arrivals, μ = 1/handle time, θ = 1/patience, c = servers, B = Erlang B. Domain: everything ≥ 0 (what
    /// is not counts as 0); more than 10⁹ arrivals within one patience count as endless patience. Relative error
    /// below 1e-12 up to loads and people of a million. Source: Palm 1957; Garnett, Mandelbaum & Reiman 2002.
    ///
    /// ```
    /// use relevo::model::patience::ImpatientQueue;
    /// let calls = ImpatientQueue { servers: 14, arrivals: 200.0, handle_hours: 0.05, patience_hours: 5.0 / 60.0 };
    /// let state = calls.solve().settled().ok_or("a limit")?;
    /// assert!((state.probability_of_waiting - 0.145_26).abs() < 5e-6);
    /// assert!((state.abandonment - 0.013_984).abs() < 5e-7);
    /// assert!((state.mean_wait * 60.0 - 0.069_919).abs() < 5e-7);
    /// assert!((state.served_within(20.0 / 3600.0) - 0.916_792).abs() < 5e-7);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn solve(&self) -> Outcome<ImpatientState> {
        let arrivals = rate(self.arrivals);
        let patience = if self.patience_hours > 0.0 { self.patience_hours } else { 0.0 };
        if patience.is_infinite() || arrivals * patience > ENDLESS {
            let queue = Queue { arrivals, ..self.without_patience() };
            return match queue.outcome() {
                Outcome::Settles(_) => Outcome::Settles(ImpatientState::endless(queue)),
                Outcome::Grows { per_hour } => Outcome::Grows { per_hour },
            };
        }
        let service =
            if self.servers == 0 { 0.0 } else { rate(f64::from(self.servers) / self.handle_hours.max(0.0)) };
        let ahead = Ahead::new(arrivals, service, rate(1.0 / patience));
        Outcome::Settles(ImpatientState::impatient(
            self.servers,
            self.without_patience().offered_load(),
            ahead,
        ))
    }

    /// The same desk if nobody hung up.
    #[must_use]
    pub fn without_patience(&self) -> Queue {
        Queue { servers: self.servers, arrivals: self.arrivals, handle_hours: self.handle_hours }
    }
}

impl ImpatientState {
    /// The state when everyone waits to the end; the queue is stable.
    fn endless(queue: Queue) -> Self {
        let mean_wait = queue.mean_wait().unwrap_or(0.0);
        let waiting = queue.probability_of_waiting();
        Self {
            probability_of_waiting: waiting,
            abandonment: 0.0,
            served: 1.0,
            abandonment_of_waiting: 0.0,
            mean_wait,
            mean_wait_of_served: mean_wait,
            mean_queue_length: queue.mean_queue_length().unwrap_or(0.0),
            occupancy: queue.occupancy(),
            not_waiting: 1.0 - waiting,
            waits: Waits::Endless(queue),
        }
    }

    fn impatient(servers: u32, load: f64, ahead: Ahead) -> Self {
        // 1/B less 1, for c servers and for one fewer, without taking 1 away.
        let beyond_one = |servers: u32| match servers.checked_sub(1) {
            Some(fewer) if load > 0.0 => f64::from(servers) / load * reciprocal_loss(fewer, load),
            Some(_) => f64::INFINITY,
            None => 0.0,
        };
        let nobody_ahead = ahead.nobody_ahead();
        // P(Q < c) ÷ P(Q ≥ c).
        let odds = beyond_one(servers) * nobody_ahead;
        let waiting = 1.0 / (1.0 + odds);
        let not_waiting = 1.0 / (1.0 + 1.0 / odds);
        let given_waiting = ahead.means();
        let abandonment = waiting * given_waiting.abandon;
        let served = not_waiting + waiting * given_waiting.served;
        let occupancy = if servers == 0 {
            1.0
        } else if abandonment < 0.5 {
            load / f64::from(servers) * served
        } else {
            // E[Q; Q < c] = a·P(Q ≤ c − 2), which stays exact where nearly everyone hangs up.
            waiting * (1.0 + nobody_ahead * beyond_one(servers - 1))
        };
        let mean_wait = waiting * given_waiting.wait;
        Self {
            probability_of_waiting: waiting,
            abandonment,
            served,
            abandonment_of_waiting: given_waiting.abandon,
            mean_wait,
            mean_wait_of_served: if served > 0.0 {
                waiting * given_waiting.served_wait / served
            } else {
                0.0
            },
            mean_queue_length: ahead.arrivals * mean_wait,
            occupancy: occupancy.min(1.0),
            not_waiting,
            waits: Waits::Impatient(ahead),
        }
    }

    /// P(V > `hours`), V the virtual wait: that of a caller who never hangs up.
    ///
    /// # Formula
    /// P(V > t | q ahead) = Σⱼ₌₀..q P(j departures and hang-ups ahead within t) = I₍e^{−θt}₎(cμ/θ, q+1)
    #[must_use]
    pub fn virtual_wait_tail(&self, hours: f64) -> f64 {
        (self.probability_of_waiting * self.of_waiting(hours).after).min(1.0)
    }

    /// P(V ≤ `hours`): the service level if nobody who waits were counted as lost.
    ///
    /// # Formula
    /// 1 − [`ImpatientState::virtual_wait_tail`], as a sum of positive terms; hours below 0 count as 0
    #[must_use]
    pub fn virtual_wait_within(&self, hours: f64) -> f64 {
        (self.not_waiting + self.probability_of_waiting * self.of_waiting(hours).within).min(1.0)
    }

    /// Callers served within `hours` ÷ all callers: the service level, hung up being late.
    ///
    /// # Formula
    /// P(served and V ≤ t | q ahead) = r/(r+q+1)·I₍1−e^{−θt}₎(q+1, r+1), r = cμ/θ
    #[must_use]
    pub fn served_within(&self, hours: f64) -> f64 {
        (self.not_waiting + self.probability_of_waiting * self.of_served(hours).within).min(1.0)
    }

    /// Callers served within `hours` ÷ callers served; 0 if nobody is served.
    ///
    /// # Formula
    /// [`ImpatientState::served_within`] ÷ P(served)
    #[must_use]
    pub fn served_within_of_served(&self, hours: f64) -> f64 {
        if self.served > 0.0 { (self.served_within(hours) / self.served).min(1.0) } else { 0.0 }
    }

    /// Callers served, but after more than `hours` ÷ all callers, to the end of the tail.
    ///
    /// # Formula
    /// P(served) − [`ImpatientState::served_within`], as a sum of positive terms; hours below 0 count as 0
    #[must_use]
    pub fn served_after(&self, hours: f64) -> f64 {
        (self.probability_of_waiting * self.of_served(hours).after).min(1.0)
    }

    fn of_waiting(&self, hours: f64) -> Split {
        match &self.waits {
            Waits::Endless(queue) => endless_split(queue, hours),
            Waits::Impatient(ahead) => ahead.waiting(hours),
        }
    }

    fn of_served(&self, hours: f64) -> Split {
        match &self.waits {
            Waits::Endless(queue) => endless_split(queue, hours),
            Waits::Impatient(ahead) => ahead.served(hours),
        }
    }
}

/// The wait of those who wait in a stable queue that nobody leaves: exponential.
fn endless_split(queue: &Queue, hours: f64) -> Split {
    let exponent = queue.clearing_times(hours);
    Split { within: -libm::expm1(-exponent), after: libm::exp(-exponent) }
}

/// A rate that can be computed with.
fn rate(per_hour: f64) -> f64 {
    if per_hour > 0.0 { per_hour.min(FASTEST) } else { 0.0 }
}
