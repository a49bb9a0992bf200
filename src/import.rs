//! A ticket export → evidence → proposed values. It never writes a scenario: it proposes, and whoever asked
//! applies.
//!
//! | step | is |
//! |---|---|
//! | [`decode()`] | bytes → text, or the name of what the file is instead |
//! | [`survey()`] | the first look: layout, tool, a proposed [`Mapping`], what only the user can know |
//! | [`Reader`] | rows → [`Evidence`] and [`Rejects`], in slices, so that a worker can report and stop |
//! | [`propose()`] | evidence and a [`Grouping`] → values for service layers |
//! | [`layers()`] | these values and today's layers → the layers that a scenario would have |
//!
//! [`people`] reads a list of people instead of tickets.
//!
//! Only the aggregate leaves the reader: how many tickets of which group and severity in which hour of the week
//! and on which day. Numbers, texts and people of tickets stay behind; rejected rows are handed back apart from
//! the evidence, for download alone. The worker that holds the text also keeps each incident's [`TicketTimes`], so
//! that a changed promise needs no second reading; they cannot be serialized, and never leave it.

mod actuals;
mod csv;
mod dates;
mod decode;
mod evidence;
mod gather;
mod headers;
mod layers;
mod layout;
mod mapping;
mod message;
pub mod people;
mod propose;
mod reader;
mod rejects;
mod role;
mod scan;
mod stamp;
mod survey;
mod tally;
mod time;
mod times;
mod values;
mod zone;

pub use actuals::{MOST_VISITS, WeekFault, WeekReject, Weeks, visits, week_of, weeks};
pub use decode::decode;
pub use evidence::{Evidence, Group, GroupName, Times};
pub use headers::{Measure, Tool};
pub use layers::{Others, layers};
pub use layout::{DELIMITERS, Layout};
pub use mapping::{Mapping, PriorityValue, Timed};
pub use message::{DropReason, FileKind, ImportError, Notice, Question};
pub use propose::{Grouping, LayerProposal, MAX_LAYERS, OWN_PROFILE_TICKETS, propose};
pub use reader::{Progress, Reader};
pub use rejects::{Reject, Rejects};
pub use role::Role;
pub use stamp::DateFormat;
pub use survey::{Examination, Survey, examine, survey, survey_as};
pub use tally::{Period, Tally};
pub use times::{Month, TicketTimes};
pub use values::{DEFAULT_SEVERITY, severity};
pub use zone::{Clock, Zone};

/// The largest file that is read.
pub const MAX_BYTES: usize = 64 << 20;
/// The most rows that are read.
pub const MAX_ROWS: usize = 500_000;
