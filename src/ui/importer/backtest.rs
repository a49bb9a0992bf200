//! What the plan predicts for the tickets of the file, against what the file tells.

use super::state::{use_import, words};
use crate::platform::host::{GO_TO, say};
use crate::report::Voice;
use crate::report::backtest::{BacktestText, Table, backtest};
use crate::report::explain::InputText;
use leptos::prelude::*;

/// The text of the comparison; none while it is waited for.
type Text = Memo<Option<BacktestText>>;

/// The finding, what explains it, and the tables behind it.
#[component]
pub fn Comparison() -> impl IntoView {
    let import = use_import();
    let words = &words().backtest;
    let text: Text = Memo::new(move |_| {
        import.backtest.with(|found| {
            let found = found.as_ref()?;
            import.scenario.with(|now| Some(backtest(found, now, Voice::of(now, import.locale.get()))))
        })
    });
    let is_compared =
        Memo::new(move |_| text.with(|text| text.as_ref().is_some_and(|text| !text.why.is_empty())));
    let has_layers = Memo::new(move |_| !import.proposals.read().is_empty());
    let title = move || text.with(|text| text.as_ref().map(|text| text.title.clone()));
    let why_not = move || title().unwrap_or_else(|| words.comparing.to_owned());
    let none = move || {
        view! { <h3>{words.title}</h3><p class="muted" data-testid="import-backtest-none">{why_not}</p> }
    };
    view! {
        <Show when=move || has_layers.get()>
            <div class="stack stack--close" data-testid="import-backtest">
                <Show when=move || is_compared.get() fallback=none>
                    <h3 data-testid="import-backtest-title">{title}</h3>
                    <Explained text/>
                    <p class="muted small">{words.intro}</p>
                    <Whole text title=words.severities_title of=|text| text.severities.clone()/>
                    <Months text/>
                    <Whole text title=words.parts_title of=|text| text.parts.clone()/>
                    <Notes text/>
                </Show>
            </div>
        </Show>
    }
}

/// What explains the finding, with ways to the fields to look at.
#[component]
fn Explained(text: Text) -> impl IntoView {
    let words = &words().backtest;
    let why = move || text.with(|text| text.as_ref().map(|text| text.why.clone()));
    let inputs = move || {
        let inputs = text.with(|text| text.as_ref().map(|text| text.inputs.clone()).unwrap_or_default());
        let links = inputs.into_iter().map(|input| view! { <InputLink input/> }).collect::<Vec<_>>();
        (!links.is_empty()).then(
            || view! { <p class="small muted">{words.look_at}":"</p><ul class="import__list">{links}</ul> },
        )
    };
    view! { <p data-testid="import-backtest-why">{why}</p>{inputs} }
}

#[component]
fn InputLink(input: InputText) -> impl IntoView {
    let path = input.path;
    view! {
        <li>
            <button class="link" type="button" on:click=move |_| say(GO_TO, &path)>{input.label}</button>
            " "<span class="muted small">{input.value}</span>
        </li>
    }
}

/// One of the tables under its title.
#[component]
fn Whole(text: Text, title: &'static str, of: fn(&BacktestText) -> Table) -> impl IntoView {
    let table = move || text.with(|text| text.as_ref().map(of).unwrap_or_default());
    view! {
        <h4>{title}</h4>
        {move || view! { <Grid table=table() title/> }}
    }
}

/// Month by month, of all tickets or of one severity.
#[component]
fn Months(text: Text) -> impl IntoView {
    let words = &words().backtest;
    let shown = RwSignal::new(0_usize);
    let names = Memo::new(move |_| {
        let names =
            |text: &BacktestText| text.months.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        text.with(|text| text.as_ref().map(names).unwrap_or_default())
    });
    // Another reading of the file may have fewer severities.
    let at = move || if shown.get() < names.read().len() { shown.get() } else { 0 };
    let table = move || {
        text.with(|text| text.as_ref().and_then(|text| text.months.get(at())).map(|(_, table)| table.clone()))
    };
    let options = move || {
        let option = |(place, name): (usize, String)| {
            view! { <option value=place selected=move || at() == place>{name}</option> }
        };
        names.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <div class="row row--spread">
            <h4>{words.months_title}</h4>
            <select class="field__select field__select--short" aria-label=words.shown data-testid="import-backtest-months"
                on:change:target=move |event| shown.set(event.target().value().parse().unwrap_or(0))>
                {options}
            </select>
        </div>
        {move || view! { <Grid table=table().unwrap_or_default() title=words.months_title/> }}
    }
}

#[component]
fn Grid(table: Table, title: &'static str) -> impl IntoView {
    let heads = table.heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    let rows = table.rows.into_iter().map(|row| {
        let cells = row.cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr data-news=row.news.then_some("")><th scope="row">{row.head}</th>{cells}</tr> }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=title>
            <table class="table"><thead><tr>{heads}</tr></thead><tbody>{rows.collect_view()}</tbody></table>
        </div>
    }
}

#[component]
fn Notes(text: Text) -> impl IntoView {
    let lines = move || {
        let notes = text.with(|text| text.as_ref().map(|text| text.notes.clone()).unwrap_or_default());
        notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view()
    };
    view! { <ul class="import__list small muted">{lines}</ul> }
}
