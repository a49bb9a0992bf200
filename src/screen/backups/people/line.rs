//! A line of the table, and what it opens: visits made, removal.

use super::finding::counts;
use super::table::{has_groups, roles};
use crate::engine::induction_visits;
use crate::scenario::MAX_NAME;
use crate::scenario::staff::{Person, Role, Skill};
use crate::screen::Markup;
use crate::screen::backups::Seen;

pub(super) fn line(html: &mut Markup, seen: &Seen, person: &Person, heads: &[String]) {
    let words = &seen.words().people;
    let id = person.id.to_string();
    let called = person.called();
    let is_open = seen.desk.people.line == Some(person.id);
    html.raw("<tr data-testid=\"person\" data-key=\"p").text(&id).raw("\"><td class=\"roster__who\">");
    html.raw(
        "<input class=\"field__text\" type=\"text\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"",
    );
    html.text(&MAX_NAME.to_string()).raw("\" data-testid=\"name-").text(&id).raw("\" data-staff=\"people/");
    html.text(&id).raw("/name\" placeholder=\"P").text(&id).raw("\" aria-label=\"");
    html.text(&(words.name_of)(&format!("P{id}"))).raw("\" value=\"").text(&person.name).raw("\"></td>");
    html.raw("<td data-label=\"")
        .text(&heads[1])
        .raw("\"><input class=\"field__input roster__count\" type=\"text\"");
    html.raw(" inputmode=\"numeric\" autocomplete=\"off\" data-testid=\"heads-").text(&id);
    html.raw("\" data-staff=\"people/")
        .text(&id)
        .raw("/heads\" aria-label=\"")
        .text(&heads[1])
        .raw(", ")
        .text(&called);
    html.raw("\" value=\"").text(&person.heads.to_string()).raw("\"></td>");
    if has_groups(seen) {
        html.raw("<td data-label=\"")
            .text(&heads[2])
            .raw("\"><select class=\"field__select\" data-testid=\"group-");
        html.text(&id).raw("\" data-staff=\"people/").text(&id).raw("/group\" aria-label=\"").text(&heads[2]);
        html.raw(", ").text(&called).raw("\">");
        for (at, group) in seen.scenario.team.groups.iter().enumerate() {
            let name = if group.name.is_empty() { (at + 1).to_string() } else { group.name.clone() };
            html.option(&at.to_string(), &name, at == person.group);
        }
        html.raw("</select></td>");
    }
    for (at, (layer, skill)) in seen.scenario.layers.iter().zip(&person.skills).enumerate() {
        role(html, seen, (&id, &called), (at, &layer.name), *skill);
    }
    html.raw("<td><button class=\"btn btn--small\" type=\"button\" data-testid=\"open-").text(&id);
    html.raw("\" data-do=\"staff:people/").raw(if is_open { "close" } else { "open/" });
    html.text(if is_open { "" } else { &id });
    html.raw(if is_open { "\" aria-expanded=\"true\">" } else { "\" aria-expanded=\"false\">" });
    html.text(if is_open { words.close } else { words.open }).raw("<span class=\"sr\"> ").text(&called);
    html.raw("</span></button></td></tr>");
    if is_open {
        opened(html, seen, person, heads.len());
    }
}

fn role(
    html: &mut Markup,
    seen: &Seen,
    (id, called): (&str, &str),
    (at, layer): (usize, &str),
    skill: Skill,
) {
    let waits = skill.role.is_backup() && !counts(seen, skill, at);
    html.raw("<td data-label=\"")
        .text(layer)
        .raw("\"><span class=\"roster__role\"><select class=\"field__select");
    html.raw(if skill.role == Role::Nothing { " roster__none" } else { "" })
        .raw("\" data-testid=\"role-")
        .text(id);
    html.raw("-")
        .text(&at.to_string())
        .raw("\" data-staff=\"people/")
        .text(id)
        .raw("/role/")
        .text(&at.to_string());
    html.raw("\" aria-label=\"").text(layer).raw(", ").text(called).raw("\">");
    roles(html, seen, Some(skill.role));
    html.raw("</select>");
    if waits {
        html.element("<span class=\"roster__mark\" title=\"", seen.words().people.not_trained, "\">");
        html.element("○<span class=\"sr\">", seen.words().people.not_trained, "</span></span>");
    }
    html.raw("</span></td>");
}

