//! Which parameters have a say in a scenario: an alternative that is not chosen keeps its values, but its fields
//! need not be shown.

use super::params::At;
use super::{BackupSizing, Channel, DutyKind, Scenario, WindowKind};

/// Whether the value follows from the people listed, in place of what was stated.
#[must_use]
pub fn follows(scenario: &Scenario, id: &str) -> bool {
    match id {
        "team.groups.*.headcount" => scenario.lists_people(),
        "backups.sizing" | "backups.count" | "backups.people_per_backup" | "backups.trained" => {
            scenario.lists_backups()
        }
        _ => false,
    }
}

/// Whether a change of this parameter (or of a list's items) can change a result.
#[must_use]
pub fn matters(scenario: &Scenario, id: &str, at: At) -> bool {
    let stated = scenario.team.duty == DutyKind::Stated;
    match id {
        "backups.count" => scenario.backups.sizing == BackupSizing::Count,
        "backups.people_per_backup" => scenario.backups.sizing == BackupSizing::Ratio,
        "team.rows" => stated,
        "team.shift_hours" => !stated,
        _ if id.starts_with("service.window.own") => scenario.service.window.kind == WindowKind::Own,
        _ if id.starts_with("tiers.*.window.own") => {
            scenario.tiers.get(at.item).is_some_and(|tier| tier.window.kind == WindowKind::Own)
        }
        "service.on_call_roles"
        | "service.pages_up_to"
        | "service.acknowledge_minutes"
        | "service.acknowledge_p90_minutes"
        | "service.mobilisation_minutes"
        | "service.unreachable" => scenario.service.on_call,
        "service.escalation_mode" | "service.escalation_timeout_minutes" => {
            scenario.service.on_call && scenario.service.on_call_roles > 1
        }
        "layers.*.patience_minutes" | "layers.*.answer_seconds" | "layers.*.answer_objective" => {
            scenario.layers.get(at.item).is_some_and(|layer| layer.channel != Channel::Ticket)
        }
        // Who pays in the scenario's currency has nothing to convert.
        "sites.*.exchange" => {
            scenario.sites.get(at.item).is_some_and(|site| site.currency != scenario.currency)
        }
        "zone_year.offsets.*" | "zone_year.summer.*" => !scenario.sites.is_empty(),
        _ if id.starts_with("tiers.*.credits.") && id != "tiers.*.credits.monthly_fee" => {
            scenario.tiers.get(at.item).is_some_and(|tier| tier.credits.monthly_fee > 0.0)
        }
        _ => true,
    }
}
