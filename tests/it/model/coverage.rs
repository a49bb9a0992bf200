use super::close;
use proptest::prelude::*;
use relevo::model::backups::{all_covered, p_uncovered, uncovered_posts};
use relevo::model::coverage::{
    Dependence, Post, at_least, beta_binomial, binomial, filled, p_short, poisson_binomial, presence,
    presence_when, shortfall,
};

#[test]
fn published_case_7_7_k_of_n() {
    close(at_least(4, &binomial(5, 0.9)), 0.918_540, 5e-7);
    close(at_least(5, &binomial(6, 0.9)), 0.885_735, 5e-7);
    close(at_least(6, &binomial(8, 0.85)), 0.894_787, 5e-7);
    let present = poisson_binomial(&[0.95, 0.9, 0.9, 0.8, 0.7]);
    close(at_least(4, &present), 0.841_77, 5e-6);
    close(at_least(3, &present), 0.978_67, 5e-6);
    close(at_least(5, &present), 0.430_92, 5e-6);
}

#[test]
fn equal_people_are_a_binomial() {
    for (left, right) in poisson_binomial(&[0.17; 30]).iter().zip(binomial(30, 0.17)) {
        close(*left, right, 1e-14);
    }
    close(binomial(5_000, 0.999).iter().sum(), 1.0, 1e-12);
    assert_eq!(binomial(2, 1.0), vec![0.0, 0.0, 1.0]);
    assert_eq!(binomial(0, 0.5), vec![1.0]);
}

const POST: Post = Post {
    scheduled: 10,
    required: 10,
    planned_absence: 0.0,
    lasting_absence: 0.0,
    unplanned_absence: 0.1,
    backups: 3,
    refill: 0.0,
    takeover: 0.9,
};

#[test]
fn where_every_post_is_required_presence_is_the_cover_formula() {
    let present = presence(&POST);
    close(1.0 - p_short(10, &present), all_covered(10, 0.1, 3, 0.9), 1e-12);
    close(shortfall(10, &present), uncovered_posts(10, 0.1, 3, 0.9), 1e-12);
    // Planned leave with the same probabilities is the same arithmetic.
    let planned = Post { planned_absence: 0.1, unplanned_absence: 0.0, refill: 0.9, takeover: 0.0, ..POST };
    close(1.0 - p_short(10, &presence(&planned)), all_covered(10, 0.1, 3, 0.9), 1e-12);
}

#[test]
fn a_backup_on_leave_cover_is_not_free_for_the_sick() {
    // One post, surely on leave, surely refilled by the only backup, who then falls ill: nobody is left.
    let post = Post {
        scheduled: 1,
        required: 1,
        planned_absence: 1.0,
        lasting_absence: 0.0,
        unplanned_absence: 1.0,
        backups: 1,
        refill: 1.0,
        takeover: 1.0,
    };
    close(p_short(1, &presence(&post)), 1.0, 1e-15);
    // With a second backup one is still free; and so is the only one when nobody is on leave.
    close(p_short(1, &presence(&Post { backups: 2, ..post })), 0.0, 1e-15);
    close(p_short(1, &presence(&Post { backups: 1, refill: 0.5, planned_absence: 0.0, ..post })), 0.0, 1e-15);
}

#[test]
fn presence_agrees_with_enumeration() {
    let post = Post {
        scheduled: 3,
        required: 2,
        planned_absence: 0.2,
        lasting_absence: 0.0,
        unplanned_absence: 0.3,
        backups: 2,
        refill: 0.4,
        takeover: 0.6,
    };
    let weight = |p: f64, bits: u32, n: u32| -> f64 {
        (0..n).map(|bit| if bits >> bit & 1 == 1 { p } else { 1.0 - p }).product()
    };
    let mut expected = [0.0; 4];
    for (leave, willing) in (0..8_u32).flat_map(|leave| (0..4_u32).map(move |willing| (leave, willing))) {
        let used = willing.count_ones().min(leave.count_ones());
        let (here, free) = (3 - leave.count_ones() + used, 2 - used);
        for (sick, comes) in (0..1 << here).flat_map(|sick| (0..1 << free).map(move |comes| (sick, comes))) {
            let left = here - u32::count_ones(sick);
            let present = left + u32::count_ones(comes).min(2_u32.saturating_sub(left));
            expected[present as usize] += weight(0.2, leave, 3)
                * weight(0.4, willing, 2)
                * weight(0.3, sick, here)
                * weight(0.6, comes, free);
        }
    }
    for (got, want) in presence(&post).iter().zip(expected) {
        close(*got, want, 1e-12);
    }
}

