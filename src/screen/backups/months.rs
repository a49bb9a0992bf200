//! See the page.

use super::Seen;
use super::desk::Doing;
use crate::screen::Markup;

pub(super) fn part(html: &mut Markup, seen: &Seen) {
    html.element("<section class=\"card\"><h1>", seen.words().staff.sides_label, "</h1></section>");
}

pub(super) fn done(doing: &mut Doing) -> String {
    doing.value.to_owned()
}
