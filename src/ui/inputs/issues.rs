//! What does not fit together, and what a country would suggest.

use crate::scenario::options::Options;
use crate::ui::session::use_session;
use leptos::prelude::*;

/// Contradictions of the scenario, each with the way to its field. Nothing while there is none. The worker finds them with
/// the page of results.
#[component]
pub fn Issues() -> impl IntoView {
    let session = use_session();
    let words = &session.words().shell;
    let issues = Memo::new(move |_| {
        session
            .computed
            .screen
            .with(|screen| screen.as_ref().map_or_else(Vec::new, |screen| screen.issues.clone()))
    });
    let list = move || issues.get().into_iter().map(line).collect_view();
    let card = move || {
        let count = issues.with(Vec::len);
        (count > 0).then(|| {
            view! {
                <section class="issues" data-testid="issues">
                    <h2 class="issues__title"><span aria-hidden="true">"▲ "</span>{(words.issues)(count)}</h2>
                    <ul class="issues__list">{move || list()}</ul>
                </section>
            }
            .into_any()
        })
    };
    view! { {move || card()} }
}

fn line((text, path): (String, Option<String>)) -> AnyView {
    let session = use_session();
    let go = path.map(|path| {
        view! {
            <button class="link" type="button" on:click=move |_| session.go_to(&path)>{session.words().shell.go_there}</button>
        }
        .into_any()
    });
    view! { <li>{text}" "{go}</li> }.into_any()
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
