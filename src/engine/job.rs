//! What the page asks of the worker, as data: a pure function behind a message port.

use super::{Models, models};
use crate::import::{Evidence, Examination, ImportError, Mapping, Rejects, Survey};
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// The worker's first word; nothing is sent to it before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hello {
    /// Version of the package that it was built from.
    pub build: String,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Comes back with the reply; replies to older questions are dropped.
    pub id: u32,
    /// What is asked.
    pub job: Job,
}

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
}

impl Job {
    /// Whether a message of bytes follows the question.
    #[must_use]
    pub const fn brings_bytes(&self) -> bool {
        matches!(self, Self::Open)
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// Of the question.
    pub id: u32,
    /// The answer.
    pub answer: Answer,
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

/// The answer to a question that needs nothing but itself; the same in a worker and inline. Ticket exports need
/// a [`Desk`](super::desk::Desk).
#[must_use]
pub fn execute(job: &Job) -> Answer {
    match job {
        Job::Models(scenario) => Answer::Models(Box::new(models(scenario))),
        Job::Open | Job::Separate(_) | Job::Read(_) => Answer::Failed(ImportError::Empty),
    }
}

/// The build that both sides must share.
#[must_use]
pub fn hello() -> Hello {
    Hello { build: option_env!("RELEVO_BUILD").unwrap_or(env!("CARGO_PKG_VERSION")).to_owned() }
}
