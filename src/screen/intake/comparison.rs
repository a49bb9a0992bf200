//! What the plan predicts for the tickets of the file, against what the file tells.

use super::state::{Intake, Tickets};
use crate::report::Voice;
use crate::report::backtest::{BacktestText, Table, backtest};
use crate::screen::Markup;

impl Intake {
    /// The finding, what explains it, and the tables behind it.
    pub(super) fn comparison(&self, tickets: &Tickets, html: &mut Markup) {
        let words = &self.words().backtest;
        let voice = Voice::of(&self.scenario, self.locale);
        let text = tickets.compared.as_ref().map(|compared| backtest(&compared.found, &self.scenario, voice));
        html.raw("<div class=\"stack stack--close\" data-testid=\"import-backtest\">");
        match text {
            Some(text) if !text.why.is_empty() => self.compared(&text, html),
            text => {
                html.element("<h3>", words.title, "</h3>");
                let why = text.as_ref().map_or(words.comparing, |text| &text.title);
                html.element("<p class=\"muted\" data-testid=\"import-backtest-none\">", why, "</p>");
            }
        }
        html.raw("</div>");
    }

    fn compared(&self, text: &BacktestText, html: &mut Markup) {
        let words = &self.words().backtest;
        html.element("<h3 data-testid=\"import-backtest-title\">", &text.title, "</h3>");
        html.element("<p data-testid=\"import-backtest-why\">", &text.why, "</p>");
        html.raw("<div class=\"import__told\">");
        if !text.inputs.is_empty() {
            html.element("<p class=\"small muted\">", words.look_at, ":</p><ul class=\"import__list\">");
            for input in &text.inputs {
                html.element("<li><button class=\"link\" type=\"button\" data-do=\"go:", &input.path, "\">");
                html.text(&input.label).element(
                    "</button> <span class=\"muted small\">",
                    &input.value,
                    "</span></li>",
                );
            }
            html.raw("</ul>");
        }
        html.element("</div><p class=\"muted small\">", words.intro, "</p>");
        html.element("<h4>", words.severities_title, "</h4>");
        grid(&text.severities, words.severities_title, html);
        self.month_by_month(text, html);
        html.element("<h4>", words.parts_title, "</h4>");
        grid(&text.parts, words.parts_title, html);
        html.raw("<ul class=\"import__list small muted\">");
        for note in &text.notes {
            html.element("<li>", note, "</li>");
        }
        html.raw("</ul>");
    }

    /// Of all tickets or of one severity.
    fn month_by_month(&self, text: &BacktestText, html: &mut Markup) {
        let words = &self.words().backtest;
        // Another reading of the file may have fewer severities.
        let at = if self.months < text.months.len() { self.months } else { 0 };
        html.element("<div class=\"row row--spread\"><h4>", words.months_title, "</h4>");
        html.element(
            "<select class=\"field__select field__select--short\" data-testid=\"import-backtest-months\" aria-label=\"",
            words.shown,
            "\" data-set=\"months\">",
        );
        for (place, (name, _)) in text.months.iter().enumerate() {
            html.option(&place.to_string(), name, place == at);
        }
        html.raw("</select></div>");
        if let Some((_, table)) = text.months.get(at) {
            grid(table, words.months_title, html);
        }
    }
}

fn grid(table: &Table, title: &'static str, html: &mut Markup) {
    html.element("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"", title, "\">");
    html.raw("<table class=\"table\">").heads(&table.heads).raw("<tbody>");
    for row in &table.rows {
        html.raw(if row.news { "<tr data-news=\"\">" } else { "<tr>" });
        html.element("<th scope=\"row\">", &row.head, "</th>");
        for cell in &row.cells {
            html.element("<td>", cell, "</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div>");
}
