//! Absences: leave that is planned, and backups and colleagues who are unlike.

use super::fixture::{office, planned, promise, tickets};
use super::{Absences, Handle, Leave, Play, judge};
use crate::random::Random;
use relevo::engine::PromiseKind;
use relevo::model::coverage::{Dependence, Post, p_short, presence_when};

#[test]
fn leave_that_is_planned_leaves_more_people_than_leave_by_chance() {
    // Three people with 35 days of leave: one away 40 days of 100 and never two, or two and more in 4 of 100.
    let mut scenario = office(3, vec![tickets([2.0, 8.0, 330.0, 60.0])]);
    scenario.absence.vacation_days = 35.0;
    let (plan, desk) = planned(&scenario);
    let desk = Play { absences: Absences::PerWeek, leave: Leave::Even, handle: Handle::Pooled, ..desk };
    let played = desk.weeks(10_000, 1);
    for (severity, most) in [(0, 0.004), (1, 0.004), (2, 0.06), (3, 0.06)] {
        let promise = promise(&plan, PromiseKind::Response, severity);
        judge(&format!("P{}", severity + 1), promise.in_time, played.in_time(promise), -most..=0.002);
    }
}

#[test]
fn one_mean_chance_to_come_stands_for_backups_and_colleagues() {
    // One backup who comes in 60 of 100 cases and two colleagues in 85, against three who come in 77.
    let (backup, colleague): (f64, f64) = (0.85 * 0.7, 0.85);
    let post = |takeover: f64, backups: u32| Post {
        scheduled: 6,
        required: 6,
        planned_absence: 0.0,
        lasting_absence: 0.0,
        unplanned_absence: 0.05,
        backups,
        refill: 0.0,
        takeover,
    };
    let short = |takeover, backups| {
        p_short(6, &presence_when(&post(takeover, backups), Dependence::Correlated(0.05)))
    };
    let mean = short((backup + 2.0 * colleague) / 3.0, 3);
    // With certain people the number to come is all there is: P(short) for each number who can come.
    let come = [
        (1.0 - backup) * (1.0 - colleague).powi(2),
        backup * (1.0 - colleague).powi(2) + (1.0 - backup) * 2.0 * colleague * (1.0 - colleague),
        backup * 2.0 * colleague * (1.0 - colleague) + (1.0 - backup) * colleague.powi(2),
        backup * colleague.powi(2),
    ];
    let each: f64 = (0..4).zip(come).map(|(number, chance)| chance * short(1.0, number)).sum();
    println!("P(short) with one mean chance {mean:.5}, with each {each:.5}");
    assert!(mean > each && mean - each < 0.0015);
}

#[test]
fn a_spell_in_two_independent_parts_is_a_little_too_bad() {
    // At the opening: who is ill since yesterday is replaced by whoever said yes, who falls ill today is not. One cause
    // makes people ill on both days; the formula lets each part have its own.
    let (people, backups, yes, sick, correlation) = (8_u32, 2_u32, 0.57, 0.04, 0.05);
    let lasting = 0.75;
    let post = Post {
        scheduled: people,
        required: 7,
        planned_absence: 0.0,
        lasting_absence: sick * lasting,
        unplanned_absence: sick * (1.0 - lasting) / (1.0 - sick * lasting),
        backups,
        refill: yes,
        takeover: 0.0,
    };
    let computed = p_short(7, &presence_when(&post, Dependence::Correlated(correlation)));
    let mut random = Random::new(11);
    let days = 400_000;
    let mut short = 0_u32;
    for _ in 0..days {
        let today = random.beta(sick, correlation);
        let since = random.count(people, today * lasting);
        let here = people - since + random.count(backups, yes).min(since);
        let falls = today * (1.0 - lasting) / (1.0 - today * lasting).max(1e-12);
        short += u32::from(here - random.count(here, falls) < 7);
    }
    let played = f64::from(short) / f64::from(days);
    println!("P(short) in two parts {computed:.5}, as one cause {played:.5}");
    // With its own cause the sudden part strikes more people at once. All of it sudden would be worse by far.
    assert!((0.002..0.005).contains(&(computed - played)), "{computed} {played}");
    let sudden = Post { lasting_absence: 0.0, unplanned_absence: sick, ..post };
    assert!(p_short(7, &presence_when(&sudden, Dependence::Correlated(correlation))) > 1.5 * computed);
}
