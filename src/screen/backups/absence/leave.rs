//! Leave in the calendar: a form for one more, and the list.

use super::super::{Seen, entry};
use super::Names;
use crate::engine::ledger::Frame;
use crate::scenario::staff::{Leave, LeaveKind};
use crate::screen::Markup;

/// Stretches that are shown at once.
const PAGE: usize = 40;
/// Up to so many people stand in a list to pick from; more are typed, with the names offered.
const FEW: usize = 40;

pub(super) fn card(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().absences;
    html.element("<section class=\"card stack\" data-testid=\"leave\"><h2>", words.leave_title, "</h2>");
    if seen.staff.people.is_empty() {
        html.element("<p>", words.nobody, "</p><p><button class=\"btn btn--small\" type=\"button\" ");
        html.element("data-do=\"side:people\" data-testid=\"to-people\">", words.to_people, "</button></p>");
    } else {
        html.element("<p class=\"muted small\">", words.leave_note, "</p>");
        form(html, seen);
    }
    if !seen.staff.leave.is_empty() {
        list(html, seen);
    } else if !seen.staff.people.is_empty() {
        html.element("<p class=\"muted\">", words.nothing_yet, "</p>");
    }
    html.raw("</section>");
}

/// The fields of one more stretch.
fn form(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().absences;
    let (open, names) = (&seen.desk.absence.now, Names::of(seen.staff));
    html.raw("<div class=\"import__roles\" role=\"group\" aria-label=\"").text(words.add).raw("\">");
    html.element(
        "<div class=\"field\"><label class=\"field__label\" for=\"leave-who\">",
        words.who,
        "</label>",
    );
    if seen.staff.people.len() <= FEW {
        html.raw("<select class=\"field__select\" id=\"leave-who\" data-testid=\"leave-who\" ");
        html.raw("data-staff=\"absence/who\">").option("", "", open.who.is_empty());
        for person in &seen.staff.people {
            let name = names.of_person(person);
            html.option(&name, &name, name == open.who);
        }
        html.raw("</select>");
    } else {
        html.raw("<input class=\"field__text\" type=\"text\" list=\"leave-names\" autocomplete=\"off\" ");
        html.raw("id=\"leave-who\" data-testid=\"leave-who\" data-staff=\"absence/who\" value=\"");
        html.text(&open.who).raw("\"><datalist id=\"leave-names\">");
        for person in &seen.staff.people {
            let name = names.of_person(person);
            html.option(&name, &name, false);
        }
        html.raw("</datalist>");
    }
    html.raw("</div>");
    date(html, "leave-from", "absence/from", words.from, &open.from);
    date(html, "leave-to", "absence/to", words.to, &open.to);
    html.element(
        "<div class=\"field\"><label class=\"field__label\" for=\"leave-kind\">",
        words.kind,
        "</label>",
    );
    html.raw("<select class=\"field__select\" id=\"leave-kind\" data-testid=\"leave-kind\" ");
    html.raw("data-staff=\"absence/kind\">");
    kinds(html, seen, open.kind);
    html.raw("</select></div></div><div class=\"row\">");
    entry::button(html, "absence/add", "leave-add", words.add, "");
    html.raw("</div>");
}

/// A field for a day with its label.
pub(super) fn date(html: &mut Markup, id: &'static str, what: &'static str, label: &str, value: &str) {
    html.raw("<div class=\"field\"><label class=\"field__label\" for=\"")
        .raw(id)
        .element("\">", label, "</label>");
    html.raw("<input class=\"field__text\" type=\"date\" id=\"").raw(id).raw("\" data-testid=\"").raw(id);
    html.raw("\" data-staff=\"").raw(what).element("\" value=\"", value, "\"></div>");
}

fn kinds(html: &mut Markup, seen: &Seen, chosen: LeaveKind) {
    let named = LeaveKind::ALL.into_iter().zip(LeaveKind::STORED).zip(seen.words().staff.kinds);
    for ((kind, stored), name) in named {
        html.option(stored, name, kind == chosen);
    }
}

