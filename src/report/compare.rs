//! Scenarios side by side: what each comes to, and how far it is from one of them.
//!
//! | module | says |
//! |---|---|
//! | [`figures`] | the numbers of each |
//! | [`inputs`] | what they state otherwise than each other |
//! | [`offers`] | what each service model costs and keeps in each |
//! | [`week`] | the risk of each hour, against each other |
//! | [`against`] | a plan against a baseline, in a line |
//! | [`file`] | all of it for a spreadsheet |

pub mod against;
pub mod figures;
pub mod file;
pub mod inputs;
pub mod offers;
pub mod week;

use super::verdict::{self, Asked};
use super::{Shown, Voice};
use crate::engine::{Models, Plan};
use crate::i18n::Locale;
use crate::i18n::words::compare::CompareWords;
use crate::scenario::{Currency, Scenario};
pub use figures::Figure;

/// Most scenarios side by side.
pub const MOST: usize = 4;

/// A scenario that is compared.
#[derive(Clone, Copy)]
pub struct Column<'a> {
    /// What the user states.
    pub stated: &'a Scenario,
    /// The same with the numbers that follow from the people listed.
    pub scenario: &'a Scenario,
    /// Its plan.
    pub plan: &'a Plan,
    /// Its service models; `None` while they are computed.
    pub models: Option<&'a Models>,
    /// Backups with which 19 days in 20 are covered; `None` where no number is enough.
    pub backups_needed: Option<u32>,
}

impl<'a> Column<'a> {
    /// The voice for its results.
    #[must_use]
    pub fn voice(&self, locale: Locale) -> Voice {
        Voice::of(self.scenario, locale)
    }

    /// What its verdict is told from.
    #[must_use]
    pub fn asked(&self, locale: Locale) -> Asked<'a> {
        let Self { scenario, plan, models, .. } = *self;
        Asked { scenario, today: plan, models, shown: Shown::Today, voice: self.voice(locale) }
    }

    fn currency(&self) -> Currency {
        self.scenario.currency
    }
}

/// A place in the comparison.
#[derive(Clone)]
pub struct Place<'a> {
    /// What it is called.
    pub name: String,
    /// What stands there, or why nothing does.
    pub column: Result<Column<'a>, String>,
}

impl<'a> Place<'a> {
    /// What stands there.
    #[must_use]
    pub fn told(&self) -> Option<&Column<'a>> {
        self.column.as_ref().ok()
    }
}

/// How differences are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// As an amount.
    #[default]
    Absolute,
    /// In percent of the value that is compared with.
    Percent,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// Up.
    More,
    /// Down.
    Less,
    /// Neither.
    Neither,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something that need not be whole.
    Count,
    /// Hours.
    Hours,
    /// A share, 0..=1.
    Share,
    /// In the currency of the scenario.
    Money,
}

/// How far a number is from the one that it is compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Difference {
    /// It is that one.
    Base,
    /// One of them is not known (yet).
    Unknown,
    /// The same, as precisely as it is told.
    Same,
    /// In another currency, which is not subtracted.
    Currency,
    /// From nothing there is no percentage.
    FromNothing,
    /// So much more; below zero less. In percent, 0.1 is a tenth.
    By(f64),
}

/// What a difference means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// Good.
    Better,
    /// Bad.
    Worse,
    /// Neither.
    Neither,
}

/// Scenarios side by side.
pub struct Comparison<'a> {
    /// From left to right.
    pub places: Vec<Place<'a>>,
    /// Position of the one that the others are compared with.
    pub base: usize,
    /// How differences are told.
    pub way: Way,
    /// In which words and numbers.
    pub locale: Locale,
}

