//! What does not fit is found, and nothing else.

use super::{A, B, O, TODAY, frame, leave, person, team};
use jiff::civil::{Date, date};
use relevo::engine::ledger::{Hindrance, Ledger, Line, Trouble, propose};
use relevo::scenario::staff::{Entry, Staff};

const FIRST: Date = date(2026, 8, 3);
const LAST: Date = date(2026, 8, 14);

/// One absence, covered by a backup who has confirmed.
fn covered(backup: u32) -> Staff {
    let mut staff = team();
    staff.leave.truncate(1);
    let day = Some(TODAY);
    staff.ledger = vec![Entry {
        id: 1,
        person: 1,
        from: FIRST,
        to: LAST,
        backup: Some(backup),
        proposed: day,
        notified: day,
        confirmed: day,
        ..Entry::default()
    }];
    staff
}

fn troubles(staff: &Staff, today: Date) -> Vec<Trouble> {
    let frame = frame(staff, today);
    Ledger::new(staff, &frame).conflicts().into_iter().map(|conflict| conflict.trouble).collect()
}

#[test]
fn a_backup_who_is_trained_free_and_has_confirmed_is_no_conflict() {
    assert_eq!(troubles(&covered(4), TODAY), []);
}

#[test]
fn a_backup_who_cannot_is_told_why() {
    let why = |staff: &Staff| -> Vec<Hindrance> {
        let found = troubles(staff, TODAY).into_iter();
        found.map(|it| if let Trouble::Backup(why) = it { why } else { panic!("{it:?}") }).collect()
    };
    assert_eq!(why(&covered(5)), [Hindrance::NoBackup { layer: 1 }]);
    assert_eq!(
        why(&covered(1))[..],
        [
            Hindrance::Themselves,
            Hindrance::NoBackup { layer: 0 },
            Hindrance::NoBackup { layer: 1 },
            Hindrance::Away { from: FIRST, to: LAST }
        ]
    );
    let mut staff = covered(4);
    staff.training.visits = vec![Some(3), Some(10)];
    assert_eq!(why(&staff), [Hindrance::Untrained { layer: 1, done: 9, needed: 10 }]);
    staff.training.visits.clear();
    // Twelve months after the last visit: two days before the last day.
    staff.people[3].skills[0].last = Some(date(2025, 8, 12));
    assert_eq!(why(&staff), [Hindrance::Lapses { layer: 0, on: date(2026, 8, 12) }]);
    staff.people[3].skills[0].last = Some(date(2025, 8, 15));
    assert_eq!(why(&staff), []);
    staff.leave.push(leave(8, 4, date(2026, 8, 14), date(2026, 8, 14)));
    assert_eq!(why(&staff), [Hindrance::Away { from: LAST, to: LAST }]);
    // A weekend in common is no day in common.
    staff.leave[1] = leave(8, 4, date(2026, 8, 8), date(2026, 8, 9));
    assert_eq!(why(&staff), []);
}

#[test]
fn a_backup_promised_twice_is_told_at_both_places_with_the_layers() {
    let mut staff = covered(4);
    staff.leave.push(leave(2, 2, date(2026, 8, 14), date(2026, 8, 21)));
    let second = Entry {
        id: 2,
        person: 2,
        layer: Some(1),
        from: date(2026, 8, 14),
        to: date(2026, 8, 21),
        ..staff.ledger[0]
    };
    staff.ledger.push(second);
    staff.ledger.push(Entry { id: 3, layer: Some(0), backup: Some(5), ..second });
    let promised = |entry, person, layer, from, to| {
        Trouble::Backup(Hindrance::Promised { entry, person, layer, from, to })
    };
    let expected =
        [promised(2, 2, Some(1), date(2026, 8, 14), date(2026, 8, 21)), promised(1, 1, None, FIRST, LAST)];
    assert_eq!(troubles(&staff, TODAY), expected);
    // Two layers of one absent person are one visit.
    staff.ledger[0].layer = Some(0);
    staff.ledger[1] = Entry { id: 2, layer: Some(1), ..staff.ledger[0] };
    staff.ledger.truncate(2);
    staff.leave.truncate(1);
    assert_eq!(troubles(&staff, TODAY), []);
}

