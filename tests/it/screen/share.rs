//! The page of links: what it offers opens to the same scenario, and a code is read by another program's reader.

use super::*;
use relevo::scenario::document::{Document, open};
use relevo::scenario::share::{Linked, TOO_LONG, open_link};
use relevo::scenario::staff::{Person, Role, Skill, Staff};
use relevo::scenario::stored::{SCENARIO, seal};
use relevo::screen::{Deed, Order, Stock};

/// The page of links.
fn links() -> View {
    View { page: Page::Share, ..View::default() }
}

const ADDRESS: &str = "https://example.org/relevo/";

/// Asks for the page, after something was done there.
fn asked(board: &mut Board, scenario: &Scenario, view: View, done: &[(&str, &str)]) -> Screen {
    let chores: Vec<Deed> = (1..)
        .zip(done)
        .map(|(serial, (what, value))| Deed {
            serial,
            what: (*what).to_owned(),
            value: (*value).to_owned(),
            ..Deed::default()
        })
        .collect();
    let mut document = Document::new("a1".into(), "Plan <B>".into(), 1.0, scenario.clone());
    "Acme & Co".clone_into(&mut document.client);
    let items = vec![(format!("{SCENARIO}a1"), Some(seal(&document.save(), "r", "")))];
    let stock = Stock { from: 0, to: 7, items };
    let (name, current, address) = ("Plan <B>".to_owned(), "a1".to_owned(), ADDRESS.to_owned());
    show(board, Ask { chores, stock, name, current, address, now: 1e12, ..ask(scenario, view) })
}

/// A team of which two are listed by name.
fn named() -> Scenario {
    let person = |id: u32, name: &str| Person {
        id,
        name: name.to_owned(),
        heads: 1,
        group: 0,
        skills: vec![Skill { role: Role::Assigned, ..Skill::default() }; 3],
    };
    let people = vec![person(1, "Ana <Ruiz>"), person(2, "Luis")];
    Scenario { staff: Staff { people, ..Staff::default() }.write(), ..small() }
}

fn within<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let html = html.split_once(start).expect("it is there").1;
    html.split_once(end).expect("it ends").0
}

fn link_on(screen: &Screen) -> String {
    let area = within(&screen.html, "data-testid=\"share-link\"", "</textarea>");
    area.split_once('>').expect("a tag ends").1.replace("&amp;", "&")
}

#[test]
fn the_link_on_the_page_opens_to_the_scenario_without_names_unless_they_are_asked_for() {
    let scenario = named();
    for (names, client, first) in [("false", "", ""), ("true", "Acme & Co", "Ana <Ruiz>")] {
        let screen = asked(&mut Board::default(), &scenario, links(), &[("share/names", names)]);
        assert_balanced(&screen.html);
        let link = link_on(&screen);
        assert!(link.starts_with(&format!("{ADDRESS}#/answer?s=1~")));
        let Linked { document, notices, names_left_out } = open_link(&link).expect("it opens");
        let staff = Staff::of(&document.scenario).0;
        assert_eq!((document.name.as_str(), document.client.as_str()), ("Plan <B>", client));
        assert_eq!((staff.people.len(), staff.people[0].name.as_str()), (2, first));
        assert_eq!((notices, names_left_out), (vec![], names == "false"));
        assert_eq!(document.scenario.layers, scenario.layers);
        assert_eq!(screen.html.contains("Acme &amp; Co"), names == "true");
        assert!(screen.html.contains(if names == "true" {
            "2 lines of people with names"
        } else {
            "without names"
        }));
    }
}

#[test]
fn what_is_copied_is_what_is_seen_and_what_is_told_depends_on_the_browser() {
    let mut board = Board::default();
    let screen = asked(&mut board, &small(), links(), &[("share/names", "true"), ("share/copy", "")]);
    let [Order::Copy { text, copied, refused }] = &screen.orders.list[..] else {
        panic!("{:?}", screen.orders.list)
    };
    assert_eq!(*text, link_on(&screen));
    assert!(copied.contains("copied") && refused.contains("by hand"));
}

#[test]
fn the_code_is_read_by_another_reader_and_has_its_quiet_zone() {
    let screen = asked(&mut Board::default(), &small(), links(), &[]);
    let svg = within(&screen.html, "<div class=\"qr\">", "</svg>");
    let side: usize = values(svg, "width")[0].parse().expect("modules");
    let mut dark = vec![false; side * side];
    for run in values(svg, "d")[0].split_terminator('z') {
        let numbers: Vec<usize> =
            run.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        let [x, y, run, 1, back] = numbers[..] else { panic!("{run}") };
        assert!(x >= 4 && y >= 4 && x + run <= side - 4 && y < side - 4 && run == back, "{run}");
        dark[y * side + x..][..run].fill(true);
    }
    // Six points a module.
    let light = |x: usize, y: usize| if dark[y / 6 * side + x / 6] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(6 * side, 6 * side, light);
    let codes = image.detect_grids();
    let (meta, text) = codes[0].decode().expect("it can be read");
    assert_eq!((codes.len(), text), (1, link_on(&screen)));
    // At least M, which the standard counts as 0; Q is 3, H is 2, and L, the only weaker one, 1.
    assert_ne!(meta.ecc_level, 1);
    assert_eq!(values(svg, "fill"), ["#fff", "#000"]);
}

