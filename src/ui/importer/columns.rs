//! What was recognised: the tool, which column is what, what the priorities mean, the first ten rows.

use super::questions::Questions;
use super::state::{locale, use_import, words};
use crate::i18n::words::import::screen::ScreenWords;
use crate::import::{Mapping, Measure, PriorityValue, Role, Tool};
use leptos::prelude::*;

const MEASURES: [Measure; 5] =
    [Measure::Moment, Measure::Seconds, Measure::Minutes, Measure::Hours, Measure::Elapsed];

/// What was recognised, and what only the user can know.
#[component]
pub fn ColumnsCard() -> impl IntoView {
    let import = use_import();
    let words = words();
    let tool =
        Memo::new(move |_| import.survey.with(|survey| survey.as_ref().map_or(Tool::Other, |s| s.tool)));
    let columns = move || import.survey.with(|survey| survey.as_ref().map_or(0, |s| s.headers.len()));
    // An unknown tool, or columns that cannot be read, need a look.
    let needs_look = Memo::new(move |was: Option<&bool>| {
        was.is_some_and(|&was| was) || tool.get() == Tool::Other || import.trouble.with(Option::is_some)
    });
    let known = move || match tool.get() {
        Tool::Other => words.screen.not_recognized.to_owned(),
        tool => (words.screen.recognized)(tool.name()),
    };
    let notices = move || {
        let notices =
            import.survey.with(|survey| survey.as_ref().map(|s| s.notices.clone())).unwrap_or_default();
        notices.iter().map(|notice| view! { <p class="small muted">{notice.say(words)}</p> }).collect_view()
    };
    view! {
        <section class="card stack" aria-labelledby="import-columns-title">
            <h2 id="import-columns-title" tabindex="-1" data-testid="import-recognized">{known}</h2>
            {notices}
            <Questions/>
            <details class="import__fold" open=needs_look data-testid="import-columns">
                <summary class="fold__head">
                    <span class="fold__title">{words.screen.step_columns}</span>
                    <span class="fold__summary">{move || (words.screen.columns_summary)(columns())}</span>
                </summary>
                <div class="stack">
                    <div class="import__roles">{Role::ALL.map(|role| view! { <RoleField role/> }).collect_view()}</div>
                    <Priorities/>
                    <Sample/>
                </div>
            </details>
        </section>
    }
}

fn label(role: Role, words: &ScreenWords) -> &'static str {
    match role {
        Role::Created => words.role_created,
        Role::Id => words.role_id,
        Role::Priority => words.role_priority,
        Role::Group => words.role_group,
        Role::Response => words.role_response,
        Role::Resolved => words.role_resolved,
        Role::Kind => words.role_kind,
        Role::AutoResolved => words.role_auto_resolved,
    }
}

fn measure_label(measure: Measure, words: &ScreenWords) -> &'static str {
    match measure {
        Measure::Moment => words.measure_moment,
        Measure::Seconds => words.measure_seconds,
        Measure::Minutes => words.measure_minutes,
        Measure::Hours => words.measure_hours,
        Measure::Elapsed => words.measure_elapsed,
        Measure::Remaining => words.measure_remaining,
    }
}

/// The headers as the selects show them.
fn headers(words: &'static ScreenWords) -> Vec<String> {
    let named = |(column, header): (usize, &String)| {
        if header.trim().is_empty() { (words.column_unnamed)(column + 1) } else { header.clone() }
    };
    use_import().survey.with(|survey| {
        survey.as_ref().map(|s| s.headers.iter().enumerate().map(named).collect()).unwrap_or_default()
    })
}

