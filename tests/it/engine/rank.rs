//! What comes first where the last digits must not decide.

use super::software;
use relevo::engine::models;
use relevo::engine::rank::ordered;

/// A number whose last bits another order of summing may give.
fn nudged(value: f64, bits: u64) -> f64 {
    f64::from_bits(value.to_bits() + bits)
}

#[test]
fn the_last_bits_change_no_order() {
    // Two equal margins and costs between a smaller and a larger one, of shares and of millions.
    for scale in [1.0, 3_000_000.0] {
        let stated = [0.7, 0.05, 0.7, -0.2].map(|value| value * scale);
        let before = ordered(&stated.map(|value| [value]), 4);
        assert_eq!(before, [3, 1, 0, 2]);
        for at in 0..4 {
            let mut other = stated;
            other[at] = nudged(stated[at], 3);
            assert_eq!(ordered(&other.map(|value| [value]), 4), before, "{scale}, {at}");
        }
    }
}

#[test]
fn equals_by_the_first_key_are_told_apart_by_the_next() {
    let keys = [[1.0, 5.0], [nudged(1.0, 1), 2.0], [0.5, 9.0], [1.0, nudged(2.0, 1)]];
    assert_eq!(ordered(&keys, 4), [2, 1, 3, 0]);
    assert_eq!(ordered(&keys, 2), [2, 1]);
    assert_eq!(ordered::<2>(&[], 3), Vec::<usize>::new());
}

#[test]
fn a_real_difference_is_one() {
    assert_eq!(ordered(&[[0.950_001], [0.95]], 2), [1, 0]);
    assert_eq!(ordered(&[[1_000_000.01], [1_000_000.0]], 2), [1, 0]);
}

#[test]
fn promises_missed_alike_stand_in_the_order_of_the_tiers() {
    let mut scenario = software();
    // Three tiers with the same promise, two a last bit apart: some models miss all of them.
    scenario.tiers.truncate(1);
    for _ in 0..2 {
        scenario.tiers.push(scenario.tiers[0].clone());
    }
    scenario.tiers[1].objective = scenario.tiers[1].objective.map(|objective| nudged(objective, 1));
    let list = models(&scenario).list;
    let missed = list.iter().map(|result| &result.missed).filter(|missed| missed.len() > 2);
    let mut seen = 0;
    for missed in missed {
        for severity in 0..4 {
            let of_severity = missed.iter().filter(|promise| promise.severity == severity);
            let tiers: Vec<usize> = of_severity.map(|promise| promise.tier).collect();
            assert!(tiers.is_sorted(), "{tiers:?}");
            seen += tiers.len();
        }
    }
    assert!(seen > 2, "some model misses them");
}
