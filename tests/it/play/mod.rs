//! A whole scenario played event by event, to judge what the engine computes: every ticket, call, page and outage is
//! one, every absence is somebody's, nothing is a formula. What the engine takes to be simpler than it is can be
//! played either way.
//!
//! [`Play::of`] takes a scenario and its plan, [`Play::weeks`] plays it, [`Played`] tells what was seen.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing has found its error")]

mod absent;
mod calls;
mod clocks;
mod desk;
mod fixture;
mod formulas;
mod handle;
mod months;
mod need;
mod ordinary;
mod outages;
mod pages;
mod paging;
mod people;
mod repairs;
mod resolutions;
mod seen;
mod stream;
mod swings;

pub(crate) use outages::{Outage, quantile};
use people::Shift;
use relevo::calendar::{WEEK, slot_at};
use relevo::engine::Plan;
use relevo::scenario::{DutyKind, Scenario};
pub(crate) use seen::{Estimate, Played};

/// For how long somebody's absence is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Absences {
    /// Nobody is ever away.
    Never,
    /// Each person of each shift.
    PerShift,
    /// Each person for a day from midnight on; if three and later two people are on duty, the two are of the three.
    PerDay,
    /// Each person for a week.
    PerWeek,
}

/// How many are on leave at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Leave {
    /// Each by chance.
    Independent,
    /// As evenly as whole people allow: in a team of eight of whom one in ten is on leave, nobody or one.
    Even,
}

/// How long work takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Handle {
    /// Exponential, with one mean for all tickets and calls.
    Pooled,
    /// Exponential, with the mean of its layer.
    Exponential,
    /// With the mean and the variation of its layer.
    Lognormal,
}

/// How some days are busier than others by more than chance.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Swing {
    /// All layers alike.
    Pooled,
    /// Each layer by itself.
    PerLayer,
    /// All layers alike, the seven days from Monday on alike.
    Weekly,
}

/// What becomes of a page that finds everybody busy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Busy {
    /// The first who is free takes it up.
    PageWaits,
    /// It is left to the opening, as the engine has it.
    PageIsLost,
}

/// What is played.
#[derive(Clone)]
pub(crate) struct Play {
    pub(crate) scenario: Scenario,
    pub(crate) scheduled: [u32; WEEK],
    pub(crate) required: [u32; WEEK],
    /// Whether somebody is on call where nobody is on duty.
    pub(crate) on_call: bool,
    pub(crate) absences: Absences,
    pub(crate) leave: Leave,
    pub(crate) handle: Handle,
    pub(crate) swing: Swing,
    /// Whether the repair of an outage keeps a person until it is done, rather than the hands-on time.
    pub(crate) repair_holds: bool,
    /// Whether calls interrupt work on tickets, as the engine has it, whatever urgent tickets do.
    pub(crate) calls_interrupt: bool,
    /// What becomes of a page that finds everybody busy.
    pub(crate) busy: Busy,
    shifts: Vec<Shift>,
}

impl Play {
    /// As the engine has it, for a plan of the scenario: the people scheduled and required are the plan's, absences
    /// are drawn day by day, handle times are exponential with the mean of their layer.
    pub(crate) fn of(scenario: &Scenario, plan: &Plan) -> Self {
        Self {
            scheduled: plan.scheduled.as_slice().try_into().unwrap(),
            required: plan.required.as_slice().try_into().unwrap(),
            on_call: plan.model.on_call,
            absences: Absences::PerDay,
            leave: Leave::Independent,
            handle: Handle::Exponential,
            swing: Swing::Pooled,
            repair_holds: false,
            calls_interrupt: true,
            busy: Busy::PageWaits,
            shifts: shifts(scenario),
            scenario: scenario.clone(),
        }
    }

    /// Plays so many weeks, after some to warm up.
    pub(crate) fn weeks(&self, weeks: usize, seed: u64) -> Played {
        desk::play(self, weeks, seed)
    }
}

/// The shifts of a stated pattern.
fn shifts(scenario: &Scenario) -> Vec<Shift> {
    let team = &scenario.team;
    let rows = team.rows.iter().filter(|_| team.duty == DutyKind::Stated);
    let each = rows.flat_map(|row| {
        let days = (0..7).filter(|&day| row.hours.days[day]);
        days.map(|day| {
            let slots: Vec<usize> = row.hours.slots_from(day).collect();
            Shift { start: slots[0], hours: slots.len(), people: row.people, nested: false }
        })
    });
    each.collect()
}

/// The hour of the week that holds a time, and where it ends.
fn hour(time: f64) -> (usize, f64) {
    (slot_at(time), time.floor() + 1.0)
}

/// The whole part of a number ≥ 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count ≥ 0")]
fn whole(number: f64) -> usize {
    number as usize
}

/// Holds what is computed less what was played within the bounds that the page on the model states; the standard error
/// must tell it.
fn judge(what: &str, computed: f64, played: Estimate, bounds: std::ops::RangeInclusive<f64>) {
    let less = computed - played.mean;
    println!("{what}: computed {computed:.4}, played {:.4} ± {:.4}, {less:+.4}", played.mean, played.error);
    assert!(bounds.contains(&less), "{what}: {less:+.4} is not in {bounds:?}");
    assert!(played.error <= 0.5 * (bounds.end() - bounds.start()), "{what}: ± {}", played.error);
}
