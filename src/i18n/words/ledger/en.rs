//! English.

use super::LedgerWords;
use crate::i18n::words::common::people_en;

fn count_en(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

/// English.
pub const EN: LedgerWords = LedgerWords {
    finding: |confirmed, all, until| {
        let verb = if confirmed == 1 { "has" } else { "have" };
        format!(
            "{confirmed} of {} until {until} {verb} a confirmed backup",
            count_en(all, "absence", "absences")
        )
    },
    nothing_planned: "No planned absence needs a backup",
    nobody_listed: "List the people first, and when they are away: then a backup is proposed for each absence.",
    working_days_only: "Only absences of people who hold posts count, and of them only working days: nobody has to stand in on a weekend or a public holiday.",
    propose_all: "Propose a backup for all",
    propose: "Propose a backup",
    proposed: |made, left| {
        let made = if made == 0 {
            "Nothing new to propose".to_owned()
        } else {
            format!("{} proposed", count_en(made, "backup", "backups"))
        };
        match left {
            0 => format!("{made}."),
            left => format!(
                "{made}. For {} nobody fits all that is needed.",
                count_en(left, "absence", "absences")
            ),
        }
    },
    download: "Download",
    ledger_csv: "Ledger as CSV",
    ledger_named: "Ledger with names",
    calendar: "Calendar (.ics)",
    calendar_named: "Calendar with names",
    names_note: "Files call people P1, P2 and so on; only those with names in their title carry names. A calendar that is opened again updates the same events.",
    conflicts: |count| {
        if count == 1 { "1 thing does not fit".to_owned() } else { format!("{count} things do not fit") }
    },
    no_conflicts: "Everything fits together.",
    all_conflicts: |count| format!("Show all {count}"),
    fewer_conflicts: "Show the first only",
    show_line: "Open the line",
    cannot: |backup, person, days, why| format!("{backup}, who is to stand in for {person} ({days}), {why}."),
    themselves: "is the one who is away",
    no_backup: |layer| format!("is no backup on {layer}"),
    untrained: |done, needed, layer| format!("has {done} of {needed} induction visits on {layer}"),
    lapses: |layer, day| format!("loses the skill on {layer} on {day} unless there is a visit before"),
    away: |days| format!("is on leave {days}"),
    promised: |person, layer, days| format!("is promised to {person} as well, {layer}, {days}"),
    too_few: |heads, needed| format!("stands for {}, and {needed} are away", people_en(&heads.to_string())),
    declined_on: |day| format!("declined on {day}"),
    person_gone: |person, days| format!("{person}, whose absence is covered {days}, is not listed any more."),
    backup_gone: |backup, person, days| {
        format!("{backup}, who is to stand in for {person} ({days}), is not listed any more.")
    },
    layer_gone: |person, days| {
        format!("The layer on which {person} is covered {days} is not there any more.")
    },
    not_theirs: |person, layer, days| {
        format!("{person} is covered on {layer} {days} and does not work on it any more.")
    },
    no_absence: |person, days| format!("{person} is covered {days} and has no absence then any more."),
    moved: |person, old, new| format!("{person} is covered {old}; the absence is {new} now."),
    nobody: |person, days, layers| match layers {
        None => format!("Nobody is asked to stand in for {person}, {days}."),
        Some(layers) => format!("Nobody is asked to stand in for {person} on {layers}, {days}."),
    },
    unconfirmed: |backup, person, days, left| {
        let when = match left {
            ..0 => "has begun".to_owned(),
            0 => "begins today".to_owned(),
            1 => "begins tomorrow".to_owned(),
            left => format!("begins in {left} days"),
        };
        format!("{backup} has not confirmed to stand in for {person}, {days}; it {when}.")
    },
    not_handed_over: |person, backup, days| {
        format!("{person} has not handed the work over to {backup}, and is away {days}.")
    },
    not_handed_back: |person, backup, days| {
        format!("{backup} has not handed the work of {person} back; the absence was {days}.")
    },
    table: "Who stands in, and how far it is agreed",
    absence: "Absence",
    layer: "Layer",
    backup: "Backup",
    all_layers: "all layers",
    gone_layer: "a layer that is gone",
    gone: |called| format!("{called} (not listed)"),
    nobody_yet: "nobody yet",
    working_days: |days| if days == 1 { "1 working day".to_owned() } else { format!("{days} working days") },
    states: ["Proposed", "Notified", "Confirmed", "Declined", "Handed over", "Handed back"],
    steps: ["Propose", "Notify", "Confirm", "Decline", "Hand over", "Hand back"],
    reached: |state, day, person| format!("{state} on {day}, absence of {person}: take back"),
    step_for: |step, person| format!("{step}, absence of {person}"),
    filter: "Which lines",
    open_lines: |count| format!("Still open ({count})"),
    all_lines: |count| format!("All ({count})"),
    nothing_open: "Nothing is open.",
    find: "Find a person",
    sheet: |first, last, of| format!("{first}–{last} of {of}"),
    before: "Previous",
    next: "Next",
    details: "Details",
    close: "Close",
    choose: "Backup for this absence",
    choose_none: "Choose a backup",
    fits: |backup, days| match days {
        0 => format!("{backup}: fits, not asked for any day yet"),
        1 => format!("{backup}: fits, asked for 1 day so far"),
        days => format!("{backup}: fits, asked for {days} days so far"),
    },
    does_not_fit: |backup, why| format!("{backup}: {why}"),
    use_dates: |days| format!("Move it to {days}"),
    moved_told: "Moved. Whoever was told is to be told again.",
    date_of: |state| format!("{state} on"),
    refuse_nobody: "Choose a backup first.",
    refuse_first: |first, wanted| format!("Before “{wanted}” comes “{first}”."),
    refuse_take_back: |later| format!("Take “{later}” back first."),
    refuse_not_over: |last| {
        format!("The absence lasts until {last}: the work is handed back after that day.")
    },
    refuse_before: |state, day| format!("“{state}” was on {day}: this cannot be earlier."),
    refuse_to_come: "That day is still to come.",
    refuse_other: "Another backup is asked for these days by now. Take that proposal back first.",
    refuse_date: |typed| format!("“{typed}” is not a day. Nothing was changed."),
    handed_over_late: |first| format!("Noted. The absence began on {first}: the handover came late."),
    covered_share: |share, covered, needed, weeks| {
        format!(
            "{share} of the cover visits came: {covered} of {needed} in {}",
            count_en(weeks, "week", "weeks")
        )
    },
    nothing_needed: |weeks| format!("No cover visit was needed in {}", count_en(weeks, "week", "weeks")),
    not_measured: "No week is measured yet",
    within: |within, all, usual| {
        format!(
            "{within} of {} within P10–P90; by chance {usual} of {all} are usual.",
            count_en(all, "week lies", "weeks lie")
        )
    },
    more_than_expected: |needed, expected, more| {
        format!("In all {needed} visits were needed and {expected} were expected: {more} more.")
    },
    fewer_than_expected: |needed, expected, fewer| {
        format!("In all {needed} visits were needed and {expected} were expected: {fewer} fewer.")
    },
    as_expected: |needed| format!("In all {needed} visits were needed, as many as expected."),
    too_early: |least| format!("Whether the days of sickness are assumed rightly shows after {least} weeks."),
    nobody_away: "Nobody who holds a post is listed, so that no visit is expected.",
    as_assumed: |chance| {
        format!(
            "The days of sickness assumed are not contradicted: chance alone is as far off in {chance} of cases."
        )
    },
    off: |chance, assumed, found| {
        format!(
            "The days of sickness assumed are off: chance alone is as far off in only {chance} of cases. Assumed are {assumed} a year and person; these weeks speak for about {found}."
        )
    },
    change_number: "Change the days of sickness",
    how_expected: "Expected is what the twelve months say. Of weeks before them it is what the calendar holds, and sickness as assumed. P10 and P90: nine weeks of ten exceed the one, one of ten the other.",
    weeks_table: "Week by week",
    week: "Week of",
    needed: "Needed",
    covered: "Covered",
    expected: "Expected",
    p10: "P10",
    p50: "P50",
    p90: "P90",
    state: "Against the band",
    inside: "within",
    above: "above",
    below: "below",
    ahead: "Difference, cumulated",
    needed_in: |week| format!("Cover visits needed in the week of {week}"),
    covered_in: |week| format!("Cover visits covered in the week of {week}"),
    enter_both: "Noted. The week counts once both numbers are there.",
    open_week: "Another week",
    no_week: |typed| format!("“{typed}” is not a day. Write it as 2026-08-03."),
    week_to_come: |week| format!("The week of {week} has not begun."),
    no_visits: |typed, most| {
        format!("“{typed}” is no number of visits from 0 to {most}. Nothing was changed.")
    },
    more_covered: |covered, needed| {
        format!("{covered} visits cannot be covered where {needed} were needed. Nothing was changed.")
    },
    import_weeks: "Import weeks (CSV)",
    import_hint: "Columns: week, needed, covered. A week is any of its days, as 2026-08-03, or 2026-W32.",
    imported: |weeks, left| {
        let taken = format!("{} taken over", count_en(weeks, "week", "weeks"));
        if left == 0 {
            format!("{taken}.")
        } else {
            format!("{taken}, {} left out.", count_en(left, "row", "rows"))
        }
    },
    rejects: |count| format!("Download {} left out", count_en(count, "row", "rows")),
    actuals_csv: "Weeks as CSV",
    faults: [
        "no week can be read",
        "the week has not begun",
        "no number of visits can be read",
        "more covered than needed",
        "the week stands in the file already",
        "more weeks than are kept",
    ],
    row: "Row",
    reason: "Reason",
    original: "Original row",
    person: "Person",
    first_day: "First day",
    last_day: "Last day",
    days: "Working days",
    kind: "Kind",
    calendar_name: "Cover, visits and absences",
    covers: |backup, person, layer| format!("{backup} stands in for {person}: {layer}"),
    nobody_covers: |person| format!("Nobody stands in for {person}"),
    visit: |backup, layer| format!("Induction visit of {backup}: {layer}"),
    refresh: |backup, layer| format!("Visit of {backup} to keep the skill: {layer}"),
    is_away: |person, kind| format!("{person} away: {kind}"),
    not_planned: "The absence is not planned any more",
};
