//! People from a spreadsheet: a file or a pasted table, what was read of it, and what was not.

use crate::import::people::{PeopleRead, Reject};
use crate::screen::Markup;
use crate::screen::backups::Seen;

/// Most rejected lines that are shown; all of them are in the file.
const SHOWN: usize = 20;

pub(super) fn card(html: &mut Markup, seen: &Seen) {
    let (words, open) = (&seen.words().people, &seen.desk.people);
    html.element("<section class=\"card stack\" data-testid=\"people-import\"><h2>", words.import, "</h2>");
    html.element("<p class=\"import__intro small\">", words.import_note, "</p>");
    html.raw("<div class=\"row\"><label class=\"btn import__pick\">").text(words.choose_file);
    html.raw("<input class=\"sr\" type=\"file\" accept=\".csv,.tsv,.txt,text/csv\" data-testid=\"people-file\" data-staff=\"people/csv\">");
    html.raw("</label></div>");
    html.raw("<details class=\"import__paste\" data-key=\"paste\"><summary class=\"fold__head\">");
    html.element(
        "<span class=\"fold__title\">",
        words.paste,
        "</span></summary><div class=\"stack stack--close\">",
    );
    html.element("<label for=\"people-rows\" class=\"small\">", words.paste_label, "</label>");
    // What was read goes: another box takes its place.
    html.raw("<textarea id=\"people-rows\" class=\"import__rows\" rows=\"6\" spellcheck=\"false\" autocomplete=\"off\" data-key=\"rows-");
    html.text(&open.reads.to_string())
        .raw("\" data-testid=\"people-paste\" data-staff=\"people/paste\"></textarea>");
    // Leaving the box reads it: the button is what there is to leave it for.
    html.raw("<div><button class=\"btn\" type=\"button\" data-testid=\"people-paste-read\" data-do=\"staff:people/look\">");
    html.text(words.read_pasted).raw("</button></div></div></details>");
    if !open.trouble.is_empty() {
        html.raw(
            "<div class=\"notice notice--error\" data-testid=\"people-trouble\"><p class=\"notice__text\">",
        );
        html.text(&open.trouble).raw("</p></div>");
    }
    if let Some(read) = &open.read {
        if open.waits {
            preview(html, seen, read);
        }
        rejects(html, seen, read);
    }
    html.raw("</section>");
}

/// What was read, and what becomes of it.
fn preview(html: &mut Markup, seen: &Seen, read: &PeopleRead) {
    let words = &seen.words().people;
    let heads: u32 = read.people.iter().map(|listed| listed.heads).sum();
    html.raw("<div class=\"notice\" data-testid=\"people-preview\"><div class=\"notice__text stack stack--close\">");
    html.element("<p>", &(words.was_read)(read.people.len(), heads, left_out(read)), "</p>");
    if !read.unknown.is_empty() {
        let names: Vec<&str> = read.unknown.iter().take(12).map(String::as_str).collect();
        html.element(
            "<p class=\"small\" data-testid=\"people-unknown\">",
            &(words.unknown)(&names.join(", ")),
            "</p>",
        );
    }
    if read.cut > 0 {
        html.element("<p class=\"small\">", &(words.names_cut)(read.cut), "</p>");
    }
    html.raw("</div><div class=\"notice__actions\">");
    let button = |html: &mut Markup, main: bool, what: &'static str, label: &str| {
        html.raw(if main { "<button class=\"btn btn--main\"" } else { "<button class=\"btn\"" });
        html.raw(" type=\"button\" data-testid=\"take-")
            .raw(what)
            .raw("\" data-do=\"staff:people/take/")
            .raw(what);
        html.raw("\">").text(label).raw("</button>");
    };
    if !read.people.is_empty() {
        let listed = seen.staff.is_listed();
        button(html, true, "replace", if listed { words.replace } else { words.take });
        if listed {
            button(html, false, "add", words.add_to);
        }
    }
    button(html, false, "none", words.leave);
    html.raw("</div></div>");
}

/// How many lines were left out.
pub(super) fn left_out(read: &PeopleRead) -> usize {
    read.rejects.len() + read.more_rejects
}

/// Lines that were left out, with the reason.
fn rejects(html: &mut Markup, seen: &Seen, read: &PeopleRead) {
    if read.rejects.is_empty() {
        return;
    }
    let words = &seen.words().people;
    html.raw(
        "<div class=\"stack stack--close\" data-testid=\"people-rejects\"><div class=\"card__head\"><h3>",
    );
    html.text(&(words.rejects)(left_out(read)))
        .raw("</h3>")
        .file("rejects", words.download_rejects)
        .raw("</div>");
    html.raw("<div class=\"scroll\"><table class=\"table table--cards table--text\">");
    let heads = [words.line, words.reason, words.as_it_stands];
    html.heads(&heads).raw("<tbody>");
    for Reject { line, fault, cells } in read.rejects.iter().take(SHOWN) {
        html.element("<tr><td>", &line.to_string(), "</td>").labelled(heads[1], &fault.say(words));
        let all = cells.join(" · ");
        let start: String = all.chars().take(120).collect();
        html.labelled(heads[2], &if start.len() < all.len() { format!("{start}…") } else { start })
            .raw("</tr>");
    }
    html.raw("</tbody></table></div>");
    if left_out(read) > SHOWN {
        html.element("<p class=\"small muted\">", &(words.more_rejects)(left_out(read) - SHOWN), "</p>");
    }
    html.raw("</div>");
}
