//! Absences and the twelve months ahead, as they are seen and edited.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing has found its error")]

use super::super::engine::ahead::many;
use super::super::html::{assert_balanced, is_field, values};
use super::{ES, ask, show};
use jiff::civil::{Date, date};
use relevo::i18n::Locale;
use relevo::scenario::staff::fields::field;
use relevo::scenario::staff::{LeaveKind, Person, Role, Skill, Staff, since_1970};
use relevo::scenario::{Scenario, Window, WindowKind};
use relevo::screen::{Ask, Board, Deed, FileKind, Page, Screen, Side, View};

const TODAY: Date = Date::constant(2026, 11, 26);

fn view(side: Side, locale: Locale) -> View {
    View { page: Page::Backups, side, locale, today: since_1970(TODAY), ..View::default() }
}

/// A page and what is done on it, as the frame does it: the people that come back are in the next question.
struct Visit {
    board: Board,
    scenario: Scenario,
    view: View,
    serial: u32,
}

impl Visit {
    fn to(scenario: Scenario, side: Side, locale: Locale) -> Self {
        Self { board: Board::default(), scenario, view: view(side, locale), serial: 0 }
    }

    fn see(&mut self) -> Screen {
        let screen = show(&mut self.board, ask(&self.scenario, self.view));
        assert_balanced(&screen.html);
        screen
    }

    fn deed(&mut self, what: &str, value: &str) -> Deed {
        self.serial += 1;
        Deed { serial: self.serial, what: what.to_owned(), value: value.to_owned(), file: Vec::new() }
    }

    /// Does things at once; the last of the sentences said, and the page.
    fn act(&mut self, deeds: &[(&str, &str)]) -> (String, String) {
        let deeds = deeds.iter().map(|(what, value)| self.deed(what, value)).collect();
        let screen = show(&mut self.board, Ask { deeds, ..ask(&self.scenario, self.view) });
        assert_balanced(&screen.html);
        screen.done.as_ref().unwrap().put(&mut self.scenario);
        let said = screen.html.split("data-testid=\"said\">").nth(1).unwrap();
        (said.split("</p>").next().unwrap().to_owned(), screen.html)
    }

    fn staff(&self) -> Staff {
        Staff::of(&self.scenario).0
    }
}

/// Five engineers and a trained backup; nobody is away but by the calendar.
fn five() -> Scenario {
    let mut scenario = Scenario::default();
    scenario.layers.truncate(1);
    let absence = &mut scenario.absence;
    (absence.vacation_days, absence.sick_days, absence.training_days) = (0.0, 0.0, 0.0);
    absence.turnover = [0.0; 3];
    scenario.backups.availability = 1.0;
    scenario.service.window = Window::of(WindowKind::Office8x5);
    scenario.service.closed_on_holidays = true;
    let mut staff = Staff::default();
    for (id, name) in [(1, "Ana"), (2, "Luis"), (3, "<b>Eva</b>"), (4, "Ana"), (5, ""), (6, "Suplente")] {
        let role = if id == 6 { Role::Backup } else { Role::Assigned };
        let skills = vec![Skill { role, visits: 52, last: None }];
        staff.people.push(Person { id, name: name.to_owned(), heads: 1, group: 0, skills });
    }
    scenario.staff = staff.write();
    scenario
}

#[test]
fn both_parts_are_whole_in_both_languages_and_ask_only_for_what_can_be_done() {
    let scenarios = [Scenario::default(), five(), many(12, 3).0];
    for scenario in scenarios {
        for locale in [Locale::default(), ES] {
            for (side, as_table) in [(Side::Absence, false), (Side::Months, false), (Side::Months, true)] {
                let mut visit = Visit::to(scenario.clone(), side, locale);
                visit.view.as_table = as_table;
                let html = visit.see().html;
                assert!(!html.contains("style=") && !html.contains("<b>"));
                for told in values(&html, "data-do") {
                    let (verb, what) = told.split_once(':').unwrap();
                    assert!(
                        match verb {
                            "side" => Side::ALL.iter().any(|side| side.name() == what),
                            "go" => is_field(what),
                            "way" => ["chart", "table"].contains(&what),
                            "file" => FileKind::ALL.iter().any(|kind| kind.name() == what),
                            "png" =>
                                FileKind::ALL.iter().any(|kind| kind.is_picture() && kind.name() == what),
                            "staff" => what.starts_with("absence/") || what.starts_with("months/"),
                            _ => false,
                        },
                        "{told}"
                    );
                }
                for told in values(&html, "data-staff") {
                    let row = told.strip_prefix("field/").map(field);
                    let own = told.starts_with("absence/") || told.starts_with("months/");
                    assert!(row.map_or(own, |row| row.is_some()), "{told}");
                }
            }
        }
    }
}

