//! The head of the page, and pieces that many parts are made of.

use super::Seen;
use crate::calendar::days::day_of_1970;
use crate::i18n::Locale;
use crate::i18n::words::library::LibraryWords;
use crate::scenario::presets::Preset;
use crate::scenario::shelf::Entry;
use crate::screen::Markup;
use std::collections::BTreeSet;

/// Milliseconds of a day.
pub(super) const DAY: f64 = 86_400_000.0;
/// Bytes of a UTF-16 unit.
const UNIT: f64 = 2.0;

/// A button that does something; `of` is what it is done to, `told` what follows its label for who cannot see where it
/// stands.
pub(super) fn button(
    html: &mut Markup,
    class: &'static str,
    (what, of): (&'static str, &str),
    testid: (&'static str, &str),
    (label, told): (&str, &str),
) {
    html.raw("<button class=\"btn")
        .raw(class)
        .raw("\" type=\"button\" data-testid=\"")
        .raw(testid.0)
        .text(testid.1);
    html.raw("\" data-do=\"shelf:").raw(what).text(of).raw("\">").text(label);
    if !told.is_empty() {
        html.element("<span class=\"sr\"> ", told, "</span>");
    }
    html.raw("</button>");
}

/// A button without more to it.
pub(super) fn plain(html: &mut Markup, what: &'static str, label: &str) {
    button(html, "", (what, ""), (what, ""), (label, ""));
}

/// Title, what was done, how to begin, files.
pub(super) fn head(html: &mut Markup, seen: &Seen) {
    let words = seen.words;
    let locale = seen.told.view.locale;
    let clients: BTreeSet<&str> =
        seen.entries().map(|entry| entry.client.as_str()).filter(|client| !client.is_empty()).collect();
    let count = seen.entries().count();
    html.raw("<section class=\"card stack\"><h1 class=\"figure__title\" tabindex=\"-1\">");
    let title = (words.finding)(count, &locale.number(count as f64, 0), clients.len());
    html.text(if count == 0 { words.title } else { &title }).raw("</h1>");
    demo(html, seen);
    html.raw("<div class=\"library__told\" role=\"status\" aria-label=\"").text(words.status);
    html.raw("\" data-testid=\"library-status\">").element("<span>", &seen.open.told, "</span>");
    if !seen.open.undo.is_empty() {
        button(html, " btn--small", ("undo", ""), ("library-undo", ""), (words.undo, ""));
    }
    html.raw("</div>");
    if count == 0 {
        html.element("<p data-testid=\"library-empty\">", words.nothing_kept, "</p>");
    }
    begin(html, seen);
    files(html, seen, count);
    if seen.demo.is_none() {
        let used = (words.room)(&size(locale, seen.clerk.shelf.units()));
        html.element("<p class=\"small muted\" data-testid=\"room\">", &used, "</p>");
    }
    html.raw("</section>");
}

/// That only one client is shown.
fn demo(html: &mut Markup, seen: &Seen) {
    let (Some(client), words) = (seen.demo, &seen.words.machine) else { return };
    html.raw("<div class=\"notice notice--warning\" data-testid=\"demo-on\">");
    html.element("<p class=\"notice__text\">", &(words.demo_on)(client), "</p>");
    html.raw("<div class=\"notice__actions\">");
    if seen.open.asked == Some(super::Asked::Leave) {
        html.element("<span>", words.demo_sure, "</span>");
        plain(html, "demo-leave-do", words.demo_leave_do);
        plain(html, "demo-stay", words.demo_stay);
    } else {
        plain(html, "demo-leave", words.demo_leave);
    }
    html.raw("</div></div>");
}

fn begin(html: &mut Markup, seen: &Seen) {
    let words = seen.words;
    html.raw("<div class=\"row\" role=\"group\" aria-label=\"").text(words.new).raw("\">");
    button(html, "", ("new/", "blank"), ("new-", "blank"), (words.new_blank, ""));
    for preset in Preset::ALL {
        let label = (words.new_of)(preset.title(seen.told.view.locale.language));
        button(html, "", ("new/", preset.key()), ("new-", preset.key()), (&label, ""));
    }
    html.raw("</div>");
}

fn files(html: &mut Markup, seen: &Seen, count: usize) {
    let words = seen.words;
    html.raw("<div class=\"row\" role=\"group\" aria-label=\"").text(words.files);
    html.element("\"><label class=\"btn ledger__file\"><span>", words.import_file, "</span>");
    html.raw("<input class=\"sr\" type=\"file\" accept=\".json,application/json\" data-testid=\"import-file\" data-shelf=\"shelf/import\"></label>");
    button(html, "", ("export-open", ""), ("export-file", ""), (words.export_open, ""));
    if seen.told.stated.lists_people() {
        button(html, "", ("export-open-named", ""), ("export-named", ""), (words.export_open_named, ""));
    }
    if count > 0 {
        plain(html, "export-all", words.export_all);
        html.raw("<label class=\"check\"><input type=\"checkbox\" data-testid=\"export-names\" data-shelf=\"shelf/names\"");
        html.raw(if seen.open.names { " checked>" } else { ">" }).element(
            " <span>",
            words.with_names,
            "</span></label>",
        );
    }
    html.element("</div><p class=\"small muted\">", words.drop_hint, "");
    html.raw(" ").text(if count > 0 { words.names_note } else { "" }).raw("</p>");
}

/// The room that so many units take.
fn size(locale: Locale, units: usize) -> String {
    let megabytes = units as f64 * UNIT / 1e6;
    if megabytes < 1.0 {
        kilobytes(locale, units)
    } else {
        format!("{}\u{a0}MB", locale.number(megabytes, 1))
    }
}

/// Room in kilobytes.
pub(super) fn kilobytes(locale: Locale, units: usize) -> String {
    format!("{}\u{a0}kB", locale.number((units as f64 * UNIT / 1e3).ceil(), 0))
}

/// How long ago something was, or on which day.
pub(super) fn ago(locale: Locale, words: &LibraryWords, time: f64, now: f64) -> String {
    let passed = now - time;
    match passed {
        _ if time <= 0.0 => words.never.to_owned(),
        _ if passed < 60_000.0 => words.just_now.to_owned(),
        _ if passed < 60.0 * 60_000.0 => (words.minutes_ago)(whole(passed / 60_000.0)),
        _ if passed < DAY => (words.hours_ago)(whole(passed / 3_600_000.0)),
        _ if passed < 15.0 * DAY => (words.days_ago)(whole(passed / DAY)),
        _ => (words.on_day)(&day(locale, time)),
    }
}

/// A day.
pub(super) fn day(locale: Locale, time: f64) -> String {
    locale.date(day_of_1970(i32::try_from(whole(time / DAY)).unwrap_or(0)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative, and it saturates")]
fn whole(number: f64) -> u32 {
    number as u32
}

/// What a scenario is called where it has no name.
pub(super) fn called<'a>(words: &LibraryWords, name: &'a str) -> &'a str {
    if name.is_empty() { words.unnamed } else { name }
}

impl<'a> Seen<'a> {
    /// The scenarios that may be seen.
    pub(super) fn entries(&self) -> impl Iterator<Item = &'a Entry> + use<'a> {
        self.clerk.shelf.visible(&self.clerk.kept)
    }

    /// How long ago something was.
    pub(super) fn ago(&self, time: f64) -> String {
        ago(self.told.view.locale, self.words, time, self.clerk.now)
    }
}
