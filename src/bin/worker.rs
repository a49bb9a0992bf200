//! The worker: message in → `engine::execute` → message out.

use relevo::engine::job::{Reply, Request, execute, hello};
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let request = event.data().as_string().and_then(|text| serde_json::from_str::<Request>(&text).ok());
        if let Some(Request { id, job }) = request {
            post(&answering, &Reply { id, answer: execute(&job) });
        }
    });
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    post(&scope, &hello());
}

fn post<T: Serialize>(scope: &DedicatedWorkerGlobalScope, message: &T) {
    if let Ok(text) = serde_json::to_string(message) {
        // A string can always be posted.
        let _ = scope.post_message(&text.into());
    }
}
