//! What only the user can know: which number of a date is the day, what separates the columns, which clocks the
//! stamps and the service live by.

use super::clocks::{Chosen, Written};
use super::state::{File, Intake};
use crate::import::Question;
use crate::screen::Markup;

impl Intake {
    /// Every question about the file, answered where it stands.
    pub(super) fn questions(&self, file: &File, html: &mut Markup) {
        let questions = &file.examination.questions;
        if questions.is_empty() {
            return;
        }
        let words = self.words();
        html.raw("<div class=\"stack stack--close import__questions\" data-key=\"questions\">");
        html.element(
            "<h3 tabindex=\"-1\" data-testid=\"import-questions-title\">",
            words.screen.questions,
            "</h3>",
        );
        for question in questions {
            html.raw("<fieldset class=\"import__group\" data-testid=\"import-question\">");
            html.element("<legend>", &question.say(words), "</legend>");
            match question {
                Question::DayFirst { likely, .. } => self.day_first(file.mapping.day_first, *likely, html),
                Question::Delimiter { candidates } => self.delimiter(candidates, html),
                Question::ServiceZone => self.service_zone(html),
                Question::WrittenZone => self.written_zone(html),
            }
            html.raw("</fieldset>");
        }
        html.raw("<datalist id=\"import-zones\">");
        for name in &self.zone_names {
            html.element("<option value=\"", name, "\"></option>");
        }
        html.raw("</datalist></div>");
    }

    fn day_first(&self, chosen: Option<bool>, likely: bool, html: &mut Markup) {
        let words = self.words();
        html.raw("<div class=\"row\">");
        let answers = [
            (true, "import-day-first-true", "day-first:true", words.answer_day),
            (false, "import-day-first-false", "day-first:false", words.answer_month),
        ];
        for (day_first, testid, set, text) in answers {
            html.raw("<label class=\"check\">");
            html.radio("import-day-first", testid, set, chosen == Some(day_first));
            html.element("<span>", text, "");
            if day_first == likely {
                html.raw(" (").text(words.likely).raw(")");
            }
            html.raw("</span></label>");
        }
        html.raw("</div>");
    }

    fn delimiter(&self, candidates: &[u8], html: &mut Markup) {
        let words = self.words();
        html.raw("<div class=\"row\">");
        for &byte in candidates {
            let name = match byte {
                b';' => words.delimiter_semicolon,
                b'\t' => words.delimiter_tab,
                b'|' => words.delimiter_bar,
                _ => words.delimiter_comma,
            };
            html.raw(
                "<button class=\"btn\" type=\"button\" data-testid=\"import-delimiter\" data-do=\"separate:",
            );
            html.text(&byte.to_string()).element("\">", name, "</button>");
        }
        html.raw("</div>");
    }

    fn service_zone(&self, html: &mut Markup) {
        if let Some(clocks) = &self.clocks {
            let label = self.words().screen.service_zone;
            self.zone_box("import-service-zone", "zone:service", label, &clocks.service, html);
        }
    }

    fn written_zone(&self, html: &mut Markup) {
        let Some(clocks) = &self.clocks else { return };
        let words = self.words();
        let own = format!("{} ({})", words.answer_service_zone, clocks.service.name);
        let answers = [
            (Written::Own, "import-written-own", "written:own", own.as_str()),
            (Written::Utc, "import-written-utc", "written:utc", words.answer_utc),
            (Written::Other, "import-written-other", "written:other", words.answer_other_zone),
        ];
        html.raw("<div class=\"row\">");
        for (written, testid, set, text) in answers {
            html.raw("<label class=\"check\">");
            html.radio("import-written", testid, set, clocks.written == written);
            html.element("<span>", text, "</span></label>");
        }
        html.raw("</div>");
        if clocks.written == Written::Other {
            self.zone_box(
                "import-written-zone",
                "zone:written",
                words.answer_other_zone,
                &clocks.other,
                html,
            );
        }
        if clocks.converts() {
            self.service_zone(html);
        }
    }

    fn zone_box(&self, id: &'static str, set: &'static str, label: &str, zone: &Chosen, html: &mut Markup) {
        let words = &self.words().screen;
        html.element(
            "<div class=\"field import__zone\" data-key=\"",
            id,
            "\"><label class=\"field__label\" for=\"",
        );
        html.raw(id).element(
            "\">",
            label,
            "</label><input class=\"field__text\" type=\"text\" list=\"import-zones\"",
        );
        html.raw(" autocomplete=\"off\" spellcheck=\"false\" id=\"").raw(id).raw("\" data-testid=\"").raw(id);
        html.raw("\" data-set=\"").raw(set).raw("\" aria-describedby=\"").raw(id).raw("-hint\" value=\"");
        html.text(zone.refused.as_deref().unwrap_or(&zone.name));
        let (state, hint) = match &zone.refused {
            Some(name) => (
                "\" aria-invalid=\"true\"><p class=\"field__hint field__trouble--told\"",
                (words.unknown_zone)(name),
            ),
            None => ("\" aria-invalid=\"false\"><p class=\"field__hint\"", words.zone_hint.to_owned()),
        };
        html.raw(state).raw(" id=\"").raw(id).element("-hint\">", &hint, "</p></div>");
    }
}
