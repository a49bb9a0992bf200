use rand_core::{RngCore, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use relevo::calendar::{Days, HourRange};
use relevo::i18n::words::import::{EN, ES};
use relevo::import::{Grouping, decode, propose};

use super::*;

const FIXTURES: [&str; 8] = [
    "servicenow.csv",
    "jira.csv",
    "jira-es.csv",
    "zendesk.csv",
    "pagerduty.csv",
    "opsgenie.csv",
    "freshservice.csv",
    "other.csv",
];
const CASES: u64 = 8_000;

/// A whole number below `limit`.
fn below(limit: usize, random: &mut Xoshiro256PlusPlus) -> usize {
    random.next_u32() as usize % limit.max(1)
}

/// Some damage: bytes changed, cut, doubled, or marks that mean something put where they do not belong.
fn mutate(bytes: &mut Vec<u8>, random: &mut Xoshiro256PlusPlus) {
    const MARKS: [&[u8]; 16] = [
        b"\"",
        b"\"\"",
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r",
        b"\r\n",
        b"\xC3",
        b"\xEF\xBB\xBF",
        b"sep=;\n",
        b"99999999999999999999",
        b"31/12/2026 23:59",
        b"-",
        b"2026-02-29T24:00:00+99:99",
        b"\xE2\x80\xAF",
    ];
    for _ in 0..=below(6, random) {
        let at = below(bytes.len() + 1, random);
        let end = (at + below(40, random)).min(bytes.len());
        match below(5, random) {
            0 if at < bytes.len() => bytes[at] = random.next_u32().to_le_bytes()[0],
            1 => drop(bytes.drain(at..end)),
            2 => {
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy);
            }
            3 => bytes.truncate(at.max(1)),
            _ => drop(bytes.splice(at..at, MARKS[below(MARKS.len(), random)].iter().copied())),
        }
    }
}

/// Reads what can be read; says whether there was anything.
fn import(bytes: &[u8], random: &mut Xoshiro256PlusPlus) -> Result<(), ImportError> {
    let text = decode(bytes)?;
    let mut mapping = survey(&text)?.mapping;
    mapping.day_first = mapping.day_first.or(Some(true));
    if below(4, random) == 0 {
        mapping.priority = Some(below(12, random));
        mapping.id = Some(below(12, random));
        mapping.created = below(12, random);
    }
    let (evidence, rejects) = read(&text, mapping)?;
    let office = HourRange { days: Days::WEEKDAYS, from: 8, to: 18 }.mask();
    for layer in propose(&evidence, &Grouping::proposed(&evidence, &EN), &office) {
        assert!(layer.incidents_per_month.iter().all(|rate| rate.is_finite() && *rate >= 0.0));
        assert!((0.0..=1.0).contains(&layer.off_hours_share));
        assert!(layer.profile.iter().all(|&weight| weight <= 999));
    }
    for notice in &evidence.notices {
        assert!(!notice.say(&ES).is_empty());
    }
    assert!(rejects.to_csv(&ES).ends_with("\r\n"));
    Ok(())
}

#[test]
fn no_damage_to_a_file_stops_the_reader_or_loses_a_row() {
    let originals = FIXTURES.map(fixture);
    let mut random = Xoshiro256PlusPlus::seed_from_u64(17);
    let mut imported = 0;
    for _ in 0..CASES {
        let mut bytes = originals[below(originals.len(), &mut random)].clone();
        mutate(&mut bytes, &mut random);
        match import(&bytes, &mut random) {
            Ok(()) => imported += 1,
            Err(error) => assert!(!error.say(&EN).is_empty() && !error.say(&ES).is_empty()),
        }
    }
    assert!(imported > CASES / 4, "{imported}");
}

#[test]
fn noise_is_refused_or_read() {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(23);
    for length in 0..2_000 {
        let alphabet = b"\"\",;\t|\n\r 0123456789/-:.apmTZ\xC3\xA9";
        let bytes: Vec<u8> = (0..length).map(|_| alphabet[below(alphabet.len(), &mut random)]).collect();
        if let Err(error) = import(&bytes, &mut random) {
            assert!(!error.say(&EN).is_empty());
        }
    }
}

#[test]
fn quotes_without_end_do_not_cost_the_square_of_the_file() {
    for line in ["\"a,b\n", "a,\"b\n", "\"\"\"\n", "\",\"\n\",x\n", "\"x\ny\",\n"] {
        let text = format!("id,created\n{}", line.repeat(400_000 / line.len() * 2));
        let _ = import(text.as_bytes(), &mut Xoshiro256PlusPlus::seed_from_u64(1));
    }
}
