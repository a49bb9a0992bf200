//! Who can take whose post, against every outcome and every assignment of small teams.

mod properties;

use super::close;
use relevo::model::backups::all_covered;
use relevo::model::cause::Cause;
use relevo::model::coverage::{at_least, beta_binomial, binomial};
use relevo::model::skills::{Chance, Kind, LayerSkill, Layers, Skilled, Team};

const CHANCE: Chance = Chance { draws: 4_000, seed: 7 };

fn set(layers: &[usize]) -> Layers {
    layers.iter().fold(Layers::NONE, |set, &layer| set.or(Layers::one(layer)))
}

fn kind(people: u32, there: f64, assigned: &[usize], stands_in: &[usize]) -> Kind {
    Kind { people, there, exposed: 0.0, assigned: set(assigned), stands_in: set(stands_in) }
}

fn team(kinds: Vec<Kind>, posts: &[u32]) -> Team {
    Team { kinds, posts: posts.to_vec(), on_duty: Vec::new(), cause: Cause::default() }
}

/// Every way to place people, one after the other: posts held of each layer.
fn placements(people: &[Layers], posts: &[u32]) -> Vec<Vec<u32>> {
    let mut ways = vec![vec![0; posts.len()]];
    for can in people {
        let mut more = ways.clone();
        for way in &ways {
            for layer in can.iter().filter(|&layer| layer < posts.len() && way[layer] < posts[layer]) {
                let mut next = way.clone();
                next[layer] += 1;
                more.push(next);
            }
        }
        more.sort_unstable();
        more.dedup();
        ways = more;
    }
    ways
}

/// What is told of a team, by every outcome of every person and every way to place them: posts of own people first, then the layers
/// in their order.
fn by_hand(team: &Team) -> Skilled {
    let people: Vec<(usize, &Kind)> = team
        .kinds
        .iter()
        .enumerate()
        .flat_map(|(place, kind)| (0..kind.people).map(move |_| (place, kind)))
        .collect();
    let mut sum = Skilled {
        all: 0.0,
        uncovered: 0.0,
        layers: vec![LayerSkill::default(); team.posts.len()],
        gains: Vec::new(),
        draws: None,
    };
    for day in team.cause.days(people.len() + 1) {
        for there in 0..1_u32 << people.len() {
            let here: Vec<&Kind> = people
                .iter()
                .enumerate()
                .filter(|(bit, _)| there >> bit & 1 == 1)
                .map(|(_, (_, kind))| *kind)
                .collect();
            let chance: f64 = people
                .iter()
                .enumerate()
                .map(|(bit, (_, kind))| {
                    let comes = kind.there * (1.0 - kind.exposed * day.absence);
                    if there >> bit & 1 == 1 { comes } else { 1.0 - comes }
                })
                .product::<f64>()
                * day.share;
            let own: Vec<Layers> = here.iter().map(|kind| kind.assigned).collect();
            let first = placements(&own, &team.posts).into_iter().max().unwrap();
            let can: Vec<Layers> = here.iter().map(|kind| kind.can()).collect();
            let keeps = |way: &Vec<u32>| way.iter().zip(&first).all(|(held, own)| held >= own);
            let best = placements(&can, &team.posts).into_iter().filter(keeps).max().unwrap();
            let open: Vec<u32> = team.posts.iter().zip(&best).map(|(posts, held)| posts - held).collect();
            sum.all += if open.iter().all(|&open| open == 0) { chance } else { 0.0 };
            sum.uncovered += chance * f64::from(open.iter().sum::<u32>());
            for (layer, of_layer) in sum.layers.iter_mut().enumerate() {
                of_layer.uncovered += chance * f64::from(open[layer]);
                of_layer.covered += if open[layer] == 0 { chance } else { 0.0 };
                of_layer.known += if can.iter().any(|can| can.has(layer)) { chance } else { 0.0 };
            }
        }
    }
    sum
}

fn agree(got: &Skilled, wanted: &Skilled, allowed: f64) {
    close(got.all, wanted.all, allowed);
    close(got.uncovered, wanted.uncovered, allowed * 10.0);
    for (got, wanted) in got.layers.iter().zip(&wanted.layers) {
        close(got.covered, wanted.covered, allowed);
        close(got.known, wanted.known, allowed);
        close(got.uncovered, wanted.uncovered, allowed * 10.0);
    }
}

