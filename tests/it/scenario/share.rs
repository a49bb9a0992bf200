//! Links: what they carry comes back to the last bit, and nothing that comes by one does harm.

use std::fmt::Write;

use proptest::prelude::*;
use relevo::calendar::{WEEK, WeekMask};
use relevo::i18n::Language;
use relevo::scenario::document::{Document, open};
use relevo::scenario::params::{At, number};
use relevo::scenario::presets::Preset;
use relevo::scenario::ranges;
use relevo::scenario::share::{
    LinkError, MAX_LINK_JSON, MAX_LINK_TEXT, Names, TOO_LONG, TooLong, link, open_link,
};
use relevo::scenario::staff::{Person, Role, Skill, Staff};
use relevo::scenario::stored::sum;
use relevo::scenario::{Layer, MAX_LAYERS, Scenario};

use crate::sketch::{sketches, stated};

fn document(scenario: Scenario) -> Document {
    Document::new(String::new(), "Plan «B» 🦀".to_owned(), 0.0, scenario)
}

fn linked(document: &Document) -> String {
    link(document, Names::Kept).expect("it is short enough")
}

/// The letters of RFC 4648, section 5, bit by bit: a second way to write them.
fn letters(bytes: &[u8]) -> String {
    let alphabet: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
    let bits: Vec<usize> =
        bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| usize::from(byte >> bit & 1))).collect();
    let letter = |six: &[usize]| {
        alphabet[(0..6).fold(0, |value, bit| value << 1 | six.get(bit).copied().unwrap_or(0))]
    };
    bits.chunks(6).map(letter).collect()
}

/// A link that says this.
pub(super) fn made(said: &[u8]) -> String {
    let whole = u64::from_str_radix(&sum(said), 16).expect("16 digits").to_le_bytes();
    let deflated = miniz_oxide::deflate::compress_to_vec(said, 9);
    format!("s=1~{}", letters(&[&whole[..4], &deflated].concat()))
}

fn opened(said: &str) -> Scenario {
    open_link(&made(said.as_bytes())).expect("it opens").document.scenario
}

#[test]
fn an_example_is_a_short_link_and_one_of_its_numbers_more_a_little_longer() {
    for preset in Preset::ALL {
        for language in [Language::En, Language::Es] {
            let mut example = document(preset.scenario(language));
            let first = linked(&example);
            assert!(first.len() < 100, "{}: {first}", preset.key());
            example.scenario.layers[1].handle_minutes = 47.25;
            let second = linked(&example);
            assert!(second.len() < first.len() + 80, "{second}");
            assert_eq!(open_link(&second).expect("it opens").document, example);
        }
    }
}

#[test]
fn what_is_painted_measured_and_stated_as_a_range_comes_along() {
    let mut scenario = Preset::Mine.scenario(Language::Es);
    scenario.service.window.put(&WeekMask(std::array::from_fn(|slot| slot % 5 == 2)));
    scenario.layers[0].measured =
        (0..WEEK).map(|slot| [0, 78, 79, 999, 1_026, 1_027, u16::MAX][slot % 7]).collect();
    scenario.team.rows.clear();
    let row = number("absence.sick_days").expect("it has a row");
    ranges::state(&mut scenario, row, At::default(), (4.0, 9.5));
    let document = document(scenario);
    let linked = open_link(&linked(&document)).expect("it opens");
    assert_eq!((linked.document, linked.notices), (document, Vec::new()));
}

#[test]
fn minus_zero_is_not_zero() {
    // Found by fuzzing: a document may say so, and a link says what the document says.
    let mut document = document(Scenario::default());
    document.scenario.absence.other_days = -0.0;
    document.scenario.layers[0].outage_share[3] = -0.0;
    let opened = open_link(&linked(&document)).expect("it opens").document;
    assert_eq!(opened.save(), document.save());
    assert!(opened.scenario.absence.other_days.is_sign_negative());
}

#[test]
fn every_weight_of_a_profile_comes_back() {
    for from in (0..=u32::from(u16::MAX)).step_by(WEEK * 5) {
        let mut scenario = Scenario::default();
        scenario.layers.resize(5, Layer::default());
        let mut weights = (from..).map(|weight| u16::try_from(weight).unwrap_or(u16::MAX));
        scenario.layers.iter_mut().for_each(|layer| layer.measured = weights.by_ref().take(WEEK).collect());
        let document = document(scenario);
        assert_eq!(open_link(&linked(&document)).expect("it opens").document, document);
    }
}

