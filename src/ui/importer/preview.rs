//! What comes of the tickets, before anything is applied.

use super::backtest::Comparison;
use super::load::LoadCard;
use super::state::{locale, use_import, words};
use super::tables::{self, Row, SEVERITIES};
use crate::import::Evidence;
use crate::platform::files;
use leptos::prelude::*;
use std::sync::Arc;

/// Counts, map, shares, layers, the plan's prediction, what was left out, and what to be careful about.
#[component]
pub fn Preview() -> impl IntoView {
    let words = words();
    let locale = locale();
    let summary = move || with_evidence(|evidence| tables::summary(evidence, words, locale));
    view! {
        <section class="card stack" data-testid="import-preview" aria-labelledby="import-preview-title">
            <div class="stack stack--close">
                <h2 id="import-preview-title" tabindex="-1" data-testid="import-preview-title">{words.screen.step_preview}</h2>
                <p class="import__summary" data-testid="import-summary">{summary}</p>
            </div>
            <Severities/>
            <LoadCard/>
            <p class="small muted">{words.caveat}</p>
            <Windows/>
            <LayerTable/>
            <TimesTable/>
            <Comparison/>
            <LeftOut/>
            <Doubts/>
        </section>
    }
}

/// The evidence; the preview is on the page only while there is some.
fn with_evidence<T: Default>(say: impl FnOnce(&Arc<Evidence>) -> T) -> T {
    use_import().evidence.with(|evidence| evidence.as_ref().map(say).unwrap_or_default())
}

#[component]
fn Severities() -> impl IntoView {
    let words = &words().screen;
    let locale = locale();
    let cards = move || {
        let figures = with_evidence(|evidence| tables::severities(evidence, locale).to_vec());
        SEVERITIES.into_iter().zip(figures).map(|(name, (count, share))| {
            view! {
                <div class="import__figure">
                    <p class="number__label">{(words.of_severity)(name)}</p>
                    <p class="import__count" data-testid=format!("import-count-{}", name.to_lowercase())>{count}</p>
                    <p class="number__range">{(words.share_of_all)(&share)}</p>
                </div>
            }
        })
        .collect_view()
    };
    view! { <div class="import__figures">{cards}</div> }
}

/// Rows of text cells.
fn body(rows: Vec<Row>) -> impl IntoView {
    rows.into_iter()
        .map(|row| {
            let cells = row.cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
            view! { <tr><th scope="row">{row.head}</th>{cells}</tr> }
        })
        .collect_view()
}

fn head(titles: Vec<String>) -> impl IntoView {
    let cells = titles.into_iter().map(|title| view! { <th scope="col">{title}</th> }).collect_view();
    view! { <thead><tr>{cells}</tr></thead> }
}

#[component]
fn Windows() -> impl IntoView {
    let words = &words().screen;
    let locale = locale();
    let rows = move || body(with_evidence(|evidence| tables::windows(evidence, locale)));
    let titles = vec![
        words.window.to_owned(),
        (words.inside)(words.all),
        (words.outside)(words.all),
        (words.inside)(SEVERITIES[0]),
        (words.outside)(SEVERITIES[0]),
    ];
    view! {
        <div class="stack stack--close">
            <h3 id="import-windows">{words.windows_title}</h3>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="import-windows">
                <table class="table" data-testid="import-windows">{head(titles)}<tbody>{rows}</tbody></table>
            </div>
        </div>
    }
}

#[component]
fn LayerTable() -> impl IntoView {
    let import = use_import();
    let words = words();
    let screen = &words.screen;
    let locale = locale();
    let rows = move || body(tables::layers(&import.proposals.read(), words, locale));
    let whole = move || {
        let dispersion = with_evidence(|evidence| evidence.dispersion(None));
        dispersion.map_or_else(|| screen.dispersion_unknown.to_owned(), |index| locale.number(index, 1))
    };
    let titles = [screen.layer, screen.tickets].map(str::to_owned).into_iter();
    let titles = titles.chain(SEVERITIES.map(|name| format!("{name} {}", locale.common().a_month)));
    let titles =
        titles.chain([screen.off_hours, screen.dispersion, screen.profile].map(str::to_owned)).collect();
    view! {
        <div class="stack stack--close">
            <h3 id="import-layers-got">{screen.layers_title}</h3>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="import-layers-got">
                <table class="table import__layers" data-testid="import-layer-table">{head(titles)}<tbody>{rows}</tbody></table>
            </div>
            <p class="muted small" data-testid="import-dispersion">{screen.dispersion}": "{whole}" ("{screen.dispersion_hint}")"</p>
        </div>
    }
}

/// Times of answer and resolution, where the file tells them.
#[component]
fn TimesTable() -> impl IntoView {
    let words = words();
    let screen = &words.screen;
    let locale = locale();
    let table = move |title: &'static str, rows: Vec<Row>| {
        let titles =
            [title, screen.times_count, screen.median, screen.nine_of_ten].map(str::to_owned).to_vec();
        (!rows.is_empty()).then(
            || view! { <div class="scroll" tabindex="0" role="region" aria-label=title><table class="table">{head(titles)}<tbody>{body(rows)}</tbody></table></div> },
        )
    };
    let response =
        move || table(screen.first_response, with_evidence(|e| tables::times(&e.response, locale)));
    let resolution =
        move || table(screen.resolution, with_evidence(|e| tables::times(&e.resolution, locale)));
    let any = move || with_evidence(|e| e.response.iter().chain(&e.resolution).any(Option::is_some));
    view! {
        <Show when=any>
            <div class="stack stack--close">
                <h3>{screen.times_title}</h3>
                <div class="import__pair">{response}{resolution}</div>
                <p class="muted small">{words.resolution_caveat}</p>
            </div>
        </Show>
    }
}

#[component]
fn LeftOut() -> impl IntoView {
    let import = use_import();
    let words = words();
    let locale = locale();
    let lines = move || {
        let lines = with_evidence(|evidence| tables::left_out(evidence, words, locale));
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let has_rejects = Memo::new(move |_| !import.rejects.read().rows.is_empty());
    let more = move || {
        let more = import.rejects.read().more;
        (more > 0).then(|| (words.screen.rejects_more)(&tables::count(more, locale)))
    };
    let save = move |_| {
        let table = import.rejects.with_untracked(|rejects| rejects.to_csv(words));
        files::download("relevo-left-out.csv", "text/csv", &table);
    };
    view! {
        <div class="stack stack--close">
            <h3>{words.screen.dropped_title}</h3>
            <ul class="import__list" data-testid="import-dropped">{lines}</ul>
            <Show when=move || has_rejects.get()>
                <div class="row">
                    <button class="btn" type="button" data-testid="import-rejects" on:click=save>{words.screen.download_rejects}</button>
                    <span class="muted small">{more}</span>
                </div>
            </Show>
        </div>
    }
}

#[component]
fn Doubts() -> impl IntoView {
    let words = words();
    let lines = move || {
        let lines = with_evidence(|e| e.notices.iter().map(|notice| notice.say(words)).collect::<Vec<_>>());
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! {
                <div class="notice notice--warning" data-testid="import-doubts">
                    <div class="notice__text"><h3>{words.screen.doubts}</h3><ul class="import__list">{lines}</ul></div>
                </div>
            }
        })
    };
    view! { <div>{lines}</div> }
}
