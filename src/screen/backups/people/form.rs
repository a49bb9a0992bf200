//! What stands around the table: looking for people, adding them, changing all that were found, the first step.

use super::people;
use super::table::roles;
use crate::scenario::staff::MAX_PEOPLE;
use crate::screen::Markup;
use crate::screen::backups::Seen;

/// A button that does something to people.
fn button(html: &mut Markup, what: &'static str, testid: &'static str, label: &str) {
    html.raw("<button class=\"btn\" type=\"button\" data-testid=\"")
        .raw(testid)
        .raw("\" data-do=\"staff:people/");
    html.raw(what).raw("\">").text(label).raw("</button>");
}

/// The choices of a layer.
fn layers(html: &mut Markup, seen: &Seen, chosen: Option<usize>) {
    for (at, layer) in seen.scenario.layers.iter().enumerate() {
        html.option(&at.to_string(), &layer.name, chosen == Some(at));
    }
}

/// Name, layer, role.
pub(super) fn find(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().people;
    let find = &seen.desk.people.find;
    html.raw("<div class=\"roster__find\" role=\"search\"><label><span class=\"field__label\">")
        .text(words.find);
    html.raw("</span><input class=\"field__text\" type=\"search\" autocomplete=\"off\" data-testid=\"find\" data-staff=\"people/find\"");
    html.raw(" value=\"").text(&find.name).raw("\"></label>");
    html.element("<label><span class=\"field__label\">", words.find_layer, "</span>");
    html.raw("<select class=\"field__select\" data-testid=\"find-layer\" data-staff=\"people/find-layer\">");
    html.option("", words.any_layer, find.layer.is_none());
    layers(html, seen, find.layer);
    html.raw("</select></label>");
    html.element("<label><span class=\"field__label\">", words.find_role, "</span>");
    html.raw("<select class=\"field__select\" data-testid=\"find-role\" data-staff=\"people/find-role\">");
    html.option("any", words.any_role, find.role.is_none());
    roles(html, seen, find.role);
    html.raw("</select></label>");
    if find.is_any() {
        button(html, "find-all", "find-all", words.find_all);
    }
    html.raw("</div>");
}

/// A role for all that were found.
pub(super) fn bulk(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().people;
    let open = &seen.desk.people;
    let found = open.find.found(seen.staff).len();
    if found < 2 {
        return;
    }
    let (role, layer) = open.bulk;
    html.raw("<details class=\"why\" data-key=\"bulk\" data-testid=\"bulk\"><summary class=\"why__head\">");
    let label = if open.find.is_any() { words.bulk_found } else { words.bulk_all };
    html.text(&label(found)).raw("</summary><div class=\"roster__find\">");
    html.element("<label><span class=\"field__label\">", words.find_role, "</span>");
    html.raw("<select class=\"field__select\" data-testid=\"bulk-role\" data-staff=\"people/bulk-role\">");
    roles(html, seen, Some(role));
    html.raw("</select></label>");
    html.element("<label><span class=\"field__label\">", words.find_layer, "</span>");
    html.raw("<select class=\"field__select\" data-testid=\"bulk-layer\" data-staff=\"people/bulk-layer\">");
    layers(html, seen, Some(layer));
    html.raw("</select></label>");
    button(html, "bulk", "bulk-do", words.bulk_do);
    html.raw("</div></details>");
}

/// One more, or several.
pub(super) fn add(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().people;
    let many = seen.desk.people.many;
    html.raw("<div class=\"row\">");
    if seen.staff.people.len() < MAX_PEOPLE {
        button(html, "add", "add", words.add);
        html.element("<label class=\"field__box\"><span class=\"field__label\">", words.several, "</span>");
        html.raw("<input class=\"field__input roster__count\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\"");
        html.raw(" data-testid=\"many\" data-staff=\"people/many\" value=\"")
            .text(&many.to_string())
            .raw("\"></label>");
        button(html, "add-lines", "add-lines", &(words.add_lines)(many));
        button(html, "add-alike", "add-alike", &(words.add_alike)(many));
    } else {
        html.element("<p class=\"small muted\">", &(words.full)(MAX_PEOPLE), "</p>");
    }
    html.raw("</div><div class=\"row\">");
    html.raw("<button class=\"btn btn--plain\" type=\"button\" data-testid=\"clear\" data-do=\"staff:people/clear\">");
    html.text(words.clear).raw("</button></div>");
}

/// The way back from a large change.
pub(super) fn undo(html: &mut Markup, seen: &Seen) {
    if seen.desk.people.before(seen.staff).is_some() {
        html.raw("<div class=\"row\" data-key=\"undo\">");
        button(html, "undo", "undo", seen.words().people.undo);
        html.raw("</div>");
    }
}

/// Where nobody is listed: what a list is good for, and how to begin.
pub(super) fn start(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().people;
    let team = seen.scenario.team.headcount();
    let backups = seen.scenario.backups.number(team);
    let backups = (words.backups)(backups, &seen.told.view.locale.number(f64::from(backups), 0));
    html.element("<p>", words.why_list, "</p><div class=\"row\">");
    html.raw("<button class=\"btn btn--main\" type=\"button\" data-testid=\"start\" data-do=\"staff:people/start\">");
    html.text(&(words.start)(&people(seen, team), &backups)).raw("</button>");
    button(html, "add", "add", words.start_empty);
    html.element("</div><p class=\"small muted\">", words.start_note, "</p>");
}