#[test]
fn backups_never_lower_coverage_and_never_fill_beyond_the_requirement() {
    let mut before = 1.0;
    for backups in 0..6 {
        let short = p_short(8, &presence(&Post { backups, required: 8, planned_absence: 0.1, ..POST }));
        assert!(short <= before + 1e-15);
        before = short;
    }
    let none = presence(&Post { backups: 0, required: 5, ..POST });
    let many = presence(&Post { backups: 9, required: 5, ..POST });
    for above in 6..=10 {
        close(none[above], many[above], 1e-12);
    }
}

#[test]
fn more_people_never_lower_coverage() {
    let short = |scheduled| p_short(4, &presence(&Post { scheduled, required: 4, ..POST }));
    assert!((0..12).all(|scheduled| short(scheduled + 1) <= short(scheduled) + 1e-15));
    assert_eq!(presence(&Post { scheduled: 0, required: 0, backups: 0, ..POST }), vec![1.0]);
}

#[test]
fn a_million_backups_of_a_large_team_take_no_room() {
    // As a table of backups by people this would be a quarter of a terabyte.
    let team = Post { scheduled: 30_000, required: 30_000, backups: 1_000_000, takeover: 0.85, ..POST };
    for post in [team, Post { planned_absence: 0.001, refill: 0.5, ..team }] {
        let present = presence_when(&post, Dependence::Independent);
        close(p_short(30_000, &present), 0.0, 1e-300);
        close(present[30_000], 1.0, 1e-12);
    }
}

#[test]
fn published_case_7_9_beta_binomial() {
    for (correlation, at_most_two) in
        [(0.0, 0.929_809), (0.05, 0.893_870), (0.1, 0.873_171), (0.2, 0.854_143)]
    {
        close(beta_binomial(10, 0.1, correlation).iter().take(3).sum(), at_most_two, 5e-7);
    }
}

#[test]
fn no_correlation_is_independence_to_the_last_bit() {
    assert_eq!(beta_binomial(30, 0.17, 0.0), binomial(30, 0.17));
    let post = Post { planned_absence: 0.12, refill: 0.5, ..POST };
    assert_eq!(presence_when(&post, Dependence::Correlated(0.0)), presence(&post));
    let none = Dependence::Shock { probability: 0.0, absence: 1.0 };
    assert_eq!(presence_when(&post, none), presence(&post));
}

#[test]
fn full_correlation_is_all_or_none() {
    assert_eq!(beta_binomial(4, 0.25, 1.0), vec![0.75, 0.0, 0.0, 0.0, 0.25]);
    assert_eq!(beta_binomial(0, 0.25, 1.0), vec![1.0]);
    let nearly = beta_binomial(4, 0.25, 1.0 - 1e-15);
    close(nearly[0], 0.75, 1e-14);
    close(nearly[4], 0.25, 1e-14);
}

#[test]
fn a_strike_leaves_nobody_and_backups_then_cover_what_they_can() {
    let strike = Dependence::Shock { probability: 1.0, absence: 1.0 };
    let present = presence_when(&Post { takeover: 1.0, backups: 3, ..POST }, strike);
    close(present[3], 1.0, 0.0);
    // One day in a hundred: at least so often is the post short.
    let rare = Dependence::Shock { probability: 0.01, absence: 1.0 };
    let short = p_short(10, &presence_when(&POST, rare));
    close(short, 0.99 * p_short(10, &presence(&POST)) + 0.01, 1e-14);
}