#[test]
fn leave_for_august_is_entered_seen_as_a_shortage_and_taken_away_again() {
    let mut visit = Visit::to(five(), Side::Absence, Locale::default());
    let leave = |who: &'static str| {
        [
            ("absence/who", who),
            ("absence/from", "2027-08-02"),
            ("absence/to", "2027-08-13"),
            ("absence/add", ""),
        ]
    };
    let (said, _) = visit.act(&leave("Luis"));
    assert_eq!(said, "Added: Luis, 2\u{a0}Aug\u{a0}2027 to 13\u{a0}Aug\u{a0}2027, working days: 10.");
    let (said, html) = visit.act(&leave("Ana (P4)"));
    assert!(said.starts_with("Added: Ana (P4)"), "two are called Ana: {said}");
    assert!(html.contains("100 of 100 days away are known ahead"));
    assert_eq!(visit.staff().leave.len(), 2);
    // The form is ready for the next one.
    assert!(
        html.contains("id=\"leave-from\" data-testid=\"leave-from\" data-staff=\"absence/from\" value=\"\"")
    );
    visit.view.side = Side::Months;
    let months = visit.see().html;
    assert!(months.contains("Aug: need 2, have 1"), "the finding, and the note in the chart");
    assert!(months.contains(
        "2\u{a0}Aug\u{a0}2027 to 13\u{a0}Aug\u{a0}2027: up to 2 posts a day to cover, backups for 1."
    ));
    visit.view.locale = ES;
    assert!(visit.see().html.contains("Ago: hacen falta 2, hay 1"));
    visit.view = view(Side::Absence, Locale::default());
    let (said, _) = visit.act(&[("absence/leave/1/remove", "")]);
    assert!(said.starts_with("Removed: Luis"));
    visit.view.side = Side::Months;
    assert!(visit.see().html.contains("The backups can make the visits of all twelve months"));
}

#[test]
fn what_comes_twice_is_done_once() {
    let mut visit = Visit::to(five(), Side::Absence, Locale::default());
    let first = [
        ("absence/who", "Luis"),
        ("absence/from", "2027-03-01"),
        ("absence/to", "2027-03-02"),
        ("absence/kind", "training"),
        ("absence/add", ""),
        ("absence/who", "Suplente"),
        ("absence/from", "2027-04-01"),
        ("absence/add", ""),
        ("absence/leave/1/to", "2027-03-05"),
    ];
    let deeds: Vec<Deed> = first.iter().map(|(what, value)| visit.deed(what, value)).collect();
    // The page sends all that it has no answer for: the same again, and again with more.
    let mut last = String::new();
    for end in [3, 5, 5, 6, 9, 9] {
        let screen =
            show(&mut visit.board, Ask { deeds: deeds[..end].to_vec(), ..ask(&visit.scenario, visit.view) });
        last = screen.done.unwrap().staff;
    }
    let (staff, _) = Staff::read(&last);
    let told: Vec<_> =
        staff.leave.iter().map(|leave| (leave.person, leave.from, leave.to, leave.kind)).collect();
    assert_eq!(
        told,
        [
            (2, date(2027, 3, 1), date(2027, 3, 5), LeaveKind::Training),
            (6, date(2027, 4, 1), date(2027, 4, 1), LeaveKind::Training)
        ]
    );
}

