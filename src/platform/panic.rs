//! After a panic the program is dead: this shows a page that says so and offers the data first.

use super::page::{document, listen};
use super::{files, storage};
use std::panic::PanicHookInfo;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// From here on a panic replaces the page by one with a way to keep the data, in both languages (which one the
/// user reads may be among what broke).
pub fn install() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        // If even this fails, the message in the console is all there is.
        let _ = explain(panic);
    }));
}

fn explain(panic: &PanicHookInfo) -> Result<(), JsValue> {
    let Some(body) = document().body() else { return Ok(()) };
    body.replace_children_with_node_0();
    let page = child(&body, "main", "")?;
    page.set_attribute("class", "panic")?;
    page.set_attribute("data-panic", "")?;
    page.set_attribute("role", "alert")?;
    words(
        &page,
        "en",
        "Relevo has stopped",
        "A fault in the program stopped it. What was saved is still in this browser.",
        ["Download my data", "Load the page again"],
    )?;
    words(
        &page,
        "es",
        "Relevo se ha detenido",
        "Un fallo del programa lo ha detenido. Lo guardado sigue en este navegador.",
        ["Descargar mis datos", "Volver a cargar la página"],
    )?;
    child(&page, "pre", &panic.to_string())?;
    Ok(())
}

fn words(
    page: &Element,
    language: &str,
    title: &str,
    text: &str,
    [keep, again]: [&str; 2],
) -> Result<(), JsValue> {
    let part = child(page, "section", "")?;
    part.set_attribute("lang", language)?;
    child(&part, "h1", title)?;
    child(&part, "p", text)?;
    let row = child(&part, "p", "")?;
    row.set_attribute("class", "row")?;
    let button = child(&row, "button", keep)?;
    button.set_attribute("class", "btn btn--main")?;
    button.set_attribute("type", "button")?;
    listen(&button, "click", |_| {
        files::download("relevo-data.json", "application/json", &storage::everything());
    });
    let link = child(&row, "a", again)?;
    link.set_attribute("class", "btn")?;
    link.set_attribute("href", "./")
}

fn child(parent: &Element, tag: &str, text: &str) -> Result<Element, JsValue> {
    let element = document().create_element(tag)?;
    element.set_text_content(Some(text));
    parent.append_child(&element)?;
    Ok(element)
}
