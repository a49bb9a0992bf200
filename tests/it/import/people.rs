//! Lists of people out of spreadsheets: in both languages, with what cannot be read told line by line, and the same
//! people after the way out and back.

use jiff::civil::date;
use proptest::prelude::*;
use relevo::i18n::{EN_RESULTS, ES_RESULTS, Language, Locale};
use relevo::import::ImportError;
use relevo::import::people::{Fault, PeopleRead, heads, read_file, read_text};
use relevo::report::{Voice, csv};
use relevo::scenario::staff::{Person, Role, Skill, Staff};
use relevo::scenario::{Group, Layer, Scenario};

fn scenario(layers: &[&str], groups: &[&str]) -> Scenario {
    let mut scenario = Scenario {
        layers: layers.iter().map(|&name| Layer { name: name.to_owned(), ..Layer::default() }).collect(),
        ..Scenario::default()
    };
    scenario.team.groups =
        groups.iter().map(|&name| Group { name: name.to_owned(), ..Group::default() }).collect();
    scenario
}

fn usual() -> Scenario {
    scenario(&["Database", "Aplicación web"], &["First line", "Specialists"])
}

fn read(text: &str) -> PeopleRead {
    read_text(text, &usual(), false).expect("it is a table")
}

fn roles(read: &PeopleRead) -> Vec<Vec<Role>> {
    read.people.iter().map(|person| person.skills.iter().map(|skill| skill.role).collect()).collect()
}

#[test]
fn columns_are_known_by_the_names_of_layers_whatever_their_case_and_accents() {
    let read = read(
        "NAME,People,group,DATABASE,aplicacion WEB,Database visits,Database last visit\r\n\
         Ana,1,Specialists,Assigned,backup,,\r\n\
         ,3,2,B,AB,2,2026-03-02\r\n\
         Luis,,,x,-,,\r\n",
    );
    assert_eq!((read.unknown.len(), read.rejects.len(), read.tells_visits), (0, 0, true));
    assert_eq!(
        roles(&read),
        [[Role::Assigned, Role::Backup], [Role::Backup, Role::Both], [Role::Assigned, Role::Nothing]]
    );
    let told: Vec<_> =
        read.people.iter().map(|person| (person.name.as_str(), person.heads, person.group)).collect();
    assert_eq!(told, [("Ana", 1, 1), ("", 3, 1), ("Luis", 1, 0)]);
    assert_eq!(
        read.people[1].skills[0],
        Skill { role: Role::Backup, visits: 2, last: Some(date(2026, 3, 2)) }
    );
}

#[test]
fn a_spanish_file_with_semicolons_in_windows_1252_is_read() {
    let text = "sep=;\r\nNombre;Personas;Grupo;Database;Aplicaci\u{f3}n web;Aplicaci\u{f3}n web visitas;Aplicaci\u{f3}n web \u{fa}ltima visita\r\n\
                Mu\u{f1}oz, Ana;1;First line;titular;suplente;1;3/8/2026\r\nJos\u{e9};2;Specialists;ambos;;;\r\n";
    let bytes: Vec<u8> =
        text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("Latin-1")).collect();
    let read = read_file(&bytes, &usual(), true).expect("it is a table");
    assert_eq!((read.people.len(), read.rejects.len(), read.unknown.len()), (2, 0, 0));
    assert_eq!(read.people[0].name, "Muñoz, Ana");
    assert_eq!(roles(&read), [[Role::Assigned, Role::Backup], [Role::Both, Role::Nothing]]);
    assert_eq!(read.people[0].skills[1].last, Some(date(2026, 8, 3)));
    // With a mark, the same in UTF-8; and without the line that names the separator.
    let with_mark = format!("\u{feff}{text}");
    assert_eq!(read_file(with_mark.as_bytes(), &usual(), true).expect("a table"), read);
    let (_, bare) = text.split_once("\r\n").expect("two lines");
    let bare = read_text(bare, &usual(), true).expect("a table");
    assert_eq!(bare.people, read.people);
}

