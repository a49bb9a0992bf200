//! What backups are asked for on a day, and what each of them brings, against outcomes gone through one by one.

mod properties;

use super::close;
use relevo::model::backups::curve::{DayCosts, Line, Period, Point, knee, luck};
use relevo::model::backups::gaps::{Filling, Gaps, Roster};
use relevo::model::backups::{backups_that_pay, mean_uncovered};
use relevo::model::coverage::{beta_binomial, binomial, poisson_binomial};

const ALWAYS: Filling = Filling { confirmation: 1.0, in_time: true };

/// The curve up to so many backups.
fn curve(gaps: &Gaps, line: &Line, most: u32) -> Vec<Point> {
    relevo::model::backups::curve::curve(gaps, line, most, |_| false)
}

fn team(people: u32, posts: u32, planned: f64, unplanned: f64) -> Roster {
    Roster { people, posts, planned, at_once: 0, lasting: 0.0, unplanned, correlation: 0.0 }
}

/// The probability of one outcome of `n` trials, as bits.
fn weight(p: f64, bits: u32, n: u32) -> f64 {
    (0..n).map(|bit| if bits >> bit & 1 == 1 { p } else { 1.0 - p }).product()
}

/// P(all covered) and the mean of open posts by every outcome of every person and backup.
///
/// Backups are asked one after the other; each who comes confirms or not. That is the story, not the formula.
fn every_outcome(roster: &Roster, backups: &[f64], confirmation: f64) -> (f64, f64) {
    let (n, b) = (roster.people, u32::try_from(backups.len()).unwrap());
    let (mut covered, mut open) = (0.0, 0.0);
    for leave in 0..1_u32 << n {
        let there = n - leave.count_ones();
        for ill in (0..1_u32 << n).filter(|ill| ill & leave == 0) {
            let ill_chance: f64 = (0..n)
                .filter(|bit| leave >> bit & 1 == 0)
                .map(|bit| if ill >> bit & 1 == 1 { roster.unplanned } else { 1.0 - roster.unplanned })
                .product();
            for free in 0..1_u32 << b {
                let free_chance: f64 = (0..b)
                    .map(|bit| {
                        let own = backups[bit as usize];
                        if free >> bit & 1 == 1 { own } else { 1.0 - own }
                    })
                    .product();
                for says in 0..1_u32 << b {
                    let mut ahead = roster.posts.saturating_sub(there);
                    let mut left = 0;
                    for bit in (0..b).filter(|bit| free >> bit & 1 == 1) {
                        if ahead > 0 {
                            ahead -= says >> bit & 1;
                        } else {
                            left += 1;
                        }
                    }
                    let known = roster.posts.saturating_sub(there);
                    let present = there - ill.count_ones();
                    let sudden = roster.posts.saturating_sub(present) - known;
                    let stays = ahead + sudden.saturating_sub(left);
                    let chance = weight(roster.planned, leave, n)
                        * ill_chance
                        * free_chance
                        * weight(confirmation, says, b);
                    covered += if stays == 0 { chance } else { 0.0 };
                    open += chance * f64::from(stays);
                }
            }
        }
    }
    (covered, open)
}

#[test]
fn every_outcome_of_small_teams_is_what_the_formulas_say() {
    let teams = [
        team(4, 4, 0.15, 0.1),
        team(4, 3, 0.3, 0.2),
        team(5, 2, 0.5, 0.25),
        team(3, 4, 0.2, 0.1),
        team(3, 0, 0.2, 0.1),
    ];
    for roster in teams {
        for backups in [&[][..], &[0.7], &[0.9, 0.4], &[0.8, 0.5, 0.3]] {
            for confirmation in [1.0, 0.95, 0.5, 0.1] {
                let (covered, open) = every_outcome(&roster, backups, confirmation);
                let gaps = roster.gaps(Filling { confirmation, in_time: true });
                let takers = poisson_binomial(backups);
                close(gaps.all_covered(&takers), covered, 1e-12);
                close(gaps.uncovered(&takers), open, 1e-12);
            }
        }
    }
}

