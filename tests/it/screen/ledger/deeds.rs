//! What is done on the part about coordination.

use super::{ES, Sitting, TODAY, team};
use crate::engine::ledger::leave;
use jiff::civil::date;
use proptest::prelude::*;
use relevo::i18n::Locale;
use relevo::scenario::staff::{Actual, Leave, Staff, since_1970};
use relevo::screen::FileKind;

/// A sitting with all proposals made.
fn proposed(locale: Locale) -> Sitting {
    let mut sitting = Sitting::of(&team(), locale);
    sitting.press("ledger/propose");
    sitting
}

#[test]
fn an_absence_goes_all_its_way_and_back() {
    let mut sitting = proposed(Locale::default());
    assert_eq!(sitting.said(), "3 backups proposed. For 1 absence nobody fits all that is needed.");
    assert_eq!(sitting.press("ledger/state/1/notified"), "");
    sitting.press("ledger/state/1/confirmed");
    assert_eq!(sitting.text("ledger-finding"), "1 of 3 absences until Sep 2026 has a confirmed backup");
    sitting.view.today = since_1970(date(2026, 8, 3));
    sitting.press("ledger/state/1/handed_over");
    assert_eq!(
        sitting.press("ledger/state/1/handed_back"),
        "The absence lasts until 14 Aug 2026: the work is handed back after that day."
    );
    sitting.view.today = since_1970(date(2026, 8, 17));
    sitting.press("ledger/state/1/handed_back");
    let entry = sitting.staff().ledger[0];
    assert_eq!(entry.handed_back, Some(date(2026, 8, 17)));
    assert!(sitting.html.contains("ledger/undo/1/handed_back"), "it stays in sight where it was pressed");
    for state in ["handed_back", "handed_over", "confirmed", "notified", "proposed"] {
        sitting.press(&format!("ledger/undo/1/{state}"));
    }
    assert_eq!(sitting.staff().ledger[0].backup, None);
}

#[test]
fn steps_out_of_order_change_nothing_and_say_what_comes_first() {
    for (locale, said) in [
        (Locale::default(), "Before “Handed over” comes “Confirmed”."),
        (ES, "Antes de «Traspaso» va «Confirmación»."),
    ] {
        let mut sitting = proposed(locale);
        let before = sitting.staff();
        assert_eq!(sitting.press("ledger/state/1/handed_over"), said);
        assert_eq!(sitting.staff(), before);
    }
}

#[test]
fn who_declines_makes_room_for_another_and_comes_back_only_where_there_is_none() {
    let mut sitting = proposed(Locale::default());
    sitting.press("ledger/state/3/notified");
    sitting.press("ledger/state/3/declined");
    assert_eq!(sitting.press("ledger/propose/3"), "1 backup proposed.");
    let staff = sitting.staff();
    assert_eq!((staff.ledger[2].backup, staff.ledger[3].backup), (Some(4), Some(5)));
    sitting.press("ledger/filter/all");
    let said = sitting.press("ledger/undo/3/declined");
    assert_eq!(said, Locale::default().results().ledger.refuse_other);
    sitting.press("ledger/undo/4/proposed");
    assert_eq!(sitting.press("ledger/undo/3/declined"), "");
    assert_eq!(sitting.staff().ledger[2].declined, None);
}

#[test]
fn a_late_handover_is_noted_as_late() {
    let mut sitting = proposed(Locale::default());
    sitting.press("ledger/state/1/notified");
    sitting.press("ledger/state/1/confirmed");
    sitting.view.today = since_1970(date(2026, 8, 5));
    let said = sitting.press("ledger/state/1/handed_over");
    assert_eq!(said, "Noted. The absence began on 3 Aug 2026: the handover came late.");
}

