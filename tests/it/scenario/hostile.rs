//! Whatever is dropped, pasted or found in the browser's storage is opened or refused: nothing panics, hangs or takes
//! memory without end. Texts that are sound are cut, spliced, nested and blown up; `RELEVO_FUZZ` says in how many ways.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::Index;
use relevo::i18n::Language;
use relevo::scenario::document::{Document, MAX_TEXT, OpenError, open, open_known};
use relevo::scenario::json::read;
use relevo::scenario::pack::{pack, plain, unpack};
use relevo::scenario::presets::Preset;
use relevo::scenario::share::{Names, link, open_link};
use relevo::scenario::shelf;
use relevo::scenario::shelf::bundle::opened;
use relevo::scenario::staff::{MAX_PEOPLE, Staff};
use relevo::scenario::stored::{rev_of, seal, seal_of};
use relevo::scenario::{MAX_LAYERS, MAX_RANGES};

use super::share::{made, people};

/// How many ways, where nobody says.
const CASES: u32 = 192;
/// What takes longer hangs, even unoptimised beside others.
const LONG: Duration = Duration::from_secs(20);

fn cases() -> ProptestConfig {
    let cases = std::env::var("RELEVO_FUZZ").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CASES);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// What means something where it does not belong.
const MARKS: [&str; 30] = [
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "null",
    "true",
    "-",
    "1e308",
    "-1e308",
    "1e999",
    "-0",
    "0.1e-400",
    "99999999999999999999",
    "9007199254740993",
    "\\u0000",
    "\\ud800",
    "\u{202e}",
    "\u{0}",
    "é🦀",
    "\"app\":",
    "\"scenario\":{",
    "\"layers\":[",
    "\"staff\":{\"people\":[",
    "s=1~",
    "z1::",
    "\",\"sum\":\"",
];

/// One change to a text.
#[derive(Clone, Debug)]
enum Edit {
    Cut(Index),
    Drop(Index, Index),
    Twice(Index, Index),
    Flip(Index, u8),
    Mark(Index, Index),
    Splice(Index, Index),
    /// So many brackets, a power of two.
    Nest(Index, u32),
    /// A piece that often, a power of two.
    Many(Index, u32, Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        1 => at().prop_map(Edit::Cut),
        3 => (at(), at()).prop_map(|(at, end)| Edit::Drop(at, end)),
        2 => (at(), at()).prop_map(|(at, end)| Edit::Twice(at, end)),
        4 => (at(), any::<u8>()).prop_map(|(at, byte)| Edit::Flip(at, byte)),
        6 => (at(), at()).prop_map(|(at, mark)| Edit::Mark(at, mark)),
        2 => (at(), at()).prop_map(|(at, from)| Edit::Splice(at, from)),
        1 => (at(), 0..15_u32).prop_map(|(at, power)| Edit::Nest(at, power)),
        1 => (at(), 0..13_u32, at()).prop_map(|(at, power, mark)| Edit::Many(at, power, mark)),
    ]
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec(edit(), 0..7)
}

/// The text after the edits; `other` is what pieces are taken from.
fn edited(text: &[u8], edits: &[Edit], other: &[u8]) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for edit in edits {
        let place = |at: &Index| at.index(bytes.len() + 1);
        match edit {
            Edit::Cut(at) => bytes.truncate(place(at)),
            Edit::Drop(at, length) => {
                let (from, length) = (place(at), length.index(60));
                drop(bytes.drain(from..(from + length).min(bytes.len())));
            }
            Edit::Twice(at, length) => {
                let (from, length) = (place(at), length.index(400));
                let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
                drop(bytes.splice(from..from, piece));
            }
            Edit::Flip(at, byte) if !bytes.is_empty() => {
                let at = at.index(bytes.len());
                bytes[at] ^= byte;
            }
            Edit::Flip(..) => {}
            Edit::Mark(at, mark) => {
                let at = place(at);
                drop(bytes.splice(at..at, mark.get(&MARKS).bytes()));
            }
            Edit::Splice(at, from) => {
                let (at, from) = (place(at), from.index(other.len()));
                drop(bytes.splice(at..at, other[from..(from + 300).min(other.len())].iter().copied()));
            }
            Edit::Nest(at, power) => {
                let at = place(at);
                drop(bytes.splice(at..at, "[".repeat(1 << power).into_bytes()));
            }
            Edit::Many(at, power, mark) => {
                let at = place(at);
                drop(bytes.splice(at..at, mark.get(&MARKS).repeat(1 << power).into_bytes()));
            }
        }
    }
    bytes
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A document with everything in it.
fn document() -> Document {
    let mut document = Document::new("a".into(), "Ñ".into(), 1.5e12, Preset::Bank.scenario(Language::Es));
    document.scenario.staff = people(3).write();
    document.scenario.layers[0].measured = (0..168).collect();
    document
}