#[component]
fn RoleField(role: Role) -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let read = move |part: fn(Role, &Mapping) -> Option<usize>| {
        Memo::new(move |_| import.mapping.with(|mapping| mapping.as_ref().and_then(|m| part(role, m))))
    };
    let column = read(Role::column);
    let measure = Memo::new(move |_| import.mapping.with(|m| m.as_ref().and_then(|m| role.measure(m))));
    let name = format!("{role:?}").to_lowercase();
    let options = move || {
        let option = |(at, header): (usize, String)| {
            view! { <option value=at selected=move || column.get() == Some(at)>{header}</option> }
        };
        headers(words).into_iter().enumerate().map(option).collect_view()
    };
    let none = role.is_optional().then(|| {
        view! { <option value="" selected=move || column.get().is_none()>{words.not_in_file}</option> }
    });
    let measures = move || {
        MEASURES.map(|each| {
            view! { <option value=format!("{each:?}") selected=move || measure.get() == Some(each)>{measure_label(each, words)}</option> }
        })
        .collect_view()
    };
    let state = move |name: String| {
        if let Some(measure) = MEASURES.into_iter().find(|each| format!("{each:?}") == name) {
            import.change(|mapping| role.state_measure(mapping, measure));
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=format!("import-{name}")>{label(role, words)}</label>
            <select class="field__select" id=format!("import-{name}") data-testid=format!("import-role-{name}")
                on:change:target=move |event| import.change(|mapping| role.assign(mapping, event.target().value().parse().ok()))>
                {none}
                {options}
            </select>
            <Show when=move || measure.get().is_some()>
                <select class="field__select" aria-label=format!("{}: {}", label(role, words), words.measure)
                    on:change:target=move |event| state(event.target().value())>
                    {measures}
                </select>
            </Show>
            {(role == Role::Id).then(|| view! { <p class="field__hint">{words.role_id_hint}</p> })}
        </div>
    }
}

#[component]
fn Priorities() -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let found = Memo::new(move |_| {
        import
            .examination
            .with(|found| found.as_ref().map(|found| found.priorities.clone()))
            .unwrap_or_default()
    });
    let has_priorities =
        Memo::new(move |_| import.mapping.with(|m| m.as_ref().is_some_and(|m| m.priority.is_some())));
    let fields =
        move || found.get().into_iter().map(|priority| view! { <PriorityField priority/> }).collect_view();
    view! {
        <Show when=move || has_priorities.get() && !found.read().is_empty()>
            <fieldset class="import__group">
                <legend>{words.priorities}" "<span class="muted small">{words.priorities_hint}</span></legend>
                <div class="import__roles">{fields}</div>
            </fieldset>
        </Show>
    }
}

#[component]
fn PriorityField(priority: PriorityValue) -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let rows = locale().number(f64::from(priority.count), 0);
    let shown =
        if priority.value.is_empty() { words.priority_missing.to_owned() } else { priority.value.clone() };
    let (value, proposed) = (priority.value, priority.severity);
    let known = value.clone();
    let severity = Memo::new(move |_| {
        import
            .mapping
            .with(|m| m.as_ref().and_then(|m| m.severities.get(&known).copied()))
            .unwrap_or(proposed)
    });
    let options = ["P1", "P2", "P3", "P4"].into_iter().enumerate().map(|(at, name)| {
        view! { <option value=at selected=move || severity.get() == at>{name}</option> }
    });
    let choose = move |chosen: String| {
        if let Ok(severity) = chosen.parse() {
            import.change(|mapping| _ = mapping.severities.insert(value.clone(), severity));
        }
    };
    view! {
        <label class="import__line">
            <span class="import__name">{shown}<span class="muted small">" "{(words.priority_rows)(&rows)}</span></span>
            <select class="field__select field__select--short" data-testid="import-severity"
                on:change:target=move |event| choose(event.target().value())>
                {options.collect_view()}
            </select>
        </label>
    }
}

#[component]
fn Sample() -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let head =
        move || headers(words).into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    let rows =
        move || import.survey.with(|survey| survey.as_ref().map(|s| s.sample.clone())).unwrap_or_default();
    let body = move || {
        let row = |cells: Vec<String>| {
            view! { <tr>{cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
        };
        rows().into_iter().map(row).collect_view()
    };
    view! {
        <div class="stack stack--close">
            <h3 id="import-sample">{words.first_rows}</h3>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="import-sample">
                <table class="table table--text import__sample" data-testid="import-sample">
                    <thead><tr>{head}</tr></thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        </div>
    }
}
