//! The list: search, order, clients as folders, what is done with those chosen.

use super::part::{button, plain};
use super::{Open, Seen, Sort, row};
use crate::scenario::shelf::{Entry, Kept, Shelf, fold, opened};
use crate::screen::Markup;
use std::collections::BTreeMap;

/// Scenarios on a sheet.
pub(super) const LINES: usize = 50;

/// A scenario with what it is sorted by.
pub(super) struct Line<'a> {
    pub(super) entry: &'a Entry,
    /// When it was opened last, in milliseconds since 1970; when it was saved, where that is not known.
    pub(super) opened: f64,
    /// UTF-16 units that it takes.
    pub(super) units: usize,
}

/// The scenarios that fit search and folder, in no order.
pub(super) fn fitting<'a>(shelf: &'a Shelf, kept: &'a Kept, open: &Open) -> impl Iterator<Item = &'a Entry> {
    let (search, folder) = (fold(&open.search), open.folder.clone());
    shelf.visible(kept).filter(move |entry| {
        let in_folder = folder.as_ref().is_none_or(|client| entry.client == *client);
        in_folder && search.split_whitespace().all(|word| entry.found_by.contains(word))
    })
}

/// The scenarios that fit search and folder, in order.
pub(super) fn found<'a>(seen: &Seen<'a>) -> Vec<Line<'a>> {
    let open = seen.open;
    let times = opened(&seen.clerk.kept);
    let line = |entry: &'a Entry| Line {
        entry,
        opened: times.get(&entry.id).copied().unwrap_or(entry.saved),
        units: seen.clerk.shelf.units_of(&entry.id),
    };
    let mut lines: Vec<Line> = fitting(&seen.clerk.shelf, &seen.clerk.kept, open).map(line).collect();
    let name = |line: &Line| (fold(&line.entry.name), line.entry.id.clone());
    match open.sort {
        Sort::Opened => {
            lines.sort_by(|a, b| b.opened.total_cmp(&a.opened).then_with(|| a.entry.id.cmp(&b.entry.id)));
        }
        Sort::Name => lines.sort_by_cached_key(name),
        // Those without a client come last.
        Sort::Client => lines.sort_by_cached_key(|line| {
            (line.entry.client.is_empty(), fold(&line.entry.client), line.entry.client.clone(), name(line))
        }),
        Sort::Size => lines.sort_by_key(|line| (std::cmp::Reverse(line.units), line.entry.id.clone())),
    }
    lines
}

/// The list as a card; nothing where there is nothing to list.
pub(super) fn card(html: &mut Markup, seen: &Seen) {
    let words = seen.words;
    if seen.entries().next().is_none() {
        return;
    }
    let lines = found(seen);
    html.raw("<section class=\"card stack\"><h2 class=\"figure__title\">").text(words.list).raw("</h2>");
    find(html, seen);
    let sheets = lines.len().div_ceil(LINES).max(1);
    let sheet = seen.open.sheet.min(sheets - 1);
    chosen(html, seen, lines.len());
    if lines.is_empty() {
        html.element("<p data-testid=\"none-found\">", words.none_found, "</p>");
    } else {
        table(html, seen, &lines[sheet * LINES..lines.len().min((sheet + 1) * LINES)]);
    }
    pages(html, seen, sheet, sheets, lines.len());
    html.raw("</section>");
}

/// Search, order, folder.
fn find(html: &mut Markup, seen: &Seen) {
    let (words, open) = (seen.words, seen.open);
    html.raw("<div class=\"roster__find\" role=\"search\"><label><span class=\"field__label\">")
        .text(words.search);
    html.raw("</span><input class=\"field__text\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" data-testid=\"search\" data-live=\"shelf/search\" value=\"");
    html.text(&open.search).raw("\"></label>");
    html.element("<label><span class=\"field__label\">", words.sort, "</span>");
    html.raw("<select class=\"field__select\" data-testid=\"sort\" data-shelf=\"shelf/sort\">");
    for (sort, word) in Sort::ALL.into_iter().zip(words.sorts) {
        html.option(sort.name(), word, sort == open.sort);
    }
    html.raw("</select></label>");
    let mut clients: BTreeMap<&str, usize> = BTreeMap::new();
    seen.entries().for_each(|entry| *clients.entry(&entry.client).or_default() += 1);
    if clients.len() > 1 {
        let number = |count: usize| seen.told.view.locale.number(count as f64, 0);
        html.element("<label><span class=\"field__label\">", words.folder, "</span>");
        html.raw("<select class=\"field__select\" data-testid=\"folder\" data-shelf=\"shelf/folder\">");
        html.option("", &(words.all_clients)(&number(clients.values().sum())), open.folder.is_none());
        let mut sorted: Vec<(&str, usize)> = clients.into_iter().collect();
        sorted.sort_by_cached_key(|(client, _)| (client.is_empty(), fold(client)));
        for (client, count) in sorted {
            let label =
                (words.client_of)(if client.is_empty() { words.no_client } else { client }, &number(count));
            html.option(&["=", client].concat(), &label, open.folder.as_deref() == Some(client));
        }
        html.raw("</select></label>");
    }
    if !open.search.is_empty() || open.folder.is_some() {
        plain(html, "find-all", words.find_all);
    }
    html.raw("</div>");
}

