//! The map of the week with its finding, its table, the hour that was chosen, its explanation and its legend.

use super::told::Told;
use super::why::{why_hour, why_map};
use super::{Markup, Page, Room};
use crate::calendar::{WEEK, day_of, hour_of};
use crate::report::gaps::{self, cells, hours};
use crate::report::map::{CellView, GAP_CLASS, finding, hour_name, views};

/// Style of each class of risk.
const CLASSES: [&str; 5] = ["0", "1", "2", "3", "gap"];

/// The card of the map of a layer, or of the whole.
pub(super) fn card(html: &mut Markup, told: &Told, layer: Option<usize>) {
    let (words, plan, voice) = (told.words(), told.plan_seen(), told.voice());
    html.raw("<figure class=\"card\" data-testid=\"map\"><div class=\"card__head\">");
    // What the whole comes to stands above the page of cover already.
    let title = match (told.view.page, layer) {
        (Page::Coverage, None) => words.pages.map_label.to_owned(),
        _ => finding(cells(plan, layer), voice),
    };
    html.element("<h2 class=\"figure__title\" data-testid=\"map-title\">", &title, "</h2>");
    html.raw("<div class=\"switch\">");
    let ways =
        [(false, "chart", "as-chart", words.pages.chart), (true, "table", "as-table", words.pages.table)];
    for (table, way, testid, label) in ways {
        html.raw("<button type=\"button\" data-do=\"way:").raw(way).raw("\" data-testid=\"").raw(testid);
        html.pressed(told.view.as_table == table).element(">", label, "</button>");
    }
    html.raw("</div></div>");
    if told.view.as_table {
        table(html, told, layer);
    } else {
        grid(html, told, layer);
        legend(html, told);
    }
    hour(html, told, layer);
    // There before an hour is chosen, so that what is open below stays open.
    html.raw("<div>");
    if let Some(slot) = told.view.slot {
        why_hour(html, told, layer, slot);
    }
    html.raw("</div><div class=\"row row--spread figure__foot\">");
    why_map(html, told);
    html.file("map", words.pages.download_csv).raw("</div></figure>");
}

/// The hour in a place of the grid, in reading order.
fn slot_at(place: usize, turned: bool) -> usize {
    if turned { place % 7 * 24 + place / 7 } else { place }
}

/// The map as a grid: one tab stop, which the page moves. Rows are days or, in a narrow window, hours.
fn grid(html: &mut Markup, told: &Told, layer: Option<usize>) {
    let (turned, words, plan) = (told.view.room == Room::Slim, told.words(), told.plan_seen());
    let views = views(plan, cells(plan, layer), told.voice());
    // One form never becomes the other cell by cell: the tab stop would be lost with the cells that go.
    html.raw(if turned {
        "<table data-key=\"turned\" class=\"heat heat--turned"
    } else {
        "<table data-key=\"straight\" class=\"heat"
    });
    html.raw("\" role=\"grid\" data-testid=\"heatmap\" aria-label=\"").text(words.pages.map_label).raw(". ");
    html.text(words.pages.how_to_move).raw("\">");
    week(html, told, |html, slot| {
        if let Some(view) = views.get(slot) {
            cell(html, view, slot, told.view.slot);
        }
    });
    html.raw("</table>");
}

/// Head and rows of a grid of the week, each cell written by `write`.
pub(super) fn week(html: &mut Markup, told: &Told, write: impl Fn(&mut Markup, usize)) {
    let turned = told.view.room == Room::Slim;
    let days = &told.voice().locale.common().days_short;
    let columns = if turned { 7 } else { 24 };
    html.raw("<thead><tr role=\"row\"><td class=\"heat__corner\" role=\"presentation\"></td>");
    for column in 0..columns {
        html.raw("<th scope=\"col\">");
        match column {
            day if turned => html.text(days[day]),
            hour if hour % 3 == 0 => html.element("<span>", &hour.to_string(), "</span>"),
            hour => html.element("<span class=\"sr\">", &hour.to_string(), "</span>"),
        };
        html.raw("</th>");
    }
    html.raw("</tr></thead><tbody>");
    for place in 0..WEEK {
        let slot = slot_at(place, turned);
        if place % columns == 0 {
            html.raw(if place == 0 { "<tr role=\"row\">" } else { "</tr><tr role=\"row\">" });
            let hour = hour_of(slot).to_string();
            html.element("<th scope=\"row\">", if turned { &hour } else { days[place / columns] }, "</th>");
        }
        write(html, slot);
    }
    html.raw("</tr></tbody>");
}

