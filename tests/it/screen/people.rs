//! The parts about people and training: whole and escaped in both languages, and what is done there.

mod spreadsheet;

use super::super::html::{assert_balanced, values};
use super::{ES, ask, show, small};
use jiff::civil::{Date, date};
use relevo::i18n::Locale;
use relevo::scenario::Scenario;
use relevo::scenario::staff::{Entry, Leave, LeaveKind, Person, Role, Skill, Staff, since_1970};
use relevo::screen::{Ask, Board, Deed, FileKind, Page, Screen, Side, View};

const TODAY: Date = Date::constant(2026, 11, 26);

fn view(side: Side, locale: Locale) -> View {
    View { page: Page::Backups, side, locale, today: since_1970(TODAY), ..View::default() }
}

/// Somebody at the page of backups: what is done is in the scenario before the next is done.
struct User {
    board: Board,
    scenario: Scenario,
    view: View,
    serial: u32,
}

impl User {
    fn new(scenario: Scenario) -> Self {
        Self { board: Board::default(), scenario, view: view(Side::People, Locale::default()), serial: 0 }
    }

    fn see(&mut self) -> String {
        let html = show(&mut self.board, ask(&self.scenario, self.view)).html;
        assert_balanced(&html);
        html
    }

    /// Does it, sends it again over the same people as a page does whose answer was late, and finds the same.
    fn act(&mut self, what: &str, value: &str, file: &[u8]) -> String {
        self.serial += 1;
        let deed =
            Deed { serial: self.serial, what: what.to_owned(), value: value.to_owned(), file: file.to_vec() };
        let ask = Ask { deeds: vec![deed], ..ask(&self.scenario, self.view) };
        let first = show(&mut self.board, ask.clone());
        let again = show(&mut self.board, ask);
        assert_eq!(first, again, "{what} twice over the same people");
        let Screen { html, done, .. } = again;
        assert_balanced(&html);
        let done = done.expect("something was done");
        assert_eq!(done.through, self.serial);
        done.put(&mut self.scenario);
        html
    }

    fn does(&mut self, what: &str) -> String {
        self.act(what, "", &[])
    }

    fn sets(&mut self, what: &str, value: &str) -> String {
        self.act(what, value, &[])
    }

    fn staff(&self) -> Staff {
        Staff::of(&self.scenario).0
    }

    fn people(&self) -> Vec<Person> {
        self.staff().people
    }

    fn file(&mut self, kind: FileKind) -> Option<String> {
        let ask = Ask { file: Some(kind.name().to_owned()), ..ask(&self.scenario, self.view) };
        show(&mut self.board, ask).file.map(|file| file.text)
    }
}

/// What stands in the element of a test id.
fn text_of(html: &str, testid: &str) -> String {
    let start = format!("data-testid=\"{testid}\">");
    html.split(&start).nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default().to_owned()
}

fn is_there(html: &str, testid: &str) -> bool {
    values(html, "data-testid").contains(&testid)
}

/// A company of so many on so many layers, as tests in a browser have it.
fn company(count: u32, layers: usize) -> Scenario {
    let mut scenario = small();
    let like = scenario.layers[0].clone();
    scenario.layers = (0..layers)
        .map(|at| {
            let mut layer = like.clone();
            layer.name = format!("Layer of {at}");
            layer
        })
        .collect();
    let people = (0..count).map(|at| {
        let mut skills = vec![Skill::default(); layers];
        let home = at as usize % layers;
        if at % 6 == 5 {
            skills[home] =
                Skill { role: Role::Backup, visits: 2, last: Some(date(2026, 3, 1 + (at % 28) as i8)) };
            skills[(home + 1) % layers] = Skill { role: Role::Backup, visits: at % 4, last: None };
        } else {
            skills[home].role = if at % 10 == 0 { Role::Both } else { Role::Assigned };
        }
        Person { id: at + 1, name: format!("Engineer <{at}>"), heads: 1, group: 0, skills }
    });
    scenario.staff =
        Staff { people: people.collect(), from: Some(date(2026, 11, 23)), ..Staff::default() }.write();
    scenario
}

