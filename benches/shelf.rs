//! How long the library takes with 200 scenarios of 300 people, and how much room they need.

mod timing;

use relevo::i18n::Language;
use relevo::scenario::document::{Document, open};
use relevo::scenario::pack::{pack, unpack};
use relevo::scenario::presets::Preset;
use relevo::scenario::shelf::{Entry, ROOM, retold::Names, retold::exported};
use relevo::scenario::staff::{Leave, LeaveKind, Person, Role, Skill, Staff};
use relevo::scenario::stored::{SCENARIO, seal};
use relevo::scenario::{Layer, Scenario};
use relevo::screen::{Ask, Board, Deed, Draw, Page, Stock, View};
use std::cell::RefCell;
use std::hint::black_box;
use timing::{fastest, line};

/// Scenarios, people of each, layers.
const MANY: usize = 200;
const PEOPLE: u32 = 300;
const LAYERS: usize = 12;
/// When all this is, in milliseconds since 1970.
const NOW: f64 = 1_790_000_000_000.0;

fn main() {
    let texts: Vec<String> = (0..MANY).map(text).collect();
    let packed: Vec<String> = texts.iter().map(|text| pack(text)).collect();
    one(&texts[7], &packed[7]);
    room(&texts, &packed);
    listed("as saved", &texts);
    listed("packed", &packed);
    let thousand: Vec<String> = (0..1_000).map(small).collect();
    listed("1,000 examples", &thousand);
}

/// A plan of 300 people by name, each with skills and a fortnight of leave, as it is saved.
fn text(number: usize) -> String {
    let mut mixed = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(number as u64 + 1);
    let mut random = |below: u64| {
        mixed ^= mixed << 13;
        mixed ^= mixed >> 7;
        mixed ^= mixed << 17;
        usize::try_from(mixed % below).unwrap_or(0)
    };
    let first = ["Ana", "Bruno", "Carla", "Diego", "Elena", "Félix", "Gloria", "Hugo", "Inés", "Javier"];
    let last =
        ["Álvarez", "Bravo", "Cortés", "Díaz", "Espinoza", "Fuentes", "García", "Herrera", "Ibáñez", "Jara"];
    let people = (1..=PEOPLE).map(|id| {
        let mut skills = vec![Skill::default(); LAYERS];
        skills[random(LAYERS as u64)] = Skill { role: Role::Assigned, visits: 0, last: None };
        skills[random(LAYERS as u64)] =
            Skill { role: Role::Backup, visits: u32::try_from(random(5)).unwrap_or(0), last: None };
        let name = format!("{} {} {}", first[random(10)], last[random(10)], last[random(10)]);
        Person { id, name, heads: 1, group: 0, skills }
    });
    let people: Vec<Person> = people.collect();
    let leave = (1..=PEOPLE).map(|id| {
        let from = relevo::scenario::staff::day_of_1970(20_800 + i32::try_from(random(360)).unwrap_or(0));
        let to = from.saturating_add(jiff::ToSpan::days(11_i64));
        Leave { id, person: id, from, to, kind: LeaveKind::Vacation }
    });
    let leave: Vec<Leave> = leave.collect();
    let layer = |at: usize| Layer { name: format!("Layer {at}"), ..Layer::default() };
    let scenario = Scenario {
        layers: (0..LAYERS).map(layer).collect(),
        staff: Staff { people, leave, ..Staff::default() }.write(),
        ..Preset::Bank.scenario(Language::En)
    };
    sealed(number, scenario)
}

/// An example, as it is saved.
fn small(number: usize) -> String {
    sealed(number, Preset::ALL[number % 3].scenario(Language::En))
}

fn sealed(number: usize, scenario: Scenario) -> String {
    let document = Document {
        client: format!("Client {}", number % 20),
        ..Document::new(format!("s{number}"), format!("Plan {number}"), NOW - number as f64, scenario)
    };
    seal(&document.save(), &format!("19f0c5-{number}"), "19f0c4")
}

/// What one of them costs.
fn one(text: &str, packed: &str) {
    println!(
        "a document of {PEOPLE} people: {} kB, {} units packed",
        text.len() / 1_000,
        packed.chars().count()
    );
    line("pack one", fastest(5, || pack(black_box(text))), None);
    line("unpack one", fastest(5, || unpack(black_box(packed))), None);
    line("open one", fastest(5, || open(black_box(text)).is_ok()), None);
    line("save one", fastest(5, || open(text).map(|(document, _)| seal(&document.save(), "a", "b"))), None);
    line("tell one from its text", fastest(5, || Entry::read("s", black_box(text))), None);
    line("tell one from its text, packed", fastest(5, || Entry::read("s", black_box(packed))), None);
    line("export one", fastest(5, || exported(black_box(packed), Names::Kept).is_ok()), None);
}

/// How much room all of them take.
fn room(texts: &[String], packed: &[String]) {
    let units = |texts: &[String]| {
        texts.iter().map(|text| text.encode_utf16().count() + SCENARIO.len() + 4).sum::<usize>()
    };
    let (whole, small) = (units(texts), units(packed));
    println!(
        "{MANY} of them: {whole} units as saved, {small} packed, {} with a version before each (bar {ROOM})",
        2 * small
    );
}

/// The library told for the first time, and again.
fn listed(name: &str, texts: &[String]) {
    let items: Vec<_> =
        texts.iter().enumerate().map(|(at, text)| (format!("{SCENARIO}s{at}"), Some(text.clone()))).collect();
    let view = View { page: Page::Library, ..View::default() };
    let ask = |from: u32, to: u32| Ask {
        view,
        now: NOW,
        stock: Stock { from, to, items: Vec::new() },
        ..Ask::default()
    };
    let first = || {
        let mut board = Board::default();
        board.show(
            Ask { stock: Stock { from: 0, to: 1, items: items.clone() }, ..ask(0, 1) },
            |_| None,
            DRAW,
        );
        board
    };
    line(&format!("{}, {name}, listed for the first time", texts.len()), fastest(2, first), Some(1.0));
    let board = RefCell::new(first());
    let again = || board.borrow_mut().show(ask(1, 1), |_| None, DRAW).html.len();
    line(&format!("{}, {name}, listed again", texts.len()), fastest(5, again), Some(0.02));
    let serial = RefCell::new(0);
    let search = |word: &str| {
        *serial.borrow_mut() += 1;
        let chore = Deed {
            serial: *serial.borrow(),
            what: "shelf/search".to_owned(),
            value: word.to_owned(),
            file: Vec::new(),
        };
        board.borrow_mut().show(Ask { chores: vec![chore], ..ask(1, 1) }, |_| None, DRAW).html.len()
    };
    line(&format!("{}, {name}, searched", texts.len()), fastest(5, || search("plan 1 client 3")), Some(0.02));
}

const DRAW: Draw = Draw {
    offers: |_, _, _| String::new(),
    bars: |_, _, _| String::new(),
    curve: |_, _, _| String::new(),
    weeks: |_, _, _| String::new(),
};
