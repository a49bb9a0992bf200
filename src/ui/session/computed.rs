//! What the worker answers: the page of results that is seen, which follows every change, and the comparison of all
//! service models, which is asked for when the fields rest. The comparison is only carried: from the worker that
//! makes it to the one that writes the pages.

mod measure;

use crate::engine::doubt::Errand;
use crate::platform::address;
use crate::platform::files;
use crate::platform::page;
use crate::platform::stock::Stocktaking;
use crate::platform::timer::{self, Timer};
use crate::platform::wire::Question;
use crate::platform::worker::{Flow, Lane, Trouble, ask, cancel};
use crate::scenario::Scenario;
use crate::screen::{Ask, Brought, Deed, Done, Measured, News, Offered, Order, Orders, Page, Screen, View};
use leptos::prelude::*;
use std::sync::Arc;

/// How long the fields must rest before the models are compared anew, milliseconds: a comparison cannot be
/// interrupted, and one of a value in passing would delay the one that is wanted.
const REST: i32 = 120;

/// Who runs the errands of a run of draws.
const LANES: [Lane; 2] = [Lane::RiskA, Lane::RiskB];

/// The newest page and what became of the last question.
#[derive(Clone, Copy)]
pub struct Computed {
    /// The page; it stays while the next is computed, and when that fails. Once there is one there is always one.
    pub screen: RwSignal<Option<Screen>>,
    /// Whether the page that was asked for last is still awaited.
    pub is_behind: RwSignal<bool>,
    /// Whether the last question for a page has no answer.
    pub is_lost: RwSignal<bool>,
    /// What the worker says that is to be done, once.
    pub orders: RwSignal<Vec<Order>>,
    name: RwSignal<String>,
    inner: StoredValue<Inner, LocalStorage>,
}

/// What is asked, and what is known of the answers.
#[derive(Default)]
struct Inner {
    scenario: Option<Arc<Scenario>>,
    view: View,
    /// A file that is wanted, until it comes.
    file: Option<String>,
    /// Whether it is a picture in points.
    in_points: bool,
    /// The last comparison.
    news: Option<News>,
    /// The scenario whose comparison was asked for last.
    compared: Option<Arc<Scenario>>,
    rest: Option<Timer>,
    /// What a run of draws still needs, and which of it each lane is at.
    errands: Vec<Errand>,
    on_way: [Option<Errand>; 2],
    /// What errands brought, until the board has it.
    brought: Vec<Brought>,
    /// Questions for a page so far.
    asked: u32,
    /// What was done to the people and is not in the scenario yet.
    deeds: Vec<Deed>,
    /// Deeds and chores so far.
    done: u32,
    /// What was done to the library, a link or a comparison, and is not answered yet.
    chores: Vec<Deed>,
    /// Serial of the last chore whose orders were taken.
    answered: u32,
    /// What the worker knows of what the browser keeps.
    stock: Stocktaking,
    /// The id of what is open.
    current: String,
    /// What is looked for in the command palette, while it is open.
    search: Option<String>,
    /// Whether the comparison of another scenario is on its way.
    is_measuring: bool,
    /// Those that came, until the board has them.
    measured: Vec<Measured>,
}

impl Inner {
    /// Whether the page tells of all that is kept.
    fn tells_all(&self) -> bool {
        // What is to be done may be done to any of it, on whatever page.
        self.chores.iter().any(|chore| !chore.what.starts_with("apply/"))
            || self.search.is_some()
            || matches!(self.view.page, Page::Library | Page::Compare | Page::Share)
    }
}

impl Computed {
    /// Nothing yet. `name` is the scenario's, for files.
    #[must_use]
    pub fn new(name: RwSignal<String>) -> Self {
        Self {
            screen: RwSignal::new(None),
            is_behind: RwSignal::new(true),
            is_lost: RwSignal::new(false),
            orders: RwSignal::new(Vec::new()),
            name,
            inner: StoredValue::new_local(Inner::default()),
        }
    }

    /// The scenario is this from now on.
    pub fn state(self, scenario: Scenario) {
        self.inner.update_value(|inner| {
            inner.scenario = Some(Arc::new(scenario));
            inner.view.stopped = false;
            // The dials stand at what is stated.
            inner.view.dials = [None; 2];
        });
        self.stop();
        self.ask();
    }

    /// Takes the errands of a run of draws back.
    fn stop(self) {
        LANES.into_iter().for_each(cancel);
        self.inner.update_value(|inner| {
            inner.errands.clear();
            inner.brought.clear();
            inner.on_way = [None; 2];
            inner.is_measuring = false;
        });
    }

    /// What is done with a run of draws: it is stopped, goes on, or is run with another seed.
    pub fn draw(self, deed: &str) {
        self.stop();
        self.look(|view| {
            view.stopped = deed == "stop";
            view.seed = view.seed.wrapping_add(u32::from(deed == "seed"));
        });
    }

