//! Weeks of cover from a table: what is read, and what is left out and why.

use std::fmt::Write;

use jiff::civil::{Date, date};
use relevo::i18n::{Language, Locale, NumberStyle};
use relevo::import::WeekFault::{NoNumber, NoWeek, ToCome, TooManyCovered, Twice};
use relevo::import::{ImportError, WeekFault, Weeks, weeks};

const ES: Locale = Locale { language: Language::Es, numbers: NumberStyle::Comma };
const TODAY: Date = date(2026, 9, 1);

fn read(text: &str, locale: Locale) -> Weeks {
    weeks(text.as_bytes(), locale, TODAY).expect("a table")
}

fn told(weeks: &Weeks) -> Vec<(String, f64, f64)> {
    weeks.actuals.iter().map(|it| (it.week.to_string(), it.visits, it.covered)).collect()
}

#[test]
fn columns_are_found_by_name_in_either_language_and_by_place_without_names() {
    let expected = [("2026-08-03".to_owned(), 3.5, 2.0), ("2026-08-10".to_owned(), 4.0, 4.0)];
    for (text, locale) in [
        ("Week,Needed,Covered\n2026-08-03,3.5,2\n2026-W33,4,4\n", Locale::default()),
        ("Covered;note;Week;Needed\r\n2;x;2026-08-05;3,5\r\n4;;2026-08-16;4\r\n", ES),
        ("\u{feff}Semana\tNecesarias\tCubiertas\n3/8/2026\t3,5\t2\n10/8/2026\t4\t4", ES),
        ("2026-08-03,3.5,2\n2026-08-10,4,4", Locale::default()),
    ] {
        let found = read(text, locale);
        assert_eq!((told(&found), found.left_out()), (expected.to_vec(), 0), "{text}");
    }
}

#[test]
fn a_day_that_could_be_of_two_months_is_not_guessed() {
    // Neither reading of 05.08 is a Monday: it could be May or August.
    let found = read("Week;Needed;Covered\r\n05.08.2026;3,5;2\r\n2026-08-10;4;4\r\n", ES);
    assert_eq!(found.rejects[0].fault, WeekFault::NoWeek);
    assert_eq!(told(&found), [("2026-08-10".to_owned(), 4.0, 4.0)]);
}

#[test]
fn rows_that_cannot_be_are_left_out_and_the_rest_is_taken() {
    let text = "week,needed,covered\n\
        soon,1,1\n\
        2026-09-07,1,1\n\
        2026-08-03,many,1\n\
        2026-08-03,3\n\
        2026-08-03,-3,0\n\
        2026-08-03,2,3\n\
        \n\
        2026-08-03,3,3\n\
        2026-08-07,4,4\n\
        \"2026-08-10\",\"1,000\",\"999\"\n";
    let found = read(text, Locale::default());
    assert_eq!(
        told(&found),
        [("2026-08-03".to_owned(), 3.0, 3.0), ("2026-08-10".to_owned(), 1_000.0, 999.0)]
    );
    let why: Vec<(usize, WeekFault)> = found.rejects.iter().map(|it| (it.row, it.fault)).collect();
    let expected = [
        (2, NoWeek),
        (3, ToCome),
        (4, NoNumber),
        (5, NoNumber),
        (6, NoNumber),
        (7, TooManyCovered),
        (10, Twice),
    ];
    assert_eq!(why, expected);
    assert_eq!(found.rejects[2].raw, "2026-08-03,many,1");
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    assert_eq!(weeks(b"", ES, TODAY), Err(ImportError::Empty));
    assert_eq!(weeks(b"just words", ES, TODAY), Err(ImportError::OneColumn));
    assert_eq!(weeks(b"a,b,c\n1,2,3", ES, TODAY), Err(ImportError::OneColumn));
    assert!(matches!(weeks(b"%PDF-1.7", ES, TODAY), Err(ImportError::NotATable { .. })));
}

#[test]
fn more_weeks_than_are_kept_are_left_out() {
    let mut text = String::from("week,needed,covered\n");
    let mut week = date(1995, 1, 2);
    for _ in 0..1_100 {
        writeln!(text, "{week},1,1").expect("a text takes more");
        week = week.saturating_add(jiff::Span::new().weeks(1));
    }
    let found = read(&text, Locale::default());
    assert_eq!((found.actuals.len(), found.left_out()), (1_000, 100));
    assert!(found.rejects.iter().all(|it| it.fault == WeekFault::TooMany));
}
