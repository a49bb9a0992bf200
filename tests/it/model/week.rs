mod absence;
mod approximations;
mod bounds;
mod judged;
mod reference;

use super::close;
use super::desk::Desk;
use judged::judge;
use relevo::calendar::{Days, HourRange, WEEK, WEEK_HOURS, WeekMask, hour_of};
use relevo::model::erlang::Queue;
use relevo::model::week::{Closing, WeekOutcome, WeekQueue, WeekState};

fn solve(arrivals: &[f64; WEEK], servers: &[u32; WEEK], handle_hours: f64) -> Box<WeekState> {
    match (WeekQueue { arrivals, servers, handle_hours, closing: Closing::Pause }).solve() {
        WeekOutcome::Periodic(week) => week,
        other => panic!("no periodic week: {other:?}"),
    }
}

fn office() -> WeekMask {
    HourRange { days: Days::WEEKDAYS, from: 9, to: 17 }.mask()
}

fn staffed(mask: &WeekMask, people: u32) -> [u32; WEEK] {
    mask.0.map(|open| if open { people } else { 0 })
}

/// A day with a morning rush, weekends quieter; `total` tickets a week.
fn daily(total: f64) -> [f64; WEEK] {
    let shape: [f64; WEEK] = std::array::from_fn(|slot| {
        let hour = hour_of(slot) as f64;
        let rush = 0.2 + libm::exp(-(hour - 11.0).powi(2) / 12.0);
        if slot < 120 { rush } else { 0.3 * rush }
    });
    let sum: f64 = shape.iter().sum();
    shape.map(|rate| rate * total / sum)
}

fn mean_over_tickets(values: &[f64; WEEK], arrivals: &[f64; WEEK]) -> f64 {
    let total: f64 = arrivals.iter().sum();
    values.iter().zip(arrivals).map(|(value, rate)| value * rate).sum::<f64>() / total
}

#[test]
fn a_week_that_never_changes_is_the_stationary_queue() {
    for (servers, arrivals, handle_hours) in
        [(1, 0.6, 1.0), (3, 1.0, 0.75), (3, 1.0, 2.7), (24, 20.0, 1.0), (5, 9.5, 0.5)]
    {
        let queue = Queue { servers, arrivals, handle_hours };
        let week = solve(&[arrivals; WEEK], &[servers; WEEK], handle_hours);
        for wall in [0.0, 0.25, 1.0, 3.5] {
            close(week.in_time(77.3, wall), queue.service_level(wall), 1e-8);
            close(week.slot_in_time(13, |_| wall), queue.service_level(wall), 1e-8);
            close(week.attainment(|_| wall), queue.service_level(wall), 1e-8);
        }
        let wait = queue.mean_wait().unwrap();
        week.mean_waits().unwrap().all().into_iter().for_each(|mean| close(mean, wait, 1e-7 * wait.max(1.0)));
        close(week.mean_in_system(50), arrivals * (wait + handle_hours), 1e-7 * (1.0 + arrivals * wait));
    }
}

#[test]
fn more_than_the_people_can_do_is_a_result_with_a_name() {
    let outcome = |rate: f64| {
        WeekQueue { arrivals: &[rate; WEEK], servers: &[2; WEEK], handle_hours: 1.0, closing: Closing::Pause }
            .solve()
    };
    match outcome(2.5) {
        WeekOutcome::Overloaded { growth_per_week } => close(growth_per_week, 84.0, 1e-9),
        other => panic!("{other:?}"),
    }
    assert!(matches!(outcome(2.0), WeekOutcome::Overloaded { .. }));
    assert!(matches!(outcome(1.9995), WeekOutcome::NearlyFull { .. }));
    let nobody =
        WeekQueue { arrivals: &[1.0; WEEK], servers: &[0; WEEK], handle_hours: 1.0, closing: Closing::Pause }
            .solve();
    assert!(matches!(nobody, WeekOutcome::Overloaded { .. }));
}

