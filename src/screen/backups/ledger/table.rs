//! The table of absences and states, and the details of a line.

use super::lines::{Row, row, rows};
use super::open::name_of;
use super::{Book, button};
use crate::engine::ledger::{Line, State, date_of, reach};
use crate::i18n::words::ledger::LedgerWords;
use crate::scenario::staff::Entry;
use crate::screen::Markup;

/// Lines of a sheet.
pub(super) const A_SHEET: usize = 25;

pub(super) fn card(html: &mut Markup, book: &Book) {
    let words = book.teller.words();
    let all = rows(book);
    let open_count = all.iter().filter(|row| row.is_open).count();
    let count = all.len();
    html.element("<section class=\"card stack\" data-testid=\"ledger-table\"><h2>", words.table, "</h2>");
    html.raw("<div class=\"row row--spread\"><div class=\"switch\" role=\"group\" aria-label=\"")
        .text(words.filter)
        .raw("\">");
    let choices = [
        ("open", (words.open_lines)(open_count), !book.open.all),
        ("all", (words.all_lines)(count), book.open.all),
    ];
    for (name, label, chosen) in choices {
        html.raw("<button type=\"button\" data-testid=\"lines-")
            .raw(name)
            .raw("\" data-do=\"staff:ledger/filter/");
        html.raw(name).pressed(chosen).element(">", &label, "</button>");
    }
    html.element("</div><label class=\"row\"><span class=\"field__label\">", words.find, "</span>");
    html.raw("<input class=\"field__text\" type=\"search\" maxlength=\"80\" data-testid=\"find-line\" data-staff=\"ledger/find\" value=\"");
    html.text(&book.open.find).raw("\"></label></div>");
    let found = book.open.find.trim().to_lowercase();
    let is_found = |row: &Row| {
        let backup = row.entry.and_then(|entry| entry.backup);
        let mut people =
            std::iter::once(row.person).chain(backup).map(|id| book.teller.who(id).to_lowercase());
        found.is_empty() || people.any(|name| name.contains(&found))
    };
    let kept = |row: &Row| book.open.all || row.is_open || book.open.touched == Some(row.line);
    let seen: Vec<Row> = all.into_iter().filter(|row| kept(row) && is_found(row)).collect();
    if seen.is_empty() {
        html.element("<p class=\"muted\">", words.nothing_open, "</p></section>");
        return;
    }
    let last = (seen.len() - 1) / A_SHEET;
    let sheet = book.open.sheet.min(last);
    let heads = heads(book);
    html.raw("<div class=\"scroll\"><table class=\"table table--text table--cards ledger__table\">")
        .heads(&heads)
        .raw("<tbody>");
    for row in seen.iter().skip(sheet * A_SHEET).take(A_SHEET) {
        line(html, book, row, &heads);
    }
    html.raw("</tbody></table></div>");
    sheets(html, words, "sheet", sheet, seen.len());
    html.raw("</section>");
}

/// The states that share a column: whoever is asked says yes or no; what is handed over is handed back.
const COLUMNS: [&[State]; 4] = [
    &[State::Proposed],
    &[State::Notified],
    &[State::Confirmed, State::Declined],
    &[State::HandedOver, State::HandedBack],
];

fn heads(book: &Book) -> Vec<String> {
    let words = book.teller.words();
    let name = |states: &&[State]| {
        states.iter().map(|&state| words.states[state as usize]).collect::<Vec<_>>().join(" / ")
    };
    let first = [words.absence, words.backup].map(str::to_owned);
    first.into_iter().chain(COLUMNS.iter().map(name)).collect()
}

/// The way to the other sheets, where there are any.
pub(super) fn sheets(html: &mut Markup, words: &LedgerWords, verb: &'static str, sheet: usize, count: usize) {
    let last = count.saturating_sub(1) / A_SHEET;
    if last == 0 {
        return;
    }
    let (from, to) = (sheet * A_SHEET + 1, count.min((sheet + 1) * A_SHEET));
    html.raw("<div class=\"row\" data-testid=\"").raw(verb).raw("\">");
    for (label, target) in
        [(words.before, sheet.checked_sub(1)), (words.next, (sheet < last).then_some(sheet + 1))]
    {
        html.raw("<button class=\"btn btn--small\" type=\"button\" data-do=\"staff:ledger/")
            .raw(verb)
            .raw("/");
        html.text(&target.unwrap_or(sheet).to_string());
        html.raw(if target.is_some() { "\">" } else { "\" disabled>" }).text(label).raw("</button>");
    }
    html.element("<span class=\"muted small\">", &(words.sheet)(from, to, count), "</span></div>");
}

