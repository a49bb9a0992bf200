//! What is asked of the worker: a question for its desk, or a picture.

use crate::chart::sketch::{Size, Sketch};
use crate::engine::job::Job;
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
    /// A chart: a [`Picture`] comes back.
    Draw(Box<Sketch>, Size),
}

/// A chart as SVG text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// In the page's colors, in the size that was asked for.
    pub page: String,
    /// To be kept: in real colors, wide.
    pub file: String,
}
