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
//! | `risk` | `run`, `stop`, `seed` for another one |
//! | `outcome` | name of an [`Outcome`] |
//! | `apply` | position among the changes that are suggested: [`Screen::changes`] |
//! | `file` | name of a [`FileKind`] |
//! | `png` | name of a [`FileKind`] that is a picture |
//! | `part` | name of a [`Part`] |
//! | `side` | name of a [`Side`] |
//! | `staff` | what is done to the people: [`Deed::what`] |
//! | `shelf`, `share`, `compare` | what is done to the library, to a link, to a comparison: [`Deed::what`] behind the verb and `/` |
//! | `route` | name of a page, as it stands behind `#/` |
//! | `paint` | an hour, `clear`, or `from:` and the name of a window: [`Window::paint_as`](crate::scenario::Window::paint_as) |
//!
//! A field that stands for a parameter carries its path in the document as `data-set`, one of the people its place
//! there as `data-staff`, which becomes [`Deed::what`], one of the library `data-shelf` likewise; the pointer of a dial the dial's
//! position as `data-dial`.
//!
//! Cells of the map carry their hour as `data-slot`.

mod answer;
pub mod backups;
mod board;
mod clerk;
mod compare;
mod coverage;
mod decision;
mod dials;
mod file;
pub mod intake;
mod library;
mod map;
mod markup;
mod method;
mod model_table;
mod models;
mod money;
mod nature;
mod paint;
mod palette;
mod picture;
mod risk;
mod share;
mod sites;
mod told;
mod why;
pub mod zones;

pub use board::Board;
pub use clerk::{Clerk, Order, Orders, Stock};
pub use file::{FileKind, Offered};
pub use markup::Markup;

use crate::chart::sketch::{Bars, Curve, Medium, Size, Sketch, Weeks};
use crate::engine::doubt::Errand;
use crate::i18n::Locale;
use crate::report::Shown;
pub use crate::report::risk::Outcome;
use crate::scenario::{BackupSizing, Scenario};
use serde::{Deserialize, Serialize};

/// Draws charts as SVG text. Whoever has no use for charts draws nothing.
#[derive(Clone, Copy)]
pub struct Draw {
    /// Offers by cost and attainment.
    pub offers: fn(&Sketch, Size, Medium) -> String,
    /// What moves a result.
    pub bars: fn(&Bars, Size, Medium) -> String,
    /// What each further backup brings.
    pub curve: fn(&Curve, Size, Medium) -> String,
    /// The weeks ahead.
    pub weeks: fn(&Weeks, Size, Medium) -> String,
}

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
    /// What is luck, what is doubt, and what would decide.
    Risk,
    /// Who stands in for whom.
    Backups,
    /// What is computed, and what the words mean.
    Method,
    /// All scenarios that the browser keeps.
    Library,
    /// Scenarios side by side.
    Compare,
    /// A link to the open scenario.
    Share,
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

/// A part of the page of backups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// How far backups cover the absent, and how many are enough.
    #[default]
    Cover,
    /// Who can do what.
    People,
    /// Who is away when.
    Absence,
    /// Induction visits, and skills that lapse.
    Training,
    /// The twelve months to come.
    Months,
    /// What was agreed for each absence, and what happened.
    Ledger,
}

impl Side {
    /// All of them, in the order of their words.
    pub const ALL: [Self; 6] =
        [Self::Cover, Self::People, Self::Absence, Self::Training, Self::Months, Self::Ledger];

    /// As it stands behind `side:`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::People => "people",
            Self::Absence => "absence",
            Self::Training => "training",
            Self::Months => "months",
            Self::Ledger => "ledger",
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
#[expect(clippy::struct_excessive_bools, reason = "each is switched by itself")]
pub struct View {
    /// The page.
    pub page: Page,
    /// Words and numbers.
    pub locale: Locale,
    /// Which part of the page of models.
    pub part: Part,
    /// Which part of the page of backups.
    pub side: Side,
    /// Today, in days since 1970.
    pub today: i32,
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
    /// Whether single keys do nothing.
    pub keys_off: bool,
    /// Whether the map is shown as a table.
    pub as_table: bool,
    /// How much room the window leaves.
    pub room: Room,
    /// Where the pointers of the dials stand, in thousandths; `None`: where the numbers are as stated.
    pub dials: [Option<u16>; 2],
    /// Whether the last comparison failed.
    pub failed: bool,
    /// The seed of the draws on the page of risk.
    pub seed: u32,
    /// Whether the run of draws was stopped.
    pub stopped: bool,
    /// The outcome that the pictures of risk show.
    pub outcome: Outcome,
}

/// Something done to the people of the scenario, which the worker knows how to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// Tells it from those before.
    pub serial: u32,
    /// Where, or what: `people/12/name`, `people/add`.
    pub what: String,
    /// What stands in the field now.
    pub value: String,
    /// The bytes of a file that was picked.
    pub file: Vec<u8>,
}