/// The stretches, or those of people called so; as many as are open.
fn list(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().absences;
    let (open, names) = (&seen.desk.absence.now, Names::of(seen.staff));
    let wanted = open.find.trim().to_lowercase();
    let name_of = |leave: &Leave| names.of_id(leave.person);
    let is_wanted = |leave: &&Leave| {
        wanted.is_empty() || name_of(leave).is_some_and(|name| name.to_lowercase().contains(&wanted))
    };
    let found: Vec<&Leave> = seen.staff.leave.iter().filter(is_wanted).collect();
    if seen.staff.leave.len() > 8 || !wanted.is_empty() {
        html.raw("<div class=\"field\"><label class=\"field__label\" for=\"leave-find\">");
        html.text(words.find).raw("</label><input class=\"field__text\" type=\"search\" id=\"leave-find\" ");
        html.raw("autocomplete=\"off\" data-testid=\"leave-find\" data-staff=\"absence/find\" ");
        html.element("aria-describedby=\"leave-find-hint\" value=\"", &open.find, "\">");
        html.element("<p class=\"field__hint\" id=\"leave-find-hint\">", words.find_hint, "</p></div>");
    }
    if found.is_empty() {
        html.element("<p class=\"muted\">", words.none_found, "</p>");
        return;
    }
    let heads = [words.who, words.from, words.to, words.kind, words.days, words.remove];
    html.raw(
        "<div class=\"scroll\"><table class=\"table table--cards table--text\" data-testid=\"leave-list\">",
    );
    html.heads(&heads).raw("<tbody>");
    let shown = found.len().min(PAGE * (open.more + 1));
    let frame = Frame::of(seen.scenario, seen.staff, seen.today);
    for leave in &found[..shown] {
        let name = name_of(leave);
        let who = name.as_deref().unwrap_or(words.somebody_gone);
        row(html, seen, leave, who, frame.days(leave.from, leave.to));
    }
    html.raw("</tbody></table></div>");
    if shown < found.len() {
        let count = |number: usize| seen.told.view.locale.number(number as f64, 0);
        html.raw("<div class=\"row\">");
        html.element("<p class=\"muted small\">", &(words.shown)(&count(shown), &count(found.len())), "</p>");
        entry::button(html, "absence/more", "leave-more", words.more, "");
        html.raw("</div>");
    }
}

fn row(html: &mut Markup, seen: &Seen, leave: &Leave, who: &str, days: u32) {
    let (words, locale) = (&seen.words().absences, seen.told.view.locale);
    let id = leave.id.to_string();
    let first = locale.date(leave.from);
    html.element("<tr data-key=\"leave-", &id, "\"><td>").text(who).raw("</td>");
    for (head, field, day) in [(words.from, "from", leave.from), (words.to, "to", leave.to)] {
        html.element(
            "<td data-label=\"",
            head,
            "\"><input class=\"field__text\" type=\"date\" aria-label=\"",
        );
        html.text(&(words.field_of)(head, who, &first)).element("\" data-staff=\"absence/leave/", &id, "/");
        html.raw(field).element("\" data-testid=\"leave-row-", field, "\" value=\"").text(&day.to_string());
        html.raw("\"></td>");
    }
    html.element("<td data-label=\"", words.kind, "\"><select class=\"field__select\" aria-label=\"");
    html.text(&(words.field_of)(words.kind, who, &first)).element(
        "\" data-staff=\"absence/leave/",
        &id,
        "/kind\">",
    );
    kinds(html, seen, leave.kind);
    html.raw("</select></td>").labelled(words.days, &locale.number(f64::from(days), 0)).raw("<td>");
    let what = format!("absence/leave/{id}/remove");
    entry::button(html, &what, "leave-remove", words.remove, &(words.remove_of)(who, &first));
    html.raw("</td></tr>");
}
