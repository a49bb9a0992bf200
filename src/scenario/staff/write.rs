//! People on their way into a document.

use super::{Entry, Person, Role, Skill, Staff};
use crate::scenario::json::Json;
use jiff::civil::Date;

impl Staff {
    /// The text to store; reading it gives the same staff again. Empty where nothing is listed or stated.
    #[must_use]
    pub fn write(&self) -> String {
        if *self == Self::default() { String::new() } else { self.tree().write() }
    }

    fn tree(&self) -> Json {
        let policy =
            fields([("at_once", count(self.policy.at_once)), ("seasons", numbers(&self.policy.seasons))]);
        let training = fields([
            ("visits", list(&self.training.visits, |visits| visits.map_or(Json::Null, count))),
            ("refresh_months", count(self.training.refresh_months)),
            ("visits_a_week", count(self.training.visits_a_week)),
        ]);
        let pool = fields([
            ("clients", count(self.pool.clients)),
            ("uncovered_cost", Json::Number(self.pool.uncovered_cost)),
        ]);
        let demand = fields([
            ("growth", Json::Number(self.demand.growth)),
            ("month_end", Json::Number(self.demand.month_end)),
            ("months", numbers(&self.demand.months)),
        ]);
        let mut tree = fields([
            ("people", list(&self.people, person)),
            (
                "leave",
                list(&self.leave, |leave| {
                    fields([
                        ("id", count(leave.id)),
                        ("person", count(leave.person)),
                        ("from", date(leave.from)),
                        ("to", date(leave.to)),
                        ("kind", super::LeaveKind::STORED[leave.kind as usize].into()),
                    ])
                }),
            ),
            ("policy", policy),
            ("training", training),
            ("pool", pool),
            ("demand", demand),
            ("ledger", list(&self.ledger, entry)),
            (
                "actuals",
                list(&self.actuals, |actual| {
                    fields([
                        ("week", date(actual.week)),
                        ("visits", Json::Number(actual.visits)),
                        ("covered", Json::Number(actual.covered)),
                    ])
                }),
            ),
        ]);
        if let Some(holidays) = &self.holidays {
            let holiday =
                |day: &super::Holiday| fields([("date", date(day.date)), ("name", day.name.as_str().into())]);
            tree.put("holidays", list(holidays, holiday));
        }
        if let Some(from) = self.from {
            tree.put("from", date(from));
        }
        if self.key > 0 {
            tree.put("key", count(self.key));
        }
        tree
    }
}

fn person(person: &Person) -> Json {
    // What nobody is on takes no room: a company of hundreds is mostly that.
    let skill = |skill: &Skill| match (skill.role, skill.visits, skill.last) {
        (Role::Nothing, 0, None) => Json::Null,
        (role, visits, last) => {
            let mut tree = fields([("role", Role::STORED[role as usize].into())]);
            if visits > 0 {
                tree.put("visits", count(visits));
            }
            if let Some(last) = last {
                tree.put("last", date(last));
            }
            tree
        }
    };
    fields([
        ("id", count(person.id)),
        ("name", person.name.as_str().into()),
        ("heads", count(person.heads)),
        ("group", Json::Number(person.group as f64)),
        ("skills", list(&person.skills, skill)),
    ])
}

fn entry(entry: &Entry) -> Json {
    let mut tree = fields([
        ("id", count(entry.id)),
        ("person", count(entry.person)),
        ("from", date(entry.from)),
        ("to", date(entry.to)),
        ("kind", super::LeaveKind::STORED[entry.kind as usize].into()),
    ]);
    if let Some(layer) = entry.layer {
        tree.put("layer", Json::Number(layer as f64));
    }
    if let Some(backup) = entry.backup {
        tree.put("backup", count(backup));
    }
    if entry.revision > 0 {
        tree.put("revision", count(entry.revision));
    }
    for (name, state) in super::Entry::STATES.iter().zip(entry.states()) {
        if let Some(day) = state {
            tree.put(name, date(day));
        }
    }
    tree
}

fn fields<const N: usize>(fields: [(&str, Json); N]) -> Json {
    Json::Fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn list<T>(items: &[T], write: impl Fn(&T) -> Json) -> Json {
    Json::List(items.iter().map(write).collect())
}

fn numbers(values: &[f64]) -> Json {
    list(values, |&value| Json::Number(value))
}

fn count(value: u32) -> Json {
    Json::Number(f64::from(value))
}

fn date(day: Date) -> Json {
    Json::Text(day.to_string())
}