fn small_teams() -> Vec<Team> {
    let ill = Cause { absence: 0.15, correlation: 0.2 };
    let exposed = |kind: Kind| Kind { exposed: 1.0, ..kind };
    vec![
        team(vec![kind(2, 0.9, &[0], &[]), kind(2, 0.8, &[1], &[0]), kind(1, 0.7, &[], &[0, 1])], &[2, 2]),
        team(vec![kind(1, 0.9, &[0], &[1]), kind(1, 0.8, &[1], &[2]), kind(1, 0.7, &[2], &[0])], &[1, 1, 1]),
        team(vec![kind(3, 0.85, &[0, 1], &[]), kind(2, 0.6, &[], &[2])], &[1, 2, 1]),
        Team {
            cause: ill,
            ..team(
                vec![
                    exposed(kind(3, 0.95, &[0], &[1])),
                    exposed(kind(2, 0.9, &[1], &[])),
                    kind(1, 0.8, &[], &[1]),
                ],
                &[2, 2],
            )
        },
        team(vec![kind(2, 0.5, &[0], &[]), kind(2, 0.5, &[], &[])], &[1, 1]),
    ]
}

#[test]
fn every_outcome_and_every_placement_of_small_teams_is_what_is_told() {
    for team in small_teams() {
        let got = team.covered(CHANCE);
        assert_eq!(got.draws, None);
        agree(&got, &by_hand(&team), 1e-12);
    }
}

#[test]
fn one_layer_is_the_plain_formula_of_backups() {
    // Ten posts, ten people away one day in ten, two backups who come nine times in ten: the published 0.889130.
    let team = team(vec![kind(10, 0.9, &[0], &[]), kind(2, 0.9, &[], &[0])], &[10]);
    let got = team.covered(CHANCE);
    close(got.all, 0.889_130, 5e-7);
    close(got.uncovered, 0.141_432, 5e-7);
    close(got.all, all_covered(10, 0.1, 2, 0.9), 1e-12);
}

#[test]
fn the_day_s_cause_makes_absences_of_alike_people_beta_binomial() {
    for (correlation, at_most_two) in
        [(0.0, 0.929_809), (0.05, 0.893_870), (0.1, 0.873_171), (0.2, 0.854_143), (1.0, 0.9)]
    {
        let cause = Cause { absence: 0.1, correlation };
        let all = Kind { exposed: 1.0, ..kind(10, 1.0, &[0], &[]) };
        let got = Team { cause, ..team(vec![all], &[8]) }.covered(CHANCE);
        close(got.all, at_most_two, 5e-7);
    }
    // Far more people than kinds of day could be exact for.
    for (people, absence, correlation) in
        [(60, 0.04, 0.05), (300, 0.04, 0.05), (300, 0.1, 0.02), (40, 0.3, 0.3)]
    {
        let exact = beta_binomial(people, absence, correlation);
        let mut mixed = vec![0.0; people as usize + 1];
        for day in (Cause { absence, correlation }).days(20) {
            let of_day = binomial(people, day.absence);
            mixed.iter_mut().zip(of_day).for_each(|(sum, chance)| *sum += day.share * chance);
        }
        let furthest = (0..=people as usize)
            .map(|k| (at_least(k, &mixed) - at_least(k, &exact)).abs())
            .fold(0.0, f64::max);
        assert!(furthest < 2e-3, "{people} people: {furthest}");
    }
}

#[test]
fn kinds_of_day_have_the_moments_of_the_beta() {
    for (absence, correlation) in [(0.04, 0.05), (0.5, 0.3), (0.9, 0.01), (1e-6, 0.05), (0.2, 0.999)] {
        let days = Cause { absence, correlation }.days(9);
        let moment = |power: i32| days.iter().map(|day| day.share * day.absence.powi(power)).sum::<f64>();
        close(moment(0), 1.0, 1e-12);
        close(moment(1), absence, 1e-12);
        close(moment(2) - absence * absence, correlation * absence * (1.0 - absence), 1e-12);
    }
    for odd in [f64::NAN, f64::INFINITY, -1.0, 0.0, 1.0, 1e-300] {
        for other in [f64::NAN, 0.0, 1e-12, 0.5, 1.0, 2.0] {
            for days in
                [Cause { absence: odd, correlation: other }, Cause { absence: other, correlation: odd }]
            {
                let days = days.days(20);
                close(days.iter().map(|day| day.share).sum(), 1.0, 1e-12);
                assert!(days.iter().all(|day| (0.0..=1.0).contains(&day.absence)));
            }
        }
    }
}

