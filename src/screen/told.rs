//! What a page speaks of: the plan that is seen and the last complete comparison, each with the scenario that it
//! was made from, so that nothing on the screen mixes two states of it.

use super::View;
use super::board::Compared;
use super::risk::Run;
use crate::engine::Plan;
use crate::i18n::ResultWords;
use crate::report::risk::Risk;
use crate::report::verdict::Asked;
use crate::report::{Shown, Voice};
use crate::scenario::Scenario;

/// What a page is told from.
pub(super) struct Told<'a> {
    /// How it is looked at.
    pub(super) view: View,
    /// What the user states.
    pub(super) stated: &'a Scenario,
    /// The same with the numbers that follow from the people listed: what everything is computed from.
    pub(super) scenario: &'a Scenario,
    /// The plan that follows from it.
    pub(super) plan: &'a Plan,
    /// The last complete comparison.
    pub(super) compared: Option<&'a Compared>,
    /// The chart of its service models, where the page has it.
    pub(super) chart: &'a str,
    /// The run of draws, where there is one.
    pub(super) run: Option<&'a Run>,
}

impl<'a> Told<'a> {
    /// The words of the language.
    pub(super) fn words(&self) -> &'static ResultWords {
        self.view.locale.results()
    }

    /// The voice for the plan.
    pub(super) fn voice(&self) -> Voice {
        Voice::of(self.scenario, self.view.locale)
    }

    /// Whether the comparison is of the scenario as it is now.
    pub(super) fn is_fresh(&self) -> bool {
        self.compared.is_some_and(|known| known.of == *self.scenario)
    }

    /// The plan that is seen: the recommended one only once there is one.
    pub(super) fn shown(&self) -> Shown {
        if self.compared.is_some() { self.view.shown } else { Shown::Today }
    }

    /// The plan that is seen.
    pub(super) fn plan_seen(&self) -> &'a Plan {
        match self.compared.filter(|_| self.view.shown == Shown::Recommended) {
            Some(known) => &known.models.recommended,
            None => self.plan,
        }
    }

    /// What the verdict is told from: the last complete comparison or, before there is one, today's plan alone.
    pub(super) fn verdict(&self) -> Asked<'a> {
        let shown = self.view.shown;
        match self.compared {
            Some(known) => {
                let Compared { of, today, models, .. } = known;
                let voice = known.voice(self.view.locale);
                Asked { scenario: of, today, models: Some(models), shown, voice }
            }
            None => self.planned(shown),
        }
    }

    /// What is told of the plan that is seen.
    pub(super) fn seen(&self) -> Asked<'a> {
        if self.shown() == Shown::Recommended { self.verdict() } else { self.planned(Shown::Today) }
    }

    fn planned(&self, shown: Shown) -> Asked<'a> {
        Asked { scenario: self.scenario, today: self.plan, models: None, shown, voice: self.voice() }
    }

    /// Something told from the last complete comparison, if there is one.
    pub(super) fn compared<T>(&self, tell: impl FnOnce(&'a Compared, Voice) -> T) -> Option<T> {
        self.compared.map(|known| tell(known, known.voice(self.view.locale)))
    }

    /// What is told of the run of draws, and the run.
    pub(super) fn risk(&self) -> Option<(Risk<'a>, &'a Run)> {
        let (known, run) = self.compared.zip(self.run)?;
        run.is_of(known, self.view.seed).then(|| (known.risk(run, self.view.locale), run))
    }

    /// What stands where results are waited for: that they are under way, or why they will not come.
    pub(super) fn waiting(&self, under_way: &'static str) -> &'static str {
        if self.view.failed { self.view.locale.strings().shell.not_computed } else { under_way }
    }
}
