//! The import screen as the page sees it: what is done there is asked of the worker, which writes the screen anew, and
//! what the user applies becomes the scenario's.

use super::Session;
use super::banner::Banner;
use crate::i18n::Locale;
use crate::import::MAX_BYTES;
use crate::platform::wire::Question;
use crate::platform::worker::{Flow, Lane, Trouble, ask, cancel};
use crate::platform::{address, files};
use crate::scenario::Scenario;
use crate::scenario::document::open;
use crate::screen::intake::{Deed, Deeds, Sheet};
use crate::ui::route::Route;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The worker is on its way.
    Waiting,
    /// This HTML.
    Ready(String),
    /// There is no worker to write it.
    Absent,
}

/// A handle on the screen that can be copied into every closure.
#[derive(Clone, Copy)]
pub struct Importer {
    session: Session,
    /// What it shows.
    pub stage: RwSignal<Stage>,
    /// A part of it that has changed since: the element, and the HTML in it.
    pub part: RwSignal<Option<(String, String)>>,
    inner: StoredValue<Inner, LocalStorage>,
}

/// What is asked.
#[derive(Default)]
struct Inner {
    /// Done, and not yet asked about. A question takes all of them: none is lost while another is answered.
    deeds: Vec<Deed>,
    /// Of the file that one of them opens.
    bytes: Option<ArrayBuffer>,
    /// What the last question told.
    told: Option<(Locale, Scenario)>,
    /// Whether it is being answered.
    is_asking: bool,
    /// The test id of what takes the focus when it is there.
    lead: Option<String>,
    /// Counts files: one that is read late, after another was chosen, is dropped.
    files: u32,
}

impl Importer {
    /// Follows the session from here on. Called once.
    pub fn start(session: Session) {
        let importer = Self {
            session,
            stage: RwSignal::new(Stage::Waiting),
            part: RwSignal::new(None),
            inner: StoredValue::new_local(Inner::default()),
        };
        Effect::new(move |_| {
            session.scenario.track();
            session.prefs.track();
            if session.route.get() == Route::Import {
                importer.ask();
            }
        });
        provide_context(importer);
    }

    /// Reads a file in place of the last one.
    pub fn open(self, file: File) {
        let number = self.drop_file();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in bytes")]
        let bytes = file.size() as usize;
        if bytes > MAX_BYTES {
            return self.act(Deed::TooLarge(bytes));
        }
        self.act(Deed::Coming(file.name()));
        spawn_local(async move {
            let bytes = files::bytes_of(&file).await;
            if self.inner.with_value(|inner| inner.files == number) {
                match bytes {
                    Some(bytes) => self.take_in(file.name(), bytes),
                    None => self.act(Deed::Unreadable(file.name())),
                }
            }
        });
    }

    /// Reads pasted rows.
    pub fn open_text(self, text: &str) {
        self.drop_file();
        self.take_in(String::new(), Uint8Array::from(text.as_bytes()).buffer());
    }

    fn take_in(self, name: String, bytes: ArrayBuffer) {
        self.inner.update_value(|inner| inner.bytes = Some(bytes));
        self.act(Deed::Open(name));
    }

    /// Stops, and goes back to the choice of a file.
    pub fn cancel(self) {
        self.drop_file();
        self.stage.set(Stage::Waiting);
        self.act(Deed::Cancelled);
    }

    /// Ends what is being done to the last file. The number of the next one.
    fn drop_file(self) -> u32 {
        cancel(Lane::Import);
        let next = |inner: &mut Inner| {
            *inner = Inner { files: inner.files + 1, ..Inner::default() };
            inner.files
        };
        self.inner.try_update_value(next).unwrap_or_default()
    }

    /// Something was done on the screen.
    pub fn act(self, deed: Deed) {
        self.inner.update_value(|inner| inner.deeds.push(deed));
        untrack(|| self.ask());
    }

    /// Asks about all that the worker does not know yet, once it has answered the last question.
    fn ask(self) {
        let now = (self.session.prefs.with(|prefs| prefs.locale), self.session.scenario.get());
        let question = self.inner.try_update_value(|inner| {
            let is_news = !inner.deeds.is_empty() || inner.told.as_ref() != Some(&now);
            if inner.is_asking || !is_news {
                return None;
            }
            inner.is_asking = true;
            let (locale, scenario) = now.clone();
            inner.told = Some(now);
            let deeds = std::mem::take(&mut inner.deeds);
            Some((Box::new(Deeds { locale, scenario, deeds }), inner.bytes.take()))
        });
        let Some((deeds, bytes)) = question.flatten() else { return };
        ask(Lane::Import, Question::Intake(deeds), bytes, move |answer: Result<Sheet, Trouble>| {
            self.hear(answer)
        });
    }

    fn hear(self, answer: Result<Sheet, Trouble>) -> Flow {
        let is_step = answer.as_ref().is_ok_and(|sheet| sheet.is_step);
        if !is_step {
            self.inner.update_value(|inner| inner.is_asking = false);
        }
        match answer {
            Ok(Sheet { html, part: Some(part), .. }) => self.part.set(Some((part, html))),
            Ok(Sheet { html, lead, file, applied, .. }) => {
                if let Some(table) = file {
                    files::download("relevo-left-out.csv", "text/csv", &table);
                }
                // Where the page computes itself, what follows comes before the focus has moved.
                self.inner.update_value(|inner| inner.lead = lead.or(inner.lead.take()));
                self.part.set(None);
                self.stage.set(Stage::Ready(html));
                if let Some(document) = applied {
                    self.apply(&document);
                }
            }
            // A worker that stopped is started anew, and says so; where there is none, nothing can be shown.
            Err(_) if self.stage.with_untracked(|stage| matches!(stage, Stage::Ready(_))) => {
                self.drop_file();
                self.stage.set(Stage::Waiting);
                self.act(Deed::Stopped);
            }
            Err(_) => self.stage.set(Stage::Absent),
        }
        if !is_step {
            untrack(|| self.ask());
        }
        if is_step { Flow::More } else { Flow::Done }
    }

    /// What takes the focus now, once.
    #[must_use]
    pub fn lead(self) -> Option<String> {
        self.inner.try_update_value(|inner| inner.lead.take()).flatten()
    }

    /// Takes layers and zone over, and shows what comes of them. What was there can be brought back.
    fn apply(self, document: &str) {
        if let Ok((document, _)) = open(document) {
            let imported = document.scenario;
            self.session.edit_all(Banner::Imported { layers: imported.layers.len() }, |scenario| {
                scenario.layers = imported.layers;
                scenario.zone = imported.zone;
            });
            address::go(&Route::Answer.href());
        }
    }
}
