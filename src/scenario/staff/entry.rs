//! What was agreed for an absence.

use super::LeaveKind;
use jiff::civil::Date;

/// Where entries of the ledger point whose layer was removed: whoever reads them must see that, and not all layers.
pub const GONE_LAYER: u16 = 500;

/// Who covers an absence, and how far that is agreed. Each state is the day on which it was reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Tells them apart; from 1, never used again.
    pub id: u32,
    /// [`Person::id`](super::Person::id) of who is away.
    pub person: u32,
    /// Which layer is covered; `None`: all that the person works on. One from [`GONE_LAYER`] on is not there any more.
    pub layer: Option<usize>,
    /// First day.
    pub from: Date,
    /// Last day, not before the first.
    pub to: Date,
    /// Why the person is away.
    pub kind: LeaveKind,
    /// [`Person::id`](super::Person::id) of the backup.
    pub backup: Option<u32>,
    /// The backup was proposed.
    pub proposed: Option<Date>,
    /// The backup and the person were told.
    pub notified: Option<Date>,
    /// The backup said yes.
    pub confirmed: Option<Date>,
    /// The backup said no.
    pub declined: Option<Date>,
    /// The person handed the work over to the backup.
    pub handed_over: Option<Date>,
    /// The backup handed it back.
    pub handed_back: Option<Date>,
    /// How often any of it was changed: a calendar that took it up keeps what came last.
    pub revision: u32,
}

impl Entry {
    /// Names of the states, in the order in which they are reached; a backup who declines is asked no more.
    pub const STATES: [&'static str; 6] =
        ["proposed", "notified", "confirmed", "declined", "handed_over", "handed_back"];

    /// The day on which each state was reached.
    #[must_use]
    pub const fn states(&self) -> [Option<Date>; 6] {
        [self.proposed, self.notified, self.confirmed, self.declined, self.handed_over, self.handed_back]
    }

    /// The same, to be set.
    pub const fn states_mut(&mut self) -> [&mut Option<Date>; 6] {
        [
            &mut self.proposed,
            &mut self.notified,
            &mut self.confirmed,
            &mut self.declined,
            &mut self.handed_over,
            &mut self.handed_back,
        ]
    }
}
