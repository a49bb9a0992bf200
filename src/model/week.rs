//! The week, exactly: a desk that opens, closes and changes shifts is a queue with a weekly period.
//!
//! Hour-by-hour Erlang C forgets the tickets that pile up before an opening or in a rush; here the distribution
//! of the number in the system is carried through all 168 hours until the week repeats. Poisson arrivals with a
//! rate per slot, exponential handle times, people per slot, first come first served. Work in hand pauses when
//! its people leave and is taken up again first (closing rule *pause*).
//!
//! What is left out: probabilities below 1e-13 at the ends of each distribution (below 1e-12 in all), and what is
//! left of the approach to the periodic week (below 1e-8, mostly 1e-10). Shares of a slot are exact to 1e-8 and
//! mean waits to a second: where not all arrivals of a slot see the same people before their deadline, the mean
//! over the slot is taken at Gauss points. Handle times are exponential; real ones vary more, which makes waits
//! longer than shown.

mod ahead;
mod crowd;
mod cycle;
mod mixing;
mod read;
mod waits;

use crate::calendar::{WEEK, slot_at};
use ahead::Ahead;
use crowd::{Crowd, Crowds, Hour, Propagation};
use cycle::ROWS;
use read::Reading;

/// Shorter handle times are taken for 36 seconds: the cost grows with the number of tickets finished per hour.
const SHORTEST_HANDLE: f64 = 0.01;

/// A desk with its demand: what happens to its tickets over a typical week?
#[derive(Clone, Copy, Debug)]
pub struct WeekQueue<'a> {
    /// Tickets per hour in each slot.
    pub arrivals: &'a [f64; WEEK],
    /// People on duty in each slot; 0 is closed.
    pub servers: &'a [u32; WEEK],
    /// Mean hours of work per ticket.
    pub handle_hours: f64,
}

/// What a week of demand and people comes to.
#[derive(Clone, Debug)]
pub enum WeekOutcome {
    /// The week repeats.
    Periodic(Box<WeekState>),
    /// More work comes in than the people can do: the backlog grows by so many tickets a week, for ever.
    Overloaded {
        /// Tickets a week, 0 at the very edge.
        growth_per_week: f64,
    },
    /// There is a limit, but more than four thousand tickets or months of repetition away, so that no week is
    /// typical: from about 99.3 % of the people's time on.
    NearlyFull {
        /// The share of the people's time that is asked for, just below 1.
        occupancy: f64,
    },
}

/// The periodic week: how many tickets are in the system, at every instant.
#[derive(Clone, Debug)]
pub struct WeekState {
    arrivals: [f64; WEEK],
    servers: [u32; WEEK],
    rate: f64,
    /// For each slot the state at its start and its mean.
    crowds: Crowds,
}

impl WeekQueue<'_> {
    /// The periodic week, or why there is none.
    ///
    /// ```
    /// use relevo::calendar::WEEK;
    /// use relevo::model::week::{WeekOutcome, WeekQueue};
    /// // Never closed and never different: the week is the stationary queue, 2 of 3 erlangs (C = 4/9).
    /// let (arrivals, servers) = ([2.0; WEEK], [3; WEEK]);
    /// let week = WeekQueue { arrivals: &arrivals, servers: &servers, handle_hours: 1.0 }.solve();
    /// let WeekOutcome::Periodic(week) = week else { panic!("a stable desk") };
    /// assert!((week.in_time(30.5, 0.0) - 5.0 / 9.0).abs() < 1e-8);
    /// ```
    #[must_use]
    pub fn solve(&self) -> WeekOutcome {
        let rate = 1.0 / clamped(self.handle_hours);
        let arrivals = self.arrivals.map(|rate| if rate > 0.0 { rate.min(1e6) } else { 0.0 });
        let demand: f64 = arrivals.iter().sum();
        let capacity = rate * self.servers.iter().map(|&people| f64::from(people)).sum::<f64>();
        if demand > 0.0 && demand >= capacity {
            return WeekOutcome::Overloaded { growth_per_week: demand - capacity };
        }
        let hours =
            std::array::from_fn(|slot| Hour { arrivals: arrivals[slot], servers: self.servers[slot], rate });
        match cycle::periodic(&hours) {
            Some(crowds) => {
                WeekOutcome::Periodic(Box::new(WeekState { arrivals, servers: *self.servers, rate, crowds }))
            }
            None => WeekOutcome::NearlyFull { occupancy: demand / capacity },
        }
    }
}

