//! The ledger in words and as files, in both languages.

use crate::engine::ledger::{TODAY, frame, team, two_layers};
use jiff::civil::{Date, date};
use relevo::engine::ledger::{Conflict, Hindrance, Ledger, Line, Refusal, State, Trouble, propose};
use relevo::engine::measure::{Assumed, Band, measure};
use relevo::i18n::{Language, Locale, NumberStyle};
use relevo::import::{WeekFault, WeekReject};
use relevo::report::Voice;
use relevo::report::ledger::{Called, Teller, actuals, ledger, measured_finding, rejects, sentences};
use relevo::scenario::staff::{Actual, Staff};

const ES: Locale = Locale { language: Language::Es, numbers: NumberStyle::Comma };

fn tell<T>(staff: &Staff, locale: Locale, called: Called, tell: impl FnOnce(Teller) -> T) -> T {
    let (scenario, frame) = (two_layers(), frame(staff, TODAY));
    let ledger = Ledger::new(staff, &frame);
    tell(Teller { ledger: &ledger, scenario: &scenario, locale, called })
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Every trouble there is, with what its sentence must hold beside the two people and the days.
fn troubles() -> Vec<(Trouble, &'static [&'static str])> {
    let (from, to) = (date(2026, 8, 10), date(2026, 8, 12));
    let backup = Trouble::Backup;
    vec![
        (backup(Hindrance::Themselves), &["P4"]),
        (backup(Hindrance::NoBackup { layer: 1 }), &["P4", "Network"]),
        (backup(Hindrance::Untrained { layer: 0, done: 1, needed: 3 }), &["P4", "Database", "1", "3"]),
        (backup(Hindrance::Lapses { layer: 0, on: from }), &["P4", "Database", "10"]),
        (backup(Hindrance::Away { from, to }), &["P4", "10–12"]),
        (
            backup(Hindrance::Promised { entry: 9, person: 2, layer: Some(1), from, to }),
            &["P4", "P2", "Network", "10–12"],
        ),
        (backup(Hindrance::TooFew { heads: 2, needed: 5 }), &["P4", "2", "5"]),
        (backup(Hindrance::Declined { on: from }), &["P4", "10"]),
        (Trouble::PersonGone, &[]),
        (Trouble::BackupGone, &["P4"]),
        (Trouble::LayerGone, &[]),
        (Trouble::NotTheirs { layer: 1 }, &["Network"]),
        (Trouble::NoAbsence, &[]),
        (Trouble::Moved { from, to }, &["10–12"]),
        (Trouble::Nobody { layers: vec![0, 1], all: false }, &["Database", "Network"]),
        (Trouble::Nobody { layers: vec![0, 1], all: true }, &[]),
        (Trouble::Unconfirmed { days: 13 }, &["P4", "13"]),
        (Trouble::Unconfirmed { days: 1 }, &["P4"]),
        (Trouble::Unconfirmed { days: 0 }, &["P4"]),
        (Trouble::Unconfirmed { days: -3 }, &["P4"]),
        (Trouble::NotHandedOver, &["P4"]),
        (Trouble::NotHandedBack, &["P4"]),
    ]
}

#[test]
fn every_trouble_is_a_sentence_with_its_people_days_and_layers() {
    for locale in [Locale::default(), ES] {
        let mut seen = Vec::new();
        for (trouble, holds) in troubles() {
            let conflict = Conflict {
                line: Line::Entry(1),
                person: 1,
                backup: Some(4),
                from: date(2026, 8, 3),
                to: date(2026, 8, 14),
                trouble,
            };
            let told = plain(&tell(&team(), locale, Called::ByName, |teller| teller.conflict(&conflict)));
            for part in ["P1", "3–14"].iter().chain(holds) {
                assert!(told.contains(part), "{part} in {told}");
            }
            assert!(told.ends_with('.') && !told.contains("  ") && !told.contains(".."), "{told}");
            assert!(!seen.contains(&told), "{told}");
            seen.push(told);
        }
    }
}

#[test]
fn every_refusal_names_what_comes_first() {
    let day = date(2026, 8, 14);
    for locale in [Locale::default(), ES] {
        let states = locale.results().ledger.states;
        let tell =
            |refusal| tell(&team(), locale, Called::ByName, |it| it.refusal(State::Confirmed, refusal));
        assert!(tell(Refusal::First(State::Notified)).contains(states[1]));
        assert!(tell(Refusal::First(State::Notified)).contains(states[2]));
        assert!(tell(Refusal::TakeBack(State::HandedOver)).contains(states[4]));
        assert!(tell(Refusal::Before(State::Notified, day)).contains("14"));
        assert!(tell(Refusal::NotOver(day)).contains("14"));
        for refusal in [Refusal::NoBackup, Refusal::ToCome, Refusal::OtherAsked] {
            assert!(tell(refusal).ends_with('.'));
        }
    }
}

