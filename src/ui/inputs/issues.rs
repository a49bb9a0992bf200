//! What does not fit together, and what a country would suggest.

use crate::platform::morph::morph;
use crate::platform::page::told_at;
use crate::scenario::options::Options;
use crate::screen::Markup;
use crate::ui::session::{Session, use_session};
use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;

/// Contradictions of the scenario, each with the way to its field. Nothing while there is none. The worker finds them with
/// the page of results.
#[component]
pub fn Issues() -> impl IntoView {
    let session = use_session();
    let place = NodeRef::<Div>::new();
    let issues = Memo::new(move |_| {
        session
            .computed
            .screen
            .with(|screen| screen.as_ref().map_or_else(Vec::new, |screen| screen.issues.clone()))
    });
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            morph(&place, &issues.with(|issues| html(session, issues)));
        }
    });
    let clicked = move |event: MouseEvent| {
        if let Some(path) = told_at(&event, "data-go") {
            session.go_to(&path);
        }
    };
    view! { <div node_ref=place on:click=clicked></div> }
}

fn html(session: Session, issues: &[(String, Option<String>)]) -> String {
    let words = &session.words().shell;
    let mut html = Markup::default();
    if issues.is_empty() {
        return String::new();
    }
    html.raw("<section class=\"issues\" data-testid=\"issues\"><h2 class=\"issues__title\"><span aria-hidden=\"true\">▲ </span>");
    html.text(&(words.issues)(issues.len())).raw("</h2><ul class=\"issues__list\">");
    for (text, path) in issues {
        html.raw("<li>").text(text).raw(" ");
        if let Some(path) = path {
            html.raw("<button class=\"link\" type=\"button\" data-go=\"").text(path);
            html.element("\">", words.go_there, "</button>");
        }
        html.raw("</li>");
    }
    html.raw("</ul></section>");
    html.done()
}

/// "Use the usual absences of Chile", while they differ.
#[component]
pub fn UsualAbsences() -> impl IntoView {
    let session = use_session();
    let words = session.words();
    let offered = session.read(|scenario| {
        let usual = scenario.absence.with_usual_days(scenario.country);
        (usual != scenario.absence).then_some(scenario.country)
    });
    let take = move |_| {
        session.edit(|scenario| scenario.absence = scenario.absence.with_usual_days(scenario.country));
    };
    let offer = move || {
        offered.get().map(|country| {
            let name = words.params.country.options.get(country.position()).copied().unwrap_or_default();
            view! {
                <button class="btn" type="button" data-testid="usual-absences" on:click=take>{(words.shell.usual_absences)(name)}</button>
            }
            .into_any()
        })
    };
    view! { {move || offer()} }
}
