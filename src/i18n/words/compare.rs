//! Compare.

/// Words of this part.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct CompareWords {
    pub title: &'static str,
}

/// English.
pub const EN: CompareWords = CompareWords { title: "Compare" };

/// Spanish.
pub const ES: CompareWords = CompareWords { title: "Compare" };
