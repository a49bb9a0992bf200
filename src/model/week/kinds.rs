//! The kinds of day of a week, as its tickets see them: those with the same people and much the same demand are one.

use super::course::Course;
use super::crowd::{Crowd, Crowds, Hour};
use super::cycle::{Plan, PlanDay, ROWS};
use crate::calendar::WEEK;
use std::array::from_fn;

/// So many demands are told apart: quiet days, busy ones, and those between, each with as many of the tickets.
const DEMANDS: f64 = 3.0;

/// The course of the week on days of a kind.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    /// Share of the days.
    pub(super) share: f64,
    /// Tickets per hour of each slot, times the share of the days.
    pub(super) tickets: [f64; WEEK],
    pub(super) course: Course,
}

/// The kinds that are told apart: by their people, and by their demand as far as [`DEMANDS`] do.
///
/// What becomes of a ticket is a mean over the numbers it may find; the demand of its day comes into it only through those
/// who overtake it. So the states of kinds that are nearly alike are averaged, by the tickets of each slot, and the demand
/// that a ticket sees is that mean too: busy days have more tickets.
pub(super) fn told_apart(plan: &Plan, rows: Vec<Crowds>) -> Vec<Kind> {
    let mut kinds: Vec<(&PlanDay, Crowds)> = plan.kinds.iter().zip(rows).collect();
    let tickets = |kind: &PlanDay| kind.hours.iter().map(|hour| hour.arrivals).sum::<f64>();
    kinds.sort_by(|one, other| tickets(one.0).total_cmp(&tickets(other.0)));
    // Those with the same people, from quiet to busy.
    let mut teams: Vec<Vec<(&PlanDay, Crowds)>> = Vec::new();
    for kind in kinds {
        let hours = &kind.0.hours;
        let alike = |team: &&mut Vec<(&PlanDay, Crowds)>| {
            team[0].0.hours.iter().zip(hours).all(|(one, other)| one.finishes_like(other))
        };
        match teams.iter_mut().find(alike) {
            Some(team) => team.push(kind),
            None => teams.push(vec![kind]),
        }
    }
    let mut groups: Vec<Vec<(&PlanDay, Crowds)>> = Vec::new();
    for team in teams {
        let all: f64 = team.iter().map(|(kind, _)| kind.share * tickets(kind)).sum();
        let (mut before, mut last) = (0.0, f64::NEG_INFINITY);
        for kind in team {
            let own = kind.0.share * tickets(kind.0);
            let demand = if all > 0.0 { (DEMANDS * (before + 0.5 * own) / all).floor() } else { 0.0 };
            before += own;
            match groups.last_mut().filter(|_| demand <= last) {
                Some(group) => group.push(kind),
                None => groups.push(vec![kind]),
            }
            last = demand;
        }
    }
    groups.into_iter().map(|group| as_one(plan, group)).collect()
}

fn as_one(plan: &Plan, mut group: Vec<(&PlanDay, Crowds)>) -> Kind {
    let share = group.iter().map(|(kind, _)| kind.share).sum();
    let tickets = from_fn(|slot| group.iter().map(|(kind, _)| kind.share * kind.hours[slot].arrivals).sum());
    if let [(kind, rows)] = group.as_mut_slice() {
        let course = Course::new(&kind.hours, plan.closing, std::mem::take(rows));
        return Kind { share, tickets, course };
    }
    let weight = |kind: &PlanDay, slot: usize| {
        if tickets[slot] > 0.0 {
            kind.share * kind.hours[slot].arrivals / tickets[slot]
        } else {
            kind.share / share
        }
    };
    let hours = from_fn(|slot| {
        let seen = |(kind, _): &(&PlanDay, Crowds)| weight(kind, slot) * kind.hours[slot].arrivals;
        Hour { arrivals: group.iter().map(seen).sum(), ..group[0].0.hours[slot] }
    });
    let (mut crowds, mut sum) = (Crowds::default(), Vec::new());
    for row in 0..WEEK * ROWS {
        sum.clear();
        for (kind, rows) in &group {
            add(&mut sum, rows.get(row), weight(kind, row / ROWS));
        }
        crowds.push(0, &sum);
    }
    Kind { share, tickets, course: Course::new(&hours, plan.closing, crowds) }
}

/// Adds a share of a state to weights from 0 tickets on.
pub(super) fn add(sum: &mut Vec<f64>, crowd: Crowd<'_>, share: f64) {
    sum.resize(sum.len().max(crowd.last() + 1), 0.0);
    let places = sum[crowd.first..].iter_mut().zip(crowd.weights);
    places.for_each(|(sum, weight)| *sum += share * weight);
}
