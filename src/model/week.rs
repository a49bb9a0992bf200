//! The week, exactly: a desk that opens, closes and changes shifts is a queue with a weekly period.
//!
//! Hour-by-hour Erlang C forgets the tickets that pile up before an opening or in a rush; here the distribution
//! of the number in the system is carried through all 168 hours until the week repeats. Poisson arrivals with a
//! rate per slot, exponential handle times, people per slot, first come first served. What becomes of work in hand
//! when people leave is the [`Closing`] rule. Days that are busier than others by chance are [`DayKind`]s.
//!
//! What is left out: probabilities below 1e-13 at the ends of each distribution (below 1e-12 in all), and what is
//! left of the approach to the periodic week (below 1e-8, mostly 1e-10). Mean waits are exact to a second, and shares
//! of a slot to 1e-8 for any length of work: where not all arrivals of a slot see the same people before their deadline,
//! the slot is split where they change, and the mean over each piece is taken in panels as narrow as it asks. Where people
//! differ from day to day, shares are read to 1e-4: those days are a few that stand for many.
//!
//! # Severities
//!
//! One class first come first served is exact. Severity k is read from the week of P1 … Pk alone, as if they
//! interrupted all less urgent work, and waits for the more urgent ones that come later too
//! ([`WeekState::in_time_overtaken_by_slot`]). The error is that of attainment in points, computed less played ticket by
//! ticket, with P1 to P4 of 1, 2, 94, 3 % (or 1, 10, 86, 3 %) and promises of 0.5, 1, 8 and 16 open hours; simulated to
//! ± 0.5. *Interrupting*: more urgent work takes a busy person. *Waiting*: it waits for one, first in line
//! ([`WeekState::in_time_behind_by_slot`]); without that, P1 would be shown up to 30 points too well there.
//!
//! | week | interrupting P1, P2 | P3 | P4 | waiting P1 | P2 | P3 | P4 |
//! |---|---|---|---|---|---|---|---|
//! | light | 0.0 | 0.0 | 0.0 | −0.1 | 0.1 | 0.0 | 0.0 |
//! | busy peak | 0.0 | 0.1 | −2.4 | 0.2 | 0.0 | 0.1 | −2.4 |
//! | overloaded at its peak | 0.0 | 0.0 | −2.0 | 0.6 | −0.1 | 0.0 | −2.0 |
//! | around the clock | 0.0 | −0.1 | 0.2 | −0.4 | −0.2 | 0.0 | 0.1 |
//! | team of sixty | 0.0 | 0.0 | −2.5 | 0.0 | 0.0 | 0.0 | −2.5 |
//! | long work | −0.1 | −0.3 | −2.0 | −0.3 | −0.4 | 0.1 | −2.1 |
//! | alternating staff | 0.0 | 0.0 | −0.5 | 0.2 | 0.0 | 0.0 | −0.5 |
//!
//! So P1 to P3 are right to a point either way, and P4 within 3 points, on the cautious side; at desks that finish their
//! work in overtime P4 is within 1.2 points either way. Mean waits of P1 and P2 are
//! within 0.1 h ([`WeekState::mean_waits_behind`]), those of P3 too short by at most 0.3 h, of P4 by 9.5 h: they do not
//! count those who come later.
//!
//! # Handle times
//!
//! Handle times are exponential; real ones vary more. They are stood for by exponential jobs with as much work: as long as
//! a handle time s where waits of T far below s are asked about, as long as the mean rest of work in hand, u = s·(1 + cv²)/2,
//! from T = 8s on, s + (u − s)·(T/8s)^⅔ between. With lognormal ones of coefficient of variation 1.5, attainment on the
//! window's clock is, in points computed less played (± 0.4):
//!
//! | promise, handle times | ¼ | ½ | 1 | 2 | 4 | 8 |
//! |---|---|---|---|---|---|---|
//! | idle | 0.0 | −0.1 | −0.1 | 0.0 | 0.0 | 0.0 |
//! | light | 0.9 | 0.2 | −0.3 | −0.3 | −0.1 | 0.0 |
//! | busy peak | 0.8 | 0.6 | 0.7 | 0.9 | 0.6 | 0.0 |
//! | overloaded at its peak | 0.5 | 0.3 | 0.3 | 0.3 | 0.3 | 0.1 |
//! | 97 % full | 0.1 | 0.2 | 0.2 | 0.4 | 0.7 | 0.9 |
//! | around the clock | −1.2 | −1.3 | −1.1 | −0.3 | 0.6 | −0.2 |
//! | team of sixty | 0.6 | 0.3 | 0.0 | 0.3 | 0.2 | 0.0 |
//! | one person | 0.7 | 0.5 | 0.3 | 0.2 | 0.1 | −0.9 |
//! | long work | −0.4 | 0.0 | 0.6 | 0.3 | −0.4 | 0.0 |
//! | weekend only | 0.6 | 0.4 | 0.2 | 0.2 | 0.5 | 0.9 |
//! | alternating staff | 0.4 | 0.4 | 0.6 | 0.8 | 0.6 | 0.3 |