    /// Sends idle lanes on the next errands. A page that is not open any more needs nothing: then none are left.
    fn send(self) {
        for (place, lane) in LANES.into_iter().enumerate() {
            let next = self.inner.try_update_value(|inner| {
                let taken = |errand: &Errand| {
                    inner.on_way.contains(&Some(*errand))
                        || inner.brought.iter().any(|it| it.errand == *errand)
                };
                let next = inner.errands.iter().copied().find(|errand| !taken(errand));
                let is_idle = inner.on_way[place].is_none() && (place > 0 || !inner.is_measuring);
                let next = next.filter(|_| is_idle)?;
                let news = inner.news.as_ref()?;
                inner.on_way[place] = Some(next);
                Some((news.serial, Box::new(news.of.clone()), next))
            });
            let Some((serial, of, errand)) = next.flatten() else { continue };
            ask(lane, Question::Errand(of, errand), None, move |answer: Result<Vec<u8>, Trouble>| {
                self.inner.update_value(|inner| {
                    inner.on_way[place] = None;
                    match answer {
                        Ok(found) => inner.brought.push(Brought { serial, errand, found }),
                        // What failed once would fail again.
                        Err(_) => inner.view.stopped = true,
                    }
                });
                self.ask();
                self.send();
                Flow::Done
            });
        }
    }

    /// Looks at it in another way.
    pub fn look(self, change: impl FnOnce(&mut View)) {
        let differs = self.inner.try_update_value(|inner| {
            let before = inner.view;
            change(&mut inner.view);
            inner.view != before
        });
        if differs == Some(true) {
            self.ask();
        }
    }

    /// How it is looked at.
    #[must_use]
    pub fn view(self) -> View {
        self.inner.with_value(|inner| inner.view)
    }

    /// Does something to the people: the worker knows how.
    pub fn staff(self, what: String, value: String, file: Vec<u8>) {
        self.inner.update_value(|inner| {
            inner.done += 1;
            inner.deeds.push(Deed { serial: inner.done, what, value, file });
        });
        self.ask();
    }

    /// Does something to the library, a link or a comparison: what is open must be stored before.
    pub fn chore(self, what: String, value: String, file: Vec<u8>) {
        self.inner.update_value(|inner| {
            inner.done += 1;
            inner.chores.push(Deed { serial: inner.done, what, value, file });
        });
        self.ask();
    }

    /// Looks for something in the command palette; `None`: it is closed.
    pub fn search(self, what: Option<String>) {
        self.inner.update_value(|inner| inner.search = what);
        self.ask();
    }

    /// What is open is stored under this id.
    pub fn current(self, id: String) {
        self.inner.update_value(|inner| inner.current = id);
    }

    /// Something that every page may tell of has changed in what the browser keeps.
    pub fn ask_again(self) {
        self.ask();
    }

    /// Another window changed what the browser keeps.
    pub fn look_again(self) {
        if self.inner.with_value(Inner::tells_all) {
            self.ask();
        }
    }

    /// Another scenario takes the place of this one: what was done to its people is not done to others.
    pub fn forget_deeds(self) {
        self.inner.update_value(|inner| inner.deeds.clear());
    }

    /// Offers a file of what is seen; a picture as SVG, or in points.
    pub fn save(self, file: String, in_points: bool) {
        self.inner.update_value(|inner| (inner.file, inner.in_points) = (Some(file), in_points));
        self.ask();
    }

    /// Asks for the page. What the board may lack goes with every question until an answer shows that it has it: a
    /// question may be dropped for a newer one, and a worker started anew knows nothing.
    fn ask(self) {
        let known = self.screen.with_untracked(|screen| screen.as_ref().map_or(0, |screen| screen.serial));
        let question = self.inner.try_update_value(|inner| {
            let of = inner.scenario.clone()?;
            inner.asked = inner.asked.wrapping_add(1);
            let news = inner.news.as_ref().filter(|news| news.serial != known).cloned();
            let brought = inner.brought.clone();
            let deeds = inner.deeds.clone();
            inner.view.today = page::today();
            let (scenario, file) = ((*of).clone(), inner.file.clone());
            let ask = Ask {
                scenario,
                view: inner.view,
                news,
                file,
                brought,
                deeds,
                chores: inner.chores.clone(),
                stock: inner.stock.tell(inner.tells_all()),
                name: self.name.get_untracked(),
                current: inner.current.clone(),
                now: page::now(),
                address: address::base(),
                search: inner.search.clone(),
                measured: inner.measured.clone(),
            };
            Some((inner.asked, of, ask))
        });
        let Some((number, of, question)) = question.flatten() else { return };
        let last = |deeds: &[Deed]| deeds.last().map_or(0, |deed| deed.serial);
        let through = last(&question.deeds).max(last(&question.chores));
        let file = question.file.clone();
        self.is_behind.set(true);
        ask(Lane::Show, Question::Show(Box::new(question)), None, move |answer: Result<Screen, Trouble>| {
            self.is_lost.set(answer.is_err());
            match answer {
                Ok(screen) => self.take(&of, file.as_deref(), screen),
                // What was done may be why: it is not tried again with every question that follows.
                Err(_) => self.inner.update_value(|inner| {
                    inner.deeds.retain(|deed| deed.serial > through);
                    inner.chores.retain(|deed| deed.serial > through);
                }),
            }
            self.is_behind.set(self.inner.with_value(|inner| inner.asked != number));
            Flow::Done
        });
    }

