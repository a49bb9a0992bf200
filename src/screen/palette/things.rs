//! Actions, pages, files and terms.

use super::index::{Names, Vocabulary};
use crate::i18n::Language;
use crate::i18n::words::palette::{ACTIONS_ALSO, GLOSSARY, PAGES_ALSO};
use crate::report::Shown;
use crate::screen::{Clerk, FileKind, Part, Side, View};

/// What each action does, in the order of the actions' words.
const ACTIONS: [&str; 19] = [
    "undo:",
    "redo:",
    "shelf:new/blank",
    "shelf:export/",
    "shelf:export-all",
    "share:copy",
    "compare:pin",
    "print:",
    "plan:best",
    "plan:today",
    "pref:language",
    "pref:theme-dark",
    "pref:theme-light",
    "pref:theme-auto",
    "hide:price",
    "hide:price",
    "pref:keys",
    "pref:keys",
    "palette:?",
];

/// Positions of those that bring back what the ones before them take away.
const SHOW_PRICE: usize = 15;
const KEYS_ON: usize = 17;

/// The pages, in the order of the tabs' words.
const ROUTES: [&str; 10] =
    ["answer", "coverage", "models", "backups", "risk", "import", "method", "library", "compare", "share"];
/// Positions of those that have parts.
const MODELS: usize = 2;
const BACKUPS: usize = 3;

/// Actions and pages that are listed before anything is typed: most are wanted more often than the rest.
pub(super) const USUAL_ACTIONS: [usize; 6] = [0, 1, 2, 5, 7, 18];
/// The same of pages.
pub(super) const USUAL_PAGES: [usize; 3] = [7, 8, 9];

/// A page, or a part of one.
pub(super) struct Place {
    pub(super) names: Names,
    pub(super) labels: [String; 2],
    pub(super) told: String,
}

/// A term.
pub(super) struct Explained {
    pub(super) names: Names,
    pub(super) name: String,
    pub(super) sentence: String,
}

const LANGUAGES: [Language; 2] = [Language::En, Language::Es];

pub(super) fn actions(vocabulary: &mut Vocabulary) -> Vec<Names> {
    let words = LANGUAGES.map(|language| language.results().palette.actions);
    (0..ACTIONS.len())
        .map(|at| vocabulary.names([words[0][at], words[1][at]], ACTIONS_ALSO[at], &[]))
        .collect()
}

/// What an action does; `None` where there is nothing to do.
pub(super) fn deed(action: usize, view: &View, clerk: &Clerk) -> Option<String> {
    let told = ACTIONS[action];
    // Of two that undo each other one can be done.
    let can = match told {
        "plan:best" => view.shown == Shown::Today,
        "plan:today" => view.shown == Shown::Recommended,
        "hide:price" => view.price_hidden == (action == SHOW_PRICE),
        "pref:keys" => view.keys_off == (action == KEYS_ON),
        "shelf:export/" => {
            let is_kept = clerk.shelf.entry(&clerk.current).is_some();
            return is_kept.then(|| [told, &clerk.current].concat());
        }
        _ => true,
    };
    can.then(|| told.to_owned())
}

pub(super) fn files(vocabulary: &mut Vocabulary) -> Vec<Names> {
    let labels = |kind: FileKind| LANGUAGES.map(|language| file_label(kind, kind.format().0, language));
    let of = |kind: FileKind| {
        let [english, spanish] = labels(kind);
        let also = if kind.is_picture() { "export png" } else { "export" };
        vocabulary.names([&english, &spanish], also, &[])
    };
    FileKind::ALL.into_iter().map(of).collect()
}

/// "Download the map, hour by hour (CSV)".
pub(super) fn file_label(kind: FileKind, ending: &str, language: Language) -> String {
    let words = &language.results().palette;
    let what =
        words.files.iter().find(|(name, _)| *name == kind.name()).map_or(kind.name(), |(_, what)| what);
    (words.download)(what, &ending.to_uppercase())
}

/// The files that a page offers: which, and whether as points.
pub(super) fn offered(html: &str) -> Vec<(usize, bool)> {
    let mut found = Vec::new();
    for rest in html.split("data-do=\"").skip(1) {
        let Some((verb, name)) = rest.split('"').next().and_then(|told| told.split_once(':')) else {
            continue;
        };
        let kind = FileKind::ALL.iter().position(|kind| kind.name() == name);
        if let Some(kind) = kind.filter(|_| matches!(verb, "file" | "png")) {
            found.push((kind, verb == "png"));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

pub(super) fn pages(vocabulary: &mut Vocabulary) -> Vec<Place> {
    let [english, spanish] = LANGUAGES;
    let tabs = LANGUAGES.map(|language| language.strings().shell.tabs);
    let mut places = Vec::new();
    let mut add = |labels: [String; 2], also: &str, told: String| {
        let names = vocabulary.names([&labels[0], &labels[1]], also, &[]);
        places.push(Place { names, labels, told });
    };
    for (at, route) in ROUTES.into_iter().enumerate() {
        let also = PAGES_ALSO[at];
        add([tabs[0][at], tabs[1][at]].map(str::to_owned), also, format!("route:{route}"));
    }
    let under = |tab: usize, parts: [&str; 2]| {
        [format!("{} · {}", tabs[0][tab], parts[0]), format!("{} · {}", tabs[1][tab], parts[1])]
    };
    let parts = [english.results().decision.parts, spanish.results().decision.parts];
    for (at, part) in Part::ALL.into_iter().enumerate() {
        let labels = under(MODELS, [parts[0][at], parts[1][at]]);
        add(labels, "", format!("route:models|part:{}", part.name()));
    }
    let sides = [english.results().staff.sides, spanish.results().staff.sides];
    for (at, side) in Side::ALL.into_iter().enumerate() {
        let labels = under(BACKUPS, [sides[0][at], sides[1][at]]);
        add(labels, "", format!("route:backups|side:{}", side.name()));
    }
    places
}

/// The terms as they are told in a language: those of the page of method, and the others.
pub(super) fn terms(vocabulary: &mut Vocabulary, language: Language) -> Vec<Explained> {
    let own = usize::from(language == Language::Es);
    let mut found = Vec::new();
    let html = crate::screen::method::text(language);
    for entry in html.split("<dt>").skip(1) {
        let Some((term, sentence)) = entry.split_once("</dt><dd>") else { continue };
        let Some((name, other)) = plain(term)
            .rsplit_once(" (")
            .map(|(name, other)| (name.to_owned(), other.trim_end_matches(')').to_owned()))
        else {
            continue;
        };
        let sentence = plain(sentence.split("</dd>").next().unwrap_or_default());
        let mut labels = [name.as_str(), other.as_str()];
        labels.rotate_left(own);
        let names = vocabulary.names(labels, "", &[&sentence]);
        found.push(Explained { names, name, sentence });
    }
    for term in &GLOSSARY {
        let names = vocabulary.names(term.names, "", &term.sentences);
        let (name, sentence) = (term.names[own].to_owned(), term.sentences[own].to_owned());
        found.push(Explained { names, name, sentence });
    }
    found
}

/// The text without its tags.
fn plain(html: &str) -> String {
    let mut parts = html.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once('>')).fold(first, |text, (_, rest)| text + rest)
}
