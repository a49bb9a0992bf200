//! The worker: says hello.

use wasm_bindgen::JsCast;

fn main() {
    let build = option_env!("RELEVO_BUILD").unwrap_or("unknown");
    let scope: web_sys::DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    scope
        .post_message(&format!(r#"{{"hello":{{"build":"{build}"}}}}"#).into())
        .expect("a string can be posted");
}