impl WeekState {
    /// P(start of work within `wall_hours`) of a ticket that arrives at `time` (hours since Monday 00:00).
    #[must_use]
    pub fn in_time(&self, time: f64, wall_hours: f64) -> f64 {
        let slot = slot_at(time);
        let into = (time.rem_euclid(crate::calendar::WEEK_HOURS) - slot as f64).clamp(0.0, 1.0);
        let mut crowds = Crowds::default();
        Propagation::default().at(self.start_of(slot), self.hour(slot), &[into], &mut crowds);
        let late = Ahead::default().not_started(crowds.last(), &self.servers, self.rate, time, wall_hours);
        1.0 - late
    }

    /// For each slot the share of its tickets that are started within the wall-clock hours that `deadline` gives
    /// for their time of arrival (hours since Monday 00:00). A slot without arrivals gets the share of a ticket
    /// that might come.
    ///
    /// Between two full hours, arrival plus deadline may stand still, move with the clock, or jump when it
    /// reaches a full hour, as the wall clock and [`WeekMask::wall_until`](crate::calendar::WeekMask::wall_until)
    /// do; other deadlines lose some accuracy.
    #[must_use]
    pub fn in_time_by_slot(&self, deadline: impl Fn(f64) -> f64) -> [f64; WEEK] {
        let mut reading = Reading::default();
        std::array::from_fn(|slot| reading.slot(self, slot, &deadline))
    }

    /// The same for one slot.
    #[must_use]
    pub fn slot_in_time(&self, slot: usize, deadline: impl Fn(f64) -> f64) -> f64 {
        Reading::default().slot(self, slot % WEEK, &deadline)
    }

    /// The share of the whole week's tickets started in time; 1 without tickets.
    #[must_use]
    pub fn attainment(&self, deadline: impl Fn(f64) -> f64) -> f64 {
        let total: f64 = self.arrivals.iter().sum();
        if total <= 0.0 {
            return 1.0;
        }
        let mut reading = Reading::default();
        let in_time = |slot: usize| self.arrivals[slot] * reading.slot(self, slot, &deadline);
        (0..WEEK).filter(|&slot| self.arrivals[slot] > 0.0).map(in_time).sum::<f64>() / total
    }

    /// For each slot the mean wall-clock hours from arrival to the first start of work; `None` if nobody is ever
    /// on duty.
    #[must_use]
    pub fn mean_waits(&self) -> Option<[f64; WEEK]> {
        waits::mean_waits(self)
    }

    /// The mean number of tickets in the system over a slot, those in work included.
    #[must_use]
    pub fn mean_in_system(&self, slot: usize) -> f64 {
        self.mean_of(slot % WEEK).mean()
    }

    fn hour(&self, slot: usize) -> Hour {
        Hour { arrivals: self.arrivals[slot], servers: self.servers[slot], rate: self.rate }
    }

    fn start_of(&self, slot: usize) -> Crowd<'_> {
        self.crowds.get(slot * ROWS)
    }

    fn mean_of(&self, slot: usize) -> Crowd<'_> {
        self.crowds.get(slot * ROWS + 1)
    }
}

/// A handle time that can be computed with.
fn clamped(hours: f64) -> f64 {
    if hours > SHORTEST_HANDLE { hours.min(1e6) } else { SHORTEST_HANDLE }
}
