//! The engine in workers: questions go out one at a time, only the newest one waits, answers to older ones are
//! dropped, except pages. A worker that stays silent is ended and started anew.
//!
//! The page does not hold what the worker computes. Where there can be no worker (an old browser, a strict setting),
//! the page loads the worker's program into itself and asks it there.

use super::page::{document, listen};
use super::program;
use super::timer::{self, Timer};
use super::wire::{Question, Reply, Request, build};
use js_sys::{Array, ArrayBuffer, Function, Uint8Array};
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// How long a worker may say nothing, milliseconds …
const PATIENCE: i32 = 10_000;
/// … and one that compares all service models, which says nothing on the way: demand that differs from day to day and
/// promises of every kind take many times as long as the examples do.
const LONG_PATIENCE: i32 = 120_000;
/// How long service models wait for a newer question where computing them stops the page, milliseconds.
const REST: i32 = 300;

/// Questions of one lane follow each other; lanes do not wait for each other, each has its worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Pages of results.
    Show,
    /// Service models.
    Models,
    /// Ticket exports.
    Import,
    /// Errands of a run of draws …
    RiskA,
    /// … which two workers share.
    RiskB,
}

impl Lane {
    /// Whether an answer may take long, and nothing is said on the way.
    fn is_slow(self) -> bool {
        matches!(self, Self::Models | Self::RiskA | Self::RiskB)
    }
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Too long a silence; the worker was ended.
    Silent,
    /// The worker broke down.
    Broken,
}

/// Whether more answers to the same question follow (progress).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// This was a step.
    More,
    /// This was the last one.
    Done,
}

/// Gets the reply as it came.
type Heard = Box<dyn FnMut(Result<&[u8], Trouble>) -> Flow>;

struct Asked {
    id: u32,
    /// The question on the wire.
    message: Vec<u8>,
    bytes: Option<ArrayBuffer>,
    heard: Heard,
}

/// Where questions are answered. Who fails before the first word is not asked again: the next place is tried.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Worker,
    Page,
    Nowhere,
}

#[wasm_bindgen]
extern "C" {
    /// What the worker's program exports to a page; see `bin/worker.rs`.
    #[derive(Clone)]
    type Program;
    #[wasm_bindgen(method)]
    fn greeting(this: &Program) -> String;
    #[wasm_bindgen(method, catch)]
    fn hear(this: &Program, message: &JsValue, reply: &Function) -> Result<(), JsValue>;
}

/// Who answers.
enum Host {
    Worker(Worker),
    /// None while it is on its way.
    Page(Option<Program>),
}

#[derive(Default)]
struct Client {
    place: Place,
    host: Option<Host>,
    ready: bool,
    last_id: u32,
    asked: Option<Asked>,
    next: Option<Asked>,
    patience: Option<Timer>,
}

thread_local! {
    static CLIENTS: RefCell<[Client; 5]> = RefCell::default();
}

fn with<T>(lane: Lane, act: impl FnOnce(&mut Client) -> T) -> T {
    CLIENTS.with_borrow_mut(|clients| act(&mut clients[lane as usize]))
}

/// Asks; `heard` gets the answer unless a newer question of the lane came first (a page always). `bytes` are handed over, not
/// copied, in a message of their own right after the question.
pub fn ask<A: DeserializeOwned>(
    lane: Lane,
    question: Question,
    bytes: Option<ArrayBuffer>,
    mut heard: impl FnMut(Result<A, Trouble>) -> Flow + 'static,
) {
    let heard = move |reply: Result<&[u8], Trouble>| {
        let read = |reply| postcard::from_bytes::<Reply<A>>(reply).map_err(|_| Trouble::Broken);
        heard(reply.and_then(read).map(|reply| reply.answer))
    };
    with(lane, |client| {
        client.last_id = client.last_id.wrapping_add(1);
        let id = client.last_id;
        // A question is made of numbers, texts and lists, which postcard can always write.
        let message = postcard::to_allocvec(&Request { id, question }).unwrap_or_default();
        client.next = Some(Asked { id, message, bytes, heard: Box::new(heard) });
        send_next(lane, client);
    });
}

/// Takes the lane's question back. A worker in the middle of it is ended, for it would not listen.
pub fn cancel(lane: Lane) {
    with(lane, |client| {
        client.next = None;
        if client.asked.take().is_some() {
            end(client);
        }
    });
}

fn start(lane: Lane, client: &mut Client) {
    match client.place {
        Place::Worker => start_worker(lane, client),
        Place::Page => start_in_page(lane, client),
        Place::Nowhere => {}
    }
}

fn start_in_page(lane: Lane, client: &mut Client) {
    client.host = Some(Host::Page(None));
    spawn_local(async move {
        match program::load("worker", &format!("b={}", build())).await {
            Ok(program) => {
                let program: Program = program.unchecked_into();
                let greeting = program.greeting();
                with(lane, |client| client.host = Some(Host::Page(Some(program))));
                receive(lane, &greeting.into());
            }
            Err(_) => fail(lane, Trouble::Broken),
        }
    });
}

