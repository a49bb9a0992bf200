//! The worker: message in → `engine::desk` or `screen::Board` → messages out. A page that can have no worker loads it and
//! calls it instead.

use js_sys::{ArrayBuffer, Function, Uint8Array};
use relevo::chart::Palette;
use relevo::chart::scatter::scatter;
use relevo::chart::sketch::{Medium, Size, Sketch};
use relevo::engine::desk::{Desk, Turn};
use relevo::engine::job::{Answer, Job, Reply, build};
use relevo::platform::wire::{Question, Request};
use relevo::screen::Board;
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// What is between two messages.
#[derive(Default)]
struct Line {
    desk: Desk,
    board: Board,
    /// A question whose bytes follow.
    waiting: Option<(u32, Job)>,
}

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
}

/// Takes a message where this is a worker; in a page it waits to be called.
fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        // Bytes can always be posted.
        receive(&event.data(), &|reply| drop(answering.post_message(&reply)));
    });
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    // A string can always be posted.
    let _ = scope.post_message(&greeting().into());
}

/// The first message: the name of the build.
#[wasm_bindgen]
#[must_use]
pub fn greeting() -> String {
    build().to_owned()
}

/// Answers a message by calling `reply`.
#[wasm_bindgen]
pub fn hear(message: &JsValue, reply: &Function) {
    receive(message, &|answer| drop(reply.call1(&JsValue::UNDEFINED, &answer)));
}

fn receive(message: &JsValue, post: &dyn Fn(JsValue)) {
    LINE.with_borrow_mut(|line| {
        if let Some(bytes) = message.dyn_ref::<Uint8Array>() {
            match postcard::from_bytes::<Request>(&bytes.to_vec()) {
                Ok(Request { id, question: Question::Job(job) }) if job.brings_bytes() => {
                    line.waiting = Some((id, job));
                }
                Ok(Request { id, question: Question::Job(job) }) => {
                    answer(post, &mut line.desk, id, &job, None);
                }
                Ok(Request { id, question: Question::Show(ask) }) => {
                    let read = |models: &[u8]| postcard::from_bytes(models).ok();
                    send(post, &Reply { id, answer: line.board.show(*ask, read, draw) });
                }
                Err(_) => {}
            }
        } else if let (Some((id, job)), Some(bytes)) = (line.waiting.take(), message.dyn_ref::<ArrayBuffer>())
        {
            answer(post, &mut line.desk, id, &job, Some(Uint8Array::new(bytes).to_vec()));
        }
    });
}

/// Answers step by step. Nothing is heard meanwhile: whoever no longer wants the answer ends the worker.
fn answer(post: &dyn Fn(JsValue), desk: &mut Desk, id: u32, job: &Job, bytes: Option<Vec<u8>>) {
    let mut turn = desk.ask(job, bytes);
    while let Turn::Step(answer) = turn {
        reply(post, id, answer);
        turn = desk.go_on();
    }
    if let Turn::Last(answer) = turn {
        reply(post, id, answer);
    }
}

fn draw(sketch: &Sketch, size: Size, medium: Medium) -> String {
    let palette = match medium {
        Medium::Page => Palette::PAGE,
        Medium::File => Palette::FILE,
    };
    scatter(sketch, size, palette)
}

fn reply(post: &dyn Fn(JsValue), id: u32, answer: Answer) {
    match answer {
        // What cannot be written is an empty answer, which the board cannot read.
        Answer::Models(models) => {
            send(post, &Reply { id, answer: postcard::to_allocvec(&models).unwrap_or_default() });
        }
        answer => send(post, &Reply { id, answer }),
    }
}

fn send<A: Serialize>(post: &dyn Fn(JsValue), reply: &Reply<A>) {
    if let Ok(bytes) = postcard::to_allocvec(reply) {
        post(Uint8Array::from(&bytes[..]).into());
    }
}
