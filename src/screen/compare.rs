//! Up to four scenarios side by side, and the baseline that the open one is measured against.
//!
//! What can be done, behind `compare:` in `data-do` or `compare/` in `data-shelf`; columns count from 0:
//!
//! | what | |
//! |---|---|
//! | `pick/N` | what stands in a column: `open`, `kept/ID`, `snapshot/TIME/ID`, `example/KEY`, or nothing |
//! | `left/N`, `right/N`, `remove/N` | the order of the columns |
//! | `base`, `map` | the column that the others are compared with; the one that the map is of |
//! | `way/absolute`, `way/percent` | how differences are told |
//! | `with/ID` | the open scenario beside another one, from any page |
//! | `pin`, `unpin` | the baseline |

mod choose;
mod columns;
mod pin;
mod table;
mod week;

use super::clerk::Doing;
use super::told::Told;
use super::{Clerk, Markup, Order, Wanted};
use crate::report::compare::{Comparison, MOST, Way};
pub(super) use columns::Open;
pub(super) use pin::line;

/// Does what was done: `what` behind `compare/`.
pub(super) fn done(doing: &mut Doing, open: &mut Open) {
    let (what, of) = doing.what.split_once('/').unwrap_or((doing.what, ""));
    let at: usize = of.parse().unwrap_or(0);
    let mut picks = open.picks(doing.kept, doing.shelf, doing.current);
    match what {
        "pin" => return pin::pin(doing),
        "unpin" => return pin::unpin(doing),
        "way" => open.percent = of == "percent",
        "base" => open.base = doing.value.parse().unwrap_or(0),
        "map" => open.mapped = doing.value.parse().ok(),
        "with" => {
            picks = vec!["open".to_owned(), ["kept/", of].concat()];
            (open.base, open.mapped) = (0, None);
            doing.orders.push(Order::Go { route: "compare".to_owned() });
        }
        "pick" if doing.value.is_empty() => take_away(&mut picks, open, at),
        "remove" => take_away(&mut picks, open, at),
        "pick" if at < picks.len() => doing.value.clone_into(&mut picks[at]),
        "pick" if picks.len() < MOST => picks.push(doing.value.to_owned()),
        "left" if at > 0 => swap(&mut picks, open, at - 1),
        "right" => swap(&mut picks, open, at),
        _ => {}
    }
    open.picks = Some(picks);
}

fn take_away(picks: &mut Vec<String>, open: &mut Open, at: usize) {
    if at >= picks.len() {
        return;
    }
    picks.remove(at);
    let moved = |position: usize| if position > at { position - 1 } else { position };
    open.base = if open.base == at { 0 } else { moved(open.base) };
    open.mapped = open.mapped.filter(|&mapped| mapped != at).map(moved);
}

/// Two neighbors change places; what is said of them goes with them.
fn swap(picks: &mut [String], open: &mut Open, left: usize) {
    if left + 1 >= picks.len() {
        return;
    }
    picks.swap(left, left + 1);
    for position in std::iter::once(&mut open.base).chain(&mut open.mapped) {
        if *position == left {
            *position = left + 1;
        } else if *position == left + 1 {
            *position = left;
        }
    }
}

/// The comparison as it stands.
fn comparison<'a>(told: &Told<'a>, clerk: &'a Clerk) -> Comparison<'a> {
    let open = &clerk.compare;
    let places = open.places(told);
    let base = open.base.min(places.len().saturating_sub(1));
    let way = if open.percent { Way::Percent } else { Way::Absolute };
    Comparison { places, base, way, locale: told.view.locale }
}

/// The page.
pub(super) fn page(told: &Told, clerk: &Clerk) -> String {
    let (words, all) = (&told.words().compare, comparison(told, clerk));
    let mut html = Markup::default();
    html.raw("<div class=\"stack compare\" data-testid=\"compare\"><div><h1>").text(words.title).raw("</h1>");
    html.element("<p class=\"muted\">", words.note, "</p></div>");
    choose::card(&mut html, told, clerk, &all);
    if all.places.len() < 2 {
        html.element("<p class=\"muted\" role=\"status\">", words.only_one, "</p>");
    }
    table::figures(&mut html, &all, (told, &clerk.compare));
    week::card(&mut html, told, &all, clerk.compare.mapped);
    table::models(&mut html, &all, (told, &clerk.compare));
    table::inputs(&mut html, &all);
    html.raw("</div>");
    html.done()
}

/// All of it for a spreadsheet.
pub(super) fn file(told: &Told, clerk: &Clerk) -> String {
    // Amounts, whichever way the page tells them: the columns say so.
    let mut all = comparison(told, clerk);
    all.way = Way::Absolute;
    all.csv()
}

/// The next comparison of service models that is needed.
pub(super) fn wanted(clerk: &Clerk) -> Option<Wanted> {
    clerk.compare.wanted()
}
