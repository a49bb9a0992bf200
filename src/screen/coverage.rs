//! Where cover is missing: the map of each layer, the list of gaps, the promises.

use super::answer::plan_switch;
use super::told::Told;
use super::why::why;
use super::{Markup, map};
use crate::engine::{Gap, Promise, explain as made_of};
use crate::report::map::counts;
use crate::report::{Shown, explain, gaps, tables};

pub(super) fn page(told: &Told) -> String {
    let mut html = Markup::default();
    plan_switch(&mut html, told);
    html.element(
        "<header class=\"stack stack--close\"><p class=\"muted\">",
        told.view.locale.strings().shell.tabs[1],
        "</p>",
    );
    let counts = counts(&told.plan_seen().cells, told.voice());
    html.element("<h1 data-testid=\"coverage-title\">", &counts, "</h1></header>");
    layer_tabs(&mut html, told);
    html.raw("<div class=\"pair\">");
    map::card(&mut html, told, told.view.layer);
    gap_list(&mut html, told);
    html.raw("</div>");
    promises(&mut html, told);
    html.done()
}

fn layer_tabs(html: &mut Markup, told: &Told) {
    let words = &told.words().pages;
    html.element("<div class=\"switch switch--wrap\" role=\"group\" aria-label=\"", words.layers, "\">");
    let mut tab = |layer: Option<usize>, name: &str| {
        let position = layer.map_or_else(String::new, |layer| layer.to_string());
        html.element("<button type=\"button\" data-testid=\"layer\" data-do=\"layer:", &position, "");
        html.pressed(told.view.layer == layer).element(">", name, "</button>");
    };
    tab(None, words.what_you_state);
    for (layer, it) in told.plan_seen().layers.iter().enumerate() {
        tab(Some(layer), &it.name);
    }
    html.raw("</div>");
}

fn gap_list(html: &mut Markup, told: &Told) {
    let (words, plan, voice) = (told.words(), told.plan_seen(), told.voice());
    html.raw("<section class=\"stack\" data-testid=\"gaps\"><div class=\"row row--spread\">");
    html.element("<h2>", words.pages.gaps, "</h2>").file("gaps", words.pages.download_csv).raw("</div>");
    let layer = told.view.layer;
    let is_seen = |gap: &&Gap| layer.is_none() || gap.layer.is_none() || gap.layer == layer;
    let mut seen = plan.gaps.iter().filter(is_seen).peekable();
    if seen.peek().is_none() {
        html.element("<p class=\"muted\">", words.answer.no_gaps, "</p></section>");
        return;
    }
    html.raw("<ul class=\"gaps\">");
    for gap in seen {
        let place = gap.layer.map_or_else(String::new, |layer| layer.to_string());
        html.raw("<li><button class=\"gaps__gap\" type=\"button\" data-testid=\"gap\" data-do=\"gap:");
        html.text(&place).element("/", &gap.slot.to_string(), "\">");
        html.raw(if gap.gap {
            "<span class=\"gaps__mark gaps__mark--gap\" aria-hidden=\"true\">▲</span>"
        } else {
            "<span class=\"gaps__mark\" aria-hidden=\"true\">≈</span>"
        });
        html.element("<span>", &gaps::sentence(gap, plan, voice), "</span></button></li>");
    }
    html.raw("</ul></section>");
}

/// Every promise of the plan shown: today's, once compared, also with those that it does not make.
fn promises(html: &mut Markup, told: &Told) {
    let (words, seen) = (told.words(), told.seen());
    let pages = &words.pages;
    let all = told.compared.filter(|_| told.shown() == Shown::Today && told.is_fresh());
    let promises = all.map_or(&seen.plan().promises, |known| &known.models.promises);
    let asked_for = promises.iter().filter(|promise| promise.tickets_a_month > 0.0).cloned();
    let asked_for: Vec<Promise> = asked_for.collect();
    let heads = [pages.promise, pages.tickets_a_month, pages.in_time, pages.objective, pages.months_kept];
    html.raw("<section class=\"card\" data-testid=\"promises\"><div class=\"card__head\">");
    html.element("<h2>", pages.promises, "</h2>").file("promises", pages.download_csv).raw("</div>");
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">").heads(&heads).raw("<tbody>");
    let rows = tables::promises(&asked_for, seen.scenario, seen.voice);
    for (row, promise) in rows.iter().zip(&asked_for) {
        // One box: as two, they would stand side by side in a card.
        html.raw("<tr><td><div>");
        let texts = explain::all(&made_of::promise(promise), seen.scenario, seen.voice);
        why(html, "why-promise", &row.name, words.explain.why, &texts, words);
        if !row.counts {
            html.element(" <span class=\"tag\">", pages.not_promised, "</span>");
        }
        html.raw("</div></td>").labelled(heads[1], &row.tickets);
        html.kept(heads[2], &row.in_time, row.met || !row.counts);
        html.labelled(heads[3], &row.objective).labelled(heads[4], &row.months_kept).raw("</tr>");
    }
    html.raw("</tbody></table></div></section>");
}
