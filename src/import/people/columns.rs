//! What the columns of a list of people are called, in the files that are written and those that are read.

use crate::scenario::shelf;
use crate::scenario::{Layer, Scenario};

/// Names of the columns that every list has, as they are compared.
const NAME: &[&str] = &[
    "name",
    "nombre",
    "person",
    "persona",
    "engineer",
    "ingeniero",
    "ingeniera",
    "employee",
    "empleado",
    "empleada",
    "who",
    "quien",
];
const PEOPLE: &[&str] =
    &["people", "personas", "heads", "headcount", "plantilla", "count", "cantidad", "number", "numero"];
const GROUP: &[&str] = &["group", "grupo", "team", "equipo", "level", "nivel"];
/// A file of lines that were left out has the reasons in a column; it is mended and read again.
const PASSED: &[&str] = &["reason", "motivo", "line", "linea"];
const VISITS: &[&str] = &["visits", "visitas", "visitsdone", "visitashechas"];
const LAST: &[&str] = &["lastvisit", "ultimavisita", "last", "ultima"];
const LAYER: &[&str] = &["layer", "capa"];

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Heads,
    Group,
    Role(usize),
    Visits(usize),
    Last(usize),
    /// Nothing that is read.
    Passed,
}

/// The columns of a file, and the names of those that nothing is called.
pub(super) struct Columns {
    pub(super) of: Vec<Column>,
    pub(super) unknown: Vec<String>,
}

impl Columns {
    pub(super) fn of(header: &[String], scenario: &Scenario) -> Self {
        let names: Vec<String> = heads(&scenario.layers, "").iter().map(|name| fold(name)).collect();
        let mut unknown = Vec::new();
        let mut taken: Vec<Column> = Vec::new();
        let of = header
            .iter()
            .map(|head| {
                let found = column(&fold(head), &names);
                // Of two columns of one name the first is read.
                let column = found.filter(|column| *column == Column::Passed || !taken.contains(column));
                if column.is_none() && !head.is_empty() && !unknown.contains(head) {
                    unknown.push(head.clone());
                }
                let column = column.unwrap_or(Column::Passed);
                taken.push(column);
                column
            })
            .collect();
        Self { of, unknown }
    }

    /// Whether anything of people stands in the file.
    pub(super) fn is_some(&self) -> bool {
        self.of.iter().any(|column| *column != Column::Passed)
    }
}

fn column(head: &str, names: &[String]) -> Option<Column> {
    let layer = |name: &str| {
        let at = names.iter().position(|known| known == name);
        // A layer may be called by its number, too.
        let number = LAYER.iter().find_map(|word| name.strip_prefix(word)?.parse::<usize>().ok());
        at.or(number.and_then(|number| number.checked_sub(1)).filter(|&at| at < names.len()))
    };
    let plain =
        [(NAME, Column::Name), (PEOPLE, Column::Heads), (GROUP, Column::Group), (PASSED, Column::Passed)];
    if let Some((_, column)) = plain.iter().find(|(words, _)| words.contains(&head)) {
        return Some(*column);
    }
    if let Some(at) = layer(head) {
        return Some(Column::Role(at));
    }
    let behind = |words: &[&str]| words.iter().find_map(|word| layer(head.strip_suffix(word)?));
    behind(LAST).map(Column::Last).or_else(|| behind(VISITS).map(Column::Visits))
}

/// What the columns of the layers are called: each by the layer's name, where no other column could be meant by it; else
/// by `word` and its number, `Layer 2`.
#[must_use]
pub fn heads(layers: &[Layer], word: &str) -> Vec<String> {
    let word = if word.is_empty() { "layer" } else { word };
    let names: Vec<String> = layers.iter().map(|layer| fold(&layer.name)).collect();
    let means_other = |at: usize| {
        let name = names[at].as_str();
        let plain = [NAME, PEOPLE, GROUP, PASSED].concat().contains(&name);
        let number =
            LAYER.iter().any(|word| name.strip_prefix(word).is_some_and(|rest| rest.parse::<u32>().is_ok()));
        // `Web visits` beside `Web` would be the visits of `Web`.
        let of_other = names.iter().enumerate().any(|(other, known)| {
            let suffix = || [VISITS, LAST].concat().iter().any(|word| name == format!("{known}{word}"));
            other != at && (known == name || suffix())
        });
        name.is_empty() || plain || number || of_other
    };
    let head =
        |at: usize| if means_other(at) { format!("{word} {}", at + 1) } else { layers[at].name.clone() };
    (0..layers.len()).map(head).collect()
}

/// A text as it is compared: lower case, letters and digits only, without accents.
#[must_use]
pub fn fold(text: &str) -> String {
    shelf::fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
