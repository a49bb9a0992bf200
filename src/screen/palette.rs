//! What the command palette finds: actions, pages, fields, scenarios and terms, by their words in both languages. For
//! `?` it tells the keys instead.
//!
//! Each option carries what it does as `data-do`, where several deeds, one after another, stand between `|`. The list
//! carries what was looked for as `data-search`: the page does nothing with a list of an earlier search.

mod fields;
mod fold;
mod index;
mod kept;
mod sheet;
mod things;

use super::told::Told;
use super::{Clerk, FileKind, Markup};
use crate::i18n::words::palette::PaletteWords;
use crate::scenario::shelf::Entry;
use crate::scenario::staff::day_of_1970;
use fields::Field;
use fold::{MAX_LETTERS, Query};
use index::{INDEX, Index};

/// Most options that are listed.
const MOST: usize = 30;
/// Scenarios that are listed before anything is typed.
const RECENT: usize = 6;
/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// Something that was found.
#[derive(Clone, Copy)]
enum What<'a> {
    Action(usize),
    /// Its kind, and whether as points.
    File(usize, bool),
    Page(usize),
    Field(Field),
    Scenario(&'a Entry),
    Term(usize),
}

/// What is found for these words, as HTML; `page` is the page behind.
pub(super) fn found(search: &str, told: &Told, page: &str, clerk: &Clerk) -> String {
    let words = &told.words().palette;
    let typed: String = search.chars().take(MAX_LETTERS).collect();
    if typed.trim() == "?" {
        return sheet::sheet(told, &typed);
    }
    let query = Query::new(&typed, told.view.locale.language);
    let all = if typed.trim().is_empty() { usual(told, clerk) } else { best(&query, told, page, clerk) };
    let mut html = Markup::default();
    html.raw("<p class=\"sr\" role=\"status\">");
    if all.is_empty() {
        html.text(&(words.none)(&typed));
    } else {
        html.text(&(words.found)(all.len().min(MOST), all.len()));
    }
    html.element(
        "</p><div class=\"palette__list\" role=\"listbox\" id=\"palette-list\" aria-label=\"",
        words.list,
        "\"",
    );
    html.raw(" data-search=\"").text(&typed).raw("\">");
    for (at, &what) in all.iter().take(MOST).enumerate() {
        option(&mut html, at, what, told, clerk);
    }
    html.raw("</div>");
    if all.is_empty() {
        html.element("<p class=\"palette__none\"><strong>", &(words.none)(&typed), "</strong> ");
        html.text(words.none_hint).raw("</p>");
    }
    html.done()
}

/// What is listed before anything is typed.
fn usual<'a>(told: &Told, clerk: &'a Clerk) -> Vec<What<'a>> {
    let can = |&action: &usize| things::deed(action, &told.view, clerk).is_some();
    let actions = things::USUAL_ACTIONS.into_iter().filter(can).map(What::Action);
    let pages = things::USUAL_PAGES.into_iter().map(What::Page);
    let others = |entry: &&Entry| entry.id != clerk.current;
    let recent = kept::latest(clerk).into_iter().filter(others).take(RECENT).map(What::Scenario);
    actions.chain(pages).chain(recent).collect()
}

