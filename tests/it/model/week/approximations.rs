//! How far the exact week is from what it leaves out: severities that overtake each other, and handle times that vary
//! more than exponential ones. The tables of the module's page are these.

use super::super::desk::{Desk, Estimate, Handle, Ticket, Urgency};
use super::judged::{Case, cases};
use super::{close, mean_over_tickets};
use relevo::calendar::{WEEK, hour_of};
use relevo::model::week::{Closing, WeekOutcome, WeekQueue, WeekState};

/// Promises of P1 to P4, hours of the window's clock.
const PROMISES: [f64; 4] = [0.5, 1.0, 8.0, 16.0];

/// Few and many urgent tickets.
const MIXES: [[f64; 4]; 2] = [[0.01, 0.02, 0.94, 0.03], [0.01, 0.10, 0.86, 0.03]];

fn measured() -> Vec<Case> {
    let names = [
        "light",
        "busy peak",
        "overloaded at its peak",
        "around the clock",
        "team of sixty",
        "long work",
        "alternating staff",
    ];
    cases().into_iter().filter(|case| names.contains(&case.name)).collect()
}

/// The week of the severities up to `severity` alone.
fn cumulated(case: &Case, mix: &[f64; 4], severity: usize, closing: Closing) -> Box<WeekState> {
    let share: f64 = mix[..=severity].iter().sum();
    let arrivals = case.arrivals.map(|rate| rate * share);
    let queue = WeekQueue { arrivals: &arrivals, ..case.queue(closing) };
    match queue.solve() {
        WeekOutcome::Periodic(week) => week,
        other => panic!("{}: {other:?}", case.name),
    }
}

/// Greatest error of attainment in points and of the mean wait in hours that the module's page admits, by severity.
type Bounds = [(f64, f64); 4];

/// The deadline of a case, on the clock of its open hours.
fn in_time(case: &Case, promise: f64) -> impl Fn(&Ticket) -> f64 {
    let open = case.open();
    move |ticket| {
        let deadline = || open.wall_until(ticket.arrived, promise).unwrap();
        f64::from(u8::from(ticket.wait <= promise || ticket.wait <= deadline()))
    }
}

/// Attainment of a severity and its mean wait as computed in one way.
type Way = fn(&Case, &[f64; 4], usize, Closing) -> (f64, f64);

/// Plays each case with its mix and compares each severity, in one way or more.
fn severities(urgency: Urgency, closing: Closing, ways: &[(&str, Way, Bounds)]) {
    println!("{urgency:?}, {closing:?}: attainment in points and mean wait in hours, computed less played");
    for (number, case) in measured().into_iter().enumerate() {
        let mix = MIXES[number % 2];
        let arrivals = mix.map(|share| case.arrivals.map(|rate| rate * share));
        let desk = Desk { closing, urgency, ..Desk::plain(&arrivals, &case.servers, case.handle_hours) };
        let played = desk.play(case.weeks(1e6), 100 + number as u64);
        for (severity, promise) in PROMISES.into_iter().enumerate() {
            let own = |ticket: &Ticket| ticket.severity == severity;
            let share = played.mean(own, in_time(&case, promise));
            let waited = played.mean(own, |ticket| ticket.wait);
            for (name, way, bounds) in ways {
                let (computed, wait) = way(&case, &mix, severity, closing);
                let (wrong, wait) = (100.0 * (computed - share.mean), wait - waited.mean);
                println!(
                    "{}, P{} {name}: {:.1} %, {wrong:+.2} ± {:.2}; {:.2} h, {wait:+.3} ± {:.3}",
                    case.name,
                    severity + 1,
                    100.0 * share.mean,
                    100.0 * share.error,
                    waited.mean,
                    waited.error
                );
                let (points, hours) = bounds[severity];
                assert!(wrong.abs() <= points, "{}, P{}: {wrong} points", case.name, severity + 1);
                // What the simulation itself does not know is not an error.
                assert!(
                    wait.abs() <= hours + 4.0 * waited.error,
                    "{}, P{}: {wait} h",
                    case.name,
                    severity + 1
                );
            }
        }
    }
}

/// The tickets that are more urgent than a severity.
fn urgent(case: &Case, mix: &[f64; 4], severity: usize) -> [f64; WEEK] {
    let share: f64 = mix[..severity].iter().sum();
    case.arrivals.map(|rate| rate * share)
}

fn alone(case: &Case, mix: &[f64; 4], severity: usize, closing: Closing) -> (f64, f64) {
    let open = case.open();
    let week = cumulated(case, mix, severity, closing);
    let deadline = |time: f64| open.wall_until(time, PROMISES[severity]).unwrap();
    let shares = week.in_time_overtaken_by_slot(&urgent(case, mix, severity), deadline).all();
    (
        mean_over_tickets(&shares, &case.arrivals),
        mean_over_tickets(&week.mean_waits().unwrap().all(), &case.arrivals),
    )
}

