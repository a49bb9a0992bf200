//! Fifty equally likely futures as dots along what they come to, piled up where they are close, with the target.

use crate::report::risk::Risk;
use crate::screen::picture::{attribute, label, line};
use crate::screen::told::Told;
use crate::screen::{FileKind, Markup, Room};

/// Width of a dot's place.
const DOT: f64 = 14.0;
/// Above the dots: the target's name.
const TOP: f64 = 24.0;
/// Below them: values.
const FOOT: f64 = 22.0;
/// Left and right.
const MARGIN: f64 = 12.0;
/// A letter is about so wide.
const LETTER: f64 = 6.6;

pub(super) fn card(html: &mut Markup, told: &Told, risk: &Risk) {
    let words = &told.words().risk;
    let outcome = told.view.outcome;
    let dots = risk.dots(outcome);
    let past = dots.iter().filter(|dot| dot.1).count();
    let finding = (words.dots_past[outcome as usize])(&past.to_string());
    html.raw("<figure class=\"card\" data-testid=\"dots\"><div class=\"card__head\">");
    html.element("<h2 class=\"figure__title\">", &finding, "</h2>");
    html.file(FileKind::Dots.name(), told.words().pages.download_csv);
    html.element("</div><p class=\"muted small\">", words.dots_note, "</p>");
    if told.view.as_table {
        let heads = [words.dot, words.value, words.target_side];
        html.raw("<div class=\"scroll scroll--tall\" tabindex=\"0\" role=\"region\" aria-label=\"");
        html.text(words.dots_label);
        html.raw("\"><table class=\"table\" data-testid=\"dots-table\">").heads(&heads).raw("<tbody>");
        for (at, &(value, past)) in dots.iter().enumerate() {
            html.element("<tr><td>", &(at + 1).to_string(), "</td>");
            html.element("<td>", &risk.outcome(outcome, value), "</td>");
            html.element("<td>", if past { words.past_target } else { words.before_target }, "</td></tr>");
        }
        html.raw("</tbody></table></div>");
    } else if !dots.is_empty() {
        picture(html, told, risk, &dots, &finding);
    }
    html.raw("</figure>");
}

fn picture(html: &mut Markup, told: &Told, risk: &Risk, dots: &[(f64, bool)], finding: &str) {
    let outcome = told.view.outcome;
    let width = if told.view.room == Room::Slim { 330.0 } else { 720.0 };
    let target = risk.target(outcome);
    let low = dots.iter().map(|dot| dot.0).fold(target, f64::min);
    let high = dots.iter().map(|dot| dot.0).fold(target, f64::max);
    let span = if high > low { high - low } else { 1.0 };
    let inside = width - 2.0 * MARGIN - DOT;
    let across = |value: f64| MARGIN + 0.5 * DOT + (value - low) / span * inside;
    // Dots in the same column stand on one another.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ..= width of the picture")]
    let column = |value: f64| ((across(value) - MARGIN) / DOT) as usize;
    let mut piles: Vec<usize> = vec![0; column(high) + 1];
    let placed: Vec<(usize, usize)> = dots
        .iter()
        .map(|&(value, _)| {
            let at = column(value);
            piles[at] += 1;
            (at, piles[at])
        })
        .collect();
    let highest = piles.iter().copied().max().unwrap_or(1) as f64;
    let ground = TOP + highest * DOT;
    html.raw("<svg class=\"dots\" role=\"img\" viewBox=\"0 0 ");
    html.text(&format!("{width} {}", ground + FOOT)).raw("\" aria-label=\"").text(finding).raw("\">");
    for (&(value, past), (at, height)) in dots.iter().zip(placed) {
        html.raw(if past {
            "<circle class=\"dots__dot dots__dot--past\""
        } else {
            "<circle class=\"dots__dot\""
        });
        attribute(html, " cx=\"", MARGIN + (at as f64 + 0.5) * DOT);
        attribute(html, " cy=\"", ground - (height as f64 - 0.5) * DOT);
        attribute(html, " r=\"", 0.5 * DOT - 1.5);
        html.element("><title>", &risk.outcome(outcome, value), "</title></circle>");
    }
    html.raw("<path class=\"dots__ground\" d=\"").text(&format!("M{MARGIN} {ground}H{}", width - MARGIN));
    html.raw("\"></path>");
    line(html, "dots__target", across(target), TOP - 6.0, ground);
    let name = (told.words().risk.targets[outcome as usize])(&risk.outcome(outcome, target));
    let half = 0.5 * LETTER * name.chars().count() as f64;
    let middle = across(target).clamp(half + 2.0, (width - half - 2.0).max(half + 2.0));
    label(html, "dots__value", middle, TOP - 10.0, "middle", &name);
    let ends = [(0, "start"), (dots.len() / 2, "middle"), (dots.len() - 1, "end")];
    let mut free_from = 0.0;
    for (at, anchor) in ends {
        let value = dots[at].0;
        let text = risk.outcome(outcome, value);
        let wide = LETTER * text.chars().count() as f64;
        let left = match anchor {
            "start" => across(value) - 0.5 * DOT,
            "end" => across(value) + 0.5 * DOT - wide,
            _ => across(value) - 0.5 * wide,
        };
        let left = left.clamp(2.0, (width - wide - 2.0).max(2.0));
        if left >= free_from {
            label(html, "dots__value", left, ground + 16.0, "start", &text);
            free_from = left + wide + 10.0;
        }
    }
    html.raw("</svg>");
}
