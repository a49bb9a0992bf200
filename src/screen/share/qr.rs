//! The link as a QR code: dark on light in every theme, with the quiet zone that cameras look for.

use crate::screen::Markup;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// Longest link that a phone reads from a screen: finer codes blur.
pub(super) const MOST: usize = 1_200;
/// Light modules around the code, by the standard (ISO/IEC 18004, 5.3.8).
const QUIET: i32 = 4;
/// Points of a module.
const POINTS: i32 = 8;

/// The code as SVG; `None` where the text is too long for one. `called` is what is read out in place of it.
pub(super) fn picture(text: &str, called: &str) -> Option<String> {
    // M: it is still read with 15 % of it covered.
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok().filter(|_| text.len() <= MOST)?;
    let side = (code.size() + 2 * QUIET).to_string();
    let points = ((code.size() + 2 * QUIET) * POINTS).to_string();
    let mut svg = Markup::default();
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").text(&points).raw(" ").text(&points);
    svg.raw("\" role=\"img\" aria-label=\"").text(called).raw("\" shape-rendering=\"crispEdges\">");
    svg.raw("<g transform=\"scale(").text(&POINTS.to_string()).raw(")\"><rect width=\"").text(&side);
    svg.raw("\" height=\"").text(&side).raw("\" fill=\"#fff\"></rect><path fill=\"#000\" d=\"");
    svg.text(&path(&code)).raw("\"></path></g></svg>");
    Some(svg.done())
}

/// The dark modules, each run of them in a row as a rectangle.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count();
            if run > 0 {
                // A text takes whatever is written.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += i32::try_from(run).unwrap_or(0).max(1);
        }
    }
    path
}
