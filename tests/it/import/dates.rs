use relevo::import::{DateFormat, DropReason, Notice, Question};

use super::*;

/// The hour of the week and the day number of a date, read in a file of its own beside a copy.
fn hour_of(date: &str) -> Result<(usize, String), ImportError> {
    let text = format!("opened;text\n\"{date}\";a\n\"{date}\";b\n");
    let mut survey = survey(&text)?;
    survey.mapping.day_first = survey.mapping.day_first.or(Some(true));
    let (evidence, _) = read(&text, survey.mapping)?;
    let day = evidence.period.first_day().expect("a day of this century");
    Ok((slots(&evidence)[0], day.to_string()))
}

#[test]
fn a_dozen_ways_to_write_one_moment_mean_the_same() {
    for date in [
        "2026-03-12 15:05",
        "2026-03-12T15:05:00",
        "2026-03-12T15:05:59.123",
        "2026-03-12T15:05:00Z",
        "2026-03-12 15:05:00 UTC",
        "2026-03-12T17:05:00+02:00",
        "2026-03-12T17:05:00+0200",
        "2026-03-12 09:35:00 -05:30",
        "2026-03-12T16:05+01:00[Europe/Madrid]",
        "2026-03-12 15:05 CET",
        "2026/03/12 15:05",
        "12/03/2026 15:05",
        "12/3/2026 3:05 PM",
        "12/03/26 15:05:00",
        "12/03/2026, 15:05:00",
        "12-03-2026 15:05",
        "12-03-2026 - 15:05",
        "12.03.2026 15:05",
        "12/Mar/26 3:05 PM",
        "12/mar/26 3:05 p. m.",
        "12/mar./26 3:05\u{202f}p.\u{a0}m.",
        "12-Mar-2026 15:05",
        "12 Mar 2026 15:05",
        "12 marzo 2026 15:05",
        "12 de marzo de 2026 15:05",
        "12 de marzo de 2026, 15:05",
        "jueves, 12 de marzo de 2026 15:05",
        "jueves 12 de marzo del 2026 a las 15:05",
        "Thu, 12 Mar 2026 15:05:00 +0000",
        "Thursday, March 12, 2026 3:05 PM",
        "Mar 12, 2026 3:05 PM",
        "Mar 12, 2026, 3:05:00 PM",
        "March 12, 2026 at 3:05 PM",
        "2026-Mar-12 15:05",
        "1773327900",
        "1773327900000",
        "20260312150500",
        "46093.62847",
    ] {
        assert_eq!(hour_of(date), Ok((THURSDAY + 15, "2026-03-12".to_owned())), "{date}");
    }
}

#[test]
fn spanish_and_english_months_are_known_by_their_beginnings() {
    let english = ["Jan", "February", "mar", "Apr", "MAY", "june", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];
    let spanish =
        ["ene", "febrero", "mar.", "abr", "mayo", "junio", "jul", "ago", "sept.", "octubre", "nov", "dic"];
    for (month, names) in english.into_iter().zip(spanish).enumerate() {
        for name in [names.0, names.1] {
            let day = hour_of(&format!("4 {name} 2026 10:00")).map(|(_, day)| day);
            assert_eq!(day, Ok(format!("2026-{:02}-04", month + 1)), "{name}");
        }
    }
}

#[test]
fn noon_and_midnight_are_twelve() {
    assert_eq!(hour_of("12/Mar/26 12:10 AM").map(|(slot, _)| slot), Ok(THURSDAY));
    assert_eq!(hour_of("12/Mar/26 12:10 PM").map(|(slot, _)| slot), Ok(THURSDAY + 12));
}

#[test]
fn what_is_no_date_is_not_taken_for_one() {
    for cell in [
        "2026-03-12 25:05",
        "2026-02-30 10:00",
        "1026-03-12 10:00",
        "10:00",
        "yesterday at 10:00",
        "12/03 10:00",
        "3.5 x",
        "2026-03-12 15:05 later on",
        "99/99/2026 10:00",
    ] {
        assert!(hour_of(cell).is_err(), "{cell}");
    }
}

fn column(dates: &[&str]) -> String {
    let rows: Vec<String> =
        dates.iter().enumerate().map(|(id, date)| format!("{id},\"{date}\",P1\n")).collect();
    format!("id,created,priority\n{}", rows.concat())
}

