//! Somebody else's machine: one client only, and nothing left behind.

use super::deeds::{open_example, open_text};
use super::part::plain;
use super::{Asked, Open, Seen};
use crate::i18n::words::library::LibraryWords;
use crate::scenario::shelf::{self, Entry, State, demo};
use crate::scenario::stored::{ALL, DEMO, SCENARIO};
use crate::screen::clerk::Doing;
use crate::screen::{Markup, Order};
use std::collections::BTreeSet;

pub(super) fn done(doing: &mut Doing, open: &mut Open, (what, _): (&str, &str), words: &LibraryWords) {
    match what {
        "demo" => begin(doing, open),
        "demo-leave-do" if open.asked == Some(Asked::Leave) => {
            doing.orders.push(Order::Remove { key: DEMO.to_owned(), rev: String::new() });
            open.asked = None;
            open.tell(words.machine.demo_left.to_owned());
        }
        "wipe-do" if open.asked == Some(Asked::Wipe) && demo(doing.kept).is_none() => {
            wipe(doing);
            *open = Open::default();
            open.tell(words.machine.wiped.to_owned());
        }
        _ => {}
    }
}

/// The clients there are.
fn clients<'a>(entries: impl Iterator<Item = &'a Entry>) -> BTreeSet<&'a str> {
    entries.map(|entry| entry.client.as_str()).filter(|client| !client.is_empty()).collect()
}

/// Only the scenarios of one client from now on. What is open is of another: the last one of this client is opened.
fn begin(doing: &mut Doing, open: &mut Open) {
    let clients = clients(doing.shelf.all());
    let first = clients.first().map(|&client| client.to_owned());
    let chosen = open.demo.take().filter(|client| clients.contains(client.as_str()));
    let Some(client) = chosen.or(first).filter(|_| demo(doing.kept).is_none()) else { return };
    doing.orders.push(Order::Put { key: DEMO.to_owned(), text: client.clone() });
    let times = shelf::opened(doing.kept);
    let time = |entry: &&Entry| times.get(&entry.id).copied().unwrap_or(entry.saved);
    let of_client =
        || doing.shelf.all().filter(|entry| entry.client == client && entry.state == State::Whole);
    if !of_client().any(|entry| entry.id == doing.open_id()) {
        let last = of_client().max_by(|a, b| time(a).total_cmp(&time(b))).map(|entry| entry.id.clone());
        if let Some(id) = last
            && let Some(text) = doing.text(&[SCENARIO, &id].concat()).map(str::to_owned)
        {
            open_text(doing, &id, &text);
        }
    }
    *open = Open::default();
}

/// Forgets every key that is known, and then all. The example is opened between: what opens saves what was open, and
/// that goes, too.
fn wipe(doing: &mut Doing) {
    let keys = doing.kept.keys().cloned().collect::<Vec<_>>();
    doing.orders.extend(keys.into_iter().map(|key| Order::Remove { key, rev: String::new() }));
    open_example(doing);
    doing.orders.push(Order::Remove { key: ALL.to_owned(), rev: String::new() });
}

pub(super) fn card(html: &mut Markup, seen: &Seen) {
    let words = &seen.words.machine;
    if seen.demo.is_some() {
        return;
    }
    html.element(
        "<section class=\"card stack\" data-testid=\"machine\"><h2 class=\"figure__title\">",
        words.title,
        "</h2>",
    );
    html.element("<h3>", words.demo_title, "</h3>").element(
        "<p class=\"small muted\">",
        words.demo_note,
        "</p>",
    );
    let clients = clients(seen.entries());
    if clients.is_empty() {
        html.element("<p class=\"small\">", words.demo_none, "</p>");
    } else {
        html.raw("<div class=\"roster__find\"><label><span class=\"field__label\">").text(seen.words.client);
        html.raw("</span><select class=\"field__select\" data-testid=\"demo-client\" data-shelf=\"shelf/demo-client\">");
        for client in clients {
            html.option(client, client, seen.open.demo.as_deref() == Some(client));
        }
        html.raw("</select></label>");
        plain(html, "demo", words.demo_start);
        html.raw("</div>");
    }
    html.element("<h3>", words.wipe_title, "</h3>").element(
        "<p class=\"small muted\">",
        words.wipe_note,
        "</p>",
    );
    html.raw("<div class=\"row\">");
    if seen.open.asked == Some(Asked::Wipe) {
        html.element(
            "<p class=\"notice notice--warning\">",
            &(words.wipe_sure)(seen.entries().count()),
            "</p>",
        );
        plain(html, "wipe-file", words.wipe_file);
        plain(html, "wipe-do", words.wipe_do);
        plain(html, "wipe-not", words.wipe_not);
    } else {
        plain(html, "wipe", words.wipe);
    }
    html.raw("</div></section>");
}
