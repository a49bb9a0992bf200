//! Files that are brought in: what is in them is shown before anything is taken in.

use super::deeds::{free_name, go, known, open_text, put, text, to_trash};
use super::part::{called, plain};
use super::{Open, Seen, snapshots};
use crate::i18n::words::library::{IncomingWords, LibraryWords};
use crate::scenario::document::{Document, Notice, OpenError, clean_name};
use crate::scenario::pack::pack;
use crate::scenario::shelf::bundle::{BundledSnapshot, MAX_BUNDLED, opened};
use crate::scenario::shelf::retold::{Names, exported, headed};
use crate::scenario::shelf::snapshots::Snapshot;
use crate::scenario::shelf::{Entry, retold::Head};
use crate::scenario::stored::{QUARANTINE, SCENARIO, rev_of, seal};
use crate::screen::clerk::Doing;
use crate::screen::{Markup, Order};

/// Notices of a scenario that are told one by one.
const TOLD: usize = 12;
/// Lines of the preview.
const LINES: usize = 200;

/// What is done with a scenario of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    /// It is taken in: nothing stands against it.
    Take,
    /// It is taken in as one of its own.
    Both,
    /// It takes the place of the one there is.
    Replace,
    /// It is not taken in.
    Leave,
}

impl Choice {
    const ALL: [Self; 4] = [Self::Take, Self::Both, Self::Replace, Self::Leave];

    const fn name(self) -> &'static str {
        match self {
            Self::Take => "take",
            Self::Both => "both",
            Self::Replace => "replace",
            Self::Leave => "leave",
        }
    }
}

/// A scenario of a file.
struct Item {
    document: Document,
    notices: Vec<Notice>,
    /// What the one in the library is called that has the same id; `None` where there is none.
    rival: Option<String>,
    /// Whether that one is exactly like this.
    is_same: bool,
    choice: Choice,
}

/// A file that waits to be taken in.
pub(super) struct Incoming {
    file: String,
    items: Vec<Item>,
    /// What does not open, and why.
    refused: Vec<(String, OpenError)>,
    snapshots: Vec<BundledSnapshot>,
    unreadable: Vec<String>,
    beyond: usize,
}

pub(super) fn done(doing: &mut Doing, open: &mut Open, (what, of): (&str, &str), words: &LibraryWords) {
    match what {
        "import" => look(doing, open, words),
        "choice" => {
            let item = of.parse().ok().and_then(|at: usize| open.incoming.as_mut()?.items.get_mut(at));
            let choice = Choice::ALL.into_iter().find(|choice| choice.name() == doing.value);
            if let Some((item, choice)) = item.zip(choice) {
                item.choice = choice;
            }
        }
        "import-not" => {
            open.incoming = None;
            open.tell(words.incoming.nothing.to_owned());
        }
        "import-do" => {
            if let Some(incoming) = open.incoming.take() {
                take(doing, open, incoming, words);
            }
        }
        _ => {}
    }
}

/// Looks at a file.
fn look(doing: &mut Doing, open: &mut Open, words: &LibraryWords) {
    let file = doing.value.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let found = match opened(doing.file) {
        Ok(found) => found,
        Err(error) => {
            let why = (words.incoming.refused)(&file, &error.say(doing.view.locale));
            return doing.orders.push(Order::Say { text: why, is_warning: true });
        }
    };
    let mut incoming = Incoming {
        items: Vec::new(),
        refused: Vec::new(),
        snapshots: found.snapshots,
        unreadable: found.unreadable,
        beyond: found.beyond,
        file,
    };
    for brought in found.scenarios {
        match brought {
            Ok((mut document, notices)) => {
                if document.name.is_empty() {
                    let stem = incoming.file.strip_suffix(".json").unwrap_or(&incoming.file);
                    document.name = clean_name(stem);
                }
                let rival = text(doing, &document.id).filter(|_| is_id(&document.id));
                let is_like =
                    |text: &String| exported(text, Names::Kept).is_ok_and(|it| it == document.save());
                let is_same = rival.as_ref().is_some_and(is_like);
                let rival = rival.map(|text| Entry::read(&document.id, &text).name);
                let choice = match &rival {
                    None => Choice::Take,
                    Some(_) if is_same => Choice::Leave,
                    Some(_) => Choice::Both,
                };
                incoming.items.push(Item { document, notices, rival, is_same, choice });
            }
            Err(refused) => incoming.refused.push(refused),
        }
    }
    open.told.clear();
    open.incoming = Some(incoming);
}

