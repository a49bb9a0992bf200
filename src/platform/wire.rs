//! What is asked of the worker and what comes back. On the wire it is postcard: small, exact, and without a parser in
//! the first load.

use crate::engine::doubt::Errand;
use crate::scenario::Scenario;
use crate::screen::Ask;
use crate::screen::intake::Deeds;
use serde::{Deserialize, Serialize};

/// A question on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Comes back with the reply; replies to older questions are dropped.
    pub id: u32,
    /// What is asked.
    pub question: Question,
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Question {
    /// All service models of a scenario: [`Models`](crate::engine::Models) come back as bytes, which the page only
    /// passes on.
    Models(Box<Scenario>),
    /// The same, of the scenario in a document: [`Wanted::document`](crate::screen::Wanted::document).
    Measure(String),
    /// A page of results: a [`Screen`](crate::screen::Screen) comes back.
    Show(Box<Ask>),
    /// An errand of a run of draws: [`Found`](crate::engine::doubt::Found) comes back as bytes, which the page only passes
    /// on.
    Errand(Box<Scenario>, Errand),
    /// The import screen after what was done there: a [`Sheet`](crate::screen::intake::Sheet) comes back, and steps on
    /// the way to it.
    Intake(Box<Deeds>),
}

impl Question {
    /// Whether a message of bytes follows the question.
    #[must_use]
    pub fn brings_bytes(&self) -> bool {
        matches!(self, Self::Intake(deeds) if deeds.bring_bytes())
    }
}

/// An answer on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply<A> {
    /// Of the question; first, so that it can be read without the answer.
    pub id: u32,
    /// The answer.
    pub answer: A,
}

/// The build that both sides must share; the worker says it first, and nothing is sent to it before.
#[must_use]
pub fn build() -> &'static str {
    option_env!("RELEVO_BUILD").unwrap_or(env!("CARGO_PKG_VERSION"))
}
