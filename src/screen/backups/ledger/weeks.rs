//! What was needed and covered week by week, entered here or imported, against what was expected.

use super::super::Seen;
use super::table::A_SHEET;
use crate::engine::ledger::Frame;
use crate::engine::measure::{Assumed, Band, Holds, Measure, Measured, expected, measure};
use crate::report::Voice;
use crate::report::ledger::{measured_finding, sentences, week_row};
use crate::scenario::staff::monday;
use crate::screen::Markup;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Past weeks that are offered beside those that are measured.
const OFFERED: i64 = 4;

/// The weeks of a staff against what was expected of them.
pub(super) fn measured(seen: &Seen, frame: &Frame) -> (Measure, Assumed) {
    let assumed = Assumed::of(seen.scenario, seen.staff);
    let told = |weeks: &[Date]| bands(seen, &assumed, frame, weeks);
    (measure(&seen.staff.actuals, &assumed, told), assumed)
}

/// What each week is expected to need: as the twelve months say, for a week of them; before them, and where the backups
/// are those of several teams, by the calendar and what is assumed of sickness alone.
fn bands(seen: &Seen, assumed: &Assumed, frame: &Frame, weeks: &[Date]) -> Vec<Band> {
    let ahead =
        (seen.staff.pool.clients <= 1).then(|| seen.desk.ahead(seen.scenario, seen.staff, seen.today));
    let of_months = |week: Date| {
        let of = ahead.as_ref()?.week_of(week)?.visits;
        let [p10, p50, p90] = [of.p10, of.p50, of.p90].map(f64::from);
        Some(Band { week, planned: of.planned + of.vacant, mean: of.mean, p10, p50, p90 })
    };
    let of_calendar = expected(seen.staff, assumed, frame, weeks);
    weeks.iter().zip(of_calendar).map(|(&week, band)| of_months(week).unwrap_or(band)).collect()
}

pub(super) fn card(html: &mut Markup, seen: &Seen, frame: &Frame) {
    let words = &seen.words().ledger;
    let voice = seen.told.voice();
    let (measure, assumed) = measured(seen, frame);
    html.raw("<section class=\"card stack\" data-testid=\"measure\"><div class=\"card__head\"><h2 data-testid=\"measure-finding\">");
    html.text(&measured_finding(&measure, voice)).raw("</h2>");
    if !measure.weeks.is_empty() {
        html.file("actuals", words.actuals_csv);
    }
    html.raw("</div>");
    for sentence in sentences(&measure, voice) {
        html.element("<p>", &sentence, "</p>");
    }
    if matches!(measure.holds, Holds::Off { .. }) && !measure.weeks.is_empty() {
        html.raw("<p><button class=\"link\" type=\"button\" data-testid=\"change-rate\" data-do=\"go:absence.sick_days\">");
        html.text(words.change_number).raw("</button></p>");
    }
    html.element("<p class=\"muted small\">", words.how_expected, "</p>");
    table(html, seen, frame, &measure, &assumed);
    tools(html, seen);
    html.raw("</section>");
}

/// The weeks: those measured, the last few, and those asked for; the last first.
fn table(html: &mut Markup, seen: &Seen, frame: &Frame, measure: &Measure, assumed: &Assumed) {
    let (words, voice, open) = (&seen.words().ledger, seen.told.voice(), &seen.desk.ledger);
    let now = monday(seen.today);
    let mut weeks: BTreeSet<Date> = measure.weeks.iter().map(|week| week.actual.week).collect();
    weeks.extend((0..=OFFERED).filter_map(|back| now.checked_sub(back.weeks()).ok()));
    weeks.extend(open.weeks.iter().chain(open.drafts.keys()).filter(|week| **week <= now));
    let weeks: Vec<Date> = weeks.into_iter().rev().collect();
    let sheet = open.weeks_sheet.min((weeks.len() - 1) / A_SHEET);
    let shown: Vec<Date> = weeks.iter().skip(sheet * A_SHEET).take(A_SHEET).copied().collect();
    let bands = bands(seen, assumed, frame, &shown);
    let most = bands.iter().map(|band| band.p90).chain(measure.weeks.iter().map(|it| it.actual.visits));
    let most = most.fold(1.0, f64::max);
    let band_head = format!("{}–{}", words.p10, words.p90);
    let heads =
        [words.week, words.needed, words.covered, words.expected, &band_head, words.state, words.ahead];
    html.element(
        "<h3>",
        words.weeks_table,
        "</h3><div class=\"scroll\"><table class=\"table table--cards\" data-testid=\"weeks\">",
    );
    html.heads(&heads).raw("<tbody>");
    for (&week, band) in shown.iter().zip(bands) {
        let found = measure.weeks.binary_search_by_key(&week, |it| it.actual.week).ok();
        row(html, seen, week, band, found.map(|place| &measure.weeks[place]), (&heads, most, voice));
    }
    html.raw("</tbody></table></div>");
    super::table::sheets(html, words, "weeks", sheet, weeks.len());
}

