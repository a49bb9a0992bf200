//! Lists: layers, tiers, groups, rows of a duty pattern.

use super::{More, Relevant, summary};
use crate::platform::page;
use crate::scenario::layout::{self, Form};
use crate::scenario::lists::{LISTS, List, position};
use crate::scenario::params::At;
use crate::scenario::relevance::matters;
use crate::ui::session::banner::Banner;
use crate::ui::session::use_session;
use crate::ui::widget::Disclosure;
use leptos::prelude::*;

/// Every item of a list with its fields, and the ways to add one and to take one away.
#[component]
pub fn Items(
    /// What each item shows.
    list: &'static layout::Items,
) -> impl IntoView {
    let session = use_session();
    let Some(position) = position(list.list) else { return ().into_any() };
    let (table, words) = (&LISTS[position], &session.words().shell.lists[position]);
    let len = session.read(move |scenario| (table.len)(scenario));
    let relevant = session.read(move |scenario| matters(scenario, list.list, At::default()));
    let add = move |_| {
        session.edit(|scenario| {
            let name = (words.item)((table.len)(scenario) + 1);
            (table.add)(scenario, name);
        });
    };
    // A place for each item that there may be: those that stay are not built anew when another comes or goes.
    let place = move |item: usize| {
        let is_there = Memo::new(move |_| item < len.get());
        move || is_there.get().then(|| view! { <Item list table position item/> }.into_any())
    };
    let foot = move || match (list.form, len.get() < table.most) {
        (Form::Fixed, _) => ().into_any(),
        (_, true) => view! { <button class="btn items__add" type="button" on:click=add>{words.add}</button> }
            .into_any(),
        (_, false) => view! { <p class="field__hint">{(words.full)(table.most)}</p> }.into_any(),
    };
    let list_of_items = move || {
        view! {
            <div class="items" data-testid=format!("list-{}", list.list)>
                {(list.form == Form::Folded).then(|| view! { <h3 class="items__title">{words.title}</h3> }.into_any())}
                {(0..table.most).map(place).collect_view()}
                {move || foot()}
            </div>
        }
        .into_any()
    };
    view! { {move || relevant.get().then(list_of_items)} }.into_any()
}

#[component]
fn Item(
    /// What it shows.
    list: &'static layout::Items,
    /// The list in the scenario.
    table: &'static List,
    /// Of the list, in the order of its words.
    position: usize,
    /// Which one.
    item: usize,
) -> impl IntoView {
    let session = use_session();
    let words = &session.words().shell.lists[position];
    let title = session.read(move |scenario| match (table.name)(scenario, item) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => (words.item)(item + 1),
    });
    let has_name = session.read(move |scenario| (table.name)(scenario, item).is_some());
    let alone = session.read(move |scenario| (table.len)(scenario) == 1);
    let fields = move || view! { <ItemFields list table title item/> };
    if list.form == Form::Folded {
        let summary =
            session.read(move |scenario| summary::of_item(list.list, scenario, item, session.locale()));
        let holds = list.main.iter().chain(list.more).map(|id| layout::of_item(id, item)).collect();
        let key = format!("{}-{item}", list.list);
        // What has no name of its own is told by its summary.
        let head = Signal::derive(move || if has_name.get() { title.get() } else { summary.get() });
        let aside = Signal::derive(move || if has_name.get() { summary.get() } else { String::new() });
        return view! { <Disclosure key class="item" title=head summary=aside holds>{fields()}</Disclosure> }
            .into_any();
    }
    view! {
        <div class="item-open">
            {move || (!alone.get()).then(|| view! { <h3 class="items__title">{move || title.get()}</h3> }.into_any())}
            {fields()}
        </div>
    }
    .into_any()
}

#[component]
fn ItemFields(
    /// What it shows.
    list: &'static layout::Items,
    /// The list in the scenario.
    table: &'static List,
    /// The item's name.
    title: Memo<String>,
    /// Which one.
    item: usize,
) -> impl IntoView {
    let session = use_session();
    let words = &session.words().shell;
    let at = At { item, part: 0 };
    let removable = session.read(move |scenario| (table.len)(scenario) > table.least);
    let take_away = move || {
        session.edit_all(Banner::Changed, |scenario| table.take(scenario, item));
        // The next item stands where this one was: its own button must not be under the same key press.
        page::focus_first(&format!("[data-testid=\"list-{}\"] > .items__add", list.list));
    };
    let remove = move || {
        (removable.get() && list.form != Form::Fixed).then(|| {
            view! {
                <button class="btn btn--plain items__add" type="button" on:click=move |_| take_away()>
                    {move || (words.remove)(&title.get())}
                </button>
            }
            .into_any()
        })
    };
    let more = (!list.more.is_empty()).then(|| {
        let key = format!("{}-{item}-{}", list.list, list.more[0]);
        let title = Signal::derive(move || (words.more_about)(&title.get()));
        view! { <More key title ids=list.more at/> }.into_any()
    });
    view! {
        {list.main.iter().map(|&id| view! { <Relevant id at/> }).collect_view()}
        {more}
        {move || remove()}
    }
}
