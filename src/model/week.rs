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
//! interrupted all less urgent work. The error is that of attainment in points, computed less played ticket by ticket,
//! with P1 to P4 of 1, 2, 94, 3 % (or 1, 10, 86, 3 %) and promises of 0.5, 1, 8 and 16 open hours; simulated to ± 0.5.
//! *Interrupting*: more urgent work takes a busy person. *Overtaking*: it waits for one, first in line; *behind* is
//! [`WeekState::in_time_behind_by_slot`].
//!
//! | week | interrupting P1, P2 | P3 | P4 | overtaking P1 | P2 | P3 | P4 | behind P1 | P2 |
//! |---|---|---|---|---|---|---|---|---|---|
//! | light | 0.0 | 0.0 | 0.0 | 1.3 | 0.2 | 0.0 | 0.0 | −0.1 | 0.1 |
//! | busy peak | 0.0 | 0.7 | 9.0 | 9.5 | 2.5 | 0.7 | 9.1 | 0.2 | 0.0 |
//! | overloaded at its peak | 0.0 | 0.0 | 5.0 | 5.6 | 0.7 | 0.1 | 5.0 | 0.6 | −0.1 |
//! | around the clock | 0.0 | 0.4 | 11.8 | 21.1 | 8.9 | 0.5 | 11.7 | −1.2 | −0.2 |
//! | team of sixty | 0.0 | 0.0 | 11.3 | 0.0 | 0.0 | 0.0 | 11.3 | 0.0 | 0.0 |
//! | long work | −0.1 | 0.8 | 19.8 | 29.8 | 15.9 | 1.2 | 19.6 | −0.8 | −0.4 |
//! | alternating staff | 0.0 | 0.1 | 2.8 | 10.9 | 3.6 | 0.1 | 2.8 | 0.2 | 0.0 |
//!
//! So P1 and P2 are right where they interrupt, and within 2 points *behind* work in hand; P3 is within 1.8 points. P4
//! is shown up to 21 points too well at a full desk: it also waits for the P3 that come after it. Mean waits of P1 and P2
//! are within 0.1 h either way ([`WeekState::mean_waits_behind`]), those of P3 too short by at most 0.3 h, of P4 by 9.5 h.
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
mod sweep;
mod totals;
mod view;
mod waits;

