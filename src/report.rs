//! What a person reads of the results. Sentences, tables, the plain text and the CSV come from here, so that a
//! page, its alternative text and a file cannot disagree. No browser, no markup.
//!
//! | module | says |
//! |---|---|
//! | [`verdict`] | the decision, its strongest number, its money, its weakest hour, what would change it |
//! | [`months`] | the twelve months ahead |
//! | [`numbers`] | the three numbers with their ranges |
//! | [`map`] | the hours of the week: classes, marks, words, the finding on top |
//! | [`gaps`] | stretches of hours in trouble, and one hour in detail |
//! | [`actions`] | what to do next, with its effects |
//! | [`tables`] | models, promises, layers, row by row |
//! | [`decision`] | what would change the answer, what today's team can promise, layer after layer |
//! | [`nature`] | what a layer is for, by its answers |
//! | [`backtest`] | a plan against a ticket export |
//! | [`cover`] | how far backups cover the absent, and how many are enough |
//! | [`risk`] | how far the numbers in doubt let the answer reach |
//! | [`scatter`] | the models as a chart, with its finding |
//! | [`costs`] | the cost line by line |
//! | [`offer`] | the price to the client |
//! | [`transition`] | the way to the recommended plan |
//! | [`ledger`] | who covers which absence, and what was needed week by week |
//! | [`compare`] | scenarios side by side, and a plan against a baseline |
//! | [`calendar`] | cover, visits and absences for calendar programs |
//! | [`energy`] | power, and what 24/7 would waste |
//! | [`seasons`] | what sites cover through the year |
//! | [`warnings`] | what to watch in each model |
//! | [`explain`] | what a number is made of |
//! | [`text`] | all of it as plain text |
//! | [`csv`] | the tables for a spreadsheet |

pub mod actions;
pub mod backtest;
pub mod calendar;
pub mod compare;
pub mod costs;
pub mod cover;
pub mod csv;
pub mod decision;
pub mod energy;
pub mod explain;
pub mod gaps;
pub mod ledger;
pub mod map;
pub mod months;
pub mod names;
pub mod nature;
pub mod numbers;
pub mod offer;
pub mod risk;
pub mod scatter;
pub mod seasons;
pub mod tables;
pub mod text;
pub mod transition;
pub mod verdict;
pub mod warnings;

use crate::i18n::Locale;
use crate::i18n::words::{
    actions::ActionWords, answer::AnswerWords, explain::ExplainWords, money::MoneyWords, pages::PageWords,
    sites::SiteWords,
};
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// Which plan is spoken of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// What the user states.
    #[default]
    Today,
    /// The model that the engine recommends, staffed to need.
    Recommended,
}

/// How results are told: a locale and the mark of the scenario's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Language and number style.
    pub locale: Locale,
    /// Marks amounts of money.
    pub sign: &'static str,
}

impl Voice {
    /// The voice for a scenario's results.
    #[must_use]
    pub fn of(scenario: &Scenario, locale: Locale) -> Self {
        Self { locale, sign: scenario.currency.sign() }
    }

    /// What to do next.
    #[must_use]
    pub fn actions(self) -> &'static ActionWords {
        &self.locale.results().actions
    }

    /// Sentences of the answer.
    #[must_use]
    pub fn answer(self) -> &'static AnswerWords {
        &self.locale.results().answer
    }

    /// Headings, tables, maps.
    #[must_use]
    pub fn pages(self) -> &'static PageWords {
        &self.locale.results().pages
    }

    /// Cost line by line, prices, power and idle time.
    #[must_use]
    pub fn money_words(self) -> &'static MoneyWords {
        &self.locale.results().money
    }

    /// Sites and warnings.
    #[must_use]
    pub fn sites(self) -> &'static SiteWords {
        &self.locale.results().sites
    }

    /// Explanations.
    #[must_use]
    pub fn explain(self) -> &'static ExplainWords {
        &self.locale.results().explain
    }

    /// A whole amount, three digits exact: 412,345 is told as 412,000, because the digits behind are noise.
    #[must_use]
    pub fn money(self, amount: f64) -> String {
        self.locale.money(if amount.abs() < 1_000.0 { amount } else { leading_digits(amount, 3) }, self.sign)
    }

    /// A whole number, three digits exact, because the digits behind are noise.
    #[must_use]
    pub fn digits(self, value: f64) -> String {
        self.locale.number(if value.abs() < 1_000.0 { value } else { leading_digits(value, 3) }, 0)
    }

    /// An amount in a few digits: €1.24 M.
    #[must_use]
    pub fn money_short(self, amount: f64) -> String {
        self.locale.money_short(amount, self.sign)
    }

    /// A count of something that need not be whole: one decimal below ten.
    #[must_use]
    pub fn count(self, value: f64) -> String {
        let whole = (value - value.round()).abs() < 0.05;
        self.locale.number(value, usize::from(value.abs() < 9.95 && !whole))
    }

    /// A count that is only known roughly: two digits from a hundred on.
    #[must_use]
    pub fn about(self, value: f64) -> String {
        self.count(if value.abs() < 100.0 { value } else { leading_digits(value, 2) })
    }

    /// A share in percent: a decimal only near the ends, where it matters.
    #[must_use]
    pub fn share(self, ratio: f64) -> String {
        let near_an_end = (ratio > 0.0 && ratio < 0.0995) || (ratio > 0.9005 && ratio < 1.0);
        let shown = ratio * 100.0;
        let whole = (shown - shown.round()).abs() < 0.05 && (0.95..=99.05).contains(&shown);
        self.locale.percent(ratio, usize::from(near_an_end && !whole))
    }

    /// A share as so many of a hundred: "3", "under 1", "over 99".
    #[must_use]
    pub fn of_hundred(self, share: f64) -> String {
        let words = self.locale.common();
        let count = (share * 100.0).round();
        if share > 0.0 && count < 1.0 {
            format!("{} 1", words.under)
        } else if share < 1.0 && count > 99.0 {
            format!("{} 99", words.over)
        } else {
            self.locale.number(count, 0)
        }
    }
}

/// The value with so many leading digits exact.
fn leading_digits(value: f64, digits: i32) -> f64 {
    let unit = libm::pow(10.0, libm::log10(value.abs()).floor() + 1.0 - f64::from(digits)).max(1.0);
    (value / unit).round() * unit
}

/// With a capital first letter, as a sentence starts.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The places of these numbers, the smallest first. One sort for all lists: each kind of list sorted on its own
/// would bring 3 KB more.
fn ascending(numbers: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..numbers.len()).collect();
    places.sort_by(|&a, &b| numbers[a].total_cmp(&numbers[b]));
    places
}
