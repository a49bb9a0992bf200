//! Share.

/// Words of this part.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct ShareWords {
    pub title: &'static str,
}

/// English.
pub const EN: ShareWords = ShareWords { title: "Share" };

/// Spanish.
pub const ES: ShareWords = ShareWords { title: "Share" };
