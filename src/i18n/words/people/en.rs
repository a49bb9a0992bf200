//! English.

use super::PeopleWords;

/// English.
pub const EN: PeopleWords = PeopleWords {
    people: |count, written| if count == 1 { "1 person".to_owned() } else { format!("{written} people") },
    backups: |count, written| if count == 1 { "1 backup".to_owned() } else { format!("{written} backups") },
    stand_in_too: |count, written| {
        if count == 1 {
            "1 of whom stands in too".to_owned()
        } else {
            format!("{written} of whom stand in too")
        }
    },
    who: |people, both, backups| {
        if both.is_empty() {
            format!("{people} and {backups}")
        } else {
            format!("{people} ({both}) and {backups}")
        }
    },
    nobody_listed: |people, backups| format!("Nobody is listed: {people} and {backups} are stated"),
    nobody_stands_in: |who| format!("{who}: nobody stands in on any layer"),
    nobody_on: |who, layers| format!("{who}: nobody stands in on {layers}"),
    nobody_trained: |who| format!("{who}: nobody who stands in is trained yet"),
    nobody_trained_on: |who, layers| format!("{who}: nobody who stands in on {layers} is trained"),
    all_trained: |who| format!("{who}: every layer has a trained backup"),
    and_more: |named, more| format!("{named} and {more} more"),
    follows: "The team, its backups and how far they are trained follow from this list, on every page. Names are optional and never leave this browser.",
    only_backups: |people| {
        format!(
            "Only backups are listed, so that the team stays as stated: {people}. Names are optional and never leave this browser."
        )
    },
    table: "People and what they are on each layer",
    person: "Person",
    name: "Name",
    heads: "People",
    group: "Group",
    layer: "Layer",
    more: "More",
    assigned: "Assigned",
    stand_in: "Backups",
    trained: "Trained backups",
    name_of: |called| format!("Name of {called}"),
    not_trained: "Not trained yet, or not any more",
    none_found: "Nobody is found. Look for less, or show everybody.",
    lines: |first, last, all| {
        if all == "0" { "0 lines".to_owned() } else { format!("{first}–{last} of {all}") }
    },
    found_of: |all| format!(", found among {all}"),
    sheets: "Lines shown",
    first_sheet: "First",
    sheet_back: "Back",
    sheet_on: "Next",
    last_sheet: "Last",
    open: "Details",
    close: "Close",
    visits_of: |called| {
        format!(
            "What {called} has learned. A backup counts once the visits are made, and until the skill lapses."
        )
    },
    stands_in_nowhere: "Stands in on no layer: choose Backup or Both above to count visits.",
    visits_done: "Visits made",
    last_visit: "Last visit",
    does_not_stand_in: "Does not stand in here.",
    visits_of_needed: |done, needed| format!("{done} of {needed} visits: not trained yet."),
    is_trained: "Trained.",
    trained_until: |day| format!("Trained; lapses on {day} without a visit."),
    has_lapsed: |day| format!("Lapsed on {day}: a visit brings it back."),
    copy: "Duplicate the line",
    remove: "Remove the line",
    find: "Find a name",
    find_layer: "Layer",
    find_role: "Role",
    any_layer: "Any layer",
    any_role: "Any role",
    find_all: "Show everybody",
    bulk_found: |lines| format!("Set a role for the {lines} lines found"),
    bulk_all: |lines| format!("Set a role for all {lines} lines"),
    bulk_do: "Set it",
    add: "Add 1 person",
    several: "Several",
    add_lines: |count| if count == 1 { "Add 1 line".to_owned() } else { format!("Add {count} lines") },
    add_alike: |count| {
        if count == 1 { "Add 1 person alike".to_owned() } else { format!("Add {count} alike on 1 line") }
    },
    full: |most| format!("The list is full: {most} lines. A line can stand for several people alike."),
    clear: "Remove the whole list",
    undo: "Take it back",
    why_list: "List who works on what and who can stand in: cover is then told layer by layer, leave and training are planned, and the team follows from the list.",
    start: |people, backups| format!("Start from your {people} and {backups}"),
    start_empty: "Start with 1 person",
    start_note: "Everybody works on all layers at first, and as many backups are trained as you state. Change what is different.",
    were_added: |lines| if lines == 1 { "1 line added.".to_owned() } else { format!("{lines} lines added.") },
    were_removed: |lines, leave| {
        let lines = if lines == 1 { "1 line removed".to_owned() } else { format!("{lines} lines removed") };
        match leave {
            0 => format!("{lines}."),
            1 => format!("{lines}, and 1 stretch of leave with it."),
            leave => format!("{lines}, and {leave} stretches of leave with it."),
        }
    },
    were_changed: |lines| {
        if lines == 1 { "1 line changed.".to_owned() } else { format!("{lines} lines changed.") }
    },
    were_taken: |lines| {
        if lines == 1 {
            "The list is now 1 line from the file.".to_owned()
        } else {
            format!("The list is now the {lines} lines of the file.")
        }
    },
    were_appended: |added, known, room| {
        let said = if added == 1 { "1 line added.".to_owned() } else { format!("{added} lines added.") };
        let known = match known {
            0 => String::new(),
            known => format!(" Left out because the name is listed already: {known}."),
        };
        format!("{said}{known}{}", if room { "" } else { " The others had no room." })
    },
    heads_are: |most| format!("People must be a whole number from 1 to {most}. Nothing was changed."),
    visits_are: |most| format!("Visits must be a whole number from 0 to {most}. Nothing was changed."),
    download: "Download CSV without names",
    download_named: "With names",
    import: "From a spreadsheet",
    import_note: "One line per person: Name, People, Group, then a column per layer with Assigned, Backup or Both (A, B, AB). Columns such as “Database visits” and “Database last visit” are optional. Nothing leaves this browser.",
    choose_file: "Choose a CSV file",
    paste: "Or paste rows from a spreadsheet",
    paste_label: "Rows, with the column names in the first",
    read_pasted: "Read the rows",
    nothing_pasted: "Nothing was pasted: copy the rows with their column names, then paste them into the box.",
    no_header: "The first line names no column known here. It must say Name, People, Group or the name of a layer.",
    was_read: |lines, people, left_out| {
        let lines = match (lines, people) {
            (0, _) => "No line can be used".to_owned(),
            (1, 1) => "1 line with 1 person can be used".to_owned(),
            (1, people) => format!("1 line with {people} people can be used"),
            (lines, people) => format!("{lines} lines with {people} people can be used"),
        };
        match left_out {
            0 => format!("{lines}."),
            1 => format!("{lines}; 1 line cannot, and is shown below."),
            left_out => format!("{lines}; {left_out} lines cannot, and are shown below."),
        }
    },
    unknown: |names| format!("Columns that are no layer here, left out: {names}."),
    names_cut: |count| {
        if count == 1 {
            "1 name was cut to 60 characters.".to_owned()
        } else {
            format!("{count} names were cut to 60 characters.")
        }
    },
    take: "Use these lines",
    replace: "Replace the list",
    add_to: "Add to the list",
    leave: "Leave the list as it is",
    rejects: |lines| {
        if lines == 1 { "1 line was left out".to_owned() } else { format!("{lines} lines were left out") }
    },
    download_rejects: "Download them as CSV",
    line: "Line",
    reason: "Reason",
    as_it_stands: "As it stands in the file",
    more_rejects: |count| {
        if count == 1 {
            "1 more is in the file.".to_owned()
        } else {
            format!("{count} more are in the file.")
        }
    },
    visits_column: |layer| format!("{layer} visits"),
    last_column: |layer| format!("{layer} last visit"),
    fault_heads: |cell| format!("“{cell}” people: a line stands for 1 to 500"),
    fault_group: |cell| format!("The team has no group “{cell}”"),
    fault_role: |cell, layer| {
        format!("“{cell}” is no role on {layer}: write Assigned, Backup, Both or nothing")
    },
    fault_visits: |cell, layer| format!("“{cell}” is no number of visits on {layer}: write 0 to 1000"),
    fault_day: |cell, layer| format!("“{cell}” is no day of a last visit on {layer}: write it as 2026-08-03"),
    fault_twice: |name, line| format!("{name} stands in line {line}, too"),
    fault_too_many: |most| format!("The list holds {most} lines"),
    fault_quote: "A quotation mark opens and never closes",
    fault_cells: "There are more cells than columns",
};
