use super::close;
use super::reference::{Greatest, number, rows};
use proptest::prelude::*;
use relevo::model::erlang::Queue;
use relevo::model::priority::{class_tail_approximation, interrupting_waits, priority_waits, top_class_tail};

#[test]
fn published_case_7_6_cobham() {
    let waits = |servers, arrivals: &[f64], handle: f64| -> Vec<f64> {
        priority_waits(servers, arrivals, handle).into_iter().map(Option::unwrap).collect()
    };
    let four = waits(4, &[0.2, 0.8, 2.0], 1.0);
    for (got, want) in four.iter().zip([0.134_062, 0.178_749, 0.679_245]) {
        close(*got, want, 5e-7);
    }
    close((0.2 * four[0] + 0.8 * four[1] + 2.0 * four[2]) / 3.0, 0.509_434, 5e-7);
    for (servers, want) in [(1, [0.238_095, 0.324_675, 0.909_091]), (2, [0.028_736, 0.033_156, 0.048_077])] {
        for (got, want) in waits(servers, &[0.2, 0.6, 1.2], 1.0 / 3.0).iter().zip(want) {
            close(*got, want, 5e-7);
        }
    }
}

#[test]
fn published_case_7_6_interrupting() {
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

#[test]
fn waits_of_severities_agree_with_definitions_at_120_digits() {
    let mut polite = Greatest::of("priorities");
    let mut interrupting = Greatest::of("interrupting priorities");
    for row in rows(include_str!("../../fixtures/reference/priority.csv")) {
        let arrivals: Vec<f64> = row[1].split(' ').map(number).collect();
        let (servers, handle, class) =
            (row[0].parse().unwrap(), number(row[2]), row[3].parse::<usize>().unwrap());
        let waits = [
            priority_waits(servers, &arrivals, handle)[class],
            interrupting_waits(servers, &arrivals, handle)[class],
        ];
        for ((wait, want), family) in waits.into_iter().zip(&row[4..]).zip([&mut polite, &mut interrupting]) {
            match wait {
                Some(wait) => family.meet(wait, number(want), &row),
                None => assert_eq!(*want, "none", "{row:?}"),
            }
        }
    }
    polite.within(1e-12);
    interrupting.within(1e-12);
}

#[test]
fn the_approximate_tail_keeps_who_waits_and_for_how_long_on_average() {
    let (arrivals, waits) = ([0.2, 0.8, 2.0], priority_waits(4, &[0.2, 0.8, 2.0], 1.0));
    for (class, wait) in waits.iter().enumerate() {
        let tail = |hours| class_tail_approximation(4, &arrivals, 1.0, class, hours);
        close(tail(0.0), 0.509_434, 5e-7);
        let mean: f64 = (0..60_000).map(|step| tail((f64::from(step) + 0.5) * 1e-3) * 1e-3).sum();
        close(mean, wait.unwrap(), 1e-6);
    }
    close(class_tail_approximation(2, &[0.5, 5.0], 1.0, 1, 9.0), 1.0, 0.0);
    close(class_tail_approximation(2, &[0.5, 5.0], 1.0, 7, 9.0), 0.0, 0.0);
}

#[test]
fn degenerate_classes_are_results_and_never_nan() {
    let sizes = [0.0, 1e-300, 1.0, 1e300, f64::INFINITY, f64::NAN, -1.0];
    for servers in [0, 1, 3] {
        for (first, second) in
            sizes.iter().flat_map(|first| sizes.iter().map(move |second| (*first, *second)))
        {
            for handle in sizes {
                let arrivals = [first, second, 0.5];
                let waits = [
                    priority_waits(servers, &arrivals, handle),
                    interrupting_waits(servers, &arrivals, handle),
                ];
                assert!(waits.iter().flatten().flatten().all(|wait| wait.is_finite() && *wait >= 0.0));
                for hours in sizes {
                    assert!((0.0..=1.0).contains(&top_class_tail(servers, &arrivals, handle, hours)));
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn overtaking_moves_waiting_and_makes_none(
        servers in 1_u32..200, occupancy in 0.05..0.99_f64, parts in prop::collection::vec(0.0..1.0_f64, 1..6),
    ) {
        let whole: f64 = parts.iter().sum::<f64>() + 1e-9;
        let arrivals: Vec<f64> = parts.iter().map(|part| part / whole * occupancy * f64::from(servers)).collect();
        let total = arrivals.iter().sum();
        let queue = Queue { servers, arrivals: total, handle_hours: 1.0 }.mean_queue_length().unwrap();
        for waits in [priority_waits(servers, &arrivals, 1.0), interrupting_waits(servers, &arrivals, 1.0)] {
            let moved: f64 = arrivals.iter().zip(&waits).map(|(rate, wait)| rate * wait.unwrap()).sum();
            prop_assert!((moved - queue).abs() <= 1e-11 * queue, "{moved} {queue}");
            prop_assert!(waits.windows(2).all(|pair| pair[0].unwrap() <= pair[1].unwrap() * (1.0 + 1e-14)));
        }
    }
}
