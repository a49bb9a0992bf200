//! How every chart becomes a text: drawn at twice its size, painted, and without a size of its own.

use super::Palette;
use super::sketch::Size;
use plotters::prelude::*;

/// Drawn pixels for a CSS pixel.
const SCALE: u32 = 2;
/// Height of letters, in drawn pixels.
pub(super) const TEXT: f64 = 26.0;
/// Mean width of a letter, as a share of its height; wide enough for any system font.
pub(super) const LETTER: f64 = 0.54;

pub(super) type Root<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;
pub(super) type Failed = Box<dyn std::error::Error + Send + Sync>;

/// What `draw` draws as SVG text, without width and height, so that it takes the place it is given.
pub(super) fn svg(size: Size, palette: Palette, draw: impl FnOnce(&Root) -> Result<(), Failed>) -> String {
    let mut svg = String::new();
    let (width, height) = (size.width * SCALE, size.height * SCALE);
    {
        let root = SVGBackend::with_string(&mut svg, (width, height)).into_drawing_area();
        // Drawing into a string fails only where the picture is too small for its axes; then it stays empty.
        let _ = draw(&root);
        let _ = root.present();
    }
    let sized = format!("<svg width=\"{width}\" height=\"{height}\" ");
    palette.paint(
        &svg.replacen(&sized, "<svg ", 1)
            .replace("font-family=\"sans-serif\"", "font-family=\"system-ui, sans-serif\""),
    )
}
