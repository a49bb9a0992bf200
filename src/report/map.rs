//! The map of the week: classes of risk, the mark in a cell, its words, and the finding that heads it.

use super::Voice;
use crate::calendar::{Days, HourRange, WEEK, WeekMask, day_of, hour_of};
use crate::engine::{Cell, CellState, Plan};

/// Upper ends of the classes of risk below a gap.
const CLASSES: [f64; 3] = [0.01, 0.05, 0.15];
/// Class of a gap.
pub const GAP_CLASS: usize = 4;
/// The mark in a gap's cell.
pub const GAP_MARK: &str = "▲";
/// Risk from which an hour is thin.
const THIN: f64 = 0.05;
/// How well a name must fit the hours in trouble (shared hours ÷ hours in either) to stand for them.
const GOOD_FIT: f64 = 0.6;

/// 0 under 1 %, 1 under 5 %, 2 under 15 %, 3 beyond, 4 a gap; `None` out of service.
#[must_use]
pub fn class(cell: &Cell) -> Option<usize> {
    match cell.state {
        CellState::OutOfService => None,
        _ if cell.gap => Some(GAP_CLASS),
        _ => Some(CLASSES.iter().position(|&end| cell.risk < end).unwrap_or(3)),
    }
}

/// What stands in the cell: percent, a mark for a gap, nothing under 1 % or out of service.
#[must_use]
pub fn mark(cell: &Cell, voice: Voice) -> String {
    match class(cell) {
        None | Some(0) => String::new(),
        Some(GAP_CLASS) => GAP_MARK.to_owned(),
        Some(_) => voice.locale.number((cell.risk * 100.0).round(), 0),
    }
}

/// One hour in words: "Sunday 02:00: gap, 1 on duty, 2 needed, short 62 %".
#[must_use]
pub fn cell_words(plan: &Plan, cells: &[Cell], slot: usize, voice: Voice) -> String {
    let words = voice.pages();
    let Some(cell) = cells.get(slot) else { return String::new() };
    // As precise as the mark in the cell, so that both say the same.
    let risk = voice.locale.percent(cell.risk, 0);
    let what = match cell.state {
        CellState::OutOfService => words.out_of_service.to_owned(),
        CellState::Staffed => (words.cell_short)(at(&plan.scheduled, slot), at(&plan.required, slot), &risk),
        CellState::OnCall => (words.cell_on_call)(&risk),
        CellState::Closed => (words.cell_closed)(&risk),
    };
    let what = if cell.gap { (words.cell_gap)(&what) } else { what };
    (words.cell)(&hour_name(slot, voice), &what)
}

/// "Sunday 02:00".
#[must_use]
pub fn hour_name(slot: usize, voice: Voice) -> String {
    format!("{} {:02}:00", voice.locale.common().days[day_of(slot)], hour_of(slot))
}

/// A cell as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct CellView {
    /// See [`class`].
    pub class: Option<usize>,
    /// See [`mark`].
    pub mark: String,
    /// See [`cell_words`].
    pub label: String,
}

/// All cells of a map as they are shown.
#[must_use]
pub fn views(plan: &Plan, cells: &[Cell], voice: Voice) -> Vec<CellView> {
    let view = |slot: usize| CellView {
        class: class(&cells[slot]),
        mark: mark(&cells[slot], voice),
        label: cell_words(plan, cells, slot, voice),
    };
    (0..cells.len()).map(view).collect()
}

/// A step from one hour of the map to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One hour earlier.
    HourBack,
    /// One hour later.
    HourOn,
    /// The same hour a day earlier.
    DayBack,
    /// The same hour a day later.
    DayOn,
    /// The day's first hour.
    DayStart,
    /// The day's last hour.
    DayEnd,
    /// The hour's Monday.
    WeekStart,
    /// The hour's Sunday.
    WeekEnd,
}

/// Where a step leads; at the edge of the map it stays.
#[must_use]
pub fn walk(slot: usize, step: Step) -> usize {
    let (day, hour) = (day_of(slot), hour_of(slot));
    let (day, hour) = match step {
        Step::HourBack => (day, hour.saturating_sub(1)),
        Step::HourOn => (day, (hour + 1).min(23)),
        Step::DayBack => (day.saturating_sub(1), hour),
        Step::DayOn => ((day + 1).min(6), hour),
        Step::DayStart => (day, 0),
        Step::DayEnd => (day, 23),
        Step::WeekStart => (0, hour),
        Step::WeekEnd => (6, hour),
    };
    day * 24 + hour
}

pub(super) fn at(list: &[u32], slot: usize) -> u32 {
    list.get(slot).copied().unwrap_or(0)
}

/// The hour in service with the highest risk, gaps first.
#[must_use]
pub fn worst(cells: &[Cell]) -> Option<usize> {
    let in_service = |&slot: &usize| cells[slot].state != CellState::OutOfService;
    (0..cells.len()).filter(in_service).max_by(|&a, &b| {
        let key = |slot: usize| (cells[slot].gap, cells[slot].risk);
        // Of equals the earliest.
        key(a).0.cmp(&key(b).0).then(key(a).1.total_cmp(&key(b).1)).then(b.cmp(&a))
    })
}

