//! What the words in a cell mean: nothing, a severity, a request, a duration.

use super::headers::Measure;
use super::scan::Lowered;
use crate::scenario::shelf::fold;

/// The severity of tickets without a known priority: the middle one, P3.
pub const DEFAULT_SEVERITY: usize = 2;

/// Whether a cell stands for no value.
#[must_use]
pub(super) fn is_missing(cell: &str) -> bool {
    matches!(cell, "" | "?" | "-" | "--" | "—" | "–")
        || (cell.len() <= 11
            && [
                "n/a",
                "na",
                "null",
                "none",
                "nan",
                "(empty)",
                "(en blanco)",
                "(vacío)",
                "ninguno",
                "ninguna",
                "#n/a",
            ]
            .iter()
            .any(|word| cell.eq_ignore_ascii_case(word)))
}

/// Words of a priority by their beginnings, most urgent first in each pair of opposites.
const SEVERITIES: [(&str, usize); 27] = [
    ("critic", 0),
    ("urgent", 0),
    ("highest", 0),
    ("blocker", 0),
    ("bloque", 0),
    ("emergen", 0),
    ("maxim", 0),
    ("severe", 0),
    ("high", 1),
    ("alt", 1),
    ("major", 1),
    ("mayor", 1),
    ("grave", 1),
    ("error", 1),
    ("medi", 2),
    ("moderate", 2),
    ("moderad", 2),
    ("normal", 2),
    ("minor", 2),
    ("menor", 2),
    ("warning", 2),
    ("low", 3),
    ("baj", 3),
    ("trivial", 3),
    ("leve", 3),
    ("planning", 3),
    ("minim", 3),
];

/// The severity that a priority means, 0 = P1 … 3 = P4; `None` when no rule knows it. A number counts before
/// a word ("2 - High"); P0 is P1 and P5 is P4.
#[must_use]
pub fn severity(priority: &str) -> Option<usize> {
    let folded = fold(priority);
    numbered(&folded).or_else(|| worded(&folded))
}

fn numbered(folded: &str) -> Option<usize> {
    let start = folded.find(|mark: char| mark.is_ascii_digit())?;
    let (before, number) = folded.split_at(start);
    let before = before.trim_matches(|mark: char| !mark.is_alphabetic());
    if !matches!(
        before,
        "" | "p" | "s" | "sev" | "severity" | "prio" | "priority" | "prioridad" | "severidad" | "nivel"
    ) {
        return None;
    }
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    match number[..digits].parse::<usize>() {
        Ok(level @ 1..=4) => Some(level - 1),
        Ok(0) => Some(0),
        Ok(5) => Some(3),
        _ => None,
    }
}

fn worded(folded: &str) -> Option<usize> {
    let mut strongest = false;
    for word in folded.split(|mark: char| !mark.is_alphanumeric()) {
        if matches!(word, "muy" | "mas" | "very" | "extra") {
            strongest = true;
            continue;
        }
        if let Some(&(_, severity)) = SEVERITIES.iter().find(|(start, _)| word.starts_with(start)) {
            return Some(if strongest && severity == 1 { 0 } else { severity });
        }
    }
    None
}

/// Whether a kind of ticket is a request, a question or planned work rather than an incident.
#[must_use]
pub(super) fn is_request(kind: &str) -> bool {
    const WORDS: [&str; 13] = [
        "request",
        "requerimiento",
        "solicitud",
        "peticion",
        "question",
        "pregunta",
        "consulta",
        "task",
        "tarea",
        "change",
        "cambio",
        "sc_req",
        "sctask",
    ];
    let folded = fold(kind);
    WORDS.iter().any(|word| folded.contains(word))
}

/// Whether a cell says yes.
#[must_use]
pub(super) fn is_yes(cell: &str) -> bool {
    ["t", "true", "yes", "1", "y", "sí", "si", "verdadero"].iter().any(|word| cell.eq_ignore_ascii_case(word))
}

/// Minutes of an elapsed time: `90`, `1.5`, `1:30`, `01:30:00`, `1h 30m`, in the unit of its column. `None`
/// when it is none, or negative.
#[must_use]
pub(super) fn elapsed_minutes(cell: &str, measure: Measure) -> Option<f64> {
    let cell = cell.trim();
    let per_unit = match measure {
        Measure::Seconds => 1.0 / 60.0,
        Measure::Minutes => 1.0,
        Measure::Hours | Measure::Elapsed => 60.0,
        Measure::Moment | Measure::Remaining => return None,
    };
    if cell.contains(':') {
        return clock_minutes(cell);
    }
    if let Some(minutes) = unit_minutes(cell) {
        return Some(minutes);
    }
    let value: f64 = cell.replace(',', ".").parse().ok()?;
    (value.is_finite() && (0.0..1e9).contains(&value)).then_some(value * per_unit)
}

/// `1:30`, `01:30:00`.
fn clock_minutes(cell: &str) -> Option<f64> {
    let mut parts = cell.split(':').map(|part| part.trim().parse::<u32>().ok());
    let (hours, minutes) = (parts.next()??, parts.next()??);
    let seconds = parts.next().unwrap_or(Some(0))?;
    (minutes < 60 && seconds < 60 && parts.next().is_none())
        .then(|| f64::from(hours) * 60.0 + f64::from(minutes) + f64::from(seconds) / 60.0)
}

/// `1d 2h 30m`.
fn unit_minutes(cell: &str) -> Option<f64> {
    let lowered = Lowered::new(cell);
    let mut scan = lowered.scan();
    let mut total = 0.0;
    while !scan.at_end() {
        let (value, digits) = scan.number()?;
        scan.skip(b" ");
        let unit = match scan.word()? {
            [b'd', ..] => 1440.0,
            [b'h', ..] => 60.0,
            [b'm', ..] => 1.0,
            [b's', ..] => 1.0 / 60.0,
            _ => return None,
        };
        if digits > 9 {
            return None;
        }
        total += value as f64 * unit;
        scan.skip(b" ,");
    }
    Some(total)
}
