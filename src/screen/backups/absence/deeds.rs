//! What is done to absences: `what` is one of
//!
//! | what | value |
//! |---|---|
//! | `who`, `from`, `to`, `kind` | of the stretch that is to be added |
//! | `add` | |
//! | `leave/7/from`, `leave/7/to`, `leave/7/kind`, `leave/7/remove` | of the stretch with that id |
//! | `find`, `more` | a part of a name; more of the list |
//! | `summer`, `even` | weights of the months |
//! | `holiday/new/date`, `holiday/new/name`, `holiday/add` | of the holiday that is to be added |
//! | `holiday/3/date`, `holiday/3/name`, `holiday/3/remove` | of the holiday at that place |
//! | `holiday/reset`, `holiday/take` | the country's list; its count into the scenario |

use super::super::desk::Doing;
use super::super::months::is_typing;
use super::{Form, Found, Names, Open, find};
use crate::engine::ahead::{holidays_ahead, holidays_of};
use crate::engine::ledger::Frame;
use crate::engine::staffed;
use crate::i18n::words::absences::AbsenceWords;
use crate::scenario::document::clean_name;
use crate::scenario::staff::{Holiday, Leave, LeaveKind, MAX_HOLIDAYS, MAX_LEAVE, Staff, day};

/// How many deeds can be done again.
const REMEMBERED: usize = 100;
/// What August and December weigh beside the other months, when one click says so.
const SEASON: f64 = 3.0;

pub(in crate::screen::backups) fn done(doing: &mut Doing, open: &mut Open) -> String {
    // A deed that comes again finds the form as it was before.
    if let Some(at) = open.before.iter().position(|(serial, _)| *serial >= doing.serial) {
        open.now = open.before[at].1.clone();
        open.before.truncate(at);
    }
    open.before.push((doing.serial, open.now.clone()));
    if open.before.len() > REMEMBERED {
        open.before.remove(0);
    }
    let form = &mut open.now;
    let parts: Vec<&str> = doing.what.split('/').collect();
    match parts.as_slice() {
        ["who"] => doing.value.clone_into(&mut form.who),
        ["from"] => {
            doing.value.clone_into(&mut form.from);
            // One day off is the usual case of a last day that nobody entered.
            if day(&form.from).is_some() && day(&form.to).is_none_or(|to| Some(to) < day(&form.from)) {
                form.to.clone_from(&form.from);
            }
        }
        ["to"] => doing.value.clone_into(&mut form.to),
        ["kind"] => form.kind = kind(doing.value).unwrap_or(form.kind),
        ["find"] => {
            doing.value.clone_into(&mut form.find);
            form.more = 0;
        }
        ["more"] => form.more += 1,
        ["add"] => return add(doing, form),
        ["leave", id, what] => {
            return id.parse().map_or_else(|_| String::new(), |id| change(doing, id, what));
        }
        ["summer"] => {
            doing.staff.policy.seasons = [1.0; 12];
            doing.staff.policy.seasons[7] = SEASON;
            doing.staff.policy.seasons[11] = SEASON;
        }
        ["even"] => doing.staff.policy.seasons = [1.0; 12],
        ["holiday", "new", "date"] => doing.value.clone_into(&mut form.holiday),
        ["holiday", "new", "name"] => doing.value.clone_into(&mut form.holiday_name),
        ["holiday", "add"] => return add_holiday(doing, form),
        ["holiday", "reset"] => {
            doing.staff.holidays = None;
            return words(doing).holidays_back.to_owned();
        }
        ["holiday", "take"] => return take(doing),
        ["holiday", place, what] => {
            return place.parse().map_or_else(|_| String::new(), |place| change_holiday(doing, place, what));
        }
        _ => {}
    }
    String::new()
}

fn words(doing: &Doing) -> &'static AbsenceWords {
    &doing.locale.results().absences
}

fn kind(stored: &str) -> Option<LeaveKind> {
    LeaveKind::STORED.iter().position(|known| *known == stored).map(|at| LeaveKind::ALL[at])
}

