//! Paths in the document, and the rows and items behind them.

use super::{CHOICES, FLAGS, Scenario};
use crate::i18n::Strings;

/// Where in the lists: both indices are ignored by rows that have no `*` for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct At {
    /// Which layer, tier, group or row.
    pub item: usize,
    /// Which severity, level or day.
    pub part: usize,
}

/// The path of one value: the id with its stars filled in.
///
/// ```
/// use relevo::scenario::params::{At, path};
/// assert_eq!(path("layers.*.outage_share.*", At { item: 2, part: 0 }), "layers.2.outage_share.0");
/// assert_eq!(path("absence.turnover.*", At { item: 0, part: 1 }), "absence.turnover.1");
/// ```
#[must_use]
pub fn path(id: &str, at: At) -> String {
    let mut filled = String::with_capacity(id.len());
    let mut parts = id.split('.').peekable();
    while let Some(part) = parts.next() {
        match part {
            // The last star of a path counts parts, any other counts items of a list.
            "*" if parts.peek().is_none() => filled.push_str(&at.part.to_string()),
            "*" => filled.push_str(&at.item.to_string()),
            name => filled.push_str(name),
        }
        if parts.peek().is_some() {
            filled.push('.');
        }
    }
    filled
}

/// The id and the place behind a path: the inverse of [`path`].
///
/// ```
/// use relevo::scenario::params::{At, place};
/// assert_eq!(place("layers.2.outage_share.0"), ("layers.*.outage_share.*".to_owned(), At { item: 2, part: 0 }));
/// assert_eq!(place("absence.turnover.1"), ("absence.turnover.*".to_owned(), At { item: 0, part: 1 }));
/// assert_eq!(place("layers.2.nature"), ("layers.*.nature".to_owned(), At { item: 2, part: 0 }));
/// ```
#[must_use]
pub fn place(path: &str) -> (String, At) {
    let mut at = At::default();
    let mut parts: Vec<&str> = path.split('.').collect();
    let last = parts.len() - 1;
    for (position, part) in parts.iter_mut().enumerate() {
        let Ok(number) = part.parse() else { continue };
        *if position == last { &mut at.part } else { &mut at.item } = number;
        *part = "*";
    }
    (parts.join("."), at)
}

/// What the parts of a row are called that stand beside each other: seven days, four severities, three levels or bands.
#[must_use]
pub fn heads(words: &'static Strings, id: &str, parts: usize) -> &'static [&'static str] {
    match parts {
        7 => &words.common.days_short,
        4 => &["P1", "P2", "P3", "P4"],
        2 => &["1", "2"],
        _ if id.starts_with("tiers.*.credits.") => &["1", "2", "3"],
        _ => words.params.level.options,
    }
}

/// Sets what stands at a path of the document: a choice by its name there, a flag by `true` or `false`. Whether there is
/// such a place and value.
#[must_use]
pub fn put(scenario: &mut Scenario, path: &str, value: &str) -> bool {
    let (id, at) = place(path);
    if let Some(row) = CHOICES.iter().find(|row| row.id == id) {
        let position = row.values.iter().position(|known| *known == value);
        position.inspect(|&position| (row.set)(scenario, at, position)).is_some()
    } else if let Some(row) = FLAGS.iter().find(|row| row.id == id) {
        (row.set)(scenario, at, value == "true");
        true
    } else {
        false
    }
}
