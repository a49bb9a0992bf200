//! The table of lists: what can be added to, taken from and named. Panels iterate over it.

use super::ranges::renumber;
use super::staff::forget;
use super::{
    DutyRow, Group, Layer, MAX_DUTY_ROWS, MAX_GROUPS, MAX_LAYERS, MAX_SITES, MAX_TIERS, Scenario, Site, Tier,
};

/// A list of the scenario.
pub struct List {
    /// Path in the document; the rows of the parameter table that start with it belong to its items.
    pub id: &'static str,
    /// Fewest items.
    pub least: usize,
    /// Most items.
    pub most: usize,
    /// How many there are.
    pub len: fn(&Scenario) -> usize,
    /// The name of an item, where it has one.
    pub name: fn(&Scenario, usize) -> Option<&str>,
    /// Adds one more under a name. The people of a new group and row are alike those of the last one, a new site is
    /// where the service is.
    pub add: fn(&mut Scenario, String),
    /// Takes one away; through [`List::take`], which knows what else is told of it.
    pub remove: fn(&mut Scenario, usize),
}

/// Every list; their words stand in the same order.
pub static LISTS: [List; 5] = [
    List {
        id: "layers",
        least: 1,
        most: MAX_LAYERS,
        len: |s| s.layers.len(),
        name: |s, n| s.layers.get(n).map(|layer| layer.name.as_str()),
        add: |s, name| s.layers.push(Layer { name, ..Layer::default() }),
        remove: |s, n| {
            s.layers.remove(n);
        },
    },
    List {
        id: "tiers",
        least: 1,
        most: MAX_TIERS,
        len: |s| s.tiers.len(),
        name: |s, n| s.tiers.get(n).map(|tier| tier.name.as_str()),
        add: |s, name| s.tiers.push(Tier { name, ..Tier::default() }),
        remove: |s, n| {
            s.tiers.remove(n);
        },
    },
    List {
        id: "team.groups",
        least: 1,
        most: MAX_GROUPS,
        len: |s| s.team.groups.len(),
        name: |s, n| s.team.groups.get(n).map(|group| group.name.as_str()),
        add: |s, name| {
            let like = s.team.groups.last().cloned().unwrap_or_default();
            s.team.groups.push(Group { name, headcount: 1, ..like });
        },
        remove: |s, n| {
            s.team.groups.remove(n);
        },
    },
    List {
        id: "team.rows",
        least: 0,
        most: MAX_DUTY_ROWS,
        len: |s| s.team.rows.len(),
        name: |_, _| None,
        add: |s, _| {
            let like = s.team.rows.last().cloned().unwrap_or_else(DutyRow::default);
            s.team.rows.push(like);
        },
        remove: |s, n| {
            s.team.rows.remove(n);
        },
    },
    List {
        id: "sites",
        least: 0,
        most: MAX_SITES,
        len: |s| s.sites.len(),
        name: |s, n| s.sites.get(n).map(|site| site.name.as_str()),
        add: |s, name| {
            s.sites.push(Site {
                name,
                zone: s.zone.clone(),
                zone_year: s.zone_year,
                country: s.country,
                currency: s.currency,
                hourly_cost: s.money.hourly_cost,
                ..Site::default()
            });
        },
        remove: |s, n| {
            s.sites.remove(n);
        },
    },
];

impl List {
    /// Takes an item away, and what else is told of it.
    pub fn take(&self, scenario: &mut Scenario, item: usize) {
        (self.remove)(scenario, item);
        renumber(scenario, self.id, item);
        if !scenario.staff.is_empty() {
            scenario.staff = forget(&scenario.staff, self.id, item);
        }
    }
}

/// Position of a list in [`LISTS`], by its path.
#[must_use]
pub fn position(id: &str) -> Option<usize> {
    LISTS.iter().position(|list| list.id == id)
}
