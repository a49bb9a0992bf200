//! The calendar, read back by a parser that shares no code with what wrote it.

use crate::engine::ledger::{TODAY, frame, leave, person, team, two_layers};
use ical::IcalParser;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use jiff::civil::{Date, date};
use relevo::engine::ledger::{State, propose, reach, take_back};
use relevo::i18n::{Language, Locale, NumberStyle};
use relevo::report::calendar::{PlannedVisit, calendar, key_of};
use relevo::report::ledger::Called;
use relevo::scenario::staff::{Role, Staff};
use std::collections::{BTreeMap, BTreeSet};

const ES: Locale = Locale { language: Language::Es, numbers: NumberStyle::Comma };

fn written(staff: &Staff, visits: &[PlannedVisit], today: Date, locale: Locale, called: Called) -> String {
    calendar(&two_layers(), staff, visits, &frame(staff, today), locale, called)
}

fn text(staff: &Staff) -> String {
    written(staff, &[], TODAY, Locale::default(), Called::ByNumber)
}

fn parsed(text: &str) -> IcalCalendar {
    let mut calendars: Vec<_> = IcalParser::new(text.as_bytes()).collect();
    assert_eq!(calendars.len(), 1, "one calendar");
    calendars.remove(0).expect("it can be read")
}

fn value<'a>(event: &'a IcalEvent, name: &str) -> &'a str {
    let found: Vec<_> = event.properties.iter().filter(|it| it.name == name).collect();
    assert_eq!(found.len(), 1, "{name} once");
    found[0].value.as_deref().unwrap_or_default()
}

/// The text of a value: what was escaped is itself again.
fn plain(value: &str) -> String {
    let (mut plain, mut marks) = (String::new(), value.chars());
    while let Some(mark) = marks.next() {
        match (mark, mark == '\\') {
            (_, true) => match marks.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(mark) => plain.push(mark),
                None => {}
            },
            (mark, false) => plain.push(mark),
        }
    }
    plain
}

/// Events by UID.
fn events(text: &str) -> BTreeMap<String, IcalEvent> {
    parsed(text).events.into_iter().map(|event| (value(&event, "UID").to_owned(), event)).collect()
}

/// A team with proposals: the first confirmed, the second declined.
fn agreed() -> Staff {
    let mut staff = team();
    let frame = frame(&staff, TODAY);
    propose(&mut staff, &frame, None);
    for (entry, states) in [(0, [State::Notified, State::Confirmed]), (1, [State::Notified, State::Declined])]
    {
        for state in states {
            staff.ledger[entry] = reach(&staff.ledger[entry], state, None, TODAY).expect("in order");
        }
    }
    staff
}

#[test]
fn a_parser_reads_cover_visits_and_absences_back() {
    let staff = agreed();
    let first = PlannedVisit {
        from: date(2026, 7, 6),
        to: date(2026, 7, 10),
        keeps: false,
        each: 2,
        person: 5,
        layer: 0,
    };
    let next = PlannedVisit { from: date(2026, 7, 13), to: date(2026, 7, 17), keeps: true, each: 1, ..first };
    let visits = [next, first];
    let text = written(&staff, &visits, TODAY, Locale::default(), Called::ByNumber);
    let head = parsed(&text);
    let of_calendar = |name: &str| {
        let found = head.properties.iter().find(|it| it.name == name);
        found.and_then(|it| it.value.clone()).unwrap_or_default()
    };
    assert_eq!(of_calendar("VERSION"), "2.0");
    assert!(of_calendar("PRODID").starts_with("-//Relevo//"));
    let events = events(&text);
    assert_eq!(events.len(), 8, "three covers, two weeks of visits, three absences");
    let told = |uid: &str, names: [&str; 5]| names.map(|name| value(&events[uid], name).to_owned());
    let names = ["DTSTART", "DTEND", "STATUS", "SEQUENCE", "SUMMARY"];
    assert_eq!(
        told("cover-1-00000007@relevo", names),
        ["20260803", "20260815", "CONFIRMED", "3", "P4 stands in for P1: all layers"]
    );
    assert_eq!(
        told("cover-2-00000007@relevo", names),
        ["20260810", "20260822", "CANCELLED", "3", "P5 stands in for P2: Database"]
    );
    assert_eq!(
        told("cover-3-00000007@relevo", names),
        ["20260907", "20260912", "TENTATIVE", "1", "P4 stands in for P3: all layers"]
    );
    // Nine visits are made: these are the tenth and eleventh, and the twelfth.
    assert_eq!(
        told("visit-5-0-10-00000007@relevo", names),
        ["20260706", "20260711", "TENTATIVE", "0", "Induction visit of P5: Database ×2"]
    );
    assert_eq!(
        told("visit-5-0-12-00000007@relevo", names),
        ["20260713", "20260718", "TENTATIVE", "0", "Visit of P5 to keep the skill: Database"]
    );
    assert_eq!(
        told("leave-1-00000007@relevo", names),
        ["20260803", "20260815", "CONFIRMED", "0", "P1 away: vacation"]
    );
    for event in events.values() {
        assert_eq!(value(event, "DTSTAMP"), "20260701T000000Z");
        for name in ["DTSTART", "DTEND"] {
            let found = event.properties.iter().find(|it| it.name == name).and_then(|it| it.params.clone());
            assert_eq!(found, Some(vec![("VALUE".to_owned(), vec!["DATE".to_owned()])]), "a day has no hour");
        }
    }
    let description = plain(value(&events["cover-1-00000007@relevo"], "DESCRIPTION"));
    let lines: Vec<String> = description.replace('\u{a0}', " ").lines().map(str::to_owned).collect();
    assert_eq!(
        lines,
        ["10 working days", "Proposed: 1 Jul 2026", "Notified: 1 Jul 2026", "Confirmed: 1 Jul 2026"]
    );
}