fn behind(case: &Case, mix: &[f64; 4], severity: usize, closing: Closing) -> (f64, f64) {
    let open = case.open();
    let deadline = |time: f64| open.wall_until(time, PROMISES[severity]).unwrap();
    let (own, all) = (cumulated(case, mix, severity, closing), cumulated(case, mix, 3, closing));
    let shares = own.in_time_behind_by_slot(Some(&all), &urgent(case, mix, severity), deadline).all();
    let waits = own.mean_waits_behind(Some(&all)).unwrap().all();
    (mean_over_tickets(&shares, &case.arrivals), mean_over_tickets(&waits, &case.arrivals))
}

#[test]
fn severities_that_interrupt_are_as_near_as_the_table_says() {
    severities(
        Urgency::Interrupts,
        Closing::Pause,
        &[("alone", alone, [(0.2, 0.01), (0.2, 0.02), (0.5, 0.3), (3.0, 9.5)])],
    );
}

#[test]
fn severities_at_a_desk_that_finishes_its_work_are_as_near_as_the_table_says() {
    severities(
        Urgency::Overtakes,
        Closing::Finish,
        &[("behind", behind, [(2.0, 0.1), (2.0, 0.1), (0.8, 0.3), (3.0, 9.5)])],
    );
}

#[test]
fn severities_that_overtake_are_as_near_as_the_table_says() {
    severities(
        Urgency::Overtakes,
        Closing::Pause,
        &[
            ("alone", alone, [(31.0, 0.8), (17.0, 0.8), (0.5, 0.8), (3.0, 9.5)]),
            ("behind", behind, [(2.0, 0.1), (2.0, 0.1), (0.8, 0.3), (3.0, 9.5)]),
        ],
    );
}

/// P(still waiting) after `hours` at a desk that never changes: the number ahead rises with each more urgent ticket, falls
/// with each finished one, and is done with below the people. Jump by jump over all numbers up to 600.
fn still_ahead(people: usize, [urgent, all]: [f64; 2], hours: f64) -> f64 {
    let stationary = |number: usize| (1..=number).map(|n| all / n.min(people) as f64).product::<f64>();
    let whole: f64 = (0..600).map(stationary).sum();
    let mut ahead: Vec<f64> =
        (0..600).map(|number| if number < people { 0.0 } else { stationary(number) / whole }).collect();
    let rate = urgent + people as f64;
    let (mut weight, mut late, mut jumps) = (libm::exp(-rate * hours), 0.0, 0.0);
    while jumps < 20.0 + rate * hours + 12.0 * (rate * hours).sqrt() {
        late += weight * ahead.iter().sum::<f64>();
        let next = |n: usize| {
            let (below, above) = (ahead[n.saturating_sub(1)], ahead.get(n + 1).copied().unwrap_or(0.0));
            if n < people { 0.0 } else { (urgent * below + people as f64 * above) / rate }
        };
        ahead = (0..600).map(next).collect();
        jumps += 1.0;
        weight *= rate * hours / jumps;
    }
    late
}

#[test]
fn tickets_that_are_overtaken_wait_until_nobody_is_ahead_of_them_any_more() {
    for (people, rates) in [(1, [0.5, 0.8]), (3, [2.0, 2.5]), (3, [0.1, 2.7]), (8, [6.5, 7.0])] {
        let [urgent, all] = rates;
        let week = super::solve(&[all; WEEK], &[u32::try_from(people).unwrap(); WEEK], 1.0);
        for hours in [0.1, 0.7, 2.0, 6.0] {
            let overtaken = week.in_time_overtaken_by_slot(&[urgent; WEEK], |_| hours).all()[77];
            close(1.0 - overtaken, still_ahead(people, rates, hours), 1e-8);
        }
    }
}

#[test]
fn the_more_overtake_the_later_and_nobody_is_first_come_first_served() {
    for case in measured() {
        let week = case.solve(Closing::Pause);
        let open = case.open();
        let deadline = |time: f64| open.wall_until(time, 3.0).unwrap();
        let mut before = week.in_time_by_slot(deadline).all();
        let with = |share: f64| {
            week.in_time_overtaken_by_slot(&case.arrivals.map(|rate| share * rate), deadline).all()
        };
        for (slot, (alone, none)) in before.iter().zip(with(0.0)).enumerate() {
            close(*alone, none, 1e-12);
            assert!((0.0..=1.0).contains(&none), "{}, {slot}", case.name);
        }
        for share in [0.1, 0.5, 0.9, 1.0] {
            let now = with(share);
            for slot in 0..WEEK {
                assert!(
                    now[slot] <= before[slot] + 1e-6,
                    "{}, slot {slot}, {share}: {} {}",
                    case.name,
                    now[slot],
                    before[slot]
                );
                assert!((0.0..=1.0).contains(&now[slot]));
            }
            before = now;
        }
    }
}

