//! The import screen: a program of its own, loaded when it is first opened, into an element that lives as long as
//! the page. Whoever leaves the screen and comes back finds it as it was.

use super::host::{self, APPLY, BROKEN, GO_TO};
use super::page::document;
use super::{program, timer};
use crate::engine::job::build;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Why the screen is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// A file did not arrive.
    Missing,
    /// It is of another build than the page.
    Outdated,
    /// A fault stopped it.
    Broken,
}

/// What the screen is told of the page around it.
pub struct Told {
    /// A locale as JSON.
    pub locale: String,
    /// The scenario as a document.
    pub document: String,
}

#[wasm_bindgen]
extern "C" {
    /// What the bundle exports; see `bin/importer.rs`.
    type Program;
    #[wasm_bindgen(method, catch)]
    fn start(
        this: &Program,
        host: &Element,
        build: &str,
        locale: &str,
        document: &str,
    ) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn tell(this: &Program, locale: &str, document: &str) -> Result<(), JsValue>;
}

thread_local! {
    static HOST: Element = document().create_element("div").expect("a page can make a div");
    static PROGRAM: RefCell<Option<Program>> = const { RefCell::new(None) };
    static ATTEMPTS: Cell<u32> = const { Cell::new(0) };
}

/// Puts the screen into this place of the page.
pub fn show(place: &Element) {
    // An element of this page that is no ancestor can always be put there.
    let _ = HOST.with(|host| place.append_child(host));
}

/// Calls `apply` with each document that the user applies, `go_to` with the path of a field that the user wants to
/// see, and `broken` when a fault stops the screen.
pub fn listen(
    apply: impl Fn(String) + 'static,
    go_to: impl Fn(String) + 'static,
    broken: impl Fn() + Clone + 'static,
) {
    HOST.with(|host| {
        host::hear(host, APPLY, apply);
        host::hear(host, GO_TO, go_to);
        host::hear(host, BROKEN, move |_| {
            PROGRAM.set(None);
            let broken = broken.clone();
            // Not at once: the fault may have come while the page was telling it something.
            timer::after(0, broken);
        });
    });
}

/// Loads the screen, in place of a broken one if there was one.
///
/// # Errors
/// When it cannot be loaded, or is of another build.
pub async fn open(told: Told) -> Result<(), Absence> {
    // A browser may remember under its address that a module did not arrive, and that it has started.
    let attempt = ATTEMPTS.replace(ATTEMPTS.get() + 1);
    let again = if attempt == 0 { String::new() } else { format!("&again={attempt}") };
    let loaded = program::load("importer", &format!("b={}{again}", build())).await;
    let program: Program = loaded.map_err(|_| Absence::Missing)?.unchecked_into();
    let host = HOST.with(Clone::clone);
    host.set_text_content(None);
    match program.start(&host, build(), &told.locale, &told.document) {
        Ok(true) => {
            PROGRAM.set(Some(program));
            Ok(())
        }
        Ok(false) => Err(Absence::Outdated),
        Err(_) => Err(Absence::Broken),
    }
}

/// Tells the screen what has changed. One that is not there need not know.
pub fn tell(told: &Told) {
    PROGRAM.with_borrow(|program| {
        if let Some(program) = program {
            // A fault in it is told by itself.
            let _ = program.tell(&told.locale, &told.document);
        }
    });
}
