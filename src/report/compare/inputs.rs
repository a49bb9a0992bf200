//! What scenarios state otherwise than each other: walked along the table of parameters, so that what is new there is
//! compared without a line here.

use super::{Column, Comparison};
use crate::i18n::Locale;
use crate::report::explain::label;
use crate::scenario::Scenario;
use crate::scenario::document::places;
use crate::scenario::layout::GROUPS;
use crate::scenario::lists::LISTS;
use crate::scenario::params::{At, CHOICES, FLAGS, NAMES, NUMBERS, path};
use crate::scenario::ranges::range_of;
use crate::scenario::staff::{Person, Staff};
use std::collections::BTreeSet;

/// What a column states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated {
    /// There is no such item there.
    Absent,
    /// This.
    Text(String),
}

/// An input that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Path in the document.
    pub path: String,
    /// Position of its group in the panel.
    pub group: usize,
    /// What it is called, with its unit where the values do not name it.
    pub label: String,
    /// From left to right.
    pub values: Vec<Stated>,
}

/// A value before it is written: what tells it from others, and how it is read.
type Found = Option<(String, String)>;

impl Comparison<'_> {
    /// Every input that is not the same in all columns that could be read, in the order of the panel.
    #[must_use]
    pub fn inputs(&self) -> Vec<Input> {
        let columns = self.columns();
        let mut rows = Rows { columns: &columns, locale: self.locale, base: self.base, found: Vec::new() };
        rows.table();
        rows.opaque();
        rows.people();
        let mut found = rows.found;
        // Stable: within a group the order of the table stays.
        found.sort_by_key(|input| input.group);
        found
    }
}

struct Rows<'c, 'a> {
    columns: &'c [Option<Column<'a>>],
    locale: Locale,
    base: usize,
    found: Vec<Input>,
}

impl Rows<'_, '_> {
    fn table(&mut self) {
        let strings = self.locale.strings();
        for row in NAMES {
            self.each(
                row.id,
                (row.text)(strings).label,
                |s, at| (row.get)(s, at).is_some(),
                |_, s, at| (row.get)(s, at).map(|name| (name.to_owned(), name.to_owned())),
            );
        }
        for row in CHOICES {
            let text = (row.text)(strings);
            self.each(
                row.id,
                text.label,
                |s, at| (row.get)(s, at).is_some(),
                |_, s, at| {
                    let position = (row.get)(s, at)?;
                    Some((position.to_string(), text.options.get(position).copied().unwrap_or("").to_owned()))
                },
            );
        }
        for row in NUMBERS {
            self.each(
                row.id,
                (row.text)(strings).label,
                |s, at| (row.get)(s, at).is_some(),
                |locale, s, at| {
                    let (value, sign) = ((row.get)(s, at)?, s.currency.sign());
                    let told = |value: f64| locale.value(value, row.unit, sign);
                    Some(match range_of(s, row, at) {
                        Some((low, high)) => {
                            (format!("{low}..{high}"), format!("{} – {}", told(low), told(high)))
                        }
                        None => (value.to_string(), told(value)),
                    })
                },
            );
        }
        for row in FLAGS {
            self.each(
                row.id,
                (row.text)(strings).label,
                |s, at| (row.get)(s, at).is_some(),
                |locale, s, at| {
                    let on = (row.get)(s, at)?;
                    let common = locale.common();
                    Some((on.to_string(), if on { common.yes } else { common.no }.to_owned()))
                },
            );
        }
    }

    /// A row of the table at each place that some column has.
    fn each(
        &mut self,
        id: &'static str,
        plain: &str,
        has: impl Fn(&Scenario, At) -> bool,
        value: impl Fn(Locale, &Scenario, At) -> Found,
    ) {
        let mut all = BTreeSet::new();
        for column in self.columns.iter().flatten() {
            all.extend(places(id, |at| has(column.stated, at)).iter().map(|at| (at.item, at.part)));
        }
        for at in all.into_iter().map(|(item, part)| At { item, part }) {
            let values = self
                .columns
                .iter()
                .map(|column| column.and_then(|column| value(self.locale, column.stated, at)))
                .collect();
            self.take(path(id, at), group(id), values, |rows| rows.label(plain, id, at));
        }
    }

    /// Keeps what differs.
    fn take(&mut self, path: String, group: usize, values: Vec<Found>, label: impl FnOnce(&Self) -> String) {
        let told: Vec<Option<&str>> = values
            .iter()
            .zip(self.columns)
            .filter(|(_, column)| column.is_some())
            .map(|(value, _)| value.as_ref().map(|(mark, _)| mark.as_str()))
            .collect();
        if told.windows(2).all(|pair| pair[0] == pair[1]) {
            return;
        }
        let label = label(self);
        let values =
            values.into_iter().map(|value| value.map_or(Stated::Absent, |(_, text)| Stated::Text(text)));
        self.found.push(Input { path, group, label, values: values.collect() });
    }