#[test]
fn handle_times_that_vary_more_are_as_near_as_the_table_says() {
    for (seed, case) in (200_u64..).zip(cases()) {
        let arrivals = [case.arrivals];
        let desk = Desk::plain(&arrivals, &case.servers, case.handle_hours);
        let full = case.error > 0.01;
        let played = Desk { handle: Handle::Lognormal(1.5), ..desk }
            .play(case.weeks(if full { 3e6 } else { 6e5 }), seed);
        let open = case.open();
        print!("{}:", case.name);
        for times in [0.25, 0.5, 1.0, 2.0, 4.0, 8.0] {
            let promise = times * case.handle_hours;
            // What is left of work in hand is (1 + 1.5²)/2 handle times; a short promise feels less of it.
            let longer = 1.0 + 0.625 * libm::cbrt(times * times / 64.0);
            let arrivals = case.arrivals.map(|rate| rate / longer);
            let queue = WeekQueue {
                arrivals: &arrivals,
                handle_hours: longer * case.handle_hours,
                ..case.queue(Closing::Pause)
            };
            let WeekOutcome::Periodic(week) = queue.solve() else {
                panic!("{}: no periodic week", case.name)
            };
            let computed = week.attainment(|time| open.wall_until(time, promise).unwrap());
            let Estimate { mean, error, .. } = played.mean(|_| true, in_time(&case, promise));
            let wrong = 100.0 * (computed - mean);
            print!(" {wrong:+.1} ± {:.1}", 100.0 * error);
            assert!(wrong.abs() <= 1.8, "{}, {promise} h: {wrong} points", case.name);
        }
        println!();
    }
}

#[test]
fn short_work_is_read_as_exactly_as_long_work() {
    for (handle_hours, levels) in [(1.0, 2), (0.2, 7), (0.05, 7), (0.01, 8)] {
        for (people, occupancy) in [(1, 0.6), (2, 0.6), (2, 0.9), (10, 0.9)] {
            // The team grows by one at one o'clock, and ten hours a day bring nearly everything.
            let servers: [u32; WEEK] = std::array::from_fn(|slot| match (slot < 120, hour_of(slot)) {
                (true, 9..13) => people,
                (true, 13..17) => people + 1,
                _ => 0,
            });
            let shape = |slot| if slot < 120 && (8..18).contains(&hour_of(slot)) { 1.0 } else { 0.02 };
            let sum: f64 = (0..WEEK).map(shape).sum();
            let capacity = f64::from(servers.iter().sum::<u32>()) / handle_hours;
            let arrivals = std::array::from_fn(|slot| shape(slot) / sum * capacity * occupancy);
            let week = super::solve(&arrivals, &servers, handle_hours);
            for (hours, slot) in [(0.25, 8), (0.25, 12), (0.25, 16), (1.75, 9), (1.75, 12), (1.75, 16)] {
                close(
                    week.slot_in_time(slot, |_| hours),
                    super::dense_to(levels, &week, slot, |_| hours),
                    1e-8,
                );
            }
        }
    }
}

#[test]
fn tickets_behind_work_in_hand_are_the_mean_of_their_instants() {
    // Three people all day, and urgent tickets that come more and less often, some hours more than can be done.
    let urgent: [f64; WEEK] = std::array::from_fn(|slot| [0.3, 2.0, 45.0, 0.1][slot % 4]);
    let all = urgent.map(|rate| rate + 20.0);
    let (servers, handle_hours) = ([3; WEEK], 0.05);
    let (own, all) =
        (super::solve(&urgent, &servers, handle_hours), super::solve(&all, &servers, handle_hours));
    for hours in [0.25, 1.75] {
        let behind = own.in_time_behind_by_slot(Some(&all), &[0.0; WEEK], |_| hours).all();
        for slot in 20..24 {
            let held = |at: f64| {
                let until = |hour: usize| {
                    (at + hours - hour as f64).clamp(0.0, 1.0) - (at - hour as f64).clamp(0.0, 1.0)
                };
                let spare = |hour: usize| (60.0 - urgent[slot + hour]).max(0.0);
                libm::exp(-(0..3).map(|hour| until(hour) * spare(hour)).sum::<f64>())
            };
            let busy = |week: &WeekState| 1.0 - week.slot_in_time(slot, |_| 0.0);
            let share = (busy(&all) - busy(&own)) * super::by_panels(8, held);
            close(behind[slot], own.slot_in_time(slot, |_| hours) - share, 1e-8);
        }
    }
}
