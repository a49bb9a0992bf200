//! A page without a browser: it holds keys and texts, sends chores with what changed of them, and does what it is told.

use super::{ask, show, small};
use crate::html::{assert_balanced, values};
use relevo::scenario::Scenario;
use relevo::scenario::document::{Document, open};
use relevo::scenario::json::{self, Json};
use relevo::scenario::stored::{ALL, INDEX, PREVIOUS, SCENARIO, rev_of, seal, seal_of};
use relevo::screen::{Ask, Board, Deed, Order, Page, Screen, Stock, View};
use std::collections::BTreeMap;

/// A tab in which somebody works.
pub(super) struct Tab {
    board: Board,
    pub(super) view: View,
    /// Milliseconds since 1970.
    pub(super) now: f64,
    /// What the browser keeps.
    pub(super) kept: BTreeMap<String, String>,
    told: BTreeMap<String, String>,
    state: u32,
    serial: u32,
    saves: u32,
    pub(super) current: String,
    pub(super) name: String,
    client: String,
    pub(super) scenario: Scenario,
    /// Whether what is open differs from what is stored.
    pub(super) is_changed: bool,
    /// UTF-16 units that there is room for.
    pub(super) room: usize,
    pub(super) html: String,
    pub(super) route: String,
    pub(super) said: Vec<String>,
    /// Names and texts.
    pub(super) files: Vec<(String, String)>,
    pub(super) backed_up: bool,
    pub(super) copied: Vec<String>,
}

impl Tab {
    /// The library of a browser that keeps this, with an example open that nobody touched.
    pub(super) fn of(kept: BTreeMap<String, String>) -> Self {
        let mut tab = Self {
            board: Board::default(),
            view: View { page: Page::Library, ..View::default() },
            now: 1_790_000_000_000.0,
            kept,
            told: BTreeMap::new(),
            state: 0,
            serial: 0,
            saves: 0,
            current: "example".to_owned(),
            name: "Software company".to_owned(),
            client: String::new(),
            scenario: small(),
            is_changed: false,
            room: usize::MAX,
            html: String::new(),
            route: "library".to_owned(),
            said: Vec::new(),
            files: Vec::new(),
            backed_up: false,
            copied: Vec::new(),
        };
        tab.look();
        tab
    }

    /// The same browser, loaded again: the worker knows nothing.
    pub(super) fn again(self) -> Self {
        let mut tab = Self::of(self.kept);
        (tab.now, tab.room) = (self.now, self.room);
        tab.look();
        tab
    }

    fn stock(&mut self) -> Stock {
        let changed = |(key, text): (&String, &String)| {
            (self.told.get(key) != Some(text)).then(|| (key.clone(), Some(text.clone())))
        };
        let mut items: Vec<_> = self.kept.iter().filter_map(changed).collect();
        items.extend(
            self.told.keys().filter(|key| !self.kept.contains_key(*key)).map(|key| (key.clone(), None)),
        );
        let from = self.state;
        self.state += u32::from(from == 0 || !items.is_empty());
        self.told.clone_from(&self.kept);
        Stock { from, to: self.state, items }
    }

    fn question(&mut self, chores: Vec<Deed>) -> Screen {
        let stock = self.stock();
        let question = Ask {
            chores,
            stock,
            name: self.name.clone(),
            current: self.current.clone(),
            now: self.now,
            address: "https://example.org/relevo/".to_owned(),
            ..ask(&self.scenario, self.view)
        };
        let screen = show(&mut self.board, question);
        assert_eq!(screen.stock, self.state, "the worker knows what is kept");
        assert_balanced(&screen.html);
        assert!(!screen.html.contains("style="), "the security policy forbids it");
        screen
    }

    /// Looks at the page.
    pub(super) fn look(&mut self) {
        self.html = self.question(Vec::new()).html;
    }

    /// Does one thing.
    pub(super) fn does(&mut self, what: &str) {
        self.all(&[(what, "", &[])]);
    }

