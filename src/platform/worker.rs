//! The engine in workers: questions go out one at a time, only the newest one waits, answers to older ones are
//! dropped. A worker that stays silent is ended and started anew; where there can be no worker, the same
//! function runs inline in a timer tick.

use super::page::{document, listen};
use super::timer::{self, Timer};
use crate::engine::desk::{Desk, Turn};
use crate::engine::job::{Answer, Hello, Job, Reply, Request, hello};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// How long a worker may say nothing, milliseconds.
const PATIENCE: i32 = 10_000;

/// Questions of one lane follow each other; lanes do not wait for each other, each has its worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Service models.
    Models,
    /// Ticket exports.
    Import,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Ten seconds of silence; the worker was ended.
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

type Heard = Box<dyn FnMut(Result<Answer, Trouble>) -> Flow>;

struct Question {
    id: u32,
    job: Job,
    bytes: Option<ArrayBuffer>,
    heard: Heard,
}

#[derive(Default)]
struct Client {
    worker: Option<Worker>,
    ready: bool,
    inline: bool,
    /// Of the page itself, where there is no worker.
    desk: Desk,
    last_id: u32,
    asked: Option<Question>,
    next: Option<Question>,
    patience: Option<Timer>,
}

thread_local! {
    static CLIENTS: RefCell<HashMap<Lane, Client>> = RefCell::default();
}

fn with<T>(lane: Lane, act: impl FnOnce(&mut Client) -> T) -> T {
    CLIENTS.with_borrow_mut(|clients| act(clients.entry(lane).or_default()))
}

/// Asks; `heard` gets the answer unless a newer question of the lane came first. `bytes` are handed over, not
/// copied, in a message of their own right after the question.
pub fn ask(
    lane: Lane,
    job: Job,
    bytes: Option<ArrayBuffer>,
    heard: impl FnMut(Result<Answer, Trouble>) -> Flow + 'static,
) {
    with(lane, |client| {
        client.last_id = client.last_id.wrapping_add(1);
        client.next = Some(Question { id: client.last_id, job, bytes, heard: Box::new(heard) });
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
    let named = document().query_selector("script[data-worker]").ok().flatten();
    let address = named.and_then(|script| script.get_attribute("data-worker"));
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let Ok(worker) = Worker::new_with_options(address.as_deref().unwrap_or("./worker_loader.js"), &options)
    else {
        client.inline = true;
        return;
    };
    listen(&worker, "message", move |event| {
        if let Some(text) = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()) {
            receive(lane, &text);
        }
    });
    listen(&worker, "error", move |_| fail(lane, Trouble::Broken));
    client.worker = Some(worker);
    wait(lane, client);
}

/// A new span of patience.
fn wait(lane: Lane, client: &mut Client) {
    stop_waiting(client);
    client.patience = Some(timer::after(PATIENCE, move || fail(lane, Trouble::Silent)));
}

fn stop_waiting(client: &mut Client) {
    if let Some(timer) = client.patience.take() {
        timer.cancel();
    }
}

fn end(client: &mut Client) {
    stop_waiting(client);
    if let Some(worker) = client.worker.take() {
        worker.terminate();
    }
    client.ready = false;
    client.desk = Desk::default();
}

fn send_next(lane: Lane, client: &mut Client) {
    if client.next.is_some() && client.worker.is_none() && !client.inline {
        start(lane, client);
    }
    if client.asked.is_some() || !(client.ready || client.inline) {
        return;
    }
    let Some(mut question) = client.next.take() else { return };
    let id = question.id;
    if client.inline {
        client.asked = Some(question);
        timer::after(0, move || run_inline(lane, id));
        return;
    }
    let request = Request { id, job: question.job.clone() };
    if let (Ok(text), Some(worker)) = (serde_json::to_string(&request), &client.worker) {
        // Posting a string, or a buffer that nobody else holds, cannot fail.
        let _ = worker.post_message(&text.into());
        if let Some(bytes) = question.bytes.take() {
            let _ = worker.post_message_with_transfer(&bytes, &Array::of1(&JsValue::from(&bytes)));
        }
    }
    client.asked = Some(question);
    wait(lane, client);
}

/// Begins to answer in the page itself, one step a tick.
fn run_inline(lane: Lane, id: u32) {
    let turn = with(lane, |client| {
        let asked = client.asked.as_mut().filter(|asked| asked.id == id)?;
        let bytes = asked.bytes.take().map(|bytes| Uint8Array::new(&bytes).to_vec());
        Some(client.desk.ask(&asked.job, bytes))
    });
    take_turn(lane, id, turn);
}

fn go_on_inline(lane: Lane, id: u32) {
    let turn = with(lane, |client| {
        client.asked.as_ref().filter(|asked| asked.id == id)?;
        Some(client.desk.go_on())
    });
    take_turn(lane, id, turn);
}

/// `None`: nobody waits for the answer any more.
fn take_turn(lane: Lane, id: u32, turn: Option<Turn>) {
    match turn {
        Some(Turn::Step(step)) => {
            answer(lane, id, Ok(step));
            timer::after(0, move || go_on_inline(lane, id));
        }
        Some(Turn::Last(last)) => answer(lane, id, Ok(last)),
        None => {}
    }
}

fn receive(lane: Lane, text: &str) {
    if let Ok(reply) = serde_json::from_str::<Reply>(text) {
        answer(lane, reply.id, Ok(reply.answer));
    } else if let Ok(greeting) = serde_json::from_str::<Hello>(text) {
        with(lane, |client| {
            stop_waiting(client);
            client.ready = greeting == hello();
            if !client.ready {
                // A worker of another day's build: its answers are not to be trusted.
                end(client);
                client.inline = true;
            }
            send_next(lane, client);
        });
    }
}

/// Hands an answer to whoever asked, outside of any borrow: the hearer may ask again.
fn answer(lane: Lane, id: u32, heard: Result<Answer, Trouble>) {
    let asked = with(lane, |client| client.asked.take_if(|asked| asked.id == id));
    let Some(mut asked) = asked else { return };
    let superseded = with(lane, |client| client.next.is_some());
    let flow = if superseded && heard.is_ok() { Flow::Done } else { (asked.heard)(heard) };
    with(lane, |client| {
        stop_waiting(client);
        if flow == Flow::More {
            client.asked = Some(asked);
            if !client.inline {
                wait(lane, client);
            }
        } else {
            send_next(lane, client);
        }
    });
}

fn fail(lane: Lane, trouble: Trouble) {
    let id = with(lane, |client| {
        // One that never said hello will not do so the next time.
        client.inline |= !client.ready;
        end(client);
        client.asked.as_ref().map(|asked| asked.id)
    });
    match id {
        Some(id) => answer(lane, id, Err(trouble)),
        None => with(lane, |client| send_next(lane, client)),
    }
}
