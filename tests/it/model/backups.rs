use super::close;
use proptest::prelude::*;
use relevo::model::backups::{
    Backup, all_covered, backups_for, backups_that_pay, mean_uncovered, p_covered, p_uncovered, people_for,
    uncovered_posts,
};
use relevo::model::coverage::{Dependence, Post, at_least, binomial, p_short, poisson_binomial, presence};

#[test]
fn published_case_7_8_backups() {
    let ten = [
        (0, 0.348_678, 1.0),
        (1, 0.697_357, 0.413_811),
        (2, 0.889_130, 0.141_432),
        (3, 0.965_839, 0.041_649),
    ];
    for (backups, covered, missing) in ten {
        close(all_covered(10, 0.1, backups, 0.9), covered, 5e-7);
        close(uncovered_posts(10, 0.1, backups, 0.9), missing, 5e-7);
    }
    close(all_covered(20, 0.12, 3, 0.85), 0.683_463, 5e-7);
    close(all_covered(20, 0.12, 4, 0.85), 0.827_225, 5e-7);
    close(all_covered(40, 0.12, 8, 0.85), 0.861_548, 5e-7);
}

#[test]
fn a_backup_takes_over_as_far_as_every_share_allows() {
    let backup = Backup { available: 0.85, trained: 0.7, reachable: 0.95, idle: 1.0 };
    close(backup.takeover(), 0.85 * 0.7 * 0.95, 1e-15);
    // A post of their own that keeps them busy three quarters of the time leaves a quarter.
    close(Backup { idle: 0.25, ..backup }.takeover(), backup.takeover() / 4.0, 1e-15);
    close(Backup { trained: 0.0, ..backup }.takeover(), 0.0, 0.0);
    close(Backup { available: f64::NAN, trained: 9.0, ..backup }.takeover(), 0.0, 0.0);
}

#[test]
fn backups_of_their_own_cover_more_than_the_weakest_and_less_than_the_best() {
    let away = binomial(10, 0.1);
    let mixed = p_covered(&away, &poisson_binomial(&[0.6, 0.9]));
    assert!(all_covered(10, 0.1, 2, 0.6) < mixed && mixed < all_covered(10, 0.1, 2, 0.9));
}

#[test]
fn nobody_away_is_covered_and_nobody_called_covers_nothing() {
    close(p_covered(&[], &[]), 1.0, 0.0);
    close(p_uncovered(&[], &binomial(3, 0.5)), 0.0, 0.0);
    close(mean_uncovered(&[], &[]), 0.0, 0.0);
    close(p_covered(&binomial(10, 0.1), &[]), 0.348_678, 5e-7);
    close(mean_uncovered(&binomial(10, 0.1), &[]), 1.0, 1e-15);
    close(all_covered(0, 0.5, 0, 0.5), 1.0, 0.0);
    close(all_covered(3, 1.0, 3, 1.0), 1.0, 0.0);
    close(all_covered(3, 1.0, 2, 1.0), 0.0, 0.0);
    close(uncovered_posts(3, 1.0, 2, 1.0), 1.0, 0.0);
}

#[test]
fn enough_backups_are_the_first_number_that_is_enough() {
    // The published 0.889130 with two and 0.965839 with three.
    let away = binomial(10, 0.1);
    assert_eq!(backups_for(0.889, &away, 0.9), Some(2));
    assert_eq!(backups_for(0.95, &away, 0.9), Some(3));
    for target in [0.0, 0.3, 0.95, 0.99, 0.999, 0.999_999] {
        for takeover in [0.05, 0.4, 0.9, 1.0] {
            let enough = backups_for(target, &away, takeover).unwrap();
            assert!(all_covered(10, 0.1, enough, takeover) >= target);
            assert!(enough == 0 || all_covered(10, 0.1, enough - 1, takeover) < target);
        }
    }
    // A target that is met exactly is met.
    assert_eq!(backups_for(0.95, &[0.95, 0.05], 0.9), Some(0));
    assert_eq!(backups_for(0.9, &binomial(1, 0.1), 0.9), Some(0));
}

#[test]
fn no_number_of_untrained_backups_is_enough() {
    let away = binomial(10, 0.1);
    assert_eq!(backups_for(0.95, &away, 0.0), None);
    assert_eq!(backups_for(0.95, &away, f64::NAN), None);
    assert_eq!(backups_for(0.3, &away, 0.0), Some(0)); // 0.348678 without anyone
    assert_eq!(backups_for(1.0, &away, 0.9), None); // certainty of the uncertain
    assert_eq!(backups_for(1.0, &away, 1.0), Some(10));
    assert_eq!(backups_for(0.95, &away, 1e-9), None); // more than a million
    assert_eq!(backups_for(1.0, &[], 0.0), Some(0));
}

#[test]
fn enough_people_are_the_first_number_that_is_enough() {
    let independent = |people| binomial(people, 0.1);
    for (required, target) in [(1, 0.95), (4, 0.918), (4, 0.919), (8, 0.99), (20, 0.999)] {
        let people = people_for(required, target, &[], independent).unwrap();
        let covered = |people: u32| at_least(required as usize, &binomial(people, 0.9));
        assert!(covered(people) >= target && covered(people - 1) < target);
    }
    assert_eq!(people_for(0, 0.999, &[], independent), Some(0));
    // Two sure backups stand for two people, as far as the requirement goes.
    assert_eq!(people_for(2, 0.999, &[0.0, 0.0, 1.0], independent), Some(0));
    // The presence of the post says the same.
    let takers = binomial(2, 0.7);
    let people = people_for(6, 0.99, &takers, independent).unwrap();
    let short = |scheduled| {
        let post = Post {
            scheduled,
            required: 6,
            planned_absence: 0.0,
            lasting_absence: 0.0,
            unplanned_absence: 0.1,
            backups: 2,
            refill: 0.0,
            takeover: 0.7,
        };
        p_short(6, &presence(&post))
    };
    assert!(short(people) <= 0.01 && short(people - 1) > 0.01);
}

