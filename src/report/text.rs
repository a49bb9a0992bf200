//! The whole result as plain text for a terminal.

use super::costs::Costs;
use super::verdict::{self, Asked};
use super::{
    Shown, Voice, actions, energy, explain, gaps, map, names, numbers, offer, tables, transition, warnings,
};
use crate::calendar::WEEK;
use crate::engine::{self, Cell, Models, Plan, Results};
use crate::i18n::Locale;
use crate::scenario::Scenario;
use std::fmt::Write;

/// Marks of the map, by class of risk: under 1 %, under 5 %, under 15 %, beyond, gap.
const MARKS: [char; 5] = ['.', '-', '+', '#', 'X'];
/// Gaps told; the rest is a number.
const MOST_GAPS: usize = 8;

/// Verdict, grade, numbers, map, gaps, promises, models, layers, actions, and what is not counted yet.
#[must_use]
pub fn text(name: &str, scenario: &Scenario, results: &Results, locale: Locale) -> String {
    let voice = Voice::of(scenario, locale);
    let models = &results.models;
    let ask = |shown| Asked { scenario, today: &results.today, models: Some(models), shown, voice };
    let mut out = String::new();
    heading(&mut out, if name.is_empty() { "Relevo" } else { name }, '=');
    paragraph(&mut out, &verdict::sentence(ask(Shown::Today)));
    for more in
        [verdict::weak_spot(ask(Shown::Today)), verdict::change(ask(Shown::Today))].into_iter().flatten()
    {
        line(&mut out, &format!("{more}."));
    }
    out.push('\n');
    plan(&mut out, ask(Shown::Today), &results.today);
    plan_numbers(&mut out, ask(Shown::Recommended), &models.recommended);
    models_table(&mut out, models, &results.today, scenario, voice);
    money(&mut out, models, &results.today, scenario, voice);
    watch(&mut out, models, scenario, voice);
    layers(&mut out, models, voice);
    next(&mut out, models, voice);
    heading(&mut out, voice.explain().why_answer, '-');
    explanation(&mut out, models, scenario, voice);
    heading(&mut out, voice.pages().not_counted, '-');
    voice.pages().not_counted_items.iter().for_each(|item| line(&mut out, &format!("- {item}")));
    // A terminal's copy and paste should give plain spaces.
    out.replace('\u{a0}', " ")
}

/// What to watch in the recommended model.
fn watch(out: &mut String, models: &Models, scenario: &Scenario, voice: Voice) {
    let Some(best) = models.list.get(models.best).filter(|best| !best.warnings.is_empty()) else { return };
    let name = names::model_label(&best.model, voice);
    heading(out, &format!("{}: {name}", voice.sites().watch_in), '-');
    for warning in &best.warnings {
        paragraph(out, &format!("- {}", warnings::sentence(warning, scenario, voice)));
    }
    for source in warnings::sources_of(&best.warnings, voice) {
        paragraph(out, &source);
    }
    out.push('\n');
}

fn heading(out: &mut String, title: &str, underline: char) {
    let rule: String = std::iter::repeat_n(underline, title.chars().count()).collect();
    line(out, &format!("{title}\n{rule}"));
}

fn line(out: &mut String, text: &str) {
    out.push_str(text.trim_end());
    out.push('\n');
}

