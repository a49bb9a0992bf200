use super::close;
use super::reference::{Greatest, number, rows};
use proptest::prelude::*;
use relevo::model::special::{incomplete_beta, incomplete_gamma, log_gamma};

const SPECIAL: &str = include_str!("../../fixtures/reference/special.csv");

#[test]
fn both_tails_agree_with_fifty_digits_down_to_1e_300() {
    let mut gamma = Greatest::of("incomplete gamma");
    let mut beta = Greatest::of("incomplete beta");
    let mut logarithm = Greatest::of("log-gamma");
    for row in rows(SPECIAL) {
        let [a, b, x, lower, upper] = std::array::from_fn(|column| number(row[column + 1]));
        let (family, tails) = match row[0] {
            "gamma" => (&mut gamma, incomplete_gamma(a, x)),
            "beta" => (&mut beta, incomplete_beta(a, b, x)),
            _ => {
                logarithm.meet(log_gamma(x).unwrap(), lower, &row);
                continue;
            }
        };
        family.meet(tails.lower, lower, &row);
        family.meet(tails.upper, upper, &row);
    }
    gamma.within(1e-12);
    beta.within(1e-12);
    logarithm.within(1e-12);
}

#[test]
fn logarithms_reach_where_the_tails_are_below_the_smallest_number() {
    // P(X > x) = e⁻ˣ for shape 1, and for a beta of (1, b) it is (1 − x)ᵇ.
    let tails = incomplete_gamma(1.0, 5_000.0);
    assert_eq!(tails.upper.to_bits(), 0.0_f64.to_bits());
    close(tails.ln_upper().unwrap(), -5_000.0, 1e-9);
    close(incomplete_beta(1.0, 10_000.0, 0.5).ln_upper().unwrap(), -10_000.0 * libm::log(2.0), 1e-8);
    assert_eq!(incomplete_gamma(2.0, 0.0).ln_lower(), None);
}

#[test]
fn the_ends_of_the_domain_are_results() {
    for shape in [0.0, 1e-300, 1.0, 1e6, f64::INFINITY, f64::NAN] {
        for x in [-1.0, 0.0, 1e-300, 0.5, 1.0, 1e6, f64::INFINITY, f64::NAN] {
            for tails in
                [incomplete_gamma(shape, x), incomplete_beta(shape, 2.0, x), incomplete_beta(2.0, shape, x)]
            {
                assert!((0.0..=1.0).contains(&tails.lower) && (0.0..=1.0).contains(&tails.upper));
                close(tails.lower + tails.upper, 1.0, 1e-15);
            }
        }
    }
    assert!(log_gamma(0.0).is_none() && log_gamma(-1.5).is_none() && log_gamma(1e308).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_tails_of_a_beta_swap_with_its_parameters(a in 0.1..500.0_f64, b in 0.1..500.0_f64, x in 0.001..0.999_f64) {
        let (here, there) = (incomplete_beta(a, b, x), incomplete_beta(b, a, 1.0 - x));
        prop_assert!((here.lower - there.upper).abs() <= 1e-12);
    }

    #[test]
    fn one_more_in_the_shape_takes_one_poisson_weight(shape in 0.1..500.0_f64, times in 0.1..3.0_f64) {
        let x = shape * times;
        let weight = libm::exp(shape * libm::log(x) - x - libm::lgamma(shape + 1.0));
        let step = incomplete_gamma(shape, x).lower - incomplete_gamma(shape + 1.0, x).lower;
        prop_assert!((step - weight).abs() <= 1e-11);
    }
}