impl<'a> Comparison<'a> {
    /// The words of this part.
    #[must_use]
    pub fn words(&self) -> &'static CompareWords {
        &self.locale.results().compare
    }

    /// The columns; `None` where nothing could be read.
    #[must_use]
    pub fn columns(&self) -> Vec<Option<Column<'a>>> {
        self.places.iter().map(|place| place.told().copied()).collect()
    }

    /// The value of a figure in a column as it is read.
    #[must_use]
    pub fn value(&self, figure: &Figure, position: usize) -> Option<String> {
        let voice = self.places.get(position)?.told()?.voice(self.locale);
        Some(figure.kind.say(figure.values.get(position).copied().flatten()?, voice))
    }

    /// How far a figure of a column is from that of the one that it is compared with.
    #[must_use]
    pub fn difference(&self, figure: &Figure, position: usize) -> Difference {
        if position == self.base {
            return Difference::Base;
        }
        let column = |at: usize| self.places.get(at).and_then(Place::told);
        let value = |at: usize| figure.values.get(at).copied().flatten();
        let (Some(from), Some(to)) = (column(self.base), column(position)) else {
            return Difference::Unknown;
        };
        let (Some(before), Some(now)) = (value(self.base), value(position)) else {
            return Difference::Unknown;
        };
        if figure.kind == Kind::Money && from.currency() != to.currency() {
            return Difference::Currency;
        }
        apart(before, now, figure.kind, self.way, to.voice(self.locale))
    }

    /// What a difference means.
    #[must_use]
    pub fn sense(figure: &Figure, difference: Difference) -> Sense {
        match (difference, figure.better) {
            (Difference::By(by), Better::More) if by > 0.0 => Sense::Better,
            (Difference::By(by), Better::Less) if by < 0.0 => Sense::Better,
            (Difference::By(_), Better::More | Better::Less) => Sense::Worse,
            _ => Sense::Neither,
        }
    }

    /// A difference in words: "▼ +€12,000, worse". Nothing for the column that the others are compared with.
    #[must_use]
    pub fn say(&self, figure: &Figure, position: usize) -> String {
        let (words, difference) = (self.words(), self.difference(figure, position));
        let Some(column) = self.places.get(position).and_then(Place::told) else { return String::new() };
        match difference {
            Difference::Base | Difference::Unknown => String::new(),
            Difference::Same => words.same.to_owned(),
            Difference::Currency => words.other_currency.to_owned(),
            Difference::FromNothing => words.from_nothing.to_owned(),
            Difference::By(by) => {
                let amount = match self.way {
                    Way::Percent => self.locale.percent(by.abs(), usize::from(by.abs() < 0.0995)),
                    Way::Absolute => figure.kind.apart(by.abs(), column.voice(self.locale)),
                };
                let sign = if by < 0.0 { "−" } else { "+" };
                match Self::sense(figure, difference) {
                    Sense::Better => format!("▲ {sign}{amount}, {}", words.better),
                    Sense::Worse => format!("▼ {sign}{amount}, {}", words.worse),
                    Sense::Neither if by < 0.0 => format!("{sign}{amount}, {}", words.less),
                    Sense::Neither => format!("{sign}{amount}, {}", words.more),
                }
            }
        }
    }

    /// The verdict of a column in a sentence, and its weakest hours.
    #[must_use]
    pub fn verdict(&self, column: &Column) -> (String, Option<String>) {
        let asked = column.asked(self.locale);
        (verdict::sentence(asked), verdict::weak_spot(asked))
    }
}

/// How far `now` is from `before`.
fn apart(before: f64, now: f64, kind: Kind, way: Way, voice: Voice) -> Difference {
    let by = now - before;
    if by.abs() <= 1e-9 * before.abs().max(now.abs()).max(1e-3) || kind.is_nothing(by.abs(), voice) {
        return Difference::Same;
    }
    match way {
        Way::Absolute => Difference::By(by),
        Way::Percent if kind.is_nothing(before.abs(), voice) => Difference::FromNothing,
        Way::Percent if by.abs() < 0.000_5 * before.abs() => Difference::Same,
        Way::Percent => Difference::By(by / before.abs()),
    }
}

impl Kind {
    /// A value of it.
    #[must_use]
    pub fn say(self, value: f64, voice: Voice) -> String {
        match self {
            Self::Count => voice.count(value),
            Self::Hours => voice.locale.hours(value),
            Self::Share => voice.share(value),
            Self::Money => voice.money(value),
        }
    }

    /// A difference of it, without its sign; shares in points of a hundred.
    #[must_use]
    pub fn apart(self, by: f64, voice: Voice) -> String {
        match self {
            Self::Share => {
                let points = by * 100.0;
                let number = voice.locale.number(points, usize::from(points < 9.95));
                (voice.locale.results().compare.points)(&number)
            }
            _ => self.say(by, voice),
        }
    }

    /// Whether a difference is too small to be told.
    fn is_nothing(self, by: f64, voice: Voice) -> bool {
        self.apart(by, voice) == self.apart(0.0, voice)
    }
}
