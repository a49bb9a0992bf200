//! What is done here. Each deed says where things are to be, not how they change: done twice over the same people it
//! gives the same.

use super::open::{Open, line_of};
use crate::engine::ledger::{
    Frame, Ledger, Line, Refusal, State, ask_another, assign, is_asked, move_to, propose, reach, take_back,
};
use crate::import::{MOST_VISITS, visits, week_of, weeks};
use crate::report::ledger::{Called, Teller};
use crate::scenario::staff::{Actual, Entry, MAX_ACTUALS, day};
use crate::screen::backups::desk::Doing;
use jiff::civil::Date;

/// Does it, and says what came of it where that cannot be seen.
pub(in crate::screen::backups) fn done(doing: &mut Doing, open: &mut Open) -> String {
    let what = doing.what;
    let parts: Vec<&str> = what.split('/').collect();
    match parts[..] {
        ["propose"] => proposed(doing, None),
        ["propose", leave] => match leave.parse() {
            Ok(leave) => proposed(doing, Some(leave)),
            Err(_) => String::new(),
        },
        ["assign", leave] => {
            let frame = frame(doing);
            if let (Ok(leave), Ok(backup)) = (leave.parse(), doing.value.parse()) {
                assign(doing.staff, &frame, leave, backup);
                open.touched = Some(Line::Leave(leave));
            }
            String::new()
        }
        ["backup", id] => another(doing, open, id),
        ["state", id, state] => {
            step(doing, open, id, state, |entry, state, today| reach(entry, state, None, today))
        }
        ["undo", id, state] => step(doing, open, id, state, |entry, state, _| take_back(entry, state)),
        ["date", id, state] => dated(doing, open, id, state),
        ["dates", id] => moved(doing, open, id),
        ["actual", week, field] => actual(doing, open, week, field),
        ["csv"] => imported(doing, open),
        _ => {
            look(doing, open, &parts);
            if let ["week"] = parts[..] { another_week(doing, open) } else { String::new() }
        }
    }
}

fn words(doing: &Doing) -> &'static crate::i18n::words::ledger::LedgerWords {
    &doing.locale.results().ledger
}

fn frame(doing: &Doing) -> Frame {
    Frame::of(doing.scenario, doing.staff, doing.today)
}

/// What changes nothing but what is seen.
fn look(doing: &Doing, open: &mut Open, parts: &[&str]) {
    match *parts {
        ["open", line] => (open.line, open.among_conflicts) = (line_of(line), false),
        ["show", line] => (open.line, open.among_conflicts) = (line_of(line), true),
        ["close"] => open.line = None,
        ["filter", which] => {
            (open.all, open.sheet, open.touched) = (which == "all", 0, None);
        }
        ["find"] => {
            open.find = doing.value.chars().take(80).collect();
            (open.sheet, open.touched) = (0, None);
        }
        ["sheet", sheet] => open.sheet = sheet.parse().unwrap_or(open.sheet),
        ["weeks", sheet] => open.weeks_sheet = sheet.parse().unwrap_or(open.weeks_sheet),
        ["conflicts", which] => open.all_conflicts = which == "all",
        _ => {}
    }
}

fn proposed(doing: &mut Doing, only: Option<u32>) -> String {
    let frame = frame(doing);
    let made = propose(doing.staff, &frame, only);
    let absences = Ledger::new(doing.staff, &frame).absences();
    let left =
        absences.iter().filter(|it| !it.open.is_empty() && only.is_none_or(|leave| it.leave.id == leave));
    (words(doing).proposed)(made, left.count())
}

/// Changes an entry.
///
/// # Errors
///
/// Why it stays as it is, in words; nothing where there is no such entry.
fn change(
    doing: &mut Doing,
    open: &mut Open,
    id: &str,
    wanted: State,
    change: impl FnOnce(&Ledger, &Entry) -> Result<Entry, Refusal>,
) -> Result<Entry, String> {
    let frame = frame(doing);
    let place =
        id.parse().ok().and_then(|id: u32| doing.staff.ledger.iter().position(|entry| entry.id == id));
    let place = place.ok_or_else(String::new)?;
    let entry = doing.staff.ledger[place];
    open.touched = Some(Line::Entry(entry.id));
    let ledger = Ledger::new(doing.staff, &frame);
    let changed = change(&ledger, &entry).map_err(|refusal| {
        open.refused += 1;
        let (scenario, locale) = (doing.scenario, doing.locale);
        Teller { ledger: &ledger, scenario, locale, called: Called::ByName }.refusal(wanted, refusal)
    })?;
    doing.staff.ledger[place] = changed;
    Ok(changed)
}

fn step(
    doing: &mut Doing,
    open: &mut Open,
    id: &str,
    state: &str,
    go: impl FnOnce(&Entry, State, Date) -> Result<Entry, Refusal>,
) -> String {
    let Some(state) = State::named(state) else { return String::new() };
    let today = doing.today;
    let changed = change(doing, open, id, state, |ledger, entry| {
        let changed = go(entry, state, today)?;
        // Who declined and is asked again after all may meet somebody else who was asked meanwhile.
        let revived = !is_asked(entry) && is_asked(&changed);
        if revived && ledger.is_taken(entry) { Err(Refusal::OtherAsked) } else { Ok(changed) }
    });
    let is_late = |entry: &Entry| entry.handed_over.is_some_and(|day| day > entry.from);
    match changed {
        Err(why) => why,
        Ok(entry) if state == State::HandedOver && is_late(&entry) => {
            (words(doing).handed_over_late)(&doing.locale.date(entry.from))
        }
        Ok(_) => String::new(),
    }
}

