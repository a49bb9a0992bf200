//! The command palette: what is done by it, and how its finds are told.

mod en;
mod es;
mod glossary;
mod synonyms;

pub use en::EN;
pub use es::ES;
pub use glossary::{GLOSSARY, Term};
pub use synonyms::{ACTIONS_ALSO, LITTLE, PAGES_ALSO, SYNONYMS};

/// Words of this part.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct PaletteWords {
    pub list: &'static str,
    /// How many are shown, how many there are.
    pub found: fn(usize, usize) -> String,
    /// What was looked for.
    pub none: fn(&str) -> String,
    pub none_hint: &'static str,
    /// Action, page, field, scenario, term.
    pub kinds: [&'static str; 5],
    /// The day.
    pub saved: fn(&str) -> String,
    /// In the order of the program's list of actions.
    pub actions: [&'static str; 19],
    /// What is in the file, its ending.
    pub download: fn(&str, &str) -> String,
    /// What is in each file, by its name.
    pub files: &'static [(&'static str, &'static str)],
    /// The field that decides whether another one counts.
    pub decided_by: fn(&str) -> String,
    pub sheet: &'static str,
    pub sheet_heads: [&'static str; 2],
    /// Keys, what they do.
    pub shortcuts: [(&'static str, &'static str); 11],
    pub single_keys: &'static str,
    pub single_keys_on: &'static str,
    pub single_keys_off: &'static str,
}
