//! The exact week against the desk played ticket by ticket.

use super::super::desk::{Days, Desk, Estimate, Played, Ticket, whole};
use super::{daily, mean_over_tickets, office, staffed};
use relevo::calendar::{HourRange, WEEK, WeekMask, hour_of, slot_at};
use relevo::model::week::{Closing, DayKind, WeekOutcome, WeekQueue, WeekState};

/// A desk with its week.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) arrivals: [f64; WEEK],
    pub(super) servers: [u32; WEEK],
    pub(super) handle_hours: f64,
    /// The promise, hours of either clock.
    pub(super) promise: f64,
    /// The standard error that a share in time is allowed to have.
    pub(super) error: f64,
}

impl Case {
    /// The hours in which somebody is on duty.
    pub(super) fn open(&self) -> WeekMask {
        WeekMask(self.servers.map(|people| people > 0))
    }

    pub(super) fn queue(&self, closing: Closing) -> WeekQueue<'_> {
        let Self { arrivals, servers, handle_hours, .. } = self;
        WeekQueue { arrivals, servers, handle_hours: *handle_hours, closing }
    }

    pub(super) fn solve(&self, closing: Closing) -> Box<WeekState> {
        match self.queue(closing).solve() {
            WeekOutcome::Periodic(week) => week,
            other => panic!("{}: no periodic week: {other:?}", self.name),
        }
    }

    /// Weeks that bring so many tickets.
    pub(super) fn weeks(&self, tickets: f64) -> usize {
        let a_week: f64 = self.arrivals.iter().sum();
        whole(tickets / a_week).clamp(500, 20_000)
    }
}

fn hours(from: u8, to: u8, days: [bool; 7]) -> WeekMask {
    HourRange { days, from, to }.mask()
}

/// Eleven weeks from idle to overloaded for most of the day.
pub(super) fn cases() -> Vec<Case> {
    let weekdays = relevo::calendar::Days::WEEKDAYS;
    let shifts = std::array::from_fn(|slot| match hour_of(slot) {
        7..12 => 3,
        12..13 => 2,
        13..20 => 4,
        _ => 1,
    });
    let case = |name, total, servers, handle_hours, promise| Case {
        name,
        arrivals: daily(total),
        servers,
        handle_hours,
        promise,
        error: 0.003,
    };
    let day_and_night = std::array::from_fn(|slot| if (8..18).contains(&hour_of(slot)) { 10 } else { 1 });
    let alternating = std::array::from_fn(|slot| match (slot / 24, hour_of(slot)) {
        (0 | 2 | 4, 7..19) => 5,
        (1 | 3, 7..19) => 2,
        _ => 0,
    });
    vec![
        case("idle", 4.0, staffed(&office(), 2), 0.75, 0.5),
        case("light", 60.0, staffed(&office(), 4), 1.0, 0.5),
        case("busy peak", 110.0, staffed(&hours(8, 18, weekdays), 3), 1.0, 1.0),
        case("overloaded at its peak", 120.0, staffed(&office(), 4), 1.0, 4.0),
        Case { error: 0.02, ..case("97 % full", 0.97 * 640.0, staffed(&office(), 4), 0.25, 8.0) },
        case("around the clock", 230.0, shifts, 1.1, 1.75),
        Case {
            error: 0.004,
            ..case("team of sixty", 1_900.0, staffed(&hours(7, 19, weekdays), 60), 1.5, 0.5)
        },
        case("one person", 30.0, staffed(&office(), 1), 1.0, 2.0),
        case("long work", 200.0, day_and_night, 3.0, 6.0),
        case("weekend only", 50.0, staffed(&hours(10, 16, relevo::calendar::Days::WEEKEND), 3), 0.5, 1.0),
        case("alternating staff", 150.0, alternating, 1.0, 3.0),
    ]
}

/// Asserts that an exact value is within four standard errors of the played one.
pub(super) fn judge(name: &str, exact: f64, played: Estimate, allowed_error: f64) {
    let Estimate { mean, error, .. } = played;
    println!("{name}: exact {exact:.6}, played {mean:.6} ± {error:.6}");
    assert!(error <= allowed_error, "{name}: the simulation says nothing: ± {error}");
    assert!((exact - mean).abs() <= 4.0 * error + 1e-9, "{name}: exact {exact}, played {mean} ± {error}");
}