#[test]
fn the_same_calendar_written_later_has_the_same_events() {
    let staff = agreed();
    let uids = |text: &str| events(text).into_keys().collect::<BTreeSet<_>>();
    let (now, later) = (text(&staff), written(&staff, &[], date(2026, 7, 20), ES, Called::ByName));
    assert_eq!(uids(&now), uids(&later));
    assert_eq!(now, text(&Staff::read(&staff.write()).0), "nothing but what is stored counts");
    for (uid, event) in events(&now) {
        assert_eq!(
            value(&event, "SEQUENCE"),
            value(&events(&later)[&uid], "SEQUENCE"),
            "nothing was changed"
        );
    }
    // More people and leave, another order, other names: the events of before keep theirs.
    let mut more = staff.clone();
    more.people.push(person(9, &[Role::Backup, Role::Backup]));
    more.people[0].name = "Ana".to_owned();
    more.leave.insert(0, leave(77, 3, date(2026, 10, 5), date(2026, 10, 9)));
    assert_eq!(uids(&text(&more)).intersection(&uids(&now)).count(), uids(&now).len());
    // Of other people nothing is updated.
    let mut other = staff;
    other.key = 8;
    assert!(uids(&text(&other)).is_disjoint(&uids(&now)));
}

#[test]
fn a_change_grows_the_sequence_and_taking_it_back_too() {
    let mut staff = agreed();
    let sequence = |staff: &Staff| -> u32 {
        value(&events(&text(staff))["cover-1-00000007@relevo"], "SEQUENCE").parse().expect("a number")
    };
    let status = |staff: &Staff| value(&events(&text(staff))["cover-1-00000007@relevo"], "STATUS").to_owned();
    let confirmed = sequence(&staff);
    staff.ledger[0] = take_back(&staff.ledger[0], State::Confirmed).expect("the last step");
    assert_eq!((sequence(&staff), status(&staff).as_str()), (confirmed + 1, "TENTATIVE"));
    staff.ledger[0] = take_back(&staff.ledger[0], State::Notified).expect("the last step");
    staff.ledger[0] = take_back(&staff.ledger[0], State::Proposed).expect("the last step");
    assert_eq!(
        (sequence(&staff), status(&staff).as_str()),
        (confirmed + 3, "CANCELLED"),
        "nobody is asked any more"
    );
    let frame = frame(&staff, TODAY);
    propose(&mut staff, &frame, Some(1));
    assert_eq!((sequence(&staff), status(&staff).as_str()), (confirmed + 4, "TENTATIVE"));
    staff.leave.remove(0);
    assert_eq!(status(&staff), "CANCELLED", "the absence is not planned any more");
}

#[test]
fn names_are_left_out_unless_they_are_asked_for() {
    let mut staff = agreed();
    for person in &mut staff.people {
        person.name = format!("Secret {}", person.id);
    }
    assert!(!text(&staff).contains("Secret"));
    let named = written(&staff, &[], TODAY, Locale::default(), Called::ByName);
    let summary = value(&events(&named)["cover-1-00000007@relevo"], "SUMMARY").to_owned();
    assert_eq!(summary, "Secret 4 stands in for Secret 1: all layers");
}

#[test]
fn whatever_a_name_holds_comes_back_folded_at_75_octets() {
    let long = "Añoranza 🧑‍🚒, Núñez; <b>\"x\"</b> \\n: ".repeat(14);
    for name in [
        "a, b; c \\ d: \"e\" <script>",
        "line\r\nBEGIN:VEVENT\r\nUID:mine\nend\u{7}",
        "María José Muñoz Ibáñez 👩🏽‍💻🏳️‍🌈",
        &long.chars().take(500).collect::<String>(),
        &"🧑".repeat(500),
        &"x".repeat(500),
        "",
    ] {
        let mut staff = agreed();
        staff.people[0].name = name.to_owned();
        let text = written(&staff, &[], TODAY, ES, Called::ByName);
        assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            assert!(!line.chars().any(char::is_control), "{line:?}");
        }
        // Unfolded by the letter of the standard.
        let unfolded = text.replace("\r\n ", "");
        let line = unfolded
            .split("\r\n")
            .find(|line| line.starts_with("SUMMARY:Ausencia de "))
            .expect("the absence");
        let clean: String = name.chars().filter(|&mark| mark == '\n' || !mark.is_control()).collect();
        let who = if clean.is_empty() { "P1" } else { &clean };
        assert_eq!(plain(line), format!("SUMMARY:Ausencia de {who}: vacaciones"));
        // And by the parser, which drops spaces at the end of folded lines.
        let bare = |text: &str| text.chars().filter(|mark| !mark.is_whitespace()).collect::<String>();
        let events = events(&text);
        assert_eq!(events.len(), 6);
        let summary = plain(value(&events["leave-1-00000007@relevo"], "SUMMARY"));
        assert_eq!(bare(&summary), bare(&format!("Ausencia de {who}: vacaciones")));
    }
}

#[test]
fn nobody_is_a_calendar_without_events() {
    assert_eq!(parsed(&text(&Staff::default())).events.len(), 0);
}

#[test]
fn keys_of_different_texts_differ() {
    // Published: FNV-1a of "a" is e40c292c; here the text ends with a zero byte.
    let step = (0xe40c_292c_u32).wrapping_mul(0x0100_0193);
    assert_eq!(key_of(["a".to_owned()]), step);
    assert_ne!(key_of(["ab".to_owned(), "c".to_owned()]), key_of(["a".to_owned(), "bc".to_owned()]));
}
