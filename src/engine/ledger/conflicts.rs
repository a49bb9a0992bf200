//! What does not fit together in the ledger, as data.

use super::{Absence, Hindrance, Ledger, is_asked};
use crate::scenario::staff::Entry;
use jiff::civil::Date;

/// Days before an absence from which on its backup should have confirmed.
pub const CONFIRMED_AHEAD: i32 = 14;

/// A line of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    /// [`Entry::id`].
    Entry(u32),
    /// An absence for which nobody is asked yet: [`Leave::id`](crate::scenario::staff::Leave::id).
    Leave(u32),
}

/// Something that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where.
    pub line: Line,
    /// Who is away: [`Person::id`](crate::scenario::staff::Person::id).
    pub person: u32,
    /// Who stands in, where somebody is asked.
    pub backup: Option<u32>,
    /// First day of the absence.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// What it is.
    pub trouble: Trouble,
}

/// What does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The backup cannot.
    Backup(Hindrance),
    /// Who is away is not listed any more.
    PersonGone,
    /// The backup is not listed any more.
    BackupGone,
    /// The layer is not there any more.
    LayerGone,
    /// Who is away does not work on the layer any more.
    NotTheirs {
        /// Which.
        layer: usize,
    },
    /// The absence is not planned any more.
    NoAbsence,
    /// The absence has moved.
    Moved {
        /// First day now.
        from: Date,
        /// Last day now.
        to: Date,
    },
    /// Nobody is asked.
    Nobody {
        /// For which layers, of those that the person works on.
        layers: Vec<usize>,
        /// Whether these are all.
        all: bool,
    },
    /// It begins in less than two weeks, or has begun, and the backup has not confirmed.
    Unconfirmed {
        /// Days until then; below 0 it has begun.
        days: i32,
    },
    /// It has begun, and nothing was handed over.
    NotHandedOver,
    /// It is over, and nothing was handed back.
    NotHandedBack,
}

impl Ledger<'_> {
    /// Everything that does not fit, by the first day of the absence. Entries that were declined are a record; so are
    /// those of absences that are over, once the work is handed back.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict> {
        self.conflicts_with(&self.absences())
    }

    /// The same where the absences are known.
    #[must_use]
    pub fn conflicts_with(&self, absences: &[Absence]) -> Vec<Conflict> {
        let mut found: Vec<Conflict> = Vec::new();
        for entry in self.entries.iter().filter(|entry| is_asked(entry)) {
            found.extend(self.troubles(entry).into_iter().map(|trouble| Conflict {
                line: Line::Entry(entry.id),
                person: entry.person,
                backup: entry.backup,
                from: entry.from,
                to: entry.to,
                trouble,
            }));
        }
        for absence in absences.iter().filter(|absence| !absence.open.is_empty()) {
            let unasked = absence.entries.iter().copied().find(|&id| {
                self.entry(id).is_some_and(|entry| entry.backup.is_none() && entry.declined.is_none())
            });
            let (layers, all) = (absence.open.clone(), absence.open == absence.layers);
            found.push(Conflict {
                line: unasked.map_or(Line::Leave(absence.leave.id), Line::Entry),
                person: absence.leave.person,
                backup: None,
                from: absence.leave.from,
                to: absence.leave.to,
                trouble: Trouble::Nobody { layers, all },
            });
        }
        found.sort_by_key(|conflict| (conflict.from, conflict.line));
        found
    }

    /// What does not fit in an entry for which a backup is asked.
    fn troubles(&self, entry: &Entry) -> Vec<Trouble> {
        let today = self.frame.today;
        if entry.to < today {
            let kept = entry.handed_over.is_some() && entry.handed_back.is_none();
            return if kept { vec![Trouble::NotHandedBack] } else { Vec::new() };
        }
        let mut found = Vec::new();
        let backup = entry.backup.and_then(|id| self.person(id));
        if self.person(entry.person).is_none() {
            found.push(Trouble::PersonGone);
        } else {
            found.extend(self.misplaced(entry));
        }
        match backup {
            None => found.push(Trouble::BackupGone),
            Some(backup) => {
                let hindrances = self.hindrances(backup, entry, &self.layers_of(entry));
                found.extend(hindrances.into_iter().map(Trouble::Backup));
            }
        }
        let days = (entry.from - today).get_days();
        if entry.confirmed.is_none() && days < CONFIRMED_AHEAD {
            found.push(Trouble::Unconfirmed { days });
        } else if days <= 0 && entry.handed_over.is_none() {
            found.push(Trouble::NotHandedOver);
        }
        found
    }

    /// Where the entry and the absence that it is about differ.
    fn misplaced(&self, entry: &Entry) -> Option<Trouble> {
        if let Some(layer) = entry.layer {
            if layer >= self.frame.layers {
                return Some(Trouble::LayerGone);
            }
            if !self.posts(entry.person).contains(&layer) {
                return Some(Trouble::NotTheirs { layer });
            }
        }
        match self.home(entry) {
            None => Some(Trouble::NoAbsence),
            Some(leave) if (leave.from, leave.to) != (entry.from, entry.to) => {
                Some(Trouble::Moved { from: leave.from, to: leave.to })
            }
            Some(_) => None,
        }
    }
}