#[test]
fn a_link_survives_what_programs_do_to_it() {
    let document = document(Preset::Bank.scenario(Language::Es));
    let link = linked(&document);
    assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_~=".contains(&byte)), "{link}");
    let address = format!("https://example.org/relevo/#/answer?{link}");
    let encoded = address.replace('~', "%7E").replace('=', "%3d");
    let twice = encoded.replace(':', "%3A").replace('%', "%25");
    let (start, end) = address.split_at(address.len() - 20);
    for text in [
        link.clone(),
        format!("#/answer?{link}"),
        format!("{address}."),
        format!("<{address}>,"),
        format!("see ({address})!"),
        format!("Ñ: «{address}» y más"),
        format!("\u{feff} {address}\u{200b}\r\n\r\n"),
        format!("{start}\r\n {end}"),
        format!("{start}=\r\n{end}"),
        format!("> {start}\n> {end}\n> bye"),
        format!("{address}&utm_source=mail"),
        format!("{encoded} and more"),
        format!("https://wrapped.example/?url={twice}&data=5%7C1"),
    ] {
        assert_eq!(open_link(&text).map(|linked| linked.document), Ok(document.clone()), "{text}");
    }
}

#[test]
fn what_is_no_link_is_refused_with_its_reason() {
    let link = linked(&document(Preset::Mine.scenario(Language::En)));
    for text in
        ["", "s=", "s=~", "s=1", "s=x~abc", "s=12345~abc", "https://example.org/#/answer", "%", "%7", "s%3D1"]
    {
        assert_eq!(open_link(text), Err(LinkError::NoLink), "{text}");
    }
    assert_eq!(open_link(&link.replacen("s=1", "s=2", 1)), Err(LinkError::Version { version: 2 }));
    assert_eq!(open_link(&" ".repeat(MAX_LINK_TEXT + 1)), Err(LinkError::TooLarge));
    for end in 4..link.len() {
        assert_eq!(open_link(&link[..end]), Err(LinkError::Broken), "{end}");
    }
    assert_eq!(open_link(&link.to_lowercase()), Err(LinkError::Broken));
    for said in ["[]", "7", "{", "{\"d\":{}}", "{\"b\":\"bank\",\"d\":{}}", "{\"b\":7}", "\u{0}"] {
        assert_eq!(open_link(&made(said.as_bytes())), Err(LinkError::Broken), "{said}");
    }
}

#[test]
fn bombs_and_what_is_too_deep_or_too_much_are_bounded() {
    let bomb = |bytes: usize| {
        made(format!("{{\"b\":\"default\",\"d\":{{}},\"n\":\"{}\"}}", " ".repeat(bytes - 29)).as_bytes())
    };
    assert!(open_link(&bomb(MAX_LINK_JSON)).is_ok());
    assert_eq!(open_link(&bomb(MAX_LINK_JSON + 1)), Err(LinkError::Broken));
    // Eleven million blanks in the longest text that is read.
    let most = bomb(11_000_000);
    assert!(most.len() < MAX_LINK_TEXT && most.len() > MAX_LINK_TEXT * 8 / 10, "{}", most.len());
    assert_eq!(open_link(&most), Err(LinkError::Broken));
    let deep = format!("{{\"b\":\"default\",\"d\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(open_link(&made(deep.as_bytes())), Err(LinkError::Broken));
    let many = opened(&format!("{{\"b\":\"bank.es\",\"d\":{{\"layers\":[{}{{}}]}}}}", "{},".repeat(80_000)));
    assert_eq!(many.layers.len(), MAX_LAYERS);
    let mut fields = String::new();
    (1..450).for_each(|name| write!(fields, "\"{}\":{{}},", "a".repeat(name)).expect("a text takes all"));
    let _ = opened(&format!("{{\"b\":\"bank.es\",\"d\":{{{fields}\"layers\":{{{fields}\"0\":1}}}}}}"));
}

#[test]
fn what_comes_by_a_link_is_clamped_and_cleaned() {
    let said = r#"{"b":"default","n":"\u202eevil\u0000 <b>","c":7,"d":{"layers":[{"name":"\u202e<b>x","incidents_per_month":[1e300,-5,"x",null],
        "measured":"\u0001","monitored":9,"handle_minutes":0},7,"text",{"measured":"$$$$"}],"country":"atlantis","team":{"rows":[{"people":-3,"hours":{"days":"1"}}]},
        "staff":{"people":[{"id":1,"name":"\u202eAna\u0007","heads":1e9}]}}}"#;
    let linked = open_link(&made(said.as_bytes())).expect("it opens");
    let scenario = &linked.document.scenario;
    assert_eq!((linked.document.name.as_str(), linked.document.id.as_str()), ("evil <b>", ""));
    assert_eq!((scenario.layers.len(), scenario.layers[0].name.as_str()), (4, "<b>x"));
    assert_eq!(scenario.layers[0].incidents_per_month[..2], [100_000.0, 0.0]);
    assert!(scenario.layers.iter().all(|layer| layer.measured.is_empty()));
    assert_eq!(
        (scenario.team.rows[0].people, scenario.layers[0].handle_minutes.to_bits()),
        (0, 1_f64.to_bits())
    );
    let staff = Staff::of(scenario).0;
    assert_eq!((staff.people[0].name.as_str(), staff.people[0].heads), ("Ana", 500));
    // What was opened is a document like any other.
    assert_eq!(open(&linked.document.save()), Ok((linked.document.clone(), Vec::new())));
}

