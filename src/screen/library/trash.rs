//! What was deleted, and texts that could not be read.

use super::deeds::{go, open_copy, put, remove};
use super::part::{button, called, kilobytes, plain};
use super::{Asked, Open, Seen};
use crate::i18n::words::library::LibraryWords;
use crate::scenario::pack::pack;
use crate::scenario::shelf::retold::{Head, resealed};
use crate::scenario::shelf::{self, Entry, demo, time_of};
use crate::scenario::stored::{PREVIOUS, QUARANTINE, SCENARIO, SNAPSHOTS, TRASH};
use crate::screen::clerk::Doing;
use crate::screen::{Markup, Order};

/// Most lines of each of the two.
const LINES: usize = 100;

pub(super) fn done(doing: &mut Doing, open: &mut Open, (what, of): (&str, &str), words: &LibraryWords) {
    match what {
        "restore" => restore(doing, open, &[of.to_owned()], words),
        "undo" => {
            let ids = std::mem::take(&mut open.undo);
            restore(doing, open, &ids, words);
        }
        _ if demo(doing.kept).is_some() => {}
        "forget" => {
            let name = doing.text(&[TRASH, of].concat()).map(|text| Entry::deleted(of, text).name);
            forget(doing, of);
            open.tell((words.trash.forgotten)(called(words, &name.unwrap_or_default())));
        }
        "empty-do" if open.asked == Some(Asked::Empty) => {
            doing.ids(TRASH).iter().for_each(|id| forget(doing, id));
            open.asked = None;
            open.tell(words.trash.emptied.to_owned());
        }
        "aside-save" | "aside-open" | "aside-delete" => {
            let Some(text) = doing.text(&[QUARANTINE, of].concat()).map(str::to_owned) else { return };
            match what {
                "aside-save" => {
                    doing.orders.push(Order::File { name: of.to_owned(), ending: "txt".to_owned(), text });
                }
                "aside-open" => {
                    if open_copy(doing, &text, of, words) {
                        go(doing, "answer");
                    }
                }
                _ => {
                    remove(doing, QUARANTINE, of);
                    open.tell(words.trash.aside_deleted.to_owned());
                }
            }
        }
        _ => {}
    }
}

/// Brings back what was deleted: under its id where that is free.
fn restore(doing: &mut Doing, open: &mut Open, ids: &[String], words: &LibraryWords) {
    let mut count = 0;
    let mut name = String::new();
    for id in ids {
        let Some(kept) = doing.text(&[TRASH, id].concat()) else { continue };
        let text = kept.split_once('|').map_or(kept, |(_, text)| text).to_owned();
        let entry = Entry::read(id, &text);
        if demo(doing.kept).is_some_and(|client| entry.client != client) {
            continue;
        }
        let under = if doing.text(&[SCENARIO, id].concat()).is_some() { doing.new_id() } else { id.clone() };
        // It is called by the id under which it stands.
        let head = Head { id: Some(&under), ..Head::default() };
        let renamed = shelf::read(&text).is_ok_and(|(document, _)| document.id != under);
        let sealed = if renamed { resealed(&text, head, &doing.new_id()) } else { None };
        put(doing, SCENARIO, &under, sealed.map_or(text, |sealed| pack(&sealed)));
        remove(doing, TRASH, id);
        (count, name) = (count + 1, entry.name);
    }
    open.tell(match count {
        0 => words.gone.to_owned(),
        1 => (words.was_restored)(called(words, &name)),
        count => (words.were_restored)(count),
    });
}

/// Lets what was deleted go for good, with what was kept of it.
pub(super) fn forget(doing: &mut Doing, id: &str) {
    remove(doing, TRASH, id);
    if doing.text(&[SCENARIO, id].concat()).is_none() {
        for start in [PREVIOUS, SNAPSHOTS] {
            if doing.text(&[start, id].concat()).is_some() {
                remove(doing, start, id);
            }
        }
    }
}

