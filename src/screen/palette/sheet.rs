//! The keys that do something.

use crate::screen::Markup;
use crate::screen::told::Told;

/// The list of keys, and the switch for single ones.
pub(super) fn sheet(told: &Told, typed: &str) -> String {
    let words = &told.words().palette;
    let is_off = told.view.keys_off;
    let mut html = Markup::default();
    html.element("<p class=\"sr\" role=\"status\">", words.sheet, "</p>");
    html.raw(
        "<div class=\"palette__sheet\" id=\"palette-list\" data-testid=\"palette-sheet\" data-search=\"",
    );
    html.text(typed).element(
        "\"><table class=\"table table--text\"><caption class=\"palette__title\">",
        words.sheet,
        "</caption>",
    );
    html.heads(&words.sheet_heads).raw("<tbody>");
    for (keys, does) in words.shortcuts {
        html.element("<tr><td><kbd>", keys, "</kbd></td>").element("<td>", does, "</td></tr>");
    }
    html.raw("</tbody></table><p class=\"palette__keys\"><button class=\"btn\" type=\"button\" data-testid=\"keys\" data-do=\"pref:keys");
    html.pressed(!is_off).element(">", words.single_keys, "</button> ");
    html.element(
        "<span role=\"status\">",
        if is_off { words.single_keys_off } else { words.single_keys_on },
        "</span></p>",
    );
    html.raw("</div>");
    html.done()
}
