//! How many backups: the part of the page of backups that says how far they cover, how many are enough, and who should learn what.

mod en;
mod es;
pub mod why;

pub use en::EN;
pub use es::ES;
use why::WhyWords;

/// Words of that part. Arguments are already written in the locale.
#[expect(missing_docs, reason = "each field is named as the place where it stands")]
pub struct CoverWords {
    // The finding.
    pub nobody: &'static str,
    pub nobody_note: &'static str,
    pub posts_of: [&'static str; 2],
    pub none_comes: fn(open: &str) -> String,
    pub enough_now: fn(backups: u32, posts: &str, days: &str) -> String,
    pub more_needed: fn(backups: u32, posts: &str, days: &str, enough: u32) -> String,
    pub never_enough: fn(backups: u32, posts: &str, days: &str) -> String,
    pub a_day: fn(people: u32, posts: u32, open: &str, ahead: &str, sudden: &str, left: &str) -> String,
    pub a_year: fn(uncovered: &str, posts: &str, visits: &str) -> String,
    pub waiting: fn(hours: &str, lead: &str) -> String,
    pub shared_by: fn(backups: u32, teams: u32) -> String,
    pub basis: &'static str,
    pub bases: [&'static str; 2],
    // The chart.
    pub chart_note: &'static str,
    pub chart_label: &'static str,
    pub across: &'static str,
    pub up: &'static str,
    pub you: fn(backups: u32) -> String,
    pub knee: fn(backups: u32) -> String,
    pub target: fn(share: &str, backups: u32) -> String,
    pub backups: &'static str,
    pub all_covered: &'static str,
    pub open: &'static str,
    pub likely: &'static str,
    pub cost_a_year: &'static str,
    // How many are enough.
    pub cheapest_is: fn(backups: u32, cost: &str, today: &str) -> String,
    pub cheapest_now: fn(backups: u32, cost: &str) -> String,
    pub cheapest_beyond: &'static str,
    pub enough_note: fn(standing: &str, visit: &str, uncovered: &str) -> String,
    pub number_of: &'static str,
    pub row_you: &'static str,
    pub row_knee: &'static str,
    pub row_cheapest: &'static str,
    pub row_target: fn(share: &str) -> String,
    pub no_number: &'static str,
    pub no_knee: &'static str,
    // Known ahead or not.
    pub apart: fn(share: &str) -> String,
    pub none_away: &'static str,
    pub absence: &'static str,
    pub ahead: &'static str,
    pub sudden: &'static str,
    pub away: &'static str,
    pub open_a_day: &'static str,
    pub covered_by: &'static str,
    pub by_confirmation: fn(share: &str) -> String,
    pub by_lead: fn(hours: &str) -> String,
    pub too_late: fn(lead: &str, shift: &str) -> String,
    pub left_a_day: &'static str,
    pub at_once: fn(people: u32) -> String,
    // Day by day.
    pub by_day: &'static str,
    pub days: &'static str,
    pub roster: &'static str,
    pub posts: &'static str,
    pub needed: &'static str,
    pub need_covered: &'static str,
    // Layer by layer.
    pub weakest: fn(layer: &str, days: &str) -> String,
    pub all_layers: fn(days: &str) -> String,
    pub list_people: &'static str,
    pub list_people_note: &'static str,
    pub list_people_button: &'static str,
    pub skills_all: fn(days: &str) -> String,
    pub matched_note: &'static str,
    pub gone_through: &'static str,
    pub drawn: fn(days: &str, error: &str) -> String,
    pub layer: &'static str,
    pub assigned: &'static str,
    pub trained: &'static str,
    pub untrained: &'static str,
    pub known: &'static str,
    pub bus_factor: &'static str,
    pub no_post: &'static str,
    // Who should learn what.
    pub best: fn(name: &str, layer: &str) -> String,
    pub best_effect: fn(before: &str, after: &str, open_before: &str, open_after: &str) -> String,
    pub best_visits: fn(visits: u32) -> String,
    pub no_best: &'static str,
    pub enter: fn(name: &str, layer: &str) -> String,
    pub entered: fn(name: &str, layer: &str, visits: u32) -> String,
    pub chain: fn(share: &str) -> String,
    pub chain_note: fn(one: &str, chain: &str, all: &str) -> String,
    pub no_chain: &'static str,
    // Sharing.
    pub sharing: fn(teams: u32, together: u32, apart: u32) -> String,
    pub sharing_nothing: &'static str,
    pub sharing_note: fn(share: &str) -> String,
    pub teams: &'static str,
    pub together: &'static str,
    pub apart_each: &'static str,
    pub saved: &'static str,
    // What it costs.
    pub clients: &'static str,
    pub clients_hint: &'static str,
    pub uncovered_cost: &'static str,
    pub uncovered_cost_hint: &'static str,
    pub numbers: &'static str,
    pub why: WhyWords,
}
