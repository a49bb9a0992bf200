//! Numbers that follow from a list of people: by hand, and what must hold for any list.

use jiff::civil::date;
use proptest::prelude::*;
use relevo::engine::{able, evaluate, headcounts, layer_weights, plan, staffed};
use relevo::i18n::Language;
use relevo::model::backups::p_covered;
use relevo::model::coverage::{binomial, poisson_binomial};
use relevo::scenario::presets::Preset;
use relevo::scenario::staff::{Entry, Leave, LeaveKind, Person, Role, Skill, Staff};
use relevo::scenario::{BackupSizing, Group, Scenario};
use std::borrow::Cow;

pub(super) fn person(id: u32, heads: u32, roles: &[(Role, u32)]) -> Person {
    let skills = roles.iter().map(|&(role, visits)| Skill { role, visits, last: None }).collect();
    Person { id, name: String::new(), heads, group: 0, skills }
}

/// A scenario of so many layers with these people; induction takes two visits.
pub(super) fn with(layers: usize, people: Vec<Person>) -> Scenario {
    let mut scenario = Scenario::default();
    scenario.layers = (0..layers).map(|_| scenario.layers[0].clone()).collect();
    scenario.money.induction_visits = 2.0;
    scenario.staff = Staff { people, from: Some(date(2026, 1, 5)), ..Staff::default() }.write();
    scenario
}

/// The chance that each backup comes, the likeliest first.
fn takers(scenario: &Scenario) -> Vec<f64> {
    let backups = &staffed(scenario).backups;
    let mean = backups.availability * backups.trained;
    if backups.unlike.is_empty() {
        vec![mean; backups.count as usize]
    } else {
        backups.unlike.iter().map(|times| times * mean).collect()
    }
}

const A: (Role, u32) = (Role::Assigned, 0);
const NO: (Role, u32) = (Role::Nothing, 0);
const B: (Role, u32) = (Role::Backup, 2);

#[test]
fn numbers_of_a_small_list_by_hand() {
    // Three on both layers, one on the first; two backups trained on the first, one of them still learning the second;
    // one on the second who stands in there, too. Absences: 1.5 + 1 on the first, 1.5 + 1 on the second.
    let scenario = with(
        2,
        vec![
            person(1, 3, &[A, A]),
            person(2, 1, &[A, NO]),
            person(3, 1, &[B, NO]),
            person(4, 1, &[B, (Role::Backup, 1)]),
            person(5, 1, &[NO, (Role::Both, 2)]),
        ],
    );
    let derived = staffed(&scenario);
    assert_eq!(layer_weights(&Staff::of(&scenario).0, 2), [0.5, 0.5]);
    assert_eq!(
        (derived.team.headcount(), derived.backups.sizing, derived.backups.count),
        (5, BackupSizing::Count, 3)
    );
    // They can take 0.5, 0.5 and 0.15 × 0.5 of the absences.
    assert_eq!(able(&Staff::of(&scenario).0, &scenario), [0.5, 0.5, 0.075]);
    assert!((derived.backups.availability - 0.85).abs() < 1e-12);
    assert!((derived.backups.trained - 1.075 / 3.0).abs() < 1e-12);
    let chances = takers(&scenario);
    assert!(chances.iter().zip([0.425, 0.425, 0.063_75]).all(|(chance, told)| (chance - told).abs() < 1e-12));
}

#[test]
fn backups_who_know_everything_are_those_who_are_stated() {
    let mut scenario = with(3, vec![person(1, 7, &[A; 3]), person(2, 2, &[B; 3])]);
    let listed = evaluate(&scenario);
    scenario.staff.clear();
    scenario.team.groups[0].headcount = 7;
    (scenario.backups.sizing, scenario.backups.count, scenario.backups.trained) =
        (BackupSizing::Count, 2, 1.0);
    let stated = evaluate(&scenario);
    assert_eq!(listed.today, stated.today);
    let mut models = listed.models;
    // What is suggested is a change of the list where there is one.
    models.actions.clone_from(&stated.models.actions);
    models.goals.clone_from(&stated.models.goals);
    assert_eq!(models, stated.models);
}

#[test]
fn a_plan_of_a_list_is_that_of_the_numbers_that_follow() {
    let scenario =
        with(2, vec![person(1, 6, &[A, A]), person(2, 1, &[B, NO]), person(3, 1, &[(Role::Both, 2), A])]);
    let derived = staffed(&scenario).into_owned();
    assert_eq!(plan(&scenario), plan(&derived));
    assert_eq!(staffed(&derived), Cow::Borrowed(&derived));
    assert_eq!(derived.staff, "");
}