    /// Takes the answer to a question about this scenario and for this file.
    fn take(self, of: &Arc<Scenario>, file: Option<&str>, mut screen: Screen) {
        // Two questions may have asked for it on their way; and where there is none, nobody waits for it any longer.
        let wanted =
            self.inner.try_update_value(|inner| inner.file.take_if(|name| Some(name.as_str()) == file));
        if let Some(Offered { name, ending, mime, text }) =
            screen.file.take().filter(|_| wanted.flatten().is_some())
        {
            let name = format!("{} {name}", self.name.get_untracked());
            if self.inner.with_value(|inner| inner.in_points) {
                files::download_in_points(&files::file_name(&name, "png"), &text);
            } else {
                files::download(&files::file_name(&name, &ending), &mime, &text);
            }
        }
        let unasked =
            self.inner.with_value(|inner| inner.compared.as_ref().is_none_or(|last| **last != **of));
        if !screen.is_fresh && unasked {
            // The first comparison follows its page directly: its worker then finds the files that the other's brought.
            let rest = if screen.serial > 0 { REST } else { 0 };
            let of = Arc::clone(of);
            self.rest(timer::after(rest, move || self.compare(of)));
        }
        self.inner.update_value(|inner| {
            inner.errands.clone_from(&screen.errands);
            // What is not wanted any more the board has.
            inner.brought.retain(|it| screen.errands.contains(&it.errand));
        });
        // Of other people than there are now nothing came; it is asked for again. Deeds of another scenario are gone.
        screen.done = screen.done.take().filter(|Done { through, .. }| {
            let taken = self.inner.try_update_value(|inner| {
                let of_these = inner.scenario.as_ref().is_some_and(|now| now.staff == of.staff);
                let waits = *through == 0 || inner.deeds.iter().any(|deed| deed.serial == *through);
                inner.deeds.retain(|deed| !of_these || deed.serial > *through);
                of_these && waits
            });
            taken == Some(true)
        });
        // Orders of chores that were answered before were done then.
        let orders = self.inner.try_update_value(|inner| {
            let waiting = inner.chores.len();
            inner.chores.retain(|chore| chore.serial > screen.orders.through);
            let Orders { through, list, of } = std::mem::take(&mut screen.orders);
            let done = inner.answered;
            inner.answered = done.max(through);
            let orders = list.into_iter().zip(of).filter(|&(_, of)| of > done).map(|(order, _)| order);
            (waiting > inner.chores.len()).then(|| orders.collect::<Vec<_>>())
        });
        let orders = orders.flatten().map(|mut orders| {
            // What was changed since is not changed back.
            let is_same =
                self.inner.with_value(|inner| inner.scenario.as_ref().is_some_and(|now| **now == **of));
            orders.retain(|order| is_same || !matches!(order, Order::Change { .. }));
            orders
        });
        let lacks = self.inner.try_update_value(|inner| inner.stock.heard(screen.stock)) == Some(true);
        let wanted = screen.wanted.take();
        self.screen.set(Some(screen));
        if let Some(orders) = orders.filter(|orders| !orders.is_empty()) {
            self.orders.set(orders);
        } else if lacks {
            self.ask();
        }
        self.send();
        self.measure(wanted);
    }

    /// Sets the time of the next comparison, in place of the last.
    fn rest(self, next: Timer) {
        if let Some(Some(last)) = self.inner.try_update_value(|inner| inner.rest.replace(next)) {
            last.cancel();
        }
    }

    fn compare(self, of: Arc<Scenario>) {
        self.inner.update_value(|inner| inner.compared = Some(Arc::clone(&of)));
        let question = Question::Models(Box::new((*of).clone()));
        ask(Lane::Models, question, None, move |answer: Result<Vec<u8>, Trouble>| {
            let failed = answer.is_err();
            self.inner.update_value(|inner| {
                inner.view.failed = failed;
                if let Ok(models) = answer {
                    let serial = inner.news.as_ref().map_or(0, |news| news.serial) + 1;
                    inner.news = Some(News { serial, of: (*of).clone(), models });
                }
            });
            self.ask();
            Flow::Done
        });
    }
}
