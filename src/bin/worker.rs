//! The worker: message in → `engine::desk` → messages out.

use js_sys::{ArrayBuffer, Uint8Array};
use relevo::engine::desk::{Desk, Turn};
use relevo::engine::job::{Answer, Reply, Request, build};
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
        if let Some(bytes) = message.dyn_ref::<Uint8Array>() {
            match postcard::from_bytes::<Request>(&bytes.to_vec()) {
                Ok(request) if request.job.brings_bytes() => waiting = Some(request),
                Ok(request) => answer(&answering, &mut desk, &request, None),
                Err(_) => {}
            }
        } else if let (Some(request), Ok(bytes)) = (waiting.take(), message.dyn_into::<ArrayBuffer>()) {
            answer(&answering, &mut desk, &request, Some(Uint8Array::new(&bytes).to_vec()));
        }
    });
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    // A string can always be posted.
    let _ = scope.post_message(&build().into());
}

/// Answers step by step. Nothing is heard meanwhile: whoever no longer wants the answer ends the worker.
fn answer(scope: &DedicatedWorkerGlobalScope, desk: &mut Desk, request: &Request, bytes: Option<Vec<u8>>) {
    let id = request.id;
    let mut turn = desk.ask(&request.job, bytes);
    while let Turn::Step(answer) = turn {
        reply(scope, id, answer);
        turn = desk.go_on();
    }
    if let Turn::Last(answer) = turn {
        reply(scope, id, answer);
    }
}

fn reply(scope: &DedicatedWorkerGlobalScope, id: u32, answer: Answer) {
    match answer {
        Answer::Models(models) => post(scope, &Reply { id, answer: models }),
        answer => post(scope, &Reply { id, answer }),
    }
}

fn post<A: Serialize>(scope: &DedicatedWorkerGlobalScope, reply: &Reply<A>) {
    if let Ok(bytes) = postcard::to_allocvec(reply) {
        // Bytes can always be posted.
        let _ = scope.post_message(&Uint8Array::from(&bytes[..]));
    }
}