#[test]
fn without_the_list_what_is_stated_counts_again() {
    let stated = Preset::Software.scenario(Language::En);
    let listed =
        Scenario { staff: with(stated.layers.len(), vec![person(1, 2, &[A])]).staff, ..stated.clone() };
    assert_ne!(staffed(&listed).into_owned(), stated);
    assert_eq!(staffed(&Scenario { staff: String::new(), ..listed }).into_owned(), stated);
}

#[test]
fn a_list_of_nobody_but_backups_says_nothing_of_the_team() {
    let mut scenario = with(1, vec![person(1, 2, &[B])]);
    scenario.team.groups[0].headcount = 9;
    let derived = staffed(&scenario);
    assert_eq!((derived.team.headcount(), derived.backups.count, derived.backups.unlike.len()), (9, 2, 0));
    assert_eq!(headcounts(&Staff::of(&scenario).0, 1), Vec::<u32>::new());
}

#[test]
fn a_list_without_backups_says_nothing_of_them() {
    let scenario = with(1, vec![person(1, 4, &[A])]);
    let derived = staffed(&scenario);
    assert_eq!((derived.team.headcount(), &derived.backups), (4, &scenario.backups));
}

#[test]
fn backups_of_whom_nobody_is_trained_are_paid_and_cover_nothing() {
    let scenario = with(1, vec![person(1, 4, &[A]), person(2, 3, &[(Role::Backup, 1)])]);
    let backups = &staffed(&scenario).backups;
    assert_eq!((backups.count, backups.trained, backups.unlike.len()), (3, 0.0, 0));
    let mut nobody = staffed(&scenario).into_owned();
    nobody.backups.count = 0;
    assert_eq!(plan(&scenario).shifts, plan(&nobody).shifts);
    assert!(plan(&scenario).cost.backups > plan(&nobody).cost.backups);
}

#[test]
fn people_of_a_group_that_is_not_there_are_in_the_last_and_who_is_on_no_layer_is_one_of_the_team() {
    let mut scenario = with(1, Vec::new());
    scenario.team.groups = vec![Group::default(), Group::default()];
    let people = vec![
        Person { group: 7, ..person(1, 2, &[A]) },
        person(2, 1, &[NO]),
        person(3, 400, &[]),
        person(4, 400, &[A]),
    ];
    let staff = Staff { people, ..Staff::default() };
    assert_eq!(headcounts(&staff, 2), [500, 2]);
    scenario.staff = staff.write();
    let counts: Vec<u32> = staffed(&scenario).team.groups.iter().map(|group| group.headcount).collect();
    assert_eq!(counts, [500, 2]);
}

#[test]
fn five_hundred_backups_are_as_many_as_can_be_stated() {
    let scenario =
        with(1, vec![person(1, 500, &[A]), person(2, 500, &[B]), person(3, 500, &[(Role::Both, 9)])]);
    let backups = &staffed(&scenario).backups;
    // Those who do nothing else are the likeliest.
    assert_eq!((backups.count, backups.unlike.len()), (200, 0));
    assert!(takers(&scenario).iter().all(|chance| (chance - 0.85).abs() < 1e-12));
}

#[test]
fn leave_of_the_twelve_months_counts_once_a_day_on_working_days_only() {
    let leave = |id, person, from, to, kind| Leave { id, person, from, to, kind };
    let mut scenario = with(1, vec![person(1, 1, &[A]), person(2, 3, &[A]), person(3, 1, &[B])]);
    let (mut staff, _) = Staff::of(&scenario);
    staff.leave = vec![
        // Two weeks, three of whose days are told twice; who is alike is away at once.
        leave(1, 2, date(2026, 8, 3), date(2026, 8, 14), LeaveKind::Vacation),
        leave(2, 2, date(2026, 8, 12), date(2026, 8, 18), LeaveKind::Other),
        // A weekend; and what lies before the months and behind them.
        leave(3, 1, date(2026, 5, 2), date(2026, 5, 3), LeaveKind::Vacation),
        leave(4, 1, date(2025, 12, 29), date(2026, 1, 6), LeaveKind::Training),
        leave(5, 1, date(2027, 1, 1), date(2027, 1, 8), LeaveKind::Training),
        // A backup's leave is nobody's absence from a post, nor is that of somebody who is not there.
        leave(6, 3, date(2026, 9, 1), date(2026, 9, 30), LeaveKind::Vacation),
        leave(7, 99, date(2026, 9, 1), date(2026, 9, 30), LeaveKind::Vacation),
    ];
    scenario.staff = staff.write();
    let absence = &mut scenario.absence;
    (absence.vacation_days, absence.training_days, absence.other_days) = (0.0, 0.0, 0.0);
    let days = |scenario: &Scenario| {
        let absence = &staffed(scenario).absence;
        [absence.vacation_days, absence.training_days, absence.other_days]
    };
    // Vacation 10 × 3; training 5 and 6 January 2026, and 1 January 2027, the last Friday of the 52 weeks; other 17 and
    // 18 August × 3. Of 4 people, in 52 weeks of the 52.18 of a year.
    let year = 365.25 / 7.0 / 52.0 / 4.0;
    for (told, counted) in days(&scenario).into_iter().zip([30.0, 3.0, 6.0]) {
        assert!((told - counted * year).abs() < 1e-12, "{told} {counted}");
    }
    staff.leave.reverse();
    let reversed = Scenario { staff: staff.write(), ..scenario.clone() };
    assert!(days(&reversed).into_iter().zip(days(&scenario)).all(|(one, other)| (one - other).abs() < 1e-12));
    // What is stated counts where it is more.
    scenario.absence.vacation_days = 22.0;
    assert!((days(&scenario)[0] - 22.0).abs() < 1e-12);
}

