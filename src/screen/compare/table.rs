//! The tables: a line for each figure, service model or input, a column for each scenario.

use super::Open;
use crate::report::compare::inputs::Stated;
use crate::report::compare::{Comparison, Figure, Sense};
use crate::report::names;
use crate::screen::Markup;
use crate::screen::told::Told;

/// What tells whether service models still come.
type Waiting<'a, 't> = (&'a Told<'t>, &'a Open);

/// A table in a region that scrolls by itself, its first column in place.
fn table(
    html: &mut Markup,
    all: &Comparison,
    testid: &'static str,
    title: &str,
    rows: impl FnOnce(&mut Markup),
) {
    let words = all.words();
    html.element(
        "<div class=\"scroll compare__scroll\" tabindex=\"0\" role=\"region\" aria-label=\"",
        title,
        "\">",
    );
    html.raw("<table class=\"table compare__table\" data-testid=\"").raw(testid);
    html.element("\"><caption class=\"sr\">", title, "</caption><thead><tr><th scope=\"col\">");
    html.text(words.figure).raw("</th>");
    for (position, place) in all.places.iter().enumerate() {
        html.element("<th scope=\"col\"><span class=\"compare__name\">", &place.name, "</span>");
        if position == all.base && all.places.len() > 1 {
            html.element(" <span class=\"tag\">", words.is_base, "</span>");
        }
        html.raw("</th>");
    }
    html.raw("</tr></thead>");
    rows(html);
    html.raw("</table></div>");
}

fn group(html: &mut Markup, all: &Comparison, title: &str, rows: impl FnOnce(&mut Markup)) {
    html.raw("<tbody><tr class=\"compare__group\"><th scope=\"rowgroup\" colspan=\"");
    html.text(&(all.places.len() + 1).to_string()).element("\"><span>", title, "</span></th></tr>");
    rows(html);
    html.raw("</tbody>");
}

fn head(html: &mut Markup, label: &str) {
    html.element("<tr><th scope=\"row\">", label, "</th>");
}

/// A value, and under it how far it is from the one that it is compared with.
fn value(html: &mut Markup, all: &Comparison, figure: &Figure, position: usize, waits: &str) {
    match all.value(figure, position) {
        Some(text) => html.element("<span class=\"compare__value\">", &text, "</span>"),
        None => html.element("<span class=\"muted\">", waits, "</span>"),
    };
    let text = all.say(figure, position);
    if !text.is_empty() {
        html.raw(match Comparison::sense(figure, all.difference(figure, position)) {
            Sense::Better => "<span class=\"compare__by better\">",
            Sense::Worse => "<span class=\"compare__by worse\">",
            Sense::Neither => "<span class=\"compare__by\">",
        });
        html.text(&text).raw("</span>");
    }
}

/// What stands where service models are not known: that they come, or that they will not.
fn waits(all: &Comparison, waiting: Waiting, position: usize) -> &'static str {
    let words = all.words();
    match all.places.get(position).and_then(|place| place.told()) {
        None => "–",
        Some(column) if column.models.is_some() => "–",
        Some(_) if waiting.0.view.failed || waiting.1.has_failed(position) => words.not_computed,
        Some(_) => words.computing,
    }
}

/// Headlines, and what the plans come to.
pub(super) fn figures(html: &mut Markup, all: &Comparison, waiting: Waiting) {
    let words = all.words();
    html.element("<section class=\"card\"><h2>", words.side_by_side, "</h2>");
    table(html, all, "compare-table", words.side_by_side, |html| {
        group(html, all, words.headlines, |html| headlines(html, all, waiting));
        group(html, all, words.todays_plan, |html| {
            for figure in all.figures() {
                head(html, &figure.label);
                for position in 0..all.places.len() {
                    html.raw("<td>");
                    value(html, all, &figure, position, "–");
                    html.raw("</td>");
                }
                html.raw("</tr>");
            }
        });
        group(html, all, words.recommended, |html| {
            head(html, words.model);
            for (position, place) in all.places.iter().enumerate() {
                let model = place.told().and_then(|column| all.best_model(column));
                html.element("<td>", model.as_deref().unwrap_or(waits(all, waiting, position)), "</td>");
            }
            html.raw("</tr>");
            for figure in all.recommended() {
                head(html, &figure.label);
                for position in 0..all.places.len() {
                    html.raw("<td>");
                    value(html, all, &figure, position, waits(all, waiting, position));
                    html.raw("</td>");
                }
                html.raw("</tr>");
            }
        });
    });
    html.raw("</section>");
}

