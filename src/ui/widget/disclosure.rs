//! A group that opens and closes, remembers it, and opens by itself when a field in it is asked for.

use crate::ui::session::use_session;
use leptos::prelude::*;
use web_sys::Element;

/// A title with a summary, and what it discloses. The children are built when it is first opened.
#[component]
pub fn Disclosure(
    /// Names it among all disclosures of the app.
    #[prop(into)]
    key: String,
    /// CSS class of the part.
    class: &'static str,
    /// Always shown.
    #[prop(into)]
    title: Signal<String>,
    /// Shown while it is closed.
    #[prop(optional, into)]
    summary: MaybeProp<String>,
    /// Paths of the fields in it, with `*` for any index.
    #[prop(optional)]
    holds: Vec<String>,
    /// What it discloses.
    children: ChildrenFn,
) -> impl IntoView {
    let session = use_session();
    let holds = StoredValue::new(holds);
    let key = StoredValue::new(key);
    let children = StoredValue::new(children);
    let is_wanted = move || {
        session
            .wanted
            .with(|path| path.as_ref().is_some_and(|path| holds.with_value(|all| covers(all, path))))
    };
    let is_open =
        Memo::new(move |_| is_wanted() || session.open.with(|open| key.with_value(|key| open.contains(key))));
    let was_open = Memo::new(move |earlier: Option<&bool>| earlier.is_some_and(|&was| was) || is_open.get());
    let toggled = move |open: bool| {
        if open == is_open.get_untracked() {
            return;
        }
        if !open && untrack(is_wanted) {
            session.wanted.set(None);
        }
        session.open.update(|all| {
            let key = key.get_value();
            all.retain(|kept| *kept != key);
            if open {
                all.push(key);
            }
        });
    };
    let body = move || {
        view! { <div class=format!("{class}__body")>{children.with_value(|children| children())}</div> }
            .into_any()
    };
    view! {
        <details class=class open=move || is_open.get() on:toggle=move |event| toggled(event_target::<Element>(&event).has_attribute("open"))>
            <summary class=format!("{class}__head")>
                <span class=format!("{class}__title")>{move || title.get()}</span>
                <span class=format!("{class}__summary")>{move || summary.get()}</span>
            </summary>
            {move || was_open.get().then(body)}
        </details>
    }
}

/// Whether a path is, or lies under, one of the patterns.
fn covers(patterns: &[String], path: &str) -> bool {
    patterns.iter().any(|pattern| {
        let mut path = path.split('.');
        pattern.split('.').all(|part| path.next().is_some_and(|found| part == "*" || part == found))
    })
}