#[test]
fn another_backup_is_chosen_with_why_each_fits_or_not() {
    let mut sitting = proposed(Locale::default());
    sitting.press("ledger/open/3");
    let html = sitting.html.replace('\u{a0}', " ");
    assert!(html.contains(">P5: fits, asked for 10 days so far<"), "{html}");
    sitting.press("ledger/open/1");
    let html = sitting.html.replace('\u{a0}', " ");
    let why = ">P5: is no backup on Network; is promised to P2 as well, Database, 10–21 Aug 2026<";
    assert!(html.contains(why), "{html}");
    sitting.set("ledger/backup/1", "5");
    let entry = sitting.staff().ledger[0];
    assert_eq!((entry.backup, entry.proposed, entry.revision), (Some(5), Some(TODAY), 2));
    assert!(sitting.text("conflicts").is_empty() && sitting.html.contains("is no backup on Network."));
    for odd in ["", "77", "x", "-1", "99999999999"] {
        assert!(!sitting.set("ledger/backup/1", odd).is_empty(), "{odd}");
        assert_eq!(sitting.staff().ledger[0], entry);
    }
    // For the layer for which nobody was found.
    sitting.press("ledger/open/l2");
    sitting.set("ledger/assign/2", "4");
    let made = sitting.staff().ledger[3];
    assert_eq!((made.person, made.layer, made.backup), (2, Some(1), Some(4)));
}

#[test]
fn the_day_of_a_state_can_be_set_right() {
    let mut sitting = proposed(ES);
    sitting.press("ledger/state/1/notified");
    sitting.press("ledger/open/1");
    assert!(sitting.html.contains("data-staff=\"ledger/date/1/notified\" value=\"2026-07-01\""));
    sitting.view.today = since_1970(date(2026, 7, 10));
    assert_eq!(sitting.set("ledger/date/1/notified", "2026-07-06"), "");
    assert_eq!(sitting.staff().ledger[0].notified, Some(date(2026, 7, 6)));
    let refused = sitting.set("ledger/date/1/proposed", "2026-07-08");
    assert_eq!(refused, "Primero hay que deshacer «Aviso».");
    assert!(sitting.set("ledger/date/1/notified", "2026-07-11").contains("aún no ha llegado"));
    assert!(sitting.set("ledger/date/1/notified", "<b>").contains("no es un día"));
    assert!(sitting.html.contains("&lt;b&gt;"));
}

#[test]
fn an_absence_that_moved_is_told_and_its_line_follows() {
    let mut staff = team();
    let mut sitting = proposed(Locale::default());
    staff.ledger = sitting.staff().ledger;
    staff.leave[0] = Leave { to: date(2026, 8, 7), ..staff.leave[0] };
    sitting.scenario.staff = staff.write();
    sitting.ask(Vec::new(), None);
    assert!(
        sitting
            .html
            .replace('\u{a0}', " ")
            .contains("P1 is covered 3–14 Aug 2026; the absence is 3–7 Aug 2026 now.")
    );
    sitting.press("ledger/open/1");
    sitting.press("ledger/dates/1");
    assert_eq!(sitting.staff().ledger[0].to, date(2026, 8, 7));
    assert!(!sitting.html.contains("the absence is"));
}

#[test]
fn a_week_counts_once_both_numbers_are_there_and_no_more_once_one_is_gone() {
    let mut sitting = Sitting::of(&team(), ES);
    let week = "ledger/actual/2026-06-29";
    assert_eq!(sitting.set(&format!("{week}/visits"), "3,5"), ES.results().ledger.enter_both);
    assert!(sitting.html.contains("value=\"3,5\"") && sitting.staff().actuals.is_empty());
    assert_eq!(sitting.set(&format!("{week}/covered"), "2"), "");
    let measured = Actual { week: date(2026, 6, 29), visits: 3.5, covered: 2.0 };
    assert_eq!(sitting.staff().actuals, [measured]);
    assert_eq!(
        sitting.text("measure-finding"),
        "Se hizo el 57 % de las visitas de suplencia: 2 de 3,5 en 1 semana"
    );
    for (field, typed, said) in [
        ("covered", "4", "No se pueden cubrir 4 visitas si hicieron falta 3,5. No se ha cambiado nada."),
        ("covered", "dos", "«dos» no es un número de visitas de 0 a 100.000. No se ha cambiado nada."),
        ("visits", "-1", "«-1» no es un número de visitas de 0 a 100.000. No se ha cambiado nada."),
    ] {
        assert_eq!(sitting.set(&format!("{week}/{field}"), typed), said);
        assert_eq!(sitting.staff().actuals, [measured]);
    }
    sitting.set(&format!("{week}/visits"), "");
    assert!(sitting.staff().actuals.is_empty());
    sitting.set(&format!("{week}/visits"), "2");
    assert_eq!(sitting.staff().actuals, [Actual { visits: 2.0, ..measured }]);
    assert!(sitting.set("ledger/actual/2026-07-06/visits", "1").contains("aún no ha empezado"));
}

