//! How documents stand in the browser's storage: under which keys, and sealed, so that a text that was cut, mixed or
//! changed by chance is found out, and that two windows that write the same scenario notice each other.
//!
//! A sealed document is still JSON, with three more fields at its end: `rev`, this version's own name; `base`, that of
//! the version it was made from; `sum`, a checksum of all before it. A document without a seal, as a file is, opens
//! too. What rests may be [packed](super::pack): the name of the version then stands before it.

/// The user's settings.
pub const PREFS: &str = "relevo:prefs";
/// Which scenario was open last.
pub const INDEX: &str = "relevo:index";
/// Before the id of each scenario.
pub const SCENARIO: &str = "relevo:scenario:";
/// Before the id of the scenario whose version before the last it is.
pub const PREVIOUS: &str = "relevo:previous:";
/// Before the id of the scenario whose named snapshots it holds.
pub const SNAPSHOTS: &str = "relevo:snapshots:";
/// Before the id of a scenario that was deleted.
pub const TRASH: &str = "relevo:trash:";
/// Before the id of each text that could not be opened.
pub const QUARANTINE: &str = "relevo:quarantine:";
/// What changes are measured against.
pub const BASELINE: &str = "relevo:baseline";
/// The client whose scenarios alone are shown, while somebody else looks on.
pub const DEMO: &str = "relevo:demo";
/// Before every key; by itself it stands for all of them.
pub const ALL: &str = "relevo:";

/// Before a document that is [packed](super::pack).
pub const PACKED: &str = "z1:";

/// Before the checksum, which is the last field.
const SUM: &str = ",\"sum\":";
/// Before the version's name.
const REV: &str = ",\"rev\":";
/// Before the name of the version it was made from.
const BASE: &str = ",\"base\":";

/// What a seal tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// This version's name.
    pub rev: String,
    /// The name of the version that it was made from; empty for the first.
    pub base: String,
    /// Whether the text is as it was sealed.
    pub is_whole: bool,
}

/// The text of a document, sealed. `rev` and `base` are made of letters, digits and hyphens.
///
/// ```
/// use relevo::scenario::stored::{seal, seal_of};
/// let text = seal(r#"{"app":"relevo"}"#, "b", "a");
/// assert!(seal_of(&text).is_some_and(|seal| seal.is_whole && seal.rev == "b" && seal.base == "a"));
/// assert!(seal_of(&text.replace("relevo", "Relevo")).is_some_and(|seal| !seal.is_whole));
/// ```
#[must_use]
pub fn seal(document: &str, rev: &str, base: &str) -> String {
    let open = document.trim_end().strip_suffix('}').unwrap_or(document);
    let mut text = [open, REV, "\"", rev, "\"", BASE, "\"", base, "\""].concat();
    let sum = sum(text.as_bytes());
    text.extend([SUM, "\"", &sum, "\"}"]);
    text
}

/// The seal of a text; `None` where it has none.
#[must_use]
pub fn seal_of(text: &str) -> Option<Seal> {
    let (before, sum_then, rev, base) = parts(text)?;
    let is_whole = sum(before.as_bytes()) == sum_then;
    Some(Seal { rev: rev.to_owned(), base: base.to_owned(), is_whole })
}

/// The name of the version in a text, sealed or packed; `None` where it has none.
///
/// ```
/// use relevo::scenario::stored::{rev_of, seal};
/// assert_eq!(rev_of(&seal(r#"{"app":"relevo"}"#, "b-7", "a")), Some("b-7"));
/// assert_eq!((rev_of("z1:b-7:㐀"), rev_of("z1::㐀"), rev_of("{}")), (Some("b-7"), None, None));
/// ```
#[must_use]
pub fn rev_of(text: &str) -> Option<&str> {
    let rev = match text.strip_prefix(PACKED) {
        Some(packed) => packed.split_once(':')?.0,
        None => parts(text)?.2,
    };
    let is_name = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-';
    (!rev.is_empty() && rev.bytes().all(is_name)).then_some(rev)
}

/// What the sum is of, the sum, the version's name, and that of the version it was made from. Read from the end, letter
/// by letter: to look for whole words costs the page more than this.
fn parts(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, sum) = text.strip_suffix("\"}")?.rsplit_once('"')?;
    let before = before.strip_suffix(SUM)?;
    let (rest, base) = before.strip_suffix('"')?.rsplit_once('"')?;
    let (rest, rev) = rest.strip_suffix(BASE)?.strip_suffix('"')?.rsplit_once('"')?;
    Some((before, sum, rev, base)).filter(|_| rest.ends_with(REV))
}

/// The checksum of a text, in 16 hexadecimal digits: FNV-1a of 64 bits.
///
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, draft-eastlake-fnv (2012 and later).
///
/// ```
/// // Published test vectors.
/// assert_eq!(relevo::scenario::stored::sum(b""), "cbf29ce484222325");
/// assert_eq!(relevo::scenario::stored::sum(b"foobar"), "85944171f73967e8");
/// ```
#[must_use]
pub fn sum(text: &[u8]) -> String {
    format!("{:016x}", sum_of(text))
}

/// The same as a number.
#[must_use]
pub(super) fn sum_of(text: &[u8]) -> u64 {
    let step = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    text.iter().fold(0xcbf2_9ce4_8422_2325, step)
}
