use super::close;
use super::reference::{Greatest, number, rows};
use proptest::prelude::*;
use relevo::model::erlang::{Outcome, Queue, erlang_b};
use relevo::model::patience::{ImpatientQueue, ImpatientState};

const PATIENCE: &str = include_str!("../../fixtures/reference/patience.csv");

fn state(servers: u32, arrivals: f64, handle_hours: f64, patience_hours: f64) -> ImpatientState {
    ImpatientQueue { servers, arrivals, handle_hours, patience_hours }.solve().settled().unwrap()
}

/// Everything that is a number, the shares first.
fn numbers(state: &ImpatientState, hours: f64) -> [f64; 13] {
    [
        state.probability_of_waiting,
        state.abandonment,
        state.served,
        state.abandonment_of_waiting,
        state.occupancy,
        state.virtual_wait_tail(hours),
        state.virtual_wait_within(hours),
        state.served_after(hours),
        state.served_within(hours),
        state.served_within_of_served(hours),
        state.mean_wait,
        state.mean_wait_of_served,
        state.mean_queue_length,
    ]
}

#[test]
fn every_measure_agrees_with_quadrature_at_sixty_digits() {
    let mut means = Greatest::of("Erlang A, shares and means");
    let mut tails = Greatest::of("Erlang A, tails");
    for row in rows(PATIENCE) {
        let [arrivals, handle, patience, hours] = std::array::from_fn(|column| number(row[column + 1]));
        let state = state(row[0].parse().unwrap(), arrivals, handle, patience);
        let got = [
            state.probability_of_waiting,
            state.abandonment,
            state.abandonment_of_waiting,
            state.mean_wait,
            state.mean_wait_of_served,
            state.mean_queue_length,
            state.occupancy,
            state.virtual_wait_tail(hours),
            state.virtual_wait_within(hours),
            state.served_after(hours),
            state.served_within(hours),
            state.served_within_of_served(hours),
        ];
        for (column, got) in got.into_iter().enumerate() {
            let family = if column < 7 { &mut means } else { &mut tails };
            family.meet(got, number(row[5 + column]), &[&row[..5], &[row[5 + column]]].concat());
        }
    }
    means.within(1e-12);
    tails.within(1e-12);
}

#[test]
fn published_case_7_2_erlang_a() {
    let calls = state(14, 200.0, 0.05, 5.0 / 60.0);
    let hours = 20.0 / 3600.0;
    close(calls.probability_of_waiting, 0.145_26, 5e-6);
    close(calls.abandonment, 0.013_984, 5e-7);
    close(calls.occupancy, 0.704_297, 5e-7);
    close(calls.mean_wait * 60.0, 0.069_919, 5e-7);
    close(calls.served_within(hours), 0.916_792, 5e-7);
    close(calls.served_within_of_served(hours), 0.929_794, 5e-7);
    close(calls.virtual_wait_within(hours), 0.918_714, 5e-7);
}

#[test]
fn endless_patience_is_erlang_c() {
    let queue = Queue { servers: 14, arrivals: 200.0, handle_hours: 0.05 };
    let Outcome::Settles(calm) = queue.outcome() else { panic!("a stable queue") };
    for (patience, allowed) in [(f64::INFINITY, 0.0), (1e9, 0.0), (4e6, 1e-6)] {
        let state = state(14, 200.0, 0.05, patience);
        close(state.probability_of_waiting, calm.probability_of_waiting, allowed);
        close(state.mean_wait, calm.mean_wait, allowed);
        close(state.mean_queue_length, calm.mean_queue_length, allowed * 10.0);
        close(state.occupancy, calm.occupancy, allowed);
        close(state.virtual_wait_tail(0.01), queue.tail(0.01), allowed);
        close(state.served_within(0.01), queue.service_level(0.01), allowed);
    }
    let overloaded =
        ImpatientQueue { servers: 8, arrivals: 200.0, handle_hours: 0.05, patience_hours: f64::INFINITY };
    assert!(matches!(overloaded.solve(), Outcome::Grows { per_hour } if (per_hour - 40.0).abs() < 1e-9));
}

#[test]
fn no_patience_is_erlang_b() {
    for (servers, load) in [(1, 1.0), (14, 10.0), (100, 250.0)] {
        let state = state(servers, load, 1.0, 0.0);
        close(state.abandonment, erlang_b(servers, load), 1e-14);
        close(state.served_within(0.0), state.served, 1e-14);
        close(state.mean_wait, 0.0, 1e-100);
    }
}

