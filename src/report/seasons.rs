//! What sites cover through the year, row by row.

use super::Voice;
use crate::calendar::WEEK;
use crate::calendar::zone::YEAR_DAYS;
use crate::engine::Season;

/// Days of the months of a common year.
const MONTHS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// A season as a row.
#[derive(Clone, Debug, PartialEq)]
pub struct SeasonRow {
    /// First and last days.
    pub when: String,
    /// Days of it.
    pub days: String,
    /// Hours a week in which a site is open, in which none is, and in which several are.
    pub hours: [String; 3],
    /// Whether follow-the-sun is counted by it.
    pub counts: bool,
}

/// What they come to, in a sentence.
#[must_use]
pub fn finding(seasons: &[Season], voice: Voice) -> String {
    let words = voice.sites();
    let open = || seasons.iter().map(|season| WEEK - season.covered.min(WEEK));
    match open().max() {
        Some(most) if most > 0 && open().min() == Some(most) => (words.seasons_alike)(most),
        Some(most) if most > 0 => (words.seasons)(most),
        _ => words.seasons_all.to_owned(),
    }
}

/// Every season.
#[must_use]
pub fn rows(seasons: &[Season], voice: Voice) -> Vec<SeasonRow> {
    let whole = |hours: usize| voice.locale.number(hours as f64, 0);
    let row = |season: &Season| SeasonRow {
        when: when(season, voice),
        days: voice.locale.number(f64::from(season.days), 0),
        hours: [season.covered, WEEK - season.covered.min(WEEK), season.together].map(whole),
        counts: season.counts,
    };
    seasons.iter().map(row).collect()
}

fn when(season: &Season, voice: Voice) -> String {
    let words = voice.sites();
    if season.spans == [(1, YEAR_DAYS)] {
        return words.all_year.to_owned();
    }
    let span = |&(first, last): &(u32, u32)| (words.span)(&day(first, voice), &day(last, voice));
    season.spans.iter().map(span).collect::<Vec<_>>().join(", ")
}

/// A day of the year: "29 Mar".
fn day(of_year: u32, voice: Voice) -> String {
    let (mut day, mut month) = (of_year.max(1), 0);
    while month < 11 && day > MONTHS[month] {
        day -= MONTHS[month];
        month += 1;
    }
    format!("{day}\u{a0}{}", voice.locale.common().months_short[month])
}
