//! The search for the week that repeats.

use super::course::Leaving;
use super::crowd::{Crowd, Crowds, Hour, Propagation};
use super::mixing::{Mixing, dense};
use super::totals::{Totals, largest_backlog};
use super::{Closing, DayKind};
use crate::calendar::{WEEK, hour_of};

/// The distance (Σ|difference|) from the periodic week that is allowed.
const SAME: f64 = 1e-10;
/// Two weeks do not come closer than the probabilities left out at the ends.
const NOISE: f64 = 2e-11;
/// Where these keep the weeks apart, a distance from the periodic week of this is allowed.
const NEARLY_SAME: f64 = 5e-9;
/// The largest number in the system that is carried.
const MOST_TICKETS: f64 = 4_096.0;

/// Fewer steps a week than this say nothing about a number in the system.
const RARE: f64 = 1e-12;

/// Rows of a slot: the state at its start, the mean over it.
pub(super) const ROWS: usize = 2;

/// A desk's week: its hours on a day of factor 1, the kinds of day, and its closing rule.
pub(super) struct Plan<'a> {
    pub(super) hours: &'a [Hour; WEEK],
    pub(super) kinds: &'a [DayKind],
    pub(super) closing: Closing,
}

impl Plan<'_> {
    /// The people who leave with their work in hand at the end of a slot.
    pub(super) fn leaving(&self, slot: usize) -> Leaving {
        self.closing.leaving(self.hours[slot].servers, self.hours[(slot + 1) % WEEK].servers)
    }
}

/// A week that repeats.
pub(super) struct Week {
    /// For each kind of day the rows of its slots. A day starts alike for all kinds.
    pub(super) rows: Vec<Crowds>,
    /// Mean tickets taken into overtime at the end of each slot.
    pub(super) taken: [f64; WEEK],
}

/// The periodic week; `None` if too large or too slow to find.
pub(super) fn periodic(plan: &Plan<'_>, totals: &Totals<'_>) -> Option<Week> {
    // The tail beyond the weekly swing falls by the factor `tail` per ticket: e^-30 is 1e-13.
    let tail = totals.tail();
    let tickets = largest_backlog(plan) + 30.0 / (1.0 - tail);
    if tickets.is_nan() || tickets > MOST_TICKETS {
        return None;
    }
    let gap = totals.gap();
    let allowed = Allowed { same: (SAME * gap).max(NOISE), stalled: NEARLY_SAME * gap };
    search(plan, &guess(tail), &allowed, weeks_for(tickets))
}

/// How far apart the start and the end of a week may be.
struct Allowed {
    same: f64,
    /// … when another week brings them no nearer.
    stalled: f64,
}

/// Weeks to try before giving up: fewer where each takes long.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped first")]
fn weeks_for(tickets: f64) -> usize {
    (100_000.0 / tickets).clamp(60.0, 120.0) as usize
}

/// The tail is geometric (balance of a whole week), so the search starts from that.
fn guess(tail: f64) -> Vec<f64> {
    let mut weights = vec![1.0];
    let mut weight = 1.0;
    while weight > 1e-14 && tail > 0.5 {
        weight *= tail;
        weights.push(weight);
    }
    weights
}

fn search(plan: &Plan<'_>, guess: &[f64], allowed: &Allowed, most_weeks: usize) -> Option<Week> {
    let mut sweep = Sweep::new(plan.kinds.len());
    let mut before: Vec<Crowds> = Vec::new();
    let mut best = Crowds::default();
    let mut next = Next::default();
    let mut last_distance = f64::INFINITY;
    sweep.begin(guess);
    for number in 0..most_weeks {
        for slot in 0..WEEK {
            // Once two weeks in a row meet they stay together: the rest of the earlier one is known.
            let may_meet = number == 1 && (plan.kinds.len() == 1 || hour_of(slot) == 0);
            if may_meet && sweep.rows[0].last().distance(&before[0].get(slot * ROWS)) < allowed.same {
                sweep.take_rest(&before, slot);
                return Some(sweep.week());
            }
            sweep.hour(plan, slot);
        }
        let distance = sweep.rows[0].last().distance(&sweep.rows[0].get(0));
        let stalled = distance < allowed.stalled && distance > 0.5 * last_distance;
        if distance < allowed.same || stalled {
            return Some(sweep.week());
        }
        last_distance = distance;
        let start = next.start(plan, &sweep, distance, &mut best);
        if number == 0 {
            before.clone_from(&sweep.rows);
        }
        sweep.begin(&start);
    }
    None
}

