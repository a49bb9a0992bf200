//! From the proposal to the work handed back: what may follow what. Nothing is out of order, and every step can be taken
//! back.

use crate::scenario::staff::Entry;
use jiff::civil::Date;

/// A state of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A backup was proposed.
    Proposed,
    /// The backup and the person were told.
    Notified,
    /// The backup said yes.
    Confirmed,
    /// The backup said no.
    Declined,
    /// The person handed the work over to the backup.
    HandedOver,
    /// The backup handed it back.
    HandedBack,
}

impl State {
    /// All of them, in the order of [`Entry::STATES`].
    pub const ALL: [Self; 6] =
        [Self::Proposed, Self::Notified, Self::Confirmed, Self::Declined, Self::HandedOver, Self::HandedBack];

    /// As it is stored, and as it stands in a deed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        Entry::STATES[self as usize]
    }

    /// The state of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// What must come first.
    const fn before(self) -> Option<Self> {
        match self {
            Self::Proposed => None,
            Self::Notified => Some(Self::Proposed),
            Self::Confirmed | Self::Declined => Some(Self::Notified),
            Self::HandedOver => Some(Self::Confirmed),
            Self::HandedBack => Some(Self::HandedOver),
        }
    }

    /// What may have followed.
    const fn after(self) -> &'static [Self] {
        match self {
            Self::Proposed => &[Self::Notified],
            Self::Notified => &[Self::Confirmed, Self::Declined],
            // A backup who confirmed can withdraw: then both days stay on record.
            Self::Confirmed => &[Self::HandedOver, Self::Declined],
            Self::HandedOver => &[Self::HandedBack],
            Self::Declined | Self::HandedBack => &[],
        }
    }
}

/// Why a step is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody is asked: a backup must be proposed first.
    NoBackup,
    /// Another state must be reached first.
    First(State),
    /// A later state must be taken back first.
    TakeBack(State),
    /// The work is handed back after the last day, which is this one.
    NotOver(Date),
    /// A day before that of the state before it.
    Before(State, Date),
    /// A day that is still to come.
    ToCome,
    /// Another backup is asked for the same days by now.
    OtherAsked,
}

/// The day on which a state was reached.
#[must_use]
pub const fn date_of(entry: &Entry, state: State) -> Option<Date> {
    entry.states()[state as usize]
}

/// The entry once a state is reached on a day; as it was where it is reached already, unless on another `day` of the
/// user's choice.
///
/// # Errors
///
/// Why it cannot be reached, or not on that day.
pub fn reach(entry: &Entry, state: State, day: Option<Date>, today: Date) -> Result<Entry, Refusal> {
    if day.is_none() && date_of(entry, state).is_some() {
        return Ok(*entry);
    }
    if entry.backup.is_none() {
        return Err(Refusal::NoBackup);
    }
    if entry.declined.is_some() && matches!(state, State::Confirmed | State::HandedOver | State::HandedBack) {
        return Err(Refusal::TakeBack(State::Declined));
    }
    if state == State::Declined && entry.handed_over.is_some() {
        return Err(Refusal::TakeBack(State::HandedOver));
    }
    let day = day.unwrap_or(today);
    if day > today {
        return Err(Refusal::ToCome);
    }
    if let Some(first) = state.before() {
        let reached = date_of(entry, first).ok_or(Refusal::First(first))?;
        if day < reached {
            return Err(Refusal::Before(first, reached));
        }
    }
    let next = state.after().iter().filter_map(|&after| Some((after, date_of(entry, after)?)));
    if let Some((after, _)) = next.filter(|(_, reached)| *reached < day).min_by_key(|(_, reached)| *reached) {
        return Err(Refusal::TakeBack(after));
    }
    if state == State::HandedBack && day <= entry.to {
        return Err(Refusal::NotOver(entry.to));
    }
    Ok(with(entry, state, Some(day)))
}

/// The entry once a state is taken back; as it was where it is not reached. Without its proposal nobody is asked.
///
/// # Errors
///
/// What must be taken back first.
pub fn take_back(entry: &Entry, state: State) -> Result<Entry, Refusal> {
    if date_of(entry, state).is_none() {
        return Ok(*entry);
    }
    if let Some(&later) = state.after().iter().find(|&&later| date_of(entry, later).is_some()) {
        return Err(Refusal::TakeBack(later));
    }
    let mut entry = with(entry, state, None);
    if state == State::Proposed {
        entry.backup = None;
    }
    Ok(entry)
}

fn with(entry: &Entry, state: State, day: Option<Date>) -> Entry {
    let mut changed = *entry;
    *changed.states_mut()[state as usize] = day;
    if changed != *entry {
        changed.revision = changed.revision.saturating_add(1);
    }
    changed
}

/// The entry once another backup is asked, who is told and answers anew.
///
/// # Errors
///
/// What must be taken back first: the work is with the first one, or that one has declined, which stays on record.
pub fn ask_another(entry: &Entry, backup: u32, today: Date) -> Result<Entry, Refusal> {
    if entry.backup == Some(backup) && entry.proposed.is_some() {
        return Ok(*entry);
    }
    untouched(entry)?;
    let revision = entry.revision.saturating_add(1);
    let Entry { id, person, layer, from, to, kind, .. } = *entry;
    let asked = Entry { id, person, layer, from, to, kind, revision, ..Entry::default() };
    Ok(Entry { backup: Some(backup), proposed: Some(today), ..asked })
}

/// The entry on other days. Whoever was told or has confirmed was told of others: they are told anew.
///
/// # Errors
///
/// What must be taken back first.
pub fn move_to(entry: &Entry, from: Date, to: Date) -> Result<Entry, Refusal> {
    if (entry.from, entry.to) == (from, to) {
        return Ok(*entry);
    }
    untouched(entry)?;
    let revision = entry.revision.saturating_add(1);
    Ok(Entry { from, to, notified: None, confirmed: None, revision, ..*entry })
}

/// Whether nothing was handed over yet, and nobody has declined.
fn untouched(entry: &Entry) -> Result<(), Refusal> {
    match [State::HandedOver, State::Declined].into_iter().find(|&state| date_of(entry, state).is_some()) {
        Some(state) => Err(Refusal::TakeBack(state)),
        None => Ok(()),
    }
}
