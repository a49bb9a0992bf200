//! The part about coordination: told whole in both languages, and what is done there done once.

mod deeds;

use super::{ES, show};
use crate::engine::ledger::{TODAY, leave, person, team, two_layers};
use crate::html::{assert_balanced, values};
use jiff::civil::date;
use relevo::i18n::Locale;
use relevo::scenario::Scenario;
use relevo::scenario::staff::{Role, Staff, since_1970};
use relevo::screen::{Ask, Board, Deed, Done, FileKind, Page, Side, View};

fn view(locale: Locale) -> View {
    View { page: Page::Backups, side: Side::Ledger, locale, today: since_1970(TODAY), ..View::default() }
}

fn scenario(staff: &Staff) -> Scenario {
    Scenario { staff: staff.write(), ..two_layers() }
}

/// Somebody at the page: what was answered goes into the scenario, as the page does it.
struct Sitting {
    board: Board,
    scenario: Scenario,
    view: View,
    serial: u32,
    html: String,
}

impl Sitting {
    fn of(staff: &Staff, locale: Locale) -> Self {
        let mut sitting = Self {
            board: Board::default(),
            scenario: scenario(staff),
            view: view(locale),
            serial: 0,
            html: String::new(),
        };
        sitting.ask(Vec::new(), None);
        sitting
    }

    fn ask(&mut self, deeds: Vec<Deed>, file: Option<FileKind>) -> (Option<Done>, Option<String>) {
        let ask = Ask {
            scenario: self.scenario.clone(),
            view: self.view,
            file: file.map(|kind| kind.name().to_owned()),
            deeds,
            ..Ask::default()
        };
        let screen = show(&mut self.board, ask);
        assert_balanced(&screen.html);
        assert!(!screen.html.contains("style="), "the security policy forbids it");
        self.html = screen.html;
        (screen.done, screen.file.map(|file| file.text))
    }

    fn deed(&mut self, what: &str, value: &str, file: &[u8]) -> Deed {
        self.serial += 1;
        Deed { serial: self.serial, what: what.to_owned(), value: value.to_owned(), file: file.to_vec() }
    }

    /// Does it twice over the same people, as may happen on the way, and takes the answer.
    fn does(&mut self, what: &str, value: &str, file: &[u8]) -> String {
        let deed = self.deed(what, value, file);
        let (first, _) = self.ask(vec![deed.clone()], None);
        let (again, _) = self.ask(vec![deed], None);
        assert_eq!(first, again, "{what} done twice is done once");
        again.expect("something was done").put(&mut self.scenario);
        self.ask(Vec::new(), None);
        self.said()
    }

    fn set(&mut self, what: &str, value: &str) -> String {
        self.does(what, value, b"")
    }

    /// Presses the button that says so.
    fn press(&mut self, what: &str) -> String {
        let told = format!("staff:{what}");
        assert!(values(&self.html, "data-do").contains(&told.as_str()), "{what} is there");
        self.set(what, "")
    }

    fn said(&self) -> String {
        let rest = self.html.split("data-testid=\"said\">").nth(1).expect("a live region");
        rest.split('<').next().unwrap_or_default().replace('\u{a0}', " ")
    }

    fn staff(&self) -> Staff {
        Staff::of(&self.scenario).0
    }

    fn file(&mut self, kind: FileKind) -> String {
        self.ask(Vec::new(), Some(kind)).1.expect("there is something to tell")
    }

    /// The text of what has a test id, up to the end of its first text.
    fn text(&self, testid: &str) -> String {
        let rest = self.html.split(&format!("data-testid=\"{testid}\">")).nth(1).unwrap_or_default();
        rest.split('<').next().unwrap_or_default().replace('\u{a0}', " ")
    }

    fn has(&self, testid: &str) -> bool {
        self.html.contains(&format!("data-testid=\"{testid}\""))
    }
}

#[test]
fn the_finding_is_the_title_and_conflicts_come_before_the_table() {
    for (locale, finding) in [
        (Locale::default(), "0 of 3 absences until Sep 2026 have a confirmed backup"),
        (ES, "0 de 3 ausencias hasta sep 2026 tienen suplente con confirmación"),
    ] {
        let sitting = Sitting::of(&team(), locale);
        assert_eq!(sitting.text("ledger-finding"), finding);
        let place = |part: &str| sitting.html.find(&format!("data-testid=\"{part}\"")).expect(part);
        assert!(place("ledger") < place("conflicts") && place("conflicts") < place("ledger-table"));
        assert!(place("ledger-table") < place("measure"));
    }
}

#[test]
fn nobody_listed_is_a_page_that_says_what_to_do() {
    for locale in [Locale::default(), ES] {
        let sitting = Sitting::of(&Staff::default(), locale);
        assert!(sitting.html.contains(locale.results().ledger.nobody_listed));
        assert!(values(&sitting.html, "data-do").contains(&"side:people"));
        assert!(!sitting.has("propose-all") && sitting.has("measure"));
    }
}

