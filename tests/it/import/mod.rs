//! Ticket exports of six tools and of none, dates of a dozen formats, and files that are no table.

mod bounds;
mod dates;
mod desk;
mod files;
mod hostile;
mod layers;
mod people;
mod tools;
mod weeks;

use relevo::import::{Clock, Evidence, ImportError, Mapping, Reader, Rejects, Survey, Zone, decode, survey};

const MONDAY: usize = 0;
const TUESDAY: usize = 24;
const WEDNESDAY: usize = 48;
const THURSDAY: usize = 72;
const FRIDAY: usize = 96;
const SATURDAY: usize = 120;
const SUNDAY: usize = 144;

/// The bytes of a fixture.
fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/import/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect("the fixture is there")
}

/// The first look at a fixture.
fn first_look(name: &str) -> (String, Survey) {
    let text = decode(&fixture(name)).expect("the fixture is text").into_owned();
    let survey = survey(&text).expect("the fixture is a table");
    (text, survey)
}

/// Reads all rows under a mapping, and checks that every row is accounted for.
fn read(text: &str, mapping: Mapping) -> Result<(Evidence, Rejects), ImportError> {
    let mut reader = Reader::new(text, mapping)?;
    while !reader.step(3).finished {}
    let (evidence, rejects) = reader.finish()?;
    let accounted = evidence.incidents + evidence.requests + evidence.collapsed + evidence.dropped_rows();
    assert_eq!(evidence.rows, accounted);
    assert_eq!(evidence.by_severity.iter().sum::<u32>(), evidence.incidents);
    assert_eq!(evidence.tally(|_| true, None).count(), evidence.incidents);
    Ok((evidence, rejects))
}

/// Reads a fixture under the mapping that the first look proposed.
fn evidence_of(name: &str) -> Evidence {
    let (text, survey) = first_look(name);
    read(&text, survey.mapping).expect("the fixture has tickets").0
}

/// Reads a text under the mapping that the first look proposes.
fn evidence_in(text: &str) -> Result<Evidence, ImportError> {
    let survey = survey(text)?;
    read(text, survey.mapping).map(|(evidence, _)| evidence)
}

/// The hours of the week with tickets, each once.
fn slots(evidence: &Evidence) -> Vec<usize> {
    let tally = evidence.tally(|_| true, None);
    (0..168).filter(|&slot| tally.at(slot) > 0).collect()
}

/// Madrid in 2026: summer time from 29 March, 01:00 UTC.
fn madrid() -> Clock {
    let service = Zone { name: "Europe/Madrid".to_owned(), offsets: vec![(0, 60), (1_774_746_000, 120)] };
    Clock { service, written: None }
}
