//! The screen as a whole; where the tickets come from: a file chosen, dropped or pasted; how far reading has come; and
//! the last step, which makes the scenario what the preview shows.

use super::state::{Busy, Intake, Trouble};
use super::tables;
use crate::i18n::Locale;
use crate::i18n::words::import::screen::ScreenWords;
use crate::import::Others;
use crate::screen::Markup;

/// The element that tells how far reading has come.
pub(super) const PROGRESS: &str = "import-progress";

impl Intake {
    /// The screen. Its parts keep their places: a part that is not there leaves an empty one.
    pub(super) fn page(&self) -> String {
        let mut html = Markup::default();
        html.raw("<div>");
        if self.file.is_none() {
            self.trouble_line(&mut html);
        }
        html.raw("</div>");
        self.source_card(&mut html);
        html.raw("<div class=\"import__told\" id=\"import-progress\">");
        match self.busy {
            Some(busy) => {
                html.written(&progress(busy, self.tickets().is_some(), self.locale));
            }
            None => self.summary(&mut html),
        }
        html.raw("</div>");
        if let Some(file) = &self.file {
            self.columns_card(file, &mut html);
            html.raw("<div>");
            self.trouble_line(&mut html);
            html.raw("</div>");
            if let Some(tickets) = &file.tickets {
                self.layers_card(tickets, &mut html);
                self.preview(tickets, &mut html);
                if !tickets.proposals.is_empty() {
                    self.apply_card(&mut html);
                }
            }
        }
        html.done()
    }

    /// What went wrong and what to do. Nothing was changed; another file or other columns can be chosen at once.
    fn trouble_line(&self, html: &mut Markup) {
        let Some(trouble) = &self.trouble else { return };
        let words = self.words();
        let told = match trouble {
            Trouble::Import(error) => error.say(words),
            Trouble::Unreadable(name) => (words.screen.unreadable)(name),
            Trouble::Stopped => words.screen.stopped.to_owned(),
        };
        html.raw("<div class=\"notice notice--error\" role=\"alert\" data-testid=\"import-error\"><p class=\"notice__text\">");
        html.text(&told).raw(" ").text(words.screen.unchanged).raw("</p></div>");
    }

    /// The choice of a file, or the name of the one chosen.
    fn source_card(&self, html: &mut Markup) {
        let words = &self.words().screen;
        html.raw("<section class=\"card import__source\" data-testid=\"import-drop\">");
        html.element("<h1>", words.title, "</h1>");
        // The choice stays until the file is known to be a table: what was pasted, and the focus, are there if it is none.
        if self.file.is_none() {
            self.choice(html);
        } else {
            let name = if self.source.is_empty() { words.pasted } else { &self.source };
            html.raw("<div class=\"row row--spread\" data-key=\"chosen\">");
            html.element("<p class=\"import__file\">", &(words.read_file)(name), "</p>");
            file_button(html, words.another, "<label class=\"btn import__pick\">");
            html.raw("</div>");
        }
        paste(html, words);
        html.raw("</section>");
    }

    fn choice(&self, html: &mut Markup) {
        let words = self.words();
        let screen = &words.screen;
        html.raw("<div class=\"drop\" data-testid=\"import-choose\" data-key=\"choice\">");
        html.element("<p class=\"import__intro\">", screen.intro, "</p>");
        file_button(html, screen.choose_file, "<label class=\"btn import__pick btn--main\">");
        html.element("<p class=\"muted small import__intro\">", words.privacy, "</p>");
        let cancelled = if self.cancelled { screen.cancelled } else { "" };
        html.element(
            "<p class=\"small\" role=\"status\" data-testid=\"import-cancelled\">",
            cancelled,
            "</p></div>",
        );
    }

    /// What came of the file, told aloud.
    fn summary(&self, html: &mut Markup) {
        let told =
            self.tickets().map(|tickets| tables::summary(&tickets.evidence, self.words(), self.locale));
        html.element("<p class=\"sr\" role=\"status\">", &told.unwrap_or_default(), "</p>");
    }