/// The day in the field is when the state was reached.
fn dated(doing: &mut Doing, open: &mut Open, id: &str, state: &str) -> String {
    let Some(day) = day(doing.value) else {
        open.refused += 1;
        return (words(doing).refuse_date)(doing.value);
    };
    step(doing, open, id, state, |entry, state, today| reach(entry, state, Some(day), today))
}

fn another(doing: &mut Doing, open: &mut Open, id: &str) -> String {
    let (backup, today) = (doing.value.parse::<u32>().ok(), doing.today);
    let changed = change(doing, open, id, State::Proposed, |ledger, entry| {
        let backup = backup.filter(|&id| ledger.person(id).is_some()).ok_or(Refusal::NoBackup)?;
        let is_taken = entry.backup.is_none() && ledger.is_taken(entry);
        if is_taken { Err(Refusal::OtherAsked) } else { ask_another(entry, backup, today) }
    });
    changed.err().unwrap_or_default()
}

fn moved(doing: &mut Doing, open: &mut Open, id: &str) -> String {
    let changed = change(doing, open, id, State::Notified, |ledger, entry| match ledger.home(entry) {
        Some(leave) => move_to(entry, leave.from, leave.to),
        None => Ok(*entry),
    });
    match changed {
        Err(why) => why,
        Ok(_) => words(doing).moved_told.to_owned(),
    }
}

/// A number of a week. The week counts once both are there; emptied, it counts no more.
fn actual(doing: &mut Doing, open: &mut Open, week: &str, field: &str) -> String {
    let words = words(doing);
    let (Some(week), Some(place)) = (
        day(week).map(crate::scenario::staff::monday),
        ["visits", "covered"].iter().position(|it| *it == field),
    ) else {
        return String::new();
    };
    let mut refuse = |why: String| {
        open.refused += 1;
        open.refused_week = Some(week);
        why
    };
    if week > doing.today {
        return refuse((words.week_to_come)(&doing.locale.date(week)));
    }
    let value = match doing.value.trim() {
        "" => None,
        typed => match visits(typed, doing.locale) {
            Some(visits) => Some(visits),
            None => return refuse((words.no_visits)(typed, &doing.locale.number(MOST_VISITS, 0))),
        },
    };
    let stored = doing.staff.actuals.iter().rev().find(|actual| actual.week == week);
    let mut numbers = match (stored, open.drafts.get(&week)) {
        (Some(actual), _) => [Some(actual.visits), Some(actual.covered)],
        // A whole one was taken already: the same deed has come twice, or the week was taken back since.
        (None, Some(&draft)) if draft.contains(&None) || draft[place] == value => draft,
        (None, _) => [None; 2],
    };
    numbers[place] = value;
    if let [Some(needed), Some(covered)] = numbers
        && covered > needed
    {
        let [covered, needed] = [covered, needed].map(|visits| doing.locale.shortest(visits));
        return refuse((words.more_covered)(&covered, &needed));
    }
    open.drafts.insert(week, numbers);
    doing.staff.actuals.retain(|actual| actual.week != week);
    match numbers {
        [Some(visits), Some(covered)] if doing.staff.actuals.len() < MAX_ACTUALS => {
            doing.staff.actuals.push(Actual { week, visits, covered });
            doing.staff.actuals.sort_by_key(|actual| actual.week);
            String::new()
        }
        [None, None] => {
            open.drafts.remove(&week);
            String::new()
        }
        _ => words.enter_both.to_owned(),
    }
}

fn another_week(doing: &Doing, open: &mut Open) -> String {
    let words = words(doing);
    match week_of(doing.value) {
        None if doing.value.trim().is_empty() => String::new(),
        None => (words.no_week)(doing.value),
        Some(week) if week > doing.today => (words.week_to_come)(&doing.locale.date(week)),
        Some(week) => {
            // One that was seen once need not be asked for again.
            if open.weeks.len() < MAX_ACTUALS {
                open.weeks.insert(week);
            }
            String::new()
        }
    }
}

fn imported(doing: &mut Doing, open: &mut Open) -> String {
    let found = match weeks(doing.file, doing.locale, doing.today) {
        Ok(found) => found,
        Err(error) => return error.say(doing.locale.language.import()),
    };
    let taken = found.actuals.len();
    for actual in found.actuals {
        doing.staff.actuals.retain(|it| it.week != actual.week);
        if doing.staff.actuals.len() < MAX_ACTUALS {
            doing.staff.actuals.push(actual);
        }
    }
    doing.staff.actuals.sort_by_key(|actual| actual.week);
    open.left_out = found.rejects.len() + found.more;
    open.rejects = found.rejects;
    (words(doing).imported)(taken, open.left_out)
}