/// Whether a text can be the id of a scenario.
fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Takes in what was chosen. One alone is opened.
fn take(doing: &mut Doing, open: &mut Open, incoming: Incoming, words: &LibraryWords) {
    let alone = incoming.items.len() == 1;
    let mut count = 0;
    for item in incoming.items {
        let (old, is_same) = (item.document.id.clone(), item.is_same);
        let choice = item.choice;
        let id = match choice {
            Choice::Leave => None,
            _ => Some(take_one(doing, item, words)),
        };
        count += usize::from(id.is_some());
        // What is there already only has to be opened.
        let id = id.or_else(|| Some(old.clone()).filter(|_| alone && is_same));
        let Some(id) = id else { continue };
        if choice != Choice::Leave {
            add_snapshots(doing, &incoming.snapshots, &old, &id);
        }
        if alone
            && id != doing.open_id()
            && let Some(text) = known(doing, open, &id, words)
        {
            open_text(doing, &id, &text);
        } else if alone {
            go(doing, "answer");
        }
    }
    let aside: Vec<String> = doing.ids(QUARANTINE);
    for text in incoming.unreadable {
        let is_here = |id: &String| doing.text(&[QUARANTINE, id].concat()) == Some(&text);
        if aside.iter().any(is_here) {
            continue;
        }
        let id = doing.new_id();
        put(doing, QUARANTINE, &id, text);
    }
    open.tell(if count == 0 { words.incoming.nothing.to_owned() } else { (words.incoming.brought)(count) });
}

/// Takes one in. The id that it has now.
fn take_one(doing: &mut Doing, item: Item, words: &LibraryWords) -> String {
    let mut document = item.document;
    let key = [SCENARIO, &document.id].concat();
    // Something may have been saved under it meanwhile, or by this very file.
    let there = doing.text(&key).filter(|_| is_id(&document.id)).map(str::to_owned);
    let replaces = item.choice == Choice::Replace && item.rival.is_some();
    match there {
        Some(old) if replaces => {
            let aside = doing.new_id();
            to_trash(doing, &aside, &old);
            let text = seal(&document.save(), &doing.new_id(), rev_of(&old).unwrap_or_default());
            doing.orders.push(Order::Put { key, text });
            return document.id;
        }
        Some(_) => {
            document.id = doing.new_id();
            document.name = free_name(doing, called(words, &document.name), words);
        }
        // What is open has its id already, stored or not.
        None if !is_id(&document.id) || document.id == doing.open_id() => document.id = doing.new_id(),
        None => {}
    }
    let text = seal(&document.save(), &doing.new_id(), "");
    // It rests until it is opened; hundreds of large ones would not fit otherwise.
    put(doing, SCENARIO, &document.id, pack(&text));
    document.id
}

/// Adds the snapshots of a scenario that was taken in.
fn add_snapshots(doing: &mut Doing, all: &[BundledSnapshot], of: &str, id: &str) {
    let its: Vec<&BundledSnapshot> = all.iter().filter(|snapshot| snapshot.of == of).collect();
    if its.is_empty() {
        return;
    }
    let head = Head { id: Some(id), ..Head::default() };
    let snapshots: Vec<Snapshot> = its
        .into_iter()
        .filter_map(|it| {
            let text = seal(&headed(&it.document, head)?, &doing.new_id(), "");
            Some(Snapshot { name: it.name.clone(), time: it.time, text: pack(&text) })
        })
        .collect();
    snapshots::add(doing, id, snapshots);
}

