//! The one door between text and scenario: storage, file and (later) link all come through [`open`].
//!
//! Opening never guesses silently and never loses: what is out of bounds is clamped, what is missing takes its
//! default, what is unknown is left out, and each is a [`Notice`]. The text itself stays with the caller.

mod hours;
mod ranges;
mod said;
mod stated;
mod whole;

use super::json::{self, Fault, Json};
use super::migrate::{SCHEMA, migrate};
use super::params::{At, CHOICES, FLAGS, NAMES, NUMBERS, path};
use super::staff::MAX_STAFF_TEXT;
use super::{
    DutyRow, Group, Layer, MAX_DUTY_ROWS, MAX_GROUPS, MAX_LAYERS, MAX_NAME, MAX_RANGES, MAX_SITES, MAX_TIERS,
    Scenario, Site, Tier,
};
pub use said::opened;
use serde::Serialize;
use stated::stated;
pub use whole::open_whole;

/// Longest text that is opened, in bytes.
pub const MAX_TEXT: usize = 4 << 20;
/// Marks a document as one of this program's.
const APP: &str = "relevo";
/// Notices kept of one document; more say nothing new.
const MAX_NOTICES: usize = 40;
/// Values that are missing are told one by one up to so many.
const MAX_MISSING: usize = 3;

/// A scenario with its identity, as it is stored.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// Always `relevo`.
    pub app: String,
    /// See [`SCHEMA`].
    pub schema: usize,
    /// Tells scenarios of the same name apart.
    pub id: String,
    /// As the user calls it.
    pub name: String,
    /// Whose plan it is; may be empty.
    pub client: String,
    /// When it was saved, in milliseconds since 1970; 0 when unknown.
    pub saved: f64,
    /// What the user states.
    pub scenario: Scenario,
}

/// Why a text is no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// There is no text.
    Empty,
    /// More than [`MAX_TEXT`] bytes.
    TooLarge,
    /// Not JSON from this place on.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// JSON of something else.
    NotRelevo,
    /// Not as it was stored: its seal is broken.
    Damaged,
    /// Written by a later version; to be kept as it is.
    Newer {
        /// The later schema.
        schema: usize,
    },
}

/// What was changed in opening.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A number outside its bounds was moved to the nearest.
    Clamped {
        /// Where.
        path: String,
        /// As it stood.
        from: f64,
        /// As it is now.
        to: f64,
    },
    /// Not of the kind that belongs there; the default is used.
    NotUsable {
        /// Where.
        path: String,
    },
    /// Nothing stood there; the default is used.
    Missing {
        /// Where.
        path: String,
    },
    /// Nothing stood in many places, as in a document of an earlier version; the defaults are used.
    ManyMissing {
        /// How many.
        count: usize,
    },
    /// Not known; left out.
    Unknown {
        /// Where.
        path: String,
    },
    /// Only the first `kept` of a list were taken.
    TooMany {
        /// Which list.
        path: String,
        /// How many there were.
        found: usize,
        /// How many are kept.
        kept: usize,
    },
}

impl Document {
    /// A document of the present schema.
    #[must_use]
    pub fn new(id: String, name: String, saved: f64, scenario: Scenario) -> Self {
        Self { app: APP.to_owned(), schema: SCHEMA, id, name, client: String::new(), saved, scenario }
    }

    /// The text to store. Opening it gives the same document again, without notices.
    #[must_use]
    pub fn save(&self) -> String {
        let mut json = Json::Null;
        json.put("app", self.app.as_str().into());
        json.put("schema", Json::Number(self.schema as f64));
        json.put("id", self.id.as_str().into());
        json.put("name", self.name.as_str().into());
        json.put("client", self.client.as_str().into());
        json.put("saved", Json::Number(self.saved));
        json.put("scenario", stated(&self.scenario));
        json.write()
    }
}

/// The document in a text, and what had to be changed to open it.
///
/// # Errors
/// When the text is no document of this program, or of a later version of it.
pub fn open(text: &str) -> Result<(Document, Vec<Notice>), OpenError> {
    let (json, schema) = tree(text)?;
    if schema > SCHEMA { Err(OpenError::Newer { schema }) } else { Ok(read(json, schema)) }
}

/// What this version knows of the document in a text, even where a later one wrote it. To be read, not to be written in
/// place of the text.
///
/// # Errors
/// When the text is no document of this program.
pub fn open_known(text: &str) -> Result<(Document, Vec<Notice>), OpenError> {
    tree(text).map(|(json, schema)| read(json, schema))
}

