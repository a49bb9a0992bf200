//! Several scenarios in one file.
//!
//! `{"app":"relevo","bundle":1,"scenarios":[document,…]}`, and where they are asked for `"snapshots"`, each with the id
//! `of` its scenario, `name`, `time` and `document`, and `"unreadable"`, texts that are no documents.
//! The file that is offered after a breakdown, all keys and their texts as they stood, is read as well.

use super::retold::{Names, exported};
use super::snapshots::{self, Snapshot};
use crate::scenario::document::{Document, MAX_TEXT, Notice, OpenError, clean_name, open};
use crate::scenario::json::{self, Fault, Json};
use crate::scenario::stored::{QUARANTINE, SCENARIO, SNAPSHOTS};

/// Most bytes of a file that is read.
pub const MAX_FILE: usize = 64 << 20;
/// Most scenarios that are taken out of a file.
pub const MAX_BUNDLED: usize = 2_000;
/// Most snapshots that are: two hundred scenarios with all that each may have. Each takes as long as a scenario.
pub const MAX_BUNDLED_SNAPSHOTS: usize = 200 * super::snapshots::MAX_SNAPSHOTS;

/// What goes into a file. Texts are [exported](super::retold::exported) documents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// The documents.
    pub scenarios: Vec<String>,
    /// Snapshots of them.
    pub snapshots: Vec<BundledSnapshot>,
    /// Texts that do not open.
    pub unreadable: Vec<String>,
}

/// A snapshot in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct BundledSnapshot {
    /// Id of its scenario.
    pub of: String,
    /// As the user calls it.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub time: f64,
    /// The document.
    pub document: String,
}

impl Bundle {
    /// The text of the file.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = r#"{"app":"relevo","bundle":1,"scenarios":["#.to_owned();
        text.push_str(&self.scenarios.join(","));
        text.push(']');
        if !self.snapshots.is_empty() {
            let quoted = |text: &str| Json::from(text).write();
            let one = |it: &BundledSnapshot| {
                let (of, name, time) = (quoted(&it.of), quoted(&it.name), Json::Number(it.time).write());
                format!(r#"{{"of":{of},"name":{name},"time":{time},"document":{}}}"#, it.document)
            };
            text.push_str(r#","snapshots":["#);
            text.push_str(&self.snapshots.iter().map(one).collect::<Vec<_>>().join(","));
            text.push(']');
        }
        if !self.unreadable.is_empty() {
            let texts = self.unreadable.iter().map(|text| text.as_str().into()).collect();
            text.push_str(r#","unreadable":"#);
            text.push_str(&Json::List(texts).write());
        }
        text.push('}');
        text
    }
}

/// A document that a file brings, and what had to be changed to open it; or what it is called and why it does not open.
pub type Brought = Result<(Document, Vec<Notice>), (String, OpenError)>;

/// What a file brings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The scenarios.
    pub scenarios: Vec<Brought>,
    /// Snapshots that open.
    pub snapshots: Vec<BundledSnapshot>,
    /// Texts that did not open where they came from, either.
    pub unreadable: Vec<String>,
    /// Scenarios beyond [`MAX_BUNDLED`].
    pub beyond: usize,
}

/// What a file brings, one document or many.
///
/// # Errors
/// When it is neither.
pub fn opened(file: &[u8]) -> Result<Opened, OpenError> {
    if file.len() > MAX_FILE {
        return Err(OpenError::TooLarge);
    }
    let text = std::str::from_utf8(file).map_err(|fault| {
        let read = std::str::from_utf8(&file[..fault.valid_up_to()]).unwrap_or_default();
        let line = read.rsplit('\n').next().unwrap_or_default();
        OpenError::NotJson { line: read.matches('\n').count() + 1, column: line.chars().count() + 1 }
    })?;
    let text = text.trim_start_matches('\u{feff}');
    // One document is far more frequent, and is then read only once.
    let start = text.get(..200).unwrap_or(text);
    let is_keys = start.contains("\"relevo:");
    if !is_keys && !start.contains("\"bundle\"") && text.len() <= MAX_TEXT {
        return open(text).map(|opened| Opened { scenarios: vec![Ok(opened)], ..Opened::default() });
    }
    let json = json::read(text).map_err(|Fault { line, column }| OpenError::NotJson { line, column })?;
    if let Json::Fields(fields) = &json
        && is_keys
    {
        return Ok(salvaged(fields));
    }
    if json.at("bundle").is_none() {
        return open(text).map(|opened| Opened { scenarios: vec![Ok(opened)], ..Opened::default() });
    }
    let version = json.at("bundle").and_then(Json::number).unwrap_or(0.0);
    let scenarios = json.at("scenarios").and_then(Json::list).ok_or(OpenError::NotRelevo)?;
    if json.at("app").and_then(Json::text) != Some("relevo") {
        return Err(OpenError::NotRelevo);
    }
    if version > 1.0 {
        return Err(OpenError::Newer { schema: 2 });
    }
    let list = |key: &str| json.at(key).and_then(Json::list).unwrap_or_default();
    Ok(Opened {
        scenarios: scenarios.iter().take(MAX_BUNDLED).map(document).collect(),
        snapshots: list("snapshots").iter().take(MAX_BUNDLED_SNAPSHOTS).filter_map(snapshot).collect(),
        unreadable: list("unreadable")
            .iter()
            .filter_map(|text| Some(text.text()?.to_owned()).filter(|text| text.len() <= MAX_TEXT))
            .take(MAX_BUNDLED)
            .collect(),
        beyond: scenarios.len().saturating_sub(MAX_BUNDLED),
    })
}

/// What stands in the file that is offered after a breakdown: all keys and their texts.
fn salvaged(fields: &[(String, Json)]) -> Opened {
    let mut opened = Opened::default();
    for (key, text) in fields {
        let Some(text) = text.text() else { continue };
        if key.starts_with(SCENARIO) {
            match super::read(text) {
                _ if opened.scenarios.len() == MAX_BUNDLED => opened.beyond += 1,
                Ok(brought) => opened.scenarios.push(Ok(brought)),
                Err(_) => opened.unreadable.push(text.to_owned()),
            }
        } else if let Some(id) = key.strip_prefix(SNAPSHOTS) {
            for Snapshot { name, time, text } in snapshots::read(text).unwrap_or_default() {
                match exported(&text, Names::Kept) {
                    Ok(document) if opened.snapshots.len() < MAX_BUNDLED_SNAPSHOTS => {
                        opened.snapshots.push(BundledSnapshot { of: id.to_owned(), name, time, document });
                    }
                    _ => opened.unreadable.push(text),
                }
            }
        } else if key.starts_with(QUARANTINE) {
            opened.unreadable.push(text.to_owned());
        }
    }
    opened
}

fn document(json: &Json) -> Brought {
    let name = || json.at("name").and_then(Json::text).map(clean_name).unwrap_or_default();
    open(&json.write()).map_err(|error| (name(), error))
}

fn snapshot(json: &Json) -> Option<BundledSnapshot> {
    let text = |key: &str| Some(json.at(key)?.text()?.to_owned());
    let (document, _) = open(&json.at("document")?.write()).ok()?;
    Some(BundledSnapshot {
        of: text("of")?,
        name: clean_name(&text("name")?),
        time: json.at("time")?.number()?,
        document: document.save(),
    })
}