fn cell(html: &mut Markup, view: &CellView, slot: usize, chosen: Option<usize>) {
    html.raw("<td role=\"gridcell\" class=\"heat__cell heat__cell--");
    html.raw(view.class.map_or("out", |class| CLASSES[class.min(GAP_CLASS)]));
    html.element("\" data-slot=\"", &slot.to_string(), "\" data-day=\"").text(&day_of(slot).to_string());
    html.element("\" data-hour=\"", &hour_of(slot).to_string(), "\" tabindex=\"");
    html.raw(if chosen.unwrap_or(0) == slot { "0" } else { "-1" });
    html.raw(if chosen == Some(slot) { "\" aria-selected=\"true" } else { "\" aria-selected=\"false" });
    html.element("\" aria-label=\"", &view.label, "\" title=\"").text(&view.label);
    html.element("\">", &view.mark, "</td>");
}

fn legend(html: &mut Markup, told: &Told) {
    const SWATCHES: [&str; 6] = ["0", "1", "2", "3", "4", "out"];
    let words = &told.words().pages;
    let names = words.risk_classes.iter().chain([&words.out_of_service]);
    html.raw("<ul class=\"legend\">");
    for (swatch, name) in SWATCHES.iter().zip(names) {
        html.raw("<li class=\"legend__item\"><span class=\"legend__swatch legend__swatch--").raw(swatch);
        html.element("\" aria-hidden=\"true\"></span>", name, "</li>");
    }
    html.raw("</ul>");
}

/// The same as rows of alike hours.
fn table(html: &mut Markup, told: &Told, layer: Option<usize>) {
    let words = &told.words().pages;
    html.element(
        "<div class=\"scroll scroll--tall\" tabindex=\"0\" role=\"region\" aria-label=\"",
        words.map_label,
        "\">",
    );
    html.raw("<table class=\"table\" data-testid=\"map-table\">");
    html.heads(&[words.when, words.state, words.on_duty, words.needed, words.risk]).raw("<tbody>");
    for row in hours(told.plan_seen(), layer, told.voice()) {
        html.raw(if row.gap { "<tr data-gap>" } else { "<tr>" });
        for text in [&row.when, &row.state, &row.on_duty, &row.needed, &row.risk] {
            html.element("<td>", text, "</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
}

/// The hour that was chosen: who is there, who is needed, how likely trouble is, who answers.
fn hour(html: &mut Markup, told: &Told, layer: Option<usize>) {
    let (words, plan, voice) = (&told.words().pages, told.plan_seen(), told.voice());
    html.element(
        "<div class=\"hour\" data-testid=\"hour\" aria-live=\"polite\" role=\"group\" aria-label=\"",
        words.hour_details,
        "\">",
    );
    match told.view.slot {
        None => {
            html.element("<p class=\"muted small\">", words.choose_hour, "</p>");
        }
        Some(slot) => {
            html.element("<h3>", &hour_name(slot, voice), " <span class=\"muted\"> · ");
            html.text(gaps::layer_name(layer, plan, voice)).raw("</span></h3><dl class=\"facts\">");
            for (label, value) in gaps::hour(plan, layer, slot, voice) {
                html.element("<div class=\"facts__fact\"><dt>", label, "</dt>");
                html.element("<dd>", &value, "</dd></div>");
            }
            html.raw("</dl>");
        }
    }
    html.raw("</div>");
}
