//! Suggested changes where people are listed: they are changes of the list, and have the effect that was told.

use jiff::civil::date;
use relevo::engine::{ActionKind, apply, models, plan, staffed};
use relevo::i18n::Language;
use relevo::scenario::Scenario;
use relevo::scenario::presets::Preset;
use relevo::scenario::staff::{Person, Role, Skill, Staff};

/// The software company, one short, as a list: everybody on every layer, and three backups who know the first layer only.
fn listed_team() -> Scenario {
    let mut scenario = Preset::Software.scenario(Language::En);
    scenario.team.groups[0].headcount -= 2;
    let layers = scenario.layers.len();
    let mut staff = Staff { from: Some(date(2026, 1, 5)), ..Staff::default() };
    for (group, stated) in scenario.team.groups.iter().enumerate() {
        let id = Staff::next_id(staff.people.iter().map(|person| person.id));
        let skill = Skill { role: Role::Assigned, ..Skill::default() };
        staff.people.push(Person {
            id,
            name: String::new(),
            heads: stated.headcount,
            group,
            skills: vec![skill; layers],
        });
    }
    for _ in 0..3 {
        let id = Staff::next_id(staff.people.iter().map(|person| person.id));
        let mut skills = vec![Skill::default(); layers];
        skills[0] = Skill { role: Role::Backup, visits: 2, last: Some(date(2025, 12, 1)) };
        staff.people.push(Person { id, name: String::new(), heads: 1, group: 0, skills });
    }
    scenario.staff = staff.write();
    scenario
}

#[test]
fn the_list_says_how_many_there_are_and_how_far_the_backups_are_trained() {
    let scenario = listed_team();
    let derived = staffed(&scenario);
    assert_eq!(derived.team, scenario.team);
    assert_eq!(derived.backups.count, 3);
    // Everybody works on every layer, so that absences fall on all alike; backups know one of them.
    let share = 1.0 / scenario.layers.len() as f64;
    assert!((derived.backups.trained - share).abs() < 1e-12);
    assert!((derived.backups.availability - scenario.backups.availability).abs() < 1e-12);
    assert_eq!(derived.staff, "");
    assert_eq!(staffed(&derived).into_owned(), *derived);
}

#[test]
fn what_is_suggested_changes_the_list_and_has_the_effect_that_was_told() {
    let scenario = listed_team();
    let models = models(&scenario);
    let all = models.actions.iter().chain(models.goals.iter().filter_map(|goal| goal.action.as_ref()));
    let mut people = 0;
    for action in all {
        let ActionKind::Listed { kind, staff } = &action.kind else { continue };
        let after = apply(&action.kind, &scenario);
        assert_eq!(after.staff, *staff);
        let (before, now) = (Staff::of(&scenario).0, Staff::of(&after).0);
        assert_ne!(before, now, "{kind:?}");
        let short = plan(&after).shifts.short;
        // New backups are trained, the others were not all.
        let at_most = matches!(**kind, ActionKind::AddBackups { .. });
        assert!(
            short <= action.short.1 + 1e-9 && (at_most || short >= action.short.1 - 1e-9),
            "{kind:?} {short}"
        );
        people += 1;
    }
    assert!(people > 0, "{:?}", models.actions);
}

#[test]
fn training_is_suggested_where_backups_know_too_little() {
    let mut scenario = listed_team();
    // Nobody else can be hired out of it: what helps is what backups learn.
    scenario.backups.lead_hours = 0.0;
    let models = models(&scenario);
    let train = models.actions.iter().find_map(|action| match &action.kind {
        ActionKind::Listed { kind, staff } => match &**kind {
            ActionKind::Train { layer, people, name } => Some((*layer, *people, name.clone(), staff.clone())),
            _ => None,
        },
        _ => None,
    });
    let kinds: Vec<_> = models.actions.iter().map(|action| &action.kind).collect();
    let Some((layer, people, name, staff)) = train else { panic!("{kinds:?}") };
    assert!(layer > 0 && people == 2 && name == scenario.layers[layer].name, "{layer} {people} {name}");
    let (after, _) = Staff::read(&staff);
    let learned = after.people.iter().filter(|person| person.skills[layer].role == Role::Backup).count();
    assert_eq!(learned, 2);
}
