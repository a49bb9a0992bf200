//! Ranges and ranks: exact ends, published and hand-worked correlations.

use relevo::model::ranks::{correlation, quantile, ranks};
use relevo::model::two_piece::{P95, TwoPiece};
use relevo::random::Stream;

#[test]
fn the_ends_and_the_middle_of_a_range_are_its_5th_50th_and_95th_hundredths() {
    for (low, middle, high, bounds) in [
        (8.0, 10.0, 12.0, (0.0, 60.0)),
        (1.0, 10.0, 12.0, (0.0, 60.0)),
        (0.0, 4.0, 9.0, (0.0, 60.0)),
        (0.2, 0.5, 0.6, (0.0, 1.0)),
        (0.2, 0.6, 1.0, (0.0, 1.0)),
        (0.1, 0.25, 0.5, (0.0, 0.5)),
        (0.5, 1.5, 2.5, (0.0, 3.0)),
    ] {
        let range = TwoPiece::new(low, middle, high, bounds);
        for (deviations, value) in [(-P95, low), (0.0, middle), (P95, high)] {
            assert!((range.at(deviations) - value).abs() < 1e-12, "{value}");
        }
        let values: Vec<f64> = (-60..=60).map(|step| range.at(f64::from(step) / 10.0)).collect();
        assert!(values.windows(2).all(|pair| pair[0] <= pair[1]), "more is more");
        assert!(values.iter().all(|value| (bounds.0..=bounds.1).contains(value)));
    }
}

#[test]
fn nothing_and_equal_ends_are_not_in_doubt() {
    for value in [0.0, 3.0] {
        let range = TwoPiece::new(value, value, value, (0.0, 60.0));
        assert!((-40..40).all(|step| range.at(f64::from(step) / 10.0).to_bits() == value.to_bits()));
    }
}

#[test]
fn a_hand_worked_rank_correlation_with_equals() {
    // x 10 20 20 30 40 → ranks 1 2.5 2.5 4 5; y 1 3 2 2 5 → ranks 1 4 2.5 2.5 5; both have the mean 3.
    // Σ dx·dy = 4 − 0.5 + 0.25 − 0.5 + 4 = 7.25; Σ dx² = Σ dy² = 9.5; 7.25 ÷ 9.5 = 0.763158.
    let (x, y) = ([10.0, 20.0, 20.0, 30.0, 40.0], [1.0, 3.0, 2.0, 2.0, 5.0]);
    assert_eq!(ranks(&x), [1.0, 2.5, 2.5, 4.0, 5.0]);
    assert_eq!(ranks(&y), [1.0, 4.0, 2.5, 2.5, 5.0]);
    assert!((correlation(&ranks(&x), &ranks(&y)) - 7.25 / 9.5).abs() < 1e-12);
}

#[test]
fn a_rank_correlation_without_equals_is_that_of_the_short_formula() {
    // IQ and hours of television of ten people, the textbook example: Σ d² = 194, 1 − 6·194 ÷ (10·99) = −29 ÷ 165.
    let iq = [106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0];
    let hours = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
    assert!((correlation(&ranks(&iq), &ranks(&hours)) + 29.0 / 165.0).abs() < 1e-12);
}

#[test]
fn correlations_of_nothing_are_nothing() {
    assert!(correlation(&[], &[]).abs() + correlation(&[1.0, 2.0], &[3.0, 3.0]).abs() < 1e-12);
    assert!(quantile(&[], 0.5).abs() + (quantile(&[7.0], 0.95) - 7.0).abs() < 1e-12);
}

#[test]
fn streams_are_normal_and_independent_of_each_other() {
    let values: Vec<f64> = (0..200)
        .flat_map(|i| {
            let mut stream = Stream::new(42, i);
            std::array::from_fn::<f64, 50, _>(|_| stream.normal())
        })
        .collect();
    let mean = values.iter().sum::<f64>() / 1e4;
    let variance = values.iter().map(|value| value * value).sum::<f64>() / 1e4;
    // Standard errors 0.01 and 0.014.
    assert!(mean.abs() < 0.04 && (variance - 1.0).abs() < 0.06, "{mean} {variance}");
    let first: Vec<f64> = (0..5_000).map(|i| Stream::new(42, i).normal()).collect();
    let next: Vec<f64> = (0..5_000).map(|i| Stream::new(42, i + 1).normal()).collect();
    let other: Vec<f64> = (0..5_000).map(|i| Stream::new(43, i).normal()).collect();
    assert!(correlation(&first, &next).abs() < 0.06 && correlation(&first, &other).abs() < 0.06);
}
