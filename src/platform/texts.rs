//! Texts that are no part of the first load: files beside the page.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// In `boot.js`: reads a file of the app.
    #[wasm_bindgen(js_name = relevoText, catch)]
    fn load(name: &str) -> Result<Promise, JsValue>;
}

/// The text of a file of the app; `None` where it does not arrive.
pub async fn read(name: &str) -> Option<String> {
    JsFuture::from(load(name).ok()?).await.ok()?.as_string()
}