#[test]
fn case_8_of_the_published_ones_holds_for_leave_known_ahead_and_not() {
    for roster in [team(10, 10, 0.1, 0.0), team(10, 10, 0.0, 0.1)] {
        let gaps = roster.gaps(ALWAYS);
        let cases = [
            (0, 0.348_678, 1.0),
            (1, 0.697_357, 0.413_811),
            (2, 0.889_130, 0.141_432),
            (3, 0.965_839, 0.041_649),
        ];
        for (backups, covered, open) in cases {
            close(gaps.all_covered(&binomial(backups, 0.9)), covered, 5e-7);
            close(gaps.uncovered(&binomial(backups, 0.9)), open, 5e-7);
        }
    }
    // As a curve, over which the number grows.
    let gaps = team(40, 40, 0.0, 0.12).gaps(ALWAYS);
    let points = curve(&gaps, &Line { own: &[], further: 0.85 }, 8);
    close(points[8].covered, 0.861_548, 5e-7);
    let gaps = team(20, 20, 0.12, 0.0).gaps(ALWAYS);
    let points = curve(&gaps, &Line { own: &[], further: 0.85 }, 4);
    close(points[3].covered, 0.683_463, 5e-7);
    close(points[4].covered, 0.827_225, 5e-7);
}

#[test]
fn case_9_of_the_published_ones_correlated_absence_is_what_backups_meet() {
    for (correlation, at_most_two) in
        [(0.0, 0.929_809), (0.05, 0.893_870), (0.1, 0.873_171), (0.2, 0.854_143)]
    {
        let gaps = Roster { correlation, ..team(10, 10, 0.0, 0.1) }.gaps(ALWAYS);
        // Two backups who always come.
        close(gaps.all_covered(&[0.0, 0.0, 1.0]), at_most_two, 5e-7);
    }
}

#[test]
fn case_10_of_the_published_ones_is_the_cheapest_number_of_the_curve() {
    for (absence, numbers) in [(0.1, [3, 4, 4]), (0.15, [4, 5, 6])] {
        for (fractile, number) in [0.8, 0.9, 0.95].into_iter().zip(numbers) {
            let gaps = team(20, 20, 0.0, absence).gaps(ALWAYS);
            let points = curve(&gaps, &Line { own: &[], further: 1.0 }, 20);
            let costs = DayCosts { standing_by: 1.0 - fractile, visit: 0.0, uncovered: 1.0 };
            assert_eq!(costs.cheapest(&points, gaps.mean()), Some(number));
        }
    }
}

#[test]
fn the_cheapest_number_is_where_one_more_no_longer_pays() {
    let gaps = team(12, 12, 0.08, 0.05).gaps(ALWAYS);
    let points = curve(&gaps, &Line { own: &[], further: 0.7 }, 30);
    for (standing_by, visit, uncovered) in [(20.0, 0.0, 200.0), (20.0, 150.0, 400.0), (90.0, 10.0, 500.0)] {
        let costs = DayCosts { standing_by, visit, uncovered };
        let pays = |backups: usize| {
            let saved = points[backups].uncovered - points[backups + 1].uncovered;
            saved > standing_by / (uncovered - visit)
        };
        let rule = (0..30).find(|&backups| !pays(backups)).unwrap();
        assert_eq!(costs.cheapest(&points, gaps.mean()), u32::try_from(rule).ok());
    }
    // An open post that costs no more than a visit never calls for a backup; free backups never end.
    let costs = DayCosts { standing_by: 20.0, visit: 100.0, uncovered: 100.0 };
    assert_eq!(costs.cheapest(&points, gaps.mean()), Some(0));
    let free = DayCosts { standing_by: 0.0, ..costs };
    assert_eq!(free.cheapest(&points, gaps.mean()), Some(0));
    let free = DayCosts { standing_by: 0.0, visit: 0.0, uncovered: 100.0 };
    assert_eq!(free.cheapest(&points[..5], gaps.mean()), None);
    assert_eq!(free.cheapest(&[], 0.0), None);
}

#[test]
fn the_newsvendor_of_alike_backups_agrees_with_the_search() {
    let away = binomial(15, 0.12);
    let gaps = team(15, 15, 0.0, 0.12).gaps(ALWAYS);
    for takeover in [0.4, 0.75, 1.0] {
        let points = curve(&gaps, &Line { own: &[], further: takeover }, 60);
        let costs = DayCosts { standing_by: 12.0, visit: 0.0, uncovered: 100.0 };
        assert_eq!(costs.cheapest(&points, gaps.mean()), backups_that_pay(&away, takeover, 12.0, 100.0));
    }
}

