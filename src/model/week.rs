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
//! the slot is split where they change, and the mean over each piece is taken in panels as narrow as it asks.
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
//! Handle times are exponential; real ones vary more. With lognormal ones of coefficient of variation 1.5, attainment on
//! the window's clock is, in points computed less played (± 0.4; 97 % full ± 1.2):
//!
//! | idle | light | busy peak | overloaded at its peak | 97 % full | around the clock | team of sixty | one person | long work | weekend only | alternating staff |
//! |---|---|---|---|---|---|---|---|---|---|---|
//! | −0.2 | −0.7 | 0.7 | 2.1 | 11.8 | 0.9 | −0.6 | 2.9 | 2.0 | −1.2 | 1.1 |
//!
//! Within 3.5 points, and up to 15 too high where a backlog lasts for weeks.

mod ahead;
mod behind;
mod course;
mod crowd;
mod cycle;
mod days;
mod fall;
mod march;
mod mixing;
mod next;
mod overtaking;
mod read;
mod severities;
mod sweep;
mod totals;
mod view;
mod waits;

use crate::calendar::WEEK;
use course::Course;
use crowd::Hour;
use cycle::Plan;
pub use days::DayKind;
use read::Reading;
use totals::Totals;

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

/// The periodic week: how many tickets are in the system, at every instant.
#[derive(Clone, Debug)]
pub struct WeekState {
    /// Mean tickets per hour over the kinds of day.
    arrivals: [f64; WEEK],
    /// Mean hours of overtime that begin at the end of each slot.
    overtime: [f64; WEEK],
    courses: Vec<Kind>,
}

/// The course of the week on one kind of day.
#[derive(Clone, Debug)]
struct Kind {
    /// Share of the days.
    of_days: f64,
    /// Share of the tickets: a busy day has more.
    of_tickets: f64,
    course: Course,
}

impl WeekQueue<'_> {
    /// Tickets by which the backlog would grow in a week in which all are always busy; below 0 where there is room, and a
    /// limit. Those taken into overtime count as done.
    ///
    /// # Formula
    /// Σλ − Σcμ, less Σ (c − c′)⁺ with [`Closing::Finish`]
    ///
    /// ```
    /// use relevo::calendar::WEEK;
    /// use relevo::model::week::{Closing, WeekQueue};
    /// let (arrivals, servers, closing) = ([2.0; WEEK], [3; WEEK], Closing::Pause);
    /// let queue = WeekQueue { arrivals: &arrivals, servers: &servers, handle_hours: 1.0, closing };
    /// assert!((queue.growth_per_week() + 168.0).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn growth_per_week(&self) -> f64 {
        let plan = Plan { hours: &self.hours(), kinds: &[DayKind::SAME], closing: self.closing };
        let totals = Totals::of(&plan);
        totals.demand() - totals.capacity()
    }

    fn hours(&self) -> [Hour; WEEK] {
        let rate = 1.0 / clamped(self.handle_hours);
        let arrivals = self.arrivals.map(|rate| if rate > 0.0 { rate.min(1e6) } else { 0.0 });
        std::array::from_fn(|slot| Hour { arrivals: arrivals[slot], servers: self.servers[slot], rate })
    }

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
    /// demand, with rates that differ from day to day and not within a day.
    ///
    /// The state at midnight does not depend on the kind of the day that begins, so the week is carried day by day
    /// through every kind, and the ends are averaged: exact for the kinds given, at a multiple of the time. What a
    /// ticket sees is weighted by the tickets of its kind of day. Shares are taken relative to their sum; a kind without a
    /// share is left out, and no kind at all is the day that is like any other.
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
        let kinds = DayKind::usable(kinds);
        let plan = Plan { hours: &self.hours(), kinds: &kinds, closing: self.closing };
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
}

impl WeekState {
    fn new(plan: &Plan<'_>, week: cycle::Week) -> Self {
        let factor: f64 = plan.kinds.iter().map(|kind| kind.share * kind.factor).sum();
        let handle_hours = 1.0 / plan.hours[0].rate;
        let servers = plan.hours.map(|hour| hour.servers);
        let lasting = course::lasting(&servers);
        let courses = week.rows.into_iter().zip(plan.kinds).map(|(crowds, kind)| Kind {
            of_days: kind.share,
            of_tickets: if factor > 0.0 { kind.share * kind.factor / factor } else { kind.share },
            course: Course {
                arrivals: plan.hours.map(|hour| kind.factor * hour.arrivals),
                servers,
                lasting,
                rate: plan.hours[0].rate,
                closing: plan.closing,
                crowds,
            },
        });
        Self {
            arrivals: plan.hours.map(|hour| factor * hour.arrivals),
            overtime: week.taken.map(|tickets| tickets * handle_hours),
            courses: courses.collect(),
        }
    }

