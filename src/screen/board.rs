//! What stays between two questions: the last plan and the last comparison, so that another view of them costs
//! nothing but its text.

use super::told::Told;
use super::{Ask, Draw, FileKind, News, Page, Room, Screen, View, answer, coverage, models, nature};
use crate::chart::sketch::{Medium, Size, Sketch};
use crate::engine::{ActionKind, Models, Plan, plan};
use crate::i18n::Locale;
use crate::report::costs::Costs;
use crate::report::{Voice, csv, scatter, verdict};
use crate::scenario::Scenario;

/// The last plan, of what the user states.
struct Planned {
    of: Scenario,
    plan: Plan,
}

/// The last complete comparison.
pub(super) struct Compared {
    /// Tells it from those before.
    pub(super) serial: u32,
    /// What the user stated then.
    pub(super) of: Scenario,
    /// The plan that followed.
    pub(super) today: Plan,
    /// The comparison.
    pub(super) models: Models,
}

impl Compared {
    /// The voice for what is told from it.
    pub(super) fn voice(&self, locale: Locale) -> Voice {
        Voice::of(&self.of, locale)
    }
}

/// Writes the pages.
#[derive(Default)]
pub struct Board {
    planned: Option<Planned>,
    compared: Option<Compared>,
    drawn: Option<(Sketch, Size, String)>,
}

impl Board {
    /// Answers a question. `read` decodes a comparison; one that it cannot read is as if it had not come.
    pub fn show(&mut self, ask: Ask, read: impl FnOnce(&[u8]) -> Option<Models>, draw: Draw) -> Screen {
        let Ask { scenario, view, news, file } = ask;
        if self.planned.as_ref().is_none_or(|planned| planned.of != scenario) {
            let plan = plan(&scenario);
            self.planned = Some(Planned { of: scenario, plan });
        }
        if let Some(news) = news.filter(|news| self.serial() != news.serial) {
            self.learn(news, read);
        }
        let chart = if view.page == Page::Models { self.chart(&view, draw) } else { String::new() };
        let Some(Planned { of: scenario, plan }) = &self.planned else { return Screen::default() };
        let told = Told { view, scenario, plan, compared: self.compared.as_ref(), chart: &chart };
        let html = match view.page {
            Page::Answer => answer::page(&told),
            Page::Coverage => coverage::page(&told),
            Page::Models => models::page(&told),
        };
        let actions = self.compared.iter().flat_map(|known| &known.models.actions);
        let mut changes: Vec<ActionKind> = actions.map(|action| action.kind.clone()).collect();
        changes.extend(nature::changes(scenario).into_iter().map(|(_, change)| change));
        let goals = self.compared.iter().flat_map(|known| &known.models.goals);
        changes.extend(goals.filter_map(|goal| Some(goal.action.as_ref()?.kind.clone())));
        Screen {
            page: view.page,
            locale: view.locale,
            html,
            serial: self.serial(),
            is_fresh: told.is_fresh(),
            verdict: verdict::sentence(told.verdict()),
            changes,
            file: file.and_then(|kind| Some((kind, text_of(kind, &told, draw)?))),
            offered: Vec::new(),
        }
    }

    /// The scenario that was asked about last.
    #[must_use]
    pub fn last(&self) -> Option<&Scenario> {
        self.planned.as_ref().map(|planned| &planned.of)
    }

    fn serial(&self) -> u32 {
        self.compared.as_ref().map_or(0, |known| known.serial)
    }

    fn learn(&mut self, News { serial, of, models }: News, read: impl FnOnce(&[u8]) -> Option<Models>) {
        let Some(models) = read(&models) else { return };
        let same = self.planned.as_ref().filter(|planned| planned.of == of);
        let today = same.map_or_else(|| plan(&of), |planned| planned.plan.clone());
        self.compared = Some(Compared { serial, of, today, models });
    }

    /// The chart of the service models, drawn once for each comparison and size.
    fn chart(&mut self, view: &View, draw: Draw) -> String {
        let Some(known) = &self.compared else { return String::new() };
        let sketch = scatter::sketch(&known.models, &known.today.model, known.voice(view.locale));
        let size = match view.room {
            Room::Wide => Size::WIDE,
            Room::Middle => Size::MIDDLE,
            Room::Slim => Size::SLIM,
        };
        if self.drawn.as_ref().is_none_or(|(last, its, _)| *last != sketch || *its != size) {
            let svg = draw(&sketch, size, Medium::Page);
            self.drawn = Some((sketch, size, svg));
        }
        self.drawn.as_ref().map(|(.., svg)| svg.clone()).unwrap_or_default()
    }
}

/// The text of a file; `None` where it is told from a comparison that is not there.
fn text_of(kind: FileKind, told: &Told, draw: Draw) -> Option<String> {
    Some(match kind {
        FileKind::Map => csv::map(told.plan_seen(), told.voice()),
        FileKind::Gaps => csv::gaps(told.plan_seen(), told.voice()),
        FileKind::Promises => {
            let seen = told.seen();
            csv::promises(seen.plan(), seen.scenario, seen.voice)
        }
        FileKind::Models => told.compared(|known, voice| csv::models(&known.models, &known.of, voice))?,
        FileKind::Lines => told.compared(|known, voice| {
            csv::lines(&Costs::new(&known.of, &known.models, &known.today, told.view.model), voice)
        })?,
        FileKind::Chart => told.compared(|known, voice| {
            let sketch = scatter::sketch(&known.models, &known.today.model, voice);
            draw(&sketch, Size::WIDE, Medium::File)
        })?,
    })
}
