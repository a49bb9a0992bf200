//! The pages of results as HTML text, and the screen of the [import](intake). The worker writes them beside the engine,
//! the page puts them in place and hears what is done there: what the results are told with then weighs nothing in the
//! first load, and a page of results can be tested without a browser.
//!
//! What can be done on a page of results stands in its HTML as `data-do="verb:what"`:
//!
//! | verb | what |
//! |---|---|
//! | `go` | path of a field |
//! | `plan` | `today`, `best` |
//! | `layer` | position, or nothing for the whole |
//! | `way` | `chart`, `table` |
//! | `gap` | position of a layer or nothing, `/`, an hour |
//! | `model` | position of the service model whose cost is told |
//! | `hide` | `price`: hides it, or shows it again |
//! | `apply` | position among [`Screen::changes`] |
//! | `file` | name of a [`FileKind`] |
//! | `part` | name of a [`Part`] |
//! | `paint` | an hour, `clear`, or `from:` and the name of a window: [`Window::paint_as`](crate::scenario::Window::paint_as) |
//!
//! A field that stands for a parameter carries its path in the document as `data-set`, the pointer of a dial the dial's
//! position as `data-dial`.
//!
//! Cells of the map carry their hour as `data-slot`.

mod answer;
mod board;
mod coverage;
mod decision;
mod dials;
pub mod intake;
mod map;
mod markup;
mod model_table;
mod models;
mod money;
mod nature;
mod paint;
mod sites;
mod told;
mod why;
pub mod zones;

pub use board::Board;
pub use markup::Markup;

use crate::chart::sketch::{Medium, Size, Sketch};
use crate::engine::ActionKind;
use crate::i18n::Locale;
use crate::report::Shown;
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// Draws a chart as SVG text. Whoever has no use for charts draws nothing.
pub type Draw = fn(&Sketch, Size, Medium) -> String;

/// A page of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Page {
    /// Verdict, numbers, map, what to do next.
    #[default]
    Answer,
    /// The map of each layer, the gaps, the promises.
    Coverage,
    /// Service models compared.
    Models,
}

/// A part of the page of models, which would be long in one piece.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// Chart, table, what the figures are made of.
    #[default]
    Compare,
    /// Dials, goal seek, what can be promised.
    Change,
    /// Cost line by line, price, the way there, power and idle time.
    Money,
    /// Hours of one's own, and sites that take turns.
    Hours,
    /// Layer by layer.
    Layers,
}

impl Part {
    /// All of them, in the order of their words.
    pub const ALL: [Self; 5] = [Self::Compare, Self::Change, Self::Money, Self::Hours, Self::Layers];

    /// As it stands behind `part:`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Change => "change",
            Self::Money => "money",
            Self::Hours => "hours",
            Self::Layers => "layers",
        }
    }
}

/// How much room the window leaves a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Room {
    /// All that it wants.
    #[default]
    Wide,
    /// Charts are drawn smaller, their letters not.
    Middle,
    /// The hours of maps run downwards.
    Slim,
}

/// What the user looks at, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// The page.
    pub page: Page,
    /// Words and numbers.
    pub locale: Locale,
    /// Which part of the page of models.
    pub part: Part,
    /// Which plan.
    pub shown: Shown,
    /// The layer whose map is seen on the page of cover; `None` for the whole.
    pub layer: Option<usize>,
    /// The hour that was chosen on a map.
    pub slot: Option<usize>,
    /// The service model whose cost is told line by line; `None` for the recommended one.
    pub model: Option<usize>,
    /// Whether the price to the client is kept from the page.
    pub price_hidden: bool,
    /// Whether the map is shown as a table.
    pub as_table: bool,
    /// How much room the window leaves.
    pub room: Room,
    /// Where the pointers of the dials stand, in thousandths; `None`: where the numbers are as stated.
    pub dials: [Option<u16>; 2],
    /// Whether the last comparison failed.
    pub failed: bool,
}

/// A file that a page offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// Every hour of every layer.
    Map,
    /// The gaps.
    Gaps,
    /// The promises.
    Promises,
    /// The service models.
    Models,
    /// The chart of the service models.
    Chart,
    /// The cost of a service model line by line.
    Lines,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Map, Self::Gaps, Self::Promises, Self::Models, Self::Chart, Self::Lines];

    /// As it stands behind `file:`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Gaps => "gaps",
            Self::Promises => "promises",
            Self::Models => "models",
            Self::Chart => "chart",
            Self::Lines => "lines",
        }
    }
}

/// A question: how does this scenario look?
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// What the user states.
    pub scenario: Scenario,
    /// How it is looked at.
    pub view: View,
    /// The last comparison, where the board may not have it yet.
    pub news: Option<News>,
    /// A file that is wanted beside the page.
    pub file: Option<FileKind>,
}

/// A comparison that another worker has made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct News {
    /// Tells it from those before; from 1.
    pub serial: u32,
    /// The scenario that it was made from.
    pub of: Scenario,
    /// [`Models`](crate::engine::Models) in postcard: the page only carries them.
    pub models: Vec<u8>,
}

/// The answer: a page, and what the frame around it needs to know.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Screen {
    /// Which page it is.
    pub page: Page,
    /// In which words.
    pub locale: Locale,
    /// The page as HTML.
    pub html: String,
    /// The comparison that the board has; 0 while there is none.
    pub serial: u32,
    /// Whether that comparison is of the scenario that was asked about.
    pub is_fresh: bool,
    /// The verdict in a sentence.
    pub verdict: String,
    /// What `apply` applies.
    pub changes: Vec<ActionKind>,
    /// The file that was wanted, where there is one.
    pub file: Option<(FileKind, String)>,
    /// Clocks of zones that the user named.
    pub offered: Vec<zones::Offered>,
}
