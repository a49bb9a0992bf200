//! Links that come from somebody else.

use super::Open;
use crate::i18n::words::share::ShareWords;
use crate::scenario::share::{Linked, open_link};
use crate::scenario::shelf::demo;
use crate::screen::clerk::Doing;
use crate::screen::{Markup, Order, Page};

/// Opens the link in what the field says, as a copy that is not stored. What is wrong with it is told beside the field or,
/// where the link came by the address, above the page.
pub(super) fn open(doing: &mut Doing, open: &mut Open, words: &ShareWords) {
    let is_typed = doing.view.page == Page::Share;
    open.trouble.clear();
    if is_typed && doing.value.trim().is_empty() {
        return;
    }
    match open_link(doing.value) {
        Ok(linked) => {
            open.opened += 1;
            let Linked { mut document, notices, names_left_out } = linked;
            if document.name.is_empty() {
                words.unnamed.clone_into(&mut document.name);
            }
            if document.client.is_empty() {
                demo(doing.kept).unwrap_or_default().clone_into(&mut document.client);
            }
            let mut text = (words.opened)(&document.name);
            if names_left_out {
                text = [&text, words.opened_without_names].join(" ");
            }
            if !notices.is_empty() {
                text = [text, (words.opened_mended)(notices.len())].join(" ");
            }
            let opens = Order::Open { id: None, text: document.save(), example: String::new() };
            doing.orders.extend([opens, Order::Say { text, is_warning: !notices.is_empty() }]);
            if is_typed {
                doing.orders.push(Order::Go { route: "answer".to_owned() });
            }
        }
        Err(trouble) if is_typed => open.trouble = trouble.say(words),
        Err(trouble) => doing.orders.push(Order::Say { text: trouble.say(words), is_warning: true }),
    }
}

/// Where a link is pasted.
pub(super) fn card(html: &mut Markup, open: &Open, words: &ShareWords) {
    html.element("<section class=\"card stack\"><h2>", words.open, "</h2><div class=\"stack stack--close\">");
    html.element("<label for=\"open-link\">", words.open_label, "</label>");
    html.raw("<input id=\"open-link\" class=\"field__text\" type=\"text\" autocomplete=\"off\" spellcheck=\"false\" data-testid=\"open-link\" data-shelf=\"share/open\" aria-describedby=\"open-link-hint open-link-trouble\" data-key=\"link-");
    html.text(&open.opened.to_string()).raw("\">");
    html.element("<p class=\"field__hint\" id=\"open-link-hint\">", words.open_hint, "</p>");
    html.raw("<div role=\"status\" id=\"open-link-trouble\" data-testid=\"open-link-trouble\">");
    if !open.trouble.is_empty() {
        html.element("<p class=\"notice notice--error\">", &open.trouble, "</p>");
    }
    // Leaving the field opens the link: the button is what there is to leave it for.
    html.raw("</div><div><button class=\"btn\" type=\"button\" data-testid=\"open-link-do\" data-do=\"share:look\">");
    html.text(words.open_do).raw("</button></div></div></section>");
}
