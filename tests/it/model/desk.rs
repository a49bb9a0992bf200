//! A desk played event by event, to judge the exact week: every ticket is a person waiting, nothing is a formula.

use crate::random::Random;
use relevo::calendar::{WEEK, WEEK_HOURS, YEAR_HOURS, hour_of, slot_at};
use relevo::model::week::{Closing, DayKind};
use std::collections::VecDeque;

/// Weeks played before anything is counted.
const WARM_WEEKS: usize = 60;

/// A ticket and how long it waited for the first start of work.
pub(super) struct Ticket {
    pub(super) arrived: f64,
    pub(super) wait: f64,
    /// 0 is the most urgent.
    pub(super) severity: usize,
}

/// What was seen.
#[derive(Default)]
pub(super) struct Played {
    pub(super) tickets: Vec<Ticket>,
    /// When somebody began to work overtime, and for how many hours.
    pub(super) overtime: Vec<(f64, f64)>,
    pub(super) weeks: usize,
}

/// How handle times vary around their mean.
#[derive(Clone, Copy)]
pub(super) enum Handle {
    Exponential,
    /// With this coefficient of variation.
    Lognormal(f64),
}

/// What a more urgent ticket may do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Urgency {
    /// Overtake those who wait, also paused work.
    Overtakes,
    /// The same, and take a person from the least urgent work.
    Interrupts,
}

/// How days differ.
#[derive(Clone, Copy)]
pub(super) enum Days<'a> {
    Kinds(&'a [DayKind]),
    Gamma(f64),
}

/// A desk to play.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    /// Tickets per hour of each severity, most urgent first.
    pub(super) arrivals: &'a [[f64; WEEK]],
    pub(super) servers: &'a [u32; WEEK],
    pub(super) handle_hours: f64,
    pub(super) closing: Closing,
    pub(super) handle: Handle,
    pub(super) urgency: Urgency,
    pub(super) days: Days<'a>,
    /// P(a person is away for a day), each person and day by itself.
    pub(super) away: f64,
}

impl<'a> Desk<'a> {
    /// The desk that the exact week knows: one severity, exponential handle times, days alike.
    pub(super) fn plain(arrivals: &'a [[f64; WEEK]], servers: &'a [u32; WEEK], handle_hours: f64) -> Self {
        Self {
            arrivals,
            servers,
            handle_hours,
            closing: Closing::Pause,
            handle: Handle::Exponential,
            urgency: Urgency::Overtakes,
            days: Days::Kinds(&[DayKind::SAME]),
            away: 0.0,
        }
    }

    /// Plays so many weeks after some to warm up.
    pub(super) fn play(&self, weeks: usize, seed: u64) -> Played {
        let random = Random::new(seed);
        let waiting = self.arrivals.iter().map(|_| VecDeque::new()).collect();
        let stream = Stream { now: 0.0, day: f64::NAN, factor: 1.0 };
        let played = Played { weeks, ..Played::default() };
        let absent = Absent { day: f64::NAN, people: Vec::new() };
        let mut run =
            Run { desk: self, random, stream, now: 0.0, absent, in_work: Vec::new(), waiting, played };
        run.play((WARM_WEEKS + weeks) as f64 * WEEK_HOURS);
        run.played
    }
}

struct Open {
    arrived: f64,
    severity: usize,
    started: bool,
    /// Hours left while it waits; the time of the finish while in work.
    work: f64,
}

struct Run<'a> {
    desk: &'a Desk<'a>,
    random: Random,
    stream: Stream,
    now: f64,
    absent: Absent,
    in_work: Vec<Open>,
    /// By severity, oldest first.
    waiting: Vec<VecDeque<Open>>,
    played: Played,
}

