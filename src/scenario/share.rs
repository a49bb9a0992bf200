//! A scenario as a link, and back: what stands behind `?` in the address, `s=1~<payload>`.
//!
//! The payload is base64 for addresses, without `=`, of the lowest 4 bytes of the [sum](super::stored::sum) of a JSON
//! text, the lowest first, and of the text deflated. The text is `{"n","c","b","p","d"}`: the name; the client, where
//! names are kept; the [base](bases); 1 where the names of people were left out; the [difference](difference) of the
//! scenario from the base. Bases never change, so that a link means for ever what it meant when it was made.
//!
//! What comes by a link is opened by [`document::open`](super::document::open), as a file is: it is bounded, clamped and
//! named there. Links are made and read in the worker alone.

mod bases;
mod difference;
mod letters;

use super::Scenario;
use super::deflate::{deflate, inflate};
use super::document::{Document, Notice, open};
use super::json::{self, Json};
use super::staff::{Staff, without_names};
use super::stored::sum_of;
use crate::i18n::words::share::ShareWords;
use bases::Bases;

/// The version of the links that are made.
pub const VERSION: usize = 1;
/// Longest text in which a link is looked for, in bytes.
pub const MAX_LINK_TEXT: usize = 16 << 10;
/// Longest JSON of a link, in bytes.
pub const MAX_LINK_JSON: usize = 256 << 10;
/// From so many characters on some programs cut a link.
pub const LONG: usize = 2_000;
/// Longer links are not made.
pub const TOO_LONG: usize = 8_000;
/// Bytes of the sum.
const SUM: usize = 4;

/// What becomes of the names of people and clients.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Names {
    /// They stay in the browser.
    #[default]
    LeftOut,
    /// They go along.
    Kept,
}

/// What came by a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// The document; it has no id.
    pub document: Document,
    /// What had to be changed to open it.
    pub notices: Vec<Notice>,
    /// Whether people came without their names.
    pub names_left_out: bool,
}

/// A link would be longer than [`TOO_LONG`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// How long it would be.
    pub characters: usize,
}

/// Why a text is no link that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// There is none in it.
    NoLink,
    /// More than [`MAX_LINK_TEXT`] bytes.
    TooLarge,
    /// Of another version.
    Version {
        /// Which.
        version: usize,
    },
    /// Cut or changed on its way, or made to harm.
    Broken,
}

impl LinkError {
    /// What is wrong and what to do.
    #[must_use]
    pub fn say(&self, words: &ShareWords) -> String {
        match self {
            Self::NoLink => words.no_link.to_owned(),
            Self::TooLarge => words.too_large.to_owned(),
            Self::Version { version } => (words.other_version)(*version, VERSION),
            Self::Broken => words.broken.to_owned(),
        }
    }
}

/// What stands behind `?` in the address of a scenario.
///
/// ```
/// use relevo::scenario::document::Document;
/// use relevo::scenario::share::{Names, link, open_link};
/// let mut document = Document::new("a1".into(), "Two more people".into(), 1.0, Default::default());
/// document.scenario.team.groups[0].headcount += 2;
/// let link = link(&document, Names::LeftOut).expect("it is short");
/// assert!(link.starts_with("s=1~") && link.len() < 120);
/// let linked = open_link(&format!("<https://example.org/#/answer?{link}>.")).expect("it was just made");
/// assert_eq!((linked.document.name, linked.document.scenario), (document.name, document.scenario));
/// ```
///
/// # Errors
/// When it would be too long: a file carries any scenario.
pub fn link(document: &Document, names: Names) -> Result<String, TooLong> {
    let text = differences(document, names).write();
    let mut bytes = sum_of(text.as_bytes()).to_le_bytes()[..SUM].to_vec();
    bytes.extend(deflate(text.as_bytes()));
    let link = format!("s={VERSION}~{}", letters::write(&bytes));
    let is_short = link.len() <= TOO_LONG && text.len() <= MAX_LINK_JSON;
    if is_short { Ok(link) } else { Err(TooLong { characters: link.len() }) }
}

/// What a link says.
fn differences(document: &Document, names: Names) -> Json {
    // Of what the document says of itself the id and the time stay here.
    let saved = json::read(&document.save()).unwrap_or(Json::Null);
    let mut scenario = saved.at("scenario").cloned().unwrap_or(Json::Null);
    let staff = match names {
        Names::LeftOut => without_names(&document.scenario.staff),
        Names::Kept => document.scenario.staff.clone(),
    };
    let staff = json::read(&Staff::read(&staff).0.write()).ok();
    if let Json::Fields(fields) = &mut scenario {
        fields.retain(|(name, _)| name != "staff");
    }
    let (base, mut change) = Bases::read().nearest(&scenario);
    let mut said = Json::Null;
    said.put("n", document.name.as_str().into());
    if names == Names::Kept && !document.client.is_empty() {
        said.put("c", document.client.as_str().into());
    }
    said.put("b", base.as_str().into());
    if let Some(staff) = staff {
        if names == Names::LeftOut {
            said.put("p", Json::Number(1.0));
        }
        change.put("staff", staff);
    }
    said.put("d", change);
    said
}

/// The document that a link in a text carries. The text may have more around the link, and white space and line breaks in
/// it, and `~` and `=` of the link may stand there as `%7E` and `%3D`.
///
/// # Errors
/// When there is no link, or it cannot be opened.
pub fn open_link(text: &str) -> Result<Linked, LinkError> {
    if text.len() > MAX_LINK_TEXT {
        return Err(LinkError::TooLarge);
    }
    let (version, payload) = letters::find(text).ok_or(LinkError::NoLink)?;
    if version != VERSION {
        return Err(LinkError::Version { version });
    }
    let said = said(&letters::read(&payload)).ok_or(LinkError::Broken)?;
    let text_at = |name: &str| said.at(name).and_then(Json::text).unwrap_or_default();
    let base = Bases::read().named(text_at("b")).ok_or(LinkError::Broken)?;
    let mut scenario = difference::put(&base, said.at("d").unwrap_or(&Json::Null));
    if let Some(staff) = scenario.at("staff") {
        // As this version writes it: bounded, and names cleaned.
        let staff = Staff::read(&staff.write()).0.write();
        scenario.put("staff", json::read(&staff).unwrap_or(Json::Null));
    }
    let document = Document::new(String::new(), text_at("n").to_owned(), 0.0, Scenario::default());
    let document = Document { client: text_at("c").to_owned(), ..document };
    let mut saved = json::read(&document.save()).unwrap_or(Json::Null);
    saved.put("schema", Json::Number(bases::SCHEMA));
    saved.put("scenario", scenario);
    let (document, notices) = open(&saved.write()).map_err(|_| LinkError::Broken)?;
    Ok(Linked { document, notices, names_left_out: said.at("p").is_some() })
}

/// What the bytes of a link say; what stands behind them is not looked at.
fn said(bytes: &[u8]) -> Option<Json> {
    let (sum, deflated) = bytes.split_at_checked(SUM)?;
    let (text, _) = inflate(deflated, MAX_LINK_JSON)?;
    let is_same = sum_of(&text).to_le_bytes()[..SUM] == *sum;
    let text = String::from_utf8(text).ok().filter(|_| is_same)?;
    json::read(&text).ok().filter(|said| matches!(said, Json::Fields(_)))
}
