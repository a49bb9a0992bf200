//! Who covers which absence and how far that is agreed, what does not fit, and what happened week by week.
//!
//! | deed | does |
//! |---|---|
//! | `ledger/propose`, `ledger/propose/12` | proposes a backup for every absence, for that of leave 12 |
//! | `ledger/assign/12` | asks the backup in the field for leave 12 |
//! | `ledger/backup/7` | asks the one in the field for entry 7 instead |
//! | `ledger/state/7/confirmed`, `ledger/undo/7/confirmed` | reaches a state today, takes it back |
//! | `ledger/date/7/confirmed` | the day in the field is when it was reached |
//! | `ledger/dates/7` | moves entry 7 to the days of the absence |
//! | `ledger/actual/2026-08-03/visits`, `…/covered` | the number in the field is of that week |
//! | `ledger/csv` | takes the weeks of a file over |
//! | `ledger/open/7`, `ledger/show/7`, `ledger/close` | opens a line, opens it among the conflicts; a leave is `l12` |
//! | `ledger/filter/all`, `ledger/find`, `ledger/sheet/2`, `ledger/conflicts/all` | what the table shows |
//! | `ledger/week`, `ledger/weeks/2` | what the table of weeks shows |

mod deeds;
mod lines;
mod open;
mod table;
mod weeks;

pub(super) use deeds::done;
pub(in crate::screen) use open::Open;

use super::Seen;
use crate::engine::ledger::{Absence, Conflict, Frame, Ledger, Line};
use crate::engine::{VisitKind, training};
use crate::report::calendar::{PlannedVisit, calendar};
use crate::report::ledger::{self as report, Called, Teller};
use crate::screen::{FileKind, Markup};
use jiff::ToSpan;
use open::name_of;
use table::details;

/// Conflicts that are seen at first.
const FIRST_CONFLICTS: usize = 6;

/// What this part is told from.
struct Book<'a> {
    seen: &'a Seen<'a>,
    open: &'a Open,
    teller: Teller<'a>,
    absences: Vec<Absence>,
    conflicts: Vec<Conflict>,
}

pub(super) fn part(html: &mut Markup, seen: &Seen) {
    let frame = Frame::of(seen.scenario, seen.staff, seen.today);
    let ledger = Ledger::new(seen.staff, &frame);
    let locale = seen.told.view.locale;
    let teller = Teller { ledger: &ledger, scenario: seen.scenario, locale, called: Called::ByName };
    let absences = ledger.absences();
    let conflicts = ledger.conflicts_with(&absences);
    let book = Book { seen, open: &seen.desk.ledger, teller, absences, conflicts };
    head(html, &book);
    if !seen.staff.ledger.is_empty() || !book.absences.is_empty() {
        conflicts_card(html, &book);
        table::card(html, &book);
    }
    weeks::card(html, seen, &frame);
}

/// The text of a file of this part; `None` where it is of another one.
pub(super) fn file(kind: FileKind, seen: &Seen) -> Option<String> {
    let frame = Frame::of(seen.scenario, seen.staff, seen.today);
    let ledger = Ledger::new(seen.staff, &frame);
    let locale = seen.told.view.locale;
    let teller = |called| Teller { ledger: &ledger, scenario: seen.scenario, locale, called };
    let events = |called| calendar(seen.scenario, seen.staff, &visits(seen), &frame, locale, called);
    Some(match kind {
        FileKind::Ledger => report::ledger(teller(Called::ByNumber)),
        FileKind::LedgerNamed => report::ledger(teller(Called::ByName)),
        FileKind::Actuals => report::actuals(&weeks::measured(seen, &frame).0, locale),
        FileKind::ActualRejects => report::rejects(&seen.desk.ledger.rejects, locale),
        FileKind::Calendar => events(Called::ByNumber),
        FileKind::CalendarNamed => events(Called::ByName),
        _ => return None,
    })
}

/// The visits of the plan of training: each in the working days of its week.
fn visits(seen: &Seen) -> Vec<PlannedVisit> {
    let plan = training(seen.scenario, seen.staff, seen.today);
    let planned = plan.visits.iter().filter_map(|visit| {
        let person = seen.staff.people.get(visit.person)?;
        Some(PlannedVisit {
            from: visit.week,
            to: visit.week.checked_add(4.days()).ok()?,
            keeps: visit.kind == VisitKind::Refresh,
            each: visit.count.div_ceil(person.heads.max(1)),
            person: person.id,
            layer: visit.layer,
        })
    });
    planned.collect()
}

