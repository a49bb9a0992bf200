//! The weeks ahead: a line of what half of the cases need, a band around it, steps of what can be done, and words at
//! the peaks.

use super::Palette;
use super::label::{Area, Label, place};
use super::palette::{Role, sentinel};
use super::sketch::{Size, Weeks};
use super::svg::{Failed, LETTER, Root, TEXT, svg};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// From this width on, in drawn pixels, every month has its name.
const ROOMY: u32 = 1_000;
/// How far the mark of a peak stands above its week.
const ABOVE: i32 = 14;

/// The chart as SVG text, without width and height, so that it takes the place it is given.
#[must_use]
pub fn weeks(weeks: &Weeks, size: Size, palette: Palette) -> String {
    svg(size, palette, |root| draw(root, weeks))
}

type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

fn draw(root: &Root, weeks: &Weeks) -> Result<(), Failed> {
    let fail = |error: DrawingAreaErrorKind<std::io::Error>| -> Failed { error.to_string().into() };
    let number = weeks.weeks.len().max(1) as f64;
    let highest = weeks.weeks.iter().flat_map(|week| [week.high, week.can]).fold(1.0, f64::max);
    // Room above for the words at the peaks.
    let top = highest * if weeks.notes.is_empty() { 1.08 } else { 1.3 };
    let mut chart = ChartBuilder::on(root)
        .margin(16)
        .margin_right(24)
        .x_label_area_size(56)
        .y_label_area_size(120)
        .build_cartesian_2d(0.0..number, 0.0..top)
        .map_err(fail)?;
    let text = |role| ("sans-serif", TEXT).into_font().color(&sentinel(role));
    chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .y_labels(6)
        .light_line_style(TRANSPARENT)
        .bold_line_style(sentinel(Role::Line))
        .axis_style(sentinel(Role::Quiet))
        .label_style(text(Role::Quiet))
        .axis_desc_style(text(Role::Quiet))
        .y_label_formatter(&|visits| {
            weeks.locale.number(*visits, usize::from(*visits > 0.0 && highest < 3.0))
        })
        .y_desc(weeks.up.as_str())
        .draw()
        .map_err(fail)?;
    let at = |across: f64, up: f64| chart.backend_coord(&(across, up));
    draw_months(root, weeks, &at).map_err(fail)?;
    draw_band(root, weeks, &at).map_err(fail)?;
    draw_steps(root, weeks, &at).map_err(fail)?;
    let ((left, bottom), (right, top)) = (at(0.0, 0.0), at(number, top));
    let plane = Area {
        x: f64::from(left),
        y: f64::from(top),
        width: f64::from(right - left),
        height: f64::from(bottom - top),
    };
    draw_notes(root, weeks, &at, plane).map_err(fail)
}

/// A tick and a name at each month's first week; every other name where there is little room.
fn draw_months(root: &Root, weeks: &Weeks, at: &dyn Fn(f64, f64) -> (i32, i32)) -> Drawn {
    let each = if root.dim_in_pixel().0 < ROOMY { 3 } else { 1 };
    let quiet = sentinel(Role::Quiet);
    let ground = [at(0.0, 0.0), at(weeks.weeks.len() as f64, 0.0)];
    root.draw(&PathElement::new(ground.to_vec(), quiet.stroke_width(2)))?;
    for (place, (week, name)) in weeks.months.iter().enumerate() {
        let (x, y) = at(*week as f64, 0.0);
        root.draw(&PathElement::new(vec![(x, y), (x, y + 10)], quiet.stroke_width(2)))?;
        if place % each == 0 {
            let style = ("sans-serif", TEXT).into_font().color(&quiet).pos(Pos::new(HPos::Left, VPos::Top));
            root.draw(&Text::new(name.clone(), (x + 2, y + 14), style))?;
        }
    }
    Ok(())
}

/// The band and its line: a week holds from its Monday to the next.
fn draw_band(root: &Root, weeks: &Weeks, at: &dyn Fn(f64, f64) -> (i32, i32)) -> Drawn {
    let mark = sentinel(Role::Mark);
    let middle = |week: usize| week as f64 + 0.5;
    let list = || weeks.weeks.iter().enumerate();
    let upper = list().map(|(place, week)| at(middle(place), week.high));
    let lower = list().rev().map(|(place, week)| at(middle(place), week.low));
    root.draw(&Polygon::new(upper.chain(lower).collect::<Vec<_>>(), mark.mix(0.22).filled()))?;
    let line = list().map(|(place, week)| at(middle(place), week.middle)).collect::<Vec<_>>();
    root.draw(&PathElement::new(line, mark.stroke_width(5)))
}

/// What can be done, level through each week.
fn draw_steps(root: &Root, weeks: &Weeks, at: &dyn Fn(f64, f64) -> (i32, i32)) -> Drawn {
    let steps = weeks
        .weeks
        .iter()
        .enumerate()
        .flat_map(|(place, week)| [at(place as f64, week.can), at(place as f64 + 1.0, week.can)]);
    root.draw(&PathElement::new(steps.collect::<Vec<_>>(), sentinel(Role::Ink).stroke_width(4)))
}

/// A wedge above each peak, and its words.
fn draw_notes(root: &Root, weeks: &Weeks, at: &dyn Fn(f64, f64) -> (i32, i32), plane: Area) -> Drawn {
    let target = sentinel(Role::Target);
    let spot = |week: usize| {
        let high = weeks.weeks.get(week).map_or(0.0, |week| week.high.max(week.can));
        let (x, y) = at(week as f64 + 0.5, high);
        (x, y - ABOVE)
    };
    let labels: Vec<Label> = weeks
        .notes
        .iter()
        .map(|(week, text)| {
            let (x, y) = spot(*week);
            let size = (text.chars().count() as f64 * TEXT * LETTER, TEXT * 1.15);
            Label { point: (f64::from(x), f64::from(y)), size, always: false }
        })
        .collect();
    for ((week, text), area) in weeks.notes.iter().zip(place(&labels, 14.0, plane)) {
        let (x, y) = spot(*week);
        let wedge = vec![(x - 11, y - 16), (x + 11, y - 16), (x, y)];
        root.draw(&Polygon::new(wedge, target.filled()))?;
        let Some(area) = area else { continue };
        let style = ("sans-serif", TEXT).into_font().color(&target).pos(Pos::new(HPos::Center, VPos::Center));
        root.draw(&Text::new(
            text.clone(),
            pixel(area.x + area.width / 2.0, area.y + area.height / 2.0),
            style,
        ))?;
    }
    Ok(())
}

#[expect(clippy::cast_possible_truncation, reason = "pixels of a picture")]
fn pixel(x: f64, y: f64) -> (i32, i32) {
    (x.round() as i32, y.round() as i32)
}
