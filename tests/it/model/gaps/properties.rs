//! What holds for any team and any backups.

use super::{ALWAYS, team};
use proptest::prelude::*;
use relevo::model::backups::curve::{Period, luck};
use relevo::model::backups::gaps::{Filling, Gaps, Roster};
use relevo::model::backups::{all_covered, mean_uncovered, p_covered, uncovered_posts};
use relevo::model::coverage::{beta_binomial, binomial, poisson_binomial};

fn filling() -> impl Strategy<Value = Filling> {
    (0.0..=1.0, any::<bool>()).prop_map(|(confirmation, in_time)| Filling { confirmation, in_time })
}

fn roster() -> impl Strategy<Value = Roster> {
    (0..12_u32, 0..12_u32, 0.0..=0.6, 0..4_u32, 0.0..=0.5, 0.0..=0.5, 0.0..=0.5).prop_map(
        |(people, posts, planned, at_once, lasting, unplanned, correlation)| Roster {
            people,
            posts,
            planned,
            at_once,
            lasting,
            unplanned,
            correlation,
        },
    )
}

fn covers(gaps: &Gaps, backups: &[f64]) -> (f64, f64) {
    let takers = poisson_binomial(backups);
    (gaps.all_covered(&takers), gaps.uncovered(&takers))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_more_trained_backup_never_lowers_coverage(
        roster in roster(), filling in filling(), backups in prop::collection::vec(0.0..=1.0, 0..6_usize), more in 0.0..=1.0,
    ) {
        let gaps = roster.gaps(filling);
        let (covered, open) = covers(&gaps, &backups);
        let (covered_more, open_more) = covers(&gaps, &[&backups[..], &[more]].concat());
        prop_assert!(covered_more >= covered - 1e-12 && open_more <= open + 1e-11);
    }

    #[test]
    fn an_untrained_backup_changes_nothing(
        roster in roster(), filling in filling(), backups in prop::collection::vec(0.0..=1.0, 0..6_usize),
    ) {
        let gaps = roster.gaps(filling);
        let (covered, open) = covers(&gaps, &backups);
        let (same, same_open) = covers(&gaps, &[&backups[..], &[0.0]].concat());
        prop_assert!((same - covered).abs() < 1e-14 && (same_open - open).abs() < 1e-13);
    }

    #[test]
    fn pooling_never_hurts(
        roster in roster(), filling in filling(), backups in prop::collection::vec(0.0..=1.0, 0..4_usize), teams in 1..5_u32,
    ) {
        let shared = |gaps: &Gaps| gaps.of_teams(teams);
        let all = backups.repeat(teams as usize);
        let gaps = roster.gaps(filling);
        let (own, _) = covers(&gaps, &backups);
        let (pooled, _) = covers(&shared(&gaps), &all);
        prop_assert!(pooled >= own.powi(i32::try_from(teams).unwrap()) - 1e-12);
        // Refused visits use up backups who would have been free elsewhere; where all are confirmed, open posts are fewer too.
        let gaps = roster.gaps(Filling { confirmation: 1.0, ..filling });
        let (_, open) = covers(&gaps, &backups);
        let (_, open_pooled) = covers(&shared(&gaps), &all);
        prop_assert!(open_pooled <= f64::from(teams) * open + 1e-10);
    }

    #[test]
    fn where_all_are_required_and_nothing_is_refused_gaps_are_absences(
        n in 0..15_u32, q in 0.0..=1.0, rho in 0.0..=1.0, backups in prop::collection::vec(0.0..=1.0, 0..6_usize),
    ) {
        let gaps = Roster { correlation: rho, ..team(n, n, 0.0, q) }.gaps(ALWAYS);
        let (away, takers) = (beta_binomial(n, q, rho), poisson_binomial(&backups));
        prop_assert!((gaps.all_covered(&takers) - p_covered(&away, &takers)).abs() < 1e-12);
        prop_assert!((gaps.uncovered(&takers) - mean_uncovered(&away, &takers)).abs() < 1e-11);
        let alike = Roster { correlation: 0.0, ..team(n, n, 0.0, q) }.gaps(ALWAYS);
        let three = binomial(3, 0.6);
        prop_assert!((alike.all_covered(&three) - all_covered(n, q, 3, 0.6)).abs() < 1e-12);
        prop_assert!((alike.uncovered(&three) - uncovered_posts(n, q, 3, 0.6)).abs() < 1e-11);
    }

    #[test]
    fn luck_stays_around_the_mean(roster in roster(), filling in filling(), b in 0..5_u32) {
        let gaps = roster.gaps(filling);
        let takers = binomial(b, 0.7);
        let [p10, p90] = luck(&gaps, &takers, Period { days: 200, spell: 1 });
        prop_assert!(p10 <= p90 && p10 <= gaps.uncovered(&takers) + 1e-9);
    }
}