/// Twenty people of their own, too many for every outcome, who are alike in fact, so that the exact figure is known too.
fn told_apart(team: &Team) -> Team {
    let kinds = team.kinds.iter().flat_map(|kind| {
        (0..kind.people).map(|person| Kind {
            people: 1,
            there: kind.there - 1e-9 * f64::from(person),
            ..*kind
        })
    });
    Team { kinds: kinds.collect(), ..team.clone() }
}

#[test]
fn drawn_days_agree_with_every_outcome_within_their_interval() {
    let ill = Cause { absence: 0.08, correlation: 0.1 };
    let exposed = |kind: Kind| Kind { exposed: 1.0, ..kind };
    let teams = [
        team(vec![kind(9, 0.88, &[0], &[]), kind(8, 0.92, &[1], &[0]), kind(3, 0.8, &[], &[0, 1])], &[9, 8]),
        team(vec![kind(6, 0.9, &[0], &[1]), kind(6, 0.9, &[1], &[2]), kind(6, 0.9, &[2], &[0])], &[5, 6, 6]),
        Team {
            cause: ill,
            ..team(
                vec![
                    exposed(kind(10, 0.95, &[0], &[])),
                    exposed(kind(6, 0.95, &[1], &[])),
                    kind(4, 0.7, &[], &[0, 1]),
                ],
                &[10, 6],
            )
        },
    ];
    for team in teams {
        let exact = team.covered(CHANCE);
        assert_eq!(exact.draws, None);
        for seed in [1, 2, 3] {
            let drawn = told_apart(&team).covered(Chance { draws: 20_000, seed });
            assert_eq!(drawn.draws, Some(20_000));
            // Four standard errors: of a dozen figures, one in a thousand runs would miss.
            let error = 4.0 * drawn.error();
            close(drawn.all, exact.all, error);
            for (drawn, exact) in drawn.layers.iter().zip(&exact.layers) {
                close(drawn.covered, exact.covered, 4.0 * (0.25_f64 / 20_000.0).sqrt());
            }
        }
    }
}

#[test]
fn the_same_seed_draws_the_same_days() {
    let team = told_apart(&small_teams()[0]);
    let many = Team { kinds: team.kinds.repeat(5), posts: vec![10, 10], ..team };
    assert_eq!(many.covered(CHANCE), many.covered(CHANCE));
    assert_ne!(many.covered(CHANCE).all.to_bits(), many.covered(Chance { seed: 8, ..CHANCE }).all.to_bits());
}

#[test]
fn who_takes_turns_is_on_duty_as_often_as_the_others() {
    // Of twenty, fourteen are on duty, and all of those are needed: alike, so that the exact figure is a binomial one.
    let crew = Team { on_duty: vec![14], ..team(vec![kind(20, 0.95, &[0], &[])], &[14]) };
    let drawn = crew.covered(Chance { draws: 20_000, seed: 3 });
    close(drawn.all, 0.95_f64.powi(14), 4.0 * drawn.error());
    // Only one of two can take the second layer: half the days, and then if there.
    let pair = vec![kind(1, 1.0, &[0], &[1]), kind(1, 1.0, &[0], &[])];
    let drawn =
        Team { on_duty: vec![1, 0], ..team(pair, &[0, 1]) }.covered(Chance { draws: 20_000, seed: 3 });
    close(drawn.all, 0.5, 4.0 * drawn.error());
}

#[test]
fn the_gain_of_a_training_is_what_the_trained_team_covers_more() {
    for team in small_teams() {
        let apart = told_apart(&team);
        let before = apart.covered(CHANCE);
        let mut most: f64 = 0.0;
        for (place, gains) in before.gains.iter().enumerate() {
            for (layer, gain) in gains.iter().enumerate() {
                let after = apart.covered_with(CHANCE, |other, kind| {
                    let more = if other == place { Layers::one(layer) } else { Layers::NONE };
                    Kind { stands_in: kind.stands_in.or(more), ..*kind }
                });
                close(before.uncovered - after.uncovered, gain.posts, 1e-12);
                close(after.all - before.all, gain.all, 1e-12);
                most = most.max(gain.posts);
            }
        }
        close(before.best_training().map_or(0.0, |best| best.gain.posts), most, 1e-12);
    }
}

