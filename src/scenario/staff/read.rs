//! People on their way out of a document.

use super::fields::FIELDS;
use super::{
    Actual, Entry, Holiday, Leave, LeaveKind, MAX_ACTUALS, MAX_ENTRIES, MAX_HOLIDAYS, MAX_LEAVE, MAX_PEOPLE,
    Person, Role, Skill, Staff,
};
use crate::scenario::document::{Notice, clean_name};
use crate::scenario::json::{self, Json};
use crate::scenario::{MAX_LAYERS, Scenario};
use jiff::civil::Date;

impl Staff {
    /// The people of a scenario, with as many skills each as it has layers, and what could not be used as it stood.
    #[must_use]
    pub fn of(scenario: &Scenario) -> (Self, Vec<Notice>) {
        let (mut staff, notices) = Self::read(&scenario.staff);
        staff.fit(scenario.layers.len(), scenario.team.groups.len());
        (staff, notices)
    }

    /// The people in a text, and what could not be used as it stood. An empty text is nobody.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<Notice>) {
        if text.is_empty() {
            return (Self::default(), Vec::new());
        }
        let Ok(tree) = json::read(text) else {
            return (Self::default(), vec![Notice::NotUsable { path: "staff".to_owned() }]);
        };
        let mut reader = Reader { tree: &tree, notices: Vec::new() };
        let staff = reader.staff();
        (staff, reader.notices)
    }
}

struct Reader<'a> {
    tree: &'a Json,
    notices: Vec<Notice>,
}

impl Reader<'_> {
    fn staff(&mut self) -> Staff {
        let mut staff = Staff {
            people: self.list("people", MAX_PEOPLE, person),
            leave: self.list("leave", MAX_LEAVE, leave),
            ledger: self.list("ledger", MAX_ENTRIES, entry),
            actuals: self.list("actuals", MAX_ACTUALS, actual),
            from: self.tree.at("from").and_then(date).map(super::monday),
            key: self.tree.at("key").and_then(|key| count(key, u32::MAX)).unwrap_or(0),
            ..Staff::default()
        };
        if matches!(self.tree.at("holidays"), Some(Json::List(_))) {
            staff.holidays = Some(self.list("holidays", MAX_HOLIDAYS, holiday));
        }
        let visits = self.tree.at("training.visits").and_then(Json::list).unwrap_or_default();
        staff.training.visits = visits.iter().take(MAX_LAYERS).map(|visits| count(visits, 52)).collect();
        for field in FIELDS {
            let Some(found) = self.tree.at(field.path).and_then(Json::number) else { continue };
            let kept = field.within(found);
            if kept.total_cmp(&found).is_ne() {
                let path = format!("staff.{}", field.path);
                self.notices.push(Notice::Clamped { path, from: found, to: kept });
            }
            (field.set)(&mut staff, kept);
        }
        self.only_once(&mut staff);
        staff
    }

    /// Ids are there once: a second person of the same one could never be told from the first.
    fn only_once(&mut self, staff: &mut Staff) {
        let mut seen = Vec::new();
        staff.people.retain(|person| {
            let is_new = !seen.contains(&person.id);
            seen.push(person.id);
            is_new
        });
        if seen.len() > staff.people.len() {
            self.notices.push(Notice::NotUsable { path: "staff.people".to_owned() });
        }
    }

    fn list<T>(&mut self, name: &str, most: usize, read: impl Fn(&Json) -> Option<T>) -> Vec<T> {
        let found = self.tree.at(name).and_then(Json::list).unwrap_or_default();
        if found.len() > most {
            self.notices.push(Notice::TooMany {
                path: format!("staff.{name}"),
                found: found.len(),
                kept: most,
            });
        }
        let items = found.iter().take(most).enumerate();
        items
            .filter_map(|(place, item)| {
                let read = read(item);
                if read.is_none() {
                    self.notices.push(Notice::NotUsable { path: format!("staff.{name}.{place}") });
                }
                read
            })
            .collect()
    }
}

fn person(tree: &Json) -> Option<Person> {
    let skills = tree.at("skills").and_then(Json::list).unwrap_or_default();
    Some(Person {
        id: count(tree.at("id")?, u32::MAX)?,
        name: tree.at("name").and_then(Json::text).map(clean_name).unwrap_or_default(),
        heads: tree.at("heads").and_then(|heads| count(heads, 500)).unwrap_or(1).max(1),
        group: tree.at("group").and_then(|group| count(group, 500)).unwrap_or(0) as usize,
        skills: skills.iter().take(MAX_LAYERS).map(skill).collect(),
    })
}

fn skill(tree: &Json) -> Skill {
    let role = tree.at("role").and_then(Json::text).unwrap_or_default();
    Skill {
        role: Role::STORED
            .iter()
            .position(|stored| *stored == role)
            .map_or(Role::Nothing, |at| Role::ALL[at]),
        visits: tree.at("visits").and_then(|visits| count(visits, 1_000)).unwrap_or(0),
        last: tree.at("last").and_then(date),
    }
}

fn leave(tree: &Json) -> Option<Leave> {
    let (from, to) = days(tree)?;
    let person = count(tree.at("person")?, u32::MAX)?;
    Some(Leave { id: count(tree.at("id")?, u32::MAX)?, person, from, to, kind: kind(tree) })
}

fn entry(tree: &Json) -> Option<Entry> {
    let (from, to) = days(tree)?;
    let mut entry = Entry {
        id: count(tree.at("id")?, u32::MAX)?,
        person: count(tree.at("person")?, u32::MAX)?,
        layer: tree
            .at("layer")
            .and_then(|layer| count(layer, u32::from(super::GONE_LAYER)))
            .map(|layer| layer as usize),
        from,
        to,
        kind: kind(tree),
        backup: tree.at("backup").and_then(|backup| count(backup, u32::MAX)),
        revision: tree.at("revision").and_then(|revision| count(revision, u32::MAX)).unwrap_or(0),
        ..Entry::default()
    };
    for (name, state) in Entry::STATES.iter().zip(entry.states_mut()) {
        *state = tree.at(name).and_then(date);
    }
    Some(entry)
}

fn actual(tree: &Json) -> Option<Actual> {
    let amount =
        |name: &str| tree.at(name).and_then(Json::number).filter(|value| (0.0..=100_000.0).contains(value));
    let week = super::monday(date(tree.at("week")?)?);
    Some(Actual { week, visits: amount("visits")?, covered: amount("covered")? })
}

fn holiday(tree: &Json) -> Option<Holiday> {
    let name = tree.at("name").and_then(Json::text).map(clean_name).unwrap_or_default();
    Some(Holiday { date: date(tree.at("date")?)?, name })
}

fn kind(tree: &Json) -> LeaveKind {
    let stored = tree.at("kind").and_then(Json::text).unwrap_or_default();
    let position = LeaveKind::STORED.iter().position(|kind| *kind == stored);
    position.map_or(LeaveKind::default(), |at| LeaveKind::ALL[at])
}

fn days(tree: &Json) -> Option<(Date, Date)> {
    let (from, to) = (date(tree.at("from")?)?, date(tree.at("to")?)?);
    (from <= to).then_some((from, to))
}

/// A day as it is written, `2026-08-03`, of a year that people plan for.
fn date(tree: &Json) -> Option<Date> {
    super::day(tree.text()?)
}

/// A whole number from 0 to `most`; larger ones are `most`.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 0..=most, and whole")]
fn count(tree: &Json, most: u32) -> Option<u32> {
    let value = tree.number().filter(|value| *value >= 0.0 && value.fract() == 0.0)?;
    Some(value.min(f64::from(most)) as u32)
}
