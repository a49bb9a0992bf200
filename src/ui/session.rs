//! The state of the visit: the scenario, how it is shown, and whether it is saved. Every effect of the program
//! towards the outside world starts here.

pub mod banner;
pub mod computed;
pub mod history;
pub mod importer;
pub mod index;
pub mod keeper;
mod keys;
mod orders;
pub mod prefs;

use super::route::Route;
use crate::i18n::{Locale, Strings};
use crate::platform::storage::{self, Failure};
use crate::platform::{address, page, timer};
use crate::scenario::Scenario;
use crate::scenario::document::{Document, clean_name};
use crate::scenario::presets::Preset;
use crate::screen::{Done, Room, Screen};
use banner::{Banner, Remedy};
use computed::Computed;
use keeper::{Keeper, Saved, Start};
use leptos::prelude::*;
use prefs::Prefs;

/// How long the fields must rest before the scenario is written, milliseconds.
const REST: i32 = 250;

/// Windows up to these widths leave a page less room, and little: with the inputs beside it, 24 hours do not fit.
const WIDTHS: [u32; 2] = [1240, 900];
/// … and how much that is, by how many of them the window does not exceed.
const ROOMS: [Room; 3] = [Room::Wide, Room::Middle, Room::Slim];

/// What components share; a handle that can be copied into every closure.
#[derive(Clone, Copy)]
pub struct Session {
    /// What the user states. Read it freely; change it through [`Session::edit`].
    pub scenario: RwSignal<Scenario>,
    /// What the user calls it.
    pub name: RwSignal<String>,
    /// What follows from it, which comes from the worker.
    pub computed: Computed,
    /// What a field goes back to when it is reset: the example or file that the scenario started from.
    pub origin: RwSignal<Scenario>,
    /// The example that is open, until it is changed.
    pub example: RwSignal<Option<Preset>>,
    /// Language, numbers, colors.
    pub prefs: RwSignal<Prefs>,
    /// The page that is open.
    pub route: RwSignal<Route>,
    /// Whether what is on the screen is stored.
    pub saved: RwSignal<Saved>,
    /// What the user must know, newest last.
    pub banners: RwSignal<Vec<Banner>>,
    /// The verdict in a sentence, for the live region and the bar of a narrow screen.
    pub verdict: RwSignal<String>,
    /// Whether the inputs cover a narrow screen.
    pub sheet: RwSignal<bool>,
    /// Path of the field that was asked for: what holds it opens.
    pub wanted: RwSignal<Option<String>>,
    /// Groups of fields that are open in this tab.
    pub open: RwSignal<Vec<String>>,
    /// Whether there is something to undo, and to do again.
    pub can: RwSignal<(bool, bool)>,
    keeper: StoredValue<Keeper>,
    history: StoredValue<history::Steps>,
}

/// Does something now, and again whenever what it reads changes. Boxed, so that the code of an effect is there once.
fn follow(act: impl Fn() + 'static) {
    let act: Box<dyn Fn()> = Box::new(act);
    Effect::new(move |_| act());
}

/// The session that [`Session::start`] provided.
///
/// # Panics
/// Outside of the app.
#[must_use]
pub fn use_session() -> Session {
    expect_context::<Session>()
}

impl Session {
    /// Reads what the browser keeps, and watches everything that must reach it. Called once.
    pub fn start() -> Self {
        let prefs = Prefs::load();
        let start = Start::load(prefs.locale.language);
        let open = storage::tab_list(storage::OPEN_GROUPS)
            .unwrap_or_else(|| ["team", "hours"].map(str::to_owned).to_vec());
        let scenario = RwSignal::new(start.scenario);
        let name = RwSignal::new(start.name);
        let session = Self {
            scenario,
            computed: Computed::new(name),
            origin: RwSignal::new(start.origin),
            name,
            example: RwSignal::new(start.example),
            prefs: RwSignal::new(prefs),
            route: RwSignal::new(Route::from_hash(&address::hash()).unwrap_or_default()),
            saved: RwSignal::new(start.saved),
            banners: RwSignal::new(start.banners),
            verdict: RwSignal::new(String::new()),
            sheet: RwSignal::new(false),
            wanted: RwSignal::new(None),
            open: RwSignal::new(open),
            can: RwSignal::new((false, false)),
            keeper: StoredValue::new(start.keeper),
            history: StoredValue::new(history::Steps::default()),
        };
        session.begin_history(storage::tab_text(storage::HISTORY));
        if let Some(what) = start.chore {
            session.chore(what, String::new(), Vec::new());
        }
        session.watch();
        session.keeper.with_value(|keeper| {
            if keeper.is_stored() {
                keeper.enter();
            }
        });
        session.watch_history();
        session.watch_others();
        provide_context(session);
        session
    }

