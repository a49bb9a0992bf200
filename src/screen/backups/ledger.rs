//! See the page.

use super::Seen;
use super::desk::Doing;
use crate::screen::Markup;

/// What is open on this part of the page.
#[derive(Debug, Default)]
pub(in crate::screen) struct Open {}

pub(super) fn part(html: &mut Markup, seen: &Seen) {
    html.element("<section class=\"card\"><h1>", seen.words().staff.sides_label, "</h1></section>");
}

pub(super) fn done(doing: &mut Doing, _open: &mut Open) -> String {
    doing.value.to_owned()
}
