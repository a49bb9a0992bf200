//! Tickets of several severities at one desk: those who are overtaken, and those who wait for work in hand.

use super::kinds::Kind;
use super::overtaking::Overtaking;
use super::read::{Outlook, Reading};
use super::{BySlot, WeekState, behind};
use crate::calendar::WEEK;
use std::array::from_fn;

impl WeekState {
    /// For each slot the share in time of the least urgent tickets of this week, before which all others go, even those
    /// that come later. `urgent` = more urgent tickets per hour in each slot, a part of this week's arrivals.
    ///
    /// Exact at a desk that never changes and at which more urgent work interrupts; an approximation where people or the mix
    /// of severities change before the deadline, see [Severities](crate::model::week#severities).
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
    /// let overtaken = week.in_time_overtaken_by_slot(&[2.0; WEEK], |_| 2.0).all()[0];
    /// assert!(overtaken < week.in_time_by_slot(|_| 2.0).all()[0] - 0.1);
    /// ```
    #[must_use]
    pub fn in_time_overtaken_by_slot(&self, urgent: &[f64; WEEK], deadline: impl Fn(f64) -> f64) -> BySlot {
        let share = |slot: usize| {
            let (urgent, all) = (urgent[slot], self.arrivals[slot]);
            if all > 0.0 && urgent > 0.0 { (urgent / all).min(1.0) } else { 0.0 }
        };
        let shares = from_fn(share);
        let overtaking = |kind: &Kind| Overtaking::of(&kind.course, &self.later, &shares);
        let overtaking: Vec<Overtaking> = self.kinds.iter().map(overtaking).collect();
        let mut reading = Reading::default();
        self.by_slot(|place, slot, outlook| {
            let outlook = Outlook { overtaking: Some(&overtaking[place]), ..*outlook };
            reading.slot(&outlook, slot, &deadline)
        })
    }

    /// For each slot the share in time of tickets that overtake less urgent ones but do not interrupt work in hand.
    ///
    /// `self` is the week of this severity and the more urgent ones, as if nobody else came, `urgent` the more urgent
    /// ones, as in [`in_time_overtaken_by_slot`](Self::in_time_overtaken_by_slot); `all` the week of all severities at the
    /// same desk, `None` where they are too many for it and everyone is always busy. An approximation, except for the most urgent severity at a desk that never
    /// changes; see [Severities](crate::model::week#severities).
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
    /// let late = 1.0 - solve(0.2).in_time_behind_by_slot(Some(&solve(3.0)), &[0.0; WEEK], |_| 0.5).all()[7];
    /// assert!((late - top_class_tail(4, &[0.2, 2.8], 1.0, 0.5)).abs() < 1e-8);
    /// ```
    #[must_use]
    pub fn in_time_behind_by_slot(
        &self,
        all: Option<&Self>,
        urgent: &[f64; WEEK],
        deadline: impl Fn(f64) -> f64,
    ) -> BySlot {
        let late = self.in_time_overtaken_by_slot(urgent, &deadline);
        late.less(&behind::held(self, all, &deadline))
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
    /// let wait = solve(0.2).mean_waits_behind(Some(&solve(3.0))).expect("somebody is there").all()[7];
    /// assert!((wait - priority_waits(4, &[0.2, 2.8], 1.0)[0].unwrap()).abs() < 1e-8);
    /// ```
    #[must_use]
    pub fn mean_waits_behind(&self, all: Option<&Self>) -> Option<BySlot> {
        behind::mean_waits(self, all)
    }
}