fn row(
    html: &mut Markup,
    seen: &Seen,
    week: Date,
    band: Band,
    measured: Option<&Measured>,
    (heads, most, voice): (&[&str; 7], f64, Voice),
) {
    let words = &seen.words().ledger;
    let name = voice.locale.date(week);
    // A whole one is in the list of weeks, or was taken back.
    let half = seen.desk.ledger.drafts.get(&week).copied().filter(|draft| draft.contains(&None));
    let draft = half.unwrap_or_default();
    let typed = measured.map_or(draft, |it| [Some(it.actual.visits), Some(it.actual.covered)]);
    html.raw("<tr data-key=\"").text(&format!("{week}-{}", seen.desk.ledger.refused_in(week)));
    html.element("\"><td>", &name, "</td>");
    let fields =
        [("visits", typed[0], (words.needed_in)(&name)), ("covered", typed[1], (words.covered_in)(&name))];
    for ((field, value, label), head) in fields.into_iter().zip(&heads[1..]) {
        html.raw("<td data-label=\"")
            .text(head)
            .raw("\"><input class=\"field__input\" type=\"text\" inputmode=\"decimal\" data-testid=\"week-")
            .raw(field);
        html.raw("\" data-staff=\"ledger/actual/").text(&week.to_string()).raw("/").raw(field);
        html.raw("\" aria-label=\"").text(&label).raw("\" value=\"");
        html.text(&value.map(|value| voice.locale.shortest(value)).unwrap_or_default()).raw("\"></td>");
    }
    // A week that is not measured has its expectation all the same.
    let blank = Measured {
        actual: crate::scenario::staff::Actual { week, visits: 0.0, covered: 0.0 },
        band,
        ahead: 0.0,
    };
    let told = week_row(measured.unwrap_or(&blank), voice);
    html.labelled(heads[3], &told.expected).labelled(heads[4], &told.band);
    let Some(measured) = measured else {
        html.labelled(heads[5], "–").labelled(heads[6], "–").raw("</tr>");
        return;
    };
    html.raw("<td data-label=\"")
        .text(heads[5])
        .raw("\"><span class=\"risk__share\"><progress class=\"risk__bar\" aria-hidden=\"true\" max=\"");
    html.text(&format!("{most:.3}"))
        .raw("\" value=\"")
        .text(&format!("{:.3}", measured.actual.visits))
        .raw("\"></progress>");
    html.text(told.place).raw("</span></td>").labelled(heads[6], &told.ahead).raw("</tr>");
}

/// Another week, and weeks from a file.
fn tools(html: &mut Markup, seen: &Seen) {
    let (words, open) = (&seen.words().ledger, &seen.desk.ledger);
    html.element(
        "<div class=\"row\"><label class=\"row\"><span class=\"small\">",
        words.open_week,
        "</span>",
    );
    html.raw("<input class=\"field__select field__select--short\" type=\"date\" data-testid=\"open-week\" data-staff=\"ledger/week\" value=\"\"></label>");
    html.element("<label class=\"btn btn--small ledger__file\">", words.import_weeks, "");
    html.raw("<input class=\"sr\" type=\"file\" accept=\".csv,.txt,text/csv\" data-testid=\"actuals-file\" data-staff=\"ledger/csv\"></label>");
    if open.left_out > 0 {
        html.file("actual-rejects", &(words.rejects)(open.left_out));
    }
    html.element("</div><p class=\"muted small\">", words.import_hint, "</p>");
}
