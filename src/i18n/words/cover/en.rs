//! How many backups, in English.

use super::{CoverWords, why};

/// English.
pub const EN: CoverWords = CoverWords {
    nobody: "Nobody is on duty, so there is no post to cover",
    nobody_note: "State who is on duty when, or let Relevo place the shifts, and this page says how many backups they need.",
    posts_of: ["every post", "every post that the work needs"],
    none_comes: |open| format!("No backup can take over: {open} of 100 posts stay open"),
    enough_now: |backups, posts, days| {
        format!("With {}, {posts} is covered on {days} of 100 days", en(backups))
    },
    more_needed: |backups, posts, days, enough| {
        format!("With {}, {posts} is covered on {days} of 100 days; 95 take {enough}", en(backups))
    },
    never_enough: |backups, posts, days| {
        format!(
            "With {}, {posts} is covered on {days} of 100 days; no number of such backups reaches 95",
            en(backups)
        )
    },
    a_day: |people, posts, open, ahead, sudden, left| {
        format!(
            "People on the roster of a typical day: {people}, for posts: {posts}. Open posts before backups: {open}, of which {ahead} are known ahead and {sudden} are not; after backups: {left}."
        )
    },
    a_year: |uncovered, posts, visits| {
        format!(
            "In a year nobody covers {uncovered} of {posts} posts, each a day; backups make {visits} visits."
        )
    },
    waiting: |hours, lead| {
        format!("Posts wait {hours} a year for backups who are called on the day: {lead} each time.")
    },
    shared_by: |backups, teams| {
        format!(
            "{teams} teams like this share the {}: figures of a day are those of all of them.",
            en(backups)
        )
    },
    basis: "Posts that count",
    bases: ["Everybody on the roster", "What the work needs"],
    chart_note: "Open posts of 100, after backups, by the number of backups. The band is luck: the mean of a month, P10 to P90. “Knee” is where the curve is furthest below the straight line between its ends.",
    chart_label: "Open posts by the number of backups, with today’s number, the knee and the target. The table has the same figures.",
    across: "Backups",
    up: "Open posts of 100",
    you: |backups| format!("you: {backups}"),
    knee: |backups| format!("knee: {backups}"),
    target: |share, backups| format!("{share}: {backups}"),
    backups: "Backups",
    all_covered: "Days with every post covered",
    open: "Open posts of 100",
    likely: "A month, P10 to P90",
    cost_a_year: "Cost a year",
    cheapest_is: |backups, cost, today| {
        format!(
            "{} {} least: {cost} a year, today {today}",
            if backups == 0 { "No backups".to_owned() } else { en(backups) },
            if backups == 1 { "costs" } else { "cost" }
        )
    },
    cheapest_now: |backups, cost| {
        let costs = if backups == 1 { "costs" } else { "cost" };
        format!("The {} that you have {costs} least: {cost} a year", en(backups))
    },
    cheapest_beyond: "Up to the end of the curve each further backup pays",
    enough_note: |standing, visit, uncovered| {
        format!(
            "Backups, their visits and open posts together. A backup costs {standing} a day standing by and {visit} for a visit; an open post costs {uncovered} a day."
        )
    },
    number_of: "Which number",
    row_you: "Today",
    row_knee: "Knee of the curve",
    row_cheapest: "Costs least",
    row_target: |share| format!("Covers {share} of the days"),
    no_number: "no number",
    no_knee: "no knee",
    apart: |share| format!("{share} of the open posts are known ahead"),
    none_away: "Nobody is ever away",
    absence: "Absence",
    ahead: "Known ahead: leave, empty seats, sickness that lasts",
    sudden: "Not known ahead: the first day of sickness",
    away: "Of a person’s days",
    open_a_day: "Open posts a day",
    covered_by: "Covered by",
    by_confirmation: |share| format!("confirmation: {share} of the visits asked for"),
    by_lead: |hours| format!("whoever is free, {hours} after the call"),
    too_late: |lead, shift| format!("nobody: {lead} from the call is too late for a shift of {shift}"),
    left_a_day: "Left open a day",
    at_once: |people| {
        format!("At most {people} {} on planned leave at once.", if people == 1 { "is" } else { "are" })
    },
    by_day: "Day by day",
    days: "Days",
    roster: "On the roster",
    posts: "Posts",
    needed: "The work needs",
    need_covered: "Days with as many as the work needs",
    weakest: |layer, days| format!("{layer} is covered least: on {days} of 100 days"),
    all_layers: |days| format!("Every layer is covered on {days} of 100 days or more"),
    list_people: "Layer by layer",
    list_people_note: "Once people are listed with what they can do, this says how well each layer is covered, who is missing first, and which training gains most.",
    list_people_button: "List the people",
    skills_all: |days| {
        format!(
            "With everybody where they are of most use, every post of every layer is held on {days} of 100 days."
        )
    },
    matched_note: "Here each backup counts on the layers they know; the curve above takes them for any layer, as often as absences fall on those.",
    gone_through: "Every outcome of a day was gone through.",
    drawn: |days, error| {
        format!("{days} days were drawn, the same ones for every comparison: ± {error} points.")
    },
    layer: "Layer",
    assigned: "Assigned",
    trained: "Backups who count",
    untrained: "Not trained",
    known: "Days with anybody who can take it",
    bus_factor: "Absences until nobody can take a post",
    no_post: "no post of its own",
    best: |name, layer| format!("Train {name} as a backup on {layer}"),
    best_effect: |before, after, open_before, open_after| {
        format!(
            "No other single training gains more: every post is held on {after} of 100 days instead of {before}, and {open_after} posts a day stay open instead of {open_before}."
        )
    },
    best_visits: |visits| {
        if visits == 1 {
            "It takes 1 induction visit.".to_owned()
        } else {
            format!("It takes {visits} induction visits.")
        }
    },
    no_best: "No single training would cover more.",
    enter: |name, layer| format!("Enter {name} as trained on {layer}"),
    entered: |name, layer, visits| {
        let made = if visits == 1 {
            "1 induction visit is".to_owned()
        } else {
            format!("{visits} induction visits are")
        };
        format!("{name} now counts as a backup on {layer}: {made} entered as made.")
    },
    chain: |share| format!("A chain of second layers brings {share} of what full flexibility would"),
    chain_note: |one, chain, all| {
        format!(
            "Open posts a day: {one} if everybody knew one layer, {chain} if everybody also knew the next one, the last the first again, {all} if everybody knew all."
        )
    },
    no_chain: "More flexibility would cover no more posts",
    sharing: |teams, together, apart| {
        format!("{teams} teams that share need {} instead of {apart}", en(together))
    },
    sharing_nothing: "Sharing backups saves none here",
    sharing_note: |share| {
        format!(
            "So many backups that on {share} of the days every post is covered: of all teams together where they share, of each team where each has its own. Teams like this one, that fall ill independently of each other."
        )
    },
    teams: "Teams",
    together: "Backups, shared",
    apart_each: "Backups, each its own",
    saved: "Saved",
    clients: "Teams that share the backups",
    clients_hint: "1: they are this team’s alone.",
    uncovered_cost: "A post that nobody covers, for a day",
    uncovered_cost_hint: "What is not delivered, paid back or made good.",
    numbers: "What these figures rest on",
    why: why::EN,
};

/// So many backups, in English.
fn en(count: u32) -> String {
    if count == 1 { "1 backup".to_owned() } else { format!("{count} backups") }
}
