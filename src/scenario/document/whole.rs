//! A document with its seal.

use super::{Document, Notice, OpenError, open};
use crate::scenario::stored::seal_of;

/// The document in a text whose seal, where it has one, is whole.
///
/// # Errors
/// As [`open`], and where the text is not as it was written.
pub fn open_whole(text: &str) -> Result<(Document, Vec<Notice>), OpenError> {
    match (seal_of(text), open(text)) {
        // Why it is no document says more.
        (_, Err(error)) if !matches!(error, OpenError::Newer { .. }) => Err(error),
        (Some(seal), _) if !seal.is_whole => Err(OpenError::Damaged),
        // A seal of which a part is gone.
        (None, _) if names_version(text) => Err(OpenError::Damaged),
        (_, opened) => opened,
    }
}

/// Whether a text tells a version as a seal does.
fn names_version(text: &str) -> bool {
    let name = b",\"rev\":\"";
    text.as_bytes().windows(name.len()).any(|part| part == name)
}
