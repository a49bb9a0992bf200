//! Who covers which absence: sentences, rows and files.

mod files;
mod measured;

pub use files::{actuals, ledger, rejects};
pub use measured::{WeekRow, finding as measured_finding, sentences, week_row};

use crate::engine::ledger::{Conflict, Hindrance, Ledger, Refusal, State, Trouble};
use crate::i18n::Locale;
use crate::i18n::words::ledger::LedgerWords;
use crate::scenario::Scenario;
use jiff::civil::Date;

/// Whether people are called by their names: what leaves the browser does without unless it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    /// P7.
    ByNumber,
    /// As the user calls them.
    ByName,
}

/// Tells a ledger.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The ledger.
    pub ledger: &'a Ledger<'a>,
    /// Whose layers it names.
    pub scenario: &'a Scenario,
    /// Words and numbers.
    pub locale: Locale,
    /// How people are called.
    pub called: Called,
}

impl Teller<'_> {
    /// The words.
    #[must_use]
    pub fn words(&self) -> &'static LedgerWords {
        &self.locale.results().ledger
    }

    /// What somebody is called.
    #[must_use]
    pub fn who(&self, id: u32) -> String {
        let number = format!("P{id}");
        match (self.ledger.person(id), self.called) {
            (None, _) => (self.words().gone)(&number),
            (Some(_), Called::ByNumber) => number,
            (Some(person), Called::ByName) => person.called(),
        }
    }

    /// A layer, or all of somebody's.
    #[must_use]
    pub fn layer(&self, layer: Option<usize>) -> String {
        let Some(layer) = layer else { return self.words().all_layers.to_owned() };
        let named = self.scenario.layers.get(layer);
        named.map_or_else(|| self.words().gone_layer.to_owned(), |layer| layer.name.clone())
    }

    /// Days from one to another: 3–14 Aug 2026.
    ///
    /// ```
    /// # use relevo::engine::ledger::{Frame, Ledger};
    /// # use relevo::report::ledger::{Called, Teller};
    /// # use relevo::{i18n::Locale, scenario::{Scenario, staff::Staff}};
    /// use jiff::civil::date;
    /// # let (scenario, staff) = (Scenario::default(), Staff::default());
    /// # let frame = Frame::of(&scenario, &staff, date(2026, 7, 1));
    /// # let ledger = Ledger::new(&staff, &frame);
    /// # let teller = Teller { ledger: &ledger, scenario: &scenario, locale: Locale::default(), called: Called::ByName };
    /// assert_eq!(teller.span(date(2026, 8, 3), date(2026, 8, 14)).replace('\u{a0}', " "), "3–14 Aug 2026");
    /// assert_eq!(teller.span(date(2026, 8, 31), date(2026, 9, 1)).replace('\u{a0}', " "), "31 Aug 2026 – 1 Sep 2026");
    /// ```
    #[must_use]
    pub fn span(&self, from: Date, to: Date) -> String {
        let last = self.locale.date(to);
        if from == to {
            last
        } else if (from.year(), from.month()) == (to.year(), to.month()) {
            format!("{}–{last}", from.day())
        } else {
            format!("{} – {last}", self.locale.date(from))
        }
    }

    /// What does not fit, in a sentence.
    #[must_use]
    pub fn conflict(&self, conflict: &Conflict) -> String {
        let words = self.words();
        let person = self.who(conflict.person);
        let backup = conflict.backup.map_or_else(|| words.nobody_yet.to_owned(), |id| self.who(id));
        let days = self.span(conflict.from, conflict.to);
        match &conflict.trouble {
            Trouble::Backup(why) => (words.cannot)(&backup, &person, &days, &self.hindrance(why)),
            Trouble::PersonGone => (words.person_gone)(&person, &days),
            Trouble::BackupGone => (words.backup_gone)(&backup, &person, &days),
            Trouble::LayerGone => (words.layer_gone)(&person, &days),
            Trouble::NotTheirs { layer } => (words.not_theirs)(&person, &self.layer(Some(*layer)), &days),
            Trouble::NoAbsence => (words.no_absence)(&person, &days),
            Trouble::Moved { from, to } => (words.moved)(&person, &days, &self.span(*from, *to)),
            Trouble::Nobody { layers, all } => {
                let named = (!all).then(|| self.layers(layers));
                (words.nobody)(&person, &days, named.as_deref())
            }
            Trouble::Unconfirmed { days: left } => (words.unconfirmed)(&backup, &person, &days, *left),
            Trouble::NotHandedOver => (words.not_handed_over)(&person, &backup, &days),
            Trouble::NotHandedBack => (words.not_handed_back)(&person, &backup, &days),
        }
    }

    /// Several layers.
    #[must_use]
    pub fn layers(&self, layers: &[usize]) -> String {
        let names: Vec<String> = layers.iter().map(|&layer| self.layer(Some(layer))).collect();
        match names.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                format!("{} {} {last}", rest.join(", "), self.locale.common().and)
            }
            _ => names.concat(),
        }
    }

    /// What is in the way of a backup, as it stands behind the name.
    #[must_use]
    pub fn hindrance(&self, hindrance: &Hindrance) -> String {
        let words = self.words();
        match hindrance {
            Hindrance::Themselves => words.themselves.to_owned(),
            Hindrance::NoBackup { layer } => (words.no_backup)(&self.layer(Some(*layer))),
            Hindrance::Untrained { layer, done, needed } => {
                (words.untrained)(*done, *needed, &self.layer(Some(*layer)))
            }
            Hindrance::Lapses { layer, on } => {
                (words.lapses)(&self.layer(Some(*layer)), &self.locale.date(*on))
            }
            Hindrance::Away { from, to } => (words.away)(&self.span(*from, *to)),
            Hindrance::Promised { person, layer, from, to, .. } => {
                (words.promised)(&self.who(*person), &self.layer(*layer), &self.span(*from, *to))
            }
            Hindrance::TooFew { heads, needed } => (words.too_few)(*heads, *needed),
            Hindrance::Declined { on } => (words.declined_on)(&self.locale.date(*on)),
        }
    }

    /// Why a step is not taken.
    #[must_use]
    pub fn refusal(&self, wanted: State, refusal: Refusal) -> String {
        let words = self.words();
        let state = |state: State| words.states[state as usize];
        match refusal {
            Refusal::NoBackup => words.refuse_nobody.to_owned(),
            Refusal::First(first) => (words.refuse_first)(state(first), state(wanted)),
            Refusal::TakeBack(later) => (words.refuse_take_back)(state(later)),
            Refusal::NotOver(last) => (words.refuse_not_over)(&self.locale.date(last)),
            Refusal::Before(first, day) => (words.refuse_before)(state(first), &self.locale.date(day)),
            Refusal::ToCome => words.refuse_to_come.to_owned(),
            Refusal::OtherAsked => words.refuse_other.to_owned(),
        }
    }

    /// How many of the absences to come have a confirmed backup.
    #[must_use]
    pub fn finding(&self, absences: &[crate::engine::ledger::Absence]) -> String {
        let Some(last) = absences.iter().map(|absence| absence.leave.from).max() else {
            return self.words().nothing_planned.to_owned();
        };
        let confirmed = absences.iter().filter(|absence| absence.confirmed).count();
        (self.words().finding)(confirmed, absences.len(), &self.locale.month(last.year(), last.month()))
    }
}