#[test]
fn a_week_taken_back_begins_anew() {
    let mut sitting = Sitting::of(&team(), Locale::default());
    let before = sitting.scenario.clone();
    sitting.set("ledger/actual/2026-06-29/visits", "3");
    sitting.set("ledger/actual/2026-06-29/covered", "2");
    // Undone on the page.
    sitting.scenario = before;
    sitting.ask(Vec::new(), None);
    assert!(!sitting.html.contains("value=\"3\""), "what is undone is not in the fields either");
    sitting.set("ledger/actual/2026-06-29/visits", "5");
    assert!(sitting.staff().actuals.is_empty(), "the other number is not that of before");
}

#[test]
fn weeks_from_a_file_are_taken_over_and_what_is_left_out_can_be_looked_at() {
    let mut sitting = Sitting::of(&team(), Locale::default());
    let file = "week,needed,covered\n2026-05-04,4,4\n2026-05-11,5,4\nnever,1,1\n2026-05-18,<b>,1\n";
    let said = sitting.does("ledger/csv", "", file.as_bytes());
    assert_eq!(said, "2 weeks taken over, 2 rows left out.");
    assert!(sitting.html.contains("Download 2 rows left out"));
    let rejects = sitting.file(FileKind::ActualRejects);
    assert!(rejects.contains("4,no week can be read,\"never,1,1\""), "{rejects}");
    let weeks = sitting.file(FileKind::Actuals);
    assert!(weeks.contains("\r\n2026-05-04,4,4,"), "{weeks}");
    // What was written is read again, in either language.
    sitting.view.locale = ES;
    let weeks = sitting.file(FileKind::Actuals);
    let staff = sitting.staff();
    sitting.does("ledger/csv", "", weeks.as_bytes());
    assert_eq!(sitting.staff(), staff);
    assert_eq!(sitting.does("ledger/csv", "", b"no table"), {
        relevo::import::ImportError::OneColumn.say(ES.language.import())
    });
    assert_eq!(sitting.staff(), staff);
}

#[test]
fn another_week_is_opened_by_any_of_its_days() {
    let mut sitting = Sitting::of(&team(), Locale::default());
    assert!(!sitting.html.contains("ledger/actual/2026-03-02/visits"));
    sitting.set("ledger/week", "2026-03-05");
    assert!(sitting.html.contains("ledger/actual/2026-03-02/visits"));
    assert!(sitting.set("ledger/week", "2027-01-01").contains("has not begun"));
    assert!(sitting.set("ledger/week", "May").contains("is not a day"));
}

#[test]
fn what_is_written_for_a_calendar_of_these_people_keeps_its_key() {
    let mut staff = team();
    staff.key = 0;
    let mut sitting = Sitting::of(&staff, Locale::default());
    sitting.press("ledger/propose");
    let key = sitting.staff().key;
    assert_ne!(key, 0);
    sitting.view.today += 40;
    sitting.scenario.layers[0].name = "Other".to_owned();
    sitting.press("ledger/state/3/notified");
    assert_eq!(sitting.staff().key, key);
    assert!(sitting.file(FileKind::Calendar).contains(&format!("UID:cover-3-{key:08x}@relevo")));
}

