//! The number ahead of a ticket: it falls, more urgent tickets that come later raise it, and the ticket starts when it is
//! below the people on duty.

use super::Closing;
use super::course::{Course, Path};
use super::crowd::Crowd;
use super::fall::{Falls, Span};
use crate::calendar::{WEEK, slot_at};

/// What is taken for none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Neglect {
    /// Fewer tickets than this.
    pub(super) tickets: f64,
    /// Falls so many standard deviations below their mean.
    spreads: f64,
}

impl Neglect {
    pub(super) const EXACT: Self = Self { tickets: 1e-13, spreads: 8.0 };
    pub(super) const ROUGH: Self = Self { tickets: 1e-6, spreads: 5.5 };

    /// The largest number in the system that is looked at.
    fn most(self, waiting: Crowd<'_>) -> usize {
        let mut beyond = 0.0;
        let looks = |weight: &f64| {
            beyond += weight;
            beyond >= self.tickets
        };
        waiting.first + waiting.weights.iter().rposition(looks).unwrap_or(0)
    }
}

/// P(no start yet) of tickets that wait.
///
/// # Formula
/// P(no start by the deadline | n at the arrival) = P(Fᵢ + Dᵢ ≤ n − cᵢ for every shift i until then), n ≥ c₁, else 0
///
/// where cᵢ = people of shift i, Fᵢ = tickets finished until its end, Dᵢ = tickets taken into overtime before it, with
/// [`Closing::Finish`]. While a ticket waits, all are busy, so Fᵢ is a Poisson process of rate cμ and nobody behind
/// matters. As F and D only grow, a shift matters only if cᵢ + Dᵢ is above that of every later one: most deadlines
/// leave one or two of these checks, however many shifts they span.
///
/// Where others overtake, Fᵢ is tickets finished less tickets that come ahead, and within each span F must never have
/// been more: see [`Fall`](super::fall::Fall). Then it is exact at a desk that never changes, and an approximation where
/// people or the mix of severities change before the deadline.
#[derive(Debug, Default)]
pub(super) struct Ahead {
    checks: Vec<Check>,
    /// For each check but the last, P(m ahead at it, and it is the first one not passed), m from the least number
    /// that passes the last check on.
    missed: Vec<Vec<f64>>,
    falls: Falls,
}

/// A ticket that still waits at the end of a shift has at least so many ahead.
#[derive(Clone, Copy, Debug)]
struct Check {
    /// Those ahead, had nobody been taken into overtime: cᵢ + Dᵢ.
    ahead: usize,
    /// What has happened since the arrival.
    since: Span,
}

impl Ahead {
    /// P(no start within `limit` hours) of a ticket that arrives at `time` (hours since Monday 00:00) and finds
    /// `crowd` in the system.
    pub(super) fn not_started(
        &mut self,
        crowd: Crowd<'_>,
        path: Path<'_>,
        time: f64,
        limit: f64,
        neglect: Neglect,
    ) -> f64 {
        let here = path.today.hours[slot_at(time)].servers as usize;
        let (first, waiting) = crowd.from(here);
        let total: f64 = waiting.iter().sum();
        // Closed for good, or nobody waits: no shift needs to be walked.
        if total < neglect.tickets || path.is_never_open() {
            return total.min(1.0);
        }
        let waiting = Crowd { first, weights: waiting };
        if !self.walk(path, time, limit, neglect.most(waiting), neglect.spreads) {
            return 0.0;
        }
        self.late(waiting, neglect.spreads).clamp(0.0, 1.0)
    }

    /// Finds the checks that matter; false where far more is finished than all who wait.
    fn walk(&mut self, path: Path<'_>, time: f64, limit: f64, most: usize, spreads: f64) -> bool {
        let (mut since, mut passed, mut taken) = (Span::default(), 0.0, 0);
        let before = path.today.hours[slot_at(time)].servers as usize;
        self.checks.clear();
        self.checks.push(Check { ahead: before, since });
        for Shift { people, finished, hours, left } in Shifts::new(path, time, limit) {
            passed += hours;
            taken += left;
            // From the middle of the hour on: its arrivals then ask for the same counts.
            if let Some(overtaking) = path.overtaking {
                let rises = overtaking.within(path, slot_at(time), passed);
                if people > 0 || since.falls > 0.0 {
                    since.against += rises - since.rises;
                }
                since.rises = rises;
            }
            if people == 0 && path.today.closing == Closing::Pause {
                continue;
            }
            since.falls += finished * hours;
            let (net, spread) = (since.falls - since.rises, (since.falls + since.rises).sqrt());
            if taken > most || since.falls > 40.0 && net - spreads * spread > most as f64 {
                return false;
            }
            let ahead = people + taken;
            while self.checks.last().is_some_and(|check| check.ahead <= ahead) {
                self.checks.pop();
            }
            self.checks.push(Check { ahead, since });
        }
        true
    }