    /// Says something in a field.
    pub(super) fn says(&mut self, what: &str, value: &str) {
        self.all(&[(what, value, &[])]);
    }

    /// Picks a file.
    pub(super) fn picks(&mut self, what: &str, name: &str, file: &str) {
        self.all(&[(what, name, file.as_bytes())]);
    }

    /// Does several things before the first is answered.
    pub(super) fn all(&mut self, chores: &[(&str, &str, &[u8])]) {
        self.all_while(chores, |_| ());
    }

    /// Does one thing, and something else happens before the answer comes.
    pub(super) fn says_while(&mut self, what: &str, value: &str, meanwhile: impl FnOnce(&mut Self)) {
        self.all_while(&[(what, value, &[])], meanwhile);
    }

    fn all_while(&mut self, chores: &[(&str, &str, &[u8])], meanwhile: impl FnOnce(&mut Self)) {
        self.now += 1_000.0;
        if self.is_changed {
            self.save();
        }
        let mut deeds = Vec::new();
        for (what, value, file) in chores {
            self.serial += 1;
            let (what, value, file) = ((*what).to_owned(), (*value).to_owned(), file.to_vec());
            deeds.push(Deed { serial: self.serial, what, value, file });
        }
        let screen = self.question(deeds);
        assert_eq!(screen.orders.through, self.serial, "what was asked is answered");
        meanwhile(self);
        for order in screen.orders.list {
            let is_late = self.is_late(&order);
            if is_late || !self.obeys(order) {
                return self.says("shelf/failed", if is_late { "late" } else { "" });
            }
        }
        self.look();
    }

    /// Clicks on what has a test id: it is there, and can be clicked.
    pub(super) fn clicks(&mut self, testid: &str) {
        let tag = self.tag(testid);
        assert!(!tag.contains(" disabled"), "{testid} can be used");
        let deed =
            values(&tag, "data-do").first().expect("a button").replace("&quot;", "\"").replace("&amp;", "&");
        let (verb, what) = deed.split_once(':').expect("a verb");
        self.does(&format!("{verb}/{what}"));
    }

    /// Types into what has a test id.
    pub(super) fn types(&mut self, testid: &str, value: &str) {
        let tag = self.tag(testid);
        let of = |name: &str| values(&tag, name).first().map(|&what| what.to_owned());
        self.says(&of("data-shelf").or_else(|| of("data-live")).expect("a field"), value);
    }

    /// The tag with a test id.
    pub(super) fn tag(&self, testid: &str) -> String {
        let marked = format!("data-testid=\"{testid}\"");
        let at = self.html.find(&marked).unwrap_or_else(|| panic!("{testid} is on the page: {}", self.html));
        let from = self.html[..at].rfind('<').expect("a tag begins");
        let to = at + self.html[at..].find('>').expect("a tag ends");
        self.html[from..=to].to_owned()
    }

    pub(super) fn has(&self, testid: &str) -> bool {
        self.html.contains(&format!("data-testid=\"{testid}\""))
    }

    /// Ids of the rows, as they stand.
    pub(super) fn rows(&self) -> Vec<String> {
        let ids = values(&self.html, "data-testid").into_iter().filter_map(|id| id.strip_prefix("row-"));
        ids.map(str::to_owned).collect()
    }

    /// Whether it would write over what was written since the worker knew of it.
    fn is_late(&self, order: &Order) -> bool {
        if let Order::Remove { key, rev } = order {
            let there = self.kept.get(key).map_or("", |kept| rev_of(kept).unwrap_or_default());
            return !rev.is_empty() && there != rev;
        }
        let Order::Put { key, text } = order else { return false };
        let Some(id) = key.strip_prefix(SCENARIO) else { return false };
        let base = seal_of(text).map(|seal| seal.base).unwrap_or_default();
        let there = self.kept.get(key).map_or("", |kept| rev_of(kept).unwrap_or_default());
        id != self.current && there != base
    }

