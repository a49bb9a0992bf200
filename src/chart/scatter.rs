//! Offers by cost and attainment, with the frontier that nothing beats.

use super::Palette;
use super::frontier::frontier;
use super::label::{Area, Label, place};
use super::palette::{Role, sentinel};
use super::sketch::{Offer, Size, Sketch};
use super::svg::{Failed, LETTER, Root, TEXT, svg};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

const RADIUS: i32 = 12;
/// From this width on, in drawn pixels, every offer has its label; below, only what is pointed at
/// has it in any case, the others where there is room.
const ROOMY: f64 = 1_000.0;

/// The chart as SVG text, without width and height, so that it takes the place it is given.
///
/// Offers on the frontier are filled and joined, the others hollow; the one in use today has a ring and a word
/// of its own, the recommended one a larger mark.
#[must_use]
pub fn scatter(sketch: &Sketch, size: Size, palette: Palette) -> String {
    svg(size, palette, |root| draw(root, sketch))
}

fn draw(root: &Root, sketch: &Sketch) -> Result<(), Failed> {
    let (offers, locale) = (&sketch.offers, sketch.locale);
    let fail = |error: DrawingAreaErrorKind<std::io::Error>| -> Failed { error.to_string().into() };
    let (across, up) = ranges(offers, sketch.target);
    let mut chart = ChartBuilder::on(root)
        .margin(16)
        .margin_right(80)
        .x_label_area_size(110)
        .y_label_area_size(130)
        .build_cartesian_2d(across.0..across.1, up.0..up.1)
        .map_err(fail)?;
    let text = |size: f64, role| ("sans-serif", size).into_font().color(&sentinel(role));
    chart
        .configure_mesh()
        .disable_x_mesh()
        .x_labels(if root.dim_in_pixel().0 < 1_000 { 3 } else { 6 })
        .y_labels(6)
        .light_line_style(TRANSPARENT)
        .bold_line_style(sentinel(Role::Line))
        .axis_style(sentinel(Role::Quiet))
        .label_style(text(TEXT, Role::Quiet))
        .axis_desc_style(text(TEXT, Role::Quiet))
        .x_label_formatter(&|cost| locale.money_short(*cost, &sketch.sign))
        .y_label_formatter(&|good| locale.number((good * 100.0).round(), 0))
        .x_desc(sketch.across.as_str())
        .y_desc(sketch.up.as_str())
        .draw()
        .map_err(fail)?;
    let at = |cost: f64, good: f64| chart.backend_coord(&(cost, good));
    let plane = {
        let ((left, bottom), (right, top)) = (at(across.0, up.0), at(across.1, up.1));
        Area {
            x: f64::from(left),
            y: f64::from(top),
            width: f64::from(right - left),
            height: f64::from(bottom - top),
        }
    };
    draw_target(root, at(across.0, sketch.target), at(across.1, sketch.target), &sketch.goal)
        .map_err(fail)?;
    let spots: Vec<(i32, i32)> = offers.iter().map(|offer| at(offer.cost, offer.good)).collect();
    draw_offers(root, offers, &spots).map_err(fail)?;
    draw_labels(root, sketch, &spots, plane).map_err(fail)
}

type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

fn draw_target(root: &Root, from: (i32, i32), to: (i32, i32), word: &str) -> Drawn {
    let color = sentinel(Role::Target);
    let mut x = from.0;
    while x < to.0 {
        root.draw(&PathElement::new(vec![(x, from.1), ((x + 14).min(to.0), to.1)], color.stroke_width(3)))?;
        x += 24;
    }
    let style = ("sans-serif", TEXT).into_font().color(&color).pos(Pos::new(HPos::Right, VPos::Bottom));
    root.draw(&Text::new(word.to_owned(), (to.0 - 4, to.1 - 6), style))
}

