//! Who is on when, and how many of them are there: duty patterns stated, proposed and needed; presence after
//! absence and backups.

use super::demand::{Ground, Hours};
use crate::calendar::{WEEK, WeekMask};
use crate::model::coverage::{Dependence, Post, p_short, presence_of_unlike, presence_when};
use crate::quantity::round_up;
use crate::scenario::DutyKind;
use std::cmp::Reverse;

/// Shortest shift that is placed when only a need is to be covered, hours.
const SHORTEST_SHIFT: usize = 4;
/// Most steps in which a team is placed.
const MOST_STEPS: f64 = 400.0;

/// Who is scheduled when.
#[derive(Clone)]
pub(super) struct Duty {
    /// People scheduled.
    pub(super) scheduled: Hours<u32>,
    /// Whether a shift starts in the hour.
    pub(super) starts: Hours<bool>,
    /// Probability that a scheduled person is on leave known ahead, or the seat is empty.
    pub(super) planned_absence: f64,
    /// Share of the backups that refills of planned leave keep busy, where the pattern already counts them.
    pub(super) backups_busy: f64,
    /// How much longer work takes because breaks are taken on duty.
    pub(super) slower: f64,
    /// Colleagues off duty whom the relief factor pays for, and who are called in as backups are.
    pub(super) relief: u32,
    /// People at work for each who is scheduled: some rest, some learn; where leave and empty seats are in the pattern,
    /// they are not.
    pub(super) at_work: f64,
}

/// People present in an hour: their distribution, found once for each kind of hour.
pub(super) struct Presence {
    kinds: Vec<(Kind, Vec<f64>)>,
    of_slot: Hours<usize>,
}

#[derive(Clone, Copy, PartialEq)]
struct Kind {
    scheduled: u32,
    required: u32,
    in_lead: bool,
}

impl Duty {
    /// The user's rows, or whole shifts placed for them on the staffed hours.
    pub(super) fn of_today(ground: &Ground, staffed: &WeekMask, required: &Hours<u32>) -> Self {
        match ground.scenario.team.duty {
            DutyKind::Stated => Self::stated(ground),
            DutyKind::Proposed => Self::proposed(ground, staffed, required),
        }
    }

    /// As the rows say. People take their leave and their breaks out of the pattern.
    fn stated(ground: &Ground) -> Self {
        let team = &ground.scenario.team;
        let mut starts = [false; WEEK];
        for row in &team.rows {
            for day in (0..7).filter(|&day| row.hours.days[day] && row.people > 0) {
                row.hours.slots_from(day).take(1).for_each(|slot| starts[slot] = true);
            }
        }
        let planned = ground.absence_rates().0;
        let here = (1.0 - planned) * ground.effective_seat;
        let scheduled = team.stated_duty();
        // Where the desk is closed on public holidays, these are nobody's leave from it.
        let closes = super::cost::closes_on_holidays(ground, &scheduled);
        let away = if closes { ground.absent.planned_rate_of_open_days() } else { planned };
        let there = 1.0 - away * (1.0 - ground.refilled_share());
        Self {
            scheduled,
            starts,
            planned_absence: 1.0 - here,
            backups_busy: 0.0,
            slower: ground.slower_today(),
            relief: 0,
            at_work: ground.filled_seat * there,
        }
    }

    /// Whole shifts, one at a time, each on the run of hours with the worst risk of being short, until the net
    /// hours of the team are used up. Leave known ahead, turnover and breaks are taken out of the hours.
    fn proposed(ground: &Ground, staffed: &WeekMask, required: &Hours<u32>) -> Self {
        let scenario = ground.scenario;
        let gross: f64 = scenario
            .team
            .groups
            .iter()
            .map(|group| f64::from(group.headcount) * group.contract_hours * group.support_share)
            .sum();
        let planned = ground.absence_rates().0;
        let backups = ground.backups_to_call();
        let back = ground.refilled_share();
        let refilled = back * f64::from(scenario.team.headcount()) * planned;
        let net = gross
            * (1.0 - planned * (1.0 - back))
            * (1.0 - scenario.absence.inner_shrinkage)
            * ground.effective_seat;
        let busy = if backups > 0.0 { (refilled / backups).min(1.0) } else { 0.0 };
        let mut duty = Self {
            scheduled: [0; WEEK],
            starts: [false; WEEK],
            planned_absence: 0.0,
            backups_busy: busy,
            slower: 1.0,
            relief: 0,
            at_work: ground.at_work(),
        };
        duty.place_hours(ground, staffed, required, net);
        duty
    }