#[test]
fn both_parts_are_whole_escaped_and_ask_only_for_what_can_be_done() {
    for scenario in [small(), company(12, 3), company(300, 12)] {
        for locale in [Locale::default(), ES] {
            for side in [Side::People, Side::Training] {
                let mut user = User::new(scenario.clone());
                user.view = view(side, locale);
                let first = user.see();
                let open = if scenario.staff.is_empty() { first.clone() } else { user.does("people/open/6") };
                for html in [first, open] {
                    assert!(!html.contains("style=") && !html.contains("<0>"));
                    for told in values(&html, "data-do") {
                        let (verb, what) = told.split_once(':').expect("a verb");
                        let known = match verb {
                            "side" => Side::ALL.iter().any(|side| side.name() == what),
                            "staff" => what.starts_with("people/") || what.starts_with("training/"),
                            "file" => FileKind::ALL.iter().any(|kind| kind.name() == what),
                            _ => false,
                        };
                        assert!(known, "{told}");
                    }
                    for field in values(&html, "data-staff") {
                        assert!(
                            ["people/", "training/", "field/"].iter().any(|start| field.starts_with(start)),
                            "{field}"
                        );
                    }
                    let ids = values(&html, "data-testid");
                    let fields = ids.iter().filter(|id| id.starts_with("name-") || id.starts_with("role-"));
                    let mut seen = std::collections::HashSet::new();
                    assert!(fields.clone().all(|id| seen.insert(id)), "each field is there once");
                }
            }
        }
    }
}

#[test]
fn a_list_begins_with_what_is_stated() {
    for (headcounts, backups, trained) in
        [([5, 2], 1, 2.0 / 3.0), ([5, 2], 4, 0.5), ([280, 11], 9, 1.0), ([3, 0], 0, 0.7)]
    {
        let mut scenario = small();
        scenario.layers.truncate(3);
        let like = scenario.team.groups[0].clone();
        scenario.team.groups = headcounts
            .map(|headcount| {
                let mut group = like.clone();
                group.headcount = headcount;
                group
            })
            .to_vec();
        scenario.backups.sizing = relevo::scenario::BackupSizing::Count;
        (scenario.backups.count, scenario.backups.trained) = (backups, trained);
        let stated = scenario.clone();
        let mut user = User::new(scenario);
        let html = user.see();
        let team = headcounts[0] + headcounts[1];
        assert!(html.contains(&format!("Start from your {team} people and {backups} backup")), "{html}");
        user.does("people/start");
        let derived = relevo::engine::staffed(&user.scenario).into_owned();
        assert_eq!(derived.team, stated.team);
        assert_eq!(derived.backups.number(team), backups);
        assert!((derived.backups.trained - trained).abs() < 1e-9, "{} {trained}", derived.backups.trained);
        assert!((derived.backups.availability - stated.backups.availability).abs() < 1e-12);
        assert_eq!(derived.absence, stated.absence);
        assert!(user.people().len() <= 40);
    }
}

#[test]
fn the_finding_says_who_there_is_and_where_nobody_stands_in() {
    let mut user = User::new(company(12, 3));
    assert_eq!(
        text_of(&user.see(), "finding"),
        "10 people (2 of whom stand in too) and 2 backups: nobody who stands in on Layer of 1 is trained"
    );
    // 6 and 12 are backups of the third layer, trained there, and of the first with 1 and 3 visits; 1 and 11 stand in on
    // the first and the second, without visits.
    user.sets("people/11/visits/1", "2");
    assert_eq!(
        text_of(&user.see(), "finding"),
        "10 people (2 of whom stand in too) and 2 backups: every layer has a trained backup"
    );
    for id in [6, 12] {
        user.sets(&format!("people/{id}/role/2"), "");
    }
    assert!(text_of(&user.see(), "finding").ends_with("nobody stands in on Layer of 2"));
    for (id, layer) in [(6, 0), (12, 0), (1, 0), (11, 1)] {
        user.sets(&format!("people/{id}/role/{layer}"), "A");
    }
    assert_eq!(text_of(&user.see(), "finding"), "12 people and 0 backups: nobody stands in on any layer");
    user.view.locale = ES;
    assert_eq!(text_of(&user.see(), "finding"), "12 personas y 0 suplentes: nadie suple en ninguna capa");
    user.does("people/clear");
    assert!(
        text_of(&user.see(), "finding").starts_with("No hay nadie en la lista: se cuentan 12 personas y")
    );
}

