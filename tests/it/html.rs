//! What can be said of HTML text without a browser.

use relevo::scenario::params::{CHOICES, FLAGS, NAMES, NUMBERS};

/// The tags of a text in order, each as its name, `/name` where it closes; text between them must hold no bracket.
fn tags(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        assert!(!rest[..start].contains('>'), "a bracket in the text before {:.80}", &rest[start..]);
        let end = start + rest[start..].find('>').expect("a tag ends");
        let tag = &rest[start + 1..end];
        assert_eq!(tag.matches('"').count() % 2, 0, "quotes are in pairs: {tag}");
        found.push(tag.split([' ', '>']).next().unwrap_or_default().to_owned());
        rest = &rest[end + 1..];
    }
    found
}

pub(super) fn assert_balanced(html: &str) {
    let mut open = Vec::new();
    for tag in tags(html) {
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop().as_deref(), Some(name), "closes what was opened last"),
            None if tag == "input" => {} // never closed
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "{open:?} stays open");
}

/// Every value of an attribute.
pub(super) fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The id of a path: numbers become stars.
fn star(path: &str) -> String {
    path.split('.')
        .map(|part| if part.parse::<usize>().is_ok() { "*" } else { part })
        .collect::<Vec<_>>()
        .join(".")
}

pub(super) fn is_field(path: &str) -> bool {
    let ids = NUMBERS
        .iter()
        .map(|row| row.id)
        .chain(CHOICES.iter().map(|row| row.id))
        .chain(FLAGS.iter().map(|row| row.id))
        .chain(NAMES.iter().map(|row| row.id));
    ids.into_iter().any(|id| id == star(path))
}
