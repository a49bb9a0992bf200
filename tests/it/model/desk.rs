//! A desk played event by event, to judge the exact week: every ticket is a person waiting, nothing is a formula.

use rand_core::{RngCore, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use relevo::calendar::{WEEK, WEEK_HOURS, slot_at};

/// A ticket and how long it waited.
pub(super) struct Ticket {
    pub(super) arrived: f64,
    pub(super) wait: f64,
}

struct Open {
    arrived: f64,
    started: bool,
    /// Work still to do, in hours.
    work: f64,
}

/// Plays `weeks` weeks after ten to warm up; the oldest `c` open tickets are in work, closed time stops them.
pub(super) fn play(
    arrivals: &[f64; WEEK],
    servers: &[u32; WEEK],
    handle_hours: f64,
    weeks: usize,
    seed: u64,
) -> Vec<Ticket> {
    let mut random = Random(Xoshiro256PlusPlus::seed_from_u64(seed));
    let fastest = arrivals.iter().copied().fold(0.0, f64::max);
    let (mut open, mut done) = (Vec::<Open>::new(), Vec::new());
    let (mut now, warm, end) = (0.0, 10.0 * WEEK_HOURS, (10 + weeks) as f64 * WEEK_HOURS);
    let mut candidate = random.exponential(1.0 / fastest);
    while now < end {
        let people = servers[slot_at(now)] as usize;
        for ticket in open.iter_mut().take(people).filter(|ticket| !ticket.started) {
            ticket.started = true;
            if ticket.arrived >= warm {
                done.push(Ticket { arrived: ticket.arrived, wait: now - ticket.arrived });
            }
        }
        // The next event: a full hour, an arrival, or the first finish among those in work.
        let hour = now.floor() + 1.0;
        let finish = open.iter().take(people).map(|ticket| now + ticket.work).fold(f64::INFINITY, f64::min);
        let next = hour.min(candidate).min(finish);
        open.iter_mut().take(people).for_each(|ticket| ticket.work -= next - now);
        let finished = next >= finish;
        let arrived = next >= candidate;
        now = next;
        if finished {
            // Rounding leaves crumbs of work.
            let mut place = 0;
            open.retain(|ticket| {
                place += 1;
                place > people || ticket.work > 1e-8
            });
        }
        if arrived {
            // Thinning: a candidate at the fastest rate is a ticket with the share of the slot's own.
            if random.uniform() * fastest < arrivals[slot_at(now)] {
                open.push(Open { arrived: now, started: false, work: random.exponential(handle_hours) });
            }
            candidate = now + random.exponential(1.0 / fastest);
        }
    }
    done
}

struct Random(Xoshiro256PlusPlus);

impl Random {
    /// Above 0, at most 1.
    fn uniform(&mut self) -> f64 {
        ((self.0.next_u64() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    fn exponential(&mut self, mean: f64) -> f64 {
        -libm::log(self.uniform()) * mean
    }
}
