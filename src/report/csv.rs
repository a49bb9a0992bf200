//! Tables for a spreadsheet: RFC 4180 with CRLF, a byte-order mark so that accents survive, plain numbers with a
//! point. Text that a spreadsheet would take for a formula gets a leading apostrophe.

mod people;

pub use people::{people, rejects, training};

use super::costs::Costs;
use super::cover;
use super::decision::DialKind;
use super::months::Months;
use super::risk::{Outcome, Risk};
use super::{Voice, names, tables};
use crate::calendar::{day_of, hour_of};
use crate::engine::{Cell, CellState, Dial, Gap, Models, Plan};
use crate::scenario::Scenario;

/// One cell: words are guarded and quoted, numbers are not.
pub(super) enum Field {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
}

/// Every hour of every layer, and of the whole.
#[must_use]
pub fn map(plan: &Plan, voice: Voice) -> String {
    let words = voice.pages();
    let head = [
        words.layer,
        words.day,
        words.hour,
        words.state,
        words.on_duty,
        words.needed,
        words.present,
        words.risk,
        words.gap,
    ];
    let whole = (voice.answer().all_layers, plan.cells.as_slice());
    let layers = plan.layers.iter().map(|layer| (layer.name.as_str(), layer.cells.as_slice()));
    let rows = std::iter::once(whole)
        .chain(layers)
        .flat_map(|(layer, cells)| (0..cells.len()).map(move |slot| (layer, cells, slot)))
        .map(|(layer, cells, slot)| map_row(plan, layer, cells, slot, voice));
    write(&head, rows)
}

fn map_row(plan: &Plan, layer: &str, cells: &[Cell], slot: usize, voice: Voice) -> Vec<Field> {
    let cell = cells[slot];
    let people = |list: &[u32]| Field::Number(f64::from(super::map::at(list, slot)));
    vec![
        Field::Text(layer.to_owned()),
        Field::Text(voice.locale.common().days[day_of(slot)].to_owned()),
        Field::Number(hour_of(slot) as f64),
        Field::Text(state(cell.state, voice).to_owned()),
        people(&plan.scheduled),
        people(&plan.required),
        Field::Number(plan.present.get(slot).copied().unwrap_or(0.0)),
        Field::Number(cell.risk),
        Field::Text(yes_or_no(cell.gap, voice).to_owned()),
    ]
}

fn state(state: CellState, voice: Voice) -> &'static str {
    let words = voice.pages();
    match state {
        CellState::OutOfService => words.out_of_service,
        CellState::Staffed => words.staffed,
        CellState::OnCall => words.on_call,
        CellState::Closed => words.nobody,
    }
}

fn yes_or_no(yes: bool, voice: Voice) -> &'static str {
    let common = voice.locale.common();
    if yes { common.yes } else { common.no }
}

/// How often each service model is best, and what it would cost to be wrong.
#[must_use]
pub fn risk(risk: &Risk) -> String {
    let (words, pages) = (&risk.voice.locale.results().risk, risk.voice.pages());
    let head = [
        pages.model,
        words.best_in,
        words.error,
        words.keeps_in,
        words.regret,
        words.regret_p90,
        "P5",
        "P50",
        "P95",
    ];
    let rows = risk.doubt.models.iter().map(|told| {
        let regret = told.regret.unwrap_or_default();
        let spread = [told.cost.p5, told.cost.p50, told.cost.p95];
        let numbers =
            [told.best, told.error, told.feasible, regret.mean, regret.p90].into_iter().chain(spread);
        let name = Field::Text(names::model_label(&told.model, risk.voice));
        std::iter::once(name).chain(numbers.map(Field::Number)).collect()
    });
    write(&head, rows)
}

