//! Presence with backups who each have a chance of their own.

use super::close;
use proptest::prelude::*;
use relevo::model::coverage::{Dependence, Post, at_least, p_short, presence_of_unlike, presence_when};

const POST: Post = Post {
    scheduled: 3,
    required: 3,
    planned_absence: 0.0,
    lasting_absence: 0.0,
    unplanned_absence: 0.2,
    backups: 0,
    refill: 0.0,
    takeover: 0.0,
};

#[test]
fn two_unlike_backups_by_hand() {
    // All three there: 0.8³ = 0.512. One away (0.384): one of the two comes, 1 − 0.1 × 0.6 = 0.94. Two away (0.096): both,
    // 0.36. Short: 1 − 0.512 − 0.36096 − 0.03456.
    let present = presence_of_unlike(&POST, &[0.0, 0.0], &[0.9, 0.4], Dependence::Independent);
    close(p_short(3, &present), 0.092_48, 1e-12);
}

#[test]
fn who_is_on_a_visit_is_not_free_and_is_the_likeliest_to_have_come() {
    // One post, on leave for sure; both backups refill for sure: one does, and the one left is not needed. Of two posts,
    // one of them on leave or ill by chance, the rest is the one of 0.4.
    let post = Post { scheduled: 1, required: 1, planned_absence: 1.0, ..POST };
    let present = presence_of_unlike(&post, &[1.0, 1.0], &[0.9, 0.4], Dependence::Independent);
    // The one who refills falls out with 0.2, and is replaced with 0.4.
    close(p_short(1, &present), 0.2 * 0.6, 1e-12);
}

#[test]
fn nobody_to_call_is_the_team_alone() {
    let alone = presence_when(&POST, Dependence::Independent);
    assert_eq!(presence_of_unlike(&POST, &[], &[], Dependence::Independent), alone);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn alike_backups_are_those_of_the_usual_formula_and_one_more_never_lowers_presence(
        scheduled in 0..9_u32,
        required in 0..9_u32,
        absences in [0.0..0.5_f64, 0.0..0.3, 0.0..0.4],
        correlation in 0.0..0.2_f64,
        count in 0..6_u32,
        chance in 0.0..1.0_f64,
        confirmed in 0.0..1.0_f64,
        mut chances in prop::collection::vec(0.0..1.0_f64, 0..6),
        more in 0.0..1.0_f64,
    ) {
        let dependence = Dependence::Correlated(correlation);
        let [planned_absence, lasting_absence, unplanned_absence] = absences;
        let post = Post { scheduled, required, planned_absence, lasting_absence, unplanned_absence, ..POST };
        let of = |chances: &[f64]| {
            let refills: Vec<f64> = chances.iter().map(|chance| chance * confirmed).collect();
            presence_of_unlike(&post, &refills, chances, dependence)
        };
        let alike = Post { backups: count, refill: chance * confirmed, takeover: chance, ..post };
        for (one, other) in of(&vec![chance; count as usize]).iter().zip(presence_when(&alike, dependence)) {
            prop_assert!((one - other).abs() < 1e-12);
        }
        let sorted = |mut chances: Vec<f64>| { chances.sort_by(|a, b| b.total_cmp(a)); chances };
        chances = sorted(chances);
        let before = of(&chances);
        let after = of(&sorted([chances.clone(), vec![more]].concat()));
        for people in 0..=scheduled.max(required) as usize {
            prop_assert!(at_least(people, &after) >= at_least(people, &before) - 1e-12);
        }
        let idle = of(&[chances.clone(), vec![0.0]].concat());
        prop_assert!(idle.iter().zip(&before).all(|(one, other)| (one - other).abs() < 1e-12));
    }
}
