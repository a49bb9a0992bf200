//! The people on duty, and who waits for them.

use super::Play;
use super::clocks::after_open;
use super::pages::Pages;
use super::people::People;
use super::seen::{Played, Seen, WARM_WEEKS};
use super::stream::{Arrival, Stream};
use crate::random::Random;
use relevo::calendar::{WEEK, WEEK_HOURS, slot_at};
use relevo::scenario::{Closing, Urgency};
use std::collections::VecDeque;

/// Calls, then P1 to P4.
const CLASSES: usize = 5;

/// A ticket or a call that is not done yet.
#[derive(Clone, Copy)]
pub(super) struct Job {
    pub(super) arrival: Arrival,
    /// Hours of work left; in work the time of the finish.
    work: f64,
    /// Where it stands in what was seen, once it was started.
    place: Option<usize>,
}

impl Job {
    fn class(&self) -> usize {
        if self.arrival.is_call { 0 } else { 1 + self.arrival.severity }
    }
}

/// What happens next.
enum Event {
    Arrival,
    Finish(usize),
    People,
    HangUp,
    Page,
}

pub(super) struct Desk<'a> {
    play: &'a Play,
    random: Random,
    now: f64,
    /// This week's.
    present: [u32; WEEK],
    in_work: Vec<Job>,
    /// By class, oldest first.
    waiting: [VecDeque<Job>; CLASSES],
    pages: Pages<'a>,
    staffed: [bool; WEEK],
    played: Played,
}

pub(super) fn play(play: &Play, weeks: usize, seed: u64) -> Played {
    let people = People::of(play);
    let mut random = Random::new(seed);
    let mut desk = Desk {
        play,
        now: 0.0,
        present: people.week(&mut random),
        random,
        in_work: Vec::new(),
        waiting: std::array::from_fn(|_| VecDeque::new()),
        pages: Pages::new(play),
        staffed: play.scheduled.map(|people| people > 0),
        played: Played::new(play, weeks),
    };
    desk.run(&people, (WARM_WEEKS + weeks) as f64 * WEEK_HOURS);
    desk.played
}

