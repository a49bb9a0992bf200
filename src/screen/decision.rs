//! What would keep every promise, what today's team can promise, and layer after layer.

use super::Markup;
use super::told::Told;
use crate::report::decision::{goals, honored, steps};

/// The smallest change by each lever; `first` is the position of the first of them among the changes that can be applied.
pub(super) fn goal_seek(html: &mut Markup, told: &Told, first: usize) {
    let (words, pages) = (&told.words().actions, &told.words().pages);
    html.element(
        "<section class=\"card stack\" data-testid=\"goals\"><h1 class=\"figure__title\" tabindex=\"-1\">",
        words.goals,
        "</h1>",
    );
    let rows = told.compared(|known, voice| goals(&known.models, voice)).unwrap_or_default();
    if rows.is_empty() {
        html.element("<p>", words.goals_met, "</p></section>");
        return;
    }
    html.element("<p class=\"muted small\">", words.goals_note, "</p>");
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">");
    html.heads(&[words.lever, words.change, words.cost_change, ""]).raw("<tbody>");
    let mut position = first;
    for row in &rows {
        html.element("<tr><td>", row.lever, "</td>");
        match &row.change {
            Ok(text) => {
                html.labelled(words.change, &text.title).labelled(words.cost_change, &text.cost);
                html.raw("<td><button class=\"btn btn--small\" type=\"button\" data-testid=\"apply\" aria-label=\"");
                html.text(&(pages.apply_this)(&text.title))
                    .raw("\" data-do=\"apply:")
                    .text(&position.to_string());
                html.element("\">", pages.apply, "</button></td></tr>");
                position += 1;
            }
            Err(why) => {
                html.raw("<td colspan=\"3\" class=\"muted\">").element("", why, "</td></tr>");
            }
        }
    }
    html.raw("</tbody></table></div></section>");
}

/// The tightest responses that today's team keeps.
pub(super) fn promised(html: &mut Markup, told: &Told) {
    let (words, pages) = (&told.words().decision, &told.words().pages);
    let text = told.compared(|known, voice| honored(&known.models, &known.of, voice));
    let Some((finding, rows)) = text.filter(|(_, rows)| !rows.is_empty()) else { return };
    html.element("<section class=\"card stack\" data-testid=\"honored\"><h2>", words.honored, "</h2>");
    html.element("<p>", &finding, ".</p>").element("<p class=\"muted small\">", words.honored_note, "</p>");
    html.raw("<div class=\"scroll\"><table class=\"table\">");
    html.heads(&[pages.promise, words.stated, words.can_keep]).raw("<tbody>");
    for ([name, stated, tightest], kept) in &rows {
        html.element("<tr><td>", name, "</td>").element("<td>", stated, "</td>");
        html.kept(words.can_keep, tightest, *kept).raw("</tr>");
    }
    html.raw("</tbody></table></div></section>");
}

/// What the first layer needs, the first two, and so on; nothing where there is only one.
pub(super) fn layer_after_layer(html: &mut Markup, told: &Told) {
    let (words, pages) = (&told.words().decision, &told.words().pages);
    let rows = told.compared(|known, voice| steps(&known.models, voice)).unwrap_or_default();
    if rows.len() < 2 {
        return;
    }
    html.element("<section class=\"card stack\" data-testid=\"steps\"><h2>", words.steps, "</h2>");
    html.element("<p class=\"muted small\">", words.steps_note, "</p>");
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">");
    let heads = [pages.layer, words.is_needed, pages.model, pages.people, pages.cost_a_year, words.adds];
    html.heads(&heads).raw("<tbody>");
    for row in &rows {
        html.element("<tr><td>", &row[0], "</td>");
        for (text, head) in row[1..].iter().zip(&heads[1..]) {
            html.labelled(head, text);
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div></section>");
}