mod ahead;
mod behind;
mod by_slot;
mod course;
mod crowd;
mod cycle;
mod days;
mod fall;
mod kinds;
mod march;
mod mixing;
mod next;
mod overtaking;
mod read;
mod severities;
mod state;
mod sweep;
mod totals;
mod view;
mod waits;

use crate::calendar::WEEK;
pub use by_slot::BySlot;
use by_slot::Found;
use crowd::Hour;
use cycle::{Plan, PlanDay};
pub use days::{Day, DayKind};
pub use state::WeekState;
use std::array::from_fn;
use totals::Totals;

/// Shorter handle times are taken for 36 seconds: the cost grows with the number of tickets finished per hour.
const SHORTEST_HANDLE: f64 = 0.01;

/// More people than this are taken for so many.
const MOST_PEOPLE: f64 = 1e9;

/// A desk with its demand: what happens to its tickets over a typical week?
#[derive(Clone, Copy, Debug)]
pub struct WeekQueue<'a> {
    /// Tickets per hour in each slot.
    pub arrivals: &'a [f64; WEEK],
    /// People on duty in each slot; 0 is closed.
    pub servers: &'a [u32; WEEK],
    /// Mean hours of work per ticket.
    pub handle_hours: f64,
    /// What becomes of the work in hand when people leave.
    pub closing: Closing,
}

/// What becomes of the work in hand when people leave: at a closing, or where a shift of fewer follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Closing {
    /// It waits, and is taken up again before anything else.
    #[default]
    Pause,
    /// Who leaves finishes it in overtime and starts nothing new.
    ///
    /// Where c people are followed by fewer, c′, with n in the system, the (min(n, c) − c′)⁺ tickets that the c′
    /// cannot hold go with the leaving. Overtime runs beside the following shift, which is there in full, even
    /// where a long job outlasts the night; a shift of the same number takes over work in hand.
    ///
    /// Overtime is capacity: a desk at which all are busy loses μΣc + Σ(c − c′)⁺ tickets a week, the second sum over
    /// the drops, and the week has a limit exactly if fewer come in (drift condition of Foster). For the same
    /// reason an hour of more people *within* a day may lower attainment: it takes away a drop.
    Finish,
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
    /// typical: from about 99.3 % of the people's capacity on.
    NearlyFull {
        /// The share of the people's capacity that is asked for, just below 1.
        occupancy: f64,
    },
}

impl WeekQueue<'_> {
    /// The periodic week, or why there is none.
    ///
    /// ```
    /// use relevo::calendar::WEEK;
    /// use relevo::model::week::{Closing, WeekOutcome, WeekQueue};
    /// // Never closed and never different: the week is the stationary queue, 2 of 3 erlangs (C = 4/9).
    /// let (arrivals, servers, closing) = ([2.0; WEEK], [3; WEEK], Closing::Pause);
    /// let week = WeekQueue { arrivals: &arrivals, servers: &servers, handle_hours: 1.0, closing }.solve();
    /// let WeekOutcome::Periodic(week) = week else { panic!("a stable desk") };
    /// assert!((week.in_time(30.5, 0.0) - 5.0 / 9.0).abs() < 1e-8);
    /// ```
    #[must_use]
    pub fn solve(&self) -> WeekOutcome {
        self.solve_over(&[DayKind::SAME])
    }

    /// The same where each day is of one of some kinds by chance, independent of the days before: over-dispersed
    /// demand, with rates that differ from day to day and not within a day. See [`WeekDays::solve`].
    ///
    /// ```
    /// use relevo::calendar::WEEK;
    /// use relevo::model::week::{Closing, DayKind, WeekOutcome, WeekQueue};
    /// let (arrivals, servers, closing) = ([2.0; WEEK], [3; WEEK], Closing::Pause);
    /// let queue = WeekQueue { arrivals: &arrivals, servers: &servers, handle_hours: 1.0, closing };
    /// let attainment = |outcome| match outcome {
    ///     WeekOutcome::Periodic(week) => week.attainment(|_| 0.5),
    ///     _ => 0.0,
    /// };
    /// // Days that differ make more tickets late.
    /// assert!(attainment(queue.solve_over(&DayKind::gamma(10.0))) < attainment(queue.solve()) - 0.02);
    /// ```
    #[must_use]
    pub fn solve_over(&self, kinds: &[DayKind]) -> WeekOutcome {
        let day = |kind: &DayKind| Day {
            share: kind.share,
            arrivals: self.arrivals.map(|rate| kind.factor * rate),
            people: self.servers.map(f64::from),
        };
        let mut days: Vec<Day> = kinds.iter().map(day).collect();
        if days.is_empty() {
            days.push(day(&DayKind::SAME));
        }
        WeekDays { days: &days, handle_hours: self.handle_hours, closing: self.closing }.solve()
    }
}

