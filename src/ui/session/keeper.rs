//! Between the session and the browser's storage: what is opened at the start, and how a change is written.
//!
//! Each version that is written has a name, and tells that of the version it was made from. Before a version is written
//! over another, the name of that one is read: where it is not the one that was opened or written here, another tab
//! was there, and what is here goes on as a copy. Two tabs that write in the same instant see it a moment later, when
//! the browser tells them of each other ([`Keeper::theirs`]).

use super::banner::Banner;
use super::index::Index;
use crate::i18n::{Language, Locale};
use crate::platform::storage::{self, Failure};
use crate::platform::{page, timer::Timer};
use crate::scenario::document::{Document, Notice, OpenError, open, open_whole};
use crate::scenario::presets::Preset;
use crate::scenario::stored::{DEMO, PACKED, PREVIOUS, QUARANTINE, SCENARIO, rev_of, seal, seal_of};
use crate::scenario::{MAX_NAME, Scenario};

/// Whether what is on the screen is stored.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Saved {
    /// As it came, an example or out of a link: there is nothing to store.
    Example,
    /// As soon as the fields rest.
    Soon,
    /// Yes, since this time (milliseconds since 1970).
    At(f64),
    /// No.
    No(Failure),
}

/// What a visit starts with.
pub struct Start {
    /// What is shown.
    pub scenario: Scenario,
    /// Its name.
    pub name: String,
    /// What a field goes back to.
    pub origin: Scenario,
    /// The example, if it is one.
    pub example: Option<Preset>,
    /// Whether it is stored.
    pub saved: Saved,
    /// What the user must know.
    pub banners: Vec<Banner>,
    /// What the worker is to do: open a scenario that is packed or of a later version, or tell what was changed in
    /// opening one.
    pub chore: Option<String>,
    /// Who writes it from now on.
    pub keeper: Keeper,
}

impl Start {
    /// The scenario that was open last in this tab, else in any, else the newest, else the first example.
    #[must_use]
    pub fn load(language: Language) -> Self {
        let mut start = Self::example(language);
        if !storage::is_allowed() {
            start.banners.push(Banner::Denied);
            return start;
        }
        let key = |id: &str| [SCENARIO, id].concat();
        let index = Index::load();
        let ids = [storage::tab_text(storage::TAB).unwrap_or_default(), index.text("current")];
        let id = ids.into_iter().find(|id| saved(&key(id)).is_some()).or_else(newest);
        let Some(id) = id else { return start };
        let text = storage::read(&key(&id)).unwrap_or_default();
        start.read(id, &index.text("origin"), &text, language);
        start
    }

    /// Shows the scenario in a stored text, as far as the page can read it.
    fn read(&mut self, id: String, origin: &str, text: &str, language: Language) {
        match open_whole(text) {
            Ok(opened) => self.take(id, origin, text, opened, language),
            // Packed, or for the worker to tell what can be known of it.
            Err(error) if text.starts_with(PACKED) || matches!(error, OpenError::Newer { .. }) => {
                self.chore = Some(["shelf/load/", &id].concat());
            }
            Err(_) => self.recover(id, origin, text, language),
        }
    }

    /// The version before the last takes the place of one that cannot be read.
    fn recover(&mut self, id: String, origin: &str, text: &str, language: Language) {
        let before = storage::read(&[PREVIOUS, &id].concat()).unwrap_or_default();
        let main = [SCENARIO, &id].concat();
        let key = put_aside(&main, text);
        let is_usable = before.starts_with(PACKED) || open_whole(&before).is_ok();
        // Where the other could not be moved away, it stays.
        if is_usable && key != main && storage::write(&main, &before).is_ok() {
            self.read(id, origin, &before, language);
            self.banners.push(Banner::Recovered { key });
        } else {
            self.banners.push(Banner::Corrupt { key });
        }
    }

    fn example(language: Language) -> Self {
        let preset = Preset::Software;
        Self {
            scenario: preset.scenario(language),
            name: preset.title(language).to_owned(),
            origin: preset.scenario(language),
            example: Some(preset),
            saved: Saved::Example,
            banners: Vec::new(),
            chore: None,
            keeper: Keeper {
                origin: Some(preset),
                client: storage::read(DEMO).unwrap_or_default(),
                ..Keeper::begin()
            },
        }
    }

    fn take(
        &mut self,
        id: String,
        origin: &str,
        text: &str,
        (document, notices): (Document, Vec<Notice>),
        language: Language,
    ) {
        let preset = Preset::of(origin);
        self.origin = preset.map_or_else(|| document.scenario.clone(), |preset| preset.scenario(language));
        self.saved = Saved::At(document.saved);
        self.name = document.name;
        self.scenario = document.scenario;
        self.example = None;
        if !notices.is_empty() {
            self.chore = Some(["shelf/mended/", &id].concat());
        }
        self.keeper = Keeper { origin: preset, client: document.client, ..Keeper::of(id, text) };
    }
}

/// When a scenario was saved, in milliseconds since 1970, or 0; `None` where there is none, or a demo shows another
/// client's alone.
fn saved(key: &str) -> Option<f64> {
    let text = storage::read(key)?;
    let document = open(&text).ok().map(|(document, _)| document);
    let demo = storage::read(DEMO).filter(|client| !client.is_empty());
    if demo.is_some_and(|client| document.as_ref().is_none_or(|document| document.client != client)) {
        return None;
    }
    Some(document.map_or(0.0, |document| document.saved))
}

