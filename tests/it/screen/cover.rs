//! The part of the page of backups that says how many: in both languages, whole, escaped, and doing what it offers.

use super::{ES, ask, show, small};
use crate::html::{assert_balanced, values};
use relevo::i18n::Locale;
use relevo::scenario::Scenario;
use relevo::scenario::staff::{Person, Role, Skill, Staff};
use relevo::screen::{Ask, Board, Deed, FileKind, Page, Room, Screen, Side, View};

fn view(locale: Locale) -> View {
    View { page: Page::Backups, side: Side::Cover, locale, today: 20_783, ..View::default() }
}

fn page(board: &mut Board, scenario: &Scenario, locale: Locale) -> Screen {
    show(board, ask(scenario, view(locale)))
}

/// The software company's people: seven who work on a layer each, and two backups.
fn listed(name: &str) -> Scenario {
    let mut scenario = small();
    let layers = scenario.layers.len();
    let with = |roles: &[(usize, Role, u32)]| {
        let mut skills = vec![Skill::default(); layers];
        for &(layer, role, visits) in roles {
            skills[layer] = Skill { role, visits, last: None };
        }
        skills
    };
    let person =
        |id: u32, name: &str, skills| Person { id, name: name.to_owned(), heads: 1, group: 0, skills };
    let mut people: Vec<Person> =
        (0..7).map(|id| person(id + 1, "", with(&[(id as usize % 3, Role::Assigned, 0)]))).collect();
    people.push(person(8, name, with(&[(0, Role::Backup, 2), (1, Role::Backup, 0)])));
    people.push(person(9, "", with(&[(1, Role::Backup, 2)])));
    scenario.staff = Staff { people, ..Staff::default() }.write();
    scenario
}

fn does(scenario: &Scenario, what: &str, value: &str) -> Ask {
    let deed = Deed { serial: 1, what: what.to_owned(), value: value.to_owned(), file: Vec::new() };
    Ask { deeds: vec![deed], ..ask(scenario, view(Locale::default())) }
}

/// The page with plain spaces.
fn plain(screen: &Screen) -> String {
    screen.html.replace('\u{a0}', " ")
}

fn title(screen: &Screen) -> String {
    let rest = screen.html.split("data-testid=\"cover-title\">").nth(1).unwrap_or_default();
    rest.split('<').next().unwrap_or_default().to_owned()
}

#[test]
fn it_says_how_often_all_is_covered_and_how_many_it_takes() {
    let mut board = Board::default();
    let screen = page(&mut board, &small(), Locale::default());
    assert_balanced(&screen.html);
    assert_eq!(title(&screen), "With 1 backup, every post is covered on 41 of 100 days; 95 take 7");
    for told in [
        "People on the roster of a typical day: 7, for posts: 7. Open posts before backups: 1.5, of which 1.4 are known ahead and 0.06 are not; after backups: 1.",
        "9 backups cost least",
        "s = (€3,000 + 2 × €250) ÷ 260.9 = €13.42",
        "s ÷ (e − v) = €13.42 ÷ (€1,500 − €304) = 0.011",
        "96 % of the open posts are known ahead",
        "confirmation: 95 % of the visits asked for",
        "whoever is free, 4 h after the call",
        "8 teams that share need 32 backups instead of 56",
        "Once people are listed",
        "data-do=\"side:people\"",
        "data-marks=\"3\"",
        "Mon–Fri",
    ] {
        assert!(plain(&screen).contains(told), "{told}");
    }
}

#[test]
fn it_says_the_same_in_spanish() {
    let mut board = Board::default();
    let screen = page(&mut board, &small(), ES);
    assert_balanced(&screen.html);
    assert_eq!(
        title(&screen),
        "Con 1 suplente, todos los puestos están cubiertos 41 de cada 100 días; para llegar a 95 hacen falta 7"
    );
    for told in [
        "Personas en el cuadrante de un día normal: 7; puestos: 7. Puestos abiertos antes de los suplentes: 1,5, de ellos 1,4 conocidos",
        "9 suplentes es lo que menos cuesta",
        "de los puestos sin cubrir se conoce de antemano",
        "8 equipos que comparten necesitan 32 suplentes en vez de 56",
        "lu–vi",
    ] {
        assert!(plain(&screen).contains(told), "{told}");
    }
    assert!(!screen.html.contains("backup<") && !screen.html.contains("posts"));
}

#[test]
fn people_listed_are_told_layer_by_layer_and_one_of_them_can_be_trained() {
    let scenario = listed("Ada");
    let mut board = Board::default();
    let screen = page(&mut board, &scenario, Locale::default());
    assert_balanced(&screen.html);
    for told in [
        "is covered least: on",
        "Every outcome of a day was gone through.",
        "No other single training gains more",
        "A chain of second layers brings",
    ] {
        assert!(plain(&screen).contains(told), "{told}");
    }
    let deed =
        values(&screen.html, "data-do").into_iter().find(|told| told.starts_with("staff:cover/train/"));
    let deed = deed.expect("a training is offered").trim_start_matches("staff:").to_owned();
    let after = show(&mut board, does(&scenario, &deed, ""));
    let staff = after.done.as_ref().expect("something was done").staff.clone();
    let mut parts = deed.trim_start_matches("cover/train/").split('/');
    let (id, layer) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let (trained, _) = Staff::read(&staff);
    let person = trained.person(id.parse().expect("an id")).expect("still there");
    let skill = person.skills[layer.parse::<usize>().expect("a layer")];
    assert!(skill.role.is_backup() && skill.visits >= 2 && skill.last.is_some());
    assert!(after.html.contains("now counts as a backup on"));
    // The page is already told of the people after it.
    let next = page(&mut board, &Scenario { staff, ..scenario }, Locale::default());
    assert!(!next.html.contains(&format!("staff:{deed}\"")));
}