fn draw_offers(root: &Root, offers: &[Offer], spots: &[(i32, i32)]) -> Drawn {
    let mark = sentinel(Role::Mark);
    let pairs: Vec<(f64, f64)> = offers.iter().map(|offer| (offer.cost, offer.good)).collect();
    let unbeaten = frontier(&pairs);
    let mut path: Vec<(i32, i32)> =
        spots.iter().zip(&unbeaten).filter(|(_, kept)| **kept).map(|(spot, _)| *spot).collect();
    path.sort_unstable();
    root.draw(&PathElement::new(path, mark.stroke_width(3)))?;
    for ((offer, &spot), unbeaten) in offers.iter().zip(spots).zip(unbeaten) {
        let radius = if offer.best { RADIUS + 4 } else { RADIUS };
        let fill = if unbeaten { mark } else { sentinel(Role::Surface) };
        root.draw(&Circle::new(spot, radius, fill.filled()))?;
        root.draw(&Circle::new(spot, radius, mark.stroke_width(4)))?;
        if offer.here {
            root.draw(&Circle::new(spot, radius + 8, sentinel(Role::Here).stroke_width(5)))?;
        }
    }
    Ok(())
}

fn draw_labels(root: &Root, sketch: &Sketch, spots: &[(i32, i32)], plane: Area) -> Drawn {
    let offers = &sketch.offers;
    let text = |offer: &Offer| {
        if offer.here { format!("{} ({})", offer.label, sketch.here) } else { offer.label.clone() }
    };
    // What is pointed at takes the best places.
    let mut order: Vec<usize> = (0..offers.len()).collect();
    order.sort_by_key(|&offer| (!offers[offer].best, !offers[offer].here, offer));
    let roomy = plane.width >= ROOMY;
    let label = |&place: &usize| {
        let (offer, spot) = (&offers[place], spots[place]);
        Label {
            point: (f64::from(spot.0), f64::from(spot.1)),
            size: (text(offer).chars().count() as f64 * TEXT * LETTER, TEXT * 1.15),
            always: roomy || offer.best || offer.here,
        }
    };
    let labels: Vec<Label> = order.iter().map(label).collect();
    let areas = place(&labels, f64::from(RADIUS) + 8.0, plane);
    for ((&offer, area), label) in order.iter().zip(areas).zip(&labels) {
        let (Some(area), point) = (area, label.point) else { continue };
        leader(root, point, &area)?;
        // The width is only estimated: the end that faces the mark is the one to be exact.
        let (anchor, x) = if area.x >= point.0 {
            (HPos::Left, area.x)
        } else if area.x + area.width <= point.0 {
            (HPos::Right, area.x + area.width)
        } else {
            (HPos::Center, area.x + area.width / 2.0)
        };
        let style =
            ("sans-serif", TEXT).into_font().color(&sentinel(Role::Ink)).pos(Pos::new(anchor, VPos::Center));
        root.draw(&Text::new(text(&offers[offer]), pixel(x, area.y + area.height / 2.0), style))?;
    }
    Ok(())
}

/// A thin line from a mark to a label that had to go far.
fn leader(root: &Root, point: (f64, f64), area: &Area) -> Drawn {
    let nearest = area.nearest(point);
    let (across, down) = (nearest.0 - point.0, nearest.1 - point.1);
    let length = across.hypot(down);
    let edge = f64::from(RADIUS);
    if length <= edge + 22.0 {
        return Ok(());
    }
    let start = pixel(point.0 + across / length * edge, point.1 + down / length * edge);
    root.draw(&PathElement::new(
        vec![start, pixel(nearest.0, nearest.1)],
        sentinel(Role::Quiet).stroke_width(2),
    ))
}

#[expect(clippy::cast_possible_truncation, reason = "pixels of a picture")]
fn pixel(x: f64, y: f64) -> (i32, i32) {
    (x.round() as i32, y.round() as i32)
}

/// Room around the offers and the target on both axes.
fn ranges(offers: &[Offer], target: f64) -> ((f64, f64), (f64, f64)) {
    let span = |values: &mut dyn Iterator<Item = f64>, least: f64| {
        let (low, high) = values
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        if low > high {
            return (0.0, least);
        }
        let room = ((high - low) * 0.12).max(least / 2.0);
        (low - room, high + room)
    };
    let highest = offers.iter().map(|offer| offer.cost.abs()).fold(1.0, f64::max);
    let across = span(&mut offers.iter().map(|offer| offer.cost), highest * 0.1);
    let up = span(&mut offers.iter().map(|offer| offer.good).chain([target]), 0.02);
    ((across.0.max(0.0), across.1), up)
}