#[test]
fn names_and_agreements_change_no_number() {
    let scenario = with(2, vec![person(1, 5, &[A, A]), person(2, 1, &[B, NO])]);
    let (mut staff, _) = Staff::of(&scenario);
    staff.people.iter_mut().for_each(|person| person.name = format!("<b>{}", person.id));
    staff.ledger.push(Entry {
        id: 1,
        person: 1,
        from: date(2026, 8, 3),
        to: date(2026, 8, 3),
        ..Entry::default()
    });
    let named = Scenario { staff: staff.write(), ..scenario.clone() };
    assert_eq!(staffed(&named), staffed(&scenario));
}

#[test]
fn one_who_is_hardly_free_takes_nothing_from_one_who_is() {
    let alone = with(1, vec![person(1, 5, &[A]), person(2, 1, &[B])]);
    let both = with(1, vec![person(1, 4, &[A]), person(3, 1, &[(Role::Both, 2)]), person(2, 1, &[B])]);
    let learning = with(1, vec![person(1, 5, &[A]), person(2, 1, &[B]), person(3, 4, &[(Role::Backup, 1)])]);
    let short = |scenario: &Scenario| plan(scenario).shifts.short;
    assert!(short(&both) < short(&alone), "{} {}", short(&both), short(&alone));
    assert!((short(&learning) - short(&alone)).abs() < 1e-12);
    assert_eq!(staffed(&learning).backups.count, 5);
}

/// Somebody of a kind: holds posts or not, and on each of three layers trained, learning or nothing.
fn people() -> impl Strategy<Value = Vec<(u32, bool, [u8; 3])>> {
    prop::collection::vec((1..4_u32, any::<bool>(), [0..3_u8, 0..3_u8, 0..3_u8]), 0..6)
}

fn one(id: u32, (heads, holds, kinds): (u32, bool, [u8; 3])) -> Person {
    let role = |kind: u8, layer: usize| match (kind, holds && layer == 0) {
        (0, true) => A,
        (0, false) => NO,
        (kind, true) => (Role::Both, u32::from(kind)),
        (kind, false) => (Role::Backup, u32::from(kind)),
    };
    person(id, heads, &[role(kinds[0], 0), role(kinds[1], 1), role(kinds[2], 2)])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_more_trained_backup_never_lowers_cover_and_an_untrained_one_changes_nothing(
        list in people(),
        more in (1..3_u32, [1..3_u8, 0..3_u8, 0..3_u8]),
        assigned in [1..5_u32, 1..5, 1..5],
        posts in 1..12_u32,
        absence in 0.01..0.4_f64,
    ) {
        let holds = |layer: usize| { let mut roles = [NO; 3]; roles[layer] = A; roles };
        let ids = [100, 101, 102];
        let mut all: Vec<Person> = (0..3).map(|layer| person(ids[layer], assigned[layer], &holds(layer))).collect();
        all.extend((1..).zip(&list).map(|(id, &kind)| one(id, kind)));
        // Somebody learns, so that there are backups on the list in any case.
        all.push(person(50, 1, &[(Role::Backup, 1), NO, NO]));
        let covered = |people: &[Person]| {
            let takers = takers(&with(3, people.to_vec()));
            p_covered(&binomial(posts, absence), &poisson_binomial(&takers))
        };
        let before = covered(&all);
        let mut untrained = all.clone();
        untrained.push(person(60, more.0, &[(Role::Backup, 1), (Role::Backup, 0), NO]));
        prop_assert!((covered(&untrained) - before).abs() < 1e-12);
        let mut trained = all.clone();
        trained.push(one(60, (more.0, false, more.1)));
        prop_assert!(covered(&trained) >= before - 1e-12, "{} {}", covered(&trained), before);
        // Nor does a visit that somebody makes.
        for at in 0..all.len() {
            let mut learned = all.clone();
            for skill in &mut learned[at].skills {
                skill.visits += u32::from(skill.role.is_backup());
            }
            prop_assert!(covered(&learned) >= before - 1e-12);
        }
    }
}
