//! What is done to scenarios. Nothing that was kept goes before it is kept elsewhere: orders are done one after another,
//! up to the first that fails.

use super::part::called;
use super::{Open, list};
use crate::i18n::words::library::LibraryWords;
use crate::scenario::Scenario;
use crate::scenario::document::{Document, OpenError, clean_name, opened};
use crate::scenario::pack::{pack, plain};
use crate::scenario::presets::Preset;
use crate::scenario::shelf::retold::{Head, headed, resealed, salvaged};
use crate::scenario::shelf::{self, Entry, State, demo};
use crate::scenario::stored::{PREVIOUS, SCENARIO, TRASH, rev_of, seal};
use crate::screen::Order;
use crate::screen::clerk::Doing;

pub(super) fn done(doing: &mut Doing, open: &mut Open, (what, of): (&str, &str), words: &LibraryWords) {
    match what {
        "load" => _ = open_one(doing, of, words),
        "mended" => mended(doing, of),
        "open" if open_one(doing, of, words) => go(doing, "answer"),
        "salvage" if salvage(doing, of, words) => go(doing, "answer"),
        "new" => begin(doing, open, of, words),
        "copy" => copy(doing, open, of, words),
        "rename" | "client" => retell(doing, open, (what, of), words),
        "previous" => before(doing, open, of, words),
        "delete" => delete(doing, open, &[of.to_owned()], words),
        "delete-chosen" => {
            let chosen = std::mem::take(&mut open.picked);
            let chosen: Vec<String> = chosen.into_iter().filter(|id| text(doing, id).is_some()).collect();
            delete(doing, open, &chosen, words);
        }
        "pick-found" => pick_found(doing, open),
        _ => {}
    }
}

/// The text of a scenario, where there is one that may be seen.
pub(super) fn text(doing: &Doing, id: &str) -> Option<String> {
    let text = doing.text(&[SCENARIO, id].concat())?;
    let seen = demo(doing.kept).is_none_or(|client| Entry::read(id, text).client == client);
    seen.then(|| text.to_owned())
}

/// The text of a scenario; without, that it is gone is told.
pub(super) fn known(doing: &Doing, open: &mut Open, id: &str, words: &LibraryWords) -> Option<String> {
    let text = text(doing, id);
    if text.is_none() {
        open.tell(words.gone.to_owned());
    }
    text
}

/// Tells something above the page.
pub(super) fn say(doing: &mut Doing, text: String) {
    doing.orders.push(Order::Say { text, is_warning: true });
}

pub(super) fn put(doing: &mut Doing, start: &str, id: &str, text: String) {
    doing.orders.push(Order::Put { key: [start, id].concat(), text });
}

pub(super) fn remove(doing: &mut Doing, start: &str, id: &str) {
    let key = [start, id].concat();
    // What another tab made of a scenario meanwhile was not put anywhere else.
    let rev = if start == SCENARIO { doing.text(&key).and_then(rev_of).unwrap_or_default() } else { "" };
    let rev = rev.to_owned();
    doing.orders.push(Order::Remove { key, rev });
}

pub(super) fn go(doing: &mut Doing, route: &str) {
    doing.orders.push(Order::Go { route: route.to_owned() });
}

/// Opens a scenario that is kept; what a later version wrote, as a copy. Whether it is open then.
fn open_one(doing: &mut Doing, id: &str, words: &LibraryWords) -> bool {
    if id == doing.open_id() && text(doing, id).is_some() {
        return true;
    }
    let Some(text) = text(doing, id) else {
        say(doing, words.gone.to_owned());
        return false;
    };
    match shelf::read(&text) {
        Ok(_) => open_kept(doing, id, &text),
        Err(OpenError::Newer { .. }) => return salvage(doing, id, words),
        Err(trouble) => {
            let entry = Entry::read(id, &text);
            let why = trouble.say(doing.view.locale);
            say(doing, (words.not_opened)(called(words, &entry.name), &why));
            return false;
        }
    }
    true
}

/// Opens a text that is kept under an id, and goes to its answer.
pub(super) fn open_text(doing: &mut Doing, id: &str, text: &str) {
    open_kept(doing, id, text);
    go(doing, "answer");
}

/// Opens a text that is kept under an id. One that is packed stays packed until the page saves it.
fn open_kept(doing: &mut Doing, id: &str, text: &str) {
    let Some(plain) = plain(text) else { return };
    let text = plain.into_owned();
    doing.orders.push(Order::Open { id: Some(id.to_owned()), text, example: String::new() });
    mended(doing, id);
}

/// Tells what was changed in opening a scenario.
fn mended(doing: &mut Doing, id: &str) {
    let Some((document, notices)) = text(doing, id).and_then(|text| shelf::read(&text).ok()) else { return };
    if !notices.is_empty() {
        let locale = doing.view.locale;
        say(doing, opened(called(&locale.results().library, &document.name), &notices, locale));
    }
}

