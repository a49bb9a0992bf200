//! Between the session and the browser's storage: what is opened at the start, and how a change is written.

use super::banner::Banner;
use crate::i18n::Language;
use crate::platform::storage::{self, Failure};
use crate::platform::{page, timer::Timer};
use crate::scenario::Scenario;
use crate::scenario::document::{Document, Notice, OpenError, open};
use crate::scenario::json::{self, Json};
use crate::scenario::presets::Preset;

/// Whether what is on the screen is stored.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Saved {
    /// An example as it came: there is nothing to store.
    Example,
    /// As soon as the fields rest.
    Soon,
    /// Yes, since this time (milliseconds since 1970).
    At(f64),
    /// No.
    No(Failure),
}

/// Which scenario is open; kept under [`storage::INDEX`], and rebuilt when it is missing.
struct Index {
    current: String,
    /// Key of the example that it started from; empty for a file.
    origin: String,
}

impl Index {
    fn read(text: &str) -> Option<Self> {
        let json = json::read(text).ok()?;
        let text_at = |key: &str| json.at(key).and_then(Json::text).map(str::to_owned);
        Some(Self { current: text_at("current")?, origin: text_at("origin").unwrap_or_default() })
    }

    fn write(&self) -> String {
        let mut json = Json::Null;
        json.put("current", self.current.as_str().into());
        json.put("origin", self.origin.as_str().into());
        json.write()
    }
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
    /// Who writes it from now on.
    pub keeper: Keeper,
}

impl Start {
    /// The scenario that was open last, else the first example.
    #[must_use]
    pub fn load(language: Language) -> Self {
        let mut start = Self::example(language);
        if !storage::is_allowed() {
            start.banners.push(Banner::Denied);
            return start;
        }
        let index = storage::read(storage::INDEX).and_then(|text| Index::read(&text));
        let Some(index) = index.or_else(rebuilt_index) else { return start };
        let key = format!("{}{}", storage::SCENARIO, index.current);
        let Some(text) = storage::read(&key) else { return start };
        match open(&text) {
            Ok((document, notices)) => start.take(index, text, document, notices, language),
            Err(error @ OpenError::Newer { .. }) => start.banners.push(Banner::Newer { key, error }),
            Err(error) => start.banners.push(put_aside(&key, &text, error)),
        }
        start
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
            keeper: Keeper { origin: Some(preset), ..Keeper::new() },
        }
    }

    fn take(
        &mut self,
        index: Index,
        text: String,
        document: Document,
        notices: Vec<Notice>,
        language: Language,
    ) {
        let preset = Preset::ALL.into_iter().find(|preset| preset.key() == index.origin);
        self.origin = preset.map_or_else(|| document.scenario.clone(), |preset| preset.scenario(language));
        self.saved = Saved::At(document.saved);
        self.name = document.name;
        self.scenario = document.scenario;
        self.example = None;
        if !notices.is_empty() {
            self.banners.push(Banner::Opened { name: self.name.clone(), notices });
        }
        self.keeper = Keeper { id: index.current, origin: preset, written: Some(text), ..Keeper::new() };
    }
}

/// The scenario saved last, for an index that is gone.
fn rebuilt_index() -> Option<Index> {
    let saved = |key: &String| {
        storage::read(key).and_then(|text| open(&text).ok()).map(|(document, _)| document.saved)
    };
    let latest = storage::keys(storage::SCENARIO)
        .into_iter()
        .filter_map(|key| saved(&key).map(|time| (time, key)))
        .max_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(Index { current: latest.1.strip_prefix(storage::SCENARIO)?.to_owned(), origin: String::new() })
}

/// Moves a text that cannot be opened out of the way of autosave. Where there is no room for the move it stays,
/// and the key under which it stands is told instead.
fn put_aside(key: &str, text: &str, error: OpenError) -> Banner {
    let aside = format!("{}{}", storage::QUARANTINE, page::new_id());
    storage::remove(key);
    if storage::write(&aside, text).is_ok() {
        return Banner::Corrupt { key: aside, error };
    }
    // The room that the removal freed is still there.
    let _ = storage::write(key, text);
    Banner::Corrupt { key: key.to_owned(), error }
}

/// Writes the open scenario.
pub struct Keeper {
    id: String,
    origin: Option<Preset>,
    written: Option<String>,
    due: Option<Timer>,
    previous: Option<Document>,
}

impl Keeper {
    fn new() -> Self {
        Self { id: page::new_id(), origin: None, written: None, due: None, previous: None }
    }

    /// Of the open scenario.
    #[must_use]
    pub fn id(&self) -> String {
        self.id.clone()
    }

    fn key(&self) -> String {
        format!("{}{}", storage::SCENARIO, self.id)
    }

    /// Puts the next writing off to when `due` is.
    pub fn postpone(&mut self, due: Timer) {
        if let Some(earlier) = self.due.replace(due) {
            earlier.cancel();
        }
    }

    /// The next thing written is another scenario.
    pub fn begin_another(&mut self, origin: Option<Preset>) {
        if let Some(due) = self.due.take() {
            due.cancel();
        }
        self.written = None;
        self.id = page::new_id();
        self.origin = origin;
    }

    /// Keeps a scenario as the one that can be brought back: in memory in any case, and in storage in place of
    /// the open one, whose room it takes.
    pub fn keep_previous(&mut self, name: String, scenario: Scenario) {
        let document = Document::new(self.id.clone(), name, page::now(), scenario);
        let open_one = self.written.take();
        if open_one.is_some() {
            storage::remove(&self.key());
        }
        if let (Err(Failure::Full), Some(text)) =
            (storage::write(storage::PREVIOUS, &document.save()), open_one)
        {
            // It fitted before, so it fits again; its newer state is in memory.
            let _ = storage::write(&self.key(), &text);
        }
        self.previous = Some(document);
    }

    /// What was replaced last, in this visit or in an earlier one.
    #[must_use]
    pub fn previous(&self) -> Option<Document> {
        let stored = || storage::read(storage::PREVIOUS).and_then(|text| open(&text).ok());
        self.previous.clone().or_else(|| stored().map(|(document, _)| document))
    }

    /// Writes the scenario, then the index: a page that dies in between finds the older one. When another tab
    /// wrote the same scenario meanwhile, this one goes on under an id of its own.
    pub fn write(&mut self, (name, scenario): (String, Scenario)) -> (Saved, Option<Banner>) {
        let mut banner = None;
        let stored = storage::read(&self.key());
        if self.written.is_some() && stored.is_some() && stored != self.written {
            self.id = page::new_id();
            banner = Some(Banner::OtherTab);
        }
        let document = Document::new(self.id.clone(), name, page::now(), scenario);
        let origin = self.origin.map_or("", Preset::key).to_owned();
        let index = Index { current: self.id.clone(), origin };
        let text = document.save();
        match storage::write(&self.key(), &text).and_then(|()| storage::write(storage::INDEX, &index.write()))
        {
            Ok(()) => {
                self.written = Some(text);
                (Saved::At(document.saved), banner)
            }
            Err(failure) => {
                let telling = if failure == Failure::Full { Banner::Full } else { Banner::Denied };
                (Saved::No(failure), Some(telling))
            }
        }
    }
}