#[test]
fn backups_who_come_too_late_cover_only_what_was_known_ahead() {
    let roster = team(6, 6, 0.1, 0.05);
    let late = roster.gaps(Filling { confirmation: 0.9, in_time: false });
    let many = [0.0; 39].into_iter().chain([1.0]).collect::<Vec<_>>();
    // With any number of backups, what stays open is whoever falls out.
    close(late.uncovered(&many), 6.0 * 0.9 * 0.05, 1e-9);
    close(late.all_covered(&many), (1.0_f64 - 0.9 * 0.05).powi(6), 1e-9);
    let none = roster.gaps(Filling { confirmation: 0.9, in_time: true });
    close(late.uncovered(&[]), none.uncovered(&[]), 1e-12);
    close(late.all_covered(&[]), none.all_covered(&[]), 1e-12);
}

#[test]
fn visits_that_are_never_confirmed_leave_leave_open_and_backups_free() {
    let roster = team(5, 5, 0.2, 0.1);
    let gaps = roster.gaps(Filling { confirmation: 0.0, in_time: true });
    let two = [0.0, 0.0, 1.0];
    let everybody_is_there = 0.8_f64.powi(5);
    close(gaps.all_covered(&two), everybody_is_there * binomial(5, 0.1)[..=2].iter().sum::<f64>(), 1e-12);
    let known: f64 = 5.0 * 0.2;
    let sudden: f64 = binomial(5, 0.2)
        .iter()
        .enumerate()
        .map(|(away, chance)| chance * mean_uncovered(&binomial(5 - u32::try_from(away).unwrap(), 0.1), &two))
        .sum();
    close(gaps.uncovered(&two), known + sudden, 1e-12);
}

#[test]
fn sickness_that_lasts_is_known_ahead_like_leave() {
    let confirmed = Filling { confirmation: 0.9, in_time: false };
    let leave = team(6, 6, 0.1, 0.0).gaps(confirmed);
    let ill = Roster { lasting: 0.1, ..team(6, 6, 0.0, 0.0) }.gaps(confirmed);
    for backups in 0..5 {
        let takers = binomial(backups, 0.8);
        close(ill.all_covered(&takers), leave.all_covered(&takers), 1e-12);
        close(ill.uncovered(&takers), leave.uncovered(&takers), 1e-12);
    }
    // Both: who is on leave is not counted as ill.
    let both = Roster { lasting: 0.2, ..team(6, 6, 0.1, 0.0) };
    for (known, wanted) in both.known_ahead().iter().zip(binomial(6, 1.0 - 0.9 * 0.8)) {
        close(*known, wanted, 1e-12);
    }
    let together = Roster { correlation: 0.1, ..Roster { lasting: 0.2, ..team(6, 6, 0.0, 0.0) } };
    assert_eq!(together.known_ahead(), beta_binomial(6, 0.2, 0.1));
}

#[test]
fn a_limit_on_leave_keeps_its_days_and_cuts_its_peaks() {
    let free = team(12, 12, 0.15, 0.0);
    let held = Roster { at_once: 2, ..free };
    let mean = |away: &[f64]| away.iter().enumerate().map(|(n, p)| n as f64 * p).sum::<f64>();
    close(mean(&held.on_leave()), 12.0 * 0.15, 1e-9);
    assert_eq!(held.on_leave().len(), 3);
    // The same leave without peaks needs fewer backups.
    let covered = |roster: Roster| roster.gaps(ALWAYS).all_covered(&binomial(2, 0.95));
    assert!(covered(held) > covered(free));
    // More leave than the limit lets through: always as many as it allows.
    let crowded = Roster { planned: 0.5, ..held };
    close(crowded.on_leave()[2], 1.0, 1e-9);
    assert_eq!(Roster { at_once: 40, ..free }.on_leave(), free.on_leave());
}

#[test]
fn teams_that_share_backups_are_a_team_of_their_sum() {
    // Without a common cause, three teams of four are one of twelve.
    let (small, large) = (
        team(4, 4, 0.1, 0.05).gaps(Filling { confirmation: 0.9, in_time: true }),
        team(12, 12, 0.1, 0.05).gaps(Filling { confirmation: 0.9, in_time: true }),
    );
    let shared = small.of_teams(3);
    let takers = poisson_binomial(&[0.8, 0.8, 0.4]);
    close(shared.all_covered(&takers), large.all_covered(&takers), 1e-12);
    close(shared.uncovered(&takers), large.uncovered(&takers), 1e-12);
    close(shared.mean(), 3.0 * small.mean(), 1e-12);
    assert_eq!(small.of_teams(1).uncovered(&takers).to_bits(), small.uncovered(&takers).to_bits());
    close(small.of_teams(0).uncovered(&[]), 0.0, 0.0);
}