    /// What becomes of the values that no ticket tells, and the button.
    fn apply_card(&self, html: &mut Markup) {
        let words = &self.words().screen;
        html.raw("<section class=\"card stack\" aria-labelledby=\"import-apply-title\">");
        html.element("<h2 id=\"import-apply-title\">", words.apply_title, "</h2>");
        let effect = (words.apply_effect)(self.outcome().len(), self.scenario.layers.len());
        html.element("<p>", &effect, "</p>");
        if let Some(zone) = self.other_zone() {
            html.element("<p>", &(words.zone_effect)(zone), "</p>");
        }
        html.raw("<fieldset class=\"import__group stack--close\" data-key=\"others\">");
        html.element("<legend class=\"sr\">", words.apply_title, "</legend>");
        let choices = [
            (Others::Kept, "import-others-kept", "others:kept", words.keep_values, words.keep_hint),
            (Others::Usual, "import-others-usual", "others:usual", words.fresh_values, words.fresh_hint),
        ];
        for (others, testid, set, text, hint) in choices {
            html.raw("<label class=\"check import__choice\">");
            html.radio("import-others", testid, set, self.others == others);
            html.element("<span>", text, "");
            html.element("<span class=\"import__hint muted small\">", hint, "</span></span></label>");
        }
        html.raw("</fieldset><div><button class=\"btn btn--main\" type=\"button\" data-testid=\"import-apply\" data-do=\"apply\">");
        html.text(words.apply).raw("</button></div></section>");
    }
}

/// The way for rows out of a spreadsheet.
fn paste(html: &mut Markup, words: &ScreenWords) {
    html.raw("<details class=\"import__paste\"><summary class=\"fold__head\">");
    html.element("<span class=\"fold__title\">", words.paste, "</span></summary>");
    html.raw("<div class=\"stack stack--close\">");
    html.element("<label for=\"import-rows\">", words.paste_label, "</label>");
    html.raw("<textarea id=\"import-rows\" class=\"import__rows\" rows=\"6\" spellcheck=\"false\" autocomplete=\"off\"");
    html.raw(" data-testid=\"import-paste\"></textarea>");
    html.raw(
        "<div><button class=\"btn\" type=\"button\" data-testid=\"import-paste-read\" data-do=\"paste\">",
    );
    html.text(words.read_pasted).raw("</button></div></div></details>");
}

fn file_button(html: &mut Markup, label: &str, open: &'static str) {
    html.element(open, label, "<input class=\"sr\" type=\"file\" data-testid=\"import-file\"></label>");
}

/// How far reading has come, and the way out of it. A screen reader is told each quarter, not each percent.
pub(super) fn progress(busy: Busy, again: bool, locale: Locale) -> String {
    let words = &locale.language.import().screen;
    let (line, percent) = match busy {
        Busy::Looking => (words.looking.to_owned(), 0),
        Busy::Reading { rows, percent } => {
            ((words.reading)(&locale.number(f64::from(rows), 0), percent), percent)
        }
    };
    let told = match percent / 25 * 25 {
        0 => words.looking.to_owned(),
        quarter => format!("{quarter} %"),
    };
    let mut html = Markup::default();
    html.element("<p class=\"sr\" role=\"status\">", &told, "</p>");
    html.raw("<section class=\"card import__progress");
    // What is read anew moves nothing on the page.
    html.raw(if again { " import__progress--again" } else { "" });
    html.raw("\" data-testid=\"import-progress\"><div class=\"row row--spread\">");
    html.element("<p>", &line, "</p>");
    html.raw("<button class=\"btn\" type=\"button\" data-testid=\"import-cancel\" data-do=\"cancel\">");
    html.element("", words.cancel, "</button></div>");
    html.element(
        "<progress class=\"progress\" max=\"100\" value=\"",
        &percent.to_string(),
        "\" aria-label=\"",
    );
    html.element("", words.looking, "\"></progress></section>");
    html.done()
}
