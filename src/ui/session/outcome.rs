//! What follows from the scenario: today's plan at once, the comparison of all models when the worker has it.
//! Until then the last complete comparison stays, marked as being updated.

use super::Session;
use crate::engine::job::{Answer, Job};
use crate::engine::{Models, Plan, models, plan};
use crate::platform::page;
use crate::platform::worker::{self, Flow, Lane};
use crate::report::verdict::{self, Asked};
use crate::report::{Shown, Voice};
use crate::scenario::Scenario;
use leptos::prelude::*;
use std::sync::Arc;

/// Windows up to this width turn the map: 24 rows of 7 columns.
const NARROW: u32 = 700;
/// Times that a question is asked again when the worker broke down over it.
const RETRIES: u8 = 1;

/// A comparison with what it was made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Complete {
    /// What the user stated then.
    pub scenario: Arc<Scenario>,
    /// The plan that followed.
    pub today: Arc<Plan>,
    /// The comparison.
    pub models: Arc<Models>,
    /// The plan that it recommends.
    pub recommended: Arc<Plan>,
}

/// What components share of the results.
#[derive(Clone, Copy)]
pub struct Outcome {
    session: Session,
    /// Today's plan, always of the scenario as it stands.
    pub today: Memo<Arc<Plan>>,
    /// The last complete comparison.
    pub complete: RwSignal<Option<Complete>>,
    /// Whether a newer one is being made.
    pub updating: RwSignal<bool>,
    /// Which plan the user wants to see.
    pub wanted: RwSignal<Shown>,
    /// The plan that is seen.
    pub plan: Memo<Arc<Plan>>,
    /// The layer whose map is seen; `None` for the whole.
    pub layer: RwSignal<Option<usize>>,
    /// The hour that was chosen on a map.
    pub slot: RwSignal<Option<usize>>,
    /// Whether the window is narrow.
    pub narrow: RwSignal<bool>,
}

/// The outcome that [`Outcome::start`] provided.
///
/// # Panics
/// Outside of the app.
#[must_use]
pub fn use_outcome() -> Outcome {
    expect_context::<Outcome>()
}

impl Outcome {
    /// Computes from here on whatever the scenario asks for. Called once.
    pub fn start(session: Session) {
        let today = Memo::new(move |_| session.scenario.with(|scenario| Arc::new(plan(scenario))));
        let complete = RwSignal::new(None::<Complete>);
        let wanted = RwSignal::new(Shown::Today);
        let plan = Memo::new(move |_| match wanted.get() {
            Shown::Today => today.get(),
            Shown::Recommended => {
                let recommended =
                    complete.with(|known| known.as_ref().map(|known| known.recommended.clone()));
                recommended.unwrap_or_else(|| today.get())
            }
        });
        let outcome = Self {
            session,
            today,
            complete,
            updating: RwSignal::new(true),
            wanted,
            plan,
            layer: RwSignal::new(None),
            slot: RwSignal::new(None),
            narrow: RwSignal::new(false),
        };
        outcome.watch();
        provide_context(outcome);
    }

    fn watch(self) {
        page::on_narrow(NARROW, move |narrow| self.narrow.set(narrow));
        Effect::new(move |_| {
            let scenario = Arc::new(self.session.scenario.get());
            self.ask(scenario, self.today.get_untracked(), RETRIES);
        });
        // The live region speaks only when the answer has settled.
        Effect::new(move |_| {
            if !self.updating.get() {
                self.session.verdict.set(self.verdict(verdict::sentence));
            }
        });
    }

    fn ask(self, scenario: Arc<Scenario>, today: Arc<Plan>, retries: u8) {
        self.updating.set(true);
        let job = Job::Models(Box::new((*scenario).clone()));
        worker::ask(Lane::Models, job, None, move |answer| {
            match answer {
                Ok(Answer::Models(models)) => self.take(&scenario, &today, *models),
                _ if retries > 0 => self.ask(scenario.clone(), today.clone(), retries - 1),
                // Slow on the page is better than never.
                _ => self.take(&scenario, &today, models(&scenario)),
            }
            Flow::Done
        });
    }

    fn take(self, scenario: &Arc<Scenario>, today: &Arc<Plan>, models: Models) {
        let recommended = Arc::new(models.recommended.clone());
        let models = Arc::new(models);
        self.complete.set(Some(Complete {
            scenario: scenario.clone(),
            today: today.clone(),
            models,
            recommended,
        }));
        self.updating.set(false);
        // An hour or a layer that is no longer there is not shown.
        let layers = scenario.layers.len();
        if self.layer.get_untracked().is_some_and(|layer| layer >= layers) {
            self.layer.set(None);
        }
    }

    /// The plan that is seen: the recommended one only once there is one.
    #[must_use]
    pub fn shown(&self) -> Shown {
        if self.complete.with(Option::is_some) { self.wanted.get() } else { Shown::Today }
    }

    /// The voice for the results, in the page's language.
    #[must_use]
    pub fn voice(&self) -> Voice {
        self.session.scenario.with(|scenario| Voice::of(scenario, self.session.locale()))
    }

    /// Something told from the last complete comparison or, before there is one, from today's plan alone.
    pub fn verdict<T>(&self, tell: impl FnOnce(Asked) -> T) -> T {
        let shown = self.wanted.get();
        let locale = self.session.locale();
        self.complete.with(|complete| match complete {
            Some(Complete { scenario, today, models, .. }) => tell(Asked {
                scenario,
                today,
                models: Some(models),
                shown,
                voice: Voice::of(scenario, locale),
            }),
            None => self.session.scenario.with(|scenario| {
                let today = self.today.get();
                tell(Asked {
                    scenario,
                    today: &today,
                    models: None,
                    shown,
                    voice: Voice::of(scenario, locale),
                })
            }),
        })
    }

    /// Something told of the plan that is seen, as the scenario stands now.
    pub fn seen<T>(&self, tell: impl FnOnce(Asked) -> T) -> T {
        if self.shown() == Shown::Recommended {
            return self.verdict(tell);
        }
        let locale = self.session.locale();
        self.session.scenario.with(|scenario| {
            let today = self.today.get();
            let voice = Voice::of(scenario, locale);
            tell(Asked { scenario, today: &today, models: None, shown: Shown::Today, voice })
        })
    }

    /// Something told from the last complete comparison, if there is one.
    pub fn compared<T>(&self, tell: impl FnOnce(&Complete, Voice) -> T) -> Option<T> {
        let locale = self.session.locale();
        self.complete
            .with(|known| known.as_ref().map(|known| tell(known, Voice::of(&known.scenario, locale))))
    }
}