#[test]
fn rows_pasted_from_a_spreadsheet_have_tabs() {
    let read = read("Name\tDatabase\tAplicación web\nAna, B.\tA\t\n\tB\tB\n\t\t\n");
    assert_eq!(roles(&read), [[Role::Assigned, Role::Nothing], [Role::Backup, Role::Backup]]);
    assert_eq!(
        (read.people[0].name.as_str(), read.rejects.len()),
        ("Ana, B.", 0),
        "a line of tabs is nobody"
    );
}

#[test]
fn lines_with_errors_are_kept_with_the_reason_and_the_rest_is_read() {
    let read = read(
        "Name,People,Group,Database,Database visits,Database last visit\n\
         Good,1,,A,0,\n\
         Nobody,0,,A,,\n\
         Army,\"10,000\",,A,,\n\
         Half,1.5,,A,,\n\
         Lost,1,Third line,A,,\n\
         Odd,1,,sometimes,,\n\
         Question,1,,?,,\n\
         Many,1,,B,1001,\n\
         Minus,1,,B,-1,\n\
         Thirteenth,1,,B,1,2026-13-01\n\
         Never,1,,B,1,yesterday\n\
         GOOD,1,,B,,\n\
         Wide,1,,B,1,,7\n\
         \"Torn,1,,B\n\
         Last,1,9,A,,\n",
    );
    assert_eq!(read.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Good"]);
    let faults: Vec<(usize, Fault)> =
        read.rejects.iter().map(|reject| (reject.line, reject.fault.clone())).collect();
    let text = str::to_owned;
    let database = || text("Database");
    assert_eq!(
        faults,
        [
            (3, Fault::Heads(text("0"))),
            (4, Fault::Heads(text("10,000"))),
            (5, Fault::Heads(text("1.5"))),
            (6, Fault::Group(text("Third line"))),
            (7, Fault::Role(text("sometimes"), database())),
            (8, Fault::Role(text("?"), database())),
            (9, Fault::Visits(text("1001"), database())),
            (10, Fault::Visits(text("-1"), database())),
            (11, Fault::Day(text("2026-13-01"), database())),
            (12, Fault::Day(text("yesterday"), database())),
            (13, Fault::Twice(text("GOOD"), 2)),
            (14, Fault::TooManyCells),
            (15, Fault::OpenQuote),
            (16, Fault::Group(text("9"))),
        ]
    );
    for words in [&EN_RESULTS.people, &ES_RESULTS.people] {
        let told: Vec<String> = faults.iter().map(|(_, fault)| fault.say(words)).collect();
        assert!(told.iter().all(|reason| reason.len() > 10), "{told:?}");
        let mut different = told.clone();
        different.sort_unstable();
        different.dedup();
        assert_eq!(different.len(), told.len());
    }
}

#[test]
fn lines_left_out_are_a_file_that_can_be_mended_and_read_again() {
    let first = read("Name,Database,Shoe size\n=Evil(),maybe,43\nAna,A,38\n");
    let file = csv::rejects(&first, Voice::of(&usual(), Locale::default()));
    assert_eq!(
        file,
        "\u{feff}Reason,Name,Database,Shoe size\r\n\
         \"“maybe” is no role on Database: write Assigned, Backup, Both or nothing\",'=Evil(),maybe,43\r\n"
    );
    let mended = read(&file.replace(",maybe,", ",B,"));
    assert_eq!((mended.people[0].name.as_str(), mended.people[0].skills[0].role), ("=Evil()", Role::Backup));
    // The reason is no column that is asked about; the other one is, once.
    assert_eq!((first.unknown, mended.unknown), (vec!["Shoe size".to_owned()], vec!["Shoe size".to_owned()]));
}

#[test]
fn what_is_no_list_of_people_is_told_as_what_it_is() {
    let no = |bytes: &[u8]| read_file(bytes, &usual(), false).expect_err("it is no list");
    assert_eq!(no(b""), ImportError::Empty);
    assert_eq!(no(b" \r\n\r\n"), ImportError::Empty);
    assert_eq!(no(b"Ticket,Opened\n1,2026-01-01\n"), ImportError::NoHeader);
    assert!(matches!(no(b"PK\x03\x04rest of a workbook"), ImportError::NotATable { .. }));
    assert!(matches!(no(b"\xEF\xBB\xBFName\nAna \xFF\n"), ImportError::BrokenText { .. }));
    // The names of the columns alone are a list of nobody.
    let empty = read("Name,Database\n");
    assert_eq!((empty.people.len(), empty.rejects.len()), (0, 0));
}

#[test]
fn a_list_holds_five_hundred_lines_and_names_of_sixty_letters() {
    let long = "<script>".repeat(70);
    let lines = |count: u32, role: &str| -> String {
        let each: Vec<String> = (0..count).map(|line| format!("N{line},{role}\n")).collect();
        each.concat()
    };
    let read = read(&format!("Name,Database\n{long},A\n{}", lines(900, "B")));
    assert_eq!((read.people.len(), read.rejects.len(), read.cut), (500, 401, 1));
    assert_eq!(read.people[0].name, long.chars().take(60).collect::<String>());
    assert!(read.rejects.iter().all(|reject| reject.fault == Fault::TooMany));
    let many = format!("Name,Database\n{}", lines(30_000, "?"));
    let many = read_text(&many, &usual(), false).expect("a table");
    assert_eq!((many.rejects.len(), many.more_rejects), (2_000, 18_000));
}

#[test]
fn layers_that_could_be_taken_for_another_column_are_called_by_their_number() {
    let odd = scenario(&["Name", "", "Web", "web", "Mail", "Mail visits", "Layer 1", "C++", "C#"], &[""]);
    assert_eq!(
        heads(&odd.layers, "Capa"),
        ["Capa 1", "Capa 2", "Capa 3", "Capa 4", "Mail", "Capa 6", "Capa 7", "Capa 8", "Capa 9"]
    );
    let read =
        read_text("Capa 4,mail,Layer 6,mail visits,name\nA,B,AB,3,Ana\n", &odd, false).expect("a table");
    let skills = &read.people[0].skills;
    assert_eq!((skills[3].role, skills[4].role, skills[5].role), (Role::Assigned, Role::Backup, Role::Both));
    assert_eq!((skills[4].visits, read.people[0].name.as_str(), read.unknown.len()), (3, "Ana", 0));
}

#[test]
fn a_day_that_can_be_read_two_ways_is_read_as_is_usual_in_the_language() {
    let day = |text: &str, day_first: bool| {
        let text = format!("Name,Database,Database last visit\nAna,B,{text}\n");
        read_text(&text, &usual(), day_first)
            .expect("a table")
            .people
            .first()
            .and_then(|person| person.skills[0].last)
    };
    assert_eq!(
        [day("3/8/2026", true), day("3/8/2026", false)],
        [date(2026, 8, 3), date(2026, 3, 8)].map(Some)
    );
    assert_eq!([day("13/8/2026", false), day("8/13/2026", true)], [Some(date(2026, 8, 13)); 2]);
    assert_eq!(day("03.08.2026", false), Some(date(2026, 8, 3)));
    assert_eq!(day("2026-08-03T10:00", true), Some(date(2026, 8, 3)));
    assert_eq!([day("31/2/2026", true), day("1/1/1066", true)], [None, None]);
}

#[test]
fn names_are_left_out_of_the_file_unless_they_are_asked_for() {
    let mut scenario = usual();
    let skill = |role, visits| Skill { role, visits, last: None };
    let skills = vec![skill(Role::Assigned, 0), skill(Role::Backup, 1)];
    let person =
        |id, name: &str| Person { id, name: name.to_owned(), heads: 1, group: 1, skills: skills.clone() };
    let staff = Staff { people: vec![person(4, "Ana \"=1\""), person(7, "")], ..Staff::default() };
    scenario.staff = staff.write();
    let voice = Voice::of(&scenario, Locale::default());
    assert_eq!(
        csv::people(&staff, &scenario, false, voice),
        "\u{feff}Name,People,Group,Database,Aplicación web,Database visits,Aplicación web visits,Database last visit,Aplicación web last visit\r\n\
         P4,1,Specialists,Assigned,Backup,0,1,,\r\nP7,1,Specialists,Assigned,Backup,0,1,,\r\n"
    );
    let named = csv::people(&staff, &scenario, true, voice);
    assert!(named.contains("\"Ana \"\"=1\"\"\",1,") && named.contains("\r\nP7,1,"));
    let spanish = csv::people(&staff, &scenario, true, Voice::of(&scenario, Locale::from_tag("es-ES")));
    assert!(
        spanish.starts_with("\u{feff}Nombre,Personas,Grupo,Database,")
            && spanish.contains(",Titular,Suplente,")
    );
}

fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        2 => "[=+@'\"-]?[a-zA-ZñéÁ ,;\t|\"<>&=']{0,70}",
        1 => any::<String>(),
    ]
}

