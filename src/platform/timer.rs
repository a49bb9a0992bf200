//! Later: one call after some time, which can be taken back.

use super::page::window;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// A call that is due.
#[derive(Debug)]
pub struct Timer(Option<i32>);

/// Calls `due` after so many milliseconds.
pub fn after(milliseconds: i32, due: impl FnOnce() + 'static) -> Timer {
    let due = Closure::once_into_js(due);
    Timer(
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(due.unchecked_ref(), milliseconds)
            .ok(),
    )
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
    fn request_lock(name: &str, held: &JsValue) -> Result<JsValue, JsValue>;
}

/// Calls `due` when no other tab is in its own turn; at once where the browser does not know turns, and after a second
/// where one does not end.
pub fn in_turn(due: impl Fn() + Clone + 'static) {
    let is_over = Rc::new(Cell::new(false));
    let due = move || {
        if !is_over.replace(true) {
            due();
        }
    };
    let held = Closure::once_into_js(due.clone());
    let is_asked = request_lock("relevo", &held).is_ok();
    after(if is_asked { 1_000 } else { 0 }, due);
}

impl Timer {
    /// Takes the call back, if it was not made yet.
    pub fn cancel(self) {
        if let Some(handle) = self.0 {
            window().clear_timeout_with_handle(handle);
        }
    }
}
