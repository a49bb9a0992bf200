//! Documents with another head: name, client, id. Over the bare tree, so that nothing else of a document changes, not
//! even what this version does not know.

use crate::scenario::document::{Document, Notice, OpenError, open_known, open_whole};
use crate::scenario::json::{self, Json};
use crate::scenario::pack::plain;
pub use crate::scenario::share::Names;
use crate::scenario::staff::without_names;
use crate::scenario::stored::{rev_of, seal};

/// What a document is to be called from now on; what is `None` stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct Head<'a> {
    /// Its id.
    pub id: Option<&'a str>,
    /// Its name.
    pub name: Option<&'a str>,
    /// Its client.
    pub client: Option<&'a str>,
    /// When it is saved, in milliseconds since 1970.
    pub saved: Option<f64>,
}

/// The document in a text of the storage, without seal and with another head; `None` where it is none.
#[must_use]
pub fn headed(text: &str, head: Head) -> Option<String> {
    let mut json = tree(text)?;
    let Json::Fields(fields) = &mut json else { return None };
    fields.retain(|(name, _)| !["rev", "base", "sum"].contains(&name.as_str()));
    let mut put = |name: &str, value: Json| {
        if let Some((_, known)) = fields.iter_mut().rev().find(|(known, _)| known == name) {
            *known = value;
        } else {
            // Before the scenario, where it is seen.
            let place = fields.iter().position(|(known, _)| known == "scenario").unwrap_or(fields.len());
            fields.insert(place, (name.to_owned(), value));
        }
    };
    for (name, text) in [("id", head.id), ("name", head.name), ("client", head.client)] {
        if let Some(text) = text {
            put(name, text.into());
        }
    }
    if let Some(saved) = head.saved {
        put("saved", Json::Number(saved));
    }
    Some(json.write())
}

/// The same, sealed as a version that follows the one in the text.
#[must_use]
pub fn resealed(text: &str, head: Head, rev: &str) -> Option<String> {
    let plain = plain(text)?;
    Some(seal(&headed(&plain, head)?, rev, rev_of(&plain).unwrap_or_default()))
}

/// The tree of a document in a text of the storage.
fn tree(text: &str) -> Option<Json> {
    let text = plain(text)?;
    let json = json::read(text.trim_start_matches('\u{feff}')).ok()?;
    json.at("scenario").is_some().then_some(json)
}

/// The text of a file of the document in a text of the storage: the same bytes each time, and again after the file was
/// opened. One of a later schema goes as it is, but for its seal.
///
/// # Errors
/// When the text is no document.
pub fn exported(text: &str, names: Names) -> Result<String, OpenError> {
    let plain = plain(text).ok_or(OpenError::Empty)?;
    match open_whole(&plain) {
        Ok((document, _)) => Ok(written(document, names)),
        // Whose names stand where in it only the later version knows.
        Err(OpenError::Newer { .. }) if names == Names::Kept => {
            headed(&plain, Head::default()).ok_or(OpenError::NotRelevo)
        }
        Err(error) => Err(error),
    }
}

/// The text of a file of a document.
#[must_use]
pub fn written(mut document: Document, names: Names) -> String {
    if names == Names::LeftOut && !document.scenario.staff.is_empty() {
        document.scenario.staff = without_names(&document.scenario.staff);
    }
    document.save()
}

/// The document in a text of the storage, even where its seal is broken or a later version wrote it: what can be read of
/// it.
///
/// # Errors
/// When nothing can be read.
pub fn salvaged(text: &str) -> Result<(Document, Vec<Notice>), OpenError> {
    open_known(&plain(text).ok_or(OpenError::NotJson { line: 1, column: 1 })?)
}
