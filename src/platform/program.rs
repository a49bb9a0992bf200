//! Programs of the app beside the page's own, which are loaded when they are first needed.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// In `boot.js`: loads the files of a program and starts it.
    #[wasm_bindgen(js_name = relevoBundle, catch)]
    fn fetch(name: &str, query: &str) -> Result<Promise, JsValue>;
}

/// What a program exports. The query tells builds and attempts apart.
///
/// # Errors
/// When a file did not arrive or is not what it should be.
pub async fn load(name: &str, query: &str) -> Result<JsValue, JsValue> {
    JsFuture::from(fetch(name, query)?).await
}