#[test]
fn the_gain_of_a_training_is_exact_on_the_days_drawn() {
    let kinds: Vec<Kind> = (0..24_u32)
        .map(|person| {
            let layer = person as usize % 4;
            kind(1, 0.8 + 0.005 * f64::from(person), &[layer], if person % 3 == 0 { &[0] } else { &[] })
        })
        .collect();
    let team = team(kinds, &[6, 6, 5, 6]);
    let before = team.covered(CHANCE);
    assert!(before.draws.is_some());
    let best = before.best_training().unwrap();
    let after = team.covered_with(CHANCE, |other, kind| {
        let more = if other == best.kind { Layers::one(best.layer) } else { Layers::NONE };
        Kind { stands_in: kind.stands_in.or(more), ..*kind }
    });
    close(before.uncovered - after.uncovered, best.gain.posts, 1e-9);
    close(after.all - before.all, best.gain.all, 1e-9);
}

#[test]
fn nobody_to_train_is_no_training() {
    let all_know_all = team(vec![kind(4, 0.5, &[0], &[1])], &[2, 2]);
    assert_eq!(all_know_all.covered(CHANCE).best_training(), None);
    assert_eq!(team(Vec::new(), &[1]).covered(CHANCE).best_training(), None);
    close(team(Vec::new(), &[1]).covered(CHANCE).all, 0.0, 0.0);
    close(team(Vec::new(), &[]).covered(CHANCE).all, 1.0, 0.0);
}

#[test]
fn a_person_who_is_needed_where_they_are_does_not_move() {
    // One assigned to the second layer could take the first, but their own post would stay open: own posts go first.
    let got = team(vec![kind(1, 1.0, &[1], &[0])], &[1, 1]).covered(CHANCE);
    close(got.layers[0].covered, 0.0, 0.0);
    close(got.layers[1].covered, 1.0, 0.0);
    // A backup who can take either goes to the first.
    let got = team(vec![kind(1, 1.0, &[], &[0, 1])], &[1, 1]).covered(CHANCE);
    close(got.layers[0].covered, 1.0, 0.0);
    // And moves on the one who is assigned to the second when only that lets both be held.
    let got = team(vec![kind(1, 1.0, &[1], &[0]), kind(1, 1.0, &[], &[1])], &[1, 1]).covered(CHANCE);
    close(got.all, 1.0, 0.0);
}

#[test]
fn the_bus_factor_counts_who_must_be_missing() {
    let team =
        team(vec![kind(2, 0.9, &[0], &[]), kind(1, 0.9, &[1], &[0]), kind(1, 0.9, &[], &[0])], &[2, 2, 0]);
    // Four can take two posts: three must be missing.
    assert_eq!(team.bus_factor(0), Some(3));
    // One for two posts: a post is open as it is.
    assert_eq!(team.bus_factor(1), Some(0));
    assert_eq!(team.bus_factor(2), None);
    assert_eq!(team.bus_factor(9), None);
}

#[test]
fn a_closed_chain_gains_nearly_all_of_full_flexibility() {
    // Ten layers of two posts and three people each, as many as are there on the mean need to be: the case of Jordan & Graves.
    let kinds = (0..10).map(|layer| kind(3, 0.7, &[layer], &[])).collect();
    let flexibility = team(kinds, &[2; 10]).flexibility(Chance { draws: 4_000, seed: 1 });
    let share = flexibility.share_of_chain().unwrap();
    assert!(share > 0.9, "{share}");
    assert!(flexibility.one_layer.uncovered > 2.0 * flexibility.chain.uncovered);
}

#[test]
fn a_layer_of_its_own_has_no_flexibility_to_gain() {
    let flexibility = team(vec![kind(3, 0.9, &[0], &[])], &[3]).flexibility(CHANCE);
    assert_eq!(flexibility.share_of_chain(), None);
}

#[test]
fn three_hundred_people_of_their_own_are_drawn_and_the_order_of_kinds_is_kept() {
    let kinds: Vec<Kind> =
        (0..300_usize).map(|person| kind(1, 0.9, &[person % 12], &[(person + 1) % 12])).collect();
    let got = team(kinds, &[22; 12]).covered(Chance { draws: 500, seed: 1 });
    assert_eq!(got.gains.len(), 300);
    assert!(got.all > 0.0 && got.all <= 1.0 && got.layers.len() == 12);
}

#[test]
fn whatever_comes_in_chances_come_out() {
    for odd in [f64::NAN, -1.0, 2.0, f64::INFINITY] {
        let cause = Cause { absence: odd, correlation: odd };
        let one = Kind { exposed: odd, ..kind(2, odd, &[0, 31], &[1, 40]) };
        let got = Team { cause, ..team(vec![one, one], &[1, 3]) }.covered(Chance { draws: 0, seed: 0 });
        assert!((0.0..=1.0).contains(&got.all) && got.uncovered.is_finite() && got.error().is_finite());
    }
}
