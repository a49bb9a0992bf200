//! Backups: who stands in for whom, for the next twelve months. What is done to the people here comes as
//! [`Deed`]s, which the [`Desk`] does.

mod absence;
mod cover;
mod desk;
mod entry;
mod ledger;
mod months;
mod people;
mod training;

pub use desk::Desk;
pub(super) use desk::in_step;

use super::told::Told;
use super::{Draw, FileKind, Markup, Side};
use crate::chart::sketch::{Medium, Size};
use crate::i18n::ResultWords;
use crate::report::csv;
use crate::scenario::Scenario;
use crate::scenario::staff::{Staff, day_of_1970};
use jiff::civil::Date;

/// What the parts of the page are told from.
struct Seen<'a> {
    /// The rest of the page.
    told: &'a Told<'a>,
    /// What the user states.
    scenario: &'a Scenario,
    /// Its people.
    staff: &'a Staff,
    /// What is open on the page.
    desk: &'a Desk,
    /// Today.
    today: Date,
    /// Draws charts.
    draw: Draw,
}

impl<'a> Seen<'a> {
    fn of(told: &'a Told<'a>, staff: &'a Staff, desk: &'a Desk, draw: Draw) -> Self {
        let today = day_of_1970(told.view.today);
        Self { told, scenario: told.stated, staff, desk, today, draw }
    }

    fn words(&self) -> &'static ResultWords {
        self.told.words()
    }
}

/// The text of a file of this page; `None` where it is of another one, or there is nothing to tell.
pub(super) fn file(kind: FileKind, told: &Told, desk: &Desk, draw: Draw) -> Option<String> {
    let (staff, _) = Staff::of(told.stated);
    let seen = Seen::of(told, &staff, desk, draw);
    let voice = told.voice();
    Some(match kind {
        FileKind::Cover => csv::cover(&desk.cover_told(told)?),
        FileKind::CoverCurve => (draw.curve)(&desk.cover_told(told)?.sketch(), Size::WIDE, Medium::File),
        FileKind::People => csv::people(&staff, told.stated, false, voice),
        FileKind::PeopleNamed => csv::people(&staff, told.stated, true, voice),
        FileKind::Rejects => csv::rejects(desk.people.read.as_ref()?, voice),
        FileKind::Training => csv::training(&staff, told.stated, seen.today, voice),
        FileKind::Months => months::csv(&seen),
        FileKind::Weeks => months::svg(&seen),
        _ => return ledger::file(kind, &seen),
    })
}

pub(super) fn page(told: &Told, desk: &Desk, draw: Draw) -> String {
    let mut html = Markup::default();
    let (staff, notices) = Staff::of(told.stated);
    let seen = Seen::of(told, &staff, desk, draw);
    parts(&mut html, &seen);
    html.element("<p class=\"said\" role=\"status\" data-testid=\"said\">", desk.said(), "</p>");
    for notice in notices.iter().take(5) {
        html.element("<p class=\"muted small\">", &notice.say(told.view.locale), "</p>");
    }
    match told.view.side {
        Side::Cover => cover::part(&mut html, &seen),
        Side::People => people::part(&mut html, &seen),
        Side::Absence => absence::part(&mut html, &seen),
        Side::Training => training::part(&mut html, &seen),
        Side::Months => months::part(&mut html, &seen),
        Side::Ledger => ledger::part(&mut html, &seen),
    }
    html.done()
}

/// The parts of the page.
fn parts(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().staff;
    html.element("<div class=\"switch switch--wrap\" role=\"group\" aria-label=\"", words.sides_label, "\">");
    for (side, word) in Side::ALL.into_iter().zip(words.sides) {
        html.raw("<button type=\"button\" data-testid=\"side-").raw(side.name());
        html.raw("\" data-do=\"side:").raw(side.name()).pressed(seen.told.view.side == side);
        html.element(">", word, "</button>");
    }
    html.raw("</div>");
}
