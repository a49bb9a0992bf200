//! The baseline: a scenario as it was, against which the open one is measured while it is changed.

use super::columns::Baseline;
use crate::report::Shown;
use crate::report::compare::against::against;
use crate::scenario::document::{Document, clean_name, open};
use crate::scenario::json::{self, Json};
use crate::scenario::shelf;
use crate::scenario::stored::BASELINE;
use crate::screen::clerk::Doing;
use crate::screen::told::Told;
use crate::screen::{Clerk, Markup, Order};

/// Pins the open scenario as it is.
pub(super) fn pin(doing: &mut Doing) {
    let mut document =
        Document::new(doing.current.to_owned(), doing.name.to_owned(), doing.now, doing.scenario.clone());
    let of_demo = || shelf::demo(doing.kept).unwrap_or_default().to_owned();
    document.client = doing.shelf.entry(doing.current).map_or_else(of_demo, |entry| entry.client.clone());
    let mut json = Json::Null;
    json.put("name", doing.name.into());
    json.put("text", document.save().as_str().into());
    doing.orders.push(Order::Put { key: BASELINE.to_owned(), text: json.write() });
}

/// Takes the baseline away.
pub(super) fn unpin(doing: &mut Doing) {
    doing.orders.push(Order::Remove { key: BASELINE.to_owned(), rev: String::new() });
}

/// Name and text of a baseline as it is stored; `None` where it is none.
pub(super) fn read(text: &str) -> Option<(String, String)> {
    let json = json::read(text).ok()?;
    let name = json.at("name").and_then(Json::text).map(clean_name).unwrap_or_default();
    Some((name, json.at("text")?.text()?.to_owned()))
}

/// The client whose scenario was pinned; nobody's where that is not told.
fn client_of(text: &str) -> String {
    let document = read(text).and_then(|(_, text)| open(&text).ok());
    document.map(|(document, _)| document.client).unwrap_or_default()
}

/// A slim line under the numbers: what changed since the baseline, or the button that pins one.
pub(in super::super) fn line(html: &mut Markup, told: &Told, clerk: &Clerk) {
    let words = &told.words().compare;
    html.raw("<div class=\"row row--spread against\"><p class=\"against__line\" data-testid=\"against\">");
    let is_shown = |baseline: &&Baseline| {
        shelf::demo(&clerk.kept).is_none_or(|client| client == client_of(&baseline.text))
    };
    let Some(baseline) = clerk.compare.baseline.as_ref().filter(is_shown) else {
        html.raw("</p>");
        button(html, "pin", words.pin);
        html.raw("</div>");
        return;
    };
    let name = if baseline.name.is_empty() { words.unnamed } else { &baseline.name };
    match &baseline.read {
        None => {
            html.text(&(words.baseline_unread)(name));
        }
        Some(read) => {
            // What changes while the fields move is the plan as stated, whichever one is seen above.
            let is_today = told.shown() == Shown::Today;
            let start = if is_today { (words.against)(name) } else { (words.against_today)(name) };
            html.element("<strong>", &start, "</strong> ");
            let now = clerk.compare.own(told);
            let changes = against(&read.column(None), &now, told.view.locale);
            if changes.is_empty() {
                html.text(words.nothing_changed);
            }
            for (position, change) in changes.iter().enumerate() {
                html.raw(if position > 0 {
                    " · <span class=\"nowrap\">"
                } else {
                    "<span class=\"nowrap\">"
                });
                html.text(&change.text).raw("</span>");
            }
        }
    }
    html.raw("</p>");
    button(html, "unpin", words.unpin);
    html.raw("</div>");
}

fn button(html: &mut Markup, what: &'static str, label: &str) {
    html.raw("<button class=\"btn btn--small\" type=\"button\" data-testid=\"").raw(what);
    html.raw("\" data-do=\"compare:").raw(what).element("\">", label, "</button>");
}
