//! Absences: leave in the calendar, leave not placed yet, sickness and turnover, public holidays; what is known ahead
//! and what is not.

mod deeds;
mod holidays;
mod leave;

pub(super) use deeds::done;

use super::{Seen, entry, months};
use crate::report::Voice;
use crate::report::months::Months;
use crate::scenario::staff::{LeaveKind, Person, Staff};
use crate::screen::Markup;
use crate::screen::why::why;
use std::collections::BTreeMap;

/// Paths of the weight of each month.
const SEASONS: [&str; 12] = [
    "policy.seasons.0",
    "policy.seasons.1",
    "policy.seasons.2",
    "policy.seasons.3",
    "policy.seasons.4",
    "policy.seasons.5",
    "policy.seasons.6",
    "policy.seasons.7",
    "policy.seasons.8",
    "policy.seasons.9",
    "policy.seasons.10",
    "policy.seasons.11",
];

/// What is open on this part of the page.
#[derive(Debug, Default)]
pub(in crate::screen) struct Open {
    now: Form,
    /// What it was before each of the last deeds: they may be done again.
    before: Vec<(u32, Form)>,
}

/// What stands in the fields that are no part of the staff yet.
#[derive(Clone, Debug, Default, PartialEq)]
struct Form {
    who: String,
    from: String,
    to: String,
    kind: LeaveKind,
    /// A part of a name.
    find: String,
    /// How many more pages of the list are open.
    more: usize,
    holiday: String,
    holiday_name: String,
}

pub(super) fn part(html: &mut Markup, seen: &Seen) {
    finding(html, seen);
    leave::card(html, seen);
    policy(html, seen);
    sickness(html, seen);
    holidays::card(html, seen);
}

fn finding(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().absences;
    let ahead = seen.desk.ahead(seen.scenario, seen.staff, seen.today);
    let voice = Voice::of(seen.scenario, seen.told.view.locale);
    let told = Months { ahead: &ahead, staff: seen.staff, voice };
    let [planned, sick, vacant, ..] = ahead.sums();
    let title = if planned + sick + vacant > 0.0 {
        (words.finding)(&voice.of_hundred(ahead.planned_share()))
    } else {
        words.finding_nothing.to_owned()
    };
    html.raw("<section class=\"card stack\" data-testid=\"absence\">");
    html.element("<h1 class=\"figure__title\" data-testid=\"absence-finding\">", &title, "</h1>");
    html.element("<p>", &told.known(), "</p>");
    months::issues(html, seen, &told);
    let label = seen.words().months.why.label;
    why(html, "why-absence", label, "", &[told.why_year(seen.scenario)], seen.words());
    html.raw("</section>");
}

/// What holds for leave that nobody has placed yet.
fn policy(html: &mut Markup, seen: &Seen) {
    let (words, absence) = (&seen.words().absences, &seen.scenario.absence);
    let days = |days: f64| seen.told.view.locale.shortest(days);
    html.element("<section class=\"card stack\" data-testid=\"policy\"><h2>", words.policy_title, "</h2><p>");
    let told =
        (words.policy)(&days(absence.vacation_days), &days(absence.training_days), &days(absence.other_days));
    html.text(&told).raw(" ");
    entry::way(html, "absence.vacation_days", words.to_days);
    html.element("</p><p class=\"muted small\">", words.policy_note, "</p>");
    entry::number(html, seen, "policy.at_once", words.at_once, words.at_once_hint);
    entry::by_month(html, seen, &SEASONS, words.seasons, words.season);
    html.raw("<div class=\"row\">");
    entry::button(html, "absence/summer", "absence-summer", words.summer, "");
    entry::button(html, "absence/even", "absence-even", words.even, "");
    html.raw("</div></section>");
}

/// What is not known ahead.
fn sickness(html: &mut Markup, seen: &Seen) {
    let (words, absence) = (&seen.words().absences, &seen.scenario.absence);
    let locale = seen.told.view.locale;
    let voice = Voice::of(seen.scenario, locale);
    let spell = absence.sick_spell_days;
    html.element("<section class=\"card stack\" data-testid=\"sickness\"><h2>", words.sick_title, "</h2><p>");
    if absence.sick_days > 0.0 {
        let spells = absence.sick_days / spell.max(1.0);
        let told =
            (words.sick)(&locale.shortest(absence.sick_days), &locale.shortest(spell), &voice.count(spells));
        html.text(&told).text(" ").text(&(words.together)(&locale.number(absence.correlation, 2)));
    } else {
        html.text(words.sick_none);
    }
    html.raw(" ");
    entry::way(html, "absence.sick_days", words.to_sick);
    html.text(" · ");
    entry::way(html, "absence.sick_spell_days", words.spell);
    html.raw("</p>");
    let mean = |by_level: &[f64; 3]| seen.told.scenario.team.mean(by_level);
    let told = (words.turnover)(
        &voice.share(mean(&absence.turnover)),
        &locale.shortest(absence.fill_days),
        &voice.count(mean(&absence.ramp_months)),
    );
    html.element("<p>", &told, " ");
    entry::way(html, "absence.turnover.0", words.to_turnover);
    html.raw("</p></section>");
}

/// What people are called, each by a name of their own: who shares theirs has the number behind it.
struct Names<'a> {
    staff: &'a Staff,
    times: BTreeMap<String, usize>,
}

impl<'a> Names<'a> {
    fn of(staff: &'a Staff) -> Self {
        let mut times = BTreeMap::new();
        for person in &staff.people {
            *times.entry(person.called().to_lowercase()).or_default() += 1;
        }
        Self { staff, times }
    }

    fn of_person(&self, person: &Person) -> String {
        let called = person.called();
        if self.times.get(&called.to_lowercase()).is_some_and(|times| *times > 1) {
            format!("{called} (P{})", person.id)
        } else {
            called
        }
    }

    fn of_id(&self, id: u32) -> Option<String> {
        self.staff.person(id).map(|person| self.of_person(person))
    }
}

/// Somebody by what was typed: the whole name, as the list has it or alone.
enum Found {
    One(u32),
    Nobody,
    Several,
}

fn find(staff: &Staff, typed: &str) -> Found {
    let typed = typed.trim().to_lowercase();
    let names = Names::of(staff);
    let exact = staff.people.iter().find(|person| names.of_person(person).to_lowercase() == typed);
    if let Some(person) = exact {
        return Found::One(person.id);
    }
    let mut called = staff.people.iter().filter(|person| person.called().to_lowercase() == typed);
    match (called.next(), called.next()) {
        (Some(person), None) => Found::One(person.id),
        (Some(_), Some(_)) => Found::Several,
        _ => Found::Nobody,
    }
}
