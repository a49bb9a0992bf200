//! The library, in English.

use super::{IncomingWords, LibraryWords, MachineWords, SnapshotWords, StateWords, TrashWords};

fn scenarios(count: usize) -> String {
    if count == 1 { "1 scenario".to_owned() } else { format!("{count} scenarios") }
}

/// English.
pub const EN: LibraryWords = LibraryWords {
    title: "Scenarios",
    finding: |count, number, clients| match (count, clients) {
        (1, 0 | 1) => "1 scenario is kept in this browser".to_owned(),
        (_, 0 | 1) => format!("{number} scenarios are kept in this browser"),
        _ => format!("{number} scenarios of {clients} clients are kept in this browser"),
    },
    nothing_kept: "Nothing is kept yet. When you change an example it is saved here by itself; so is everything that you begin or import.",
    room: |used| {
        format!("Relevo uses {used} here. Browsers give all programs of one address 5 to 10 MB together.")
    },
    status: "What was done",
    undo: "Undo",
    new: "New scenario",
    new_blank: "Begin from blank",
    new_of: |example| format!("Begin from: {example}"),
    files: "Files",
    import_file: "Import scenarios…",
    drop_hint: "Import one scenario or many from a file, or drop the file on this page. You see what is in it before anything changes.",
    export_open: "Export what is open",
    export_open_named: "Export what is open, with people’s names",
    export_all: "Export all in one file",
    with_names: "With people’s names",
    names_note: "A file without people’s names is no full copy.",
    bundle_name: "Relevo scenarios",
    list: "Scenarios",
    search: "Search by name, client or layer",
    sort: "Sort by",
    sorts: ["Last opened", "Name", "Client", "Size"],
    folder: "Client",
    all_clients: |count| format!("All ({count})"),
    client_of: |client, count| format!("{client} ({count})"),
    no_client: "Without a client",
    choose: "Choose",
    choose_one: |name| format!("Choose {name}"),
    name: "Name",
    client: "Client",
    opened: "Opened",
    saved: "Saved",
    size: "Size",
    deeds: "Actions",
    none_found: "No scenario fits the search.",
    find_all: "Show all",
    lines: |first, last, found| format!("{first} to {last} of {found}"),
    sheets: "Sheets of the list",
    first_sheet: "First",
    sheet_back: "Back",
    sheet_on: "Next",
    last_sheet: "Last",
    about: |layers, people, is_one| {
        let layers = if layers == 1 { "1 layer".to_owned() } else { format!("{layers} layers") };
        format!("{layers}, {people} {}", if is_one { "person" } else { "people" })
    },
    states: StateWords {
        open_here: "open",
        packed: "packed",
        newer: "of a newer version",
        damaged: "damaged",
        unreadable: "not readable",
    },
    open: "Open",
    duplicate: "Duplicate",
    delete: "Delete",
    more: "More",
    less: "Less",
    more_of: |name| format!("More about {name}"),
    rename: "Name",
    set_client: "Client",
    export: "Export file",
    export_named: "Export file with people’s names",
    export_raw: "Download the text as it is",
    salvage: "Open what can be read, as a copy",
    before: |when| format!("The version before the last save is still here ({when})."),
    no_before: "There is no earlier version.",
    restore_before: "Bring back the version before",
    chosen: |count| format!("{} chosen", scenarios(count)),
    choose_found: |count| format!("Choose all {count}"),
    choose_none: "Choose none",
    export_chosen: "Export those chosen",
    delete_chosen: "Delete those chosen",
    never: "not known",
    just_now: "just now",
    minutes_ago: |n| format!("{n} min ago"),
    hours_ago: |n| format!("{n} h ago"),
    days_ago: |n| if n == 1 { "1 day ago".to_owned() } else { format!("{n} days ago") },
    on_day: |day| day.to_owned(),
    was_deleted: |name| format!("“{name}” was deleted. It can be brought back for 30 days."),
    were_deleted: |count| format!("{} were deleted. They can be brought back for 30 days.", scenarios(count)),
    was_restored: |name| format!("“{name}” is back."),
    were_restored: |count| {
        if count == 1 { "1 scenario is back.".to_owned() } else { format!("{count} scenarios are back.") }
    },
    was_copied: |name, copy| format!("“{name}” was duplicated as “{copy}”."),
    was_renamed: |name| format!("It is called “{name}” now."),
    client_set: |name, client| {
        if client.is_empty() {
            format!("“{name}” has no client now.")
        } else {
            format!("“{name}” is of {client} now.")
        }
    },
    before_restored: |name| {
        format!("“{name}” is as it was before the last save. What it was until now is the version before.")
    },
    exported: |count| format!("{} went into a file.", scenarios(count)),
    late: "Another tab changed this in the same moment, so nothing was done here. Look at it and try again.",
    gone: "This scenario is not kept any more.",
    no_name: "A scenario needs a name: it stays as it was called.",
    not_opened: |name, why| format!("“{name}” was not opened. {why} It was left as it is."),
    newer_opened: |name| {
        format!(
            "A newer version of Relevo saved this scenario. What this version knows of it is open as “{name}”, which is stored when you change it. The original stays in “Scenarios” as it was: reload the page to update, and open it there."
        )
    },
    rest_opened: |name| {
        format!("What could be read of it is open as “{name}”, which is stored when you change it.")
    },
    unnamed: "Untitled scenario",
    copy_of: |name, number| format!("{name} ({number})"),
    snapshots: SnapshotWords {
        title: |name| format!("Snapshots of “{name}”"),
        note: "A snapshot keeps the open scenario as it is now, under a name.",
        not_kept: "The open scenario is not kept yet: change something in it first.",
        name: "Name of the snapshot",
        make: "Make a snapshot",
        usual: |day| format!("State of {day}"),
        list: "Snapshots",
        made: "Made",
        none: "There is no snapshot yet.",
        restore: "Restore",
        copy: "Make a scenario of it",
        delete: "Delete",
        was_made: |name| format!("The snapshot “{name}” was made."),
        was_restored: |name| format!("The snapshot “{name}” was restored. Undo brings back what was there."),
        was_copied: |name, copy| format!("The snapshot “{name}” is the scenario “{copy}” now."),
        was_deleted: |name| {
            format!("The snapshot “{name}” was deleted. It can be brought back, as a scenario, for 30 days.")
        },
        full: |most| format!("A scenario has {most} snapshots at most. Delete one first."),
        name_of: |scenario, snapshot| format!("{scenario}: {snapshot}"),
    },
    trash: TrashWords {
        title: "Recently deleted",
        note: "What was deleted is kept for 30 days.",
        deleted: "Deleted",
        restore: "Bring back",
        forget: "Delete for good",
        empty: "Empty…",
        empty_sure: |count| {
            if count == 1 {
                "This scenario, its snapshots and its version before are then gone for good.".to_owned()
            } else {
                format!(
                    "These {count} scenarios, their snapshots and their versions before are then gone for good."
                )
            }
        },
        empty_do: "Delete them for good",
        keep: "Keep them",
        forgotten: |name| format!("“{name}” is deleted for good."),
        emptied: "What had been deleted is gone for good.",
        aside_title: "Put aside",
        aside_note: "Texts that could not be read are kept as they were found, until you delete them.",
        text: "Text",
        found: "Found",
        why: "Why",
        download: "Download it",
        try_open: "Try to open it",
        delete: "Delete for good",
        aside_deleted: "The text was deleted.",
        opens: "It can be read.",
    },
    incoming: IncomingWords {
        title: |file, count| format!("“{file}” holds {}", scenarios(count)),
        refused: |file, why| format!("“{file}” was not imported. {why} Nothing was changed."),
        list: "What is in the file",
        opening: "On opening",
        unchanged: "nothing was changed",
        changed: |count| {
            if count == 1 { "1 value was changed".to_owned() } else { format!("{count} values were changed") }
        },
        take: "Import",
        is_new: "not in this browser yet",
        same: "is in this browser, exactly as it is here",
        differs: |name| format!("“{name}” in this browser has the same origin and differs"),
        choices: ["Import", "Keep both", "Replace", "Leave out"],
        choice_of: |name| format!("What to do with {name}"),
        open_it: "Open it",
        bring: |count| format!("Import {}", scenarios(count)),
        cancel: "Import nothing",
        brought: |count| {
            if count == 1 {
                "1 scenario was imported.".to_owned()
            } else {
                format!("{count} scenarios were imported.")
            }
        },
        nothing: "Nothing was imported.",
        not_read: "Not readable, and left out:",
        beyond: |most, beyond| {
            format!("The file holds more than {most} scenarios; {beyond} of them are left out.")
        },
        replaced: "What is replaced can be brought back for 30 days.",
        aside: |count| match count {
            1 => "1 text that could not be read comes with them; it is put aside again.".to_owned(),
            _ => format!("{count} texts that could not be read come with them; they are put aside again."),
        },
        snapshots: |count| {
            if count == 1 {
                "1 snapshot comes with them.".to_owned()
            } else {
                format!("{count} snapshots come with them.")
            }
        },
    },
    machine: MachineWords {
        title: "On somebody else’s computer",
        demo_title: "Show one client only",
        demo_note: "While you present, the list of scenarios, the comparison and the search show the scenarios of one client alone.",
        demo_start: "Begin the demo",
        demo_on: |client| format!("Demo: only the scenarios of {client} are shown."),
        demo_leave: "End the demo…",
        demo_sure: "The scenarios of all clients are then shown on this screen.",
        demo_leave_do: "Show all clients",
        demo_stay: "Go on",
        demo_none: "No scenario has a client yet. “More” beside a scenario is where it gets one.",
        demo_left: "The scenarios of all clients are shown again.",
        wipe_title: "Delete everything on this computer",
        wipe_note: "All scenarios, snapshots, settings and what was deleted before. Nothing is left in this browser. Files that you exported stay where they were saved.",
        wipe: "Delete everything…",
        wipe_sure: |count| {
            format!(
                "{} with all versions and settings will be gone for good. Keep one last file? It holds all scenarios and their snapshots, but not what was deleted before.",
                scenarios(count)
            )
        },
        wipe_file: "Download all scenarios, with people’s names",
        wipe_do: "Delete everything now",
        wipe_not: "Keep everything",
        wiped: "Everything was deleted from this browser.",
    },
};
