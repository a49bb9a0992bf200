//! Hours that the user paints: a grid of hours that are turned, and what they come to.

use super::told::Told;
use super::{Markup, Room, map, model_table};
use crate::report::map::hour_name;
use crate::scenario::WindowKind;
use crate::scenario::options::Options;

/// The card. What is painted becomes today's hours.
pub(super) fn card(html: &mut Markup, told: &Told) {
    let words = &told.words().sites;
    let hours = told.scenario.service.window.mask().hours();
    html.raw("<section class=\"card stack\" data-testid=\"paint\"><div class=\"card__head\">");
    html.element(
        "<h1 class=\"figure__title\">",
        words.paint,
        "</h1><p class=\"muted\" data-testid=\"paint-hours\">",
    );
    html.text(&(words.hours_a_week)(hours)).raw("</p></div>");
    html.element("<p class=\"muted small\">", words.paint_hint, "</p>");
    grid(html, told);
    if hours == 0 {
        html.element("<p class=\"notice\">", words.nothing_painted, "</p>");
    }
    html.element("<div class=\"row\"><span class=\"muted small\">", words.start_from, ":</span>");
    let labels = told.voice().locale.common().window_labels;
    for (kind, label) in WindowKind::ALL.iter().zip(labels).filter(|(kind, _)| kind.range().is_some()) {
        let name = WindowKind::STORED[kind.position()];
        html.element("<button class=\"btn btn--small\" type=\"button\" data-do=\"paint:from:", name, "\">");
        html.text(label).raw("</button>");
    }
    html.element(
        "<button class=\"btn btn--small\" type=\"button\" data-do=\"paint:clear\">",
        words.clear,
        "</button></div>",
    );
    model_table::own(html, told);
    html.raw("</section>");
}

/// One tab stop, which the page moves, as on the map.
fn grid(html: &mut Markup, told: &Told) {
    let (words, turned) = (&told.words().sites, told.view.room == Room::Slim);
    let mask = told.scenario.service.window.mask();
    html.raw(if turned {
        "<table data-key=\"turned\" class=\"heat heat--paint heat--turned"
    } else {
        "<table data-key=\"straight\" class=\"heat heat--paint"
    });
    html.raw("\" role=\"grid\" aria-multiselectable=\"true\" data-testid=\"paint-grid\" aria-label=\"");
    html.text(words.paint_label).raw("\">");
    map::week(html, told, |html, slot| {
        let open = mask.0[slot];
        html.raw(if open {
            "<td role=\"gridcell\" class=\"heat__cell heat__cell--on\" data-do=\"paint:"
        } else {
            "<td role=\"gridcell\" class=\"heat__cell heat__cell--out\" data-do=\"paint:"
        });
        html.text(&slot.to_string()).element("\" data-slot=\"", &slot.to_string(), "\" tabindex=\"");
        html.raw(if slot == 0 { "0" } else { "-1" });
        html.raw(if open { "\" aria-selected=\"true" } else { "\" aria-selected=\"false" });
        html.element("\" aria-label=\"", &hour_name(slot, told.voice()), ": ");
        html.text(if open { words.open } else { words.closed });
        html.raw(if open { "\">●</td>" } else { "\"></td>" });
    });
    html.raw("</table>");
}
