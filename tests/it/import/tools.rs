use relevo::import::{DropReason, GroupName, Measure, Notice, Question, Tool, examine};

use super::*;

fn group_counts(evidence: &Evidence) -> Vec<(&str, u32)> {
    let mut groups: Vec<(&str, u32)> = evidence
        .groups
        .iter()
        .map(|group| match &group.name {
            GroupName::Named(name) => (name.as_str(), group.count()),
            GroupName::Missing => ("", group.count()),
            GroupName::Rest => ("…", group.count()),
        })
        .collect();
    groups.sort_unstable();
    groups
}

#[test]
fn an_event_log_is_one_ticket_a_number_and_its_last_row_decides_the_priority() {
    let (text, survey) = first_look("servicenow.csv");
    assert_eq!(survey.tool, Tool::ServiceNow);
    assert_eq!(survey.headers[survey.mapping.created], "opened_at"); // not sys_created_at
    let (evidence, rejects) = read(&text, survey.mapping).expect("five incidents");
    assert_eq!((evidence.rows, evidence.incidents, evidence.collapsed), (13, 5, 3));
    assert_eq!(evidence.by_severity, [1, 1, 2, 1]); // INC0001 ends as "2 - High"
    assert_eq!(slots(&evidence), [MONDAY + 1, MONDAY + 12, TUESDAY + 9, SATURDAY + 12, SUNDAY + 23]);
    assert_eq!(
        evidence.dropped,
        [
            (DropReason::NoDate, 1, 9),
            (DropReason::ImpossibleDate, 1, 10),
            (DropReason::NoId, 1, 11),
            (DropReason::RepeatedHeader, 1, 12),
            (DropReason::TooManyCells, 1, 14),
        ]
    );
    assert_eq!(rejects.rows.len(), 5);
    assert_eq!(group_counts(&evidence), [("", 1), ("Database", 1), ("Web", 3)]);
    assert_eq!(evidence.response[1].map(|times| times.median), Some(30.0));
    assert!(evidence.notices.contains(&Notice::BeforeOpening { tickets: 1 }));
    assert!(evidence.notices.contains(&Notice::NoPriority { tickets: 1 }));
}

#[test]
fn without_opened_at_service_now_is_dated_by_its_creation() {
    for header in ["sys_created_at", "sys_created_on"] {
        let text = format!(
            "number,{header},assignment_group,priority\n1,13/3/2026 10:00,A,1 - Critical\n2,14/3/2026 11:00,B,?\n"
        );
        let survey = survey(&text).expect("a table");
        assert_eq!((survey.tool, survey.mapping.created), (Tool::ServiceNow, 1));
    }
}

#[test]
fn time_left_in_jira_is_no_response_time() {
    let (text, survey) = first_look("jira.csv");
    assert_eq!(survey.tool, Tool::Jira);
    assert_eq!(survey.mapping.response, None);
    let column = "Custom field (Time to first response)".to_owned();
    assert_eq!(survey.notices, [Notice::ResponseIsRemaining { column }]);
    let (evidence, _) = read(&text, survey.mapping).expect("eight incidents");
    assert_eq!((evidence.incidents, evidence.requests), (8, 1));
    assert_eq!(evidence.by_severity, [1, 2, 4, 1]);
    assert_eq!(evidence.response, [None; 4]);
}

#[test]
fn quotes_in_jira_hold_lines_and_a_quote_left_open_costs_one_row() {
    let (text, survey) = first_look("jira.csv");
    let (evidence, rejects) = read(&text, survey.mapping).expect("eight incidents");
    // The header is row 1; rows of several lines count once, as in a spreadsheet.
    assert_eq!(evidence.dropped, [(DropReason::OpenQuote, 1, 9)]);
    assert!(rejects.rows[0].raw.starts_with("OPS-108,10108,\"never closed"));
    assert_eq!(
        slots(&evidence),
        [
            MONDAY + 23,
            TUESDAY + 4,
            WEDNESDAY + 16,
            THURSDAY + 15,
            THURSDAY + 18,
            FRIDAY,
            FRIDAY + 19,
            SUNDAY + 12
        ]
    );
    // Of two columns "Component/s" the first counts.
    assert_eq!(group_counts(&evidence), [("", 1), ("Database", 1), ("Web", 6)]);
}

#[test]
fn spanish_jira_in_windows_1252_with_semicolons_reads_as_it_was_written() {
    let (text, survey) = first_look("jira-es.csv");
    assert_eq!((survey.tool, survey.mapping.layout.delimiter), (Tool::Jira, b';'));
    assert_eq!(survey.sample[6][1], "Facturación «urgente»");
    let (evidence, _) = read(&text, survey.mapping).expect("six incidents");
    assert_eq!((evidence.incidents, evidence.requests), (6, 1));
    assert_eq!(evidence.by_severity, [2, 1, 1, 2]); // Más alta and Crítica; Alta; Media; Baja and Muy baja
    // 8 Apr 09:30, 5 Jan 15:05, 19 Dec 23:45, 20 Dec 00:15, 21 Dec 08:00, 22 Dec 10:20 of 2026
    assert_eq!(
        slots(&evidence),
        [MONDAY + 8, MONDAY + 15, TUESDAY + 10, WEDNESDAY + 9, SATURDAY + 23, SUNDAY]
    );
}

