//! Who is there: absences drawn person by person, and backups who come.

use super::{Absences, Leave, Play};
use crate::random::Random;
use relevo::calendar::WEEK;

/// Working days in a year.
const WORKING_DAYS: f64 = 365.25 * 5.0 / 7.0;

/// So many people from one hour of the week on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shift {
    pub(super) start: usize,
    pub(super) hours: usize,
    pub(super) people: u32,
    /// Whether fewer of them are scheduled in some of the hours.
    pub(super) nested: bool,
}

/// What happens to the people of a plan, week after week.
pub(super) struct People {
    scheduled: [u32; WEEK],
    required: [u32; WEEK],
    leave: Leave,
    /// Shifts whose absences have one cause in common, and the same backups: those of a day, or of the week.
    groups: Vec<Vec<Shift>>,
    /// P(away, known ahead).
    planned: f64,
    /// P(away, not known ahead), of those who are not on leave, and how much it comes together.
    unplanned: f64,
    correlation: f64,
    /// Share of those away that are ill since an earlier day: known ahead by now.
    lasting: f64,
    backups: u32,
    /// P(a backup takes an absence known ahead), and P(it comes when called).
    refill: f64,
    takeover: f64,
    /// Whether a backup who is called can be there in an hour.
    in_reach: [bool; WEEK],
}

impl People {
    pub(super) fn of(play: &Play) -> Self {
        let (absence, backups) = (&play.scenario.absence, &play.scenario.backups);
        let planned =
            absence.vacation_days + absence.holiday_days + absence.training_days + absence.other_days;
        let takeover = backups.availability * backups.trained;
        Self {
            scheduled: play.scheduled,
            required: play.required,
            leave: play.leave,
            groups: match play.absences {
                Absences::Never => Vec::new(),
                Absences::PerShift => (0..7)
                    .map(|day| play.shifts.iter().filter(|s| s.start / 24 == day).copied().collect())
                    .collect(),
                Absences::PerDay => (0..7).map(|day| block(&play.scheduled, 24 * day, 24)).collect(),
                Absences::PerWeek => vec![block(&play.scheduled, 0, WEEK)],
            },
            planned: planned / WORKING_DAYS,
            unplanned: absence.sick_days / (WORKING_DAYS - planned),
            correlation: absence.correlation,
            lasting: 1.0 - 1.0 / absence.sick_spell_days,
            backups: backups.number(play.scenario.team.headcount()),
            refill: takeover * backups.confirmation,
            takeover,
            in_reach: in_reach(&play.scheduled, backups.lead_hours),
        }
    }

    /// The people present in each hour of another week.
    pub(super) fn week(&self, random: &mut Random) -> [u32; WEEK] {
        if self.groups.is_empty() {
            return self.scheduled;
        }
        let mut present = [0; WEEK];
        // Backups who would come if called.
        let mut to_call = Vec::new();
        for shifts in &self.groups {
            let sick = random.beta(self.unplanned, self.correlation);
            let mut backups = self.backups;
            for shift in shifts {
                let here = self.here(shift, sick, &mut backups, random);
                for slot in (shift.start..shift.start + shift.hours).map(|slot| slot % WEEK) {
                    // A part of a block is scheduled in each hour: those with the lowest numbers.
                    let number = if shift.nested { self.scheduled[slot] as usize } else { here.len() };
                    present[slot] += here[..number].iter().map(|&here| u32::from(here)).sum::<u32>();
                }
            }
            to_call.push(random.count(backups, self.takeover));
        }
        std::array::from_fn(|slot| {
            let missing = self.required[slot].saturating_sub(present[slot]);
            let come = if self.in_reach[slot] { to_call[slot * to_call.len() / WEEK] } else { 0 };
            present[slot] + if self.scheduled[slot] > 0 { missing.min(come) } else { 0 }
        })
    }

    /// Which people of a shift are there, stand-ins for those whose absence was known ahead included.
    fn here(&self, shift: &Shift, sick: f64, backups: &mut u32, random: &mut Random) -> Vec<bool> {
        let mut here = self.not_on_leave(shift.people, random);
        for here in here.iter_mut().filter(|here| **here) {
            *here = !random.happens(sick * self.lasting);
        }
        let on_leave = u32::try_from(here.iter().filter(|&&here| !here).count()).unwrap();
        let refilled = random.count(*backups, self.refill).min(on_leave);
        *backups -= refilled;
        here.iter_mut().filter(|here| !**here).take(refilled as usize).for_each(|here| *here = true);
        // Who stands in for somebody can fall sick like anybody else.
        let falls = sick * (1.0 - self.lasting) / (1.0 - sick * self.lasting).max(1e-12);
        here.into_iter().map(|here| here && !random.happens(falls)).collect()
    }

    fn not_on_leave(&self, people: u32, random: &mut Random) -> Vec<bool> {
        match self.leave {
            Leave::Independent => (0..people).map(|_| !random.happens(self.planned)).collect(),
            Leave::Even => {
                let mean = f64::from(people) * self.planned;
                let away = super::whole(mean) + usize::from(random.happens(mean - mean.floor()));
                // Any of them, for the first are on duty in more hours than the last.
                let first = super::whole(random.uniform() * f64::from(people));
                let turn = |person: u32| (person as usize + first) % people as usize;
                (0..people).map(|person| turn(person) >= away).collect()
            }
        }
    }
}

/// As many people as are scheduled in the fullest of some hours.
fn block(scheduled: &[u32; WEEK], start: usize, hours: usize) -> Vec<Shift> {
    let people = scheduled[start..start + hours].iter().copied().max().unwrap();
    vec![Shift { start, hours, people, nested: true }]
}

/// Whether the desk has been open for the lead time.
fn in_reach(scheduled: &[u32; WEEK], lead: f64) -> [bool; WEEK] {
    std::array::from_fn(|slot| {
        let open = (0..WEEK).take_while(|back| scheduled[(slot + WEEK - back) % WEEK] > 0).count();
        open == WEEK || open as f64 >= lead + 1.0
    })
}
