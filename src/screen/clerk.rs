//! Who knows what the browser keeps, and what is done with it: the library of scenarios, shared links, comparisons.
//! The page only holds keys and texts: it tells what stands there ([`Stock`]) and does what it is told ([`Order`]).

mod wire;

use super::{Deed, View, compare, library, share};
use crate::engine::{ActionKind, apply};
use crate::scenario::Scenario;
use crate::scenario::document::Document;
use crate::scenario::shelf::{Kept, Shelf};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What changed in the browser's storage since the clerk was told last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stock {
    /// The state of the clerk's knowledge that this adds to; 0: all of it is here.
    pub from: u32,
    /// The state after it.
    pub to: u32,
    /// Keys, and what stands under each now; `None`: nothing any more.
    pub items: Vec<(String, Option<String>)>,
}

/// Something that the page is to do. Orders are done one after another, up to the first that fails.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "wire::Flat", into = "wire::Flat")]
pub enum Order {
    /// Write a text under a key. What is open takes it in, as a step that can be undone. A scenario is written only where
    /// the version stands there that it was made from, or nothing stands there and it was made from none.
    Put {
        /// The whole key.
        key: String,
        /// The text.
        text: String,
    },
    /// Forget a key; [`ALL`](crate::scenario::stored::ALL) stands for all that the page keeps, for this tab and for all.
    Remove {
        /// The whole key.
        key: String,
        /// The version that is to go: another one stays. Empty: whatever stands there.
        rev: String,
    },
    /// Open the document in a text. What is open is saved before.
    Open {
        /// The id that it is stored under; `None`: it is not, and will be when it is changed.
        id: Option<String>,
        /// A document, sealed or not.
        text: String,
        /// The key of the example that it is, else empty.
        example: String,
    },
    /// Write the same version of a scenario in a smaller text, where that version still stands.
    Pack {
        /// The whole key.
        key: String,
        /// The text.
        text: String,
    },
    /// Give the open scenario another name or client, as a step that can be undone. What else is changed meanwhile stays.
    Head {
        /// The id that it is open under; another one is left alone.
        id: String,
        /// What it is called, or whose it is.
        text: String,
        /// Whether that is the client.
        is_client: bool,
    },
    /// Put the scenario of a document in place of the open one, which keeps its name, as a step that is told and can be
    /// undone.
    Change {
        /// A document.
        text: String,
    },
    /// Copy a text to the clipboard, and tell in a notice what came of it.
    Copy {
        /// The text.
        text: String,
        /// What is told where it was copied.
        copied: String,
        /// What is told where the browser does not let a page copy.
        refused: String,
    },
    /// Tell something in a notice above the page.
    Say {
        /// The sentence, in the user's language.
        text: String,
        /// Whether it is a warning.
        is_warning: bool,
    },
    /// Go to another page: the name of a route, as it stands behind `#/`.
    Go {
        /// The name.
        route: String,
    },
    /// Offer a file to keep.
    File {
        /// What it is called, without its ending.
        name: String,
        /// The ending of its name.
        ending: String,
        /// What is in it.
        text: String,
    },
    /// All that is kept is in a file now.
    BackedUp,
}

/// Orders, and the deed that they follow from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Orders {
    /// Serial of the last chore; 0 where there was none.
    pub through: u32,
    /// What is to be done.
    pub list: Vec<Order>,
    /// Of which chore each order is: what was done already is not done again.
    pub of: Vec<u32>,
}

/// Somebody does something.
pub(super) struct Doing<'a> {
    /// What is done, behind the name of the part: `delete/12` of `shelf/delete/12`.
    pub(super) what: &'a str,
    /// What the field says.
    pub(super) value: &'a str,
    /// The bytes of a file.
    pub(super) file: &'a [u8],
    /// What the user looks at.
    pub(super) view: &'a View,
    /// Milliseconds since 1970.
    pub(super) now: f64,
    /// The id of what is open.
    pub(super) current: &'a str,
    /// What is open.
    pub(super) scenario: &'a Scenario,
    /// What it is called.
    pub(super) name: &'a str,
    /// What the browser keeps, by key.
    pub(super) kept: &'a Kept,
    /// What is known of it.
    pub(super) shelf: &'a Shelf,
    /// What the page is to do.
    pub(super) orders: &'a mut Vec<Order>,
    serial: u32,
    ids: u32,
}

