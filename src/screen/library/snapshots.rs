//! Snapshots of the open scenario.

use super::deeds::{known, put, put_copy, text, to_trash};
use super::part::{button, called, day};
use super::{Open, Seen};
use crate::i18n::words::library::LibraryWords;
use crate::scenario::MAX_NAME;
use crate::scenario::document::{OpenError, clean_name};
use crate::scenario::pack::pack;
use crate::scenario::shelf::retold::{Head, Names, exported, headed};
use crate::scenario::shelf::snapshots::{MAX_SNAPSHOTS, Snapshot, read, write};
use crate::scenario::shelf::{self, Entry, State};
use crate::scenario::stored::{QUARANTINE, SCENARIO, SNAPSHOTS, rev_of, seal};
use crate::screen::Markup;
use crate::screen::clerk::Doing;

pub(super) fn done(doing: &mut Doing, open: &mut Open, (what, of): (&str, &str), words: &LibraryWords) {
    let Some(what) = what.strip_prefix("snapshot-") else { return };
    if what == "make" {
        return make(doing, open, of, words);
    }
    let (time, id) = of.split_once('/').unwrap_or_default();
    if text(doing, id).is_none() {
        return open.tell(words.gone.to_owned());
    }
    let mut list = list(doing, id);
    let Some(at) = list.iter().position(|snapshot| snapshot.time.to_string() == time) else { return };
    let snapshot = list[at].clone();
    match what {
        "rename" => {
            let name = clean_name(doing.value);
            if !name.is_empty() && name != snapshot.name {
                list[at].name = name;
                put(doing, SNAPSHOTS, id, write(&list));
            }
        }
        "restore" => restore(doing, open, id, &snapshot, words),
        "copy" => match put_copy(doing, &snapshot.text, &name_of(doing, id, &snapshot, words), words) {
            Some(name) => open.tell((words.snapshots.was_copied)(&snapshot.name, &name)),
            None => open.tell((words.not_opened)(&snapshot.name, &OpenError::Damaged.say(doing.view.locale))),
        },
        "delete" => {
            list.remove(at);
            let (new, name) = (doing.new_id(), name_of(doing, id, &snapshot, words));
            let head = Head { id: Some(&new), name: Some(&name), ..Head::default() };
            // What is no document stays the text that it is.
            let text = headed(&snapshot.text, head).unwrap_or_else(|| snapshot.text.clone());
            to_trash(doing, &new, &text);
            put(doing, SNAPSHOTS, id, write(&list));
            open.told = (words.snapshots.was_deleted)(&snapshot.name);
            open.undo = vec![new];
        }
        _ => {}
    }
}

/// What a snapshot is called where it is a scenario.
fn name_of(doing: &Doing, id: &str, snapshot: &Snapshot, words: &LibraryWords) -> String {
    let entry = doing.text(&[SCENARIO, id].concat()).map(|text| Entry::read(id, text));
    let scenario = entry.map(|entry| entry.name).unwrap_or_default();
    clean_name(&(words.snapshots.name_of)(called(words, &scenario), &snapshot.name))
}

/// The snapshots of a scenario.
fn list(doing: &Doing, id: &str) -> Vec<Snapshot> {
    doing.text(&[SNAPSHOTS, id].concat()).and_then(read).unwrap_or_default()
}

/// Adds snapshots to those of a scenario. A list that cannot be read is put aside.
pub(super) fn add(doing: &mut Doing, id: &str, new: impl IntoIterator<Item = Snapshot>) {
    let key = [SNAPSHOTS, id].concat();
    let old = doing.text(&key).map(|text| read(text).ok_or_else(|| text.to_owned()));
    let mut list = match old {
        Some(Ok(list)) => list,
        Some(Err(text)) => {
            let aside = doing.new_id();
            put(doing, QUARANTINE, &aside, text);
            Vec::new()
        }
        None => Vec::new(),
    };
    for mut snapshot in new {
        // Beyond the calendar of browsers a number plus one may be the same number.
        snapshot.time = snapshot.time.floor().clamp(0.0, 8.64e15);
        // The same state may have been sealed and packed more than once.
        let state = |it: &Snapshot| exported(&it.text, Names::Kept).unwrap_or_else(|_| it.text.clone());
        let is_there = |it: &Snapshot| it.name == snapshot.name && state(it) == state(&snapshot);
        if list.len() < MAX_SNAPSHOTS && !list.iter().any(is_there) {
            while list.iter().any(|it| it.time.total_cmp(&snapshot.time).is_eq()) {
                snapshot.time += 1.0;
            }
            list.push(snapshot);
        }
    }
    put(doing, SNAPSHOTS, id, write(&list));
}

fn make(doing: &mut Doing, open: &mut Open, id: &str, words: &LibraryWords) {
    let Some(text) = known(doing, open, id, words) else { return };
    if Entry::read(id, &text).state != State::Whole {
        return open.tell(OpenError::Damaged.say(doing.view.locale));
    }
    if list(doing, id).len() >= MAX_SNAPSHOTS {
        return open.tell((words.snapshots.full)(MAX_SNAPSHOTS));
    }
    let typed = clean_name(&open.snapshot);
    let usual = || (words.snapshots.usual)(&day(doing.view.locale, doing.now));
    let name = if typed.is_empty() { usual() } else { typed };
    open.snapshot.clear();
    open.tell((words.snapshots.was_made)(&name));
    let snapshot = Snapshot { name, time: doing.now.floor(), text: pack(&text) };
    add(doing, id, [snapshot]);
}