/// One more stretch of leave. Of the form only the days are emptied: the next is often of the same kind.
fn add(doing: &mut Doing, form: &mut Form) -> String {
    let words = words(doing);
    let typed = clean_name(&form.who);
    if typed.trim().is_empty() {
        return words.who_missing.to_owned();
    }
    let person = match find(doing.staff, &form.who) {
        Found::One(person) => person,
        Found::Several => return (words.who_ambiguous)(&typed),
        Found::Nobody => return (words.who_unknown)(&typed),
    };
    let (Some(from), to) = (day(&form.from), day(&form.to)) else { return words.from_missing.to_owned() };
    let Some(to) = to else { return words.to_missing.to_owned() };
    if to < from {
        return words.to_before_from.to_owned();
    }
    let leave = &mut doing.staff.leave;
    if leave.len() >= MAX_LEAVE {
        return (words.too_many)(&doing.locale.number(MAX_LEAVE as f64, 0));
    }
    let is_there = |one: &Leave| (one.person, one.from, one.to, one.kind) == (person, from, to, form.kind);
    if leave.iter().any(is_there) {
        return words.there_already.to_owned();
    }
    let id = Staff::next_id(leave.iter().map(|leave| leave.id));
    let place = leave.iter().position(|leave| leave.from > from).unwrap_or(leave.len());
    leave.insert(place, Leave { id, person, from, to, kind: form.kind });
    (form.from, form.to) = (String::new(), String::new());
    let days = Frame::of(doing.scenario, doing.staff, doing.today).days(from, to);
    let who = Names::of(doing.staff).of_id(person).unwrap_or_default();
    let [first, last] = [from, to].map(|day| doing.locale.date(day));
    (words.added)(&who, &first, &last, &doing.locale.number(f64::from(days), 0))
}

/// Changes a stretch of leave, or takes it away.
fn change(doing: &mut Doing, id: u32, what: &str) -> String {
    let words = words(doing);
    let Some(at) = doing.staff.leave.iter().position(|leave| leave.id == id) else { return String::new() };
    if what == "remove" {
        let gone = doing.staff.leave.remove(at);
        let who = Names::of(doing.staff).of_id(gone.person);
        let who = who.unwrap_or_else(|| words.somebody_gone.to_owned());
        return (words.removed)(&who, &doing.locale.date(gone.from), &doing.locale.date(gone.to));
    }
    let leave = &mut doing.staff.leave[at];
    if what == "kind" {
        leave.kind = kind(doing.value).unwrap_or(leave.kind);
        return String::new();
    }
    let Some(new) = day(doing.value) else { return no_day(doing) };
    let (from, to) = if what == "from" { (new, leave.to) } else { (leave.from, new) };
    if to < from {
        return words.to_before_from.to_owned();
    }
    (leave.from, leave.to) = (from, to);
    String::new()
}

/// That something is not a day; nothing while its year is being typed.
fn no_day(doing: &Doing) -> String {
    if is_typing(doing.value) {
        String::new()
    } else {
        (doing.locale.results().months.no_day)(&clean_name(doing.value))
    }
}

/// The list that is seen, as one of one's own.
fn own<'a>(doing: &'a mut Doing) -> &'a mut Vec<Holiday> {
    if doing.staff.holidays.is_none() {
        let first = doing.staff.first_day(doing.today);
        doing.staff.holidays = Some(holidays_of(doing.scenario.country, doing.staff, first));
    }
    doing.staff.holidays.get_or_insert_default()
}

fn add_holiday(doing: &mut Doing, form: &mut Form) -> String {
    let words = words(doing);
    let Some(date) = day(&form.holiday) else { return words.holiday_date_missing.to_owned() };
    let name = clean_name(&form.holiday_name);
    let written = doing.locale.date(date);
    let list = own(doing);
    if list.iter().any(|holiday| holiday.date == date) {
        return (words.holiday_there)(&written);
    }
    if list.len() >= MAX_HOLIDAYS {
        return (words.holidays_full)(&doing.locale.number(MAX_HOLIDAYS as f64, 0));
    }
    let place = list.iter().position(|holiday| holiday.date > date).unwrap_or(list.len());
    list.insert(place, Holiday { date, name: name.clone() });
    (form.holiday, form.holiday_name) = (String::new(), String::new());
    (words.holiday_added)(&name, &written)
}

fn change_holiday(doing: &mut Doing, place: usize, what: &str) -> String {
    let words = words(doing);
    let date = day(doing.value);
    if what == "date" && date.is_none() {
        return no_day(doing);
    }
    let (locale, value) = (doing.locale, doing.value);
    let list = own(doing);
    if place >= list.len() {
        return String::new();
    }
    match what {
        "remove" => {
            let gone = list.remove(place);
            return (words.holiday_removed)(&gone.name, &locale.date(gone.date));
        }
        "name" => list[place].name = clean_name(value),
        "date" => {
            let date = date.unwrap_or(list[place].date);
            if list.iter().enumerate().any(|(at, holiday)| at != place && holiday.date == date) {
                return (words.holiday_there)(&locale.date(date));
            }
            list[place].date = date;
        }
        _ => {}
    }
    String::new()
}

/// As many public holidays for each person as fall on working days of the twelve months.
fn take(doing: &mut Doing) -> String {
    let of = staffed(doing.scenario);
    let days = f64::from(holidays_ahead(&of, doing.staff, doing.today));
    doing.holiday_days = Some(days);
    (words(doing).holiday_taken)(&doing.locale.number(days, 0))
}
