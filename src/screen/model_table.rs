//! Service models as a table; on a narrow screen each becomes a card.

use super::Markup;
use super::told::Told;
use crate::i18n::words::pages::PageWords;
use crate::report::tables::{self, ModelRow};

/// Names up to so many letters stay in one line.
const SHORT_NAME: usize = 36;

/// The few models and columns that tell most; nothing while there is no comparison.
pub(super) fn short(html: &mut Markup, told: &Told) {
    let words = &told.words().pages;
    let Some(rows) = rows(told) else { return };
    let few = told.compared(|known, _| tables::short_models(&rows, &known.models)).unwrap_or_default();
    html.element("<section class=\"card\"><div class=\"card__head\"><h2>", &title(told), "</h2>");
    html.element("<a href=\"#/models\">", words.all_models, "</a></div>");
    table(html, &few, false, told);
    html.raw("</section>");
}

/// Every model.
pub(super) fn all(html: &mut Markup, told: &Told) {
    let words = &told.words().pages;
    html.element("<section class=\"card\"><div class=\"card__head\"><h2>", &title(told), "</h2>");
    html.file("models", words.download_csv).raw("</div>");
    table(html, &rows(told).unwrap_or_default(), true, told);
    html.raw("</section>");
}

fn rows(told: &Told) -> Option<Vec<ModelRow>> {
    told.compared(|known, voice| tables::models(&known.models, &known.today.model, &known.of, voice))
}

/// "9 ways to cover it", of all models, not only of those in a table.
fn title(told: &Told) -> String {
    let words = &told.words().pages;
    told.compared(|known, _| (words.ways_to_cover)(known.models.list.len())).unwrap_or_default()
}

fn heads(all: bool, words: &PageWords) -> Vec<&'static str> {
    let mut heads = vec![words.model, words.people];
    if all {
        heads.push(words.on_duty_at_peak);
    }
    heads.push(words.first_in_time);
    if all {
        heads.push(words.months_kept);
    }
    heads.extend([words.downtime_a_year, words.cost_a_year]);
    if all {
        heads.push(words.grade);
    }
    heads.push(words.keeps_promises);
    heads
}

/// The cells between the name and the promises.
fn cells(row: &ModelRow, all: bool) -> Vec<&str> {
    let mut cells = vec![row.people.as_str()];
    if all {
        cells.push(&row.posts);
    }
    cells.push(&row.first_in_time);
    if all {
        cells.push(&row.months_kept);
    }
    cells.extend([row.downtime.as_str(), &row.cost]);
    if all {
        cells.push(row.grade);
    }
    cells
}

/// The models of today's hours, if there are such.
pub(super) fn own(html: &mut Markup, told: &Told) {
    let own = told.compared(|known, _| {
        let mask = known.of.service.window.mask();
        let models = known.models.list.iter().enumerate();
        let own = models.filter(|(_, it)| it.model.sites == 0 && it.model.window.mask() == mask);
        own.map(|(position, _)| position).collect::<Vec<_>>()
    });
    let (own, mut rows) = (own.unwrap_or_default(), rows(told).unwrap_or_default());
    rows.retain(|row| own.contains(&row.position));
    if !rows.is_empty() {
        table(html, &rows, false, told);
    }
}

fn table(html: &mut Markup, rows: &[ModelRow], all: bool, told: &Told) {
    let words = &told.words().pages;
    let heads = heads(all, words);
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\" data-testid=\"models\">");
    html.heads(&heads).raw("<tbody>");
    for row in rows {
        html.raw("<tr").raw(if row.best { " data-best" } else { "" });
        html.raw(if row.today { " data-today>" } else { ">" });
        // A long name would push the last columns out of the card.
        let short = row.name.chars().count() <= SHORT_NAME;
        html.raw(if short { "<td><span><span class=\"nowrap\">" } else { "<td><span><span>" });
        html.text(&row.name).raw("</span>");
        for (set, word) in [(row.best, words.best), (row.today, words.today_mark)] {
            if set {
                html.element(" <span class=\"tag\">", word, "</span>");
            }
        }
        if row.to_watch > 0 && all {
            let count = (told.words().sites.to_watch)(row.to_watch);
            html.element(" <span class=\"tag\"><span aria-hidden=\"true\">▲ </span>", &count, "</span>");
        }
        html.raw("</span></td>");
        for (text, head) in cells(row, all).into_iter().zip(&heads[1..]) {
            html.labelled(head, text);
        }
        html.kept(words.keeps_promises, &row.promises, row.feasible).raw("</tr>");
    }
    html.raw("</tbody></table></div>");
}