#[test]
fn a_desk_without_tickets_answers_whoever_might_come_once_it_is_open() {
    let week = solve(&[0.0; WEEK], &staffed(&office(), 1), 1.0);
    close(week.in_time(10.5, 0.0), 1.0, 1e-12);
    close(week.in_time(8.0, 0.999), 0.0, 1e-12);
    close(week.in_time(8.0, 1.001), 1.0, 1e-12);
    // A quarter of the hour before the opening is within a quarter of an hour of it.
    close(week.slot_in_time(8, |_| 0.25), 0.25, 1e-6);
    let waits = week.mean_waits().unwrap().all();
    close(waits[10], 0.0, 1e-12);
    close(waits[8], 0.5, 1e-12);
    close(waits[4 * 24 + 17], 63.5, 1e-9);
    let nobody = solve(&[0.0; WEEK], &[0; WEEK], 1.0);
    assert!(nobody.mean_waits().is_none());
    close(nobody.in_time(1.0, 1e9), 0.0, 0.0);
}

#[test]
fn closing_only_moves_tickets_to_the_opening() {
    // So few that they never meet: the wait is the wait for the opening.
    let week = solve(&[1e-9; WEEK], &staffed(&office(), 1), 0.02);
    let wait = mean_over_tickets(&week.mean_waits().unwrap().all(), &[1.0; WEEK]);
    close(wait, 15.2381, 5e-5);
    close(week.attainment(|_| 4.0), 1.0 - 128.0 / 168.0 * (1.0 - 0.15625), 1e-6);
}

#[test]
fn the_mean_wait_is_the_integral_of_the_tail() {
    let servers = std::array::from_fn(|slot| if hour_of(slot) < 8 { 1 } else { 3 });
    let week = solve(&daily(250.0), &servers, 0.9);
    for slot in [3, 7, 8, 11, 100] {
        let step = 0.05;
        let tail: f64 =
            (0..1_200).map(|at| 1.0 - week.slot_in_time(slot, |_| (f64::from(at) + 0.5) * step)).sum();
        close(week.mean_waits().unwrap().all()[slot], tail * step, 2e-4);
    }
}

#[test]
fn it_is_so_however_often_the_people_change_before_the_deadline() {
    // Down several steps, up again and closed: a ticket may start at any of them.
    let servers = std::array::from_fn(|slot| [6, 4, 2, 1, 3, 0][hour_of(slot) / 4]);
    let arrivals = daily(330.0);
    for closing in [Closing::Pause, Closing::Finish] {
        let queue = WeekQueue { arrivals: &arrivals, servers: &servers, handle_hours: 0.9, closing };
        let WeekOutcome::Periodic(week) = queue.solve() else { panic!("a stable desk") };
        for slot in [1, 5, 9, 14, 18, 22, 100] {
            let step = 0.05;
            let tail: f64 =
                (0..1_200).map(|at| 1.0 - week.slot_in_time(slot, |_| (f64::from(at) + 0.5) * step)).sum();
            close(week.mean_waits().unwrap().all()[slot], tail * step, 2e-4);
        }
    }
}

#[test]
fn the_work_in_the_system_balances_over_the_week() {
    // Without waiting every ticket is in the system for its handle time (Little).
    let arrivals = daily(300.0);
    let week = solve(&arrivals, &[60; WEEK], 0.8);
    let in_system: f64 = (0..WEEK).map(|slot| week.mean_in_system(slot)).sum();
    close(in_system, 300.0 * 0.8, 1e-7);
}

#[test]
fn more_people_or_more_time_never_lower_attainment() {
    let arrivals = daily(150.0);
    let attainment =
        |people: u32, wall: f64| solve(&arrivals, &staffed(&office(), people), 1.0).attainment(|_| wall);
    for people in 5..10 {
        assert!(attainment(people + 1, 2.0) >= attainment(people, 2.0) - 1e-9);
        assert!(attainment(people, 3.0) >= attainment(people, 2.0) - 1e-9);
    }
}

#[test]
fn the_window_clock_is_at_least_as_kind_as_the_wall_clock() {
    let week = solve(&daily(150.0), &staffed(&office(), 6), 1.0);
    let wall = week.in_time_by_slot(|_| 4.0).all();
    let window = week.in_time_by_slot(|time| office().wall_until(time, 4.0).unwrap()).all();
    assert!((0..WEEK).all(|slot| window[slot] >= wall[slot] - 1e-9));
}

