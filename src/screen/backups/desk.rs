//! What is done to the people, and what is open on their page. The page sends what was done, in order, until an answer
//! shows that it has arrived; doing it twice over the same people gives the same.

use super::{absence, cover, ledger, months, people, training};
use crate::engine::Plan;
use crate::engine::ahead::{Ahead, ahead};
use crate::i18n::Locale;
use crate::report;
use crate::report::calendar::key_of;
use crate::scenario::staff::fields::field;
use crate::scenario::staff::{Staff, day_of_1970, monday};
use crate::scenario::{BackupSizing, Scenario};
use crate::screen::told::Told;
use crate::screen::{Deed, Done, Page, Side, View};
use jiff::civil::Date;
use std::cell::RefCell;
use std::rc::Rc;

/// What is open on the page of backups, and what was said there last.
#[derive(Debug, Default)]
pub struct Desk {
    said: String,
    /// What is open on the part about cover.
    pub(super) cover: cover::Open,
    /// What is open on the part about people.
    pub(super) people: people::Open,
    /// What is open on the part about absences.
    pub(super) absence: absence::Open,
    /// What is open on the part about coordination.
    pub(super) ledger: ledger::Open,
    /// The last months ahead, and what they are of: a look at another part or another language costs nothing.
    ahead: RefCell<Option<Known>>,
}

/// The months ahead of a scenario from a day on.
#[derive(Debug)]
struct Known {
    of: Scenario,
    today: Date,
    ahead: Rc<Ahead>,
}

/// Somebody does something: to these people, on this day, in this language.
pub(super) struct Doing<'a> {
    /// Tells the deed from those before; the same when it comes again.
    pub(super) serial: u32,
    /// What the user states; its `staff` is as it was before.
    pub(super) scenario: &'a Scenario,
    /// The people, to be changed.
    pub(super) staff: &'a mut Staff,
    /// What is done, behind the name of the part: `12/name` of `people/12/name`.
    pub(super) what: &'a str,
    /// What the field says.
    pub(super) value: &'a str,
    /// The bytes of a file.
    pub(super) file: &'a [u8],
    /// Words and numbers.
    pub(super) locale: Locale,
    /// Today.
    pub(super) today: Date,
    /// Public holidays that each person has from now on, where they are taken over.
    pub(super) holiday_days: Option<f64>,
}

impl Desk {
    /// The months ahead of what the user states.
    pub(super) fn ahead(&self, scenario: &Scenario, staff: &Staff, today: Date) -> Rc<Ahead> {
        let mut known = self.ahead.borrow_mut();
        if let Some(known) = known.as_ref().filter(|known| known.today == today && known.of == *scenario) {
            return Rc::clone(&known.ahead);
        }
        let computed = Rc::new(ahead(scenario, staff, today));
        *known = Some(Known { of: scenario.clone(), today, ahead: Rc::clone(&computed) });
        computed
    }

    /// What was said of the last deed; nothing where it speaks for itself.
    pub(super) fn said(&self) -> &str {
        &self.said
    }

    /// Makes what the part that is looked at needs and does not have yet.
    pub(in crate::screen) fn look(&mut self, view: &View, stated: &Scenario, of: &Scenario, plan: &Plan) {
        if view.page == Page::Backups && view.side == Side::Cover {
            self.cover.look(stated, of, plan);
        }
    }

    /// What is told of cover; `None` before it was looked at.
    pub(in crate::screen) fn cover_told<'a>(&'a self, told: &Told<'a>) -> Option<report::cover::Told<'a>> {
        self.cover.told(told)
    }

    /// Does what was done, in the scenario too. `None` where nothing was.
    pub(in crate::screen) fn take(
        &mut self,
        deeds: &[Deed],
        scenario: &mut Scenario,
        view: &View,
    ) -> Option<Done> {
        let through = deeds.last()?.serial;
        let (mut staff, _) = Staff::of(scenario);
        let today = day_of_1970(view.today);
        let mut holiday_days = None;
        for deed in deeds {
            let (part, what) = deed.what.split_once('/').unwrap_or((&deed.what, ""));
            let mut doing = Doing {
                serial: deed.serial,
                scenario,
                staff: &mut staff,
                what,
                value: &deed.value,
                file: &deed.file,
                locale: view.locale,
                today,
                holiday_days: None,
            };
            self.said = match part {
                "people" => people::done(&mut doing, &mut self.people),
                "absence" => absence::done(&mut doing, &mut self.absence),
                "training" => training::done(&mut doing),
                "months" => months::done(&mut doing),
                "ledger" => ledger::done(&mut doing, &mut self.ledger),
                "cover" => cover::done(&mut doing, &mut self.cover),
                "field" => number(&mut doing),
                _ => String::new(),
            };
            holiday_days = doing.holiday_days.or(holiday_days);
        }
        let mut nobody = Staff::default();
        nobody.fit(scenario.layers.len(), scenario.team.groups.len());
        if staff == nobody {
            staff = Staff::default();
        } else {
            // The twelve months of a list begin when it does, and stay there: the same list is the same answer later.
            staff.from.get_or_insert(monday(today));
            if staff.key == 0 {
                staff.key = key(scenario, today);
            }
        }
        let done = Done { through, staff: staff.write(), holiday_days, ..Done::default() };
        done.put(scenario);
        Some(done)
    }
}

/// What tells the calendar of these people from others, once and for all: by what the scenario was when they were listed.
fn key(scenario: &Scenario, today: Date) -> u32 {
    let layers = scenario.layers.iter().map(|layer| layer.name.clone());
    let groups = scenario.team.groups.iter().map(|group| format!("{} {}", group.name, group.headcount));
    key_of(std::iter::once(today.to_string()).chain(layers).chain(groups))
}

/// The counts that follow from the people of a scenario, put where they are shown; `of` has them. People can come with
/// other counts than their own: in a file of another program, perhaps.
pub(in crate::screen) fn in_step(done: Option<Done>, scenario: &mut Scenario, of: &Scenario) -> Option<Done> {
    if !scenario.lists_people() {
        return done;
    }
    let headcounts: Vec<u32> = of.team.groups.iter().map(|group| group.headcount).collect();
    let backups = scenario.lists_backups().then_some(of.backups.count);
    let stated = scenario.team.groups.iter().map(|group| group.headcount);
    let is_in_step = stated.eq(headcounts.iter().copied())
        && backups.is_none_or(|count| {
            (scenario.backups.sizing, scenario.backups.count) == (BackupSizing::Count, count)
        });
    if done.is_none() && is_in_step {
        return None;
    }
    let staff = scenario.staff.clone();
    let done = Done { headcounts, backups, ..done.unwrap_or(Done { staff, ..Done::default() }) };
    done.put(scenario);
    Some(done)
}

/// A number of [`FIELDS`](crate::scenario::staff::fields::FIELDS): `field/policy.at_once`.
fn number(doing: &mut Doing) -> String {
    let words = &doing.locale.results().staff;
    let Some(row) = field(doing.what) else { return String::new() };
    let Some(value) = doing.locale.parse_entry(doing.value, row.unit) else {
        return (words.no_number)(doing.value);
    };
    let kept = row.within(value);
    (row.set)(doing.staff, kept);
    if kept.total_cmp(&value).is_eq() {
        return String::new();
    }
    let bound = |value: f64| doing.locale.entry(value, row.unit);
    (words.out_of_bounds)(&bound(row.bounds.0), &bound(row.bounds.1), &bound(kept))
}
