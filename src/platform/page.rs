//! The page itself: its language, theme, title, clock, and where the focus goes.

use js_sys::{Date, Promise};
use std::cell::Cell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    MediaQueryList, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// The window.
///
/// # Panics
/// Never in a page; a worker has no window and no business here.
#[must_use]
pub fn window() -> Window {
    web_sys::window().expect("the planner's screens run in a page")
}

/// The document.
///
/// # Panics
/// Never in a page.
#[must_use]
pub fn document() -> Document {
    window().document().expect("a page has a document")
}

/// The language tag that the browser asks for, such as `es-CL`; empty when it does not say.
#[must_use]
pub fn browser_language() -> String {
    window().navigator().language().unwrap_or_default()
}

/// Tells the browser, its hyphenation and its screen reader what language the page is in.
pub fn set_language(tag: &str) {
    set_root("lang", Some(tag));
}

/// Overrides the colors that the system asks for: `light`, `dark`, or `None` to follow the system.
pub fn set_theme(theme: Option<&str>) {
    set_root("data-theme", theme);
}

fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        // Neither call can fail for these fixed attribute names.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// What the browser's tab and history call the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Whether a finger, a pen or the main button of a mouse went down.
#[must_use]
pub fn is_main_press(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::MouseEvent>().is_some_and(|press| press.button() == 0)
}

/// Whether something happened to a slider.
#[must_use]
pub fn is_slider(event: &web_sys::Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.type_() == "range")
}

/// Whether something is being typed that no field has taken yet.
#[must_use]
pub fn is_typing() -> bool {
    TYPING.with(Cell::get)
}

/// Follows what is typed from here on: see [`is_typing`].
pub fn watch_typing() {
    listen(&document(), "input", |event| {
        let from = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_text =
            |from: Element| from.matches("textarea, input:not([type]), input[type=text], input[type=search]");
        TYPING.with(|typing| typing.set(from.is_some_and(|from| is_text(from).unwrap_or(true))));
    });
    for event in ["change", "focusout"] {
        listen(&document(), event, |_| TYPING.with(|typing| typing.set(false)));
    }
}

thread_local! {
    static TYPING: Cell<bool> = const { Cell::new(false) };
}

/// Prints the page.
pub fn print() {
    // Where a browser refuses, it says so itself.
    let _ = window().print();
}

/// Loads the page anew, at the same place.
pub fn reload() {
    // Nothing is left to do where a browser refuses.
    let _ = window().location().reload();
}

/// Milliseconds since 1970.
#[must_use]
pub fn now() -> f64 {
    Date::now()
}

/// The user's day, in days since 1970.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a day of our times is a small number")]
pub fn today() -> i32 {
    let date = Date::new_0();
    ((date.get_time() / 60_000.0 - date.get_timezone_offset()) / 1_440.0).floor() as i32
}

/// Hour and minute of the user's clock at `time` (milliseconds since 1970).
#[must_use]
pub fn clock_at(time: f64) -> (u32, u32) {
    let date = Date::new(&time.into());
    (date.get_hours(), date.get_minutes())
}

/// A name that no other document of this browser has.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "both are small and positive")]
pub fn new_id() -> String {
    format!("{:x}-{:05x}", now() as u64, (js_sys::Math::random() * 1_048_575.0) as u32)
}

/// Calls `leave` when the page may be about to go: hidden, closed, sent to the back.
pub fn on_leave(leave: impl Fn() + Clone + 'static) {
    let hidden = leave.clone();
    listen(&window(), "pagehide", move |_| leave());
    listen(&document(), "visibilitychange", move |_| {
        if document().hidden() {
            hidden();
        }
    });
}

/// Calls `heard` for each such event anywhere in the page, before whatever it is meant for.
pub fn on_anywhere(event: &str, heard: impl Fn(&web_sys::Event) + 'static) {
    let heard = Closure::<dyn FnMut(web_sys::Event)>::new(move |event| heard(&event)).into_js_value();
    // Adding a listener for a function cannot fail.
    let _ = document().add_event_listener_with_callback_and_bool(event, heard.unchecked_ref(), true);
}

#[wasm_bindgen]
extern "C" {
    /// Asks the browser not to forget what is stored.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "storage"], js_name = persist)]
    fn ask_to_persist() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
}

/// Asks the browser to keep what is stored even when room gets scarce. One that does not know how, or does not want to,
/// goes on as before.
pub fn persist() {
    let _ = ask_to_persist();
}

/// Copies a text to the clipboard. Whether the browser let it.
pub async fn copy(text: &str) -> bool {
    match write_text(text) {
        Ok(copied) => JsFuture::from(copied).await.is_ok(),
        Err(_) => false,
    }
}

