//! The plan of visits: by hand, against counting out who comes, and what must hold for any list.

use super::staffed::{person, with};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use relevo::engine::{TrainingPlan, VisitKind, WEEKS, training};
use relevo::scenario::Scenario;
use relevo::scenario::staff::{Leave, LeaveKind, Role, Staff, monday, since_1970};
use std::collections::HashMap;

/// A Thursday; the first week that is planned begins on 30 November.
const TODAY: Date = Date::constant(2026, 11, 26);

const A: (Role, u32) = (Role::Assigned, 0);
const NO: (Role, u32) = (Role::Nothing, 0);
const NEW: (Role, u32) = (Role::Backup, 0);

fn planned(scenario: &Scenario, change: impl FnOnce(&mut Staff)) -> TrainingPlan {
    let (mut staff, _) = Staff::of(scenario);
    change(&mut staff);
    training(scenario, &staff, TODAY)
}

fn leave(person: u32, from: Date, to: Date) -> Leave {
    Leave { id: person, person, from, to, kind: LeaveKind::Vacation }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12
}

#[test]
fn two_visits_make_a_backup_in_the_first_week_that_begins() {
    let scenario = with(1, vec![person(1, 4, &[A]), person(2, 1, &[NEW])]);
    let plan = planned(&scenario, |_| {});
    let visits: Vec<_> =
        plan.visits.iter().map(|visit| (visit.week, visit.person, visit.kind, visit.count)).collect();
    // Two a week, so that both are made in the week of 30 November; the skill lapses after 12 months, behind the plan.
    assert_eq!(visits, [(date(2026, 11, 30), 1, VisitKind::Induction, 2)]);
    let course = plan.courses[0];
    assert_eq!((course.missing, course.by, course.unplaced), (2, Some(date(2026, 12, 4)), 0));
    // Free to come for 85 % of the time, and nobody else is there.
    assert!(close(course.gain, 0.85) && close(plan.before.mean, 0.0) && close(plan.after.mean, 0.85));
    assert_eq!((plan.unplaced, plan.needed_a_week), (0, None));
}

#[test]
fn a_monday_is_the_first_day_of_its_own_plan() {
    let scenario = with(1, vec![person(1, 4, &[A]), person(2, 1, &[NEW])]);
    let plan = training(&scenario, &Staff::of(&scenario).0, date(2026, 11, 30));
    assert_eq!(plan.visits[0].week, date(2026, 11, 30));
}

#[test]
fn nobody_makes_a_visit_in_a_week_of_leave() {
    let scenario = with(1, vec![person(1, 4, &[A]), person(2, 1, &[NEW])]);
    // One day, the Friday; the weekend behind it is no reason to wait longer.
    let plan = planned(&scenario, |staff| staff.leave = vec![leave(2, date(2026, 12, 4), date(2026, 12, 6))]);
    assert_eq!(plan.courses[0].by, Some(date(2026, 12, 11)));
    let away = planned(&scenario, |staff| staff.leave = vec![leave(2, date(2026, 1, 1), date(2028, 1, 1))]);
    assert_eq!(
        (away.courses[0].by, away.unplaced, away.needed_a_week),
        (None, 2, None),
        "no number of visits helps"
    );
}

#[test]
fn what_buys_most_comes_first() {
    // Three in four absences fall on the second layer; who does nothing else is free more often; who has made a visit
    // already needs one more only.
    let scenario = with(
        2,
        vec![
            person(1, 1, &[A, NO]),
            person(2, 2, &[NO, A]),
            person(3, 1, &[(Role::Both, 0), A]),
            person(4, 1, &[NEW, NO]),
            person(5, 1, &[NO, NEW]),
            person(6, 1, &[NO, (Role::Backup, 1)]),
        ],
    );
    let plan = planned(&scenario, |staff| staff.training.visits_a_week = 1);
    // On the layers: 1 + 0.5 and 2 + 0.5 of 4 absences. A visit buys 0.625 × 0.85 for the one who lacks one; then 0.375 ×
    // 0.85 ÷ 2 on the first layer against 0.625 × 0.15 × 0.85 ÷ 2 on the second; then this; then 0.375 × 0.15 × 0.1275 ÷ 2.
    let order: Vec<(usize, usize)> =
        plan.courses.iter().map(|course| (course.person, course.layer)).collect();
    assert_eq!(order, [(5, 1), (3, 0), (4, 1), (2, 0)]);
    let gains = [0.625 * 0.85, 0.375 * 0.85, 0.625 * 0.15 * 0.85, 0.375 * 0.15 * 0.85 * 0.15];
    assert!(plan.courses.iter().zip(gains).all(|(course, gain)| close(course.gain, gain)));
    assert!(close(plan.after.mean - plan.before.mean, gains.iter().sum()));
    // One a week: 1, 2, 2 and 2 visits.
    let weeks: Vec<Option<Date>> = plan.courses.iter().map(|course| course.by).collect();
    let fridays = [date(2026, 12, 4), date(2026, 12, 18), date(2027, 1, 1), date(2027, 1, 15)];
    assert_eq!(weeks, fridays.map(Some));
}