/// Compares shares on both clocks, mean waits, one busy hour and overtime.
fn agrees(case: &Case, name: &str, exact: &WeekState, played: &Played) {
    let open = case.open();
    let window = |time: f64| open.wall_until(time, case.promise).unwrap();
    let on_wall = |ticket: &Ticket| f64::from(u8::from(ticket.wait <= case.promise));
    let in_window = |ticket: &Ticket| {
        f64::from(u8::from(ticket.wait <= case.promise || ticket.wait <= window(ticket.arrived)))
    };
    let all = |_: &Ticket| true;
    let busy = |ticket: &Ticket| slot_at(ticket.arrived) == 130 || slot_at(ticket.arrived) == 34;
    let share = |deadline: &dyn Fn(f64) -> f64| exact.attainment(deadline);
    judge(&format!("{name}, wall"), share(&|_| case.promise), played.mean(all, on_wall), case.error);
    judge(&format!("{name}, window"), share(&window), played.mean(all, in_window), case.error);
    let waits = exact.mean_waits().unwrap().all();
    let wait = mean_over_tickets(&waits, &case.arrivals);
    judge(
        &format!("{name}, wait"),
        wait,
        played.mean(all, |ticket| ticket.wait),
        (0.015 * wait).max(4.0 * case.error * wait),
    );
    // Tuesday and Saturday at ten by themselves.
    let two = |value: &dyn Fn(usize) -> f64| {
        let total = case.arrivals[34] + case.arrivals[130];
        (value(34) * case.arrivals[34] + value(130) * case.arrivals[130]) / total
    };
    let in_time = two(&|slot| exact.slot_in_time(slot, window));
    let seen = played.mean(busy, in_window).at_least(in_time);
    judge(&format!("{name}, window at ten"), in_time, seen, 5.0 * case.error);
    let wait = two(&|slot| waits[slot]);
    judge(
        &format!("{name}, wait at ten"),
        wait,
        played.mean(busy, |ticket| ticket.wait),
        0.05 * wait + 0.001,
    );
    let overtime = exact.overtime_hours();
    judge(&format!("{name}, overtime"), overtime, played.overtime_hours(), 0.02 * overtime + 0.002);
}

fn every_week_agrees(closing: Closing) {
    for (seed, case) in (1_u64..).zip(cases()) {
        let arrivals = [case.arrivals];
        let desk = Desk { closing, ..Desk::plain(&arrivals, &case.servers, case.handle_hours) };
        let played = desk.play(case.weeks(if case.error > 0.01 { 4e6 } else { 8e5 }), seed);
        agrees(&case, &format!("{} {closing:?}", case.name), &case.solve(closing), &played);
    }
}

#[test]
fn every_week_that_pauses_agrees_with_its_simulation() {
    every_week_agrees(Closing::Pause);
}

#[test]
fn every_week_that_finishes_agrees_with_its_simulation() {
    every_week_agrees(Closing::Finish);
}

#[test]
fn overtime_makes_a_week_stable_that_would_not_be() {
    // Two people, eight hours, an hour and a half each: 53.3 tickets on duty, and ten taken home.
    let case = Case {
        name: "stable by overtime",
        arrivals: daily(56.0),
        servers: staffed(&office(), 2),
        handle_hours: 1.5,
        promise: 8.0,
        error: 0.006,
    };
    let pause = case.queue(Closing::Pause).solve();
    assert!(matches!(pause, WeekOutcome::Overloaded { .. }), "{pause:?}");
    let arrivals = [case.arrivals];
    let desk = Desk::plain(&arrivals, &case.servers, case.handle_hours);
    let played = Desk { closing: Closing::Finish, ..desk }.play(case.weeks(1e6), 21);
    agrees(&case, case.name, &case.solve(Closing::Finish), &played);
    // At the edge: 53.3 + 10.
    let edge = |total: f64| {
        let arrivals = daily(total);
        let week = Case { arrivals, servers: case.servers, ..cases().remove(0) };
        WeekQueue { handle_hours: 1.5, ..week.queue(Closing::Finish) }.solve()
    };
    assert!(matches!(edge(61.0), WeekOutcome::Periodic(_)));
    match edge(64.0) {
        WeekOutcome::Overloaded { growth_per_week } => {
            super::close(growth_per_week, 64.0 - 2.0 * 40.0 / 1.5 - 10.0, 1e-9);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn days_that_differ_agree_with_their_simulation() {
    let kinds = [DayKind { share: 0.25, factor: 1.9 }, DayKind { share: 0.75, factor: 0.7 }];
    for (seed, case) in (41_u64..).zip(cases()).filter(|(_, case)| case.error < 0.01) {
        if !["light", "overloaded at its peak", "around the clock", "long work"].contains(&case.name) {
            continue;
        }
        for closing in [Closing::Pause, Closing::Finish] {
            let arrivals = [case.arrivals];
            let desk = Desk { closing, ..Desk::plain(&arrivals, &case.servers, case.handle_hours) };
            let played = Desk { days: Days::Kinds(&kinds), ..desk }.play(case.weeks(6e5), seed);
            let WeekOutcome::Periodic(exact) = case.queue(closing).solve_over(&kinds) else {
                panic!("{}: no periodic week", case.name)
            };
            let case =
                Case { error: 0.007, ..cases().into_iter().find(|one| one.name == case.name).unwrap() };
            agrees(&case, &format!("{} {closing:?}, kinds of day", case.name), &exact, &played);
        }
    }
}

#[test]
fn eight_kinds_of_day_stand_for_gamma_demand() {
    let case = cases().remove(3);
    let arrivals = [case.arrivals];
    let desk = Desk::plain(&arrivals, &case.servers, case.handle_hours);
    for (seed, shape) in [(61, 4.0), (62, 20.0)] {
        let played = Desk { days: Days::Gamma(shape), ..desk }.play(case.weeks(8e5), seed);
        let WeekOutcome::Periodic(exact) = case.queue(Closing::Pause).solve_over(&DayKind::gamma(shape))
        else {
            panic!("no periodic week")
        };
        let case = Case { error: 0.007, ..cases().remove(3) };
        agrees(&case, &format!("gamma days of shape {shape}"), &exact, &played);
    }
}
