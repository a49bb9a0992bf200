use super::close;
use super::reference::{Greatest, number, rows};
use proptest::prelude::*;
use relevo::model::availability::headcount;
use relevo::model::erlang::{
    Outcome, Queue, continuous_erlang_b, erlang_b, erlang_c, ln_erlang_b, servers_for,
};
use relevo::quantity::round_up;

const SECOND: f64 = 1.0 / 3600.0;

/// 100 calls per half hour of 180 s: ten erlangs.
fn calls(servers: u32) -> Queue {
    Queue { servers, arrivals: 200.0, handle_hours: 180.0 * SECOND }
}

#[test]
fn published_case_7_1_erlang_c() {
    for (servers, level) in
        [(11, 0.389_614), (12, 0.640_158), (13, 0.795_595), (14, 0.888_350), (15, 0.941_453)]
    {
        close(calls(servers).service_level(20.0 * SECOND), level, 5e-7);
    }
    close(calls(14).probability_of_waiting(), 0.174_132, 5e-7);
    close(calls(14).mean_wait().unwrap() / SECOND, 7.8359, 5e-5);
    close(calls(14).occupancy(), 0.714_286, 5e-7);
    assert_eq!(servers_for(200.0, 0.05, 20.0 * SECOND, 0.80), Some(14));
    // 14 people there and 30 % shrinkage are 20 on the payroll.
    assert_eq!(headcount(14.0, 0.3).map(round_up), Some(20));
}

#[test]
fn published_case_7_3_erlang_b() {
    close(erlang_b(1, 1.0), 0.5, 1e-12);
    close(erlang_b(2, 1.0), 0.2, 1e-12);
    close(erlang_b(17, 10.0), 0.012_949, 5e-7);
    assert!(erlang_b(16, 10.0) > 0.02, "17 are the fewest with 2 %");
    // The tables give the load: the loss is met within half a unit of its last digit.
    for (servers, load, unit, loss) in [
        (5, 1.361, 0.001, 0.01),
        (10, 4.461, 0.001, 0.01),
        (20, 12.03, 0.01, 0.01),
        (100, 84.06, 0.01, 0.01),
        (10, 5.084, 0.001, 0.02),
        (20, 13.18, 0.01, 0.02),
        (30, 21.93, 0.01, 0.02),
    ] {
        assert!(erlang_b(servers, load - unit / 2.0) < loss && erlang_b(servers, load + unit / 2.0) > loss);
    }
}

#[test]
fn a_million_servers_neither_underflow_nor_overflow() {
    let loss = erlang_b(1_000_000, 1_000_000.0);
    // Jagerman 1974: B(a, a) ~ √(2/(πa)).
    close(loss / (2.0 / (std::f64::consts::PI * 1e6)).sqrt(), 1.0, 1e-2);
    assert!(erlang_b(1_000_000, 1.0) >= 0.0);
    close(erlang_c(1_000_000, 900_000.0), 0.0, 1e-300);
}

#[test]
fn published_case_7_4_textbook_queues() {
    close(erlang_c(1, 2.0 / 3.0), 2.0 / 3.0, 1e-12);
    close(erlang_c(2, 1.0), 1.0 / 3.0, 1e-12);
    close(erlang_c(3, 2.0), 4.0 / 9.0, 1e-12);
    close(erlang_c(105, 100.0), 0.515_707, 5e-7);
    close(erlang_c(110, 100.0), 0.237_008, 5e-7);
    for (servers, load, wait) in [(1, 2.0 / 3.0, 2.0), (2, 1.0, 1.0 / 3.0), (3, 2.0, 4.0 / 9.0)] {
        let queue = Queue { servers, arrivals: 3.0 * load, handle_hours: 1.0 / 3.0 };
        close(queue.mean_wait().unwrap() / queue.handle_hours, wait, 1e-12);
    }
}

#[test]
fn published_case_7_5_tail_of_the_waits() {
    let queue = Queue { servers: 8, arrivals: 60.0, handle_hours: 300.0 * SECOND };
    for (seconds, tail) in [(0.0, 0.167_267), (20.0, 0.136_946), (60.0, 0.091_798), (300.0, 0.008_328)] {
        close(queue.tail(seconds * SECOND), tail, 5e-7);
    }
    let p95 = queue.wait_quantile(0.95).unwrap();
    close(queue.service_level(p95), 0.95, 1e-12);
    assert_eq!(queue.wait_quantile(0.5), Some(0.0));
    assert_eq!(queue.wait_quantile(1.0), None);
}

#[test]
fn degenerate_queues_are_results_and_never_nan() {
    for (servers, arrivals, handle_hours) in
        [(0, 0.0, 0.0), (0, 1.0, 1.0), (3, 3.0, 1.0), (3, f64::NAN, 1.0), (3, 1.0, 0.0), (2, 1e300, 1e300)]
    {
        let queue = Queue { servers, arrivals, handle_hours };
        for value in [
            queue.probability_of_waiting(),
            queue.tail(1.0),
            queue.occupancy(),
            queue.mean_wait().unwrap_or(0.0),
            queue.wait_quantile(0.9).unwrap_or(0.0),
        ] {
            assert!(value.is_finite(), "{queue:?}: {value}");
        }
    }
    assert!((erlang_c(3, 3.0) - 1.0).abs() < 1e-15 && (erlang_c(0, 1.0) - 1.0).abs() < 1e-15);
    assert_eq!(Queue { servers: 3, arrivals: 3.0, handle_hours: 1.0 }.mean_wait(), None);
    assert_eq!(servers_for(0.0, 1.0, 1.0, 0.95), Some(0));
    assert_eq!(servers_for(1.0, 1.0, 1.0, 1.0), None);
}

