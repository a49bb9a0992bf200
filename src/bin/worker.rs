//! The worker: message in → `engine::desk`, or a chart → messages out.

use js_sys::{ArrayBuffer, Uint8Array};
use relevo::chart::Palette;
use relevo::chart::scatter::scatter;
use relevo::chart::sketch::{Size, Sketch};
use relevo::engine::desk::{Desk, Turn};
use relevo::engine::job::{Answer, Job, Reply, build};
use relevo::platform::wire::{Picture, Question, Request};
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
                Ok(Request { id, question: Question::Job(job) }) if job.brings_bytes() => {
                    waiting = Some((id, job));
                }
                Ok(Request { id, question: Question::Job(job) }) => {
                    answer(&answering, &mut desk, id, &job, None);
                }
                Ok(Request { id, question: Question::Draw(sketch, size) }) => {
                    post(&answering, &Reply { id, answer: picture(&sketch, size) });
                }
                Err(_) => {}
            }
        } else if let (Some((id, job)), Ok(bytes)) = (waiting.take(), message.dyn_into::<ArrayBuffer>()) {
            answer(&answering, &mut desk, id, &job, Some(Uint8Array::new(&bytes).to_vec()));
        }
    });
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    // A string can always be posted.
    let _ = scope.post_message(&build().into());
}

/// Answers step by step. Nothing is heard meanwhile: whoever no longer wants the answer ends the worker.
fn answer(scope: &DedicatedWorkerGlobalScope, desk: &mut Desk, id: u32, job: &Job, bytes: Option<Vec<u8>>) {
    let mut turn = desk.ask(job, bytes);
    while let Turn::Step(answer) = turn {
        reply(scope, id, answer);
        turn = desk.go_on();
    }
    if let Turn::Last(answer) = turn {
        reply(scope, id, answer);
    }
}

fn picture(sketch: &Sketch, size: Size) -> Picture {
    Picture { page: scatter(sketch, size, Palette::PAGE), file: scatter(sketch, Size::WIDE, Palette::FILE) }
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
