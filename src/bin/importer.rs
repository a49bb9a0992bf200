//! The import screen as a program of its own: what the page calls, and the panic hook.

use relevo::engine::job;
use relevo::platform::host;
use relevo::ui::importer;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        host::say(host::BROKEN, "");
    }));
}

/// Draws the screen in `host`; false when the page is of another `build`. `locale` is one as JSON, `document` holds
/// the scenario.
#[wasm_bindgen]
pub fn start(host: HtmlElement, build: &str, locale: &str, document: &str) -> bool {
    let same = build == job::build();
    if same {
        host::live_in(host.clone().into());
        importer::start(host, locale, document);
    }
    same
}

/// The locale or the scenario has changed.
#[wasm_bindgen]
pub fn tell(locale: &str, document: &str) {
    importer::tell(locale, document);
}
