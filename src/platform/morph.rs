//! Puts HTML text in the place of other HTML, and touches only what differs: what has the focus keeps it, what was
//! opened stays open, what was typed stays where nothing else is wanted, and a screen reader is told what changed.

use super::page::document;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{CharacterData, Element, HtmlInputElement, Node};

/// Attributes that belong to the user once an element is there.
const KEPT: [&str; 2] = ["open", "tabindex"];
/// Attributes of fields that the user's choice hides: what they say goes into the field itself, too.
const STATED: [&str; 2] = ["checked", "selected"];

/// Makes the content of `place` that of `html`.
pub fn morph(place: &Element, html: &str) {
    // Parsing HTML into an element of one's own cannot fail.
    let Ok(wanted) = document().create_element("div") else { return };
    wanted.set_inner_html(html);
    children(place, &wanted);
}

fn children(old: &Node, new: &Node) {
    let (mut here, mut next) = (old.first_child(), new.first_child());
    while let Some(wanted) = next {
        next = wanted.next_sibling();
        let Some(found) = here else {
            let _ = old.append_child(&wanted);
            continue;
        };
        here = found.next_sibling();
        if found.is_equal_node(Some(&wanted)) {
            continue;
        }
        if !same_kind(&found, &wanted) {
            let _ = old.replace_child(&wanted, &found);
        } else if let (Some(found), Some(wanted)) = (found.dyn_ref::<Element>(), wanted.dyn_ref::<Element>())
        {
            attributes(found, wanted);
            children(found, wanted);
        } else if let Some(text) = found.dyn_ref::<CharacterData>() {
            text.set_data(&wanted.text_content().unwrap_or_default());
        }
    }
    while let Some(rest) = here {
        here = rest.next_sibling();
        let _ = old.remove_child(&rest);
    }
}

/// Whether one may become the other: elements of one name and key, or texts.
fn same_kind(old: &Node, new: &Node) -> bool {
    let key = |node: &Node| node.dyn_ref::<Element>().and_then(|element| element.get_attribute("data-key"));
    old.node_name() == new.node_name() && key(old) == key(new)
}

fn attributes(old: &Element, new: &Element) {
    for name in new.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        let wanted = new.get_attribute(&name);
        if !KEPT.contains(&name.as_str()) && old.get_attribute(&name) != wanted {
            // A name that an element has can be given to another.
            let _ = old.set_attribute(&name, wanted.as_deref().unwrap_or_default());
            state(old, &name, wanted);
        }
    }
    for name in old.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        if !KEPT.contains(&name.as_str()) && !new.has_attribute(&name) {
            let _ = old.remove_attribute(&name);
            state(old, &name, None);
        }
    }
}

/// Makes a field say what its attribute says.
fn state(field: &Element, name: &str, value: Option<String>) {
    // These can always be set.
    if STATED.contains(&name) {
        let _ = Reflect::set(field, &name.into(), &value.is_some().into());
    } else if let (Some(input), "value", Some(value)) = (field.dyn_ref::<HtmlInputElement>(), name, value) {
        // A slider that is being moved is ahead of what is told of it, as is a search that is being typed.
        let is_live = input.type_() == "range" || field.has_attribute("data-live");
        let is_ahead = is_live && document().active_element().as_ref() == Some(field);
        if !is_ahead {
            input.set_value(&value);
        }
    }
}
