//! What is computed, what is approximate, and what the words mean.

use super::{Markup, View};
use crate::i18n::Language;

/// The text, which ends with the glossary.
pub(super) const fn text(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("method/en.html"),
        Language::Es => include_str!("method/es.html"),
    }
}

pub(super) fn page(view: &View) -> String {
    let mut html = Markup::default();
    html.element(
        "<section class=\"card stack\" data-testid=\"method\"><h1>",
        view.locale.strings().shell.tabs[6],
        "</h1>",
    );
    html.raw("<div class=\"prose\" data-testid=\"method-text\">");
    html.raw(text(view.locale.language));
    html.raw("</div></section>");
    html.done()
}