/// Opens what can be read of a text, as a copy that is not stored yet: the text itself stays as it is. Whether anything
/// can.
pub(super) fn open_copy(doing: &mut Doing, text: &str, name: &str, words: &LibraryWords) -> bool {
    match salvaged(text) {
        Ok((mut document, notices)) => {
            let is_newer = matches!(shelf::read(text), Err(OpenError::Newer { .. }));
            document.name = free_name(doing, called(words, &document.name), words);
            if document.client.is_empty() {
                demo(doing.kept).unwrap_or_default().clone_into(&mut document.client);
            }
            let text = document.save();
            doing.orders.push(Order::Open { id: None, text, example: String::new() });
            let mut telling = (if is_newer { words.newer_opened } else { words.rest_opened })(&document.name);
            // What a later version says in other words was usable to it.
            if !is_newer && !notices.is_empty() {
                let mended = doing.view.locale.results().share.opened_mended;
                telling = [telling, mended(notices.len())].join(" ");
            }
            say(doing, telling);
            true
        }
        Err(error) => {
            let why = error.say(doing.view.locale);
            say(doing, (words.not_opened)(called(words, name), &why));
            false
        }
    }
}

fn salvage(doing: &mut Doing, id: &str, words: &LibraryWords) -> bool {
    let Some(text) = text(doing, id) else {
        say(doing, words.gone.to_owned());
        return false;
    };
    let name = Entry::read(id, &text).name;
    open_copy(doing, &text, &name, words)
}

/// A scenario from an example, or from blank.
fn begin(doing: &mut Doing, open: &mut Open, of: &str, words: &LibraryWords) {
    let language = doing.view.locale.language;
    let preset = Preset::of(of);
    let (name, scenario) = match preset {
        Some(preset) => (preset.title(language), preset.scenario(language)),
        None => (words.unnamed, Scenario::default()),
    };
    let (id, name) = (doing.new_id(), free_name(doing, name, words));
    let client = demo(doing.kept).or(open.folder.as_deref()).unwrap_or_default().to_owned();
    let document = Document { client, ..Document::new(id.clone(), name, doing.now, scenario) };
    let text = seal(&document.save(), &doing.new_id(), "");
    put(doing, SCENARIO, &id, text.clone());
    open_text(doing, &id, &text);
}

/// A name that no scenario has: as it is, or with a number.
pub(super) fn free_name(doing: &Doing, name: &str, words: &LibraryWords) -> String {
    let ordered = doing.orders.iter().filter_map(|order| match order {
        Order::Put { key, text } => Some(Entry::read(key.strip_prefix(SCENARIO)?, text).name),
        _ => None,
    });
    let mut taken: Vec<String> = doing.shelf.all().map(|entry| entry.name.clone()).collect();
    taken.extend(ordered);
    let stem = stem(name);
    let numbered = |number: usize| {
        let behind = (words.copy_of)("", number).chars().count();
        let kept: String = stem.chars().take(crate::scenario::MAX_NAME.saturating_sub(behind)).collect();
        (words.copy_of)(kept.trim_end(), number)
    };
    let mut names = std::iter::once(name.to_owned()).chain((2..).map(numbered));
    names.find(|name| !taken.contains(name)).unwrap_or_default()
}

/// A name without the number of a copy.
fn stem(name: &str) -> &str {
    let without = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    match without {
        Some((stem, number)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            stem
        }
        _ => name,
    }
}

fn copy(doing: &mut Doing, open: &mut Open, id: &str, words: &LibraryWords) {
    let Some(text) = known(doing, open, id, words) else { return };
    let entry = Entry::read(id, &text);
    if let Some(name) = put_copy(doing, &text, &entry.name, words) {
        open.tell((words.was_copied)(called(words, &entry.name), &name));
    } else {
        open.tell((words.not_opened)(called(words, &entry.name), &OpenError::Damaged.say(doing.view.locale)));
    }
}

/// Puts a document into the library once more, as one of its own. Its name; nothing where it is none.
pub(super) fn put_copy(doing: &mut Doing, text: &str, name: &str, words: &LibraryWords) -> Option<String> {
    let is_whole = !matches!(Entry::read("", text).state, State::Damaged | State::Unreadable(_));
    let new = doing.new_id();
    let name = free_name(doing, called(words, name), words);
    let head = Head { id: Some(&new), name: Some(&name), client: None, saved: Some(doing.now) };
    let document = headed(text, head).filter(|_| is_whole)?;
    let text = seal(&document, &doing.new_id(), "");
    // It rests until it is opened.
    put(doing, SCENARIO, &new, pack(&text));
    Some(name)
}

