use std::fmt::Write;

use relevo::import::{MAX_ROWS, Notice};

use super::*;

#[test]
fn one_row_over_the_limit_is_too_many() {
    let row = "1,2026-03-12 10:00\n";
    let text = format!("id,created\n{}", row.repeat(MAX_ROWS));
    let mapping = survey(&text).expect("as many as allowed").mapping;
    let longer = format!("{text}{row}");
    assert_eq!(survey(&longer), Err(ImportError::TooManyRows));
    assert_eq!(read_all(&longer, mapping.clone()).map(|_| ()), Err(ImportError::TooManyRows));
    let (evidence, _) = read_all(&text, mapping).expect("as many as allowed");
    assert_eq!((evidence.incidents, evidence.collapsed), (1, 499_999));
    assert!(evidence.notices.contains(&Notice::MuchCollapsed { rows: 500_000, tickets: 1 }));
}

fn read_all(text: &str, mapping: Mapping) -> Result<(Evidence, Rejects), ImportError> {
    Reader::new(text, mapping)?.finish()
}

#[test]
fn slices_of_any_size_give_the_same_evidence() {
    let (text, survey) = first_look("servicenow.csv");
    let whole = read_all(&text, survey.mapping.clone());
    for size in [1, 2, 5, 100] {
        let mut reader = Reader::new(text.clone(), survey.mapping.clone()).expect("a table");
        let mut before = 0;
        loop {
            let progress = reader.step(size);
            assert!(progress.bytes_done >= before && progress.bytes_done <= progress.bytes_total);
            before = progress.bytes_done;
            if progress.finished {
                break;
            }
        }
        assert_eq!(before, text.len());
        assert_eq!(reader.finish(), whole);
    }
}

#[test]
fn a_column_of_texts_is_no_priority_and_none_of_them_is_told() {
    let mut text = String::from("id,created,subject\n");
    for id in 0..60 {
        let _ = writeln!(text, "{id},2026-03-12 10:00,secret {id}");
    }
    let mut mapping = survey(&text).expect("a table").mapping;
    mapping.priority = Some(2);
    assert!(relevo::import::examine(&text, &mapping).expect("a table").priorities.is_empty());
    let (evidence, _) = read(&text, mapping).expect("tickets");
    assert!(evidence.notices.contains(&Notice::NotAPriority { values: 60 }));
    assert!(!format!("{evidence:?}").contains("secret"));
}

#[test]
fn a_column_that_is_not_there_is_refused() {
    let (text, survey) = first_look("zendesk.csv");
    let mapping = Mapping { group: Some(99), ..survey.mapping };
    assert_eq!(Reader::new(text, mapping).map(|_| ()), Err(ImportError::NoSuchColumn { column: 100 }));
}

#[test]
fn groups_beyond_two_hundred_are_pooled() {
    let mut text = String::from("id,created,group\n");
    for id in 0..250 {
        let _ = writeln!(text, "{id},2026-03-12 10:00,Group {id}");
    }
    let evidence = evidence_in(&text).expect("tickets");
    assert_eq!((evidence.groups.len(), evidence.groups[200].count()), (201, 50));
    assert!(evidence.notices.contains(&Notice::ManyGroups { groups: 250, kept: 200 }));
}