#[test]
fn a_line_is_changed_field_by_field_and_what_cannot_be_is_told() {
    let mut user = User::new(company(12, 3));
    user.sets("people/3/name", " <i>Zoë\u{202e}</i> ");
    user.sets("people/3/heads", "4");
    user.sets("people/3/role/1", "AB");
    user.sets("people/3/visits/1", "2");
    user.sets("people/3/last/1", "2026-11-02");
    let person = user.people()[2].clone();
    assert_eq!((person.name.as_str(), person.heads), ("<i>Zoë</i>", 4));
    assert_eq!(person.skills[1], Skill { role: Role::Both, visits: 2, last: Some(date(2026, 11, 2)) });
    assert!(user.see().contains("&lt;i&gt;Zoë&lt;/i&gt;"));
    for (what, value) in [
        ("people/3/heads", "0"),
        ("people/3/heads", "10000"),
        ("people/3/heads", "many"),
        ("people/3/visits/1", "-1"),
        ("people/3/visits/1", "1,5"),
    ] {
        let html = user.sets(what, value);
        assert!(text_of(&html, "said").ends_with("Nothing was changed."), "{what} {value}");
        assert_eq!(user.people()[2], person);
    }
    // What is no choice, no day yet, no layer or nobody changes nothing either.
    for (what, value) in [
        ("people/3/role/1", "?"),
        ("people/3/last/1", "0002-11-02"),
        ("people/3/role/7", "B"),
        ("people/3/group/", "9"),
        ("people/99/name", "X"),
        ("people/3/x", "1"),
        ("people/", "1"),
        ("people/sheet/x", ""),
    ] {
        user.sets(what, value);
        assert_eq!(user.people()[2], person, "{what}");
    }
    user.sets("people/3/last/1", "");
    assert_eq!(user.people()[2].skills[1].last, None);
}

#[test]
fn three_hundred_are_seen_by_the_sheet_and_found_by_name_layer_and_role() {
    let mut user = User::new(company(300, 12));
    let html = user.see();
    assert_eq!(
        (text_of(&html, "lines"), values(&html, "data-testid").iter().filter(|id| **id == "person").count()),
        ("1–25 of 300".to_owned(), 25)
    );
    assert_eq!(text_of(&user.does("people/sheet/2"), "lines"), "26–50 of 300");
    assert_eq!(text_of(&user.does("people/sheet/12"), "lines"), "276–300 of 300");
    assert_eq!(text_of(&user.does("people/sheet/999"), "lines"), "276–300 of 300", "the last there is");
    let html = user.sets("people/find", "ENGINEER <29");
    // 29 and 290 to 299.
    assert_eq!(text_of(&html, "lines"), "1–11 of 11, found among 300");
    user.does("people/find-all");
    user.sets("people/find-layer", "5");
    assert_eq!(text_of(&user.sets("people/find-role", "B"), "lines"), "1–25 of 25, found among 300");
    // Every twelfth from the sixth on is a backup of that layer, and nobody else.
    let html = user.sets("people/find-role", "");
    assert_eq!(text_of(&html, "lines"), "1–25 of 275, found among 300", "who is nothing there");
    let html = user.sets("people/find", "nobody of that name");
    assert!(is_there(&html, "none-found") && text_of(&html, "lines").starts_with("0 lines"));
    // Adding shows what was added.
    assert_eq!(text_of(&user.does("people/add"), "lines"), "301–301 of 301");
}