impl Doing<'_> {
    /// An id that no other document has.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a time is positive and small"
    )]
    pub(super) fn new_id(&mut self) -> String {
        self.ids += 1;
        format!("{:x}-{:x}-{:x}", self.now as u64, self.serial, self.ids)
    }

    /// The text under a key, once all is done that was ordered before.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        for order in self.orders.iter().rev() {
            match order {
                Order::Put { key: put, text } | Order::Pack { key: put, text } if put == key => {
                    return Some(text);
                }
                Order::Remove { key: gone, .. } if gone == key => return None,
                _ => {}
            }
        }
        self.kept.get(key).map(String::as_str)
    }

    /// What then stands behind a start of keys.
    pub(super) fn ids(&self, start: &str) -> Vec<String> {
        let kept = self.kept.range(start.to_owned()..).map(|(key, _)| key.as_str());
        let mut keys: BTreeSet<&str> = kept.take_while(|key| key.starts_with(start)).collect();
        for order in self.orders.iter() {
            match order {
                Order::Put { key, .. } => _ = keys.insert(key),
                Order::Remove { key, .. } => _ = keys.remove(key.as_str()),
                _ => {}
            }
        }
        keys.into_iter().filter_map(|key| Some(key.strip_prefix(start)?.to_owned())).collect()
    }

    /// The id of what is open then; nothing of what is not stored.
    pub(super) fn open_id(&self) -> &str {
        let opened = |order: &'_ Order| matches!(order, Order::Open { .. });
        match self.orders.iter().rev().find(|order| opened(order)) {
            Some(Order::Open { id, .. }) => id.as_deref().unwrap_or_default(),
            _ => self.current,
        }
    }
}

/// What stays between two questions.
#[derive(Default)]
pub struct Clerk {
    /// What the browser keeps, by key.
    pub(super) kept: Kept,
    /// What is known of it.
    pub(super) shelf: Shelf,
    /// Milliseconds since 1970.
    pub(super) now: f64,
    /// The id of what is open.
    pub(super) current: String,
    /// What it is called.
    pub(super) name: String,
    state: u32,
    last: Orders,
    /// What is open in the library.
    pub(super) library: library::Open,
    /// What is compared.
    pub(super) compare: compare::Open,
    /// What is shared.
    pub(super) share: share::Open,
}

impl Clerk {
    /// Takes what changed in storage. Answers the state that is known; 0 asks for all of it.
    pub(super) fn hear(&mut self, stock: Stock) -> u32 {
        if stock.from == 0 {
            self.kept.clear();
        } else if stock.from > self.state {
            // A clerk started anew.
            return 0;
        }
        for (key, text) in stock.items {
            self.shelf.hear(&key, text.as_deref());
            match text {
                Some(text) => self.kept.insert(key, text),
                None => self.kept.remove(&key),
            };
        }
        if stock.from == 0 {
            self.shelf.keep_only(&self.kept);
        }
        self.state = stock.to;
        self.state
    }

    /// Does chores. What was done already is not done again: its orders are given once more.
    pub(super) fn take(
        &mut self,
        chores: &[Deed],
        view: &View,
        (now, current): (f64, &str),
        scenario: &Scenario,
        changes: &[ActionKind],
    ) -> Orders {
        let Some(through) = chores.last().map(|chore| chore.serial) else { return Orders::default() };
        if through != self.last.through {
            // Orders of chores that are still unanswered stay before those of later ones, which know of them.
            let waits = chores.first().is_some_and(|first| first.serial <= self.last.through);
            let last = if waits {
                std::mem::take(&mut self.last)
            } else {
                Orders { through: self.last.through, ..Orders::default() }
            };
            let (done, mut orders, mut of) = (last.through, last.list, last.of);
            for chore in chores.iter().filter(|chore| chore.serial > done) {
                let (part, what) = chore.what.split_once('/').unwrap_or((&chore.what, ""));
                let mut doing = Doing {
                    what,
                    value: &chore.value,
                    file: &chore.file,
                    view,
                    now,
                    current,
                    scenario,
                    name: &self.name,
                    kept: &self.kept,
                    shelf: &self.shelf,
                    orders: &mut orders,
                    serial: chore.serial,
                    ids: 0,
                };
                match part {
                    "shelf" => library::done(&mut doing, &mut self.library),
                    "share" => share::done(&mut doing, &mut self.share),
                    "compare" => compare::done(&mut doing, &mut self.compare),
                    "apply" => {
                        if let Some(change) =
                            what.parse().ok().and_then(|position: usize| changes.get(position))
                        {
                            let (none, after) = (String::new(), apply(change, scenario));
                            let text = Document::new(none.clone(), none, 0.0, after).save();
                            doing.orders.push(Order::Change { text });
                        }
                    }
                    _ => {}
                }
                of.resize(orders.len(), chore.serial);
            }
            self.last = Orders { through, list: orders, of };
        }
        self.last.clone()
    }
}
