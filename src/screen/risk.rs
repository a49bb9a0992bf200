//! Risk: what is luck, what is doubt, and what would decide.

mod dots;
mod run;

pub(super) use run::Run;

use super::told::Told;
use super::why::why;
use super::{FileKind, Markup};
use crate::engine::explain as made_of;
use crate::report::explain;
use crate::report::risk::{ModelRow, Outcome, Risk};

pub(super) fn page(told: &Told) -> String {
    let mut html = Markup::default();
    let Some((risk, run)) = told.risk() else {
        let words = told.words();
        html.element("<section class=\"card\"><h1>", told.view.locale.strings().shell.tabs[4], "</h1>");
        html.element("<p class=\"muted\">", told.waiting(words.answer.comparing), "</p></section>");
        return html.done();
    };
    finding(&mut html, told, &risk, run);
    chances(&mut html, told, &risk);
    figures(&mut html, told, &risk);
    outcome_switch(&mut html, told);
    dots::card(&mut html, told, &risk);
    tornado(&mut html, told, &risk);
    html.done()
}

/// The finding, the decision, how far the run is, and what can be done with it.
fn finding(html: &mut Markup, told: &Told, risk: &Risk, run: &Run) {
    let words = &told.words().risk;
    html.raw("<section class=\"card stack\" data-testid=\"risk\">");
    html.element("<h1 class=\"figure__title\" data-testid=\"risk-title\">", &risk.finding(), "</h1>");
    html.raw("<div data-testid=\"risk-decision\">");
    for line in risk.decision() {
        html.element("<p>", &line, "</p>");
    }
    html.raw("</div><div class=\"muted small\" data-testid=\"risk-made-of\">");
    for line in risk.made_of() {
        html.element("<p>", &line, "</p>");
    }
    html.raw("</div><div class=\"row row--spread\"><p class=\"muted small\" data-testid=\"risk-progress\">");
    let count = |number: usize| told.view.locale.number(number as f64, 0);
    let (done, all) = run.progress();
    let is_running = !told.view.stopped && done < all;
    let seed = (words.seed)(&count(told.view.seed as usize));
    let state = if run.is_old {
        words.of_earlier.to_owned()
    } else if is_running {
        let progress = (words.progress)(&count(done), &count(all));
        if run.is_first { format!("{} {progress}", words.first_bands) } else { progress }
    } else if done < all {
        (words.stopped)(&count(risk.doubt.draws))
    } else {
        words.complete.to_owned()
    };
    html.text(&state).text(" · ").element("<span data-testid=\"risk-seed\">", &seed, "</span>").raw("</p>");
    if is_running {
        html.raw("<progress class=\"risk__progress\" max=\"").text(&all.to_string()).raw("\" value=\"");
        html.text(&done.to_string()).element("\" aria-label=\"", &state, "\"></progress>");
    }
    html.raw("<span class=\"row\">");
    if is_running {
        button(html, "stop", "risk-stop", words.stop);
    } else {
        button(html, "run", "risk-run", words.again);
    }
    button(html, "seed", "risk-other", words.other_seed);
    html.raw("</span></div></section>");
}

fn button(html: &mut Markup, what: &'static str, testid: &'static str, label: &str) {
    html.raw("<button class=\"btn btn--small\" type=\"button\" data-do=\"risk:").raw(what);
    html.raw("\" data-testid=\"").raw(testid).element("\">", label, "</button>");
}

/// How often each model is best, as bars in a table, and what it would cost to be wrong.
fn chances(html: &mut Markup, told: &Told, risk: &Risk) {
    let words = &told.words().risk;
    html.raw("<section class=\"card stack\" data-testid=\"chances\"><div class=\"card__head\">");
    html.element("<h2>", words.best_title, "</h2>")
        .file(FileKind::Risk.name(), told.words().pages.download_csv);
    html.element("</div><p class=\"muted small\">", words.best_note, "</p>");
    let heads = [
        told.words().pages.model,
        words.best_in,
        words.keeps_in,
        words.regret,
        words.regret_p90,
        words.cost_range,
    ];
    let rows = risk.models();
    // The leading one always; others that are never the best stand behind a click.
    let ever = rows.iter().filter(|(_, row)| row.share > 0.0).count().max(1).min(rows.len());
    chance_rows(html, told, risk, &heads, &rows[..ever], true);
    if ever < rows.len() {
        html.raw("<details class=\"why\" data-testid=\"never-best\"><summary class=\"why__head\">");
        html.text(&(words.never_best)(rows.len() - ever)).raw("</summary>");
        chance_rows(html, told, risk, &heads, &rows[ever..], false);
        html.raw("</details>");
    }
    html.raw("</section>");
}

