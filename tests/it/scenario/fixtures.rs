//! Texts of earlier days, opened for ever: whatever changes, they say what they said.

use relevo::calendar::WEEK;
use relevo::scenario::document::{Document, Notice, open};
use relevo::scenario::pack::{plain, unpack};
use relevo::scenario::share::open_link;
use relevo::scenario::shelf::bundle::opened;
use relevo::scenario::staff::{Role, Staff};
use relevo::scenario::stored::{rev_of, seal_of};
use relevo::scenario::{Country, Scenario, WindowKind};

/// The first form that was published, and the last one before sites and painted hours.
const EARLY: [&str; 2] = [
    include_str!("../../fixtures/scenario/v1-first.json"),
    include_str!("../../fixtures/scenario/v1-before-sites.json"),
];
const PLAIN: &str = include_str!("../../fixtures/scenario/v1-plain.json");
const SEALED: &str = include_str!("../../fixtures/scenario/v1-sealed.json");
const PACKED: &str = include_str!("../../fixtures/scenario/v1-packed.txt");
const BUNDLE: &str = include_str!("../../fixtures/scenario/v1-bundle.json");
const LINKS: &str = include_str!("../../fixtures/scenario/v1-links.txt");

/// What all of them state: a mine by night, as it was typed by hand.
fn check(document: &Document) {
    let scenario = &document.scenario;
    assert_eq!(document.name, "Mina – noche");
    assert_eq!((scenario.country, scenario.zone.as_str()), (Country::Cl, "America/Santiago"));
    let layers: Vec<&str> = scenario.layers.iter().map(|layer| layer.name.as_str()).collect();
    assert_eq!(
        layers,
        ["Control de planta", "Despacho de camiones", "Radio y red", "Planificación de mantenimiento"]
    );
    assert_eq!((scenario.team.groups[0].headcount, scenario.team.rows.len()), (17, 3));
    assert_eq!(scenario.layers[1].handle_minutes.to_bits(), 37.5_f64.to_bits());
    assert_eq!(scenario.absence.sick_days.to_bits(), 6.5_f64.to_bits());
    assert_eq!(
        scenario.layers[0].incidents_per_month.map(f64::to_bits),
        [0.8, 3.0, 60.0, 8.0].map(f64::to_bits)
    );
    let measured = &scenario.layers[0].measured;
    assert_eq!((measured.len(), measured[1], measured[142], measured[143]), (WEEK, 7, 994, 1));
    assert!(scenario.layers[1].measured.is_empty());
}

/// What today's forms say besides.
fn check_today(scenario: &Scenario) {
    assert_eq!(
        (scenario.service.window.kind, scenario.service.window.mask().hours()),
        (WindowKind::Painted, 84)
    );
    let [range] = &scenario.ranges[..] else { panic!("one number is stated as a range") };
    assert_eq!(
        (range.path.as_str(), range.low.to_bits(), range.high.to_bits()),
        ("absence.sick_days", 5_f64.to_bits(), 8_f64.to_bits())
    );
    let people = Staff::of(scenario).0.people;
    // Person 2 is the first on a layer: (2 · 7 + 3 · 2) mod 5 = 0.
    assert_eq!((people.len(), people[1].skills[2].role, people[1].skills.len()), (3, Role::Assigned, 4));
}

#[test]
fn documents_of_the_first_days_open_and_what_came_later_is_told_in_a_line() {
    for text in EARLY {
        let (document, notices) = open(text).expect("it opens");
        check(&document);
        assert!(matches!(notices[..], [Notice::ManyMissing { count: 5.. }]), "{notices:?}");
        assert_eq!((document.id.as_str(), document.client.as_str()), ("first", ""));
        // What they did not know is as by default.
        let usual = Scenario::default();
        assert_eq!((&document.scenario.offer, &document.scenario.sites), (&usual.offer, &usual.sites));
    }
}

#[test]
fn plain_sealed_and_packed_documents_are_the_same() {
    let (document, notices) = open(PLAIN).expect("it opens");
    check(&document);
    check_today(&document.scenario);
    assert_eq!(
        (document.client.as_str(), document.saved.to_bits(), notices),
        ("Ñandú & Co", 1.764e12_f64.to_bits(), vec![])
    );
    assert!(
        seal_of(SEALED).is_some_and(|seal| seal.is_whole && seal.rev == "19abc-2" && seal.base == "19abc-1")
    );
    assert_eq!(open(SEALED).map(|(document, _)| document), Ok(document));
    assert_eq!((unpack(PACKED).as_deref(), plain(PACKED).as_deref()), (Some(SEALED), Some(SEALED)));
    assert_eq!(rev_of(PACKED), Some("19abc-2"));
}

#[test]
fn each_document_of_a_bundle_opens() {
    let opened = opened(BUNDLE.as_bytes()).expect("it opens");
    let documents: Vec<Document> =
        opened.scenarios.into_iter().map(|one| one.expect("each opens").0).collect();
    check(&documents[0]);
    check_today(&documents[0].scenario);
    assert_eq!(
        (documents.len(), documents[1].name.as_str(), documents[1].scenario.layers.len()),
        (2, "Otra", 5)
    );
}

#[test]
fn links_open_with_names_and_without() {
    let linked: Vec<_> = LINKS.lines().map(|link| open_link(link).expect("it opens")).collect();
    for (linked, (names_left_out, client, name)) in
        linked.iter().zip([(false, "Ñandú & Co", "Engineer 1"), (true, "", "")])
    {
        check(&linked.document);
        check_today(&linked.document.scenario);
        assert_eq!((linked.notices.len(), linked.names_left_out), (0, names_left_out));
        assert_eq!(linked.document.client, client);
        assert_eq!(Staff::of(&linked.document.scenario).0.people[0].name, name);
    }
    assert_eq!(linked.len(), 2);
}