impl Desk<'_> {
    fn run(&mut self, people: &People, end: f64) {
        let mut stream = Stream::new(self.play);
        let mut arrival = stream.next(&mut self.random);
        let mut change = self.next_change();
        while self.now < end {
            self.start_work();
            let (time, event) = self.next_event(arrival.time, change);
            self.now = time;
            match event {
                Event::Arrival => {
                    self.arrive(arrival);
                    arrival = stream.next(&mut self.random);
                }
                Event::Finish(at) => {
                    let job = self.in_work.swap_remove(at);
                    self.played.finish(job.place, &job.arrival, self.now);
                }
                Event::People => {
                    if slot_at(self.now) == 0 {
                        self.present = people.week(&mut self.random);
                    }
                    self.people_change();
                    change = self.next_change();
                }
                Event::HangUp => {
                    let late = |job: &Job| job.arrival.time + job.arrival.patience <= self.now;
                    let gone = self.waiting[0].iter().position(late).unwrap();
                    self.lose(gone);
                }
                Event::Page => {
                    for (job, start, work) in self.pages.process(self.now, &mut self.random) {
                        let place = self.played.start(&job.arrival, start, false);
                        self.played.finish(place, &job.arrival, start + work);
                    }
                }
            }
        }
    }

    fn next_event(&self, arrival: f64, change: f64) -> (f64, Event) {
        let mut next = (arrival, Event::Arrival);
        let mut sooner = |time: f64, event: Event| {
            if time <= next.0 {
                next = (time, event);
            }
        };
        sooner(change, Event::People);
        for (at, job) in self.in_work.iter().enumerate() {
            sooner(job.work, Event::Finish(at));
        }
        for job in &self.waiting[0] {
            sooner(job.arrival.time + job.arrival.patience, Event::HangUp);
        }
        sooner(self.pages.next(self.now), Event::Page);
        next
    }

    fn arrive(&mut self, arrival: Arrival) {
        let nobody = self.present[slot_at(self.now)] == 0;
        let job = Job { arrival, work: arrival.work, place: None };
        self.waiting[job.class()].push_back(job);
        if !nobody {
            return;
        }
        let job = self.waiting[job.class()].pop_back().unwrap();
        if arrival.is_call {
            self.played.lost(&arrival);
        } else if !self.pages.takes(job, &mut self.random) {
            self.waiting[job.class()].push_back(job);
        }
    }

    fn lose(&mut self, call: usize) {
        let job = self.waiting[0].remove(call).unwrap();
        self.played.lost(&job.arrival);
    }

    /// Gives the most urgent to whoever is free, and to whoever may be interrupted.
    fn start_work(&mut self) {
        let people = self.present[slot_at(self.now)] as usize;
        'classes: for class in 0..CLASSES {
            while !self.waiting[class].is_empty() {
                if self.in_work.len() >= people {
                    let interrupts = if class == 0 {
                        self.play.calls_interrupt
                    } else {
                        self.play.scenario.service.urgency == Urgency::Interrupts
                    };
                    let least = self.least_urgent().filter(|&at| self.in_work[at].class() > class);
                    let (true, Some(least)) = (interrupts, least) else { continue 'classes };
                    self.put_back(least);
                }
                let mut job = self.waiting[class].pop_front().unwrap();
                if job.place.is_none() {
                    job.place = self.started(&job.arrival);
                }
                job.work += self.now;
                self.in_work.push(job);
            }
        }
    }

    /// Notes the first start of work, and when service is restored if no person must see to that.
    fn started(&mut self, arrival: &Arrival) -> Option<usize> {
        let place = self.played.start(arrival, self.now, self.present_at(arrival.time));
        if arrival.is_outage && !self.play.repair_holds {
            let restored = if self.play.scenario.service.repair_goes_on {
                self.now + arrival.repair
            } else {
                after_open(&self.staffed, self.now, arrival.repair)
            };
            self.played.restored(place, arrival, restored);
        }
        place
    }

    /// Whether somebody is there as a rule: a ticket of an hour long past may have met another week's people.
    fn present_at(&self, time: f64) -> bool {
        self.staffed[slot_at(time)]
    }

    /// The newest of the least urgent in work.
    fn least_urgent(&self) -> Option<usize> {
        let key = |at: &usize| (self.in_work[*at].class(), self.in_work[*at].arrival.time.to_bits());
        (0..self.in_work.len()).max_by_key(key)
    }

    fn put_back(&mut self, at: usize) {
        let mut job = self.in_work.swap_remove(at);
        job.work -= self.now;
        self.waiting[job.class()].push_front(job);
    }

    /// Others are there: who is too many pauses the newest, or goes home with it; an opening takes up what was paged.
    fn people_change(&mut self) {
        let people = self.present[slot_at(self.now)] as usize;
        while self.in_work.len() > people {
            let at = self.least_urgent().unwrap();
            if self.rests(&self.in_work[at]) {
                self.put_back(at);
            } else {
                let job = self.in_work.swap_remove(at);
                self.played.finish(job.place, &job.arrival, job.work);
            }
        }
        if people > 0 {
            for job in self.pages.open(self.now) {
                self.waiting[job.class()].push_back(job);
            }
        }
    }

    /// Whether work in hand rests when its person goes home: no call does, nor a repair that goes on.
    fn rests(&self, job: &Job) -> bool {
        let service = &self.play.scenario.service;
        let goes_on = job.arrival.is_outage && self.play.repair_holds && service.repair_goes_on;
        job.class() > 0 && service.closing == Closing::Pause && !goes_on
    }

    /// The next full hour with other people, or of another week.
    fn next_change(&self) -> f64 {
        let slot = slot_at(self.now);
        let same = (slot..WEEK).take_while(|&later| self.present[later] == self.present[slot]).count();
        self.now.floor() + same as f64
    }
}

impl Played {
    /// Notes what starts, unless it arrived while warming up.
    fn start(&mut self, arrival: &Arrival, now: f64, staffed: bool) -> Option<usize> {
        (arrival.time >= WARM_WEEKS as f64 * WEEK_HOURS).then(|| {
            self.seen.push(Seen::new(arrival, now - arrival.time, staffed));
            self.seen.len() - 1
        })
    }

    fn lost(&mut self, arrival: &Arrival) {
        self.start(arrival, f64::INFINITY, false);
    }

    fn restored(&mut self, place: Option<usize>, arrival: &Arrival, now: f64) {
        if let Some(place) = place {
            self.seen[place].resolved = now - arrival.time;
        }
    }

    /// Work is done; an outage that nobody had to see to is over when it is.
    fn finish(&mut self, place: Option<usize>, arrival: &Arrival, now: f64) {
        if place.is_some_and(|place| self.seen[place].resolved.is_nan()) {
            self.restored(place, arrival, now);
        }
    }
}
