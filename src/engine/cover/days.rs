//! The days of a week: who is on the roster, which posts are to be held, and what follows over a year.

use super::{Away, gaps};
use crate::calendar::WEEK;
use crate::engine::cost::{closes_on_holidays, holiday_share};
use crate::engine::demand::{Ground, Hours};
use crate::engine::results::Plan;
use crate::engine::supply::shift_length;
use crate::model::backups::curve::DayCosts;
use crate::model::backups::gaps::Gaps;
use crate::quantity::{Ratio, round_up};
use crate::scenario::DutyKind;
use crate::scenario::staff::Staff;

/// Which posts are to be held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// One for everybody on the roster: whoever is away leaves a post open.
    #[default]
    Roster,
    /// As many as the work of the day needs.
    Need,
}

/// A kind of day.
#[derive(Clone, Debug, PartialEq)]
pub struct DayKind {
    /// Days of the week, Monday 0.
    pub days: Vec<usize>,
    /// People on its roster.
    pub people: u32,
    /// Posts to be held.
    pub posts: u32,
    /// People whom its work needs, each for a shift.
    pub needed: u32,
    /// P(every post is covered), of all teams that share the backups.
    pub covered: f64,
    /// P(as many are there as its work needs), of all teams that share the backups.
    pub need_covered: f64,
    /// Posts a day of one team that stay open.
    pub uncovered: f64,
}

/// People and posts of a kind of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Crew {
    pub(super) people: u32,
    pub(super) posts: u32,
    needed: u32,
}

/// The days of a week.
pub(super) struct Days {
    /// Kinds, the one with most posts first.
    pub(super) kinds: Vec<Crew>,
    /// The kind of each day of the week, if it has posts.
    of_day: [Option<usize>; 7],
    /// How often each day of the week comes in a year with its posts.
    a_year: [f64; 7],
    pub(super) in_a_year: f64,
    shift_hours: f64,
    closes: bool,
}

/// What follows over the days of a year, for one team.
pub(super) struct Week {
    pub(super) kinds: Vec<DayKind>,
    pub(super) posts: f64,
    pub(super) uncovered: f64,
    pub(super) visits: f64,
    pub(super) waiting_hours: f64,
}

impl Days {
    pub(super) fn of(ground: &Ground, plan: &Plan, basis: Basis) -> Self {
        let scheduled: Hours<u32> =
            std::array::from_fn(|slot| plan.scheduled.get(slot).copied().unwrap_or(0));
        let hours: [f64; 7] = std::array::from_fn(|day| {
            scheduled[24 * day..24 * (day + 1)].iter().map(|&people| f64::from(people)).sum()
        });
        let shift_hours = shift_hours(ground, &scheduled);
        let roster = roster(ground, &hours, shift_hours);
        let of_days: [Crew; 7] = std::array::from_fn(|day| {
            let people = roster[day];
            let needed = needed(&plan.required, day, shift_hours);
            Crew { people, posts: if basis == Basis::Need { needed } else { people }, needed }
        });
        let alike = |one: &Crew, other: &Crew| one.people == other.people && one.posts == other.posts;
        let mut kinds: Vec<Crew> = Vec::new();
        for day in of_days.iter().filter(|day| day.people > 0 && day.posts > 0) {
            match kinds.iter_mut().find(|kind| alike(kind, day)) {
                Some(kind) => kind.needed = kind.needed.max(day.needed),
                None => kinds.push(*day),
            }
        }
        kinds.sort_by_key(|kind| (std::cmp::Reverse(kind.posts), std::cmp::Reverse(kind.people)));
        let closes = closes_on_holidays(ground, &scheduled);
        let shut = if closes { holiday_share(ground, ground.absent.public_holidays) } else { 0.0 };
        let of_day = of_days.map(|of_day| kinds.iter().position(|kind| alike(kind, &of_day)));
        let weeks = ground.year().weeks();
        let a_year = std::array::from_fn(|day| {
            let open = if day < 5 { 1.0 - shut } else { 1.0 };
            if of_day[day].is_some() { weeks * open } else { 0.0 }
        });
        Self { kinds, of_day, in_a_year: a_year.iter().sum(), a_year, shift_hours, closes }
    }

    /// How likely a person is away.
    pub(super) fn away(&self, ground: &Ground, staff: &Staff) -> Away {
        // On public holidays nobody is away from a desk that is closed.
        let leave =
            if self.closes { ground.absent.planned_rate_of_open_days() } else { ground.absence_rates().0 };
        let (lasting, sudden) = ground.sickness();
        Away {
            lasting,
            sudden,
            planned: Ratio::clamped(1.0 - (1.0 - leave) * ground.filled_seat).get(),
            correlation: ground.scenario.absence.correlation,
            at_once: staff.policy.at_once,
            confirmation: ground.scenario.backups.confirmation,
            lead_hours: ground.scenario.backups.lead_hours,
            shift_hours: self.shift_hours,
        }
    }

