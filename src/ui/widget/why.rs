//! What a number is made of, opened where the number stands.

use super::Markup;
use crate::report::explain::{ExplainText, InputText};
use crate::ui::session::use_session;
use leptos::prelude::*;

/// How the text is told, whatever tells it.
pub type Telling = Box<dyn Fn() -> Option<ExplainText> + Send>;

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
    text: Telling,
) -> impl IntoView {
    let of = (!of.is_empty()).then(|| view! { <span class="sr">" " {of}</span> }.into_any());
    view! {
        <details class="why" data-testid=testid>
            <summary class="why__head">{label}{of}</summary>
            {move || text().map(why_body)}
        </details>
    }
}

fn why_body(text: ExplainText) -> AnyView {
    let words = use_session().words();
    let mut lines = Markup::default();
    for (label, value) in text.lines {
        lines.element("<div class=\"why__row\"><dt>", label, "</dt>");
        lines.element("<dd class=\"why__value\">", &value, "</dd></div>");
    }
    view! {
        <div class="why__body">
            <p>{text.definition}</p>
            <p class="muted"><strong>{words.explain.formula}": "</strong>{text.formula}</p>
            <p class="why__title">{words.explain.made_of}</p>
            <dl class="why__list" inner_html=lines.done()></dl>
            <p class="why__title">{words.explain.rests_on}</p>
            <ul class="why__inputs">{text.inputs.into_iter().map(why_input).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn why_input(input: InputText) -> AnyView {
    let session = use_session();
    let path = input.path;
    let source = (!input.source.is_empty())
        .then(|| view! { <span class="why__source">{input.source}</span> }.into_any());
    view! {
        <li class="why__row">
            <span>
                <button class="link" type="button" on:click=move |_| session.go_to(&path)>{input.label}</button>
                {source}
            </span>
            <span class="why__value">{input.value}</span>
        </li>
    }
    .into_any()
}