/// The id of the scenario saved last, for an index that is gone.
fn newest() -> Option<String> {
    let found = storage::keys(SCENARIO).into_iter().filter_map(|key| Some((saved(&key)?, key)));
    let (_, key) = found.max_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(key.strip_prefix(SCENARIO)?.to_owned())
}

/// Moves a text that cannot be opened out of the way of autosave; the key under which it stands then. Where there is no
/// room for the move it stays.
fn put_aside(key: &str, text: &str) -> String {
    let aside = [QUARANTINE, &page::new_id()].concat();
    if storage::write(&aside, text).is_ok() {
        storage::remove(key);
        return aside;
    }
    storage::remove(key);
    if storage::write(&aside, text).is_ok() {
        return aside;
    }
    // The room that the removal freed is still there.
    let _ = storage::write(key, text);
    key.to_owned()
}

/// What a copy is called.
#[must_use]
pub fn copy_name(name: &str, locale: Locale) -> String {
    let copy_of = locale.strings().shell.copy_of;
    let room = MAX_NAME - copy_of("").chars().count();
    copy_of(&name.chars().take(room).collect::<String>()).trim().to_owned()
}

/// What another tab did to the scenario that is open here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theirs {
    /// Nothing.
    Nothing,
    /// It changed what was last written or opened here.
    Changed,
    /// It wrote over what was last written here without having seen it.
    Overwrote,
    /// It is not stored any more.
    Gone,
}

/// Writes the open scenario.
pub struct Keeper {
    /// Of the open scenario.
    pub id: String,
    /// The client whose it is.
    pub client: String,
    /// The example that it started from.
    pub origin: Option<Preset>,
    /// The name of the version that was opened or written last; `None`: it is not stored.
    rev: Option<String>,
    due: Option<Timer>,
    /// Whether another tab has changed it since.
    is_superseded: bool,
}

impl Keeper {
    /// Of what is not stored yet.
    #[must_use]
    pub fn begin() -> Self {
        Self {
            id: page::new_id(),
            client: String::new(),
            origin: None,
            rev: None,
            due: None,
            is_superseded: false,
        }
    }

    /// Of what is stored under an id, as this text.
    #[must_use]
    pub fn of(id: String, text: &str) -> Self {
        Self { id, rev: Some(rev_of(text).unwrap_or_default().to_owned()), ..Self::begin() }
    }

    /// Whether it is stored.
    #[must_use]
    pub fn is_stored(&self) -> bool {
        self.rev.is_some()
    }

    /// Where the open scenario stands.
    #[must_use]
    pub fn key(&self) -> String {
        [SCENARIO, &self.id].concat()
    }

    /// Puts the next writing off to when `due` is.
    pub fn postpone(&mut self, due: Option<Timer>) {
        if let Some(earlier) = std::mem::replace(&mut self.due, due) {
            earlier.cancel();
        }
    }

    /// What became of the open scenario when another tab wrote this text under its key. More may have been written
    /// since, which follows that.
    pub fn theirs(&mut self, text: &str) -> Theirs {
        let Some(rev) = self.rev.clone() else { return Theirs::Nothing };
        let Some(now) = storage::read(&self.key()) else { return Theirs::Gone };
        if rev_of(&now).unwrap_or_default() == rev || self.is_superseded {
            return Theirs::Nothing;
        }
        self.is_superseded = true;
        let follows = text.starts_with(PACKED) || seal_of(text).is_none_or(|seal| seal.base == rev);
        if follows { Theirs::Changed } else { Theirs::Overwrote }
    }

    /// What is open goes on as a copy of its own.
    pub fn part(&mut self) {
        (self.id, self.rev, self.is_superseded) = (page::new_id(), None, false);
    }

    /// Writes the scenario; first what stands there, as the version before. When another tab wrote it meanwhile, this
    /// one goes on as a copy, under the name that comes with the banner.
    pub fn write(
        &mut self,
        name: &mut String,
        scenario: Scenario,
        locale: Locale,
    ) -> (Saved, Option<Banner>) {
        let mut banner = None;
        let mut stored = storage::read(&self.key());
        if let (Some(rev), Some(text)) = (&self.rev, &stored)
            && rev_of(text).unwrap_or_default() != rev
        {
            self.part();
            *name = copy_name(name, locale);
            banner = Some(Banner::OtherTab { name: name.clone() });
            stored = None;
        }
        let mut document = Document::new(self.id.clone(), name.clone(), page::now(), scenario);
        document.client.clone_from(&self.client);
        let rev = page::new_id();
        let text = seal(&document.save(), &rev, self.rev.as_deref().unwrap_or_default());
        let before = [PREVIOUS, &self.id].concat();
        if let Some(stored) = stored {
            // Where there is no room for both, the newer one counts.
            if storage::write(&before, &stored).is_err() {
                storage::remove(&before);
            }
        }
        let mut written = storage::write(&self.key(), &text);
        if written == Err(Failure::Full) {
            storage::remove(&before);
            written = storage::write(&self.key(), &text);
        }
        match written {
            Ok(()) => {
                if self.rev.replace(rev).is_none() {
                    self.enter();
                }
                (Saved::At(document.saved), banner)
            }
            Err(failure) => {
                // Memory has it.
                if failure == Failure::Denied {
                    self.rev = Some(rev);
                }
                let telling = if failure == Failure::Full { Banner::Full } else { Banner::Denied };
                (Saved::No(failure), Some(telling))
            }
        }
    }

    /// Notes what is open in this tab, and was opened last.
    pub fn enter(&self) {
        storage::keep_tab_text(storage::TAB, &self.id);
        Index::opened(&self.id, self.origin.map_or("", Preset::key));
    }
}
