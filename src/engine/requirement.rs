//! The fewest people that each hour needs.
//!
//! Three needs, and the largest holds: promises of at most an hour want somebody free at once (Erlang C on the
//! modified offered load of that severity and the more urgent ones, behind all work of the hour unless they interrupt it); calls want
//! somebody within seconds (Erlang A); all work together must be done before its deadlines with people busy at
//! most 85 % of their time.

use super::calls::Calls;
use super::clocks::PromiseClock;
use super::demand::{Ground, Hours};
use super::results::PromiseKind;
use crate::calendar::{WEEK, WeekMask};
use crate::model::erlang::{erlang_c, servers_for};
use crate::model::workload::{offered_load, spread_work};
use crate::quantity::round_up;
use crate::scenario::{Clock, Urgency};

/// Promises up to this long want somebody free at once, hours.
const URGENT_HOURS: f64 = 1.0;
/// Busiest that people are planned to be.
pub(super) const OCCUPANCY: f64 = 0.85;

/// The three needs of an hour.
#[derive(Clone, Copy, Default)]
pub(super) struct Need {
    /// People such that promises of at most an hour are met.
    pub(super) urgent: u32,
    /// People such that calls are answered in time.
    pub(super) calls: u32,
    /// Work, erlangs.
    pub(super) work: f64,
}

/// People needed in each staffed hour; 0 elsewhere. Not below the user's floor. Work takes `slower` times as long, for
/// people of a stated pattern take their breaks out of it.
pub(super) fn required(ground: &Ground, staffed: &WeekMask, slower: f64) -> Hours<u32> {
    let floor = ground.scenario.team.minimum_on_duty;
    let needs = needs(ground, staffed, slower);
    std::array::from_fn(|slot| if staffed.0[slot] { needs[slot].people(floor) } else { 0 })
}

impl Need {
    /// The largest need, not below a floor.
    pub(super) fn people(self, floor: u32) -> u32 {
        floor.max(self.urgent).max(self.calls).max(round_up(self.work / OCCUPANCY))
    }
}

/// What [`required`] is the largest of, hour by hour.
pub(super) fn needs(ground: &Ground, staffed: &WeekMask, slower: f64) -> Hours<Need> {
    let work = work(ground, staffed, slower);
    let urgent = urgent_people(ground, slower, &work);
    let calls = Calls::of(ground).map_or([0; WEEK], |calls| calls.people(ground));
    std::array::from_fn(|slot| Need { urgent: urgent[slot], calls: calls[slot], work: work[slot] })
}

/// People such that every promise of at most an hour is met in the hour. `work` = all work of the hour, erlangs: urgent
/// tickets may have to wait for it.
fn urgent_people(ground: &Ground, slower: f64, work: &Hours<f64>) -> Hours<u32> {
    let mut people = [0; WEEK];
    let waits = ground.scenario.service.urgency == Urgency::Waits;
    let urgent = ground.clocks.iter().filter(|promise| {
        let is_response = promise.kind == PromiseKind::Response;
        is_response && promise.hours <= URGENT_HOURS && ground.a_month(promise.severity) > 0.0
    });
    for promise in urgent {
        let counts = ground.goes_before(promise.severity);
        let load = load_of(ground, slower, &counts);
        let handle_hours = ground.jobs(&counts).as_felt(promise.hours / slower) * slower;
        let mut known: Vec<((u64, u64), u32)> = Vec::new();
        for (slot, &erlangs) in load.iter().enumerate() {
            let all = if waits { work[slot].max(erlangs) } else { erlangs };
            // The same load asks for the same people: a flat profile has one answer.
            let key = (erlangs.to_bits(), all.to_bits());
            let needed = known
                .iter()
                .find(|entry| entry.0 == key)
                .map_or_else(|| fewest(promise, erlangs, all, handle_hours), |entry| entry.1);
            known.push((key, needed));
            people[slot] = people[slot].max(needed);
        }
    }
    people
}

/// The fewest people with whom a promise is met by P(wait > T) = C(c, all)·exp(−(c − urgent)·T/s): who finds everybody
/// busy with all work waits for the urgent part of it. Exact for the most urgent tickets (Cobham 1954). Nobody where the
/// promise cannot be met.
fn fewest(promise: &PromiseClock, urgent: f64, all: f64, handle_hours: f64) -> u32 {
    let Some(alone) = servers_for(urgent / handle_hours, handle_hours, promise.hours, promise.objective)
    else {
        return 0;
    };
    let late = |people: u32| {
        let left = (f64::from(people) - urgent) * promise.hours / handle_hours;
        erlang_c(people, all) * libm::exp(-left) > 1.0 - promise.objective
    };
    if all <= urgent || !late(alone) {
        return alone;
    }
    let (mut few, mut more) = (alone, 1);
    while late(few.saturating_add(more)) {
        (few, more) = (few + more, 2 * more);
    }
    let mut enough = few.saturating_add(more);
    while enough - few > 1 {
        let middle = few + (enough - few) / 2;
        if late(middle) { few = middle } else { enough = middle }
    }
    enough
}

fn responses<'g>(ground: &'g Ground, severity: usize) -> impl Iterator<Item = &'g PromiseClock> {
    let responses = ground.clocks.iter().filter(|promise| promise.kind == PromiseKind::Response);
    responses.filter(move |promise| promise.severity == severity)
}

/// Work in each hour, erlangs, when every ticket waits as long as its promise lets it.
pub(super) fn work(ground: &Ground, staffed: &WeekMask, slower: f64) -> Hours<f64> {
    let mut work = Calls::of(ground).map_or([0.0; WEEK], |calls| {
        let load = offered_load(&calls.arrivals, calls.handle_hours * slower);
        std::array::from_fn(|slot| if staffed.0[slot] { load[slot] } else { 0.0 })
    });
    for severity in 0..4 {
        if ground.a_month(severity) <= 0.0 {
            continue;
        }
        let load = load_of(ground, slower, |layer, k| !ground.is_live(layer) && k == severity);
        for promise in responses(ground, severity) {
            let share = ground.tier_shares[promise.tier];
            let clock = match promise.clock {
                Clock::Wall => &WeekMask::ALWAYS,
                Clock::Window => &ground.windows[promise.tier],
            };
            let placed = spread_work(&load.map(|erlangs| erlangs * share), staffed, clock, promise.hours);
            work.iter_mut().zip(placed).for_each(|(sum, part)| *sum += part);
        }
    }
    work
}

/// Offered load of all tickets, erlangs, where work takes `slower` times as long.
pub(super) fn load(ground: &Ground, slower: f64) -> Hours<f64> {
    load_of(ground, slower, |_, _| true)
}

/// Offered load of the jobs that `counts` lets through, erlangs. They spill into later hours by what is left of them.
fn load_of(ground: &Ground, slower: f64, counts: impl Fn(usize, usize) -> bool) -> Hours<f64> {
    let rest = ground.jobs(&counts).rest;
    offered_load(&ground.work(rest, |layer, k, _| counts(layer, k)), rest * slower)
}