#[test]
fn a_slot_is_the_mean_of_its_instants() {
    let servers = std::array::from_fn(|slot| match hour_of(slot) {
        6..14 => 4,
        14..22 => 3,
        _ => u32::from(slot < 120),
    });
    let week = solve(&daily(230.0), &servers, 0.9);
    for slot in [0, 5, 6, 13, 21, 125, 143] {
        for wall in [0.25, 1.0, 4.6] {
            let instants = 2_000;
            let mean: f64 = (0..instants)
                .map(|at| week.in_time(slot as f64 + (f64::from(at) + 0.5) / f64::from(instants), wall))
                .sum::<f64>()
                / f64::from(instants);
            // The midpoint rule itself is good to a millionth.
            close(week.slot_in_time(slot, |_| wall), mean, 2e-6);
        }
    }
}

#[test]
fn a_nearly_full_desk_finds_its_week() {
    for occupancy in [0.9, 0.97] {
        let arrivals = daily(occupancy * 160.0);
        let week = solve(&arrivals, &staffed(&office(), 4), 1.0);
        let waits = week.mean_waits().unwrap().all();
        assert!(waits.iter().all(|wait| wait.is_finite()));
        // The next Monday is this Monday.
        close(week.in_time(0.0, 24.0), week.in_time(WEEK_HOURS - 1e-9, 24.0), 1e-7);
    }
}

#[test]
fn every_desk_up_to_ninety_nine_percent_has_a_week_and_the_fuller_the_later() {
    let hours: WeekMask = HourRange { days: Days::WEEKDAYS, from: 8, to: 18 }.mask();
    for people in [1, 2, 3, 5, 10, 30] {
        let servers = staffed(&hours, people);
        let mut before = 1.0;
        for promille in (900..=992).step_by(if people == 30 { 8 } else { 2 }) {
            let demand = f64::from(promille) / 1_000.0 * 50.0 * f64::from(people);
            let queue = WeekQueue {
                arrivals: &[demand / WEEK_HOURS; WEEK],
                servers: &servers,
                handle_hours: 1.0,
                closing: Closing::Pause,
            };
            let WeekOutcome::Periodic(week) = queue.solve() else {
                panic!("{people} people, {promille} promille: {:?}", queue.solve());
            };
            let attainment = week.attainment(|time| hours.wall_until(time, 8.0).unwrap());
            assert!(attainment < before, "{people} people, {promille} promille: {attainment}");
            before = attainment;
            close(week.in_time(0.0, 24.0), week.in_time(WEEK_HOURS - 1e-9, 24.0), 1e-7);
        }
    }
}

#[test]
fn hour_by_hour_erlang_misses_the_pile_up() {
    // An office desk with tickets around the clock. To hour-by-hour Erlang a closed hour is hopeless and every
    // busy hour is on its own; in truth a rush is worked off within its deadline, and the night's pile is what
    // makes the morning late.
    let arrivals = daily(140.0);
    let servers = staffed(&office(), 5);
    let office = office();
    let deadline = |time: f64| office.wall_until(time, 4.0).unwrap();
    let alone: [f64; WEEK] = std::array::from_fn(|slot| {
        Queue { servers: servers[slot], arrivals: arrivals[slot], handle_hours: 1.0 }.service_level(4.0)
    });
    let week = solve(&arrivals, &servers, 1.0);
    let exact = week.attainment(deadline);
    let stationary = mean_over_tickets(&alone, &arrivals);
    println!("exact {exact:.3}, hour by hour {stationary:.3}");
    assert!(exact - stationary > 0.25);
    // The first hour of the week looks idle by itself and is not.
    let monday_9 = week.slot_in_time(9, |_| 1.0);
    let by_itself = Queue { servers: 5, arrivals: arrivals[9], handle_hours: 1.0 }.service_level(1.0);
    println!("Monday 9:00 exact {monday_9:.3}, by itself {by_itself:.3}");
    assert!(by_itself - monday_9 > 0.5);
    let played = Desk::plain(&[arrivals], &servers, 1.0).play(3_000, 5);
    let in_time =
        played.mean(|_| true, |ticket| f64::from(u8::from(ticket.wait <= deadline(ticket.arrived))));
    judge("in time", exact, in_time, 0.002);
}

