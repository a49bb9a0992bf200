//! A group or an item in one line, for when it is closed.

use crate::i18n::Locale;
use crate::quantity::Unit;
use crate::scenario::options::Options;
use crate::scenario::{DutyKind, Scenario, Window, WindowKind};

/// What a group of the panel says.
#[must_use]
pub fn of(group: &str, scenario: &Scenario, locale: Locale) -> String {
    let words = &locale.strings().shell;
    let params = &locale.strings().params;
    let headcount = scenario.team.headcount();
    match group {
        "team" => (words.people)(headcount),
        "hours" => {
            let on_call = if scenario.service.on_call { words.with_on_call } else { "" };
            format!(
                "{}{on_call} · {}",
                window(&scenario.service.window, locale),
                (words.layers)(scenario.layers.len())
            )
        }
        "absence" => {
            let absence = &scenario.absence;
            let days = (words.absence_summary)(
                &locale.number(absence.planned_days(), 0),
                &locale.shortest(absence.sick_days),
            );
            format!("{} · {days}", (words.backups)(scenario.backups.number(headcount)))
        }
        "tickets" => {
            let tickets: f64 = scenario.layers.iter().flat_map(|layer| layer.incidents_per_month).sum();
            let first =
                scenario.tiers.iter().map(|tier| tier.response_minutes[0]).fold(f64::INFINITY, f64::min);
            (words.tickets_summary)(&locale.number(tickets, 0), &locale.duration(first / 60.0))
        }
        "money" => locale.value(scenario.money.hourly_cost, Unit::MoneyAnHour, scenario.currency.sign()),
        "rules" => {
            let country =
                params.country.options.get(scenario.country.position()).copied().unwrap_or_default();
            format!("{country} · {}", scenario.currency.sign())
        }
        _ => String::new(),
    }
}

/// What an item of a list says.
#[must_use]
pub fn of_item(list: &str, scenario: &Scenario, item: usize, locale: Locale) -> String {
    let words = &locale.strings().shell;
    match list {
        "layers" => scenario.layers.get(item).map(|layer| {
            locale.value(layer.downtime_cost_per_hour, Unit::MoneyAnHour, scenario.currency.sign())
        }),
        "tiers" => scenario
            .tiers
            .get(item)
            .map(|tier| format!("P1 · {}", locale.duration(tier.response_minutes[0] / 60.0))),
        "team.rows" if scenario.team.duty == DutyKind::Stated => scenario.team.rows.get(item).map(|row| {
            let hours = locale.hour_range(usize::from(row.hours.from), usize::from(row.hours.to));
            (words.on_duty)(row.people, &hours)
        }),
        "sites" => scenario
            .sites
            .get(item)
            .map(|site| locale.hour_range(usize::from(site.hours.from), usize::from(site.hours.to))),
        _ => None,
    }
    .unwrap_or_default()
}

/// A window by its name, or by its hours a week.
fn window(window: &Window, locale: Locale) -> String {
    let strings = locale.strings();
    if matches!(window.kind, WindowKind::Own | WindowKind::Painted) {
        return (strings.shell.hours_summary)(window.mask().hours());
    }
    strings.params.window.options.get(window.kind.position()).copied().unwrap_or_default().to_owned()
}
