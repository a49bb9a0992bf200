//! What was needed against what was expected, in words.

use crate::engine::measure::{Holds, LEAST_WEEKS, Measure, Measured};
use crate::i18n::words::ledger::LedgerWords;
use crate::report::Voice;

/// What the weeks say first.
#[must_use]
pub fn finding(measure: &Measure, voice: Voice) -> String {
    let words = &voice.locale.results().ledger;
    let weeks = measure.weeks.len();
    if weeks == 0 {
        return words.not_measured.to_owned();
    }
    match measure.share_covered() {
        None => (words.nothing_needed)(weeks),
        Some(share) => {
            let visits = [measure.covered, measure.needed].map(|visits| voice.locale.shortest(visits));
            (words.covered_share)(&voice.share(share), &visits[0], &visits[1], weeks)
        }
    }
}

/// What else they say: how many lie in the band, the sum, and whether the assumption holds.
#[must_use]
pub fn sentences(measure: &Measure, voice: Voice) -> Vec<String> {
    let (words, locale) = (&voice.locale.results().ledger, voice.locale);
    let weeks = measure.weeks.len();
    if weeks == 0 {
        return Vec::new();
    }
    let [needed, expected] = [measure.needed, measure.expected].map(|visits| voice.count(visits));
    let ahead = measure.needed - measure.expected;
    let by = voice.count(ahead.abs());
    let sum = match ahead {
        _ if needed == expected => (words.as_expected)(&needed),
        0.0.. => (words.more_than_expected)(&needed, &expected, &by),
        _ => (words.fewer_than_expected)(&needed, &expected, &by),
    };
    let holds = match measure.holds {
        Holds::TooEarly => (words.too_early)(LEAST_WEEKS),
        Holds::Nobody => words.nobody_away.to_owned(),
        Holds::AsAssumed { chance } => (words.as_assumed)(&locale.percent(chance, 0)),
        Holds::Off { chance, assumed, found } => {
            (words.off)(&locale.percent(chance, 1), &locale.shortest(assumed), &voice.count(found))
        }
    };
    vec![(words.within)(measure.within, weeks, measure.usual), sum, holds]
}

/// A week against its band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekRow {
    /// What is expected of it.
    pub expected: String,
    /// P10 to P90.
    pub band: String,
    /// Within, above, below.
    pub place: &'static str,
    /// Needed less expected, up to here.
    pub ahead: String,
}

/// The row of a week.
#[must_use]
pub fn week_row(week: &Measured, voice: Voice) -> WeekRow {
    let count = |value: f64| voice.count(value);
    let sign = if week.ahead >= 0.05 { "+" } else { "" };
    WeekRow {
        expected: count(week.band.mean),
        band: format!("{}–{}", count(week.band.p10), count(week.band.p90)),
        place: place(week, &voice.locale.results().ledger),
        ahead: format!("{sign}{}", count(week.ahead)),
    }
}

pub(super) fn place(week: &Measured, words: &LedgerWords) -> &'static str {
    if week.is_within() {
        words.inside
    } else if week.actual.visits > week.band.p90 {
        words.above
    } else {
        words.below
    }
}
