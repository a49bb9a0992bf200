//! Who covers which absence: proposals that fit, steps in their order, and what does not fit told as what it is.

pub(crate) mod arbitrary;
mod conflicts;
mod steps;

use jiff::civil::{Date, date};
use relevo::calendar::days::working_days;
use relevo::engine::ledger::{Frame, Hindrance, Ledger, propose};
use relevo::scenario::Scenario;
use relevo::scenario::staff::{Entry, Leave, LeaveKind, Person, Role, Skill, Staff};

pub(crate) const TODAY: Date = date(2026, 7, 1);

pub(crate) const A: Role = Role::Assigned;
pub(crate) const B: Role = Role::Backup;
pub(crate) const O: Role = Role::Nothing;

/// Somebody by roles; whoever stands in has made nine visits.
pub(crate) fn person(id: u32, roles: &[Role]) -> Person {
    let skill = |&role: &Role| Skill { role, visits: if role.is_backup() { 9 } else { 0 }, last: None };
    Person { id, name: String::new(), heads: 1, group: 0, skills: roles.iter().map(skill).collect() }
}

pub(crate) fn leave(id: u32, person: u32, from: Date, to: Date) -> Leave {
    Leave { id, person, from, to, kind: LeaveKind::Vacation }
}

/// Two engineers on a database and a network, one on the database alone; 4 stands in on both, 5 on the database only.
pub(crate) fn team() -> Staff {
    Staff {
        people: vec![
            person(1, &[A, A]),
            person(2, &[A, A]),
            person(3, &[A, O]),
            person(4, &[B, B]),
            person(5, &[B, O]),
        ],
        leave: vec![
            leave(1, 1, date(2026, 8, 3), date(2026, 8, 14)),
            leave(2, 2, date(2026, 8, 10), date(2026, 8, 21)),
            leave(3, 3, date(2026, 9, 7), date(2026, 9, 11)),
        ],
        from: Some(date(2026, 6, 29)),
        key: 7,
        ..Staff::default()
    }
}

pub(crate) fn two_layers() -> Scenario {
    let mut scenario = Scenario::default();
    scenario.layers.push(scenario.layers[0].clone());
    (scenario.layers[0].name, scenario.layers[1].name) = ("Database".to_owned(), "Network".to_owned());
    scenario
}

pub(crate) fn frame(staff: &Staff, today: Date) -> Frame {
    // Closed on public holidays, of which there are those of the list and no others.
    let mut scenario = two_layers();
    scenario.service.closed_on_holidays = true;
    let own = Staff { holidays: Some(staff.holidays.clone().unwrap_or_default()), ..staff.clone() };
    Frame::of(&scenario, &own, today)
}

/// Person, layer, backup of each entry.
fn told(staff: &Staff) -> Vec<(u32, Option<usize>, Option<u32>)> {
    staff.ledger.iter().map(|entry| (entry.person, entry.layer, entry.backup)).collect()
}

#[test]
fn working_days_are_those_that_counting_finds() {
    let holidays = [date(2026, 8, 15), date(2026, 12, 8), date(2026, 12, 25)];
    for offset in 0..40 {
        for length in 0..200 {
            let day = |days: i64| date(2026, 7, 1).saturating_add(jiff::Span::new().days(days));
            let (from, to) = (day(offset), day(offset + length));
            let counted = from.series(jiff::Span::new().days(1)).take_while(|it| *it <= to);
            let counted =
                counted.filter(|it| it.weekday().to_monday_zero_offset() < 5 && !holidays.contains(it));
            assert_eq!(working_days(from, to, &holidays) as usize, counted.count(), "{from} to {to}");
        }
    }
    assert_eq!(working_days(date(2026, 8, 2), date(2026, 8, 1), &[]), 0);
}

#[test]
fn each_absence_gets_the_backup_that_fits_and_a_layer_without_one_stays_open() {
    let mut staff = team();
    let frame = frame(&staff, TODAY);
    // 4 takes the first absence whole. In the second, which overlaps, 5 takes the database; nobody is left for the
    // network. The third is 5's: 4 was asked for ten days, 5 for ten as well, and 4 is listed longer.
    assert_eq!(propose(&mut staff, &frame, None), 3);
    assert_eq!(told(&staff), [(1, None, Some(4)), (2, Some(0), Some(5)), (3, None, Some(4))]);
    assert!(staff.ledger.iter().all(|entry| entry.proposed == Some(TODAY) && entry.revision == 1));
    let ledger = Ledger::new(&staff, &frame);
    let open: Vec<Vec<usize>> = ledger.absences().into_iter().map(|absence| absence.open).collect();
    assert_eq!(open, [vec![], vec![1], vec![]]);
    assert_eq!((ledger.days_asked(4), ledger.days_asked(5)), (15, 10));
}

