//! Cover, visits and absences as a calendar (RFC 5545) that other programs open.
//!
//! An event keeps its name (`UID`) as long as what it is about keeps its own, so that a calendar that is written again
//! updates the events of the one before: by [`Entry::id`], [`Leave::id`], and the number of a visit, beside
//! [`Staff::key`], which tells these people from those of another scenario. `SEQUENCE` is [`Entry::revision`], which
//! grows with every change; a leave and a visit have no history, and of two with the same number a program takes the one
//! that was written later (`DTSTAMP`).
//!
//! Days are days: they have no hour and no zone, and the end is the day after the last.

use super::ledger::{Called, Teller};
use crate::engine::ledger::{Frame, Ledger, State, date_of, is_asked};
use crate::i18n::Locale;
use crate::scenario::Scenario;
use crate::scenario::staff::{Entry, Leave, Staff};
use icalendar::{Calendar, Component, Event, EventStatus, Property};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// An induction visit, or one that keeps a skill, that is planned for one of these days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedVisit {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whether it keeps a skill that is there already.
    pub keeps: bool,
    /// How many each of the line makes on these days.
    pub each: u32,
    /// Whose: [`Person::id`](crate::scenario::staff::Person::id).
    pub person: u32,
    /// On which layer.
    pub layer: usize,
}

/// The calendar of a scenario's people, as the text of an `.ics` file.
#[must_use]
pub fn calendar(
    scenario: &Scenario,
    staff: &Staff,
    visits: &[PlannedVisit],
    frame: &Frame,
    locale: Locale,
    called: Called,
) -> String {
    let ledger = Ledger::new(staff, frame);
    let teller = Teller { ledger: &ledger, scenario, locale, called };
    let writer = Writer { teller, staff };
    let mut calendar = Calendar::empty();
    let version = env!("CARGO_PKG_VERSION");
    let language = locale.language.tag().to_uppercase();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", format!("-//Relevo//Relevo {version}//{language}").as_str()));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", "PUBLISH"));
    calendar.append_property(("X-WR-CALNAME", format!("Relevo: {}", teller.words().calendar_name).as_str()));
    for entry in &staff.ledger {
        if let Some(event) = writer.cover(entry) {
            calendar.push(event);
        }
    }
    for event in writer.visits(visits) {
        calendar.push(event);
    }
    for leave in staff.leave.iter().filter(|leave| ledger.person(leave.person).is_some()) {
        calendar.push(writer.absence(leave));
    }
    calendar.to_string()
}

struct Writer<'a> {
    teller: Teller<'a>,
    staff: &'a Staff,
}

impl Writer<'_> {
    /// The visit of a backup. One who declined, or was taken back, or whose absence is not planned any more, is
    /// cancelled: a calendar that took it up must learn that.
    fn cover(&self, entry: &Entry) -> Option<Event> {
        let (teller, words) = (self.teller, self.teller.words());
        let person = teller.who(entry.person);
        let summary = match entry.backup {
            Some(backup) => (words.covers)(&teller.who(backup), &person, &teller.layer(entry.layer)),
            None if entry.revision > 0 => (words.nobody_covers)(&person),
            None => return None,
        };
        let planned = teller.ledger.home(entry).is_some();
        let status = match (is_asked(entry) && planned, entry.confirmed) {
            (false, _) => EventStatus::Cancelled,
            (true, None) => EventStatus::Tentative,
            (true, Some(_)) => EventStatus::Confirmed,
        };
        let mut event = self.event(&format!("cover-{}", entry.id), entry.from, entry.to, &summary);
        let days = teller.ledger.frame().days(entry.from, entry.to);
        let mut told = vec![(words.working_days)(days)];
        if !planned {
            told.push(words.not_planned.to_owned());
        }
        let reached = State::ALL.into_iter().filter_map(|state| Some((state, date_of(entry, state)?)));
        told.extend(
            reached
                .map(|(state, day)| format!("{}: {}", words.states[state as usize], teller.locale.date(day))),
        );
        event.description(&clean(&told.join("\n"))).status(status).sequence(entry.revision);
        Some(event.done())
    }

    /// Visits are numbered on from those that were made: the third visit stays the third when it is moved.
    fn visits(&self, visits: &[PlannedVisit]) -> Vec<Event> {
        let mut planned = visits.to_vec();
        planned.sort_by_key(|visit| (visit.from, visit.person, visit.layer));
        let mut numbers: BTreeMap<(u32, usize), u32> = BTreeMap::new();
        let events = planned.iter().filter_map(|visit| {
            let person = self.teller.ledger.person(visit.person)?;
            let made = person.skills.get(visit.layer).map_or(0, |skill| skill.visits);
            let number = numbers.entry((visit.person, visit.layer)).or_insert(made);
            let first = number.saturating_add(1);
            *number = number.saturating_add(visit.each.max(1));
            let layer = self.teller.layer(Some(visit.layer));
            let words = self.teller.words();
            let told = if visit.keeps { words.refresh } else { words.visit };
            let mut summary = told(&self.teller.who(visit.person), &layer);
            if visit.each > 1 {
                summary = format!("{summary} ×{}", visit.each);
            }
            let uid = format!("visit-{}-{}-{first}", visit.person, visit.layer);
            let mut event = self.event(&uid, visit.from, visit.to, &summary);
            // On which day of the week is still open: none of them is taken.
            event.add_property("TRANSP", "TRANSPARENT");
            Some(event.status(EventStatus::Tentative).sequence(0).done())
        });
        events.collect()
    }

    fn absence(&self, leave: &Leave) -> Event {
        let kind = self.teller.locale.results().staff.kinds[leave.kind as usize].to_lowercase();
        let summary = (self.teller.words().is_away)(&self.teller.who(leave.person), &kind);
        let mut event = self.event(&format!("leave-{}", leave.id), leave.from, leave.to, &summary);
        event.status(EventStatus::Confirmed).sequence(0).done()
    }

    /// An event of whole days. What the crate would take from the clock or from chance is given.
    fn event(&self, uid: &str, from: Date, to: Date, summary: &str) -> Event {
        let end = to.checked_add(1.day()).unwrap_or(to);
        let mut event = Event::new();
        event.uid(&format!("{uid}-{:08x}@relevo", self.key()));
        event.add_property("DTSTAMP", format!("{}T000000Z", compact(self.teller.ledger.frame().today)));
        for (name, day) in [("DTSTART", from), ("DTEND", end)] {
            event.append_property(Property::new(name, compact(day)).add_parameter("VALUE", "DATE").done());
        }
        // Whoever is away or stands in is not to be invited meanwhile.
        event.add_property("TRANSP", "OPAQUE");
        event.summary(&clean(summary));
        event
    }

    /// Tells the events of these people from others.
    fn key(&self) -> u32 {
        if self.staff.key > 0 { self.staff.key } else { key_of(self.staff.from.map(|day| day.to_string())) }
    }
}

/// A number that different texts hardly share; not 0.
///
/// # Formula
/// FNV-1a, 32 bits. Source: Fowler, Noll & Vo 1991
#[must_use]
pub fn key_of(texts: impl IntoIterator<Item = String>) -> u32 {
    let bytes = texts.into_iter().flat_map(|text| text.into_bytes().into_iter().chain([0]));
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash.max(1)
}

/// 20260803
fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Without control characters, which no calendar may hold; line ends stay.
fn clean(text: &str) -> String {
    text.chars().filter(|&mark| mark == '\n' || !mark.is_control()).collect()
}