#[test]
fn a_scenario_too_long_for_a_link_is_offered_as_a_file() {
    let mut scenario = named();
    let mut staff = Staff::of(&scenario).0;
    let like = staff.people[0].clone();
    let mut seed = 1_u32;
    staff.people = (1..=500)
        .map(|id| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            Person { id, name: format!("{seed:x}{:x}", seed.wrapping_mul(2_654_435_761)), ..like.clone() }
        })
        .collect();
    scenario.staff = staff.write();
    let mut board = Board::default();
    let screen = asked(&mut board, &scenario, links(), &[("share/names", "true"), ("share/copy", "")]);
    assert_balanced(&screen.html);
    assert!(
        !screen.html.contains("data-testid=\"share-link\"")
            && screen.html.contains("data-do=\"file:scenario\"")
    );
    assert!(!screen.html.contains("<svg") && screen.orders.list.is_empty(), "{TOO_LONG}");
    // The file has them all.
    let ask =
        Ask { file: Some("scenario".to_owned()), name: "Plan <B>".to_owned(), ..ask(&scenario, links()) };
    let file = show(&mut board, ask).file.expect("there is one");
    assert_eq!((file.ending.as_str(), file.mime.as_str()), ("json", "application/json"));
    assert_eq!(open(&file.text).expect("it opens").0.scenario.staff, scenario.staff);
}

#[test]
fn a_file_leaves_out_whom_the_link_leaves_out_and_a_picture_has_a_square() {
    let mut board = Board::default();
    let of = |board: &mut Board, name: &str| {
        let ask = Ask { file: Some(name.to_owned()), address: ADDRESS.to_owned(), ..ask(&named(), links()) };
        show(board, ask).file.expect("there is one")
    };
    assert!(!of(&mut board, "scenario").text.contains("Ana"));
    let svg = of(&mut board, "qr").text;
    let square: Vec<&str> = values(&svg, "viewBox")[0].split(' ').collect();
    assert!(svg.starts_with("<svg xmlns=") && square[2] == square[3] && FileKind::Qr.is_picture());
    assert_balanced(&svg);
}

#[test]
fn a_pasted_link_opens_as_a_copy_that_is_not_stored() {
    let scenario = named();
    let link = link_on(&asked(&mut Board::default(), &scenario, links(), &[]));
    let pasted = format!("look: {link}.");
    for (view, goes) in [(links(), true), (View::default(), false)] {
        let orders = asked(&mut Board::default(), &small(), view, &[("share/open", &pasted)]).orders.list;
        let [
            Order::Open { id: None, text, example },
            Order::Say { text: said, is_warning: false },
            rest @ ..,
        ] = &orders[..]
        else {
            panic!("{orders:?}")
        };
        assert_eq!(open(text).expect("it opens").0.scenario.layers, scenario.layers);
        assert!(said.contains("“Plan <B>”") && said.contains("without their names") && example.is_empty());
        assert_eq!(rest.contains(&Order::Go { route: "answer".to_owned() }), goes);
    }
}

#[test]
fn a_hostile_or_broken_link_is_refused_in_words_and_opens_nothing() {
    let link = link_on(&asked(&mut Board::default(), &small(), links(), &[]));
    let cut = &link[..link.len() - 9];
    for (text, words) in [
        ("<script>alert(1)</script>", "no Relevo link"),
        (cut, "not complete"),
        ("#/answer?s=2~AAAA", "version 2"),
        (&"x".repeat(20_000), "too long"),
    ] {
        let typed = asked(&mut Board::default(), &small(), links(), &[("share/open", text)]);
        assert!(typed.html.contains(words) && typed.orders.list.is_empty(), "{words}");
        assert_balanced(&typed.html);
        let by_address =
            asked(&mut Board::default(), &small(), View::default(), &[("share/open", text)]).orders.list;
        assert!(matches!(&by_address[..], [Order::Say { text, is_warning: true }] if text.contains(words)));
    }
    let empty = asked(&mut Board::default(), &small(), links(), &[("share/open", " ")]);
    assert!(!empty.html.contains("notice--error"));
}

#[test]
fn the_page_of_links_speaks_both_languages() {
    for (locale, words) in [(Locale::default(), "Copy link"), (ES, "Copiar enlace")] {
        let screen = asked(&mut Board::default(), &named(), View { locale, ..links() }, &[]);
        assert_balanced(&screen.html);
        assert!(screen.html.contains(words) && !screen.html.contains("Ana"));
    }
}
