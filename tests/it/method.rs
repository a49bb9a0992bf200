//! The method and the glossary: the same in both languages.

use relevo::i18n::{EN, ES};

const TEXTS: [&str; 2] =
    [include_str!("../../src/screen/method/en.html"), include_str!("../../src/screen/method/es.html")];

#[test]
fn both_languages_tell_the_same_parts() {
    for tag in ["<h2", "<h3", "<table", "<tr", "<li", "<dt", "<dd", "<p"] {
        let [english, spanish] = TEXTS.map(|text| text.matches(tag).count());
        assert_eq!(english, spanish, "{tag}");
    }
    assert!(TEXTS.iter().all(|text| text.matches("<dt").count() >= 20));
}

#[test]
fn the_texts_keep_to_the_security_policy_and_to_the_routes() {
    for text in TEXTS {
        for forbidden in ["style=", "<script", "onclick", "<style", "href=", "http"] {
            assert!(!text.contains(forbidden), "{forbidden}");
        }
    }
}

/// The tags of a text in order: their names, `/` before those that close.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    let inside = text.split('<').skip(1).filter_map(|part| part.split_once('>'));
    inside.map(|(tag, _)| tag.split(' ').next().unwrap_or(tag))
}

#[test]
fn what_is_opened_is_closed_in_order() {
    for text in TEXTS {
        let mut open = Vec::new();
        for tag in tags(text) {
            match tag.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed), "inside {open:?}"),
                None => open.push(tag),
            }
        }
        assert!(open.is_empty(), "{open:?}");
        // The page itself has the heading above them.
        assert!(text.starts_with("<h2>") && !text.contains("<h1") && !text.contains('&'));
    }
}

#[test]
fn each_term_stands_beside_its_word_in_the_other_language() {
    for (text, other) in TEXTS.into_iter().zip(["es", "en"]) {
        let beside = format!("(<span lang=\"{other}\">");
        let terms: Vec<&str> =
            text.split("<dt>").skip(1).filter_map(|term| term.split("</dt>").next()).collect();
        for term in &terms {
            assert!(term.contains(&beside), "{term}");
        }
        let mut sorted = terms.clone();
        sorted.sort_by_key(|term| term.to_lowercase());
        assert_eq!(terms, sorted, "a glossary is in the order of its letters");
    }
}

#[test]
fn every_page_has_words_in_both_languages() {
    // The screens are not part of this build: their list is read.
    let routes = include_str!("../../src/ui/route.rs");
    let number = routes.split("pub const ALL: [Self; ").nth(1).and_then(|rest| rest.split(']').next());
    let number: usize = number.and_then(|number| number.parse().ok()).expect("a list says how long it is");
    for shell in [&EN.shell, &ES.shell] {
        assert_eq!(shell.tabs.len(), number);
        assert!(shell.tabs.iter().all(|tab| !tab.is_empty()));
    }
    assert!(EN.shell.tabs.iter().zip(ES.shell.tabs).all(|(english, spanish)| *english != spanish));
}