use crate::calendar::WEEK;
use course::Course;
use crowd::Hour;
use cycle::Plan;
pub use days::DayKind;
use overtaking::Overtaking;
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
        let rate = 1.0 / clamped(self.handle_hours);
        let kinds = DayKind::usable(kinds);
        let arrivals = self.arrivals.map(|rate| if rate > 0.0 { rate.min(1e6) } else { 0.0 });
        let hours =
            std::array::from_fn(|slot| Hour { arrivals: arrivals[slot], servers: self.servers[slot], rate });
        let plan = Plan { hours: &hours, kinds: &kinds, closing: self.closing };
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

    /// For each slot the share in time of the least urgent tickets of this week, before which all others go, even those
    /// that come later. `urgent` = more urgent tickets per hour in each slot, a part of this week's arrivals.
    ///
    /// Exact at a desk that never changes and at which more urgent work interrupts; an approximation where people or the mix
    /// of severities change before the deadline, see [Severities](self#severities).
    ///
    /// # Formula
    /// P(W > t) = Σ p(n)·P(Fₜ − Rₜ stayed ≤ n − c), F = Pois(cμt), R = Pois(∫λ urgent)
    ///
    /// ```
    /// use relevo::calendar::WEEK;
    /// use relevo::model::week::{Closing, WeekOutcome, WeekQueue};
    /// let (arrivals, servers, closing) = ([2.5; WEEK], [3; WEEK], Closing::Pause);
    /// let week = WeekQueue { arrivals: &arrivals, servers: &servers, handle_hours: 1.0, closing }.solve();
    /// let WeekOutcome::Periodic(week) = week else { panic!("a stable desk") };
    /// let overtaken = week.in_time_overtaken_by_slot(&[2.0; WEEK], |_| 2.0)[0];
    /// assert!(overtaken < week.in_time_by_slot(|_| 2.0)[0] - 0.1);
    /// ```
    #[must_use]
    pub fn in_time_overtaken_by_slot(
        &self,
        urgent: &[f64; WEEK],
        deadline: impl Fn(f64) -> f64,
    ) -> [f64; WEEK] {
        let share = |slot: usize| {
            let (urgent, all) = (urgent[slot], self.arrivals[slot]);
            if all > 0.0 && urgent > 0.0 { (urgent / all).min(1.0) } else { 0.0 }
        };
        let shares = std::array::from_fn(share);
        let reading = |kind: &Kind| Reading::behind(Overtaking::of(&kind.course, &shares));
        let mut readings: Vec<Reading> = self.courses.iter().map(reading).collect();
        std::array::from_fn(|slot| {
            let kinds = self.courses.iter().zip(&mut readings);
            kinds.map(|(kind, reading)| kind.of_tickets * reading.slot(&kind.course, slot, &deadline)).sum()
        })
    }

    /// The same for one slot.
    #[must_use]
    pub fn slot_in_time(&self, slot: usize, deadline: impl Fn(f64) -> f64) -> f64 {
        let mut reading = Reading::default();
        self.over_tickets(|course| reading.slot(course, slot % WEEK, &deadline))
    }

    /// For each slot the share in time of tickets that overtake less urgent ones but do not interrupt work in hand.
    ///
    /// `self` is the week of this severity and the more urgent ones, as if nobody else came, `urgent` the more urgent
    /// ones, as in [`in_time_overtaken_by_slot`](Self::in_time_overtaken_by_slot); `all` the week of all severities at the
    /// same desk, `None` where they are too many for it and everyone is always busy. An approximation, except for the most urgent severity at a desk that never
    /// changes; see [Severities](self#severities).
    ///
    /// # Formula
    /// P(W > t) ≈ Pₖ(W > t) + (B − Bₖ)·exp(−∫(cμ − λₖ)⁺)
    ///
    /// where B = share of arrivals that find everyone busy, k = of the severities in `self` alone, the integral over the
    /// time until the deadline. Nobody is busy while closed. Source: the tail of Cobham 1954, for each slot.
    ///
    /// ```
    /// use relevo::calendar::WEEK;
    /// use relevo::model::priority::top_class_tail;
    /// use relevo::model::week::{Closing, WeekOutcome, WeekQueue};
    /// let servers = [4; WEEK];
    /// let solve = |rate| {
    ///     let queue = WeekQueue { arrivals: &[rate; WEEK], servers: &servers, handle_hours: 1.0, closing: Closing::Pause };
    ///     let WeekOutcome::Periodic(week) = queue.solve() else { panic!("a stable desk") };
    ///     week
    /// };
    /// let late = 1.0 - solve(0.2).in_time_behind_by_slot(Some(&solve(3.0)), &[0.0; WEEK], |_| 0.5)[7];
    /// assert!((late - top_class_tail(4, &[0.2, 2.8], 1.0, 0.5)).abs() < 1e-8);
    /// ```
    #[must_use]
    pub fn in_time_behind_by_slot(
        &self,
        all: Option<&Self>,
        urgent: &[f64; WEEK],
        deadline: impl Fn(f64) -> f64,
    ) -> [f64; WEEK] {
        let interrupting = self.in_time_overtaken_by_slot(urgent, &deadline);
        behind::in_time(self, all, interrupting, &deadline)
    }

    /// For each slot the mean wall-clock hours to the first start of such tickets; `None` if nobody is ever on duty.
    ///
    /// # Formula
    /// E\[W\] ≈ Eₖ\[W\] + (B − Bₖ)·∫ exp(−∫(cμ − λₖ)⁺)
    ///
    /// as in [`in_time_behind_by_slot`](Self::in_time_behind_by_slot), the outer integral over all times from the arrival
    /// on. Exact for the most urgent severity at a desk that never changes. Source: Cobham 1954, for each slot.
    ///
    /// ```
    /// use relevo::calendar::WEEK;
    /// use relevo::model::priority::priority_waits;
    /// use relevo::model::week::{Closing, WeekOutcome, WeekQueue};
    /// let servers = [4; WEEK];
    /// let solve = |rate| {
    ///     let queue = WeekQueue { arrivals: &[rate; WEEK], servers: &servers, handle_hours: 1.0, closing: Closing::Pause };
    ///     let WeekOutcome::Periodic(week) = queue.solve() else { panic!("a stable desk") };
    ///     week
    /// };
    /// let wait = solve(0.2).mean_waits_behind(Some(&solve(3.0))).expect("somebody is there")[7];
    /// assert!((wait - priority_waits(4, &[0.2, 2.8], 1.0)[0].unwrap()).abs() < 1e-8);
    /// ```
    #[must_use]
    pub fn mean_waits_behind(&self, all: Option<&Self>) -> Option<[f64; WEEK]> {
        behind::mean_waits(self, all)
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
