//! What moves a result, one bar for each number: from the result with it low to the result with it high.

use super::Palette;
use super::palette::{Role, sentinel};
use super::sketch::{Bar, Bars, Size};
use super::svg::{Failed, LETTER, Root, TEXT, svg};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// Share of a row that its bar fills.
const THICK: f64 = 0.5;

/// The chart as SVG text, without width and height, so that it takes the place it is given. Names stand above their bars, the
/// low and high values of the number at the ends where it leads to them.
#[must_use]
pub fn tornado(bars: &Bars, size: Size, palette: Palette) -> String {
    svg(size, palette, |root| draw(root, bars))
}

type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

fn draw(root: &Root, bars: &Bars) -> Result<(), Failed> {
    let fail = |error: DrawingAreaErrorKind<std::io::Error>| -> Failed { error.to_string().into() };
    let (low, high) = reach(bars);
    let rows = bars.bars.len().max(1) as f64;
    let mut chart = ChartBuilder::on(root)
        .margin(16)
        .margin_right(40)
        .x_label_area_size(110)
        .y_label_area_size(0)
        .build_cartesian_2d(low..high, rows..0.0)
        .map_err(fail)?;
    let text = |role| ("sans-serif", TEXT).into_font().color(&sentinel(role));
    chart
        .configure_mesh()
        .disable_y_mesh()
        .disable_y_axis()
        .x_labels(if root.dim_in_pixel().0 < 1_000 { 3 } else { 6 })
        .light_line_style(TRANSPARENT)
        .bold_line_style(sentinel(Role::Line))
        .axis_style(sentinel(Role::Quiet))
        .label_style(text(Role::Quiet))
        .axis_desc_style(text(Role::Quiet))
        .x_label_formatter(&|amount| bars.locale.money_short(*amount, &bars.sign))
        .x_desc(bars.across.as_str())
        .draw()
        .map_err(fail)?;
    let at = |across: f64, down: f64| chart.backend_coord(&(across, down));
    let width = f64::from(root.dim_in_pixel().0);
    for (row, bar) in bars.bars.iter().enumerate() {
        draw_bar(root, bar, row as f64, &at, width).map_err(fail)?;
        // Beside the bar only: names are not crossed out.
        let line = vec![at(bars.stated, row as f64 + 0.42), at(bars.stated, row as f64 + 1.0)];
        root.draw(&PathElement::new(line, sentinel(Role::Ink).stroke_width(3))).map_err(fail)?;
    }
    Ok(())
}

fn draw_bar(root: &Root, bar: &Bar, row: f64, at: &dyn Fn(f64, f64) -> (i32, i32), width: f64) -> Drawn {
    let (top, bottom) = (row + 1.0 - THICK, row + 1.0 - 0.08);
    let mark = sentinel(Role::Mark);
    let corners = [at(bar.at_low.min(bar.at_high), top), at(bar.at_low.max(bar.at_high), bottom)];
    root.draw(&Rectangle::new(corners, mark.filled()))?;
    let middle = i32::midpoint(corners[0].1, corners[1].1);
    let written = |text: &str, spot: (i32, i32), anchor: HPos, role: Role| {
        let style =
            ("sans-serif", TEXT).into_font().color(&sentinel(role)).pos(Pos::new(anchor, VPos::Center));
        root.draw(&Text::new(text.to_owned(), spot, style))
    };
    // The low value stands at the end to which it leads.
    for (text, end, other) in [(&bar.low, bar.at_low, bar.at_high), (&bar.high, bar.at_high, bar.at_low)] {
        let is_left = end < other || (end <= other && std::ptr::eq(text, &raw const bar.low));
        let x = at(end, top).0;
        let length = text.chars().count() as f64 * TEXT * LETTER + 12.0;
        // Where there is no room beside the bar, the value stands inside it.
        let (spot, anchor, role) = match is_left {
            true if f64::from(x) > length => (x - 8, HPos::Right, Role::Ink),
            true => (x + 8, HPos::Left, Role::Surface),
            false if f64::from(x) + length < width => (x + 8, HPos::Left, Role::Ink),
            false => (x - 8, HPos::Right, Role::Surface),
        };
        written(text, (spot, middle), anchor, role)?;
    }
    let name = at(bar.at_low.min(bar.at_high), row + 0.28);
    let length = bar.name.chars().count() as f64 * TEXT * LETTER;
    let left = f64::from(name.0).min(width - length - 24.0).max(16.0);
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a picture")]
    let spot = (left as i32, name.1);
    written(&bar.name, spot, HPos::Left, Role::Ink)
}

/// From the least to the largest result, with room for the values at the ends.
fn reach(bars: &Bars) -> (f64, f64) {
    let ends = bars.bars.iter().flat_map(|bar| [bar.at_low, bar.at_high]).chain([bars.stated]);
    let (low, high) =
        ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    let room = ((high - low) * 0.16).max(high.abs().max(low.abs()) * 0.01).max(1.0);
    (low - room, high + room)
}