fn sealed() -> String {
    seal(&document().save(), "b-2", "b-1")
}

/// What a link says, spelled out.
const SAID: &str = r#"{"n":"x","c":"y","b":"bank.es","p":1,"d":{"layers":[{"name":"x","measured":"$$%%","incidents_per_month":[1,2,3,4],"monitored":0},{}],
"team":{"rows":[{"people":2,"hours":{"days":"1100000"}}]},"ranges":[{"path":"absence.sick_days","low":1,"high":2}],"staff":{"people":[{"id":1,"name":"a","skills":[{"role":"A"},null]}]}}}"#;

/// An opened document is within all limits, and opens again as it is.
fn check(document: &Document) -> Result<(), TestCaseError> {
    let scenario = &document.scenario;
    prop_assert!((1..=MAX_LAYERS).contains(&scenario.layers.len()) && scenario.ranges.len() <= MAX_RANGES);
    prop_assert!(Staff::of(scenario).0.people.len() <= MAX_PEOPLE);
    prop_assert!(document.name.chars().count() <= 60 && !document.name.contains(char::is_control));
    let again = open(&document.save()).map(|(document, notices)| (document.save(), notices));
    prop_assert_eq!(again, Ok((document.save(), vec![])));
    Ok(())
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_document_opens_or_is_refused_and_what_opened_is_a_link(edits in edits()) {
        let text = text(&edited(sealed().as_bytes(), &edits, SAID.as_bytes()));
        let _ = (seal_of(&text), rev_of(&text));
        let known = open_known(&text);
        match open(&text) {
            // What a later version wrote is read as far as it is known.
            Err(OpenError::Newer { .. }) => prop_assert!(known.is_ok()),
            opened => prop_assert_eq!(&opened, &known),
        }
        if let Ok((document, _)) = known {
            check(&document)?;
            if let Ok(link) = link(&document, Names::Kept) {
                let linked = open_link(&link).expect("it was just made").document;
                let staff = Staff::read(&document.scenario.staff).0.write();
                let mut kept = Document { id: String::new(), saved: 0.0, ..document };
                kept.scenario.staff = staff;
                prop_assert_eq!(linked.save(), kept.save());
            }
        }
    }

    #[test]
    fn any_link_opens_or_is_refused(edits in edits(), within in any::<bool>()) {
        let document = document();
        let text = if within {
            made(&edited(SAID.as_bytes(), &edits, document.save().as_bytes()))
        } else {
            let link = link(&document, Names::Kept).expect("it is short");
            text(&edited(link.as_bytes(), &edits, SAID.as_bytes()))
        };
        if let Ok(linked) = open_link(&text) {
            check(&linked.document)?;
        }
    }

    #[test]
    fn any_packed_text_is_unpacked_or_is_none(edits in edits(), within in any::<bool>()) {
        let sealed = sealed();
        if within {
            let text = text(&edited(sealed.as_bytes(), &edits, SAID.as_bytes()));
            let packed = pack(&text);
            let back = plain(&packed).map(std::borrow::Cow::into_owned);
            prop_assert_eq!(back, if text.starts_with("z1:") { unpack(&text) } else { Some(text) });
        } else {
            let packed = pack(&sealed);
            let changed = text(&edited(packed.as_bytes(), &edits, packed.as_bytes()));
            prop_assert_eq!(unpack(&changed), (changed == packed).then_some(sealed));
        }
    }

    #[test]
    fn any_file_is_taken_in_or_refused(edits in edits()) {
        let document = document().save();
        let quoted = |text: &str| serde_json::to_string(text).expect("a text can be quoted");
        let file = format!(
            r#"{{"app":"relevo","bundle":1,"scenarios":[{document},{document}],"snapshots":[{{"of":"a","name":"b","time":1,"document":{document}}}],"unreadable":[{}]}}"#,
            quoted(SAID)
        );
        let file = edited(&file.into_bytes(), &edits, SAID.as_bytes());
        let _ = shelf::read(&text(&file));
        if let Ok(opened) = opened(&file) {
            for (document, _) in opened.scenarios.iter().flatten() {
                check(document)?;
            }
            for snapshot in opened.snapshots {
                prop_assert!(open(&snapshot.document).is_ok_and(|(_, notices)| notices.is_empty()));
            }
        }
    }

    #[test]
    fn any_people_and_any_json_are_read_or_refused(edits in edits()) {
        let text = text(&edited(people(6).write().as_bytes(), &edits, SAID.as_bytes()));
        let staff = Staff::read(&text).0;
        prop_assert_eq!(&Staff::read(&staff.write()).0, &staff);
        if let Ok(json) = read(&text) {
            prop_assert_eq!(read(&json.write()), Ok(json));
        }
    }
}