/// Wrapped at 96 characters.
fn paragraph(out: &mut String, text: &str) {
    let mut width = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > 96 {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out.push('\n');
}

fn plan(out: &mut String, asked: Asked, plan: &Plan) {
    plan_numbers(out, asked, plan);
    let voice = asked.voice;
    heading(out, &format!("{}: {}", voice.pages().map_heading, map::finding(&plan.cells, voice)), '-');
    week(out, &plan.cells, voice);
    out.push('\n');
    heading(out, voice.pages().gaps, '-');
    if plan.gaps.is_empty() {
        line(out, voice.answer().no_gaps);
    }
    for gap in plan.gaps.iter().take(MOST_GAPS) {
        line(out, &format!("{} {}", if gap.gap { 'X' } else { '+' }, gaps::sentence(gap, plan, voice)));
    }
    if plan.gaps.len() > MOST_GAPS {
        line(out, &format!("… + {}", plan.gaps.len() - MOST_GAPS));
    }
    out.push('\n');
    heading(out, voice.pages().promises, '-');
    promises(out, plan, asked.scenario, voice);
}

fn plan_numbers(out: &mut String, asked: Asked, plan: &Plan) {
    let voice = asked.voice;
    heading(out, &asked.plan_name(), '-');
    line(out, &format!("{}: {}", names::grade(plan.grade, voice), names::grade_meaning(plan.grade, voice)));
    let rows: Vec<Vec<String>> = numbers::numbers(plan, voice)
        .into_iter()
        .map(|number| vec![number.label.to_owned(), number.value, number.range])
        .collect();
    table(out, &rows, 1);
    out.push('\n');
}

/// Rows Monday to Sunday, columns 0 to 23.
fn week(out: &mut String, cells: &[Cell], voice: Voice) {
    let hours: String =
        (0..24).map(|hour| if hour % 6 == 0 { format!("{hour:<6}") } else { String::new() }).collect();
    line(out, &format!("     {hours}"));
    for (day, name) in voice.locale.common().days_short.iter().enumerate() {
        let marks: String = (0..24)
            .map(|hour| cells.get(day * 24 + hour).and_then(map::class).map_or(' ', |class| MARKS[class]))
            .collect();
        line(out, &format!("{name:<5}{marks}"));
    }
    let words = voice.pages();
    let legend: Vec<String> =
        MARKS.iter().zip(words.risk_classes).map(|(mark, name)| format!("{mark} {name}")).collect();
    line(out, &format!("     {}   ({}: {})", legend.join("   "), "\u{2423}", words.out_of_service));
    debug_assert!(cells.is_empty() || cells.len() == WEEK);
}

fn promises(out: &mut String, plan: &Plan, scenario: &Scenario, voice: Voice) {
    let words = voice.pages();
    let head = [words.promise, words.tickets_a_month, words.in_time, words.objective, words.months_kept];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    rows.extend(
        tables::promises(&plan.promises, scenario, voice)
            .into_iter()
            .map(|row| vec![row.name, row.tickets, row.in_time, row.objective, row.months_kept]),
    );
    table(out, &rows, 1);
    out.push('\n');
}

fn models_table(out: &mut String, models: &Models, today: &Plan, scenario: &Scenario, voice: Voice) {
    let words = voice.pages();
    heading(out, &(words.ways_to_cover)(models.list.len()), '-');
    let head = [
        words.model,
        words.people,
        words.first_in_time,
        words.months_kept,
        words.downtime_a_year,
        words.cost_a_year,
        words.keeps_promises,
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for row in tables::models(models, &today.model, scenario, voice) {
        let marks = [(row.best, words.best), (row.today, words.today_mark)];
        let marks: Vec<&str> = marks.iter().filter(|(set, _)| *set).map(|(_, word)| *word).collect();
        let name = if marks.is_empty() { row.name } else { format!("{} ({})", row.name, marks.join(", ")) };
        rows.push(vec![
            name,
            row.people,
            row.first_in_time,
            row.months_kept,
            row.downtime,
            row.cost,
            row.promises,
        ]);
    }
    table(out, &rows, 6);
    out.push('\n');
}

/// Cost line by line, the price, the way to the recommended plan, and what 24/7 would waste.
fn money(out: &mut String, models: &Models, today: &Plan, scenario: &Scenario, voice: Voice) {
    let (words, costs) = (voice.money_words(), Costs::new(scenario, models, today, None));
    heading(out, words.cost_lines, '-');
    let mut rows = vec![std::iter::once(words.line.to_owned()).chain(costs.columns(voice)).collect()];
    rows.extend(costs.rows(voice).into_iter().map(|row| {
        let amounts = row.amounts.map(|amount| voice.locale.money(amount, voice.sign));
        std::iter::once(row.name.to_owned()).chain(amounts).collect::<Vec<_>>()
    }));
    table(out, &rows, 1);
    paragraph(out, &costs.people(voice));
    out.push('\n');
    heading(out, words.price, '-');
    match engine::offer(&models.recommended.cost, &scenario.offer) {
        None => paragraph(out, words.no_price),
        Some(price) => {
            let facts = offer::facts(&price, scenario, voice).into_iter();
            table(out, &facts.map(|(label, value)| vec![label, value]).collect::<Vec<_>>(), 1);
        }
    }
    out.push('\n');
    heading(out, words.transition, '-');
    let way = engine::transition(scenario, today, &models.recommended);
    for sentence in transition::sum(&way, voice) {
        paragraph(out, &sentence);
    }
    for row in transition::steps(&way, voice) {
        paragraph(
            out,
            format!("- {} · {} {} · {}", row.what, words.when, row.when, row.cost).trim_end_matches(" · "),
        );
    }
    out.push('\n');
    heading(out, words.waste, '-');
    if let Some(waste) = engine::waste(models) {
        paragraph(out, &energy::finding(models, &waste, voice));
    }
    out.push('\n');
}

fn layers(out: &mut String, models: &Models, voice: Voice) {
    heading(out, voice.pages().layer_by_layer, '-');
    for row in tables::layers(models, voice) {
        line(out, &format!("{}: {}; {}", row.name, row.decision, row.notes.join("; ")));
    }
    out.push('\n');
}

fn next(out: &mut String, models: &Models, voice: Voice) {
    heading(out, voice.pages().do_next, '-');
    if models.actions.is_empty() {
        line(out, voice.actions().no_actions);
    }
    for (position, action) in models.actions.iter().enumerate() {
        let text = actions::action(action, voice);
        line(out, &format!("{}. {}: {}; {}", position + 1, text.title, text.effects.join("; "), text.cost));
    }
    out.push('\n');
}

/// What the verdict is made of.
fn explanation(out: &mut String, models: &Models, scenario: &Scenario, voice: Voice) {
    let found = explain::explain(&models.verdict.explanation, scenario, voice);
    paragraph(out, found.definition);
    found.filled.iter().for_each(|equation| paragraph(out, equation));
    paragraph(out, &format!("{}: {}", voice.explain().source, found.source));
    let rows: Vec<Vec<String>> =
        found.lines.into_iter().map(|(label, value)| vec![label.to_owned(), value]).collect();
    table(out, &rows, 1);
    out.push('\n');
}

/// Columns padded to their widest cell; from `words_from` on the last ones are words, to the left.
fn table(out: &mut String, rows: &[Vec<String>], words_from: usize) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let numbers_end = if words_from == 1 { columns } else { words_from };
    for row in rows {
        let mut text = String::new();
        for (column, cell) in row.iter().enumerate() {
            let width = widths[column];
            let to_the_right = column > 0 && column < numbers_end;
            let written = if to_the_right {
                write!(text, "{cell:>width$}  ")
            } else {
                write!(text, "{cell:<width$}  ")
            };
            debug_assert!(written.is_ok(), "writing to a string does not fail");
        }
        line(out, &text);
    }
}
