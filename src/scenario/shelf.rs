//! What the browser keeps of scenarios, told from keys and texts: what each is called, of which client it is, how large,
//! and whether it opens. Read once for each text, so that hundreds are listed at once.
//!
//! The keys are the library: what no other key tells, and an index that is lost, loses nothing.

pub mod bundle;
mod entry;
mod fold;
pub mod retold;
pub mod snapshots;

pub use entry::{Entry, State};
pub use fold::fold;

use super::document::{Document, Notice, OpenError, open_whole};
use super::json::{self, Json};
use super::pack::plain;
use super::stored::{DEMO, INDEX, PREVIOUS, QUARANTINE, SCENARIO, SNAPSHOTS, TRASH};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// All that is kept, by key.
pub type Kept = BTreeMap<String, String>;

/// How much the browser keeps for one address, in UTF-16 units.
pub const ROOM: usize = 5_242_368;
/// How long what was deleted can be brought back, in milliseconds.
pub const TRASH_LASTS: f64 = 30.0 * 86_400_000.0;

/// What is known of a text.
struct Item {
    /// Tells it from others.
    mark: u64,
    /// Of key and text together.
    units: usize,
    entry: Option<Entry>,
}

/// What is known of all that is kept.
#[derive(Default)]
pub struct Shelf {
    items: BTreeMap<String, Item>,
}

impl Shelf {
    /// Takes in what stands under a key now; a text that is known already costs nothing but a look at it.
    pub fn hear(&mut self, key: &str, text: Option<&str>) {
        let Some(text) = text else {
            self.items.remove(key);
            return;
        };
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let mark = hasher.finish();
        if self.items.get(key).is_some_and(|item| item.mark == mark) {
            return;
        }
        let units = key.len() + text.encode_utf16().count();
        let entry = match (key.strip_prefix(SCENARIO), key.strip_prefix(TRASH)) {
            (Some(id), _) => Some(Entry::read(id, text)),
            (_, Some(id)) => Some(Entry::deleted(id, text)),
            _ => None,
        };
        self.items.insert(key.to_owned(), Item { mark, units, entry });
    }

    /// Forgets what is not kept any more.
    pub fn keep_only(&mut self, kept: &Kept) {
        self.items.retain(|key, _| kept.contains_key(key));
    }

    /// Every scenario, by id.
    pub fn all(&self) -> impl Iterator<Item = &Entry> {
        self.under(SCENARIO)
    }

    /// The scenarios that may be seen: all, or in demo mode those of one client.
    pub fn visible<'a>(&'a self, kept: &'a Kept) -> impl Iterator<Item = &'a Entry> {
        let client = demo(kept);
        self.all().filter(move |entry| client.is_none_or(|client| entry.client == client))
    }

    /// What was deleted, by id.
    pub fn trash(&self) -> impl Iterator<Item = &Entry> {
        self.under(TRASH)
    }

    fn under<'a>(&'a self, start: &'static str) -> impl Iterator<Item = &'a Entry> {
        let from = self.items.range(start.to_owned()..);
        from.take_while(move |(key, _)| key.starts_with(start)).filter_map(|(_, item)| item.entry.as_ref())
    }

    /// A scenario by its id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.items.get(&[SCENARIO, id].concat())?.entry.as_ref()
    }

    /// UTF-16 units that a scenario takes with its version before and its snapshots.
    #[must_use]
    pub fn units_of(&self, id: &str) -> usize {
        let of = |start: &str| self.items.get(&[start, id].concat()).map_or(0, |item| item.units);
        of(SCENARIO) + of(PREVIOUS) + of(SNAPSHOTS)
    }

    /// UTF-16 units that all takes that is known here.
    #[must_use]
    pub fn units(&self) -> usize {
        self.items.values().map(|item| item.units).sum()
    }
}

/// The client whose scenarios alone are seen; `None` outside of demo mode.
#[must_use]
pub fn demo(kept: &Kept) -> Option<&str> {
    kept.get(DEMO).map(String::as_str).filter(|client| !client.is_empty())
}

/// The ids under a start of keys.
pub fn ids<'a>(kept: &'a Kept, start: &'static str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let from = kept.range(start.to_owned()..);
    from.map_while(move |(key, text)| Some((key.strip_prefix(start)?, text.as_str())))
}

/// The document in a text of the storage, packed or not, and what had to be changed to open it.
///
/// # Errors
/// When it is not as it was written, or no document of this version.
pub fn read(text: &str) -> Result<(Document, Vec<Notice>), OpenError> {
    open_whole(&plain(text).ok_or(OpenError::Damaged)?)
}

/// When each scenario was opened last, in milliseconds since 1970, as far as the index tells.
#[must_use]
pub fn opened(kept: &Kept) -> BTreeMap<String, f64> {
    let index = kept.get(INDEX).and_then(|text| json::read(text).ok());
    let Some(Json::Fields(times)) = index.as_ref().and_then(|index| index.at("opened")) else {
        return BTreeMap::new();
    };
    times.iter().filter_map(|(id, time)| Some((id.clone(), time.number()?))).collect()
}

/// The texts that could not be opened: id and text.
pub fn quarantine(kept: &Kept) -> impl Iterator<Item = (&str, &str)> {
    ids(kept, QUARANTINE)
}

/// When something was given this id, in milliseconds since 1970, where the id tells.
///
/// ```
/// assert_eq!(relevo::scenario::shelf::time_of("19aa3c5e2f0-0a1b2"), Some(1_763_684_246_256.0));
/// assert_eq!(relevo::scenario::shelf::time_of("bank"), None);
/// ```
#[must_use]
pub fn time_of(id: &str) -> Option<f64> {
    let time = u64::from_str_radix(id.split_once('-')?.0, 16).ok()?;
    // From 2001 to 2128.
    (1_000_000_000_000..5_000_000_000_000).contains(&time).then_some(time as f64)
}
