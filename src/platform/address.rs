//! The part of the address behind `#`, the only part that a static host leaves to the page.

use super::page::{listen, window};
use wasm_bindgen::JsValue;

/// What stands behind `#`, without it.
#[must_use]
pub fn hash() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Calls `changed` with each new hash.
pub fn on_hash_change(changed: impl Fn(String) + 'static) {
    listen(&window(), "hashchange", move |_| changed(hash()));
}

/// Goes to another page: `#/answer`.
pub fn go(href: &str) {
    // A fragment can always be set.
    let _ = window().location().set_hash(href);
}

/// Puts another hash in place of this one, which the browser's history then does not have.
pub fn settle(hash: &str) {
    if let Ok(history) = window().history() {
        // The address of the page itself is always allowed.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{hash}")));
    }
}

/// Where the page stands, without what is behind `#`.
#[must_use]
pub fn base() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}
