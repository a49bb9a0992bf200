//! Whether a backup can stand in for somebody on these days, and what is in the way.

use super::{Ledger, is_about};
use crate::engine::staffed::is_only_backup;
use crate::scenario::staff::{Entry, Person};
use jiff::civil::Date;

/// What is in the way of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// It is the one who is away.
    Themselves,
    /// Does not stand in on a layer.
    NoBackup {
        /// Which.
        layer: usize,
    },
    /// Induction visits are missing on a layer.
    Untrained {
        /// Which.
        layer: usize,
        /// Visits made.
        done: u32,
        /// Visits that it takes.
        needed: u32,
    },
    /// The skill on a layer lapses before the last day.
    Lapses {
        /// Which.
        layer: usize,
        /// When.
        on: Date,
    },
    /// Is on leave then.
    Away {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// Is promised elsewhere on some of these days.
    Promised {
        /// [`Entry::id`] of that promise.
        entry: u32,
        /// For whom: [`Person::id`].
        person: u32,
        /// On which layer; `None`: all of theirs.
        layer: Option<usize>,
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// As many alike are away as there are not in this line.
    TooFew {
        /// How many the line stands for.
        heads: u32,
        /// How many are away.
        needed: u32,
    },
    /// Has declined for this absence.
    Declined {
        /// When.
        on: Date,
    },
}

/// Somebody who stands in on some layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// [`Person::id`].
    pub person: u32,
    /// What is in the way; nothing: fits.
    pub hindrances: Vec<Hindrance>,
    /// Working days for which this one is asked already.
    pub days: u32,
    /// Alike ones who share these days.
    pub heads: u32,
    /// Whether a post of their own stays empty meanwhile.
    pub holds_post: bool,
}

impl Candidate {
    /// The least is proposed first: who leaves no post of their own, then who was asked for the fewest days, then the
    /// one listed longest.
    pub(super) fn rank(&self) -> (bool, u64, u32) {
        (self.holds_post, u64::from(self.days) * 1_000 / u64::from(self.heads.max(1)), self.person)
    }
}

impl Ledger<'_> {
    /// Everybody who could be asked for these layers of an entry, those who fit first, the best of them first.
    #[must_use]
    pub fn candidates(&self, entry: &Entry, layers: &[usize]) -> Vec<Candidate> {
        let all = self.staff.people.iter().filter(|person| person.stands_in());
        let mut found: Vec<Candidate> = all.map(|person| self.candidate(person, entry, layers)).collect();
        found.sort_by_key(|it| (!it.hindrances.is_empty(), it.rank()));
        found
    }

    pub(super) fn candidate(&self, person: &Person, entry: &Entry, layers: &[usize]) -> Candidate {
        let mut hindrances = self.hindrances(person, entry, layers);
        let same = |other: &&Entry| {
            other.backup == Some(person.id)
                && other.id != entry.id
                && layers.iter().any(|&layer| is_about(other, layer))
                && self.home(other).is_some_and(|leave| Some(leave) == self.home(entry))
        };
        let said_no = self.about(entry.person).filter(same).filter_map(|other| other.declined).max();
        hindrances.extend(said_no.map(|on| Hindrance::Declined { on }));
        Candidate {
            person: person.id,
            hindrances,
            days: self.days_asked(person.id),
            heads: person.heads,
            holds_post: !is_only_backup(person),
        }
    }

    /// What is in the way of somebody who is to cover these layers of an entry; what is over is not looked at.
    pub(super) fn hindrances(&self, backup: &Person, entry: &Entry, layers: &[usize]) -> Vec<Hindrance> {
        let mut found = Vec::new();
        if backup.id == entry.person {
            found.push(Hindrance::Themselves);
        }
        found.extend(layers.iter().filter_map(|&layer| self.unskilled(backup, layer, entry.to)));
        let from = entry.from.max(self.frame.today);
        let works = |first: Date, last: Date| self.frame.days(from.max(first), entry.to.min(last)) > 0;
        let leave = self.leave_of.get(&backup.id).into_iter().flatten();
        let away =
            leave.filter(|leave| works(leave.from, leave.to)).min_by_key(|leave| (leave.from, leave.id));
        found.extend(away.map(|leave| Hindrance::Away { from: leave.from, to: leave.to }));
        found.extend(self.promised(backup, entry, from));
        found
    }

    fn unskilled(&self, backup: &Person, layer: usize, last: Date) -> Option<Hindrance> {
        let skill = backup.skills.get(layer).copied().unwrap_or_default();
        if !skill.role.is_backup() {
            return Some(Hindrance::NoBackup { layer });
        }
        let (usual, needed) = (self.frame.usual, self.staff.visits_needed(layer, self.frame.usual));
        if skill.visits < needed {
            return Some(Hindrance::Untrained { layer, done: skill.visits, needed });
        }
        let lapsed = !self.staff.is_trained(skill, layer, usual, last);
        self.staff.lapses(skill).filter(|_| lapsed).map(|on| Hindrance::Lapses { layer, on })
    }

    /// The promises that leave too few of a line on one of the days of an entry. Several promises for the same absent
    /// person are one visit.
    fn promised(&self, backup: &Person, entry: &Entry, from: Date) -> Vec<Hindrance> {
        let heads = |person: u32| self.person(person).map_or(1, |person| person.heads);
        let needed = heads(entry.person);
        if needed > backup.heads {
            return vec![Hindrance::TooFew { heads: backup.heads, needed }];
        }
        let shares = |other: &&Entry| {
            other.id != entry.id
                && other.person != entry.person
                && self.frame.days(from.max(other.from), entry.to.min(other.to)) > 0
        };
        let others: Vec<&Entry> = self.asked(backup.id).filter(shares).collect();
        // The most are promised on the first working day of one of them.
        for day in others.iter().filter_map(|other| self.frame.working_day_from(other.from.max(from))) {
            let then: Vec<&&Entry> = others.iter().filter(|it| it.from <= day && day <= it.to).collect();
            let mut people: Vec<u32> = then.iter().map(|other| other.person).collect();
            people.sort_unstable();
            people.dedup();
            if people.iter().map(|&person| heads(person)).sum::<u32>() + needed > backup.heads {
                let told = then.iter().map(|other| Hindrance::Promised {
                    entry: other.id,
                    person: other.person,
                    layer: other.layer,
                    from: other.from,
                    to: other.to,
                });
                return told.collect();
            }
        }
        Vec::new()
    }
}
