//! Pieces of small pictures that are written as SVG beside the text: a dial, fifty dots.

use super::Markup;

/// An attribute with a number: `name` is all that stands before it.
pub(super) fn attribute(html: &mut Markup, name: &'static str, value: f64) {
    html.raw(name).text(&format!("{value:.1}")).raw("\"");
}

/// A text at a place.
pub(super) fn label(
    html: &mut Markup,
    class: &'static str,
    x: f64,
    y: f64,
    anchor: &'static str,
    text: &str,
) {
    html.raw("<text class=\"").raw(class).raw("\" text-anchor=\"").raw(anchor).raw("\" x=\"");
    html.text(&format!("{x:.1}")).raw("\" y=\"").text(&format!("{y:.1}")).element("\">", text, "</text>");
}

/// A line straight down.
pub(super) fn line(html: &mut Markup, class: &'static str, x: f64, top: f64, bottom: f64) {
    html.raw("<path class=\"").raw(class).raw("\" d=\"").text(&format!("M{x:.1} {top:.1}V{bottom:.1}"));
    html.raw("\"></path>");
}