    /// Whether it was done.
    fn obeys(&mut self, order: Order) -> bool {
        match order {
            Order::Put { key, text } if key.strip_prefix(SCENARIO) == Some(&self.current) => {
                let (document, _) = open(&text).expect("what replaces opens");
                self.take(document);
                self.is_changed = true;
                return self.save();
            }
            Order::Put { key, text } => return self.write(key, text),
            Order::Pack { key, text } => {
                let is_there = |kept: &String| rev_of(kept) == rev_of(&text);
                if self.kept.get(&key).is_some_and(is_there) {
                    return self.write(key, text);
                }
            }
            Order::Head { id, text, is_client } if id == self.current => {
                *(if is_client { &mut self.client } else { &mut self.name }) = text;
                self.is_changed = true;
                return self.save();
            }
            Order::Head { .. } => {}
            Order::Remove { key, .. } if key == ALL => self.kept.retain(|key, _| !key.starts_with(ALL)),
            Order::Remove { key, .. } => _ = self.kept.remove(&key),
            Order::Open { id, text, .. } => {
                if self.is_changed && !self.save() {
                    return false;
                }
                let (document, _) = open(&text).expect("what is opened opens");
                self.take(document);
                self.is_changed = false;
                match id {
                    Some(id) => {
                        self.current = id;
                        self.was_opened();
                    }
                    None => "unsaved".clone_into(&mut self.current),
                }
            }
            Order::Change { text } => {
                self.scenario = open(&text).expect("what changes opens").0.scenario;
                self.is_changed = true;
                return self.save();
            }
            Order::Copy { text, .. } => self.copied.push(text),
            Order::Say { text, .. } => self.said.push(text),
            Order::Go { route } => self.route = route,
            Order::File { name, ending, text } => self.files.push((format!("{name}.{ending}"), text)),
            Order::BackedUp => self.backed_up = true,
        }
        true
    }

    fn take(&mut self, document: Document) {
        (self.name, self.client, self.scenario) = (document.name, document.client, document.scenario);
    }

    fn was_opened(&mut self) {
        let mut index = self.kept.get(INDEX).and_then(|text| json::read(text).ok()).unwrap_or(Json::Null);
        index.put("current", self.current.as_str().into());
        index.put(&format!("opened.{}", self.current), Json::Number(self.now));
        let _ = self.write(INDEX.to_owned(), index.write());
    }

    /// Changes what is open.
    pub(super) fn edits(&mut self, change: impl FnOnce(&mut Scenario)) {
        change(&mut self.scenario);
        self.is_changed = true;
        self.now += 1_000.0;
        if self.current == "unsaved" || self.current == "example" {
            self.current = format!("own-{}", self.now);
        }
        self.save();
        self.look();
    }

    fn save(&mut self) -> bool {
        self.saves += 1;
        let key = [SCENARIO, &self.current].concat();
        let old = self.kept.get(&key).cloned();
        let document = Document {
            client: self.client.clone(),
            ..Document::new(self.current.clone(), self.name.clone(), self.now, self.scenario.clone())
        };
        let base = old.as_deref().and_then(rev_of).unwrap_or_default().to_owned();
        let text = seal(&document.save(), &format!("tab-{}", self.saves), &base);
        let done = old.is_none_or(|old| self.write([PREVIOUS, &self.current].concat(), old))
            && self.write(key, text);
        self.is_changed &= !done;
        done
    }

    fn write(&mut self, key: String, text: String) -> bool {
        let units = |key: &str, text: &str| key.len() + text.encode_utf16().count();
        let others: usize =
            self.kept.iter().filter(|(kept, _)| **kept != key).map(|(key, text)| units(key, text)).sum();
        let fits = self.room == usize::MAX || others + units(&key, &text) <= self.room;
        if fits {
            self.kept.insert(key, text);
        }
        fits
    }
}