#[test]
fn the_finding_counts_absences_with_a_confirmed_backup() {
    let mut staff = team();
    let of = |staff: &Staff, locale| {
        plain(&tell(staff, locale, Called::ByName, |teller| teller.finding(&teller.ledger.absences())))
    };
    assert_eq!(of(&staff, Locale::default()), "0 of 3 absences until Sep 2026 have a confirmed backup");
    let frame = frame(&staff, TODAY);
    propose(&mut staff, &frame, None);
    staff.ledger.iter_mut().for_each(|entry| entry.confirmed = Some(TODAY));
    // The second absence has nobody for the network.
    assert_eq!(of(&staff, Locale::default()), "2 of 3 absences until Sep 2026 have a confirmed backup");
    assert_eq!(of(&staff, ES), "2 de 3 ausencias hasta sep 2026 tienen suplente con confirmación");
    staff.leave.clear();
    assert_eq!(of(&staff, Locale::default()), "No planned absence needs a backup");
}

#[test]
fn the_ledger_is_a_table_with_the_day_of_every_state_and_names_only_where_asked() {
    let mut staff = team();
    staff.people[0].name = "=Ana, \"la jefa\"".to_owned();
    let frame = frame(&staff, TODAY);
    propose(&mut staff, &frame, None);
    staff.ledger[0].notified = Some(date(2026, 7, 3));
    staff.ledger[0].layer = Some(500);
    let text = tell(&staff, Locale::default(), Called::ByNumber, ledger);
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(lines.len(), 5, "a head, three lines, the end");
    assert_eq!(
        lines[1],
        "1,P1,Vacation,2026-08-03,2026-08-14,10,a layer that is gone,P4,2026-07-01,2026-07-03,,,,"
    );
    assert!(lines[0].split(',').count() == 14 && lines[0].ends_with("Handed over,Handed back"));
    assert!(!text.contains("Ana"));
    let named = tell(&staff, ES, Called::ByName, ledger);
    assert!(named.contains("1,\"'=Ana, \"\"la jefa\"\"\",Vacaciones,"), "{named}");
}

fn weeks(visits: &[f64]) -> relevo::engine::measure::Measure {
    let week = |number: usize| {
        date(2026, 8, 3).saturating_add(jiff::Span::new().weeks(i64::try_from(number).expect("few")))
    };
    let actuals: Vec<Actual> = visits
        .iter()
        .enumerate()
        .map(|(number, &visits)| Actual { week: week(number), visits, covered: (visits - 1.0).max(0.0) })
        .collect();
    let assumed = Assumed { heads: 20, rate: 0.04, spell: 1.0, days_a_year: 9.0, of_days: 225.0 };
    let band = |weeks: &[Date]| {
        weeks
            .iter()
            .map(|&week| Band { week, planned: 0.0, mean: 4.0, p10: 2.0, p50: 4.0, p90: 7.0 })
            .collect()
    };
    measure(&actuals, &assumed, band)
}

#[test]
fn weeks_are_told_with_what_is_usual_by_chance_and_which_number_to_change() {
    let of = |locale: Locale, visits: &[f64]| {
        let voice = Voice { locale, sign: "€" };
        let found = weeks(visits);
        let mut told = vec![measured_finding(&found, voice)];
        told.extend(sentences(&found, voice));
        told.iter().map(|text| plain(text)).collect::<Vec<_>>()
    };
    let en = of(Locale::default(), &[8.0; 12]);
    assert_eq!(en[0], "88 % of the cover visits came: 84 of 96 in 12 weeks");
    assert_eq!(en[1], "0 of 12 weeks lie within P10–P90; by chance 10 of 12 are usual.");
    assert_eq!(en[2], "In all 96 visits were needed and 48 were expected: 48 more.");
    assert!(
        en[3].contains("9 a year") && en[3].contains("about 18") && en[3].contains("under 0.1 %"),
        "{}",
        en[3]
    );
    let es = of(ES, &[3.0, 5.0, 4.0, 4.0]);
    assert_eq!(es[1], "4 de 4 semanas están entre P10 y P90; por azar lo habitual es 3 de 4.");
    assert_eq!(es[2], "En total hicieron falta 16 visitas, tantas como se esperaban.");
    assert!(es[3].contains("100 %"), "{}", es[3]);
    assert_eq!(of(ES, &[]), ["Aún no se ha medido ninguna semana"]);
    assert_eq!(of(Locale::default(), &[0.0])[0], "No cover visit was needed in 1 week");
}

#[test]
fn measured_weeks_and_rows_left_out_are_tables() {
    let text = actuals(&weeks(&[3.0, 9.0]), Locale::default());
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(lines[1..3], ["2026-08-03,3,2,4,2,4,7,within,-1", "2026-08-10,9,8,4,2,4,7,above,4"]);
    let reject = WeekReject { row: 7, fault: WeekFault::TooManyCovered, raw: "=1;2,\"3\"".to_owned() };
    let text = rejects(&[reject], ES);
    assert!(text.ends_with("7,más cubiertas que necesarias,\"'=1;2,\"\"3\"\"\"\r\n"), "{text}");
}