#[test]
fn luck_of_certain_confirmation_is_that_of_the_sum() {
    // One post, half the days open: of 20 days Bin(20, ½), P10 7 and P90 13.
    let gaps = team(1, 1, 0.0, 0.5).gaps(ALWAYS);
    let [p10, p90] = luck(&gaps, &[], Period { days: 20, spell: 1 });
    close(p10, 7.0 / 20.0, 1e-12);
    close(p90, 13.0 / 20.0, 1e-12);
    // Absences of four days are five draws: Bin(5, ½) has P10 1 and P90 4.
    let [p10, p90] = luck(&gaps, &[], Period { days: 20, spell: 4 });
    close(p10, 1.0 / 5.0, 1e-12);
    close(p90, 4.0 / 5.0, 1e-12);
    // Nobody away: no luck.
    let [p10, p90] = luck(&team(3, 3, 0.0, 0.0).gaps(ALWAYS), &[], Period { days: 20, spell: 1 });
    close(p10.max(p90), 0.0, 0.0);
}

#[test]
fn enough_backups_are_found_by_halving_too() {
    let gaps = team(10, 10, 0.1, 0.0).gaps(ALWAYS);
    assert_eq!(gaps.enough(0.889, 400, |backups| binomial(backups, 0.9)), Some(2));
    assert_eq!(gaps.enough(0.95, 400, |backups| binomial(backups, 0.9)), Some(3));
    assert_eq!(gaps.enough(0.3, 400, |backups| binomial(backups, 0.9)), Some(0));
    assert_eq!(gaps.enough(0.95, 2, |backups| binomial(backups, 0.9)), None);
    assert_eq!(gaps.enough(0.95, 400, |backups| binomial(backups, 0.0)), None);
    for target in [0.5, 0.9, 0.99, 0.999] {
        let points = curve(&gaps, &Line { own: &[], further: 0.6 }, 40);
        let first = points.iter().find(|point| point.covered >= target).map(|point| point.backups);
        assert_eq!(gaps.enough(target, 400, |backups| binomial(backups, 0.6)), first);
    }
}

#[test]
fn a_curve_ends_where_it_is_enough() {
    let gaps = team(10, 10, 0.0, 0.1).gaps(ALWAYS);
    let line = Line { own: &[0.9], further: 0.9 };
    let enough = |points: &[Point]| points.last().is_some_and(|last| last.covered >= 0.95);
    let points = relevo::model::backups::curve::curve(&gaps, &line, 20, enough);
    assert_eq!(points.last().map(|last| last.backups), Some(3)); // 0.965839
    assert_eq!(curve(&gaps, &line, 2).len(), 3);
}

#[test]
fn the_knee_is_furthest_below_the_chord() {
    // y = 1/(1 + x) on 0..=9: below the chord 1 − x/10 by 0.9·x/… largest where (1 + x)² = 10, x = 2.16.
    let values: Vec<f64> = (0..10).map(|x| 1.0 / (1.0 + f64::from(x))).collect();
    assert_eq!(knee(&values), Some(2));
    assert_eq!(knee(&[]), None);
    assert_eq!(knee(&[1.0]), None);
    assert_eq!(knee(&[5.0, 5.0, 5.0]), None);
    assert_eq!(knee(&[1.0, 0.9, 0.0]), None); // bends the other way
}

#[test]
fn whatever_comes_in_open_posts_and_chances_come_out() {
    for odd in [f64::NAN, -1.0, 2.0, f64::INFINITY, 0.0, 1.0] {
        for (people, posts) in [(0, 0), (0, 3), (3, 0), (2, 5)] {
            let roster = Roster {
                people,
                posts,
                planned: odd,
                at_once: 1,
                lasting: odd,
                unplanned: odd,
                correlation: odd,
            };
            let gaps = roster.gaps(Filling { confirmation: odd, in_time: true }).of_teams(2);
            let line = Line { own: &[odd], further: odd };
            for Point { backups, covered, uncovered } in curve(&gaps, &line, 3) {
                assert!((0.0..=1.0).contains(&covered) && uncovered.is_finite() && uncovered >= 0.0);
                let [p10, p90] = luck(&gaps, &line.takers(backups), Period { days: 0, spell: 0 });
                assert!(p10.is_finite() && p90.is_finite() && p10 <= p90);
            }
        }
    }
}
