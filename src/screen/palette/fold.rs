//! What was typed, and how well a word answers it: accents, case and one wrong letter do not matter.

use crate::i18n::Language;
use crate::i18n::words::palette::LITTLE;
use crate::scenario::shelf::fold as plain;

/// Letters of a search that are read.
pub(super) const MAX_LETTERS: usize = 100;
/// Words of a search that are read.
const MAX_WORDS: usize = 8;
/// From so many letters on a word may have one wrong.
const LONG: usize = 5;
/// From so many letters on what is typed may stand inside a word.
const INSIDE: usize = 3;

/// How far a word is from what was typed: 0 is the word itself.
pub(super) type Rank = u16;
/// It is another word.
pub(super) const NONE: Rank = Rank::MAX;
const PREFIX: Rank = 2;
const INNER: Rank = 30;
const TYPO: Rank = 300;

/// The words of a text as they are compared: small letters and digits, without accents.
pub(super) fn fold(text: &str) -> Vec<String> {
    let small = plain(text);
    let parts = small.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The same in one text.
pub(super) fn joined(text: &str) -> String {
    fold(text).join(" ")
}

/// What was typed.
pub(super) struct Query {
    /// The words that must be found.
    pub(super) words: Vec<String>,
    /// All that was typed.
    pub(super) joined: String,
    /// The language of the screen.
    pub(super) language: Language,
}

impl Query {
    pub(super) fn new(typed: &str, language: Language) -> Self {
        let start: String = typed.chars().take(MAX_LETTERS).collect();
        let all = fold(&start);
        let joined = all.join(" ");
        let mut words: Vec<String> =
            all.iter().filter(|word| !LITTLE.contains(&word.as_str())).cloned().collect();
        if words.is_empty() {
            words = all;
        }
        words.truncate(MAX_WORDS);
        Self { words, joined, language }
    }
}

/// How well a word of the program answers one that was typed.
pub(super) fn rank(typed: &str, word: &str) -> Rank {
    if word.starts_with(typed) {
        return if word.len() == typed.len() { 0 } else { PREFIX };
    }
    if typed.len() >= INSIDE && word.contains(typed) {
        return INNER;
    }
    if typed.len() >= LONG && starts_nearly(typed.as_bytes(), word.as_bytes()) { TYPO } else { NONE }
}

/// Whether a word begins with what was typed but for one letter that is wrong, missing, too many, or swapped with the
/// next: at most one edit of F. J. Damerau, Communications of the ACM 7 (1964).
fn starts_nearly(typed: &[u8], word: &[u8]) -> bool {
    let Some(at) = (0..typed.len()).find(|&at| word.get(at) != Some(&typed[at])) else { return true };
    let (typed, word) = (&typed[at..], &word[at..]);
    let swapped = typed.len() > 1
        && word.len() > 1
        && (typed[0], typed[1]) == (word[1], word[0])
        && word[2..].starts_with(&typed[2..]);
    let missing = word.get(1..).is_some_and(|rest| rest.starts_with(typed));
    let wrong = word.get(1..).is_some_and(|rest| rest.starts_with(&typed[1..]));
    let extra = word.starts_with(&typed[1..]);
    swapped || missing || wrong || extra
}