/// The tree in the text of a document, and its schema.
fn tree(text: &str) -> Result<(Json, usize), OpenError> {
    if text.trim().is_empty() {
        return Err(OpenError::Empty);
    }
    if text.len() > MAX_TEXT {
        return Err(OpenError::TooLarge);
    }
    let json = json::read(text.trim_start_matches('\u{feff}'))
        .map_err(|Fault { line, column }| OpenError::NotJson { line, column })?;
    if json.at("app").and_then(Json::text) != Some(APP)
        || !matches!(json.at("scenario"), Some(Json::Fields(_)))
    {
        return Err(OpenError::NotRelevo);
    }
    let schema = json.at("schema").and_then(whole).unwrap_or(SCHEMA);
    Ok((json, schema))
}

fn read(mut json: Json, schema: usize) -> (Document, Vec<Notice>) {
    migrate(&mut json, schema);
    let root = json.at("scenario").unwrap_or(&Json::Null);
    let mut reader = Reader { root, notices: Vec::new(), known: Vec::new() };
    let scenario = reader.scenario();
    let text_at = |key: &str| json.at(key).and_then(Json::text).map(clean_name).unwrap_or_default();
    let saved = json.at("saved").and_then(Json::number).unwrap_or(0.0);
    let document = Document {
        client: text_at("client"),
        ..Document::new(text_at("id"), text_at("name"), saved, scenario)
    };
    (document, told(reader.notices))
}

/// The notices that are worth a line each: what an earlier version did not know is told in one.
fn told(mut notices: Vec<Notice>) -> Vec<Notice> {
    let is_missing = |notice: &Notice| matches!(notice, Notice::Missing { .. });
    let count = notices.iter().filter(|notice| is_missing(notice)).count();
    if count > MAX_MISSING {
        notices.retain(|notice| !is_missing(notice));
        notices.push(Notice::ManyMissing { count });
    }
    notices.truncate(MAX_NOTICES);
    notices
}

/// A count; `None` for what is none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole and not negative; it saturates"
)]
fn whole(value: &Json) -> Option<usize> {
    value.number().filter(|number| *number >= 0.0 && number.fract() == 0.0).map(|number| number as usize)
}

/// A name without control and direction-changing characters, 60 characters at most.
#[must_use]
pub fn clean_name(name: &str) -> String {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    name.chars().filter(|&c| !hidden(c)).take(MAX_NAME).collect::<String>().trim().to_owned()
}

/// Walks the parameter table over a parsed scenario.
struct Reader<'a> {
    root: &'a Json,
    notices: Vec<Notice>,
    /// Paths that are told; a few hundred, so that a list does.
    known: Vec<String>,
}

impl<'a> Reader<'a> {
    fn scenario(&mut self) -> Scenario {
        let mut scenario = Scenario::default();
        self.lengths(&mut scenario);
        self.numbers(&mut scenario);
        self.choices(&mut scenario);
        self.flags(&mut scenario);
        self.names(&mut scenario);
        self.profiles(&mut scenario);
        self.ranges(&mut scenario);
        self.painted(&mut scenario);
        self.staff(&mut scenario);
        self.unknown(self.root, String::new());
        scenario
    }

    /// People are only carried, as a text of their own.
    fn staff(&mut self, scenario: &mut Scenario) {
        let Some(found) = self.find("staff") else { return };
        self.known.push("staff".to_owned());
        scenario.staff = if matches!(found, Json::Fields(_)) { found.write() } else { String::new() };
        if scenario.staff.is_empty() || scenario.staff.len() > MAX_STAFF_TEXT {
            scenario.staff.clear();
            self.not_usable("staff".to_owned());
        }
    }

