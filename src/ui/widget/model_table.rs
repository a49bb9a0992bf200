//! Service models as a table; on a narrow screen each becomes a card.

use super::Markup;
use crate::i18n::words::pages::PageWords;
use crate::report::tables::{self, ModelRow};
use crate::ui::session::outcome::{Complete, use_outcome};
use crate::ui::session::use_session;
use leptos::prelude::*;

/// Whether every column is shown, or the few that tell most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// On the answer.
    Few,
    /// On the models' own page.
    All,
}

/// One model a row.
#[component]
pub fn ModelTable(
    /// Which columns; with few of them also only the models that tell most.
    columns: Columns,
) -> impl IntoView {
    let outcome = use_outcome();
    let words = &use_session().words().pages;
    let told = move |known: &Complete, voice| {
        let all = tables::models(&known.models, &known.today.model, &known.scenario, voice);
        match columns {
            Columns::Few => table(&tables::short_models(&all, &known.models), false, words),
            Columns::All => table(&all, true, words),
        }
    };
    view! {
        <table class="table table--cards" data-testid="models"
            inner_html=move || outcome.compared(told).unwrap_or_default()></table>
    }
}

/// "9 ways to cover it", of all models, not only of those in a table.
#[must_use]
pub fn ways_to_cover() -> String {
    let words = &use_session().words().pages;
    use_outcome().compared(|known, _| (words.ways_to_cover)(known.models.list.len())).unwrap_or_default()
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

fn table(rows: &[ModelRow], all: bool, words: &PageWords) -> String {
    let heads = heads(all, words);
    let mut html = Markup::default();
    html.heads(&heads).raw("<tbody>");
    for row in rows {
        html.raw("<tr").raw(if row.best { " data-best" } else { "" });
        html.raw(if row.today { " data-today>" } else { ">" });
        html.element("<td><span><span class=\"nowrap\">", &row.name, "</span>");
        for (set, word) in [(row.best, words.best), (row.today, words.today_mark)] {
            if set {
                html.element(" <span class=\"tag\">", word, "</span>");
            }
        }
        html.raw("</span></td>");
        for (text, head) in cells(row, all).into_iter().zip(&heads[1..]) {
            html.labelled(head, text);
        }
        html.kept(words.keeps_promises, &row.promises, row.feasible).raw("</tr>");
    }
    html.raw("</tbody>").done()
}
