//! What the preview says, as text ready for its tables.

use crate::calendar::WeekMask;
use crate::i18n::Locale;
use crate::i18n::words::import::ImportWords;
use crate::import::{Evidence, LayerProposal, OWN_PROFILE_TICKETS, Times};
use crate::scenario::WindowKind;
use crate::scenario::options::Options;

/// P1 to P4.
pub(super) const SEVERITIES: [&str; 4] = ["P1", "P2", "P3", "P4"];

/// A row of a table.
pub(super) struct Row {
    /// What it is about.
    pub(super) head: String,
    /// Its cells.
    pub(super) cells: Vec<String>,
}

/// How many incidents of which time.
pub(super) fn summary(evidence: &Evidence, words: &ImportWords, locale: Locale) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| locale.date(day)).unwrap_or_default();
    let (from, to) = (day(evidence.period.first_day()), day(evidence.period.last_day()));
    (words.screen.summary)(&count(evidence.incidents, locale), &from, &to)
}

/// A whole number.
pub(super) fn count(count: u32, locale: Locale) -> String {
    locale.number(f64::from(count), 0)
}

/// Incidents of each severity and their share.
pub(super) fn severities(evidence: &Evidence, locale: Locale) -> [(String, String); 4] {
    let all = f64::from(evidence.incidents.max(1));
    evidence.by_severity.map(|tickets| (count(tickets, locale), locale.percent(f64::from(tickets) / all, 1)))
}

/// For each of the usual windows: inside and outside of all, inside and outside of P1.
pub(super) fn windows(evidence: &Evidence, locale: Locale) -> Vec<Row> {
    let shares = |mask: &WeekMask, severity: Option<usize>| {
        let none = severity.is_some_and(|severity| evidence.by_severity[severity] == 0);
        let inside = evidence.share_inside(mask, severity);
        let say = |share: f64| if none { "–".to_owned() } else { locale.percent(share, 1) };
        [say(inside), say(1.0 - inside)]
    };
    let labels = locale.common().window_labels;
    let limited = WindowKind::ALL
        .iter()
        .filter(|kind| !matches!(kind, WindowKind::Round24x7 | WindowKind::Own | WindowKind::Painted));
    limited
        .filter_map(|&kind| {
            let mask = kind.range()?.mask();
            let cells = [shares(&mask, None), shares(&mask, Some(0))].concat();
            Some(Row { head: labels[kind.position()].to_owned(), cells })
        })
        .collect()
}

/// For each layer: incidents, P1 to P4 a month, outside office hours, dispersion, profile.
pub(super) fn layers(proposals: &[LayerProposal], words: &ImportWords, locale: Locale) -> Vec<Row> {
    let row = |proposal: &LayerProposal| {
        let mut cells = vec![count(proposal.tickets, locale)];
        cells.extend(
            proposal.incidents_per_month.map(|tickets| locale.number(tickets, usize::from(tickets < 100.0))),
        );
        cells.push(locale.percent(proposal.off_hours_share, 1));
        cells.push(
            proposal.dispersion.map_or_else(|| "–".to_owned(), |dispersion| locale.number(dispersion, 1)),
        );
        cells.push(if proposal.own_profile {
            words.screen.own_profile.to_owned()
        } else {
            (words.screen.pooled_profile)(OWN_PROFILE_TICKETS)
        });
        Row { head: proposal.name.clone(), cells }
    };
    proposals.iter().map(row).collect()
}

/// For each severity whose times the file tells: incidents, median, nine of ten.
pub(super) fn times(times: &[Option<Times>; 4], locale: Locale) -> Vec<Row> {
    let row = |(severity, times): (&str, &Option<Times>)| {
        let times = times.as_ref()?;
        let minutes = |minutes: f64| locale.duration(minutes / 60.0);
        let cells = vec![count(times.count, locale), minutes(times.median), minutes(times.p90)];
        Some(Row { head: severity.to_owned(), cells })
    };
    SEVERITIES.into_iter().zip(times).filter_map(row).collect()
}

/// What was merged, set apart and left out.
pub(super) fn left_out(evidence: &Evidence, words: &ImportWords, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    if evidence.collapsed > 0 {
        lines.push((words.screen.collapsed)(&count(evidence.collapsed, locale)));
    }
    if evidence.requests > 0 {
        lines.push((words.screen.requests_left_out)(&count(evidence.requests, locale)));
    }
    if evidence.dropped.is_empty() && lines.is_empty() {
        lines.push(words.screen.nothing_dropped.to_owned());
    }
    lines.extend(evidence.dropped.iter().map(|&(reason, rows, example)| {
        (words.dropped_line)(&count(rows, locale), reason.say(words), example)
    }));
    lines
}
