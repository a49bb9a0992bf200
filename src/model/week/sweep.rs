//! One week after another: the state is carried through its hours.

use super::course::Leaving;
use super::crowd::{Crowd, Crowds, Hour, Propagation};
use super::cycle::{Plan, ROWS, Week};
use super::kinds::add;
use super::mixing::dense;
use super::next::Passages;
use crate::calendar::WEEK;
use std::ops::Range;

/// Two hours that begin nearer to each other than this (Σ|difference|) begin alike.
const ALIKE: f64 = 5e-13;

/// Carries the state through a week, and what is known of it.
pub(super) struct Sweep {
    /// The state in which the week began, one row.
    pub(super) start: Crowds,
    /// The state of each kind of day, one row.
    now: Vec<Crowds>,
    rows: Vec<Crowds>,
    taken: [f64; WEEK],
    pub(super) passages: Passages,
    propagation: Propagation,
    hour_rows: Crowds,
    /// Weights after people have left, or of a day's end over its kinds; from 0 tickets on.
    moved: Vec<f64>,
    mixed: Vec<f64>,
}

/// What is kept of an hour.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    /// Its rows.
    Rows,
    /// Nothing but its end.
    End,
}

impl Sweep {
    pub(super) fn new(kinds: usize) -> Self {
        Self {
            start: Crowds::default(),
            now: vec![Crowds::default(); kinds],
            rows: vec![Crowds::default(); kinds],
            taken: [0.0; WEEK],
            passages: Passages::default(),
            propagation: Propagation::default(),
            hour_rows: Crowds::default(),
            moved: Vec::new(),
            mixed: Vec::new(),
        }
    }

    pub(super) fn week(self) -> Week {
        Week { rows: self.rows, taken: self.taken }
    }

    /// The state in which the week ended. A day starts alike for all kinds.
    pub(super) fn end(&self) -> Crowd<'_> {
        self.now[0].last()
    }

    /// How far the end is from the start.
    pub(super) fn distance(&self) -> f64 {
        self.end().distance(&self.start.last())
    }

    /// Goes through a week from the weights given, keeping its rows.
    pub(super) fn record(&mut self, plan: &Plan, start: &[f64]) {
        self.begin(start);
        for slot in 0..WEEK {
            if !self.repeat(plan, slot) {
                self.pass(plan, slot..slot + 1, Keep::Rows);
            }
        }
    }

    /// Goes through a week once more, from the end of the one before, whose rows were kept too: where it is as near to
    /// that one as `same`, it goes on as that one did, and is then a week that repeats.
    pub(super) fn record_again(&mut self, plan: &Plan, same: f64) {
        let earlier = std::mem::take(&mut self.rows);
        self.rows.resize_with(earlier.len(), Crowds::default);
        let end = dense(self.end());
        self.begin(&end);
        for slot in 0..WEEK {
            let mut each = self.now.iter().zip(&earlier);
            if each.all(|(now, earlier)| now.last().distance(&earlier.get(slot * ROWS)) < same) {
                for ((now, rows), earlier) in self.now.iter_mut().zip(&mut self.rows).zip(&earlier) {
                    (slot * ROWS..WEEK * ROWS).for_each(|row| rows.push_row(earlier.get(row)));
                    now.clone_from(&self.start);
                }
                return;
            }
            if !self.repeat(plan, slot) {
                self.pass(plan, slot..slot + 1, Keep::Rows);
            }
        }
    }

    /// Keeps the rows of the same hour of the day before again, if that hour was alike and began alike; tells whether
    /// it was. Desks that forget overnight have many such days.
    fn repeat(&mut self, plan: &Plan, slot: usize) -> bool {
        let Some(before) = slot.checked_sub(24).filter(|&before| plan.alike(before, slot)) else {
            return false;
        };
        let mut each = self.now.iter().zip(&self.rows);
        if each.any(|(now, rows)| now.last().distance(&rows.get(before * ROWS)) > ALIKE) {
            return false;
        }
        for ((now, rows), kind) in self.now.iter_mut().zip(&mut self.rows).zip(&plan.kinds) {
            rows.push_again(before * ROWS);
            rows.push_again(before * ROWS + 1);
            let end = rows.get((before + 1) * ROWS);
            self.passages.add_hour(now.last(), end, kind.hours[slot], kind.share);
            now.clear();
            now.push_row(end);
        }
        self.taken[slot] = 0.0;
        true
    }

    /// Goes through a part of a week from the weights given.
    pub(super) fn carry(&mut self, plan: &Plan, start: &[f64], slots: Range<usize>) {
        self.begin(start);
        let mut slot = slots.start;
        while slot < slots.end {
            let together = plan.together(slot);
            self.pass(plan, slot..slot + together, Keep::End);
            slot += together;
        }
    }

    fn begin(&mut self, start: &[f64]) {
        self.start.clear();
        self.start.push(0, start);
        for now in &mut self.now {
            now.clone_from(&self.start);
        }
        self.rows.iter_mut().for_each(Crowds::clear);
        self.passages.clear();
    }

    /// Some hours of each kind of day, more than one only where they are closed. The next day is of any kind, whatever
    /// this one was: it starts from the mean of their ends.
    fn pass(&mut self, plan: &Plan, slots: Range<usize>, keep: Keep) {
        let last = slots.end - 1;
        let ends_day = plan.ends_day(last);
        self.taken[last] = 0.0;
        self.mixed.clear();
        for ((now, rows), kind) in self.now.iter_mut().zip(&mut self.rows).zip(&plan.kinds) {
            let leaving = plan.leaving(kind, last);
            let arrivals = kind.hours[slots.clone()].iter().map(|hour| hour.arrivals).sum();
            let hour = Hour { arrivals, ..kind.hours[last] };
            self.hour_rows.clear();
            if keep == Keep::Rows {
                self.propagation.through(now.last(), hour, 1.0, &mut self.hour_rows);
                rows.push_row(now.last());
                rows.push_row(self.hour_rows.get(0));
            } else {
                self.propagation.end(now.last(), hour, &mut self.hour_rows);
            }
            let end = self.hour_rows.last();
            self.passages.add_hour(now.last(), end, hour, kind.share);
            if leaving.people() > 0 {
                self.taken[last] += kind.share * leave(end, leaving, &mut self.moved);
                self.passages.add_leaving(end, leaving, kind.share);
                self.hour_rows.push(0, &self.moved);
            }
            let end = self.hour_rows.last();
            if ends_day {
                add(&mut self.mixed, end, kind.share);
            } else {
                now.clear();
                now.push_row(end);
            }
        }
        if ends_day {
            for now in &mut self.now {
                now.clear();
                now.push(0, &self.mixed);
            }
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