type Line = (u32, usize, [(usize, u32, Option<i32>); 3]);

fn lines() -> impl Strategy<Value = Vec<(String, Line)>> {
    let skill =
        || (0..4_usize, prop_oneof![Just(0_u32), 0..1_000_u32], proptest::option::of(10_000..30_000_i32));
    let line = (1..=500_u32, 0..3_usize, [skill(), skill(), skill()]);
    prop::collection::vec((names(), line), 1..20)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn people_come_back_from_their_file(
        lines in lines(),
        layers in prop::collection::vec(names(), 3),
        groups in prop::collection::vec(names(), 3),
        spanish in any::<bool>(),
    ) {
        let clean = relevo::scenario::document::clean_name;
        let (layers, groups): (Vec<String>, Vec<String>) =
            (layers.iter().map(|name| clean(name)).collect(), groups.iter().map(|name| clean(name)).collect());
        let refer = |names: &[String]| -> Vec<&'static str> {
            names.iter().map(|name| &*Box::leak(name.clone().into_boxed_str())).collect()
        };
        let scenario = scenario(&refer(&layers), &refer(&groups));
        let mut seen = Vec::new();
        let people: Vec<Person> = (1..).zip(lines).map(|(id, (name, (heads, group, skills)))| {
            // Of one name there is one person, and who is called as those are who have no name has none.
            let mut name = clean(&name.replace('\'', "’").replace('\u{a0}', " "));
            if seen.contains(&name.to_lowercase()) || name.starts_with('P') { name = String::new(); }
            seen.push(name.to_lowercase());
            let skills = skills.map(|(role, visits, last)| Skill {
                role: Role::ALL[role],
                visits,
                last: last.map(relevo::scenario::staff::day_of_1970),
            });
            Person { id, name, heads, group, skills: skills.to_vec() }
        }).collect();
        let staff = Staff { people, ..Staff::default() };
        let locale = if spanish { Locale::from_tag("es-ES") } else { Locale::default() };
        let file = csv::people(&staff, &scenario, true, Voice::of(&scenario, locale));
        let read = read_file(file.as_bytes(), &scenario, locale.language == Language::Es);
        let read = read.expect("it was just written");
        prop_assert_eq!((&read.rejects, &read.unknown), (&Vec::new(), &Vec::new()));
        let back: Vec<Person> = (1..).zip(read.people).map(|(id, person)| person.person(id)).collect();
        prop_assert_eq!(&back, &staff.people);
        let bare = csv::people(&staff, &scenario, false, Voice::of(&scenario, locale));
        let bare = read_file(bare.as_bytes(), &scenario, spanish).expect("it was just written");
        let ids: Vec<u32> = bare.people.iter().map(|person| person.id).collect();
        prop_assert!(ids.iter().copied().eq(staff.people.iter().map(|person| person.id)));
    }

    #[test]
    fn no_text_breaks_the_reading(text in any::<String>(), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let scenario = usual();
        let wrapped = format!("Name,People,Database,Database last visit\n{text}\n\"{text}");
        for text in [text, wrapped] {
            if let Ok(read) = read_text(&text, &scenario, true) {
                prop_assert!(read.people.iter().all(|person| (1..=500).contains(&person.heads) && person.skills.len() == 2));
            }
        }
        drop(read_file(&bytes, &scenario, false));
    }
}
