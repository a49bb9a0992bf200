//! The table: a line each, and what each layer comes to.

use super::finding::{OnLayer, on_layers};
use super::line;
use super::open::LINES;
use crate::scenario::staff::Role;
use crate::screen::Markup;
use crate::screen::backups::Seen;

pub(super) fn table(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().people;
    let open = &seen.desk.people;
    let found = open.find.found(seen.staff);
    let sheets = found.len().div_ceil(LINES).max(1);
    let sheet = open.sheet.min(sheets - 1);
    let heads = heads(seen);
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").text(words.table);
    html.raw("\"><table class=\"table roster\" data-testid=\"roster\">");
    html.heads(&heads).raw("<tbody>");
    for &at in found.iter().skip(sheet * LINES).take(LINES) {
        line::line(html, seen, &seen.staff.people[at], &heads);
    }
    html.raw("</tbody>");
    sums(html, seen, &heads);
    html.raw("</table></div>");
    if found.is_empty() {
        html.element("<p data-testid=\"none-found\">", words.none_found, "</p>");
    }
    pages(html, seen, sheet, sheets, found.len());
}

/// Whether the team has groups to choose from.
pub(super) fn has_groups(seen: &Seen) -> bool {
    seen.scenario.team.groups.len() > 1
}

/// The heads of the columns.
fn heads(seen: &Seen) -> Vec<String> {
    let words = &seen.words().people;
    let mut heads = vec![words.person.to_owned(), words.heads.to_owned()];
    if has_groups(seen) {
        heads.push(words.group.to_owned());
    }
    heads.extend(seen.scenario.layers.iter().map(|layer| layer.name.clone()));
    heads.push(words.more.to_owned());
    heads
}

/// A number of a layer.
type Count = fn(&OnLayer) -> u32;

/// What each layer comes to.
fn sums(html: &mut Markup, seen: &Seen, heads: &[String]) {
    let words = &seen.words().people;
    let sums = on_layers(seen);
    let rows: [(&str, Count); 3] = [
        (words.assigned, |sum| sum.assigned),
        (words.stand_in, |sum| sum.backups),
        (words.trained, |sum| sum.trained),
    ];
    html.raw("<tfoot>");
    for (name, count) in rows {
        html.element("<tr><td>", name, "</td><td></td>");
        let first = if has_groups(seen) {
            html.raw("<td></td>");
            3
        } else {
            2
        };
        for (sum, head) in sums.iter().zip(&heads[first..]) {
            let count = count(sum);
            html.raw("<td data-label=\"").text(head);
            // A layer without is seen at a glance, and read by its sign.
            html.raw(if count == 0 && name != words.assigned { "\" class=\"roster__bare\">" } else { "\">" });
            html.text(&seen.told.view.locale.number(f64::from(count), 0)).raw("</td>");
        }
        html.raw("<td></td></tr>");
    }
    html.raw("</tfoot>");
}

/// Which lines are seen, and the way to the others.
fn pages(html: &mut Markup, seen: &Seen, sheet: usize, sheets: usize, found: usize) {
    let words = &seen.words().people;
    let number = |count: usize| seen.told.view.locale.number(count as f64, 0);
    let first = (sheet * LINES + 1).min(found);
    let last = ((sheet + 1) * LINES).min(found);
    let all = seen.staff.people.len();
    let of_all = if found < all { (words.found_of)(&number(all)) } else { String::new() };
    html.raw("<div class=\"row row--spread\"><p class=\"small muted\" data-testid=\"lines\">");
    html.text(&(words.lines)(&number(first), &number(last), &number(found))).text(&of_all).raw("</p>");
    if sheets > 1 {
        html.element("<div class=\"switch switch--wrap\" role=\"group\" aria-label=\"", words.sheets, "\">");
        let step = |html: &mut Markup, to: usize, label: &str, testid: &'static str, off: bool| {
            html.raw("<button type=\"button\" data-testid=\"")
                .raw(testid)
                .raw("\" data-do=\"staff:people/sheet/");
            html.text(&(to + 1).to_string()).raw(if off { "\" disabled>" } else { "\">" }).text(label);
            html.raw("</button>");
        };
        step(html, 0, words.first_sheet, "sheet-first", sheet == 0);
        step(html, sheet.saturating_sub(1), words.sheet_back, "sheet-back", sheet == 0);
        step(html, (sheet + 1).min(sheets - 1), words.sheet_on, "sheet-on", sheet + 1 == sheets);
        step(html, sheets - 1, words.last_sheet, "sheet-last", sheet + 1 == sheets);
        html.raw("</div>");
    }
    html.raw("</div>");
}

/// The choices of a role.
pub(super) fn roles(html: &mut Markup, seen: &Seen, chosen: Option<Role>) {
    for (role, word) in Role::ALL.into_iter().zip(seen.words().staff.roles) {
        html.option(Role::STORED[role as usize], word, chosen == Some(role));
    }
}
