//! The tables of this part.

use super::super::Seen;
use crate::report::cover::{NumberRow, Told, Why};
use crate::screen::Markup;
use crate::screen::why::why;

/// The figures of the curve.
pub(super) fn points(html: &mut Markup, seen: &Seen, told: &Told) {
    let words = &seen.words().cover;
    let heads = [words.backups, words.all_covered, words.open, words.likely, words.cost_a_year];
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\" data-testid=\"cover-table\">");
    html.heads(&heads).raw("<tbody>");
    for row in told.points() {
        html.element("<tr><td>", &row.backups, "</td>");
        figures(html, &row, &heads[1..]);
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
}

fn figures(html: &mut Markup, row: &NumberRow, heads: &[&str]) {
    match &row.figures {
        Some(figures) => heads.iter().zip(figures).for_each(|(head, figure)| _ = html.labelled(head, figure)),
        None => heads.iter().for_each(|head| _ = html.labelled(head, "–")),
    }
}

/// How many are enough, and how many pay.
pub(super) fn enough(html: &mut Markup, seen: &Seen, told: &Told) {
    let words = &seen.words().cover;
    html.raw("<section class=\"card stack\" data-testid=\"cover-enough\">");
    html.element("<h2>", &told.cheapest(), "</h2>");
    html.element("<p class=\"muted small\">", &told.costs_note(), "</p>");
    let heads =
        [words.number_of, words.backups, words.all_covered, words.open, words.likely, words.cost_a_year];
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">").heads(&heads).raw("<tbody>");
    for row in told.numbers() {
        html.element("<tr><td>", &row.name, "</td>").labelled(heads[1], &row.backups);
        figures(html, &row, &heads[2..]);
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
    let texts: Vec<_> = told.why(Why::Cheapest).into_iter().collect();
    if !texts.is_empty() {
        why(html, "why-enough", seen.words().explain.why, "", &texts, seen.words());
    }
    html.raw("</section>");
}

/// Known ahead and not, and day by day.
pub(super) fn apart(html: &mut Markup, seen: &Seen, told: &Told) {
    let words = &seen.words().cover;
    html.raw("<section class=\"card stack\" data-testid=\"cover-apart\">");
    html.element("<h2>", &told.apart(), "</h2>");
    let heads = [words.absence, words.away, words.open_a_day, words.covered_by, words.left_a_day];
    rows(html, &heads, "<td>", &told.apart_rows());
    if told.cover.away.at_once > 0 {
        html.element("<p class=\"muted small\">", &(words.at_once)(told.cover.away.at_once), "</p>");
    }
    html.element("<h3>", words.by_day, "</h3>");
    let heads = [
        words.days,
        words.roster,
        words.posts,
        words.needed,
        words.all_covered,
        words.need_covered,
        words.left_a_day,
    ];
    rows(html, &heads, "<td class=\"nowrap\">", &told.days());
    html.raw("</section>");
}

/// Layer by layer, who should learn what, and what flexibility brings; or how to get there.
pub(super) fn layers(html: &mut Markup, seen: &Seen, told: &Told) {
    let words = &seen.words().cover;
    html.raw("<section class=\"card stack\" data-testid=\"cover-layers\">");
    let Some(skills) = &told.cover.skills else {
        html.element("<h2>", words.list_people, "</h2>").element("<p>", words.list_people_note, "</p>");
        html.element(
            "<p><button class=\"btn\" type=\"button\" data-do=\"side:people\">",
            words.list_people_button,
            "</button></p></section>",
        );
        return;
    };
    html.element("<h2>", &told.weakest(skills), "</h2>");
    for sentence in told.skills(skills) {
        html.element("<p class=\"muted small\">", &sentence, "</p>");
    }
    let heads = [
        words.layer,
        words.posts,
        words.assigned,
        words.trained,
        words.untrained,
        words.all_covered,
        words.known,
        words.bus_factor,
    ];
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">").heads(&heads).raw("<tbody>");
    for row in told.layers(skills) {
        html.element("<tr><td>", &row.name, "</td>");
        heads[1..].iter().zip(&row.cells).for_each(|(head, cell)| _ = html.labelled(head, cell));
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
    why(html, "why-layers", seen.words().explain.why, "", &told.why_skills(skills), seen.words());
    html.raw("</section><div class=\"halves\"><section class=\"card stack\" data-testid=\"cover-training\">");
    match told.training(skills).zip(skills.best.as_ref()) {
        Some(([what, effect, visits], best)) => {
            html.element("<h2>", &what, "</h2>")
                .element("<p>", &effect, "</p>")
                .element("<p>", &visits, "</p>");
            html.raw(
                "<p><button class=\"btn\" type=\"button\" data-testid=\"train\" data-do=\"staff:cover/train/",
            );
            html.text(&best.person.to_string()).raw("/").text(&best.layer.to_string());
            let label = (words.enter)(&best.name, &told.layer_name(best.layer));
            html.element("\">", &label, "</button></p>");
            why(html, "why-training", seen.words().explain.why, "", &told.why_training(skills), seen.words());
        }
        None => {
            html.element("<h2>", words.no_best, "</h2>");
        }
    }
    html.raw("</section><section class=\"card stack\" data-testid=\"cover-chain\">");
    let [title, note] = told.flexibility(skills);
    html.element("<h2>", &title, "</h2>").element("<p>", &note, "</p>");
    why(html, "why-chain", seen.words().explain.why, "", &told.why_chain(skills), seen.words());
    html.raw("</section></div>");
}

/// What sharing would save.
pub(super) fn sharing(html: &mut Markup, seen: &Seen, told: &Told) {
    let words = &seen.words().cover;
    html.raw("<section class=\"card stack\" data-testid=\"cover-sharing\">");
    html.element("<h2>", &told.sharing(), "</h2>");
    let share = seen.told.view.locale.percent(crate::engine::TARGETS[0], 0);
    html.element("<p class=\"muted small\">", &(words.sharing_note)(&share), "</p>");
    rows(html, &[words.teams, words.together, words.apart_each, words.saved], "<td>", &told.sharing_rows());
    why(html, "why-sharing", seen.words().explain.why, "", &told.why_sharing(), seen.words());
    html.raw("</section>");
}

/// A table of texts; `first` opens the first cell of each row.
fn rows<const N: usize>(html: &mut Markup, heads: &[&str; N], first: &'static str, rows: &[[String; N]]) {
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">").heads(heads).raw("<tbody>");
    for row in rows {
        html.raw("<tr>").element(first, &row[0], "</td>");
        heads[1..].iter().zip(&row[1..]).for_each(|(head, cell)| _ = html.labelled(head, cell));
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
}
