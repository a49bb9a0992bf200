//! The ledger of who covers which absence, the weeks that were measured, and the calendar.

mod en;
mod es;

pub use en::EN;
pub use es::ES;

/// Words of the ledger, of its files and of the calendar.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct LedgerWords {
    // What is seen first.
    /// Confirmed, all, the last month.
    pub finding: fn(usize, usize, &str) -> String,
    pub nothing_planned: &'static str,
    pub nobody_listed: &'static str,
    pub working_days_only: &'static str,
    pub propose_all: &'static str,
    pub propose: &'static str,
    /// Proposed, absences for which nobody fits.
    pub proposed: fn(usize, usize) -> String,
    pub download: &'static str,
    pub ledger_csv: &'static str,
    pub ledger_named: &'static str,
    pub calendar: &'static str,
    pub calendar_named: &'static str,
    pub names_note: &'static str,
    // What does not fit.
    pub conflicts: fn(usize) -> String,
    pub no_conflicts: &'static str,
    pub all_conflicts: fn(usize) -> String,
    pub fewer_conflicts: &'static str,
    pub show_line: &'static str,
    /// Backup, person, days, what is in the way.
    pub cannot: fn(&str, &str, &str, &str) -> String,
    pub themselves: &'static str,
    /// Layer.
    pub no_backup: fn(&str) -> String,
    /// Visits made, needed, layer.
    pub untrained: fn(u32, u32, &str) -> String,
    /// Layer, day.
    pub lapses: fn(&str, &str) -> String,
    /// Days.
    pub away: fn(&str) -> String,
    /// Person, layer, days.
    pub promised: fn(&str, &str, &str) -> String,
    /// Heads of the line, people away.
    pub too_few: fn(u32, u32) -> String,
    /// Day.
    pub declined_on: fn(&str) -> String,
    /// Person, days.
    pub person_gone: fn(&str, &str) -> String,
    /// Backup, person, days.
    pub backup_gone: fn(&str, &str, &str) -> String,
    /// Person, days.
    pub layer_gone: fn(&str, &str) -> String,
    /// Person, layer, days.
    pub not_theirs: fn(&str, &str, &str) -> String,
    /// Person, days.
    pub no_absence: fn(&str, &str) -> String,
    /// Person, days agreed, days now.
    pub moved: fn(&str, &str, &str) -> String,
    /// Person, days, layers where these are not all.
    pub nobody: fn(&str, &str, Option<&str>) -> String,
    /// Backup, person, days, days until then.
    pub unconfirmed: fn(&str, &str, &str, i32) -> String,
    /// Person, backup, days.
    pub not_handed_over: fn(&str, &str, &str) -> String,
    /// Person, backup, days.
    pub not_handed_back: fn(&str, &str, &str) -> String,
    // The table.
    pub table: &'static str,
    pub absence: &'static str,
    pub layer: &'static str,
    pub backup: &'static str,
    pub all_layers: &'static str,
    pub gone_layer: &'static str,
    /// What somebody who is not listed any more is called.
    pub gone: fn(&str) -> String,
    pub nobody_yet: &'static str,
    pub working_days: fn(u32) -> String,
    /// Names of the states, as heads of columns.
    pub states: [&'static str; 6],
    /// Verbs that lead to them.
    pub steps: [&'static str; 6],
    /// State, day, person.
    pub reached: fn(&str, &str, &str) -> String,
    /// Verb, person.
    pub step_for: fn(&str, &str) -> String,
    pub filter: &'static str,
    pub open_lines: fn(usize) -> String,
    pub all_lines: fn(usize) -> String,
    pub nothing_open: &'static str,
    pub find: &'static str,
    /// First, last, of how many.
    pub sheet: fn(usize, usize, usize) -> String,
    pub before: &'static str,
    pub next: &'static str,
    pub details: &'static str,
    pub close: &'static str,
    pub choose: &'static str,
    pub choose_none: &'static str,
    /// Backup, days asked so far.
    pub fits: fn(&str, u32) -> String,
    /// Backup, what is in the way.
    pub does_not_fit: fn(&str, &str) -> String,
    pub use_dates: fn(&str) -> String,
    pub moved_told: &'static str,
    pub date_of: fn(&str) -> String,
    // Why a step is not taken.
    pub refuse_nobody: &'static str,
    /// Index of the state that must come first, of the one that was wanted.
    pub refuse_first: fn(&str, &str) -> String,
    pub refuse_take_back: fn(&str) -> String,
    /// Last day.
    pub refuse_not_over: fn(&str) -> String,
    /// State, its day.
    pub refuse_before: fn(&str, &str) -> String,
    pub refuse_to_come: &'static str,
    pub refuse_other: &'static str,
    pub refuse_date: fn(&str) -> String,
    pub handed_over_late: fn(&str) -> String,
    // What happened.
    /// Share, covered, needed, weeks.
    pub covered_share: fn(&str, &str, &str, usize) -> String,
    pub nothing_needed: fn(usize) -> String,
    pub not_measured: &'static str,
    /// Weeks within, all, usual by chance.
    pub within: fn(usize, usize, usize) -> String,
    /// Needed, expected, difference.
    pub more_than_expected: fn(&str, &str, &str) -> String,
    pub fewer_than_expected: fn(&str, &str, &str) -> String,
    pub as_expected: fn(&str) -> String,
    pub too_early: fn(usize) -> String,
    pub nobody_away: &'static str,
    /// Chance.
    pub as_assumed: fn(&str) -> String,
    /// Chance, assumed, found.
    pub off: fn(&str, &str, &str) -> String,
    pub change_number: &'static str,
    pub how_expected: &'static str,
    pub weeks_table: &'static str,
    pub week: &'static str,
    pub needed: &'static str,
    pub covered: &'static str,
    pub expected: &'static str,
    pub p10: &'static str,
    pub p50: &'static str,
    pub p90: &'static str,
    pub state: &'static str,
    pub inside: &'static str,
    pub above: &'static str,
    pub below: &'static str,
    pub ahead: &'static str,
    pub needed_in: fn(&str) -> String,
    pub covered_in: fn(&str) -> String,
    pub enter_both: &'static str,
    pub open_week: &'static str,
    pub no_week: fn(&str) -> String,
    pub week_to_come: fn(&str) -> String,
    /// What was typed, the most there may be.
    pub no_visits: fn(&str, &str) -> String,
    /// Covered, needed.
    pub more_covered: fn(&str, &str) -> String,
    pub import_weeks: &'static str,
    pub import_hint: &'static str,
    /// Weeks taken, rows left out.
    pub imported: fn(usize, usize) -> String,
    pub rejects: fn(usize) -> String,
    pub actuals_csv: &'static str,
    pub faults: [&'static str; 6],
    // Files.
    pub row: &'static str,
    pub reason: &'static str,
    pub original: &'static str,
    pub person: &'static str,
    pub first_day: &'static str,
    pub last_day: &'static str,
    pub days: &'static str,
    pub kind: &'static str,
    // The calendar.
    pub calendar_name: &'static str,
    /// Backup, person, layer.
    pub covers: fn(&str, &str, &str) -> String,
    pub nobody_covers: fn(&str) -> String,
    /// Backup, layer.
    pub visit: fn(&str, &str) -> String,
    /// Backup, layer.
    pub refresh: fn(&str, &str) -> String,
    /// Person, kind.
    pub is_away: fn(&str, &str) -> String,
    pub not_planned: &'static str,
}