/// A desk whose days differ by chance, in their demand and in who is there.
#[derive(Clone, Copy, Debug)]
pub struct WeekDays<'a> {
    /// The kinds of day. Shares are taken relative to their sum; without any that is above 0 nothing comes and nobody is
    /// there.
    pub days: &'a [Day],
    /// Mean hours of work per ticket.
    pub handle_hours: f64,
    /// What becomes of the work in hand when people leave. At midnight the people of a kind are followed by those of the
    /// same kind: nobody leaves because who is there tomorrow is drawn anew.
    pub closing: Closing,
}

impl WeekDays<'_> {
    /// Tickets by which the backlog would grow in a week in which all are always busy; below 0 where there is room, and a
    /// limit. Those taken into overtime count as done.
    ///
    /// # Formula
    /// Σλ − Σcμ, less Σ (c − c′)⁺ with [`Closing::Finish`], the mean over the kinds of day
    ///
    /// ```
    /// use relevo::calendar::WEEK;
    /// use relevo::model::week::{Closing, Day, WeekDays};
    /// let days = [1.0, 5.0].map(|people| Day { share: 0.5, arrivals: [2.0; WEEK], people: [people; WEEK] });
    /// let desk = WeekDays { days: &days, handle_hours: 1.0, closing: Closing::Pause };
    /// assert!((desk.growth_per_week() + 168.0).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn growth_per_week(&self) -> f64 {
        let totals = Totals::of(&self.plan());
        totals.demand() - totals.capacity()
    }

    /// The periodic week, or why there is none.
    ///
    /// The state at midnight does not depend on the kind of the day that begins, so the week is carried day by day
    /// through every kind, and the ends are averaged: exact for the kinds given, at a multiple of the time. What a
    /// ticket sees is weighted by the tickets of its kind of day; of kinds that differ in their demand alone, a
    /// third of the tickets each is averaged before it is read. What it sees of later days, if kinds differ in their people: the
    /// next working day is of each kind in turn, the days after it are the mean of all.
    ///
    /// ```
    /// use relevo::calendar::WEEK;
    /// use relevo::model::week::{Closing, Day, WeekDays, WeekOutcome};
    /// // One of twenty days nobody is there: tickets wait for the next one.
    /// let days = [(0.05, 0.0), (0.95, 2.0)];
    /// let days = days.map(|(share, people)| Day { share, arrivals: [0.1; WEEK], people: [people; WEEK] });
    /// let week = WeekDays { days: &days, handle_hours: 0.5, closing: Closing::Pause }.solve();
    /// let WeekOutcome::Periodic(week) = week else { panic!("a stable desk") };
    /// let noon = week.in_time_by_slot(|_| 12.0).all()[11];
    /// assert!((noon - 0.95).abs() < 1e-3);
    /// ```
    #[must_use]
    pub fn solve(&self) -> WeekOutcome {
        let plan = self.plan();
        let totals = Totals::of(&plan);
        let (demand, capacity) = (totals.demand(), totals.capacity());
        if demand > 0.0 && demand >= capacity {
            return WeekOutcome::Overloaded { growth_per_week: demand - capacity };
        }
        match cycle::periodic(&plan, &totals) {
            Some(week) => WeekOutcome::Periodic(Box::new(WeekState::new(&plan, week))),
            None => WeekOutcome::NearlyFull { occupancy: demand / capacity },
        }
    }

    /// The days that can be computed with: shares that sum to 1, rates from 0 to a million.
    fn plan(&self) -> Plan {
        let rate = 1.0 / clamped(self.handle_hours);
        let bounded = |arrivals: f64| if arrivals > 0.0 { arrivals.min(1e6) } else { 0.0 };
        let usable = |day: &&Day| day.share > 0.0 && day.share.is_finite();
        let total: f64 = self.days.iter().filter(usable).map(|day| day.share).sum();
        let kind = |day: &Day| PlanDay {
            share: day.share / total,
            hours: from_fn(|slot| {
                Hour::new(bounded(day.arrivals[slot]), day.people[slot].min(MOST_PEOPLE), rate)
            }),
        };
        let mut kinds: Vec<PlanDay> = self.days.iter().filter(usable).map(kind).collect();
        if kinds.is_empty() || !total.is_finite() {
            let nothing = Hour::new(0.0, 0.0, rate);
            kinds = vec![PlanDay { share: 1.0, hours: [nothing; WEEK] }];
        }
        Plan { kinds, rate, closing: self.closing }
    }
}

/// A handle time that can be computed with.
fn clamped(hours: f64) -> f64 {
    if hours > SHORTEST_HANDLE { hours.min(1e6) } else { SHORTEST_HANDLE }
}
