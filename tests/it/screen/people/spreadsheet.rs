//! People from a spreadsheet and to one; and what training does with them.

use super::super::{ES, small};
use super::{TODAY, User, company, is_there, text_of};
use relevo::scenario::Scenario;
use relevo::scenario::staff::{Role, Skill};
use relevo::screen::{FileKind, Side};

#[test]
fn a_file_waits_until_it_is_taken_and_what_was_left_out_can_be_had() {
    let mut user = User::new(company(3, 2));
    let file =
        "Name;Layer of 0;Layer of 1;Shoe size\r\nEngineer <1>;B;A;40\r\n<b>Neu</b>;A;?;1\r\nAna;;B;2\r\n";
    let html = user.act("people/csv", "", file.as_bytes());
    assert_eq!(
        text_of(&html, "said"),
        "2 lines with 2 people can be used; 1 line cannot, and is shown below."
    );
    assert_eq!(text_of(&html, "people-unknown"), "Columns that are no layer here, left out: Shoe size.");
    assert!(is_there(&html, "people-rejects") && html.contains("“?” is no role on Layer of 1"));
    assert!(html.contains("&lt;b&gt;Neu&lt;/b&gt;") && !html.contains("<b>Neu"));
    assert_eq!(user.people().len(), 3, "nothing is taken yet");
    assert!(user.file(FileKind::Rejects).is_some_and(|text| text.contains(",<b>Neu</b>,A,?,1\r\n")));
    let before = user.staff();
    let html = user.does("people/take/add");
    assert_eq!(text_of(&html, "said"), "1 line added. Left out because the name is listed already: 1.");
    assert!(!is_there(&html, "people-preview") && is_there(&html, "people-rejects"));
    let names: Vec<String> = user.people().into_iter().map(|person| person.name).collect();
    assert_eq!(names, ["Engineer <0>", "Engineer <1>", "Engineer <2>", "Ana"]);
    user.does("people/undo");
    assert_eq!(user.staff(), before);
    // In place of the list: who is the same by name keeps the number, so leave stays theirs.
    user.act("people/csv", "", file.as_bytes());
    user.does("people/take/replace");
    let ids: Vec<(u32, String)> = user.people().into_iter().map(|person| (person.id, person.name)).collect();
    assert_eq!(ids, [(2, "Engineer <1>".to_owned()), (4, "Ana".to_owned())]);
    assert_eq!(user.people()[0].skills[0].role, Role::Backup);
}

#[test]
fn a_list_goes_out_and_comes_back_with_the_names_that_were_left_out() {
    let mut user = User::new(company(300, 12));
    let before = user.people();
    for kind in [FileKind::PeopleNamed, FileKind::People] {
        let file = user.file(kind).expect("people are listed");
        assert_eq!(file.contains("Engineer"), kind == FileKind::PeopleNamed);
        user.act("people/csv", "", file.as_bytes());
        user.does("people/take/replace");
        assert_eq!(user.people(), before);
    }
}

#[test]
fn pasted_rows_are_read_and_what_is_none_is_told() {
    let mut user = User::new(small());
    let layer = user.scenario.layers[0].name.clone();
    let html = user.sets("people/paste", "what is this");
    assert!(text_of(&html, "said").starts_with("The first line names no column known here."));
    assert!(is_there(&html, "people-trouble"));
    let html = user.sets("people/paste", &format!("Nombre\t{layer}\nAna\tsuplente\n"));
    assert_eq!(text_of(&html, "said"), "1 line with 1 person can be used.");
    // The button behind the box says the same again; the box is a new one.
    assert_eq!(text_of(&user.does("people/look"), "said"), "1 line with 1 person can be used.");
    user.does("people/take/none");
    assert_eq!(user.people().len(), 0);
    let html = user.act("people/csv", "", b"");
    assert!(is_there(&html, "people-trouble"));
}

#[test]
fn training_says_who_becomes_a_backup_of_what_by_when() {
    let mut user = User::new(company(12, 3));
    user.view.side = Side::Training;
    let html = user.see();
    // 6 lacks one visit on the first layer; 1 and 11 hold posts and are free less often.
    assert_eq!(
        text_of(&html, "finding"),
        "1 visit makes Engineer &lt;5&gt; a backup of Layer of 0 by 4\u{a0}Dec\u{a0}2026"
    );
    let html = user.does("training/visit/6/0");
    assert_eq!(text_of(&html, "said"), "Engineer &lt;5&gt; made a visit and is trained on Layer of 0.");
    assert_eq!(user.people()[5].skills[0], Skill { role: Role::Backup, visits: 2, last: Some(TODAY) });
    assert!(text_of(&html, "finding").starts_with("2 visits make Engineer &lt;"));
    user.sets("training/needs/1", "5");
    assert_eq!(user.staff().training.visits[1], Some(5));
    user.sets("training/needs/1", "");
    assert_eq!(user.staff().training.visits[1], None);
    assert!(text_of(&user.sets("training/needs/1", "53"), "said").starts_with("Visits must be"));
    let file = user.file(FileKind::Training).expect("people are listed");
    assert!(file.lines().count() > 1 && file.contains(",P6,") && !file.contains("Engineer"), "{file}");
    let html = user.sets("field/training.visits_a_week", "0");
    assert!(is_there(&html, "unplaced") && html.contains("it would take"));
    user.view.locale = ES;
    assert!(user.see().contains("no caben en ninguna semana"));
    user.scenario = small();
    assert!(is_there(&user.see(), "to-people"));
}

#[test]
fn a_visit_that_trains_a_backup_shows_in_the_plan() {
    let mut user = User::new(company(12, 3));
    let short = |scenario: &Scenario| relevo::engine::plan(scenario).shifts.short;
    // Nothing has lapsed on the first day of the months, which training is looked at on.
    let before = short(&user.scenario);
    user.does("training/visit/6/0");
    assert!(short(&user.scenario) < before, "{} {before}", short(&user.scenario));
}