#[test]
fn what_can_be_done_on_the_page_is_a_file_a_side_a_field_or_a_deed() {
    let mut sitting = Sitting::of(&team(), ES);
    sitting.press("ledger/propose");
    sitting.press("ledger/open/1");
    for told in values(&sitting.html, "data-do") {
        let (verb, what) = told.split_once(':').expect("a verb and a colon");
        let known = match verb {
            "file" => FileKind::ALL.iter().any(|kind| kind.name() == what),
            "side" => Side::ALL.iter().any(|side| side.name() == what),
            "staff" => what.starts_with("ledger/"),
            "go" => crate::html::is_field(what),
            _ => false,
        };
        assert!(known, "{told}");
    }
    assert!(values(&sitting.html, "data-staff").iter().all(|what| what.starts_with("ledger/")));
}

#[test]
fn names_are_text_however_long() {
    let mut staff = team();
    staff.people[0].name = "<img src=x onerror=alert(1)> & \"5 > 4\"".to_owned();
    staff.people[3].name = "á".repeat(500);
    let mut sitting = Sitting::of(&staff, Locale::default());
    sitting.press("ledger/propose");
    sitting.press("ledger/open/1");
    assert!(!sitting.html.contains("<img") && sitting.html.contains("&lt;img src=x"));
    let named = sitting.file(FileKind::LedgerNamed);
    assert!(named.contains("<img") && !sitting.file(FileKind::Ledger).contains("<img"));
    assert!(sitting.file(FileKind::CalendarNamed).contains("<img"));
    assert!(!sitting.file(FileKind::Calendar).contains("<img"));
}

#[test]
fn files_carry_their_type() {
    assert_eq!(FileKind::Calendar.format(), ("ics", "text/calendar"));
    assert_eq!(FileKind::CalendarNamed.format(), ("ics", "text/calendar"));
    assert_eq!(FileKind::Ledger.format(), ("csv", "text/csv"));
    let names: Vec<&str> = FileKind::ALL.iter().map(|kind| kind.name()).collect();
    let mut once = names.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), names.len(), "each file has a name of its own");
}

#[test]
fn three_hundred_people_come_in_sheets() {
    let mut staff = Staff { from: Some(date(2026, 6, 29)), ..Staff::default() };
    for id in 1..=300 {
        let role = if id % 5 == 0 { Role::Backup } else { Role::Assigned };
        staff.people.push(person(id, &[role, Role::Nothing]));
        let from = date(2026, 7, 6).saturating_add(jiff::Span::new().weeks(i64::from(id % 50)));
        staff.leave.push(leave(id, id, from, from.saturating_add(jiff::Span::new().days(4))));
    }
    let mut sitting = Sitting::of(&staff, ES);
    assert_eq!(sitting.html.matches("data-testid=\"state-proposed\"").count(), 25);
    sitting.press("ledger/propose");
    assert!(sitting.said().starts_with("240 suplentes en propuesta"), "{}", sitting.said());
    assert!(sitting.html.len() < 120_000, "{} bytes", sitting.html.len());
    assert!(sitting.html.contains("1–25 de 240"));
    sitting.press("ledger/sheet/1");
    assert!(sitting.html.contains("26–50 de 240"));
    sitting.set("ledger/sheet/99", "");
    assert!(sitting.html.contains("226–240 de 240"), "the last one");
    sitting.set("ledger/find", "p17");
    // P17 and P171 to P179 but P175, who stands in, and whoever stands in for them.
    assert!(sitting.html.contains("<strong>P171</strong>") && !sitting.html.contains("<strong>P26</strong>"));
    sitting.set("ledger/find", "nobody of that name");
    assert!(sitting.html.contains(ES.results().ledger.nothing_open));
}

#[test]
fn further_conflicts_are_seen_where_they_are_asked_for() {
    let mut staff = team();
    staff.leave = (1..=9).map(|id| leave(id, 1 + id % 3, date(2026, 8, 3), date(2026, 8, 7))).collect();
    let mut sitting = Sitting::of(&staff, Locale::default());
    let shown = |sitting: &Sitting| sitting.html.matches("data-testid=\"line-show\"").count();
    assert_eq!(shown(&sitting), 6);
    sitting.press("ledger/conflicts/all");
    assert_eq!(shown(&sitting), 9);
    sitting.press("ledger/conflicts/first");
    assert_eq!(shown(&sitting), 6);
    sitting.press("ledger/show/l1");
    assert!(sitting.has("line-details"));
    sitting.press("ledger/close");
    assert!(!sitting.has("line-details"));
}
