//! The import screen as HTML text: a ticket export, from file to layers and profiles. One page that grows downwards:
//! the file, what it is, which layer its groups belong to, what comes of it, apply. The worker keeps its state beside
//! the file's text; the page sends what was done on it ([`Deeds`]) and puts in place what comes back ([`Sheet`]).
//!
//! What can be done stands in the HTML, on buttons as `data-do="verb:what"`, on fields as `data-set="verb:what"`, whose
//! value goes with it:
//!
//! | `data-do` | what |
//! |---|---|
//! | `go` | path of a field; the page goes there |
//! | `cancel` | the page ends the worker |
//! | `paste` | the page sends the rows in `#import-rows` as a file |
//! | `separate` | byte that separates columns |
//! | `add` | another layer |
//! | `remove` | position of a layer |
//! | `rejects` | the file of the rows left out |
//! | `apply` | layers and zone become the scenario's |
//!
//! | `data-set` | what | value |
//! |---|---|---|
//! | `role` | position among the roles | column, or nothing |
//! | `measure` | position among the roles | position among the measures |
//! | `severity` | position among the priorities found | 0..=3 |
//! | `day-first` | `true`, `false` | |
//! | `zone` | `service`, `written` | name of a zone |
//! | `written` | `own`, `utc`, `other` | |
//! | `name` | position of a layer | its name |
//! | `group` | position of a group | position of a layer, or nothing |
//! | `map` | | position of a layer, or nothing for all |
//! | `months` | | position among the sets of tickets |
//! | `others` | `kept`, `usual` | |

mod clocks;
mod columns;
mod comparison;
mod deed;
mod layers;
mod load;
mod preview;
mod questions;
mod source;
mod state;
mod tables;

pub use state::Intake;

use crate::i18n::Locale;
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// Something done on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// A file of this name was chosen; it is being read from the disk.
    Coming(String),
    /// A file of this name was read, or rows were pasted (no name); its bytes follow the question.
    Open(String),
    /// The file has so many bytes, too many to be read.
    TooLarge(usize),
    /// The file of this name cannot be read from the disk.
    Unreadable(String),
    /// Reading was cancelled.
    Cancelled,
    /// The worker before this one fell silent or broke down.
    Stopped,
    /// A button with this `data-do` was pressed.
    Do(String),
    /// A field with this `data-set` got this value.
    Set(String, String),
}

/// A question: what does the screen look like after this?
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deeds {
    /// Words and numbers.
    pub locale: Locale,
    /// What the user states.
    pub scenario: Scenario,
    /// What was done, in order; nothing when it is only looked at.
    pub deeds: Vec<Deed>,
}

impl Deeds {
    /// Whether the bytes of a file follow.
    #[must_use]
    pub fn bring_bytes(&self) -> bool {
        self.deeds.iter().any(|deed| matches!(deed, Deed::Open(_)))
    }
}

/// The answer, or a step on the way to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The screen as HTML, or what has changed of it.
    pub html: String,
    /// The element whose content the HTML is; `None` for the whole screen.
    pub part: Option<String>,
    /// Whether more follows to the same question.
    pub is_step: bool,
    /// The test id of what takes the focus.
    pub lead: Option<String>,
    /// A file that was wanted.
    pub file: Option<String>,
    /// The scenario to show from now on, as a document.
    pub applied: Option<String>,
}

/// From which second on (since 1970) a zone is how many minutes ahead of UTC.
type Offsets = Vec<(i64, i32)>;

/// What is known of time zones.
#[derive(Clone, Copy)]
pub struct Zones {
    /// The names of all.
    pub names: fn() -> Vec<String>,
    /// The rules of one between two moments, in seconds since 1970; `None` for a zone that is not known.
    pub offsets: fn(&str, i64, i64) -> Option<Offsets>,
}