/// Mean of a value over a slot by many Gauss panels: each quarter of an hour, for deadlines in quarters of hours have
/// their kinks there, in panels that halve towards both its ends `levels` times.
fn by_panels(levels: i32, value: impl Fn(f64) -> f64) -> f64 {
    const NODES: [(f64, f64); 4] = [
        (0.183_434_642_495_649_8, 0.362_683_783_378_362),
        (0.525_532_409_916_329, 0.313_706_645_877_887_3),
        (0.796_666_477_413_626_7, 0.222_381_034_453_374_5),
        (0.960_289_856_497_536_3, 0.101_228_536_290_376_3),
    ];
    let panel = |from: f64, to: f64| {
        let (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
        NODES
            .map(|(at, weight)| half * weight * (value(middle - half * at) + value(middle + half * at)))
            .iter()
            .sum::<f64>()
    };
    let quarter = |number: u32| {
        let edges: Vec<f64> = (1..=levels).rev().map(|level| 0.125 * 0.5_f64.powi(level - 1)).collect();
        let near: Vec<f64> = [0.0].into_iter().chain(edges.iter().copied()).collect();
        let from = 0.25 * f64::from(number);
        let both = |pair: &[f64]| {
            panel(from + pair[0], from + pair[1]) + panel(from + 0.25 - pair[1], from + 0.25 - pair[0])
        };
        near.windows(2).map(both).sum::<f64>()
    };
    (0..4).map(quarter).sum()
}

/// Share of a slot in time, from many instants.
fn dense(week: &WeekState, slot: usize, wall: impl Fn(f64) -> f64) -> f64 {
    dense_to(3, week, slot, wall)
}

/// The same from panels that halve more or less often.
fn dense_to(levels: i32, week: &WeekState, slot: usize, wall: impl Fn(f64) -> f64) -> f64 {
    by_panels(levels, |at| {
        let time = slot as f64 + at;
        week.in_time(time, wall(time))
    })
}

#[test]
fn every_slot_agrees_with_a_dense_quadrature() {
    let day = |slot: usize| slot % WEEK / 24 < 5;
    let arrivals: [f64; WEEK] =
        std::array::from_fn(|slot| if day(slot) && (8..18).contains(&(slot % 24)) { 2.6 } else { 0.15 });
    let servers: [u32; WEEK] = std::array::from_fn(|slot| match (day(slot), slot % 24) {
        (true, 8..=11) => 2,
        (true, 12..=15) => 4,
        (true, 16..=17) => 3,
        _ => 0,
    });
    let open = WeekMask(servers.map(|people| people > 0));
    let week =
        WeekQueue { arrivals: &arrivals, servers: &servers, handle_hours: 0.75, closing: Closing::Pause }
            .solve();
    let WeekOutcome::Periodic(week) = week else { panic!("a stable desk") };
    for hours in [0.25, 1.0, 2.5, 8.0] {
        let on_wall = week.in_time_by_slot(|_| hours).all();
        let on_window = week.in_time_by_slot(|time| open.wall_until(time, hours).unwrap_or(0.0)).all();
        for slot in 0..WEEK {
            close(on_wall[slot], dense(&week, slot, |_| hours), 1e-8);
            close(
                on_window[slot],
                dense(&week, slot, |time| open.wall_until(time, hours).unwrap_or(0.0)),
                1e-8,
            );
        }
        // Work must start a while before the window's clock ends: the jump is not at a full hour.
        let early = |time: f64| (open.wall_until(time, hours).unwrap_or(0.0) - 0.5).max(0.0);
        let early_by_slot = week.in_time_by_slot(early).all();
        for (slot, share) in early_by_slot.into_iter().enumerate().take(24) {
            close(share, dense(&week, slot, early), 1e-8);
        }
    }
}
