use super::close;
use super::reference::{Greatest, number, rows};
use relevo::model::erlang::Queue;
use relevo::model::variability::{
    Dispersion, Variability, dispersion, mean_wait_approximation, tail_approximation,
};

#[test]
fn rates_and_counts_agree_with_sixty_digits() {
    let mut midpoints = Greatest::of("gamma midpoints");
    let mut counts = Greatest::of("negative binomial");
    for row in rows(include_str!("../../fixtures/reference/variability.csv")) {
        let (shape, mean, want) = (number(row[1]), number(row[2]), number(row[4]));
        match row[0] {
            "midpoint" => {
                let part: usize = row[3].parse().unwrap();
                midpoints.meet(Dispersion::Gamma { shape }.rates(mean)[part], want, &row);
            }
            family => {
                let spread =
                    if family == "count" { Dispersion::Gamma { shape } } else { Dispersion::Poisson };
                counts.meet(spread.probability(row[3].parse().unwrap(), mean), want, &row);
            }
        }
    }
    midpoints.within(1e-10);
    counts.within(1e-12);
}

#[test]
fn counts_that_vary_no_more_than_they_must_are_poisson() {
    for variance in [0.0, 19.999, 20.0, f64::NAN] {
        assert_eq!(dispersion(20.0, variance), Dispersion::Poisson);
    }
    assert_eq!(dispersion(0.0, 5.0), Dispersion::Poisson);
    assert_eq!(dispersion(20.0, f64::INFINITY), Dispersion::Poisson);
    close(Dispersion::Poisson.rates(7.0)[0], 7.0, 0.0);
}

#[test]
fn counts_have_the_mean_and_variance_they_were_made_from() {
    let spread = dispersion(20.0, 95.0);
    let moment =
        |power| (0..2_000_u32).map(|n| f64::from(n).powi(power) * spread.probability(n, 20.0)).sum::<f64>();
    close(moment(0), 1.0, 1e-12);
    close(moment(1), 20.0, 1e-10);
    close(moment(2) - 400.0, 95.0, 1e-9);
}

#[test]
fn the_eight_rates_fall_short_of_the_mean_by_what_is_written() {
    for (shape, short, digit) in [(40.0, 0.001, 5e-4), (4.0, 0.012, 5e-4), (1.0, 0.043, 5e-4)] {
        let mean = Dispersion::Gamma { shape }.average(1.0, |rate| rate);
        close(1.0 - mean, short, digit);
    }
}

#[test]
fn a_wild_day_is_a_result_and_never_nan() {
    for shape in [1e-320, 1e-12, 0.01, 1e12, 1e300, f64::INFINITY, f64::NAN] {
        for mean in [0.0, 1e-300, 3.0, 1e9, f64::NAN] {
            let spread = Dispersion::Gamma { shape };
            assert!(spread.rates(mean).iter().all(|rate| rate.is_finite() && *rate >= 0.0), "{shape} {mean}");
            for count in [0, 1, 1_000_000] {
                assert!((0.0..=1.0).contains(&spread.probability(count, mean)), "{shape} {mean} {count}");
            }
        }
    }
}

#[test]
fn exponential_times_are_erlang_c_and_constant_ones_wait_half_as_long() {
    let queue = Queue { servers: 14, arrivals: 200.0, handle_hours: 0.05 };
    let (usual, even) =
        (Variability { arrivals: 1.0, handle: 1.0 }, Variability { arrivals: 1.0, handle: 0.0 });
    assert_eq!(mean_wait_approximation(&queue, usual), queue.mean_wait());
    close(tail_approximation(&queue, usual, 0.01), queue.tail(0.01), 1e-15);
    close(mean_wait_approximation(&queue, even).unwrap(), queue.mean_wait().unwrap() / 2.0, 1e-15);
    let clock = Variability { arrivals: 0.0, handle: f64::NAN };
    close(tail_approximation(&queue, clock, 0.0), queue.probability_of_waiting(), 0.0);
    close(tail_approximation(&queue, clock, 1e-9), 0.0, 0.0);
    let full = Queue { servers: 10, ..queue };
    assert_eq!(mean_wait_approximation(&full, usual), None);
    close(tail_approximation(&full, usual, 5.0), 1.0, 0.0);
}
