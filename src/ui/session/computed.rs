//! What the worker answers: the plan that the scenario states, and all service models, each with the scenario that
//! it was made from. Two lanes: the plan follows every change, the comparison when the fields rest.

use crate::engine::job::Job;
use crate::engine::{Models, Plan};
use crate::platform::timer::{self, Timer};
use crate::platform::wire::Question;
use crate::platform::worker::{Flow, Lane, Trouble, ask};
use crate::scenario::Scenario;
use leptos::prelude::*;
use std::sync::Arc;

/// How long the fields must rest before the models are compared anew, milliseconds: a comparison cannot be
/// interrupted, and one of a value in passing would delay both the plan and the comparison that is wanted.
const REST: i32 = 120;

/// The last plan.
#[derive(Clone)]
pub struct Planned {
    /// Of this scenario.
    pub of: Arc<Scenario>,
    /// The plan that it states.
    pub plan: Arc<Plan>,
}

/// The last complete comparison.
#[derive(Clone)]
pub struct Compared {
    /// Of this scenario.
    pub of: Arc<Scenario>,
    /// The plan that it states.
    pub today: Arc<Plan>,
    /// The comparison.
    pub models: Arc<Models>,
}

/// The newest answers and what became of the last question.
#[derive(Clone, Copy)]
pub struct Computed {
    /// The plan; it stays while the next is computed, and when that fails. Once there is one there is always one.
    pub planned: RwSignal<Option<Planned>>,
    /// The comparison, likewise.
    pub compared: RwSignal<Option<Compared>>,
    /// Why the last question has no answer.
    pub trouble: RwSignal<Option<Trouble>>,
    rest: StoredValue<Option<Timer>, LocalStorage>,
}

impl Computed {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            planned: RwSignal::new(None),
            compared: RwSignal::new(None),
            trouble: RwSignal::new(None),
            rest: StoredValue::new_local(None),
        }
    }

    /// Asks the worker for the plan, and for the comparison when that plan has stood for a while. The first comparison
    /// follows its plan directly: its worker then finds the files that the plan's has brought.
    pub fn ask(self, scenario: Scenario) {
        let of = Arc::new(scenario);
        self.rest(None);
        self.put(Lane::Plan, Job::Plan(Box::new((*of).clone())), move |plan: Plan| {
            let planned = Planned { of: Arc::clone(&of), plan: Arc::new(plan) };
            self.planned.set(Some(planned.clone()));
            let rest = if self.compared.with_untracked(Option::is_some) { REST } else { 0 };
            self.rest(Some(timer::after(rest, move || self.compare(planned))));
        });
    }

    /// Sets the time of the next comparison, in place of the last.
    fn rest(self, next: Option<Timer>) {
        if let Some(Some(last)) = self.rest.try_update_value(|last| std::mem::replace(last, next)) {
            last.cancel();
        }
    }

    fn compare(self, Planned { of, plan }: Planned) {
        self.put(Lane::Models, Job::Models(Box::new((*of).clone())), move |models: Models| {
            let (of, today) = (Arc::clone(&of), Arc::clone(&plan));
            self.compared.set(Some(Compared { of, today, models: Arc::new(models) }));
        });
    }

    fn put<A: serde::de::DeserializeOwned>(self, lane: Lane, job: Job, mut take: impl FnMut(A) + 'static) {
        ask(lane, Question::Job(job), None, move |answer: Result<A, Trouble>| {
            self.trouble.set(answer.as_ref().err().copied());
            if let Ok(answer) = answer {
                take(answer);
            }
            Flow::Done
        });
    }
}

impl Default for Computed {
    fn default() -> Self {
        Self::new()
    }
}