#[test]
fn the_chance_that_an_absence_is_covered_is_that_of_counting_out_who_comes() {
    let heads = [2_u32, 1, 1, 3];
    let scenario = with(
        1,
        vec![
            person(1, heads[0], &[(Role::Both, 2)]),
            person(2, heads[1], &[(Role::Backup, 2)]),
            person(3, heads[2], &[(Role::Backup, 2)]),
            person(4, heads[3], &[(Role::Both, 2)]),
        ],
    );
    let plan = planned(&scenario, |_| {});
    let comes: Vec<f64> = [(heads[0], 0.15), (heads[1], 1.0), (heads[2], 1.0), (heads[3], 0.15)]
        .into_iter()
        .flat_map(|(heads, free)| (0..heads).map(move |_| 0.85 * free))
        .collect();
    let mut covered = 0.0;
    for outcome in 1_u32..1 << comes.len() {
        let chance = |(at, p): (usize, &f64)| if outcome >> at & 1 == 1 { *p } else { 1.0 - p };
        covered += comes.iter().enumerate().map(chance).product::<f64>();
    }
    assert!(close(plan.before.layers[0], covered), "{} {covered}", plan.before.layers[0]);
}

#[test]
fn people_alike_make_a_visit_each_and_more_weeks_are_taken_where_one_is_full() {
    let scenario = with(1, vec![person(1, 4, &[A]), person(2, 3, &[NEW])]);
    let plan = planned(&scenario, |staff| staff.training.visits_a_week = 4);
    let counts: Vec<(Date, u32)> = plan.visits.iter().map(|visit| (visit.week, visit.count)).collect();
    assert_eq!(counts, [(date(2026, 11, 30), 4), (date(2026, 12, 7), 2)]);
    assert!(close(plan.courses[0].gain, 1.0 - 0.15_f64.powi(3)));
}

#[test]
fn what_does_not_fit_is_told_with_the_visits_a_week_that_it_would_take() {
    // 60 backups, two visits each: 120 in 52 weeks, so that two a week leave 16 over and three do not.
    let scenario = with(1, vec![person(1, 4, &[A]), person(2, 60, &[NEW])]);
    let plan = planned(&scenario, |staff| staff.training.refresh_months = 0);
    assert_eq!((plan.unplaced, plan.needed_a_week, plan.courses[0].by), (16, Some(3), None));
    let none = planned(&scenario, |staff| {
        (staff.training.visits_a_week, staff.training.refresh_months) = (0, 0);
    });
    assert_eq!((none.unplaced, none.needed_a_week, none.visits.len()), (120, Some(3), 0));
}

#[test]
fn a_skill_is_kept_by_a_visit_in_the_last_week_before_it_lapses() {
    let scenario = with(1, vec![person(1, 4, &[A]), person(2, 1, &[(Role::Backup, 2)])]);
    // Trained on 10 February, kept for 12 months: lapses on Wednesday 10 February 2027; the week before ends on the 5th.
    let plan = planned(&scenario, |staff| staff.people[1].skills[0].last = Some(date(2026, 2, 10)));
    assert_eq!(plan.courses, []);
    let lapse = plan.lapses[0];
    assert_eq!((lapse.on, lapse.kept), (date(2027, 2, 10), Some(date(2027, 2, 1))));
    assert_eq!((plan.visits[0].week, plan.visits[0].kind), (date(2027, 2, 1), VisitKind::Refresh));
    // Of six months it lapses twice in the time: on 10 February if made in August, then half a year after the visit.
    let twice = planned(&scenario, |staff| {
        staff.training.refresh_months = 6;
        staff.people[1].skills[0].last = Some(date(2026, 8, 10));
    });
    let days: Vec<Date> = twice.lapses.iter().map(|lapse| lapse.on).collect();
    assert_eq!(days, [date(2027, 2, 10), date(2027, 8, 5)]);
    // In the week before it is away: the week before that. Without any visit it is told that none fits.
    let away = planned(&scenario, |staff| {
        staff.people[1].skills[0].last = Some(date(2026, 2, 10));
        staff.leave = vec![leave(2, date(2027, 2, 1), date(2027, 2, 12))];
    });
    assert_eq!(away.lapses[0].kept, Some(date(2027, 1, 25)));
    let never = planned(&scenario, |staff| {
        staff.people[1].skills[0].last = Some(date(2026, 2, 10));
        staff.training.visits_a_week = 0;
    });
    assert_eq!((never.lapses[0].kept, never.unplaced, never.needed_a_week), (None, 1, Some(1)));
}