fn headlines(html: &mut Markup, all: &Comparison, waiting: Waiting) {
    let words = all.words();
    head(html, words.grade);
    for place in &all.places {
        html.raw("<td>");
        if let Some(column) = place.told() {
            let (grade, voice) = (column.plan.grade, column.voice(all.locale));
            html.raw("<span class=\"grade grade--").raw(names::grade_key(grade)).raw("\">");
            html.element("<span aria-hidden=\"true\">", names::grade_icon(grade), "</span> ");
            html.text(names::grade(grade, voice)).raw("</span>");
        }
        html.raw("</td>");
    }
    html.raw("</tr>");
    head(html, words.verdict);
    for place in &all.places {
        html.raw("<td class=\"compare__sentence\">");
        match &place.column {
            Ok(column) => html.text(&all.verdict(column).0),
            Err(why) => html.element("<span class=\"worse\">", why, "</span>"),
        };
        html.raw("</td>");
    }
    html.raw("</tr>");
    head(html, words.weak_spot);
    for (position, place) in all.places.iter().enumerate() {
        let text = place.told().and_then(|column| all.verdict(column).1);
        let text = text.unwrap_or_else(|| {
            if place.told().is_some() { "–" } else { waits(all, waiting, position) }.to_owned()
        });
        html.element("<td class=\"compare__sentence\">", &text, "</td>");
    }
    html.raw("</tr>");
}

/// What each service model costs and keeps.
pub(super) fn models(html: &mut Markup, all: &Comparison, waiting: Waiting) {
    let (words, pages) = (all.words(), &waiting.0.words().pages);
    html.element("<section class=\"card\"><h2>", words.models, "</h2><p class=\"muted small\">");
    html.text(words.models_note).raw("</p>");
    let offers = all.offers();
    table(html, all, "compare-models", words.models, |html| {
        html.raw("<tbody>");
        if offers.is_empty() {
            head(html, words.models);
            for position in 0..all.places.len() {
                html.element("<td class=\"muted\">", waits(all, waiting, position), "</td>");
            }
            html.raw("</tr>");
        }
        for offer in &offers {
            head(html, &offer.name);
            for position in 0..all.places.len() {
                html.raw(if offer.best[position] { "<td data-best>" } else { "<td>" });
                value(html, all, &offer.cost, position, waits(all, waiting, position));
                if let Some(kept) = all.value(&offer.kept, position) {
                    let feasible = offer.feasible[position] == Some(true);
                    html.raw(if feasible {
                        "<span class=\"kept\" title=\""
                    } else {
                        "<span class=\"kept kept--no\" title=\""
                    });
                    html.text(if feasible { words.keeps_all } else { words.misses_some });
                    html.raw(if feasible {
                        "\"><span aria-hidden=\"true\">✓ </span>"
                    } else {
                        "\"><span aria-hidden=\"true\">✕ </span>"
                    });
                    html.text(&kept).raw("<span class=\"sr\"> ");
                    html.text(if feasible { words.keeps_all } else { words.misses_some })
                        .raw("</span></span>");
                }
                if offer.best[position] {
                    html.element(" <span class=\"tag\">", pages.best, "</span>");
                }
                html.raw("</td>");
            }
            html.raw("</tr>");
        }
        html.raw("</tbody>");
    });
    html.raw("</section>");
}

/// The inputs that differ.
pub(super) fn inputs(html: &mut Markup, all: &Comparison) {
    let (words, inputs) = (all.words(), all.inputs());
    html.element("<section class=\"card\"><h2>", words.inputs, "</h2>");
    if inputs.is_empty() {
        html.element(
            "<p class=\"muted\" data-testid=\"compare-inputs\">",
            words.no_input_differs,
            "</p></section>",
        );
        return;
    }
    table(html, all, "compare-inputs", words.inputs, |html| {
        let titles = all.locale.strings().shell.groups;
        for (position, title) in titles.iter().enumerate() {
            let of: Vec<_> = inputs.iter().filter(|input| input.group == position).collect();
            if of.is_empty() {
                continue;
            }
            group(html, all, title, |html| {
                for input in of {
                    head(html, &input.label);
                    for (at, (value, place)) in input.values.iter().zip(&all.places).enumerate() {
                        let differs =
                            at != all.base && place.told().is_some() && *value != input.values[all.base];
                        html.raw(if differs { "<td data-differs>" } else { "<td>" });
                        if differs {
                            html.raw("<span aria-hidden=\"true\">≠ </span>");
                        }
                        match value {
                            Stated::Text(text) => html.text(text),
                            Stated::Absent if place.told().is_some() => {
                                html.element("<span class=\"muted\">", words.not_there, "</span>")
                            }
                            Stated::Absent => html.raw("–"),
                        };
                        html.raw("</td>");
                    }
                    html.raw("</tr>");
                }
            });
        }
    });
    html.raw("</section>");
}