#[test]
fn zendesk_begins_with_a_column_that_is_no_ticket_number() {
    let (text, survey) = first_look("zendesk.csv");
    assert_eq!((survey.tool, survey.mapping.id), (Tool::Zendesk, Some(1)));
    let (evidence, _) = read(&text, survey.mapping).expect("six incidents");
    assert_eq!((evidence.incidents, evidence.requests, evidence.collapsed), (6, 2, 0));
    assert_eq!(evidence.by_severity, [1, 2, 2, 1]);
    assert_eq!(evidence.response[0].map(|times| times.median), Some(12.0));
    assert_eq!(
        slots(&evidence),
        [MONDAY + 8, MONDAY + 13, TUESDAY + 14, WEDNESDAY + 16, SATURDAY + 22, SUNDAY + 2]
    );
}

#[test]
fn pager_duty_stamps_move_to_the_zone_of_the_service_summer_time_included() {
    let (text, mut survey) = first_look("pagerduty.csv");
    assert_eq!(survey.tool, Tool::PagerDuty);
    assert_eq!(survey.examination.questions, [Question::ServiceZone]);
    survey.mapping.clock = madrid();
    let (evidence, _) = read(&text, survey.mapping).expect("six incidents");
    // 28 Mar 23:30Z is Sunday 00:30; 00:30Z is 01:30; 01:30Z is 03:30, an hour having been skipped.
    assert_eq!(slots(&evidence), [MONDAY + 7, WEDNESDAY, WEDNESDAY + 10, SUNDAY, SUNDAY + 1, SUNDAY + 3]);
    assert_eq!(evidence.by_severity, [1, 1, 2, 2]);
}

#[test]
fn what_a_machine_resolved_counts_as_incident_and_not_as_resolution() {
    let evidence = evidence_of("pagerduty.csv");
    assert!(evidence.notices.contains(&Notice::AutoResolved { tickets: 1 }));
    assert_eq!(evidence.resolution[1], None); // the only P2
    assert_eq!(evidence.response[0].map(|times| times.median), Some(4.0));
}

#[test]
fn opsgenie_counts_milliseconds_and_names_several_teams() {
    let (text, mut survey) = first_look("opsgenie.csv");
    assert_eq!(survey.tool, Tool::Opsgenie);
    survey.mapping.clock = madrid();
    let (evidence, _) = read(&text, survey.mapping).expect("five incidents");
    assert_eq!(evidence.by_severity, [1, 1, 1, 2]); // P5 counts as P4
    assert_eq!(evidence.dropped, [(DropReason::UnreadableDate, 1, 7)]);
    assert_eq!(group_counts(&evidence), [("", 1), ("infra", 2), ("network", 2)]);
    // Sunday 1 March 2026 08:00Z, then a day later each.
    assert_eq!(slots(&evidence), [MONDAY + 9, TUESDAY + 9, WEDNESDAY + 9, THURSDAY + 9, SUNDAY + 9]);
}

#[test]
fn freshservice_counts_priorities_upwards_and_leaves_its_hours_empty() {
    let (text, mut survey) = first_look("freshservice.csv");
    assert_eq!(survey.tool, Tool::Freshservice);
    assert_eq!(survey.headers[survey.mapping.response.expect("a response").column], "Initial Response Time");
    assert_eq!(survey.mapping.response.map(|response| response.measure), Some(Measure::Moment));
    let example = "03/04/2026 09:10".to_owned();
    assert_eq!(
        survey.examination.questions,
        [Question::DayFirst { example: example.clone(), likely: true }, Question::WrittenZone]
    );
    assert_eq!(
        read(&text, survey.mapping.clone()).map(|_| ()),
        Err(ImportError::DayFirstUnanswered { example })
    );
    survey.mapping.day_first = Some(true);
    let (evidence, _) = read(&text, survey.mapping.clone()).expect("five incidents");
    assert_eq!((evidence.requests, evidence.by_severity), (1, [2, 1, 1, 1])); // 4 and "Urgent" are P1, 1 is P4
    assert_eq!(slots(&evidence), [MONDAY + 12, TUESDAY + 23, WEDNESDAY + 1, FRIDAY + 9, SATURDAY + 10]);
    survey.mapping.day_first = Some(false);
    let (evidence, _) = read(&text, survey.mapping).expect("five incidents");
    assert_eq!(evidence.period.days(), 154); // 4 March to 4 August
}

