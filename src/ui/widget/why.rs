//! What a number is made of, opened where the number stands.

use crate::report::explain::{ExplainText, InputText};
use crate::ui::session::use_session;
use leptos::prelude::*;

/// A disclosure: definition, formula, terms, and the parameters behind it, each with a way to its field.
#[component]
pub fn Why(
    /// On the summary.
    label: &'static str,
    /// Told to screen readers behind the label; empty where the label says it all.
    #[prop(optional)]
    of: &'static str,
    /// For tests.
    testid: &'static str,
    /// What it discloses.
    text: Signal<Option<ExplainText>>,
) -> impl IntoView {
    let body = move || text.get().map(|text| view! { <WhyBody text/> });
    let of = (!of.is_empty()).then(|| view! { <span class="sr">" " {of}</span> });
    view! {
        <details class="why" data-testid=testid>
            <summary class="why__head">{label}{of}</summary>
            {body}
        </details>
    }
}

#[component]
fn WhyBody(text: ExplainText) -> impl IntoView {
    let words = use_session().words();
    let lines = text.lines.into_iter().map(|(label, value)| {
        view! { <div class="why__row"><dt>{label}</dt><dd class="why__value">{value}</dd></div> }
    });
    let inputs = text.inputs.into_iter().map(|input| view! { <WhyInput input/> });
    view! {
        <div class="why__body">
            <p>{text.definition}</p>
            <p class="muted"><strong>{words.explain.formula}": "</strong>{text.formula}</p>
            <p class="why__title">{words.explain.made_of}</p>
            <dl class="why__list">{lines.collect_view()}</dl>
            <p class="why__title">{words.explain.rests_on}</p>
            <ul class="why__inputs">{inputs.collect_view()}</ul>
        </div>
    }
    .into_any()
}

#[component]
fn WhyInput(input: InputText) -> impl IntoView {
    let session = use_session();
    let path = input.path;
    let source =
        (!input.source.is_empty()).then(|| view! { <span class="why__source">{input.source}</span> });
    view! {
        <li class="why__row">
            <span>
                <button class="link" type="button" on:click=move |_| session.go_to(&path)>{input.label}</button>
                {source}
            </span>
            <span class="why__value">{input.value}</span>
        </li>
    }
}
