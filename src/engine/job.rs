//! What the page asks of the worker, as data: a pure function behind a message port.

use super::{Models, models};
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
}

/// The answer to a question; the same in a worker and inline.
#[must_use]
pub fn execute(job: &Job) -> Answer {
    match job {
        Job::Models(scenario) => Answer::Models(Box::new(models(scenario))),
    }
}

/// The build that both sides must share.
#[must_use]
pub fn hello() -> Hello {
    Hello { build: option_env!("RELEVO_BUILD").unwrap_or(env!("CARGO_PKG_VERSION")).to_owned() }
}
