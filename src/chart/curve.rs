//! A curve with its band, and the places on it that are named.

use super::Palette;
use super::palette::{Role, sentinel};
use super::sketch::{Curve, Mark, MarkKind, Point, Size};
use super::svg::{Failed, LETTER, Root, TEXT, svg};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// How strongly the band is filled.
const BAND: f64 = 0.18;
/// Height of a row of labels, in drawn pixels.
const ROW: i32 = 34;
/// Most points that have a dot each.
const MOST_DOTS: usize = 40;
/// Radius of a mark.
const RADIUS: i32 = 11;

/// The chart as SVG text, without width and height, so that it takes the place it is given. Each mark has a form of its own, a line
/// up to its label, and the labels stand in rows above the curve.
#[must_use]
pub fn curve(curve: &Curve, size: Size, palette: Palette) -> String {
    svg(size, palette, |root| draw(root, curve))
}

type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

fn draw(root: &Root, curve: &Curve) -> Result<(), Failed> {
    let fail = |error: DrawingAreaErrorKind<std::io::Error>| -> Failed { error.to_string().into() };
    let points = &curve.points;
    let (first, last) =
        (points.first().map_or(0, |point| point.at), points.last().map_or(1, |point| point.at));
    let last = last.max(first + 1);
    let top = points.iter().map(|point| point.high.max(point.value)).fold(0.0, f64::max).max(1e-6) * 1.04;
    let height = f64::from(root.dim_in_pixel().1);
    let rows = f64::from(ROW) * (curve.marks.len() as f64 + 0.5);
    // The labels have the part above the curve.
    let above = top * rows / (height - 160.0 - rows).max(60.0);
    let mut chart = ChartBuilder::on(root)
        .margin(16)
        .margin_right(40)
        .x_label_area_size(100)
        .y_label_area_size(110)
        .build_cartesian_2d(f64::from(first)..f64::from(last), 0.0..top + above)
        .map_err(fail)?;
    let text = |role| ("sans-serif", TEXT).into_font().color(&sentinel(role));
    let across = if root.dim_in_pixel().0 < 1_000 { 6 } else { 12 };
    chart
        .configure_mesh()
        .disable_x_mesh()
        .x_labels(across.min((last - first) as usize + 1))
        .y_labels(6)
        .light_line_style(TRANSPARENT)
        .bold_line_style(sentinel(Role::Line))
        .axis_style(sentinel(Role::Quiet))
        .label_style(text(Role::Quiet))
        .axis_desc_style(text(Role::Quiet))
        .x_label_formatter(&|at| curve.locale.shortest(*at))
        .y_label_formatter(&|value| curve.locale.shortest(*value))
        .x_desc(curve.across.as_str())
        .y_desc(curve.up.as_str())
        .draw()
        .map_err(fail)?;
    let at = |across: u32, up: f64| chart.backend_coord(&(f64::from(across), up));
    draw_band(root, points, &at).map_err(fail)?;
    let line: Vec<(i32, i32)> = points.iter().map(|point| at(point.at, point.value)).collect();
    root.draw(&PathElement::new(line.clone(), sentinel(Role::Mark).stroke_width(5))).map_err(fail)?;
    // Dots that touch each other say nothing.
    for &spot in line.iter().filter(|_| line.len() <= MOST_DOTS) {
        root.draw(&Circle::new(spot, 4, sentinel(Role::Mark).filled())).map_err(fail)?;
    }
    let ceiling = at(first, top + above).1;
    for (row, mark) in (0..).zip(&curve.marks) {
        let Some(point) = points.iter().find(|point| point.at == mark.at) else { continue };
        draw_mark(root, mark, at(point.at, point.value), ceiling + ROW * row + ROW / 2).map_err(fail)?;
    }
    Ok(())
}

fn draw_band(root: &Root, points: &[Point], at: &dyn Fn(u32, f64) -> (i32, i32)) -> Drawn {
    let upper = points.iter().map(|point| at(point.at, point.high));
    let lower = points.iter().rev().map(|point| at(point.at, point.low));
    let outline: Vec<(i32, i32)> = upper.chain(lower).collect();
    root.draw(&Polygon::new(outline, sentinel(Role::Mark).mix(BAND).filled()))
}

/// A mark, and a dotted line up to its label, which stands on the side with more room.
fn draw_mark(root: &Root, mark: &Mark, spot: (i32, i32), label: i32) -> Drawn {
    let color = sentinel(match mark.kind {
        MarkKind::Here => Role::Here,
        MarkKind::Bend => Role::Ink,
        MarkKind::Target => Role::Target,
    });
    let mut y = label;
    while y < spot.1 - RADIUS {
        let end = (y + 8).min(spot.1 - RADIUS);
        root.draw(&PathElement::new(vec![(spot.0, y), (spot.0, end)], color.stroke_width(2)))?;
        y += 15;
    }
    match mark.kind {
        MarkKind::Here => {
            root.draw(&Circle::new(spot, RADIUS, sentinel(Role::Surface).filled()))?;
            root.draw(&Circle::new(spot, RADIUS, color.stroke_width(6)))?;
        }
        MarkKind::Bend => root.draw(&Circle::new(spot, RADIUS - 1, color.filled()))?,
        MarkKind::Target => {
            let corner = |by: i32| (spot.0 + by, spot.1 + by);
            root.draw(&Rectangle::new([corner(-RADIUS), corner(RADIUS)], color.filled()))?;
        }
    }
    let width = f64::from(root.dim_in_pixel().0);
    let length = mark.label.chars().count() as f64 * TEXT * LETTER + 20.0;
    let is_right = f64::from(spot.0) + length < width - 24.0;
    let (x, anchor) = if is_right { (spot.0 + 10, HPos::Left) } else { (spot.0 - 10, HPos::Right) };
    let style =
        ("sans-serif", TEXT).into_font().color(&sentinel(Role::Ink)).pos(Pos::new(anchor, VPos::Center));
    root.draw(&Text::new(mark.label.clone(), (x, label), style))
}
