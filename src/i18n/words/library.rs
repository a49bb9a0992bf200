//! Library.

/// Words of this part.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct LibraryWords {
    pub title: &'static str,
}

/// English.
pub const EN: LibraryWords = LibraryWords { title: "Library" };

/// Spanish.
pub const ES: LibraryWords = LibraryWords { title: "Library" };