/// Texts as large as are opened, each made to be as much work as can be.
fn worst() -> Vec<(&'static str, String)> {
    let fill = |start: &str, piece: &dyn Fn(usize) -> String, end: &str| {
        let mut text = start.to_owned();
        for at in 0.. {
            let piece = piece(at);
            if text.len() + piece.len() + end.len() > MAX_TEXT {
                break;
            }
            text.push_str(&piece);
        }
        text + end
    };
    let start = r#"{"app":"relevo","scenario":{"#;
    vec![
        ("brackets", "[".repeat(MAX_TEXT)),
        ("deep fields", r#"{"a":"#.repeat(MAX_TEXT / 5)),
        ("fields", fill(start, &|at| format!("\"{at:x}\":{{}},"), "\"z\":0}}")),
        ("the same field", fill(start, &|_| "\"layers\":[],".to_owned(), "\"z\":0}}")),
        ("unknown numbers", fill(start, &|at| format!("\"{at:x}\":1,"), "\"z\":0}}")),
        ("layers", fill(&format!("{start}\"layers\":["), &|_| "{},".to_owned(), "{}]}}")),
        ("ranges", fill(&format!("{start}\"ranges\":["), &|_| "0,".to_owned(), "0]}}")),
        ("weights", fill(&format!("{start}\"layers\":[{{\"measured\":["), &|_| "0,".to_owned(), "0]}]}}")),
        ("a name", fill(&format!("{start}\"zone\":\""), &|_| "\u{202e}".to_owned(), "\"}}")),
        (
            "people",
            fill(&format!("{start}\"staff\":{{\"people\":["), &|at| format!("{{\"id\":{at}}},"), "{}]}}}"),
        ),
        ("escapes", fill(&format!("{start}\"zone\":\""), &|_| "\\u0001".to_owned(), "\"}}")),
        ("a long number", fill(&format!("{start}\"z\":"), &|_| "1".to_owned(), "}}")),
    ]
}

#[test]
fn the_largest_texts_are_opened_or_refused_in_time() {
    for (name, text) in worst() {
        assert!(text.len() <= MAX_TEXT);
        let begun = Instant::now();
        if let Ok((document, notices)) = open(&text) {
            assert!(notices.len() <= 40 && document.scenario.layers.len() <= MAX_LAYERS, "{name}");
        }
        assert!(unpack(&pack(&text)).is_some_and(|back| back == text), "{name}");
        let _ = (seal_of(&text), Staff::read(&text), open_link(&text));
        assert!(begun.elapsed() < LONG, "{name} took {:?}", begun.elapsed());
    }
}
