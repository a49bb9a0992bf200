//! Everything of the program that can be found, by its words in both languages. Made once.

use super::fields::{self, Row};
use super::fold::{NONE, Query, Rank, fold, joined, rank};
use super::things::{self, Explained, Place};
use crate::i18n::Language;
use crate::i18n::words::palette::{LITTLE, SYNONYMS};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How much nearer something is whose whole name was typed, and whose name begins so.
const WHOLE: i32 = 60;
const BEGUN: i32 = 5;

/// Where a word stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// In the name in this language.
    Name(Language),
    /// In another name of it.
    Also,
    /// In what is said of it.
    Hint,
}

/// The words by which something is found.
pub(super) struct Names {
    /// Positions in the vocabulary.
    words: Vec<(usize, Class)>,
    /// The name, in English and Spanish.
    labels: [String; 2],
}

/// Every word of the program's names, once: how well it answers what was typed is found out once, too.
#[derive(Default)]
pub(super) struct Vocabulary {
    words: Vec<String>,
    places: BTreeMap<String, usize>,
    /// Names of one thing, as their words.
    groups: Vec<Vec<Vec<String>>>,
}

/// All of it.
pub(super) struct Index {
    vocabulary: Vocabulary,
    pub(super) actions: Vec<Names>,
    pub(super) files: Vec<Names>,
    pub(super) pages: Vec<Place>,
    pub(super) rows: Vec<Row>,
    /// Severities, days, levels.
    pub(super) heads: [Vec<Names>; 3],
    /// In English and Spanish.
    terms: [Vec<Explained>; 2],
}

/// The index.
pub(super) static INDEX: LazyLock<Index> = LazyLock::new(Index::new);

impl Index {
    fn new() -> Self {
        let groups = SYNONYMS.iter().map(|group| group.iter().map(|name| fold(name)).collect()).collect();
        let mut vocabulary = Vocabulary { groups, ..Vocabulary::default() };
        let it = &mut vocabulary;
        Self {
            actions: things::actions(it),
            files: things::files(it),
            pages: things::pages(it),
            rows: fields::rows(it),
            heads: fields::heads(it),
            terms: [Language::En, Language::Es].map(|language| things::terms(it, language)),
            vocabulary,
        }
    }

    /// The terms as they are told in a language.
    pub(super) fn terms_in(&self, language: Language) -> &[Explained] {
        &self.terms[language as usize]
    }

    /// How well each word of the program answers each that was typed.
    pub(super) fn rank(&self, query: &Query) -> Vec<Vec<Rank>> {
        let of = |typed: &String| self.vocabulary.words.iter().map(|word| rank(typed, word)).collect();
        query.words.iter().map(of).collect()
    }
}

impl Vocabulary {
    fn place(&mut self, word: &str) -> usize {
        if let Some(&place) = self.places.get(word) {
            return place;
        }
        let place = self.words.len();
        self.words.push(word.to_owned());
        self.places.insert(word.to_owned(), place);
        place
    }

    /// Names in English and Spanish, other names, and what is said of it.
    pub(super) fn names(&mut self, labels: [&str; 2], also: &str, hints: &[&str]) -> Names {
        let folded = labels.map(fold);
        let mut words = Vec::new();
        for (label, language) in folded.iter().zip([Language::En, Language::Es]) {
            words.extend(label.iter().map(|word| (self.place(word), Class::Name(language))));
        }
        let mut others = fold(also);
        for group in &self.groups {
            let is_in = |name: &Vec<String>| folded.iter().any(|label| holds(label, name));
            if group.iter().any(is_in) {
                others.extend(group.iter().flatten().cloned());
            }
        }
        let told = hints.iter().flat_map(|hint| fold(hint)).map(|word| (word, Class::Hint));
        let others = others.into_iter().map(|word| (word, Class::Also)).chain(told);
        for (word, class) in others.collect::<Vec<_>>() {
            let place = self.place(&word);
            if !LITTLE.contains(&word.as_str()) && words.iter().all(|&(known, _)| known != place) {
                words.push((place, class));
            }
        }
        Names { words, labels: labels.map(joined) }
    }
}

/// Whether some words stand in a text one after another.
fn holds(text: &[String], words: &[String]) -> bool {
    text.windows(words.len().max(1)).any(|part| part == words)
}

impl Names {
    /// How well it answers a word that was typed, of which these are the ranks of the vocabulary.
    pub(super) fn rank(&self, ranks: &[Rank], language: Language) -> Rank {
        let of = |&(place, class): &(usize, Class)| {
            let rank = ranks.get(place).copied().unwrap_or(NONE);
            match class {
                _ if rank == NONE => NONE,
                Class::Name(own) => rank + Rank::from(own != language),
                Class::Also => rank + 4,
                // What is said of it counts by whole words and their beginnings.
                Class::Hint if rank < 10 => rank + 10,
                Class::Hint => NONE,
            }
        };
        self.words.iter().map(of).min().unwrap_or(NONE)
    }

    /// How far it is from all that was typed; `None` where a word is not found.
    pub(super) fn score(&self, query: &Query, ranks: &[Vec<Rank>]) -> Option<i32> {
        let of = |ranks: &Vec<Rank>| Some(self.rank(ranks, query.language)).filter(|&rank| rank != NONE);
        let sum = ranks.iter().map(|ranks| of(ranks).map(i32::from)).sum::<Option<i32>>()?;
        Some(sum - self.nearness(query, &[]))
    }

    /// How much nearer it is because its name was typed as a whole, or is begun: behind names that stand before it.
    pub(super) fn nearness(&self, query: &Query, before: &[&str]) -> i32 {
        let behind = before
            .iter()
            .try_fold(query.joined.as_str(), |rest, name| Some(rest.strip_prefix(name)?.trim_start()));
        let near = |typed: &str| {
            let of = |label: &String| match label.strip_prefix(typed) {
                Some("") => WHOLE,
                Some(_) if !typed.is_empty() => BEGUN,
                _ => 0,
            };
            self.labels.iter().map(of).max().unwrap_or(0)
        };
        near(&query.joined).max(behind.map_or(0, near))
    }
}
