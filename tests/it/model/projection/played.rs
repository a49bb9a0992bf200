//! A team's year played day by day and person by person: who falls sick and for how long, who leaves, when the seat is
//! filled again, who is on leave. Nothing here is a formula but the draws themselves.

use crate::random::Random;
use relevo::model::projection::{Ahead, Seats, Spells, WeekAhead, place, posts, spread};

/// Days before the year begins, so that some are sick when it does.
const BEFORE: i32 = 20 * 7;

/// What is played and projected alike.
pub(super) struct Team {
    pub(super) people: u32,
    pub(super) spells: Spells,
    pub(super) seats: Seats,
    /// Leave in the calendar: person, first and last day of the year, from 0 (a Monday).
    pub(super) calendar: Vec<(usize, usize, usize)>,
    /// Days of leave a person that nobody has placed yet, the most at once, and the weight of each week.
    pub(super) policy_days: u32,
    pub(super) at_once: u32,
    pub(super) season: fn(usize) -> f64,
    /// Days of the year on which the desk is closed.
    pub(super) holidays: Vec<usize>,
    /// Demand of a week beside that for which the team was made.
    pub(super) demand: fn(usize) -> f64,
    pub(super) backups: u32,
    pub(super) comes: f64,
}

/// Weeks of the year.
pub(super) const WEEKS: usize = 52;

impl Team {
    fn is_open(&self, day: usize) -> bool {
        day % 7 < 5 && !self.holidays.contains(&day)
    }

    fn on_calendar(&self, person: usize, day: usize) -> bool {
        self.calendar.iter().any(|&(who, from, to)| who == person && (from..=to).contains(&day))
    }

    fn spare(&self, week: usize) -> i64 {
        let open = (0..5).filter(|day| self.is_open(week * 7 + day)).count();
        let needed = posts(self.people, (self.demand)(week));
        i64::try_from(open).unwrap() * (i64::from(self.people) - i64::from(needed))
    }

    /// How many are off on each day beyond those in the calendar.
    fn off(&self) -> Vec<u32> {
        let days = WEEKS * 7;
        let booked = |day: usize| (0..self.people as usize).filter(|&who| self.on_calendar(who, day)).count();
        let room: Vec<u32> = (0..days)
            .map(|day| {
                let at_once = self.at_once.saturating_sub(u32::try_from(booked(day)).unwrap());
                if self.is_open(day) { at_once } else { 0 }
            })
            .collect();
        let weights: Vec<f64> = (0..days).map(|day| (self.season)(day / 7)).collect();
        let laid = spread(self.policy_days * self.people, &weights, &room);
        assert_eq!(laid.left, 0);
        laid.days
    }

    /// The same team as it is projected.
    pub(super) fn ahead(&self) -> Ahead {
        let off = self.off();
        let weeks = (0..WEEKS).map(|week| {
            let day = |of_week: usize| week * 7 + of_week;
            let mut leave: Vec<u8> = (0..self.people as usize)
                .map(|who| (0..5).filter(|&d| self.on_calendar(who, day(d))).map(|d| 1 << d).sum())
                .collect();
            place(&mut leave, std::array::from_fn(|d| off[day(d)]));
            let open = std::array::from_fn(|d| self.is_open(day(d)));
            let backup_days =
                self.backups * u32::try_from(open.iter().filter(|open| **open).count()).unwrap();
            WeekAhead { open, leave, spare: self.spare(week), backup_days, comes: self.comes }
        });
        Ahead {
            people: self.people,
            spells: self.spells,
            seats: self.seats,
            clients: 1,
            weeks: weeks.collect(),
        }
    }

    /// Who is on leave on which day. Who is off stays off while somebody has to be; then it is the turn of those with
    /// the fewest days so far.
    fn leave(&self) -> Vec<Vec<bool>> {
        let off = self.off();
        let people = self.people as usize;
        let (mut taken, mut resting) = (vec![0_u32; people], Vec::<usize>::new());
        (0..WEEKS * 7)
            .map(|day| {
                let mut away: Vec<bool> = (0..people).map(|who| self.on_calendar(who, day)).collect();
                if self.is_open(day) {
                    resting.retain(|&who| !away[who]);
                    resting.truncate(off[day] as usize);
                    while resting.len() < off[day] as usize {
                        let free = (0..people).filter(|who| !away[*who] && !resting.contains(who));
                        resting.push(free.min_by_key(|&who| taken[who]).unwrap());
                    }
                    for &who in &resting {
                        taken[who] += 1;
                        away[who] = true;
                    }
                }
                away
            })
            .collect()
    }

