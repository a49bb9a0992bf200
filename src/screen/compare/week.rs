//! The map of the difference between two columns, hour by hour.

use crate::calendar::{day_of, hour_of};
use crate::report::Voice;
use crate::report::compare::Comparison;
use crate::report::compare::week::{Hour, finding, label, say, stretches, week};
use crate::screen::told::Told;
use crate::screen::{Markup, map};

/// Style of each class, the safest first.
const CLASSES: [&str; 7] = ["b3", "b2", "b1", "0", "w1", "w2", "w3"];

fn class(hour: Hour) -> &'static str {
    match hour {
        Hour::Out => "out",
        Hour::First | Hour::Second => "one",
        Hour::By(_) => {
            let class = hour.class().unwrap_or(0) + 3;
            usize::try_from(class).ok().and_then(|class| CLASSES.get(class)).copied().unwrap_or("0")
        }
    }
}

/// The card; nothing while there are no two columns to subtract.
pub(super) fn card(html: &mut Markup, told: &Told, all: &Comparison, mapped: Option<usize>) {
    let (words, pages) = (&told.words().compare, &told.words().pages);
    let can = |&at: &usize| at != all.base && all.places.get(at).is_some_and(|place| place.told().is_some());
    let others: Vec<usize> = (0..all.places.len()).filter(can).collect();
    let Some(position) = mapped.filter(can).or_else(|| others.first().copied()) else { return };
    let (first, second) = (&all.places[all.base], &all.places[position]);
    let (Some(base), Some(column)) = (first.told(), second.told()) else { return };
    let (hours, voice) = (week(base.plan, column.plan), column.voice(all.locale));
    html.raw("<figure class=\"card\" data-testid=\"compare-map\"><div class=\"card__head\">");
    html.element("<h2 class=\"figure__title\">", &finding(&hours, words), "</h2><div class=\"switch\">");
    let ways = [(false, "chart", pages.chart), (true, "table", pages.table)];
    for (table, way, label) in ways {
        html.raw("<button type=\"button\" data-do=\"way:").raw(way);
        html.pressed(told.view.as_table == table).element(">", label, "</button>");
    }
    html.element("</div></div><p class=\"muted small\">", words.map, ": ");
    html.text(&(words.map_of)(&second.name, &first.name)).raw("</p>");
    if others.len() > 1 {
        html.element("<label class=\"field\"><span class=\"field__label\">", words.map_column, "</span>");
        html.raw(
            "<select class=\"field__select\" data-testid=\"compare-map-of\" data-shelf=\"compare/map\">",
        );
        for &at in &others {
            html.option(&at.to_string(), &all.places[at].name, at == position);
        }
        html.raw("</select></label>");
    }
    if told.view.as_table {
        table(html, told, &hours, voice);
    } else {
        grid(html, told, &hours, voice);
        legend(html, told);
    }
    html.raw("<p class=\"hour\" aria-live=\"polite\" data-testid=\"compare-hour\">");
    match told.view.slot.and_then(|slot| Some((slot, *hours.get(slot)?))) {
        Some((slot, hour)) => html.text(&label(slot, hour, voice)),
        None => html.text(pages.choose_hour),
    };
    html.raw("</p></figure>");
}

fn grid(html: &mut Markup, told: &Told, hours: &[Hour], voice: Voice) {
    let (words, pages) = (&told.words().compare, &told.words().pages);
    let turned = told.view.room == crate::screen::Room::Slim;
    html.raw(if turned {
        "<table data-key=\"apart-turned\" class=\"heat heat--turned"
    } else {
        "<table data-key=\"apart\" class=\"heat"
    });
    html.raw("\" role=\"grid\" aria-label=\"").text(words.map).raw(". ").text(pages.how_to_move).raw("\">");
    map::week(html, told, |html, slot| {
        let Some(&hour) = hours.get(slot) else { return };
        let (chosen, mark) = (told.view.slot, hour.mark(voice));
        let told_as = label(slot, hour, voice);
        html.raw("<td role=\"gridcell\" class=\"heat__cell apart--").raw(class(hour));
        html.element("\" data-slot=\"", &slot.to_string(), "\" data-day=\"").text(&day_of(slot).to_string());
        html.element("\" data-hour=\"", &hour_of(slot).to_string(), "\" tabindex=\"");
        html.raw(if chosen.unwrap_or(0) == slot { "0" } else { "-1" });
        html.raw(if chosen == Some(slot) { "\" aria-selected=\"true" } else { "\" aria-selected=\"false" });
        html.element("\" aria-label=\"", &told_as, "\" title=\"").text(&told_as);
        // Drawn by the style: the words say what the sign means.
        html.raw("\" data-mark=\"").text(&mark).raw("\"></td>");
    });
    html.raw("</table>");
}

fn legend(html: &mut Markup, told: &Told) {
    let (words, pages) = (&told.words().compare, &told.words().pages);
    html.raw("<ul class=\"legend\">");
    let names = words.map_classes.iter().chain([&words.service_of_one, &pages.out_of_service]);
    for (swatch, name) in CLASSES.iter().chain(&["one", "out"]).zip(names) {
        html.raw("<li class=\"legend__item\"><span class=\"legend__swatch apart--").raw(swatch);
        html.element("\" aria-hidden=\"true\"></span>", name, "</li>");
    }
    html.raw("</ul>");
}

/// The same as rows of alike hours.
fn table(html: &mut Markup, told: &Told, hours: &[Hour], voice: Voice) {
    let (words, pages) = (&told.words().compare, &told.words().pages);
    html.element(
        "<div class=\"scroll scroll--tall\" tabindex=\"0\" role=\"region\" aria-label=\"",
        words.map,
        "\">",
    );
    html.element(
        "<table class=\"table\" data-testid=\"compare-map-table\"><caption class=\"sr\">",
        words.map,
        "</caption>",
    );
    html.heads(&[pages.when, words.difference]).raw("<tbody>");
    for (slot, length, hour) in stretches(hours) {
        html.element("<tr><td>", &voice.locale.stretch(slot, length), "</td>");
        html.element("<td>", &say(hour, voice), "</td></tr>");
    }
    html.raw("</tbody></table></div>");
}
