use relevo::engine::backtest::{Backtest, Finding};
use relevo::engine::desk::{Desk, Turn};
use relevo::engine::job::{Answer, Job};
use relevo::import::{Others, Role, layers, propose};
use relevo::scenario::{Layer, ProfileKind, Scenario};

use super::*;

/// All answers to a question, the last one last.
fn answers(desk: &mut Desk, job: &Job, bytes: Option<Vec<u8>>) -> Vec<Answer> {
    let mut all = Vec::new();
    let mut turn = desk.ask(job, bytes);
    loop {
        match turn {
            Turn::Step(answer) => {
                assert!(answer.is_step());
                all.push(answer);
                turn = desk.go_on();
            }
            Turn::Last(answer) => {
                assert!(!answer.is_step());
                all.push(answer);
                return all;
            }
        }
    }
}

fn surveyed(desk: &mut Desk, bytes: Vec<u8>) -> Survey {
    match answers(desk, &Job::Open, Some(bytes)).pop() {
        Some(Answer::Survey(survey)) => *survey,
        other => panic!("no survey: {other:?}"),
    }
}

#[test]
fn the_desk_keeps_the_text_between_two_questions() {
    let mut desk = Desk::default();
    let survey = surveyed(&mut desk, fixture("servicenow.csv"));
    for _ in 0..2 {
        let last = answers(&mut desk, &Job::Read(Box::new(survey.mapping.clone())), None).pop();
        let Some(Answer::Evidence(found)) = last else { panic!("no evidence") };
        assert_eq!(found.0, evidence_of("servicenow.csv"));
    }
}

fn backtested(desk: &mut Desk, scenario: &Scenario) -> Backtest {
    let layer_of_group = vec![Some(0); 3];
    let job = Job::Backtest { scenario: Box::new(scenario.clone()), layer_of_group };
    let last = answers(desk, &job, None).pop().expect("an answer");
    let bytes = postcard::to_allocvec(&last).expect("plain data");
    assert_eq!(postcard::from_bytes::<Answer>(&bytes).as_ref(), Ok(&last));
    match last {
        Answer::Backtest(found) => *found,
        other => panic!("no comparison: {other:?}"),
    }
}

#[test]
fn another_promise_is_checked_without_reading_the_file_again() {
    let mut desk = Desk::default();
    let survey = surveyed(&mut desk, fixture("late-nights.csv"));
    let mut scenario = Scenario::default();
    assert_eq!(backtested(&mut desk, &scenario).finding, Finding::TooFew);
    let read = Job::Read(Box::new(survey.mapping));
    answers(&mut desk, &read, None);
    let urgent = backtested(&mut desk, &scenario);
    scenario.tiers[0].response_minutes = [300.0; 4];
    let patient = backtested(&mut desk, &scenario);
    assert!(urgent.checks[0].actual < patient.checks[0].actual);
    // Another file, and nothing is left of the first.
    surveyed(&mut desk, fixture("servicenow.csv"));
    assert_eq!(backtested(&mut desk, &scenario).incidents, 0);
}

#[test]
fn only_other_columns_are_scanned_again() {
    let mut desk = Desk::default();
    let survey = surveyed(&mut desk, fixture("servicenow.csv"));
    let examined = |answers: &[Answer]| answers.iter().any(|answer| matches!(answer, Answer::Examined(_)));
    let mut mapping = survey.mapping;
    mapping.severities.insert("1 - Critical".to_owned(), 3);
    assert!(!examined(&answers(&mut desk, &Job::Read(Box::new(mapping.clone())), None)));
    let category = survey.headers.iter().position(|header| header == "category");
    Role::Group.assign(&mut mapping, category);
    assert!(examined(&answers(&mut desk, &Job::Read(Box::new(mapping)), None)));
}

#[test]
fn a_long_export_is_read_in_steps() {
    let rows = (0..20_000).map(|n| format!("{n},2026-06-{:02} {:02}:15,P3\n", n % 28 + 1, n % 24));
    let text: String = std::iter::once("id,created,priority\n".to_owned()).chain(rows).collect();
    let mut desk = Desk::default();
    let survey = surveyed(&mut desk, text.into_bytes());
    let steps = answers(&mut desk, &Job::Read(Box::new(survey.mapping)), None);
    let done: Vec<usize> = steps
        .iter()
        .filter_map(|answer| if let Answer::Progress { done, .. } = answer { Some(*done) } else { None })
        .collect();
    assert!(done.len() >= 4 && done.is_sorted());
    assert!(matches!(steps.last(), Some(Answer::Evidence(found)) if found.0.incidents == 20_000));
}

#[test]
fn without_a_text_there_is_nothing_to_read() {
    let mut desk = Desk::default();
    let (_, survey) = first_look("zendesk.csv");
    let last = answers(&mut desk, &Job::Read(Box::new(survey.mapping)), None).pop();
    assert!(matches!(last, Some(Answer::Failed(ImportError::Empty))));
    let last = answers(&mut desk, &Job::Open, Some(b"PK\x03\x04rest".to_vec())).pop();
    assert!(matches!(last, Some(Answer::Failed(ImportError::NotATable { .. }))));
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