fn start_worker(lane: Lane, client: &mut Client) {
    let named = document().query_selector("script[data-worker]").ok().flatten();
    let address = named.and_then(|script| script.get_attribute("data-worker"));
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let Ok(worker) = Worker::new_with_options(address.as_deref().unwrap_or("./worker_loader.js"), &options)
    else {
        client.place = Place::Page;
        return start(lane, client);
    };
    listen(&worker, "message", move |event| {
        if let Some(message) = event.dyn_ref::<MessageEvent>() {
            receive(lane, &message.data());
        }
    });
    listen(&worker, "error", move |_| fail(lane, Trouble::Broken));
    client.host = Some(Host::Worker(worker));
    wait(lane, client);
}

/// A new span of patience.
fn wait(lane: Lane, client: &mut Client) {
    stop_waiting(client);
    let patience = if lane.is_slow() { LONG_PATIENCE } else { PATIENCE };
    client.patience = Some(timer::after(patience, move || fail(lane, Trouble::Silent)));
}

fn stop_waiting(client: &mut Client) {
    if let Some(timer) = client.patience.take() {
        timer.cancel();
    }
}

fn end(client: &mut Client) {
    stop_waiting(client);
    if let Some(Host::Worker(worker)) = client.host.take() {
        worker.terminate();
    }
    client.ready = false;
}

fn send_next(lane: Lane, client: &mut Client) {
    if client.next.is_some() && client.host.is_none() {
        start(lane, client);
    }
    if client.asked.is_some() || !(client.ready || client.place == Place::Nowhere) {
        return;
    }
    let Some(mut question) = client.next.take() else { return };
    let id = question.id;
    match &client.host {
        Some(Host::Worker(worker)) => {
            // Posting bytes, or a buffer that nobody else holds, cannot fail.
            let _ = worker.post_message(&Uint8Array::from(&question.message[..]));
            if let Some(bytes) = question.bytes.take() {
                let _ = worker.post_message_with_transfer(&bytes, &Array::of1(&JsValue::from(&bytes)));
            }
            wait(lane, client);
        }
        // Not at once: whoever asks does not expect the answer before `ask` returns.
        Some(Host::Page(_)) => {
            timer::after(if lane == Lane::Models { REST } else { 0 }, move || answer_in_page(lane));
        }
        None => {
            timer::after(0, move || answer(lane, id, Err(Trouble::Broken)));
        }
    }
    client.asked = Some(question);
}

/// Asks the program in the page, which answers before it returns.
fn answer_in_page(lane: Lane) {
    let question = with(lane, |client| {
        client.asked = client.next.take().or(client.asked.take());
        let Some(Host::Page(Some(program))) = &client.host else { return None };
        let asked = client.asked.as_mut()?;
        let message = JsValue::from(Uint8Array::from(&asked.message[..]));
        Some((program.clone(), message, asked.bytes.take().map(JsValue::from)))
    });
    let Some((program, message, bytes)) = question else { return };
    let reply = Closure::<dyn FnMut(JsValue)>::new(move |message| receive(lane, &message));
    let reply: &Function = reply.as_ref().unchecked_ref();
    for message in std::iter::once(message).chain(bytes) {
        if program.hear(&message, reply).is_err() {
            // A program that broke down cannot be asked again.
            with(lane, |client| client.place = Place::Nowhere);
            return fail(lane, Trouble::Broken);
        }
    }
}

/// The worker's first message is the name of its build; every later one is a reply.
fn receive(lane: Lane, message: &JsValue) {
    if let Some(greeting) = message.as_string() {
        with(lane, |client| {
            stop_waiting(client);
            client.ready = greeting == build();
            if !client.ready {
                // The worker's files are of another day's build: their answers are not to be trusted.
                end(client);
                client.place = Place::Nowhere;
            }
            send_next(lane, client);
        });
    } else if let Some(bytes) = message.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
        && let Ok((id, _)) = postcard::take_from_bytes(&bytes)
    {
        answer(lane, id, Ok(&bytes));
    }
}

/// Hands an answer to whoever asked, outside of any borrow: the hearer may ask again.
fn answer(lane: Lane, id: u32, heard: Result<&[u8], Trouble>) {
    let asked = with(lane, |client| {
        let asked = client.asked.take_if(|asked| asked.id == id)?;
        stop_waiting(client);
        Some(asked)
    });
    let Some(mut asked) = asked else { return };
    let superseded = with(lane, |client| client.next.is_some());
    // A page is shown even when a newer one is asked for: a slider that moves faster than the answers would otherwise
    // show none until it rests.
    let unwanted = superseded && lane != Lane::Show && heard.is_ok();
    let flow = if unwanted { Flow::Done } else { (asked.heard)(heard) };
    with(lane, |client| {
        if flow == Flow::More {
            client.asked = Some(asked);
            wait(lane, client);
        } else {
            send_next(lane, client);
        }
    });
}

fn fail(lane: Lane, trouble: Trouble) {
    let id = with(lane, |client| {
        // One that never said hello will not do so the next time.
        client.place = match client.place {
            place if client.ready => place,
            Place::Worker => Place::Page,
            Place::Page | Place::Nowhere => Place::Nowhere,
        };
        end(client);
        client.asked.as_ref().map(|asked| asked.id)
    });
    match id {
        Some(id) => answer(lane, id, Err(trouble)),
        None => with(lane, |client| send_next(lane, client)),
    }
}
