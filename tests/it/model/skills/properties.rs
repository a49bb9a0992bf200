//! What holds for any team.

use super::{CHANCE, agree, by_hand, kind, team};
use proptest::prelude::*;
use relevo::model::cause::Cause;
use relevo::model::skills::{Kind, Layers, Team};

fn any_team() -> impl Strategy<Value = Team> {
    let one = (1..3_u32, 0.3..=1.0, 0..8_u32, 0..8_u32, 0.0..=1.0).prop_map(
        |(people, there, own, also, exposed)| {
            let of = |bits: u32| (0..3).filter(|bit| bits >> bit & 1 == 1).collect::<Vec<usize>>();
            Kind { exposed, ..kind(people, there, &of(own), &of(also)) }
        },
    );
    (prop::collection::vec(one, 0..5), prop::collection::vec(0..4_u32, 3), 0.0..=0.5, 0.0..=0.6).prop_map(
        |(kinds, posts, absence, correlation)| Team {
            cause: Cause { absence, correlation },
            ..team(kinds, &posts)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn matching_agrees_with_every_placement(team in any_team()) {
        let people: u32 = team.kinds.iter().map(|kind| kind.people).sum();
        prop_assume!(people <= 6);
        agree(&team.covered(CHANCE), &by_hand(&team), 1e-10);
    }

    #[test]
    fn one_more_trained_backup_never_lowers_coverage_of_any_layer(
        team in any_team(), there in 0.0..=1.0, layers in 0..8_u32,
    ) {
        let of: Vec<usize> = (0..3).filter(|bit| layers >> bit & 1 == 1).collect();
        let before = team.covered(CHANCE);
        let mut more = team.clone();
        more.kinds.push(kind(1, there, &[], &of));
        let after = more.covered(CHANCE);
        prop_assert!(after.all >= before.all - 1e-12 && after.uncovered <= before.uncovered + 1e-12);
        for (after, before) in after.layers.iter().zip(&before.layers) {
            prop_assert!(after.covered >= before.covered - 1e-12);
        }
    }

    #[test]
    fn an_untrained_backup_covers_nothing_more(team in any_team(), there in 0.0..=1.0) {
        let before = team.covered(CHANCE);
        let mut more = team.clone();
        more.kinds.push(kind(1, there, &[], &[]));
        agree(&more.covered(CHANCE), &before, 1e-12);
    }

    #[test]
    fn cross_training_never_lowers_coverage(team in any_team(), place in 0..5_usize, layer in 0..3_usize) {
        let before = team.covered(CHANCE);
        let after = team.covered_with(CHANCE, |other, kind| {
            let more = if other == place { Layers::one(layer) } else { Layers::NONE };
            Kind { stands_in: kind.stands_in.or(more), ..*kind }
        });
        prop_assert!(after.all >= before.all - 1e-12 && after.uncovered <= before.uncovered + 1e-12);
    }

    #[test]
    fn full_flexibility_is_no_less_than_the_chain_and_the_chain_than_none(team in any_team()) {
        let flexibility = team.flexibility(CHANCE);
        let steps = [flexibility.one_layer, flexibility.chain, flexibility.all_layers];
        for pair in steps.windows(2) {
            prop_assert!(pair[1].all >= pair[0].all - 1e-12);
            prop_assert!(pair[1].uncovered <= pair[0].uncovered + 1e-12);
        }
    }
}
