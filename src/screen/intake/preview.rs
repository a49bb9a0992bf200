//! What comes of the tickets, before anything is applied.

use super::state::{Intake, Tickets};
use super::tables::{self, Row, SEVERITIES};
use crate::screen::Markup;

/// Counts, map, shares, layers, the plan's prediction, what was left out, and what to be careful about.
impl Intake {
    pub(super) fn preview(&self, tickets: &Tickets, html: &mut Markup) {
        let words = self.words();
        html.raw("<section class=\"card stack\" data-testid=\"import-preview\" aria-labelledby=\"import-preview-title\">");
        html.raw("<div class=\"stack stack--close\">");
        html.raw("<h2 id=\"import-preview-title\" tabindex=\"-1\" data-testid=\"import-preview-title\">");
        html.text(words.screen.step_preview);
        let summary = tables::summary(&tickets.evidence, words, self.locale);
        html.element(
            "</h2><p class=\"import__summary\" data-testid=\"import-summary\">",
            &summary,
            "</p></div>",
        );
        self.severities(tickets, html);
        self.load(tickets, html);
        html.element("<p class=\"small muted\">", words.caveat, "</p>");
        self.windows(tickets, html);
        self.layer_table(tickets, html);
        html.raw("<div class=\"import__told\">");
        self.times(tickets, html);
        html.raw("</div><div class=\"import__told\">");
        if !tickets.proposals.is_empty() {
            self.comparison(tickets, html);
        }
        html.raw("</div>");
        self.left_out(tickets, html);
        self.doubts(tickets, html);
        html.raw("</section>");
    }

    fn severities(&self, tickets: &Tickets, html: &mut Markup) {
        let words = &self.words().screen;
        html.raw("<div class=\"import__figures\">");
        let figures = tables::severities(&tickets.evidence, self.locale);
        for (name, (count, share)) in SEVERITIES.into_iter().zip(figures) {
            html.raw("<div class=\"import__figure\">");
            html.element("<p class=\"number__label\">", &(words.of_severity)(name), "</p>");
            html.element(
                "<p class=\"import__count\" data-testid=\"import-count-",
                &name.to_lowercase(),
                "\">",
            );
            html.text(&count).raw("</p>");
            html.element("<p class=\"number__range\">", &(words.share_of_all)(&share), "</p></div>");
        }
        html.raw("</div>");
    }

    fn windows(&self, tickets: &Tickets, html: &mut Markup) {
        let words = &self.words().screen;
        let heads = [
            words.window.to_owned(),
            (words.inside)(words.all),
            (words.outside)(words.all),
            (words.inside)(SEVERITIES[0]),
            (words.outside)(SEVERITIES[0]),
        ];
        html.element(
            "<div class=\"stack stack--close\"><h3 id=\"import-windows\">",
            words.windows_title,
            "</h3>",
        );
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"import-windows\">");
        html.raw("<table class=\"table\" data-testid=\"import-windows\">");
        rows(&heads, &tables::windows(&tickets.evidence, self.locale), html);
        html.raw("</table></div></div>");
    }

    fn layer_table(&self, tickets: &Tickets, html: &mut Markup) {
        let words = self.words();
        let screen = &words.screen;
        let mut heads = vec![screen.layer.to_owned(), screen.tickets.to_owned()];
        heads.extend(SEVERITIES.map(|name| format!("{name} {}", self.locale.common().a_month)));
        heads.extend([screen.off_hours, screen.dispersion, screen.profile].map(str::to_owned));
        html.element(
            "<div class=\"stack stack--close\"><h3 id=\"import-layers-got\">",
            screen.layers_title,
            "</h3>",
        );
        html.raw(
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"import-layers-got\">",
        );
        html.raw("<table class=\"table import__layers\" data-testid=\"import-layer-table\">");
        rows(&heads, &tables::layers(&tickets.proposals, words, self.locale), html);
        html.raw("</table></div><p class=\"muted small\" data-testid=\"import-dispersion\">")
            .text(screen.dispersion);
        let dispersion = tickets.evidence.dispersion(None).map(|index| self.locale.number(index, 1));
        html.raw(": ").text(dispersion.as_deref().unwrap_or(screen.dispersion_unknown));
        html.raw(" (").text(screen.dispersion_hint).raw(")</p></div>");
    }

    /// Times of answer and resolution, where the file tells them.
    fn times(&self, tickets: &Tickets, html: &mut Markup) {
        let words = self.words();
        let screen = &words.screen;
        let evidence = &tickets.evidence;
        if evidence.response.iter().chain(&evidence.resolution).all(Option::is_none) {
            return;
        }
        html.element(
            "<div class=\"stack stack--close\"><h3>",
            screen.times_title,
            "</h3><div class=\"import__pair\">",
        );
        for (title, times) in
            [(screen.first_response, &evidence.response), (screen.resolution, &evidence.resolution)]
        {
            let told = tables::times(times, self.locale);
            if !told.is_empty() {
                html.element(
                    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"",
                    title,
                    "\">",
                );
                html.raw("<table class=\"table\">");
                rows(&[title, screen.times_count, screen.median, screen.nine_of_ten], &told, html);
                html.raw("</table></div>");
            }
        }
        html.element("</div><p class=\"muted small\">", words.resolution_caveat, "</p></div>");
    }

    fn left_out(&self, tickets: &Tickets, html: &mut Markup) {
        let words = self.words();
        html.element("<div class=\"stack stack--close\"><h3>", words.screen.dropped_title, "</h3>");
        html.raw("<ul class=\"import__list\" data-testid=\"import-dropped\">");
        for line in tables::left_out(&tickets.evidence, words, self.locale) {
            html.element("<li>", &line, "</li>");
        }
        html.raw("</ul>");
        if !tickets.rejects.rows.is_empty() {
            html.raw("<div class=\"row\"><button class=\"btn\" type=\"button\" data-testid=\"import-rejects\" data-do=\"rejects\">");
            html.text(words.screen.download_rejects).raw("</button><span class=\"muted small\">");
            if tickets.rejects.more > 0 {
                html.text(&(words.screen.rejects_more)(&tables::count(tickets.rejects.more, self.locale)));
            }
            html.raw("</span></div>");
        }
        html.raw("</div>");
    }

    fn doubts(&self, tickets: &Tickets, html: &mut Markup) {
        let words = self.words();
        if tickets.evidence.notices.is_empty() {
            return;
        }
        html.raw("<div class=\"notice notice--warning\" data-testid=\"import-doubts\"><div class=\"notice__text\">");
        html.element("<h3>", words.screen.doubts, "</h3><ul class=\"import__list\">");
        for notice in &tickets.evidence.notices {
            html.element("<li>", &notice.say(words), "</li>");
        }
        html.raw("</ul></div></div>");
    }
}

/// Heads and rows of a table.
fn rows<S: AsRef<str>>(heads: &[S], rows: &[Row], html: &mut Markup) {
    html.heads(heads).raw("<tbody>");
    for row in rows {
        html.element("<tr><th scope=\"row\">", &row.head, "</th>");
        for cell in &row.cells {
            html.element("<td>", cell, "</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody>");
}
