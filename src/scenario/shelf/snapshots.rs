//! Named snapshots of a scenario: a list of texts under one key.

use crate::scenario::document::clean_name;
use crate::scenario::json::{self, Json};

/// Most snapshots of a scenario.
pub const MAX_SNAPSHOTS: usize = 50;

/// A state of a scenario that was given a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// As the user calls it.
    pub name: String,
    /// When it was made, in milliseconds since 1970; no two of a scenario have the same.
    pub time: f64,
    /// The document, sealed or packed.
    pub text: String,
}

/// The snapshots in a text; `None` where it is no list of them, and must not be written over.
#[must_use]
pub fn read(text: &str) -> Option<Vec<Snapshot>> {
    json::read(text).ok()?.list()?.iter().map(one).collect()
}

fn one(json: &Json) -> Option<Snapshot> {
    Some(Snapshot {
        name: clean_name(json.at("name")?.text()?),
        time: json.at("time")?.number()?,
        text: json.at("text")?.text()?.to_owned(),
    })
}

/// The text of snapshots.
#[must_use]
pub fn write(snapshots: &[Snapshot]) -> String {
    let one = |snapshot: &Snapshot| {
        Json::Fields(vec![
            ("name".to_owned(), snapshot.name.as_str().into()),
            ("time".to_owned(), Json::Number(snapshot.time)),
            ("text".to_owned(), snapshot.text.as_str().into()),
        ])
    };
    Json::List(snapshots.iter().map(one).collect()).write()
}