#[test]
fn the_fewest_servers_meet_the_objective_and_one_fewer_does_not() {
    for arrivals in [0.01, 0.7, 3.0, 40.0, 900.0] {
        for objective in [0.5, 0.8, 0.95, 0.999] {
            let handle_hours = 0.75;
            let servers = servers_for(arrivals, handle_hours, 0.25, objective).unwrap();
            let level = |servers| Queue { servers, arrivals, handle_hours }.service_level(0.25);
            assert!(level(servers) >= objective && level(servers - 1) < objective);
        }
    }
}

#[test]
fn losses_and_delays_agree_with_sums_at_sixty_digits() {
    let [mut loss, mut logarithm, mut continuous, mut delay] =
        ["Erlang B", "ln Erlang B", "continuous Erlang B", "Erlang C"].map(Greatest::of);
    for row in rows(include_str!("../../fixtures/reference/erlang.csv")) {
        let [load, handle_hours, hours, first, second, length, tail] =
            std::array::from_fn(|column| number(row[column + 2]));
        let servers = || row[1].parse().unwrap();
        match row[0] {
            "continuous" => continuous.meet(continuous_erlang_b(number(row[1]), load), first, &row),
            "delay" => {
                let queue = Queue { servers: servers(), arrivals: load, handle_hours };
                delay.meet(queue.probability_of_waiting(), first, &row);
                delay.meet(queue.mean_wait().unwrap(), second, &row);
                delay.meet(queue.mean_queue_length().unwrap(), length, &row);
                delay.meet(queue.tail(hours), tail, &row);
            }
            family => {
                logarithm.meet(ln_erlang_b(servers(), load).unwrap(), second, &row);
                if family == "loss" {
                    loss.meet(erlang_b(servers(), load), first, &row);
                    continuous.meet(continuous_erlang_b(number(row[1]), load), first, &row);
                }
            }
        }
    }
    loss.within(1e-12);
    logarithm.within(1e-12);
    continuous.within(1e-12);
    delay.within(1e-12);
}

/// The recursion from its very beginning.
fn every_step(servers: u32, load: f64) -> f64 {
    1.0 / (1..=servers).fold(1.0, |reciprocal, server| 1.0 + f64::from(server) / load * reciprocal)
}

#[test]
fn starting_below_the_load_changes_no_digit_that_counts() {
    for (around, load) in [(60_u32, 60.0), (77, 77.25), (1_000, 1_000.0), (12_346, 12_345.5), (200_000, 2e5)]
    {
        let deviation = (1..1_000).find(|root| root * root > around).unwrap();
        for steps in [-30, -9, -8, -3, -1, 0, 1, 5, 30] {
            let servers = around.saturating_add_signed(steps * deviation.cast_signed());
            let (short, full) = (erlang_b(servers, load), every_step(servers, load));
            assert!((short / full - 1.0).abs() < 2e-15 || full == 0.0, "{servers} at {load}");
        }
    }
}

#[test]
fn a_queue_without_a_limit_says_by_how_much_it_grows() {
    let over = Queue { servers: 8, arrivals: 200.0, handle_hours: 0.05 };
    assert_eq!(over.outcome(), Outcome::Grows { per_hour: 40.0 });
    assert_eq!(Queue { servers: 10, ..over }.growth_per_hour(), Some(0.0));
    assert_eq!(Queue { servers: 11, ..over }.growth_per_hour(), None);
    assert_eq!(
        Queue { servers: 0, arrivals: f64::INFINITY, handle_hours: 1.0 }.growth_per_hour(),
        Some(f64::MAX)
    );
}

#[test]
fn no_load_loses_nothing_and_no_server_loses_all() {
    close(erlang_b(0, 0.0), 1.0, 0.0);
    close(erlang_b(1, 0.0), 0.0, 0.0);
    close(continuous_erlang_b(0.0, 0.0), 1.0, 0.0);
    close(continuous_erlang_b(0.5, f64::INFINITY), 1.0, 0.0);
    assert_eq!((ln_erlang_b(3, 0.0), ln_erlang_b(0, 0.0)), (None, Some(0.0)));
    for load in [1e-300, 1e-99, 1e300, f64::INFINITY, f64::NAN] {
        for servers in [0, 1, 1_000] {
            assert!(ln_erlang_b(servers, load).is_none_or(f64::is_finite));
            assert!((0.0..=1.0).contains(&continuous_erlang_b(f64::from(servers) + 0.25, load)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn losses_keep_the_recursion_for_fractional_servers_too(servers in 0.0..400.0_f64, load in 0.01..400.0_f64) {
        let (fewer, loss) = (continuous_erlang_b(servers, load), continuous_erlang_b(servers + 1.0, load));
        let expected = load * fewer / (servers + 1.0 + load * fewer);
        prop_assert!((loss - expected).abs() <= 1e-12 * expected);
        prop_assert!(loss <= fewer);
    }

    #[test]
    fn more_people_never_lower_the_service_level(servers in 1_u32..300, load in 0.1..300.0_f64, hours in 0.0..2.0_f64) {
        let queue = |servers| Queue { servers, arrivals: load, handle_hours: 1.0 };
        prop_assert!(queue(servers + 1).service_level(hours) >= queue(servers).service_level(hours));
        prop_assert!(queue(servers).service_level(hours * 1.5) >= queue(servers).service_level(hours));
    }
}