#[test]
fn the_calendar_holds_the_visits_of_the_plan_of_training() {
    let mut staff = team();
    staff.people[4].skills[0].visits = 0;
    staff.training.visits = vec![Some(3), None];
    let mut sitting = Sitting::of(&staff, Locale::default());
    let text = sitting.file(FileKind::Calendar);
    // Two visits fit in a week: three are two weeks.
    assert_eq!(text.matches("UID:visit-5-0-").count(), 2, "{text}");
    assert!(text.contains("SUMMARY:Induction visit of P5: Database ×2\r\n"), "{text}");
}

/// Deeds as a page may send them, and as none does.
fn deeds() -> impl Strategy<Value = (String, String)> {
    let id =
        || prop_oneof![(0..9_u32).prop_map(|id| id.to_string()), Just("l2".to_owned()), Just("x".to_owned())];
    let state = prop_oneof![
        Just("proposed"),
        Just("notified"),
        Just("confirmed"),
        Just("declined"),
        Just("handed_over"),
        Just("handed_back"),
        Just("lost")
    ];
    let verb = prop_oneof![Just("state"), Just("undo"), Just("date")];
    let other = prop_oneof![
        Just("propose"),
        Just("assign"),
        Just("backup"),
        Just("dates"),
        Just("open"),
        Just("show"),
        Just("sheet"),
        Just("weeks"),
        Just("filter"),
        Just("conflicts"),
        Just("find"),
        Just("week"),
        Just("close")
    ];
    let week = prop_oneof![Just("2026-06-29"), Just("2026-06-30"), Just("2026-09-07"), Just("never")];
    let field = prop_oneof![Just("visits"), Just("covered"), Just("other")];
    let what = prop_oneof![
        4 => (verb, id(), state).prop_map(|(verb, id, state)| format!("ledger/{verb}/{id}/{state}")),
        3 => (other, id()).prop_map(|(verb, id)| format!("ledger/{verb}/{id}")),
        1 => Just("ledger/propose".to_owned()),
        1 => Just("ledger/csv".to_owned()),
        2 => (week, field).prop_map(|(week, field)| format!("ledger/actual/{week}/{field}")),
        1 => "[a-z/]{0,12}".prop_map(|text| format!("ledger/{text}")),
    ];
    let value = prop_oneof![
        (0..9_u32).prop_map(|id| id.to_string()),
        Just("2026-06-28".to_owned()),
        Just("2026-07-01".to_owned()),
        Just(String::new()),
        ".{0,9}"
    ];
    (what, value)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_done_is_done_once_and_told_whole(
        staff in crate::engine::ledger::arbitrary::staffs(),
        deeds in proptest::collection::vec(deeds(), 1..14),
        spanish in any::<bool>(),
    ) {
        let mut sitting = Sitting::of(&staff, if spanish { ES } else { Locale::default() });
        for (what, value) in deeds {
            sitting.does(&what, &value, value.as_bytes());
        }
        let written = sitting.staff();
        prop_assert_eq!(Staff::read(&written.write()).0, written);
        sitting.file(FileKind::Calendar);
        sitting.file(FileKind::Ledger);
    }
}

#[test]
fn overlapping_leave_of_one_person_is_two_absences_and_one_visit() {
    let mut staff = team();
    staff.leave = vec![
        leave(1, 3, date(2026, 8, 3), date(2026, 8, 7)),
        leave(2, 3, date(2026, 8, 5), date(2026, 8, 14)),
    ];
    let mut sitting = Sitting::of(&staff, Locale::default());
    assert_eq!(sitting.press("ledger/propose"), "2 backups proposed.");
    let backups: Vec<Option<u32>> = sitting.staff().ledger.iter().map(|entry| entry.backup).collect();
    assert_eq!(backups.len(), 2);
    assert!(!sitting.html.contains("is promised"));
}
