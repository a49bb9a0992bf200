//! What the page asks of the worker, as data; a [`Desk`](super::desk::Desk) answers. On the wire it is postcard:
//! small, exact, and without a parser in the first load.

use super::Models;
use super::backtest::Backtest;
use crate::import::{Evidence, Examination, ImportError, Mapping, Rejects, Survey};
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// All service models of a scenario.
    Models(Box<Scenario>),
    /// A first look at the ticket export whose bytes follow the question.
    Open,
    /// The same look at the same export, its columns separated by this byte.
    Separate(u8),
    /// The export's tickets, its columns read like this.
    Read(Box<Mapping>),
    /// The tickets read last against the plan of a scenario.
    Backtest {
        /// The scenario.
        scenario: Box<Scenario>,
        /// For each group of the evidence the layer that its tickets belong to.
        layer_of_group: Vec<Option<usize>>,
    },
}

impl Job {
    /// Whether a message of bytes follows the question.
    #[must_use]
    pub const fn brings_bytes(&self) -> bool {
        matches!(self, Self::Open)
    }
}

/// An answer on its way. [`Models`] travel as bytes that the page only passes on, all others as an [`Answer`]: the
/// page need not know how to read what only others ask for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply<A> {
    /// Of the question; first, so that it can be read without the answer.
    pub id: u32,
    /// The answer.
    pub answer: A,
}

/// What comes back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// All service models.
    Models(Box<Models>),
    /// The first look at an export.
    Survey(Box<Survey>),
    /// A step: other columns were scanned.
    Examined(Box<Examination>),
    /// A step: how far reading has come.
    Progress {
        /// Bytes read.
        done: usize,
        /// Bytes in all.
        total: usize,
        /// Rows read.
        rows: u32,
    },
    /// What an export shows, and apart from it the rows that were left out.
    Evidence(Box<(Evidence, Rejects)>),
    /// A plan against an export.
    Backtest(Box<Backtest>),
    /// The export cannot be read.
    Failed(ImportError),
}

impl Answer {
    /// Whether more answers to the same question follow.
    #[must_use]
    pub const fn is_step(&self) -> bool {
        matches!(self, Self::Examined(_) | Self::Progress { .. })
    }
}

/// The build that both sides must share; the worker says it first, and nothing is sent to it before.
#[must_use]
pub fn build() -> &'static str {
    option_env!("RELEVO_BUILD").unwrap_or(env!("CARGO_PKG_VERSION"))
}
