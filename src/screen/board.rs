//! What stays between two questions: the last plan and the last comparison, so that another view of them costs
//! nothing but its text.

use super::backups::{self, Desk};
use super::clerk::Clerk;
use super::risk::Run;
use super::told::Told;
use super::{
    Ask, Draw, FileKind, News, Page, Room, Screen, View, answer, compare, coverage, library, method, models,
    nature, palette, risk, share,
};
use crate::chart::sketch::{Medium, Size, Sketch};
use crate::engine::doubt::{Errand, Found};
use crate::engine::{ActionKind, Models, Plan, plan, staffed};
use crate::i18n::Locale;
use crate::report::costs::Costs;
use crate::report::risk::Risk;
use crate::report::{Voice, csv, scatter, verdict};
use crate::scenario::Scenario;
use crate::scenario::check::check;

/// The last plan, of what the user states.
struct Planned {
    /// What the user states.
    stated: Scenario,
    /// The same with the numbers that follow from the people listed.
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

    /// What is told of a run of it.
    pub(super) fn risk<'a>(&'a self, run: &'a Run, locale: Locale) -> Risk<'a> {
        Risk { doubt: run.doubt(), models: &self.models, scenario: &self.of, voice: self.voice(locale) }
    }
}

/// Writes the pages.
#[derive(Default)]
pub struct Board {
    planned: Option<Planned>,
    compared: Option<Compared>,
    drawn: Option<(Sketch, Size, String)>,
    run: Option<Run>,
    desk: Desk,
    clerk: Clerk,
    /// What the page that was written last suggests.
    changes: Vec<ActionKind>,
}

/// What a page suggests, in the order in which `apply` counts.
fn changes_told(scenario: &Scenario, compared: Option<&Compared>) -> Vec<ActionKind> {
    let models = || compared.into_iter().map(|known| &known.models);
    let actions = models().flat_map(|models| &models.actions).map(|action| action.kind.clone());
    let natures = nature::changes(scenario).into_iter().map(|(_, change)| change);
    let goals =
        models().flat_map(|models| &models.goals).filter_map(|goal| Some(goal.action.as_ref()?.kind.clone()));
    actions.chain(natures).chain(goals).collect()
}

impl Board {
    /// Answers a question. `read` decodes a comparison; one that it cannot read is as if it had not come.
    pub fn show(&mut self, ask: Ask, read: impl Fn(&[u8]) -> Option<Models>, draw: Draw) -> Screen {
        let Ask {
            mut scenario,
            view,
            news,
            file,
            deeds,
            chores,
            stock,
            now,
            current,
            name,
            address,
            search,
            measured,
            ..
        } = ask;
        self.clerk.share.hear(&name, &current, &address);
        let told = stock.to;
        let stock = self.clerk.hear(stock);
        // Who does not know what is kept does nothing to it: all of it is told with the next question.
        let chores = if stock == told { &chores[..] } else { &[] };
        self.clerk.name = name;
        let orders = self.clerk.take(chores, &view, (now, &current), &scenario, &self.changes);
        (self.clerk.now, self.clerk.current) = (now, current);
        let done = self.desk.take(&deeds, &mut scenario, &view);
        let of = staffed(&scenario).into_owned();
        let done = backups::in_step(done, &mut scenario, &of);
        match &mut self.planned {
            // What is agreed with whom, or called how, changes no number.
            Some(planned) if planned.of == of => planned.stated = scenario,
            _ => self.planned = Some(Planned { plan: plan(&of), stated: scenario, of }),
        }
        if let Some(news) = news.filter(|news| self.serial() != news.serial) {
            self.learn(news, &read);
        }
        if view.page == Page::Risk {
            self.draw_on(&view);
        }
        if let Some(Planned { stated, of, plan }) = &self.planned {
            self.desk.look(&view, stated, of, plan);
            self.clerk.compare(&view, of, plan, &measured, &read);
        }
        let chart = match view.page {
            Page::Models => self.chart(&view, draw),
            Page::Risk => self.tornado(&view, draw),
            _ => String::new(),
        };
        let Some(Planned { stated, of: scenario, plan }) = &self.planned else { return Screen::default() };
        let run = self.run.as_ref();
        let told =
            Told { view, stated, scenario, plan, compared: self.compared.as_ref(), chart: &chart, run };
        let html = match view.page {
            Page::Answer => answer::page(&told, &self.clerk),
            Page::Coverage => coverage::page(&told),
            Page::Models => models::page(&told),
            Page::Risk => risk::page(&told),
            Page::Backups => backups::page(&told, &self.desk, draw),
            Page::Method => method::page(&view),
            Page::Library => library::page(&told, &self.clerk),
            Page::Compare => compare::page(&told, &self.clerk),
            Page::Share => share::page(&told, &self.clerk),
        };
        let found = search.map(|search| palette::found(&search, &told, &html, &self.clerk));
        self.changes = changes_told(scenario, self.compared.as_ref());
        Screen {
            page: view.page,
            locale: view.locale,
            html,
            serial: self.serial(),
            is_fresh: told.is_fresh(),
            verdict: verdict::sentence(told.verdict()),
            issues: check(scenario).iter().map(|issue| (issue.say(view.locale), issue.path())).collect(),
            changes: self.changes.len(),
            errands: self.errands(&view, told.is_fresh()),
            file: file.and_then(|name| {
                let kind = FileKind::named(&name)?;
                let shared = share::file(kind, &told, &self.clerk);
                Some(kind.offered(shared.or_else(|| text_of(kind, &told, (&self.desk, &self.clerk), draw))?))
            }),
            done,
            offered: Vec::new(),
            stock,
            orders,
            found,
            wanted: if view.page == Page::Compare { compare::wanted(&self.clerk) } else { None },
        }
    }

