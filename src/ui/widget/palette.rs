//! The command palette. What it finds comes from the worker with the page.

use crate::platform::page::told_at;
use crate::platform::palette;
use crate::screen::Markup;
use crate::ui::page::results::act;
use crate::ui::session::computed::Computed;
use crate::ui::session::{Session, use_session};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Opens it with this text in its box.
pub fn open(computed: Computed, text: &str) {
    palette::open(text);
    computed.search(Some(text.to_owned()));
}

/// Opens it, or closes it.
pub fn switch(computed: Computed) {
    if palette::is_open() { close(computed) } else { open(computed, "") }
}

fn close(computed: Computed) {
    palette::close();
    computed.search(None);
}

/// Does what was chosen: the focus is back by then.
fn run(session: Session, told: &str) {
    close(session.computed);
    act(session, told);
}

/// The dialog, closed. It is built anew in another language.
#[component]
pub fn Palette() -> impl IntoView {
    let session = use_session();
    let computed = session.computed;
    let words = &session.words().shell;
    // Enter came before what was found for the last letter.
    let hurry = StoredValue::new(false);
    let found = Memo::new(move |_| computed.screen.with(|screen| screen.as_ref()?.found.clone()));
    Effect::new(move |_| {
        let Some(found) = found.get() else { return };
        palette::fill(&found);
        if let Some(chosen) = hurry.get_value().then(palette::chosen).flatten() {
            hurry.set_value(false);
            if let Some(told) = chosen {
                run(session, &told);
            }
        }
    });
    let pressed = move |event: KeyboardEvent| {
        let key = event.key();
        // Only in the box: buttons know what Enter does.
        let typing = told_at(&event, "aria-controls").is_some();
        if key == "Escape" {
            close(computed);
        } else if typing && key == "Enter" {
            match palette::chosen() {
                Some(chosen) => chosen.into_iter().for_each(|told| run(session, &told)),
                None => hurry.set_value(true),
            }
        } else if !(typing && palette::choose(&key)) {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let clicked = move |event: MouseEvent| {
        let aside = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        match told_at(&event, "data-do") {
            Some(told) if told_at(&event, "aria-pressed").is_some() => act(session, &told),
            Some(told) => run(session, &told),
            None if aside.is_some_and(|it| it.tag_name() == "DIALOG") => close(computed),
            None => {}
        }
    };
    let looked = move |_| {
        hurry.set_value(false);
        computed.search(Some(palette::typed()));
    };
    let mut frame = Markup::default();
    frame.raw("<dialog class=\"dialog palette\" data-testid=\"palette\" aria-label=\"").text(words.find);
    frame.raw("\"><div class=\"palette__head\"><input class=\"palette__input\" role=\"combobox\" aria-expanded=\"false\" aria-autocomplete=\"list\" aria-controls=\"palette-list\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"100\" data-testid=\"palette-input\" aria-label=\"");
    frame.text(words.find_what).raw("\" placeholder=\"").text(words.find_what);
    frame
        .raw("\"><button class=\"btn btn--plain\" type=\"button\" data-do=\"\" aria-label=\"")
        .text(words.dismiss);
    frame
        .raw("\">✕</button></div><div class=\"palette__found\" data-testid=\"palette-list\"></div></dialog>");
    view! { <div inner_html=frame.done() on:keydown=pressed on:click=clicked on:input=looked></div> }
}