#[test]
fn whatever_comes_in_a_distribution_comes_out() {
    for odd in [f64::NAN, -1.0, 2.0, f64::INFINITY, f64::NEG_INFINITY, 0.0, 1.0, f64::MIN_POSITIVE] {
        for other in [f64::NAN, 0.0, 0.05, 1.0, 7.0] {
            for people in [0, 1, 7] {
                let absences = Dependence::Correlated(other).absences(people, odd);
                close(absences.iter().sum(), 1.0, 1e-14);
                let shock = Dependence::Shock { probability: other, absence: odd };
                close(shock.absences(people, 0.1).iter().sum(), 1.0, 1e-14);
                let post = Post {
                    scheduled: people,
                    required: 3,
                    planned_absence: other,
                    lasting_absence: 0.0,
                    unplanned_absence: odd,
                    backups: people,
                    refill: odd,
                    takeover: other,
                };
                close(presence_when(&post, shock).iter().sum(), 1.0, 1e-14);
            }
        }
    }
    assert_eq!(filled(2, &[], &[]), vec![1.0, 0.0, 0.0]);
    assert_eq!(filled(2, &[], &[0.5, 0.5]), vec![0.5, 0.5, 0.0]);
    assert_eq!(poisson_binomial(&[f64::NAN, 2.0]), vec![0.0, 1.0, 0.0]);
}

#[test]
fn a_rare_shortage_is_not_lost() {
    // Eight people, one needed, one absent in a thousand: short with (1/1000)⁸.
    let post = Post { scheduled: 8, required: 1, unplanned_absence: 1e-3, backups: 0, takeover: 0.0, ..POST };
    close(p_short(1, &presence(&post)) * 1e24, 1.0, 1e-12);
}

/// Mean and variance of a distribution indexed by its number.
fn moments(distribution: &[f64]) -> (f64, f64) {
    let mean: f64 = (0..).zip(distribution).map(|(n, p)| f64::from(n) * p).sum();
    (mean, (0..).zip(distribution).map(|(n, p)| (f64::from(n) - mean).powi(2) * p).sum())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_people_changes_nothing(
        team in prop::collection::vec(0.0..=1.0, 0..30_usize),
        turn in 0..30_usize,
    ) {
        let mut other = team.clone();
        other.reverse();
        let turn = turn.min(other.len());
        other.rotate_left(turn);
        for (left, right) in poisson_binomial(&team).into_iter().zip(poisson_binomial(&other)) {
            prop_assert!((left - right).abs() <= 1e-13 * left.max(1e-290), "{left} is not {right}");
        }
    }

    #[test]
    fn people_of_their_own_have_the_mean_and_variance_of_their_sum(
        team in prop::collection::vec(0.0..=1.0, 0..40_usize),
    ) {
        let weights = poisson_binomial(&team);
        let (mean, variance) = moments(&weights);
        prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() <= 1e-14);
        prop_assert!((mean - team.iter().sum::<f64>()).abs() <= 1e-12);
        prop_assert!((variance - team.iter().map(|p| p * (1.0 - p)).sum::<f64>()).abs() <= 1e-11);
    }

    #[test]
    fn correlation_widens_absence_as_its_formula_says(
        n in 1..80_u32, p in 0.0..=1.0, low in 0.0..=1.0, more in 0.0..=1.0,
    ) {
        let variance = |correlation: f64| moments(&beta_binomial(n, p, correlation));
        let exact = |correlation: f64| f64::from(n) * p * (1.0 - p) * (1.0 + f64::from(n - 1) * correlation);
        let high = low + (1.0 - low) * more;
        for correlation in [low, high] {
            let (mean, variance) = variance(correlation);
            prop_assert!((mean - f64::from(n) * p).abs() <= 1e-11);
            prop_assert!((variance - exact(correlation)).abs() <= 1e-9);
        }
        prop_assert!(variance(low).1 <= variance(high).1 + 1e-9);
    }

    #[test]
    fn more_absence_never_raises_coverage(
        scheduled in 0..14_u32, required in 0..14_u32, backups in 0..5_u32, correlation in 0.0..=1.0,
        unplanned in 0.0..=1.0, planned in 0.0..=1.0, lasting in 0.0..=1.0, more in 0.0..=1.0,
        refill in 0.0..=1.0, takeover in 0.0..=1.0,
    ) {
        let post = Post {
            scheduled, required, planned_absence: planned, lasting_absence: lasting, unplanned_absence: unplanned, backups,
            refill, takeover,
        };
        let short = |post: &Post| p_short(required, &presence_when(post, Dependence::Correlated(correlation)));
        let sicker = Post { unplanned_absence: unplanned + (1.0 - unplanned) * more, ..post };
        prop_assert!(short(&post) <= short(&sicker) + 1e-13);
        let fewer = Post { refill: 0.0, ..post };
        let another = Post { backups: backups + 1, ..fewer };
        prop_assert!(short(&another) <= short(&fewer) + 1e-13);
        let present = presence_when(&post, Dependence::Correlated(correlation));
        prop_assert!((present.iter().sum::<f64>() - 1.0).abs() <= 1e-13);
        prop_assert!(present.iter().all(|&weight| weight >= 0.0));
    }

    #[test]
    fn without_backups_coverage_is_the_plain_tail(n in 0..40_u32, spare in 0..10_u32, q in 0.0..=1.0) {
        let post = Post {
            scheduled: n, required: n.saturating_sub(spare), planned_absence: 0.0, lasting_absence: 0.0, unplanned_absence: q,
            backups: 0, refill: 0.0, takeover: 0.0,
        };
        let short = p_short(post.required, &presence(&post));
        let tail = at_least((n - post.required) as usize + 1, &binomial(n, q));
        prop_assert!((short - tail).abs() <= 1e-12 * tail.max(1e-20), "{short} is not {tail}");
    }

    #[test]
    fn filling_leaves_short_what_backups_leave_uncovered(
        team in prop::collection::vec(0.0..=1.0, 1..12_usize),
        backups in prop::collection::vec(0.0..=1.0, 0..6_usize),
    ) {
        let absent: Vec<f64> = team.iter().map(|p| 1.0 - p).collect();
        let (staff, takers) = (poisson_binomial(&team), poisson_binomial(&backups));
        let required = u32::try_from(team.len()).unwrap();
        let short = p_short(required, &filled(required, &staff, &takers));
        prop_assert!((short - p_uncovered(&poisson_binomial(&absent), &takers)).abs() <= 1e-13);
    }
}