#[test]
fn what_cannot_be_used_is_told_and_changes_nothing() {
    for (locale, words) in [
        (
            Locale::default(),
            ["Say who", "Nobody called", "Several", "first day", "must not be before", "is not a day"],
        ),
        (
            ES,
            [
                "quién falta",
                "No hay nadie",
                "varias personas",
                "primer día",
                "no puede ser anterior",
                "no es una fecha",
            ],
        ),
    ] {
        let mut visit = Visit::to(five(), Side::Absence, locale);
        let before = visit.staff();
        assert!(visit.act(&[("absence/add", "")]).0.contains(words[0]));
        let long = "x".repeat(500);
        for name in ["Nemo", "<script>alert(1)</script>", &long] {
            let (said, html) = visit.act(&[("absence/who", name), ("absence/add", "")]);
            assert!(said.contains(words[1]) && !html.contains("<script"), "{said}");
        }
        assert!(visit.act(&[("absence/who", "ana"), ("absence/add", "")]).0.contains(words[2]));
        assert!(visit.act(&[("absence/who", " luis "), ("absence/add", "")]).0.contains(words[3]));
        let (said, _) =
            visit.act(&[("absence/from", "2027-08-13"), ("absence/to", "2027-08-02"), ("absence/add", "")]);
        assert!(said.contains(words[4]));
        visit.view.side = Side::Months;
        assert!(visit.act(&[("months/from", "tomorrow")]).0.contains(words[5]));
        assert_eq!(visit.act(&[("months/from", "0202-08-02")]).0, "", "a year that is being typed");
        assert_eq!(Staff { from: None, key: 0, ..visit.staff() }, Staff { from: None, key: 0, ..before });
        for odd in [
            "leave/99/remove",
            "leave/x/from",
            "holiday/99/remove",
            "holiday/x/date",
            "nothing",
            "",
            "leave/1/2/3",
        ] {
            assert_eq!(visit.act(&[(&format!("absence/{odd}"), "2027-01-01")]).0, "", "{odd}");
        }
    }
}

#[test]
fn holidays_of_the_country_become_a_list_of_ones_own_and_their_count_the_scenario_s() {
    let mut visit = Visit::to(five(), Side::Absence, Locale::default());
    let html = visit.see().html;
    assert!(html.contains("Public holidays of Spain, 2026 and 2027.") && html.contains("art. 37.2"));
    assert!(visit.staff().holidays.is_none());
    // Of the twelve months from 23 November 2026: 8 and 25 December; 1 and 6 January, 26 March, 12 October, 1 November.
    let (said, _) = visit.act(&[("absence/holiday/take", "")]);
    assert_eq!(said, "The scenario now counts 7 public holidays a year.");
    assert_eq!(visit.scenario.absence.holiday_days.to_bits(), 7.0_f64.to_bits());
    let (_, html) = visit.act(&[
        ("absence/holiday/new/date", "2027-05-03"),
        ("absence/holiday/new/name", "Fiesta <local>"),
        ("absence/holiday/add", ""),
    ]);
    assert!(html.contains("8 fall on working days") && html.contains("Fiesta &lt;local&gt;"));
    assert!(html.contains("Your own list."));
    let list = visit.staff().holidays.unwrap();
    assert!(list.windows(2).all(|pair| pair[0].date < pair[1].date), "by date");
    let at = list.iter().position(|holiday| holiday.date == date(2027, 5, 3)).unwrap();
    let path = |what: &str| format!("absence/holiday/{at}/{what}");
    let (said, _) = visit.act(&[(&path("date"), "2027-01-06")]);
    assert!(said.contains("is in the list already"));
    visit.act(&[(&path("date"), "2027-05-05"), (&path("name"), "San Gregorio")]);
    assert_eq!(visit.staff().holidays.unwrap()[at].name, "San Gregorio");
    let (said, _) = visit.act(&[(&path("remove"), "")]);
    assert_eq!(said, "Removed: San Gregorio, 5\u{a0}May\u{a0}2027.");
    visit.act(&[("absence/holiday/reset", "")]);
    assert!(visit.staff().holidays.is_none());
}

