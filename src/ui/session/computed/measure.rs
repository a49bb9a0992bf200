//! Comparisons of the service models of other scenarios, for the page that shows several side by side.

use super::{Computed, LANES};
use crate::platform::wire::Question;
use crate::platform::worker::{Flow, Trouble, ask};
use crate::screen::{Measured, Wanted};
use leptos::prelude::*;

impl Computed {
    /// Has the comparison made that the board needs of another scenario, one at a time and where nothing else is done.
    pub(super) fn measure(self, wanted: Option<Wanted>) {
        let next = self.inner.try_update_value(|inner| {
            // What is not wanted any more the board has.
            inner.measured.retain(|it| wanted.as_ref().is_some_and(|wanted| wanted.key == it.key));
            let is_idle = !inner.is_measuring && inner.measured.is_empty() && inner.on_way[0].is_none();
            let next = wanted.filter(|_| is_idle)?;
            inner.is_measuring = true;
            Some(next)
        });
        let Some(Wanted { key, document }) = next.flatten() else { return };
        ask(LANES[0], Question::Measure(document), None, move |answer: Result<Vec<u8>, Trouble>| {
            self.inner.update_value(|inner| {
                inner.is_measuring = false;
                // Nothing where it failed: the board then does not ask for it again.
                inner.measured.push(Measured { key: key.clone(), models: answer.unwrap_or_default() });
            });
            self.ask();
            Flow::Done
        });
    }
}
