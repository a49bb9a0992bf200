//! What is asked of the worker: a question for its desk, or for its board.

use crate::engine::job::Job;
use crate::screen::Ask;
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
    /// Something to compute or to read.
    Job(Job),
    /// A page of results: a [`Screen`](crate::screen::Screen) comes back.
    Show(Box<Ask>),
}
