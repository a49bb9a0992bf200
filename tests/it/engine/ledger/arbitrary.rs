//! Whatever a staff holds: proposals never conflict, and nothing is out of bounds.

use super::{frame, leave, person};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use relevo::engine::ledger::{Ledger, State, Trouble, propose, reach, take_back};
use relevo::scenario::staff::{Entry, Role, Staff};

fn days() -> impl Strategy<Value = (Date, Date)> {
    (0..90_i64, 0..20_i64).prop_map(|(first, length)| {
        let from = date(2026, 6, 1).saturating_add(jiff::Span::new().days(first));
        (from, from.saturating_add(jiff::Span::new().days(length)))
    })
}

fn day() -> impl Strategy<Value = Option<Date>> {
    prop_oneof![2 => Just(None), 1 => days().prop_map(|(day, _)| Some(day))]
}

/// Ten people on two layers with leave and a ledger of whatever a document may hold.
pub(crate) fn staffs() -> impl Strategy<Value = Staff> {
    let role = (0..4_usize).prop_map(|role| Role::ALL[role]);
    let who = (role.clone(), role, 1..3_u32, prop_oneof![4 => Just(9_u32), 1 => Just(0)], day());
    let people = proptest::collection::vec(who, 0..10).prop_map(|people| {
        let made = people.into_iter().zip(1_u32..).map(|((first, second, heads, visits, last), id)| {
            let mut person = person(id, &[first, second]);
            person.heads = heads;
            person.skills.iter_mut().for_each(|skill| (skill.visits, skill.last) = (visits, last));
            person
        });
        made.collect::<Vec<_>>()
    });
    let away = proptest::collection::vec((1..12_u32, days()), 0..14);
    let layer = prop_oneof![3 => Just(None), 2 => (0..2_usize).prop_map(Some), 1 => Just(Some(500))];
    let states = [day(), day(), day(), day(), day(), day()];
    let backup = prop_oneof![4 => (1..12_u32).prop_map(Some), 1 => Just(None)];
    let entry = (1..12_u32, layer, days(), backup, states);
    let entries = proptest::collection::vec(entry, 0..6);
    (people, away, entries).prop_map(|(people, away, entries)| {
        let leave = away.into_iter().zip(1..).map(|((person, (from, to)), id)| leave(id, person, from, to));
        let ledger = entries.into_iter().zip(1..).map(|((person, layer, (from, to), backup, states), id)| {
            let mut entry = Entry { id, person, layer, from, to, backup, ..Entry::default() };
            entry.states_mut().into_iter().zip(states).for_each(|(state, day)| *state = day);
            entry
        });
        Staff { people, leave: leave.collect(), ledger: ledger.collect(), ..Staff::default() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_proposal_never_conflicts(mut staff in staffs(), today in days()) {
        let frame = frame(&staff, today.0);
        let before = staff.ledger.clone();
        propose(&mut staff, &frame, None);
        let made: Vec<u32> = staff.ledger.iter().filter(|entry| !before.contains(entry)).map(|entry| entry.id).collect();
        for conflict in Ledger::new(&staff, &frame).conflicts() {
            let relevo::engine::ledger::Line::Entry(id) = conflict.line else { continue };
            let late = matches!(conflict.trouble, Trouble::Unconfirmed { .. });
            prop_assert!(late || !made.contains(&id), "{conflict:?}");
        }
    }

    #[test]
    fn whoever_is_proposed_is_able_and_free_on_every_working_day(mut staff in staffs(), today in days()) {
        let frame = frame(&staff, today.0);
        let before = staff.ledger.clone();
        propose(&mut staff, &frame, None);
        for entry in staff.ledger.iter().filter(|entry| !before.contains(entry)) {
            let backup = staff.person(entry.backup.expect("somebody is proposed")).expect("who is listed");
            prop_assert_ne!(backup.id, entry.person);
            let away = staff.person(entry.person).expect("who is listed");
            for layer in 0..2 {
                if entry.layer.unwrap_or(layer) == layer && away.skills[layer].role.is_assigned() {
                    let skill = backup.skills[layer];
                    prop_assert!(skill.role.is_backup() && staff.is_trained(skill, layer, frame.usual, entry.to));
                }
            }
            for day in entry.from.max(today.0).series(jiff::Span::new().days(1)).take_while(|day| *day <= entry.to) {
                if day.weekday().to_monday_zero_offset() > 4 {
                    continue;
                }
                let then = |from: Date, to: Date| from <= day && day <= to;
                prop_assert!(!staff.leave.iter().any(|it| it.person == backup.id && then(it.from, it.to)));
                let promised = staff.ledger.iter().filter(|it| {
                    it.backup == Some(backup.id) && it.declined.is_none() && then(it.from, it.to)
                });
                let mut people: Vec<u32> = promised.map(|it| it.person).collect();
                people.sort_unstable();
                people.dedup();
                let heads: u32 = people.iter().map(|&id| staff.person(id).map_or(1, |it| it.heads)).sum();
                prop_assert!(heads <= backup.heads, "{day}: {heads} of {}", backup.heads);
            }
        }
    }

    #[test]
    fn proposing_is_deterministic_and_idempotent(staff in staffs(), today in days()) {
        let frame = frame(&staff, today.0);
        let (mut once, mut again) = (staff.clone(), staff);
        propose(&mut once, &frame, None);
        propose(&mut again, &frame, None);
        prop_assert_eq!(&once, &again);
        prop_assert_eq!(propose(&mut again, &frame, None), 0);
        prop_assert_eq!(once, again);
    }

    #[test]
    fn an_absence_has_an_open_layer_exactly_where_nobody_is_asked(staff in staffs(), today in days()) {
        let frame = frame(&staff, today.0);
        let ledger = Ledger::new(&staff, &frame);
        for absence in ledger.absences() {
            let asked = |layer: usize| staff.ledger.iter().any(|entry| {
                entry.person == absence.leave.person
                    && entry.backup.is_some()
                    && entry.declined.is_none()
                    && entry.layer.is_none_or(|its| its == layer)
                    && ledger.home(entry).is_some_and(|leave| leave.id == absence.leave.id)
            });
            for &layer in &absence.layers {
                prop_assert_eq!(!asked(layer), absence.open.contains(&layer));
            }
            prop_assert!(absence.days > 0 && absence.leave.to >= today.0);
        }
    }

    #[test]
    fn a_revision_grows_with_every_change(staff in staffs(), today in days(), steps in proptest::collection::vec((0..6_usize, any::<bool>()), 0..12)) {
        for entry in staff.ledger {
            let mut entry = entry;
            for &(state, forward) in &steps {
                let state = State::ALL[state];
                let next = if forward { reach(&entry, state, None, today.0) } else { take_back(&entry, state) };
                let Ok(next) = next else { continue };
                prop_assert_eq!(next.revision > entry.revision, next != entry);
                entry = next;
            }
        }
    }
}