/// What moves an outcome.
#[must_use]
pub fn movers(risk: &Risk, outcome: Outcome) -> String {
    let words = &risk.voice.locale.results().risk;
    let head = [words.input, words.low, words.high, words.at_low, words.at_high, words.correlation];
    let rows = risk.moved_by(outcome).iter().map(|mover| {
        let numbers = [mover.low, mover.high, mover.at_low, mover.at_high, mover.correlation];
        let name = Field::Text(risk.label(&mover.path));
        std::iter::once(name).chain(numbers.map(Field::Number)).collect()
    });
    write(&head, rows)
}

/// Every service model.
#[must_use]
pub fn models(models: &Models, scenario: &Scenario, voice: Voice) -> String {
    let (words, money) = (voice.pages(), voice.money_words());
    let head = [
        words.model,
        words.grade,
        words.keeps_promises,
        words.people,
        words.on_duty_at_peak,
        words.first_in_time,
        words.months_kept,
        words.downtime_a_year,
        words.paid,
        words.downtime_cost,
        words.cost_a_year,
        money.kwh,
        money.co2,
        money.idle_hours,
        money.idle_cost,
    ];
    let rows = models.list.iter().map(|model| {
        let missed =
            model.missed.first().map(|promise| (words.misses)(&names::promise(promise, scenario, voice)));
        vec![
            Field::Text(names::model_label(&model.model, voice)),
            Field::Text(names::grade(model.grade, voice).to_owned()),
            Field::Text(missed.unwrap_or_else(|| yes_or_no(model.feasible, voice).to_owned())),
            Field::Number(model.people),
            Field::Number(f64::from(model.posts)),
            Field::Number(model.first_in_time),
            Field::Number(model.sla_kept),
            Field::Number(model.downtime_hours),
            Field::Number(model.cost.paid()),
            Field::Number(model.cost.downtime),
            Field::Number(model.cost.total()),
            Field::Number(model.energy.kwh),
            Field::Number(model.energy.co2_kg),
            Field::Number(model.energy.idle_hours),
            Field::Number(model.energy.idle_cost),
        ]
    });
    write(&head, rows)
}

/// The cost of a model line by line, beside 24/7 and today's payroll.
#[must_use]
pub fn lines(costs: &Costs, voice: Voice) -> String {
    let columns = costs.columns(voice);
    let head = [voice.money_words().line, &columns[0], &columns[1], &columns[2]];
    let rows = costs.rows(voice).into_iter().map(|row| {
        let name = std::iter::once(Field::Text(row.name.to_owned()));
        name.chain(row.amounts.map(Field::Number)).collect()
    });
    write(&head, rows)
}

/// Every gap.
#[must_use]
pub fn gaps(plan: &Plan, voice: Voice) -> String {
    let words = voice.pages();
    let head = [
        words.when,
        words.hours,
        words.layer,
        words.state,
        words.on_duty,
        words.needed,
        words.risk,
        words.gap,
    ];
    let row = |gap: &Gap| {
        vec![
            Field::Text(voice.locale.stretch_short(gap.slot, gap.length)),
            Field::Number(gap.length as f64),
            Field::Text(super::gaps::layer_name(gap.layer, plan, voice).to_owned()),
            Field::Text(state(gap.state, voice).to_owned()),
            Field::Number(f64::from(gap.on_duty)),
            Field::Number(f64::from(gap.required)),
            Field::Number(gap.risk),
            Field::Text(yes_or_no(gap.gap, voice).to_owned()),
        ]
    };
    write(&head, plan.gaps.iter().map(row))
}

/// Every promise of a plan.
#[must_use]
pub fn promises(plan: &Plan, scenario: &Scenario, voice: Voice) -> String {
    let words = voice.pages();
    let head = [words.promise, words.tickets_a_month, words.in_time, words.objective, words.months_kept];
    let named = tables::promises(&plan.promises, scenario, voice);
    let rows = plan.promises.iter().zip(named).map(|(promise, row)| {
        vec![
            Field::Text(row.name),
            Field::Number(promise.tickets_a_month),
            Field::Number(promise.in_time),
            Field::Number(promise.objective),
            Field::Number(promise.months_kept),
        ]
    });
    write(&head, rows)
}

