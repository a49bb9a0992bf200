//! Rows whose values stand beside each other: one for each severity, level or day.

use super::choice::ChoiceBox;
use super::flag::FlagBox;
use super::hint;
use super::number::{Entry, NumberBox, Trouble};
use crate::scenario::params::{At, Choice, Flag, Number, heads, path};
use crate::ui::session::use_session;
use leptos::prelude::*;

/// The parts that a row has: never more than the days of a week.
fn parts_of(item: usize, exists: impl Fn(At) -> bool) -> Vec<At> {
    (0..8).map(|part| At { item, part }).take_while(|&at| exists(at)).collect()
}

/// Small number boxes in a row.
#[component]
pub fn NumberParts(
    /// The row.
    row: &'static Number,
    /// Which item of its list.
    item: usize,
) -> impl IntoView {
    let session = use_session();
    let words = session.words();
    let text = (row.text)(words);
    let places = session.scenario.with_untracked(|s| parts_of(item, |at| (row.get)(s, at).is_some()));
    let heads = heads(words, row.id, places.len());
    let entries: Vec<Entry> = places.iter().map(|&at| Entry::new(row, at)).collect();
    let locale = session.locale();
    let currency = session.read(|scenario| scenario.currency);
    let unit = move || locale.entry_unit(row.unit, currency.get().sign());
    let part = move |(entry, at): (Entry, &At)| {
        let head = heads.get(at.part).copied().unwrap_or_default();
        view! {
            <span class="parts__part" data-testid=format!("field-{}", path(row.id, *at))>
                <span class="parts__head" aria-hidden="true">{head}</span>
                <NumberBox entry name=format!("{}, {head}", text.label)/>
            </span>
        }
        .into_any()
    };
    view! {
        <fieldset class="field parts">
            <legend class="field__label">{text.label}" "<span class="field__unit">{move || unit()}</span></legend>
            <div class="parts__row">{entries.iter().copied().zip(&places).map(part).collect_view()}</div>
            {hint(text.hint)}
            {entries.into_iter().map(|entry| view! { <Trouble entry/> }).collect_view()}
        </fieldset>
    }
}

/// Selects under each other.
#[component]
pub fn ChoiceParts(
    /// The row.
    row: &'static Choice,
    /// Which item of its list.
    item: usize,
) -> impl IntoView {
    let session = use_session();
    let words = session.words();
    let text = (row.text)(words);
    let places = session.scenario.with_untracked(|s| parts_of(item, |at| (row.get)(s, at).is_some()));
    let heads = heads(words, row.id, places.len());
    let part = move |at: At| {
        let head = heads.get(at.part).copied().unwrap_or_default();
        view! {
            <div class="parts__line" data-testid=format!("field-{}", path(row.id, at))>
                <span class="parts__head" aria-hidden="true">{head}</span>
                <ChoiceBox row at name=format!("{}, {head}", text.label)/>
            </div>
        }
        .into_any()
    };
    view! {
        <fieldset class="field parts">
            <legend class="field__label">{text.label}</legend>
            {places.into_iter().map(part).collect_view()}
            {hint(text.hint)}
        </fieldset>
    }
}

/// Chips that can be ticked.
#[component]
pub fn FlagParts(
    /// The row.
    row: &'static Flag,
    /// Which item of its list.
    item: usize,
) -> impl IntoView {
    let session = use_session();
    let words = session.words();
    let text = (row.text)(words);
    let places = session.scenario.with_untracked(|s| parts_of(item, |at| (row.get)(s, at).is_some()));
    let heads = heads(words, row.id, places.len());
    let part = move |at: At| {
        view! {
            <label class="chip" data-testid=format!("field-{}", path(row.id, at))>
                <FlagBox row at/>
                <span>{heads.get(at.part).copied().unwrap_or_default()}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="field parts">
            <legend class="field__label">{text.label}</legend>
            <div class="parts__row">{places.into_iter().map(part).collect_view()}</div>
            {hint(text.hint)}
        </fieldset>
    }
}