#[test]
fn a_lapsed_skill_is_had_again_with_one_visit() {
    let scenario = with(1, vec![person(1, 4, &[A]), person(2, 1, &[(Role::Backup, 5)])]);
    let plan = planned(&scenario, |staff| staff.people[1].skills[0].last = Some(date(2025, 2, 10)));
    assert!(close(plan.before.mean, 0.0));
    assert_eq!((plan.courses[0].missing, plan.courses[0].by), (1, Some(date(2026, 12, 4))));
}

#[test]
fn a_list_without_anybody_or_without_backups_plans_nothing() {
    for people in [vec![], vec![person(1, 4, &[A])]] {
        let plan = planned(&with(1, people), |_| {});
        assert_eq!((plan.visits.len(), plan.courses.len(), plan.lapses.len(), plan.unplaced), (0, 0, 0, 0));
        assert!(close(plan.after.mean, 0.0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_has_room_for_every_visit_and_nobody_away(
        kinds in prop::collection::vec((1..4_u32, [0..4_usize, 0..4], [0..3_u32, 0..3], 0..400_i64), 0..12),
        away in prop::collection::vec((1..13_u32, 0..380_i64, 0..40_i64), 0..20),
        a_week in 0..5_u32,
        months in 0..14_u32,
    ) {
        let people = (1..).zip(&kinds).map(|(id, (heads, roles, visits, _))| {
            person(id, *heads, &[(Role::ALL[roles[0]], visits[0]), (Role::ALL[roles[1]], visits[1])])
        }).collect();
        let scenario = with(2, people);
        let (mut staff, _) = Staff::of(&scenario);
        let on = |days: i64| TODAY.checked_add(jiff::SignedDuration::from_hours(24 * days)).expect("a near day");
        staff.leave = away.iter().map(|&(person, from, length)| leave(person, on(from), on(from + length))).collect();
        (staff.training.visits_a_week, staff.training.refresh_months) = (a_week, months);
        for (person, (.., ago)) in staff.people.iter_mut().zip(&kinds) {
            person.skills[0].last = Some(on(-ago));
        }
        let plan = training(&scenario, &staff, TODAY);
        let mut made: HashMap<Date, u32> = HashMap::new();
        for visit in &plan.visits {
            *made.entry(visit.week).or_default() += visit.count;
            prop_assert_eq!(visit.week, monday(visit.week));
            let week = (since_1970(visit.week) - since_1970(date(2026, 11, 30))) / 7;
            prop_assert!((0..i32::try_from(WEEKS).expect("few")).contains(&week));
            let friday = on(i64::from(since_1970(visit.week) - since_1970(TODAY)) + 4);
            let id = staff.people[visit.person].id;
            let is_away = staff.leave.iter().any(|leave| leave.person == id && leave.from <= friday && leave.to >= visit.week);
            prop_assert!(!is_away);
        }
        prop_assert!(made.values().all(|&count| count <= a_week));
        for course in &plan.courses {
            let visits = plan.visits.iter().filter(|visit| {
                visit.kind == VisitKind::Induction && (visit.person, visit.layer) == (course.person, course.layer)
            });
            let count: u32 = visits.map(|visit| visit.count).sum();
            prop_assert_eq!(count + course.unplaced, course.missing * staff.people[course.person].heads);
            prop_assert_eq!(course.by.is_some(), course.unplaced == 0);
        }
        let gains: f64 = plan.courses.iter().map(|course| course.gain).sum();
        prop_assert!((plan.after.mean - plan.before.mean - gains).abs() < 1e-9 && plan.after.mean <= 1.0 + 1e-12);
        for lapse in &plan.lapses {
            prop_assert!(lapse.kept.is_none_or(|week| week < lapse.on));
        }
        if let Some(needed) = plan.needed_a_week {
            staff.training.visits_a_week = needed;
            prop_assert!(needed > a_week && training(&scenario, &staff, TODAY).unplaced < plan.unplaced);
        }
    }
}
