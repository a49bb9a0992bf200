//! Public holidays: the country's for this year and the next, or a list of one's own.

use super::super::{Seen, entry};
use super::leave;
use crate::calendar::holidays::source;
use crate::engine::ahead::holidays_of;
use crate::scenario::options::Options;
use crate::scenario::staff::Holiday;
use crate::screen::Markup;

pub(super) fn card(html: &mut Markup, seen: &Seen) {
    let (words, locale) = (&seen.words().absences, seen.told.view.locale);
    let country = seen.scenario.country;
    let first = seen.staff.first_day(seen.today);
    html.element(
        "<section class=\"card stack\" data-testid=\"holidays\"><h2>",
        words.holidays_title,
        "</h2>",
    );
    if seen.staff.holidays.is_some() {
        html.element("<p>", words.holidays_own, "</p>");
    } else {
        let years = [first.year(), first.year().saturating_add(1)].map(|year| year.to_string());
        let name = words.countries[country.position() % words.countries.len()];
        html.element("<p>", &(words.holidays_of)(name, &years[0], &years[1]), "</p>");
    }
    let known = source(crate::scenario::Country::STORED[country.position()]);
    if let Some(known) = known.filter(|_| seen.staff.holidays.is_none()) {
        html.element("<p class=\"muted small\">", &(words.source)(known.text, &locale.date(known.date)), "");
        if known.regions_add {
            html.text(" ").text(words.regions);
        }
        if let Some(year) = known.by_the_moon_after {
            html.text(" ").text(&(words.by_the_moon)(&year.to_string()));
        }
        html.raw("</p>");
    }
    count(html, seen);
    let list = holidays_of(country, seen.staff, first);
    if list.is_empty() {
        html.element("<p class=\"muted\">", words.holidays_none, "</p>");
    } else {
        table(html, seen, &list);
    }
    form(html, seen);
    html.raw("</section>");
}

/// How many fall on working days, and the offer to count as many.
fn count(html: &mut Markup, seen: &Seen) {
    let (words, locale) = (&seen.words().absences, seen.told.view.locale);
    let ahead = seen.desk.ahead(seen.scenario, seen.staff, seen.today);
    let days = f64::from(ahead.holidays);
    let stated = seen.scenario.absence.holiday_days;
    let told = (words.holiday_count)(&locale.number(days, 0), &locale.shortest(stated));
    html.element("<p data-testid=\"holiday-count\">", &told, " ");
    html.text(if ahead.closes { words.closed } else { words.open }).raw("</p><div class=\"row\">");
    if (days - stated).abs() < 0.005 {
        html.element("<p class=\"muted small\">", words.holiday_alike, "</p>");
    } else {
        let label = (words.holiday_take)(&locale.number(days, 0));
        entry::button(html, "absence/holiday/take", "holiday-take", &label, "");
    }
    if seen.staff.holidays.is_some() {
        entry::button(html, "absence/holiday/reset", "holiday-reset", words.holiday_reset, "");
    }
    html.raw("</div>");
}

fn table(html: &mut Markup, seen: &Seen, list: &[Holiday]) {
    let (words, locale) = (&seen.words().absences, seen.told.view.locale);
    html.raw("<div class=\"scroll scroll--tall\" tabindex=\"0\" role=\"region\" aria-label=\"");
    html.text(words.holidays_title)
        .raw("\"><table class=\"table table--cards table--text\" data-testid=\"holiday-list\">");
    html.heads(&[words.date, words.weekday, words.name, words.remove]).raw("<tbody>");
    for (place, holiday) in list.iter().enumerate() {
        let (place, written) = (place.to_string(), locale.date(holiday.date));
        let weekday = usize::try_from(holiday.date.weekday().to_monday_zero_offset()).unwrap_or(0) % 7;
        html.element("<tr data-key=\"holiday-", &place, "\"><td data-label=\"").text(words.date);
        html.raw("\"><input class=\"field__text\" type=\"date\" aria-label=\"");
        html.text(&format!("{}, {}", words.date, holiday.name));
        html.element("\" data-staff=\"absence/holiday/", &place, "/date\" value=\"");
        html.text(&holiday.date.to_string()).raw("\"></td>");
        let day = locale.common().days[weekday];
        let day = if weekday > 4 { format!("{day} ({})", words.on_weekend) } else { day.to_owned() };
        html.labelled(words.weekday, &day).element("<td data-label=\"", words.name, "\">");
        html.raw(
            "<input class=\"field__text\" type=\"text\" autocomplete=\"off\" maxlength=\"60\" aria-label=\"",
        );
        html.text(&format!("{}, {written}", words.name));
        html.element("\" data-staff=\"absence/holiday/", &place, "/name\" value=\"").text(&holiday.name);
        html.raw("\"></td><td>");
        let what = format!("absence/holiday/{place}/remove");
        entry::button(html, &what, "holiday-remove", words.remove, &format!("{}, {written}", holiday.name));
        html.raw("</td></tr>");
    }
    html.raw("</tbody></table></div>");
}

fn form(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().absences;
    let open = &seen.desk.absence.now;
    html.raw("<div class=\"import__roles\" role=\"group\" aria-label=\"").text(words.holiday_add).raw("\">");
    leave::date(html, "holiday-date", "absence/holiday/new/date", words.date, &open.holiday);
    html.element(
        "<div class=\"field\"><label class=\"field__label\" for=\"holiday-name\">",
        words.name,
        "</label>",
    );
    html.raw("<input class=\"field__text\" type=\"text\" autocomplete=\"off\" maxlength=\"60\" ");
    html.raw("id=\"holiday-name\" data-testid=\"holiday-name\" data-staff=\"absence/holiday/new/name\" ");
    html.element("value=\"", &open.holiday_name, "\"></div></div><div class=\"row\">");
    entry::button(html, "absence/holiday/add", "holiday-add", words.holiday_add, "");
    html.raw("</div>");
}