fn chance_rows(
    html: &mut Markup,
    told: &Told,
    risk: &Risk,
    heads: &[&str; 6],
    rows: &[(usize, ModelRow)],
    leads: bool,
) {
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">").heads(heads).raw("<tbody>");
    for (place, (at, row)) in rows.iter().enumerate() {
        html.raw("<tr data-key=\"").text(&at.to_string());
        html.raw(if leads && place == 0 { "\" data-best><td><div>" } else { "\"><td><div>" });
        let explained = [made_of::chance(risk.doubt, *at), made_of::regret(risk.doubt, *at)];
        let explained: Vec<_> = explained.into_iter().flatten().collect();
        let texts = explain::all(&explained, risk.scenario, risk.voice);
        why(html, "why-chance", &row.name, told.words().explain.why, &texts, told.words());
        html.raw("</div></td><td data-label=\"").text(heads[1]).raw("\"><span class=\"risk__share\">");
        html.raw("<progress class=\"risk__bar\" max=\"1\" value=\"").text(&format!("{:.3}", row.share));
        html.raw("\" aria-hidden=\"true\"></progress>").text(&row.best).raw("</span></td>");
        for (head, text) in heads[2..].iter().zip([&row.feasible, &row.regret, &row.regret_p90, &row.cost]) {
            html.labelled(head, text);
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
}

/// The figures of the recommended model: doubt and luck in columns of their own.
fn figures(html: &mut Markup, told: &Told, risk: &Risk) {
    let words = &told.words().risk;
    html.raw("<section class=\"card stack\" data-testid=\"risk-figures\">");
    html.element("<h2>", &(words.figures_title)(&risk.recommended()), "</h2>");
    html.element("<p class=\"muted small\">", words.figures_note, "</p>");
    let heads = [words.figure, words.stated, words.doubt, words.luck];
    html.raw("<div class=\"scroll\"><table class=\"table table--cards\">").heads(&heads).raw("<tbody>");
    for row in risk.figures() {
        html.element("<tr><td>", &row[0], "</td>");
        for (head, text) in heads[1..].iter().zip(&row[1..]) {
            html.labelled(head, text);
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div></section>");
}

/// Which outcome the pictures show, and whether they are tables.
fn outcome_switch(html: &mut Markup, told: &Told) {
    let (words, pages) = (&told.words().risk, &told.words().pages);
    html.raw("<div class=\"row row--spread\">");
    html.element("<div class=\"switch switch--wrap\" role=\"group\" aria-label=\"", words.outcome, "\">");
    for (outcome, name) in Outcome::ALL.into_iter().zip(words.outcomes) {
        html.raw("<button type=\"button\" data-testid=\"outcome\" data-do=\"outcome:").raw(outcome.name());
        html.pressed(told.view.outcome == outcome).element(">", name, "</button>");
    }
    html.element("</div><div class=\"switch\" role=\"group\" aria-label=\"", pages.chart, "\">");
    for (table, label, what) in [(false, pages.chart, "chart"), (true, pages.table, "table")] {
        html.raw("<button type=\"button\" data-testid=\"way-").raw(what).raw("\" data-do=\"way:").raw(what);
        html.pressed(told.view.as_table == table).element(">", label, "</button>");
    }
    html.raw("</div></div>");
}

/// What moves the outcome: bars, and below them each number with its way to the field.
fn tornado(html: &mut Markup, told: &Told, risk: &Risk) {
    let (words, pages) = (&told.words().risk, &told.words().pages);
    let outcome = told.view.outcome;
    html.raw("<figure class=\"card\" data-testid=\"tornado\"><div class=\"card__head\">");
    html.element("<h2 class=\"figure__title\">", &risk.moved_most(outcome), "</h2><span class=\"row\">");
    html.file(FileKind::Tornado.name(), pages.download_svg).png(FileKind::Tornado.name(), pages.download_png);
    html.file(FileKind::Movers.name(), pages.download_csv);
    html.element("</span></div><p class=\"muted small\">", words.tornado_note, "</p>");
    let rows = risk.movers(outcome);
    if !told.view.as_table && !rows.is_empty() {
        html.element("<div class=\"chart\" role=\"img\" aria-label=\"", words.tornado_label, "\">");
        html.written(told.chart).raw("</div>");
    }
    if told.view.as_table {
        let heads = [words.input, words.low, words.high, words.at_low, words.at_high, words.correlation];
        html.raw("<div class=\"scroll\"><table class=\"table table--cards\" data-testid=\"movers\">");
        html.heads(&heads).raw("<tbody>");
        for row in &rows {
            html.raw("<tr><td>");
            way_to(html, &row.path, &row.name);
            if row.is_usual {
                html.element(" <span class=\"tag\">", words.usual, "</span>");
            }
            html.raw("</td>");
            let cells = row.ends.iter().chain(&row.results).chain([&row.correlation]);
            heads[1..].iter().zip(cells).for_each(|(head, text)| _ = html.labelled(head, text));
            html.raw("</tr>");
        }
        html.raw("</tbody></table></div>");
    }
    html.raw("<ul class=\"figures\">");
    for (row, mover) in rows.iter().zip(risk.moved_by(outcome)) {
        html.raw("<li data-key=\"").text(&row.path).raw("\">");
        if !told.view.as_table {
            way_to(html, &row.path, &row.name);
            html.text(": ").text(&(words.range)(&row.ends[0], &row.ends[1]));
            if row.is_usual {
                html.element(" <span class=\"tag\">", words.usual, "</span>");
            }
        }
        let texts = explain::all(&[made_of::mover(risk.doubt, mover)], risk.scenario, risk.voice);
        why(html, "why-mover", told.words().explain.why, &row.name, &texts, told.words());
        html.raw("</li>");
    }
    html.raw("</ul></figure>");
}

fn way_to(html: &mut Markup, path: &str, name: &str) {
    html.element("<button class=\"link\" type=\"button\" data-do=\"go:", path, "\">")
        .text(name)
        .raw("</button>");
}
