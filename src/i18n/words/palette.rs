//! Palette.

/// Words of this part.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct PaletteWords {
    pub title: &'static str,
}

/// English.
pub const EN: PaletteWords = PaletteWords { title: "Palette" };

/// Spanish.
pub const ES: PaletteWords = PaletteWords { title: "Palette" };
