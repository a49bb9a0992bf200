//! The twelve months ahead: the finding, the chart or its table, the weeks in which the backups do not suffice, and how
//! demand moves.

use super::desk::Doing;
use super::{Seen, entry};
use crate::chart::sketch::{Medium, Size};
use crate::report::months::Months;
use crate::report::{Voice, csv};
use crate::scenario::staff::{day, monday};
use crate::screen::board::size_of;
use crate::screen::why::why;
use crate::screen::{FileKind, Markup};

/// Paths of the demand of each month.
const DEMAND: [&str; 12] = [
    "demand.months.0",
    "demand.months.1",
    "demand.months.2",
    "demand.months.3",
    "demand.months.4",
    "demand.months.5",
    "demand.months.6",
    "demand.months.7",
    "demand.months.8",
    "demand.months.9",
    "demand.months.10",
    "demand.months.11",
];

pub(super) fn part(html: &mut Markup, seen: &Seen) {
    with(seen, |months| {
        finding(html, seen, months);
        figure(html, seen, months);
        stretches(html, seen, months);
    });
    demand(html, seen);
}

/// The weeks as a table.
pub(super) fn csv(seen: &Seen) -> String {
    with(seen, csv::months)
}

/// The weeks as a picture for a file.
pub(super) fn svg(seen: &Seen) -> String {
    with(seen, |months| (seen.draw.weeks)(&months.sketch(), Size::WIDE, Medium::File))
}

/// Tells something of the months ahead.
pub(super) fn with<T>(seen: &Seen, tell: impl FnOnce(&Months) -> T) -> T {
    let ahead = seen.desk.ahead(seen.scenario, seen.staff, seen.today);
    let voice = Voice::of(seen.scenario, seen.told.view.locale);
    tell(&Months { ahead: &ahead, staff: seen.staff, voice })
}

fn finding(html: &mut Markup, seen: &Seen, months: &Months) {
    let words = &seen.words().months;
    html.raw("<section class=\"card stack\" data-testid=\"months\">");
    html.element("<h1 class=\"figure__title\" data-testid=\"months-finding\">", &months.finding(), "</h1>");
    for line in months.sums() {
        html.element("<p>", &line, "</p>");
    }
    issues(html, seen, months);
    let texts = months.why(seen.scenario);
    why(html, "why-months", words.why.label, "", &texts, seen.words());
    html.raw("</section>");
}

/// What does not fit together, where something does not.
pub(super) fn issues(html: &mut Markup, seen: &Seen, months: &Months) {
    let issues = months.issues();
    if issues.is_empty() {
        return;
    }
    html.raw("<div class=\"issues\" data-testid=\"months-issues\">");
    html.element("<h2 class=\"issues__title\">", seen.words().months.issues_title, "</h2>");
    html.raw("<ul class=\"issues__list\">");
    for issue in issues {
        html.element("<li>", &issue, "</li>");
    }
    html.raw("</ul></div>");
}

fn figure(html: &mut Markup, seen: &Seen, months: &Months) {
    let (words, pages) = (&seen.words().months, &seen.words().pages);
    let as_table = seen.told.view.as_table;
    html.raw("<figure class=\"card\" data-testid=\"weeks\"><div class=\"card__head\">");
    html.element("<h2 class=\"figure__title\">", &months.peak(), "</h2>");
    html.element("<div class=\"switch\" role=\"group\" aria-label=\"", pages.chart, "\">");
    for (table, label, what) in [(false, pages.chart, "chart"), (true, pages.table, "table")] {
        html.raw("<button type=\"button\" data-testid=\"way-").raw(what).raw("\" data-do=\"way:").raw(what);
        html.pressed(as_table == table).element(">", label, "</button>");
    }
    html.raw("</div><span class=\"row\">").file(FileKind::Weeks.name(), pages.download_svg);
    html.png(FileKind::Weeks.name(), pages.download_png).file(FileKind::Months.name(), pages.download_csv);
    html.element("</span></div><p class=\"muted small\">", words.note, "</p>");
    if as_table {
        table(html, seen, months);
    } else {
        html.element("<div class=\"chart\" role=\"img\" aria-label=\"", words.chart_label, "\">");
        let size = size_of(seen.told.view.room);
        html.written(&(seen.draw.weeks)(&months.sketch(), size, Medium::Page)).raw("</div>");
        html.raw("<ul class=\"legend\">");
        for (swatch, text) in [
            (
                "<li class=\"legend__item\"><span class=\"legend__swatch heat__cell--on\"></span>",
                words.legend_p50,
            ),
            ("<li class=\"legend__item\"><span class=\"legend__swatch load--1\"></span>", words.legend_band),
            (
                "<li class=\"legend__item\"><span class=\"legend__swatch weeks__can\"></span>",
                words.legend_capacity,
            ),
        ] {
            html.element(swatch, text, "</li>");
        }
        html.raw("</ul>");
    }
    html.raw("</figure>");
}