    /// Takes what an errand of a run of draws brought.
    pub fn bring(&mut self, serial: u32, found: Found) {
        if let Some(run) = &mut self.run {
            run.take(serial, found);
        }
    }

    /// The run of the last comparison, begun where there is none. One of another state of the numbers stays until the
    /// comparison is of this one.
    fn draw_on(&mut self, view: &View) {
        let Some(known) = &self.compared else { return };
        let is_fresh = self.planned.as_ref().is_some_and(|planned| planned.of == known.of);
        if self.run.as_ref().is_none_or(|run| !run.is_of(known, view.seed)) {
            self.run = Some(Run::new(known, view.seed));
        }
        if let Some(run) = &mut self.run {
            run.settle(known, view);
            run.is_old = !is_fresh;
        }
    }

    /// What the run still needs.
    fn errands(&self, view: &View, is_fresh: bool) -> Vec<Errand> {
        let wanted = view.page == Page::Risk && is_fresh && !view.stopped;
        self.run.as_ref().filter(|_| wanted).map_or_else(Vec::new, Run::wanted)
    }

    fn tornado(&self, view: &View, draw: Draw) -> String {
        let (Some(known), Some(run)) = (&self.compared, &self.run) else {
            return String::new();
        };
        let risk = known.risk(run, view.locale);
        let size = size_of(view.room);
        let bars_of = risk.bars(view.outcome);
        let rows = u32::try_from(bars_of.bars.len()).unwrap_or(1);
        if rows == 0 { String::new() } else { (draw.bars)(&bars_of, size.of_rows(rows), Medium::Page) }
    }

    /// The scenario that was asked about last.
    #[must_use]
    pub fn last(&self) -> Option<&Scenario> {
        self.planned.as_ref().map(|planned| &planned.stated)
    }

    fn serial(&self) -> u32 {
        self.compared.as_ref().map_or(0, |known| known.serial)
    }

    fn learn(&mut self, News { serial, of, models }: News, read: impl FnOnce(&[u8]) -> Option<Models>) {
        let Some(models) = read(&models) else { return };
        let of = staffed(&of).into_owned();
        let same = self.planned.as_ref().filter(|planned| planned.of == of);
        let today = same.map_or_else(|| plan(&of), |planned| planned.plan.clone());
        self.compared = Some(Compared { serial, of, today, models });
    }

    /// The chart of the service models, drawn once for each comparison and size.
    fn chart(&mut self, view: &View, draw: Draw) -> String {
        let Some(known) = &self.compared else { return String::new() };
        let sketch = scatter::sketch(&known.models, &known.today.model, known.voice(view.locale));
        let size = size_of(view.room);
        if self.drawn.as_ref().is_none_or(|(last, its, _)| *last != sketch || *its != size) {
            let svg = (draw.offers)(&sketch, size, Medium::Page);
            self.drawn = Some((sketch, size, svg));
        }
        self.drawn.as_ref().map(|(.., svg)| svg.clone()).unwrap_or_default()
    }
}

/// How large a chart is drawn.
pub(super) fn size_of(room: Room) -> Size {
    match room {
        Room::Wide => Size::WIDE,
        Room::Middle => Size::MIDDLE,
        Room::Slim => Size::SLIM,
    }
}

/// The text of a file; `None` where it is told from a comparison that is not there.
fn text_of(kind: FileKind, told: &Told, (desk, clerk): (&Desk, &Clerk), draw: Draw) -> Option<String> {
    Some(match kind {
        FileKind::Compare => compare::file(told, clerk),
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
            (draw.offers)(&sketch, Size::WIDE, Medium::File)
        })?,
        FileKind::Risk => csv::risk(&told.risk()?.0),
        FileKind::Movers => csv::movers(&told.risk()?.0, told.view.outcome),
        FileKind::Dots => csv::dots(&told.risk()?.0, told.view.outcome),
        FileKind::Dials => told.compared(|known, voice| csv::dials(&known.models, voice))?,
        FileKind::Tornado => {
            let of = told.risk()?.0.bars(told.view.outcome);
            (draw.bars)(&of, Size::WIDE.of_rows(u32::try_from(of.bars.len()).unwrap_or(1)), Medium::File)
        }
        _ => return backups::file(kind, told, desk, draw),
    })
}