/// Carries the state through a week, and what is known of it.
struct Sweep {
    rows: Vec<Crowds>,
    taken: [f64; WEEK],
    crossings: Crossings,
    propagation: Propagation,
    hour_rows: Crowds,
    /// Weights after people have left, or of a day's end over its kinds; from 0 tickets on.
    moved: Vec<f64>,
    mixed: Vec<f64>,
}

impl Sweep {
    fn new(kinds: usize) -> Self {
        Self {
            rows: vec![Crowds::default(); kinds],
            taken: [0.0; WEEK],
            crossings: Crossings::default(),
            propagation: Propagation::default(),
            hour_rows: Crowds::default(),
            moved: Vec::new(),
            mixed: Vec::new(),
        }
    }

    fn week(self) -> Week {
        Week { rows: self.rows, taken: self.taken }
    }

    /// Starts a week from the weights given.
    fn begin(&mut self, start: &[f64]) {
        for rows in &mut self.rows {
            rows.clear();
            rows.push(0, start);
        }
        self.crossings.clear();
    }

    /// Ends the week with the rows of one that it has met at the start of `slot`.
    fn take_rest(&mut self, before: &[Crowds], slot: usize) {
        for (rows, before) in self.rows.iter_mut().zip(before) {
            for row in slot * ROWS + 1..before.len() {
                rows.push_row(before.get(row));
            }
        }
    }

    /// One hour of each kind of day. The next day is of any kind, whatever this one was: it starts from the mean
    /// of their ends.
    fn hour(&mut self, plan: &Plan<'_>, slot: usize) {
        let leaving = plan.leaving(slot);
        let ends_day = plan.kinds.len() > 1 && hour_of(slot) == 23;
        self.taken[slot] = 0.0;
        self.mixed.clear();
        for (rows, kind) in self.rows.iter_mut().zip(plan.kinds) {
            let hour = plan.hours[slot];
            let hour = Hour { arrivals: hour.arrivals * kind.factor, ..hour };
            self.hour_rows.clear();
            self.propagation.through(rows.last(), hour, 1.0, &mut self.hour_rows);
            rows.push_row(self.hour_rows.get(0));
            let end = self.hour_rows.get(1);
            if leaving.people() > 0 {
                self.taken[slot] += kind.share * leave(end, leaving, &mut self.moved);
                self.crossings.add(end, leaving, kind.share);
                self.hour_rows.push(0, &self.moved);
            }
            let end = self.hour_rows.last();
            if ends_day {
                mix(&mut self.mixed, end, kind.share);
            } else {
                rows.push_row(end);
            }
        }
        if ends_day {
            self.rows.iter_mut().for_each(|rows| rows.push(0, &self.mixed));
        }
    }
}

/// Lets people leave: `moved` becomes the weights from 0 tickets on; returns the mean number of tickets taken.
fn leave(crowd: Crowd<'_>, leaving: Leaving, moved: &mut Vec<f64>) -> f64 {
    moved.clear();
    moved.resize(leaving.rest(crowd.last()) + 1, 0.0);
    let mut taken = 0.0;
    for (count, weight) in (crowd.first..).zip(crowd.weights) {
        moved[leaving.rest(count)] += weight;
        taken += weight * leaving.taken(count) as f64;
    }
    taken
}

/// Adds a share of a state to weights from 0 tickets on.
fn mix(mixed: &mut Vec<f64>, crowd: Crowd<'_>, share: f64) {
    mixed.resize(mixed.len().max(crowd.last() + 1), 0.0);
    let places = mixed[crowd.first..].iter_mut().zip(crowd.weights);
    places.for_each(|(mixed, weight)| *mixed += share * weight);
}

/// How often people who leave take the number in the system from above n to n or below, n from 0.
#[derive(Default)]
struct Crossings {
    /// Times a week.
    times: Vec<f64>,
    /// Times a week, each counted as often as numbers are passed before n.
    before: Vec<f64>,
}