/// Calls `heard` for each such event, for as long as the page lives.
pub fn listen(target: &EventTarget, event: &str, heard: impl FnMut(web_sys::Event) + 'static) {
    let heard = Closure::<dyn FnMut(web_sys::Event)>::new(heard).into_js_value();
    // Adding a listener for a function cannot fail.
    let _ = target.add_event_listener_with_callback(event, heard.unchecked_ref());
}

/// Calls `pressed` with each key: behind `^` when it is pressed with Ctrl or ⌘, behind `^+` with Shift as well; alone but for fields in which it would be
/// typed or chosen by, and for dialogs. A key that `pressed` takes does nothing else.
pub fn on_key(pressed: impl Fn(&str) -> bool + 'static) {
    listen(&document(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let with_others = key.ctrl_key() || key.meta_key();
        let from = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let types = |from: Element| from.matches("input, select, textarea, dialog *").unwrap_or(true);
        if key.alt_key() || key.repeat() || !with_others && from.is_some_and(types) {
            return;
        }
        let name = key.key().to_ascii_lowercase();
        let shift = if key.shift_key() { "+" } else { "" };
        if pressed(&if with_others { ["^", shift, &name].concat() } else { name }) {
            event.prevent_default();
        }
    });
}

/// What the element in which something happened, or one around it, tells by this attribute.
#[must_use]
pub fn told_at(event: &web_sys::Event, attribute: &str) -> Option<String> {
    let from = event.target()?.dyn_into::<Element>().ok()?;
    from.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// What the field says that has changed: a box to tick says `true` or `false`.
#[must_use]
pub fn value_of(event: &web_sys::Event) -> String {
    let Some(field) = event.target() else { return String::new() };
    match (field.dyn_ref::<HtmlSelectElement>(), field.dyn_ref::<HtmlInputElement>()) {
        (Some(select), _) => select.value(),
        (_, Some(ticked)) if ticked.type_() == "checkbox" => ticked.checked().to_string(),
        (_, Some(field)) => field.value(),
        _ => field.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value).unwrap_or_default(),
    }
}

/// Moves the focus to the first control in the part with this test id, and brings it into view. Whether there was one.
pub fn focus_on(test_id: &str) -> bool {
    let within = format!("[data-testid=\"{test_id}\"]");
    let find = |kind: &str| document().query_selector(&format!("{within} {kind}")).ok().flatten();
    let control = find(":is(input, select)").or_else(|| find(":is(button, summary, a)"));
    let Some(found) = control.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    found.scroll_into_view_with_scroll_into_view_options(&options);
    found.focus().is_ok()
}

/// Scrolls what a selector finds into view, no further than needed.
pub fn reveal(selector: &str) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    if let Some(found) = document().query_selector(selector).ok().flatten() {
        found.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Tells how many of these widths, in CSS pixels, the window does not exceed, now and whenever that changes.
pub fn on_width(widths: [u32; 2], told: impl Fn(usize) + Copy + 'static) {
    let query = |width: u32| window().match_media(&format!("(max-width: {width}px)")).ok().flatten();
    let queries = widths.map(query);
    let tell = move |queries: &[Option<MediaQueryList>; 2]| {
        told(queries.iter().flatten().filter(|query| query.matches()).count());
    };
    tell(&queries);
    for query in queries.iter().flatten() {
        let queries = queries.clone();
        listen(query, "change", move |_| tell(&queries));
    }
}

/// Moves the focus to what the selector finds inside `root`.
pub fn focus_inside(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(found) = found {
        // An element that was just found takes the focus, or cannot: either way there is nothing to do.
        let _ = found.focus();
    }
}

/// Moves the focus to the first element of the page that a selector finds.
pub fn focus_first(selector: &str) {
    if let Some(root) = document().document_element() {
        focus_inside(&root, selector);
    }
}

/// Moves the focus to the page's main part, without scrolling further than to its start.
pub fn focus_main() {
    if let Some(main) =
        document().query_selector("main").ok().flatten().and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        let _ = main.focus();
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Closes every open menu that does not hold `target` (all of them for `None`). A menu that loses the focus by it
/// gives it to its button.
pub fn close_menus(target: Option<&Element>) {
    let Ok(open) = document().query_selector_all("details[data-menu][open]") else { return };
    let focused = document().active_element();
    for menu in (0..open.length()).filter_map(|n| open.item(n)?.dyn_into::<Element>().ok()) {
        if target.is_some_and(|target| menu.contains(Some(target))) {
            continue;
        }
        let button =
            menu.query_selector("summary").ok().flatten().and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(button) = button.filter(|_| menu.contains(focused.as_deref())) {
            let _ = button.focus();
        }
        let _ = menu.remove_attribute("open");
    }
}