    /// P(every check is passed).
    ///
    /// # Formula
    /// Σ p(n)·P(Pois(f) ≤ n − b) − Σᵢ Σ vᵢ(m)·P(Pois(f − fᵢ) ≤ m − b), m from b to bᵢ − 1,
    /// vᵢ(m) = Σ p(n)·P(Pois(fᵢ) = n − m) − Σⱼ Σ vⱼ(m′)·P(Pois(fᵢ − fⱼ) = m′ − m), j < i
    ///
    /// where b, f = numbers ahead and falls of the last check, vᵢ(m) = P(the first check that is not passed is i, with m
    /// ahead): those who pass the last check, less those who had started before. Only the few numbers between the
    /// checks are looked at.
    fn late(&mut self, waiting: Crowd<'_>, spreads: f64) -> f64 {
        let Self { checks, missed, falls, .. } = self;
        let Some((last, earlier)) = checks.split_last() else { return 0.0 };
        let mut late = falls.of(last.since, spreads).mean_of_at_most(waiting, last.ahead);
        if late < Neglect::EXACT.tickets {
            return 0.0;
        }
        missed.resize_with(missed.len().max(earlier.len()), Vec::new);
        for (place, check) in earlier.iter().enumerate() {
            let (done, rest) = missed.split_at_mut(place);
            let missed = &mut rest[0];
            missed.clear();
            let until = falls.of(check.since, spreads);
            missed.extend((last.ahead..check.ahead).map(|count| until.mean_of_at(waiting, count)));
            for (before, started) in earlier.iter().zip(&*done) {
                let since = falls.of(check.since.since(&before.since), spreads);
                let started = Crowd { first: last.ahead, weights: started };
                for (count, missed) in (last.ahead..check.ahead).zip(&mut *missed) {
                    *missed -= since.mean_of_at(started, count);
                }
            }
            let missed = Crowd { first: last.ahead, weights: missed };
            let until = falls.of(last.since.since(&check.since), spreads);
            late -= until.mean_of_at_most(missed, last.ahead);
        }
        late
    }
}

/// People who stay as many for some hours.
struct Shift {
    people: usize,
    /// Tickets per hour that they finish.
    finished: f64,
    hours: f64,
    /// People who left before it with their work in hand.
    left: usize,
}

/// The shifts from an instant on.
struct Shifts<'a> {
    /// The day that it is, and those to come.
    days: [&'a Course; 3],
    /// Full hours until the next one begins, and from then on until the one after it.
    today: usize,
    tomorrow: usize,
    slot: usize,
    into_slot: f64,
    left: f64,
    is_first: bool,
}

impl<'a> Shifts<'a> {
    fn new(path: Path<'a>, time: f64, wall: f64) -> Self {
        let slot = slot_at(time);
        Self {
            days: [path.today, path.tomorrow, path.later],
            today: path.hours_today(slot),
            tomorrow: path.hours_tomorrow(slot),
            slot,
            into_slot: time.rem_euclid(WEEK as f64) - slot as f64,
            left: wall.max(0.0),
            is_first: true,
        }
    }
}

impl Iterator for Shifts<'_> {
    type Item = Shift;

    fn next(&mut self) -> Option<Shift> {
        if self.left.is_nan() || self.left <= 0.0 {
            return None;
        }
        // Who is there tomorrow is drawn anew, and nobody leaves for that.
        let before = (self.slot + WEEK - 1) % WEEK;
        let left = if self.is_first { 0 } else { self.days[0].leaving(before).people() };
        self.is_first = false;
        if self.today == 0 {
            let [_, tomorrow, later] = self.days;
            // The days after tomorrow are all of one kind.
            (self.today, self.tomorrow) = (self.tomorrow, usize::MAX);
            self.days = [tomorrow, later, later];
        }
        let course = self.days[0];
        let lasting = course.lasting[self.slot].min(self.today);
        let hours = (lasting as f64 - self.into_slot).min(self.left);
        let shift = Shift {
            people: course.hours[self.slot].servers as usize,
            finished: course.hours[self.slot].finished(),
            hours,
            left,
        };
        self.left -= hours;
        self.into_slot = 0.0;
        self.slot = (self.slot + lasting) % WEEK;
        if self.today < usize::MAX {
            self.today -= lasting;
        }
        Some(shift)
    }
}
