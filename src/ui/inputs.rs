//! The inputs panel: groups of fields, each with its state in a line; on a narrow screen a sheet at the foot,
//! with the verdict pinned above it.

pub mod issues;
pub mod items;
pub mod summary;

use super::field::Field;
use super::route::Route;
use super::session::use_session;
use super::widget::{Disclosure, VerdictBar};
use crate::scenario::layout::{self, GROUPS, Group, Piece};
use crate::scenario::params::{At, number, path};
use crate::scenario::relevance::{follows, matters};
use issues::Issues;
use items::Items;
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Inputs() -> impl IntoView {
    let session = use_session();
    let words = &session.words().shell;
    view! {
        <aside class="sheet" class:sheet--open=move || session.sheet.get() aria-label=words.inputs data-testid="inputs">
            <div class="sheet__bar">
                <VerdictBar/>
                <button
                    class="btn btn--main"
                    type="button"
                    data-testid="toggle-inputs"
                    aria-expanded=move || session.sheet.get().to_string()
                    on:click=move |_| session.sheet.update(|open| *open = !*open)
                >
                    {move || if session.sheet.get() { words.hide_inputs } else { words.show_inputs }}
                </button>
            </div>
            <div class="sheet__panel">
                <Issues/>
                {GROUPS.iter().enumerate().map(|(position, group)| view! { <GroupOfFields group position/> }).collect_view()}
                <p class="sheet__import"><a class="btn" href=Route::Import.href()>{words.import_tickets}</a></p>
            </div>
        </aside>
    }
}

#[component]
fn GroupOfFields(
    /// What it holds.
    group: &'static Group,
    /// Among all groups, in the order of their words.
    position: usize,
) -> impl IntoView {
    let session = use_session();
    let words = session.words();
    let summary = session.read(move |scenario| summary::of(group.key, scenario, session.locale()));
    view! {
        <section class="group" data-testid=format!("group-{}", group.key)>
            <Disclosure key=group.key class="fold" title=words.shell.groups[position] summary=summary holds=group.holds()>
                {group.pieces.iter().map(|piece| view! { <PieceOfGroup key=group.key position piece/> }).collect_view()}
            </Disclosure>
        </section>
    }
}

#[component]
fn PieceOfGroup(
    /// Of the group.
    key: &'static str,
    /// The group's place in the order of their words.
    position: usize,
    /// What it is.
    piece: &'static Piece,
) -> impl IntoView {
    match piece {
        Piece::Field(id) => view! { <Relevant id at=At::default()/> }.into_any(),
        Piece::More(ids) => {
            let words = &use_session().words().shell;
            let title = (words.more_about)(words.groups[position]);
            view! { <More key=format!("{key}-more") title ids at=At::default()/> }.into_any()
        }
        Piece::Items(list) => view! { <Items list/> }.into_any(),
        Piece::UsualAbsences => view! { <issues::UsualAbsences/> }.into_any(),
    }
}

/// A field, as long as it has a say.
#[component]
fn Relevant(
    /// Id of its row.
    id: &'static str,
    /// Which one.
    at: At,
) -> impl IntoView {
    let session = use_session();
    // 0: has no say; 1: follows from the people listed; 2: is stated.
    let say = session.read(move |scenario| match (matters(scenario, id, at), follows(scenario, id)) {
        (false, _) => 0,
        (true, true) => 1,
        (true, false) => 2,
    });
    let field = move || match say.get() {
        0 => ().into_any(),
        1 => view! { <Followed id at/> }.into_any(),
        _ => view! { <Field id at/> }.into_any(),
    };
    view! { {field} }
}

/// A number that follows from the people listed: the way to them.
#[component]
fn Followed(
    /// Id of its row.
    id: &'static str,
    /// Which one.
    at: At,
) -> impl IntoView {
    let session = use_session();
    let Some(row) = number(id) else { return ().into_any() };
    let words = session.words();
    let value = session.read(move |scenario| (row.get)(scenario, at).unwrap_or_default());
    // Only counts are kept in the scenario as they follow.
    let shown = move || id.ends_with("count").then(|| session.locale().entry(value.get(), row.unit));
    view! {
        <div class="field" data-testid=format!("field-{}", path(id, at))>
            <span class="field__label">{(row.text)(words).label}</span>
            <p class="field__hint"><strong>{shown}</strong>" "<a href=Route::Backups.href()>{words.shell.from_people}</a></p>
        </div>
    }
    .into_any()
}

/// Fields for experts.
#[component]
fn More(
    /// Names it among all disclosures.
    key: String,
    /// On it.
    #[prop(into)]
    title: Signal<String>,
    /// Ids of the rows.
    ids: &'static [&'static str],
    /// Which item of the list.
    at: At,
) -> impl IntoView {
    let holds = ids.iter().map(|id| layout::of_item(id, at.item)).collect();
    view! {
        <Disclosure key class="more" title holds>
            {ids.iter().map(|&id| view! { <Relevant id at/> }).collect_view()}
        </Disclosure>
    }
}
