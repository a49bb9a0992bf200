//! What the pages speak of: the plan that is shown and the last complete comparison of all models, each with what
//! it was made from, so that nothing on the screen mixes two states of the scenario.

use super::Session;
use super::computed::{Compared, Planned};
use crate::engine::{Models, Plan};
use crate::platform::page;
use crate::report::verdict::{self, Asked};
use crate::report::{Shown, Voice};
use crate::scenario::Scenario;
use leptos::prelude::*;
use std::sync::Arc;

/// Windows up to this width turn the map: 24 rows of 7 columns.
const NARROW: u32 = 700;

/// A comparison with what it was made from.
#[derive(Clone, Debug)]
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

impl PartialEq for Complete {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.models, &other.models)
    }
}

/// What components share of the results.
#[derive(Clone, Copy)]
pub struct Outcome {
    session: Session,
    /// The last complete comparison.
    pub complete: Memo<Option<Complete>>,
    /// Which plan the user wants to see.
    pub wanted: RwSignal<Shown>,
    /// Whether there is a plan: everything below and what is told from it is asked for only then.
    pub ready: Memo<bool>,
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
    /// Follows the session from here on. Called once.
    pub fn start(session: Session) {
        let complete = Memo::new(move |_| {
            let Compared { of, today, models } = session.computed.compared.get()?;
            let recommended = Arc::new(models.recommended.clone());
            Some(Complete { scenario: of, today, models, recommended })
        });
        let wanted = RwSignal::new(Shown::Today);
        let today =
            move || session.computed.planned.with(|planned| Arc::clone(&there(planned.as_ref()).plan));
        let plan = Memo::new(move |_| match wanted.get() {
            Shown::Today => today(),
            Shown::Recommended => {
                let recommended =
                    complete.with(|known| known.as_ref().map(|known| known.recommended.clone()));
                recommended.unwrap_or_else(today)
            }
        });
        let outcome = Self {
            session,
            complete,
            wanted,
            ready: Memo::new(move |_| session.computed.planned.with(Option::is_some)),
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
        // The live region speaks only when the answer has settled.
        Effect::new(move |_| {
            if self.session.is_fresh.get() {
                self.session.verdict.set(self.verdict(verdict::sentence));
            }
        });
    }

    /// The plan that is seen: the recommended one only once there is one.
    #[must_use]
    pub fn shown(&self) -> Shown {
        if self.complete.with(Option::is_some) { self.wanted.get() } else { Shown::Today }
    }

    /// The voice for the results, in the page's language.
    #[must_use]
    pub fn voice(&self) -> Voice {
        let locale = self.session.locale();
        self.session.computed.planned.with(|planned| Voice::of(&there(planned.as_ref()).of, locale))
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
            None => self.planned(shown, tell),
        })
    }

    /// Something told of the plan that is seen.
    pub fn seen<T>(&self, tell: impl FnOnce(Asked) -> T) -> T {
        if self.shown() == Shown::Recommended {
            return self.verdict(tell);
        }
        self.planned(Shown::Today, tell)
    }

    /// Something told from today's plan alone.
    fn planned<T>(&self, shown: Shown, tell: impl FnOnce(Asked) -> T) -> T {
        let locale = self.session.locale();
        self.session.computed.planned.with(|planned| {
            let Planned { of, plan } = there(planned.as_ref());
            tell(Asked { scenario: of, today: plan, models: None, shown, voice: Voice::of(of, locale) })
        })
    }

    /// Something told from the last complete comparison, if there is one.
    pub fn compared<T>(&self, tell: impl FnOnce(&Complete, Voice) -> T) -> Option<T> {
        let locale = self.session.locale();
        self.complete
            .with(|known| known.as_ref().map(|known| tell(known, Voice::of(&known.scenario, locale))))
    }
}

/// The plan that must be there.
fn there(planned: Option<&Planned>) -> &Planned {
    planned.expect("the pages of results stand only when there is a plan")
}
