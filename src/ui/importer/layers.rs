//! Which group of the file belongs to which layer of the scenario.

use super::state::{locale, use_import, words};
use crate::import::{GroupName, Grouping, MAX_LAYERS};
use crate::scenario::MAX_NAME;
use leptos::prelude::*;

/// Layers with their names, and a layer for each group.
#[component]
pub fn LayersCard() -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let groups = Memo::new(move |_| import.evidence.with(|e| e.as_ref().map_or(0, |e| e.groups.len())));
    let used = Memo::new(move |_| import.proposals.read().len());
    let names = move || {
        let proposals = import.proposals.read();
        proposals.iter().map(|proposal| proposal.name.clone()).collect::<Vec<_>>().join(" · ")
    };
    let none = move || {
        (used.get() == 0).then(|| view! { <p class="field__trouble--told" role="alert">{words.no_layer}</p> })
    };
    view! {
        <section class="card stack stack--close" aria-labelledby="import-layers-title">
            <h2 id="import-layers-title">{words.step_layers}</h2>
            <p class="import__names">{names}</p>
            {none}
            <details class="import__fold" data-testid="import-layers">
                <summary class="fold__head">
                    <span class="fold__title">{move || (words.layers_summary)(used.get(), groups.get())}</span>
                </summary>
                <div class="stack">
                    <p class="muted">{move || (words.layers_intro)(groups.get(), MAX_LAYERS)}</p>
                    <Names/>
                    <Groups/>
                </div>
            </details>
        </section>
    }
}

fn layer_names() -> Vec<String> {
    use_import().grouping.with(|grouping| grouping.as_ref().map(|g| g.layers.clone())).unwrap_or_default()
}

/// The layers' names. A box keeps its focus while it is typed in: only another number of layers builds them anew.
#[component]
fn Names() -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let count = Memo::new(move |_| layer_names().len());
    let is_full = Memo::new(move |_| count.get() == MAX_LAYERS);
    let boxes = move || (0..count.get()).map(|at| view! { <NameBox at/> }).collect_view();
    let add = move |_: leptos::ev::MouseEvent| {
        import.grouping.update(|grouping| {
            if let Some(grouping) = grouping {
                grouping.layers.push(format!("{} {}", words.layer, grouping.layers.len() + 1));
            }
        });
    };
    view! {
        <div class="import__roles">{boxes}</div>
        <div>
            <button class="btn" type="button" data-testid="import-add-layer" prop:disabled=is_full on:click=add>
                {words.add_layer}
            </button>
        </div>
    }
}

#[component]
fn NameBox(at: usize) -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let name = Memo::new(move |_| {
        import.grouping.with(|g| g.as_ref().and_then(|g| g.layers.get(at).cloned())).unwrap_or_default()
    });
    let rename = move |name: String| {
        import.grouping.update(|grouping| {
            if let Some(layer) = grouping.as_mut().and_then(|grouping| grouping.layers.get_mut(at)) {
                *layer = name;
            }
        });
    };
    let remove = move |_: leptos::ev::MouseEvent| {
        import.grouping.update(|grouping| {
            if let Some(grouping) = grouping {
                remove_layer(grouping, at);
            }
        });
    };
    let is_last = Memo::new(move |_| import.grouping.with(|g| g.as_ref().is_none_or(|g| g.layers.len() < 2)));
    view! {
        <div class="field">
            <label class="field__label" for=format!("import-layer-{at}")>{format!("{} {}", words.layer_name, at + 1)}</label>
            <div class="field__row">
                <input class="field__text" type="text" maxlength=MAX_NAME autocomplete="off" id=format!("import-layer-{at}")
                    data-testid="import-layer-name" prop:value=name on:input:target=move |event| rename(event.target().value())/>
                <button class="btn btn--small" type="button" aria-label=move || format!("{}: {}", words.remove_layer, name.get())
                    title=words.remove_layer prop:disabled=is_last on:click=remove>"×"</button>
            </div>
        </div>
    }
}

/// Takes a layer away; its groups go to the last one that is left.
fn remove_layer(grouping: &mut Grouping, at: usize) {
    if grouping.layers.len() < 2 || at >= grouping.layers.len() {
        return;
    }
    grouping.layers.remove(at);
    let last = grouping.layers.len() - 1;
    for layer in grouping.of_group.iter_mut().flatten() {
        *layer = match (*layer).cmp(&at) {
            std::cmp::Ordering::Less => *layer,
            std::cmp::Ordering::Equal => last,
            std::cmp::Ordering::Greater => *layer - 1,
        };
    }
}

/// A select for each group, largest first.
#[component]
fn Groups() -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let locale = locale();
    let groups = Memo::new(move |_| {
        import.evidence.with(|evidence| {
            let groups = evidence.as_ref().map(|evidence| evidence.groups.as_slice()).unwrap_or_default();
            groups.iter().map(|group| (group.name.clone(), group.count())).collect::<Vec<_>>()
        })
    });
    let names = Memo::new(move |_| layer_names());
    let row = move |(at, (name, count)): (usize, (GroupName, u32))| {
        let name = match name {
            GroupName::Named(name) => name,
            GroupName::Missing => words.group_missing.to_owned(),
            GroupName::Rest => words.group_rest.to_owned(),
        };
        view! { <GroupField at name count=locale.number(f64::from(count), 0) names/> }
    };
    view! {
        <div class="import__groups" data-testid="import-groups">
            {move || groups.get().into_iter().enumerate().map(row).collect_view()}
        </div>
    }
}

#[component]
fn GroupField(at: usize, name: String, count: String, names: Memo<Vec<String>>) -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let layer = Memo::new(move |_| {
        import.grouping.with(|g| g.as_ref().and_then(|g| g.of_group.get(at).copied())).flatten()
    });
    let choose = move |value: String| {
        import.grouping.update(|grouping| {
            if let Some(of_group) = grouping.as_mut().and_then(|grouping| grouping.of_group.get_mut(at)) {
                *of_group = value.parse().ok();
            }
        });
    };
    let options = move || {
        let option = |(at, name): (usize, String)| {
            view! { <option value=at selected=move || layer.get() == Some(at)>{name}</option> }
        };
        names.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <label class="import__line">
            <span class="import__name">{name}<span class="muted small">" "{count}</span></span>
            <select class="field__select import__layer" data-testid="import-group"
                on:change:target=move |event| choose(event.target().value())>
                {options}
                <option value="" selected=move || layer.get().is_none()>{words.leave_out}</option>
            </select>
        </label>
    }
}
