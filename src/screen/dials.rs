//! Two numbers as dials: who is cheapest along each, where the user is, and what the models cost where the pointer stands.

use super::picture::{attribute, label, line};
use super::told::Told;
use super::{FileKind, Markup, Room};
use crate::report::decision::{DialKind, DialText, dial};

/// Height of a dial's picture.
const HEIGHT: f64 = 76.0;
/// The strip of the zones: its top and its height.
const STRIP: (f64, f64) = (30.0, 24.0);
/// Left and right of the strip.
const MARGIN: f64 = 10.0;
/// A letter is about so wide.
const LETTER: f64 = 6.6;

/// Both dials, as a card.
pub(super) fn card(html: &mut Markup, told: &Told) {
    let words = &told.words().decision;
    html.raw("<section class=\"card stack\" data-testid=\"dials\"><div class=\"card__head\">");
    html.element("<h2>", words.dials, "</h2>");
    if told.compared.is_some_and(|known| DialKind::ALL.iter().any(|kind| kind.of(&known.models).is_some())) {
        html.file(FileKind::Dials.name(), told.words().pages.download_csv);
    }
    html.raw("</div>");
    let texts = told.compared(|known, voice| {
        DialKind::ALL.map(|kind| dial(kind, &known.models, told.view.dials[kind as usize], &known.of, voice))
    });
    let found: Vec<(usize, DialText)> =
        texts.into_iter().flatten().enumerate().filter_map(|(place, text)| Some((place, text?))).collect();
    if found.is_empty() {
        html.element("<p class=\"muted\">", words.no_dials, "</p></section>");
        return;
    }
    html.element("<p class=\"muted small\">", words.dials_note, "</p>");
    html.raw("<div class=\"halves\">");
    for (place, text) in &found {
        one(html, told, *place, text);
    }
    html.raw("</div></section>");
}

fn one(html: &mut Markup, told: &Told, place: usize, text: &DialText) {
    let (words, pages) = (&told.words().decision, &told.words().pages);
    let place = place.to_string();
    html.raw("<div class=\"dial stack stack--close\" data-testid=\"dial-").text(&place);
    html.raw("\" data-key=\"dial-").text(&place).element("\"><h3>", text.title, "</h3>");
    html.element("<p>", &text.finding, ".</p>");
    let width = if told.view.room == Room::Slim { 330.0 } else { 440.0 };
    picture(html, text, width, words.here);
    html.raw("<input class=\"field__slider\" type=\"range\" min=\"0\" max=\"1000\" step=\"1\" data-dial=\"");
    html.text(&place).raw("\" aria-label=\"").text(text.title).raw("\" aria-valuetext=\"").text(&text.at);
    let thousandth = (text.pointer_at * 1_000.0).round();
    html.raw("\" value=\"").text(&thousandth.to_string()).raw("\">");
    html.raw("<div class=\"scroll\"><table class=\"table\" data-testid=\"dial-reading\"><caption>");
    html.text(&text.at).raw("</caption>").heads(&[pages.model, pages.cost_a_year, words.difference]);
    html.raw("<tbody>");
    for [model, cost, apart] in &text.rows {
        html.element("<tr><td>", model, "</td>").element("<td>", cost, "</td>").element(
            "<td>",
            apart,
            "</td></tr>",
        );
    }
    html.raw("</tbody></table></div>");
    html.element("<details class=\"why\"><summary class=\"why__head\">", pages.table, "</summary>");
    html.raw("<table class=\"table\">").heads(&[pages.model, words.from, words.to]).raw("<tbody>");
    for zone in &text.zones {
        html.element("<tr><td>", &zone.model, "</td>").element("<td>", &zone.values.0, "</td>");
        html.element("<td>", &zone.values.1, "</td></tr>");
    }
    html.raw("</tbody></table></details></div>");
}

/// The zones on a line, the user's place above it, where the answer changes below.
fn picture(html: &mut Markup, text: &DialText, width: f64, here: &str) {
    let across = |share: f64| MARGIN + share.clamp(0.0, 1.0) * (width - 2.0 * MARGIN);
    html.raw("<svg class=\"dial__line\" role=\"img\"");
    html.raw(" viewBox=\"0 0 ")
        .text(&format!("{width} {HEIGHT}"))
        .raw("\" aria-label=\"")
        .text(&text.finding);
    html.raw("\">");
    for (place, zone) in text.zones.iter().enumerate() {
        let (left, right) = (across(zone.span.0), across(zone.span.1));
        html.raw("<rect class=\"dial__zone").raw(if zone.is_all {
            " dial__zone--all"
        } else if place % 2 == 1 {
            " dial__zone--odd"
        } else {
            ""
        });
        html.raw("\"");
        attribute(html, " x=\"", left);
        attribute(html, " y=\"", STRIP.0);
        attribute(html, " width=\"", right - left);
        attribute(html, " height=\"", STRIP.1);
        html.raw("></rect>");
        // A name that does not fit stands in the sentence above and in the table.
        if right - left > LETTER * zone.model.chars().count() as f64 + 8.0 {
            let class = if zone.is_all { "dial__name dial__name--all" } else { "dial__name" };
            label(html, class, 0.5 * (left + right), STRIP.0 + 16.5, "middle", &zone.model);
        }
    }
    let mut free_from = 0.0;
    for (place, zone) in text.zones.iter().enumerate() {
        let right = across(zone.span.1);
        let half = 0.5 * LETTER * zone.values.1.chars().count() as f64;
        let is_last = place + 1 == text.zones.len();
        let anchor = if is_last { "end" } else { "middle" };
        let from = if is_last { right - 2.0 * half } else { right - half };
        if from >= free_from {
            label(html, "dial__value", right, HEIGHT - 6.0, anchor, &zone.values.1);
            free_from = right + half + 6.0;
        }
        if !is_last {
            line(html, "dial__change", right, STRIP.0 - 4.0, HEIGHT - 18.0);
        }
    }
    line(html, "dial__pointer", across(text.pointer_at), STRIP.0 - 2.0, STRIP.0 + STRIP.1 + 2.0);
    let at = across(text.here_at);
    html.raw("<path class=\"dial__here\" d=\"");
    html.text(&format!("M{:.1} {:.1}l-5 -8h10z", at, STRIP.0 - 1.0)).raw("\"></path>");
    let said = format!("{here}: {}", text.here);
    let half = 0.5 * LETTER * said.chars().count() as f64;
    let middle = at.clamp(half + 2.0, (width - half - 2.0).max(half + 2.0));
    label(html, "dial__value", middle, 14.0, "middle", &said);
    html.raw("</svg>");
}