#[test]
fn proposing_twice_is_proposing_once() {
    let mut staff = team();
    let frame = frame(&staff, TODAY);
    propose(&mut staff, &frame, None);
    let once = staff.clone();
    assert_eq!(propose(&mut staff, &frame, None), 0);
    assert_eq!(staff, once);
    let mut alone = team();
    assert_eq!(propose(&mut alone, &frame, Some(3)), 1);
    assert_eq!(told(&alone), [(3, None, Some(4))]);
}

#[test]
fn whoever_was_asked_least_is_asked_next_and_who_holds_a_post_last() {
    let mut staff = team();
    staff.people.push(person(6, &[Role::Both, O]));
    staff.leave = (0..4_u32)
        .map(|week| {
            let monday = date(2026, 8, 3).saturating_add(jiff::Span::new().weeks(i64::from(week)));
            leave(week + 1, 3, monday, monday.saturating_add(jiff::Span::new().days(4)))
        })
        .collect();
    let frame = frame(&staff, TODAY);
    propose(&mut staff, &frame, None);
    let backups: Vec<Option<u32>> = staff.ledger.iter().map(|entry| entry.backup).collect();
    assert_eq!(backups, [Some(4), Some(5), Some(4), Some(5)]);
    // With both away, the one who leaves a post of their own empty.
    staff.ledger.clear();
    staff.leave.push(leave(9, 4, date(2026, 8, 3), date(2026, 8, 28)));
    staff.leave.push(leave(10, 5, date(2026, 8, 7), date(2026, 8, 28)));
    propose(&mut staff, &frame, Some(2));
    assert_eq!(told(&staff), [(3, None, Some(6))]);
}

#[test]
fn who_declined_is_not_proposed_again_for_that_absence_and_is_for_others() {
    let mut staff = team();
    let frame = frame(&staff, TODAY);
    propose(&mut staff, &frame, Some(3));
    staff.ledger[0].notified = Some(TODAY);
    staff.ledger[0].declined = Some(TODAY);
    assert_eq!(propose(&mut staff, &frame, Some(3)), 1);
    assert_eq!(told(&staff), [(3, None, Some(4)), (3, None, Some(5))]);
    staff.ledger[1].notified = Some(TODAY);
    staff.ledger[1].declined = Some(TODAY);
    assert_eq!(propose(&mut staff, &frame, Some(3)), 0, "both have declined");
    let ledger = Ledger::new(&staff, &frame);
    let blank =
        Entry { id: 99, person: 3, from: date(2026, 9, 7), to: date(2026, 9, 11), ..Entry::default() };
    let why: Vec<Vec<Hindrance>> =
        ledger.candidates(&blank, &[0]).into_iter().map(|it| it.hindrances).collect();
    assert_eq!(why, vec![vec![Hindrance::Declined { on: TODAY }]; 2]);
    assert_eq!(propose(&mut staff, &frame, Some(1)), 1);
    assert_eq!(staff.ledger[2].backup, Some(4));
}

#[test]
fn what_needs_nobody_gets_nobody() {
    let mut staff = team();
    staff.leave = vec![
        // A weekend, a backup's own leave, somebody who is not listed, what is over.
        leave(1, 1, date(2026, 8, 8), date(2026, 8, 9)),
        leave(2, 4, date(2026, 8, 3), date(2026, 8, 7)),
        leave(3, 77, date(2026, 8, 3), date(2026, 8, 7)),
        leave(4, 1, date(2026, 6, 1), date(2026, 6, 30)),
    ];
    let frame = frame(&staff, TODAY);
    assert_eq!(propose(&mut staff, &frame, None), 0);
    // A stretch of nothing but a public holiday.
    staff.leave = vec![leave(1, 1, date(2026, 12, 25), date(2026, 12, 27))];
    let mut holiday = frame.clone();
    holiday.holidays = vec![date(2026, 12, 25)];
    assert_eq!(propose(&mut staff, &holiday, None), 0);
    assert_eq!(propose(&mut staff, &frame, None), 1);
}