    /// P(start of work within `wall_hours`) of a ticket that arrives at `time` (hours since Monday 00:00).
    #[must_use]
    pub fn in_time(&self, time: f64, wall_hours: f64) -> f64 {
        let mut reading = Reading::default();
        self.over_tickets(|course| reading.instant(course, time, wall_hours))
    }

    /// For each slot the share of its tickets that are started within the wall-clock hours that `deadline` gives
    /// for their time of arrival (hours since Monday 00:00). A slot without arrivals gets the share of a ticket
    /// that might come.
    ///
    /// Arrival plus deadline may stand still, move with the clock, and jump a few times an hour, as the wall clock and
    /// [`WeekMask::wall_until`](crate::calendar::WeekMask::wall_until) do; other deadlines lose some accuracy.
    #[must_use]
    pub fn in_time_by_slot(&self, deadline: impl Fn(f64) -> f64) -> [f64; WEEK] {
        let mut reading = Reading::default();
        std::array::from_fn(|slot| self.over_tickets(|course| reading.slot(course, slot, &deadline)))
    }

    /// The same for one slot.
    #[must_use]
    pub fn slot_in_time(&self, slot: usize, deadline: impl Fn(f64) -> f64) -> f64 {
        let mut reading = Reading::default();
        self.over_tickets(|course| reading.slot(course, slot % WEEK, &deadline))
    }

    /// The share of the whole week's tickets started in time; 1 without tickets.
    #[must_use]
    pub fn attainment(&self, deadline: impl Fn(f64) -> f64) -> f64 {
        let total: f64 = self.arrivals.iter().sum();
        if total <= 0.0 {
            return 1.0;
        }
        let mut reading = Reading::default();
        let mut in_time = |slot: usize| {
            self.arrivals[slot] * self.over_tickets(|course| reading.slot(course, slot, &deadline))
        };
        let all: f64 = (0..WEEK).filter(|&slot| self.arrivals[slot] > 0.0).map(&mut in_time).sum();
        (all / total).clamp(0.0, 1.0)
    }

    /// For each slot the mean wall-clock hours from arrival to the first start of work; `None` if nobody is ever
    /// on duty.
    #[must_use]
    pub fn mean_waits(&self) -> Option<[f64; WEEK]> {
        let mut mean = [0.0; WEEK];
        for kind in &self.courses {
            let waits = waits::mean_waits(&kind.course)?;
            mean.iter_mut().zip(waits).for_each(|(mean, wait)| *mean += kind.of_tickets * wait);
        }
        Some(mean)
    }

    /// The mean number of tickets in the system over a slot: those who wait and those in work, but not in
    /// overtime.
    #[must_use]
    pub fn mean_in_system(&self, slot: usize) -> f64 {
        let mean = |kind: &Kind| kind.of_days * kind.course.mean_of(slot % WEEK).mean();
        self.courses.iter().map(mean).sum()
    }

    /// Mean hours of overtime a week, those of all people added up; 0 with [`Closing::Pause`].
    ///
    /// # Formula
    /// s · Σ E\[(min(N, c) − c′)⁺\] over the drops from c to c′
    ///
    /// where N = number in the system just before, s = handle time: what is left of an exponential one is as long
    /// as all of it.
    #[must_use]
    pub fn overtime_hours(&self) -> f64 {
        self.overtime.iter().sum()
    }

    /// The same by the slot at whose end the people leave.
    #[must_use]
    pub fn overtime_by_slot(&self) -> [f64; WEEK] {
        self.overtime
    }

    /// The mean over the tickets of all kinds of day.
    fn over_tickets(&self, mut value: impl FnMut(&Course) -> f64) -> f64 {
        self.courses.iter().map(|kind| kind.of_tickets * value(&kind.course)).sum()
    }
}

/// A handle time that can be computed with.
fn clamped(hours: f64) -> f64 {
    if hours > SHORTEST_HANDLE { hours.min(1e6) } else { SHORTEST_HANDLE }
}
