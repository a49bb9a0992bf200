//! What the worker answers: all service models, for the scenario as it was when it was asked.

use crate::engine::Models;
use crate::engine::job::Job;
use crate::platform::wire::Question;
use crate::platform::worker::{Flow, Lane, Trouble, ask};
use crate::scenario::Scenario;
use leptos::prelude::*;
use std::sync::Arc;

/// The last complete comparison.
#[derive(Clone)]
pub struct Compared {
    /// For this scenario.
    pub of: Arc<Scenario>,
    /// The comparison.
    pub models: Arc<Models>,
}

/// The comparison and what became of the last question.
#[derive(Clone, Copy)]
pub struct Comparison {
    /// The last complete one; it stays while the next is computed, and when that fails.
    pub last: RwSignal<Option<Compared>>,
    /// Why the last question has no answer.
    pub trouble: RwSignal<Option<Trouble>>,
}

impl Comparison {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self { last: RwSignal::new(None), trouble: RwSignal::new(None) }
    }

    /// Asks the worker.
    pub fn ask(self, scenario: Scenario) {
        let of = Arc::new(scenario);
        ask(
            Lane::Models,
            Question::Job(Job::Models(Box::new((*of).clone()))),
            None,
            move |answer: Result<Models, Trouble>| {
                match answer {
                    Ok(models) => {
                        self.last.set(Some(Compared { of: Arc::clone(&of), models: Arc::new(models) }));
                        self.trouble.set(None);
                    }
                    Err(trouble) => self.trouble.set(Some(trouble)),
                }
                Flow::Done
            },
        );
    }
}

impl Default for Comparison {
    fn default() -> Self {
        Self::new()
    }
}