    /// What backups and open posts cost on a day: a retainer and the inductions of a year, spread over its days; the pay of a shift, and
    /// what a visit costs on top.
    pub(super) fn costs(&self, ground: &Ground, staff: &Staff) -> DayCosts {
        let money = &ground.scenario.money;
        let a_year = money.backup_retainer + money.induction_visits * money.induction_cost;
        DayCosts {
            standing_by: a_year / self.in_a_year.max(1.0),
            visit: money.hourly_cost * self.shift_hours + money.backup_visit,
            uncovered: staff.pool.uncovered_cost,
        }
    }

    /// The days of a year with the backups that there are: `takers` is their number who can come, for all teams.
    ///
    /// `typical` = what one team asks for on the first kind of day.
    pub(super) fn year(&self, away: &Away, teams: u32, takers: &[f64], typical: &Gaps) -> Week {
        let of_one = 1.0 / f64::from(teams);
        let mut week =
            Week { kinds: Vec::new(), posts: 0.0, uncovered: 0.0, visits: 0.0, waiting_hours: 0.0 };
        for (place, posts) in self.kinds.iter().enumerate() {
            let of_kind = (place > 0).then(|| gaps(away, Some(*posts)));
            let one = of_kind.as_ref().unwrap_or(typical);
            let all = one.of_teams(teams);
            let left = all.uncovered_apart(takers).map(|left| left * of_one);
            let covered = all.all_covered(takers);
            let need_covered = if posts.needed == posts.posts {
                covered
            } else {
                gaps(away, Some(Crew { posts: posts.needed, ..*posts })).of_teams(teams).all_covered(takers)
            };
            let days: Vec<usize> = (0..7).filter(|&day| self.of_day[day] == Some(place)).collect();
            let a_year: f64 = days.iter().map(|&day| self.a_year[day]).sum();
            let called = (one.unplanned - left[1]).max(0.0);
            week.posts += a_year * f64::from(posts.posts);
            week.uncovered += a_year * (left[0] + left[1]);
            week.visits += a_year * (one.mean() - left[0] - left[1]).max(0.0);
            week.waiting_hours += a_year * called * away.lead_hours.min(away.shift_hours);
            week.kinds.push(DayKind {
                days,
                people: posts.people,
                posts: posts.posts,
                needed: posts.needed,
                covered,
                need_covered,
                uncovered: left[0] + left[1],
            });
        }
        week
    }
}

/// People on the roster, day by day: those of the stated rows; or all shifts that the contracts allow, spread as the plan spreads its
/// hours over weekdays and weekends, leave and breaks not yet taken out.
fn roster(ground: &Ground, hours: &[f64; 7], shift_hours: f64) -> [u32; 7] {
    let team = &ground.scenario.team;
    if team.duty == DutyKind::Stated {
        return std::array::from_fn(|day| {
            let rows = team.rows.iter().filter(|row| row.hours.days[day]);
            rows.filter(|row| row.hours.slots_from(day).next().is_some()).map(|row| row.people).sum()
        });
    }
    let contract: f64 = team
        .groups
        .iter()
        .map(|group| f64::from(group.headcount) * group.contract_hours * group.support_share)
        .sum();
    // Whole shifts fall unevenly on days that are alike.
    let evened: [f64; 7] = std::array::from_fn(|day| {
        let alike = if day < 5 { &hours[..5] } else { &hours[5..] };
        let open = alike.iter().filter(|&&hours| hours > 0.0).count().max(1);
        if hours[day] > 0.0 { alike.iter().sum::<f64>() / open as f64 } else { 0.0 }
    });
    let all: f64 = evened.iter().sum();
    evened.map(|hours| if all > 0.0 { whole(contract * hours / all / shift_hours) } else { 0 })
}

/// Mean hours of a shift.
fn shift_hours(ground: &Ground, scheduled: &Hours<u32>) -> f64 {
    let team = &ground.scenario.team;
    if team.duty == DutyKind::Stated {
        let (mut hours, mut people) = (0.0, 0.0);
        for row in &team.rows {
            for day in (0..7).filter(|&day| row.hours.days[day]) {
                hours += f64::from(row.people) * row.hours.slots_from(day).count() as f64;
                people += f64::from(row.people);
            }
        }
        return if people > 0.0 && hours > 0.0 { hours / people } else { 8.0 };
    }
    // A window shorter than a shift is one shift.
    let run = longest_run(scheduled);
    let longest = shift_length(ground);
    (if run == 0 { longest } else { longest.min(run) }) as f64
}

/// Shifts of people whom the work of a day needs: enough for its busiest hour, and for all its hours.
fn needed(required: &[u32], day: usize, shift_hours: f64) -> u32 {
    let of_day = || required.iter().skip(24 * day).take(24).copied();
    let hours: f64 = of_day().map(f64::from).sum();
    of_day().max().unwrap_or(0).max(round_up(hours / shift_hours))
}

fn longest_run(scheduled: &Hours<u32>) -> usize {
    let (mut longest, mut run) = (0, 0);
    for slot in 0..2 * WEEK {
        run = if scheduled[slot % WEEK] > 0 { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest.min(WEEK)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "people of a day")]
fn whole(people: f64) -> u32 {
    people.round().clamp(0.0, 1e6) as u32
}
