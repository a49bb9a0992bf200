//! Fields of the page of backups: a label above, the box, and what it sets.

use super::Seen;
use crate::quantity::Unit;
use crate::scenario::staff::fields::field;
use crate::screen::Markup;

/// A number of the table of the staff's numbers, with its label; `hint` is read with it.
pub(super) fn number(html: &mut Markup, seen: &Seen, path: &'static str, label: &str, hint: &str) {
    let Some(row) = field(path) else { return };
    let (locale, sign) = (seen.told.view.locale, seen.scenario.currency.sign());
    let value = locale.entry((row.get)(seen.staff), row.unit);
    html.raw("<div class=\"field\" data-key=\"")
        .raw(path)
        .raw("\"><label class=\"field__label\" for=\"staff-");
    html.raw(path).element("\">", label, "</label><span class=\"field__box\">");
    html.raw(
        "<input class=\"field__input\" type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" id=\"staff-",
    );
    html.raw(path).raw("\" data-testid=\"").raw(path).raw("\" data-staff=\"field/").raw(path);
    if !hint.is_empty() {
        html.raw("\" aria-describedby=\"hint-").raw(path);
    }
    html.element("\" value=\"", &value, "\">");
    // Any other unit stands in the label.
    if row.unit == Unit::Money {
        html.element("<span class=\"field__unit\">", &locale.entry_unit(row.unit, sign), "</span>");
    }
    html.raw("</span>");
    if !hint.is_empty() {
        html.raw("<p class=\"field__hint\" id=\"hint-").raw(path).element("\">", hint, "</p>");
    }
    html.raw("</div>");
}

/// Twelve numbers, one a month, under their names. `label` says what one of them is.
pub(super) fn by_month(
    html: &mut Markup,
    seen: &Seen,
    paths: &[&'static str; 12],
    title: &str,
    label: fn(&str) -> String,
) {
    let locale = seen.told.view.locale;
    html.element("<div class=\"field\" role=\"group\" aria-label=\"", title, "\">");
    html.element("<p class=\"field__label\">", title, "</p><div class=\"import__figures\">");
    for (path, month) in paths.iter().zip(locale.common().months_short) {
        let Some(row) = field(path) else { continue };
        let value = locale.entry((row.get)(seen.staff), row.unit);
        html.raw("<label class=\"parts__part\" data-key=\"").raw(path);
        html.element("\"><span class=\"parts__head\" aria-hidden=\"true\">", month, "</span>");
        html.raw("<input class=\"field__input\" type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" ");
        html.element("aria-label=\"", &label(month), "\" data-testid=\"").raw(path);
        html.raw("\" data-staff=\"field/").raw(path).element("\" value=\"", &value, "\"></label>");
    }
    html.raw("</div></div>");
}

/// A button that does something to the people; `more` is told to screen readers behind its label.
pub(super) fn button(html: &mut Markup, what: &str, testid: &'static str, label: &str, more: &str) {
    html.raw("<button class=\"btn btn--small\" type=\"button\" data-testid=\"").raw(testid);
    html.element("\" data-do=\"staff:", what, "\">").text(label);
    if !more.is_empty() {
        html.element("<span class=\"sr\"> ", more, "</span>");
    }
    html.raw("</button>");
}

/// A way to a field of the panel.
pub(super) fn way(html: &mut Markup, path: &'static str, label: &str) {
    html.raw("<button class=\"link\" type=\"button\" data-do=\"go:").raw(path).element(
        "\">",
        label,
        "</button>",
    );
}
