//! The last step: what the scenario would become, and the button that makes it so.

use super::state::{use_import, words};
use crate::import::Others;
use leptos::prelude::*;

/// What becomes of the values that no ticket tells, and the button.
#[component]
pub fn Apply() -> impl IntoView {
    let import = use_import();
    let words = &words().screen;
    let effect = move || {
        let today = import.scenario.with(|scenario| scenario.layers.len());
        (words.apply_effect)(import.outcome().len(), today)
    };
    let zone = move || import.other_zone().map(|zone| view! { <p>{(words.zone_effect)(&zone)}</p> });
    let choice = move |others: Others, name: &'static str, text: &'static str, hint: &'static str| {
        view! {
            <label class="check import__choice">
                <input type="radio" name="import-others" data-testid=format!("import-others-{name}")
                    prop:checked=move || import.others.get() == others on:change=move |_| import.others.set(others)/>
                <span>{text}<span class="import__hint muted small">{hint}</span></span>
            </label>
        }
    };
    view! {
        <section class="card stack" aria-labelledby="import-apply-title">
            <h2 id="import-apply-title">{words.apply_title}</h2>
            <p>{effect}</p>
            {zone}
            <fieldset class="import__group stack--close">
                <legend class="sr">{words.apply_title}</legend>
                {choice(Others::Kept, "kept", words.keep_values, words.keep_hint)}
                {choice(Others::Usual, "usual", words.fresh_values, words.fresh_hint)}
            </fieldset>
            <div>
                <button class="btn btn--main" type="button" data-testid="import-apply" on:click=move |_| import.apply()>{words.apply}</button>
            </div>
        </section>
    }
}