    /// "Tickets a month, Database, P1", with the names of the column that is compared with, or of one that has the item.
    fn label(&self, plain: &str, id: &'static str, at: At) -> String {
        let strings = self.locale.strings();
        let list = LISTS
            .iter()
            .zip(&strings.shell.lists)
            .find(|(list, _)| id.strip_prefix(list.id).is_some_and(|rest| rest.starts_with(".*.")));
        let has = |column: &&Column| list.is_none_or(|(list, _)| (list.len)(column.stated) > at.item);
        let base = self.columns.get(self.base).and_then(Option::as_ref).filter(has);
        let Some(column) = base.or_else(|| self.columns.iter().flatten().find(has)) else {
            return plain.to_owned();
        };
        let mut text = label(plain, id, at, column.stated, column.voice(self.locale));
        if let Some((list, words)) = list
            && (list.name)(column.stated, at.item).is_none_or(str::is_empty)
        {
            text = format!("{text}, {}", (words.item)(at.item + 1));
        }
        if id.contains("window.own") || id.starts_with("zone_year") {
            let of = if id.contains("window.own") {
                strings.params.window.label
            } else {
                strings.params.zone.label
            };
            text = format!("{of}: {text}");
        }
        text
    }

    /// Hours that were measured or painted: which, by a letter, where the figures cannot stand in a cell.
    fn opaque(&mut self) {
        let words = &self.locale.results().compare;
        let most = |of: fn(&Scenario) -> usize| {
            self.columns.iter().flatten().map(|column| of(column.stated)).max().unwrap_or(0)
        };
        let (layers, tiers) = (most(|s| s.layers.len()), most(|s| s.tiers.len()));
        for item in 0..layers {
            let of = |s: &Scenario| {
                let weights = &s.layers.get(item)?.measured;
                let mark = format!("{weights:?}");
                let text = if weights.is_empty() { words.not_measured } else { words.is_measured };
                Some((mark, text.to_owned(), !weights.is_empty()))
            };
            self.letters(format!("layers.{item}.measured"), 1, of, |rows| {
                rows.label(words.measured, "layers.*.name", At { item, part: 0 })
            });
        }
        let painted = |days: &[u32]| {
            let hours: u32 = days.iter().map(|day| day.count_ones()).sum();
            (format!("{days:?}"), (words.painted_hours)(hours as usize), !days.is_empty())
        };
        let of = |s: &Scenario| Some(painted(&s.service.window.painted));
        self.letters("service.window.painted".to_owned(), 1, of, |_| words.painted.to_owned());
        for item in 0..tiers {
            let of = |s: &Scenario| Some(painted(&s.tiers.get(item)?.window.painted));
            self.letters(format!("tiers.{item}.window.painted"), 3, of, |rows| {
                rows.label(words.painted, "tiers.*.name", At { item, part: 0 })
            });
        }
    }

    fn letters(
        &mut self,
        path: String,
        group: usize,
        of: impl Fn(&Scenario) -> Option<(String, String, bool)>,
        label: impl FnOnce(&Self) -> String,
    ) {
        let mut marks: Vec<String> = Vec::new();
        let mut values = Vec::new();
        for column in self.columns {
            let value = column.and_then(|column| of(column.stated)).map(|(mark, text, is_some)| {
                if !is_some {
                    return (mark, text);
                }
                let known = marks.iter().position(|other| *other == mark);
                let at = known.unwrap_or_else(|| {
                    marks.push(mark.clone());
                    marks.len() - 1
                });
                (mark, format!("{text} ({})", ["A", "B", "C", "D"][at.min(3)]))
            });
            values.push(value);
        }
        self.take(path, group, values, label);
    }

    /// The lists of people: how many each names, and how many of them are not as in the one that is compared with.
    fn people(&mut self) {
        let words = &self.locale.results().compare;
        let lists: Vec<Option<Staff>> = self
            .columns
            .iter()
            .map(|column| column.map(|column| Staff::read(&column.stated.staff).0))
            .collect();
        let base = lists.get(self.base).cloned().flatten();
        let base = base.or_else(|| lists.iter().flatten().next().cloned()).unwrap_or_default();
        let value = |staff: &Option<Staff>| {
            let staff = staff.as_ref()?;
            let heads = staff.heads() as usize;
            let apart = people_apart(&base.people, &staff.people);
            let rest_differs =
                Staff { people: Vec::new(), ..staff.clone() } != Staff { people: Vec::new(), ..base.clone() };
            let text = if apart > 0 { (words.listed_differ)(heads, apart) } else { (words.listed)(heads) };
            let text = if rest_differs { format!("{text}; {}", words.other_entries) } else { text };
            Some((format!("{staff:?}"), text))
        };
        let values = lists.iter().map(value).collect();
        self.take("staff".to_owned(), 0, values, |_| words.people_listed.to_owned());
    }
}

/// How many lines of people are in one list alone, or not alike in both.
fn people_apart(first: &[Person], second: &[Person]) -> usize {
    let missing = |a: &[Person], b: &[Person], alike: bool| {
        a.iter()
            .filter(|person| {
                let other = b.iter().find(|other| other.id == person.id);
                other.map_or(!alike, |other| alike && other != *person)
            })
            .count()
    };
    missing(first, second, true) + missing(first, second, false) + missing(second, first, false)
}

/// Position of the group in which a row stands; those on pages are about layers.
fn group(id: &str) -> usize {
    GROUPS.iter().position(|group| group.holds().iter().any(|held| held == id)).unwrap_or(1)
}
