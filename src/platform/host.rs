//! The element that a bundle draws in, and what the bundle says there to the page around it. Texts alone go back
//! and forth, because two programs share no memory.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, Element};

/// The scenario is to become the one in this document.
pub const APPLY: &str = "relevo:apply";
/// The field at this path is to be shown.
pub const GO_TO: &str = "relevo:go-to";
/// A fault stopped the bundle.
pub const BROKEN: &str = "relevo:broken";

thread_local! {
    static HOST: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// From here on this is the element.
pub fn live_in(host: Element) {
    HOST.set(Some(host));
}

/// Says something to the page.
pub fn say(event: &str, text: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&text.into());
    if let (Some(host), Ok(event)) =
        (HOST.with_borrow(Clone::clone), CustomEvent::new_with_event_init_dict(event, &init))
    {
        // Whether it was heard is the page's affair.
        let _ = host.dispatch_event(&event);
    }
}

/// Calls `heard` with each text that a bundle in `host` says under this name.
pub fn hear(host: &Element, event: &str, heard: impl Fn(String) + 'static) {
    super::page::listen(host, event, move |event| {
        let detail = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        heard(detail.unwrap_or_default());
    });
}
