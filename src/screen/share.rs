//! A link to the open scenario, and what opens one.

use super::clerk::Doing;
use super::told::Told;
use super::{Clerk, Markup};

/// What is shared.
#[derive(Default)]
pub(super) struct Open {}

/// Does what was done: `what` behind `share/`.
pub(super) fn done(_doing: &mut Doing, _open: &mut Open) {}

/// The page.
pub(super) fn page(told: &Told, _clerk: &Clerk) -> String {
    let mut html = Markup::default();
    html.element("<section class=\"card stack\"><h1>", told.words().share.title, "</h1></section>");
    html.done()
}