    /// Every effect towards the outside world.
    fn watch(self) {
        page::on_width(WIDTHS, move |within| self.computed.look(|view| view.room = ROOMS[within]));
        follow(move || {
            let (prefs, route) = (self.prefs.get(), self.route.get());
            self.computed.look(|view| {
                view.locale = prefs.locale;
                view.price_hidden = prefs.price_hidden;
                view.keys_off = prefs.keys_off;
                view.page = route.results().unwrap_or(view.page);
            });
        });
        // What rests is packed when the library is seen.
        follow(move || {
            if self.route.get() == Route::Library {
                untrack(|| self.chore("shelf/tidy".to_owned(), String::new(), Vec::new()));
            }
        });
        follow(move || self.computed.state(self.scenario.get()));
        // Clocks of a zone whose name was typed come from the browser, through the worker.
        follow(move || {
            let offered = |screen: &Option<Screen>| screen.as_ref().map(|screen| screen.offered.clone());
            let offered = self.computed.screen.with(offered).unwrap_or_default();
            if !offered.is_empty() {
                self.edit(|scenario| offered.iter().for_each(|offer| offer.put(scenario)));
            }
        });
        // What was done to the people is theirs from now on.
        follow(move || {
            let done =
                self.computed.screen.with(|screen| screen.as_ref().and_then(|screen| screen.done.clone()));
            let changes = |done: &Done| {
                self.scenario.with_untracked(|scenario| {
                    let mut after = scenario.clone();
                    done.put(&mut after);
                    after != *scenario
                })
            };
            if let Some(done) = done.filter(changes) {
                self.edit(|scenario| done.put(scenario));
            }
        });
        // The live region speaks only when the answer has settled.
        follow(move || {
            let settled = |screen: &Option<Screen>| {
                screen.as_ref().filter(|screen| screen.is_fresh).map(|screen| screen.verdict.clone())
            };
            if let Some(verdict) = self.computed.screen.with(settled) {
                self.verdict.set(verdict);
            }
        });
        // A narrow window does not hold all tabs.
        follow(move || {
            self.route.track();
            timer::after(0, || page::reveal(".tabs [aria-current]"));
        });
        follow(move || self.prefs.with(Prefs::apply));
        follow(move || {
            let words = &self.prefs.read().locale.strings().shell;
            page::set_title(&(words.page_title)(words.tabs[self.route.get().position()], &self.name.read()));
        });
        follow(move || {
            storage::keep_tab_list(storage::OPEN_GROUPS, &self.open.read());
        });
        address::on_hash_change(move |hash| {
            self.open_link(&hash);
            if let Some(route) = Route::from_hash(&hash) {
                self.route.set(route);
                page::focus_main();
            }
        });
        self.open_link(&address::hash());
        page::on_leave(move || {
            self.save();
            self.settle();
        });
        follow(move || {
            let orders = self.computed.orders.get();
            untrack(|| self.obey(orders));
        });
        keys::watch(self);
    }