impl Crossings {
    fn clear(&mut self) {
        self.times.clear();
        self.before.clear();
    }

    fn add(&mut self, crowd: Crowd<'_>, leaving: Leaving, share: f64) {
        let size = self.times.len().max(crowd.last() + 1);
        self.times.resize(size, 0.0);
        self.before.resize(size, 0.0);
        for (count, weight) in (crowd.first..).zip(crowd.weights) {
            for passed in leaving.rest(count)..count {
                self.times[passed] += share * weight;
                self.before[passed] += share * weight * (count - passed - 1) as f64;
            }
        }
    }

    fn at(&self, count: usize) -> (f64, f64) {
        (self.times.get(count).copied().unwrap_or(0.0), self.before.get(count).copied().unwrap_or(0.0))
    }
}

/// Ways to the start of the next week, the quickest that works.
#[derive(Default)]
enum Next {
    /// Most desks forget the start within days: the end of the first week.
    #[default]
    Plain,
    /// Balance the numbers in the system, as long as each week halves the distance at least.
    Balance { distance: f64 },
    /// Mix the weeks seen.
    Mix(Mixing),
}

impl Next {
    /// The weights to start from, from 0 tickets on. `best` is the last end that is worth going back to.
    fn start(&mut self, plan: &Plan<'_>, sweep: &Sweep, distance: f64, best: &mut Crowds) -> Vec<f64> {
        let week = &sweep.rows[0];
        match self {
            Self::Plain => {
                *self = Self::Balance { distance: f64::INFINITY };
                dense(week.last())
            }
            Self::Balance { distance: before } if distance < 0.5 * *before => {
                *before = distance;
                best.clear();
                best.push_row(week.last());
                balanced(plan, sweep)
            }
            Self::Balance { .. } => {
                *self = Self::Mix(Mixing::default());
                dense(best.last())
            }
            Self::Mix(mixing) => mixing.next(week.get(0), week.last()),
        }
    }
}

/// A better start than the end of the week: every number in the system rescaled so that as many tickets step up
/// from it over the week as step down to it, which is so when the week repeats.
///
/// # Formula
/// q(n)·Σ λ p(n) = q(n+1)·Σ min(n+1, c)μ p(n+1), start(n) = q(n)·end(n)
///
/// where p = mean state of a slot, the sums over all slots. Repeating the week settles within the week, and this
/// settles between the numbers, which alone would take months when the desk is nearly full. Where people leave and
/// take d tickets along, n is passed from up to d above: q is taken for geometric there, to first order. Source:
/// Takahashi 1975 (aggregation and disaggregation).
fn balanced(plan: &Plan<'_>, sweep: &Sweep) -> Vec<f64> {
    let last = |rows: &Crowds| (0..rows.len()).map(|row| rows.get(row).last()).max().unwrap_or(0);
    let most = sweep.rows.iter().map(last).max().unwrap_or(0);
    let (mut up, mut down) = (vec![0.0; most + 2], vec![0.0; most + 2]);
    for (rows, kind) in sweep.rows.iter().zip(plan.kinds) {
        for (slot, hour) in plan.hours.iter().enumerate() {
            let mean = rows.get(slot * ROWS + 1);
            let (arrivals, rate) = (kind.share * kind.factor * hour.arrivals, kind.share * hour.rate);
            for (count, weight) in (mean.first..).zip(mean.weights) {
                up[count] += arrivals * weight;
                down[count] += f64::from(hour.servers).min(count as f64) * rate * weight;
            }
        }
    }
    let end = sweep.rows[0].last();
    let mut scale = 1.0_f64;
    let mut weights = Vec::with_capacity(most + 1);
    for count in 0..=most {
        weights.push(end.at(count) * scale);
        let (times, before) = sweep.crossings.at(count);
        let (up, down) = (up[count] + before, down[count + 1] + times + before);
        // Where there is hardly anything, its ratio is noise.
        if up > RARE && down > RARE {
            scale = (scale * up / down).clamp(1e-100, 1e100);
        }
    }
    let largest = weights.iter().copied().fold(0.0, f64::max);
    for weight in &mut weights {
        *weight /= largest;
    }
    weights
}