/// What can be done with those chosen.
fn chosen(html: &mut Markup, seen: &Seen, found: usize) {
    let words = seen.words;
    let count = seen.entries().filter(|entry| seen.open.picked.contains(&entry.id)).count();
    html.raw("<div class=\"row library__chosen\">");
    if count > 0 {
        html.element("<span data-testid=\"chosen\">", &(words.chosen)(count), "</span>");
        plain(html, "export-chosen", words.export_chosen);
        plain(html, "delete-chosen", words.delete_chosen);
        plain(html, "pick-none", words.choose_none);
    }
    if found > 1 && count < found {
        button(
            html,
            " btn--plain",
            ("pick-found", ""),
            ("pick-found", ""),
            (&(words.choose_found)(found), ""),
        );
    }
    html.raw("</div>");
}

fn table(html: &mut Markup, seen: &Seen, lines: &[Line]) {
    let words = seen.words;
    let heads = [words.choose, words.name, words.client, words.opened, words.saved, words.size, words.deeds];
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").text(words.list);
    html.raw("\"><table class=\"table table--text table--cards library__table\" data-testid=\"scenarios\">");
    html.element("<caption class=\"sr\">", words.list, "</caption>").raw("<thead><tr>");
    for (place, head) in heads.iter().enumerate() {
        html.raw("<th scope=\"col\">");
        // A box says itself what it is.
        html.raw(if place == 0 { "<span class=\"sr\">" } else { "<span>" }).text(head).raw("</span></th>");
    }
    html.raw("</tr></thead><tbody>");
    let mut client = None;
    for line in lines {
        if seen.open.sort == Sort::Client && client != Some(&line.entry.client) {
            client = Some(&line.entry.client);
            let name = if line.entry.client.is_empty() { words.no_client } else { &line.entry.client };
            html.raw("</tbody><tbody><tr class=\"library__folder\"><th colspan=\"7\" scope=\"rowgroup\">");
            html.element("<bdi>", name, "</bdi></th></tr>");
        }
        row::row(html, seen, line, &heads);
    }
    html.raw("</tbody></table></div>");
}

/// Which lines are seen, and the way to the others.
fn pages(html: &mut Markup, seen: &Seen, sheet: usize, sheets: usize, found: usize) {
    let words = seen.words;
    let number = |count: usize| seen.told.view.locale.number(count as f64, 0);
    let (first, last) = ((sheet * LINES + 1).min(found), ((sheet + 1) * LINES).min(found));
    html.raw(
        "<div class=\"row row--spread\"><p class=\"small muted\" role=\"status\" data-testid=\"lines\">",
    );
    html.text(&(words.lines)(&number(first), &number(last), &number(found))).raw("</p>");
    if sheets > 1 {
        html.element("<div class=\"switch switch--wrap\" role=\"group\" aria-label=\"", words.sheets, "\">");
        let mut step = |to: usize, label: &str, testid: &'static str, off: bool| {
            html.raw("<button type=\"button\" data-testid=\"").raw(testid).raw("\" data-do=\"shelf:sheet/");
            html.text(&(to + 1).to_string()).raw(if off { "\" disabled>" } else { "\">" }).text(label);
            html.raw("</button>");
        };
        step(0, words.first_sheet, "sheet-first", sheet == 0);
        step(sheet.saturating_sub(1), words.sheet_back, "sheet-back", sheet == 0);
        step((sheet + 1).min(sheets - 1), words.sheet_on, "sheet-on", sheet + 1 == sheets);
        step(sheets - 1, words.last_sheet, "sheet-last", sheet + 1 == sheets);
        html.raw("</div>");
    }
    html.raw("</div>");
}