    fn find(&self, path: &str) -> Option<&'a Json> {
        self.root.at(path)
    }

    /// The value at a path, noted as known; its absence is a notice.
    fn take(&mut self, path: &str) -> Option<&'a Json> {
        self.known.push(path.to_owned());
        let found = self.find(path);
        if found.is_none() {
            self.notices.push(Notice::Missing { path: path.to_owned() });
        }
        found
    }

    fn not_usable(&mut self, path: String) {
        self.notices.push(Notice::NotUsable { path });
    }

    fn lengths(&mut self, scenario: &mut Scenario) {
        scenario.layers = vec![Layer::default(); self.length("layers", 1, MAX_LAYERS)];
        scenario.tiers = vec![Tier::default(); self.length("tiers", 1, MAX_TIERS)];
        scenario.team.groups = vec![Group::default(); self.length("team.groups", 1, MAX_GROUPS)];
        scenario.team.rows = vec![DutyRow::default(); self.length("team.rows", 0, MAX_DUTY_ROWS)];
        scenario.sites = vec![Site::default(); self.length("sites", 0, MAX_SITES)];
    }

    fn length(&mut self, path: &str, least: usize, most: usize) -> usize {
        let found = self.find(path).and_then(Json::list).map_or(0, <[Json]>::len);
        if found > most {
            self.notices.push(Notice::TooMany { path: path.to_owned(), found, kept: most });
        } else if found < least {
            self.notices.push(Notice::Missing { path: path.to_owned() });
        }
        found.clamp(least, most)
    }

    fn numbers(&mut self, scenario: &mut Scenario) {
        for row in NUMBERS {
            for at in places(row.id, |at| (row.get)(scenario, at).is_some()) {
                let path = path(row.id, at);
                match self.take(&path).map(Json::number) {
                    Some(Some(from)) => {
                        let to = row.within(from);
                        if to.total_cmp(&from).is_ne() {
                            self.notices.push(Notice::Clamped { path, from, to });
                        }
                        (row.set)(scenario, at, to);
                    }
                    Some(None) => self.not_usable(path),
                    None => {}
                }
            }
        }
    }

    fn choices(&mut self, scenario: &mut Scenario) {
        for row in CHOICES {
            for at in places(row.id, |at| (row.get)(scenario, at).is_some()) {
                let path = path(row.id, at);
                let Some(found) = self.take(&path) else { continue };
                match found.text().and_then(|name| row.values.iter().position(|value| *value == name)) {
                    Some(position) => (row.set)(scenario, at, position),
                    None => self.not_usable(path),
                }
            }
        }
    }

    fn flags(&mut self, scenario: &mut Scenario) {
        for row in FLAGS {
            for at in places(row.id, |at| (row.get)(scenario, at).is_some()) {
                let path = path(row.id, at);
                match self.take(&path).map(Json::flag) {
                    Some(Some(value)) => (row.set)(scenario, at, value),
                    Some(None) => self.not_usable(path),
                    None => {}
                }
            }
        }
    }

    fn names(&mut self, scenario: &mut Scenario) {
        for row in NAMES {
            for at in places(row.id, |at| (row.get)(scenario, at).is_some()) {
                let path = path(row.id, at);
                match self.take(&path).map(Json::text) {
                    Some(Some(name)) => (row.set)(scenario, at, clean_name(name)),
                    Some(None) => self.not_usable(path),
                    None => {}
                }
            }
        }
    }

    /// Leaves that no row knows. The items beyond a list's limit have their own notice.
    fn unknown(&mut self, value: &Json, path: String) {
        if self.known.contains(&path) || self.notices.len() > MAX_NOTICES {
            return;
        }
        let join = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        match value {
            Json::Fields(fields) => fields.iter().for_each(|(key, value)| self.unknown(value, join(key))),
            Json::List(items) => {
                let most = match path.as_str() {
                    "layers" => MAX_LAYERS,
                    "tiers" => MAX_TIERS,
                    "team.groups" => MAX_GROUPS,
                    "team.rows" => MAX_DUTY_ROWS,
                    "sites" => MAX_SITES,
                    _ => MAX_RANGES, // No list is longer.
                };
                for (position, value) in items.iter().enumerate().take(most) {
                    self.unknown(value, join(&position.to_string()));
                }
            }
            _ => self.notices.push(Notice::Unknown { path }),
        }
    }
}

/// Every place that a row has in a scenario.
pub fn places(id: &str, exists: impl Fn(At) -> bool) -> Vec<At> {
    let last_is_part = id.ends_with('*');
    let has_item = id.trim_end_matches('*').contains('*');
    let mut found = Vec::new();
    for item in 0..if has_item { usize::MAX } else { 1 } {
        if !exists(At { item, part: 0 }) {
            break;
        }
        let parts = if last_is_part { usize::MAX } else { 1 };
        found.extend((0..parts).map(|part| At { item, part }).take_while(|&at| exists(at)));
    }
    found
}
