//! What sites cover through the year, and what to watch in each model.

use super::Markup;
use super::told::Told;
use crate::report::{seasons, warnings};

/// The seasons, where sites take turns.
pub(super) fn through_the_year(html: &mut Markup, told: &Told) {
    let words = &told.words().sites;
    let told_of = told.compared(|known, voice| {
        let seasons = &known.models.seasons;
        (!seasons.is_empty()).then(|| (seasons::finding(seasons, voice), seasons::rows(seasons, voice)))
    });
    let Some((finding, rows)) = told_of.flatten() else { return };
    html.element("<section class=\"card\" data-testid=\"seasons\"><h2>", &finding, "</h2>");
    html.element("<p class=\"muted small\">", words.seasons_note, "</p>");
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">");
    let heads = [words.period, words.days, words.covered, words.not_covered, words.together];
    html.heads(&heads).raw("<tbody>");
    for row in rows {
        html.element("<tr><td><span>", &row.when, "");
        if row.counts {
            html.element(" <span class=\"tag\">", words.counts, "</span>");
        }
        html.raw("</span></td>").labelled(heads[1], &row.days);
        for (head, hours) in heads[2..].iter().zip(&row.hours) {
            html.labelled(head, hours);
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div></section>");
}

/// Warnings, model by model, and where the laws stand.
pub(super) fn watch(html: &mut Markup, told: &Told) {
    let words = &told.words().sites;
    let told_of = told.compared(|known, voice| {
        let watched = warnings::watched(&known.models, &known.of, voice);
        (watched, warnings::sources(&known.models, voice))
    });
    let Some((watched, sources)) = told_of else { return };
    html.element("<section class=\"card stack\" data-testid=\"watch\"><h2>", words.watch, "</h2>");
    if watched.is_empty() {
        html.element("<p class=\"muted\">", words.nothing_to_watch, "</p></section>");
        return;
    }
    html.element("<p class=\"muted small\">", words.watch_note, "</p><div>");
    for model in watched {
        html.element("<details class=\"why\" data-key=\"", &model.name, "\"><summary class=\"why__head\">");
        html.text(&model.name).element(
            " <span class=\"muted\">· ",
            &(words.to_watch)(model.warnings.len()),
            "</span>",
        );
        html.raw("</summary><ul class=\"why__body\">");
        for warning in &model.warnings {
            html.element("<li>", warning, "</li>");
        }
        html.raw("</ul></details>");
    }
    html.raw("</div>");
    for source in &sources {
        html.element("<p class=\"muted small\">", source, "</p>");
    }
    html.raw("</section>");
}