fn line(html: &mut Markup, book: &Book, row: &Row, heads: &[String]) {
    let (words, teller) = (book.teller.words(), book.teller);
    let person = teller.who(row.person);
    let days = teller.ledger.frame().days(row.from, row.to);
    let kind = book.seen.words().staff.kinds[row.kind as usize];
    html.raw("<tr data-key=\"").text(&name_of(row.line)).element(
        "\"><td><div><strong>",
        &person,
        "</strong>",
    );
    html.element("<span class=\"ledger__days\">", &teller.span(row.from, row.to), "</span>");
    html.element("<span class=\"muted small ledger__days\">", &(words.working_days)(days), " · ")
        .text(kind)
        .raw("</span></div></td>");
    let layer = match &row.entry {
        Some(entry) => teller.layer(entry.layer),
        None if row.layers.is_empty() => teller.layer(None),
        None => teller.layers(&row.layers),
    };
    let is_open = book.open.line == Some(row.line) && !book.open.among_conflicts;
    html.raw("<td data-label=\"").text(&heads[1]).raw("\"><div>");
    match row.entry.and_then(|entry| entry.backup) {
        Some(backup) => html.element("<span class=\"ledger__days\">", &teller.who(backup), "</span>"),
        None => html.element("<span class=\"muted ledger__days\">", words.nobody_yet, "</span>"),
    };
    html.element("<span class=\"muted small ledger__days\">", &layer, "</span>");
    button(html, row.line, is_open, "open", if is_open { words.close } else { words.details }, &person);
    html.raw("</div></td>");
    for (states, head) in COLUMNS.into_iter().zip(&heads[2..]) {
        html.raw("<td data-label=\"").text(head).raw("\"><div class=\"ledger__states\">");
        for &state in states {
            step(html, book, row, state, &person);
        }
        html.raw("</div></td>");
    }
    html.raw("</tr>");
    if is_open {
        html.raw("<tr data-key=\"open-").text(&name_of(row.line)).raw("\"><td colspan=\"6\">");
        details(html, book, row.line);
        html.raw("</td></tr>");
    }
}

/// The button of a state: the day on which it was reached, or the verb that leads there.
fn step(html: &mut Markup, book: &Book, row: &Row, state: State, person: &str) {
    let words = book.teller.words();
    let verb = words.steps[state as usize];
    let (entry, leave) = (row.entry.filter(|entry| entry.backup.is_some()), row.leave);
    let Some(entry) = entry else {
        match leave.filter(|_| state == State::Proposed) {
            Some(leave) => {
                html.raw("<button class=\"btn btn--small\" type=\"button\" data-testid=\"state-proposed\" data-do=\"staff:ledger/propose/");
                html.text(&leave.id.to_string())
                    .raw("\" aria-label=\"")
                    .text(&(words.step_for)(verb, person));
                html.element("\">", verb, "</button>");
            }
            None if matches!(state, State::Declined | State::HandedBack) => {}
            None => drop(html.raw("<span class=\"muted\">–</span>")),
        }
        return;
    };
    let reached = date_of(&entry, state);
    // What cannot be done yet says so when it is tried; it looks as if it could wait.
    let is_next = || reach(&entry, state, None, book.seen.today).is_ok();
    html.raw("<button class=\"btn btn--small").raw(match &reached {
        Some(_) if state == State::Declined => " ledger__reached ledger__reached--no\"",
        Some(_) => " ledger__reached\"",
        None if is_next() => "\"",
        None => " btn--plain ledger__later\"",
    });
    html.raw(" type=\"button\" data-testid=\"state-").raw(state.name()).raw("\" data-do=\"staff:ledger/");
    html.raw(if reached.is_some() { "undo/" } else { "state/" })
        .text(&entry.id.to_string())
        .raw("/")
        .raw(state.name());
    html.pressed(reached.is_some()).raw(" aria-label=\"");
    match reached {
        Some(day) => {
            let (locale, month) = (book.teller.locale, usize::from(day.month().unsigned_abs()) - 1);
            // Six whole dates would not fit beside each other.
            let short = format!("{}\u{a0}{}", day.day(), locale.common().months_short[month]);
            html.text(&(words.reached)(words.states[state as usize], &locale.date(day), person));
            html.raw("\">");
            // The second state of a column is not what the column says first.
            if matches!(state, State::Declined | State::HandedBack) {
                html.text(words.states[state as usize]).raw(" ");
            }
            html.text(&short).raw("</button>");
        }
        None => {
            html.text(&(words.step_for)(verb, person)).element("\">", verb, "</button>");
        }
    }
}