/// People who are on some of twelve layers, with visits and days.
pub(super) fn people(count: u32) -> Staff {
    let skill = |id: u32, layer: u32| match (id * 7 + layer * 3) % 5 {
        0 => Skill { role: Role::Assigned, ..Skill::default() },
        1 => Skill { role: Role::Backup, visits: id % 4, last: None },
        _ => Skill::default(),
    };
    let person = |id: u32| Person {
        id,
        name: format!("Engineer {id}"),
        heads: 1,
        group: 0,
        skills: (0..12).map(|layer| skill(id, layer)).collect(),
    };
    Staff { people: (1..=count).map(person).collect(), ..Staff::default() }
}

/// The largest scenario that a link is to carry: twelve measured layers.
pub(super) fn largest(people_listed: u32) -> Document {
    let mut scenario = Preset::Bank.scenario(Language::Es);
    let mut seed = 1_u32;
    for layer in 0..MAX_LAYERS {
        let mut like = scenario.layers[layer % 5].clone();
        like.name = format!("Capa número {layer}");
        let weight = |slot: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let busy = if slot % 24 < 8 { 40 } else { 900 };
            u16::try_from(busy * (seed >> 24) / 255).expect("it is small")
        };
        like.measured = (0..WEEK).map(weight).collect();
        if layer < scenario.layers.len() { scenario.layers[layer] = like } else { scenario.layers.push(like) }
    }
    if people_listed > 0 {
        scenario.staff = people(people_listed).write();
    }
    document(scenario)
}

#[test]
fn twelve_measured_layers_with_three_hundred_people_are_a_link() {
    let bare = linked(&largest(0)).len();
    let document = largest(300);
    let (with, without) = (linked(&document), link(&document, Names::LeftOut).expect("it is short enough"));
    println!(
        "12 measured layers: {bare} characters; 300 people: {}, without names {}",
        with.len(),
        without.len()
    );
    assert!(bare < 4_000 && without.len() < with.len() && with.len() < TOO_LONG);
    assert_eq!(open_link(&with).expect("it opens").document, document);
    let linked = open_link(&without).expect("it opens");
    assert!(linked.names_left_out && !linked.document.scenario.staff.contains("Engineer"));
    assert_eq!(Staff::of(&linked.document.scenario).0.people.len(), 300);
}

#[test]
fn a_link_that_would_be_too_long_is_not_made() {
    let mut document = largest(500);
    let mut staff = people(500);
    for (at, person) in staff.people.iter_mut().enumerate() {
        person.name = sum(&at.to_le_bytes()).repeat(3);
    }
    document.scenario.staff = staff.write();
    let refused = link(&document, Names::Kept);
    assert!(matches!(refused, Err(TooLong { characters }) if characters > TOO_LONG), "{refused:?}");
    assert!(link(&document, Names::LeftOut).is_ok());
}

#[test]
fn a_link_made_on_the_first_day_opens_for_ever() {
    // Whoever changes a default or an example leaves the bases as they are: links stand on them.
    assert_eq!(sum(include_bytes!("../../../src/scenario/share/bases.json")), "6724809723688002");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_scenario_comes_back_to_the_last_bit(sketch in sketches(), listed in 0..4_u32) {
        let mut scenario = stated(&sketch);
        if listed > 0 {
            scenario.staff = people(listed).write();
        }
        let saved = Document::new(String::new(), "\u{202e}n".to_owned(), 0.0, scenario).save();
        let document = open(&saved).expect("it was just written").0;
        match link(&document, Names::Kept) {
            Ok(link) => {
                let linked = open_link(&link).expect("it was just made");
                prop_assert_eq!(linked.document.save(), document.save());
                prop_assert_eq!((linked.document, linked.notices, linked.names_left_out), (document, vec![], false));
            }
            Err(TooLong { characters }) => prop_assert!(characters > TOO_LONG),
        }
    }
}
