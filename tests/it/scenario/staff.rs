//! People: what is written comes back, what cannot be used is told, and nothing is lost on the way.

use jiff::civil::date;
use proptest::prelude::*;
use relevo::engine::staffed;
use relevo::scenario::Scenario;
use relevo::scenario::document::{Document, Notice, open};
use relevo::scenario::lists::{LISTS, position};
use relevo::scenario::staff::{
    Actual, Entry, Holiday, Leave, LeaveKind, Person, Role, Skill, Staff, day_of_1970, forget, monday,
    since_1970, without_names,
};

fn some_people() -> Staff {
    let skill = |role, visits, last| Skill { role, visits, last };
    let person = |id: u32, name: &str, skills: Vec<Skill>| Person {
        id,
        name: name.to_owned(),
        heads: id,
        group: 0,
        skills,
    };
    let mut staff = Staff {
        people: vec![
            person(1, "Ana <b>", vec![skill(Role::Assigned, 0, None), Skill::default()]),
            person(2, "", vec![skill(Role::Backup, 3, Some(date(2026, 3, 2))), skill(Role::Both, 1, None)]),
        ],
        leave: vec![Leave {
            id: 4,
            person: 1,
            from: date(2026, 8, 3),
            to: date(2026, 8, 14),
            kind: LeaveKind::Other,
        }],
        holidays: Some(vec![Holiday { date: date(2026, 12, 8), name: "Inmaculada".to_owned() }]),
        actuals: vec![Actual { week: date(2026, 8, 3), visits: 3.0, covered: 2.0 }],
        ledger: vec![Entry {
            id: 1,
            person: 1,
            layer: Some(1),
            from: date(2026, 8, 3),
            to: date(2026, 8, 4),
            backup: Some(2),
            confirmed: Some(date(2026, 7, 1)),
            ..Entry::default()
        }],
        from: Some(date(2026, 1, 5)),
        ..Staff::default()
    };
    staff.policy.at_once = 2;
    staff.demand.months[11] = 1.25;
    staff.training.visits = vec![Some(2), None];
    staff
}

fn two_layers(staff: &Staff) -> Scenario {
    let mut scenario = Scenario::default();
    scenario.layers.push(scenario.layers[0].clone());
    scenario.staff = staff.write();
    scenario
}

#[test]
fn people_that_were_written_come_back() {
    let staff = some_people();
    assert_eq!(Staff::read(&staff.write()), (staff, Vec::new()));
    assert_eq!(Staff::default().write(), "");
    assert_eq!(Staff::read(""), (Staff::default(), Vec::new()));
}

#[test]
fn a_document_carries_the_people_as_they_are() {
    let scenario = two_layers(&some_people());
    let document = Document::new("a".to_owned(), "b".to_owned(), 1.0, scenario.clone());
    let (opened, notices) = open(&document.save()).expect("it was just written");
    assert_eq!((opened.scenario, notices), (scenario.clone(), Vec::new()));
    assert!(scenario.lists_people() && scenario.lists_backups());
    assert!(!Scenario::default().lists_people());
}

#[test]
fn people_that_are_no_people_are_told_and_the_rest_of_the_document_opens() {
    let mut scenario = Scenario::default();
    scenario.team.groups[0].headcount = 17;
    let text = Document::new("a".to_owned(), "b".to_owned(), 1.0, scenario).save();
    let broken = text.replacen("\"scenario\":{", "\"scenario\":{\"staff\":7,", 1);
    let (opened, notices) = open(&broken).expect("the rest is sound");
    assert_eq!(opened.scenario.team.groups[0].headcount, 17);
    assert_eq!(
        (opened.scenario.staff.as_str(), notices),
        ("", vec![Notice::NotUsable { path: "staff".to_owned() }])
    );
}

#[test]
fn what_cannot_be_used_of_people_is_left_out_and_told() {
    let text = r#"{"people":[{"id":1,"heads":9000},{"id":1},{"name":"no id"},{"id":2,"group":99,"skills":["x",{"role":"?"}]}],
        "leave":[{"id":1,"person":1,"from":"2026-08-10","to":"2026-08-03"},{"id":2,"person":1,"from":"10/08/2026","to":"x"}],
        "policy":{"at_once":-3,"seasons":[1e9]},"demand":{"months":"often"}}"#;
    let (mut staff, notices) = Staff::read(text);
    assert_eq!(staff.people.len(), 2);
    assert_eq!((staff.people[0].heads, staff.leave.len(), staff.policy.at_once), (500, 0, 0));
    assert!((staff.policy.seasons[0] - 20.0).abs() < 1e-12);
    // Two stretches of leave, a person without id, a person twice, two numbers.
    assert_eq!(notices.len(), 6, "{notices:?}");
    staff.fit(3, 1);
    assert_eq!((staff.people[1].group, staff.people[1].skills.len()), (0, 3));
}

