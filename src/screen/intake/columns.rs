//! What was recognised: the tool, which column is what, what the priorities mean, the first ten rows.

use super::state::{File, Intake};
use crate::i18n::words::import::screen::ScreenWords;
use crate::import::{Measure, Notice, Role, Tool};
use crate::screen::Markup;

/// The measures that can be chosen, as they are offered.
pub(super) const MEASURES: [Measure; 5] =
    [Measure::Moment, Measure::Seconds, Measure::Minutes, Measure::Hours, Measure::Elapsed];

impl Intake {
    /// What was recognised, and what only the user can know.
    pub(super) fn columns_card(&self, file: &File, html: &mut Markup) {
        let words = self.words();
        let screen = &words.screen;
        let known = match file.survey.tool {
            Tool::Other => screen.not_recognized.to_owned(),
            tool => (screen.recognized)(tool.name()),
        };
        html.raw("<section class=\"card stack\" aria-labelledby=\"import-columns-title\">");
        html.raw("<h2 id=\"import-columns-title\" tabindex=\"-1\" data-testid=\"import-recognized\">");
        html.text(&known).raw("</h2>");
        let is_open = |notice: &&Notice| {
            !matches!(notice, Notice::ResponseIsRemaining { .. }) || file.mapping.response.is_none()
        };
        for notice in file.survey.notices.iter().filter(is_open) {
            html.element("<p class=\"small muted\">", &notice.say(words), "</p>");
        }
        self.questions(file, html);
        // An unknown tool, or columns that cannot be read, need a look: a fold of another key comes open.
        let needs_look = file.survey.tool == Tool::Other || file.failed_first;
        html.raw("<details class=\"import__fold\" data-testid=\"import-columns\" data-key=");
        html.raw(if needs_look { "\"look\" open>" } else { "\"known\">" });
        html.element(
            "<summary class=\"fold__head\"><span class=\"fold__title\">",
            screen.step_columns,
            "</span>",
        );
        let columns = (screen.columns_summary)(file.survey.headers.len());
        html.element("<span class=\"fold__summary\">", &columns, "</span></summary>");
        html.raw("<div class=\"stack\"><div class=\"import__roles\">");
        let headers = headers(file, screen);
        for (place, role) in Role::ALL.into_iter().enumerate() {
            role_field(file, place, role, &headers, screen, html);
        }
        html.raw("</div>");
        self.priorities(file, html);
        sample(file, &headers, screen, html);
        html.raw("</div></details></section>");
    }

    fn priorities(&self, file: &File, html: &mut Markup) {
        let words = &self.words().screen;
        let found = &file.examination.priorities;
        if file.mapping.priority.is_none() || found.is_empty() {
            return;
        }
        html.raw("<fieldset class=\"import__group\" data-key=\"priorities\"><legend>").text(words.priorities);
        html.element(" <span class=\"muted small\">", words.priorities_hint, "</span></legend>");
        html.raw("<div class=\"import__roles\">");
        for (place, priority) in found.iter().enumerate() {
            let chosen = file.mapping.severities.get(&priority.value).copied().unwrap_or(priority.severity);
            let name =
                if priority.value.is_empty() { words.priority_missing } else { priority.value.as_str() };
            html.element("<label class=\"import__line\"><span class=\"import__name\">", name, " ");
            let rows = (words.priority_rows)(&self.locale.number(f64::from(priority.count), 0));
            html.element("<span class=\"muted small\">", &rows, "</span></span>");
            html.raw("<select class=\"field__select field__select--short\" data-testid=\"import-severity\" data-set=\"severity:");
            html.text(&place.to_string()).raw("\">");
            for (severity, name) in super::tables::SEVERITIES.into_iter().enumerate() {
                html.option(&severity.to_string(), name, severity == chosen);
            }
            html.raw("</select></label>");
        }
        html.raw("</div></fieldset>");
    }
}

/// The headers as the selects show them.
fn headers(file: &File, words: &ScreenWords) -> Vec<String> {
    let named = |(column, header): (usize, &String)| {
        if header.trim().is_empty() { (words.column_unnamed)(column + 1) } else { header.clone() }
    };
    file.survey.headers.iter().enumerate().map(named).collect()
}

fn label(role: Role, words: &ScreenWords) -> (&'static str, &'static str) {
    match role {
        Role::Created => (words.role_created, "created"),
        Role::Id => (words.role_id, "id"),
        Role::Priority => (words.role_priority, "priority"),
        Role::Group => (words.role_group, "group"),
        Role::Response => (words.role_response, "response"),
        Role::Resolved => (words.role_resolved, "resolved"),
        Role::Kind => (words.role_kind, "kind"),
        Role::AutoResolved => (words.role_auto_resolved, "autoresolved"),
    }
}

fn measure_label(measure: Measure, words: &ScreenWords) -> &'static str {
    match measure {
        Measure::Moment => words.measure_moment,
        Measure::Seconds => words.measure_seconds,
        Measure::Minutes => words.measure_minutes,
        Measure::Hours => words.measure_hours,
        Measure::Elapsed => words.measure_elapsed,
        Measure::Remaining => words.measure_remaining,
    }
}

fn role_field(
    file: &File,
    place: usize,
    role: Role,
    headers: &[String],
    words: &ScreenWords,
    html: &mut Markup,
) {
    let (label, name) = label(role, words);
    let column = role.column(&file.mapping);
    html.raw("<div class=\"field\"><label class=\"field__label\" for=\"import-").raw(name);
    html.element("\">", label, "</label><select class=\"field__select\" id=\"import-").raw(name);
    html.raw("\" data-testid=\"import-role-").raw(name);
    html.element("\" data-set=\"role:", &place.to_string(), "\">");
    if role.is_optional() {
        html.option("", words.not_in_file, column.is_none());
    }
    for (at, header) in headers.iter().enumerate() {
        html.option(&at.to_string(), header, column == Some(at));
    }
    html.raw("</select>");
    if let Some(chosen) = role.measure(&file.mapping) {
        html.raw("<select class=\"field__select\" data-key=\"measure\" aria-label=\"").text(label).raw(": ");
        html.text(words.measure).element("\" data-set=\"measure:", &place.to_string(), "\">");
        for (at, measure) in MEASURES.into_iter().enumerate() {
            html.option(&at.to_string(), measure_label(measure, words), measure == chosen);
        }
        html.raw("</select>");
    }
    if role == Role::Id {
        html.element("<p class=\"field__hint\">", words.role_id_hint, "</p>");
    }
    html.raw("</div>");
}

fn sample(file: &File, headers: &[String], words: &ScreenWords, html: &mut Markup) {
    html.raw("<div class=\"stack stack--close\" data-key=\"sample\">");
    html.element("<h3 id=\"import-sample\">", words.first_rows, "</h3>");
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"import-sample\">");
    html.raw("<table class=\"table table--text import__sample\" data-testid=\"import-sample\">")
        .heads(headers);
    html.raw("<tbody>");
    for row in &file.survey.sample {
        html.raw("<tr>");
        for cell in row {
            html.element("<td>", cell, "</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table></div></div>");
}