fn restore(doing: &mut Doing, open: &mut Open, id: &str, snapshot: &Snapshot, words: &LibraryWords) {
    let now = Entry::read(id, doing.text(&[SCENARIO, id].concat()).unwrap_or_default());
    // It is the state of the scenario that comes back, not what it was called then.
    let head = Head { id: Some(id), name: Some(&now.name), client: Some(&now.client), saved: None };
    let base =
        rev_of(doing.text(&[SCENARIO, id].concat()).unwrap_or_default()).unwrap_or_default().to_owned();
    match (shelf::read(&snapshot.text), headed(&snapshot.text, head)) {
        (Ok(_), Some(text)) if id == doing.open_id() => {
            let sealed = seal(&text, &doing.new_id(), &base);
            put(doing, SCENARIO, id, sealed);
            open.tell((words.snapshots.was_restored)(&snapshot.name));
        }
        (Err(trouble), _) => open.tell((words.not_opened)(&snapshot.name, &trouble.say(doing.view.locale))),
        _ => open.tell(words.gone.to_owned()),
    }
}

/// The snapshots of what is open.
pub(super) fn card(html: &mut Markup, seen: &Seen) {
    let (words, id) = (seen.words, seen.clerk.current.as_str());
    let all = &words.snapshots;
    let entry = seen.entries().find(|entry| entry.id == id);
    let name = called(
        words,
        if seen.clerk.name.is_empty() { entry.map_or("", |entry| &entry.name) } else { &seen.clerk.name },
    );
    if seen.demo.is_some() && entry.is_none() {
        return;
    }
    html.raw("<section class=\"card stack\" data-testid=\"snapshots\"><h2 class=\"figure__title\">");
    html.text(&(all.title)(name)).raw("</h2>");
    if entry.is_none() {
        html.element("<p class=\"muted\">", all.not_kept, "</p></section>");
        return;
    }
    html.element("<p class=\"small muted\">", all.note, "</p>");
    html.raw("<div class=\"roster__find\"><label><span class=\"field__label\">").text(all.name);
    html.raw("</span><input class=\"field__text\" type=\"text\" autocomplete=\"off\" maxlength=\"")
        .text(&MAX_NAME.to_string());
    html.raw("\" data-testid=\"snapshot-name\" data-shelf=\"shelf/snapshot-name\" value=\"")
        .text(&seen.open.snapshot);
    html.raw("\"></label>");
    button(html, "", ("snapshot-make/", id), ("snapshot-make", ""), (all.make, ""));
    html.raw("</div>");
    let list = seen.clerk.kept.get(&[SNAPSHOTS, id].concat()).and_then(|text| read(text)).unwrap_or_default();
    if list.is_empty() {
        html.element("<p class=\"small muted\">", all.none, "</p>");
    } else {
        table(html, seen, id, &list);
    }
    html.raw("</section>");
}

fn table(html: &mut Markup, seen: &Seen, id: &str, list: &[Snapshot]) {
    let (words, all) = (seen.words, &seen.words.snapshots);
    let heads = [words.name, all.made, words.deeds];
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").text(all.list);
    html.element(
        "\"><table class=\"table table--text table--cards library__table\"><caption class=\"sr\">",
        all.list,
        "</caption>",
    );
    html.heads(&heads).raw("<tbody>");
    // The newest first; the number of a snapshot is its place in time.
    for (number, snapshot) in list.iter().enumerate().rev() {
        let (of, number) = (format!("{}/{id}", snapshot.time), number.to_string());
        html.raw("<tr data-testid=\"snapshot-row\" data-key=\"s").text(&snapshot.time.to_string());
        html.raw("\"><td><input class=\"field__text\" type=\"text\" autocomplete=\"off\" maxlength=\"")
            .text(&MAX_NAME.to_string());
        html.raw("\" data-testid=\"snapshot-rename-")
            .text(&number)
            .raw("\" data-shelf=\"shelf/snapshot-rename/")
            .text(&of);
        html.raw("\" aria-label=\"").text(all.name).raw("\" value=\"").text(&snapshot.name).raw("\"></td>");
        html.labelled(all.made, &seen.ago(snapshot.time));
        html.raw("<td class=\"library__deeds\"><div class=\"row\">");
        let name = snapshot.name.as_str();
        button(html, " btn--small", ("snapshot-restore/", &of), ("restore-", &number), (all.restore, name));
        button(html, " btn--small", ("snapshot-copy/", &of), ("snapshot-copy-", &number), (all.copy, name));
        button(
            html,
            " btn--small",
            ("snapshot-delete/", &of),
            ("snapshot-delete-", &number),
            (all.delete, name),
        );
        html.raw("</div></td></tr>");
    }
    html.raw("</tbody></table></div>");
}
