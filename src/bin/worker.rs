//! The worker: message in → `engine::desk` → messages out.

use relevo::engine::desk::{Desk, Turn};
use relevo::engine::job::{Reply, Request, hello};
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = scope.clone();
    let mut desk = Desk::default();
    let mut waiting = None;
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message = event.data();
        if let Some(text) = message.as_string() {
            match serde_json::from_str::<Request>(&text) {
                Ok(request) if request.job.brings_bytes() => waiting = Some(request),
                Ok(request) => answer(&answering, &mut desk, &request, None),
                Err(_) => {}
            }
        } else if let (Some(request), Ok(bytes)) = (waiting.take(), message.dyn_into::<js_sys::ArrayBuffer>())
        {
            let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
            answer(&answering, &mut desk, &request, Some(bytes));
        }
    });
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    post(&scope, &hello());
}

/// Answers step by step. Nothing is heard meanwhile: whoever no longer wants the answer ends the worker.
fn answer(scope: &DedicatedWorkerGlobalScope, desk: &mut Desk, request: &Request, bytes: Option<Vec<u8>>) {
    let id = request.id;
    let mut turn = desk.ask(&request.job, bytes);
    while let Turn::Step(answer) = turn {
        post(scope, &Reply { id, answer });
        turn = desk.go_on();
    }
    if let Turn::Last(answer) = turn {
        post(scope, &Reply { id, answer });
    }
}

fn post<T: Serialize>(scope: &DedicatedWorkerGlobalScope, message: &T) {
    if let Ok(text) = serde_json::to_string(message) {
        // A string can always be posted.
        let _ = scope.post_message(&text.into());
    }
}