#[test]
fn a_line_of_several_alike_stands_in_for_as_many() {
    let mut staff = team();
    staff.people[4].heads = 2;
    staff.people.truncate(5);
    staff.people.push(person(6, &[A, O]));
    staff.people.retain(|person| person.id != 4);
    let days = (date(2026, 8, 3), date(2026, 8, 7));
    staff.people.push(person(7, &[A, O]));
    staff.leave = vec![leave(1, 3, days.0, days.1), leave(2, 6, days.0, days.1), leave(3, 7, days.0, days.1)];
    let frame = frame(&staff, TODAY);
    assert_eq!(propose(&mut staff, &frame, None), 2);
    assert_eq!(told(&staff), [(3, None, Some(5)), (6, None, Some(5))]);
    // Three alike who are away are more than two alike who stand in.
    staff.ledger.clear();
    staff.people[2].heads = 3;
    assert_eq!(propose(&mut staff, &frame, Some(1)), 0);
    let ledger = Ledger::new(&staff, &frame);
    let blank = Entry { person: 3, from: days.0, to: days.1, ..Entry::default() };
    assert_eq!(ledger.candidates(&blank, &[0])[0].hindrances, [Hindrance::TooFew { heads: 2, needed: 3 }]);
}

#[test]
fn a_company_of_three_hundred_is_proposed_for_in_a_moment() {
    let mut staff = Staff { from: Some(date(2026, 6, 29)), ..Staff::default() };
    for id in 1..=300 {
        let on = |layer: u32| match (id % 5, id % 12 == layer || (id + 3) % 12 == layer) {
            (_, false) => O,
            (0, true) => B,
            _ => A,
        };
        staff.people.push(person(id, &(0..12).map(on).collect::<Vec<Role>>()));
        for stretch in 0..4 {
            let from = date(2026, 7, 6)
                .saturating_add(jiff::Span::new().weeks(i64::from((id * 7 + stretch * 13) % 50)));
            let to = from.saturating_add(jiff::Span::new().days(4));
            staff.leave.push(leave(id * 4 + stretch, id, from, to));
        }
    }
    let mut frame = frame(&staff, TODAY);
    frame.layers = 12;
    let start = std::time::Instant::now();
    let made = propose(&mut staff, &frame, None);
    let proposed = start.elapsed();
    let start = std::time::Instant::now();
    let ledger = Ledger::new(&staff, &frame);
    let conflicts = ledger.conflicts();
    println!("{made} proposals in {proposed:?}, {} conflicts in {:?}", conflicts.len(), start.elapsed());
    assert!(made > 500);
    // An allowance of thirty over what it takes here: only a cost that grows with the square would reach it.
    assert!(proposed.as_millis() < 3_000);
}

#[test]
fn a_line_of_two_is_promised_twice_on_working_days_only() {
    // Two absences end and begin on Saturday 1 August 2026: on no working day are three people away at once.
    let alike = Person { heads: 2, ..person(7, &[B, O]) };
    let mut staff = Staff {
        people: vec![person(1, &[A, O]), person(6, &[A, O]), person(8, &[A, O]), alike],
        leave: vec![
            leave(1, 8, date(2026, 7, 13), date(2026, 8, 1)),
            leave(2, 6, date(2026, 7, 18), date(2026, 8, 3)),
            leave(3, 1, date(2026, 8, 1), date(2026, 8, 3)),
        ],
        ..Staff::default()
    };
    let frame = frame(&staff, date(2026, 6, 1));
    assert_eq!(propose(&mut staff, &frame, None), 3);
    assert_eq!(Ledger::new(&staff, &frame).conflicts(), Vec::new());
}

#[test]
fn holidays_are_known_long_after_the_list_began_and_in_the_year_before() {
    let mut scenario = two_layers();
    scenario.service.closed_on_holidays = true;
    let staff = Staff { from: Some(date(2026, 6, 1)), ..team() };
    let frame = Frame::of(&scenario, &staff, date(2029, 3, 1));
    // New Year's Day of 2029 is a Monday, Christmas of 2028 too.
    for holiday in [date(2029, 1, 1), date(2028, 12, 25), date(2026, 12, 25)] {
        assert_eq!(frame.days(holiday, holiday), 0, "{holiday}");
    }
}
