//! How many backups: how far they cover, how many are enough or pay, who should learn what.

mod tables;

use super::desk::Doing;
use super::{Seen, entry};
use crate::chart::sketch::Medium;
use crate::engine::{Basis, Cover, Plan, cover, train, visits_left};
use crate::report;
use crate::report::cover::Why;
use crate::scenario::Scenario;
use crate::scenario::staff::Staff;
use crate::screen::board::size_of;
use crate::screen::told::Told;
use crate::screen::why::why;
use crate::screen::{FileKind, Markup};

/// What is open on this part of the page, and the figures of the last look: another view of them costs nothing but its text.
#[derive(Debug, Default)]
pub(in crate::screen) struct Open {
    basis: Basis,
    known: Option<Known>,
}

/// Figures, and what they follow from.
#[derive(Debug)]
struct Known {
    of: Scenario,
    staff: Staff,
    cover: Cover,
}

impl Open {
    /// Makes the figures where they are of something else.
    pub(super) fn look(&mut self, stated: &Scenario, of: &Scenario, plan: &Plan) {
        let (staff, _) = Staff::of(stated);
        // What was agreed with whom, and what happened, moves nothing here.
        let staff = Staff { ledger: Vec::new(), actuals: Vec::new(), leave: Vec::new(), ..staff };
        let is_known =
            |known: &Known| known.cover.basis == self.basis && known.of == *of && known.staff == staff;
        if !self.known.as_ref().is_some_and(is_known) {
            let cover = cover(of, &staff, plan, self.basis);
            self.known = Some(Known { of: of.clone(), staff, cover });
        }
    }

    /// What is told of the figures.
    pub(super) fn told<'a>(&'a self, told: &Told<'a>) -> Option<report::cover::Told<'a>> {
        let known = self.known.as_ref()?;
        Some(report::cover::Told { cover: &known.cover, scenario: told.scenario, voice: told.voice() })
    }
}

pub(super) fn part(html: &mut Markup, seen: &Seen) {
    let Some(told) = seen.desk.cover.told(seen.told) else { return };
    let words = &seen.words().cover;
    if told.cover.typical().is_none() {
        html.element(
            "<section class=\"card stack\" data-testid=\"cover\"><h1 class=\"figure__title\">",
            words.nobody,
            "</h1>",
        );
        for sentence in told.sentences() {
            html.element("<p>", &sentence, "</p>");
        }
        html.raw("</section>");
        return;
    }
    curve(html, seen, &told);
    tables::enough(html, seen, &told);
    tables::apart(html, seen, &told);
    tables::layers(html, seen, &told);
    tables::sharing(html, seen, &told);
    numbers(html, seen);
}

/// The finding, and the curve or its table.
fn curve(html: &mut Markup, seen: &Seen, told: &report::cover::Told) {
    let (words, pages) = (&seen.words().cover, &seen.words().pages);
    html.raw("<figure class=\"card stack\" data-testid=\"cover\"><div class=\"card__head\">");
    html.element("<h1 class=\"figure__title\" data-testid=\"cover-title\">", &told.finding(), "</h1>");
    html.raw("<span class=\"row\">");
    html.file(FileKind::CoverCurve.name(), pages.download_svg);
    html.png(FileKind::CoverCurve.name(), pages.download_png);
    html.file(FileKind::Cover.name(), pages.download_csv);
    html.raw("</span></div>");
    for sentence in told.sentences() {
        html.element("<p>", &sentence, "</p>");
    }
    html.raw("<div class=\"row row--spread\">");
    html.element("<div class=\"switch switch--wrap\" role=\"group\" aria-label=\"", words.basis, "\">");
    let bases = [(Basis::Roster, "roster"), (Basis::Need, "need")];
    for ((basis, name), label) in bases.into_iter().zip(words.bases) {
        html.raw("<button type=\"button\" data-testid=\"basis-")
            .raw(name)
            .raw("\" data-do=\"staff:cover/")
            .raw(name);
        html.pressed(told.cover.basis == basis).element(">", label, "</button>");
    }
    html.element("</div><div class=\"switch\" role=\"group\" aria-label=\"", pages.chart, "\">");
    for (table, label, what) in [(false, pages.chart, "chart"), (true, pages.table, "table")] {
        html.raw("<button type=\"button\" data-testid=\"way-").raw(what).raw("\" data-do=\"way:").raw(what);
        html.pressed(seen.told.view.as_table == table).element(">", label, "</button>");
    }
    html.raw("</div></div>");
    if seen.told.view.as_table {
        tables::points(html, seen, told);
    } else {
        html.element("<p class=\"muted small\">", words.chart_note, "</p>");
        html.element("<div class=\"chart\" role=\"img\" aria-label=\"", words.chart_label, "\">");
        let svg = (seen.draw.curve)(&told.sketch(), size_of(seen.told.view.room), Medium::Page);
        html.written(&svg).raw("</div>");
    }
    let texts = [Why::Covered, Why::Uncovered, Why::Knee].into_iter().filter_map(|figure| told.why(figure));
    why(html, "why-cover", seen.words().explain.why, "", &texts.collect::<Vec<_>>(), seen.words());
    html.raw("</figure>");
}

/// Numbers of this part that are no parameters of the scenario.
fn numbers(html: &mut Markup, seen: &Seen) {
    let words = &seen.words().cover;
    let rows = [
        ("pool.clients", words.clients, words.clients_hint),
        ("pool.uncovered_cost", words.uncovered_cost, words.uncovered_cost_hint),
    ];
    html.raw("<section class=\"card stack\" data-testid=\"cover-numbers\">");
    html.element("<h2>", words.numbers, "</h2>");
    for (path, label, hint) in rows {
        entry::number(html, seen, path, label, hint);
    }
    html.raw("</section>");
}

/// `roster` and `need` say which posts count; `train/12/1` makes person 12 a trained backup of layer 1.
pub(super) fn done(doing: &mut Doing, open: &mut Open) -> String {
    match doing.what {
        "roster" => open.basis = Basis::Roster,
        "need" => open.basis = Basis::Need,
        what => return taught(doing, what).unwrap_or_default(),
    }
    String::new()
}

fn taught(doing: &mut Doing, what: &str) -> Option<String> {
    let (person, layer) = what.strip_prefix("train/")?.split_once('/')?;
    let (person, layer): (u32, usize) = (person.parse().ok()?, layer.parse().ok()?);
    let learner = doing.staff.person(person)?;
    let (name, visits) = (learner.called(), visits_left(doing.scenario, doing.staff, learner, layer));
    let trained = train(doing.scenario, doing.staff, person, layer, doing.today)?;
    *doing.staff = trained;
    let words = &doing.locale.results().cover;
    let of = doing.scenario.layers.get(layer).map(|layer| layer.name.clone()).unwrap_or_default();
    let of = if of.is_empty() { format!("{} {}", words.layer, layer + 1) } else { of };
    Some((words.entered)(&name, &of, visits))
}