#[test]
fn a_number_above_twelve_decides_between_day_and_month() {
    let day_first = column(&["01/02/2026 10:00", "13/02/2026 10:00", "2/2/2026 10:00"]);
    assert_eq!(survey(&day_first).expect("a table").mapping.day_first, Some(true));
    let month_first = column(&["01/02/2026 10:00", "02/13/2026 10:00"]);
    assert_eq!(survey(&month_first).expect("a table").mapping.day_first, Some(false));
    let evidence = evidence_in(&month_first).expect("two tickets");
    assert_eq!(evidence.period.first_day().map(|day| day.to_string()), Some("2026-01-02".to_owned()));
}

#[test]
fn the_date_of_resolution_can_decide_too() {
    let text =
        "id,created,resolved\n1,01/02/2026 10:00,13/02/2026 10:00\n2,03/02/2026 10:00,04/02/2026 10:00\n";
    let survey = survey(text).expect("a table");
    assert_eq!(survey.mapping.day_first, Some(true));
    assert!(
        !survey.examination.questions.iter().any(|question| matches!(question, Question::DayFirst { .. }))
    );
}

#[test]
fn where_nothing_decides_the_likelier_answer_keeps_the_tickets_together() {
    let text = column(&["03/01/2026 10:00", "03/02/2026 10:00", "03/05/2026 10:00"]); // March, month first
    let survey = survey(&text).expect("a table");
    assert_eq!(survey.mapping.day_first, None);
    let example = "03/01/2026 10:00".to_owned();
    assert_eq!(survey.examination.questions[0], Question::DayFirst { example, likely: false });
}

#[test]
fn days_that_are_the_same_both_ways_leave_nothing_to_ask() {
    let text = column(&["03/03/2026 10:00", "04/04/2026 10:00"]);
    assert_eq!(survey(&text).expect("a table").mapping.day_first, Some(true));
}

#[test]
fn three_formats_in_a_column_are_named() {
    let text = column(&["2026-03-12 15:05", "13/03/2026 15:05", "Mar 14, 2026 3:05 PM", "2026-03-15 15:05"]);
    let formats = vec![DateFormat::Iso, DateFormat::Slashes, DateFormat::MonthNameDay];
    assert_eq!(survey(&text), Err(ImportError::MixedFormats { column: "created".to_owned(), formats }));
}

#[test]
fn days_and_months_that_change_places_are_refused_with_the_rows() {
    let text = column(&["13/03/2026 15:05", "03/14/2026 15:05", "01/02/2026 15:05"]);
    let error =
        ImportError::MixedOrder { column: "created".to_owned(), day_first_row: 2, month_first_row: 3 };
    assert_eq!(survey(&text), Err(error));
}

#[test]
fn stamps_written_in_utc_move_to_the_service_when_the_user_says_so() {
    let text = column(&["2026-03-12 23:30", "2026-07-12 23:30"]);
    let mut survey = survey(&text).expect("a table");
    assert_eq!(survey.examination.questions, [Question::WrittenZone]);
    survey.mapping.clock = Clock { written: Some(Zone::utc()), ..madrid() };
    let (evidence, _) = read(&text, survey.mapping).expect("two tickets");
    assert_eq!(slots(&evidence), [MONDAY + 1, FRIDAY]); // +1 in winter, +2 in summer
}

#[test]
fn a_ticket_years_away_does_not_stretch_the_period() {
    let mut dates: Vec<String> =
        (0..300).map(|hour| format!("2026-03-{:02} {:02}:00", 1 + hour / 24, hour % 24)).collect();
    dates.push("2019-01-01 10:00".to_owned());
    dates.push("2062-01-01 10:00".to_owned());
    let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
    let evidence = evidence_in(&column(&dates)).expect("tickets");
    assert_eq!(evidence.dropped, [(DropReason::Stray, 2, 302)]);
    assert_eq!(evidence.period.days(), 13);
}

#[test]
fn many_tickets_at_midnight_are_pointed_out() {
    let text = column(&["2026-03-12 00:00"; 8]);
    assert!(evidence_in(&text).expect("tickets").notices.contains(&Notice::MidnightPile { tickets: 8 }));
}
