//! The library: all scenarios that the browser keeps.

use super::clerk::Doing;
use super::told::Told;
use super::{Clerk, Markup};

/// What is open in the library.
#[derive(Default)]
pub(super) struct Open {}

/// Does what was done: `what` behind `shelf/`.
pub(super) fn done(_doing: &mut Doing, _open: &mut Open) {}

/// The page.
pub(super) fn page(told: &Told, _clerk: &Clerk) -> String {
    let mut html = Markup::default();
    html.element("<section class=\"card stack\"><h1>", told.words().library.title, "</h1></section>");
    html.done()
}
