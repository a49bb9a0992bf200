//! Steps: none out of order, each can be taken back, none counts twice.

use super::TODAY;
use jiff::civil::{Date, date};
use relevo::engine::ledger::{Refusal, State, ask_another, date_of, move_to, reach, take_back};
use relevo::scenario::staff::Entry;

fn asked() -> Entry {
    Entry {
        id: 1,
        person: 1,
        from: date(2026, 8, 3),
        to: date(2026, 8, 14),
        backup: Some(4),
        proposed: Some(TODAY),
        ..Entry::default()
    }
}

/// The entry on the way to a state, a day apart each.
fn until(states: &[(State, Date)]) -> Entry {
    states.iter().fold(asked(), |entry, &(state, day)| {
        reach(&entry, state, None, day).unwrap_or_else(|why| panic!("{state:?}: {why:?}"))
    })
}

const WAY: [(State, Date); 4] = [
    (State::Notified, date(2026, 7, 2)),
    (State::Confirmed, date(2026, 7, 3)),
    (State::HandedOver, date(2026, 8, 3)),
    (State::HandedBack, date(2026, 8, 17)),
];

#[test]
fn the_way_is_from_the_proposal_to_the_work_handed_back() {
    let done = until(&WAY);
    for (state, day) in WAY {
        assert_eq!(date_of(&done, state), Some(day));
    }
    assert_eq!(done.revision, 4);
    assert_eq!(State::ALL.map(State::name), Entry::STATES);
    assert_eq!(State::named("handed_over"), Some(State::HandedOver));
    assert_eq!(State::named("forgotten"), None);
}

#[test]
fn a_step_out_of_order_is_told_what_comes_first() {
    let on = date(2026, 8, 20);
    let refused = |entry: &Entry, state| reach(entry, state, None, on).expect_err("out of order");
    assert_eq!(refused(&asked(), State::Confirmed), Refusal::First(State::Notified));
    assert_eq!(refused(&asked(), State::Declined), Refusal::First(State::Notified));
    assert_eq!(refused(&until(&WAY[..1]), State::HandedOver), Refusal::First(State::Confirmed));
    assert_eq!(refused(&until(&WAY[..2]), State::HandedBack), Refusal::First(State::HandedOver));
    assert_eq!(refused(&Entry { backup: None, ..asked() }, State::Notified), Refusal::NoBackup);
    assert_eq!(refused(&until(&WAY[..3]), State::Declined), Refusal::TakeBack(State::HandedOver));
    let last = date(2026, 8, 14);
    assert_eq!(reach(&until(&WAY[..3]), State::HandedBack, None, last), Err(Refusal::NotOver(last)));
}

#[test]
fn who_declines_confirms_no_more_and_both_days_stay_on_record() {
    let declined = reach(&until(&WAY[..2]), State::Declined, None, date(2026, 7, 9)).expect("may withdraw");
    assert_eq!((declined.confirmed, declined.declined), (Some(WAY[1].1), Some(date(2026, 7, 9))));
    let late = date(2026, 8, 20);
    assert_eq!(reach(&declined, State::HandedOver, None, late), Err(Refusal::TakeBack(State::Declined)));
    assert_eq!(take_back(&declined, State::Confirmed), Err(Refusal::TakeBack(State::Declined)));
    let back = take_back(&declined, State::Declined).expect("the last step");
    assert_eq!(Entry { revision: 2, ..back }, until(&WAY[..2]));
}

#[test]
fn a_step_done_twice_is_done_once() {
    for length in 1..=4 {
        let done = until(&WAY[..length]);
        let (state, _) = WAY[length - 1];
        assert_eq!(reach(&done, state, None, date(2027, 1, 1)), Ok(done), "{state:?}");
        let back = take_back(&done, state).expect("the last step can be taken back");
        assert_eq!(take_back(&back, state), Ok(back));
        assert_eq!(back.revision, done.revision + 1);
    }
}

#[test]
fn steps_are_taken_back_from_the_last_one_on() {
    let done = until(&WAY);
    assert_eq!(take_back(&done, State::Notified), Err(Refusal::TakeBack(State::Confirmed)));
    let mut entry = done;
    for state in [State::HandedBack, State::HandedOver, State::Confirmed, State::Notified, State::Proposed] {
        entry = take_back(&entry, state).expect("the last one");
    }
    assert_eq!((entry.states(), entry.backup, entry.revision), ([None; 6], None, 9));
}

#[test]
fn a_day_of_ones_own_keeps_the_order() {
    let done = until(&WAY[..2]);
    let today = date(2026, 7, 20);
    let on = |day| reach(&done, State::Confirmed, Some(day), today);
    assert_eq!(on(date(2026, 7, 2)).map(|entry| entry.confirmed), Ok(Some(date(2026, 7, 2))));
    assert_eq!(on(date(2026, 7, 1)), Err(Refusal::Before(State::Notified, date(2026, 7, 2))));
    assert_eq!(on(date(2026, 7, 21)), Err(Refusal::ToCome));
    let notified = reach(&done, State::Notified, Some(date(2026, 7, 10)), today);
    assert_eq!(notified, Err(Refusal::TakeBack(State::Confirmed)), "it would come after the confirmation");
}

#[test]
fn another_backup_and_other_days_are_told_anew() {
    let entry = ask_another(&until(&WAY[..2]), 5, date(2026, 7, 9)).expect("nothing handed over");
    let told = (entry.backup, entry.proposed, entry.notified, entry.confirmed, entry.revision);
    assert_eq!(told, (Some(5), Some(date(2026, 7, 9)), None, None, 3));
    assert_eq!(ask_another(&entry, 5, date(2026, 7, 10)), Ok(entry));
    assert_eq!(ask_another(&until(&WAY[..3]), 5, TODAY), Err(Refusal::TakeBack(State::HandedOver)));
    let days = (date(2026, 8, 10), date(2026, 8, 21));
    let moved = move_to(&until(&WAY[..2]), days.0, days.1).expect("nothing handed over");
    assert_eq!((moved.from, moved.to, moved.backup, moved.confirmed), (days.0, days.1, Some(4), None));
    assert_eq!(move_to(&moved, days.0, days.1), Ok(moved));
}
