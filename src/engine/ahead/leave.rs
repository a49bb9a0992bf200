//! Who is away: leave in the calendar, day by day, and leave that nobody has placed yet.

use super::days::Calendar;
use super::{bit, is_only_backup};
use crate::calendar::YEAR_WEEKS;
use crate::model::projection::{DAYS, place, spread};
use crate::scenario::Scenario;
use crate::scenario::staff::{LeaveKind, Person, Staff};

/// Leave in the calendar, of each line of people. Stretches that overlap count once, as the first of them.
pub(super) struct Away<'a> {
    lines: Vec<Line<'a>>,
}

/// A line of people.
pub(super) struct Line<'a> {
    pub(super) person: &'a Person,
    /// Whether they do nothing but stand in.
    pub(super) stands_in: bool,
    /// Why they are off, of each working day.
    pub(super) days: Vec<Option<LeaveKind>>,
}

impl Line<'_> {
    /// The days off in a week, as bits.
    pub(super) fn week(&self, week: usize) -> u8 {
        (0..DAYS).filter(|day| self.days[week * DAYS + day].is_some()).map(bit).sum()
    }

    /// Open days off of some kinds.
    fn taken(&self, calendar: &Calendar, kinds: &[LeaveKind]) -> f64 {
        let taken =
            |&at: &usize| calendar.is_open(at) && self.days[at].is_some_and(|kind| kinds.contains(&kind));
        (0..self.days.len()).filter(taken).count() as f64
    }
}

impl<'a> Away<'a> {
    pub(super) fn new(staff: &'a Staff, calendar: &Calendar) -> Self {
        let line = |person: &'a Person| {
            let mut days = vec![None; calendar.days()];
            for leave in staff.leave.iter().filter(|leave| leave.person == person.id) {
                if let Some((first, last)) = calendar.span(leave.from, leave.to) {
                    days[first..=last].iter_mut().for_each(|day| *day = day.or(Some(leave.kind)));
                }
            }
            Line { person, stands_in: is_only_backup(person), days }
        };
        Self { lines: staff.people.iter().map(line).collect() }
    }

    pub(super) fn lines(&self) -> &[Line<'a>] {
        &self.lines
    }

    /// Those who hold posts.
    fn team(&self) -> impl Iterator<Item = &Line<'a>> {
        self.lines.iter().filter(|line| !line.stands_in)
    }

    /// How many of those who hold posts are off on a working day.
    pub(super) fn off(&self, at: usize) -> u32 {
        self.team().filter(|line| line.days[at].is_some()).map(|line| line.person.heads).sum()
    }

    /// Ids of those who hold posts and are off in a week.
    pub(super) fn on_leave(&self, week: usize) -> Vec<u32> {
        self.team().filter(|line| line.week(week) != 0).map(|line| line.person.id).collect()
    }
}

/// Leave not placed yet.
pub(super) struct NotPlaced {
    /// People off on each working day.
    days: Vec<u32>,
    /// Days of vacation for which the limit leaves no room.
    pub(super) left: u32,
}

/// Lays what is not in the calendar over the year: training and other days evenly, then vacation by the weights of the
/// months, both within the limit of how many may be off at once. The days are those that the user states: the calendar may
/// have more of them for some, which is no reason why others should. Where the desk is open on public holidays, people have
/// those days off another time.
pub(super) fn not_placed(
    stated: &Scenario,
    staff: &Staff,
    calendar: &Calendar,
    away: &Away,
    people: u32,
) -> NotPlaced {
    let absence = &stated.absence;
    let year = calendar.weeks() as f64 / YEAR_WEEKS;
    let others = absence.training_days + absence.other_days;
    let instead = if super::closes(stated) { 0.0 } else { absence.holiday_days };
    let [mut vacation, mut other] = [0.0, f64::from(people) * instead * year];
    let mut listed = 0;
    for line in away.team() {
        let heads = f64::from(line.person.heads);
        let taken = |kinds: &[LeaveKind]| line.taken(calendar, kinds);
        vacation += heads * (absence.vacation_days * year - taken(&[LeaveKind::Vacation])).max(0.0);
        other += heads * (others * year - taken(&[LeaveKind::Training, LeaveKind::Other])).max(0.0);
        listed += line.person.heads;
    }
    // Of the others, all of them where only backups are listed, nothing is in the calendar.
    let rest = f64::from(people.saturating_sub(listed));
    vacation += rest * absence.vacation_days * year;
    other += rest * others * year;
    let limit = if staff.policy.at_once == 0 { people } else { staff.policy.at_once.min(people) };
    let mut room: Vec<u32> = (0..calendar.days())
        .map(|at| if calendar.is_open(at) { limit.saturating_sub(away.off(at)) } else { 0 })
        .collect();
    let laid = spread(rounded(other), &vec![1.0; room.len()], &room);
    room.iter_mut().zip(&laid.days).for_each(|(room, off)| *room -= off);
    let weight =
        |at: usize| staff.policy.seasons[usize::try_from(calendar.date(at).month() - 1).unwrap_or(0)];
    let weights: Vec<f64> = (0..calendar.days()).map(weight).collect();
    let taken = spread(rounded(vacation), &weights, &room);
    let days = laid.days.iter().zip(&taken.days).map(|(one, other)| one + other).collect();
    NotPlaced { days, left: laid.left + taken.left }
}

/// Who is on leave on which days of a week: as many entries as people are off.
pub(super) fn of_week(away: &Away, not_placed: &NotPlaced, week: usize, people: u32) -> Vec<u8> {
    let off: [u32; DAYS] = std::array::from_fn(|day| not_placed.days[week * DAYS + day]);
    let on_calendar = away.team().map(|line| (line.week(week), line.person.heads));
    let mut leave: Vec<u8> = on_calendar
        .filter(|(days, _)| *days != 0)
        .flat_map(|(days, heads)| std::iter::repeat_n(days, heads as usize))
        .take(people as usize)
        .collect();
    let most = off.iter().max().copied().unwrap_or(0) as usize;
    leave.resize((leave.len() + most).min(people as usize), 0);
    place(&mut leave, off);
    leave
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "days off of some thousand people"
)]
fn rounded(days: f64) -> u32 {
    days.clamp(0.0, 1e9).round() as u32
}
