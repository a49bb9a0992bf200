//! Service models as a table; on a narrow screen each becomes a card.

use crate::report::tables::ModelRow;
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
    /// The rows.
    rows: Signal<Vec<ModelRow>>,
    /// Which columns.
    columns: Columns,
) -> impl IntoView {
    let words = &use_session().words().pages;
    let all = columns == Columns::All;
    let heads =
        heads(all, words).into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    let body = move || rows.get().into_iter().map(|row| view! { <Row row all/> }).collect_view();
    view! {
        <table class="table table--cards" data-testid="models">
            <thead><tr>{heads}</tr></thead>
            <tbody>{body}</tbody>
        </table>
    }
}

fn heads(all: bool, words: &'static crate::i18n::words::pages::PageWords) -> Vec<&'static str> {
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

#[component]
fn Row(row: ModelRow, all: bool) -> impl IntoView {
    let words = &use_session().words().pages;
    let mut cells = vec![row.people];
    if all {
        cells.push(row.posts);
    }
    cells.push(row.first_in_time);
    if all {
        cells.push(row.months_kept);
    }
    cells.extend([row.downtime, row.cost]);
    if all {
        cells.push(row.grade.to_owned());
    }
    let labels = heads(all, words);
    let cells = cells.into_iter().zip(labels[1..].to_vec());
    let cells = cells.map(|(text, label)| view! { <td data-label=label>{text}</td> }).collect_view();
    let mark = |set: bool, word: &'static str| set.then(|| view! { " "<span class="tag">{word}</span> });
    let kept = if row.feasible { "kept" } else { "kept kept--no" };
    view! {
        <tr data-best=row.best.then_some("") data-today=row.today.then_some("")>
            <td><span><span class="nowrap">{row.name}</span>{mark(row.best, words.best)}{mark(row.today, words.today_mark)}</span></td>
            {cells}
            <td data-label=words.keeps_promises><span class=kept>{row.promises}</span></td>
        </tr>
    }
}
