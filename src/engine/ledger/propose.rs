//! Backups proposed for absences for which nobody is asked.

use super::{Absence, Frame, Ledger};
use crate::scenario::staff::{Entry, MAX_ENTRIES, Staff};

/// Proposes a backup for every absence for which nobody is asked, or for the one of a leave: the one that fits best for
/// all layers of the person, or where there is none, one for each layer that anybody fits for. What nobody fits for
/// stays open. Doing it twice changes nothing the second time.
///
/// Each gets the next one in order of the first days; so the last absence of a scarce week is the one without.
///
/// Returns how many were proposed.
pub fn propose(staff: &mut Staff, frame: &Frame, only: Option<u32>) -> usize {
    let made = {
        let mut ledger = Ledger::new(staff, frame);
        let wanted = ledger.absences().into_iter();
        let wanted = wanted.filter(|absence| only.is_none_or(|leave| absence.leave.id == leave));
        wanted.flat_map(|absence| ledger.propose_for(&absence)).collect::<Vec<Entry>>()
    };
    let count = made.len();
    for entry in made {
        put(staff, entry);
    }
    count
}

/// Asks a backup of the user's choice for all layers of an absence for which nobody is asked.
pub fn assign(staff: &mut Staff, frame: &Frame, leave: u32, backup: u32) {
    let made = {
        let mut ledger = Ledger::new(staff, frame);
        let absence = ledger.absences().into_iter().find(|absence| absence.leave.id == leave);
        let Some(absence) = absence.filter(|_| ledger.person(backup).is_some()) else { return };
        let layers: Vec<Option<usize>> = if absence.open == absence.layers {
            vec![None]
        } else {
            absence.open.iter().map(|&layer| Some(layer)).collect()
        };
        let asked = layers.into_iter().filter_map(|layer| ledger.ask(&absence, layer, backup));
        asked.collect::<Vec<Entry>>()
    };
    for entry in made {
        put(staff, entry);
    }
}

/// In the place of the entry of the same id, or behind the others.
fn put(staff: &mut Staff, entry: Entry) {
    match staff.ledger.iter_mut().find(|it| it.id == entry.id) {
        Some(old) => *old = entry,
        None => staff.ledger.push(entry),
    }
}

impl Ledger<'_> {
    fn propose_for(&mut self, absence: &Absence) -> Vec<Entry> {
        if absence.open.is_empty() {
            return Vec::new();
        }
        if absence.open == absence.layers
            && let Some(best) = self.best(absence, None, &[])
        {
            return self.ask(absence, None, best).into_iter().collect();
        }
        let (mut made, mut chosen) = (Vec::new(), Vec::new());
        for &layer in &absence.open {
            let Some(best) = self.best(absence, Some(layer), &chosen) else { continue };
            chosen.push(best);
            made.extend(self.ask(absence, Some(layer), best));
        }
        made
    }

    /// The backup that fits best; one that was chosen for another layer of the same absence comes first, so that there
    /// are few to tell.
    fn best(&self, absence: &Absence, layer: Option<usize>, chosen: &[u32]) -> Option<u32> {
        let entry = self.blank(absence, layer);
        let layers = self.layers_of(&entry);
        self.candidates(&entry, &layers)
            .into_iter()
            .filter(|it| it.hindrances.is_empty())
            .min_by_key(|it| (!chosen.contains(&it.person), it.rank()))
            .map(|it| it.person)
    }

    fn ask(&mut self, absence: &Absence, layer: Option<usize>, backup: u32) -> Option<Entry> {
        let mut entry = self.blank(absence, layer);
        entry.backup = Some(backup);
        entry.proposed = Some(self.frame.today);
        entry.revision = entry.revision.saturating_add(1);
        match self.entries.iter().position(|it| it.id == entry.id) {
            Some(place) => {
                self.entries[place] = entry;
                self.asked.entry(backup).or_default().push(place);
            }
            None if self.entries.len() < MAX_ENTRIES => self.push(entry),
            None => return None,
        }
        Some(entry)
    }

    /// The entry of an absence and layer in which nobody is asked: one that is there already, or a new one.
    fn blank(&self, absence: &Absence, layer: Option<usize>) -> Entry {
        let (leave, its) = (&absence.leave, |entry: &&Entry| absence.entries.contains(&entry.id));
        let unasked = |entry: &&Entry| entry.backup.is_none() && entry.declined.is_none();
        let old = self.about(leave.person).filter(its).filter(unasked).find(|entry| entry.layer == layer);
        let next = || Staff::next_id(self.entries.iter().map(|entry| entry.id));
        let (id, revision) = old.map_or_else(|| (next(), 0), |entry| (entry.id, entry.revision));
        Entry {
            id,
            person: leave.person,
            layer,
            from: leave.from,
            to: leave.to,
            kind: leave.kind,
            revision,
            ..Entry::default()
        }
    }
}