/// Who could stand in and why or why not, and the days of the states.
pub(super) fn details(html: &mut Markup, book: &Book, line: Line) {
    let Some(row) = row(book, line) else { return };
    let (words, teller) = (book.teller.words(), book.teller);
    let key = format!("{}-{}", name_of(line), book.open.refused);
    html.raw("<div class=\"ledger__details stack stack--close\" data-testid=\"line-details\" data-key=\"")
        .text(&key)
        .raw("\">");
    if book.open.among_conflicts {
        html.raw("<div class=\"row\">");
        for state in State::ALL {
            step(html, book, &row, state, &teller.who(row.person));
        }
        html.raw("</div>");
    }
    choice(html, book, &row);
    let Some(entry) = row.entry else {
        html.raw("</div>");
        return;
    };
    let reached = State::ALL.into_iter().filter_map(|state| Some((state, date_of(&entry, state)?)));
    html.raw("<div class=\"row\">");
    for (state, day) in reached {
        html.element(
            "<label class=\"row\"><span class=\"small\">",
            &(words.date_of)(words.states[state as usize]),
            "</span>",
        );
        html.raw("<input class=\"field__select field__select--short\" type=\"date\" data-testid=\"date-")
            .raw(state.name());
        html.raw("\" data-staff=\"ledger/date/").text(&entry.id.to_string()).raw("/").raw(state.name());
        html.raw("\" value=\"").text(&day.to_string()).raw("\"></label>");
    }
    html.raw("</div>");
    if let Some(leave) = row.leave.filter(|leave| (leave.from, leave.to) != (entry.from, entry.to)) {
        html.raw("<p><button class=\"btn btn--small\" type=\"button\" data-testid=\"use-dates\" data-do=\"staff:ledger/dates/");
        html.text(&entry.id.to_string())
            .raw("\">")
            .text(&(words.use_dates)(&teller.span(leave.from, leave.to)))
            .raw("</button></p>");
    }
    html.raw("</div>");
}

/// Everybody who could be asked, those who fit first.
fn choice(html: &mut Markup, book: &Book, row: &Row) {
    let (words, teller) = (book.teller.words(), book.teller);
    let (path, asked) = match (row.line, row.entry) {
        (Line::Entry(id), Some(entry)) => (format!("ledger/backup/{id}"), entry),
        (Line::Leave(id), _) => {
            let blank = Entry { person: row.person, from: row.from, to: row.to, ..Entry::default() };
            (format!("ledger/assign/{id}"), blank)
        }
        _ => return,
    };
    html.element(
        "<label class=\"stack stack--close\"><span class=\"field__label\">",
        words.choose,
        "</span>",
    );
    html.raw("<select class=\"field__select\" data-testid=\"choose-backup\" data-staff=\"")
        .text(&path)
        .raw("\">");
    html.option("", words.choose_none, asked.backup.is_none());
    let layers = if row.layers.is_empty() { teller.ledger.layers_of(&asked) } else { row.layers.clone() };
    for candidate in teller.ledger.candidates(&asked, &layers) {
        let name = teller.who(candidate.person);
        let why: Vec<String> = candidate.hindrances.iter().map(|why| teller.hindrance(why)).collect();
        let text = if why.is_empty() {
            (words.fits)(&name, candidate.days)
        } else {
            (words.does_not_fit)(&name, &why.join("; "))
        };
        html.option(&candidate.person.to_string(), &text, asked.backup == Some(candidate.person));
    }
    html.raw("</select></label>");
}