/// What answers to the words, the best first.
fn best<'a>(query: &Query, told: &Told, page: &str, clerk: &'a Clerk) -> Vec<What<'a>> {
    if query.words.is_empty() {
        return Vec::new();
    }
    let index: &Index = &INDEX;
    let ranks = index.rank(query);
    // Score, kind, item, place: what is found for the same words always stands in the same order.
    let mut found: Vec<(i32, usize, usize, What)> = Vec::new();
    for (at, names) in index.actions.iter().enumerate() {
        if let Some(score) =
            names.score(query, &ranks).filter(|_| things::deed(at, &told.view, clerk).is_some())
        {
            found.push((score, 1, 0, What::Action(at)));
        }
    }
    for (kind, in_points) in things::offered(page) {
        if let Some(score) = index.files[kind].score(query, &ranks) {
            found.push((score, 1, 1, What::File(kind, in_points)));
        }
    }
    for (at, place) in index.pages.iter().enumerate() {
        found.extend(place.names.score(query, &ranks).map(|score| (score, 0, 0, What::Page(at))));
    }
    for (score, field) in fields::find(index, query, &ranks, told.scenario) {
        found.push((score, 2, field.item, What::Field(field)));
    }
    for (at, entry) in kept::latest(clerk).into_iter().enumerate() {
        found.extend(kept::score(entry, query).map(|score| (score, 3, at, What::Scenario(entry))));
    }
    for (at, term) in index.terms_in(query.language).iter().enumerate() {
        found.extend(term.names.score(query, &ranks).map(|score| (score, 4, 0, What::Term(at))));
    }
    found.sort_by_key(|&(score, kind, item, _)| (score, kind, item));
    found.into_iter().map(|(.., what)| what).collect()
}

/// Writes an option.
fn option(html: &mut Markup, at: usize, what: What, told: &Told, clerk: &Clerk) {
    let (locale, words) = (told.view.locale, &told.words().palette);
    let index: &Index = &INDEX;
    let own = locale.language as usize;
    let (kind, deed, label, more) = match what {
        What::Action(action) => {
            let deed = things::deed(action, &told.view, clerk).unwrap_or_default();
            (0, deed, words.actions[action].to_owned(), String::new())
        }
        What::File(kind, in_points) => {
            let kind = FileKind::ALL[kind];
            let (verb, ending) = if in_points { ("png", "png") } else { ("file", kind.format().0) };
            let label = things::file_label(kind, ending, locale.language);
            (0, format!("{verb}:{}", kind.name()), label, String::new())
        }
        What::Page(page) => {
            let page = &index.pages[page];
            (1, page.told.clone(), page.labels[own].clone(), String::new())
        }
        What::Field(field) => {
            let row = &index.rows[field.row];
            let (deed, decider) = row.way(told.scenario, field, locale);
            let value = row.value(told.scenario, field, locale);
            let more = match decider {
                Some(label) => format!("{value} · {}", (words.decided_by)(label)),
                None => value,
            };
            (2, deed, row.label(told.scenario, field, locale), more)
        }
        What::Scenario(entry) => {
            let name = if entry.name.is_empty() { locale.strings().shell.unnamed } else { &entry.name };
            (3, format!("shelf:open/{}", entry.id), name.to_owned(), about(entry, told, words))
        }
        What::Term(term) => {
            let term = &index.terms_in(locale.language)[term];
            (4, "route:method".to_owned(), term.name.clone(), term.sentence.clone())
        }
    };
    html.raw("<div class=\"palette__option\" role=\"option\" id=\"option-").text(&at.to_string());
    html.raw(if at == 0 { "\" aria-selected=\"true\"" } else { "\" aria-selected=\"false\"" });
    html.raw(" data-do=\"").text(&deed).element("\"><span class=\"palette__name\">", &label, "</span>");
    if !more.is_empty() {
        html.raw(if kind == 4 {
            "<span class=\"palette__sentence\">"
        } else {
            "<span class=\"palette__more\">"
        });
        html.text(&more).raw("</span>");
    }
    html.element("<span class=\"tag\">", words.kinds[kind], "</span></div>");
}

/// Whose a scenario is, and when it was saved.
fn about(entry: &Entry, told: &Told, words: &PaletteWords) -> String {
    let day = whole(entry.saved / DAY).map(|day| (words.saved)(&told.view.locale.date(day_of_1970(day))));
    let client = Some(entry.client.clone()).filter(|client| !client.is_empty());
    client.into_iter().chain(day).collect::<Vec<_>>().join(" · ")
}

/// The day; `None` where it is not known.
#[expect(clippy::cast_possible_truncation, reason = "it is within the range of days")]
fn whole(day: f64) -> Option<i32> {
    (1.0..1e6).contains(&day).then_some(day as i32)
}
