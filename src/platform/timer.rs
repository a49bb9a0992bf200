//! Later: one call after some time, which can be taken back.

use super::page::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

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

impl Timer {
    /// Takes the call back, if it was not made yet.
    pub fn cancel(self) {
        if let Some(handle) = self.0 {
            window().clear_timeout_with_handle(handle);
        }
    }
}
