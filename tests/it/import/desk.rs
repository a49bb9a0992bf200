use relevo::engine::backtest::Finding;
use relevo::engine::desk::Desk;
use relevo::import::{Examination, Others, Role, layers, propose};
use relevo::scenario::{Layer, ProfileKind, Scenario};

use super::*;

fn opened(name: &str) -> (Desk, Survey) {
    let mut desk = Desk::default();
    let survey = desk.open(fixture(name)).expect("the fixture is a table");
    (desk, survey)
}

#[test]
fn the_desk_keeps_the_text_between_two_questions() {
    let (mut desk, survey) = opened("servicenow.csv");
    for _ in 0..2 {
        let (evidence, _) = desk.read(&survey.mapping, |_| {}).expect("tickets");
        assert_eq!(evidence, evidence_of("servicenow.csv"));
    }
}

#[test]
fn another_promise_is_checked_without_reading_the_file_again() {
    let (mut desk, survey) = opened("late-nights.csv");
    let mut scenario = Scenario::default();
    assert_eq!(desk.backtest(&scenario, &[Some(0); 3]).finding, Finding::TooFew);
    desk.read(&survey.mapping, |_| {}).expect("tickets");
    let urgent = desk.backtest(&scenario, &[Some(0); 3]);
    scenario.tiers[0].response_minutes = [300.0; 4];
    let patient = desk.backtest(&scenario, &[Some(0); 3]);
    assert!(urgent.checks[0].actual < patient.checks[0].actual);
    // Another file, and nothing is left of the first.
    desk.open(fixture("servicenow.csv")).expect("a table");
    assert_eq!(desk.backtest(&scenario, &[Some(0); 3]).incidents, 0);
}

#[test]
fn only_other_columns_are_scanned_again() {
    let (mut desk, survey) = opened("servicenow.csv");
    let mut mapping = survey.mapping;
    let mut examined =
        |mapping: &mut Mapping| -> Option<Examination> { desk.examine(mapping).expect("a table") };
    mapping.severities.insert("1 - Critical".to_owned(), 3);
    assert!(examined(&mut mapping).is_none());
    assert_eq!(mapping.severities["1 - Critical"], 3, "what the user said stands");
    let category = survey.headers.iter().position(|header| header == "category");
    Role::Group.assign(&mut mapping, category);
    assert!(examined(&mut mapping).is_some());
    assert!(examined(&mut mapping).is_none());
}

#[test]
fn a_long_export_is_read_in_steps() {
    let rows = (0..20_000).map(|n| format!("{n},2026-06-{:02} {:02}:15,P3\n", n % 28 + 1, n % 24));
    let text: String = std::iter::once("id,created,priority\n".to_owned()).chain(rows).collect();
    let mut desk = Desk::default();
    let survey = desk.open(text.into_bytes()).expect("a table");
    let mut done = Vec::new();
    let (evidence, _) =
        desk.read(&survey.mapping, |progress| done.push(progress.bytes_done)).expect("tickets");
    assert!(done.len() >= 3 && done.is_sorted(), "{done:?}");
    assert_eq!(evidence.incidents, 20_000);
}

#[test]
fn without_a_text_there_is_nothing_to_read() {
    let mut desk = Desk::default();
    let (_, mut survey) = first_look("zendesk.csv");
    assert_eq!(desk.read(&survey.mapping, |_| {}).err(), Some(ImportError::Empty));
    assert_eq!(desk.examine(&mut survey.mapping).err(), Some(ImportError::Empty));
    assert_eq!(desk.separate(b';').err(), Some(ImportError::Empty));
    let workbook = desk.open(b"PK\x03\x04rest".to_vec());
    assert!(matches!(workbook, Err(ImportError::NotATable { .. })));
}

#[test]
fn layers_keep_what_no_ticket_tells_by_name_and_then_by_place() {
    let evidence = evidence_of("servicenow.csv");
    let grouping = relevo::import::Grouping {
        layers: ["Web", "Database", "Rest"].map(str::to_owned).to_vec(),
        of_group: evidence
            .groups
            .iter()
            .map(|group| match &group.name {
                relevo::import::GroupName::Named(name) if name == "Web" => Some(0),
                relevo::import::GroupName::Named(_) => Some(1),
                _ => Some(2),
            })
            .collect(),
    };
    let proposals = propose(&evidence, &grouping, &relevo::calendar::WeekMask::NEVER);
    let layer =
        |name: &str, handle_minutes: f64| Layer { name: name.to_owned(), handle_minutes, ..Layer::default() };
    let today = [layer("database", 11.0), layer("Shop", 22.0)];
    let kept = layers(&today, &proposals, Others::Kept);
    let names: Vec<&str> = kept.iter().map(|layer| layer.name.as_str()).collect();
    assert_eq!(names, ["Web", "Database", "Rest"]);
    // "database" lends its values by name, so the first place is not taken twice; the third has none.
    let minutes: Vec<f64> = kept.iter().map(|layer| layer.handle_minutes).collect();
    assert_eq!(minutes, [45.0, 11.0, 45.0]);
    assert!(kept.iter().all(|layer| layer.profile == ProfileKind::Measured && layer.measured.len() == 168));
    let usual = layers(&today, &proposals, Others::Usual);
    assert!(usual.iter().all(|layer| layer.handle_minutes.total_cmp(&45.0).is_eq()));
    let by_place = layers(&[layer("Shop", 22.0)], &proposals, Others::Kept);
    assert_eq!(by_place[0].handle_minutes.total_cmp(&22.0), std::cmp::Ordering::Equal);
}
