//! The rows of the parameter table: each item of a list has its own, and what stands beside each other is one.

use super::fold::{NONE, Query, Rank, fold, joined, rank};
use super::index::{Index, Names, Vocabulary};
use crate::i18n::{Language, Locale, Strings};
use crate::scenario::Scenario;
use crate::scenario::layout::{GROUPS, ON_PAGES};
use crate::scenario::lists::{LISTS, List};
use crate::scenario::params::{
    At, CHOICES, Choice, FLAGS, Flag, NAMES, NUMBERS, Name, Number, heads as heads_of, path,
};
use crate::scenario::ranges::range_of;
use crate::scenario::relevance::matters;

/// Most values that stand beside each other.
const MOST_PARTS: usize = 8;
/// How much further a field is that has no say.
const IDLE: i32 = 2;

/// A row, whatever its kind.
enum Kind {
    Number(&'static Number),
    Choice(&'static Choice),
    Flag(&'static Flag),
    Name(&'static Name),
}

/// A row of the table, and the words by which it is found.
pub(super) struct Row {
    id: &'static str,
    kind: Kind,
    names: Names,
    /// Position of the list to whose items it belongs.
    list: Option<usize>,
    /// Whether it is one of the hours of a window, which are called alike wherever they stand.
    in_window: bool,
}

/// A field that was found.
#[derive(Clone, Copy)]
pub(super) struct Field {
    /// Position of its row.
    pub(super) row: usize,
    /// Which.
    pub(super) item: usize,
    /// The one of its parts that was meant.
    part: Option<usize>,
}

/// Fields of a scenario, each with how far it is from what was typed.
pub(super) fn find(
    index: &Index,
    query: &Query,
    ranks: &[Vec<Rank>],
    scenario: &Scenario,
) -> Vec<(i32, Field)> {
    let of = |(at, list): (usize, &List)| {
        (0..(list.len)(scenario)).map(|item| Item::new(at, scenario, item, query)).collect()
    };
    let items: Vec<Vec<Item>> = LISTS.iter().enumerate().map(of).collect();
    let heads: Vec<Vec<u32>> = index
        .heads
        .iter()
        .map(|heads| ranks.iter().map(|ranks| meant(heads, ranks, query)).collect())
        .collect();
    let alone = [Item { joined: String::new(), ranks: vec![NONE; ranks.len()] }];
    let windows = [Language::En, Language::Es].map(|language| joined(language.strings().params.window.label));
    let mut found = Vec::new();
    for (position, row) in index.rows.iter().enumerate() {
        let own: Vec<Rank> = ranks.iter().map(|ranks| row.names.rank(ranks, query.language)).collect();
        let of_row = row.list.map_or(&alone[..], |list| &items[list]);
        for (item, named) in of_row.iter().enumerate() {
            if !row.exists(scenario, At { item, part: 0 }) {
                continue;
            }
            let parts = row.head_kind(scenario, item).map(|kind| &heads[kind]);
            let Some((sum, part)) = matched(&own, &named.ranks, parts) else { continue };
            let idle = if matters(scenario, row.id, At { item, part: 0 }) { 0 } else { IDLE };
            let behind = |window: &String| row.names.nearness(query, &[&named.joined, window]);
            let in_window = windows.iter().filter(|_| row.in_window).map(behind).max();
            let near = row.names.nearness(query, &[&named.joined]).max(in_window.unwrap_or(0));
            found.push((sum + idle - near, Field { row: position, item, part }));
        }
    }
    found
}

/// An item of a list: its name as it is compared, and how well it answers each word.
struct Item {
    joined: String,
    ranks: Vec<Rank>,
}

impl Item {
    fn new(list: usize, scenario: &Scenario, item: usize, query: &Query) -> Self {
        let own = |language: Language| name(list, scenario, item, language.strings());
        let joined = joined(&own(query.language));
        let mut words = fold(&own(Language::En));
        words.extend(fold(&own(Language::Es)));
        let best = |typed: &String| words.iter().map(|word| rank(typed, word)).min().unwrap_or(NONE);
        Self { ranks: query.words.iter().map(best).collect(), joined }
    }
}

/// What an item is called: what has no name is counted.
fn name(list: usize, scenario: &Scenario, item: usize, strings: &Strings) -> String {
    match (LISTS[list].name)(scenario, item) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => (strings.shell.lists[list].item)(item + 1),
    }
}

/// Which parts a word means, a bit each.
fn meant(heads: &[Names], ranks: &[Rank], query: &Query) -> u32 {
    let means = |&(_, head): &(usize, &Names)| head.rank(ranks, query.language) < 10;
    heads.iter().enumerate().filter(means).fold(0, |mask, (part, _)| mask | 1 << part)
}

/// How far the words are from a row, the name of its item and its parts together, and the part that was meant.
fn matched(own: &[Rank], item: &[Rank], parts: Option<&Vec<u32>>) -> Option<(i32, Option<usize>)> {
    let (mut sum, mut mask) = (0, u32::MAX);
    for (word, (&own, &item)) in own.iter().zip(item).enumerate() {
        match own.min(item) {
            NONE => {
                mask &= parts?.get(word)?;
                sum += 1;
            }
            rank => sum += i32::from(rank),
        }
    }
    let part = (mask != u32::MAX).then(|| mask.trailing_zeros() as usize);
    (mask != 0).then_some((sum, part))
}

impl Row {
    fn new(id: &'static str, group: Option<usize>, vocabulary: &mut Vocabulary) -> Option<Self> {
        let kind = kind_of(id)?;
        let [english, spanish] = [Language::En, Language::Es].map(Language::strings);
        let (labels, mut hints) = ([kind.label(english), kind.label(spanish)], Vec::new());
        for strings in [english, spanish] {
            hints.extend(group.map(|group| strings.shell.groups[group]));
            hints.extend(kind.hints(strings));
        }
        let in_window = id.contains(".window.own.") || id.contains(".hours.");
        let also = if in_window {
            [english, spanish].map(|it| it.params.window.label).join(" ")
        } else {
            String::new()
        };
        let list = LISTS.iter().position(|list| id.starts_with(&format!("{}.*.", list.id)));
        let names = vocabulary.names(labels, &also, &hints);
        Some(Self { id, kind, names, list, in_window })
    }

    fn exists(&self, scenario: &Scenario, at: At) -> bool {
        match self.kind {
            Kind::Number(row) => (row.get)(scenario, at).is_some(),
            Kind::Choice(row) => (row.get)(scenario, at).is_some(),
            Kind::Flag(row) => (row.get)(scenario, at).is_some(),
            Kind::Name(row) => (row.get)(scenario, at).is_some(),
        }
    }

    /// How many values stand beside each other; 1 where it is one value.
    fn parts(&self, scenario: &Scenario, item: usize) -> usize {
        if !self.id.ends_with('*') {
            return 1;
        }
        (0..MOST_PARTS).take_while(|&part| self.exists(scenario, At { item, part })).count()
    }

    /// Which heads its parts have, where they have names.
    fn head_kind(&self, scenario: &Scenario, item: usize) -> Option<usize> {
        match self.parts(scenario, item) {
            4 => Some(0),
            7 => Some(1),
            3 if !self.id.contains(".credits.") => Some(2),
            _ => None,
        }
    }

    /// "Database · Tickets a month · P1".
    pub(super) fn label(&self, scenario: &Scenario, field: Field, locale: Locale) -> String {
        let strings = locale.strings();
        let name = self.list.map(|list| name(list, scenario, field.item, strings));
        let window = self.in_window.then(|| strings.params.window.label.to_owned());
        let parts = self.parts(scenario, field.item);
        let part = field.part.and_then(|part| heads_of(strings, self.id, parts).get(part).copied());
        let all = name.into_iter().chain(window).chain([self.kind.label(strings).to_owned()]);
        all.chain(part.map(str::to_owned)).collect::<Vec<_>>().join(" · ")
    }

    /// The value, or the values.
    pub(super) fn value(&self, scenario: &Scenario, field: Field, locale: Locale) -> String {
        let parts = self.parts(scenario, field.item);
        let at = |part: usize| At { item: field.item, part };
        if field.part.is_some() || parts == 1 {
            return self.value_at(scenario, at(field.part.unwrap_or(0)), locale);
        }
        let heads = heads_of(locale.strings(), self.id, parts);
        if let Kind::Flag(row) = self.kind {
            let on =
                heads.iter().enumerate().filter(|&(part, _)| (row.get)(scenario, at(part)) == Some(true));
            return on.map(|(_, head)| *head).collect::<Vec<_>>().join(" ");
        }
        let told = heads.iter().enumerate().take(parts);
        told.map(|(part, head)| format!("{head} {}", self.value_at(scenario, at(part), locale)))
            .collect::<Vec<_>>()
            .join(" · ")
    }

    fn value_at(&self, scenario: &Scenario, at: At, locale: Locale) -> String {
        let strings = locale.strings();
        let sign = scenario.currency.sign();
        let told = match self.kind {
            Kind::Number(row) => (row.get)(scenario, at).map(|value| match range_of(scenario, row, at) {
                Some(range) => {
                    format!("{} {}", locale.entry_range(range, row.unit), locale.entry_unit(row.unit, sign))
                }
                None => locale.value(value, row.unit, sign),
            }),
            Kind::Choice(row) => (row.get)(scenario, at)
                .and_then(|position| (row.text)(strings).options.get(position))
                .map(|&option| option.to_owned()),
            Kind::Flag(row) => (row.get)(scenario, at)
                .map(|on| if on { strings.common.yes } else { strings.common.no }.to_owned()),
            Kind::Name(row) => (row.get)(scenario, at).map(str::to_owned),
        };
        told.unwrap_or_default()
    }

    /// What leads to it, and the name of the field that decides whether it counts, where it does not.
    pub(super) fn way(
        &self,
        scenario: &Scenario,
        field: Field,
        locale: Locale,
    ) -> (String, Option<&'static str>) {
        let at = At { item: field.item, part: field.part.unwrap_or(0) };
        if ON_PAGES.contains(&self.id) {
            return ("route:models|part:layers".to_owned(), None);
        }
        if matters(scenario, self.id, at) {
            return (format!("go:{}", path(self.id, at)), None);
        }
        let decider = decider(scenario, self.id);
        let label = kind_of(decider).map(|kind| kind.label(locale.strings()));
        (format!("go:{}", path(decider, At { item: field.item, part: 0 })), label)
    }
}

/// The field that decides whether another one counts.
fn decider(scenario: &Scenario, id: &str) -> &'static str {
    match id {
        _ if id.starts_with("backups.") => "backups.sizing",
        _ if id.starts_with("team.") => "team.duty",
        _ if id.starts_with("service.window.") => "service.window.kind",
        _ if id.starts_with("tiers.*.window.") => "tiers.*.window.kind",
        _ if id.starts_with("tiers.*.credits.") => "tiers.*.credits.monthly_fee",
        _ if id.starts_with("layers.") => "layers.*.channel",
        _ if id.starts_with("sites.") => "sites.*.currency",
        _ if id.starts_with("service.escalation") && scenario.service.on_call => "service.on_call_roles",
        _ if id.starts_with("service.") => "service.on_call",
        _ => "zone",
    }
}

impl Kind {
    fn label(&self, strings: &'static Strings) -> &'static str {
        match self {
            Self::Number(row) => (row.text)(strings).label,
            Self::Choice(row) => (row.text)(strings).label,
            Self::Flag(row) => (row.text)(strings).label,
            Self::Name(row) => (row.text)(strings).label,
        }
    }

    /// What is said of it.
    fn hints(&self, strings: &'static Strings) -> Vec<&'static str> {
        match self {
            Self::Number(row) => vec![(row.text)(strings).hint],
            Self::Choice(row) => [&[(row.text)(strings).hint], (row.text)(strings).options].concat(),
            Self::Flag(row) => vec![(row.text)(strings).hint],
            Self::Name(row) => vec![(row.text)(strings).hint],
        }
    }
}

fn kind_of(id: &str) -> Option<Kind> {
    let number = || NUMBERS.iter().find(|row| row.id == id).map(Kind::Number);
    let choice = || CHOICES.iter().find(|row| row.id == id).map(Kind::Choice);
    let flag = || FLAGS.iter().find(|row| row.id == id).map(Kind::Flag);
    let name = || NAMES.iter().find(|row| row.id == id).map(Kind::Name);
    number().or_else(choice).or_else(flag).or_else(name)
}

/// All rows, in the order of the inputs.
pub(super) fn rows(vocabulary: &mut Vocabulary) -> Vec<Row> {
    let panel = GROUPS.iter().enumerate();
    let ids = panel.flat_map(|(at, group)| group.ids().into_iter().map(move |id| (id, Some(at))));
    let all: Vec<_> = ids.chain(ON_PAGES.map(|id| (id, None))).collect();
    all.into_iter().filter_map(|(id, group)| Row::new(id, group, vocabulary)).collect()
}

/// Names of severities, days and levels.
pub(super) fn heads(vocabulary: &mut Vocabulary) -> [Vec<Names>; 3] {
    let [english, spanish] = [Language::En, Language::Es].map(Language::strings);
    let severities = ["P1", "P2", "P3", "P4"].map(|name| vocabulary.names([name, name], "", &[]));
    let days = (0..7).map(|day| {
        let short = [english.common.days_short[day], spanish.common.days_short[day]].join(" ");
        vocabulary.names([english.common.days[day], spanish.common.days[day]], &short, &[])
    });
    let days = days.collect();
    let levels = english.params.level.options.iter().zip(spanish.params.level.options);
    let levels = levels.map(|(english, spanish)| vocabulary.names([english, spanish], "", &[])).collect();
    [severities.into(), days, levels]
}