/// The preview.
pub(super) fn card(html: &mut Markup, seen: &Seen) {
    let Some(incoming) = &seen.open.incoming else { return };
    let words = &seen.words.incoming;
    html.raw("<section class=\"card stack\" data-testid=\"import-preview\"><h2 class=\"figure__title\">");
    html.text(&(words.title)(&incoming.file, incoming.items.len())).raw("</h2>");
    if !incoming.items.is_empty() {
        table(html, seen, incoming);
    }
    if incoming.items.iter().any(|item| item.choice == Choice::Replace) {
        html.element("<p class=\"small\">", words.replaced, "</p>");
    }
    if !incoming.snapshots.is_empty() {
        html.element("<p class=\"small muted\">", &(words.snapshots)(incoming.snapshots.len()), "</p>");
    }
    if !incoming.unreadable.is_empty() {
        html.element("<p class=\"small muted\">", &(words.aside)(incoming.unreadable.len()), "</p>");
    }
    if incoming.beyond > 0 {
        html.element("<p>", &(words.beyond)(MAX_BUNDLED, incoming.beyond), "</p>");
    }
    if !incoming.refused.is_empty() {
        html.element("<p>", words.not_read, "</p><ul class=\"notice__list\" data-testid=\"import-refused\">");
        for (name, error) in &incoming.refused {
            html.raw("<li><bdi>").text(called(seen.words, name)).raw("</bdi>: ");
            html.text(&error.say(seen.told.view.locale)).raw("</li>");
        }
        html.raw("</ul>");
    }
    let count = incoming.items.iter().filter(|item| item.choice != Choice::Leave).count();
    let is_one = incoming.items.len() == 1 && (count == 1 || incoming.items[0].is_same);
    html.raw("<div class=\"row\">");
    if count > 0 || is_one || !incoming.unreadable.is_empty() {
        html.raw("<button class=\"btn btn--main\" type=\"button\" data-testid=\"import-do\" data-do=\"shelf:import-do\">");
        html.text(&if is_one { words.open_it.to_owned() } else { (words.bring)(count) }).raw("</button>");
    }
    plain(html, "import-not", words.cancel);
    html.raw("</div></section>");
}

fn table(html: &mut Markup, seen: &Seen, incoming: &Incoming) {
    let words = &seen.words.incoming;
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").text(words.list);
    html.element(
        "\"><table class=\"table table--text table--cards library__table\"><caption class=\"sr\">",
        words.list,
        "</caption>",
    );
    html.heads(&[seen.words.name, seen.words.client, words.opening, words.take]).raw("<tbody>");
    for (at, item) in incoming.items.iter().enumerate().take(LINES) {
        let name = called(seen.words, &item.document.name);
        html.raw("<tr data-testid=\"import-row\"><td><strong><bdi>").text(name).raw("</bdi></strong></td>");
        html.raw("<td data-label=\"").text(seen.words.client).element(
            "\"><bdi>",
            &item.document.client,
            "</bdi></td>",
        );
        html.raw("<td data-label=\"").text(words.opening).raw("\">");
        notices(html, seen, item);
        html.raw("</td><td data-label=\"")
            .text(words.take)
            .raw("\"><div class=\"stack stack--close\"><span class=\"small\">");
        html.text(&standing(words, item))
            .raw("</span><select class=\"field__select\" data-testid=\"choice-")
            .text(&at.to_string());
        html.raw("\" data-shelf=\"shelf/choice/")
            .text(&at.to_string())
            .raw("\" aria-label=\"")
            .text(&(words.choice_of)(name));
        html.raw("\">");
        let offered =
            if item.rival.is_some() { &Choice::ALL[1..] } else { &[Choice::Take, Choice::Leave][..] };
        for &choice in offered {
            html.option(choice.name(), words.choices[choice as usize], choice == item.choice);
        }
        html.raw("</select></div></td></tr>");
    }
    html.raw("</tbody></table></div>");
}

fn standing(words: &IncomingWords, item: &Item) -> String {
    match &item.rival {
        None => words.is_new.to_owned(),
        Some(_) if item.is_same => words.same.to_owned(),
        Some(name) => (words.differs)(name),
    }
}

/// What was changed in opening.
fn notices(html: &mut Markup, seen: &Seen, item: &Item) {
    let words = &seen.words.incoming;
    if item.notices.is_empty() {
        html.text(words.unchanged);
        return;
    }
    html.raw("<details class=\"why\"><summary class=\"why__head\">")
        .text(&(words.changed)(item.notices.len()));
    html.raw("</summary><ul class=\"notice__list\">");
    for notice in item.notices.iter().take(TOLD) {
        html.element("<li>", &notice.say(seen.told.view.locale), "</li>");
    }
    html.raw("</ul></details>");
}
