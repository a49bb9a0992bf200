//! People on call: who is paged, who answers, and who is still busy with the last page.

use super::desk::Job;
use super::{Busy, Play};
use crate::random::Random;
use relevo::scenario::EscalationMode;

/// The normal's quantile at 90 %.
const NORMAL_P90: f64 = 1.281_551_565_544_6;

pub(super) struct Pages<'a> {
    play: &'a Play,
    /// Unanswered or on the way, the most urgent first.
    open: Vec<Page>,
    /// When each role is free.
    free: Vec<f64>,
}

struct Page {
    job: Job,
    /// When the next role is to be called.
    due: f64,
    /// Who was called, and when each acknowledges.
    called: Vec<(usize, f64)>,
    /// Who comes, and when.
    answered: Option<(usize, f64)>,
    /// Whether it found everybody busy and does not wait for them.
    given_up: bool,
}

impl Page {
    fn work(&self) -> f64 {
        let arrival = &self.job.arrival;
        if arrival.is_outage { arrival.repair } else { arrival.work }
    }
}

impl<'a> Pages<'a> {
    pub(super) fn new(play: &'a Play) -> Self {
        let roles = play.scenario.service.on_call_roles.max(1) as usize;
        Self { play, open: Vec::new(), free: vec![0.0; roles] }
    }

    /// Pages for a ticket that arrives where nobody is, if anybody is to be paged for it.
    pub(super) fn takes(&mut self, job: Job, random: &mut Random) -> bool {
        let (service, arrival) = (&self.play.scenario.service, &job.arrival);
        let paged = self.play.on_call
            && self.play.scenario.layers[arrival.layer].monitored
            && arrival.severity < service.pages_up_to as usize;
        if paged {
            let due = arrival.time + service.detection_minutes / 60.0;
            let page = Page { job, due, called: Vec::new(), answered: None, given_up: false };
            let after = self.open.iter().take_while(|open| open.job.arrival.severity <= arrival.severity);
            let place = after.count();
            self.open.insert(place, page);
            self.call(arrival.time, random);
        }
        paged
    }

    /// When something happens next, after `now`.
    pub(super) fn next(&self, now: f64) -> f64 {
        let mut next = f64::INFINITY;
        let mut sooner = |time: f64| {
            if time > now {
                next = next.min(time);
            }
        };
        for page in self.open.iter().filter(|page| !page.given_up) {
            if let Some((_, start)) = page.answered {
                sooner(start);
                continue;
            }
            page.called.iter().for_each(|call| sooner(call.1));
            if page.due > now {
                sooner(page.due);
            } else {
                let uncalled = |role: &usize| page.called.iter().all(|call| call.0 != *role);
                (0..self.free.len()).filter(uncalled).for_each(|role| sooner(self.free[role]));
            }
        }
        next
    }

    /// What is due: acknowledgements, calls, and the work that starts, with its time and hours.
    pub(super) fn process(&mut self, now: f64, random: &mut Random) -> Vec<(Job, f64, f64)> {
        for page in self.open.iter_mut().filter(|page| page.answered.is_none()) {
            let Some(place) = page.called.iter().position(|call| call.1 <= now) else { continue };
            let role = page.called[place].0;
            if self.free[role] > now {
                // Busy with another page by now: called again when free.
                page.called.remove(place);
            } else {
                let start = now + self.play.scenario.service.mobilisation_minutes / 60.0;
                page.answered = Some((role, start));
                self.free[role] = start + page.work();
            }
        }
        self.call(now, random);
        let mut started = Vec::new();
        self.open.retain(|page| match page.answered {
            Some((_, start)) if start <= now => {
                started.push((page.job, start, page.work()));
                false
            }
            _ => true,
        });
        started
    }

    fn call(&mut self, now: f64, random: &mut Random) {
        let service = &self.play.scenario.service;
        for page in self.open.iter_mut().filter(|page| page.answered.is_none() && page.due <= now) {
            let uncalled = |role: &usize| page.called.iter().all(|call| call.0 != *role);
            let Some(role) = (0..self.free.len()).filter(uncalled).find(|&role| self.free[role] <= now)
            else {
                page.given_up |= page.called.is_empty() && self.play.busy == Busy::PageIsLost;
                continue;
            };
            if page.given_up {
                continue;
            }
            if service.escalation_mode == EscalationMode::Handoff {
                page.called.iter_mut().for_each(|call| call.1 = f64::INFINITY);
            }
            let acknowledged = if random.happens(service.unreachable) {
                f64::INFINITY
            } else {
                let p90 = service.acknowledge_p90_minutes.max(service.acknowledge_minutes);
                let spread = libm::log(p90 / service.acknowledge_minutes) / NORMAL_P90;
                now + service.acknowledge_minutes / 60.0 * libm::exp(spread * random.normal())
            };
            page.called.push((role, acknowledged));
            page.due = now + service.escalation_timeout_minutes / 60.0;
        }
    }

    /// The desk opens: what nobody works on is the desk's, and who was on the way turns round.
    pub(super) fn open(&mut self, now: f64) -> Vec<Job> {
        let pages = std::mem::take(&mut self.open);
        for (role, _) in pages.iter().filter_map(|page| page.answered) {
            self.free[role] = now;
        }
        pages.into_iter().map(|page| page.job).collect()
    }
}