/// Visits and last days layer by layer, and what can be done with the line.
fn opened(html: &mut Markup, seen: &Seen, person: &Person, columns: usize) {
    let words = &seen.words().people;
    let id = person.id.to_string();
    html.raw("<tr class=\"roster__open\" data-key=\"o")
        .text(&id)
        .raw("\"><td colspan=\"")
        .text(&columns.to_string());
    html.raw("\"><div class=\"stack stack--close\" data-testid=\"opened\"><p class=\"small muted\">");
    html.text(&(words.visits_of)(&person.called())).raw("</p>");
    html.raw("<div class=\"roster__skills\">");
    for (at, (layer, skill)) in seen.scenario.layers.iter().zip(&person.skills).enumerate() {
        // Where somebody is nothing, visits made are told only where there were some.
        if skill.role.is_backup() || skill.visits > 0 || skill.last.is_some() {
            skill_fields(html, seen, (&id, at), &layer.name, *skill);
        }
    }
    html.raw("</div>");
    if !person.stands_in() {
        html.element("<p class=\"small\">", words.stands_in_nowhere, "</p>");
    }
    html.raw("<div class=\"row\"><button class=\"btn btn--small\" type=\"button\" data-testid=\"copy\" data-do=\"staff:people/");
    html.text(&id).raw("/copy\">").text(words.copy).raw("</button>");
    html.raw(
        "<button class=\"btn btn--small\" type=\"button\" data-testid=\"remove\" data-do=\"staff:people/",
    );
    html.text(&id).raw("/remove\">").text(words.remove).raw("</button></div></div></td></tr>");
}

fn skill_fields(html: &mut Markup, seen: &Seen, (id, at): (&str, usize), layer: &str, skill: Skill) {
    let words = &seen.words().people;
    let place = format!("{id}/visits/{at}");
    html.raw("<fieldset class=\"roster__skill\"><legend>").text(layer).raw("</legend>");
    html.element("<label><span class=\"field__label\">", words.visits_done, "</span>");
    html.raw("<input class=\"field__input\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" data-testid=\"visits-");
    html.text(&at.to_string()).raw("\" data-staff=\"people/").text(&place).raw("\" value=\"");
    html.text(&skill.visits.to_string()).raw("\"></label>");
    html.element("<label><span class=\"field__label\">", words.last_visit, "</span>");
    html.raw("<input class=\"field__text\" type=\"date\" min=\"1990-01-01\" max=\"2199-12-31\" data-testid=\"last-");
    html.text(&at.to_string()).raw("\" data-staff=\"people/").text(id).raw("/last/").text(&at.to_string());
    html.raw("\" value=\"")
        .text(&skill.last.map(|day| day.to_string()).unwrap_or_default())
        .raw("\"></label>");
    html.element("<p class=\"small muted\">", &standing(seen, at, skill), "</p></fieldset>");
}

/// How far somebody is trained on a layer.
fn standing(seen: &Seen, layer: usize, skill: Skill) -> String {
    let words = &seen.words().people;
    let locale = seen.told.view.locale;
    let needed = seen.staff.visits_needed(layer, induction_visits(seen.scenario));
    let lapses = seen.staff.lapses(skill);
    if !skill.role.is_backup() {
        words.does_not_stand_in.to_owned()
    } else if skill.visits < needed {
        (words.visits_of_needed)(skill.visits, needed)
    } else {
        match lapses {
            None => words.is_trained.to_owned(),
            Some(day) if day <= seen.today => (words.has_lapsed)(&locale.date(day)),
            Some(day) => (words.trained_until)(&locale.date(day)),
        }
    }
}