#[test]
fn who_and_what_is_gone_is_told() {
    let mut staff = covered(4);
    staff.people.retain(|person| person.id != 4);
    assert_eq!(troubles(&staff, TODAY), [Trouble::BackupGone]);
    let mut staff = covered(4);
    staff.people.retain(|person| person.id != 1);
    assert_eq!(troubles(&staff, TODAY), [Trouble::PersonGone]);
    let mut staff = covered(4);
    staff.ledger[0].layer = Some(500);
    let all = Trouble::Nobody { layers: vec![0, 1], all: true };
    assert_eq!(troubles(&staff, TODAY), [Trouble::LayerGone, all.clone()]);
    let mut staff = covered(4);
    staff.people[0] = person(1, &[O, A]);
    staff.ledger[0].layer = Some(0);
    let rest = Trouble::Nobody { layers: vec![1], all: true };
    assert_eq!(troubles(&staff, TODAY), [Trouble::NotTheirs { layer: 0 }, rest]);
    let mut staff = covered(4);
    staff.leave.clear();
    assert_eq!(troubles(&staff, TODAY), [Trouble::NoAbsence]);
    let mut staff = covered(4);
    staff.leave[0].to = date(2026, 8, 7);
    assert_eq!(troubles(&staff, TODAY), [Trouble::Moved { from: FIRST, to: date(2026, 8, 7) }]);
}

#[test]
fn what_is_late_is_told_when_it_is_late() {
    let mut staff = covered(4);
    staff.ledger[0].confirmed = None;
    assert_eq!(troubles(&staff, date(2026, 7, 20)), [], "two weeks ahead");
    assert_eq!(troubles(&staff, date(2026, 7, 21)), [Trouble::Unconfirmed { days: 13 }]);
    assert_eq!(troubles(&staff, date(2026, 8, 4)), [Trouble::Unconfirmed { days: -1 }]);
    staff.ledger[0].confirmed = Some(TODAY);
    assert_eq!(troubles(&staff, date(2026, 8, 2)), []);
    assert_eq!(troubles(&staff, FIRST), [Trouble::NotHandedOver]);
    staff.ledger[0].handed_over = Some(FIRST);
    assert_eq!(troubles(&staff, LAST), []);
    assert_eq!(troubles(&staff, date(2026, 8, 15)), [Trouble::NotHandedBack]);
    staff.ledger[0].handed_back = Some(date(2026, 8, 17));
    assert_eq!(troubles(&staff, date(2026, 8, 17)), []);
}

#[test]
fn an_absence_for_which_nobody_is_asked_is_told_at_its_own_line() {
    let mut staff = covered(4);
    staff.ledger.clear();
    let frame = frame(&staff, TODAY);
    let found = Ledger::new(&staff, &frame).conflicts();
    assert_eq!((found[0].line, found.len()), (Line::Leave(1), 1));
    propose(&mut staff, &frame, None);
    staff.ledger[0].backup = None;
    let found = Ledger::new(&staff, &frame).conflicts();
    assert_eq!((found[0].line, found.len()), (Line::Entry(1), 1), "the entry that waits for somebody");
    assert_eq!(propose(&mut staff, &frame, None), 1);
    assert_eq!((staff.ledger.len(), staff.ledger[0].revision), (1, 2), "it is used again");
}

#[test]
fn what_was_declined_is_a_record_and_the_absence_is_open_again() {
    let mut staff = covered(4);
    staff.ledger[0].declined = Some(TODAY);
    assert_eq!(troubles(&staff, TODAY), [Trouble::Nobody { layers: vec![0, 1], all: true }]);
    staff.people.push(person(6, &[B, B]));
    let frame = frame(&staff, TODAY);
    propose(&mut staff, &frame, None);
    assert_eq!(staff.ledger[1].backup, Some(6));
    assert!(Ledger::new(&staff, &frame).is_taken(&staff.ledger[0]));
}