fn table(html: &mut Markup, seen: &Seen, months: &Months) {
    let words = &seen.words().months;
    let heads = months.heads();
    let all: Vec<&str> =
        std::iter::once(words.week).chain(heads).chain([words.on_leave, words.working_days]).collect();
    html.raw("<div class=\"scroll scroll--tall\" tabindex=\"0\" role=\"region\" aria-label=\"");
    html.text(words.chart_up).raw("\"><table class=\"table\" data-testid=\"weeks-table\">");
    html.heads(&all).raw("<tbody>");
    for row in months.rows() {
        html.element("<tr data-key=\"", &row.key, "\">").element("<td>", &row.week, "</td>");
        for (head, cell) in heads.iter().zip(&row.cells) {
            if *head == words.dry {
                html.kept(head, cell, !row.dry)
            } else {
                html.labelled(head, cell)
            };
        }
        html.labelled(words.on_leave, &row.on_leave).labelled(words.working_days, &row.days).raw("</tr>");
    }
    html.raw("</tbody></table></div>");
}

fn stretches(html: &mut Markup, seen: &Seen, months: &Months) {
    html.raw("<section class=\"card stack\" data-testid=\"dry\">");
    html.element("<h2>", seen.words().months.dry_title, "</h2><ol class=\"import__list\">");
    for line in months.stretches() {
        html.element("<li>", &line, "</li>");
    }
    html.raw("</ol></section>");
}

fn demand(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().months;
    html.raw("<section class=\"card stack\" data-testid=\"demand\">");
    html.element("<h2>", words.demand_title, "</h2><p class=\"muted small\">");
    html.text(words.demand_note).raw("</p><div class=\"row\"><div class=\"field\">");
    html.element("<label class=\"field__label\" for=\"months-from\">", words.from, "</label>");
    html.raw("<input class=\"field__text\" type=\"date\" id=\"months-from\" data-testid=\"months-from\" ");
    html.element(
        "data-staff=\"months/from\" value=\"",
        &seen.staff.first_day(seen.today).to_string(),
        "\"></div>",
    );
    entry::button(html, "months/now", "months-now", words.from_now, "");
    html.raw("</div><div class=\"halves\">");
    entry::number(html, seen, "demand.growth", words.growth, "");
    entry::number(html, seen, "demand.month_end", words.month_end, "");
    html.raw("</div>");
    entry::by_month(html, seen, &DEMAND, words.by_month, words.month);
    html.raw("<div class=\"row\">");
    entry::button(html, "months/alike", "months-alike", words.all_alike, "");
    html.raw("</div></section>");
}

pub(super) fn done(doing: &mut Doing) -> String {
    let words = &doing.locale.results().months;
    match doing.what {
        "from" => match day(doing.value) {
            Some(from) => doing.staff.from = Some(monday(from)),
            // A year that is still being typed is a day of the first century.
            None if is_typing(doing.value) => {}
            None => return (words.no_day)(doing.value),
        },
        "now" => doing.staff.from = Some(monday(doing.today)),
        "alike" => doing.staff.demand.months = [1.0; 12],
        _ => {}
    }
    String::new()
}

/// Whether a field for a day says one whose year is not typed to its end.
pub(super) fn is_typing(value: &str) -> bool {
    value.len() == 10 && value.starts_with('0')
}
