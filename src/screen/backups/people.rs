//! People and skills: who there is, who can do what, a line each, with what each layer comes to below.

mod csv;
mod deeds;
mod finding;
mod form;
mod line;
mod open;
mod table;

pub(super) use deeds::done;
pub(in crate::screen) use open::Open;

use super::Seen;
use crate::engine::headcounts;
use crate::screen::Markup;

pub(super) fn part(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().people;
    html.raw("<section class=\"card stack\" data-testid=\"people\"><div class=\"card__head\">");
    html.element("<h1 class=\"figure__title\" data-testid=\"finding\">", &finding::finding(seen), "</h1>");
    if seen.staff.is_listed() {
        html.raw("<div class=\"row\">")
            .file("people", words.download)
            .file("people-named", words.download_named);
        html.raw("</div>");
    }
    html.raw("</div>");
    if seen.staff.is_listed() {
        let note = if headcounts(seen.staff, seen.scenario.team.groups.len()).is_empty() {
            let stated = seen.scenario.team.headcount();
            (words.only_backups)(&people(seen, stated))
        } else {
            words.follows.to_owned()
        };
        html.element("<p class=\"muted small\">", &note, "</p>");
        form::find(html, seen);
        table::table(html, seen);
        form::bulk(html, seen);
        form::add(html, seen);
    } else {
        form::start(html, seen);
    }
    form::undo(html, seen);
    html.raw("</section>");
    csv::card(html, seen);
}

/// So many people, in words.
fn people(seen: &Seen, count: u32) -> String {
    (seen.words().people.people)(count, &seen.told.view.locale.number(f64::from(count), 0))
}