    fn place_hours(&mut self, ground: &Ground, staffed: &WeekMask, required: &Hours<u32>, net: f64) {
        let longest = shift_length(ground);
        let places: Vec<(usize, usize)> =
            staffed.runs(true).into_iter().flat_map(|run| whole_shifts(run, longest)).collect();
        let mut risks = Risks { ground, duty: self.clone(), known: Vec::new() };
        // A very large team is placed several people at a time.
        let together = round_up(net / longest as f64 / MOST_STEPS).max(1);
        let mut left = net;
        let mut bad: Hours<f64> = std::array::from_fn(|slot| risks.badness(0, required[slot]));
        while let Some(&(start, length)) = worst(&places, &bad) {
            let hours = f64::from(together) * length as f64;
            if hours > left + 1e-9 {
                break;
            }
            left -= hours;
            self.place(start, length, together);
            for slot in (start..start + length).map(|slot| slot % WEEK) {
                bad[slot] = risks.badness(self.scheduled[slot], required[slot]);
            }
        }
    }

    /// The fewest whole shifts, found greedily, that put `required` people in every hour.
    pub(super) fn needed(ground: &Ground, staffed: &WeekMask, required: &Hours<u32>) -> Self {
        let mut duty = Self {
            scheduled: [0; WEEK],
            starts: [false; WEEK],
            planned_absence: 0.0,
            backups_busy: 0.0,
            slower: 1.0,
            relief: 0,
            at_work: ground.at_work(),
        };
        let longest = shift_length(ground);
        // What is placed in one run changes nothing in another.
        for run in staffed.runs(true) {
            duty.fill(&any_shifts(run, longest), run.0, required);
        }
        let people = super::cost::people_needed(ground, &duty);
        let at_once = duty.scheduled.iter().copied().max().unwrap_or(0);
        duty.relief = round_up(people.floor()).saturating_sub(at_once);
        duty
    }

    /// Places one person at a time where most hours of a run are still short of people; of equals the shortest shift, then
    /// the earliest. `places` begin at `first` or later.
    fn fill(&mut self, places: &[(usize, usize)], first: usize, required: &Hours<u32>) {
        loop {
            // Hours that are short of people, up to each.
            let mut short = [0_usize; 2 * WEEK + 1];
            for ahead in 0..2 * WEEK {
                let slot = (first + ahead) % WEEK;
                short[ahead + 1] = short[ahead] + usize::from(self.scheduled[slot] < required[slot]);
            }
            let missing = |&(start, length): &(usize, usize)| {
                (short[start - first + length] - short[start - first], Reverse(length), Reverse(start))
            };
            let Some(&(start, length)) = places.iter().max_by_key(|place| missing(place)) else { return };
            if missing(&(start, length)).0 == 0 {
                return;
            }
            self.place(start, length, 1);
        }
    }

    fn place(&mut self, start: usize, length: usize, people: u32) {
        self.starts[start % WEEK] = true;
        (start..start + length).for_each(|slot| self.scheduled[slot % WEEK] += people);
    }

    /// Person-hours a week at work, those who learn and those who rest counted, with so many of overlap.
    pub(super) fn hours_at_work(&self, overlap: &Hours<f64>) -> Hours<f64> {
        std::array::from_fn(|slot| (f64::from(self.scheduled[slot]) + overlap[slot]) * self.at_work)
    }

    /// Person-hours a week.
    pub(super) fn hours(&self) -> f64 {
        self.scheduled.iter().map(|&people| f64::from(people)).sum()
    }