#[test]
fn august_and_december_are_one_click_and_months_alike_another() {
    let mut visit = Visit::to(five(), Side::Absence, Locale::default());
    visit.act(&[("absence/summer", "")]);
    let seasons = visit.staff().policy.seasons;
    assert!(seasons[7] > seasons[6] && seasons[11] > seasons[0] && seasons[0] > 0.0);
    visit.act(&[("absence/even", "")]);
    assert!(visit.staff().policy.seasons.iter().all(|weight| weight.to_bits() == 1.0_f64.to_bits()));
    visit.act(&[("field/demand.months.11", "1.5")]);
    visit.act(&[("months/alike", "")]);
    assert!(visit.staff().demand.months.iter().all(|factor| factor.to_bits() == 1.0_f64.to_bits()));
    visit.act(&[("months/from", "2027-02-03")]);
    assert_eq!(visit.staff().from, Some(date(2027, 2, 1)), "the Monday of that week");
    visit.act(&[("months/now", "")]);
    assert_eq!(visit.staff().from, Some(date(2026, 11, 23)));
}

#[test]
fn with_three_hundred_people_names_are_offered_and_the_list_is_told_in_pages() {
    let mut visit = Visit::to(many(300, 12).0, Side::Absence, Locale::default());
    let html = visit.see().html;
    assert!(html.contains("<datalist") && html.matches("<option").count() > 300);
    assert_eq!(html.matches("data-testid=\"leave-remove\"").count(), 40);
    assert!(html.contains("40 of 300 stretches of leave"));
    let (_, html) = visit.act(&[("absence/more", "")]);
    assert_eq!(html.matches("data-testid=\"leave-remove\"").count(), 80);
    let (_, html) = visit.act(&[("absence/find", "engineer 29")]);
    assert_eq!(html.matches("data-testid=\"leave-remove\"").count(), 11, "29 and 290 to 299");
    let (said, _) =
        visit.act(&[("absence/who", "engineer 7"), ("absence/from", "2027-06-01"), ("absence/add", "")]);
    assert!(said.starts_with("Added: Engineer 7, 1\u{a0}Jun"), "{said}");
}

#[test]
fn the_chart_its_table_and_its_file_hold_the_same_weeks() {
    for locale in [Locale::default(), ES] {
        let mut visit = Visit::to(many(30, 3).0, Side::Months, locale);
        let html = visit.see().html;
        assert!(html.contains("data-weeks=\"53\"") && html.contains("data-medium=\"Page\""));
        visit.view.as_table = true;
        let html = visit.see().html;
        let rows = html.split("data-testid=\"weeks-table\"").nth(1).unwrap();
        assert_eq!(rows.matches("<tr data-key=\"202").count(), 53);
        let file = |visit: &mut Visit, kind: FileKind| {
            show(
                &mut visit.board,
                Ask { file: Some(kind.name().to_owned()), ..ask(&visit.scenario, visit.view) },
            )
            .file
            .unwrap()
            .text
        };
        let csv = file(&mut visit, FileKind::Months);
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 54);
        assert!(lines.iter().skip(1).all(|line| line.starts_with("202")));
        assert!(html.contains("Engineer") && !csv.contains("Engineer"), "names stay in the browser");
        assert!(file(&mut visit, FileKind::Weeks).contains("data-medium=\"File\""));
    }
}

#[test]
fn what_the_worst_week_is_made_of_adds_up() {
    let mut visit = Visit::to(many(30, 3).0, Side::Months, Locale::default());
    let html = visit.see().html;
    let why = html.split("data-testid=\"why-months\"").nth(1).unwrap();
    let number = |label: &str| -> f64 {
        let row = why.split(&format!("<dt>{label}</dt>")).nth(1).unwrap_or_else(|| panic!("{label}"));
        let text = row.split("why__value\">").nth(1).unwrap().split('<').next().unwrap();
        let share = text.ends_with('%');
        let number: f64 = text.trim_end_matches(['%', '\u{a0}']).replace(',', "").parse().unwrap();
        if share { number / 100.0 } else { number }
    };
    let away = number("Days of planned leave")
        + number("Days sick")
        + number("Days of vacant seats and of newcomers who are accompanied");
    let needed = number("Visits needed (mean)") + number("Days that demand can do without");
    assert!((away - needed).abs() < 0.02, "{away} {needed}");
    let made = number("Days of the backups, their own leave taken out")
        * number("Chance that a backup takes a visit: available and trained");
    assert!((made - number("Visits that the backups can make (mean)")).abs() < 0.2);
}