#[test]
fn absences_that_come_together_need_more_people_or_cannot_be_outnumbered() {
    let needed =
        |dependence: Dependence| people_for(6, 0.99, &[], |people| dependence.absences(people, 0.05));
    let (apart, together) = (needed(Dependence::Independent), needed(Dependence::Correlated(0.05)));
    assert!(apart.unwrap() < together.unwrap());
    // All or none, five days in a hundred: no number is there on 99.
    assert_eq!(needed(Dependence::Correlated(1.0)), None);
    assert_eq!(needed(Dependence::Shock { probability: 0.02, absence: 1.0 }), None);
    // Nobody ever comes.
    assert_eq!(people_for(1, 0.5, &[], |people| binomial(people, 1.0)), None);
}

#[test]
fn published_case_7_10_newsvendor() {
    for (absence, numbers) in [(0.1, [3, 4, 4]), (0.15, [4, 5, 6])] {
        for (fractile, number) in [0.8, 0.9, 0.95].into_iter().zip(numbers) {
            let away = binomial(20, absence);
            assert_eq!(backups_that_pay(&away, 1.0, 1.0 - fractile, 1.0), Some(number));
        }
    }
}

#[test]
fn a_backup_that_costs_as_much_as_an_empty_post_never_pays() {
    let away = binomial(20, 0.1);
    assert_eq!(backups_that_pay(&away, 1.0, 100.0, 100.0), Some(0));
    assert_eq!(backups_that_pay(&away, 1.0, 300.0, 100.0), Some(0));
    assert_eq!(backups_that_pay(&away, 0.9, 5.0, 0.0), Some(0));
    assert_eq!(backups_that_pay(&away, 0.9, f64::NAN, f64::NAN), Some(0));
    assert_eq!(backups_that_pay(&away, 0.0, 1.0, 100.0), Some(0));
    // Free ones: all that can be needed, or no end of uncertain ones.
    assert_eq!(backups_that_pay(&away, 1.0, 0.0, 100.0), Some(20));
    assert_eq!(backups_that_pay(&away, 0.5, 0.0, 100.0), None);
}

#[test]
fn the_number_of_uncertain_backups_that_pays_costs_least() {
    for (absence, takeover, cost) in [(0.1, 0.6, 0.2), (0.15, 0.9, 0.05), (0.05, 0.3, 0.1)] {
        let away = binomial(20, absence);
        let total =
            |backups: u32| f64::from(backups) * cost + mean_uncovered(&away, &binomial(backups, takeover));
        let best = (0..60).min_by(|&a, &b| total(a).total_cmp(&total(b)));
        assert_eq!(backups_that_pay(&away, takeover, cost, 1.0), best);
    }
}

#[test]
fn the_same_ratio_covers_more_in_a_larger_pool() {
    // One backup for four posts, for clients of their own and pooled.
    let covered = |pool: u32, ratio: u32| all_covered(ratio * pool, 0.1, pool, 0.9);
    let pools = [1, 2, 4, 8, 16, 32];
    assert!(pools.windows(2).all(|pair| covered(pair[0], 4) < covered(pair[1], 4)));
    // Only if it is enough on the mean: one for twelve posts is not, and pooled it is short nearly always.
    assert!(pools.windows(2).all(|pair| covered(pair[0], 12) > covered(pair[1], 12)));
    // And the same coverage needs a smaller ratio.
    let ratio = |posts: u32| {
        let backups = backups_for(0.95, &binomial(posts, 0.12), 0.85).unwrap();
        f64::from(backups) / f64::from(posts)
    };
    assert!(ratio(160) < ratio(40) && ratio(40) < ratio(10));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn more_backups_never_lower_coverage(
        team in prop::collection::vec(0.0..=1.0, 0..20_usize),
        backups in prop::collection::vec(0.0..=1.0, 1..10_usize),
    ) {
        let away = poisson_binomial(&team);
        let (fewer, all) = (poisson_binomial(&backups[1..]), poisson_binomial(&backups));
        prop_assert!(p_covered(&away, &fewer) <= p_covered(&away, &all) + 1e-14);
        prop_assert!(mean_uncovered(&away, &all) <= mean_uncovered(&away, &fewer) + 1e-13);
        prop_assert!((p_covered(&away, &all) + p_uncovered(&away, &all) - 1.0).abs() <= 1e-14);
    }

    #[test]
    fn one_more_backup_saves_its_chance_of_being_needed(
        team in prop::collection::vec(0.0..=1.0, 0..20_usize), b in 0..10_u32, p in 0.0..=1.0,
    ) {
        let away = poisson_binomial(&team);
        let missing = |backups: u32| mean_uncovered(&away, &binomial(backups, p));
        let saved = p * p_uncovered(&away, &binomial(b, p));
        prop_assert!((missing(b) - missing(b + 1) - saved).abs() <= 1e-12);
    }

    #[test]
    fn higher_targets_never_need_fewer(
        n in 0..30_u32, q in 0.0..=0.5, p in 0.05..=1.0, low in 0.0..0.999, more in 0.0..=1.0,
    ) {
        let high = low + (0.9999 - low) * more;
        let away = binomial(n, q);
        prop_assert!(backups_for(low, &away, p) <= backups_for(high, &away, p));
        let people = |target| people_for(n, target, &[], |people| binomial(people, q));
        prop_assert!(people(low) <= people(high) && people(low) >= Some(0));
    }
}