#[test]
fn names_are_text_and_never_in_the_file_of_the_curve() {
    let name = "<img src=x onerror=alert(1)> & \"5 > 4\"";
    let mut scenario = listed(name);
    scenario.layers[1].name = name.to_owned();
    let mut board = Board::default();
    for locale in [Locale::default(), ES] {
        for as_table in [false, true] {
            let screen = show(&mut board, ask(&scenario, View { as_table, ..view(locale) }));
            assert_balanced(&screen.html);
            assert!(!screen.html.contains("<img") && !screen.html.contains("style="));
            assert!(screen.html.contains("&lt;img src=x"));
        }
    }
    let file = Ask { file: Some(FileKind::Cover.name().to_owned()), ..ask(&scenario, view(ES)) };
    let file = show(&mut board, file).file.expect("the file that was asked for");
    assert_eq!((file.name.as_str(), file.ending.as_str()), ("cover", "csv"));
    let text = file.text;
    assert!(!text.contains("img") && text.starts_with('\u{feff}'));
}

#[test]
fn the_table_the_chart_and_the_files_have_the_same_points() {
    let mut board = Board::default();
    let screen = page(&mut board, &small(), Locale::default());
    let points: usize = values(&screen.html, "data-points")[0].parse().expect("a count");
    let table = show(&mut board, ask(&small(), View { as_table: true, ..view(Locale::default()) }));
    let inside = table.html.split("data-testid=\"cover-table\"").nth(1).expect("the table");
    let rows = inside.split("</table>").next().unwrap_or_default().matches("<tr>").count();
    assert_eq!(rows, points + 1, "and the heads");
    assert!(!table.html.contains("<svg"));
    let csv = Ask { file: Some(FileKind::Cover.name().to_owned()), ..ask(&small(), view(Locale::default())) };
    let text = show(&mut board, csv).file.expect("a file").text;
    assert_eq!(text.lines().count(), points + 1);
    assert!(text.lines().nth(2).is_some_and(|line| line.starts_with("1,0.40")), "{text}");
    let picture =
        Ask { file: Some(FileKind::CoverCurve.name().to_owned()), ..ask(&small(), view(Locale::default())) };
    let picture = show(&mut board, picture).file.expect("a picture");
    let svg = picture.text;
    assert!(
        picture.ending == "svg" && svg.contains("data-medium=\"File\"") && svg.contains("data-width=\"880\"")
    );
    let slim = show(&mut board, ask(&small(), View { room: Room::Slim, ..view(Locale::default()) }));
    assert!(slim.html.contains("data-width=\"340\""));
}

#[test]
fn which_posts_count_is_chosen_here_and_moves_nobody() {
    let scenario = small();
    let mut board = Board::default();
    page(&mut board, &scenario, Locale::default());
    let screen = show(&mut board, does(&scenario, "cover/need", ""));
    assert_eq!(title(&screen), "With 1 backup, every post that the work needs is covered on 98 of 100 days");
    assert_eq!(screen.done.as_ref().expect("it was done").staff, "", "nobody is listed by it");
    let pressed = "data-do=\"staff:cover/need\" aria-pressed=\"true\"";
    assert!(screen.html.contains(pressed));
    assert!(page(&mut board, &scenario, Locale::default()).html.contains(pressed), "and stays");
    let back = show(&mut board, does(&scenario, "cover/roster", ""));
    assert!(title(&back).contains("41 of 100"));
}

#[test]
fn its_numbers_are_fields_that_the_figures_follow() {
    let scenario = small();
    let mut board = Board::default();
    let screen = page(&mut board, &scenario, Locale::default());
    let fields = values(&screen.html, "data-staff");
    for path in ["field/pool.clients", "field/pool.uncovered_cost"] {
        assert!(fields.contains(&path), "{path}");
    }
    let shared = show(&mut board, does(&scenario, "field/pool.clients", "3"));
    assert!(shared.html.contains("3 teams like this share the 1 backup"));
    assert!(shared.html.contains("3 teams that share need"));
    let cheap = show(&mut board, does(&scenario, "field/pool.uncovered_cost", "100"));
    assert!(cheap.html.contains("No backups cost least"));
    let nonsense = show(&mut board, does(&scenario, "field/pool.clients", "many"));
    assert!(nonsense.html.contains("“many” is not a number"));
}

#[test]
fn nobody_to_cover_and_nobody_who_comes_are_told_in_words() {
    let mut board = Board::default();
    let mut scenario = small();
    scenario.team.groups[0].headcount = 0;
    let screen = page(&mut board, &scenario, Locale::default());
    assert_balanced(&screen.html);
    assert!(screen.html.contains("Nobody is on duty, so there is no post to cover"));
    assert!(!screen.html.contains("NaN") && !screen.html.contains("inf"));
    let mut scenario = small();
    scenario.backups.trained = 0.0;
    let screen = page(&mut board, &scenario, Locale::default());
    assert_balanced(&screen.html);
    assert_eq!(title(&screen), "No backup can take over: 20.7 of 100 posts stay open");
    assert!(screen.html.contains("no number"));
    scenario.backups.count = 0;
    assert_balanced(&page(&mut board, &scenario, ES).html);
}

#[test]
fn a_training_that_cannot_be_done_changes_nothing() {
    let scenario = listed("Ada");
    let (before, _) = Staff::of(&scenario);
    let mut board = Board::default();
    for what in ["cover/train/99/0", "cover/train/8/9", "cover/train/x/0", "cover/train/8", "cover/else"] {
        let screen = show(&mut board, does(&scenario, what, ""));
        let (after, _) = Staff::read(&screen.done.expect("an answer").staff);
        assert_eq!(after.people, before.people, "{what}");
    }
}