    /// Hours since the shift started, for each staffed hour: a shift is a staffed run, cut where a shift starts
    /// and at the longest shift.
    pub(super) fn ages(&self, staffed: &WeekMask, longest: usize) -> Hours<usize> {
        let mut ages = [0; WEEK];
        for (start, length) in staffed.runs(true) {
            // A desk that never closes is told from its first shift on.
            let from = if length == WEEK { self.starts.iter().position(|&s| s).unwrap_or(0) } else { start };
            let mut age = 0;
            for slot in from..from + length {
                if slot > from && (self.starts[slot % WEEK] || age + 1 >= longest) {
                    age = 0;
                } else if slot > from {
                    age += 1;
                }
                ages[slot % WEEK] = age;
            }
        }
        ages
    }
}

impl Presence {
    /// People present in every staffed hour. The lead time of a backup leaves a post empty only after the desk
    /// has opened: later, whoever goes home stays until the replacement is there.
    pub(super) fn new(ground: &Ground, duty: &Duty, required: &Hours<u32>, staffed: &WeekMask) -> Self {
        let lead = ground.scenario.backups.lead_hours;
        let open = since_opening(staffed);
        let mut kinds: Vec<(Kind, Vec<f64>)> = Vec::new();
        let of_slot = std::array::from_fn(|slot| {
            let kind = Kind {
                scheduled: duty.scheduled[slot],
                required: required[slot],
                in_lead: (open[slot] as f64) < lead,
            };
            kinds.iter().position(|known| known.0 == kind).unwrap_or_else(|| {
                kinds.push((kind, present(ground, duty, kind)));
                kinds.len() - 1
            })
        });
        Self { kinds, of_slot }
    }

    /// P(n people are present), n = index.
    pub(super) fn distribution(&self, slot: usize) -> &[f64] {
        &self.kinds[self.of_slot[slot]].1
    }

    /// P(fewer present than required).
    pub(super) fn short(&self, slot: usize) -> f64 {
        let (kind, present) = &self.kinds[self.of_slot[slot]];
        p_short(kind.required, present)
    }

    /// Expected people present.
    pub(super) fn mean(&self, slot: usize) -> f64 {
        self.kinds[self.of_slot[slot]].1.iter().enumerate().map(|(n, p)| n as f64 * p).sum()
    }

    /// The distributions of all kinds of hour.
    pub(super) fn distributions(&self) -> impl Iterator<Item = &[f64]> {
        self.kinds.iter().map(|(_, present)| present.as_slice())
    }

    /// Which of them an hour has.
    pub(super) fn kind_of(&self, slot: usize) -> usize {
        self.of_slot[slot]
    }
}

/// Longest shift, whole hours.
pub(super) fn shift_length(ground: &Ground) -> usize {
    round_up(ground.scenario.team.shift_hours).clamp(1, 24) as usize
}

/// Hours since the desk opened; a desk that never closes opened long ago.
fn since_opening(staffed: &WeekMask) -> Hours<usize> {
    let mut open = [WEEK; WEEK];
    for (start, length) in staffed.runs(true).into_iter().filter(|run| run.1 < WEEK) {
        (0..length).for_each(|ahead| open[(start + ahead) % WEEK] = ahead);
    }
    open
}

/// P(n people are present) in an hour of a kind. Sickness and weather strike several people at once.
fn present(ground: &Ground, duty: &Duty, kind: Kind) -> Vec<f64> {
    let dependence = Dependence::Correlated(ground.scenario.absence.correlation);
    let post = post(ground, duty, kind);
    let unlike = &ground.scenario.backups.unlike;
    if unlike.is_empty() {
        return presence_when(&post, dependence);
    }
    let takeover = ground.takeover() * (1.0 - duty.backups_busy);
    let relief = (0..duty.relief).map(|_| ground.scenario.backups.availability);
    let mut chances: Vec<f64> = unlike.iter().map(|times| times * takeover).chain(relief).collect();
    chances.sort_by(|a, b| b.total_cmp(a));
    let refills: Vec<f64> =
        chances.iter().map(|chance| chance * ground.scenario.backups.confirmation).collect();
    if kind.in_lead {
        chances.fill(0.0);
    }
    presence_of_unlike(&post, &refills, &chances, dependence)
}