#[test]
fn an_unknown_tool_is_dated_by_its_cells_and_mapped_by_hand() {
    let (text, survey) = first_look("other.csv");
    assert_eq!(
        (survey.tool, survey.mapping.layout.delimiter, survey.mapping.layout.header_row),
        (Tool::Other, b'\t', 4)
    );
    assert_eq!(survey.headers, ["Wann", "Was", "Wie schlimm", "Wer zuerst", "Abteilung"]);
    let mut mapping = survey.mapping;
    mapping.priority = Some(2);
    mapping.group = Some(4);
    let examination = examine(&text, &mapping).expect("a table");
    let found: Vec<(&str, u32, bool)> =
        examination.priorities.iter().map(|each| (each.value.as_str(), each.count, each.known)).collect();
    assert_eq!(found, [("gelb", 3, false), ("rot", 2, false)]);
    examination.settle(&mut mapping);
    mapping.severities.insert("rot".to_owned(), 0);
    let (evidence, _) = read(&text, mapping).expect("four incidents");
    assert_eq!(evidence.by_severity, [2, 0, 2, 0]);
    assert_eq!(evidence.dropped, [(DropReason::NoHour, 1, 9)]);
    assert!(
        evidence.notices.contains(&Notice::UnknownPriority { tickets: 2, values: vec!["gelb".to_owned()] })
    );
    assert_eq!(slots(&evidence), [FRIDAY, FRIDAY + 13, SATURDAY + 13, SUNDAY + 23]);
}

#[test]
fn nothing_of_a_single_ticket_is_in_the_evidence() {
    for (name, secrets) in [
        ("servicenow.csv", ["INC0001", "Caller"]),
        ("jira.csv", ["OPS-101", "Checkout"]),
        ("zendesk.csv", ["9001", "Ann"]),
        ("pagerduty.csv", ["PA1", "502"]),
    ] {
        let evidence = format!("{:?}", evidence_of(name));
        assert!(secrets.iter().all(|secret| !evidence.contains(secret)), "{name}: {evidence}");
    }
}

#[test]
fn pager_duty_without_priorities_is_judged_by_urgency() {
    let text = "id,created_on,service_name,seconds_to_first_ack,urgency,priority_name\n\
                A,2026-03-12T10:00:00Z,Web,60,high,\nB,2026-03-13T10:00:00Z,Web,60,low,\n";
    let evidence = evidence_in(text).expect("two incidents");
    assert_eq!((evidence.tool, evidence.by_severity), (Tool::PagerDuty, [0, 1, 0, 1]));
}

#[test]
fn a_spanish_list_of_no_known_tool_is_mapped_by_its_headers() {
    let text = "Informe de incidencias\n\nFolio;Fecha de apertura;Fecha de cierre;Severidad;Área;Tipo\n\
                7;12/03/2026 3:05 p. m.;13/03/2026 9:00 a. m.;Alta;Redes;Incidente\n\
                8;12/03/2026 11:40 p. m.;;Crítica;Base de datos;Incidente\n\
                9;13/03/2026 8:00 a. m.;;Baja;Redes;Requerimiento\n";
    let look = survey(text).expect("a table");
    let headers = |column: Option<usize>| column.map(|column| look.headers[column].as_str());
    let mapping = &look.mapping;
    assert_eq!((look.tool, mapping.day_first), (Tool::Other, Some(true)));
    assert_eq!(
        [
            mapping.id,
            Some(mapping.created),
            mapping.resolved.map(|resolved| resolved.column),
            mapping.priority,
            mapping.group,
            mapping.kind
        ]
        .map(headers),
        [
            Some("Folio"),
            Some("Fecha de apertura"),
            Some("Fecha de cierre"),
            Some("Severidad"),
            Some("Área"),
            Some("Tipo")
        ]
    );
    let evidence = evidence_in(text).expect("two incidents");
    assert_eq!((evidence.by_severity, evidence.requests), ([1, 1, 0, 0], 1));
    assert_eq!(slots(&evidence), [THURSDAY + 15, THURSDAY + 23]);
}

#[test]
fn a_file_without_priorities_says_that_all_count_as_p3() {
    let evidence = evidence_in("id,created\n1,2026-03-12 10:00\n2,2026-03-13 10:00\n").expect("two tickets");
    assert!(evidence.notices.contains(&Notice::NoPriority { tickets: 2 }));
}

#[test]
fn times_are_told_by_group_and_severity_as_the_evidence_counts_them() {
    for name in ["servicenow.csv", "zendesk.csv", "pagerduty.csv", "late-nights.csv"] {
        let (text, survey) = first_look(name);
        let reader = Reader::new(text, survey.mapping).expect("a table");
        let (evidence, _, times) = reader.finish_with_times().expect("incidents");
        for (place, group) in evidence.groups.iter().enumerate() {
            for severity in 0..4 {
                let here = times.iter().filter(|each| (each.group, each.severity) == (place, severity));
                let mut week = [0; 168];
                here.for_each(|each| week[each.slot()] += 1);
                assert!((0..168).all(|slot| week[slot] == group.severities[severity].at(slot)), "{name}");
            }
        }
        assert_eq!(times.len(), evidence.incidents as usize);
        let answered = evidence.response.iter().flatten().map(|times| times.count).sum::<u32>();
        assert_eq!(times.iter().filter(|each| each.response.is_some()).count(), answered as usize);
    }
}