/// The hours around the worst one that are told by the same number: first slot, hours.
#[must_use]
pub fn worst_stretch(cells: &[Cell]) -> Option<(usize, usize)> {
    let worst = worst(cells)?;
    let percent = |slot: usize| (cells[slot % WEEK].risk * 100.0).round();
    let alike = |slot: usize| {
        cells[slot % WEEK].state == cells[worst].state && (percent(slot) - percent(worst)).abs() < 0.5
    };
    let before = (1..WEEK).take_while(|back| alike(worst + WEEK - back)).count();
    let after = (1..WEEK).take_while(|ahead| alike(worst + ahead)).count();
    Some(((worst + WEEK - before) % WEEK, (before + 1 + after).min(WEEK)))
}

/// Gap hours of a map.
#[must_use]
pub fn gap_hours(cells: &[Cell]) -> usize {
    cells.iter().filter(|cell| cell.gap).count()
}

/// Hours that are thin, but no gap.
#[must_use]
pub fn thin_hours(cells: &[Cell]) -> usize {
    let thin = |cell: &&Cell| cell.state != CellState::OutOfService && !cell.gap && cell.risk >= THIN;
    cells.iter().filter(thin).count()
}

/// How many hours of the map are in trouble: "4 gap hours a week, 18 thin hours a week".
#[must_use]
pub fn counts(cells: &[Cell], voice: Voice) -> String {
    let words = voice.answer();
    let counted = [(gap_hours(cells), words.gaps_count), (thin_hours(cells), words.thin_count)];
    let told: Vec<String> =
        counted.into_iter().filter(|(hours, _)| *hours > 0).map(|(hours, say)| say(hours)).collect();
    if told.is_empty() { words.no_gaps.to_owned() } else { told.join(", ") }
}

/// What the map shows, as its title: "Sundays before dawn are bare".
#[must_use]
pub fn finding(cells: &[Cell], voice: Voice) -> String {
    let words = voice.pages();
    let mask = |test: &dyn Fn(&Cell) -> bool| {
        WeekMask(std::array::from_fn(|slot| cells.get(slot).is_some_and(test)))
    };
    let in_service = mask(&|cell| cell.state != CellState::OutOfService);
    let bare = mask(&|cell| cell.gap);
    let thin = mask(&|cell| cell.state != CellState::OutOfService && cell.risk >= THIN);
    if in_service.hours() == 0 {
        words.no_service.to_owned()
    } else if bare.hours() > 0 {
        name_of(&bare, &in_service, voice)
            .map_or_else(|| (words.hours_bare)(bare.hours()), |name| (words.bare)(&name))
    } else if thin.hours() > 0 {
        name_of(&thin, &in_service, voice)
            .map_or_else(|| (words.hours_thin)(thin.hours()), |name| (words.thin)(&name))
    } else {
        words.all_covered.to_owned()
    }
}

/// The common name that fits the hours best, if one fits well. A name is judged by its hours in service only:
/// nobody expects "nights" to hold hours in which no promise runs.
fn name_of(hours: &WeekMask, in_service: &WeekMask, voice: Voice) -> Option<String> {
    let fit = |candidate: &WeekMask| {
        let count = |test: &dyn Fn(usize) -> bool| (0..WEEK).filter(|&slot| test(slot)).count() as f64;
        let named = |slot: usize| candidate.0[slot] && in_service.0[slot];
        let both = count(&|slot| named(slot) && hours.0[slot]);
        both / count(&|slot| named(slot) || hours.0[slot]).max(1.0)
    };
    let mut best: Option<(f64, String)> = None;
    for (name, candidate) in candidates(voice) {
        let fit = fit(&candidate);
        if fit >= GOOD_FIT && best.as_ref().is_none_or(|(so_far, _)| fit > so_far + 1e-9) {
            best = Some((fit, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Names of hours, the plainest first: of two that fit alike the first is used.
fn candidates(voice: Voice) -> Vec<(String, WeekMask)> {
    const PARTS: [(u8, u8); 4] = [(0, 6), (6, 12), (12, 18), (18, 24)];
    let words = voice.pages();
    let hours = |days, from, to| HourRange { days, from, to }.mask();
    let whole_days = |days| hours(days, 0, 24);
    let nights = hours(Days::ALL, 22, 6);
    let mut named = vec![
        (words.around_the_clock.to_owned(), WeekMask::ALWAYS),
        (words.nights.to_owned(), nights),
        (words.evenings_and_nights.to_owned(), hours(Days::ALL, 18, 6)),
        (words.day_groups[8].to_owned(), whole_days(Days::WEEKEND)),
        (words.nights_and_weekends.to_owned(), nights.or(&whole_days(Days::WEEKEND))),
        (words.nights_and_weekends.to_owned(), hours(Days::ALL, 18, 8).or(&whole_days(Days::WEEKEND))),
        (words.day_groups[7].to_owned(), whole_days(Days::WEEKDAYS)),
        (words.office_hours.to_owned(), hours(Days::WEEKDAYS, 8, 18)),
        (words.office_hours.to_owned(), hours(Days::WEEKDAYS, 9, 17)),
    ];
    for (part, &(from, to)) in PARTS.iter().enumerate() {
        named.push((words.every_day_parts[part].to_owned(), hours(Days::ALL, from, to)));
    }
    let group_days = |group: usize| match group {
        7 => Days::WEEKDAYS,
        8 => Days::WEEKEND,
        day => std::array::from_fn(|other| other == day),
    };
    for (group, name) in words.day_groups.iter().enumerate() {
        named.push(((*name).to_owned(), whole_days(group_days(group))));
        for (part, &(from, to)) in PARTS.iter().enumerate() {
            let name = (words.part_of)(name, words.day_parts[part]);
            named.push((name, hours(group_days(group), from, to)));
        }
    }
    named
}