/// What is seen first, and what can be done with all of it.
fn head(html: &mut Markup, book: &Book) {
    let words = book.teller.words();
    html.raw("<section class=\"card stack\" data-testid=\"ledger\"><h1 class=\"figure__title\" tabindex=\"-1\" data-testid=\"ledger-finding\">");
    html.text(&book.teller.finding(&book.absences)).raw("</h1>");
    if !book.seen.staff.is_listed() {
        html.element(
            "<p>",
            words.nobody_listed,
            "</p><p><button class=\"btn\" type=\"button\" data-do=\"side:people\">",
        );
        html.text(book.seen.words().staff.sides[1]).raw("</button></p></section>");
        return;
    }
    html.element("<p class=\"muted small\">", words.working_days_only, "</p><div class=\"row\">");
    html.raw("<button class=\"btn btn--main\" type=\"button\" data-testid=\"propose-all\" data-do=\"staff:ledger/propose\">");
    html.text(words.propose_all).raw("</button></div>");
    html.raw("<div class=\"row\" role=\"group\" aria-label=\"").text(words.download).raw("\">");
    let files = [
        ("ledger", words.ledger_csv),
        ("ledger-named", words.ledger_named),
        ("calendar", words.calendar),
        ("calendar-named", words.calendar_named),
    ];
    for (name, label) in files {
        html.file(name, label);
    }
    html.element("</div><p class=\"muted small\">", words.names_note, "</p></section>");
}

/// What does not fit, in words, each with its line.
fn conflicts_card(html: &mut Markup, book: &Book) {
    let words = book.teller.words();
    let count = book.conflicts.len();
    html.raw("<section class=\"card stack\" data-testid=\"conflicts\">");
    if count == 0 {
        html.element("<h2>", words.no_conflicts, "</h2></section>");
        return;
    }
    html.element("<h2>", &(words.conflicts)(count), "</h2><ul class=\"ledger__conflicts\">");
    let shown = if book.open.all_conflicts { count } else { FIRST_CONFLICTS };
    let opened = book.open.line.filter(|_| book.open.among_conflicts);
    let mut is_told = false;
    for (place, conflict) in book.conflicts.iter().enumerate() {
        let is_open = opened == Some(conflict.line) && !is_told;
        if place >= shown && !is_open {
            continue;
        }
        html.raw("<li data-key=\"").text(&name_of(conflict.line)).raw("\"><div class=\"row row--spread\">");
        html.element("<span class=\"ledger__sentence\">", &book.teller.conflict(conflict), "</span>");
        let label = if is_open { words.close } else { words.show_line };
        button(html, conflict.line, is_open, "show", label, &book.teller.who(conflict.person));
        html.raw("</div>");
        if is_open {
            is_told = true;
            details(html, book, conflict.line);
        }
        html.raw("</li>");
    }
    html.raw("</ul>");
    if count > FIRST_CONFLICTS {
        html.raw("<p><button class=\"link\" type=\"button\" data-testid=\"all-conflicts\" data-do=\"staff:ledger/conflicts/");
        html.raw(if book.open.all_conflicts { "first\">" } else { "all\">" });
        let label = (words.all_conflicts)(count);
        html.text(if book.open.all_conflicts { words.fewer_conflicts } else { &label }).raw("</button></p>");
    }
    html.raw("</section>");
}

/// The button that opens a line, or closes it.
fn button(html: &mut Markup, line: Line, is_open: bool, verb: &'static str, label: &str, person: &str) {
    html.raw("<button class=\"btn btn--small\" type=\"button\" data-testid=\"line-").raw(verb);
    html.raw("\" data-do=\"staff:ledger/");
    if is_open {
        html.raw("close");
    } else {
        html.raw(verb).raw("/").text(&name_of(line));
    }
    html.raw(if is_open { "\" aria-expanded=\"true\">" } else { "\" aria-expanded=\"false\">" });
    html.text(label).element("<span class=\"sr\"> ", person, "</span></button>");
}