#[test]
fn people_are_added_one_several_or_alike_and_duplicated() {
    let mut user = User::new(small());
    let layers = user.scenario.layers.len();
    user.does("people/add");
    assert_eq!(user.people()[0].skills, vec![Skill { role: Role::Assigned, ..Skill::default() }; layers]);
    user.sets("people/many", "3");
    user.does("people/add-lines");
    let html = user.does("people/add-alike");
    assert_eq!(text_of(&html, "said"), "1 line added.");
    let heads: Vec<u32> = user.people().iter().map(|person| person.heads).collect();
    assert_eq!(heads, [1, 1, 1, 1, 3]);
    assert_eq!(user.scenario.team.headcount(), 7, "the team follows");
    user.sets("people/5/name", "Ana");
    user.does("people/5/copy");
    let last = user.people()[5].clone();
    assert_eq!((last.id, last.name.as_str(), last.heads), (6, "", 3));
    assert!(text_of(&user.sets("people/many", "0"), "said").starts_with("People must be"));
    user.sets("people/many", "500");
    user.does("people/add-lines");
    assert_eq!(user.people().len(), 500);
    user.does("people/add");
    assert_eq!(user.people().len(), 500, "a full list stays as it is");
    assert!(!is_there(&user.see(), "add"));
}

#[test]
fn all_that_are_found_become_backups_and_that_can_be_taken_back() {
    let mut user = User::new(company(12, 3));
    let before = user.people();
    user.sets("people/find-layer", "0");
    user.sets("people/bulk-layer", "1");
    let html = user.does("people/bulk");
    let found = before.iter().filter(|person| person.skills[0].role != Role::Nothing).count();
    assert_eq!(text_of(&html, "said"), format!("{found} lines changed."));
    for (was, is) in before.iter().zip(user.people()) {
        let expected = if was.skills[0].role == Role::Nothing { was.skills[1].role } else { Role::Backup };
        assert_eq!(is.skills[1].role, expected);
    }
    assert!(is_there(&user.see(), "undo"));
    user.does("people/undo");
    assert_eq!(user.people(), before);
    assert!(!is_there(&user.see(), "undo"));
    // Who works on a layer goes on doing so.
    user.sets("people/bulk-layer", "0");
    user.does("people/bulk");
    assert_eq!(user.people()[3].skills[0].role, Role::Both);
    // What was changed since is not lost by taking back.
    user.sets("people/1/name", "Since");
    assert!(!is_there(&user.see(), "undo"));
    user.does("people/undo");
    assert_eq!(user.people()[0].name, "Since");
}

#[test]
fn who_goes_takes_leave_along_and_opens_what_they_had_agreed_to_cover() {
    let mut user = User::new(company(12, 3));
    let (mut staff, day) = (user.staff(), date(2027, 8, 2));
    staff.leave = vec![Leave { id: 1, person: 6, from: day, to: day, kind: LeaveKind::Vacation }];
    let entry = Entry {
        id: 1,
        person: 1,
        from: day,
        to: day,
        backup: Some(6),
        confirmed: Some(day),
        ..Entry::default()
    };
    staff.ledger = vec![entry, Entry { id: 2, person: 6, backup: Some(12), ..entry }];
    staff.key = 7;
    user.scenario.staff = staff.write();
    let html = user.does("people/6/remove");
    assert_eq!(text_of(&html, "said"), "1 line removed, and 1 stretch of leave with it.");
    let after = user.staff();
    assert_eq!((after.people.len(), after.leave.len(), after.ledger.len()), (11, 0, 1));
    let entry = after.ledger[0];
    assert_eq!((entry.backup, entry.confirmed, entry.revision), (None, None, 1));
    user.does("people/undo");
    assert_eq!(user.staff(), staff);
    user.does("people/clear");
    assert_eq!((user.people().len(), user.staff().leave.len()), (0, 0));
    user.does("people/undo");
    assert_eq!(user.staff(), staff);
}