/// Fifty equally likely futures, the least first, and on which side of the target each is.
#[must_use]
pub fn dots(risk: &Risk, outcome: Outcome) -> String {
    let words = &risk.voice.locale.results().risk;
    let rows = risk.dots(outcome).into_iter().enumerate().map(|(at, (value, past))| {
        let side = if past { words.past_target } else { words.before_target };
        vec![Field::Number((at + 1) as f64), Field::Number(value), Field::Text(side.to_owned())]
    });
    write(&[words.dot, words.value, words.target_side], rows)
}

/// What the models of both dials cost along them.
#[must_use]
pub fn dials(models: &Models, voice: Voice) -> String {
    let words = &voice.locale.results().decision;
    let kinds = [(DialKind::Outages, words.outages), (DialKind::Price, words.price)];
    let rows = kinds.into_iter().filter_map(|(kind, name)| Some((kind.of(models)?, name)));
    let rows = rows.flat_map(|(dial, name)| {
        dial.lines.iter().flat_map(move |line| {
            let model = names::model_label(&models.list[line.model].model, voice);
            line.totals.iter().enumerate().map(move |(step, &total)| {
                let at = dial.most * step as f64 / Dial::STEPS as f64;
                let texts = [name.to_owned(), model.clone()].map(Field::Text);
                texts.into_iter().chain([at, total].map(Field::Number)).collect()
            })
        })
    });
    let pages = voice.pages();
    write(&[words.dial, pages.model, words.value, pages.cost_a_year], rows)
}

/// What each further backup brings, on a typical day.
#[must_use]
pub fn cover(told: &cover::Told) -> String {
    let words = &told.voice.locale.results().cover;
    let head = [words.backups, words.all_covered, words.open, "P10", "P90", words.cost_a_year];
    let rows = told.cover.curve.iter().map(|reach| {
        let [low, high] = reach.luck;
        let cost = reach.cost * told.cover.days_a_year;
        let numbers =
            [f64::from(reach.backups), reach.covered, 100.0 * reach.open, 100.0 * low, 100.0 * high, cost];
        numbers.map(Field::Number).into_iter().collect()
    });
    write(&head, rows)
}

/// The weeks ahead.
#[must_use]
pub fn months(months: &Months) -> String {
    let words = &months.voice.locale.results().months;
    let heads = months.heads();
    let head: Vec<&str> =
        std::iter::once(words.week).chain(heads).chain([words.on_leave, words.working_days]).collect();
    let rows = months.ahead.weeks.iter().zip(months.rows()).map(|(week, row)| {
        let of = &week.visits;
        let numbers = [
            of.planned,
            of.sick,
            of.vacant,
            of.mean,
            f64::from(of.p10),
            f64::from(of.p50),
            f64::from(of.p90),
            of.capacity,
            of.dry,
            of.uncovered,
        ];
        let day = std::iter::once(Field::Text(row.key));
        // How many are on leave, and not who: names leave the browser only where that is asked for.
        let rest = [week.on_leave.len() as f64, f64::from(week.open_days)].map(Field::Number);
        day.chain(numbers.map(Field::Number)).chain(rest).collect()
    });
    write(&head, rows)
}

pub(super) fn write(head: &[&str], rows: impl Iterator<Item = Vec<Field>>) -> String {
    let mut text = String::from("\u{feff}");
    let head = head.iter().map(|&name| Field::Text(name.to_owned())).collect();
    for row in std::iter::once(head).chain(rows) {
        let cells: Vec<String> = row.iter().map(Field::write).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

impl Field {
    fn write(&self) -> String {
        match self {
            Self::Number(number) => {
                // Six digits behind the point, without the zeros.
                let text = format!("{number:.6}");
                text.trim_end_matches('0').trim_end_matches('.').to_owned()
            }
            Self::Text(text) => quoted(&guarded(&text.replace('\u{a0}', " "))),
        }
    }
}

/// With an apostrophe where a spreadsheet would start a formula.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