fn post(ground: &Ground, duty: &Duty, kind: Kind) -> Post {
    let backups = ground.backups + duty.relief;
    // Colleagues know the work; backups only as far as they are trained. One mean chance stands for both.
    let from_backups = f64::from(ground.backups) * ground.takeover() * (1.0 - duty.backups_busy);
    let from_relief = f64::from(duty.relief) * ground.scenario.backups.availability;
    let takeover = (from_backups + from_relief) / f64::from(backups.max(1));
    // What is known ahead, leave in the pattern and sickness that lasts, is taken by whoever confirms.
    let refill = takeover * ground.scenario.backups.confirmation;
    let (lasting_absence, unplanned_absence) = ground.sickness();
    Post {
        scheduled: kind.scheduled,
        required: kind.required,
        planned_absence: duty.planned_absence,
        lasting_absence,
        unplanned_absence,
        backups,
        refill,
        takeover: if kind.in_lead { 0.0 } else { takeover },
    }
}

/// Smallest n with P(N ≤ n) ≥ u.
pub(super) fn quantile(distribution: &[f64], u: f64) -> u32 {
    let mut sum = 0.0;
    let at = distribution.iter().position(|p| {
        sum += p;
        sum >= u - 1e-12
    });
    u32::try_from(at.unwrap_or(distribution.len().saturating_sub(1))).unwrap_or(u32::MAX)
}

/// Shifts of full length inside a run: one for each possible start; the run itself when it is shorter.
fn whole_shifts((start, length): (usize, usize), longest: usize) -> Vec<(usize, usize)> {
    if length == WEEK {
        // Around the clock: the usual three or two shifts where they fit, else any start.
        let step = if 24 % longest == 0 { longest } else { 1 };
        return (0..WEEK).step_by(step).map(|offset| (offset, longest)).collect();
    }
    (0..=length.saturating_sub(longest)).map(|offset| (start + offset, longest.min(length))).collect()
}

/// Shifts of any length from the shortest to the longest inside a run.
fn any_shifts((start, length): (usize, usize), longest: usize) -> Vec<(usize, usize)> {
    if length == WEEK {
        return whole_shifts((start, length), longest);
    }
    let shortest = SHORTEST_SHIFT.min(length).min(longest);
    (shortest..=longest.min(length))
        .flat_map(|long| (0..=length - long).map(move |offset| (start + offset, long)))
        .collect()
}

/// The place whose hours are worst together; the earliest of equals.
fn worst<'a>(places: &'a [(usize, usize)], bad: &Hours<f64>) -> Option<&'a (usize, usize)> {
    let mut best: Option<(&(usize, usize), f64)> = None;
    for place in places {
        let sum: f64 = (place.0..place.0 + place.1).map(|slot| bad[slot % WEEK]).sum();
        if best.is_none_or(|(_, most)| sum > most + 1e-12) {
            best = Some((place, sum));
        }
    }
    best.map(|(place, _)| place)
}

/// P(short) by people scheduled and required, while shifts are being placed.
struct Risks<'a> {
    ground: &'a Ground<'a>,
    duty: Duty,
    known: Vec<((u32, u32), f64)>,
}

impl Risks<'_> {
    /// P(short); where nothing is at risk any more, what fills up evenly.
    fn badness(&mut self, scheduled: u32, required: u32) -> f64 {
        let evenly = 1e-6 * f64::from(required + 1) / f64::from(scheduled + 1);
        self.short(scheduled, required) + evenly
    }

    fn short(&mut self, scheduled: u32, required: u32) -> f64 {
        if let Some(entry) = self.known.iter().find(|entry| entry.0 == (scheduled, required)) {
            return entry.1;
        }
        let kind = Kind { scheduled, required, in_lead: false };
        let short = p_short(required, &present(self.ground, &self.duty, kind));
        self.known.push(((scheduled, required), short));
        short
    }
}
