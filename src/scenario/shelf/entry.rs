//! A scenario as it stands in a list.

use super::fold;
use crate::scenario::MAX_LAYERS;
use crate::scenario::document::{OpenError, clean_name};
use crate::scenario::json::{self, Fault, Json};
use crate::scenario::migrate::SCHEMA;
use crate::scenario::pack::plain;
use crate::scenario::stored::{PACKED, seal_of};

/// Whether a text opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It does.
    Whole,
    /// It is not as it was written.
    Damaged,
    /// Not by this version.
    Newer {
        /// The schema that it has.
        schema: usize,
    },
    /// Not at all.
    Unreadable(OpenError),
}

impl State {
    /// Why the text does not open; `None` where it does.
    #[must_use]
    pub fn error(&self) -> Option<OpenError> {
        match self {
            Self::Whole => None,
            Self::Damaged => Some(OpenError::Damaged),
            Self::Newer { schema } => Some(OpenError::Newer { schema: *schema }),
            Self::Unreadable(error) => Some(error.clone()),
        }
    }
}

/// What a list tells of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What stands behind the key's start.
    pub id: String,
    /// As the user calls it; empty where it cannot be told.
    pub name: String,
    /// Whose it is; may be empty.
    pub client: String,
    /// When it was saved, in milliseconds since 1970; 0 when unknown.
    pub saved: f64,
    /// When it was deleted, in milliseconds since 1970; 0 of what was not.
    pub deleted: f64,
    /// What its layers are called.
    pub layers: Vec<String>,
    /// People of the team.
    pub people: f64,
    /// Whether people are listed one by one.
    pub lists_people: bool,
    /// Whether it is packed.
    pub is_packed: bool,
    /// Whether it opens.
    pub state: State,
    /// Name, client and layers, [folded](fold()), for a search.
    pub found_by: String,
}

impl Entry {
    /// What stands in the text of a scenario.
    #[must_use]
    pub fn read(id: &str, text: &str) -> Self {
        let mut entry = Self {
            id: id.to_owned(),
            name: String::new(),
            client: String::new(),
            saved: 0.0,
            deleted: 0.0,
            layers: Vec::new(),
            people: 0.0,
            lists_people: false,
            is_packed: text.starts_with(PACKED),
            state: State::Damaged,
            found_by: String::new(),
        };
        let Some(text) = plain(text) else { return entry };
        entry.state = entry.take(&text);
        entry.found_by =
            fold(&[&entry.name, &entry.client, &entry.layers.join(" ")].map(String::as_str).join(" "));
        entry
    }

    /// What stands in the text of one that was deleted: the time, `|`, and the text it had.
    #[must_use]
    pub fn deleted(id: &str, text: &str) -> Self {
        let (time, text) = text.split_once('|').unwrap_or(("", text));
        Self { deleted: time.parse().unwrap_or(0.0), ..Self::read(id, text) }
    }

    fn take(&mut self, text: &str) -> State {
        if text.trim().is_empty() {
            return State::Unreadable(OpenError::Empty);
        }
        let json = match json::read(text.trim_start_matches('\u{feff}')) {
            Ok(json) => json,
            Err(Fault { line, column }) => return State::Unreadable(OpenError::NotJson { line, column }),
        };
        let text_at = |key: &str| json.at(key).and_then(Json::text);
        let Some(scenario @ Json::Fields(_)) =
            json.at("scenario").filter(|_| text_at("app") == Some("relevo"))
        else {
            return State::Unreadable(OpenError::NotRelevo);
        };
        self.name = text_at("name").map(clean_name).unwrap_or_default();
        self.client = text_at("client").map(clean_name).unwrap_or_default();
        self.saved = json.at("saved").and_then(Json::number).unwrap_or(0.0);
        let layers = scenario.at("layers").and_then(Json::list).unwrap_or_default();
        let name = |layer: &Json| layer.at("name").and_then(Json::text).map(clean_name).unwrap_or_default();
        self.layers = layers.iter().take(MAX_LAYERS).map(name).collect();
        let groups = scenario.at("team.groups").and_then(Json::list).unwrap_or_default();
        let heads = groups.iter().filter_map(|group| group.at("headcount")?.number());
        self.people = heads.sum::<f64>().clamp(0.0, 1e6);
        let people = scenario.at("staff.people").and_then(Json::list);
        self.lists_people = people.is_some_and(|people| !people.is_empty());
        match json.at("schema").and_then(Json::number) {
            _ if seal_of(text).is_some_and(|seal| !seal.is_whole) => State::Damaged,
            Some(schema) if schema > SCHEMA as f64 => State::Newer { schema: whole(schema) },
            _ => State::Whole,
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive, and it saturates")]
fn whole(number: f64) -> usize {
    number as usize
}
