//! The fewest people for what is promised: any set of goals at once, with endless patience or without.

use super::erlang::{MOST_SERVERS, climb_until, offered_load, waiting, whole};
use super::patience::{ImpatientQueue, ImpatientState};

/// What a desk has to keep; only goals that are stated count.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Goals {
    /// Enough callers in time.
    pub service_level: Option<ServiceLevel>,
    /// The most mean hours of waiting.
    pub mean_wait: Option<f64>,
    /// The largest share of callers who wait at all.
    pub probability_of_waiting: Option<f64>,
    /// The largest busy share of the people's time.
    pub occupancy: Option<f64>,
    /// The largest share of callers who hang up.
    pub abandonment: Option<f64>,
}

/// A share of callers served in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ServiceLevel {
    /// Hours from the call to the answer.
    pub within_hours: f64,
    /// The share that has to be in time.
    pub objective: f64,
    /// The share of whom.
    pub of: Callers,
}

/// Whom a share of callers counts. Where nobody hangs up the two are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callers {
    /// Everyone who calls; who hangs up is not in time.
    All,
    /// Only those who are served.
    Served,
}

/// The fewest people of a stable queue that keep all goals when nobody hangs up: 0 without arrivals, `None` where
/// no number is enough (an objective of 1, a wait of 0) or ten million are too few.
///
/// Every goal is easier with more people, so the answer is the largest of the goals' own answers.
///
/// # Formula
/// min c > a with C·e^{−(c − a)T/s} ≤ 1 − o, C·s/(c − a) ≤ w, C ≤ p and a/c ≤ ρ, for those goals that are stated
///
/// where C = [`erlang_c`](super::erlang::erlang_c) of c people at a = arrivals × handle time erlangs, s =
/// handle time, T and o = target and objective of the service level, w = mean wait, p = probability of waiting,
/// ρ = occupancy. Hours throughout. Domain: arrivals and handle times that are not above 0 are no work; a
/// target below 0 is 0; a goal that is not a number cannot be met. A limit on hanging up counts for nothing
/// where nobody does. The number is exact for loads up to a million erlangs. Source: Erlang 1917.
///
/// ```
/// use relevo::model::staffing::{Callers, Goals, ServiceLevel, fewest_people};
/// let service_level = ServiceLevel { within_hours: 20.0 / 3600.0, objective: 0.80, of: Callers::All };
/// let goals = Goals { service_level: Some(service_level), ..Goals::default() };
/// assert_eq!(fewest_people(200.0, 0.05, &goals), Some(14));
/// let rested = Goals { occupancy: Some(0.65), ..goals };
/// assert_eq!(fewest_people(200.0, 0.05, &rested), Some(16));
/// ```
#[must_use]
pub fn fewest_people(arrivals: f64, handle_hours: f64, goals: &Goals) -> Option<u32> {
    let load = offered_load(arrivals, handle_hours);
    if load <= 0.0 {
        return Some(0);
    }
    let limits = Limits::of(goals)?;
    let in_handle_times = |hours: f64| hours / handle_hours;
    let (mean_wait, within) = (in_handle_times(limits.mean_wait), in_handle_times(limits.within));
    climb_until(load, people_for_occupancy(load, limits.occupancy)?, |servers, reciprocal| {
        let (waits, room) = (waiting(servers, load, reciprocal), servers - load);
        waits <= limits.waiting
            && waits <= mean_wait * room
            && (waits <= limits.late || waits * libm::exp(-room * within) <= limits.late)
    })
}

/// The fewest people that keep all goals when callers hang up after `patience_hours` on average: 0 without
/// arrivals or without goals, `None` where no number up to ten million is enough.
///
/// Every measure of [`ImpatientState`] is monotone in the number of people, so the search halves. (For the
/// share of those served this has been tried, not proved: halving finds what trying each number finds.)
///
/// # Formula
/// min c ≥ 0 for which the [`ImpatientState`] of c people keeps every goal that is stated; in time are, of all
/// callers, P(served within T) ≥ o, or, of those served, P(served within T)/P(served) ≥ o
///
/// Hours throughout. Domain: as in [`fewest_people`]; patience 0 is a desk without a queue, endless patience is
/// [`fewest_people`] itself, and then the queue must be stable. Fewer people than erlangs may be enough. The
/// number is exact for loads up to a million erlangs. Source: Palm 1957; Garnett, Mandelbaum & Reiman 2002.
///
/// ```
/// use relevo::model::staffing::{Goals, fewest_people_with_patience};
/// let goals = Goals { abandonment: Some(0.03), ..Goals::default() };
/// assert_eq!(fewest_people_with_patience(200.0, 0.05, 5.0 / 60.0, &goals), Some(13));
/// ```
#[must_use]
pub fn fewest_people_with_patience(
    arrivals: f64,
    handle_hours: f64,
    patience_hours: f64,
    goals: &Goals,
) -> Option<u32> {
    let load = offered_load(arrivals, handle_hours);
    if load <= 0.0 {
        return Some(0);
    }
    let limits = Limits::of(goals)?;
    let enough = |servers: f64| {
        let queue = ImpatientQueue { servers: whole(servers), arrivals, handle_hours, patience_hours };
        queue.solve().settled().is_some_and(|state| limits.kept_by(&state))
    };
    let ends = patience_hours.is_finite();
    if ends && limits.abandonment <= 0.0 {
        // Somebody always hangs up, if too rarely for a number.
        return None;
    }
    if ends && limits.are_none() {
        return Some(0);
    }
    halved(load.ceil().min(MOST_SERVERS), enough)
}

