//! What to do next: three changes, each with its effect and a button that makes it.

use crate::engine::{ActionKind, apply};
use crate::report::actions::{ActionText, action};
use crate::ui::session::outcome::use_outcome;
use crate::ui::session::use_session;
use leptos::prelude::*;

/// The changes of today's plan that help most.
#[component]
pub fn Next() -> impl IntoView {
    let outcome = use_outcome();
    let session = use_session();
    let words = session.words();
    let list = move || {
        let told = outcome.compared(|known, voice| {
            let each = known.models.actions.iter();
            each.map(|next| (next.kind.clone(), action(next, voice))).collect::<Vec<_>>()
        });
        match told {
            None => {
                view! { <p class="muted">{move || session.computing(words.answer.comparing)}</p> }.into_any()
            }
            Some(list) if list.is_empty() => {
                view! { <p class="muted">{words.actions.no_actions}</p> }.into_any()
            }
            Some(list) => {
                let items = list.into_iter().map(|(kind, text)| next_action(kind, text));
                view! { <ol class="actions">{items.collect_view()}</ol> }.into_any()
            }
        }
    };
    view! {
        <section class="stack" data-testid="next">
            <h2>{words.pages.do_next}</h2>
            {move || list()}
        </section>
    }
}

fn next_action(kind: ActionKind, text: ActionText) -> AnyView {
    let session = use_session();
    let words = &session.words().pages;
    let make = move |_| session.edit(|scenario| *scenario = apply(&kind, scenario));
    let effects = text
        .effects
        .into_iter()
        .map(|effect| view! { <span class="action__effect">{effect}</span> }.into_any());
    view! {
        <li class="action">
            <span class="action__title">{text.title.clone()}</span>
            {effects.collect_view()}
            <span class="action__foot">
                <span class="action__cost">{text.cost}</span>
                <button class="btn btn--small" type="button" data-testid="apply"
                    aria-label=(words.apply_this)(&text.title) on:click=make>{words.apply}</button>
            </span>
        </li>
    }
    .into_any()
}