    /// The visits needed in each week of so many years, and how many of them the backups could not make.
    pub(super) fn years(&self, years: usize, seed: u64) -> Vec<Vec<(u32, u32)>> {
        let leave = self.leave();
        let spells = self.spells.solved();
        let mut random = Random::new(seed);
        (0..years)
            .map(|_| {
                let mut year = Year::new(self, &leave);
                for day in -BEFORE..i32::try_from(WEEKS * 7).unwrap() {
                    if day.rem_euclid(7) == 0 {
                        let together = spells.shape().map_or(1.0, |shape| random.gamma(shape) / shape);
                        year.falling_sick = 1.0 - libm::exp(-spells.hazard() * together);
                    }
                    year.pass(day, &mut random);
                }
                (0..WEEKS).map(|week| year.visits(week, &mut random)).collect()
            })
            .collect()
    }
}

/// One person's seat.
#[derive(Clone, Copy, Default)]
struct Seat {
    /// Working days still to be sick, today included.
    sick: u32,
    /// Days still vacant, and days still new.
    vacant: u32,
    new: u32,
}

struct Year<'a> {
    team: &'a Team,
    leave: &'a [Vec<bool>],
    seats: Vec<Seat>,
    falling_sick: f64,
    away: [u32; WEEKS],
}

impl<'a> Year<'a> {
    fn new(team: &'a Team, leave: &'a [Vec<bool>]) -> Self {
        let seats = vec![Seat::default(); team.people as usize];
        Self { team, leave, seats, falling_sick: 0.0, away: [0; WEEKS] }
    }

    fn pass(&mut self, day: i32, random: &mut Random) {
        let of_year = usize::try_from(day).ok();
        if of_year.is_some() {
            self.change_seats(random);
        }
        let is_open = of_year.map_or(day.rem_euclid(7) < 5, |day| self.team.is_open(day));
        if !is_open {
            return;
        }
        let was_well: Vec<bool> = self.seats.iter().map(|seat| seat.sick == 0).collect();
        self.seats.iter_mut().for_each(|seat| seat.sick = seat.sick.saturating_sub(1));
        let mean_days = self.team.spells.mean_days;
        each(self.seats.len(), self.falling_sick, random, |who, random| {
            if was_well[who] && self.seats[who].vacant == 0 {
                self.seats[who].sick = length(mean_days, random);
            }
        });
        if let Some(day) = of_year {
            let accompanied = 1.0 - self.team.seats.ramp_productivity;
            let mut away = 0;
            for (seat, on_leave) in self.seats.iter().zip(&self.leave[day]) {
                let is_away = *on_leave
                    || seat.vacant > 0
                    || seat.sick > 0
                    || (seat.new > 0 && random.happens(accompanied));
                away += u32::from(is_away);
            }
            self.away[day / 7] += away;
        }
    }

    /// Who leaves today, whose seat is filled, who is new no longer.
    fn change_seats(&mut self, random: &mut Random) {
        let stated = self.team.seats;
        let was_vacant: Vec<bool> = self.seats.iter().map(|seat| seat.vacant > 0).collect();
        for seat in &mut self.seats {
            if seat.vacant > 0 {
                seat.vacant -= 1;
                if seat.vacant == 0 {
                    // Somebody new, and well.
                    *seat = Seat { new: length(stated.ramp_days, random), ..Seat::default() };
                }
            } else {
                seat.new = seat.new.saturating_sub(1);
            }
        }
        let leaving = 1.0 - libm::exp(-stated.leavers_a_year / 365.25);
        each(self.seats.len(), leaving, random, |who, random| {
            if !was_vacant[who] {
                self.seats[who] = Seat { vacant: length(stated.fill_days, random), ..Seat::default() };
            }
        });
    }

    /// Visits needed, and those that nobody makes.
    fn visits(&self, week: usize, random: &mut Random) -> (u32, u32) {
        let days = i64::from(self.away[week]) - self.team.spare(week);
        let need = u32::try_from(days.max(0)).unwrap();
        let open = (0..5).filter(|day| self.team.is_open(week * 7 + day)).count();
        let made = random.count(self.team.backups * u32::try_from(open).unwrap(), self.team.comes);
        (need, need.saturating_sub(made))
    }
}

/// So many days, at least one: each further one as likely as the one before.
fn length(mean: f64, random: &mut Random) -> u32 {
    let mut days = 1;
    while !random.happens(1.0 / mean) {
        days += 1;
    }
    days
}

/// Does something with each of a number of people with the same chance: skips from one to the next.
fn each(people: usize, chance: f64, random: &mut Random, mut then: impl FnMut(usize, &mut Random)) {
    if chance <= 0.0 {
        return;
    }
    let none = libm::log1p(-chance);
    let mut next = -1.0;
    loop {
        next += 1.0 + (libm::log(random.uniform()) / none).floor();
        if next >= people as f64 {
            return;
        }
        then(super::whole(next), random);
    }
}
