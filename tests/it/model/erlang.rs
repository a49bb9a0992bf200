use super::close;
use relevo::model::erlang::{Queue, erlang_b, erlang_c, servers_for};
use relevo::model::priority::{interrupting_waits, priority_waits, top_class_tail};

const SECOND: f64 = 1.0 / 3600.0;

/// 100 calls per half hour of 180 s: ten erlangs.
fn calls(servers: u32) -> Queue {
    Queue { servers, arrivals: 200.0, handle_hours: 180.0 * SECOND }
}

#[test]
fn the_call_center_example_has_its_published_service_levels() {
    for (servers, level) in
        [(11, 0.389_614), (12, 0.640_158), (13, 0.795_595), (14, 0.888_350), (15, 0.941_453)]
    {
        close(calls(servers).service_level(20.0 * SECOND), level, 5e-7);
    }
    close(calls(14).probability_of_waiting(), 0.174_132, 5e-7);
    close(calls(14).mean_wait().unwrap() / SECOND, 7.8359, 5e-5);
    close(calls(14).occupancy(), 0.714_286, 5e-7);
    assert_eq!(servers_for(200.0, 0.05, 20.0 * SECOND, 0.80), Some(14));
}

#[test]
fn loss_agrees_with_the_published_tables() {
    close(erlang_b(1, 1.0), 0.5, 1e-12);
    close(erlang_b(2, 1.0), 0.2, 1e-12);
    close(erlang_b(17, 10.0), 0.012_949, 5e-7);
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
fn small_queues_have_their_textbook_values() {
    close(erlang_c(1, 2.0 / 3.0), 2.0 / 3.0, 1e-12);
    close(erlang_c(2, 1.0), 1.0 / 3.0, 1e-12);
    close(erlang_c(3, 2.0), 4.0 / 9.0, 1e-12);
    close(erlang_c(105, 100.0), 0.515_707, 5e-7);
    close(erlang_c(110, 100.0), 0.237_008, 5e-7);
    let single = Queue { servers: 1, arrivals: 2.0, handle_hours: 1.0 / 3.0 };
    close(single.mean_wait().unwrap() / single.handle_hours, 2.0, 1e-12);
}

#[test]
fn the_tail_has_its_published_values_and_its_quantile_is_its_inverse() {
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
fn severities_wait_as_cobham_says() {
    let waits = |servers, arrivals: &[f64], handle: f64| -> Vec<f64> {
        priority_waits(servers, arrivals, handle).into_iter().map(Option::unwrap).collect()
    };
    for (got, want) in waits(4, &[0.2, 0.8, 2.0], 1.0).iter().zip([0.134_062, 0.178_749, 0.679_245]) {
        close(*got, want, 5e-7);
    }
    for (servers, want) in [(1, [0.238_095, 0.324_675, 0.909_091]), (2, [0.028_736, 0.033_156, 0.048_077])] {
        for (got, want) in waits(servers, &[0.2, 0.6, 1.2], 1.0 / 3.0).iter().zip(want) {
            close(*got, want, 5e-7);
        }
    }
}

#[test]
fn urgent_work_that_interrupts_waits_as_published() {
    for (servers, want, digit) in
        [(1, [0.023_81, 0.153_68, 1.030_30], 5e-6), (2, [0.000_371, 0.007_921, 0.065_422], 5e-7)]
    {
        let waits = interrupting_waits(servers, &[0.2, 0.6, 1.2], 1.0 / 3.0);
        for (got, want) in waits.into_iter().zip(want) {
            close(got.unwrap(), want, digit);
        }
    }
}

#[test]
fn priorities_only_move_waiting_between_classes() {
    let arrivals = [0.2, 0.8, 2.0];
    let waits = priority_waits(4, &arrivals, 1.0);
    let mixed: f64 = arrivals.iter().zip(&waits).map(|(rate, wait)| rate * wait.unwrap()).sum::<f64>() / 3.0;
    close(mixed, Queue { servers: 4, arrivals: 3.0, handle_hours: 1.0 }.mean_wait().unwrap(), 1e-12);
    close(mixed, 0.509_434, 5e-7);
}

#[test]
fn urgent_classes_stay_finite_when_the_rest_is_too_much() {
    let waits = priority_waits(2, &[0.5, 0.5, 5.0], 1.0);
    close(waits[0].unwrap(), 0.5 / 0.75, 1e-12);
    assert!(waits[1].is_some() && waits[2].is_none());
    assert_eq!(priority_waits(0, &[1.0], 1.0), vec![None]);
    let tail = |hours| top_class_tail(4, &[0.2, 0.8, 2.0], 1.0, hours);
    // The integral of the tail is the mean.
    let mean: f64 = (0..40_000).map(|step| tail((f64::from(step) + 0.5) * 1e-3) * 1e-3).sum();
    close(mean, 0.134_062, 1e-6);
}