#[test]
fn names_can_be_left_out_and_nothing_else_is() {
    let mut staff = some_people();
    let bare = without_names(&staff.write());
    assert!(!bare.contains("Ana"));
    staff.people[0].name.clear();
    assert_eq!(Staff::read(&bare), (staff, Vec::new()));
    assert_eq!(without_names("no people"), "");
}

#[test]
fn a_layer_that_goes_takes_its_skills_along() {
    let mut scenario = two_layers(&some_people());
    LISTS[position("layers").expect("layers are a list")].take(&mut scenario, 0);
    let (staff, notices) = Staff::of(&scenario);
    assert_eq!(notices, Vec::new());
    let roles: Vec<Vec<Role>> =
        staff.people.iter().map(|person| person.skills.iter().map(|skill| skill.role).collect()).collect();
    assert_eq!(roles, [[Role::Nothing], [Role::Both]]);
    assert_eq!((staff.ledger[0].layer, staff.training.visits), (Some(0), vec![None]));
}

#[test]
fn a_group_that_goes_leaves_its_people_in_the_first() {
    let mut staff = some_people();
    staff.people[0].group = 1;
    staff.people[1].group = 2;
    let mut scenario = two_layers(&staff);
    scenario.team.groups.resize(3, scenario.team.groups[0].clone());
    scenario.staff = staff.write();
    LISTS[position("team.groups").expect("groups are a list")].take(&mut scenario, 1);
    let groups: Vec<usize> = Staff::of(&scenario).0.people.iter().map(|person| person.group).collect();
    assert_eq!(groups, [0, 1]);
}

#[test]
fn a_backup_counts_after_its_visits_and_until_the_skill_lapses() {
    let mut staff = some_people();
    staff.training.refresh_months = 6;
    let skill = staff.people[1].skills[0];
    assert_eq!(staff.lapses(skill), Some(date(2026, 9, 2)));
    assert!(staff.is_trained(skill, 0, 9, date(2026, 9, 1)));
    assert!(!staff.is_trained(skill, 0, 9, date(2026, 9, 2)));
    // Nothing is stated for the second layer: the usual number of visits.
    assert!(staff.is_trained(staff.people[1].skills[1], 1, 1, date(2030, 1, 1)));
    assert!(!staff.is_trained(staff.people[1].skills[1], 1, 2, date(2026, 1, 1)));
    staff.training.refresh_months = 0;
    assert!(staff.is_trained(skill, 0, 9, date(2040, 1, 1)));
}

#[test]
fn days_are_counted_from_1970_and_weeks_begin_on_monday() {
    assert_eq!(since_1970(date(1970, 1, 1)), 0);
    assert_eq!((since_1970(date(2026, 11, 26)), day_of_1970(20_783)), (20_783, date(2026, 11, 26)));
    assert_eq!(monday(date(2026, 11, 29)), date(2026, 11, 23));
    assert_eq!(monday(date(2026, 11, 23)), date(2026, 11, 23));
    assert_eq!(day_of_1970(i32::MAX), date(1970, 1, 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_some_people_and_what_is_read_of_it_comes_back(
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<char>(), 0..3_u8), 0..12),
        layer in 0..4_usize,
    ) {
        let mut text: Vec<char> = some_people().write().chars().collect();
        for (place, letter, kind) in edits {
            let at = place.index(text.len() + 1);
            match kind {
                0 => text.insert(at, letter),
                1 => drop(text.splice(at..(at + 3).min(text.len()), "9999999999".chars())),
                _ if at < text.len() => drop(text.remove(at)),
                _ => {}
            }
        }
        let text: String = text.into_iter().collect();
        let (mut staff, _) = Staff::read(&text);
        prop_assert_eq!(&Staff::read(&staff.write()).0, &staff);
        let forgotten = forget(&text, "layers", layer);
        prop_assert_eq!(Staff::read(&forgotten).0.people.len(), staff.people.len());
        let bare = without_names(&text);
        prop_assert!(Staff::read(&bare).0.people.iter().all(|person| person.name.is_empty()));
        staff.fit(2, 1);
        let mut scenario = two_layers(&staff);
        scenario.team.groups.truncate(1);
        let derived = staffed(&scenario);
        prop_assert!(derived.backups.trained >= 0.0 && derived.backups.trained <= 1.0);
        prop_assert!(derived.absence.vacation_days.is_finite());
    }
}