    /// Language and number format, as a plain value: what is built below `App`'s top bar is built anew when they
    /// change.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.prefs.with_untracked(|prefs| prefs.locale)
    }

    /// The words of the language, as a plain value.
    #[must_use]
    pub fn words(&self) -> &'static Strings {
        self.locale().strings()
    }

    /// The words for a part that outlives a change of language: to be called where they stand.
    #[must_use]
    pub fn live_words(&self) -> &'static Strings {
        self.prefs.read().locale.strings()
    }

    /// Language and number format, where nothing follows them.
    #[must_use]
    pub fn locale_untracked(&self) -> Locale {
        self.prefs.read_untracked().locale
    }

    /// What stands where the first page of results is waited for: that it is under way, or that it will not come.
    #[must_use]
    pub fn waiting(&self) -> &'static str {
        let words = &self.words().shell;
        if self.computed.is_lost.get() { words.not_computed } else { words.computing }
    }

    /// One part of the scenario, which tells only when it changes.
    pub fn read<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&Scenario) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        // Boxed, so that the code of a memo is there once for each type, not for each part.
        let part: Box<dyn Fn(&Scenario) -> T + Send + Sync> = Box::new(part);
        Memo::new(move |_| self.scenario.with(|scenario| part(scenario)))
    }

    /// Changes the scenario: the one way in which anything does.
    pub fn edit(&self, change: impl FnOnce(&mut Scenario)) {
        // To undo the last step would undo another one then.
        let is_over = |banner: &Banner| banner.remedies().contains(&Remedy::Undo);
        if self.banners.with_untracked(|banners| banners.iter().any(is_over)) {
            self.banners.update(|banners| banners.retain(|banner| !is_over(banner)));
        }
        self.scenario.update(change);
        self.touched();
    }

    /// Does something to the library, a link or a comparison. What is open is stored before.
    pub fn chore(&self, what: String, value: String, file: Vec<u8>) {
        self.save();
        self.computed.chore(what, value, file);
    }

    /// A link that carries a scenario is opened by the worker; it goes from the address, which has said what it had to.
    fn open_link(&self, hash: &str) {
        if hash.split('?').nth(1).is_some_and(|carried| carried.starts_with("s=")) {
            address::settle(hash.split('?').next().unwrap_or_default());
            self.chore("share/open".to_owned(), hash.to_owned(), Vec::new());
        }
    }

    /// Renames the scenario.
    pub fn rename(&self, name: &str) {
        let name = clean_name(name);
        if self.name.with_untracked(|old| *old != name) {
            self.name.set(name);
            self.touched();
        }
    }

    /// The scenario is the user's own from here on, and is written as soon as the fields rest.
    fn touched(&self) {
        let session = *self;
        // A slider says so at each place on its way: what shows it hears of it once.
        if session.saved.get_untracked() != Saved::Soon {
            session.example.set(None);
            session.saved.set(Saved::Soon);
        }
        session.open_step();
        let due = timer::after(REST, move || {
            session.rest();
            timer::in_turn(move || {
                session.save();
                session.rest();
            });
        });
        session.keeper.update_value(|keeper| keeper.postpone(Some(due)));
    }

    /// Writes the scenario now, if it changed.
    pub fn save(&self) {
        if self.saved.get_untracked() == Saved::Soon {
            let (mut name, scenario) = (self.name.get_untracked(), self.scenario.get_untracked());
            let outcome = self.keeper.try_update_value(|keeper| {
                keeper.postpone(None);
                let written = keeper.write(&mut name, scenario, self.locale());
                (written, keeper.id.clone())
            });
            let Some(((saved, banner), id)) = outcome else { return };
            self.computed.current(id);
            self.name.set(name);
            match banner {
                Some(banner) => {
                    if matches!(banner, Banner::OtherTab { .. }) {
                        // The name of the copy is a step of its own.
                        self.dismiss(&Banner::Elsewhere);
                        self.open_step();
                        self.settle();
                    }
                    self.tell(banner);
                }
                None => self.dismiss(&Banner::Full),
            }
            self.saved.set(saved);
            match saved {
                Saved::At(_) => self.worth_keeping(),
                Saved::No(Failure::Full) => self.make_room(),
                _ => {}
            }
        }
    }

    /// The open scenario as a document.
    #[must_use]
    pub fn document(&self) -> Document {
        let (id, client) = self.keeper.with_value(|keeper| (keeper.id.clone(), keeper.client.clone()));
        let (name, scenario) = (self.name.get_untracked(), self.scenario.get_untracked());
        Document { client, ..Document::new(id, name, page::now(), scenario) }
    }

    /// Changes much of the scenario at once, as a step of its own, and says so.
    pub fn edit_all(&self, banner: Banner, change: impl FnOnce(&mut Scenario)) {
        self.settle();
        self.edit(change);
        self.settle();
        self.save();
        self.tell(banner);
    }

    /// Changes language, numbers or colors, and remembers it. An untouched example is told in the new language.
    pub fn prefer(&self, change: impl FnOnce(&mut Prefs)) {
        let before = self.prefs.with_untracked(|prefs| prefs.locale.language);
        self.prefs.update(change);
        self.prefs.with_untracked(Prefs::store);
        let language = self.prefs.with_untracked(|prefs| prefs.locale.language);
        if let Some(preset) = self.example.get_untracked().filter(|_| language != before) {
            self.name.set(preset.title(language).to_owned());
            self.origin.set(preset.scenario(language));
            self.scenario.set(preset.scenario(language));
            self.begin_history(None);
        }
    }

    /// Shows a notice, in place of an older one of the same kind.
    pub fn tell(&self, banner: Banner) {
        self.banners.update(|banners| {
            banners.retain(|old| !old.is_like(&banner));
            banners.push(banner);
        });
    }

    /// Takes away the notice of this kind.
    pub fn dismiss(&self, banner: &Banner) {
        if self.banners.with_untracked(|banners| banners.iter().any(|old| old.is_like(banner))) {
            self.banners.update(|banners| banners.retain(|old| !old.is_like(banner)));
        }
    }

    /// Opens what holds a field, and moves the focus into it. `path` is a path in the document.
    pub fn go_to(&self, path: &str) {
        self.wanted.set(Some(path.to_owned()));
        self.sheet.set(true);
        let test_id = format!("field-{path}");
        // The field is on the page only after the groups around it have opened.
        timer::after(30, move || {
            page::focus_on(&test_id);
        });
    }
}
