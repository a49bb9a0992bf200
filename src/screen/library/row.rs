//! A line of the list, and what it opens.

use super::Seen;
use super::list::Line;
use super::part::{button, called, kilobytes};
use crate::scenario::MAX_NAME;
use crate::scenario::shelf::{self, Entry, State};
use crate::scenario::stored::PREVIOUS;
use crate::screen::Markup;

pub(super) fn row(html: &mut Markup, seen: &Seen, line: &Line, heads: &[&str; 7]) {
    let words = seen.words;
    let Line { entry, opened, units } = line;
    let (id, name) = (entry.id.as_str(), called(words, &entry.name));
    let is_here = id == seen.clerk.current;
    let is_more = seen.open.row.as_deref() == Some(id);
    html.raw("<tr data-testid=\"row-").text(id).raw("\" data-key=\"r").text(id);
    html.raw(if is_here { "\" data-today>" } else { "\">" });
    html.raw("<td class=\"library__pick\"><input type=\"checkbox\" data-testid=\"pick-").text(id);
    html.raw("\" data-shelf=\"shelf/pick/").text(id).raw("\" aria-label=\"").text(&(words.choose_one)(name));
    html.raw(if seen.open.picked.contains(id) { "\" checked></td>" } else { "\"></td>" });
    html.raw("<td class=\"library__name\"><strong><bdi>").text(name).raw("</bdi></strong> ");
    states(html, seen, entry, is_here);
    if !entry.layers.is_empty() {
        let people = seen.told.view.locale.number(entry.people, 0);
        let is_one = entry.people.total_cmp(&1.0).is_eq();
        html.element(
            "<span class=\"library__about\">",
            &(words.about)(entry.layers.len(), &people, is_one),
            "</span>",
        );
    }
    html.raw("</td><td data-label=\"").text(heads[2]).raw("\"><bdi>").text(&entry.client).raw("</bdi></td>");
    html.labelled(heads[3], &seen.ago(*opened)).labelled(heads[4], &seen.ago(entry.saved));
    html.labelled(heads[5], &kilobytes(seen.told.view.locale, *units));
    html.raw("<td class=\"library__deeds\"><div class=\"row\">");
    button(html, " btn--small", ("open/", id), ("open-", id), (words.open, name));
    button(html, " btn--small", ("copy/", id), ("duplicate-", id), (words.duplicate, name));
    button(html, " btn--small", ("delete/", id), ("delete-", id), (words.delete, name));
    html.raw("<button class=\"btn btn--small\" type=\"button\" data-testid=\"more-").text(id);
    html.raw("\" data-do=\"shelf:row/").text(id).raw(if is_more {
        "\" aria-expanded=\"true\">"
    } else {
        "\" aria-expanded=\"false\">"
    });
    html.text(if is_more { words.less } else { words.more }).element(
        "<span class=\"sr\"> ",
        name,
        "</span></button>",
    );
    html.raw("</div></td></tr>");
    if is_more {
        more(html, seen, entry, name);
    }
}

/// What is particular about a scenario's text.
fn states(html: &mut Markup, seen: &Seen, entry: &Entry, is_here: bool) {
    let words = &seen.words.states;
    let state = match entry.state {
        State::Whole => None,
        State::Damaged => Some(words.damaged),
        State::Newer { .. } => Some(words.newer),
        State::Unreadable(_) => Some(words.unreadable),
    };
    for (word, is_bad) in [
        (Some(words.open_here).filter(|_| is_here), false),
        (state, true),
        (Some(words.packed).filter(|_| entry.is_packed), false),
    ] {
        if let Some(word) = word {
            html.raw(if is_bad { "<span class=\"tag library__bad\">" } else { "<span class=\"tag\">" });
            html.text(word).raw("</span> ");
        }
    }
}

/// Name, client, files, the version before.
fn more(html: &mut Markup, seen: &Seen, entry: &Entry, name: &str) {
    let (words, id) = (seen.words, entry.id.as_str());
    html.raw("<tr class=\"roster__open\" data-key=\"o").text(id).raw("\"><td colspan=\"7\">");
    html.raw("<div class=\"stack stack--close\" role=\"group\" aria-label=\"")
        .text(&(words.more_of)(name))
        .raw("\">");
    if let Some(error) = entry.state.error() {
        html.element("<p>", &error.say(seen.told.view.locale), "</p>");
    }
    let opens = entry.state == State::Whole;
    if opens || matches!(entry.state, State::Newer { .. }) {
        html.raw("<div class=\"roster__find\">");
        field(html, words.rename, ("rename", id), &entry.name);
        field(html, words.set_client, ("client", id), &entry.client);
        html.raw("</div>");
        clients(html, seen);
    }
    html.raw("<div class=\"row\">");
    if opens {
        button(html, " btn--small", ("export/", id), ("export-", id), (words.export, ""));
        if entry.lists_people {
            button(
                html,
                " btn--small",
                ("export-named/", id),
                ("export-named-", id),
                (words.export_named, ""),
            );
        }
    } else {
        button(html, " btn--small", ("raw/", id), ("raw-", id), (words.export_raw, ""));
        if entry.state == State::Damaged {
            button(html, " btn--small", ("salvage/", id), ("salvage-", id), (words.salvage, ""));
        }
    }
    html.raw("</div>");
    before(html, seen, id);
    html.raw("</div></td></tr>");
}

/// A text field of a scenario.
fn field(html: &mut Markup, label: &str, (what, id): (&'static str, &str), value: &str) {
    html.element("<label><span class=\"field__label\">", label, "</span>");
    html.raw(
        "<input class=\"field__text\" type=\"text\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"",
    );
    html.text(&MAX_NAME.to_string()).raw("\" data-testid=\"").raw(what).raw("-").text(id);
    html.raw("\" data-shelf=\"shelf/").raw(what).raw("/").text(id);
    html.raw(if what == "client" { "\" list=\"library-clients" } else { "" });
    html.raw("\" value=\"").text(value).raw("\"></label>");
}

/// The clients that are known, to be taken over.
fn clients(html: &mut Markup, seen: &Seen) {
    let mut clients: Vec<&str> = seen.entries().map(|entry| entry.client.as_str()).collect();
    clients.sort_unstable();
    clients.dedup();
    html.raw("<datalist id=\"library-clients\">");
    for client in clients.into_iter().filter(|client| !client.is_empty()) {
        html.option(client, "", false);
    }
    html.raw("</datalist>");
}

/// The version before the last save.
fn before(html: &mut Markup, seen: &Seen, id: &str) {
    let words = seen.words;
    let before = seen.clerk.kept.get(&[PREVIOUS, id].concat()).and_then(|text| shelf::read(text).ok());
    let Some((document, _)) = before else {
        html.element("<p class=\"small muted\">", words.no_before, "</p>");
        return;
    };
    html.raw("<div class=\"row\">").element("<span>", &(words.before)(&seen.ago(document.saved)), "</span>");
    button(html, " btn--small", ("previous/", id), ("previous-", id), (words.restore_before, ""));
    html.raw("</div>");
}
