//! The elements of the command palette: a dialog with a box, and options of which one is chosen. The focus stays in the
//! box; when the dialog closes it returns to where it was.

use super::morph::morph;
use super::page::{document, reveal};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement};

const DIALOG: &str = "dialog.palette";
const BOX: &str = ".palette__input";
const FOUND: &str = ".palette__found";
const CHOSEN: &str = ".palette [aria-selected=true]";

fn find<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Opens the dialog with this text in its box.
pub fn open(text: &str) {
    let (Some(dialog), Some(typed)) = (find::<HtmlDialogElement>(DIALOG), find::<HtmlInputElement>(BOX))
    else {
        return;
    };
    if !dialog.open() {
        // It is in the page, and not open.
        let _ = dialog.show_modal();
    }
    typed.set_value(text);
    let _ = typed.focus();
}

/// Whether it is open.
#[must_use]
pub fn is_open() -> bool {
    find::<HtmlDialogElement>(DIALOG).is_some_and(|dialog| dialog.open())
}

/// Closes the dialog.
pub fn close() {
    if let Some(dialog) = find::<HtmlDialogElement>(DIALOG) {
        dialog.close();
    }
}

/// What stands in the box.
#[must_use]
pub fn typed() -> String {
    find::<HtmlInputElement>(BOX).map(|typed| typed.value()).unwrap_or_default()
}

/// Shows what was found.
pub fn fill(html: &str) {
    if let Some(place) = find::<Element>(FOUND) {
        morph(&place, html);
        tell();
    }
}

/// Shows the option that is chosen, and tells a screen reader which it is.
fn tell() {
    let (Some(typed), chosen) = (find::<Element>(BOX), find::<Element>(CHOSEN)) else { return };
    // These names can always be set.
    let _ = typed.set_attribute("aria-expanded", if chosen.is_some() { "true" } else { "false" });
    let id = chosen.map(|chosen| chosen.id()).unwrap_or_default();
    let _ = typed.set_attribute("aria-activedescendant", &id);
    reveal(CHOSEN);
}

/// Chooses the option to which a key leads. Whether it is such a key.
#[must_use]
pub fn choose(key: &str) -> bool {
    let next = find::<Element>(match key {
        "ArrowDown" => ".palette [aria-selected=true] + [role=option]",
        "ArrowUp" => ".palette [role=option]:has(+ [aria-selected=true])",
        "Home" => ".palette [role=option]",
        "End" => ".palette [role=option]:last-child",
        _ => return false,
    });
    if let Some((next, last)) = next.zip(find::<Element>(CHOSEN)) {
        let _ = last.set_attribute("aria-selected", "false");
        let _ = next.set_attribute("aria-selected", "true");
        tell();
    }
    true
}

/// What the option does that is chosen: nothing where there is none; `None` where the list is of something else than
/// what stands in the box.
#[must_use]
pub fn chosen() -> Option<Option<String>> {
    let list = find::<Element>("#palette-list")?;
    (list.get_attribute("data-search")? == typed())
        .then(|| find::<Element>(CHOSEN).and_then(|chosen| chosen.get_attribute("data-do")))
}