#[test]
fn degenerate_desks_are_results_and_never_nan() {
    let sizes = [0.0, 1e-300, 1.0, 1e6, f64::INFINITY, f64::NAN, -1.0];
    for servers in [0, 1, 3] {
        for arrivals in sizes {
            for handle_hours in sizes {
                for patience_hours in sizes {
                    let desk = ImpatientQueue { servers, arrivals, handle_hours, patience_hours };
                    match desk.solve() {
                        Outcome::Grows { per_hour } => assert!(per_hour.is_finite() && per_hour >= 0.0),
                        Outcome::Settles(state) => {
                            for hours in [f64::NAN, 0.0, 1e-3, 2.0, f64::INFINITY] {
                                let numbers = numbers(&state, hours);
                                let fine = numbers.iter().all(|number| number.is_finite() && *number >= 0.0);
                                assert!(fine, "{desk:?} at {hours}: {numbers:?}");
                                assert!(
                                    numbers[..10].iter().all(|share| *share <= 1.0),
                                    "{desk:?}: {numbers:?}"
                                );
                            }
                        }
                    }
                }
            }
        }
    }
    let nobody = state(0, 5.0, 1.0, 0.5);
    close(nobody.abandonment, 1.0, 1e-15);
    close(nobody.mean_queue_length, 2.5, 1e-14);
}

#[test]
fn a_tail_reaches_the_smallest_numbers() {
    // One person, patience of one handle time, the wait of thirty days: P(V > t) ~ e^{−μt} times a constant.
    let single = state(1, 0.5, 1.0, 1.0);
    let (here, there) = (single.virtual_wait_tail(600.0), single.virtual_wait_tail(650.0));
    assert!(here > 0.0 && there > 0.0);
    close(libm::log(here / there), 50.0, 1e-10);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn patience_lies_between_erlang_b_and_erlang_c(
        servers in 1_u32..80, occupancy in 0.05..0.98_f64, patience in 0.01..20.0_f64, hours in 0.0..1.0_f64,
    ) {
        let arrivals = f64::from(servers) * occupancy;
        let queue = Queue { servers, arrivals, handle_hours: 1.0 };
        let state = state(servers, arrivals, 1.0, patience);
        let slack = 1e-12;
        prop_assert!(state.probability_of_waiting >= erlang_b(servers, arrivals) - slack);
        prop_assert!(state.probability_of_waiting <= queue.probability_of_waiting() + slack);
        prop_assert!(state.mean_wait <= queue.mean_wait().unwrap() + slack);
        prop_assert!(state.virtual_wait_tail(hours) <= queue.tail(hours) + slack);
        prop_assert!(state.abandonment <= erlang_b(servers, arrivals) + slack);
    }

    #[test]
    fn what_comes_in_is_served_or_hangs_up(
        servers in 0_u32..60, load in 0.01..150.0_f64, patience in 0.01..20.0_f64, hours in 0.0..2.0_f64,
    ) {
        let state = state(servers, load, 1.0, patience);
        prop_assert!((state.served + state.abandonment - 1.0).abs() < 1e-12);
        prop_assert!((state.virtual_wait_within(hours) + state.virtual_wait_tail(hours) - 1.0).abs() < 1e-11);
        let served = state.served_within(hours) + state.served_after(hours);
        prop_assert!((served - state.served).abs() < 1e-11);
        prop_assert!(servers == 0 || (state.occupancy - state.served * load / f64::from(servers)).abs() < 1e-12);
        // Every wait ends in service or at the rate of patience.
        prop_assert!((state.mean_wait - state.abandonment * patience).abs() <= 1e-12 * (1.0 + patience));
    }

    #[test]
    fn more_people_never_make_callers_wait_longer(
        servers in 0_u32..60, load in 0.01..100.0_f64, patience in 0.01..20.0_f64, hours in 0.0..1.0_f64,
    ) {
        let (few, more) = (state(servers, load, 1.0, patience), state(servers + 1, load, 1.0, patience));
        prop_assert!(more.probability_of_waiting <= few.probability_of_waiting);
        prop_assert!(more.abandonment <= few.abandonment && more.mean_wait <= few.mean_wait);
        prop_assert!(more.served_within(hours) >= few.served_within(hours) - 1e-13);
        prop_assert!(more.served_within_of_served(hours) >= few.served_within_of_served(hours) - 1e-13);
        prop_assert!(servers == 0 || more.occupancy <= few.occupancy + 1e-13);
    }
}
