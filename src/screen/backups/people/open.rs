//! What is open on the part about people, and what can be taken back.

use crate::import::people::{PeopleRead, fold};
use crate::scenario::staff::{Person, Role, Staff};

/// Lines of a sheet.
pub(super) const LINES: usize = 25;

/// What is open on this part of the page.
#[derive(Debug)]
pub(in crate::screen) struct Open {
    /// What is looked for.
    pub(super) find: Find,
    /// Which sheet of those found, the first being 0.
    pub(super) sheet: usize,
    /// Whose line is open.
    pub(super) line: Option<u32>,
    /// How many are added at once.
    pub(super) many: u32,
    /// Role and layer that all found get.
    pub(super) bulk: (Role, usize),
    /// A file or a table that was read.
    pub(in crate::screen::backups) read: Option<PeopleRead>,
    /// Whether it still waits to be taken.
    pub(super) waits: bool,
    /// Why what was given could not be read.
    pub(super) trouble: String,
    /// Tables read so far: what was pasted goes once it was read.
    pub(super) reads: u32,
    /// The people before the last large change, and after it.
    undo: Option<Box<(Staff, Staff)>>,
}

impl Default for Open {
    fn default() -> Self {
        Self {
            find: Find::default(),
            sheet: 0,
            line: None,
            many: 5,
            // What is wanted most often.
            bulk: (Role::Backup, 0),
            read: None,
            waits: false,
            trouble: String::new(),
            reads: 0,
            undo: None,
        }
    }
}

/// What is looked for.
#[derive(Debug, Default)]
pub(super) struct Find {
    /// A part of the name.
    pub(super) name: String,
    /// Somebody on this layer.
    pub(super) layer: Option<usize>,
    /// Somebody of this role, there or anywhere.
    pub(super) role: Option<Role>,
}

impl Find {
    /// Whether anything is looked for.
    pub(super) fn is_any(&self) -> bool {
        !self.name.is_empty() || self.layer.is_some() || self.role.is_some()
    }

    fn fits(&self, person: &Person, part: &str) -> bool {
        let roles = || person.skills.iter().map(|skill| skill.role);
        let of_layer = self.layer.map(|layer| roles().nth(layer).unwrap_or_default());
        let by_role = match (of_layer, self.role) {
            (None, None) => true,
            (Some(found), None) => found != Role::Nothing,
            (Some(found), Some(role)) => found == role,
            (None, Some(Role::Nothing)) => roles().all(|found| found == Role::Nothing),
            (None, Some(role)) => roles().any(|found| found == role),
        };
        by_role && (part.is_empty() || fold(&person.called()).contains(part))
    }

    /// Positions of those who are found.
    pub(super) fn found(&self, staff: &Staff) -> Vec<usize> {
        let part = fold(&self.name);
        (0..staff.people.len()).filter(|&at| self.fits(&staff.people[at], &part)).collect()
    }
}

impl Open {
    /// Keeps the people as they are before a large change.
    pub(super) fn keep(&mut self, before: &Staff, after: &Staff) {
        if before != after {
            self.undo = Some(Box::new((before.clone(), after.clone())));
        }
    }

    /// The people before the last large change, as long as nothing was changed since; told apart without the first day of
    /// the months and the key, which a list gets with its first deed. They stay here: the same deed may come twice.
    pub(super) fn before(&self, now: &Staff) -> Option<&Staff> {
        let (before, after) = &**self.undo.as_ref()?;
        let plain = |staff: &Staff| Staff { from: None, key: 0, ..staff.clone() };
        (plain(now) == plain(after)).then_some(before)
    }
}