/// What came of deeds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Done {
    /// Serial of the last one.
    pub through: u32,
    /// The people now: [`Scenario::staff`].
    pub staff: String,
    /// Where people are listed: how many each group of the team has.
    pub headcounts: Vec<u32>,
    /// Where backups are listed: how many.
    pub backups: Option<u32>,
    /// Holidays of a year that each person now has, where the user took them over.
    pub holiday_days: Option<f64>,
}

impl Done {
    /// Puts it into the scenario.
    pub fn put(&self, scenario: &mut Scenario) {
        scenario.staff.clone_from(&self.staff);
        for (group, &count) in scenario.team.groups.iter_mut().zip(&self.headcounts) {
            group.headcount = count;
        }
        if let Some(count) = self.backups {
            (scenario.backups.sizing, scenario.backups.count) = (BackupSizing::Count, count);
        }
        scenario.absence.holiday_days = self.holiday_days.unwrap_or(scenario.absence.holiday_days);
    }
}

/// A question: how does this scenario look?
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// What the user states.
    pub scenario: Scenario,
    /// How it is looked at.
    pub view: View,
    /// The last comparison, where the board may not have it yet.
    pub news: Option<News>,
    /// A file that is wanted beside the page: name of a [`FileKind`].
    pub file: Option<String>,
    /// What errands of a run of draws brought, where the board may not have it yet.
    pub brought: Vec<Brought>,
    /// What was done to the people and is not in the scenario yet.
    pub deeds: Vec<Deed>,
    /// What was done to the library, to a link or to a comparison, and is not answered yet.
    pub chores: Vec<Deed>,
    /// What changed in the browser's storage, where it matters.
    pub stock: Stock,
    /// What the open scenario is called.
    pub name: String,
    /// The id of the open scenario.
    pub current: String,
    /// Milliseconds since 1970.
    pub now: f64,
    /// Where the page stands, without what is behind `#`.
    pub address: String,
    /// What is looked for in the command palette, while it is open.
    pub search: Option<String>,
    /// Comparisons of other scenarios that were asked for by [`Screen::wanted`], where the board may not have them yet.
    pub measured: Vec<Measured>,
}

/// A comparison that was asked for by [`Screen::wanted`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// [`Wanted::key`].
    pub key: String,
    /// [`Models`](crate::engine::Models) in postcard; nothing where it failed.
    pub models: Vec<u8>,
}

/// A comparison of service models that the board needs of another scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wanted {
    /// Tells it from others.
    pub key: String,
    /// Of what: a document, which the page only carries.
    pub document: String,
}

/// What another worker brought from an errand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Brought {
    /// Of which comparison the errand was.
    pub serial: u32,
    /// From where it is: the page drops it once the board has it.
    pub errand: Errand,
    /// [`Found`](crate::engine::doubt::Found) in postcard: the page only carries it.
    pub found: Vec<u8>,
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
    /// What does not fit together in what the user states: a sentence, and the path of the field to mend it in.
    pub issues: Vec<(String, Option<String>)>,
    /// How many changes the page suggests: the chore `apply/` and a position makes one.
    pub changes: usize,
    /// What a run of draws still needs, while the page of risk is open and it is not stopped.
    pub errands: Vec<Errand>,
    /// The file that was wanted, where there is one.
    pub file: Option<Offered>,
    /// What came of the deeds, where there were any.
    pub done: Option<Done>,
    /// Clocks of zones that the user named.
    pub offered: Vec<zones::Offered>,
    /// The state of the stock that the board knows; 0: it wants all of it.
    pub stock: u32,
    /// What came of the chores.
    pub orders: Orders,
    /// What the command palette found, while it is open.
    pub found: Option<String>,
    /// The next comparison that is needed of another scenario.
    pub wanted: Option<Wanted>,
}
