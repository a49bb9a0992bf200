//! The worker: message in → `engine::models`, `screen::Board` or `screen::intake::Intake` → messages out. A page that can
//! have no worker loads it and calls it instead.

use js_sys::{ArrayBuffer, Date, Function, Uint8Array};
use relevo::chart::Palette;
use relevo::chart::curve::curve;
use relevo::chart::scatter::scatter;
use relevo::chart::sketch::Medium;
use relevo::chart::tornado::tornado;
use relevo::chart::weeks::weeks;
use relevo::engine::doubt::run;
use relevo::engine::models;
use relevo::platform::wire::{Question, Reply, Request, build};
use relevo::platform::zones::{zone_names, zone_offsets};
use relevo::scenario::document::open;
use relevo::screen::intake::{Intake, Zones};
use relevo::screen::zones::offered;
use relevo::screen::{Board, Draw, Screen};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// What is between two messages.
#[derive(Default)]
struct Line {
    board: Board,
    intake: Intake,
    /// A question whose bytes follow.
    waiting: Option<Request>,
}

const ZONES: Zones = Zones { names: zone_names, offsets: zone_offsets };

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
                Ok(request) if request.question.brings_bytes() => line.waiting = Some(request),
                Ok(request) => answer(line, request, None, post),
                Err(_) => {}
            }
        } else if let (Some(request), Some(bytes)) = (line.waiting.take(), message.dyn_ref::<ArrayBuffer>()) {
            answer(line, request, Some(Uint8Array::new(bytes).to_vec()), post);
        }
    });
}

/// Answers, perhaps step by step. Nothing is heard meanwhile: whoever no longer wants the answer ends the worker.
fn answer(
    line: &mut Line,
    Request { id, question }: Request,
    bytes: Option<Vec<u8>>,
    post: &dyn Fn(JsValue),
) {
    match question {
        // What cannot be written is an empty answer, which the board cannot read.
        Question::Models(scenario) => {
            send(post, id, postcard::to_allocvec(&models(&scenario)).unwrap_or_default());
        }
        Question::Measure(document) => {
            let measured = open(&document).map(|(document, _)| models(&document.scenario));
            let bytes = measured.ok().and_then(|models| postcard::to_allocvec(&models).ok());
            send(post, id, bytes.unwrap_or_default());
        }
        Question::Errand(scenario, errand) => {
            send(post, id, postcard::to_allocvec(&run(&scenario, errand)).unwrap_or_default());
        }
        Question::Show(mut ask) => {
            for brought in std::mem::take(&mut ask.brought) {
                if let Ok(found) = postcard::from_bytes(&brought.found) {
                    line.board.bring(brought.serial, found);
                }
            }
            let read = |models: &[u8]| postcard::from_bytes(models).ok();
            let offered =
                line.board.last().map(|last| offered(last, &ask.scenario, year_begins(), zone_offsets));
            let screen = line.board.show(*ask, read, DRAW);
            send(post, id, Screen { offered: offered.unwrap_or_default(), ..screen });
        }
        Question::Intake(deeds) => {
            let sheet = line.intake.ask(*deeds, bytes, ZONES, &mut |step| send(post, id, step));
            send(post, id, sheet);
        }
    }
}

/// The first second of this year, since 1970: the planning year.
#[expect(clippy::cast_possible_truncation, reason = "a whole number of seconds, far below 2^63")]
fn year_begins() -> i64 {
    let year = Date::new_0().get_full_year();
    (Date::utc(f64::from(year), 0.0) / 1_000.0) as i64
}

const DRAW: Draw = Draw {
    offers: |sketch, size, medium| scatter(sketch, size, palette(medium)),
    bars: |bars, size, medium| tornado(bars, size, palette(medium)),
    curve: |sketch, size, medium| curve(sketch, size, palette(medium)),
    weeks: |ahead, size, medium| weeks(ahead, size, palette(medium)),
};

fn palette(medium: Medium) -> Palette {
    match medium {
        Medium::Page => Palette::PAGE,
        Medium::File => Palette::FILE,
    }
}

fn send<A: Serialize>(post: &dyn Fn(JsValue), id: u32, answer: A) {
    if let Ok(bytes) = postcard::to_allocvec(&Reply { id, answer }) {
        post(Uint8Array::from(&bytes[..]).into());
    }
}
