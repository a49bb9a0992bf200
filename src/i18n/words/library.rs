//! The library of scenarios.

mod en;
mod es;

pub use en::EN;
pub use es::ES;

/// Words of the library.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct LibraryWords {
    pub title: &'static str,
    pub finding: fn(usize, &str, usize) -> String,
    pub nothing_kept: &'static str,
    pub room: fn(&str) -> String,
    pub status: &'static str,
    pub undo: &'static str,
    // New, files.
    pub new: &'static str,
    pub new_blank: &'static str,
    pub new_of: fn(&str) -> String,
    pub files: &'static str,
    pub import_file: &'static str,
    pub drop_hint: &'static str,
    pub export_open: &'static str,
    pub export_open_named: &'static str,
    pub export_all: &'static str,
    pub with_names: &'static str,
    pub names_note: &'static str,
    pub bundle_name: &'static str,
    // The list.
    pub list: &'static str,
    pub search: &'static str,
    pub sort: &'static str,
    pub sorts: [&'static str; 4],
    pub folder: &'static str,
    pub all_clients: fn(&str) -> String,
    pub client_of: fn(&str, &str) -> String,
    pub no_client: &'static str,
    pub choose: &'static str,
    pub choose_one: fn(&str) -> String,
    pub name: &'static str,
    pub client: &'static str,
    pub opened: &'static str,
    pub saved: &'static str,
    pub size: &'static str,
    pub deeds: &'static str,
    pub none_found: &'static str,
    pub find_all: &'static str,
    pub lines: fn(&str, &str, &str) -> String,
    pub sheets: &'static str,
    pub first_sheet: &'static str,
    pub sheet_back: &'static str,
    pub sheet_on: &'static str,
    pub last_sheet: &'static str,
    pub about: fn(layers: usize, people: &str, is_one: bool) -> String,
    pub states: StateWords,
    pub open: &'static str,
    pub duplicate: &'static str,
    pub delete: &'static str,
    pub more: &'static str,
    pub less: &'static str,
    pub more_of: fn(&str) -> String,
    pub rename: &'static str,
    pub set_client: &'static str,
    pub export: &'static str,
    pub export_named: &'static str,
    pub export_raw: &'static str,
    pub salvage: &'static str,
    pub before: fn(&str) -> String,
    pub no_before: &'static str,
    pub restore_before: &'static str,
    // Those chosen.
    pub chosen: fn(usize) -> String,
    pub choose_found: fn(usize) -> String,
    pub choose_none: &'static str,
    pub export_chosen: &'static str,
    pub delete_chosen: &'static str,
    // Times.
    pub never: &'static str,
    pub just_now: &'static str,
    pub minutes_ago: fn(u32) -> String,
    pub hours_ago: fn(u32) -> String,
    pub days_ago: fn(u32) -> String,
    pub on_day: fn(&str) -> String,
    // What was done.
    pub was_deleted: fn(&str) -> String,
    pub were_deleted: fn(usize) -> String,
    pub was_restored: fn(&str) -> String,
    pub were_restored: fn(usize) -> String,
    pub was_copied: fn(&str, &str) -> String,
    pub was_renamed: fn(&str) -> String,
    pub client_set: fn(&str, &str) -> String,
    pub before_restored: fn(&str) -> String,
    pub exported: fn(usize) -> String,
    pub gone: &'static str,
    pub no_name: &'static str,
    pub not_opened: fn(&str, &str) -> String,
    pub unnamed: &'static str,
    pub copy_of: fn(&str, usize) -> String,
    pub snapshots: SnapshotWords,
    pub trash: TrashWords,
    pub incoming: IncomingWords,
    pub machine: MachineWords,
}

/// Words of what a scenario's text is like.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct StateWords {
    pub open_here: &'static str,
    pub packed: &'static str,
    pub newer: &'static str,
    pub damaged: &'static str,
    pub unreadable: &'static str,
}

/// Words of snapshots.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct SnapshotWords {
    pub title: fn(&str) -> String,
    pub note: &'static str,
    pub not_kept: &'static str,
    pub name: &'static str,
    pub make: &'static str,
    pub usual: fn(&str) -> String,
    pub list: &'static str,
    pub made: &'static str,
    pub none: &'static str,
    pub restore: &'static str,
    pub copy: &'static str,
    pub delete: &'static str,
    pub was_made: fn(&str) -> String,
    pub was_restored: fn(&str) -> String,
    pub was_copied: fn(&str, &str) -> String,
    pub was_deleted: fn(&str) -> String,
    pub full: fn(usize) -> String,
    pub name_of: fn(&str, &str) -> String,
}

/// Words of what was deleted, and of what could not be read.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct TrashWords {
    pub title: &'static str,
    pub note: &'static str,
    pub deleted: &'static str,
    pub restore: &'static str,
    pub forget: &'static str,
    pub empty: &'static str,
    pub empty_sure: fn(usize) -> String,
    pub empty_do: &'static str,
    pub keep: &'static str,
    pub emptied: &'static str,
    pub aside_title: &'static str,
    pub aside_note: &'static str,
    pub text: &'static str,
    pub found: &'static str,
    pub why: &'static str,
    pub download: &'static str,
    pub try_open: &'static str,
    pub delete: &'static str,
    pub aside_deleted: &'static str,
    pub opens: &'static str,
}

/// Words of files that are brought in.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct IncomingWords {
    pub title: fn(&str, usize) -> String,
    pub refused: fn(&str, &str) -> String,
    pub list: &'static str,
    pub opening: &'static str,
    pub unchanged: &'static str,
    pub changed: fn(usize) -> String,
    pub take: &'static str,
    pub is_new: &'static str,
    pub same: &'static str,
    pub differs: fn(&str) -> String,
    pub choices: [&'static str; 4],
    pub choice_of: fn(&str) -> String,
    pub open_it: &'static str,
    pub bring: fn(usize) -> String,
    pub cancel: &'static str,
    pub brought: fn(usize) -> String,
    pub nothing: &'static str,
    pub not_read: &'static str,
    pub beyond: fn(usize, usize) -> String,
    pub replaced: &'static str,
    pub snapshots: fn(usize) -> String,
}

/// Words for somebody else's machine.
#[expect(missing_docs, reason = "each field is named as the words it holds")]
pub struct MachineWords {
    pub title: &'static str,
    pub demo_title: &'static str,
    pub demo_note: &'static str,
    pub demo_start: &'static str,
    pub demo_on: fn(&str) -> String,
    pub demo_leave: &'static str,
    pub demo_sure: &'static str,
    pub demo_leave_do: &'static str,
    pub demo_stay: &'static str,
    pub demo_none: &'static str,
    pub demo_left: &'static str,
    pub wipe_title: &'static str,
    pub wipe_note: &'static str,
    pub wipe: &'static str,
    pub wipe_sure: fn(usize) -> String,
    pub wipe_file: &'static str,
    pub wipe_do: &'static str,
    pub wipe_not: &'static str,
    pub wiped: &'static str,
}