impl Run<'_> {
    fn play(&mut self, end: f64) {
        let mut arrival = self.stream.next(self.desk, &mut self.random);
        let mut change = self.next_change();
        while self.now < end {
            self.start_work();
            let first = (0..self.in_work.len())
                .min_by(|&left, &right| self.in_work[left].work.total_cmp(&self.in_work[right].work));
            let finish = first.map_or(f64::INFINITY, |at| self.in_work[at].work);
            if finish <= change && finish <= arrival.0 {
                self.now = finish;
                self.in_work.swap_remove(first.unwrap());
            } else if change <= arrival.0 {
                self.now = change;
                self.people_change();
                change = self.next_change();
            } else {
                self.now = arrival.0;
                let work = match self.desk.handle {
                    Handle::Exponential => self.random.exponential(self.desk.handle_hours),
                    Handle::Lognormal(variation) => self.random.lognormal(self.desk.handle_hours, variation),
                };
                let open = Open { arrived: self.now, severity: arrival.1, started: false, work };
                self.waiting[open.severity].push_back(open);
                arrival = self.stream.next(self.desk, &mut self.random);
            }
        }
    }

    /// Gives the most urgent tickets to whoever is free, and to whoever may be interrupted.
    fn start_work(&mut self) {
        let people = self.people();
        while let Some(severity) = self.waiting.iter().position(|queue| !queue.is_empty()) {
            if self.in_work.len() >= people {
                let least = self.least_urgent();
                let interrupts = self.desk.urgency == Urgency::Interrupts
                    && least.is_some_and(|at| self.in_work[at].severity > severity);
                if !interrupts {
                    return;
                }
                self.put_back(least.unwrap());
            }
            let mut open = self.waiting[severity].pop_front().unwrap();
            if !open.started && open.arrived >= WARM_WEEKS as f64 * WEEK_HOURS {
                let wait = self.now - open.arrived;
                self.played.tickets.push(Ticket { arrived: open.arrived, wait, severity });
            }
            open.started = true;
            open.work += self.now;
            self.in_work.push(open);
        }
    }

    /// The newest of the least urgent tickets in work.
    fn least_urgent(&self) -> Option<usize> {
        let key = |at: &usize| (self.in_work[*at].severity, self.in_work[*at].arrived.to_bits());
        (0..self.in_work.len()).max_by_key(key)
    }

    fn put_back(&mut self, at: usize) {
        let mut open = self.in_work.swap_remove(at);
        open.work -= self.now;
        self.waiting[open.severity].push_front(open);
    }

    /// Too many in work: the newest pause, or go home with whoever holds them.
    fn people_change(&mut self) {
        let people = self.people();
        while self.in_work.len() > people {
            let at = self.least_urgent().unwrap();
            match self.desk.closing {
                Closing::Pause => self.put_back(at),
                Closing::Finish => {
                    let open = self.in_work.swap_remove(at);
                    if self.now >= WARM_WEEKS as f64 * WEEK_HOURS {
                        self.played.overtime.push((self.now, open.work - self.now));
                    }
                }
            }
        }
    }

    /// The next full hour with other people.
    fn next_change(&self) -> f64 {
        let slot = slot_at(self.now);
        let people = |ahead: usize| self.desk.servers[(slot + ahead) % WEEK];
        let tomorrow = 24 - hour_of(slot);
        let hours = (1..=tomorrow).find(|&ahead| people(ahead) != people(0)).unwrap_or(tomorrow);
        self.now.floor() + hours as f64
    }

    /// Those on duty who are there. The same people work the hours of a day.
    fn people(&mut self) -> usize {
        let scheduled = self.desk.servers[slot_at(self.now)] as usize;
        if self.desk.away <= 0.0 {
            return scheduled;
        }
        let day = (self.now / 24.0).floor();
        if self.absent.day.is_nan() || day > self.absent.day {
            let most = self.desk.servers.iter().max().map_or(0, |&most| most as usize);
            let away = |_| self.random.happens(self.desk.away);
            self.absent = Absent { day, people: (0..most).map(away).collect() };
        }
        scheduled - self.absent.people[..scheduled].iter().filter(|&&away| away).count()
    }
}

/// Who is away on a day.
struct Absent {
    day: f64,
    people: Vec<bool>,
}

