//! The library: all scenarios that the browser keeps.
//!
//! What can be done, behind `shelf:` in `data-do` or `shelf/` in `data-shelf`; `ID` is what stands behind the start of a
//! key:
//!
//! | what | |
//! |---|---|
//! | `tidy` | sent by the page when the library is opened: what rests is packed, what was deleted long ago goes |
//! | `room` | sent by the page when there is no room left: all but what is open is packed |
//! | `open/ID`, `load/ID` (which stays on the page), `mended/ID` (which tells what opening changed), `copy/ID`, `delete/ID`, `previous/ID`, `export/ID`, `export-named/ID`, `raw/ID`, `salvage/ID` | one scenario |
//! | `rename/ID`, `client/ID` | to what the field says |
//! | `new/blank`, `new/` and the key of an example | a new one |
//! | `search`, `sort`, `folder`, `sheet/N`, `row/ID`, `pick/ID`, `pick-found`, `pick-none`, `names` | how the list is seen |
//! | `export-all`, `export-chosen`, `delete-chosen`, `undo` | many |
//! | `snapshot-name`, `snapshot-make/ID`, `snapshot-rename/TIME/ID`, `snapshot-restore/…`, `snapshot-copy/…`, `snapshot-delete/…` | snapshots |
//! | `restore/ID`, `forget/ID`, `empty`, `empty-not`, `empty-do` | what was deleted |
//! | `aside-save/ID`, `aside-open/ID`, `aside-delete/ID` | what could not be read |
//! | `import` with a file, `choice/N`, `import-do`, `import-not` | files |
//! | `demo-client`, `demo`, `demo-leave`, `demo-stay`, `demo-leave-do`, `wipe`, `wipe-not`, `wipe-file`, `wipe-do` | somebody else's machine |

mod deeds;
mod files;
mod incoming;
mod list;
mod machine;
mod part;
mod row;
mod snapshots;
mod tidy;
mod trash;

use super::clerk::Doing;
use super::told::Told;
use super::{Clerk, Markup};
use crate::i18n::words::library::LibraryWords;
use std::collections::BTreeSet;

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sort {
    /// When it was opened last, the newest first.
    #[default]
    Opened,
    /// Name.
    Name,
    /// Client, then name.
    Client,
    /// Room that it takes, the largest first.
    Size,
}

impl Sort {
    const ALL: [Self; 4] = [Self::Opened, Self::Name, Self::Client, Self::Size];

    /// As it stands in the choice.
    const fn name(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Name => "name",
            Self::Client => "client",
            Self::Size => "size",
        }
    }
}

/// What is asked before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// To empty the trash.
    Empty,
    /// To end demo mode.
    Leave,
    /// To delete everything.
    Wipe,
}

/// What is open in the library.
#[derive(Default)]
pub(super) struct Open {
    search: String,
    sort: Sort,
    /// The client whose scenarios alone are listed; `None`: of all.
    folder: Option<String>,
    sheet: usize,
    /// The scenario that is told more of.
    row: Option<String>,
    picked: BTreeSet<String>,
    /// Whether names of people go into files.
    names: bool,
    /// The name of the next snapshot.
    snapshot: String,
    /// The client of a demo that is not begun yet.
    demo: Option<String>,
    asked: Option<Asked>,
    incoming: Option<incoming::Incoming>,
    /// What was done last, and what of it can be brought back from the trash.
    told: String,
    undo: Vec<String>,
}

impl Open {
    /// Tells what was done; nothing of it can be taken back.
    fn tell(&mut self, text: String) {
        self.told = text;
        self.undo.clear();
    }
}

/// Does what was done: `what` behind `shelf/`.
pub(super) fn done(doing: &mut Doing, open: &mut Open) {
    let words = &doing.view.locale.results().library;
    let (what, of) = doing.what.split_once('/').unwrap_or((doing.what, ""));
    match what {
        "tidy" => tidy::tidy(doing, words),
        "room" => tidy::room(doing),
        // There was no room for what was told, or another tab was there first.
        "failed" if doing.value == "late" => open.tell(words.late.to_owned()),
        "failed" => open.tell(String::new()),
        "search" => look(open, |open| doing.value.clone_into(&mut open.search)),
        "sort" => look(open, |open| {
            open.sort = Sort::ALL.into_iter().find(|sort| sort.name() == doing.value).unwrap_or_default();
        }),
        "folder" => look(open, |open| open.folder = doing.value.strip_prefix('=').map(str::to_owned)),
        "find-all" => look(open, |open| (open.search, open.folder) = (String::new(), None)),
        "sheet" => open.sheet = of.parse::<usize>().unwrap_or(1).saturating_sub(1),
        "row" => open.row = Some(of.to_owned()).filter(|id| open.row.as_ref() != Some(id)),
        "pick" if doing.value == "true" => _ = open.picked.insert(of.to_owned()),
        "pick" => _ = open.picked.remove(of),
        "pick-none" => open.picked.clear(),
        "names" => open.names = doing.value == "true",
        "snapshot-name" => doing.value.clone_into(&mut open.snapshot),
        "demo-client" => open.demo = Some(doing.value.to_owned()),
        "empty" => open.asked = Some(Asked::Empty),
        "demo-leave" => open.asked = Some(Asked::Leave),
        "wipe" => open.asked = Some(Asked::Wipe),
        "empty-not" | "demo-stay" | "wipe-not" => open.asked = None,
        _ => {
            deeds::done(doing, open, (what, of), words);
            snapshots::done(doing, open, (what, of), words);
            trash::done(doing, open, (what, of), words);
            files::done(doing, open, (what, of), words);
            incoming::done(doing, open, (what, of), words);
            machine::done(doing, open, (what, of), words);
        }
    }
}

fn look(open: &mut Open, change: impl FnOnce(&mut Open)) {
    change(open);
    open.sheet = 0;
}

/// What the page is told from.
struct Seen<'a> {
    told: &'a Told<'a>,
    clerk: &'a Clerk,
    open: &'a Open,
    words: &'static LibraryWords,
    /// The client whose scenarios alone are seen.
    demo: Option<&'a str>,
}

/// The page.
pub(super) fn page(told: &Told, clerk: &Clerk) -> String {
    let demo = crate::scenario::shelf::demo(&clerk.kept);
    let words = &told.words().library;
    let seen = Seen { told, clerk, open: &clerk.library, words, demo };
    let mut html = Markup::default();
    html.raw("<div class=\"stack library\" data-testid=\"library\">");
    part::head(&mut html, &seen);
    incoming::card(&mut html, &seen);
    list::card(&mut html, &seen);
    snapshots::card(&mut html, &seen);
    if demo.is_none() {
        trash::cards(&mut html, &seen);
    }
    machine::card(&mut html, &seen);
    html.raw("</div>");
    html.done()
}