/// The least whole number up to ten million that is `enough`, searched for around a guess; `None` if the last is
/// not enough. Whatever is more than enough is enough.
fn halved(guess: f64, enough: impl Fn(f64) -> bool) -> Option<u32> {
    // Few is too few (or −1), many is enough.
    let (mut few, mut many) = (-1.0, guess);
    let mut step = 1.0 + guess.sqrt().floor();
    if enough(guess) {
        while many - step > few {
            let fewer = many - step;
            if !enough(fewer) {
                few = fewer;
                break;
            }
            many = fewer;
            step *= 2.0;
        }
    } else {
        while !enough(many) {
            if many >= MOST_SERVERS {
                return None;
            }
            few = many;
            many = (many + step).min(MOST_SERVERS);
            step *= 2.0;
        }
    }
    while many - few > 1.0 {
        let middle = f64::midpoint(few, many).floor();
        if enough(middle) { many = middle } else { few = middle }
    }
    Some(whole(many))
}

/// The least c with load/c ≤ `occupancy`; `None` where there is none.
fn people_for_occupancy(load: f64, occupancy: f64) -> Option<f64> {
    if occupancy <= 0.0 {
        return None;
    }
    let mut people = (load / occupancy).floor().max(1.0);
    // The quotient may be off by one in its last place.
    people -= f64::from(u8::from(people > 1.0));
    if people > MOST_SERVERS {
        return None;
    }
    while load / people > occupancy {
        people += 1.0;
    }
    Some(people)
}

/// The goals with infinities where nothing is asked for.
struct Limits {
    within: f64,
    late: f64,
    of: Callers,
    mean_wait: f64,
    waiting: f64,
    occupancy: f64,
    abandonment: f64,
}

impl Limits {
    /// `None` if a goal is not a number or no number of people can meet it.
    fn of(goals: &Goals) -> Option<Self> {
        let level = goals.service_level.unwrap_or(ServiceLevel {
            within_hours: 0.0,
            objective: f64::NEG_INFINITY,
            of: Callers::All,
        });
        let at_most = |goal: Option<f64>| goal.unwrap_or(f64::INFINITY);
        let limits = Self {
            within: level.within_hours.max(0.0),
            // Exact from one half on, so that the objective itself is in time.
            late: 1.0 - level.objective,
            of: level.of,
            mean_wait: at_most(goals.mean_wait),
            waiting: at_most(goals.probability_of_waiting),
            occupancy: at_most(goals.occupancy),
            abandonment: at_most(goals.abandonment),
        };
        let least = [limits.late, limits.mean_wait, limits.waiting, limits.occupancy];
        let possible = least.iter().all(|limit| *limit > 0.0) && limits.abandonment >= 0.0;
        possible.then_some(limits)
    }

    fn are_none(&self) -> bool {
        [self.late, self.mean_wait, self.waiting, self.occupancy, self.abandonment]
            .iter()
            .all(|x| x.is_infinite())
    }

    fn kept_by(&self, state: &ImpatientState) -> bool {
        let in_time = || match self.of {
            Callers::All => state.served_after(self.within) + state.abandonment <= self.late,
            Callers::Served if state.served > 0.0 => {
                state.served_after(self.within) <= self.late * state.served
            }
            // Of nobody, nobody is in time.
            Callers::Served => self.late >= 1.0,
        };
        state.probability_of_waiting <= self.waiting
            && state.mean_wait <= self.mean_wait
            && state.occupancy <= self.occupancy
            && state.abandonment <= self.abandonment
            && in_time()
    }
}
