//! Up to four scenarios side by side.

use super::clerk::Doing;
use super::told::Told;
use super::{Clerk, Markup};

/// What is compared.
#[derive(Default)]
pub(super) struct Open {}

/// Does what was done: `what` behind `compare/`.
pub(super) fn done(_doing: &mut Doing, _open: &mut Open) {}

/// The page.
pub(super) fn page(told: &Told, _clerk: &Clerk) -> String {
    let mut html = Markup::default();
    html.element("<section class=\"card stack\"><h1>", told.words().compare.title, "</h1></section>");
    html.done()
}