/// Both, where there is something.
pub(super) fn cards(html: &mut Markup, seen: &Seen) {
    let mut deleted: Vec<&Entry> = seen.clerk.shelf.trash().collect();
    deleted.sort_by(|a, b| b.deleted.total_cmp(&a.deleted).then_with(|| a.id.cmp(&b.id)));
    if !deleted.is_empty() {
        trash(html, seen, &deleted);
    }
    let aside: Vec<(&str, &str)> = shelf::quarantine(&seen.clerk.kept).collect();
    if !aside.is_empty() {
        quarantine(html, seen, &aside);
    }
}

fn begin(html: &mut Markup, title: &str, heads: &[&str]) {
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").text(title);
    html.element(
        "\"><table class=\"table table--text table--cards library__table\"><caption class=\"sr\">",
        title,
        "</caption>",
    );
    html.heads(heads).raw("<tbody>");
}

fn trash(html: &mut Markup, seen: &Seen, deleted: &[&Entry]) {
    let (words, all) = (seen.words, &seen.words.trash);
    html.element(
        "<section class=\"card stack\" data-testid=\"trash\"><h2 class=\"figure__title\">",
        all.title,
        "</h2>",
    );
    html.element("<p class=\"small muted\">", all.note, "</p>");
    begin(html, all.title, &[words.name, words.client, all.deleted, words.deeds]);
    for entry in deleted.iter().take(LINES) {
        let (id, name) = (entry.id.as_str(), called(words, &entry.name));
        html.raw("<tr data-testid=\"trash-row-").text(id).raw("\" data-key=\"t").text(id).raw("\"><td><bdi>");
        html.text(name).raw("</bdi></td><td data-label=\"").text(words.client);
        html.element("\"><bdi>", &entry.client, "</bdi></td>")
            .labelled(all.deleted, &seen.ago(entry.deleted));
        html.raw("<td class=\"library__deeds\"><div class=\"row\">");
        button(html, " btn--small", ("restore/", id), ("trash-restore-", id), (all.restore, name));
        button(html, " btn--small", ("forget/", id), ("trash-forget-", id), (all.forget, name));
        html.raw("</div></td></tr>");
    }
    html.raw("</tbody></table></div><div class=\"row\">");
    if seen.open.asked == Some(Asked::Empty) {
        html.element("<span>", &(all.empty_sure)(deleted.len()), "</span>");
        button(html, "", ("empty-do", ""), ("trash-empty-do", ""), (all.empty_do, ""));
        plain(html, "empty-not", all.keep);
    } else {
        button(html, "", ("empty", ""), ("trash-empty", ""), (all.empty, ""));
    }
    html.raw("</div></section>");
}

fn quarantine(html: &mut Markup, seen: &Seen, aside: &[(&str, &str)]) {
    let (words, all) = (seen.words, &seen.words.trash);
    let locale = seen.told.view.locale;
    html.element(
        "<section class=\"card stack\" data-testid=\"quarantine\"><h2 class=\"figure__title\">",
        all.aside_title,
        "</h2>",
    );
    html.element("<p class=\"small muted\">", all.aside_note, "</p>");
    begin(html, all.aside_title, &[all.text, all.found, words.size, all.why, words.deeds]);
    for &(id, text) in aside.iter().take(LINES) {
        let entry = Entry::read(id, text);
        let error = entry.state.error();
        let why = error.map_or_else(|| all.opens.to_owned(), |error| error.say(locale));
        let name = if entry.name.is_empty() { id } else { &entry.name };
        html.raw("<tr data-testid=\"aside-row-").text(id).raw("\" data-key=\"q").text(id).raw("\"><td><bdi>");
        html.text(name).raw("</bdi></td>").labelled(all.found, &seen.ago(time_of(id).unwrap_or(0.0)));
        html.labelled(words.size, &kilobytes(locale, text.encode_utf16().count())).labelled(all.why, &why);
        html.raw("<td class=\"library__deeds\"><div class=\"row\">");
        button(html, " btn--small", ("aside-save/", id), ("aside-save-", id), (all.download, name));
        button(html, " btn--small", ("aside-open/", id), ("aside-open-", id), (all.try_open, name));
        button(html, " btn--small", ("aside-delete/", id), ("aside-delete-", id), (all.delete, name));
        html.raw("</div></td></tr>");
    }
    html.raw("</tbody></table></div></section>");
}