/// Gives a scenario another name, or another client.
fn retell(doing: &mut Doing, open: &mut Open, (what, id): (&str, &str), words: &LibraryWords) {
    let Some(text) = known(doing, open, id, words) else { return };
    let entry = Entry::read(id, &text);
    let value = clean_name(doing.value);
    let is_name = what == "rename";
    let old = if is_name { &entry.name } else { &entry.client };
    if is_name && value.is_empty() {
        return open.tell(words.no_name.to_owned());
    }
    if value == *old || matches!(entry.state, State::Damaged | State::Unreadable(_)) {
        return;
    }
    if id == doing.open_id() {
        // The page has it in hand, and may know of later changes.
        let (id, text) = (id.to_owned(), value.clone());
        doing.orders.push(Order::Head { id, text, is_client: !is_name });
    } else {
        let head = if is_name {
            Head { name: Some(&value), ..Head::default() }
        } else {
            Head { client: Some(&value), ..Head::default() }
        };
        let rev = doing.new_id();
        let Some(sealed) = resealed(&text, head, &rev) else { return };
        // As it is: the page sees what it was made from. It is packed when it has rested.
        put(doing, SCENARIO, id, sealed);
    }
    open.tell(if is_name {
        (words.was_renamed)(&value)
    } else {
        (words.client_set)(called(words, &entry.name), &value)
    });
}

/// Brings the version before the last save back; what it replaces is the version before then.
fn before(doing: &mut Doing, open: &mut Open, id: &str, words: &LibraryWords) {
    let Some(now) = known(doing, open, id, words) else { return };
    let Some(before) = doing.text(&[PREVIOUS, id].concat()).map(str::to_owned) else {
        return open.tell(words.no_before.to_owned());
    };
    let name = Entry::read(id, &before).name;
    if let Err(trouble) = shelf::read(&before) {
        return open.tell((words.not_opened)(called(words, &name), &trouble.say(doing.view.locale)));
    }
    let head = Head { id: Some(id), ..Head::default() };
    let Some(document) = headed(&before, head) else { return };
    let sealed = seal(&document, &doing.new_id(), rev_of(&now).unwrap_or_default());
    if id == doing.open_id() {
        // The page keeps what it replaces.
        put(doing, SCENARIO, id, sealed);
    } else {
        // At every moment both are somewhere.
        let aside = doing.new_id();
        to_trash(doing, &aside, &now);
        put(doing, SCENARIO, id, sealed);
        put(doing, PREVIOUS, id, pack(&now));
        remove(doing, TRASH, &aside);
    }
    open.tell((words.before_restored)(called(words, &name)));
}

/// Keeps a text among what was deleted.
pub(super) fn to_trash(doing: &mut Doing, id: &str, text: &str) {
    let kept = format!("{}|{}", doing.now, pack(text));
    put(doing, TRASH, id, kept);
}

/// Moves scenarios to what was deleted. Their versions before and snapshots stay where they are.
fn delete(doing: &mut Doing, open: &mut Open, ids: &[String], words: &LibraryWords) {
    let mut undo = Vec::new();
    let mut name = String::new();
    if ids.iter().any(|id| id == doing.open_id()) {
        open_another(doing, ids);
    }
    for id in ids {
        let Some(text) = text(doing, id) else { continue };
        name = Entry::read(id, &text).name;
        // One of the same id may have been deleted before.
        // What hangs on the id belongs to the newer one.
        if let Some(earlier) = doing.text(&[TRASH, id].concat()).map(str::to_owned) {
            let aside = doing.new_id();
            put(doing, TRASH, &aside, earlier);
        }
        to_trash(doing, id, &text);
        remove(doing, SCENARIO, id);
        open.picked.remove(id);
        undo.push(id.clone());
    }
    open.told = match undo.len() {
        0 => words.gone.to_owned(),
        1 => (words.was_deleted)(called(words, &name)),
        count => (words.were_deleted)(count),
    };
    open.undo = undo;
}

/// Opens the scenario that was opened last before what is open, but none of these; without one, the first example.
fn open_another(doing: &mut Doing, but: &[String]) {
    let times = shelf::opened(doing.kept);
    let time = |entry: &&Entry| times.get(&entry.id).copied().unwrap_or(entry.saved);
    let others = doing.shelf.visible(doing.kept).filter(|entry| {
        !but.contains(&entry.id)
            && entry.state == State::Whole
            && doing.text(&[SCENARIO, &entry.id].concat()).is_some()
    });
    let other = others.max_by(|a, b| time(a).total_cmp(&time(b))).map(|entry| entry.id.clone());
    let text = other.as_ref().and_then(|id| Some(doing.text(&[SCENARIO, id].concat())?.to_owned()));
    match other.zip(text) {
        Some((id, text)) => open_kept(doing, &id, &text),
        None => open_example(doing),
    }
}

/// Opens the first example.
pub(super) fn open_example(doing: &mut Doing) {
    let (preset, language) = (Preset::Software, doing.view.locale.language);
    let id = doing.new_id();
    let client = demo(doing.kept).unwrap_or_default().to_owned();
    let name = preset.title(language).to_owned();
    let document = Document { client, ..Document::new(id, name, 0.0, preset.scenario(language)) };
    let example = preset.key().to_owned();
    doing.orders.push(Order::Open { id: None, text: document.save(), example });
}

/// Chooses all that the list shows with its search and folder.
fn pick_found(doing: &Doing, open: &mut Open) {
    let ids: Vec<String> =
        list::fitting(doing.shelf, doing.kept, open).map(|entry| entry.id.clone()).collect();
    open.picked.extend(ids);
}
