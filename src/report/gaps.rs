//! Stretches of hours in trouble, and one hour in detail.

use super::Voice;
use super::map::{at, hour_name};
use crate::calendar::WEEK;
use crate::engine::{Cell, CellState, Gap, Plan};

/// A gap in words: "Sun 02–06, database: 1 on duty, 2 needed".
#[must_use]
pub fn sentence(gap: &Gap, plan: &Plan, voice: Voice) -> String {
    let stretch = voice.locale.stretch_short(gap.slot, gap.length);
    (voice.answer().place_layer)(&stretch, layer_name(gap.layer, plan, voice), &what(gap, voice))
}

/// What is wrong in it: "1 on duty, 2 needed".
#[must_use]
pub fn what(gap: &Gap, voice: Voice) -> String {
    let words = voice.answer();
    let late = || voice.share(gap.risk);
    match gap.state {
        CellState::Staffed if gap.on_duty >= gap.required => {
            (words.on_duty_thin)(gap.on_duty, gap.required, &late())
        }
        CellState::Staffed => (words.on_duty_needed)(gap.on_duty, gap.required),
        CellState::OnCall => (words.on_call_late)(&late()),
        CellState::Closed | CellState::OutOfService => (words.closed_late)(&late()),
    }
}

/// The layer's name, or "all layers".
#[must_use]
pub fn layer_name(layer: Option<usize>, plan: &Plan, voice: Voice) -> &str {
    layer
        .and_then(|layer| plan.layers.get(layer))
        .map_or(voice.answer().all_layers, |layer| layer.name.as_str())
}

/// The cells of one layer, or of the whole.
#[must_use]
pub fn cells(plan: &Plan, layer: Option<usize>) -> &[Cell] {
    layer.and_then(|layer| plan.layers.get(layer)).map_or(&plan.cells, |layer| &layer.cells)
}

/// Hours of one day that are alike, as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct HourRow {
    /// First hour.
    pub slot: usize,
    /// "Sun 02–06".
    pub when: String,
    /// What they are.
    pub state: String,
    /// People on duty; empty where nobody is to be.
    pub on_duty: String,
    /// People needed.
    pub needed: String,
    /// How likely trouble is; empty out of service.
    pub risk: String,
    /// Whether they are a gap.
    pub gap: bool,
}

/// The map of a layer, or of the whole, as rows of alike hours.
#[must_use]
pub fn hours(plan: &Plan, layer: Option<usize>, voice: Voice) -> Vec<HourRow> {
    let cells = cells(plan, layer);
    let mut rows: Vec<(HourRow, usize)> = Vec::new();
    for (slot, cell) in cells.iter().enumerate() {
        let row = hour_row(plan, cell, slot, voice);
        match rows.last_mut() {
            Some((last, length)) if slot % 24 != 0 && row == (HourRow { slot, ..last.clone() }) => {
                *length += 1;
            }
            _ => rows.push((row, 1)),
        }
    }
    let named = |(row, length): (HourRow, usize)| HourRow {
        when: voice.locale.stretch_short(row.slot, length),
        ..row
    };
    rows.into_iter().map(named).collect()
}

fn hour_row(plan: &Plan, cell: &Cell, slot: usize, voice: Voice) -> HourRow {
    let people = |list: &[u32]| {
        if cell.state == CellState::Staffed {
            voice.locale.number(f64::from(at(list, slot)), 0)
        } else {
            String::new()
        }
    };
    let in_service = cell.state != CellState::OutOfService;
    HourRow {
        slot,
        when: String::new(),
        state: state(cell, voice),
        on_duty: people(&plan.scheduled),
        needed: people(&plan.required),
        risk: if in_service { voice.share(cell.risk) } else { String::new() },
        gap: cell.gap,
    }
}

/// One hour of a layer, or of the whole, as label and value.
#[must_use]
pub fn hour(plan: &Plan, layer: Option<usize>, slot: usize, voice: Voice) -> Vec<(&'static str, String)> {
    let words = voice.pages();
    let Some(cell) = cells(plan, layer).get(slot) else { return Vec::new() };
    let mut rows = vec![(words.state, state(cell, voice))];
    if cell.state == CellState::OutOfService {
        rows.push((words.who_answers, words.answers_none_needed.to_owned()));
        return rows;
    }
    if cell.state == CellState::Staffed {
        let whole = |people: u32| voice.locale.number(f64::from(people), 0);
        rows.push((words.on_duty, whole(at(&plan.scheduled, slot))));
        rows.push((words.needed, whole(at(&plan.required, slot))));
        rows.push((words.present, voice.locale.number(plan.present.get(slot).copied().unwrap_or(0.0), 1)));
    }
    rows.push((words.risk, voice.share(cell.risk)));
    rows.push((words.who_answers, who_answers(plan, cell, slot, voice)));
    rows
}

fn state(cell: &Cell, voice: Voice) -> String {
    let words = voice.pages();
    let state = match cell.state {
        CellState::OutOfService => words.out_of_service,
        CellState::Staffed => words.staffed,
        CellState::OnCall => words.on_call,
        CellState::Closed => words.nobody,
    };
    if cell.gap { (words.cell_gap)(state) } else { state.to_owned() }
}

fn who_answers(plan: &Plan, cell: &Cell, slot: usize, voice: Voice) -> String {
    let words = voice.pages();
    match cell.state {
        CellState::OutOfService => words.answers_none_needed.to_owned(),
        CellState::Staffed if at(&plan.scheduled, slot) == 0 => words.answers_nobody.to_owned(),
        CellState::Staffed => words.answers_duty.to_owned(),
        CellState::OnCall => words.answers_on_call.to_owned(),
        CellState::Closed => {
            let opening =
                (1..WEEK).map(|ahead| (slot + ahead) % WEEK).find(|&next| at(&plan.scheduled, next) > 0);
            opening.map_or_else(
                || words.answers_nobody.to_owned(),
                |opening| (words.answers_opening)(&hour_name(opening, voice)),
            )
        }
    }
}