#[test]
fn a_spell_in_two_parts_is_the_spell_where_nobody_stands_in() {
    // One in ten is ill, three of four of them since an earlier day.
    let (lasting, sudden) = (0.075, 0.025 / 0.925);
    let whole = Post { backups: 0, ..POST };
    let parts = Post { lasting_absence: lasting, unplanned_absence: sudden, ..whole };
    for (left, right) in presence(&parts).iter().zip(presence(&whole)) {
        close(*left, right, 1e-14);
    }
    // Illness that strikes together: the same mean, and the same spread to a hundredth.
    let of = |post: &Post| {
        let present = presence_when(post, Dependence::Correlated(0.05));
        let mean: f64 = present.iter().enumerate().map(|(n, p)| n as f64 * p).sum();
        let square: f64 = present.iter().enumerate().map(|(n, p)| (n as f64).powi(2) * p).sum();
        (mean, square - mean * mean)
    };
    let ((mean, variance), (whole_mean, whole_variance)) = (of(&parts), of(&whole));
    close(mean, whole_mean, 1e-12);
    assert!((variance / whole_variance - 1.0).abs() < 0.01, "{variance} {whole_variance}");
}

#[test]
fn who_is_ill_since_yesterday_is_replaced_from_the_opening_on() {
    // Two posts, one backup who always comes if asked the day before, and never at once.
    let post = Post {
        scheduled: 2,
        required: 2,
        planned_absence: 0.0,
        lasting_absence: 0.2,
        unplanned_absence: 0.1,
        backups: 1,
        refill: 1.0,
        takeover: 0.0,
    };
    // Nobody since yesterday .64, one .32, who is replaced; both .04, one of whom is. Then everybody who is there comes
    // with .9, the backup too.
    close(p_short(2, &presence(&post)), 1.0 - 0.96 * 0.81, 1e-14);
    close(shortfall(2, &presence(&post)), 0.96 * 0.2 + 0.04 * 1.1, 1e-14);
}
