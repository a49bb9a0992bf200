//! A small menu in the top bar: a disclosure that closes by itself on Escape, on a click elsewhere, and when the
//! focus leaves it.

use crate::platform::page;
use leptos::ev::FocusEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A button and what it shows.
#[component]
pub fn Menu(
    /// On the button.
    #[prop(into)]
    title: Signal<String>,
    /// For tests.
    testid: &'static str,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let leave = move |event: FocusEvent| {
        let to = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
        if to.is_some() {
            page::close_menus(to.as_ref());
        }
    };
    view! {
        <details class="menu" data-menu="" data-testid=testid on:focusout=leave>
            <summary class="btn menu__button">{move || title.get()}<span class="menu__mark" aria-hidden="true">"▾"</span></summary>
            <div class="menu__body">{children()}</div>
        </details>
    }
}