/// The arrivals, one after another.
struct Stream {
    now: f64,
    day: f64,
    factor: f64,
}

impl Stream {
    /// Time and severity of the next ticket.
    fn next(&mut self, desk: &Desk<'_>, random: &mut Random) -> (f64, usize) {
        loop {
            let day = (self.now / 24.0).floor();
            if (day - self.day).abs() > 0.5 || self.day.is_nan() {
                self.day = day;
                self.factor = desk.days.factor(random);
            }
            let slot = slot_at(self.now);
            let rate: f64 = desk.arrivals.iter().map(|rates| rates[slot]).sum();
            let end = self.now.floor() + 1.0;
            let at = self.now + random.exponential(1.0) / (rate * self.factor);
            if at < end {
                self.now = at;
                let mut rest = random.uniform() * rate;
                let picked = desk.arrivals.iter().position(|rates| {
                    rest -= rates[slot];
                    rest <= 0.0
                });
                return (at, picked.unwrap_or(desk.arrivals.len() - 1));
            }
            self.now = end;
        }
    }
}

impl Days<'_> {
    /// What a day does to its demand.
    fn factor(self, random: &mut Random) -> f64 {
        match self {
            Days::Kinds(kinds) => {
                let mut rest = random.uniform();
                let picked = kinds.iter().find(|kind| {
                    rest -= kind.share;
                    rest <= 0.0
                });
                picked.or(kinds.last()).unwrap().factor
            }
            Days::Gamma(shape) => random.gamma(shape) / shape,
        }
    }
}

/// A mean that was played, and its standard error.
#[derive(Clone, Copy, Debug)]
pub(super) struct Estimate {
    pub(super) mean: f64,
    pub(super) error: f64,
    number: f64,
}

impl Estimate {
    /// With an error not below that of independent tickets of which a share is in time: where hardly one is late,
    /// the batches do not tell how often.
    pub(super) fn at_least(self, share: f64) -> Self {
        Self { error: self.error.max((share * (1.0 - share) / self.number).sqrt()), ..self }
    }
}

impl Played {
    /// The mean of a value over the tickets chosen, and its standard error by batches of a quarter of a year.
    pub(super) fn mean(&self, chosen: impl Fn(&Ticket) -> bool, value: impl Fn(&Ticket) -> f64) -> Estimate {
        let batch = YEAR_HOURS / 4.0;
        // For each batch the sum and the number: the ratio's error is that of the deviations from the mean.
        let mut batches = std::collections::BTreeMap::<u64, (f64, f64)>::new();
        for ticket in self.tickets.iter().filter(|ticket| chosen(ticket)) {
            let sums = batches.entry((ticket.arrived / batch).floor().to_bits()).or_default();
            sums.0 += value(ticket);
            sums.1 += 1.0;
        }
        let number: f64 = batches.values().map(|sums| sums.1).sum();
        let mean = batches.values().map(|sums| sums.0).sum::<f64>() / number;
        let squares: f64 = batches.values().map(|sums| (sums.0 - mean * sums.1).powi(2)).sum();
        Estimate { mean, error: squares.sqrt() / number, number }
    }

    /// Hours of overtime a week.
    pub(super) fn overtime_hours(&self) -> Estimate {
        let mut weeks = vec![0.0; self.weeks];
        for (time, hours) in &self.overtime {
            weeks[whole(time / WEEK_HOURS).min(WARM_WEEKS + self.weeks - 1) - WARM_WEEKS] += hours;
        }
        let number = self.weeks as f64;
        let mean = weeks.iter().sum::<f64>() / number;
        // A quarter has thirteen weeks: what one Friday leaves behind, Monday still feels.
        let sums = weeks.chunks_exact(13).map(|quarter| quarter.iter().sum::<f64>() - 13.0 * mean);
        Estimate { mean, error: sums.map(|sum| sum * sum).sum::<f64>().sqrt() / number, number }
    }
}

/// The whole part of a number ≥ 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count ≥ 0")]
pub(super) fn whole(number: f64) -> usize {
    number as usize
}
